/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-import-person-list.h"
#include "rehab-import-names.h"
#include "rehab-import-sentences.h"

#include <glib/gi18n.h>

static int
compare_patients (gconstpointer a,
                  gconstpointer b,
                  gpointer      user_data)
{
  return rehab_patient_compare (REHAB_PATIENT ((gpointer) a), REHAB_PATIENT ((gpointer) b));
}

static gboolean
is_eligible (gpointer item,
             gpointer user_data)
{
  return rehab_import_names_is_eligible (REHAB_PATIENT (item));
}

/**
 * rehab_import_person_list_new:
 * @clinic: the clinic
 *
 * Lists them.
 *
 * Returns: (transfer full): a list of two GtkStringObject and then RehabPatient
 */
GListModel *
rehab_import_person_list_new (RehabClinic *clinic)
{
  g_autoptr (GListStore) parts = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GtkStringList) words = gtk_string_list_new ((const char *[]) { _("Choose…"), C_("import patient", "Leave out"), NULL });
  GListModel *patients = rehab_clinic_get_patients (clinic);
  g_autoptr (GtkFilterListModel) eligible =
    gtk_filter_list_model_new (g_object_ref (patients), GTK_FILTER (gtk_custom_filter_new (is_eligible, NULL, NULL)));
  g_autoptr (GtkSortListModel) sorted =
    gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (eligible)), GTK_SORTER (gtk_custom_sorter_new (compare_patients, NULL, NULL)));

  g_list_store_append (parts, words);
  g_list_store_append (parts, sorted);

  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (g_steal_pointer (&parts))));
}

/* Where somebody is in the list. */
guint
rehab_import_person_list_find (GListModel   *people,
                               RehabPatient *patient)
{
  for (guint i = REHAB_IMPORT_PERSON_LEFT_OUT + 1; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (people, i);

      if (item == G_OBJECT (patient))
        return i;
    }

  return REHAB_IMPORT_PERSON_UNDECIDED;
}

static char *
dup_label (gpointer item)
{
  if (item == NULL)
    return NULL;

  return g_strdup (REHAB_IS_PATIENT (item) ? rehab_patient_get_name (item) : gtk_string_object_get_string (item));
}

/* What is shown of who is chosen, and what a search looks at. */
GtkExpression *
rehab_import_person_list_new_expression (void)
{
  return gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL, G_CALLBACK (dup_label), NULL, NULL);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *label = gtk_label_new (NULL);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "caption");
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "dimmed");
  gtk_list_item_set_child (item, box);
}

/* Two of one name are told apart before one is chosen. */
static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  gpointer person = gtk_list_item_get_item (item);
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkWidget *detail = gtk_widget_get_last_child (box);
  g_autofree char *label = dup_label (person);

  gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (box)), label);
  gtk_widget_set_visible (detail, REHAB_IS_PATIENT (person));
  gtk_list_item_set_accessible_label (item, label);
  if (REHAB_IS_PATIENT (person))
    {
      g_autofree char *who = rehab_import_sentence_dup_patient (person);
      g_autofree char *text = g_strdup_printf ("%s · %s", who, rehab_import_sentence_get_side (rehab_patient_get_episode (person)));

      gtk_label_set_text (GTK_LABEL (detail), text);
      gtk_list_item_set_accessible_description (item, text);
    }
  else
    {
      gtk_list_item_set_accessible_description (item, "");
    }
}

/* Makes the rows of the list that comes down. */
GtkListItemFactory *
rehab_import_person_list_new_factory (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);

  return factory;
}
