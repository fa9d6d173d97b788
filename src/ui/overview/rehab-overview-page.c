/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-overview-page.h"
#include "rehab-assessment-recorder.h"
#include "rehab-attention-list.h"
#include "rehab-choice.h"
#include "rehab-criterion.h"
#include "rehab-enum-types.h"
#include "rehab-event-list.h"
#include "rehab-group-rows.h"
#include "rehab-load-view.h"
#include "rehab-load.h"
#include "rehab-overview-card.h"
#include "rehab-pain-rule.h"
#include "rehab-progress-view.h"
#include "rehab-score.h"
#include "rehab-sparkline-view.h"
#include "rehab-timeline.h"

#include <glib/gi18n.h>

#define CHART_DAYS 42

/* The longest list of happenings that is shown at once. */
#define MOST_HAPPENINGS 40

struct _RehabOverviewPage
{
  RehabCasePage parent_instance;

  GtkWidget *stack;
  GtkWidget *phase_card;
  GtkWidget *phase_button;
  GtkWidget *pain_card;
  GtkWidget *sparkline;
  GtkWidget *load_card;
  GtkWidget *outcome_card;
  GtkWidget *next_button;
  GtkWidget *attention_list;
  GtkWidget *load_view;
  GtkWidget *chart_box;
  GtkWidget *view;
  GtkWidget *event_list;
  AdwPreferencesGroup *timeline_group;

  GPtrArray *timeline_rows;
};

G_DEFINE_FINAL_TYPE (RehabOverviewPage, rehab_overview_page, REHAB_TYPE_CASE_PAGE)

/* "4 of 7 criteria met", of the next step; nothing is next where the episode is closed or in the last phase. */
static void
show_criteria (RehabOverviewPage     *self,
               const RehabCase       *rehab_case,
               RehabDate              today,
               const RehabThresholds *thresholds)
{
  RehabPhase next = rehab_phase_get_next (rehab_case_get_phase (rehab_case, NULL));
  g_autoptr (GPtrArray) readings = NULL;
  g_autofree char *label = NULL;
  guint n_met = 0, n_not_met = 0, n_not_measured = 0;

  if (next != REHAB_PHASE_NONE && !rehab_date_is_set (rehab_case->episode->closed_on))
    {
      readings = rehab_case_read_criteria (rehab_case, next, today, thresholds);
      rehab_criteria_count (readings, &n_met, &n_not_met, &n_not_measured);
    }

  if (readings != NULL && readings->len > 0)
    label = g_strdup_printf (ngettext ("%u of %u criterion met", "%u of %u criteria met", readings->len), n_met, readings->len);
  gtk_button_set_label (GTK_BUTTON (self->phase_button), label != NULL ? label : _("Phases and Steps"));
}

static void
show_phase (RehabOverviewPage *self,
            const RehabCase   *rehab_case,
            RehabDate          today)
{
  RehabDate since;
  RehabPhase phase = rehab_case_get_phase (rehab_case, &since);
  g_autofree char *figure = g_strdup_printf ("%d", rehab_phase_get_number (phase));
  g_autofree char *begun = rehab_date_format (since, C_("date", "%-d %b %Y"));
  g_autofree char *detail = NULL;
  int days = rehab_date_days_until (since, today) + 1;

  if (rehab_date_is_set (rehab_case->episode->closed_on))
    detail = g_strdup (_("Episode closed"));
  else if (days < 1)
    /* Translators: a day that has not come, by the clock of the computer */
    detail = g_strdup_printf (_("From %s, which is after today"), begun);
  else
    /* Translators: the number of the day within the phase, and the date of the first one */
    detail = g_strdup_printf (_("Day %d, since %s"), days, begun);

  rehab_overview_card_show (REHAB_OVERVIEW_CARD (self->phase_card), figure,
                            rehab_choice_get_label (rehab_phase_get_type (), (int) phase), detail);
}

static const RehabDiaryDay *
find_last_pain (const RehabDiary *diary)
{
  for (guint i = rehab_diary_get_n_days (diary); i > 0; i--)
    {
      const RehabDiaryDay *day = rehab_diary_get_day (diary, i - 1);

      if (day->worst_pain.known)
        return day;
    }

  return NULL;
}

