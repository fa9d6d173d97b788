/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-sheet.h"
#include "rehab-i18n.h"

/* By the number of the bit. Keys are stored and never change. */
static const struct
{
  const char *key;
  const char *label;
} parts[REHAB_N_SHEET_PARTS] = {
  { "exercises", NC_("part of a sheet", "Exercises") },
  { "week", NC_("part of a sheet", "The week at a glance") },
  { "changes", NC_("part of a sheet", "What changed") },
  { "pain-rule", NC_("part of a sheet", "Pain rule") },
  { "sitting", NC_("part of a sheet", "Sitting and driving") },
  { "flare", NC_("part of a sheet", "If it flares up") },
  { "diary", NC_("part of a sheet", "Diary to fill in") },
  { "about", NC_("part of a sheet", "About your tendon") },
  { "running", NC_("part of a sheet", "Running plan") },
};

static guint
get_index (RehabSheetParts part)
{
  return (guint) g_bit_nth_lsf ((gulong) part, -1);
}

/**
 * rehab_sheet_part_get_key:
 * @part: one part
 *
 * Returns: (transfer none): what it is called in files: "pain-rule"
 */
const char *
rehab_sheet_part_get_key (RehabSheetParts part)
{
  g_return_val_if_fail (get_index (part) < REHAB_N_SHEET_PARTS, NULL);

  return parts[get_index (part)].key;
}

/**
 * rehab_sheet_part_get_label:
 * @part: one part
 *
 * Returns: (transfer none): what it is called to who prints, translated
 */
const char *
rehab_sheet_part_get_label (RehabSheetParts part)
{
  g_return_val_if_fail (get_index (part) < REHAB_N_SHEET_PARTS, NULL);

  return C_("part of a sheet", parts[get_index (part)].label);
}

/**
 * rehab_sheet_parts_to_text:
 * @bits: RehabSheetParts bits
 *
 * Writes parts down.
 *
 * Returns: (transfer full): their keys in their order, with a blank between: "exercises diary"
 */
char *
rehab_sheet_parts_to_text (guint bits)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < REHAB_N_SHEET_PARTS; i++)
    {
      if ((bits & (1u << i)) == 0)
        continue;
      if (text->len > 0)
        g_string_append_c (text, ' ');
      g_string_append (text, parts[i].key);
    }

  return g_string_free (text, FALSE);
}

/**
 * rehab_sheet_parts_from_text:
 * @text: keys with blanks between
 *
 * Reads parts. A key that is not known, of a later version, is passed over.
 *
 * Returns: RehabSheetParts bits
 */
guint
rehab_sheet_parts_from_text (const char *text)
{
  g_auto (GStrv) keys = g_strsplit (text, " ", -1);
  guint bits = 0;

  for (guint i = 0; i < REHAB_N_SHEET_PARTS; i++)
    if (g_strv_contains ((const char *const *) keys, parts[i].key))
      bits |= 1u << i;

  return bits;
}
