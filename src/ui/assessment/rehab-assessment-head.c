/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-assessment-head.h"
#include "rehab-choice.h"
#include "rehab-date-row.h"
#include "rehab-enum-types.h"
#include "rehab-messages.h"

#include <glib/gi18n.h>

struct _RehabAssessmentHead
{
  AdwBin parent_instance;

  RehabDateRow *date;
  AdwComboRow *kind;
  GtkLabel *problem;
  GtkLabel *before_onset;

  RehabDate shown_date;
  gboolean setting;
};

enum
{
  DATE_CHOSEN,
  KIND_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabAssessmentHead, rehab_assessment_head, ADW_TYPE_BIN)

/* Complains about nothing while the date may still be being typed. */
static void
date_typed_cb (RehabAssessmentHead *self)
{
  RehabDate date;

  if (self->setting)
    return;

  rehab_assessment_head_complain (self, NULL);
  if (rehab_date_row_read (self->date, &date, NULL) && rehab_date_is_set (date))
    g_signal_emit (self, signals[DATE_CHOSEN], 0, date.julian);
}

static void
date_left_cb (RehabAssessmentHead *self)
{
  g_autoptr (GError) error = NULL;
  RehabDate date;

  if (self->setting)
    return;

  if (!rehab_date_row_read (self->date, &date, &error))
    rehab_assessment_head_complain (self, error);
  else
    g_signal_emit (self, signals[DATE_CHOSEN], 0, date.julian);
}

static void
kind_selected_cb (RehabAssessmentHead *self)
{
  /* The list leaves out "not asked", which is 0. */
  if (!self->setting)
    g_signal_emit (self, signals[KIND_CHOSEN], 0, (int) adw_combo_row_get_selected (self->kind) + 1);
}

static void
rehab_assessment_head_dispose (GObject *object)
{
  RehabAssessmentHead *self = REHAB_ASSESSMENT_HEAD (object);

  self->setting = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_ASSESSMENT_HEAD);

  G_OBJECT_CLASS (rehab_assessment_head_parent_class)->dispose (object);
}

static void
rehab_assessment_head_class_init (RehabAssessmentHeadClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rehab_assessment_head_dispose;

  signals[DATE_CHOSEN] =
    g_signal_new ("date-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[KIND_CHOSEN] =
    g_signal_new ("kind-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, REHAB_TYPE_ASSESSMENT_KIND);

  g_type_ensure (REHAB_TYPE_DATE_ROW);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/HamstringRehab/ui/assessment/rehab-assessment-head.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabAssessmentHead, date);
  gtk_widget_class_bind_template_child (widget_class, RehabAssessmentHead, kind);
  gtk_widget_class_bind_template_child (widget_class, RehabAssessmentHead, problem);
  gtk_widget_class_bind_template_child (widget_class, RehabAssessmentHead, before_onset);
  gtk_widget_class_bind_template_callback (widget_class, date_typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, date_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_selected_cb);
}

static void
rehab_assessment_head_init (RehabAssessmentHead *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);

  self->setting = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));

  for (int kind = REHAB_ASSESSMENT_KIND_INITIAL; kind <= REHAB_ASSESSMENT_KIND_DISCHARGE; kind++)
    gtk_string_list_append (kinds, rehab_choice_get_label (REHAB_TYPE_ASSESSMENT_KIND, kind));
  adw_combo_row_set_model (self->kind, G_LIST_MODEL (kinds));
  self->setting = FALSE;
}

GtkWidget *
rehab_assessment_head_new (void)
{
  return g_object_new (REHAB_TYPE_ASSESSMENT_HEAD, NULL);
}

/* An onset is often a guess, so that an earlier day is no mistake, and said all the same. */
static void
show_onset (RehabAssessmentHead   *self,
            const RehabAssessment *assessment,
            const RehabEpisode    *episode)
{
  gboolean before = rehab_date_is_set (episode->onset_date) && rehab_date_compare (assessment->date, episode->onset_date) < 0;
  g_autofree char *onset = NULL;
  g_autofree char *text = NULL;

  if (before)
    {
      onset = rehab_date_format (episode->onset_date, _("%-e %b %Y"));
      text = g_strdup_printf (_("This is before the onset of the complaint, which the episode has on %s."), onset);
    }
  gtk_label_set_label (self->before_onset, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->before_onset), before);
}

/**
 * rehab_assessment_head_show:
 * @self: a head
 * @assessment: an assessment
 * @episode: the episode it belongs to
 *
 * Shows date and kind. A date that is being typed, or was refused, stays.
 */
void
rehab_assessment_head_show (RehabAssessmentHead   *self,
                            const RehabAssessment *assessment,
                            const RehabEpisode    *episode)
{
  g_return_if_fail (REHAB_IS_ASSESSMENT_HEAD (self));

  self->setting = TRUE;
  show_onset (self, assessment, episode);

  if (rehab_date_compare (self->shown_date, assessment->date) != 0)
    {
      RehabDate typed;

      self->shown_date = assessment->date;
      if (!rehab_date_row_read (self->date, &typed, NULL) || rehab_date_compare (typed, assessment->date) != 0)
        rehab_date_row_set_date (self->date, assessment->date);
      rehab_assessment_head_complain (self, NULL);
    }

  adw_combo_row_set_selected (self->kind, (guint) assessment->kind - 1);

  self->setting = FALSE;
}

/**
 * rehab_assessment_head_reset:
 * @self: a head
 *
 * Forgets a date that was typed without being kept, before another assessment is shown.
 */
void
rehab_assessment_head_reset (RehabAssessmentHead *self)
{
  g_return_if_fail (REHAB_IS_ASSESSMENT_HEAD (self));

  self->shown_date = REHAB_DATE_NONE;
}

/**
 * rehab_assessment_head_complain:
 * @self: a head
 * @error: (nullable): why the date was not kept, or `NULL` when it was
 *
 * Says below the date what is wrong with it.
 */
void
rehab_assessment_head_complain (RehabAssessmentHead *self,
                                const GError        *error)
{
  g_autofree char *reason = NULL;
  g_autofree char *problem = NULL;

  g_return_if_fail (REHAB_IS_ASSESSMENT_HEAD (self));

  if (error != NULL)
    {
      reason = rehab_message_from_error (error);
      /* Translators: a sentence that says why the typed date cannot be is put in */
      problem = g_strdup_printf (_("%s The earlier date is kept."), reason);
      gtk_widget_add_css_class (GTK_WIDGET (self->date), "error");
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->date), "error");
    }

  gtk_label_set_label (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
}
