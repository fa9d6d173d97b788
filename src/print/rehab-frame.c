/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-frame.h"
#include "rehab-i18n.h"
#include "rehab-media-type.h"
#include "rehab-photo.h"
#include "rehab-tag.h"

/* A clinic's sign is 15 mm high at most. */
#define MAX_LOGO_HEIGHT (15.0 * 72.0 / 25.4)
#define MAX_LOGO_WIDTH 180.0

typedef struct
{
  RehabExercisePicture picture; /* what paints photographs paints a logo as well */
  gboolean grey;
} Logo;

static void
draw_logo_cb (cairo_t      *cr,
              double        width,
              double        height,
              gconstpointer data)
{
  const Logo *logo = data;
  const cairo_rectangle_t box = { 0.0, 0.0, width, height };

  rehab_photo_paint (cr, &logo->picture, &box, logo->grey);
}

static void
free_logo (gpointer data)
{
  Logo *logo = data;

  g_bytes_unref (logo->picture.data);
  g_free (logo);
}

/**
 * rehab_frame_add_logo:
 * @block: the head of a first page in the making
 * @typesetter: knows the ink
 * @logo: (nullable): a PNG or JPEG picture
 * @name: (nullable): whose logo it is
 * @height: (out): how high it is in points; 0 without a logo
 *
 * Adds the clinic's sign at the left edge, unless there is none.
 *
 * Returns: the room that it takes from what stands beside it, in points
 */
double
rehab_frame_add_logo (RehabBlock            *block,
                      const RehabTypesetter *typesetter,
                      GBytes                *logo,
                      const char            *name,
                      double                *height)
{
  int pixel_width;
  int pixel_height;
  double scale;
  Logo *drawn;

  *height = 0.0;
  if (logo == NULL || !rehab_photo_measure (logo, &pixel_width, &pixel_height, NULL))
    return 0.0;

  scale = MIN (MAX_LOGO_HEIGHT / pixel_height, MAX_LOGO_WIDTH / pixel_width);
  drawn = g_new0 (Logo, 1);
  drawn->picture.data = g_bytes_ref (logo);
  drawn->picture.media_type = rehab_media_type_guess (logo);
  drawn->grey = rehab_typesetter_get_ink (typesetter) == REHAB_INK_LOW;
  *height = pixel_height * scale;
  rehab_block_add_drawing (block, "Figure", 0.0, 0.0, pixel_width * scale, *height, draw_logo_cb, drawn, free_logo);
  rehab_block_describe (block, name != NULL ? name : _("The clinic’s logo"));

  return pixel_width * scale + REHAB_FRAME_GAP * 2.0;
}

/**
 * rehab_frame_add_text:
 * @block: a head or foot in the making
 * @typesetter: sets the text
 * @tag: a static string, the structure element of the PDF
 * @type: its type
 * @colour: its colour
 * @text: (nullable): the text
 * @y: top edge
 * @width: in which it wraps
 *
 * Adds text at the left edge, unless there is none.
 *
 * Returns: how high it is; 0 without text
 */
double
rehab_frame_add_text (RehabBlock            *block,
                      const RehabTypesetter *typesetter,
                      const char            *tag,
                      RehabType              type,
                      RehabColour            colour,
                      const char            *text,
                      double                 y,
                      double                 width)
{
  return rehab_block_set_text (block, typesetter, tag, type, colour, text, 0.0, y, width, PANGO_ALIGN_LEFT);
}

/**
 * rehab_frame_make_running_head:
 * @typesetter: sets the text
 * @width: width of the type area in points
 * @most_height: how high it may be in points
 * @mark: (nullable): translated words that must not be overlooked; `NULL` for none
 * @title: who or what the paper is about
 * @line: what else tells it from another
 *
 * Makes the head of the pages after the first of a report.
 *
 * Returns: (transfer full): the block
 */
RehabBlock *
rehab_frame_make_running_head (const RehabTypesetter *typesetter,
                               double                 width,
                               double                 most_height,
                               const char            *mark,
                               const char            *title,
                               const char            *line)
{
  RehabBlock *block = rehab_block_new ("running-head", width, rehab_typesetter_get_ink (typesetter));
  double tag_height;
  double room = rehab_tag_add (block, typesetter, mark, REHAB_TYPE_CELL_STRONG, 0.0, &tag_height);
  double y = 0.0;

  y += rehab_frame_add_text (block, typesetter, "P", REHAB_TYPE_CELL_STRONG, REHAB_COLOUR_TEXT, title, y, room);
  y += rehab_frame_add_text (block, typesetter, "P", REHAB_TYPE_NOTE, REHAB_COLOUR_QUIET, line, y, room);
  rehab_block_add_area (block, REHAB_COLOUR_LINE, 0.0, MAX (y, tag_height) + 3.0, width, REHAB_FRAME_LINE);
  rehab_block_shrink (block, most_height);

  return block;
}

/**
 * rehab_frame_set_page_number:
 * @typesetter: sets the text
 * @type: its type
 * @page: the page, from 0
 * @n_pages: how many there are
 * @width: (out): how wide it is, in points
 *
 * Sets the number of a page, to be added to its foot with rehab_block_add_text() when its turn to be read has come.
 *
 * Returns: (transfer full): the text
 */
PangoLayout *
rehab_frame_set_page_number (const RehabTypesetter *typesetter,
                             RehabType              type,
                             guint                  page,
                             guint                  n_pages,
                             double                *width)
{
  g_autofree char *number = g_strdup_printf (_("Page %u of %u"), page + 1, n_pages);
  PangoLayout *layout = rehab_typesetter_set (typesetter, type, number, -1.0);

  rehab_text_measure (layout, width, NULL);

  return layout;
}

/**
 * rehab_frame_dup_question:
 * @clinic: (nullable): whom to ask
 *
 * Returns: (transfer full): how a patient asks what a paper leaves open
 */
char *
rehab_frame_dup_question (const RehabClinicDetails *clinic)
{
  if (clinic != NULL && clinic->telephone != NULL)
    return g_strdup_printf (_("Questions? Ring us: %s"), clinic->telephone);

  return g_strdup (_("Questions? Ask us."));
}
