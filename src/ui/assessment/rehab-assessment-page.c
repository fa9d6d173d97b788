/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-assessment-page.h"
#include "rehab-assessment-commands.h"
#include "rehab-assessment-form.h"
#include "rehab-assessment-list.h"
#include "rehab-assessment-recorder.h"
#include "rehab-answer-toast.h"
#include "rehab-choice.h"
#include "rehab-commands.h"
#include "rehab-comparison-view.h"
#include "rehab-enum-types.h"
#include "rehab-finish-question.h"
#include "rehab-messages.h"
#include "rehab-section-list.h"
#include "rehab-split-fold.h"

#include <glib/gi18n.h>

struct _RehabAssessmentPage
{
  RehabCasePage parent_instance;

  GtkStack *stack;
  AdwStatusPage *no_episode;
  AdwOverlaySplitView *split;
  RehabAssessmentList *list;
  GtkPopover *assessments_popover;
  RehabSectionList *outline;
  AdwBanner *archived;
  GtkWidget *show_sidebar;
  GtkLabel *title;
  GtkLabel *state;
  AdwToggleGroup *extent;
  GtkButton *finish;
  GtkButton *new;
  RehabAssessmentForm *form;

  RehabPatient *patient; /* whose assessments they are, once they are seen */
  char *assessment_id; /* the one that is open; NULL when there is none */
  RehabFormExtent extents[REHAB_ASSESSMENT_KIND_DISCHARGE + 1]; /* how much of each kind is asked, as was last chosen */
  gboolean setting;
};

G_DEFINE_FINAL_TYPE (RehabAssessmentPage, rehab_assessment_page, REHAB_TYPE_CASE_PAGE)

static RehabCaseModel *
get_model (RehabAssessmentPage *self)
{
  return rehab_case_page_get_model (REHAB_CASE_PAGE (self));
}

static char *
dup_state (RehabAssessmentPage   *self,
           const RehabAssessment *assessment)
{
  RehabClinic *clinic = rehab_case_model_get_clinic (get_model (self));
  g_autofree char *initials = rehab_clinic_dup_clinician (clinic, assessment->clinician_id);
  g_autofree char *day = NULL;

  if (assessment->locked_at == 0)
    return *initials != '\0'
           ? g_strdup_printf (_("Draft by %s, kept as you go"), initials)
           : g_strdup (_("Draft, kept as you go"));

  day = rehab_date_format_moment (assessment->locked_at, _("%-e %b %Y"));

  return *initials != '\0'
         ? g_strdup_printf (_("Finished on %s by %s"), day, initials)
         : g_strdup_printf (_("Finished on %s"), day);
}

/* Whether an assessment can be begun, or a draft gone on with. */
static gboolean
can_go_on (RehabAssessmentPage *self)
{
  const RehabCase *record = rehab_case_model_get_case (get_model (self));

  return !rehab_date_is_set (record->episode->closed_on)
         || rehab_assessment_recorder_find_draft (get_model (self)) != NULL;
}

static void
show_commands (RehabAssessmentPage   *self,
               const RehabAssessment *opened)
{
  const RehabAssessment *draft = rehab_assessment_recorder_find_draft (get_model (self));
  gboolean is_draft = opened->locked_at == 0;

  gtk_widget_set_visible (GTK_WIDGET (self->finish), is_draft);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "assessment.finish", is_draft);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "assessment.discard", is_draft);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "assessment.amend", !is_draft);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "assessment.print-report", TRUE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "assessment.write-letter", TRUE);

  /* One draft at a time: with one begun, the way on is back to it. */
  gtk_button_set_label (self->new, draft != NULL ? _("_Continue Draft") : _("_New Review"));
  gtk_widget_set_visible (GTK_WIDGET (self->new), !is_draft && can_go_on (self));
}

static void
show_outline (RehabAssessmentPage   *self,
              const RehabAssessment *opened)
{
  RehabFormScope scope = rehab_assessment_form_get_scope (self->form);

  rehab_section_list_show (self->outline, &scope, rehab_case_model_get_case (get_model (self)), opened);
  rehab_section_list_set_current (self->outline, rehab_assessment_form_get_section (self->form));
}

