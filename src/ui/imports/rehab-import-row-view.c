/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-import-row-view.h"
#include "rehab-import-sentences.h"
#include "rehab-wrapping-label.h"

#include <glib/gi18n.h>

struct _RehabImportRowView
{
  AdwBin parent_instance;

  GtkImage *icon;
  GtkLabel *head; /* line, day, name */
  GtkLabel *body; /* what becomes of it, and what it says */
};

G_DEFINE_FINAL_TYPE (RehabImportRowView, rehab_import_row_view, ADW_TYPE_BIN)

static const char *const icon_names[REHAB_N_PREVIEWS] = {
  [REHAB_PREVIEW_NEW] = "list-add-symbolic",
  [REHAB_PREVIEW_KNOWN] = "object-select-symbolic",
  [REHAB_PREVIEW_UNREADABLE] = "dialog-warning-symbolic",
  [REHAB_PREVIEW_LEFT_OUT] = "action-unavailable-symbolic",
};

static void
rehab_import_row_view_class_init (RehabImportRowViewClass *klass)
{
}

static void
rehab_import_row_view_init (RehabImportRowView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->icon = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  self->head = GTK_LABEL (rehab_wrapping_label_new (NULL, "caption"));
  self->body = GTK_LABEL (rehab_wrapping_label_new (NULL, NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->head), "dimmed");
  gtk_widget_add_css_class (GTK_WIDGET (self->head), "numeric");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->head));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->body));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->icon));
  gtk_box_append (GTK_BOX (box), words);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
rehab_import_row_view_new (void)
{
  return g_object_new (REHAB_TYPE_IMPORT_ROW_VIEW, NULL);
}

static char *
dup_head (const RehabImportRow *row)
{
  g_autoptr (GString) head = g_string_new (NULL);

  if (row->activity != NULL)
    /* Translators: the number of an activity in a file */
    g_string_printf (head, _("Activity %u"), row->line);
  else
    /* Translators: the number of a line in a file */
    g_string_printf (head, _("Line %u"), row->line);

  if (row->session != NULL || row->day != NULL)
    {
      g_autofree char *day = rehab_date_format (row->session != NULL ? row->session->date : row->day->date,
                                                C_("date", "%a %-d %b %Y"));

      g_string_append_printf (head, " · %s", day);
    }
  if (row->athlete != NULL)
    g_string_append_printf (head, " · %s", row->athlete);

  return g_string_free (g_steal_pointer (&head), FALSE);
}

/**
 * rehab_import_row_view_show:
 * @self: a view
 * @row: a row of a file
 * @kind: what becomes of it
 * @heading: (nullable): the names of the columns
 *
 * Shows a row.
 */
void
rehab_import_row_view_show (RehabImportRowView   *self,
                            const RehabImportRow *row,
                            RehabPreviewKind      kind,
                            const char *const    *heading)
{
  g_autofree char *head = NULL;
  g_autofree char *says = NULL;
  g_autofree char *body = NULL;

  g_return_if_fail (REHAB_IS_IMPORT_ROW_VIEW (self) && row != NULL);

  head = dup_head (row);
  says = rehab_import_sentence_dup_row (row, heading);
  /* Translators: "New" or the like, and what a row of a file says */
  body = g_strdup_printf (_("%s: %s"), rehab_import_sentence_get_kind (kind), says);
  gtk_label_set_text (self->head, head);
  gtk_label_set_text (self->body, body);
  gtk_image_set_from_icon_name (self->icon, icon_names[kind]);

  if (kind == REHAB_PREVIEW_UNREADABLE)
    gtk_widget_add_css_class (GTK_WIDGET (self->icon), "attention");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->icon), "attention");
  if (kind == REHAB_PREVIEW_KNOWN || kind == REHAB_PREVIEW_LEFT_OUT)
    gtk_widget_add_css_class (GTK_WIDGET (self->body), "dimmed");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->body), "dimmed");
}

/* All that is shown, for those who hear it. */
char *
rehab_import_row_view_dup_words (RehabImportRowView *self)
{
  g_return_val_if_fail (REHAB_IS_IMPORT_ROW_VIEW (self), NULL);

  return g_strdup_printf ("%s. %s", gtk_label_get_text (self->head), gtk_label_get_text (self->body));
}
