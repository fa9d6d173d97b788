/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-import-kind-rows.h"
#include "rehab-diary-question.h"
#include "rehab-group-rows.h"

#include <glib/gi18n.h>

struct _RehabImportKindRows
{
  GObject parent_instance;

  RehabImportFlow *flow;
  AdwPreferencesGroup *group;
  RehabImportMapping *taught; /* what was known before this page */
  GStrv words;                /* that are asked about */
  GPtrArray *rows;            /* AdwComboRow of each */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabImportKindRows, rehab_import_kind_rows, G_TYPE_OBJECT)

static void
rehab_import_kind_rows_finalize (GObject *object)
{
  RehabImportKindRows *self = REHAB_IMPORT_KIND_ROWS (object);

  g_clear_pointer (&self->taught, rehab_import_mapping_free);
  g_strfreev (self->words);
  g_ptr_array_unref (self->rows);
  g_clear_object (&self->flow);

  G_OBJECT_CLASS (rehab_import_kind_rows_parent_class)->finalize (object);
}

static void
rehab_import_kind_rows_class_init (RehabImportKindRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rehab_import_kind_rows_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rehab_import_kind_rows_init (RehabImportKindRows *self)
{
  self->rows = g_ptr_array_new ();
  self->words = g_new0 (char *, 1);
}

/* The columns as they are now, and of the words only those that were known before: so that an answer can be taken back. */
static RehabImportMapping *
dup_untaught (RehabImportKindRows *self)
{
  g_autoptr (RehabImportMapping) before = rehab_import_mapping_copy (self->taught);
  RehabImportMapping *mapping = rehab_import_mapping_copy (rehab_import_flow_get_mapping (self->flow));

  g_clear_pointer (&mapping->kinds, g_hash_table_unref);
  mapping->kinds = g_steal_pointer (&before->kinds);

  return mapping;
}

static void
chosen_cb (RehabImportKindRows *self)
{
  g_autoptr (RehabImportMapping) mapping = dup_untaught (self);

  for (guint i = 0; i < self->rows->len; i++)
    {
      guint selected = adw_combo_row_get_selected (g_ptr_array_index (self->rows, i));

      if (selected > 0)
        rehab_import_mapping_set_kind (mapping, self->words[i], rehab_import_kind_list_get (selected, TRUE));
    }

  rehab_import_flow_set_mapping (self->flow, mapping);
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
new_row (RehabImportKindRows *self,
         const char          *word,
         GListModel          *kinds)
{
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), word);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), kinds);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);

  return row;
}

/**
 * rehab_import_kind_rows_new:
 * @flow: an import of CSV that asks about its columns
 * @group: where the rows go
 *
 * Makes the rows.
 *
 * Returns: (transfer full): what fills and reads them
 */
RehabImportKindRows *
rehab_import_kind_rows_new (RehabImportFlow     *flow,
                            AdwPreferencesGroup *group)
{
  RehabImportKindRows *self = g_object_new (REHAB_TYPE_IMPORT_KIND_ROWS, NULL);

  self->flow = g_object_ref (flow);
  self->group = group;
  self->taught = rehab_import_mapping_copy (rehab_import_flow_get_mapping (flow));
  rehab_import_kind_rows_show (self);

  return self;
}

/* Asks about the words of the column that is the kind now; answers about the same words stay. */
void
rehab_import_kind_rows_show (RehabImportKindRows *self)
{
  g_autoptr (RehabImportMapping) mapping = NULL;
  g_autoptr (GListModel) kinds = NULL;
  g_auto (GStrv) words = NULL;

  g_return_if_fail (REHAB_IS_IMPORT_KIND_ROWS (self));

  mapping = dup_untaught (self);
  words = rehab_import_reader_dup_unknown_kinds (rehab_import_flow_get_reader (self->flow), mapping);
  gtk_widget_set_visible (GTK_WIDGET (self->group), words[0] != NULL);
  if (g_strv_equal ((const char *const *) words, (const char *const *) self->words))
    return;

  rehab_group_rows_clear (self->rows, self->group);
  g_strfreev (self->words);
  self->words = g_steal_pointer (&words);

  kinds = rehab_import_kind_list_new (C_("import column", "Left out"), TRUE);
  for (guint i = 0; self->words[i] != NULL; i++)
    {
      g_ptr_array_add (self->rows, new_row (self, self->words[i], kinds));
      adw_preferences_group_add (self->group, g_ptr_array_index (self->rows, i));
    }
}

/* Kinds */

static gboolean
is_listed (RehabSessionKind kind,
           gboolean         with_rest)
{
  return with_rest || kind != REHAB_SESSION_KIND_NONE;
}

GListModel *
rehab_import_kind_list_new (const char *first,
                            gboolean    with_rest)
{
  GtkStringList *names = gtk_string_list_new ((const char *[]) { first, NULL });

  for (guint i = 0; i < rehab_n_diary_activities; i++)
    if (is_listed (rehab_diary_activities[i], with_rest))
      gtk_string_list_append (names, rehab_diary_activity_get_label (rehab_diary_activities[i]));

  return G_LIST_MODEL (names);
}

RehabSessionKind
rehab_import_kind_list_get (guint    position,
                            gboolean with_rest)
{
  for (guint i = 0; i < rehab_n_diary_activities; i++)
    if (is_listed (rehab_diary_activities[i], with_rest) && --position == 0)
      return rehab_diary_activities[i];

  return REHAB_SESSION_KIND_NONE;
}

guint
rehab_import_kind_list_find (RehabSessionKind kind,
                             gboolean         with_rest)
{
  guint position = 0;

  for (guint i = 0; i < rehab_n_diary_activities; i++)
    {
      position += is_listed (rehab_diary_activities[i], with_rest);
      if (rehab_diary_activities[i] == kind && is_listed (kind, with_rest))
        return position;
    }

  return 0;
}
