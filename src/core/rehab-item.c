/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-item.h"
#include "rehab-i18n.h"
#include "rehab-item-rows.h"

static const RehabItemRows * const sections[] = {
  [REHAB_SECTION_RED_FLAGS] = &rehab_item_rows_red_flags,
  [REHAB_SECTION_PAIN] = &rehab_item_rows_pain,
  [REHAB_SECTION_SYMPTOMS] = &rehab_item_rows_symptoms,
  [REHAB_SECTION_HISTORY] = &rehab_item_rows_history,
  [REHAB_SECTION_HEALTH] = &rehab_item_rows_health,
  [REHAB_SECTION_TESTS] = &rehab_item_rows_tests,
  [REHAB_SECTION_LOAD_TESTS] = &rehab_item_rows_load_tests,
  [REHAB_SECTION_STRENGTH] = &rehab_item_rows_strength,
  [REHAB_SECTION_FUNCTION] = &rehab_item_rows_function,
  [REHAB_SECTION_OUTCOME] = &rehab_item_rows_outcome,
  [REHAB_SECTION_IMAGING] = &rehab_item_rows_imaging,
  [REHAB_SECTION_LOOK_ALIKES] = &rehab_item_rows_look_alikes,
  [REHAB_SECTION_ADVICE] = &rehab_item_rows_advice,
};

G_STATIC_ASSERT (G_N_ELEMENTS (sections) == REHAB_N_SECTIONS);

static GHashTable *
make_index (void)
{
  GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);

      g_hash_table_insert (index, (gpointer) item->key, (gpointer) item);
    }

  return index;
}

/**
 * rehab_item_get_count:
 *
 * Returns: how many rows the table of items has
 */
guint
rehab_item_get_count (void)
{
  guint n = 0;

  for (guint section = 0; section < REHAB_N_SECTIONS; section++)
    n += sections[section]->n_rows;

  return n;
}

/**
 * rehab_item_get_nth:
 * @n: a row, below rehab_item_get_count()
 *
 * Gets one row of the table. The rows of a section lie together, sections in the order of `RehabSection`, and red flags
 * from the most to the least urgent.
 *
 * Returns: the row
 */
const RehabItem *
rehab_item_get_nth (guint n)
{
  for (guint section = 0; section < REHAB_N_SECTIONS; section++)
    {
      if (n < sections[section]->n_rows)
        return &sections[section]->rows[n];
      n -= sections[section]->n_rows;
    }

  g_return_val_if_reached (NULL);
}

/**
 * rehab_item_lookup:
 * @key: what a finding calls its item
 *
 * Finds a row by its key. The key of another part of an item ("test-….pain") is not one: see rehab_item_find_part().
 *
 * Returns: (nullable): the row, or `NULL` for a key that this version does not know
 */
const RehabItem *
rehab_item_lookup (const char *key)
{
  static gsize once;
  static GHashTable *index;

  g_return_val_if_fail (key != NULL, NULL);

  if (g_once_init_enter (&once))
    {
      index = make_index ();
      g_once_init_leave (&once, 1);
    }

  return g_hash_table_lookup (index, key);
}

/**
 * rehab_section_get_title:
 * @section: a section of the assessment
 *
 * Returns: the translated title of @section
 */
const char *
rehab_section_get_title (RehabSection section)
{
  static const char * const titles[] = {
    [REHAB_SECTION_RED_FLAGS] = N_("Red Flags"),
    [REHAB_SECTION_PAIN] = N_("Pain"),
    [REHAB_SECTION_SYMPTOMS] = N_("Symptoms"),
    [REHAB_SECTION_HISTORY] = N_("Training and Risk Factors"),
    [REHAB_SECTION_HEALTH] = N_("Health and Medicines"),
    [REHAB_SECTION_TESTS] = N_("Provocation Tests"),
    [REHAB_SECTION_LOAD_TESTS] = N_("Load Tests"),
    [REHAB_SECTION_STRENGTH] = N_("Strength and Range"),
    [REHAB_SECTION_FUNCTION] = N_("Function and Readiness"),
    [REHAB_SECTION_OUTCOME] = N_("Outcome Measures"),
    [REHAB_SECTION_IMAGING] = N_("Imaging"),
    [REHAB_SECTION_LOOK_ALIKES] = N_("Look-Alikes"),
    [REHAB_SECTION_ADVICE] = N_("Advice Given"),
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (titles) == REHAB_N_SECTIONS);
  g_return_val_if_fail ((guint) section < REHAB_N_SECTIONS, NULL);

  return _(titles[section]);
}

/**
 * rehab_section_get_nick:
 * @section: a section of the assessment
 *
 * Returns: the word that exports and tests have for @section: "red-flags"
 */
const char *
rehab_section_get_nick (RehabSection section)
{
  static const char * const nicks[] = {
    [REHAB_SECTION_RED_FLAGS] = "red-flags",
    [REHAB_SECTION_PAIN] = "pain",
    [REHAB_SECTION_SYMPTOMS] = "symptoms",
    [REHAB_SECTION_HISTORY] = "history",
    [REHAB_SECTION_HEALTH] = "health",
    [REHAB_SECTION_TESTS] = "tests",
    [REHAB_SECTION_LOAD_TESTS] = "load-tests",
    [REHAB_SECTION_STRENGTH] = "strength",
    [REHAB_SECTION_FUNCTION] = "function",
    [REHAB_SECTION_OUTCOME] = "outcome",
    [REHAB_SECTION_IMAGING] = "imaging",
    [REHAB_SECTION_LOOK_ALIKES] = "look-alikes",
    [REHAB_SECTION_ADVICE] = "advice",
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (nicks) == REHAB_N_SECTIONS);
  g_return_val_if_fail ((guint) section < REHAB_N_SECTIONS, NULL);

  return nicks[section];
}
