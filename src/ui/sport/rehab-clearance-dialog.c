/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-clearance-dialog.h"
#include "rehab-clearance-table.h"
#include "rehab-clearance-words.h"
#include "rehab-drills-row.h"
#include "rehab-messages.h"
#include "rehab-number-row.h"
#include "rehab-record-form.h"

#include <glib/gi18n.h>

/* How far ahead a clearance may begin. */
#define MOST_DAYS_AHEAD 365

struct _RehabClearanceDialog
{
  AdwDialog parent_instance;

  AdwWindowTitle *title;
  GtkBox *box;
  GtkLabel *coach_name;
  GtkBox *coach_lines;

  GtkWidget *form;
  GtkWidget *drills;
  GtkWidget *rest_form;

  RehabCaseModel *model;
};

static const char *const fields[] = {
  "date", "participation", "speed_percent", "speed_kmh", "distance_km", "hills", "match_minutes", NULL,
};
static const char *const rest_fields[] = { "review_on", "note", NULL };

G_DEFINE_FINAL_TYPE (RehabClearanceDialog, rehab_clearance_dialog, ADW_TYPE_DIALOG)

static RehabDate
get_today (RehabClearanceDialog *self)
{
  return rehab_clinic_get_today (rehab_case_model_get_clinic (self->model));
}

static RehabClearance
new_values (RehabClearanceDialog *self)
{
  RehabClinic *clinic = rehab_case_model_get_clinic (self->model);

  return (RehabClearance) {
    .episode_id = rehab_case_model_get_episode_id (self->model),
    .clinician_id = rehab_clinic_get_clinician_id (clinic),
  };
}

static GtkWidget *
new_coach_line (const RehabClearanceLine *line)
{
  GtkWidget *label = gtk_label_new (NULL);
  g_autofree char *markup = g_markup_printf_escaped ("<b>%s</b>  %s", line->label, line->value);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_markup (GTK_LABEL (label), markup);

  return label;
}

/* What is typed is shown as it would be read; what cannot be read yet is left out. */
static void
show_preview (RehabClearanceDialog *self)
{
  g_autofree char *stages = rehab_drills_row_dup_stages (REHAB_DRILLS_ROW (self->drills));
  RehabClearance values = new_values (self);
  g_autoptr (RehabClearance) clearance = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  GtkWidget *child;

  rehab_record_form_peek (REHAB_RECORD_FORM (self->form), &values);
  rehab_record_form_peek (REHAB_RECORD_FORM (self->rest_form), &values);
  values.stages = stages;
  values.note = NULL;
  clearance = rehab_clearance_new (&values, NULL);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->coach_lines))) != NULL)
    gtk_box_remove (self->coach_lines, child);

  lines = clearance != NULL ? rehab_clearance_list (clearance, get_today (self)) : g_ptr_array_new ();
  for (guint i = 0; i < lines->len; i++)
    gtk_box_append (self->coach_lines, new_coach_line (g_ptr_array_index (lines, i)));

  if (lines->len == 0)
    {
      GtkWidget *label = gtk_label_new (_("Nothing yet"));

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_add_css_class (label, "dimmed");
      gtk_box_append (self->coach_lines, label);
    }
}

static void
edited_cb (RehabClearanceDialog *self)
{
  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
  show_preview (self);
}

/* The latest clearance holds: one that begins before it would never be read. */
static gboolean
check_date (RehabClearanceDialog *self,
            RehabDate             date)
{
  const RehabClearance *holding = rehab_case_get_clearance (rehab_case_model_get_case (self->model), get_today (self));
  RehabDate opened_on = rehab_case_model_get_case (self->model)->episode->opened_on;
  RehabDate first = holding != NULL ? holding->date : opened_on;
  g_autofree char *day = rehab_date_format (first, C_("episode", "%-d %b %Y"));
  g_autofree char *sentence = NULL;

  if (rehab_date_compare (date, first) < 0)
    sentence = g_strdup_printf (holding != NULL ? _("The clearance that holds began on %s.")
                                                : _("The episode was opened on %s."), day);
  else if (rehab_date_days_until (get_today (self), date) > MOST_DAYS_AHEAD)
    sentence = g_strdup (_("This day is more than a year ahead."));
  else
    return TRUE;

  rehab_record_form_say (REHAB_RECORD_FORM (self->form), "date", sentence);

  return FALSE;
}

static RehabClearance *
read_clearance (RehabClearanceDialog *self)
{
  RehabClearance values = new_values (self);
  g_autofree char *stages = rehab_drills_row_dup_stages (REHAB_DRILLS_ROW (self->drills));
  g_autoptr (GError) error = NULL;
  RehabClearance *clearance;
  gboolean all_well;

  all_well = rehab_record_form_read (REHAB_RECORD_FORM (self->rest_form), &values);
  all_well &= rehab_record_form_read (REHAB_RECORD_FORM (self->form), &values);
  if (!all_well || !check_date (self, values.date))
    return NULL;

  if (rehab_date_is_set (values.review_on) && rehab_date_compare (values.review_on, values.date) < 0)
    {
      rehab_record_form_say (REHAB_RECORD_FORM (self->rest_form), "review_on", _("This is before the clearance begins."));
      return NULL;
    }

  values.stages = stages;
  clearance = rehab_clearance_new (&values, &error);
  if (clearance == NULL)
    rehab_message_present (GTK_WIDGET (self), _("The Clearance Was Not Saved"), error);

  return clearance;
}

