/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-assessment-form.h"
#include "rehab-assessment-head.h"
#include "rehab-assessment-recorder.h"
#include "rehab-enum-types.h"
#include "rehab-item-row.h"
#include "rehab-item-state.h"
#include "rehab-messages.h"
#include "rehab-prose-row.h"

#include <glib/gi18n.h>

struct _RehabAssessmentForm
{
  AdwBin parent_instance;

  GtkScrolledWindow *scroller;
  GtkViewport *viewport;
  RehabAssessmentHead *head;
  GtkWidget *keys;
  GtkBox *sections;
  AdwPreferencesGroup *prose;
  RehabProseRow *impression;
  RehabProseRow *plan;

  AdwPreferencesGroup *groups[REHAB_N_SECTIONS];
  GtkLabel *counts[REHAB_N_SECTIONS];
  GPtrArray *rows; /* RehabItemView, owned by the groups, in the order of the table */

  RehabCaseModel *model;
  char *assessment_id;
  RehabItemLayout layout;
  gboolean prose_unsaved; /* the store refused what stands there: it stays, and is tried again */
  gboolean prose_tried;
};

enum
{
  PROP_0,
  PROP_LAYOUT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RehabAssessmentForm, rehab_assessment_form, ADW_TYPE_BIN)

static void
show_counts (RehabAssessmentForm   *self,
             const RehabCase       *record,
             const RehabAssessment *assessment)
{
  for (guint section = 0; section < REHAB_N_SECTIONS; section++)
    {
      g_autofree char *text = NULL;
      guint n_answered, n_asked;

      rehab_section_count_answers (section, record, assessment, &n_answered, &n_asked);
      text = g_strdup_printf (_("%u of %u answered"), n_answered, n_asked);
      gtk_label_set_label (self->counts[section], text);
    }
}

static void
update (RehabAssessmentForm *self)
{
  const RehabCase *record = self->model != NULL ? rehab_case_model_get_case (self->model) : NULL;
  const RehabAssessment *assessment = record != NULL ? rehab_assessment_recorder_find (self->model, self->assessment_id) : NULL;
  RehabDate today;
  gboolean locked;

  if (assessment == NULL)
    return;

  today = rehab_clinic_get_today (rehab_case_model_get_clinic (self->model));
  locked = assessment->locked_at != 0;

  rehab_assessment_head_show (self->head, assessment);
  gtk_widget_set_visible (GTK_WIDGET (self->head), !locked);
  gtk_widget_set_visible (self->keys, !locked && self->layout != REHAB_ITEM_LAYOUT_NARROW);

  for (guint i = 0; i < self->rows->len; i++)
    {
      rehab_item_view_show (g_ptr_array_index (self->rows, i), record, assessment, locked, today);
    }

  show_counts (self, record, assessment);
  if (self->prose_unsaved)
    return;

  rehab_prose_row_show (self->impression, assessment->impression, locked);
  rehab_prose_row_show (self->plan, assessment->plan, locked);
}

/* After a failure the form goes back to what is recorded, so that it never shows an answer that is not. */
static void
complain (RehabAssessmentForm *self,
          const GError        *error)
{
  update (self);
  rehab_message_present (GTK_WIDGET (self), _("This Was Not Kept"), error);
}

static void
answered_cb (RehabAssessmentForm *self,
             guint                n_part,
             RehabSide            side,
             gboolean             known,
             double               value,
             const char          *text,
             RehabItemView       *row)
{
  RehabItemPart part = rehab_item_get_part (rehab_item_view_get_item (row), n_part);
  g_autoptr (GError) error = NULL;

  if (self->model == NULL)
    return;

  if (!rehab_assessment_recorder_answer (self->model, self->assessment_id, &part, side,
                                         known ? rehab_number (value) : REHAB_NUMBER_NOT_ASKED, text, &error))
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

  if (self->model == NULL)
    return;

  if (!rehab_assessment_recorder_set_kind (self->model, self->assessment_id, kind, &error))
    complain (self, error);
}

static gboolean
keep_prose (RehabAssessmentForm *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *impression = rehab_prose_row_dup_text (self->impression);
  g_autofree char *plan = rehab_prose_row_dup_text (self->plan);

  self->prose_tried = TRUE;
  self->prose_unsaved = !rehab_assessment_recorder_set_prose (self->model, self->assessment_id, impression, plan, &error);

  /* Not complain (): what was written must stay on the screen, to be copied if it comes to the worst. */
  if (self->prose_unsaved)
    rehab_message_present (GTK_WIDGET (self), _("The Text Was Not Kept"), error);

  return !self->prose_unsaved;
}

static void
prose_edited_cb (RehabAssessmentForm *self)
{
  if (self->model != NULL)
    (void) keep_prose (self);
}

static void
add_section (RehabAssessmentForm *self,
             RehabSection         section)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *count = gtk_label_new (NULL);

  gtk_widget_add_css_class (count, "dimmed");
  gtk_widget_add_css_class (count, "numeric");
  gtk_widget_set_valign (count, GTK_ALIGN_CENTER);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), rehab_section_get_title (section));
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), count);
  gtk_box_append (self->sections, group);

  self->groups[section] = ADW_PREFERENCES_GROUP (group);
  self->counts[section] = GTK_LABEL (count);
}

static void
rehab_assessment_form_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  RehabAssessmentForm *self = REHAB_ASSESSMENT_FORM (object);

  switch (prop_id)
    {
    case PROP_LAYOUT:
      g_value_set_enum (value, self->layout);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_layout (RehabAssessmentForm *self,
            RehabItemLayout      layout)
{
  if (self->layout == layout)
    return;

  self->layout = layout;
  for (guint i = 0; i < self->rows->len; i++)
    rehab_item_view_set_layout (g_ptr_array_index (self->rows, i), layout);
  update (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LAYOUT]);
}

