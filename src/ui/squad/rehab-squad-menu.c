/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-squad-menu.h"
#include "rehab-squad-list.h"

#include <glib/gi18n.h>

static void
add_item (GMenu      *section,
          const char *label,
          const char *squad)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (NULL, NULL);
  g_auto (GStrv) parts = g_strsplit (label, "_", -1);
  g_autofree char *plain = g_strjoinv ("__", parts);

  /* A name's underscore is no key. */
  g_menu_item_set_label (item, plain);
  g_menu_item_set_action_and_target (item, "squad.choose", "s", squad);
  g_menu_append_item (section, item);
}

static void
add_squads (GMenu      *menu,
            GPtrArray  *squads,
            gboolean    archived,
            const char *label)
{
  g_autoptr (GMenu) section = g_menu_new ();

  for (guint i = 0; i < squads->len; i++)
    {
      const RehabSquad *squad = g_ptr_array_index (squads, i);

      if (squad->archived == archived)
        add_item (section, squad->name, squad->id);
    }

  if (g_menu_model_get_n_items (G_MENU_MODEL (section)) > 0)
    g_menu_append_section (menu, label, G_MENU_MODEL (section));
}

GMenuModel *
rehab_squad_menu_new (RehabClinic *clinic)
{
  GPtrArray *squads = rehab_clinic_get_squads (clinic);
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) others = g_menu_new ();

  add_squads (menu, squads, FALSE, NULL);
  add_item (others, _("All Athletes"), REHAB_SQUAD_EVERYBODY);
  add_item (others, _("In No Squad"), REHAB_SQUAD_NOBODY);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (others));
  add_squads (menu, squads, TRUE, _("Archived"));

  return G_MENU_MODEL (menu);
}
