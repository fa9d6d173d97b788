/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-import-memory.h"
#include "rehab-setting-table.h"

#include <string.h>

/* As long as a setting may be. Few files have so many columns and words; those are asked about each time. */
#define MOST_LENGTH 10000

/* The heading's digest: nothing of a file is in the settings that could be read. */
static char *
dup_key (RehabImportReader *reader)
{
  g_autofree char *digest = rehab_import_reader_dup_heading_key (reader);

  return g_strconcat ("import-mapping:", digest, NULL);
}

/**
 * rehab_import_memory_recall:
 * @store: the store
 * @reader: a reader of CSV that wants its mapping
 *
 * Gets what was said the last time about a file with this heading. A memory that cannot be read is none: what is in the
 * file tells the same, only with more questions.
 *
 * Returns: (transfer full) (nullable): the mapping
 */
RehabImportMapping *
rehab_import_memory_recall (RehabStore        *store,
                            RehabImportReader *reader)
{
  g_autofree char *key = dup_key (reader);
  g_autofree char *value = NULL;

  if (!rehab_setting_table_get (store, key, &value, NULL) || value == NULL)
    return NULL;

  return rehab_import_mapping_from_string (value, rehab_import_reader_get_n_columns (reader));
}

/**
 * rehab_import_memory_remember:
 * @store: the store
 * @reader: the reader
 * @mapping: what was said of its columns
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Remembers it.
 *
 * Returns: `FALSE` with @error set when it could not be written
 */
gboolean
rehab_import_memory_remember (RehabStore               *store,
                              RehabImportReader        *reader,
                              const RehabImportMapping *mapping,
                              GError                  **error)
{
  g_autofree char *key = dup_key (reader);
  g_autofree char *value = rehab_import_mapping_to_string (mapping);

  return strlen (value) > MOST_LENGTH || rehab_setting_table_set (store, key, value, error);
}
