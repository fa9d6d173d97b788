/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-event-commands.h"
#include "rehab-case-model.h"
#include "rehab-event-dialog.h"

#include <string.h>

static void
add_cb (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  GtkWidget *page = GTK_WIDGET (user_data);
  g_autoptr (RehabCaseModel) model = NULL;

  g_object_get (page, "case-model", &model, NULL);
  rehab_event_dialog_present (page, model, NULL);
}

static void
edit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  GtkWidget *page = GTK_WIDGET (user_data);
  g_autoptr (RehabCaseModel) model = NULL;
  GPtrArray *events;

  g_object_get (page, "case-model", &model, NULL);
  events = rehab_case_model_get_case (model)->events;

  for (guint i = 0; i < events->len; i++)
    {
      const RehabEvent *event = g_ptr_array_index (events, i);

      if (strcmp (event->id, g_variant_get_string (parameter, NULL)) == 0)
        {
          rehab_event_dialog_present (page, model, event);
          return;
        }
    }
}

static const GActionEntry entries[] = {
  { .name = "add", .activate = add_cb },
  { .name = "edit", .activate = edit_cb, .parameter_type = "s" },
};

/* There is nothing to add an event to while there is no episode of care. */
static void
update_enabled (GActionMap     *actions,
                RehabCaseModel *model)
{
  gboolean has_case = model != NULL && rehab_case_model_get_case (model) != NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (entries); i++)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (actions, entries[i].name)), has_case);
}

static void
case_changed_cb (GActionMap     *actions,
                 RehabCaseModel *model)
{
  update_enabled (actions, model);
}

static void
model_cb (GActionMap *actions,
          GParamSpec *pspec,
          GtkWidget  *page)
{
  g_autoptr (RehabCaseModel) model = NULL;
  RehabCaseModel *watched = g_object_get_data (G_OBJECT (actions), "model");

  g_object_get (page, "case-model", &model, NULL);
  if (watched != NULL)
    g_signal_handlers_disconnect_by_func (watched, case_changed_cb, actions);
  if (model != NULL)
    g_signal_connect_object (model, "changed", G_CALLBACK (case_changed_cb), actions, G_CONNECT_SWAPPED);

  g_object_set_data_full (G_OBJECT (actions), "model", model != NULL ? g_object_ref (model) : NULL, g_object_unref);
  update_enabled (actions, model);
}

/**
 * rehab_event_commands_install:
 * @page: a widget with a property "case-model"
 *
 * Gives a page and all in it the commands "event.add" and "event.edit". They are there while its patient has an episode.
 */
void
rehab_event_commands_install (GtkWidget *page)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  g_return_if_fail (GTK_IS_WIDGET (page));

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), page);
  g_signal_connect_object (page, "notify::case-model", G_CALLBACK (model_cb), actions, G_CONNECT_SWAPPED);
  update_enabled (G_ACTION_MAP (actions), NULL);
  gtk_widget_insert_action_group (page, "event", G_ACTION_GROUP (actions));
}
