/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-squad-panel.h"
#include "rehab-group-rows.h"
#include "rehab-help-link.h"
#include "rehab-athlete-line.h"
#include "rehab-case-load.h"
#include "rehab-choice.h"
#include "rehab-clearance-words.h"
#include "rehab-criterion.h"
#include "rehab-enum-types.h"
#include "rehab-progress-view.h"
#include "rehab-side-badge.h"
#include "rehab-source.h"

#include <glib/gi18n.h>

#define CHART_DAYS 42

struct _RehabSquadPanel
{
  AdwBin parent_instance;

  GtkWidget *name_label;
  GtkWidget *side_label;
  GtkWidget *chart_box;
  GtkWidget *view;
  AdwPreferencesGroup *attention_group;
  GtkWidget *phase_group;
  GtkWidget *phase_row;
  AdwPreferencesGroup *clearance_group;
  GtkWidget *note_group;
  GtkWidget *note_row;
  GtkWidget *print_button;

  GPtrArray *attention_rows;
  GPtrArray *clearance_rows;
  RehabAthleteLine *line; /* what is shown; NULL for nobody */
};

G_DEFINE_FINAL_TYPE (RehabSquadPanel, rehab_squad_panel, ADW_TYPE_BIN)

static void
show_attention (RehabSquadPanel *self)
{
  rehab_group_rows_clear (self->attention_rows, self->attention_group);
  gtk_widget_set_visible (GTK_WIDGET (self->attention_group), self->line->episode_id != NULL);

  if (self->line->unreadable)
    rehab_group_rows_add (self->attention_rows, self->attention_group, _("The records cannot be read"), NULL);
  else if (self->line->reasons->len == 0)
    rehab_group_rows_add (self->attention_rows, self->attention_group, _("Nothing that the clinic’s rules look at"), NULL);

  for (guint i = 0; i < self->line->reasons->len; i++)
    {
      const RehabAthleteReason *reason = g_ptr_array_index (self->line->reasons, i);
      GtkWidget *row;
      g_autofree char *source = *reason->sources != '\0' ? rehab_sources_dup_short (reason->sources)
                                                         : g_strdup (_("Clinic setting"));

      row = rehab_group_rows_add (self->attention_rows, self->attention_group, reason->text, source);
      rehab_help_link_add_to_row (row, "attention", reason->rule->key);
    }
}

static char *
dup_criteria (const RehabCase       *record,
              RehabDate              today,
              const RehabThresholds *thresholds)
{
  RehabPhase next = rehab_phase_get_next (rehab_case_get_phase (record, NULL));
  g_autoptr (GPtrArray) readings = NULL;
  guint n_met, n_not_met, n_not_measured;

  if (next == REHAB_PHASE_NONE || rehab_date_is_set (record->episode->closed_on))
    return NULL;

  readings = rehab_case_read_criteria (record, next, today, thresholds);
  rehab_criteria_count (readings, &n_met, &n_not_met, &n_not_measured);
  if (readings->len == 0)
    return NULL;

  /* Translators: of how many criteria of the next phase, which is named; how many are met, not met, not measured */
  return g_strdup_printf (_("Of %u criteria of %s: %u met, %u not met, %u not measured"), readings->len,
                          rehab_phase_get_title (next), n_met, n_not_met, n_not_measured);
}

static void
show_phase (RehabSquadPanel       *self,
            const RehabCase       *record,
            const RehabThresholds *thresholds)
{
  g_autofree char *title = NULL;
  g_autofree char *day = NULL;
  g_autofree char *criteria = NULL;

  gtk_widget_set_visible (self->phase_group, record != NULL);
  if (record == NULL)
    return;

  criteria = dup_criteria (record, self->line->today, thresholds);
  if (rehab_date_is_set (self->line->closed_on))
    day = g_strdup (_("Episode closed"));
  else if (self->line->phase_day.known)
    /* Translators: the number of a day within a phase */
    day = g_strdup_printf (_("day %.0f"), self->line->phase_day.value);

  title = day != NULL ? g_strdup_printf ("%s, %s", rehab_choice_get_label (rehab_phase_get_type (), (int) self->line->phase), day)
                      : g_strdup (rehab_choice_get_label (rehab_phase_get_type (), (int) self->line->phase));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->phase_row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->phase_row), criteria != NULL ? criteria : "");
}

