/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-discharge-dialog.h"
#include "rehab-choice.h"
#include "rehab-discharge.h"
#include "rehab-enum-types.h"
#include "rehab-exercise.h"
#include "rehab-letter-dialog.h"
#include "rehab-loose-end.h"
#include "rehab-messages.h"
#include "rehab-record-form.h"
#include "rehab-review-dialog.h"

#include <glib/gi18n.h>

struct _RehabDischargeDialog
{
  AdwDialog parent_instance;

  AdwWindowTitle *title;
  GtkBox *box;
  AdwSwitchRow *programme_switch;
  AdwComboRow *template_row;
  AdwActionRow *exercises_row;
  AdwSwitchRow *letter_switch;
  AdwComboRow *recipient_row;
  AdwSwitchRow *phase_switch;
  AdwEntryRow *phase_reason;
  AdwSwitchRow *close_switch;
  AdwComboRow *close_reason;
  AdwActionRow *ends_row;
  AdwPreferencesGroup *phase_group;
  GtkWidget *review_form;
  GtkLabel *complaint;

  GPtrArray *templates; /* RehabTemplate of the last phase */
  gboolean needs_reason;
  GtkWidget *page;
  RehabCaseModel *model;
};

static const char *const review_fields[] = { "review_on", NULL };

/* Whom a discharge is written to. */
static const RehabLetterKind recipients[] = { REHAB_LETTER_KIND_GP, REHAB_LETTER_KIND_PHYSICIAN, REHAB_LETTER_KIND_COACH };
static const RehabCloseReason close_reasons[] = {
  REHAB_CLOSE_REASON_RETURNED, REHAB_CLOSE_REASON_REFERRED, REHAB_CLOSE_REASON_STOPPED,
};

G_DEFINE_FINAL_TYPE (RehabDischargeDialog, rehab_discharge_dialog, ADW_TYPE_DIALOG)

static const RehabTemplate *
get_template (RehabDischargeDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->template_row);

  return selected < self->templates->len ? g_ptr_array_index (self->templates, selected) : NULL;
}

static void
show_exercises (RehabDischargeDialog *self)
{
  const RehabTemplate *template = get_template (self);
  g_autoptr (GString) names = g_string_new (NULL);

  if (template == NULL)
    return;

  for (guint i = 0; template->exercises[i] != NULL; i++)
    {
      const RehabExercise *exercise = rehab_exercise_lookup (template->exercises[i]);

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", rehab_exercise_get_text (exercise, REHAB_EXERCISE_NAME));
    }

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->exercises_row), g_dgettext (GETTEXT_PACKAGE, template->summary));
  adw_action_row_set_subtitle (self->exercises_row, names->str);
}

/* What is going on is said where it would end. */
static void
show_ends (RehabDischargeDialog *self)
{
  RehabClinic *clinic = rehab_case_model_get_clinic (self->model);
  g_autoptr (GPtrArray) ends = rehab_case_list_loose_ends (rehab_case_model_get_case (self->model), rehab_clinic_get_today (clinic));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < ends->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", (const char *) g_ptr_array_index (ends, i));

  adw_action_row_set_subtitle (self->ends_row, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->ends_row), text->len > 0 && adw_switch_row_get_active (self->close_switch));
}

static void
show_choices (RehabDischargeDialog *self)
{
  gboolean programme = adw_switch_row_get_active (self->programme_switch);

  gtk_widget_set_visible (GTK_WIDGET (self->template_row), programme);
  gtk_widget_set_visible (GTK_WIDGET (self->exercises_row), programme);
  gtk_widget_set_visible (GTK_WIDGET (self->recipient_row), adw_switch_row_get_active (self->letter_switch));
  gtk_widget_set_visible (GTK_WIDGET (self->phase_reason), self->needs_reason && adw_switch_row_get_active (self->phase_switch));
  gtk_widget_set_visible (GTK_WIDGET (self->close_reason), adw_switch_row_get_active (self->close_switch));
  show_ends (self);
}

static void
changed_cb (RehabDischargeDialog *self)
{
  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->complaint), FALSE);
  show_choices (self);
  show_exercises (self);
}

static void
edited_cb (RehabDischargeDialog *self)
{
  changed_cb (self);
}

static void
complain (RehabDischargeDialog *self,
          const char           *sentence,
          GtkWidget            *row)
{
  gtk_label_set_text (self->complaint, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->complaint), TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
  gtk_widget_grab_focus (row);
}

