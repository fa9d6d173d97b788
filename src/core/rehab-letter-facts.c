/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-letter-facts.h"
#include "rehab-body-summary.h"
#include "rehab-choice.h"
#include "rehab-dose.h"
#include "rehab-enum-types.h"
#include "rehab-exercise.h"
#include "rehab-i18n.h"
#include "rehab-item-state.h"
#include "rehab-score.h"
#include "rehab-strength.h"

static const RehabSection history_sections[] = { REHAB_SECTION_SYMPTOMS, REHAB_SECTION_HISTORY, REHAB_SECTION_HEALTH };
static const RehabSection finding_sections[] = {
  REHAB_SECTION_PAIN, REHAB_SECTION_TESTS, REHAB_SECTION_LOAD_TESTS, REHAB_SECTION_STRENGTH, REHAB_SECTION_FUNCTION,
  REHAB_SECTION_LOOK_ALIKES,
};

char *
rehab_letter_dup_date (RehabDate date)
{
  /* Translators: a date on paper: 22 November 2026 */
  return rehab_date_format (date, _("%-d %B %Y"));
}

static void
append_to_list (GString    *list,
                const char *separator,
                const char *entry)
{
  g_string_append (list, list->len > 0 ? separator : "");
  g_string_append (list, entry);
}

/* Takes @sentence, which may be NULL. */
static void
append_sentence (GString *text,
                 char    *sentence)
{
  if (sentence != NULL)
    append_to_list (text, " ", sentence);
  g_free (sentence);
}

static char *
finish (GString *text)
{
  char *result = text->len > 0 ? g_strdup (text->str) : NULL;

  g_string_free (text, TRUE);

  return result;
}

/* The text of a clinician may or may not end as a sentence does. */
static char *
dup_as_sentence (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  if (*stripped == '\0')
    return NULL;
  if (g_str_has_suffix (stripped, ".") || g_str_has_suffix (stripped, "!") || g_str_has_suffix (stripped, "?"))
    return g_steal_pointer (&stripped);

  return g_strconcat (stripped, ".", NULL);
}

/* Answers */

typedef struct
{
  GString *yes;
  GString *no;
  GString *others;
} Answers;

static const char *
get_side_word (RehabSide side)
{
  return side == REHAB_SIDE_LEFT ? C_("in a sentence", "left") : C_("in a sentence", "right");
}

/* "left, pain 4": what stands in brackets behind a test; NULL for nothing. */
static char *
dup_bracket (const RehabItemAnswer *answer,
             gboolean               is_yes)
{
  g_autofree char *pain = is_yes && answer->pain.known ? g_strdup_printf (_("pain %.0f of 10"), answer->pain.value) : NULL;

  if (answer->side == REHAB_SIDE_NOT_ASKED)
    return g_steal_pointer (&pain);
  if (pain == NULL)
    return g_strdup (get_side_word (answer->side));

  /* Translators: a side and a pain score: "left, pain 4 of 10" */
  return g_strdup_printf (C_("answer", "%s, %s"), get_side_word (answer->side), pain);
}

static void
add_yes_no (Answers              *self,
            const RehabItemState *state,
            gboolean              is_yes)
{
  g_autoptr (GString) brackets = g_string_new (NULL);
  g_autofree char *entry = NULL;
  const char *label = _(state->item->label);
  guint n = 0;

  for (guint i = 0; i < state->n_answers; i++)
    {
      const RehabItemAnswer *answer = &state->answers[i];
      g_autofree char *bracket = NULL;

      if (!answer->value.answered || (answer->value.number.value > 0.0) != is_yes)
        continue;

      n++;
      bracket = dup_bracket (answer, is_yes);
      if (bracket != NULL)
        append_to_list (brackets, C_("answers of two sides", ", "), bracket);
    }
  if (n == 0)
    return;

  entry = brackets->len > 0 ? g_strdup_printf ("%s (%s)", label, brackets->str) : g_strdup (label);
  append_to_list (is_yes ? self->yes : self->no, C_("list", "; "), entry);
}

static char *
dup_symmetry (const RehabItem         *item,
              const RehabLetterSource *source)
{
  RehabStrength strength;

  if (item->kind != REHAB_ITEM_STRENGTH)
    return NULL;

  strength = rehab_strength_read (item, source->record, source->assessment);
  if (!strength.symmetry.known || strength.symmetry_of == REHAB_SIDE_NOT_ASKED)
    return NULL;

  return g_strdup_printf (strength.symmetry_of == REHAB_SIDE_LEFT ? _("left %.0f %% of right") : _("right %.0f %% of left"),
                          strength.symmetry.value);
}