static void
show_clearance (RehabSquadPanel *self)
{
  g_autoptr (GPtrArray) lines = NULL;

  rehab_group_rows_clear (self->clearance_rows, self->clearance_group);
  if (self->line->clearance == NULL)
    {
      rehab_group_rows_add (self->clearance_rows, self->clearance_group, C_("clearance", "Nothing said yet"), NULL);
      return;
    }

  lines = rehab_clearance_list (self->line->clearance, self->line->today);
  for (guint i = 0; i < lines->len; i++)
    {
      const RehabClearanceLine *line = g_ptr_array_index (lines, i);
      GtkWidget *row = rehab_group_rows_add (self->clearance_rows, self->clearance_group, line->label, line->value);

      gtk_widget_add_css_class (row, "property");
    }
}

/* The newest word that somebody wrote: in the diary, beside a day or a session, or as the plan of a visit. */
static const char *
find_note (const RehabCase *record,
           RehabDate       *date)
{
  const char *note = NULL;

  *date = REHAB_DATE_NONE;
  for (guint i = rehab_diary_get_n_days (record->diary); i > 0 && note == NULL; i--)
    {
      const RehabDiaryDay *day = rehab_diary_get_day (record->diary, i - 1);

      note = day->note;
      *date = note != NULL ? day->date : *date;
    }

  for (guint i = rehab_diary_get_n_sessions (record->diary); i > 0; i--)
    {
      const RehabSession *session = rehab_diary_get_session (record->diary, i - 1);

      if (note != NULL && rehab_date_compare (session->date, *date) <= 0)
        break;
      if (session->note == NULL)
        continue;
      note = session->note;
      *date = session->date;
      break;
    }

  for (guint i = record->assessments->len; i > 0; i--)
    {
      const RehabAssessment *assessment = g_ptr_array_index (record->assessments, i - 1);
      const char *plan = rehab_case_get_plan (record, assessment);

      if (note != NULL && rehab_date_compare (assessment->date, *date) <= 0)
        break;
      if (plan == NULL)
        continue;
      note = plan;
      *date = assessment->date;
      break;
    }

  return note;
}

static void
show_note (RehabSquadPanel *self,
           const RehabCase *record)
{
  RehabDate date;
  const char *note = record != NULL ? find_note (record, &date) : NULL;
  g_autofree char *day = NULL;

  gtk_widget_set_visible (self->note_group, note != NULL);
  if (note == NULL)
    return;

  day = rehab_date_format_short (date, self->line->today);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->note_row), note);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->note_row), day);
}

static void
show_chart (RehabSquadPanel       *self,
            const RehabCase       *record,
            const RehabThresholds *thresholds)
{
  g_autoptr (RehabProgressChart) chart = NULL;
  RehabDate last = record != NULL ? rehab_diary_get_last (record->diary) : REHAB_DATE_NONE;
  RehabDate to;

  gtk_widget_set_visible (self->chart_box, rehab_date_is_set (last));
  if (!rehab_date_is_set (last))
    return;

  to = rehab_date_is_set (record->episode->closed_on) ? last : self->line->today;
  chart = rehab_progress_chart_new (&(RehabProgressContent) {
    .record = record, .thresholds = thresholds, .today = self->line->today,
  }, rehab_date_add_days (to, 1 - CHART_DAYS), to);
  rehab_progress_view_set_chart (REHAB_PROGRESS_VIEW (self->view), chart);
}

