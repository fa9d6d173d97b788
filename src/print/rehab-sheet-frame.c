/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-sheet-parts.h"
#include "rehab-frame.h"
#include "rehab-i18n.h"
#include "rehab-tag.h"

#define MAX_TITLE_LINES 3
#define MAX_HEAD_HEIGHT 260.0
#define MAX_RUNNING_HEAD_HEIGHT 90.0
#define MAX_FOOT_HEIGHT 90.0

/**
 * rehab_sheet_dup_date:
 * @date: a date, or none
 *
 * Returns: (transfer full) (nullable): the date as it stands on paper: "22 November 2026"
 */
char *
rehab_sheet_dup_date (RehabDate date)
{
  /* Translators: a date on paper: 22 November 2026 */
  return rehab_date_is_set (date) ? rehab_date_format (date, _("%-d %B %Y")) : NULL;
}

static void
append_part (GString    *text,
             const char *part)
{
  if (part == NULL || part[0] == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, C_("parts of a line", ", "));
  g_string_append (text, part);
}

/**
 * rehab_sheet_dup_title:
 * @content: what the sheet says
 *
 * Says whose programme it is.
 *
 * Returns: (transfer full): translated text
 */
char *
rehab_sheet_dup_title (const RehabSheetContent *content)
{
  return g_strdup_printf (_("Programme for %s"), content->patient_name);
}

/* On paper a name that runs the other way is set apart; in the names of files and jobs it had better not be. */
static char *
dup_title_on_paper (const RehabSheetContent *content)
{
  g_autofree char *name = rehab_text_isolate (content->patient_name);

  return g_strdup_printf (_("Programme for %s"), name);
}

/**
 * rehab_sheet_dup_version:
 * @content: what the sheet says
 *
 * Says which version it is, of which day, by whom.
 *
 * Returns: (transfer full): translated text
 */
char *
rehab_sheet_dup_version (const RehabSheetContent *content)
{
  GString *text = g_string_new (NULL);
  g_autofree char *version = NULL;
  g_autofree char *date = NULL;

  if (content->version_number > 0)
    {
      version = g_strdup_printf (_("Version %d"), content->version_number);
      date = rehab_sheet_dup_date (content->version_date);
    }
  else
    {
      version = g_strdup (_("Draft, not saved as a version"));
      date = rehab_sheet_dup_date (content->today);
    }

  append_part (text, version);
  append_part (text, date);
  append_part (text, content->clinician_initials);

  return g_string_free (text, FALSE);
}

/* The head of the page names the patient; its foot says which paper it is of. */
static char *
dup_programme (const RehabSheetContent *content)
{
  g_autofree char *date = rehab_sheet_dup_date (content->version_number > 0 ? content->version_date : content->today);

  if (content->version_number == 0)
    return g_strdup_printf (_("Programme, draft of %s"), date);
  if (date == NULL)
    return g_strdup_printf (_("Programme, version %d"), content->version_number);

  return g_strdup_printf (_("Programme, version %d of %s"), content->version_number, date);
}

/* An address is often written on several lines; here it has one. */
static char *
dup_one_line (const char *text)
{
  g_auto (GStrv) lines = text != NULL ? g_strsplit (text, "\n", -1) : NULL;

  return lines != NULL ? g_strjoinv (C_("parts of a line", ", "), lines) : NULL;
}

/* A name that would fill the page in the type of titles is set smaller, never cut. */
static RehabType
choose_title_type (const RehabTypesetter *typesetter,
                   const char            *title,
                   double                 width)
{
  g_autoptr (PangoLayout) layout = rehab_typesetter_set (typesetter, REHAB_TYPE_TITLE, title, width);

  return pango_layout_get_line_count (layout) <= MAX_TITLE_LINES ? REHAB_TYPE_TITLE : REHAB_TYPE_HEADING;
}

/**
 * rehab_sheet_make_head:
 * @typesetter: sets the text
 * @content: what the sheet says
 * @width: width of the type area in points
 *
 * Makes the head of the first page: the clinic, whose programme it is, which version, and the side.
 *
 * Returns: (transfer full): the block
 */
