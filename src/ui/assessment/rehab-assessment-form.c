/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-assessment-form.h"
#include "rehab-assessment-head.h"
#include "rehab-assessment-prose.h"
#include "rehab-assessment-recorder.h"
#include "rehab-enum-types.h"
#include "rehab-form-answers.h"
#include "rehab-form-pages.h"
#include "rehab-messages.h"
#include "rehab-section-steps.h"

#include <glib/gi18n.h>

struct _RehabAssessmentForm
{
  AdwBin parent_instance;

  GtkScrolledWindow *scroller;
  GtkViewport *viewport;
  RehabAssessmentHead *head;
  GtkWidget *keys;
  RehabFormPages *pages;
  RehabAssessmentProse *prose;
  RehabSectionSteps *steps;

  RehabCaseModel *model;
  char *assessment_id;
  RehabFormScope scope;
  guint section; /* where the clinician is */
  RehabItemLayout layout;
  gboolean failed; /* an answer was refused by the store since the last flush began */
};

enum
{
  PROP_LAYOUT = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabAssessmentForm, rehab_assessment_form, ADW_TYPE_BIN)

static const RehabAssessment *
get_assessment (RehabAssessmentForm *self)
{
  return self->model != NULL ? rehab_assessment_recorder_find (self->model, self->assessment_id) : NULL;
}

static RehabDate
get_birth_date (RehabAssessmentForm *self)
{
  return rehab_patient_get_details (rehab_case_model_get_patient (self->model))->birth_date;
}

static void
update (RehabAssessmentForm *self)
{
  const RehabAssessment *assessment = get_assessment (self);
  RehabClinic *clinic;
  const RehabCase *record;
  RehabSectionPage *page;
  gboolean locked, first;

  if (assessment == NULL)
    return;

  clinic = rehab_case_model_get_clinic (self->model);
  record = rehab_case_model_get_case (self->model);
  locked = assessment->locked_at != 0;
  first = self->scope.extent == REHAB_FORM_CORE || self->section == REHAB_SECTION_RED_FLAGS;
  self->scope = rehab_form_scope_read (self->scope.extent, get_birth_date (self),
                                       rehab_thresholds_get (rehab_clinic_get_thresholds (clinic),
                                                             REHAB_THRESHOLD_GROWTH_PLATE_AGE), record, assessment);

  rehab_assessment_head_show (self->head, assessment, record->episode);
  gtk_widget_set_visible (GTK_WIDGET (self->head), !locked && first);
  gtk_widget_set_visible (self->keys, !locked && first && self->layout != REHAB_ITEM_LAYOUT_NARROW);

  page = rehab_form_pages_turn_to (self->pages, &self->scope, self->section, self->layout, clinic);
  if (page != NULL)
    rehab_section_page_show (page, record, assessment, get_birth_date (self), rehab_clinic_get_today (clinic));

  rehab_assessment_prose_show (self->prose, record, assessment);
  gtk_widget_set_visible (GTK_WIDGET (self->prose),
                          self->scope.extent == REHAB_FORM_CORE || self->section == REHAB_N_SECTIONS);
  rehab_section_steps_show (self->steps, &self->scope, self->section, locked);
}

/* Rows hold what the clinic's limits make of an answer. */
static void
thresholds_cb (RehabAssessmentForm *self)
{
  (void) rehab_assessment_form_flush (self);
  rehab_form_pages_forget (self->pages);
  update (self);
}

/* Nobody sees it: it is brought up to date when somebody does. */
static void
changed_cb (RehabAssessmentForm *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
}

static void
set_section (RehabAssessmentForm *self,
             guint                section)
{
  if (self->section == section)
    return;

  self->section = section;
  g_signal_emit (self, signals[MOVED], 0);
}

/* Recording */

/* After a failure the form goes back to what is recorded, so that it never shows an answer that is not. */
static void
complain (RehabAssessmentForm *self,
          const GError        *error)
{
  self->failed = TRUE;
  update (self);
  rehab_message_present (GTK_WIDGET (self), _("This Was Not Kept"), error);
}

static void
answered_cb (RehabAssessmentForm *self,
             RehabItemView       *row,
             guint                n_part,
             RehabSide            side,
             gboolean             known,
             double               value,
             const char          *text)
{
  g_autoptr (GError) error = NULL;

  if (self->model != NULL
      && !rehab_form_answers_keep (GTK_WIDGET (self), self->model, self->assessment_id, row, n_part, side,
                                   known ? rehab_number (value) : REHAB_NUMBER_NOT_ASKED, text, &error))
    complain (self, error);
}

