/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-phase-history.h"
#include "rehab-criterion-row.h"
#include "rehab-group-rows.h"
#include "rehab-phase-move.h"
#include "rehab-words-row.h"

#include <glib/gi18n.h>

struct _RehabPhaseHistory
{
  AdwPreferencesGroup parent_instance;

  GPtrArray *rows;
  GPtrArray *criteria; /* RehabCriterionRow of all of them */
  char *episode_id; /* whose steps the rows are */
  GtkOrientation orientation;
};

G_DEFINE_FINAL_TYPE (RehabPhaseHistory, rehab_phase_history, ADW_TYPE_PREFERENCES_GROUP)

static void
rehab_phase_history_finalize (GObject *object)
{
  RehabPhaseHistory *self = REHAB_PHASE_HISTORY (object);

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->criteria);
  g_free (self->episode_id);

  G_OBJECT_CLASS (rehab_phase_history_parent_class)->finalize (object);
}

static void
rehab_phase_history_class_init (RehabPhaseHistoryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rehab_phase_history_finalize;
}

static void
rehab_phase_history_init (RehabPhaseHistory *self)
{
  self->rows = g_ptr_array_new ();
  self->criteria = g_ptr_array_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Steps"));
}

GtkWidget *
rehab_phase_history_new (void)
{
  return g_object_new (REHAB_TYPE_PHASE_HISTORY, NULL);
}

/* The day, who, how the criteria stood: "4 Nov 2026 · AK · 5 of 8 met, 3 not measured". */
static char *
dup_subtitle (const RehabCase        *record,
              const RehabPhaseChange *change,
              RehabClinic            *clinic)
{
  g_autofree char *day = rehab_date_format (change->date, C_("date", "%-d %b %Y"));
  g_autofree char *initials = rehab_clinic_dup_clinician (clinic, change->clinician_id);
  g_autofree char *tally = NULL;
  g_autoptr (GString) text = g_string_new (day);
  guint n_met, n_not_met, n_not_measured;

  if (*initials != '\0')
    g_string_append_printf (text, " · %s", initials);

  rehab_phase_history_count (record, change, &n_met, &n_not_met, &n_not_measured);
  if (n_met + n_not_met + n_not_measured > 0)
    {
      tally = rehab_criteria_dup_tally (n_met, n_not_met, n_not_measured);
      g_string_append_printf (text, " · %s", tally);
    }
  if (rehab_date_compare (change->date, rehab_clinic_get_today (clinic)) > 0)
    g_string_append_printf (text, " · %s", _("after today by this computer’s date"));

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static GtkWidget *
new_print_button (const RehabPhaseChange *change,
                  const char             *title)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("printer-symbolic");
  /* Translators: %s is a step from phase to phase */
  g_autofree char *name = g_strdup_printf (_("Print the step %s"), title);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Print This Step"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", change->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "phases.print");

  return button;
}

static void
add_criteria (RehabPhaseHistory      *self,
              AdwExpanderRow         *row,
              const RehabCase        *record,
              const RehabPhaseChange *change)
{
  gboolean any = FALSE;

  for (guint i = 0; i < record->phase_criteria->len; i++)
    {
      const RehabPhaseCriterion *criterion = g_ptr_array_index (record->phase_criteria, i);
      const RehabCriterion *known;
      GtkWidget *line;

      if (!g_str_equal (criterion->phase_change_id, change->id))
        continue;

      line = rehab_criterion_row_new_frozen (criterion);
      known = rehab_criterion_lookup (criterion->criterion_key);
      if (known != NULL && ABS ((int) change->to_phase - (int) change->from_phase) > 1)
        rehab_criterion_row_name_phase (REHAB_CRITERION_ROW (line), known->to);
      rehab_criterion_row_set_orientation (REHAB_CRITERION_ROW (line), self->orientation);
      adw_expander_row_add_row (row, line);
      g_ptr_array_add (self->criteria, line);
      any = TRUE;
    }

  if (!any)
    adw_expander_row_add_row (row, rehab_words_row_new (_("No criteria were kept with this step."), NULL));
}

