/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-letter-text.h"
#include "rehab-i18n.h"
#include "rehab-letter-facts.h"

#include <string.h>

typedef char *(*Compose) (const RehabLetterSource *source);

/* In the order in which they stand in a letter. */
static const struct
{
  RehabLetterContent content;
  const char *label;
  const char *caution; /* what a coach would get to know; NULL for nothing that is not about training */
  Compose compose;
} contents_table[] = {
  { REHAB_LETTER_DIAGNOSIS, N_("Diagnosis: the impression"),
    N_("Health data: the coach would get to know the diagnosis"), rehab_letter_dup_diagnosis },
  { REHAB_LETTER_RED_FLAGS, N_("Red flags"),
    N_("Health data: the coach would get to know signs of serious illness"), rehab_letter_dup_red_flags },
  { REHAB_LETTER_COURSE, N_("Course: dates, phases and next review"),
    N_("Health data: the coach would get to know how the treatment went"), rehab_letter_dup_course },
  { REHAB_LETTER_HISTORY, N_("History"),
    N_("Health data: the coach would get to know symptoms and medicines"), rehab_letter_dup_history },
  { REHAB_LETTER_FINDINGS, N_("Findings"),
    N_("Health data: the coach would get to know pain and the results of tests"), rehab_letter_dup_findings },
  { REHAB_LETTER_SCORES, N_("Scores"),
    N_("Health data: the coach would get to know scores of questionnaires"), rehab_letter_dup_scores },
  { REHAB_LETTER_IMAGING, N_("Imaging"),
    N_("Health data: the coach would get to know results of imaging"), rehab_letter_dup_imaging },
  { REHAB_LETTER_CLEARANCE, N_("Clearance: what is allowed"), NULL, rehab_letter_dup_clearance },
  { REHAB_LETTER_TRAINING, N_("Training: phase and programme"), NULL, rehab_letter_dup_training },
  { REHAB_LETTER_PLAN, N_("Plan, as written in the assessment"),
    N_("Written for the record: read it for what the coach should not know"), rehab_letter_dup_plan },
};

G_STATIC_ASSERT (G_N_ELEMENTS (contents_table) == REHAB_LETTER_N_CONTENTS);

/**
 * rehab_letter_get_usual_contents:
 * @kind: whom a letter is to
 *
 * Gets what a letter tells unless somebody chooses otherwise. A coach is told nothing but what is about training.
 *
 * Returns: a set of `RehabLetterContent`
 */
guint
rehab_letter_get_usual_contents (RehabLetterKind kind)
{
  switch (kind)
    {
    case REHAB_LETTER_KIND_GP:
      return REHAB_LETTER_DIAGNOSIS | REHAB_LETTER_RED_FLAGS | REHAB_LETTER_HISTORY | REHAB_LETTER_SCORES | REHAB_LETTER_PLAN;
    case REHAB_LETTER_KIND_PHYSICIAN:
      return REHAB_LETTER_ALL_CONTENTS;
    case REHAB_LETTER_KIND_IMAGING_REQUEST:
      return REHAB_LETTER_DIAGNOSIS | REHAB_LETTER_RED_FLAGS | REHAB_LETTER_FINDINGS | REHAB_LETTER_IMAGING;
    case REHAB_LETTER_KIND_COACH:
      return REHAB_LETTER_TRAINING | REHAB_LETTER_CLEARANCE;
    case REHAB_LETTER_KIND_NONE:
    default:
      return 0;
    }
}

static guint
find_row (RehabLetterContent content)
{
  for (guint i = 0; i < G_N_ELEMENTS (contents_table); i++)
    if (contents_table[i].content == content)
      return i;

  g_return_val_if_reached (0);
}

/**
 * rehab_letter_content_get_label:
 * @content: one of the contents
 *
 * Returns: its translated name
 */
const char *
rehab_letter_content_get_label (RehabLetterContent content)
{
  return _(contents_table[find_row (content)].label);
}

/**
 * rehab_letter_content_get_caution:
 * @content: one of the contents
 * @kind: whom the letter is to
 *
 * Says what somebody outside of treatment would get to know by it.
 *
 * Returns: (nullable): a translated sentence, or `NULL` where the content is what such a letter is for
 */