static void
add_measure (Answers                 *self,
             const RehabItemState    *state,
             const RehabLetterSource *source)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *entry = NULL;
  g_autofree char *symmetry = dup_symmetry (state->item, source);

  for (guint i = 0; i < state->n_answers; i++)
    {
      const RehabItemAnswer *answer = &state->answers[i];
      g_autofree char *said = NULL;
      g_autofree char *sided = NULL;

      if (!answer->value.answered)
        continue;

      said = rehab_item_state_dup_answer (state, i);
      sided = answer->side != REHAB_SIDE_NOT_ASKED ? g_strdup_printf ("%s %s", get_side_word (answer->side), said) : g_strdup (said);
      append_to_list (words, C_("answers of two sides", ", "), sided);
    }
  if (words->len == 0)
    return;
  if (symmetry != NULL)
    append_to_list (words, C_("answers of two sides", ", "), symmetry);

  entry = g_strdup_printf (C_("label and words", "%s: %s"), _(state->item->label), words->str);
  append_to_list (self->others, C_("list", "; "), entry);
}

static char *
dup_painted (const RehabItemState *state)
{
  g_autoptr (RehabBodyArea) area =
    state->answers[0].value.answered ? rehab_body_area_from_text (state->answers[0].value.text, NULL) : NULL;
  g_autofree char *summary = area != NULL ? rehab_body_area_dup_summary (area) : NULL;

  return summary != NULL ? g_strdup_printf (_("Marked on the body chart. %s"), summary) : NULL;
}

/* What a section says; NULL when nothing of it was asked. What was not asked is not said. */
static char *
dup_section (RehabSection             section,
             const RehabLetterSource *source)
{
  Answers answers = { g_string_new (NULL), g_string_new (NULL), g_string_new (NULL) };
  GString *text = g_string_new (NULL);
  g_autoptr (GString) painted = g_string_new (NULL);

  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);
      RehabItemState state;

      if (item->section != section || item->kind == REHAB_ITEM_INSTRUMENT)
        continue;

      state = rehab_item_state_read (item, source->record, source->assessment);
      if (item->kind == REHAB_ITEM_BODY_CHART)
        {
          append_sentence (painted, dup_painted (&state));
        }
      else if (item->kind == REHAB_ITEM_YES_NO)
        {
          add_yes_no (&answers, &state, TRUE);
          add_yes_no (&answers, &state, FALSE);
        }
      else
        {
          add_measure (&answers, &state, source);
        }
    }

  if (answers.yes->len > 0)
    append_sentence (text, g_strdup_printf (_("Yes: %s."), answers.yes->str));
  if (answers.no->len > 0)
    append_sentence (text, g_strdup_printf (_("No: %s."), answers.no->str));
  if (answers.others->len > 0)
    append_sentence (text, g_strconcat (answers.others->str, ".", NULL));
  if (painted->len > 0)
    append_sentence (text, g_strdup (painted->str));

  g_string_free (answers.yes, TRUE);
  g_string_free (answers.no, TRUE);
  g_string_free (answers.others, TRUE);
  if (text->len > 0)
    {
      /* Translators: a section of the assessment, before what was answered in it: "Provocation Tests. Yes: ... No: ..." */
      g_autofree char *title = g_strdup_printf (C_("section", "%s. "), rehab_section_get_title (section));

      g_string_prepend (text, title);
    }

  return finish (text);
}

static void
append_sections (GString                 *text,
                 const RehabSection      *sections,
                 guint                    n_sections,
                 const RehabLetterSource *source)
{
  for (guint i = 0; source->assessment != NULL && i < n_sections; i++)
    {
      g_autofree char *section = dup_section (sections[i], source);

      if (section != NULL)
        append_to_list (text, "\n\n", section);
    }
}

/* History */

static char *
dup_person (const RehabLetterSource *source)
{
  const RehabPatientDetails *patient = source->patient;
  RehabDate day = source->assessment != NULL ? source->assessment->date : source->record->episode->opened_on;
  GString *list = g_string_new (NULL);

  if (rehab_date_is_set (patient->birth_date))
    {
      int age = rehab_date_get_age (patient->birth_date, day);
      g_autofree char *years = g_strdup_printf (ngettext ("%d year old", "%d years old", (gulong) MAX (age, 0)), age);

      append_to_list (list, C_("list", "; "), years);
    }
  if (patient->sport != REHAB_SPORT_NOT_ASKED)
    {
      g_autofree char *sport = g_strdup_printf (_("sport: %s"), rehab_choice_get_label (REHAB_TYPE_SPORT, (int) patient->sport));

      append_to_list (list, C_("list", "; "), sport);
    }
  if (patient->event_or_position != NULL)
    append_to_list (list, C_("list", "; "), patient->event_or_position);
  if (patient->level != REHAB_LEVEL_NOT_ASKED)
    {
      g_autofree char *level = g_strdup_printf (_("level: %s"), rehab_choice_get_label (REHAB_TYPE_LEVEL, (int) patient->level));

      append_to_list (list, C_("list", "; "), level);
    }
  if (list->len > 0)
    g_string_append_c (list, '.');

  return finish (list);
}

