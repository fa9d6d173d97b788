/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-event-dialog.h"
#include "rehab-choice.h"
#include "rehab-commands.h"
#include "rehab-enum-types.h"
#include "rehab-error.h"
#include "rehab-event-deletion.h"
#include "rehab-event-table.h"
#include "rehab-messages.h"
#include "rehab-record-form.h"
#include "rehab-treatment-view.h"
#include "rehab-treatment.h"

#include <glib/gi18n.h>

struct _RehabEventDialog
{
  AdwDialog parent_instance;

  GtkWidget *title;
  GtkWidget *box;
  GtkWidget *delete_group;
  GtkWidget *published;

  GtkWidget *form;
  GtkWidget *suggestions; /* the button in the row of the title */
  GSimpleActionGroup *actions;

  GtkWidget *page;
  RehabCaseModel *model;
  RehabEvent *before; /* NULL for a new event */
};

static const char *const form_fields[] = { "kind", "date", "side", "title", "detail", "result", NULL };

G_DEFINE_FINAL_TYPE (RehabEventDialog, rehab_event_dialog, ADW_TYPE_DIALOG)

static GtkWidget *
get_row (RehabEventDialog *self,
         const char       *field_name)
{
  return rehab_record_form_get_row (REHAB_RECORD_FORM (self->form), field_name);
}

/* The choices of a form are the values of their enumeration, in its order. */
static int
get_choice (RehabEventDialog *self,
            const char       *field_name,
            GType             type)
{
  g_autoptr (GEnumClass) choices = g_type_class_ref (type);
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (get_row (self, field_name)));

  return selected < choices->n_values ? choices->values[selected].value : 0;
}

static RehabEventKind
get_kind (RehabEventDialog *self)
{
  return (RehabEventKind) get_choice (self, "kind", REHAB_TYPE_EVENT_KIND);
}

/* Which side the episode treats, as a whole sentence: words put together do not translate. */
static const char *
get_episode_sentence (RehabSide side)
{
  switch (side)
    {
    case REHAB_SIDE_LEFT:
      return _("The episode treats the left side");

    case REHAB_SIDE_RIGHT:
      return _("The episode treats the right side");

    case REHAB_SIDE_BOTH:
      return _("The episode treats both sides");

    case REHAB_SIDE_NOT_ASKED:
    default:
      return "";
    }
}

/* That a side was filled in, and is not one that somebody chose, is plain to see; so is one that differs. */
static void
show_side (RehabEventDialog *self)
{
  GtkWidget *row = get_row (self, "side");
  RehabSide of_episode = rehab_case_model_get_case (self->model)->episode->side;
  gboolean same = get_choice (self, "side", REHAB_TYPE_SIDE) == (int) of_episode;

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), same ? _("The side of the episode") : get_episode_sentence (of_episode));
  if (same)
    gtk_widget_remove_css_class (row, "other-side");
  else
    gtk_widget_add_css_class (row, "other-side");
}

/* How many events of a kind there are besides the one that is edited, up to the day it is on. */
static int
count_others (RehabEventDialog *self,
              RehabEventKind    kind)
{
  GPtrArray *events = rehab_case_model_get_case (self->model)->events;
  int n = 0;

  for (guint i = 0; i < events->len; i++)
    {
      const RehabEvent *event = g_ptr_array_index (events, i);

      if (event->kind == kind
          && (self->before == NULL || (!g_str_equal (event->id, self->before->id)
                                       && rehab_date_compare (event->date, self->before->date) < 0)))
        n++;
    }

  return n;
}

/* What a treatment is often called; with its number where it is given several times. */
static char *
dup_suggestion (RehabEventDialog     *self,
                const RehabTreatment *treatment,
                guint                 n)
{
  const char *name = g_dgettext (GETTEXT_PACKAGE, treatment->titles[n]);

  if (!treatment->in_sessions)
    return g_strdup (name);

  /* Translators: a treatment that is given several times, and the number of the session: "Radial shockwave, session 3" */
  return g_strdup_printf (_("%s, session %d"), name, count_others (self, treatment->kind) + 1);
}

/* Buttons, for the items of a menu made from a GMenu have no name that a screen reader could say. */
static void
show_suggestions (RehabEventDialog     *self,
                  const RehabTreatment *treatment)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *popover = gtk_popover_new ();

  for (guint i = 0; treatment != NULL && treatment->titles[i] != NULL; i++)
    {
      g_autofree char *title = dup_suggestion (self, treatment, i);
      GtkWidget *button = gtk_button_new ();
      GtkWidget *label = gtk_label_new (title);

      gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_max_width_chars (GTK_LABEL (label), 36);
      gtk_widget_add_css_class (label, "body");
      gtk_button_set_child (GTK_BUTTON (button), label);
      gtk_widget_add_css_class (button, "flat");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", title);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "event-dialog.use-title");
      gtk_box_append (GTK_BOX (box), button);
    }

  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->suggestions), popover);
  gtk_widget_set_sensitive (self->suggestions, treatment != NULL);
}

