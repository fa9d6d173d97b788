/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-leaflet-frame.h"
#include "rehab-frame.h"
#include "rehab-i18n.h"

#define MARGIN_X 50.0
#define MARGIN_TOP 38.0
#define MARGIN_BOTTOM 32.0
#define HEAD_GAP 14.0
#define FOOT_GAP 12.0
#define MAX_HEAD_HEIGHT 260.0
#define MAX_FOOT_HEIGHT 110.0

static char *
dup_one_line (const char *text)
{
  return text != NULL ? g_strdelimit (g_strdup (text), "\n", ' ') : NULL;
}

static RehabBlock *
make_head (const RehabTypesetter *typesetter,
           guint                  page,
           guint                  n_pages,
           double                 width,
           gconstpointer          data)
{
  const RehabLeafletPaperContent *content = data;
  RehabBlock *block = rehab_block_new (page == 0 ? "head" : "running-head", width, rehab_typesetter_get_ink (typesetter));
  const char *clinic = content->clinic != NULL ? content->clinic->name : NULL;
  g_autofree char *address = dup_one_line (content->clinic != NULL ? content->clinic->address : NULL);
  double logo_height;
  double left;
  double y = 0.0;

  if (page > 0)
    {
      rehab_frame_add_text (block, typesetter, "P", REHAB_TYPE_STRONG, REHAB_COLOUR_TEXT, _(content->leaflet->title), 0.0, width);
      rehab_block_shrink (block, MAX_HEAD_HEIGHT);
      return block;
    }

  left = rehab_frame_add_logo (block, typesetter, content->logo, clinic, &logo_height);
  y += rehab_block_set_text (block, typesetter, "P", REHAB_TYPE_STRONG, REHAB_COLOUR_TEXT, clinic, left, y, width - left,
                             PANGO_ALIGN_LEFT);
  y += rehab_block_set_text (block, typesetter, "P", REHAB_TYPE_SMALL, REHAB_COLOUR_QUIET, address, left, y, width - left,
                             PANGO_ALIGN_LEFT);
  y = MAX (y, logo_height);
  y += y > 0.0 ? REHAB_FRAME_GAP * 2.0 : 0.0;
  rehab_frame_add_text (block, typesetter, "H1", REHAB_TYPE_TITLE, REHAB_COLOUR_TEXT, _(content->leaflet->title), y, width);
  rehab_block_shrink (block, MAX_HEAD_HEIGHT);

  return block;
}

static RehabBlock *
make_foot (const RehabTypesetter *typesetter,
           guint                  page,
           guint                  n_pages,
           double                 width,
           gconstpointer          data)
{
  const RehabLeafletPaperContent *content = data;
  RehabBlock *block = rehab_block_new ("foot", width, rehab_typesetter_get_ink (typesetter));
  g_autofree char *question = rehab_frame_dup_question (content->clinic);
  double number_width;
  PangoLayout *number = rehab_frame_set_page_number (typesetter, REHAB_TYPE_SMALL, page, n_pages, &number_width);
  double y = REHAB_FRAME_GAP;

  rehab_block_add_area (block, REHAB_COLOUR_LINE, 0.0, 0.0, width, REHAB_FRAME_LINE);
  y += rehab_block_set_text (block, typesetter, "P", REHAB_TYPE_SMALL, REHAB_COLOUR_TEXT, question, 0.0, REHAB_FRAME_GAP,
                             width - number_width - REHAB_FRAME_GAP, PANGO_ALIGN_LEFT);
  rehab_block_add_text (block, "P", number, REHAB_COLOUR_QUIET, width - number_width, REHAB_FRAME_GAP);
  y += 2.0;
  rehab_block_set_text (block, typesetter, "P", REHAB_TYPE_SMALL, REHAB_COLOUR_QUIET,
                        _("A leaflet is for everybody. What you agreed with the person who treats you comes first."), 0.0, y, width,
                        PANGO_ALIGN_LEFT);
  rehab_block_shrink (block, MAX_FOOT_HEIGHT);

  return block;
}

/**
 * rehab_leaflet_frame:
 * @content: what its heads and feet say; valid as long as the flow
 *
 * Returns: what is the same on every page of a leaflet
 */
RehabFrame
rehab_leaflet_frame (const RehabLeafletPaperContent *content)
{
  return (RehabFrame) {
    .left = MARGIN_X, .right = MARGIN_X, .top = MARGIN_TOP, .bottom = MARGIN_BOTTOM, .head_gap = HEAD_GAP, .foot_gap = FOOT_GAP,
    .make_head = make_head, .make_foot = make_foot, .data = content,
  };
}