static char *
dup_onset (const RehabEpisode *episode)
{
  g_autofree char *date = rehab_date_is_set (episode->onset_date) ? rehab_letter_dup_date (episode->onset_date) : NULL;
  const char *manner = episode->onset != REHAB_ONSET_NOT_ASKED ? rehab_choice_get_label (REHAB_TYPE_ONSET, (int) episode->onset) : NULL;

  if (date != NULL && manner != NULL)
    /* Translators: how it began, and when: "Onset: gradually, 3 May 2026." */
    return g_strdup_printf (_("Onset: %s, %s."), manner, date);
  if (date != NULL || manner != NULL)
    return g_strdup_printf (_("Onset: %s."), date != NULL ? date : manner);

  return NULL;
}

static char *
dup_event (const RehabEvent *event)
{
  g_autofree char *date = rehab_letter_dup_date (event->date);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, C_("event", "%s, %s"), rehab_choice_get_label (REHAB_TYPE_EVENT_KIND, (int) event->kind), date);
  if (event->title != NULL)
    g_string_append_printf (text, C_("event", ": %s"), event->title);
  if (event->detail != NULL)
    g_string_append_printf (text, " (%s)", event->detail);
  g_string_append (text, ". ");
  if (event->result != NULL)
    {
      g_autofree char *result = dup_as_sentence (event->result);

      if (result != NULL)
        g_string_append_printf (text, _("Result: %s"), result);
    }

  return g_strdup (g_strchomp (text->str));
}

static void
append_events (GString                 *text,
               const RehabLetterSource *source,
               gboolean                 imaging)
{
  for (guint i = 0; i < source->record->events->len; i++)
    {
      const RehabEvent *event = g_ptr_array_index (source->record->events, i);

      if (event->kind == REHAB_EVENT_KIND_COMPETITION || (event->kind == REHAB_EVENT_KIND_IMAGING) != imaging)
        continue;
      append_sentence (text, dup_event (event));
    }
}

/**
 * rehab_letter_dup_history:
 * @source: what a letter is about
 *
 * Returns: (transfer full) (nullable): who it is, onset, treatments, and what was answered about symptoms, training and
 *   health
 */
char *
rehab_letter_dup_history (const RehabLetterSource *source)
{
  GString *text = g_string_new (NULL);
  const RehabEpisode *episode = source->record->episode;

  append_sentence (text, dup_person (source));
  append_sentence (text, dup_onset (episode));
  if (episode->goal != NULL)
    append_sentence (text, g_strdup_printf (_("Goal: %s."), episode->goal));
  append_events (text, source, FALSE);
  if (text->len > 0)
    g_string_prepend (text, C_("section", "History. "));
  append_sections (text, history_sections, G_N_ELEMENTS (history_sections), source);

  return finish (text);
}

/**
 * rehab_letter_dup_findings:
 * @source: what a letter is about
 *
 * Returns: (transfer full) (nullable): pain, tests, strength and function, as far as they were examined
 */
char *
rehab_letter_dup_findings (const RehabLetterSource *source)
{
  GString *text = g_string_new (NULL);

  append_sections (text, finding_sections, G_N_ELEMENTS (finding_sections), source);

  return finish (text);
}

/**
 * rehab_letter_dup_scores:
 * @source: what a letter is about
 *
 * Returns: (transfer full) (nullable): the totals of the assessment, each with its changes
 */
char *
rehab_letter_dup_scores (const RehabLetterSource *source)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; source->assessment != NULL && i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);
      RehabScore score;
      g_autofree char *total = NULL;
      g_autofree char *changes = NULL;
      g_autofree char *entry = NULL;

      if (item->kind != REHAB_ITEM_INSTRUMENT)
        continue;

      score = rehab_score_read (source->record, source->assessment, item);
      if (score.instrument == NULL || !score.total.known)
        continue;

      total = rehab_score_dup_total (&score);
      changes = rehab_score_dup_changes (&score, source->assessment->date);
      entry = changes != NULL ? g_strdup_printf (C_("score", "%s %s (%s)"), _(score.instrument->name), total, changes)
                              : g_strdup_printf (C_("score", "%s %s"), _(score.instrument->name), total);
      append_to_list (list, C_("list", "; "), entry);
    }

  if (list->len == 0)
    return g_strdup (_("Scores. No questionnaire has a total at this assessment."));

  return g_strdup_printf (_("Scores. %s."), list->str);
}

/**
 * rehab_letter_dup_imaging:
 * @source: what a letter is about
 *
 * Returns: (transfer full): what was imaged, or that nothing is recorded
 */