static void
show_extent (RehabAssessmentPage *self,
             RehabFormExtent      extent)
{
  self->setting = TRUE;
  adw_toggle_group_set_active_name (self->extent, extent == REHAB_FORM_CORE ? "core" : "whole");
  self->setting = FALSE;
}

static void
show_archived (RehabAssessmentPage *self)
{
  gboolean archived = self->patient != NULL && rehab_patient_get_details (self->patient)->archived;

  /* A banner that is only rolled up is still read out. */
  adw_banner_set_revealed (self->archived, archived);
  gtk_widget_set_visible (GTK_WIDGET (self->archived), archived);
}

/* Somebody may archive the patient while an assessment is open: it stays open, and says so. */
static void
follow_patient (RehabAssessmentPage *self,
                RehabPatient        *patient)
{
  if (self->patient == patient)
    return;

  if (self->patient != NULL)
    g_signal_handlers_disconnect_by_func (self->patient, show_archived, self);
  g_set_object (&self->patient, patient);
  if (patient != NULL)
    g_signal_connect_object (patient, "notify::details", G_CALLBACK (show_archived), self, G_CONNECT_SWAPPED);
}

static void
show_opened (RehabAssessmentPage *self)
{
  const RehabCase *record = rehab_case_model_get_case (get_model (self));
  const RehabAssessment *opened = rehab_assessment_recorder_find (get_model (self), self->assessment_id);
  g_autofree char *day = NULL;
  g_autofree char *title = NULL;
  g_autofree char *state = NULL;

  day = rehab_assessment_dup_title (opened);
  /* Translators: the kind of an assessment and its date: "Review, 22 Nov 2026" */
  title = g_strdup_printf (C_("assessment", "%s, %s"),
                           rehab_choice_get_label (REHAB_TYPE_ASSESSMENT_KIND, opened->kind), day);
  state = dup_state (self, opened);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->state, state);

  show_commands (self, opened);
  follow_patient (self, rehab_case_model_get_patient (get_model (self)));
  show_archived (self);
  rehab_assessment_list_show (self->list, rehab_case_model_get_clinic (get_model (self)), record, self->assessment_id);
  if (g_strcmp0 (rehab_assessment_form_get_opened (self->form), opened->id) != 0)
    {
      show_extent (self, self->extents[opened->kind]);
      rehab_assessment_form_open (self->form, get_model (self), opened->id, self->extents[opened->kind]);
    }
  show_outline (self, opened);
}

/* The draft to go on with, or the last one. */
static const RehabAssessment *
find_default (RehabAssessmentPage *self)
{
  const RehabCase *record = rehab_case_model_get_case (get_model (self));
  const RehabAssessment *draft = rehab_assessment_recorder_find_draft (get_model (self));

  if (draft != NULL || record->assessments->len == 0)
    return draft;

  return g_ptr_array_index (record->assessments, record->assessments->len - 1);
}

static void
show_nothing (RehabAssessmentPage *self,
              const char          *title,
              const char          *description)
{
  rehab_assessment_form_close (self->form);
  g_clear_pointer (&self->assessment_id, g_free);
  adw_status_page_set_title (self->no_episode, title);
  adw_status_page_set_description (self->no_episode, description);
  gtk_stack_set_visible_child_name (self->stack, "no-episode");
}

static void
update (RehabAssessmentPage *self)
{
  const RehabCase *record = get_model (self) != NULL ? rehab_case_model_get_case (get_model (self)) : NULL;
  const RehabAssessment *opened;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "assessment.new", record != NULL && can_go_on (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "assessment.compare", record != NULL && record->assessments->len > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "assessment.finish", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "assessment.discard", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "assessment.print-report", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "assessment.write-letter", FALSE);

  if (record == NULL)
    {
      show_nothing (self, _("No Episode of Care"),
                    _("Assessments belong to an episode of care. Open one for this patient first."));
      return;
    }

  opened = rehab_assessment_recorder_find (get_model (self), self->assessment_id);
  if (opened == NULL)
    opened = find_default (self);

  if (opened == NULL && !can_go_on (self))
    {
      show_nothing (self, _("Episode Closed"),
                    _("No assessment was recorded in it. Open a new episode of care to record one."));
      return;
    }

  if (opened == NULL)
    {
      rehab_assessment_form_close (self->form);
      g_clear_pointer (&self->assessment_id, g_free);
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }

  g_set_str (&self->assessment_id, opened->id);
  show_opened (self);
  gtk_stack_set_visible_child_name (self->stack, "form");
}