static char *
dup_last_verdict (const RehabDiary *diary,
                  RehabDate         today)
{
  for (guint i = rehab_diary_get_n_sessions (diary); i > 0; i--)
    {
      const RehabSession *session = rehab_diary_get_session (diary, i - 1);
      g_autofree char *day = NULL;

      if (session->kind == REHAB_SESSION_KIND_LONG_SIT)
        continue;

      day = rehab_date_format (session->date, C_("date", "%a %-d %b"));
      /* Translators: a day, then "Settled", "Not settled", "Not yet known" or "Not asked" */
      return g_strdup_printf (_("Last session, %s: %s"), day, rehab_verdict_get_label (rehab_session_verdict (session, today)));
    }

  return g_strdup (_("No session yet"));
}

static void
show_pain (RehabOverviewPage *self,
           const RehabCase   *rehab_case,
           RehabDate          today)
{
  const RehabDiaryDay *last = find_last_pain (rehab_case->diary);
  g_autofree char *verdict = dup_last_verdict (rehab_case->diary, today);
  g_autofree char *figure = NULL;
  g_autofree char *day = NULL;
  g_autofree char *meaning = NULL;

  gtk_widget_set_visible (self->sparkline, rehab_date_is_set (rehab_diary_get_first (rehab_case->diary)));
  rehab_sparkline_view_show_diary (REHAB_SPARKLINE_VIEW (self->sparkline), rehab_case->diary, today);

  if (last == NULL)
    {
      rehab_overview_card_show (REHAB_OVERVIEW_CARD (self->pain_card), NULL, _("Not asked yet"), verdict);
      return;
    }

  figure = g_strdup_printf ("%.0f", last->worst_pain.value);
  day = rehab_date_format (last->date, C_("date", "%a %-d %b"));
  /* Translators: %s is a day; the figure beside it is the worst pain of that day */
  meaning = g_strdup_printf (_("worst, %s"), day);
  rehab_overview_card_show (REHAB_OVERVIEW_CARD (self->pain_card), figure, meaning, verdict);
}

static void
show_load (RehabOverviewPage *self,
           const RehabCase   *rehab_case,
           RehabDate          today)
{
  RehabDate monday = rehab_date_get_week_start (today);
  RehabDate last_monday = rehab_date_add_days (monday, -7);
  RehabLoadSum now = rehab_load_sum (rehab_case->diary, monday, today);
  RehabLoadSum before = rehab_load_sum (rehab_case->diary, last_monday, rehab_date_add_days (monday, -1));
  RehabNumber load = rehab_load_sum_get_load (&now);
  RehabNumber load_before = rehab_load_sum_get_load (&before);
  g_autofree char *figure = load.known ? g_strdup_printf ("%'.0f", load.value) : NULL;
  g_autofree char *kept = g_strdup_printf (_("%u of %u days kept"), now.days_kept, now.days);
  g_autofree char *detail = NULL;

  if (load_before.known)
    /* Translators: load of last week, how many of its days were kept; then how many days of this week were kept */
    detail = g_strdup_printf (_("%s. Last week %'.0f (%u of 7 days kept)"), kept, load_before.value, before.days_kept);
  else if (before.days_kept > 0)
    detail = g_strdup_printf (_("%s. Last week without effort or minutes"), kept);
  else
    detail = g_strdup_printf (_("%s. Last week was not kept"), kept);

  rehab_overview_card_show (REHAB_OVERVIEW_CARD (self->load_card), figure,
                            load.known ? _("this week so far")
                            : now.days_kept > 0 ? _("Effort or minutes not asked this week") : _("Not kept this week"),
                            detail);
}

static void
show_outcome (RehabOverviewPage *self,
              const RehabCase   *rehab_case,
              RehabDate          today)
{
  RehabScore score = rehab_score_read_latest (rehab_case, rehab_item_lookup ("outcome-visa-h"));
  const RehabInstrument *instrument = score.instrument;
  g_autofree char *total = NULL;
  g_autofree char *meaning = NULL;
  g_autofree char *published = NULL;
  g_autofree char *caveat = NULL;

  if (!score.total.known)
    {
      rehab_overview_card_show (REHAB_OVERVIEW_CARD (self->outcome_card), NULL, _("Not asked yet"),
                                _("0 to 100, higher is better"));
      return;
    }

  total = g_strdup_printf ("%.0f", score.total.value);
  meaning = rehab_score_dup_change (&score, &score.since_first, today);
  if (meaning == NULL)
    {
      g_autofree char *day = rehab_date_format (score.date, C_("date", "%-d %b %Y"));

      meaning = g_strdup_printf (C_("outcome", "on %s"), day);
    }

  published = rehab_instrument_dup_figure (instrument, &instrument->figures[0]);
  /* Translators: %s is what was published of a change, as whole sentences */
  caveat = g_strdup_printf (_("0 to 100, higher is better. %s"), published);
  rehab_overview_card_show (REHAB_OVERVIEW_CARD (self->outcome_card), total, meaning, caveat);
}

