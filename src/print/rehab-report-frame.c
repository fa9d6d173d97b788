/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-choice.h"
#include "rehab-enum-types.h"
#include "rehab-frame.h"
#include "rehab-i18n.h"
#include "rehab-report-parts.h"
#include "rehab-tag.h"


#define MAX_HEAD_HEIGHT 300.0

static gboolean
is_draft (const RehabReportContent *content)
{
  return content->assessment->locked_at == 0;
}

static char *
dup_visit (const RehabReportContent *content)
{
  g_autofree char *date = rehab_report_dup_date (content->assessment->date);

  /* Translators: the kind of an assessment and its date: "Review, 22 Nov 2026" */
  return g_strdup_printf (C_("assessment", "%s, %s"),
                          rehab_choice_get_label (REHAB_TYPE_ASSESSMENT_KIND, (int) content->assessment->kind), date);
}

/* Each page says who it is about so that nobody is taken for another: name and date of birth. */
static char *
dup_identity (const RehabReportContent *content,
              gboolean                  with_age)
{
  const RehabPatientDetails *patient = content->patient;
  g_autofree char *date = NULL;
  int age;

  if (!rehab_date_is_set (patient->birth_date))
    return g_strdup (_("date of birth not recorded"));

  date = rehab_report_dup_date (patient->birth_date);
  if (!with_age)
    return g_strdup_printf (_("born %s"), date);

  age = rehab_date_get_age (patient->birth_date, content->assessment->date);
  /* Translators: a date of birth, and the age in years */
  return g_strdup_printf (ngettext ("born %s, %d year old", "born %s, %d years old", (gulong) MAX (age, 0)),
                          date, age);
}

static char *
dup_status (const RehabReportContent *content)
{
  g_autoptr (GPtrArray) amendments =
    rehab_case_list_amendments (content->record, content->assessment->id, NULL, REHAB_SIDE_NOT_ASKED);
  g_autofree char *finished = NULL;

  if (is_draft (content))
    return g_strdup (_("Draft: not finished, and not signed."));

  finished = rehab_date_format_moment (content->assessment->locked_at, C_("date", "%-d %b %Y"));
  if (amendments->len == 0)
    return g_strdup_printf (_("Finished on %s."), finished);

  return g_strdup_printf (ngettext ("Finished on %s, with %u later amendment.",
                                    "Finished on %s, with %u later amendments.", amendments->len),
                          finished, amendments->len);
}

/**
 * rehab_report_dup_title:
 * @content: what the report is of
 *
 * Returns: (transfer full): what the paper is called
 */
char *
rehab_report_dup_title (const RehabReportContent *content)
{
  g_autofree char *name = rehab_patient_details_dup_called (content->patient);

  return g_strdup_printf (_("Assessment of %s"), name);
}

static const char *
get_draft_words (const RehabReportContent *content)
{
  return is_draft (content) ? _("DRAFT") : NULL;
}

static double
add_clinic (RehabBlock               *block,
            const RehabTypesetter    *typesetter,
            const RehabReportContent *content)
{
  g_autofree char *contact = NULL;
  double width = rehab_block_get_width (block);
  double y = 0.0;

  if (content->clinic == NULL)
    return 0.0;

  contact = rehab_clinic_details_dup_contact (content->clinic);
  y += rehab_frame_add_text (block, typesetter, "P", REHAB_TYPE_SECTION, REHAB_COLOUR_TEXT, content->clinic->name, y, width);
  y += rehab_frame_add_text (block, typesetter, "P", REHAB_TYPE_NOTE, REHAB_COLOUR_QUIET, contact, y, width);
  y += REHAB_FRAME_GAP / 2.0;
  rehab_block_add_area (block, REHAB_COLOUR_LINE, 0.0, y, width, REHAB_FRAME_LINE);

  return y + REHAB_FRAME_GAP;
}

static double
add_person (RehabBlock               *block,
            const RehabTypesetter    *typesetter,
            const RehabReportContent *content,
            double                    y)
{
  g_autofree char *name = rehab_patient_details_dup_name (content->patient);
  g_autofree char *isolated = rehab_text_isolate (name);
  g_autofree char *identity = dup_identity (content, TRUE);
  double tag_height;
  double room = rehab_tag_add (block, typesetter, rehab_tag_get_side (content->record->episode->side), REHAB_TYPE_STRONG, y,
                               &tag_height);
  double top = y;

  y += rehab_frame_add_text (block, typesetter, "H1", REHAB_TYPE_HEADING, REHAB_COLOUR_TEXT, isolated, y, room);
  y += rehab_frame_add_text (block, typesetter, "P", REHAB_TYPE_SMALL, REHAB_COLOUR_TEXT, identity, y, room);

  return MAX (y, top + tag_height) + REHAB_FRAME_GAP;
}

