/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-commands.h"
#include "rehab-open-dialog.h"

/* What is being typed has an undo of its own. */
static gboolean
is_for_text (GtkWidget  *widget,
             const char *action)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  return (g_str_has_suffix (action, ".undo") || g_str_has_suffix (action, ".redo"))
         && GTK_IS_TEXT (focus) && gtk_editable_get_enable_undo (GTK_EDITABLE (focus));
}

/* Keys of the whole window mean the page that one sees, and none below a dialog. */
static gboolean
run_where_seen (GtkWidget *widget,
                GVariant  *arguments,
                gpointer   user_data)
{
  const char *action;
  g_autoptr (GVariant) target = NULL;

  g_variant_get (arguments, "(&smv)", &action, &target);
  if (!gtk_widget_get_mapped (widget) || rehab_open_dialog_get (widget) != NULL || is_for_text (widget, action))
    return GDK_EVENT_PROPAGATE;

  gtk_widget_activate_action_variant (widget, action, target);

  return GDK_EVENT_STOP;
}

static GtkShortcut *
new_shortcut (const char      *keys,
              const char      *detailed_action,
              guint            nth,
              GtkShortcutScope scope,
              GtkShortcutFunc  named)
{
  GtkShortcutTrigger *trigger = gtk_shortcut_trigger_parse_string (keys);
  g_autofree char *action = NULL;
  g_autoptr (GVariant) target = NULL;
  GtkShortcut *shortcut;

  g_assert (trigger != NULL);

  if (strchr (detailed_action, '.') == NULL)
    {
      g_assert (named != NULL);
      shortcut = gtk_shortcut_new (trigger, gtk_callback_action_new (named, NULL, NULL));
      gtk_shortcut_set_arguments (shortcut, g_variant_new ("(su)", detailed_action, nth));
      return shortcut;
    }

  if (!g_action_parse_detailed_name (detailed_action, &action, &target, NULL))
    g_assert_not_reached ();

  if (scope == GTK_SHORTCUT_SCOPE_LOCAL)
    {
      shortcut = gtk_shortcut_new (trigger, gtk_named_action_new (action));
      gtk_shortcut_set_arguments (shortcut, target);
    }
  else
    {
      shortcut = gtk_shortcut_new (trigger, gtk_callback_action_new (run_where_seen, NULL, NULL));
      gtk_shortcut_set_arguments (shortcut, g_variant_new ("(smv)", action, target));
    }

  return shortcut;
}

/* Returns: (transfer full) (element-type GtkShortcut): those of a place */
static GPtrArray *
list_shortcuts (RehabCommandPlace place,
                GtkShortcutScope  scope,
                GtkShortcutFunc   named)
{
  GPtrArray *shortcuts = g_ptr_array_new_with_free_func (g_object_unref);
  gsize n_commands;
  const RehabCommand *commands = rehab_commands_get_all (&n_commands);

  for (gsize i = 0; i < n_commands; i++)
    {
      g_auto (GStrv) keys = NULL;

      if (commands[i].place != place || commands[i].action == NULL)
        continue;

      keys = rehab_commands_split_keys (&commands[i]);
      for (guint nth = 0; keys[nth] != NULL; nth++)
        g_ptr_array_add (shortcuts, new_shortcut (keys[nth], rehab_commands_get_action (&commands[i], nth), nth, scope, named));
    }

  return shortcuts;
}

/**
 * rehab_commands_set_accels:
 * @application: the application
 *
 * Gives the commands of the window their keys.
 */
void
rehab_commands_set_accels (GtkApplication *application)
{
  gsize n_commands;
  const RehabCommand *commands = rehab_commands_get_all (&n_commands);

  for (gsize i = 0; i < n_commands; i++)
    {
      g_auto (GStrv) accels = NULL;

      if (commands[i].place != REHAB_PLACE_WINDOW || commands[i].action == NULL)
        continue;

      accels = g_strsplit (commands[i].keys, "|", -1);
      gtk_application_set_accels_for_action (application, commands[i].action, (const char *const *) accels);
    }
}

/**
 * rehab_commands_bind:
 * @widget_class: a class whose widgets have the actions of the place
 * @place: a place
 * @named: (nullable): called with "(su)", the name in the table and the number of the key, for what is no action
 *
 * Gives all widgets of a class the keys of a place, for when the keyboard is in them and nothing in them takes the key first.
 */
void
rehab_commands_bind (GtkWidgetClass   *widget_class,
                     RehabCommandPlace place,
                     GtkShortcutFunc   named)
{
  g_autoptr (GPtrArray) shortcuts = list_shortcuts (place, GTK_SHORTCUT_SCOPE_LOCAL, named);

  for (guint i = 0; i < shortcuts->len; i++)
    gtk_widget_class_add_shortcut (widget_class, g_ptr_array_index (shortcuts, i));
}

static void
add_controller (GtkWidget          *widget,
                RehabCommandPlace   place,
                GtkPropagationPhase phase,
                GtkShortcutScope    scope,
                GtkShortcutFunc     named)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  g_autoptr (GPtrArray) shortcuts = list_shortcuts (place, scope, named);

  gtk_event_controller_set_propagation_phase (controller, phase);
  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller), scope);
  for (guint i = 0; i < shortcuts->len; i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), g_object_ref (g_ptr_array_index (shortcuts, i)));
  gtk_widget_add_controller (widget, controller);
}

/**
 * rehab_commands_attach:
 * @widget: a widget that has the actions of the place, or is in one that has
 * @place: a place
 *
 * Gives one widget the keys of a place, as rehab_commands_bind() does to a class.
 */
void
rehab_commands_attach (GtkWidget        *widget,
                       RehabCommandPlace place)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  add_controller (widget, place, GTK_PHASE_BUBBLE, GTK_SHORTCUT_SCOPE_LOCAL, NULL);
}

/**
 * rehab_commands_listen:
 * @widget: a widget that has the actions of the place
 * @place: a place
 * @scope: local for when the keyboard is in the widget, managed for wherever in the window it is while the widget is seen
 * @named: (nullable): called with "(su)", the name in the table and the number of the key, for what is no action
 *
 * Gives a widget the keys of a place before anything in it, as a view of text, can take them.
 */
void
rehab_commands_listen (GtkWidget        *widget,
                       RehabCommandPlace place,
                       GtkShortcutScope  scope,
                       GtkShortcutFunc   named)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  add_controller (widget, place, GTK_PHASE_CAPTURE, scope, named);
}