static void
noted_cb (RehabAssessmentForm *self,
          RehabItemView       *row,
          guint                n_part,
          RehabSide            side,
          const char          *note)
{
  g_autoptr (GError) error = NULL;

  if (self->model != NULL
      && !rehab_form_answers_keep_note (self->model, self->assessment_id, row, n_part, side, note, &error))
    complain (self, error);
}

static void
swapped_cb (RehabAssessmentForm *self,
            RehabItemView       *row)
{
  g_autoptr (GError) error = NULL;

  if (self->model != NULL
      && !rehab_form_answers_swap (GTK_WIDGET (self), self->model, self->assessment_id, row, &error))
    complain (self, error);
}

static void
date_chosen_cb (RehabAssessmentForm *self,
                guint                julian)
{
  g_autoptr (GError) error = NULL;

  /* The focus can leave the row after the form was closed. */
  if (self->model == NULL)
    return;

  if (rehab_assessment_recorder_set_date (self->model, self->assessment_id, rehab_date_from_julian (julian), &error))
    rehab_assessment_head_complain (self->head, NULL);
  else if (error->domain == REHAB_ERROR)
    rehab_assessment_head_complain (self->head, error);
  else
    complain (self, error);
}

static void
kind_chosen_cb (RehabAssessmentForm *self,
                RehabAssessmentKind  kind)
{
  g_autoptr (GError) error = NULL;

  if (self->model != NULL && !rehab_assessment_recorder_set_kind (self->model, self->assessment_id, kind, &error))
    complain (self, error);
}

static void
page_made_cb (RehabAssessmentForm *self,
              RehabSectionPage    *page)
{
  g_signal_connect_object (page, "answered", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "noted", G_CALLBACK (noted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "swapped", G_CALLBACK (swapped_cb), self, G_CONNECT_SWAPPED);
}

/* Going about */

/* Where the keyboard is, is where the clinician is: below each other, sections are not gone to one by one. */
static void
focus_changed_cb (RehabAssessmentForm *self,
                  GParamSpec          *pspec,
                  GtkRoot             *root)
{
  GtkWidget *focus = gtk_root_get_focus (root);
  GtkWidget *row;

  if (self->scope.extent != REHAB_FORM_CORE || focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return;

  row = gtk_widget_get_ancestor (focus, REHAB_TYPE_ITEM_VIEW);
  if (row != NULL)
    set_section (self, rehab_item_view_get_item (REHAB_ITEM_VIEW (row))->section);
  else if (gtk_widget_is_ancestor (focus, GTK_WIDGET (self->prose)))
    set_section (self, REHAB_N_SECTIONS);
}

static void
step_cb (RehabAssessmentForm *self,
         int                  step)
{
  (void) rehab_assessment_form_step (self, step);
}

/* Properties and life */

static void
rehab_assessment_form_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  g_return_if_fail (prop_id == PROP_LAYOUT);

  g_value_set_enum (value, REHAB_ASSESSMENT_FORM (object)->layout);
}

static void
set_layout (RehabAssessmentForm *self,
            RehabItemLayout      layout)
{
  if (self->layout == layout)
    return;

  self->layout = layout;
  update (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LAYOUT]);
}

static void
rehab_assessment_form_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  g_return_if_fail (prop_id == PROP_LAYOUT);

  set_layout (REHAB_ASSESSMENT_FORM (object), g_value_get_enum (value));
}

static void
rehab_assessment_form_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (rehab_assessment_form_parent_class)->root (widget);

  g_signal_connect_object (gtk_widget_get_root (widget), "notify::focus-widget", G_CALLBACK (focus_changed_cb), widget,
                           G_CONNECT_SWAPPED);
}

static void
rehab_assessment_form_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget), focus_changed_cb, widget);

  GTK_WIDGET_CLASS (rehab_assessment_form_parent_class)->unroot (widget);
}

static void
rehab_assessment_form_map (GtkWidget *widget)
{
  update (REHAB_ASSESSMENT_FORM (widget));

  GTK_WIDGET_CLASS (rehab_assessment_form_parent_class)->map (widget);
}

/* What is typed is kept before the form goes out of sight: another page, another patient, the end of the program. */
static void
rehab_assessment_form_unmap (GtkWidget *widget)
{
  (void) rehab_assessment_form_flush (REHAB_ASSESSMENT_FORM (widget));

  GTK_WIDGET_CLASS (rehab_assessment_form_parent_class)->unmap (widget);
}