static void
rehab_assessment_form_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  RehabAssessmentForm *self = REHAB_ASSESSMENT_FORM (object);

  switch (prop_id)
    {
    case PROP_LAYOUT:
      set_layout (self, g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
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

  if (self->rows->len > 0)
    rehab_assessment_form_close (self);

  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_ASSESSMENT_FORM);
  g_ptr_array_set_size (self->rows, 0);

  G_OBJECT_CLASS (rehab_assessment_form_parent_class)->dispose (object);
}

static void
rehab_assessment_form_finalize (GObject *object)
{
  RehabAssessmentForm *self = REHAB_ASSESSMENT_FORM (object);

  g_ptr_array_unref (self->rows);
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
  widget_class->unmap = rehab_assessment_form_unmap;

  /* How much room there is: the template's breakpoints set it. */
  properties[PROP_LAYOUT] =
    g_param_spec_enum ("layout", NULL, NULL, REHAB_TYPE_ITEM_LAYOUT, REHAB_ITEM_LAYOUT_WIDE,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (REHAB_TYPE_ASSESSMENT_HEAD);
  g_type_ensure (REHAB_TYPE_PROSE_ROW);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/HamstringRehab/ui/assessment/rehab-assessment-form.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabAssessmentForm, scroller);
  gtk_widget_class_bind_template_child (widget_class, RehabAssessmentForm, viewport);
  gtk_widget_class_bind_template_child (widget_class, RehabAssessmentForm, head);
  gtk_widget_class_bind_template_child (widget_class, RehabAssessmentForm, keys);
  gtk_widget_class_bind_template_child (widget_class, RehabAssessmentForm, sections);
  gtk_widget_class_bind_template_child (widget_class, RehabAssessmentForm, prose);
  gtk_widget_class_bind_template_child (widget_class, RehabAssessmentForm, impression);
  gtk_widget_class_bind_template_child (widget_class, RehabAssessmentForm, plan);
  gtk_widget_class_bind_template_callback (widget_class, date_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, prose_edited_cb);
}

static void
rehab_assessment_form_init (RehabAssessmentForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->rows = g_ptr_array_new ();

  for (guint section = 0; section < REHAB_N_SECTIONS; section++)
    add_section (self, section);

  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);
      GtkWidget *row = rehab_item_row_new (item);

      g_signal_connect_object (row, "answered", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
      adw_preferences_group_add (self->groups[item->section], row);
      g_ptr_array_add (self->rows, row);
    }
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
 *
 * Shows an assessment, from its beginning. What was typed into the one before is kept first.
 */
void
rehab_assessment_form_open (RehabAssessmentForm *self,
                            RehabCaseModel      *model,
                            const char          *assessment_id)
{
  g_return_if_fail (REHAB_IS_ASSESSMENT_FORM (self));
  g_return_if_fail (REHAB_IS_CASE_MODEL (model));
  g_return_if_fail (assessment_id != NULL);

  if (self->model == model && g_strcmp0 (self->assessment_id, assessment_id) == 0)
    return;

  rehab_assessment_form_close (self);

  self->model = g_object_ref (model);
  g_set_str (&self->assessment_id, assessment_id);
  g_signal_connect_object (model, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  for (guint i = 0; i < self->rows->len; i++)
    rehab_item_view_reset (g_ptr_array_index (self->rows, i));
  rehab_assessment_head_reset (self->head);
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
  self->prose_unsaved = FALSE;
  g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->model);
  g_clear_pointer (&self->assessment_id, g_free);
}

const char *
rehab_assessment_form_get_opened (RehabAssessmentForm *self)
{
  g_return_val_if_fail (REHAB_IS_ASSESSMENT_FORM (self), NULL);

  return self->assessment_id;
}

/**
 * rehab_assessment_form_flush:
 * @self: a form
 *
 * Keeps what has been typed without waiting for a pause, and what could not be kept before.
 *
 * Returns: whether the store holds all text; if not, that was said
 */
gboolean
rehab_assessment_form_flush (RehabAssessmentForm *self)
{
  g_return_val_if_fail (REHAB_IS_ASSESSMENT_FORM (self), FALSE);

  for (guint i = 0; i < self->rows->len; i++)
    rehab_item_view_flush (g_ptr_array_index (self->rows, i));

  self->prose_tried = FALSE;
  rehab_prose_row_flush (self->impression);
  rehab_prose_row_flush (self->plan);

  if (self->prose_unsaved && !self->prose_tried && self->model != NULL)
    return keep_prose (self);

  return !self->prose_unsaved;
}

/**
 * rehab_assessment_form_go_to_section:
 * @self: a form
 * @section: a RehabSection, or REHAB_N_SECTIONS for the impression and plan
 *
 * Scrolls to a section and puts the focus on its first control.
 */
void
rehab_assessment_form_go_to_section (RehabAssessmentForm *self,
                                     guint                section)
{
  GtkWidget *group;

  g_return_if_fail (REHAB_IS_ASSESSMENT_FORM (self));
  g_return_if_fail (section <= REHAB_N_SECTIONS);

  group = GTK_WIDGET (section < REHAB_N_SECTIONS ? self->groups[section] : self->prose);
  gtk_widget_child_focus (group, GTK_DIR_TAB_FORWARD);
  gtk_viewport_scroll_to (self->viewport, group, NULL);
}