static void
show_chart (RehabOverviewPage *self,
            RehabCaseModel    *model,
            RehabDate          today)
{
  const RehabCase *rehab_case = rehab_case_model_get_case (model);
  RehabDate last = rehab_diary_get_last (rehab_case->diary);
  RehabDate to = rehab_date_is_set (rehab_case->episode->closed_on) && rehab_date_is_set (last) ? last : today;
  g_autoptr (RehabProgressChart) chart = NULL;

  gtk_widget_set_visible (self->chart_box, rehab_date_is_set (last));
  if (!rehab_date_is_set (last))
    return;

  chart = rehab_progress_chart_new (&(RehabProgressContent) {
    .record = rehab_case, .thresholds = rehab_clinic_get_thresholds (rehab_case_model_get_clinic (model)), .today = today,
  }, rehab_date_add_days (to, 1 - CHART_DAYS), to);
  rehab_progress_view_set_chart (REHAB_PROGRESS_VIEW (self->view), chart);
}

static void
open_event_from (GtkWidget  *row,
                 const char *event_id)
{
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic",
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), image);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", event_id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "event.edit");
}

/* Whether a row opens the same event, or like the happening opens none. */
static gboolean
opens_event_of (GtkWidget            *row,
                const RehabHappening *happening)
{
  GVariant *target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (row));

  return g_strcmp0 (target != NULL ? g_variant_get_string (target, NULL) : NULL, happening->event_id) == 0;
}

/* Rows are kept where they can be, so that the keyboard comes back from a dialog to where it was opened. */
static void
make_timeline_rows (RehabOverviewPage *self,
                    GPtrArray         *happenings)
{
  guint n = MIN (happenings->len, MOST_HAPPENINGS);
  gboolean same = self->timeline_rows->len == n;

  for (guint i = 0; same && i < n; i++)
    same = opens_event_of (g_ptr_array_index (self->timeline_rows, i), g_ptr_array_index (happenings, i));
  if (same)
    return;

  rehab_group_rows_clear (self->timeline_rows, self->timeline_group);
  for (guint i = 0; i < n; i++)
    {
      const RehabHappening *happening = g_ptr_array_index (happenings, i);
      GtkWidget *row = rehab_group_rows_add (self->timeline_rows, self->timeline_group, "", "");

      if (happening->event_id != NULL)
        open_event_from (row, happening->event_id);
    }
}

static void
show_timeline (RehabOverviewPage *self,
               RehabCaseModel    *model)
{
  g_autoptr (GPtrArray) happenings = rehab_timeline_list (rehab_case_model_get_case (model));

  make_timeline_rows (self, happenings);
  for (guint i = 0; i < self->timeline_rows->len; i++)
    {
      const RehabHappening *happening = g_ptr_array_index (happenings, i);
      g_autofree char *initials = rehab_clinic_dup_clinician (rehab_case_model_get_clinic (model), happening->by);
      g_autofree char *day = rehab_date_format (happening->date, C_("date", "%-d %b %Y"));
      g_autofree char *subtitle = *initials != '\0' ? g_strdup_printf ("%s · %s", day, initials) : g_strdup (day);
      g_autofree char *spoken = NULL;
      GtkWidget *row = g_ptr_array_index (self->timeline_rows, i);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), happening->text);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
      /* Reviews are told apart by their day. */
      spoken = g_strjoin (", ", happening->text, subtitle, NULL);
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
    }
}

/* The one thing to do next. */
static void
show_next_step (RehabOverviewPage *self,
                RehabCaseModel    *model)
{
  const RehabCase *rehab_case = rehab_case_model_get_case (model);
  const char *action = "patient.new-assessment";
  const char *label;

  if (rehab_assessment_recorder_find_draft (model) != NULL)
    {
      label = _("_Continue Draft");
    }
  else if (rehab_date_is_set (rehab_case->episode->closed_on))
    {
      label = _("_New Episode…");
      action = "patient.new-episode";
    }
  else
    {
      label = rehab_case->assessments->len == 0 ? _("_New Assessment") : _("_New Review");
    }

  gtk_button_set_label (GTK_BUTTON (self->next_button), label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->next_button), action);
}