static void
save_cb (RehabClearanceDialog *self)
{
  RehabStore *store = rehab_clinic_get_store (rehab_case_model_get_clinic (self->model));
  g_autoptr (RehabClearance) clearance = read_clearance (self);
  g_autoptr (GError) error = NULL;

  if (clearance == NULL)
    return;

  if (!rehab_clearance_table_add (store, clearance, &error))
    {
      rehab_message_present (GTK_WIDGET (self), _("The Clearance Was Not Saved"), error);
      return;
    }

  if (!rehab_case_model_reload (self->model, &error))
    rehab_message_present (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))), _("The Episode Could Not Be Read"), error);

  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
rehab_clearance_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_CLEARANCE_DIALOG);

  G_OBJECT_CLASS (rehab_clearance_dialog_parent_class)->dispose (object);
}

static void
rehab_clearance_dialog_finalize (GObject *object)
{
  g_clear_object (&REHAB_CLEARANCE_DIALOG (object)->model);

  G_OBJECT_CLASS (rehab_clearance_dialog_parent_class)->finalize (object);
}

static void
rehab_clearance_dialog_class_init (RehabClearanceDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rehab_clearance_dialog_dispose;
  object_class->finalize = rehab_clearance_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/HamstringRehab/ui/sport/rehab-clearance-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabClearanceDialog, title);
  gtk_widget_class_bind_template_child (widget_class, RehabClearanceDialog, box);
  gtk_widget_class_bind_template_child (widget_class, RehabClearanceDialog, coach_name);
  gtk_widget_class_bind_template_child (widget_class, RehabClearanceDialog, coach_lines);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, adw_dialog_close);
}

static void
rehab_clearance_dialog_init (RehabClearanceDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "close-attempt", G_CALLBACK (rehab_message_ask_discard), NULL);
}

static void
name_row (RehabClearanceDialog *self,
          const char           *field_name,
          const char           *title,
          const char           *customary_title)
{
  GtkWidget *row = rehab_record_form_get_row (REHAB_RECORD_FORM (self->form), field_name);

  rehab_number_row_set_titles (REHAB_NUMBER_ROW (row), title, customary_title);
}

static void
add_forms (RehabClearanceDialog *self,
           const RehabClearance *values)
{
  self->form = rehab_record_form_new (&rehab_clearance_type, fields, NULL);
  name_row (self, "speed_percent", _("Top speed, % of the own best"), NULL);
  name_row (self, "speed_kmh", _("Top speed, km/h"), _("Top speed, mph"));
  name_row (self, "distance_km", _("Longest distance, km"), _("Longest distance, miles"));
  name_row (self, "match_minutes", _("Match, minutes"), NULL);
  rehab_record_form_show (REHAB_RECORD_FORM (self->form), values);

  self->drills = rehab_drills_row_new (self->model);
  rehab_drills_row_show (REHAB_DRILLS_ROW (self->drills), values->stages);
  rehab_record_form_add_row (REHAB_RECORD_FORM (self->form), self->drills);

  self->rest_form = rehab_record_form_new (&rehab_clearance_type, rest_fields, NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (rehab_record_form_get_row (REHAB_RECORD_FORM (self->rest_form), "note")),
                                 _("Note, for those who treat"));
  rehab_record_form_show (REHAB_RECORD_FORM (self->rest_form), values);

  gtk_box_append (self->box, self->form);
  gtk_box_append (self->box, self->rest_form);
  g_signal_connect_object (self->form, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rest_form, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->drills, "changed", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
}

/* Begins with what holds now: what is not changed stays allowed, or forbidden. */
AdwDialog *
rehab_clearance_dialog_new (RehabCaseModel *model)
{
  RehabClearanceDialog *self = g_object_new (REHAB_TYPE_CLEARANCE_DIALOG, NULL);
  g_autofree char *whose = rehab_case_model_dup_whose (model);
  g_autofree char *called =
    rehab_patient_details_dup_called (rehab_patient_get_details (rehab_case_model_get_patient (model)));
  const RehabClearance *holding;
  RehabClearance values;

  self->model = g_object_ref (model);
  adw_window_title_set_subtitle (self->title, whose);
  gtk_label_set_text (self->coach_name, called);

  holding = rehab_case_get_clearance (rehab_case_model_get_case (model), get_today (self));
  values = holding != NULL ? *holding : new_values (self);
  values.date = get_today (self);
  values.note = NULL;
  if (rehab_date_compare (values.review_on, values.date) <= 0)
    values.review_on = REHAB_DATE_NONE;

  add_forms (self, &values);
  show_preview (self);
  adw_dialog_set_focus (ADW_DIALOG (self), rehab_record_form_get_row (REHAB_RECORD_FORM (self->form), "participation"));

  return ADW_DIALOG (self);
}