static void
rehab_squad_panel_dispose (GObject *object)
{
  RehabSquadPanel *self = REHAB_SQUAD_PANEL (object);

  g_clear_pointer (&self->line, rehab_athlete_line_unref);
  if (self->attention_rows != NULL)
    g_ptr_array_set_size (self->attention_rows, 0);
  if (self->clearance_rows != NULL)
    g_ptr_array_set_size (self->clearance_rows, 0);
  /* The view is both the bin's child and the template's: it goes once. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_SQUAD_PANEL);

  G_OBJECT_CLASS (rehab_squad_panel_parent_class)->dispose (object);
}

static void
rehab_squad_panel_finalize (GObject *object)
{
  RehabSquadPanel *self = REHAB_SQUAD_PANEL (object);

  g_ptr_array_unref (self->attention_rows);
  g_ptr_array_unref (self->clearance_rows);

  G_OBJECT_CLASS (rehab_squad_panel_parent_class)->finalize (object);
}

static void
rehab_squad_panel_class_init (RehabSquadPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rehab_squad_panel_dispose;
  object_class->finalize = rehab_squad_panel_finalize;

  g_type_ensure (REHAB_TYPE_PROGRESS_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/HamstringRehab/ui/squad/rehab-squad-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabSquadPanel, name_label);
  gtk_widget_class_bind_template_child (widget_class, RehabSquadPanel, side_label);
  gtk_widget_class_bind_template_child (widget_class, RehabSquadPanel, chart_box);
  gtk_widget_class_bind_template_child (widget_class, RehabSquadPanel, view);
  gtk_widget_class_bind_template_child (widget_class, RehabSquadPanel, attention_group);
  gtk_widget_class_bind_template_child (widget_class, RehabSquadPanel, phase_group);
  gtk_widget_class_bind_template_child (widget_class, RehabSquadPanel, phase_row);
  gtk_widget_class_bind_template_child (widget_class, RehabSquadPanel, clearance_group);
  gtk_widget_class_bind_template_child (widget_class, RehabSquadPanel, note_group);
  gtk_widget_class_bind_template_child (widget_class, RehabSquadPanel, note_row);
  gtk_widget_class_bind_template_child (widget_class, RehabSquadPanel, print_button);
}

static void
rehab_squad_panel_init (RehabSquadPanel *self)
{
  self->attention_rows = g_ptr_array_new ();
  self->clearance_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Shows an athlete of the squad: what the row tells, and what only the record does. NULL lets go of who was shown. */
void
rehab_squad_panel_show (RehabSquadPanel   *self,
                        RehabClinic       *clinic,
                        RehabSquadAthlete *athlete)
{
  const RehabThresholds *thresholds;
  const RehabEpisode *episode = NULL;
  g_autoptr (RehabCase) record = NULL;
  const char *side;

  g_return_if_fail (REHAB_IS_SQUAD_PANEL (self));

  g_clear_pointer (&self->line, rehab_athlete_line_unref);
  if (athlete == NULL)
    return;

  self->line = rehab_athlete_line_ref (rehab_squad_athlete_get_line (athlete));
  thresholds = rehab_clinic_get_thresholds (clinic);
  if (self->line->episode_id != NULL)
    episode = rehab_patient_find_episode (rehab_squad_athlete_get_patient (athlete), self->line->episode_id);
  if (episode != NULL)
    record = rehab_case_load (rehab_clinic_get_store (clinic), episode, NULL);

  side = rehab_side_badge_get (self->line->side);
  gtk_label_set_text (GTK_LABEL (self->name_label), self->line->name);
  gtk_label_set_text (GTK_LABEL (self->side_label), side != NULL ? side : "");
  gtk_widget_set_visible (self->side_label, side != NULL);
  gtk_widget_set_visible (self->print_button, record != NULL && record->versions->len > 0);
  show_chart (self, record, thresholds);
  show_attention (self);
  show_phase (self, record, thresholds);
  show_clearance (self);
  show_note (self, record);
}

/* Of which episode it is; NULL for none. */
const char *
rehab_squad_panel_get_episode (RehabSquadPanel *self)
{
  g_return_val_if_fail (REHAB_IS_SQUAD_PANEL (self), NULL);

  return self->line != NULL ? self->line->episode_id : NULL;
}
