/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-import-column-rows.h"
#include "rehab-import-samples.h"
#include "rehab-import-target-list.h"
#include "rehab-import-words.h"

#include <glib/gi18n.h>

#define COLUMN_KEY "rehab-column"
#define TARGET_KEY "rehab-target"

struct _RehabImportColumnRows
{
  GObject parent_instance;

  RehabImportFlow *flow;
  GPtrArray *targets; /* AdwComboRow of each column */
  GPtrArray *units;   /* AdwComboRow of each, below it */
  gboolean is_showing;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabImportColumnRows, rehab_import_column_rows, G_TYPE_OBJECT)

static void
rehab_import_column_rows_finalize (GObject *object)
{
  RehabImportColumnRows *self = REHAB_IMPORT_COLUMN_ROWS (object);

  g_ptr_array_unref (self->targets);
  g_ptr_array_unref (self->units);
  g_clear_object (&self->flow);

  G_OBJECT_CLASS (rehab_import_column_rows_parent_class)->finalize (object);
}

static void
rehab_import_column_rows_class_init (RehabImportColumnRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rehab_import_column_rows_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rehab_import_column_rows_init (RehabImportColumnRows *self)
{
  self->targets = g_ptr_array_new ();
  self->units = g_ptr_array_new ();
}

static guint
get_column (GtkWidget *row)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), COLUMN_KEY));
}

static void
set_column (RehabImportColumnRows *self,
            guint                  column,
            RehabImportTarget      target,
            RehabImportUnit        unit)
{
  g_autoptr (RehabImportMapping) mapping = rehab_import_mapping_copy (rehab_import_flow_get_mapping (self->flow));

  rehab_import_mapping_set (mapping, column, target, unit);

  /* Another column of dates may be written in another order. */
  if (target == REHAB_TARGET_DATE)
    mapping->date_order = rehab_import_reader_get_date_order (rehab_import_flow_get_reader (self->flow), column);

  rehab_import_flow_set_mapping (self->flow, mapping);
  rehab_import_column_rows_show (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
target_cb (RehabImportColumnRows *self,
           GParamSpec            *pspec,
           AdwComboRow           *row)
{
  guint column = get_column (GTK_WIDGET (row));
  RehabImportTarget target;
  RehabImportUnit unit;

  if (self->is_showing)
    return;

  target = rehab_import_target_list_get (adw_combo_row_get_selected (row));
  unit = rehab_import_flow_get_mapping (self->flow)->columns[column].unit;
  set_column (self, column, target, rehab_import_unit_fits (target, unit) ? unit : REHAB_UNIT_NONE);
}

static void
unit_cb (RehabImportColumnRows *self,
         GParamSpec            *pspec,
         AdwComboRow           *row)
{
  guint column = get_column (GTK_WIDGET (row));
  RehabImportTarget target;

  if (self->is_showing)
    return;

  target = rehab_import_flow_get_mapping (self->flow)->columns[column].target;
  set_column (self, column, target, rehab_import_unit_list_get (target, adw_combo_row_get_selected (row)));
}

static GtkWidget *
new_target_row (RehabImportColumnRows *self,
                guint                  column,
                GListModel            *targets,
                GtkListItemFactory    *headers)
{
  RehabImportReader *reader = rehab_import_flow_get_reader (self->flow);
  GtkWidget *row = adw_combo_row_new ();
  g_autofree char *heading = rehab_import_words_dup_column (rehab_import_reader_get_heading (reader), column);
  g_autofree char *samples = rehab_import_samples_dup_line (reader, column);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), heading);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), samples);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), targets);
  adw_combo_row_set_header_factory (ADW_COMBO_ROW (row), headers);
  g_object_set_data (G_OBJECT (row), COLUMN_KEY, GUINT_TO_POINTER (column));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (target_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static GtkWidget *
new_unit_row (RehabImportColumnRows *self,
              guint                  column)
{
  RehabImportReader *reader = rehab_import_flow_get_reader (self->flow);
  GtkWidget *row = adw_combo_row_new ();
  g_autofree char *heading = rehab_import_words_dup_column (rehab_import_reader_get_heading (reader), column);
  /* Translators: %s is the heading of a column */
  g_autofree char *title = g_strdup_printf (_("Unit of “%s”"), heading);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  gtk_widget_set_visible (row, FALSE);
  g_object_set_data (G_OBJECT (row), COLUMN_KEY, GUINT_TO_POINTER (column));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (unit_cb), self, G_CONNECT_SWAPPED);

  return row;
}

/**
 * rehab_import_column_rows_new:
 * @flow: an import of CSV that asks about its columns
 * @group: where the rows go
 *
 * Makes the rows.
 *
 * Returns: (transfer full): what fills and reads them
 */
RehabImportColumnRows *
rehab_import_column_rows_new (RehabImportFlow     *flow,
                              AdwPreferencesGroup *group)
{
  RehabImportColumnRows *self = g_object_new (REHAB_TYPE_IMPORT_COLUMN_ROWS, NULL);
  g_autoptr (GListModel) targets = rehab_import_target_list_new ();
  g_autoptr (GtkListItemFactory) headers = rehab_import_target_list_new_header_factory ();

  self->flow = g_object_ref (flow);
  self->is_showing = TRUE;
  for (guint i = 0; i < rehab_import_flow_get_mapping (flow)->n_columns; i++)
    {
      GtkWidget *target = new_target_row (self, i, targets, headers);
      GtkWidget *unit = new_unit_row (self, i);

      g_ptr_array_add (self->targets, target);
      g_ptr_array_add (self->units, unit);
      adw_preferences_group_add (group, target);
      adw_preferences_group_add (group, unit);
    }
  self->is_showing = FALSE;
  rehab_import_column_rows_show (self);

  return self;
}

static void
show_unit (AdwComboRow             *row,
           const RehabImportColumn *column)
{
  gboolean has_unit = rehab_quantity_has_unit (rehab_import_target_get_info (column->target)->quantity);

  gtk_widget_set_visible (GTK_WIDGET (row), has_unit);
  if (!has_unit)
    return;

  if (GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), TARGET_KEY)) != column->target)
    {
      g_autoptr (GListModel) units = rehab_import_unit_list_new (column->target);

      adw_combo_row_set_model (row, units);
      g_object_set_data (G_OBJECT (row), TARGET_KEY, GUINT_TO_POINTER (column->target));
    }
  adw_combo_row_set_selected (row, rehab_import_unit_list_find (column->target, column->unit));
}

/* Shows what the columns are now. */
void
rehab_import_column_rows_show (RehabImportColumnRows *self)
{
  const RehabImportMapping *mapping;

  g_return_if_fail (REHAB_IS_IMPORT_COLUMN_ROWS (self));

  mapping = rehab_import_flow_get_mapping (self->flow);
  self->is_showing = TRUE;
  for (guint i = 0; i < self->targets->len; i++)
    {
      adw_combo_row_set_selected (g_ptr_array_index (self->targets, i), rehab_import_target_list_find (mapping->columns[i].target));
      show_unit (g_ptr_array_index (self->units, i), &mapping->columns[i]);
    }
  self->is_showing = FALSE;
}