static GtkWidget *
new_row (RehabPhaseHistory      *self,
         const RehabCase        *record,
         const RehabPhaseChange *change,
         RehabClinic            *clinic)
{
  GtkWidget *row = adw_expander_row_new ();
  g_autofree char *title = rehab_phase_move_dup_title (change->from_phase, change->to_phase);
  g_autofree char *subtitle = dup_subtitle (record, change, clinic);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (row), new_print_button (change, title));

  adw_expander_row_add_row (ADW_EXPANDER_ROW (row),
                            rehab_words_row_new (_("Reason"), change->reason != NULL ? change->reason : _("None was given")));
  if (change->criteria != NULL)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row), rehab_words_row_new (_("Kept With It"), change->criteria));
  add_criteria (self, ADW_EXPANDER_ROW (row), record, change);

  return row;
}

/**
 * rehab_phase_history_show:
 * @self: a group
 * @model: a case
 *
 * Shows its steps. A step never changes, so that those which are open stay open.
 */
void
rehab_phase_history_show (RehabPhaseHistory *self,
                          RehabCaseModel    *model)
{
  const RehabCase *record = rehab_case_model_get_case (model);
  GPtrArray *changes = record->phase_changes;
  gboolean same = g_strcmp0 (self->episode_id, record->episode->id) == 0 && self->rows->len == changes->len;

  g_return_if_fail (REHAB_IS_PHASE_HISTORY (self));

  gtk_widget_set_visible (GTK_WIDGET (self), changes->len > 0);
  if (same)
    return;

  rehab_group_rows_clear (self->rows, ADW_PREFERENCES_GROUP (self));
  g_ptr_array_set_size (self->criteria, 0);
  g_set_str (&self->episode_id, record->episode->id);

  for (guint i = changes->len; i > 0; i--)
    {
      GtkWidget *row = new_row (self, record, g_ptr_array_index (changes, i - 1), rehab_case_model_get_clinic (model));

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
      g_ptr_array_add (self->rows, row);
    }
}

/* As rehab_criterion_row_set_orientation(), for all of them. */
void
rehab_phase_history_set_orientation (RehabPhaseHistory *self,
                                     GtkOrientation     orientation)
{
  g_return_if_fail (REHAB_IS_PHASE_HISTORY (self));

  self->orientation = orientation;
  for (guint i = 0; i < self->criteria->len; i++)
    rehab_criterion_row_set_orientation (g_ptr_array_index (self->criteria, i), orientation);
}

/**
 * rehab_phase_history_count:
 * @record: a case
 * @change: one of its steps
 * @n_met: (out): how many criteria were met then
 * @n_not_met: (out): how many were not
 * @n_not_measured: (out): how many nobody had measured
 *
 * Counts what was frozen with a step.
 */
void
rehab_phase_history_count (const RehabCase        *record,
                           const RehabPhaseChange *change,
                           guint                  *n_met,
                           guint                  *n_not_met,
                           guint                  *n_not_measured)
{
  *n_met = *n_not_met = *n_not_measured = 0;
  for (guint i = 0; i < record->phase_criteria->len; i++)
    {
      const RehabPhaseCriterion *criterion = g_ptr_array_index (record->phase_criteria, i);

      if (!g_str_equal (criterion->phase_change_id, change->id))
        continue;
      if (criterion->state == REHAB_CRITERION_STATE_MET)
        (*n_met)++;
      else if (criterion->state == REHAB_CRITERION_STATE_NOT_MET)
        (*n_not_met)++;
      else
        (*n_not_measured)++;
    }
}

/**
 * rehab_phase_history_n_overridden:
 * @record: a case
 * @change: one of its steps
 *
 * Returns: how many criteria a step forward went past that were not met or not measured; none for a step back
 */
guint
rehab_phase_history_n_overridden (const RehabCase        *record,
                                  const RehabPhaseChange *change)
{
  guint n_met, n_not_met, n_not_measured;

  if (change->to_phase < change->from_phase)
    return 0;

  rehab_phase_history_count (record, change, &n_met, &n_not_met, &n_not_measured);

  return n_not_met + n_not_measured;
}
