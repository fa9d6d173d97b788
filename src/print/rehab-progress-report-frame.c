/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-report-parts.h"
#include "rehab-frame.h"
#include "rehab-i18n.h"
#include "rehab-tag.h"

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
  g_autofree char *within = rehab_progress_report_dup_days (self->content->from, self->content->to);
  g_autofree char *days = rehab_language_dup_begun (within);
  guint n_days = (guint) rehab_date_days_until (self->content->from, self->content->to) + 1;

  if (n_days % 7 == 0)
    /* Translators: a stretch of days, and how many weeks it has */
    return g_strdup_printf (ngettext ("%s, %u week", "%s, %u weeks", n_days / 7), days, n_days / 7);

  return g_strdup_printf (ngettext ("%s, %u day", "%s, %u days", n_days), days, n_days);
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

      y += rehab_frame_add_text (block, typesetter, "P", REHAB_TYPE_STRONG, REHAB_COLOUR_TEXT, clinic->name, y, width);
      y += rehab_frame_add_text (block, typesetter, "P", REHAB_TYPE_SMALL, REHAB_COLOUR_QUIET, contact, y, width);
      y += REHAB_FRAME_GAP * 1.5;
    }

  top = y;
  room = rehab_tag_add (block, typesetter, get_tag (self), REHAB_TYPE_HEADING, y, &tag_height);
  y += rehab_frame_add_text (block, typesetter, "H1", REHAB_TYPE_TITLE, REHAB_COLOUR_TEXT, title, y, room);
  y += rehab_frame_add_text (block, typesetter, "P", REHAB_TYPE_BODY, REHAB_COLOUR_QUIET, range, y,
                             y < top + tag_height ? room : width);
  rehab_block_add_area (block, REHAB_COLOUR_LINE, 0.0, MAX (y, top + tag_height) + REHAB_FRAME_GAP, width, REHAB_FRAME_LINE);
  rehab_block_shrink (block, MAX_HEAD_HEIGHT);

  return block;
}

static RehabBlock *
make_running_head (const RehabTypesetter     *typesetter,
                   double                     width,
                   const RehabProgressReport *self)
{
  g_autofree char *title = rehab_progress_report_dup_title (self->content, self->options->reader);
  g_autofree char *range = dup_range (self);

  return rehab_frame_make_running_head (typesetter, width, MAX_HEAD_HEIGHT, get_tag (self), title, range);
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
  g_autofree char *question = rehab_frame_dup_question (self->content->clinic);
  g_autofree char *made = dup_made (self);
  double number_width;
  PangoLayout *number = rehab_frame_set_page_number (typesetter, REHAB_TYPE_NOTE, page, n_pages, &number_width);
  double y = REHAB_FRAME_GAP / 2.0 + 1.0;

  rehab_block_add_area (block, REHAB_COLOUR_LINE, 0.0, 0.0, width, REHAB_FRAME_LINE);
  rehab_block_add_text (block, "P", number, REHAB_COLOUR_QUIET, width - number_width, y);
  y += rehab_frame_add_text (block, typesetter, "P", REHAB_TYPE_NOTE, REHAB_COLOUR_TEXT, question, y,
                             width - number_width - REHAB_FRAME_GAP);
  rehab_frame_add_text (block, typesetter, "P", REHAB_TYPE_NOTE, REHAB_COLOUR_QUIET, made, y, width);

  return block;
}