const char *
rehab_letter_content_get_caution (RehabLetterContent content,
                                  RehabLetterKind    kind)
{
  const char *caution = contents_table[find_row (content)].caution;

  return kind == REHAB_LETTER_KIND_COACH && caution != NULL ? _(caution) : NULL;
}

/**
 * rehab_letter_dup_contents:
 * @contents: a set of `RehabLetterContent`
 *
 * Lists contents in the order in which they stand in a letter.
 *
 * Returns: (transfer full): their translated names, or that there are none
 */
char *
rehab_letter_dup_contents (guint contents)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (contents_table); i++)
    {
      if ((contents & (guint) contents_table[i].content) == 0)
        continue;
      g_string_append (list, list->len > 0 ? C_("list", "; ") : "");
      g_string_append (list, _(contents_table[i].label));
    }
  if (list->len == 0)
    g_string_append (list, _("Nothing of the record"));

  return g_string_free_and_steal (g_steal_pointer (&list));
}

/**
 * rehab_letter_dup_subject:
 * @kind: whom the letter is to
 * @source: what it is about
 *
 * Says what the letter is, without the patient's name, which stands beside it on paper, and without anything clinical.
 *
 * Returns: (transfer full): translated text
 */
char *
rehab_letter_dup_subject (RehabLetterKind          kind,
                          const RehabLetterSource *source)
{
  g_autofree char *date = NULL;

  g_return_val_if_fail (source != NULL, NULL);

  if (kind == REHAB_LETTER_KIND_COACH)
    return g_strdup (_("Training during rehabilitation"));
  if (kind == REHAB_LETTER_KIND_IMAGING_REQUEST)
    return g_strdup (_("Request for imaging"));
  if (source->assessment == NULL)
    return g_strdup (_("Physiotherapy"));

  date = rehab_letter_dup_date (source->assessment->date);

  return g_strdup_printf (_("Physiotherapy assessment of %s"), date);
}

/* Takes @paragraph. */
static void
append_paragraph (GString *body,
                  char    *paragraph)
{
  if (paragraph == NULL)
    return;
  if (body->len > 0)
    g_string_append (body, "\n\n");
  g_string_append (body, paragraph);
  g_free (paragraph);
}

static char *
dup_visit (const RehabLetterSource *source,
           const char              *name)
{
  g_autofree char *date = rehab_letter_dup_date (source->assessment->date);

  switch (source->assessment->kind)
    {
    case REHAB_ASSESSMENT_KIND_INITIAL:
      return g_strdup_printf (_("I saw %s on %s for a first assessment."), name, date);
    case REHAB_ASSESSMENT_KIND_DISCHARGE:
      return g_strdup_printf (_("I saw %s on %s for the last time in this episode of care."), name, date);
    case REHAB_ASSESSMENT_KIND_REVIEW:
    case REHAB_ASSESSMENT_KIND_NONE:
    default:
      return g_strdup_printf (_("I saw %s on %s for a review."), name, date);
    }
}

static const char *
get_side_sentence (RehabSide side)
{
  switch (side)
    {
    case REHAB_SIDE_LEFT:
      return _("The left side is affected.");
    case REHAB_SIDE_RIGHT:
      return _("The right side is affected.");
    case REHAB_SIDE_BOTH:
      return _("Both sides are affected.");
    case REHAB_SIDE_NOT_ASKED:
    default:
      return NULL;
    }
}

static char *
dup_care (const RehabLetterSource *source,
          const char              *name)
{
  if (source->clinic_name == NULL)
    return g_strdup_printf (_("%s is in our care."), name);

  /* Translators: a patient's name, and the name of the clinic */
  return g_strdup_printf (_("%s is in our care at %s."), name, source->clinic_name);
}

static char *
dup_request (RehabSide side)
{
  switch (side)
    {
    case REHAB_SIDE_LEFT:
      return g_strdup (_("I request imaging of the left proximal hamstring tendons and their attachment."));
    case REHAB_SIDE_RIGHT:
      return g_strdup (_("I request imaging of the right proximal hamstring tendons and their attachment."));
    case REHAB_SIDE_BOTH:
    case REHAB_SIDE_NOT_ASKED:
    default:
      return g_strdup (_("I request imaging of the proximal hamstring tendons of both sides and their attachments."));
    }
}

