/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-running-variable.h"
#include "rehab-i18n.h"
#include "rehab-lines.h"

static const struct
{
  RehabRunningVariable variable;
  const char *key;
  const char *label;
  const char *sources;
} variables[REHAB_RUNNING_N_VARIABLES] = {
  { REHAB_RUNNING_VARIABLE_DISTANCE, "distance", NC_("running", "Distance"), "F91 F103" },
  { REHAB_RUNNING_VARIABLE_SPEED, "speed", NC_("running", "Strides or speed"), "F91" },
  { REHAB_RUNNING_VARIABLE_HILLS, "hills", NC_("running", "Hills"), "F91 F88" },
  { REHAB_RUNNING_VARIABLE_DAYS, "days", NC_("running", "Days"), "" },
};

/**
 * rehab_running_variable_get_nth:
 * @n: 0 to 3
 *
 * Returns: a variable, in the order in which they are listed
 */
RehabRunningVariable
rehab_running_variable_get_nth (guint n)
{
  g_return_val_if_fail (n < REHAB_RUNNING_N_VARIABLES, REHAB_RUNNING_VARIABLE_NONE);

  return variables[n].variable;
}

/**
 * rehab_running_variable_get_key:
 * @variable: one variable
 *
 * Returns: (transfer none): what the record calls it: "distance"
 */
const char *
rehab_running_variable_get_key (RehabRunningVariable variable)
{
  for (guint i = 0; i < REHAB_RUNNING_N_VARIABLES; i++)
    if (variables[i].variable == variable)
      return variables[i].key;

  g_return_val_if_reached (NULL);
}

/**
 * rehab_running_variable_get_label:
 * @variable: one variable
 *
 * Returns: (transfer none): its translated name
 */
const char *
rehab_running_variable_get_label (RehabRunningVariable variable)
{
  for (guint i = 0; i < REHAB_RUNNING_N_VARIABLES; i++)
    if (variables[i].variable == variable)
      return C_("running", variables[i].label);

  g_return_val_if_reached (NULL);
}

/**
 * rehab_running_variables_dup_keys:
 * @variables_: RehabRunningVariable bits
 *
 * Returns: (transfer full): their keys in their order, as a reason keeps them: "distance hills"
 */
char *
rehab_running_variables_dup_keys (guint variables_)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();

  for (guint i = 0; i < REHAB_RUNNING_N_VARIABLES; i++)
    if ((variables_ & variables[i].variable) != 0)
      g_ptr_array_add (keys, (gpointer) variables[i].key);

  return rehab_parts_join (keys, " ");
}

/**
 * rehab_running_variables_read:
 * @keys: (nullable): what rehab_running_variables_dup_keys() made
 *
 * Returns: the variables as bits; keys that are unknown are left out
 */
guint
rehab_running_variables_read (const char *keys)
{
  g_auto (GStrv) all = g_strsplit (keys != NULL ? keys : "", " ", -1);
  guint found = 0;

  for (guint i = 0; i < REHAB_RUNNING_N_VARIABLES; i++)
    if (g_strv_contains ((const char *const *) all, variables[i].key))
      found |= variables[i].variable;

  return found;
}

/**
 * rehab_running_variables_dup_labels:
 * @variables_: RehabRunningVariable bits
 *
 * Returns: (transfer full): their translated names in their order: "Distance, Hills"
 */
char *
rehab_running_variables_dup_labels (guint variables_)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  for (guint i = 0; i < REHAB_RUNNING_N_VARIABLES; i++)
    if ((variables_ & variables[i].variable) != 0)
      g_ptr_array_add (labels, (gpointer) C_("running", variables[i].label));

  return rehab_parts_join (labels, C_("running", ", "));
}

/**
 * rehab_running_variable_get_sources:
 * @variable: one variable
 *
 * Returns: (transfer none): keys of what asks to look at it; "" where it is the clinic's
 */
const char *
rehab_running_variable_get_sources (RehabRunningVariable variable)
{
  for (guint i = 0; i < REHAB_RUNNING_N_VARIABLES; i++)
    if (variables[i].variable == variable)
      return variables[i].sources;

  g_return_val_if_reached (NULL);
}
