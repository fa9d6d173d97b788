/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-import-list.h"
#include "rehab-diary-import-table.h"
#include "rehab-group-rows.h"
#include "rehab-import-sentences.h"
#include "rehab-import-undo.h"
#include "rehab-messages.h"

#include <glib/gi18n.h>

#define IMPORT_KEY "rehab-import"

/* What a diary has of an import. */
typedef struct
{
  RehabDiaryImport *import;
  guint n_sessions;
  guint n_days;
  RehabDate first;
  RehabDate last;
} Part;

struct _RehabImportList
{
  AdwDialog parent_instance;

  AdwWindowTitle *window_title;
  GtkStack *stack;
  AdwPreferencesGroup *group;

  RehabCaseModel *model;
  GPtrArray *rows;
};

G_DEFINE_FINAL_TYPE (RehabImportList, rehab_import_list, ADW_TYPE_DIALOG)

static RehabStore *
get_store (RehabImportList *self)
{
  return rehab_clinic_get_store (rehab_case_model_get_clinic (self->model));
}

/* Reading */

static void
part_free (gpointer data)
{
  Part *part = data;

  rehab_record_unref (part->import);
  g_free (part);
}

static Part *
find_part (RehabImportList *self,
           GHashTable      *parts,
           const char      *import_id)
{
  Part *part = g_hash_table_lookup (parts, import_id);
  RehabDiaryImport *import;

  if (part != NULL)
    return part;

  import = rehab_diary_import_table_get (get_store (self), import_id, NULL);
  if (import == NULL)
    return NULL;

  part = g_new0 (Part, 1);
  part->import = import;
  g_hash_table_insert (parts, (gpointer) import->id, part);

  return part;
}

static void
add_date (Part     *part,
          RehabDate date)
{
  if (!rehab_date_is_set (part->first) || rehab_date_compare (date, part->first) < 0)
    part->first = date;
  if (!rehab_date_is_set (part->last) || rehab_date_compare (date, part->last) > 0)
    part->last = date;
}

static int
compare_parts (gconstpointer a,
               gconstpointer b)
{
  const Part *part_a = a;
  const Part *part_b = b;

  return part_a->import->imported_at > part_b->import->imported_at ? -1 : part_a->import->imported_at < part_b->import->imported_at;
}

/* What the diary says came with a file; the newest file first. */
static GPtrArray *
list_parts (RehabImportList *self)
{
  const RehabCase *rehab_case = rehab_case_model_get_case (self->model);
  RehabDiary *diary = rehab_case != NULL ? rehab_case->diary : NULL;
  g_autoptr (GHashTable) parts = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *list;

  for (guint i = 0; diary != NULL && i < rehab_diary_get_n_sessions (diary); i++)
    {
      const RehabSession *session = rehab_diary_get_session (diary, i);
      Part *part = session->import_id != NULL ? find_part (self, parts, session->import_id) : NULL;

      if (part == NULL)
        continue;
      part->n_sessions++;
      add_date (part, session->date);
    }
  for (guint i = 0; diary != NULL && i < rehab_diary_get_n_days (diary); i++)
    {
      const RehabDiaryDay *day = rehab_diary_get_day (diary, i);
      Part *part = day->import_id != NULL ? find_part (self, parts, day->import_id) : NULL;

      if (part == NULL)
        continue;
      part->n_days++;
      add_date (part, day->date);
    }

  list = g_hash_table_get_values_as_ptr_array (parts);
  g_ptr_array_set_free_func (list, part_free);
  g_ptr_array_sort_values (list, compare_parts);

  return list;
}

static guint
count_other_diaries (RehabImportList *self,
                     const char      *import_id)
{
  g_autoptr (GPtrArray) episodes = rehab_diary_import_table_list_episodes (get_store (self), import_id, NULL);

  return episodes != NULL && episodes->len > 0 ? episodes->len - 1 : 0;
}

/* Undoing */

static void
undo (RehabImportList *self,
      const char      *import_id)
{
  rehab_import_undo_run (GTK_WIDGET (self->stack), rehab_case_model_get_clinic (self->model),
                         (const char *[]) { import_id, NULL }, NULL, NULL);
}

static void
undo_answered_cb (RehabImportList *self,
                  const char      *response,
                  AdwAlertDialog  *question)
{
  undo (self, g_object_get_data (G_OBJECT (question), IMPORT_KEY));
}

static char *
dup_consequences (guint n_removed,
                  guint n_kept,
                  guint n_others)
{
  g_autoptr (GString) body = g_string_new (NULL);

  g_string_append_printf (body, g_dngettext (GETTEXT_PACKAGE, "%u entry is taken out again.", "%u entries are taken out again.", n_removed),
                          n_removed);
  if (n_kept > 0)
    {
      g_string_append_c (body, ' ');
      g_string_append_printf (body, g_dngettext (GETTEXT_PACKAGE, "%u entry that was edited since stays.",
                                                 "%u entries that were edited since stay.", n_kept), n_kept);
    }
  if (n_others > 0)
    {
      g_string_append (body, "\n\n");
      g_string_append_printf (body, g_dngettext (GETTEXT_PACKAGE, "The file went into the diary of %u other patient too, and is taken out there as well.",
                                                 "The file went into the diaries of %u other patients too, and is taken out there as well.", n_others),
                              n_others);
    }

  return g_string_free (g_steal_pointer (&body), FALSE);
}

