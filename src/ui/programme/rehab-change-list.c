/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-change-list.h"
#include "rehab-regimen-change.h"

#include <glib/gi18n.h>

struct _RehabChangeList
{
  AdwBin parent_instance;

  AdwExpanderRow *row;
  GtkLabel *lines;
};

G_DEFINE_FINAL_TYPE (RehabChangeList, rehab_change_list, ADW_TYPE_BIN)

static void
rehab_change_list_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_CHANGE_LIST);

  G_OBJECT_CLASS (rehab_change_list_parent_class)->dispose (object);
}

static void
rehab_change_list_class_init (RehabChangeListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rehab_change_list_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/HamstringRehab/ui/programme/rehab-change-list.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabChangeList, row);
  gtk_widget_class_bind_template_child (widget_class, RehabChangeList, lines);
}

static void
rehab_change_list_init (RehabChangeList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
append_line (GString    *lines,
             const char *line)
{
  if (line[0] == '\0')
    return;

  if (lines->len > 0)
    g_string_append_c (lines, '\n');
  g_string_append (lines, line);
}

/**
 * rehab_change_list_show:
 * @self: a list
 * @since_version: the number of the version that @before is from
 * @before: (nullable): what was prescribed, or `NULL` when there was nothing before
 * @after: what is
 * @catalogue: (nullable): where exercises are found
 *
 * Shows what differs, by the variables of which the article changes one at a time (F91).
 */
void
rehab_change_list_show (RehabChangeList      *self,
                        int                   since_version,
                        RehabRegimen         *before,
                        RehabRegimen         *after,
                        const RehabCatalogue *catalogue)
{
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autofree char *summary = NULL;
  g_autofree char *variables = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *title = NULL;

  g_return_if_fail (REHAB_IS_CHANGE_LIST (self));

  if (before != NULL)
    changes = rehab_regimen_list_changes (before, after, catalogue);

  gtk_widget_set_visible (GTK_WIDGET (self), changes != NULL && changes->len > 0);
  if (changes == NULL || changes->len == 0)
    return;

  /* By variable: what each exercise has of it. What is of none, such as a note, comes last. */
  for (guint i = 0; i < REHAB_N_VARIABLES; i++)
    {
      g_autofree char *line = rehab_regimen_changes_dup_variable (changes, (RehabVariable) (1u << i), catalogue);

      append_line (lines, line);
    }
  for (guint i = 0; i < changes->len; i++)
    {
      const RehabRegimenChange *change = g_ptr_array_index (changes, i);

      if (change->variables == REHAB_VARIABLE_NONE)
        append_line (lines, change->text);
    }

  title = g_strdup_printf (_("Changed since version %d"), since_version);
  summary = rehab_regimen_changes_dup_summary (changes);
  variables = rehab_regimen_changes_dup_variables (changes);
  /* Translators: what was changed, counted, and which variables that touches */
  subtitle = variables[0] != '\0' ? g_strdup_printf (C_("changes", "%s. %s"), summary, variables) : g_strdup (summary);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), title);
  adw_expander_row_set_subtitle (self->row, subtitle);
  gtk_label_set_label (self->lines, lines->str);
}
