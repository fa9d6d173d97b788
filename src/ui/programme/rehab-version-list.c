/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-version-list.h"
#include "rehab-choice.h"
#include "rehab-enum-types.h"
#include "rehab-regimen-change.h"

#include <glib/gi18n.h>

#define VERSION_KEY "rehab-version-id"

struct _RehabVersionList
{
  AdwBin parent_instance;

  GtkListBox *list;
  GtkWidget *compare_button;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabVersionList, rehab_version_list, ADW_TYPE_BIN)

/* "22 Nov 2026 · AK" */
static char *
dup_maker (RehabCaseModel              *model,
           const RehabProgrammeVersion *version)
{
  g_autofree char *initials = rehab_clinic_dup_clinician (rehab_case_model_get_clinic (model), version->clinician_id);
  GString *maker = g_string_new_take (rehab_date_format (version->date, C_("date", "%-d %b %Y")));

  if (initials[0] != '\0')
    g_string_append_printf (maker, " · %s", initials);

  return g_string_free_and_steal (maker);
}

static void
row_activated_cb (RehabVersionList *self,
                  GtkListBoxRow    *row)
{
  g_signal_emit (self, signals[CHOSEN], 0, g_object_get_data (G_OBJECT (row), VERSION_KEY));
}

/* "22 Nov 2026 at 14:05", of the clock on the wall. */
static char *
dup_moment (gint64 microseconds)
{
  return rehab_date_format_moment (microseconds, C_("date and time", "%-d %b %Y at %H:%M"));
}

/* A line for each time that the version went out: "Printed: 22 Nov 2026 at 14:05". */
static void
append_prints (GString                     *text,
               const RehabCase             *rehab_case,
               const RehabProgrammeVersion *version)
{
  gboolean any = FALSE;

  for (guint i = 0; i < rehab_case->sheet_prints->len; i++)
    {
      const RehabSheetPrint *print = g_ptr_array_index (rehab_case->sheet_prints, i);
      g_autofree char *moment = NULL;

      if (g_strcmp0 (print->version_id, version->id) != 0)
        continue;

      moment = dup_moment (print->printed_at);
      /* Translators: how a sheet went out, and when: "Printed: 22 Nov 2026 at 14:05" */
      g_string_append_printf (text, C_("sheet", "\n%s: %s"),
                              rehab_choice_get_label (REHAB_TYPE_SHEET_OUTPUT, (int) print->output), moment);
      any = TRUE;
    }

  if (!any)
    {
      g_autofree char *moment = version->printed_at != 0 ? dup_moment (version->printed_at) : NULL;

      g_string_append_c (text, '\n');
      if (moment != NULL)
        g_string_append_printf (text, _("Printed: %s"), moment);
      else
        g_string_append (text, _("Never printed"));
    }
}

/* What changed against the version before; NULL for the first. */
static char *
dup_summary (const RehabCase *rehab_case,
             guint            place)
{
  g_autoptr (GPtrArray) changes = NULL;
  g_autofree char *summary = NULL;

  if (place == 0)
    return NULL;

  changes = rehab_regimen_list_changes (g_ptr_array_index (rehab_case->regimens, place - 1),
                                        g_ptr_array_index (rehab_case->regimens, place), rehab_case->catalogue);
  if (changes->len == 0)
    return g_strdup (_("Nothing changed"));

  return rehab_regimen_changes_dup_summary (changes);
}

static GtkWidget *
new_row (RehabCaseModel *model,
         guint           place)
{
  const RehabCase *rehab_case = rehab_case_model_get_case (model);
  const RehabProgrammeVersion *version = g_ptr_array_index (rehab_case->versions, place);
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = g_strdup_printf (_("Version %d"), version->number);
  g_autofree char *summary = dup_summary (rehab_case, place);
  g_autoptr (GString) subtitle = g_string_new_take (dup_maker (model, version));

  if (version->reason != NULL)
    g_string_append_printf (subtitle, "\n%s", version->reason);
  if (summary != NULL)
    g_string_append_printf (subtitle, "\n%s", summary);
  append_prints (subtitle, rehab_case, version);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle->str);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), VERSION_KEY, g_strdup (version->id), g_free);

  return row;
}

static void
rehab_version_list_class_init (RehabVersionListClass *klass)
{
  /* The identity of a version. */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
rehab_version_list_init (RehabVersionList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Versions"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 400);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list));
  gtk_widget_set_size_request (scrolled, 260, -1);

  self->compare_button = gtk_button_new_with_mnemonic (_("_Compare Versions…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->compare_button), "programme.compare-versions");
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_box_append (GTK_BOX (box), self->compare_button);
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * rehab_version_list_show:
 * @self: a list
 * @model: (nullable): a case
 *
 * Lists the versions of a case's programme.
 */
void
rehab_version_list_show (RehabVersionList *self,
                         RehabCaseModel   *model)
{
  const RehabCase *rehab_case = model != NULL ? rehab_case_model_get_case (model) : NULL;

  g_return_if_fail (REHAB_IS_VERSION_LIST (self));

  gtk_list_box_remove_all (self->list);
  for (guint i = rehab_case != NULL ? rehab_case->versions->len : 0; i > 0; i--)
    gtk_list_box_append (self->list, new_row (model, i - 1));
}

/**
 * rehab_version_list_dup_details:
 * @model: a case
 * @version: one of the versions of its programme
 *
 * Says when a version was made, by whom, and whether it was printed.
 *
 * Returns: (transfer full): "22 Nov 2026 · AK · printed"
 */
char *
rehab_version_list_dup_details (RehabCaseModel              *model,
                                const RehabProgrammeVersion *version)
{
  GString *details = g_string_new_take (dup_maker (model, version));

  if (version->printed_at != 0)
    g_string_append_printf (details, " · %s", C_("version", "printed"));

  return g_string_free_and_steal (details);
}