/* What is more, or less, than taking out what came into this diary is asked. */
static void
undo_cb (RehabImportList *self,
         GtkButton       *button)
{
  const char *import_id = g_object_get_data (G_OBJECT (button), IMPORT_KEY);
  guint n_others = count_other_diaries (self, import_id);
  g_autofree char *body = NULL;
  g_autoptr (GError) error = NULL;
  AdwAlertDialog *question;
  guint n_removed, n_kept;

  if (!rehab_diary_import_table_count (get_store (self), import_id, &n_removed, &n_kept, &error))
    {
      rehab_message_present (GTK_WIDGET (self), _("The Import Was Not Undone"), error);
      return;
    }
  if (n_kept == 0 && n_others == 0)
    {
      undo (self, import_id);
      return;
    }

  body = dup_consequences (n_removed, n_kept, n_others);
  question = rehab_message_alert_new (_("Undo This Import?"), body);
  adw_alert_dialog_add_responses (question, "cancel", _("_Cancel"), "undo", _("_Undo Import"), NULL);
  adw_alert_dialog_set_response_appearance (question, "undo", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (question, "cancel");
  adw_alert_dialog_set_close_response (question, "cancel");
  g_object_set_data_full (G_OBJECT (question), IMPORT_KEY, g_strdup (import_id), g_free);
  g_signal_connect_object (question, "response::undo", G_CALLBACK (undo_answered_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (question), GTK_WIDGET (self));
}

/* Showing */

static char *
dup_subtitle (RehabImportList *self,
              const Part      *part)
{
  g_autofree char *amount = rehab_import_sentence_dup_amount (part->n_sessions, part->n_days);
  g_autofree char *span = rehab_import_sentence_dup_span (part->first, part->last);
  g_autofree char *who = rehab_clinic_dup_clinician (rehab_case_model_get_clinic (self->model), part->import->clinician_id);
  g_autofree char *when = rehab_date_format_moment (part->import->imported_at, C_("date", "%-d %b %Y, %H:%M"));

  /* Translators: "14 sessions and 3 days", "1 Mar 2026 to 14 Mar 2026", when it was imported, initials */
  if (part->import->undone_at == 0)
    return g_strdup_printf (_("%s, %s\nImported %s %s"), amount, span, when, who);

  /* Translators: "14 sessions and 3 days", "1 Mar 2026 to 14 Mar 2026" */
  return g_strdup_printf (_("Undone, but what was edited stays: %s, %s"), amount, span);
}

static GtkWidget *
new_row (RehabImportList *self,
         const Part      *part)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *subtitle = dup_subtitle (self, part);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), part->import->file_name);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (part->import->undone_at == 0)
    {
      GtkWidget *button = gtk_button_new_with_label (_("Undo"));
      /* Translators: %s is the name of a file */
      g_autofree char *spoken = g_strdup_printf (_("Undo the import of %s"), part->import->file_name);

      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
      g_object_set_data_full (G_OBJECT (button), IMPORT_KEY, g_strdup (part->import->id), g_free);
      g_signal_connect_object (button, "clicked", G_CALLBACK (undo_cb), self, G_CONNECT_SWAPPED);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
    }

  return row;
}

static void
show (RehabImportList *self)
{
  g_autoptr (GPtrArray) parts = list_parts (self);

  rehab_group_rows_clear (self->rows, self->group);

  for (guint i = 0; i < parts->len; i++)
    {
      g_ptr_array_add (self->rows, new_row (self, g_ptr_array_index (parts, i)));
      adw_preferences_group_add (self->group, g_ptr_array_index (self->rows, i));
    }
  gtk_stack_set_visible_child_name (self->stack, parts->len > 0 ? "list" : "none");
}

static void
rehab_import_list_dispose (GObject *object)
{
  RehabImportList *self = REHAB_IMPORT_LIST (object);

  /* A dialog does not let go of its child by itself, and the pages know the clinic. */
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_IMPORT_LIST);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (rehab_import_list_parent_class)->dispose (object);
}

static void
rehab_import_list_class_init (RehabImportListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rehab_import_list_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/HamstringRehab/ui/imports/rehab-import-list.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabImportList, window_title);
  gtk_widget_class_bind_template_child (widget_class, RehabImportList, stack);
  gtk_widget_class_bind_template_child (widget_class, RehabImportList, group);
}

static void
rehab_import_list_init (RehabImportList *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rehab_import_list_new:
 * @model: whose diary
 *
 * Makes the dialog.
 *
 * Returns: (transfer floating): a new dialog
 */
AdwDialog *
rehab_import_list_new (RehabCaseModel *model)
{
  RehabImportList *self = g_object_new (REHAB_TYPE_IMPORT_LIST, NULL);
  g_autofree char *whose = rehab_case_model_dup_whose (model);

  self->model = g_object_ref (model);
  adw_window_title_set_subtitle (self->window_title, whose);
  g_signal_connect_object (model, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);

  return ADW_DIALOG (self);
}