char *
rehab_letter_dup_imaging (const RehabLetterSource *source)
{
  GString *text = g_string_new (NULL);
  g_autofree char *section = source->assessment != NULL ? dup_section (REHAB_SECTION_IMAGING, source) : NULL;

  append_events (text, source, TRUE);
  if (section != NULL)
    append_to_list (text, "\n\n", section);
  if (text->len == 0)
    g_string_append (text, _("No imaging is recorded in this episode of care."));

  return finish (text);
}

/**
 * rehab_letter_dup_diagnosis:
 * @source: what a letter is about
 *
 * Returns: (transfer full) (nullable): the impression as it counts now, or that none is written
 */
char *
rehab_letter_dup_diagnosis (const RehabLetterSource *source)
{
  const char *impression = source->assessment != NULL ? rehab_case_get_impression (source->record, source->assessment) : NULL;
  g_autofree char *sentence = impression != NULL ? dup_as_sentence (impression) : NULL;

  if (source->assessment == NULL)
    return NULL;

  return sentence != NULL ? g_strdup_printf (_("Impression. %s"), sentence) : g_strdup (_("No impression is written yet."));
}

/**
 * rehab_letter_dup_plan:
 * @source: what a letter is about
 *
 * Returns: (transfer full) (nullable): the plan as it counts now, or that none is written
 */
char *
rehab_letter_dup_plan (const RehabLetterSource *source)
{
  const char *plan = source->assessment != NULL ? rehab_case_get_plan (source->record, source->assessment) : NULL;
  g_autofree char *sentence = plan != NULL ? dup_as_sentence (plan) : NULL;

  if (source->assessment == NULL)
    return NULL;

  return sentence != NULL ? g_strdup_printf (_("Plan. %s"), sentence) : g_strdup (_("No plan is written yet."));
}

/* Training */

/* A line of the programme without what only those who treat need: which side, pain limits, notes. */
static char *
dup_exercise (const RehabPrescription *prescription,
              const RehabCatalogue    *catalogue)
{
  const RehabExercise *exercise = rehab_catalogue_lookup (catalogue, prescription->exercise_key);
  RehabPrescription plain = *prescription;
  g_autofree char *dose = NULL;
  g_autofree char *days = NULL;
  GString *line;

  if (exercise == NULL)
    return NULL;

  plain.pain_limit = REHAB_NUMBER_NOT_ASKED;
  plain.load_note = NULL;
  plain.note = NULL;
  dose = rehab_dose_dup_short (&plain);
  days = rehab_dose_dup_days (&plain);

  line = g_string_new (rehab_exercise_get_text (exercise, REHAB_EXERCISE_NAME));
  if (dose != NULL && *dose != '\0')
    g_string_append_printf (line, C_("exercise", ": %s"), dose);
  if (days != NULL && *days != '\0')
    g_string_append_printf (line, C_("exercise", ". %s"), days);

  return g_string_free (line, FALSE);
}

static void
append_programme (GString                 *text,
                  const RehabLetterSource *source)
{
  const RehabCase *record = source->record;
  const RehabProgrammeVersion *version;
  const RehabRegimen *regimen;
  g_autofree char *date = NULL;

  if (record->versions->len == 0)
    return;

  version = g_ptr_array_index (record->versions, record->versions->len - 1);
  regimen = g_ptr_array_index (record->regimens, record->versions->len - 1);
  date = rehab_letter_dup_date (version->date);
  append_to_list (text, "\n\n", "");
  g_string_append_printf (text, _("Programme, version %d of %s:"), version->number, date);

  for (guint i = 0; i < rehab_regimen_get_size (regimen); i++)
    {
      g_autofree char *line = dup_exercise (rehab_regimen_get_nth (regimen, i), source->record->catalogue);

      if (line != NULL)
        /* Translators: a line of a list */
        g_string_append_printf (text, C_("line of a list", "\n– %s"), line);
    }
}

/**
 * rehab_letter_dup_training:
 * @source: what a letter is about
 *
 * Says what is agreed for training: the phase and the programme. Nothing of it tells what is the matter.
 *
 * Returns: (transfer full) (nullable): the paragraphs
 */
char *
rehab_letter_dup_training (const RehabLetterSource *source)
{
  GString *text = g_string_new (NULL);
  RehabDate since = REHAB_DATE_NONE;
  RehabPhase phase = rehab_case_get_phase (source->record, &since);
  g_autofree char *date = rehab_date_is_set (since) ? rehab_letter_dup_date (since) : NULL;

  if (rehab_phase_get_number (phase) > 0 && date != NULL)
    /* Translators: the number of a phase of rehabilitation, what it is called, and since when */
    g_string_append_printf (text, _("Training. Phase %d of 4 of the rehabilitation: %s, since %s."), rehab_phase_get_number (phase),
                            rehab_choice_get_label (REHAB_TYPE_PHASE, (int) phase), date);
  append_programme (text, source);

  return finish (text);
}