static void
rehab_assessment_form_dispose (GObject *object)
{
  RehabAssessmentForm *self = REHAB_ASSESSMENT_FORM (object);

  rehab_assessment_form_close (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_ASSESSMENT_FORM);

  G_OBJECT_CLASS (rehab_assessment_form_parent_class)->dispose (object);
}

static void
rehab_assessment_form_finalize (GObject *object)
{
  RehabAssessmentForm *self = REHAB_ASSESSMENT_FORM (object);

  g_free (self->assessment_id);

  G_OBJECT_CLASS (rehab_assessment_form_parent_class)->finalize (object);
}

static void
rehab_assessment_form_class_init (RehabAssessmentFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rehab_assessment_form_get_property;
  object_class->set_property = rehab_assessment_form_set_property;
  object_class->dispose = rehab_assessment_form_dispose;
  object_class->finalize = rehab_assessment_form_finalize;
  widget_class->root = rehab_assessment_form_root;
  widget_class->unroot = rehab_assessment_form_unroot;
  widget_class->map = rehab_assessment_form_map;
  widget_class->unmap = rehab_assessment_form_unmap;

  /* How much room there is: the template's breakpoints set it. */
  properties[PROP_LAYOUT] =
    g_param_spec_enum ("layout", NULL, NULL, REHAB_TYPE_ITEM_LAYOUT, REHAB_ITEM_LAYOUT_WIDE,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[MOVED] =
    g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (REHAB_TYPE_ASSESSMENT_HEAD);
  g_type_ensure (REHAB_TYPE_ASSESSMENT_PROSE);
  g_type_ensure (REHAB_TYPE_FORM_PAGES);
  g_type_ensure (REHAB_TYPE_SECTION_STEPS);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/HamstringRehab/ui/assessment/rehab-assessment-form.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabAssessmentForm, scroller);
  gtk_widget_class_bind_template_child (widget_class, RehabAssessmentForm, viewport);
  gtk_widget_class_bind_template_child (widget_class, RehabAssessmentForm, head);
  gtk_widget_class_bind_template_child (widget_class, RehabAssessmentForm, keys);
  gtk_widget_class_bind_template_child (widget_class, RehabAssessmentForm, pages);
  gtk_widget_class_bind_template_child (widget_class, RehabAssessmentForm, prose);
  gtk_widget_class_bind_template_child (widget_class, RehabAssessmentForm, steps);
  gtk_widget_class_bind_template_callback (widget_class, date_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_made_cb);
  gtk_widget_class_bind_template_callback (widget_class, step_cb);
}

static void
rehab_assessment_form_init (RehabAssessmentForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rehab_assessment_form_new (void)
{
  return g_object_new (REHAB_TYPE_ASSESSMENT_FORM, NULL);
}

/**
 * rehab_assessment_form_open:
 * @self: a form
 * @model: the episode of care
 * @assessment_id: the identity of one of its assessments
 * @extent: how much is asked
 *
 * Shows an assessment, from its beginning. What was typed into the one before is kept first.
 */
void
rehab_assessment_form_open (RehabAssessmentForm *self,
                            RehabCaseModel      *model,
                            const char          *assessment_id,
                            RehabFormExtent      extent)
{
  g_return_if_fail (REHAB_IS_ASSESSMENT_FORM (self));
  g_return_if_fail (REHAB_IS_CASE_MODEL (model));
  g_return_if_fail (assessment_id != NULL);

  if (self->model == model && g_strcmp0 (self->assessment_id, assessment_id) == 0)
    return;

  rehab_assessment_form_close (self);

  self->model = g_object_ref (model);
  g_set_str (&self->assessment_id, assessment_id);
  self->scope.extent = extent;
  g_signal_connect_object (model, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rehab_case_model_get_clinic (model), "notify::thresholds", G_CALLBACK (thresholds_cb), self,
                           G_CONNECT_SWAPPED);

  rehab_assessment_prose_open (self->prose, model, assessment_id);
  rehab_assessment_head_reset (self->head);
  set_section (self, REHAB_SECTION_RED_FLAGS);
  update (self);

  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0.0);
}

/**
 * rehab_assessment_form_close:
 * @self: a form
 *
 * Keeps what has been typed, and lets go of the assessment.
 */
