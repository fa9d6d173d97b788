/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-paper.h"

#define POINTS_A_MM (72.0 / 25.4)

/**
 * rehab_paper_get_size:
 * @paper: a size of paper
 * @width: (out): its width in points
 * @height: (out): its height in points
 *
 * Gets how large an upright sheet is.
 */
void
rehab_paper_get_size (RehabPaper paper,
                      double    *width,
                      double    *height)
{
  switch (paper)
    {
    case REHAB_PAPER_LETTER:
      *width = 8.5 * 72.0;
      *height = 11.0 * 72.0;
      return;

    case REHAB_PAPER_A4:
    default:
      *width = 210.0 * POINTS_A_MM;
      *height = 297.0 * POINTS_A_MM;
      return;
    }
}

/**
 * rehab_paper_get_name:
 * @paper: a size of paper
 *
 * Gets its name after PWG 5101.1, which printers and GtkPaperSize know.
 *
 * Returns: "iso_a4" or "na_letter"
 */
const char *
rehab_paper_get_name (RehabPaper paper)
{
  switch (paper)
    {
    case REHAB_PAPER_LETTER:
      return "na_letter";

    case REHAB_PAPER_A4:
    default:
      return "iso_a4";
    }
}
