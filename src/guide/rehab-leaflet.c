/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-leaflet.h"
#include "rehab-leaflet-rows.h"

#include <string.h>

/* In the order in which a patient meets them. */
static const RehabLeaflet *const leaflets[] = {
  &rehab_leaflet_tendon,
  &rehab_leaflet_sitting,
  &rehab_leaflet_stretching,
  &rehab_leaflet_running,
  &rehab_leaflet_staying_well,
};

/**
 * rehab_leaflet_get_count:
 *
 * Gets how many leaflets there are.
 *
 * Returns: the number
 */
guint
rehab_leaflet_get_count (void)
{
  return G_N_ELEMENTS (leaflets);
}

/**
 * rehab_leaflet_get_nth:
 * @n: a place, below rehab_leaflet_get_count()
 *
 * Gets a leaflet by its place.
 *
 * Returns: (transfer none): the leaflet
 */
const RehabLeaflet *
rehab_leaflet_get_nth (guint n)
{
  g_return_val_if_fail (n < G_N_ELEMENTS (leaflets), NULL);

  return leaflets[n];
}

/**
 * rehab_leaflet_lookup:
 * @key: (nullable): a leaflet's key, as "sitting"
 *
 * Finds a leaflet.
 *
 * Returns: (transfer none) (nullable): the leaflet, or `NULL` when none has that key
 */
const RehabLeaflet *
rehab_leaflet_lookup (const char *key)
{
  for (size_t i = 0; i < G_N_ELEMENTS (leaflets); i++)
    {
      if (g_strcmp0 (leaflets[i]->key, key) == 0)
        return leaflets[i];
    }

  return NULL;
}

/* "F21" before "F103", and the article before the publications. */
static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  const char *left = *(const char *const *) a;
  const char *right = *(const char *const *) b;

  if (left[0] != right[0])
    return left[0] < right[0] ? -1 : 1;

  return (int) g_ascii_strtoll (left + 1, NULL, 10) - (int) g_ascii_strtoll (right + 1, NULL, 10);
}

static void
add_keys (GPtrArray  *keys,
          const char *sources)
{
  g_auto (GStrv) split = g_strsplit (sources, " ", -1);

  for (guint i = 0; split[i] != NULL; i++)
    {
      if (split[i][0] != '\0' && !g_ptr_array_find_with_equal_func (keys, split[i], g_str_equal, NULL))
        g_ptr_array_add (keys, g_strdup (split[i]));
    }
}

/**
 * rehab_leaflet_dup_sources:
 * @self: a leaflet
 *
 * Gathers where all that a leaflet states comes from.
 *
 * Returns: (transfer full): source keys in order, each once, as rehab_sources_dup_citation() takes them: "F1 F3 R36"
 */
char *
rehab_leaflet_dup_sources (const RehabLeaflet *self)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new_null_terminated (0, g_free, TRUE);

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->n_parts; i++)
    add_keys (keys, self->parts[i].sources);
  g_ptr_array_sort (keys, compare_keys);

  return g_strjoinv (" ", (char **) keys->pdata);
}