static void
show_kind (RehabEventDialog *self)
{
  RehabEventKind kind = get_kind (self);
  const RehabTreatment *treatment = rehab_treatment_lookup (kind);

  rehab_treatment_view_show (REHAB_TREATMENT_VIEW (self->published), kind);
  show_suggestions (self, treatment);
  gtk_widget_set_visible (get_row (self, "side"), treatment == NULL || treatment->has_side);
  if (treatment != NULL)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (get_row (self, "detail")),
                                   g_dgettext (GETTEXT_PACKAGE, treatment->detail_label));
}

static void
kind_cb (RehabEventDialog *self)
{
  show_kind (self);
}

static void
side_cb (RehabEventDialog *self)
{
  show_side (self);
}

static void
edited_cb (RehabEventDialog *self)
{
  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
}

static void
use_title_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  RehabEventDialog *self = REHAB_EVENT_DIALOG (user_data);
  GtkWidget *row = get_row (self, "title");

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->suggestions));
  gtk_editable_set_text (GTK_EDITABLE (row), g_variant_get_string (parameter, NULL));
  gtk_editable_set_position (GTK_EDITABLE (row), -1);
  gtk_widget_grab_focus (row);
}

/* A day that this kind of event, or this patient, cannot have is said below it. */
static gboolean
check_date (RehabEventDialog     *self,
            const RehabTreatment *treatment,
            RehabDate             date)
{
  RehabPatient *patient = rehab_case_model_get_patient (self->model);
  RehabDate today = rehab_clinic_get_today (rehab_case_model_get_clinic (self->model));
  g_autoptr (GError) error = NULL;
  const char *sentence;

  if (rehab_treatment_check_date (treatment, date, rehab_patient_get_details (patient)->birth_date, today, &error))
    return TRUE;

  if (g_error_matches (error, REHAB_ERROR, REHAB_ERROR_TOO_EARLY))
    sentence = _("This day is before the date of birth.");
  else if (treatment->can_be_planned)
    sentence = _("This day is more than two years ahead.");
  else
    sentence = _("This day is in the future. Only a referral or a competition can be planned.");

  rehab_record_form_say (REHAB_RECORD_FORM (self->form), "date", sentence);

  return FALSE;
}

/* The event as filled in, or NULL when something is wrong, which was said. */
static RehabEvent *
read_event (RehabEventDialog *self)
{
  RehabEvent values = { .episode_id = rehab_case_model_get_case (self->model)->episode->id };
  const RehabTreatment *treatment;
  g_autoptr (GError) error = NULL;
  RehabEvent *event;

  if (self->before != NULL)
    values = *self->before;

  if (!rehab_record_form_read (REHAB_RECORD_FORM (self->form), &values))
    return NULL;

  treatment = rehab_treatment_lookup (values.kind);
  if (!check_date (self, treatment, values.date))
    return NULL;
  if (!treatment->has_side)
    values.side = REHAB_SIDE_NOT_ASKED;

  event = rehab_event_new (&values, &error);
  if (event == NULL)
    rehab_message_present (GTK_WIDGET (self), _("The Event Was Not Saved"), error);

  return event;
}

static void
save_cb (RehabEventDialog *self)
{
  RehabStore *store = rehab_clinic_get_store (rehab_case_model_get_clinic (self->model));
  g_autoptr (RehabEvent) event = read_event (self);
  g_autoptr (GError) error = NULL;

  if (event == NULL)
    return;

  if (!rehab_event_table_save (store, event, &error))
    {
      rehab_message_present (GTK_WIDGET (self), _("The Event Was Not Saved"), error);
      return;
    }

  if (!rehab_case_model_reload (self->model, &error))
    rehab_message_present (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))), _("The Episode Could Not Be Read"), error);

  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
delete_cb (RehabEventDialog *self)
{
  g_autoptr (GError) error = NULL;

  if (!rehab_event_delete (self->page, self->model, self->before, &error))
    {
      rehab_message_present (GTK_WIDGET (self), _("The Event Was Not Deleted"), error);
      return;
    }

  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
save_action_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  save_cb (REHAB_EVENT_DIALOG (user_data));
}

