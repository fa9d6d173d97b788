/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-squad-export.h"
#include "rehab-athlete-column.h"
#include "rehab-file-chooser.h"
#include "rehab-language.h"
#include "rehab-messages.h"
#include "rehab-paper-file.h"
#include "rehab-paper-name.h"
#include "rehab-squad-disclosure-table.h"

#include <glib/gi18n.h>

#include <string.h>

/* A file on its way out. */
typedef struct
{
  GtkWidget *page;
  RehabSquadList *list;
  GPtrArray *lines;
  RehabSquadAudience audience;
  GFile *file;
} Outgoing;

static void
outgoing_free (Outgoing *self)
{
  g_object_unref (self->page);
  g_object_unref (self->list);
  g_ptr_array_unref (self->lines);
  g_clear_object (&self->file);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Outgoing, outgoing_free)

static Outgoing *
outgoing_new (GtkWidget         *page,
              RehabSquadList    *list,
              RehabSquadAudience audience,
              GPtrArray         *lines)
{
  Outgoing *self = g_new0 (Outgoing, 1);

  self->page = g_object_ref (page);
  self->list = g_object_ref (list);
  self->audience = audience;
  self->lines = g_ptr_array_ref (lines);

  return self;
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Outgoing) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!rehab_paper_file_save_finish (result, &error))
    {
      rehab_message_present (self->page, _("The Table Was Not Saved"), error);
      return;
    }

  rehab_squad_export_note (self->page, self->list, &(RehabSquadDisclosure) {
    .audience = self->audience, .way = REHAB_DISCLOSURE_WAY_SAVED, .format = "csv",
    .language = rehab_language_get_code (rehab_language_get_own ()),
    .athletes = (int) rehab_athlete_lines_count_athletes (self->lines, FALSE),
  });
  rehab_message_toast (self->page, _("Saved as CSV"));
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (Outgoing) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = rehab_file_chooser_finish (result, &error);
  g_autoptr (GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;

  if (folder != NULL)
    rehab_paper_name_set_folder (folder);
  if (file != NULL)
    rehab_squad_export_save (self->page, self->list, self->audience, self->lines, file);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    rehab_message_present (self->page, _("The Table Was Not Saved"), error);
}

/* Writes lines into a file and notes that they went out. */
void
rehab_squad_export_save (GtkWidget         *page,
                         RehabSquadList    *list,
                         RehabSquadAudience audience,
                         GPtrArray         *lines,
                         GFile             *file)
{
  char *csv = rehab_athlete_columns_dup_csv (audience, lines);
  g_autoptr (GBytes) bytes = g_bytes_new_take (csv, strlen (csv));

  rehab_paper_file_save_bytes (bytes, file, NULL, saved_cb, outgoing_new (page, list, audience, lines));
}

static char *
dup_file_name (RehabSquadList *list)
{
  g_autofree char *title = rehab_squad_list_dup_title (list);
  g_autofree char *date = rehab_date_to_iso (rehab_clinic_get_today (rehab_squad_list_get_clinic (list)));
  g_autofree char *name = NULL;

  if (rehab_squad_list_get_audience (list) == REHAB_SQUAD_AUDIENCE_COACH)
    /* Translators: the name of a file for a coach; a squad, and a date */
    name = g_strdup_printf (_("%s, allowed on %s.csv"), title, date);
  else
    name = g_strdup_printf ("%s, %s.csv", title, date);

  return rehab_paper_name_dup_safe (name);
}

/* Asks where the table goes, and writes it there: the rows that are shown, in their order. */
void
rehab_squad_export_csv (GtkWidget      *page,
                        RehabSquadList *list,
                        GPtrArray      *lines)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autofree char *name = dup_file_name (list);

  gtk_file_filter_set_name (filter, _("CSV tables"));
  gtk_file_filter_add_mime_type (filter, "text/csv");
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_title (dialog, _("Save as CSV"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  if (rehab_paper_name_get_folder () != NULL)
    gtk_file_dialog_set_initial_folder (dialog, rehab_paper_name_get_folder ());

  rehab_file_chooser_save (dialog, page, file_chosen_cb,
                           outgoing_new (page, list, rehab_squad_list_get_audience (list), lines));
}

/* Writes down that a table of the squad left the program, or says that it could not be. */
gboolean
rehab_squad_export_note (GtkWidget                  *parent,
                         RehabSquadList             *list,
                         const RehabSquadDisclosure *what)
{
  const RehabSquad *squad = rehab_squad_list_find_record (list);
  RehabSquadDisclosure values = *what;
  g_autoptr (GError) error = NULL;

  values.squad_id = squad != NULL ? squad->id : NULL;
  if (rehab_squad_disclosure_table_add (rehab_clinic_get_store (rehab_squad_list_get_clinic (list)), &values, &error))
    return TRUE;

  rehab_message_present (parent, _("It Could Not Be Noted That This Was Given Out"), error);

  return FALSE;
}