/* What is chosen; FALSE when something is missing, which was said. @reason belongs to the caller. */
static gboolean
read_discharge (RehabDischargeDialog *self,
                RehabDischarge       *discharge,
                char                **reason)
{
  const RehabEpisode *episode = rehab_case_model_get_case (self->model)->episode;
  RehabDate today = rehab_clinic_get_today (rehab_case_model_get_clinic (self->model));
  RehabEpisode values = *episode;

  *discharge = (RehabDischarge) { 0 };
  *reason = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->phase_reason))));

  if (!rehab_record_form_read (REHAB_RECORD_FORM (self->review_form), &values))
    return FALSE;
  /* One that is over already was not typed here, and may stay. */
  if (rehab_date_compare (values.review_on, episode->review_on) != 0
      && !rehab_review_dialog_check_date (REHAB_RECORD_FORM (self->review_form), values.review_on, today))
    return FALSE;

  discharge->sets_review = rehab_date_compare (values.review_on, episode->review_on) != 0;
  discharge->review_on = values.review_on;
  if (adw_switch_row_get_active (self->programme_switch))
    discharge->template = get_template (self);
  if (adw_switch_row_get_active (self->letter_switch))
    discharge->letter_kind = recipients[adw_combo_row_get_selected (self->recipient_row)];
  if (adw_switch_row_get_active (self->close_switch))
    discharge->close_reason = close_reasons[adw_combo_row_get_selected (self->close_reason)];
  discharge->moves = adw_switch_row_get_active (self->phase_switch);
  discharge->move_reason = discharge->moves && **reason != '\0' ? *reason : NULL;

  if (discharge->moves && self->needs_reason && discharge->move_reason == NULL)
    {
      complain (self, _("The step to phase 4 wants a reason."), GTK_WIDGET (self->phase_reason));
      return FALSE;
    }
  if (rehab_discharge_is_empty (discharge))
    {
      complain (self, _("Nothing is chosen yet."), GTK_WIDGET (self->programme_switch));
      return FALSE;
    }

  return TRUE;
}

/* The letter is a draft: whoever wants to see it now does. */
typedef struct
{
  RehabCaseModel *model;
  char *letter_id;
} Drafted;

static void
drafted_free (gpointer  data,
              GClosure *closure)
{
  Drafted *drafted = data;

  g_object_unref (drafted->model);
  g_free (drafted->letter_id);
  g_free (drafted);
}

static void
open_letter_cb (AdwToast *toast,
                Drafted  *drafted)
{
  GtkWidget *overlay = g_object_get_data (G_OBJECT (toast), "overlay");
  AdwDialog *dialog = rehab_letter_dialog_new (drafted->model, NULL);

  rehab_letter_dialog_open (REHAB_LETTER_DIALOG (dialog), drafted->letter_id);
  adw_dialog_present (dialog, overlay);
}

static void
say_done (RehabDischargeDialog *self,
          char                 *letter_id)
{
  GtkWidget *overlay = self->page != NULL ? gtk_widget_get_ancestor (self->page, ADW_TYPE_TOAST_OVERLAY) : NULL;
  AdwToast *toast;
  Drafted *drafted;

  if (overlay == NULL)
    {
      g_free (letter_id);
      return;
    }

  toast = adw_toast_new (_("Discharge saved"));
  if (letter_id != NULL)
    {
      drafted = g_new0 (Drafted, 1);
      drafted->model = g_object_ref (self->model);
      drafted->letter_id = letter_id;
      adw_toast_set_button_label (toast, _("Open _Letter"));
      adw_toast_set_timeout (toast, 10);
      g_object_set_data (G_OBJECT (toast), "overlay", overlay);
      g_signal_connect_data (toast, "button-clicked", G_CALLBACK (open_letter_cb), drafted, drafted_free, 0);
    }
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}

static void
save_cb (RehabDischargeDialog *self)
{
  g_autofree char *reason = NULL;
  g_autofree char *letter_id = NULL;
  g_autoptr (GError) error = NULL;
  RehabDischarge discharge;

  if (!read_discharge (self, &discharge, &reason))
    return;

  if (!rehab_discharge_save (&discharge, self->model, &letter_id, &error))
    {
      rehab_message_present (GTK_WIDGET (self), _("The Discharge Was Not Saved"), error);
      return;
    }

  say_done (self, g_steal_pointer (&letter_id));
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
rehab_discharge_dialog_dispose (GObject *object)
{
  RehabDischargeDialog *self = REHAB_DISCHARGE_DIALOG (object);

  g_clear_weak_pointer (&self->page);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_DISCHARGE_DIALOG);

  G_OBJECT_CLASS (rehab_discharge_dialog_parent_class)->dispose (object);
}

static void
rehab_discharge_dialog_finalize (GObject *object)
{
  RehabDischargeDialog *self = REHAB_DISCHARGE_DIALOG (object);

  g_ptr_array_unref (self->templates);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (rehab_discharge_dialog_parent_class)->finalize (object);
}