static void
rehab_event_dialog_dispose (GObject *object)
{
  RehabEventDialog *self = REHAB_EVENT_DIALOG (object);

  g_clear_weak_pointer (&self->page);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_EVENT_DIALOG);

  G_OBJECT_CLASS (rehab_event_dialog_parent_class)->dispose (object);
}

static void
rehab_event_dialog_finalize (GObject *object)
{
  RehabEventDialog *self = REHAB_EVENT_DIALOG (object);

  g_clear_object (&self->actions);
  g_clear_object (&self->model);
  g_clear_pointer (&self->before, rehab_record_unref);

  G_OBJECT_CLASS (rehab_event_dialog_parent_class)->finalize (object);
}

static void
rehab_event_dialog_class_init (RehabEventDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rehab_event_dialog_dispose;
  object_class->finalize = rehab_event_dialog_finalize;

  g_type_ensure (REHAB_TYPE_TREATMENT_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/HamstringRehab/ui/events/rehab-event-dialog.ui");
  rehab_commands_bind (widget_class, REHAB_PLACE_EVENT, NULL);
  gtk_widget_class_bind_template_child (widget_class, RehabEventDialog, title);
  gtk_widget_class_bind_template_child (widget_class, RehabEventDialog, box);
  gtk_widget_class_bind_template_child (widget_class, RehabEventDialog, delete_group);
  gtk_widget_class_bind_template_child (widget_class, RehabEventDialog, published);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_cb);
  gtk_widget_class_bind_template_callback (widget_class, adw_dialog_close);
}

static void
rehab_event_dialog_init (RehabEventDialog *self)
{
  static const GActionEntry entries[] = {
    { .name = "save", .activate = save_action_cb },
    { .name = "use-title", .activate = use_title_cb, .parameter_type = "s" },
  };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "event-dialog", G_ACTION_GROUP (self->actions));
  g_signal_connect (self, "close-attempt", G_CALLBACK (rehab_message_ask_discard), NULL);

  self->form = rehab_record_form_new (&rehab_event_type, form_fields, NULL);
  gtk_box_prepend (GTK_BOX (self->box), self->form);

  self->suggestions = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->suggestions), "pan-down-symbolic");
  gtk_widget_set_tooltip_text (self->suggestions, _("Suggested Titles"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->suggestions), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Suggested titles"), -1);
  gtk_widget_set_valign (self->suggestions, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->suggestions, "flat");
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (get_row (self, "title")), self->suggestions);
}

static void
show_event (RehabEventDialog *self)
{
  if (self->before != NULL)
    {
      rehab_record_form_show (REHAB_RECORD_FORM (self->form), self->before);
    }
  else
    {
      RehabClinic *clinic = rehab_case_model_get_clinic (self->model);
      const RehabEpisode *episode = rehab_case_model_get_case (self->model)->episode;

      rehab_record_form_show (REHAB_RECORD_FORM (self->form),
                              &(RehabEvent) { .date = rehab_clinic_get_today (clinic), .side = episode->side });
    }

  show_kind (self);
  show_side (self);

  g_signal_connect_object (get_row (self, "kind"), "notify::selected", G_CALLBACK (kind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_row (self, "side"), "notify::selected", G_CALLBACK (side_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
}

/**
 * rehab_event_dialog_present:
 * @page: a page of the patient, with a "case-model"
 * @model: that model, with an episode of care
 * @event: (nullable): one of its events, or `NULL` to add one
 *
 * Brings the dialog up.
 */
void
rehab_event_dialog_present (GtkWidget        *page,
                            RehabCaseModel   *model,
                            const RehabEvent *event)
{
  RehabEventDialog *self;

  g_return_if_fail (REHAB_IS_CASE_MODEL (model));
  g_return_if_fail (rehab_case_model_get_case (model) != NULL);

  self = g_object_new (REHAB_TYPE_EVENT_DIALOG, NULL);
  self->model = g_object_ref (model);
  g_set_weak_pointer (&self->page, page);
  if (event != NULL)
    self->before = rehab_record_ref (event);

  adw_dialog_set_title (ADW_DIALOG (self), event != NULL ? _("Edit Event") : _("Add Event"));
  adw_window_title_set_subtitle (ADW_WINDOW_TITLE (self->title),
                                 rehab_patient_get_name (rehab_case_model_get_patient (model)));
  gtk_widget_set_visible (self->delete_group, event != NULL);
  show_event (self);
  adw_dialog_set_focus (ADW_DIALOG (self), rehab_record_form_get_first (REHAB_RECORD_FORM (self->form)));
  adw_dialog_present (ADW_DIALOG (self), page);
}
