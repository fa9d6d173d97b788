/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-decision-paper.h"
#include "rehab-frame.h"
#include "rehab-i18n.h"
#include "rehab-tag.h"

#define MARGIN_X 45.0
#define MARGIN_TOP 34.0
#define MARGIN_BOTTOM 30.0
#define HEAD_GAP 8.0
#define FOOT_GAP 10.0
#define SECTION_GAP 9.0
#define MAX_HEAD_HEIGHT 300.0

static double
add_clinic (RehabBlock               *block,
            const RehabTypesetter    *typesetter,
            const RehabClinicDetails *clinic)
{
  g_autofree char *contact = NULL;
  double width = rehab_block_get_width (block);
  double y = 0.0;

  if (clinic == NULL)
    return 0.0;

  contact = rehab_clinic_details_dup_contact (clinic);
  y += rehab_frame_add_text (block, typesetter, "P", REHAB_TYPE_SECTION, REHAB_COLOUR_TEXT, clinic->name, y, width);
  y += rehab_frame_add_text (block, typesetter, "P", REHAB_TYPE_NOTE, REHAB_COLOUR_QUIET, contact, y, width);
  y += REHAB_FRAME_GAP / 2.0;
  rehab_block_add_area (block, REHAB_COLOUR_LINE, 0.0, y, width, REHAB_FRAME_LINE);

  return y + REHAB_FRAME_GAP;
}

static RehabBlock *
make_first_head (const RehabTypesetter    *typesetter,
                 double                    width,
                 const RehabDecisionFrame *self)
{
  RehabBlock *block = rehab_block_new ("head", width, rehab_typesetter_get_ink (typesetter));
  g_autofree char *name = rehab_text_isolate (self->name);
  double y = add_clinic (block, typesetter, self->clinic);
  double top = y;
  double tag_height;
  double room = rehab_tag_add (block, typesetter, self->tag, REHAB_TYPE_STRONG, y, &tag_height);

  y += rehab_frame_add_text (block, typesetter, "H1", REHAB_TYPE_HEADING, REHAB_COLOUR_TEXT, name, y, room);
  y += rehab_frame_add_text (block, typesetter, "P", REHAB_TYPE_SMALL, REHAB_COLOUR_TEXT, self->identity, y, room);
  y = MAX (y, top + tag_height) + REHAB_FRAME_GAP;
  y += rehab_frame_add_text (block, typesetter, "P", REHAB_TYPE_STRONG, REHAB_COLOUR_TEXT, self->title, y, width);
  rehab_frame_add_text (block, typesetter, "P", REHAB_TYPE_SMALL, REHAB_COLOUR_TEXT, self->by, y, width);
  rehab_block_shrink (block, MAX_HEAD_HEIGHT);

  return block;
}

static RehabBlock *
make_head (const RehabTypesetter *typesetter,
           guint                  page,
           guint                  n_pages,
           double                 width,
           gconstpointer          data)
{
  const RehabDecisionFrame *self = data;
  g_autofree char *name = NULL;
  g_autofree char *line = NULL;

  if (page == 0)
    return make_first_head (typesetter, width, self);

  name = rehab_text_isolate (self->name);
  line = g_strjoin ("  ·  ", self->title, self->by, self->identity, NULL);

  return rehab_frame_make_running_head (typesetter, width, MAX_HEAD_HEIGHT, self->tag, name, line);
}

static RehabBlock *
make_foot (const RehabTypesetter *typesetter,
           guint                  page,
           guint                  n_pages,
           double                 width,
           gconstpointer          data)
{
  const RehabDecisionFrame *self = data;
  RehabBlock *block = rehab_block_new ("foot", width, rehab_typesetter_get_ink (typesetter));
  double number_width;
  PangoLayout *number = rehab_frame_set_page_number (typesetter, REHAB_TYPE_NOTE, page, n_pages, &number_width);
  PangoLayout *layout = rehab_typesetter_set (typesetter, REHAB_TYPE_NOTE, self->foot, width - number_width - REHAB_FRAME_GAP);

  rehab_block_add_area (block, REHAB_COLOUR_LINE, 0.0, 0.0, width, REHAB_FRAME_LINE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  rehab_block_add_text (block, "P", layout, REHAB_COLOUR_QUIET, 0.0, REHAB_FRAME_GAP / 2.0 + 1.0);
  rehab_block_add_text (block, "P", number, REHAB_COLOUR_QUIET, width - number_width, REHAB_FRAME_GAP / 2.0 + 1.0);

  return block;
}

/**
 * rehab_decision_frame:
 * @self: what its heads and feet say; valid as long as the flow
 *
 * Returns: what is the same on every page of the paper of a decision
 */
RehabFrame
rehab_decision_frame (const RehabDecisionFrame *self)
{
  return (RehabFrame) {
    .left = MARGIN_X, .right = MARGIN_X, .top = MARGIN_TOP, .bottom = MARGIN_BOTTOM, .head_gap = HEAD_GAP,
    .foot_gap = FOOT_GAP, .make_head = make_head, .make_foot = make_foot, .data = self,
  };
}

/**
 * rehab_decision_dup_date:
 * @date: a date
 *
 * Returns: (transfer full): the date as a paper says it, with its year
 */
char *
rehab_decision_dup_date (RehabDate date)
{
  /* Translators: a date on paper: 22 November 2026 */
  return rehab_date_format (date, _("%-d %B %Y"));
}

/**
 * rehab_decision_add_heading:
 * @flow: a paper in the making
 * @typesetter: sets the text
 * @title: translated
 *
 * Begins a section: a heading over a line, which stays with what follows.
 */
void
rehab_decision_add_heading (RehabFlow             *flow,
                            const RehabTypesetter *typesetter,
                            const char            *title)
{
  double width = rehab_flow_get_width (flow);
  RehabBlock *block = rehab_block_new ("heading", width, rehab_typesetter_get_ink (typesetter));
  double height = rehab_block_set_text (block, typesetter, "H2", REHAB_TYPE_SECTION, REHAB_COLOUR_ACCENT, title, 0.0, 0.0, width,
                                        PANGO_ALIGN_LEFT);

  rehab_block_add_area (block, REHAB_COLOUR_LINE, 0.0, height + 1.5, width, REHAB_FRAME_LINE);
  rehab_flow_add_block (flow, block, SECTION_GAP, REHAB_FLOW_KEEP_WITH_NEXT);
}