RehabBlock *
rehab_sheet_make_head (const RehabTypesetter   *typesetter,
                       const RehabSheetContent *content,
                       double                   width)
{
  RehabBlock *block = rehab_block_new ("head", width, rehab_typesetter_get_ink (typesetter));
  const char *clinic = content->clinic != NULL ? content->clinic->name : NULL;
  g_autofree char *address = dup_one_line (content->clinic != NULL ? content->clinic->address : NULL);
  g_autofree char *title = dup_title_on_paper (content);
  g_autofree char *version = rehab_sheet_dup_version (content);
  double logo_height;
  double side_height;
  double left;
  double room;
  double y = 0.0;

  left = rehab_frame_add_logo (block, typesetter, content->logo, clinic, &logo_height);
  y += rehab_block_set_text (block, typesetter, "P", REHAB_TYPE_STRONG, REHAB_COLOUR_TEXT, clinic, left, y, width - left,
                             PANGO_ALIGN_LEFT);
  y += rehab_block_set_text (block, typesetter, "P", REHAB_TYPE_SMALL, REHAB_COLOUR_QUIET, address, left, y, width - left,
                             PANGO_ALIGN_LEFT);
  y = MAX (y, logo_height);
  y += y > 0.0 ? REHAB_FRAME_GAP * 2.0 : 0.0;
  room = rehab_tag_add (block, typesetter, rehab_tag_get_side (content->side), REHAB_TYPE_HEADING, y, &side_height);
  y += rehab_frame_add_text (block, typesetter, "H1", choose_title_type (typesetter, title, room), REHAB_COLOUR_TEXT, title, y,
                             room);
  rehab_frame_add_text (block, typesetter, "P", REHAB_TYPE_BODY, REHAB_COLOUR_QUIET, version, y, room);
  rehab_block_shrink (block, MAX_HEAD_HEIGHT);

  return block;
}

/**
 * rehab_sheet_make_running_head:
 * @typesetter: sets the text
 * @content: what the sheet says
 * @width: width of the type area in points
 *
 * Makes the head of the other pages, so that a page that got loose still says whose it is, and which side.
 *
 * Returns: (transfer full): the block
 */
RehabBlock *
rehab_sheet_make_running_head (const RehabTypesetter   *typesetter,
                               const RehabSheetContent *content,
                               double                   width)
{
  RehabBlock *block = rehab_block_new ("running-head", width, rehab_typesetter_get_ink (typesetter));
  g_autofree char *title = dup_title_on_paper (content);
  double side_height;
  double title_height;
  double room = rehab_tag_add (block, typesetter, rehab_tag_get_side (content->side), REHAB_TYPE_STRONG, 0.0, &side_height);
  PangoLayout *layout = rehab_typesetter_set (typesetter, REHAB_TYPE_STRONG, title, room);

  rehab_text_measure (layout, NULL, &title_height);
  rehab_block_add_text (block, "P", layout, REHAB_COLOUR_TEXT, 0.0, MAX (0.0, (side_height - title_height) / 2.0));
  rehab_block_shrink (block, MAX_RUNNING_HEAD_HEIGHT);

  return block;
}

/**
 * rehab_sheet_make_foot:
 * @typesetter: sets the text
 * @content: what the sheet says
 * @page: the page, from 0
 * @n_pages: how many there are
 * @width: width of the type area in points
 *
 * Makes the foot of a page: how to reach the clinic, which programme and version it is, and the number of the page.
 *
 * Returns: (transfer full): the block; as high on each page
 */
RehabBlock *
rehab_sheet_make_foot (const RehabTypesetter   *typesetter,
                       const RehabSheetContent *content,
                       guint                    page,
                       guint                    n_pages,
                       double                   width)
{
  RehabInk ink = rehab_typesetter_get_ink (typesetter);
  RehabBlock *block = rehab_block_new ("foot", width, ink);
  g_autofree char *programme = dup_programme (content);
  g_autofree char *contact = rehab_frame_dup_question (content->clinic);
  double number_width;
  PangoLayout *number = rehab_frame_set_page_number (typesetter, REHAB_TYPE_SMALL, page, n_pages, &number_width);
  double height;
  double y = REHAB_FRAME_GAP;

  rehab_block_add_area (block, REHAB_COLOUR_LINE, 0.0, 0.0, width, REHAB_FRAME_LINE);

  height = rehab_block_set_text (block, typesetter, "P", REHAB_TYPE_SMALL, REHAB_COLOUR_TEXT, contact, 0.0, y,
                                 width - number_width - REHAB_FRAME_GAP, PANGO_ALIGN_LEFT);
  rehab_block_add_text (block, "P", number, REHAB_COLOUR_QUIET, width - number_width, y);
  y += height + 2.0;
  rehab_block_set_text (block, typesetter, "P", REHAB_TYPE_SMALL, REHAB_COLOUR_QUIET, programme, 0.0, y,
                        width, PANGO_ALIGN_LEFT);
  rehab_block_shrink (block, MAX_FOOT_HEIGHT);

  return block;
}