static void
rehab_discharge_dialog_class_init (RehabDischargeDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rehab_discharge_dialog_dispose;
  object_class->finalize = rehab_discharge_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/HamstringRehab/ui/sport/rehab-discharge-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabDischargeDialog, title);
  gtk_widget_class_bind_template_child (widget_class, RehabDischargeDialog, box);
  gtk_widget_class_bind_template_child (widget_class, RehabDischargeDialog, programme_switch);
  gtk_widget_class_bind_template_child (widget_class, RehabDischargeDialog, template_row);
  gtk_widget_class_bind_template_child (widget_class, RehabDischargeDialog, exercises_row);
  gtk_widget_class_bind_template_child (widget_class, RehabDischargeDialog, letter_switch);
  gtk_widget_class_bind_template_child (widget_class, RehabDischargeDialog, recipient_row);
  gtk_widget_class_bind_template_child (widget_class, RehabDischargeDialog, phase_group);
  gtk_widget_class_bind_template_child (widget_class, RehabDischargeDialog, phase_switch);
  gtk_widget_class_bind_template_child (widget_class, RehabDischargeDialog, phase_reason);
  gtk_widget_class_bind_template_child (widget_class, RehabDischargeDialog, close_switch);
  gtk_widget_class_bind_template_child (widget_class, RehabDischargeDialog, close_reason);
  gtk_widget_class_bind_template_child (widget_class, RehabDischargeDialog, ends_row);
  gtk_widget_class_bind_template_child (widget_class, RehabDischargeDialog, complaint);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, adw_dialog_close);
}

static void
rehab_discharge_dialog_init (RehabDischargeDialog *self)
{
  self->templates = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "close-attempt", G_CALLBACK (rehab_message_ask_discard), NULL);
}

static void
fill_templates (RehabDischargeDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < rehab_template_get_count (); i++)
    {
      const RehabTemplate *template = rehab_template_get_nth (i);

      if (template->phase != REHAB_PHASE_MAINTAIN)
        continue;
      g_ptr_array_add (self->templates, (gpointer) template);
      gtk_string_list_append (names, g_dgettext (GETTEXT_PACKAGE, template->title));
    }

  adw_combo_row_set_model (self->template_row, G_LIST_MODEL (names));
}

static void
fill_choices (RehabDischargeDialog *self)
{
  g_autoptr (GtkStringList) to = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) why = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (recipients); i++)
    gtk_string_list_append (to, rehab_choice_get_label (REHAB_TYPE_LETTER_KIND, (int) recipients[i]));
  for (guint i = 0; i < G_N_ELEMENTS (close_reasons); i++)
    gtk_string_list_append (why, rehab_choice_get_label (REHAB_TYPE_CLOSE_REASON, (int) close_reasons[i]));
  adw_combo_row_set_model (self->recipient_row, G_LIST_MODEL (to));
  adw_combo_row_set_model (self->close_reason, G_LIST_MODEL (why));
}

/* A version takes the edit away that was not saved: that edit is for somebody to decide on first. */
static void
show_programme (RehabDischargeDialog *self)
{
  gboolean unsaved = rehab_case_model_get_case (self->model)->draft != NULL;

  gtk_widget_set_sensitive (GTK_WIDGET (self->programme_switch), !unsaved);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->programme_switch),
                               unsaved ? _("The programme is edited and not saved: save that as a version or discard it first.")
                                       : _("A new version, made from a template; the versions before stay"));
}

static void
show_phase (RehabDischargeDialog *self)
{
  g_autofree char *words = NULL;
  gboolean can_move = rehab_discharge_can_move (self->model, &self->needs_reason, &words);
  g_autofree char *subtitle = words != NULL ? g_strdup_printf (_("Criteria on the way there: %s"), words) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->phase_switch), can_move);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->phase_switch), subtitle != NULL ? subtitle : "");
}

static void
add_review (RehabDischargeDialog *self)
{
  self->review_form = rehab_record_form_new (&rehab_episode_type, review_fields, _("Review"));
  rehab_record_form_show (REHAB_RECORD_FORM (self->review_form), rehab_case_model_get_case (self->model)->episode);
  gtk_box_insert_child_after (self->box, self->review_form, gtk_widget_get_prev_sibling (GTK_WIDGET (self->phase_group)));
  g_signal_connect_object (self->review_form, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
}

/* Discharges the open episode of a model; what was done is said on @page. */
AdwDialog *
rehab_discharge_dialog_new (GtkWidget      *page,
                            RehabCaseModel *model)
{
  RehabDischargeDialog *self = g_object_new (REHAB_TYPE_DISCHARGE_DIALOG, NULL);
  g_autofree char *whose = rehab_case_model_dup_whose (model);

  g_set_weak_pointer (&self->page, page);
  self->model = g_object_ref (model);
  adw_window_title_set_subtitle (self->title, whose);
  fill_templates (self);
  fill_choices (self);
  add_review (self);
  show_programme (self);
  show_phase (self);
  show_choices (self);
  show_exercises (self);
  adw_dialog_set_can_close (ADW_DIALOG (self), TRUE);

  return ADW_DIALOG (self);
}
