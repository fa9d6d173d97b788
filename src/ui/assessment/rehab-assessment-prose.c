/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-assessment-prose.h"
#include "rehab-assessment-recorder.h"
#include "rehab-messages.h"
#include "rehab-prose-row.h"

#include <glib/gi18n.h>

struct _RehabAssessmentProse
{
  AdwBin parent_instance;

  RehabProseRow *impression;
  RehabProseRow *plan;

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