static void
open_assessment (RehabAssessmentPage *self,
                 const char          *assessment_id)
{
  (void) rehab_assessment_form_flush (self->form);
  g_set_str (&self->assessment_id, assessment_id);
  update (self);
}

static void
hide_overlay (RehabAssessmentPage *self)
{
  if (adw_overlay_split_view_get_collapsed (self->split))
    adw_overlay_split_view_set_show_sidebar (self->split, FALSE);
}

static void
assessment_chosen_cb (RehabAssessmentPage *self,
                      const char          *assessment_id)
{
  g_autofree char *id = g_strdup (assessment_id);

  gtk_popover_popdown (self->assessments_popover);
  open_assessment (self, id);
}

static void
section_changed_cb (RehabAssessmentPage *self)
{
  rehab_section_list_set_current (self->outline, rehab_assessment_form_get_section (self->form));
}

static void
extent_chosen_cb (RehabAssessmentPage *self)
{
  if (!self->setting)
    gtk_widget_activate_action (GTK_WIDGET (self), "assessment.ask", "s", adw_toggle_group_get_active_name (self->extent));
}

static void
ask_cb (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  RehabAssessmentPage *self = REHAB_ASSESSMENT_PAGE (widget);
  RehabFormExtent extent = g_str_equal (g_variant_get_string (parameter, NULL), "core") ? REHAB_FORM_CORE : REHAB_FORM_WHOLE;
  const RehabAssessment *opened = NULL;

  if (get_model (self) != NULL)
    opened = rehab_assessment_recorder_find (get_model (self), self->assessment_id);
  if (opened == NULL)
    return;

  self->extents[opened->kind] = extent;
  show_extent (self, extent);
  rehab_assessment_form_set_extent (self->form, extent);
  show_outline (self, opened);
}

static void
section_chosen_cb (RehabAssessmentPage *self,
                   guint                section)
{
  hide_overlay (self);
  rehab_assessment_form_go_to_section (self->form, section);
}

static void
new_cb (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  RehabAssessmentPage *self = REHAB_ASSESSMENT_PAGE (widget);
  const RehabAssessment *draft = rehab_assessment_recorder_find_draft (get_model (self));
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  if (draft != NULL)
    id = g_strdup (draft->id);
  else
    id = rehab_assessment_recorder_begin (get_model (self), &error);

  if (id == NULL)
    {
      rehab_message_present (widget, _("The Assessment Was Not Begun"), error);
      return;
    }

  open_assessment (self, id);
  rehab_assessment_form_go_to_section (self->form, REHAB_SECTION_RED_FLAGS);
}

static void
finish_response_cb (RehabAssessmentPage *self,
                    const char          *response,
                    AdwAlertDialog      *dialog)
{
  const char *asked_about = g_object_get_data (G_OBJECT (dialog), "assessment-id");
  g_autoptr (GError) error = NULL;

  /* Never another patient's, should the page have changed under the question. */
  if (!g_str_equal (response, "finish") || g_strcmp0 (asked_about, self->assessment_id) != 0)
    return;

  if (!rehab_assessment_recorder_finish (get_model (self), self->assessment_id, &error))
    rehab_message_present (GTK_WIDGET (self), _("The Assessment Was Not Finished"), error);
}

/* Where something was typed that cannot be kept, if anywhere. */
static const char *
find_unkept (RehabAssessmentPage *self)
{
  RehabItemView *row = rehab_assessment_form_find_problem (self->form);

  return row != NULL ? g_dgettext (GETTEXT_PACKAGE, rehab_item_view_get_item (row)->label) : NULL;
}

