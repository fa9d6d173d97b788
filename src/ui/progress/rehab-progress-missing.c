/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-missing.h"
#include "rehab-progress-extent.h"

#include <glib/gi18n.h>

struct _RehabProgressMissing
{
  AdwBin parent_instance;

  GtkWidget *row;
  GPtrArray *rows;          /* GtkWidget */
  RehabProgressParts parts; /* that are missing */
};

G_DEFINE_FINAL_TYPE (RehabProgressMissing, rehab_progress_missing, ADW_TYPE_BIN)

static void
rehab_progress_missing_finalize (GObject *object)
{
  g_ptr_array_unref (REHAB_PROGRESS_MISSING (object)->rows);

  G_OBJECT_CLASS (rehab_progress_missing_parent_class)->finalize (object);
}

static void
rehab_progress_missing_class_init (RehabProgressMissingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rehab_progress_missing_finalize;
}

static void
rehab_progress_missing_init (RehabProgressMissing *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  self->rows = g_ptr_array_new ();
  self->row = adw_expander_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), _("Nothing Recorded Yet"));
  adw_expander_row_set_subtitle_lines (ADW_EXPANDER_ROW (self->row), 3);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->row);
  adw_bin_set_child (ADW_BIN (self), group);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
rehab_progress_missing_new (void)
{
  return g_object_new (REHAB_TYPE_PROGRESS_MISSING, NULL);
}

static void
add_row (RehabProgressMissing *self,
         RehabProgressChart   *chart,
         RehabProgressParts    part)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *caption = rehab_progress_chart_dup_part_caption (chart, part);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), rehab_progress_part_get_title (part));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), caption);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self->row), row);
  g_ptr_array_add (self->rows, row);
}

/* Lists what @chart has nothing of; hides itself when there is no such thing. */
void
rehab_progress_missing_set_chart (RehabProgressMissing *self,
                                  RehabProgressChart   *chart)
{
  RehabProgressParts missing;
  g_autoptr (GString) names = NULL;

  g_return_if_fail (REHAB_IS_PROGRESS_MISSING (self));
  g_return_if_fail (chart != NULL);

  missing = REHAB_PROGRESS_TRACKS & ~rehab_progress_chart_get_parts (chart);
  gtk_widget_set_visible (GTK_WIDGET (self), missing != 0);
  if (missing == self->parts)
    return;

  self->parts = missing;
  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self->row), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  names = g_string_new (NULL);
  for (guint i = 0; i < REHAB_N_PROGRESS_PARTS; i++)
    {
      RehabProgressParts part = (RehabProgressParts) (1u << i);

      if ((missing & part) == 0)
        continue;
      if (names->len > 0)
        g_string_append (names, C_("list of charts", ", "));
      g_string_append (names, rehab_progress_part_get_title (part));
      add_row (self, chart, part);
    }
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->row), FALSE);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self->row), names->str);
}
