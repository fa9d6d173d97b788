/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-row-menus.h"
#include "rehab-choice.h"
#include "rehab-enum-types.h"

#include <glib/gi18n.h>

#define MAX_PAIN 10

static void
append_choice (GMenu      *menu,
               const char *label,
               const char *action_name,
               GVariant   *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action_name, target);
  g_menu_append_item (menu, item);
}

static void
append_command (GMenu      *menu,
                const char *label,
                const char *action_name,
                const char *accelerator)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action_name);

  g_menu_item_set_attribute (item, "accel", "s", accelerator);
  g_menu_append_item (menu, item);
}

/**
 * rehab_phase_menu_new:
 * @action_name: what a choice does; its target is the nick of a RehabPhase
 *
 * Lists the phases.
 *
 * Returns: (transfer full): a new menu
 */
GMenuModel *
rehab_phase_menu_new (const char *action_name)
{
  GMenu *menu = g_menu_new ();

  for (int phase = REHAB_PHASE_CALM; phase <= REHAB_PHASE_MAINTAIN; phase++)
    append_choice (menu, rehab_phase_get_title ((RehabPhase) phase), action_name,
                   g_variant_new_string (rehab_choice_get_nick (REHAB_TYPE_PHASE, phase)));

  return G_MENU_MODEL (menu);
}

/**
 * rehab_pain_menu_new:
 * @action_name: what a choice does; its target is the pain limit, or -1 for none
 *
 * Lists the pain limits.
 *
 * Returns: (transfer full): a new menu
 */
GMenuModel *
rehab_pain_menu_new (const char *action_name)
{
  GMenu *menu = g_menu_new ();

  append_choice (menu, _("Not said"), action_name, g_variant_new_int32 (-1));
  for (int pain = 0; pain <= MAX_PAIN; pain++)
    {
      /* Translators: the most pain that is allowed, 0 to 10 */
      g_autofree char *label = g_strdup_printf (_("Up to %d"), pain);

      append_choice (menu, label, action_name, g_variant_new_int32 (pain));
    }

  return G_MENU_MODEL (menu);
}

static GMenuModel *
new_side_menu (void)
{
  GMenu *menu = g_menu_new ();

  for (int side = REHAB_SIDE_LEFT; side <= REHAB_SIDE_BOTH; side++)
    append_choice (menu, rehab_choice_get_label (REHAB_TYPE_SIDE, side), "prescription.side",
                   g_variant_new_string (rehab_choice_get_nick (REHAB_TYPE_SIDE, side)));

  return G_MENU_MODEL (menu);
}

static GMenuModel *
new_row_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) edit = g_menu_new ();
  g_autoptr (GMenu) place = g_menu_new ();
  g_autoptr (GMenu) rows = g_menu_new ();
  g_autoptr (GMenuModel) phases = rehab_phase_menu_new ("prescription.phase");

  append_command (edit, _("Edit _Dose"), "prescription.edit-dose", "F2");
  append_command (edit, _("Edit _Note"), "prescription.edit-note", "<Shift>F2");
  append_command (edit, _("All _Fields"), "prescription.fields", "<Alt>Return");
  append_command (place, _("Move _Up"), "prescription.move-up", "<Alt>Up");
  append_command (place, _("Move D_own"), "prescription.move-down", "<Alt>Down");
  g_menu_append_submenu (place, _("_Phase"), phases);
  append_command (rows, _("Dupl_icate"), "prescription.duplicate", "<Control>d");
  append_command (rows, _("_Remove"), "prescription.remove", "Delete");

  g_menu_append_section (menu, NULL, G_MENU_MODEL (edit));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (place));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (rows));

  return G_MENU_MODEL (menu);
}

static void
create (GtkMenuButton *button,
        GMenuModel    *menu)
{
  gtk_menu_button_set_popover (button, gtk_popover_menu_new_from_model (menu));
  g_object_unref (menu);
}

void
rehab_row_menu_create (GtkMenuButton *button,
                       gpointer       unused)
{
  if (gtk_menu_button_get_popover (button) == NULL)
    create (button, new_row_menu ());
}

void
rehab_side_menu_create (GtkMenuButton *button,
                        gpointer       unused)
{
  if (gtk_menu_button_get_popover (button) == NULL)
    create (button, new_side_menu ());
}

void
rehab_pain_menu_create (GtkMenuButton *button,
                        gpointer       unused)
{
  if (gtk_menu_button_get_popover (button) == NULL)
    create (button, rehab_pain_menu_new ("prescription.pain-limit"));
}