static void
finish_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  RehabAssessmentPage *self = REHAB_ASSESSMENT_PAGE (widget);
  RehabFormScope scope;
  g_autoptr (RehabAssessmentGaps) gaps = NULL;
  AdwAlertDialog *dialog;

  /* What cannot be changed any more must be all that was written. */
  if (!rehab_assessment_form_flush (self->form))
    return;

  scope = rehab_assessment_form_get_scope (self->form);
  gaps = rehab_assessment_gaps_new (&scope, rehab_case_model_get_case (get_model (self)),
                                    rehab_assessment_recorder_find (get_model (self), self->assessment_id));
  dialog = rehab_finish_question_new (gaps, find_unkept (self));

  g_object_set_data_full (G_OBJECT (dialog), "assessment-id", g_strdup (self->assessment_id), g_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (finish_response_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), widget);
}

static void
discard_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  RehabAssessmentPage *self = REHAB_ASSESSMENT_PAGE (widget);
  g_autofree char *id = g_strdup (self->assessment_id);
  g_autoptr (RehabDiscardedAssessment) discarded = NULL;
  g_autoptr (GError) error = NULL;

  /* An undo brings back all of it: what was only typed yet too. */
  if (!rehab_assessment_form_flush (self->form))
    return;

  rehab_assessment_form_close (self->form);
  discarded = rehab_assessment_recorder_discard (get_model (self), id, &error);
  if (discarded != NULL)
    rehab_answer_toast_discarded (widget, get_model (self), g_steal_pointer (&discarded));
  else
    rehab_message_present (widget, _("The Draft Was Not Discarded"), error);

  update (self);
}

static void
step_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  (void) rehab_assessment_form_step (REHAB_ASSESSMENT_PAGE (widget)->form,
                                     g_str_equal (action_name, "assessment.next-section") ? 1 : -1);
}

/* What is compared is what was kept: all that was typed. */
static void
compare_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  RehabAssessmentPage *self = REHAB_ASSESSMENT_PAGE (widget);

  gtk_popover_popdown (self->assessments_popover);
  if (rehab_assessment_form_flush (self->form))
    rehab_comparison_view_present (widget, get_model (self));
}

/* Nobody sees the page: it is brought up to date when somebody does. */
static void
rehab_assessment_page_show (RehabCasePage  *page,
                            RehabCaseModel *model)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (page)))
    update (REHAB_ASSESSMENT_PAGE (page));
}

static void
rehab_assessment_page_map (GtkWidget *widget)
{
  update (REHAB_ASSESSMENT_PAGE (widget));

  GTK_WIDGET_CLASS (rehab_assessment_page_parent_class)->map (widget);
}