void
rehab_assessment_form_close (RehabAssessmentForm *self)
{
  g_return_if_fail (REHAB_IS_ASSESSMENT_FORM (self));

  if (self->model == NULL)
    return;

  (void) rehab_assessment_form_flush (self);
  rehab_assessment_prose_close (self->prose);
  g_signal_handlers_disconnect_by_data (rehab_case_model_get_clinic (self->model), self);
  g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->model);
  g_clear_pointer (&self->assessment_id, g_free);
  /* What was typed there without being kept belongs to this assessment. */
  rehab_form_pages_forget (self->pages);
}

const char *
rehab_assessment_form_get_opened (RehabAssessmentForm *self)
{
  g_return_val_if_fail (REHAB_IS_ASSESSMENT_FORM (self), NULL);

  return self->assessment_id;
}

RehabFormScope
rehab_assessment_form_get_scope (RehabAssessmentForm *self)
{
  g_return_val_if_fail (REHAB_IS_ASSESSMENT_FORM (self), (RehabFormScope) { 0 });

  return self->scope;
}

/**
 * rehab_assessment_form_set_extent:
 * @self: a form
 * @extent: how much is asked
 *
 * Shows everything, or what is asked at every review. The clinician stays in the same section.
 */
void
rehab_assessment_form_set_extent (RehabAssessmentForm *self,
                                  RehabFormExtent      extent)
{
  g_return_if_fail (REHAB_IS_ASSESSMENT_FORM (self));

  if (self->scope.extent == extent)
    return;

  (void) rehab_assessment_form_flush (self);
  self->scope.extent = extent;
  rehab_assessment_form_go_to_section (self, self->section);
}

/**
 * rehab_assessment_form_flush:
 * @self: a form
 *
 * Keeps what has been typed without waiting for a pause, and what could not be kept before.
 *
 * Returns: whether the store holds all that was typed; if not, that was said
 */
gboolean
rehab_assessment_form_flush (RehabAssessmentForm *self)
{
  g_return_val_if_fail (REHAB_IS_ASSESSMENT_FORM (self), FALSE);

  self->failed = FALSE;
  rehab_form_pages_flush (self->pages);

  return rehab_assessment_prose_flush (self->prose) && !self->failed;
}

/**
 * rehab_assessment_form_find_problem:
 * @self: a form
 *
 * Returns: (transfer none) (nullable): the first row in which something stands that cannot be kept, or `NULL`
 */
RehabItemView *
rehab_assessment_form_find_problem (RehabAssessmentForm *self)
{
  g_return_val_if_fail (REHAB_IS_ASSESSMENT_FORM (self), NULL);

  return rehab_form_pages_find_problem (self->pages);
}

guint
rehab_assessment_form_get_section (RehabAssessmentForm *self)
{
  g_return_val_if_fail (REHAB_IS_ASSESSMENT_FORM (self), 0);

  return self->section;
}

/**
 * rehab_assessment_form_go_to_section:
 * @self: a form
 * @section: a RehabSection, or REHAB_N_SECTIONS for the impression and plan
 *
 * Shows a section from its beginning and puts the focus on its first control.
 */
void
rehab_assessment_form_go_to_section (RehabAssessmentForm *self,
                                     guint                section)
{
  RehabSectionPage *page;
  GtkWidget *target = NULL;

  g_return_if_fail (REHAB_IS_ASSESSMENT_FORM (self));
  g_return_if_fail (section <= REHAB_N_SECTIONS);

  if (self->model == NULL)
    return;

  set_section (self, section);
  update (self);

  page = rehab_form_pages_get_visible (self->pages);
  if (section == REHAB_N_SECTIONS)
    {
      target = GTK_WIDGET (self->prose);
      gtk_widget_child_focus (target, GTK_DIR_TAB_FORWARD);
    }
  else if (page != NULL)
    {
      target = rehab_section_page_get_heading (page, section);
      (void) rehab_section_page_enter (page, section);
    }

  if (self->scope.extent == REHAB_FORM_CORE && target != NULL)
    rehab_form_pages_scroll_to (self->pages, self->viewport, target);
  else
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0.0);
}

/**
 * rehab_assessment_form_step:
 * @self: a form
 * @step: 1 for the next section in which something is asked, -1 for the one before
 *
 * Returns: whether there was one to go to
 */
gboolean
rehab_assessment_form_step (RehabAssessmentForm *self,
                            int                  step)
{
  guint section;

  g_return_val_if_fail (REHAB_IS_ASSESSMENT_FORM (self), FALSE);

  if (self->model == NULL || !rehab_section_steps_find (&self->scope, self->section, step, &section))
    return FALSE;

  rehab_assessment_form_go_to_section (self, section);

  return TRUE;
}
