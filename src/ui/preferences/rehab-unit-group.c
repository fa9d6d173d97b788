/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-unit-group.h"
#include "rehab-unit-settings.h"

#include <glib/gi18n.h>

struct _RehabUnitGroup
{
  AdwPreferencesGroup parent_instance;

  AdwComboRow *mass_row;
  AdwComboRow *distance_row;
};

G_DEFINE_FINAL_TYPE (RehabUnitGroup, rehab_unit_group, ADW_TYPE_PREFERENCES_GROUP)

static void
mass_chosen_cb (RehabUnitGroup *self)
{
  rehab_unit_settings_set (REHAB_UNIT_KIND_MASS, (RehabUnitChoice) adw_combo_row_get_selected (self->mass_row));
}

static void
distance_chosen_cb (RehabUnitGroup *self)
{
  rehab_unit_settings_set (REHAB_UNIT_KIND_DISTANCE, (RehabUnitChoice) adw_combo_row_get_selected (self->distance_row));
}

/* @names: in the order of RehabUnitChoice */
static AdwComboRow *
add_row (RehabUnitGroup    *self,
         const char        *title,
         RehabUnitKind      kind,
         const char *const *names,
         GCallback          chosen_cb)
{
  AdwComboRow *row = ADW_COMBO_ROW (adw_combo_row_new ());
  g_autoptr (GtkStringList) list = gtk_string_list_new (names);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  /* Below the title a choice of several words has room in the narrowest window. */
  adw_combo_row_set_use_subtitle (row, TRUE);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_combo_row_set_model (row, G_LIST_MODEL (list));
  adw_combo_row_set_selected (row, (guint) rehab_unit_settings_get (kind));
  g_signal_connect_object (row, "notify::selected", chosen_cb, self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (row));

  return row;
}

static void
rehab_unit_group_class_init (RehabUnitGroupClass *klass)
{
}

static void
rehab_unit_group_init (RehabUnitGroup *self)
{
  gboolean customary = rehab_unit_settings_is_region_customary ();
  const char *const masses[] = {
    customary ? _("As the region has it (pounds)") : _("As the region has it (kilograms)"),
    _("Kilograms"),
    _("Pounds"),
    NULL
  };
  const char *const distances[] = {
    customary ? _("As the region has it (miles)") : _("As the region has it (kilometres)"),
    _("Kilometres"),
    _("Miles, feet and miles an hour"),
    NULL
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (masses) == REHAB_N_UNIT_CHOICES + 1);
  G_STATIC_ASSERT (G_N_ELEMENTS (distances) == REHAB_N_UNIT_CHOICES + 1);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Units"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                         _("How figures are read and typed: what is recorded does not change, forces stay newtons, "
                                           "strides and sprints metres."));
  self->mass_row = add_row (self, _("Loads and weights"), REHAB_UNIT_KIND_MASS, masses, G_CALLBACK (mass_chosen_cb));
  self->distance_row = add_row (self, _("Distances"), REHAB_UNIT_KIND_DISTANCE, distances, G_CALLBACK (distance_chosen_cb));
}
