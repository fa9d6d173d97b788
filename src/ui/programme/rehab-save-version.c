/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-save-version.h"
#include "rehab-help-link.h"
#include "rehab-clinician-row.h"
#include "rehab-messages.h"
#include "rehab-programme-version-table.h"
#include "rehab-record-form.h"
#include "rehab-regimen-change.h"
#include "rehab-source.h"
#include "rehab-words-row.h"
#include "rehab-wrapping-label.h"

#include <glib/gi18n.h>

/* That one thing is changed at a time. */
#define ONE_AT_A_TIME "F91"

struct _RehabSaveVersion
{
  AdwDialog parent_instance;

  AdwWindowTitle *title;
  GtkBox *box;
  GtkWidget *form;
  GtkWidget *clinician_row;

  RehabCaseModel *model; /* by the time of the answer the page may show another patient */
  GtkWidget *parent;
  RehabRegimen *regimen; /* what is saved is what was told of */
};

static const char *const fields[] = { "date", "reason", NULL };

G_DEFINE_FINAL_TYPE (RehabSaveVersion, rehab_save_version, ADW_TYPE_DIALOG)

static const RehabProgrammeVersion *
get_last (RehabSaveVersion *self)
{
  GPtrArray *versions = rehab_case_model_get_case (self->model)->versions;

  return versions->len > 0 ? g_ptr_array_index (versions, versions->len - 1) : NULL;
}

/* The day and the reason, if they can be; what cannot is told below its row. */
static gboolean
read_form (RehabSaveVersion      *self,
           RehabProgrammeVersion *values)
{
  RehabClinic *clinic = rehab_case_model_get_clinic (self->model);
  const RehabProgrammeVersion *last = get_last (self);

  if (!rehab_record_form_read (REHAB_RECORD_FORM (self->form), values))
    return FALSE;

  if (rehab_date_compare (values->date, rehab_clinic_get_today (clinic)) > 0)
    {
      g_autoptr (GError) error = g_error_new_literal (REHAB_ERROR, REHAB_ERROR_IN_FUTURE, "In the future");

      rehab_record_form_complain (REHAB_RECORD_FORM (self->form), "date", error);
      return FALSE;
    }
  if (last != NULL && rehab_date_compare (values->date, last->date) < 0)
    {
      g_autofree char *day = rehab_date_format (last->date, C_("date", "%-d %b %Y"));
      /* Translators: the number of the version before, and its date */
      g_autofree char *sentence = g_strdup_printf (_("Version %d is of %s. The next one cannot be older."), last->number, day);

      rehab_record_form_say (REHAB_RECORD_FORM (self->form), "date", sentence);
      return FALSE;
    }

  /* The first version needs no reason: there is nothing that it changes. */
  if (last != NULL)
    {
      g_autofree char *reason = g_strstrip (g_strdup (values->reason != NULL ? values->reason : ""));
      g_autoptr (GError) error = g_error_new_literal (REHAB_ERROR, REHAB_ERROR_EMPTY, "No reason");

      if (reason[0] == '\0')
        {
          rehab_record_form_complain (REHAB_RECORD_FORM (self->form), "reason", error);
          return FALSE;
        }
    }

  return TRUE;
}

static void
save_cb (RehabSaveVersion *self)
{
  RehabClinic *clinic = rehab_case_model_get_clinic (self->model);
  RehabDraft *draft = rehab_case_model_get_regimen_draft (self->model);
  RehabProgrammeVersion values = { NULL };
  g_autoptr (RehabProgrammeVersion) version = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;

  if (!read_form (self, &values))
    return;

  version = rehab_programme_version_table_add (rehab_clinic_get_store (clinic),
                                               rehab_case_model_get_case (self->model)->episode->id,
                                               values.date, rehab_clinician_row_get_clinician_id (REHAB_CLINICIAN_ROW (self->clinician_row)), values.reason, self->regimen, &error);
  if (version == NULL)
    {
      rehab_message_present (GTK_WIDGET (self), _("The Version Was Not Saved"), error);
      return;
    }

  rehab_draft_saved (draft, self->regimen);
  adw_dialog_force_close (ADW_DIALOG (self));
  if (!rehab_case_model_reload (self->model, &error))
    {
      rehab_message_present (self->parent, _("The Programme Could Not Be Read Again"), error);
      return;
    }

  said = g_strdup_printf (_("Version %d saved"), version->number);
  rehab_message_toast (self->parent, said);
}

static void
edited_cb (RehabSaveVersion *self)
{
  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
}

/* What somebody went back to needs no other reason. Told by what is prescribed, so that it outlives an undo or a restart. */
static char *
dup_suggested_reason (RehabSaveVersion *self)
{
  const RehabCase *rehab_case = rehab_case_model_get_case (self->model);

  for (guint i = rehab_case->versions->len; i > 1; i--)
    {
      const RehabProgrammeVersion *version = g_ptr_array_index (rehab_case->versions, i - 2);
      g_autoptr (GPtrArray) changes =
        rehab_regimen_list_changes (g_ptr_array_index (rehab_case->regimens, i - 2), self->regimen, rehab_case->catalogue);

      if (changes->len == 0)
        return g_strdup_printf (_("Back to version %d"), version->number);
    }

  return NULL;
}