static void
rehab_overview_page_show (RehabCasePage  *page,
                          RehabCaseModel *model)
{
  RehabOverviewPage *self = REHAB_OVERVIEW_PAGE (page);
  const RehabCase *rehab_case = rehab_case_model_get_case (model);
  RehabDate today = rehab_clinic_get_today (rehab_case_model_get_clinic (model));

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), rehab_case != NULL ? "case" : "no-episode");
  if (rehab_case == NULL)
    return;

  show_phase (self, rehab_case, today);
  show_criteria (self, rehab_case, today, rehab_clinic_get_thresholds (rehab_case_model_get_clinic (model)));
  show_pain (self, rehab_case, today);
  show_load (self, rehab_case, today);
  show_outcome (self, rehab_case, today);
  rehab_attention_list_show (REHAB_ATTENTION_LIST (self->attention_list), model);
  rehab_load_view_show (REHAB_LOAD_VIEW (self->load_view), rehab_case,
                        rehab_clinic_get_thresholds (rehab_case_model_get_clinic (model)), today);
  show_chart (self, model, today);
  rehab_event_list_show (REHAB_EVENT_LIST (self->event_list), rehab_case, today);
  show_timeline (self, model);

  show_next_step (self, model);
}

static void
rehab_overview_page_dispose (GObject *object)
{
  RehabOverviewPage *self = REHAB_OVERVIEW_PAGE (object);

  if (self->timeline_rows != NULL)
    g_ptr_array_set_size (self->timeline_rows, 0);
  /* The stack is both the bin's child and the template's: it goes once. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_OVERVIEW_PAGE);

  G_OBJECT_CLASS (rehab_overview_page_parent_class)->dispose (object);
}

static void
rehab_overview_page_finalize (GObject *object)
{
  RehabOverviewPage *self = REHAB_OVERVIEW_PAGE (object);

  g_ptr_array_unref (self->timeline_rows);

  G_OBJECT_CLASS (rehab_overview_page_parent_class)->finalize (object);
}

static void
rehab_overview_page_class_init (RehabOverviewPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rehab_overview_page_dispose;
  object_class->finalize = rehab_overview_page_finalize;
  REHAB_CASE_PAGE_CLASS (klass)->show = rehab_overview_page_show;

  g_type_ensure (REHAB_TYPE_ATTENTION_LIST);
  g_type_ensure (REHAB_TYPE_EVENT_LIST);
  g_type_ensure (REHAB_TYPE_LOAD_VIEW);
  g_type_ensure (REHAB_TYPE_OVERVIEW_CARD);
  g_type_ensure (REHAB_TYPE_PROGRESS_VIEW);
  g_type_ensure (REHAB_TYPE_SPARKLINE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/HamstringRehab/ui/overview/rehab-overview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabOverviewPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RehabOverviewPage, phase_card);
  gtk_widget_class_bind_template_child (widget_class, RehabOverviewPage, phase_button);
  gtk_widget_class_bind_template_child (widget_class, RehabOverviewPage, pain_card);
  gtk_widget_class_bind_template_child (widget_class, RehabOverviewPage, sparkline);
  gtk_widget_class_bind_template_child (widget_class, RehabOverviewPage, load_card);
  gtk_widget_class_bind_template_child (widget_class, RehabOverviewPage, outcome_card);
  gtk_widget_class_bind_template_child (widget_class, RehabOverviewPage, next_button);
  gtk_widget_class_bind_template_child (widget_class, RehabOverviewPage, attention_list);
  gtk_widget_class_bind_template_child (widget_class, RehabOverviewPage, load_view);
  gtk_widget_class_bind_template_child (widget_class, RehabOverviewPage, chart_box);
  gtk_widget_class_bind_template_child (widget_class, RehabOverviewPage, view);
  gtk_widget_class_bind_template_child (widget_class, RehabOverviewPage, event_list);
  gtk_widget_class_bind_template_child (widget_class, RehabOverviewPage, timeline_group);
}

static void
rehab_overview_page_init (RehabOverviewPage *self)
{
  GtkWidget *label;

  self->timeline_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  rehab_overview_card_set_evidence (REHAB_OVERVIEW_CARD (self->pain_card), "rule.settled");
  rehab_overview_card_set_evidence (REHAB_OVERVIEW_CARD (self->load_card), "load.week-load");
  rehab_overview_card_set_evidence (REHAB_OVERVIEW_CARD (self->outcome_card), "questionnaire.visa-h");

  /* In one line it would make the four cards wider than a small window in some languages. */
  gtk_button_set_label (GTK_BUTTON (self->phase_button), _("Phases and Steps"));
  label = gtk_button_get_child (GTK_BUTTON (self->phase_button));
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
}

GtkWidget *
rehab_overview_page_new (void)
{
  return g_object_new (REHAB_TYPE_OVERVIEW_PAGE, NULL);
}
