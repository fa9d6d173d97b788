/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-sheet-parts.h"
#include "rehab-i18n.h"
#include "rehab-regimen-change.h"

static char *
dup_heading (const RehabSheetVersion *last)
{
  g_autofree char *date = rehab_sheet_dup_date (last->date);

  return date != NULL ? g_strdup_printf (_("What changed since your last sheet, of %s"), date)
                      : g_strdup (_("What changed since your last sheet"));
}

/**
 * rehab_sheet_add_changes:
 * @rows: where to
 * @content: what the sheet says, with a sheet before it
 *
 * Adds what changed since the patient's last sheet, in words for the patient. Where nothing did it says that.
 */
void
rehab_sheet_add_changes (RehabSheetRows          *rows,
                         const RehabSheetContent *content)
{
  g_autoptr (GPtrArray) changes =
    rehab_regimen_list_patient_changes (content->last.regimen, content->regimen, content->catalogue, content->side);
  g_autoptr (GPtrArray) items = g_ptr_array_new_null_terminated (changes->len, NULL, TRUE);
  g_autofree char *heading = dup_heading (&content->last);
  double y;
  RehabBlock *block = rehab_sheet_rows_begin_part (rows, "changes", heading, &y);

  for (guint i = 0; i < changes->len; i++)
    g_ptr_array_add (items, g_ptr_array_index (changes, i));

  if (changes->len > 0)
    {
      rehab_sheet_rows_add_items (rows, block, (const char *const *) items->pdata, y);
      return;
    }

  rehab_sheet_rows_set_text (rows, block, REHAB_TYPE_BODY, REHAB_COLOUR_TEXT,
                             _("Nothing. Go on as before: this is a fresh copy."), rows->width, &y);
  rehab_sheet_rows_add (rows, block, REHAB_SHEET_GAP);
}