/* Whom it is about, and since a coach need not know, the side only to those who treat. */
static char *
dup_opening (RehabLetterKind          kind,
             const RehabLetterSource *source)
{
  g_autofree char *name = rehab_patient_details_dup_called (source->patient);
  g_autofree char *visit = NULL;
  const char *side = get_side_sentence (source->record->episode->side);

  if (kind == REHAB_LETTER_KIND_COACH)
    return dup_care (source, name);

  visit = source->assessment != NULL ? dup_visit (source, name) : dup_care (source, name);

  return side != NULL ? g_strdup_printf (C_("sentences", "%s %s"), visit, side) : g_steal_pointer (&visit);
}

/* An avulsion is for others to judge: whether one operates is not said (R91, R94). */
static char *
dup_question (guint                    contents,
              const RehabLetterSource *source)
{
  if ((contents & REHAB_LETTER_RED_FLAGS) != 0 && rehab_letter_has_avulsion (source))
    return g_strdup (_("Question: is there an avulsion? Urgent imaging and opinion are requested."));

  return g_strdup (_("Question: what is the state of the tendons and of the bone at their attachment, and is there another cause of the pain?"));
}

/**
 * rehab_letter_dup_body:
 * @kind: whom the letter is to
 * @contents: a set of `RehabLetterContent`: what it may tell
 * @source: what it is about
 *
 * Composes the text of a letter, to be edited. Paragraphs are separated by an empty line. The letter head, the recipient,
 * the subject with the patient's name and the signature are not part of it.
 *
 * Returns: (transfer full): translated text
 */
char *
rehab_letter_dup_body (RehabLetterKind          kind,
                       guint                    contents,
                       const RehabLetterSource *source)
{
  g_autoptr (GString) body = NULL;

  g_return_val_if_fail (source != NULL && source->patient != NULL && source->record != NULL, NULL);

  body = g_string_new (kind == REHAB_LETTER_KIND_COACH ? _("Dear coach,") : _("Dear colleague,"));
  append_paragraph (body, dup_opening (kind, source));
  if (kind == REHAB_LETTER_KIND_IMAGING_REQUEST)
    {
      append_paragraph (body, dup_request (source->record->episode->side));
      append_paragraph (body, dup_question (contents, source));
    }

  for (guint i = 0; i < G_N_ELEMENTS (contents_table); i++)
    if ((contents & (guint) contents_table[i].content) != 0)
      append_paragraph (body, contents_table[i].compose (source));

  append_paragraph (body, g_strdup (_("Kind regards,")));

  return g_string_free_and_steal (g_steal_pointer (&body));
}

/**
 * rehab_letter_find_contents:
 * @kind: whom a letter is to
 * @source: what it is about
 * @body: (nullable): its text
 * @contents: (out): a set of `RehabLetterContent`
 *
 * Finds out what a text was composed of. A text that somebody has edited was composed of nothing that could be told.
 *
 * Returns: whether @body is just what rehab_letter_dup_body() makes of @contents; if not, those are the usual ones
 */
gboolean
rehab_letter_find_contents (RehabLetterKind          kind,
                            const RehabLetterSource *source,
                            const char              *body,
                            guint                   *contents)
{
  g_autofree char *composed = NULL;
  guint found = 0;

  g_return_val_if_fail (source != NULL && contents != NULL, FALSE);

  *contents = rehab_letter_get_usual_contents (kind);
  if (body == NULL)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (contents_table); i++)
    {
      g_autofree char *paragraph = contents_table[i].compose (source);

      if (paragraph != NULL ? strstr (body, paragraph) != NULL : (*contents & (guint) contents_table[i].content) != 0)
        found |= (guint) contents_table[i].content;
    }

  composed = rehab_letter_dup_body (kind, found, source);
  if (strcmp (composed, body) != 0)
    return FALSE;

  *contents = found;

  return TRUE;
}
