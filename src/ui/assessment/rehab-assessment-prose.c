/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-assessment-prose.h"
#include "rehab-amendment-words.h"
#include "rehab-assessment-recorder.h"
#include "rehab-messages.h"
#include "rehab-prose-row.h"
#include "rehab-wrapping-label.h"

#include <glib/gi18n.h>

struct _RehabAssessmentProse
{
  AdwBin parent_instance;

  RehabProseRow *impression;
  RehabProseRow *plan;
  GtkLabel *impression_amended;
  GtkLabel *plan_amended;
  GtkWidget *amend; /* the commands for a finished assessment */

  RehabCaseModel *model; /* NULL while nothing is open */
  char *assessment_id;
  gboolean unsaved;      /* the store refused what stands there: it stays, and is tried again */
  gboolean tried;
};

G_DEFINE_FINAL_TYPE (RehabAssessmentProse, rehab_assessment_prose, ADW_TYPE_BIN)

static gboolean
keep (RehabAssessmentProse *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *impression = rehab_prose_row_dup_text (self->impression);
  g_autofree char *plan = rehab_prose_row_dup_text (self->plan);

  self->tried = TRUE;
  self->unsaved = !rehab_assessment_recorder_set_prose (self->model, self->assessment_id, impression, plan, &error);

  /* What was written must stay on the screen, to be copied if it comes to the worst. */
  if (self->unsaved)
    rehab_message_present (GTK_WIDGET (self), _("The Text Was Not Kept"), error);

  return !self->unsaved;
}

static void
edited_cb (RehabAssessmentProse *self)
{
  if (self->model != NULL)
    (void) keep (self);
}

static void
rehab_assessment_prose_dispose (GObject *object)
{
  RehabAssessmentProse *self = REHAB_ASSESSMENT_PROSE (object);

  g_clear_object (&self->model);
  adw_bin_set_child (ADW_BIN (self), NULL);

  G_OBJECT_CLASS (rehab_assessment_prose_parent_class)->dispose (object);
}

static void
rehab_assessment_prose_finalize (GObject *object)
{
  g_free (REHAB_ASSESSMENT_PROSE (object)->assessment_id);

  G_OBJECT_CLASS (rehab_assessment_prose_parent_class)->finalize (object);
}

static void
rehab_assessment_prose_class_init (RehabAssessmentProseClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rehab_assessment_prose_dispose;
  object_class->finalize = rehab_assessment_prose_finalize;
}

static RehabProseRow *
add_row (RehabAssessmentProse *self,
         GtkWidget            *group,
         const char           *title)
{
  GtkWidget *row = rehab_prose_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  g_signal_connect_swapped (row, "edited", G_CALLBACK (edited_cb), self);

  return REHAB_PROSE_ROW (row);
}

static GtkLabel *
add_label (GtkWidget *box)
{
  GtkWidget *label = rehab_wrapping_label_new (NULL, "caption");

  gtk_widget_set_visible (label, FALSE);
  gtk_widget_set_margin_start (label, 12);
  gtk_widget_set_margin_end (label, 12);
  gtk_box_append (GTK_BOX (box), label);

  return GTK_LABEL (label);
}

static void
add_amend (RehabAssessmentProse *self,
           const char           *label,
           const char           *key)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_size_request (button, -1, 44);
  gtk_button_set_can_shrink (GTK_BUTTON (button), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", key);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "assessment.amend");
  /* Where there is no such command there is no button for it either. */
  g_object_bind_property (button, "sensitive", button, "visible", G_BINDING_SYNC_CREATE);
  adw_wrap_box_append (ADW_WRAP_BOX (self->amend), button);
}

static void
show_amendments (GtkLabel *label,
                 char     *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
  g_free (text);
}

static void
rehab_assessment_prose_init (RehabAssessmentProse *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *title = g_object_new (GTK_TYPE_LABEL,
                                   "label", _("Impression and Plan"),
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                   "xalign", 0.0f, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   NULL);

  gtk_widget_add_css_class (title, "title-3");
  self->impression = add_row (self, group, _("Impression"));
  self->plan = add_row (self, group, _("Plan"));
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), group);
  self->impression_amended = add_label (box);
  self->plan_amended = add_label (box);

  self->amend = adw_wrap_box_new ();
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (self->amend), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (self->amend), 6);
  add_amend (self, _("Amend _Impression…"), REHAB_AMENDMENT_IMPRESSION);
  add_amend (self, _("Amend _Plan…"), REHAB_AMENDMENT_PLAN);
  gtk_box_append (GTK_BOX (box), self->amend);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
rehab_assessment_prose_new (void)
{
  return g_object_new (REHAB_TYPE_ASSESSMENT_PROSE, NULL);
}

void
rehab_assessment_prose_open (RehabAssessmentProse *self,
                             RehabCaseModel       *model,
                             const char           *assessment_id)
{
  g_return_if_fail (REHAB_IS_ASSESSMENT_PROSE (self));
  g_return_if_fail (self->model == NULL);

  self->model = g_object_ref (model);
  g_set_str (&self->assessment_id, assessment_id);
}

/**
 * rehab_assessment_prose_close:
 * @self: the prose
 *
 * Lets go of the assessment, and of what could not be kept: rehab_assessment_prose_flush() comes first.
 */
void
rehab_assessment_prose_close (RehabAssessmentProse *self)
{
  g_return_if_fail (REHAB_IS_ASSESSMENT_PROSE (self));

  self->unsaved = FALSE;
  g_clear_object (&self->model);
}

/**
 * rehab_assessment_prose_show:
 * @self: the prose
 * @record: the episode of care
 * @assessment: the assessment that is open
 *
 * Shows what is recorded. What is being typed, or was refused, stays.
 */
void
rehab_assessment_prose_show (RehabAssessmentProse  *self,
                             const RehabCase       *record,
                             const RehabAssessment *assessment)
{
  gboolean locked = assessment->locked_at != 0;

  g_return_if_fail (REHAB_IS_ASSESSMENT_PROSE (self));

  if (self->unsaved)
    return;

  rehab_prose_row_show (self->impression, rehab_case_get_impression (record, assessment), locked);
  rehab_prose_row_show (self->plan, rehab_case_get_plan (record, assessment), locked);

  gtk_widget_set_visible (self->amend, locked);
  if (self->model != NULL)
    {
      RehabClinic *clinic = rehab_case_model_get_clinic (self->model);
      RehabDate today = rehab_clinic_get_today (clinic);

      show_amendments (self->impression_amended,
                       rehab_amendment_dup_prose (REHAB_AMENDMENT_IMPRESSION, record, assessment, clinic, today));
      show_amendments (self->plan_amended,
                       rehab_amendment_dup_prose (REHAB_AMENDMENT_PLAN, record, assessment, clinic, today));
    }
}

/**
 * rehab_assessment_prose_flush:
 * @self: the prose
 *
 * Keeps what has been typed without waiting for a pause, and what could not be kept before.
 *
 * Returns: whether the store holds all of it; if not, that was said
 */
gboolean
rehab_assessment_prose_flush (RehabAssessmentProse *self)
{
  g_return_val_if_fail (REHAB_IS_ASSESSMENT_PROSE (self), FALSE);

  self->tried = FALSE;
  rehab_prose_row_flush (self->impression);
  rehab_prose_row_flush (self->plan);

  if (self->unsaved && !self->tried && self->model != NULL)
    return keep (self);

  return !self->unsaved;
}
