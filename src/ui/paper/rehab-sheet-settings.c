/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-sheet-settings.h"
#include "rehab-setting-table.h"

#define PARTS "sheet.parts"
#define TEXT "sheet.text"
#define INK "sheet.ink"
#define PAPER "sheet.paper"
#define COLUMNS "sheet.columns"
#define LANGUAGE "sheet.language"
#define FOLDER "sheet.folder"

static const char *const text_nicks[] = { [REHAB_TEXT_NORMAL] = "normal", [REHAB_TEXT_LARGE] = "large" };
static const char *const ink_nicks[] = { [REHAB_INK_COLOUR] = "colour", [REHAB_INK_LOW] = "low" };
static const char *const paper_nicks[] = { [REHAB_PAPER_A4] = "a4", [REHAB_PAPER_LETTER] = "letter" };

/* A setting that cannot be read is one that was never made: what is usual does for a sheet. */
static char *
dup_setting (RehabStore *store,
             const char *key)
{
  char *value = NULL;

  return rehab_setting_table_get (store, key, &value, NULL) ? value : NULL;
}

static int
load_choice (RehabStore        *store,
             const char        *key,
             const char *const *nicks,
             int                usual)
{
  g_autofree char *value = dup_setting (store, key);

  if (g_strcmp0 (value, nicks[0]) == 0)
    return 0;

  return g_strcmp0 (value, nicks[1]) == 0 ? 1 : usual;
}

/**
 * rehab_sheet_settings_load:
 * @store: the store
 * @usual: what holds where nothing was chosen
 *
 * Reads how this clinic prints its sheets.
 *
 * Returns: options
 */
RehabSheetOptions
rehab_sheet_settings_load (RehabStore              *store,
                           const RehabSheetOptions *usual)
{
  g_autofree char *parts = dup_setting (store, PARTS);
  g_autofree char *columns = dup_setting (store, COLUMNS);
  g_autofree char *language = dup_setting (store, LANGUAGE);
  RehabSheetOptions options = *usual;

  options.paper = (RehabPaper) load_choice (store, PAPER, paper_nicks, (int) usual->paper);
  options.text = (RehabTextSize) load_choice (store, TEXT, text_nicks, (int) usual->text);
  options.ink = (RehabInk) load_choice (store, INK, ink_nicks, (int) usual->ink);
  if (parts != NULL && rehab_sheet_parts_from_text (parts) != 0)
    options.parts = rehab_sheet_parts_from_text (parts);
  if (columns != NULL)
    options.columns = g_str_equal (columns, "2") ? 2 : 1;
  if (language != NULL)
    options.language = rehab_language_lookup (language);

  return options;
}

static gboolean
save_setting (RehabStore *store,
              const char *key,
              const char *value,
              GError    **error)
{
  g_autofree char *before = dup_setting (store, key);

  return g_strcmp0 (before, value) == 0 || rehab_setting_table_set (store, key, value, error);
}

static gboolean
save_settings (RehabStore              *store,
               const RehabSheetOptions *options,
               GFile                   *folder,
               GError                 **error)
{
  g_autofree char *parts = rehab_sheet_parts_to_text (options->parts);
  const RehabLanguage *language = options->language != NULL ? options->language : rehab_language_get_own ();
  g_autofree char *uri = folder != NULL ? g_file_get_uri (folder) : NULL;

  return (options->parts == 0 || save_setting (store, PARTS, parts, error))
         && save_setting (store, TEXT, text_nicks[options->text], error)
         && save_setting (store, INK, ink_nicks[options->ink], error)
         && save_setting (store, PAPER, paper_nicks[options->paper], error)
         && save_setting (store, COLUMNS, options->columns == 2 ? "2" : "1", error)
         && save_setting (store, LANGUAGE, rehab_language_get_code (language), error)
         && (uri == NULL || save_setting (store, FOLDER, uri, error));
}

/**
 * rehab_sheet_settings_save:
 * @store: the store
 * @options: how a sheet was printed
 * @folder: (nullable): where it was saved
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Keeps how this clinic prints its sheets: all of it, or nothing.
 *
 * Returns: whether it was kept
 */
gboolean
rehab_sheet_settings_save (RehabStore              *store,
                           const RehabSheetOptions *options,
                           GFile                   *folder,
                           GError                 **error)
{
  if (!rehab_store_transaction_begin (store, error))
    return FALSE;

  if (!save_settings (store, options, folder, error))
    {
      rehab_store_transaction_rollback (store);
      return FALSE;
    }

  return rehab_store_transaction_commit (store, error);
}

/* Where the last sheet was saved; NULL for nowhere yet. */
GFile *
rehab_sheet_settings_load_folder (RehabStore *store)
{
  g_autofree char *uri = dup_setting (store, FOLDER);

  return uri != NULL ? g_file_new_for_uri (uri) : NULL;
}
