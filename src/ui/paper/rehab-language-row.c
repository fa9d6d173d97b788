/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-language-row.h"

#include <glib/gi18n.h>

struct _RehabLanguageRow
{
  AdwComboRow parent_instance;
};

G_DEFINE_FINAL_TYPE (RehabLanguageRow, rehab_language_row, ADW_TYPE_COMBO_ROW)

static void
rehab_language_row_class_init (RehabLanguageRowClass *klass)
{
}

static void
rehab_language_row_init (RehabLanguageRow *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < rehab_language_get_count (); i++)
    gtk_string_list_append (names, rehab_language_get_name (rehab_language_get_nth (i)));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _("_Language"));
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (self), TRUE);
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (names));
  gtk_widget_set_visible (GTK_WIDGET (self), rehab_language_get_count () > 1);
  rehab_language_row_set_language (self, NULL);
}

const RehabLanguage *
rehab_language_row_get_language (RehabLanguageRow *self)
{
  g_return_val_if_fail (REHAB_IS_LANGUAGE_ROW (self), NULL);

  return rehab_language_get_nth (adw_combo_row_get_selected (ADW_COMBO_ROW (self)));
}

/* NULL is the language of the interface. */
void
rehab_language_row_set_language (RehabLanguageRow    *self,
                                 const RehabLanguage *language)
{
  g_return_if_fail (REHAB_IS_LANGUAGE_ROW (self));

  if (language == NULL)
    language = rehab_language_get_own ();
  for (guint i = 0; i < rehab_language_get_count (); i++)
    if (rehab_language_get_nth (i) == language)
      adw_combo_row_set_selected (ADW_COMBO_ROW (self), i);
}