/* Who asks for the page by its key goes on by keys: where they were in the form, or to the button that begins one. */
static gboolean
rehab_assessment_page_grab_focus (GtkWidget *widget)
{
  RehabAssessmentPage *self = REHAB_ASSESSMENT_PAGE (widget);
  GtkWidget *focus;

  if (self->assessment_id != NULL)
    rehab_assessment_form_go_to_section (self->form, rehab_assessment_form_get_section (self->form));

  focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  if (focus != NULL && gtk_widget_is_ancestor (focus, widget))
    return TRUE;

  return gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
rehab_assessment_page_leave (RehabCasePage *page)
{
  RehabAssessmentPage *self = REHAB_ASSESSMENT_PAGE (page);

  rehab_assessment_form_close (self->form);
  g_clear_pointer (&self->assessment_id, g_free);
  follow_patient (self, NULL);
}

static gboolean
rehab_assessment_page_finish (RehabCasePage *page)
{
  RehabAssessmentForm *form = REHAB_ASSESSMENT_PAGE (page)->form;

  return rehab_assessment_form_flush (form) && rehab_assessment_form_find_problem (form) == NULL;
}

static void
rehab_assessment_page_dispose (GObject *object)
{
  /* While there still is a form to keep the last words of. */
  rehab_case_page_set_model (REHAB_CASE_PAGE (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_ASSESSMENT_PAGE);

  G_OBJECT_CLASS (rehab_assessment_page_parent_class)->dispose (object);
}

static void
rehab_assessment_page_finalize (GObject *object)
{
  RehabAssessmentPage *self = REHAB_ASSESSMENT_PAGE (object);

  g_free (self->assessment_id);

  G_OBJECT_CLASS (rehab_assessment_page_parent_class)->finalize (object);
}

static void
rehab_assessment_page_class_init (RehabAssessmentPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  RehabCasePageClass *page_class = REHAB_CASE_PAGE_CLASS (klass);

  object_class->dispose = rehab_assessment_page_dispose;
  object_class->finalize = rehab_assessment_page_finalize;
  widget_class->map = rehab_assessment_page_map;
  widget_class->grab_focus = rehab_assessment_page_grab_focus;
  page_class->show = rehab_assessment_page_show;
  page_class->leave = rehab_assessment_page_leave;
  page_class->finish = rehab_assessment_page_finish;

  g_type_ensure (REHAB_TYPE_ASSESSMENT_FORM);
  g_type_ensure (REHAB_TYPE_ASSESSMENT_LIST);
  g_type_ensure (REHAB_TYPE_SECTION_LIST);

  gtk_widget_class_install_action (widget_class, "assessment.new", NULL, new_cb);
  gtk_widget_class_install_action (widget_class, "assessment.finish", NULL, finish_cb);
  gtk_widget_class_install_action (widget_class, "assessment.ask", "s", ask_cb);
  gtk_widget_class_install_action (widget_class, "assessment.discard", NULL, discard_cb);
  gtk_widget_class_install_action (widget_class, "assessment.compare", NULL, compare_cb);
  rehab_assessment_commands_install (widget_class);
  gtk_widget_class_install_action (widget_class, "assessment.next-section", NULL, step_cb);
  gtk_widget_class_install_action (widget_class, "assessment.previous-section", NULL, step_cb);
  rehab_commands_bind (widget_class, REHAB_PLACE_ASSESSMENT, NULL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/HamstringRehab/ui/assessment/rehab-assessment-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabAssessmentPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RehabAssessmentPage, no_episode);
  gtk_widget_class_bind_template_child (widget_class, RehabAssessmentPage, split);
  gtk_widget_class_bind_template_child (widget_class, RehabAssessmentPage, list);
  gtk_widget_class_bind_template_child (widget_class, RehabAssessmentPage, assessments_popover);
  gtk_widget_class_bind_template_child (widget_class, RehabAssessmentPage, outline);
  gtk_widget_class_bind_template_child (widget_class, RehabAssessmentPage, archived);
  gtk_widget_class_bind_template_child (widget_class, RehabAssessmentPage, extent);
  gtk_widget_class_bind_template_child (widget_class, RehabAssessmentPage, show_sidebar);
  gtk_widget_class_bind_template_child (widget_class, RehabAssessmentPage, title);
  gtk_widget_class_bind_template_child (widget_class, RehabAssessmentPage, state);
  gtk_widget_class_bind_template_child (widget_class, RehabAssessmentPage, finish);
  gtk_widget_class_bind_template_child (widget_class, RehabAssessmentPage, new);
  gtk_widget_class_bind_template_child (widget_class, RehabAssessmentPage, form);
  gtk_widget_class_bind_template_callback (widget_class, assessment_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, section_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, section_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, extent_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, rehab_split_fold);
  gtk_widget_class_bind_template_callback (widget_class, rehab_split_unfold);
}

static void
rehab_assessment_page_init (RehabAssessmentPage *self)
{
  self->setting = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Before scrolled windows and views of text, which have these keys for themselves. */
  rehab_commands_listen (GTK_WIDGET (self), REHAB_PLACE_ASSESSMENT_FORM, GTK_SHORTCUT_SCOPE_LOCAL, NULL);
  self->setting = FALSE;

  for (RehabAssessmentKind kind = REHAB_ASSESSMENT_KIND_NONE; kind <= REHAB_ASSESSMENT_KIND_DISCHARGE; kind++)
    self->extents[kind] = rehab_form_extent_for_kind (kind);
  update (self);
}

GtkWidget *
rehab_assessment_page_new (void)
{
  return g_object_new (REHAB_TYPE_ASSESSMENT_PAGE, NULL);
}

RehabAssessmentForm *
rehab_assessment_page_get_form (RehabAssessmentPage *self)
{
  g_return_val_if_fail (REHAB_IS_ASSESSMENT_PAGE (self), NULL);

  return self->form;
}