static RehabBlock *
make_first_head (const RehabTypesetter    *typesetter,
                 double                    width,
                 const RehabReportContent *content)
{
  RehabBlock *block = rehab_block_new ("head", width, rehab_typesetter_get_ink (typesetter));
  const RehabClinician *clinician = rehab_clinician_find (content->clinicians, content->assessment->clinician_id);
  g_autofree char *visit = dup_visit (content);
  g_autofree char *status = dup_status (content);
  g_autofree char *title = NULL;
  g_autofree char *by = NULL;
  double tag_height;
  double room;
  double y = add_clinic (block, typesetter, content);

  y = add_person (block, typesetter, content, y);
  room = rehab_tag_add (block, typesetter, get_draft_words (content), REHAB_TYPE_STRONG, y, &tag_height);
  /* Translators: what the paper is, then the kind and the date of the assessment */
  title = g_strdup_printf (_("Assessment report: %s"), visit);
  y += rehab_frame_add_text (block, typesetter, "P", REHAB_TYPE_CELL_STRONG, REHAB_COLOUR_TEXT, title, y, room);
  if (clinician != NULL)
    {
      /* Translators: a clinician's name and initials, then whether the assessment is finished */
      by = g_strdup_printf (_("Assessed by %s (%s). %s"), clinician->name, clinician->initials, status);
      y += rehab_frame_add_text (block, typesetter, "P", REHAB_TYPE_CELL, REHAB_COLOUR_TEXT, by, y, room);
    }
  else
    {
      y += rehab_frame_add_text (block, typesetter, "P", REHAB_TYPE_CELL, REHAB_COLOUR_TEXT, status, y, room);
    }
  rehab_block_shrink (block, MAX_HEAD_HEIGHT);

  return block;
}

static RehabBlock *
make_running_head (const RehabTypesetter    *typesetter,
                   double                    width,
                   const RehabReportContent *content)
{
  g_autofree char *name = rehab_patient_details_dup_name (content->patient);
  g_autofree char *isolated = rehab_text_isolate (name);
  g_autofree char *identity = dup_identity (content, FALSE);
  g_autofree char *visit = dup_visit (content);
  const char *side = rehab_tag_get_side (content->record->episode->side);
  g_autofree char *line = g_strconcat (identity, "  ·  ", visit, side != NULL ? "  ·  " : NULL, side, NULL);

  return rehab_frame_make_running_head (typesetter, width, MAX_HEAD_HEIGHT, get_draft_words (content), isolated, line);
}

/* A RehabFrameFunc: @data is the RehabReportContent. */
RehabBlock *
rehab_report_make_head (const RehabTypesetter *typesetter,
                        guint                  page,
                        guint                  n_pages,
                        double                 width,
                        gconstpointer          data)
{
  return page == 0 ? make_first_head (typesetter, width, data) : make_running_head (typesetter, width, data);
}

/* A RehabFrameFunc: the foot says what the paper is, and which of its pages this is. */
RehabBlock *
rehab_report_make_foot (const RehabTypesetter *typesetter,
                        guint                  page,
                        guint                  n_pages,
                        double                 width,
                        gconstpointer          data)
{
  const RehabReportContent *content = data;
  RehabBlock *block = rehab_block_new ("foot", width, rehab_typesetter_get_ink (typesetter));
  g_autofree char *today = rehab_report_dup_date (content->today);
  g_autofree char *printed = g_strdup_printf (_("Confidential. Printed on %s."), today);
  double number_width;
  PangoLayout *number = rehab_frame_set_page_number (typesetter, REHAB_TYPE_NOTE, page, n_pages, &number_width);
  PangoLayout *layout;

  rehab_block_add_area (block, REHAB_COLOUR_LINE, 0.0, 0.0, width, REHAB_FRAME_LINE);
  layout = rehab_typesetter_set (typesetter, REHAB_TYPE_NOTE, printed, width - number_width - REHAB_FRAME_GAP);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  rehab_block_add_text (block, "P", layout, REHAB_COLOUR_QUIET, 0.0, REHAB_FRAME_GAP / 2.0 + 1.0);
  rehab_block_add_text (block, "P", number, REHAB_COLOUR_QUIET, width - number_width, REHAB_FRAME_GAP / 2.0 + 1.0);

  return block;
}
