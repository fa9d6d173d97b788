/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-report-parts.h"
#include "rehab-i18n.h"
#include "rehab-tag.h"

#define GAP 6.0
#define HAIRLINE 0.6
#define MAX_HEAD_HEIGHT 260.0

/**
 * rehab_progress_report_dup_title:
 * @content: what the report is of
 * @reader: who reads it
 *
 * Returns: (transfer full): what the paper is called
 */
char *
rehab_progress_report_dup_title (const RehabProgressReportContent *content,
                                 RehabProgressReader               reader)
{
  g_autofree char *name = rehab_patient_details_dup_called (content->patient);
  g_autofree char *isolated = rehab_text_isolate (name);

  if (reader == REHAB_PROGRESS_READER_COACH)
    /* Translators: the title of a report for a coach; an athlete's name */
    return g_strdup_printf (_("Training of %s"), isolated);

  /* Translators: the title of a report for a patient, whose name it has */
  return g_strdup_printf (_("Progress of %s"), isolated);
}

/* Which side is nobody's business but the patient's. */
static const char *
get_tag (const RehabProgressReport *self)
{
  if (self->options->reader == REHAB_PROGRESS_READER_COACH)
    return NULL;

  return rehab_tag_get_side (self->content->record->episode->side);
}

static char *
dup_range (const RehabProgressReport *self)
{
  g_autofree char *days = rehab_progress_report_dup_days (self->content->from, self->content->to);
  guint n_days = (guint) rehab_date_days_until (self->content->from, self->content->to) + 1;

  if (n_days % 7 == 0)
    /* Translators: a stretch of days, and how many weeks it has */
    return g_strdup_printf (ngettext ("%s, %u week", "%s, %u weeks", n_days / 7), days, n_days / 7);

  return g_strdup_printf (ngettext ("%s, %u day", "%s, %u days", n_days), days, n_days);
}

static double
add_text (RehabBlock            *block,
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

static RehabBlock *
make_first_head (const RehabTypesetter     *typesetter,
                 double                     width,
                 const RehabProgressReport *self)
{
  RehabBlock *block = rehab_block_new ("head", width, rehab_typesetter_get_ink (typesetter));
  const RehabClinicDetails *clinic = self->content->clinic;
  g_autofree char *title = rehab_progress_report_dup_title (self->content, self->options->reader);
  g_autofree char *range = dup_range (self);
  double tag_height;
  double room;
  double top;
  double y = 0.0;

  if (clinic != NULL)
    {
      g_autofree char *contact = rehab_clinic_details_dup_contact (clinic);

      y += add_text (block, typesetter, "P", REHAB_TYPE_STRONG, REHAB_COLOUR_TEXT, clinic->name, y, width);
      y += add_text (block, typesetter, "P", REHAB_TYPE_SMALL, REHAB_COLOUR_QUIET, contact, y, width);
      y += GAP * 1.5;
    }

  top = y;
  room = rehab_tag_add (block, typesetter, get_tag (self), REHAB_TYPE_HEADING, y, &tag_height);
  y += add_text (block, typesetter, "H1", REHAB_TYPE_TITLE, REHAB_COLOUR_TEXT, title, y, room);
  y += add_text (block, typesetter, "P", REHAB_TYPE_BODY, REHAB_COLOUR_QUIET, range, y, y < top + tag_height ? room : width);
  rehab_block_add_area (block, REHAB_COLOUR_LINE, 0.0, MAX (y, top + tag_height) + GAP, width, HAIRLINE);
  rehab_block_shrink (block, MAX_HEAD_HEIGHT);

  return block;
}

static RehabBlock *
make_running_head (const RehabTypesetter     *typesetter,
                   double                     width,
                   const RehabProgressReport *self)
{
  RehabBlock *block = rehab_block_new ("running-head", width, rehab_typesetter_get_ink (typesetter));
  g_autofree char *title = rehab_progress_report_dup_title (self->content, self->options->reader);
  g_autofree char *range = dup_range (self);
  double tag_height;
  double room = rehab_tag_add (block, typesetter, get_tag (self), REHAB_TYPE_CELL_STRONG, 0.0, &tag_height);
  double y = 0.0;

  y += add_text (block, typesetter, "P", REHAB_TYPE_CELL_STRONG, REHAB_COLOUR_TEXT, title, y, room);
  y += add_text (block, typesetter, "P", REHAB_TYPE_NOTE, REHAB_COLOUR_QUIET, range, y, room);
  rehab_block_add_area (block, REHAB_COLOUR_LINE, 0.0, MAX (y, tag_height) + 3.0, width, HAIRLINE);
  rehab_block_shrink (block, MAX_HEAD_HEIGHT);

  return block;
}

/* A RehabFrameFunc: @data is the RehabProgressReport. */
RehabBlock *
rehab_progress_report_make_head (const RehabTypesetter *typesetter,
                                 guint                  page,
                                 guint                  n_pages,
                                 double                 width,
                                 gconstpointer          data)
{
  return page == 0 ? make_first_head (typesetter, width, data) : make_running_head (typesetter, width, data);
}

static char *
dup_question (const RehabProgressReport *self)
{
  const RehabClinicDetails *clinic = self->content->clinic;

  if (clinic != NULL && clinic->telephone != NULL)
    return g_strdup_printf (_("Questions? Ring us: %s"), clinic->telephone);

  return g_strdup (_("Questions? Ask us."));
}

static char *
dup_made (const RehabProgressReport *self)
{
  g_autofree char *date = rehab_progress_report_dup_day (self->content->today);

  if (self->content->clinician_initials == NULL)
    return g_strdup_printf (_("Made on %s from what was written in the diary."), date);

  /* Translators: a date, and a clinician's initials */
  return g_strdup_printf (_("Made on %s (%s) from what was written in the diary."), date, self->content->clinician_initials);
}

/* A RehabFrameFunc: how to ask, when it was made, and which of its pages this is. */
RehabBlock *
rehab_progress_report_make_foot (const RehabTypesetter *typesetter,
                                 guint                  page,
                                 guint                  n_pages,
                                 double                 width,
                                 gconstpointer          data)
{
  const RehabProgressReport *self = data;
  RehabBlock *block = rehab_block_new ("foot", width, rehab_typesetter_get_ink (typesetter));
  g_autofree char *number = g_strdup_printf (_("Page %u of %u"), page + 1, n_pages);
  g_autofree char *question = dup_question (self);
  g_autofree char *made = dup_made (self);
  PangoLayout *number_layout = rehab_typesetter_set (typesetter, REHAB_TYPE_NOTE, number, -1.0);
  double number_width;
  double y = GAP / 2.0 + 1.0;

  rehab_text_measure (number_layout, &number_width, NULL);
  rehab_block_add_area (block, REHAB_COLOUR_LINE, 0.0, 0.0, width, HAIRLINE);
  rehab_block_add_text (block, "P", number_layout, REHAB_COLOUR_QUIET, width - number_width, y);
  y += add_text (block, typesetter, "P", REHAB_TYPE_NOTE, REHAB_COLOUR_TEXT, question, y, width - number_width - GAP);
  add_text (block, typesetter, "P", REHAB_TYPE_NOTE, REHAB_COLOUR_QUIET, made, y, width);

  return block;
}
