/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-choice.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"
#include "rehab-report-parts.h"


#define TEXT_GAP 3.0

static const RehabReportColumns flag_columns = { 0 };

static void
append_name (GString         *names,
             const RehabItem *item)
{
  g_string_append (names, names->len > 0 ? C_("list", "; ") : "");
  g_string_append (names, _(item->label));
}

/* What was done about the answer of this assessment; what was done about others stands in theirs. */
static void
add_actions (RehabReport     *self,
             const RehabItem *item,
             RehabReportRow  *row)
{
  g_autoptr (GPtrArray) answers = rehab_case_get_flag_history (self->content->record, item->key);
  guint n_actions = 0;

  for (guint i = 0; i < answers->len; i++)
    {
      const RehabFlagAnswer *answer = g_ptr_array_index (answers, i);

      if (answer->assessment == NULL || g_strcmp0 (answer->assessment->id, self->content->assessment->id) != 0)
        continue;

      for (guint n = 0; n < answer->actions->len; n++)
        {
          const RehabFlagAction *action = g_ptr_array_index (answer->actions, n);
          g_autofree char *signed_by = rehab_report_dup_signed (self, action->date, action->clinician_id);

          /* Translators: a date and initials, and what was done about a red flag */
          g_ptr_array_add (row->lines, g_strdup_printf (_("Done, %s: %s"), signed_by, action->action));
          n_actions++;
        }
    }

  if (n_actions == 0)
    g_ptr_array_add (row->lines, g_strdup (_("Nothing is recorded as done about it.")));
}

static void
add_raised (RehabReport          *self,
            const RehabItemState *state)
{
  g_autoptr (RehabReportRow) row = rehab_report_row_new (self, state, &flag_columns);
  g_autofree char *label = g_steal_pointer (&row->label);

  /* Translators: a red flag and how urgent it is: "Night pain (urgent)" */
  row->label = g_strdup_printf (_("%s (%s)"), label,
                                rehab_choice_get_label (REHAB_TYPE_URGENCY, (int) state->item->urgency));
  row->is_raised = TRUE;
  add_actions (self, state->item, row);
  rehab_flow_add_block (self->flow, rehab_report_make_row (self->typesetter, rehab_flow_get_width (self->flow), &flag_columns, row),
                        1.0, REHAB_FLOW_FREE);
}

/* An answer that was amended or has a note keeps its row even when it is no. */
static gboolean
has_more_to_tell (RehabReport          *self,
                  const RehabItemState *state)
{
  g_autoptr (GPtrArray) amendments = rehab_case_list_amendments (self->content->record, self->content->assessment->id,
                                                                 state->item->key, REHAB_SIDE_NOT_ASKED);

  return amendments->len > 0 || state->answers[0].value.note != NULL;
}

/* Takes @line. */
static void
add_line (RehabReport *self,
          const char  *name,
          RehabColour  colour,
          char        *line)
{
  rehab_flow_add_text (self->flow, name, REHAB_TYPE_CELL, colour, line, TEXT_GAP, REHAB_FLOW_FREE);
  g_free (line);
}

/* A flag that was raised before this visit, with nothing done about it since, was still there on its day. */
static void
add_open_from_before (RehabReport *self)
{
  g_autoptr (GPtrArray) flags = rehab_case_list_open_flags (self->content->record);

  for (guint i = 0; i < flags->len; i++)
    {
      const RehabFinding *flag = g_ptr_array_index (flags, i);
      const RehabAssessment *raised = rehab_case_find_assessment (self->content->record, flag->assessment_id);
      const RehabItem *item = rehab_item_lookup (flag->item_key);
      g_autofree char *date = NULL;
      g_autofree char *line = NULL;

      if (raised == NULL || item == NULL || rehab_date_compare (raised->date, self->content->assessment->date) >= 0)
        continue;

      date = rehab_report_dup_date (raised->date);
      line = g_strdup_printf (_("Open since %s, not asked again: %s."), date, _(item->label));
      rehab_flow_add_text (self->flow, "flag-open", REHAB_TYPE_CELL_STRONG, REHAB_COLOUR_TEXT, line, TEXT_GAP, REHAB_FLOW_FREE);
    }
}

/* Raised ones come first, whatever else there is to tell. Returns: how many there are. */
static guint
add_all_raised (RehabReport *self)
{
  guint n_raised = 0;

  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      RehabItemState state = rehab_item_state_read (rehab_item_get_nth (i), self->content->record, self->content->assessment);

      if (!rehab_item_state_is_raised_flag (&state))
        continue;

      add_raised (self, &state);
      n_raised++;
    }

  return n_raised;
}

static void
add_row (RehabReport          *self,
         const RehabItemState *state)
{
  g_autoptr (RehabReportRow) row = rehab_report_row_new (self, state, &flag_columns);

  rehab_flow_add_block (self->flow, rehab_report_make_row (self->typesetter, rehab_flow_get_width (self->flow), &flag_columns, row),
                        1.0, REHAB_FLOW_FREE);
}

/**
 * rehab_report_add_flags:
 * @self: a report
 *
 * Adds the red flags: those that were raised with what was done about them, then those answered no, and always those that
 * were not asked.
 */
void
rehab_report_add_flags (RehabReport *self)
{
  g_autoptr (GString) no = g_string_new (NULL);
  g_autoptr (GString) not_asked = g_string_new (NULL);
  guint n_raised;

  rehab_report_add_heading (self, rehab_section_get_title (REHAB_SECTION_RED_FLAGS), NULL);
  n_raised = add_all_raised (self);
  add_open_from_before (self);

  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);
      RehabItemState state;

      if (item->section != REHAB_SECTION_RED_FLAGS)
        continue;

      state = rehab_item_state_read (item, self->content->record, self->content->assessment);
      if (rehab_item_state_is_raised_flag (&state))
        continue;

      if (rehab_report_has_row (self, &state) && has_more_to_tell (self, &state))
        add_row (self, &state);
      else if (state.answers[0].value.answered)
        append_name (no, item);
      else if (rehab_report_asks_item (self, item))
        append_name (not_asked, item);
    }

  if (n_raised == 0 && no->len > 0)
    rehab_flow_add_text (self->flow, "none-raised", REHAB_TYPE_CELL, REHAB_COLOUR_TEXT, _("None of those asked was answered yes."),
                         TEXT_GAP, REHAB_FLOW_KEEP_WITH_NEXT);
  if (no->len > 0)
    add_line (self, "flags-no", REHAB_COLOUR_TEXT, g_strdup_printf (_("Asked, answered no: %s."), no->str));
  if (not_asked->len > 0)
    add_line (self, "flags-not-asked", REHAB_COLOUR_QUIET, g_strdup_printf (_("Not asked: %s."), not_asked->str));
}