/* What differs, by variable, with the fact about changing one at a time. Facts: whether that is good is for whom it is. */
static void
add_changes (RehabSaveVersion *self)
{
  const RehabCase *rehab_case = rehab_case_model_get_case (self->model);
  const RehabProgrammeVersion *last = get_last (self);
  GtkWidget *group = adw_preferences_group_new ();
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GString) others = g_string_new (NULL);
  g_autofree char *title = NULL;
  guint variables;
  guint n_variables = 0;

  if (last == NULL)
    {
      gtk_box_append (self->box, rehab_wrapping_label_new (_("A saved version stays as it is. Later changes make the next version."),
                                                           "dimmed"));
      return;
    }

  changes = rehab_regimen_list_changes (g_ptr_array_index (rehab_case->regimens, rehab_case->regimens->len - 1),
                                        self->regimen, rehab_case->catalogue);
  variables = rehab_regimen_changes_get_variables (changes);
  title = g_strdup_printf (_("Changed since version %d"), last->number);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);

  for (guint i = 0; i < REHAB_N_VARIABLES; i++)
    {
      RehabVariable variable = (RehabVariable) (1u << i);
      g_autofree char *words = NULL;

      if (!(variables & variable))
        continue;

      n_variables++;
      words = rehab_regimen_changes_dup_variable (changes, variable, rehab_case->catalogue);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), rehab_words_row_new (words, NULL));
    }

  for (guint i = 0; i < changes->len; i++)
    {
      const RehabRegimenChange *change = g_ptr_array_index (changes, i);

      if (change->variables == REHAB_VARIABLE_NONE)
        g_string_append_printf (others, "%s%s", others->len > 0 ? "\n" : "", change->text);
    }
  if (others->len > 0)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), rehab_words_row_new (_("Everything else"), others->str));

  if (n_variables > 1)
    {
      g_autofree char *source = rehab_sources_dup_short (ONE_AT_A_TIME);
      g_autofree char *words = NULL;

      /* Translators: how many, and the source: "3 variables differ. The article changes one at a time: Team PainAssist 2025 (F91)" */
      words = g_strdup_printf (ngettext ("%u variable differs. The article changes one at a time: %s",
                                         "%u variables differ. The article changes one at a time: %s", n_variables),
                               n_variables, source);
      adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), words);
      adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), rehab_help_link_new ("rule.one-thing"));
    }

  gtk_box_append (self->box, group);
}

static void
rehab_save_version_dispose (GObject *object)
{
  RehabSaveVersion *self = REHAB_SAVE_VERSION (object);

  g_clear_object (&self->model);
  g_clear_object (&self->parent);
  g_clear_pointer (&self->regimen, rehab_regimen_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_SAVE_VERSION);

  G_OBJECT_CLASS (rehab_save_version_parent_class)->dispose (object);
}

static void
rehab_save_version_class_init (RehabSaveVersionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rehab_save_version_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/HamstringRehab/ui/programme/rehab-save-version.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabSaveVersion, title);
  gtk_widget_class_bind_template_child (widget_class, RehabSaveVersion, box);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
rehab_save_version_init (RehabSaveVersion *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "close-attempt", G_CALLBACK (rehab_message_ask_discard), NULL);
}

/**
 * rehab_save_version_present:
 * @parent: a widget of the page
 * @model: a case with something to save in its draft of the programme
 *
 * Asks, and saves when it is answered.
 */
void
rehab_save_version_present (GtkWidget      *parent,
                            RehabCaseModel *model)
{
  RehabSaveVersion *self;
  const RehabProgrammeVersion *last;
  RehabProgrammeVersion values = { NULL };
  g_autofree char *reason = NULL;
  g_autofree char *title = NULL;
  g_autofree char *whose = NULL;
  GtkWidget *reason_row;

  g_return_if_fail (REHAB_IS_CASE_MODEL (model));
  g_return_if_fail (rehab_case_model_get_case (model) != NULL);

  self = g_object_new (REHAB_TYPE_SAVE_VERSION, NULL);
  self->model = g_object_ref (model);
  self->parent = g_object_ref (parent);
  self->regimen = rehab_regimen_ref ((RehabRegimen *) rehab_draft_get_current (rehab_case_model_get_regimen_draft (model)));
  last = get_last (self);

  title = g_strdup_printf (_("Save Version %d"), last != NULL ? last->number + 1 : 1);
  adw_dialog_set_title (ADW_DIALOG (self), title);
  whose = rehab_case_model_dup_whose (model);
  adw_window_title_set_subtitle (self->title, whose);

  reason = dup_suggested_reason (self);
  values.date = rehab_clinic_get_today (rehab_case_model_get_clinic (model));
  values.reason = reason;
  self->form = rehab_record_form_new (&rehab_programme_version_type, fields, NULL);
  rehab_record_form_show (REHAB_RECORD_FORM (self->form), &values);
  g_signal_connect_object (self->form, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->box, self->form);
  self->clinician_row = rehab_clinician_row_new (rehab_case_model_get_clinic (self->model), _("Made by"));
  rehab_record_form_add_row (REHAB_RECORD_FORM (self->form), self->clinician_row);
  add_changes (self);

  reason_row = rehab_record_form_get_row (REHAB_RECORD_FORM (self->form), "reason");
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (reason_row))));
  adw_dialog_present (ADW_DIALOG (self), parent);
}
