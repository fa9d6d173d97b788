/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-running-version-list.h"
#include "rehab-progression.h"

#include <glib/gi18n.h>

#define VERSION_KEY "rehab-running-version-id"

struct _RehabRunningVersionList
{
  AdwBin parent_instance;

  GtkListBox *list;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabRunningVersionList, rehab_running_version_list, ADW_TYPE_BIN)

/* "22 Nov 2026 · AK" */
char *
rehab_running_version_list_dup_maker (RehabCaseModel         *model,
                                      const RehabRunningPlan *version)
{
  g_autofree char *initials = rehab_clinic_dup_clinician (rehab_case_model_get_clinic (model), version->clinician_id);
  g_autofree char *day = rehab_date_format_moment (version->saved_at, C_("date", "%-d %b %Y"));

  return initials[0] != '\0' ? g_strdup_printf ("%s · %s", day, initials) : g_steal_pointer (&day);
}

static GtkWidget *
new_row (RehabCaseModel             *model,
         const RehabRunningSchedule *schedule)
{
  const RehabRunningPlan *version = rehab_running_schedule_get_plan (schedule);
  const RehabProgression *progression = rehab_progression_lookup (version->progression_key);
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = g_strdup_printf (_("Version %d"), (int) version->number.value);
  g_autoptr (GString) subtitle = g_string_new_take (rehab_running_version_list_dup_maker (model, version));

  if (version->reason != NULL)
    g_string_append_printf (subtitle, "\n%s", version->reason);
  g_string_append_c (subtitle, '\n');
  g_string_append_printf (subtitle, g_dngettext (GETTEXT_PACKAGE, "%d week", "%d weeks", (gulong) version->weeks), version->weeks);
  g_string_append (subtitle, ", ");
  g_string_append_printf (subtitle, g_dngettext (GETTEXT_PACKAGE, "%u session", "%u sessions", rehab_running_schedule_get_size (schedule)),
                          rehab_running_schedule_get_size (schedule));
  if (progression != NULL)
    g_string_append_printf (subtitle, "\n%s", _(progression->name));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle->str);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), VERSION_KEY, g_strdup (version->id), g_free);

  return row;
}

static void
row_activated_cb (RehabRunningVersionList *self,
                  GtkListBoxRow           *row)
{
  g_signal_emit (self, signals[CHOSEN], 0, g_object_get_data (G_OBJECT (row), VERSION_KEY));
}

static void
rehab_running_version_list_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);

  G_OBJECT_CLASS (rehab_running_version_list_parent_class)->dispose (object);
}

static void
rehab_running_version_list_class_init (RehabRunningVersionListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rehab_running_version_list_dispose;

  /* The identity of a version. */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
rehab_running_version_list_init (RehabRunningVersionList *self)
{
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
  adw_bin_set_child (ADW_BIN (self), scrolled);
}

/**
 * rehab_running_version_list_show:
 * @self: a list
 * @model: a case
 *
 * Lists the versions of a case's running plan.
 */
void
rehab_running_version_list_show (RehabRunningVersionList *self,
                                 RehabCaseModel          *model)
{
  const RehabCase *rehab_case = rehab_case_model_get_case (model);

  g_return_if_fail (REHAB_IS_RUNNING_VERSION_LIST (self));

  gtk_list_box_remove_all (self->list);
  for (guint i = rehab_case != NULL ? rehab_case->running_plans->len : 0; i > 0; i--)
    gtk_list_box_append (self->list, new_row (model, g_ptr_array_index (rehab_case->running_plans, i - 1)));
}
