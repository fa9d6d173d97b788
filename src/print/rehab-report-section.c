/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-report-parts.h"
#include "rehab-i18n.h"


#define TEXT_GAP 3.0
#define HEAD_GAP 1.0
#define CHART_GAP 6.0

/* The items of a section that have something to tell, as the report shows them. */
static GArray *
list_states (const RehabReport *self,
             RehabSection       section)
{
  GArray *states = g_array_new (FALSE, FALSE, sizeof (RehabItemState));

  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);
      RehabItemState state;

      if (item->section != section)
        continue;

      state = rehab_item_state_read (item, self->content->record, self->content->assessment);
      if (rehab_report_has_row (self, &state))
        g_array_append_val (states, state);
    }

  return states;
}

/* Notes the day of an earlier answer. Returns: FALSE when it is not that of the others. */
static gboolean
merge_date (RehabDate *common,
            RehabDate  date)
{
  if (!rehab_date_is_set (*common))
    *common = date;

  return rehab_date_compare (*common, date) == 0;
}

static RehabReportColumns
choose_columns (const RehabReport *self,
                GArray            *states)
{
  RehabReportColumns columns = { .involved = self->content->record->episode->side };
  RehabDate common = REHAB_DATE_NONE;
  gboolean one_day = TRUE;

  for (guint i = 0; i < states->len; i++)
    {
      const RehabItemState *state = &g_array_index (states, RehabItemState, i);

      columns.has_sides |= state->n_answers == 2;
      for (guint n = 0; n < state->n_answers; n++)
        {
          const RehabItemAnswer *answer = &state->answers[n];

          if (!answer->previous.answered || state->item->kind == REHAB_ITEM_TEXT || state->item->kind == REHAB_ITEM_BODY_CHART)
            continue;
          columns.has_last = rehab_report_has_part (self, REHAB_REPORT_LAST_TIME);
          one_day &= merge_date (&common, answer->previous_date);
        }
    }
  if (one_day)
    columns.last_date = common;

  return columns;
}

static gboolean
is_painted (const RehabItemState *state)
{
  return state->item->kind == REHAB_ITEM_BODY_CHART && state->answers[0].value.answered;
}

static void
add_rows (RehabReport *self,
          GArray      *states,
          double       gap)
{
  RehabReportColumns columns = choose_columns (self, states);
  double width = rehab_flow_get_width (self->flow);
  const char *group = NULL;

  rehab_flow_begin_table (self->flow, rehab_report_make_table_head, g_memdup2 (&columns, sizeof columns), g_free, gap);
  for (guint i = 0; i < states->len; i++)
    {
      const RehabItemState *state = &g_array_index (states, RehabItemState, i);
      g_autoptr (RehabReportRow) row = NULL;

      if (is_painted (state))
        continue;

      if (state->item->group != NULL && g_strcmp0 (state->item->group, group) != 0)
        rehab_flow_add_block (self->flow, rehab_report_make_group (self->typesetter, width,
                                                                   _(state->item->group)),
                              0.0, REHAB_FLOW_KEEP_WITH_NEXT);
      group = state->item->group;
      row = rehab_report_row_new (self, state, &columns);
      rehab_flow_add_block (self->flow, rehab_report_make_row (self->typesetter, width, &columns, row), 0.0, REHAB_FLOW_FREE);
    }
  rehab_flow_end_table (self->flow);
}

static void
add_not_asked (RehabReport *self,
               RehabSection section)
{
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *line = NULL;

  if (!rehab_report_has_part (self, REHAB_REPORT_NOT_ASKED))
    return;

  items = rehab_section_list_unanswered (section, self->content->record, self->content->assessment);
  for (guint i = 0; i < items->len; i++)
    {
      const RehabItem *item = g_ptr_array_index (items, i);
      RehabItemState state = rehab_item_state_read (item, self->content->record, self->content->assessment);

      if (!rehab_report_asks_item (self, item) || rehab_report_has_row (self, &state))
        continue;

      g_string_append (names, names->len > 0 ? C_("list", "; ") : "");
      g_string_append (names, _(item->label));
    }
  if (names->len == 0)
    return;

  line = g_strdup_printf (_("Not asked: %s."), names->str);
  rehab_flow_add_text (self->flow, "not-asked", REHAB_TYPE_NOTE, REHAB_COLOUR_QUIET, line, TEXT_GAP, REHAB_FLOW_FREE);
}

/* What published figures do not tell, each said once a section. */
static void
add_caveats (RehabReport *self,
             GArray      *states)
{
  g_autoptr (GPtrArray) said = g_ptr_array_new ();

  if (!rehab_report_has_part (self, REHAB_REPORT_PUBLISHED))
    return;

  for (guint i = 0; i < states->len; i++)
    {
      const RehabItem *item = g_array_index (states, RehabItemState, i).item;
      const char *caveat = item->evidence.caveat;
      g_autofree char *figures = rehab_evidence_dup_summary (&item->evidence);

      if (caveat == NULL || figures == NULL || g_ptr_array_find_with_equal_func (said, caveat, g_str_equal, NULL))
        continue;

      g_ptr_array_add (said, (gpointer) caveat);
      rehab_flow_add_text (self->flow, "caveat", REHAB_TYPE_FINE, REHAB_COLOUR_QUIET, _(caveat),
                           TEXT_GAP, REHAB_FLOW_FREE);
    }
}

/**
 * rehab_report_add_section:
 * @self: a report
 * @section: a section of the assessment other than that of the red flags, with something in it
 *
 * Adds a section: how much of it was asked, what is painted, a table of what was answered, and what was not asked.
 */
void
rehab_report_add_section (RehabReport *self,
                          RehabSection section)
{
  g_autoptr (GArray) states = list_states (self, section);
  g_autofree char *detail = NULL;
  guint n_answered;
  guint n_asked;
  guint n_painted = 0;

  rehab_section_count_answers (section, self->content->record, self->content->assessment, &n_answered, &n_asked);
  /* Translators: how many of the answers of a section were given, each side counting as one */
  detail = g_strdup_printf (_("%u of %u answered"), n_answered, n_asked);
  rehab_report_add_heading (self, rehab_section_get_title (section), detail);

  for (guint i = 0; i < states->len; i++)
    {
      const RehabItemState *state = &g_array_index (states, RehabItemState, i);

      if (!is_painted (state))
        continue;
      rehab_report_add_body_chart (self, state);
      n_painted++;
    }

  if (states->len > n_painted)
    add_rows (self, states, n_painted > 0 ? CHART_GAP : HEAD_GAP);
  if (section == REHAB_SECTION_LOAD_TESTS)
    rehab_report_add_composite (self);
  add_caveats (self, states);
  add_not_asked (self, section);
}
