/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "document-fixture.h"
#include "dose-fixture.h"

#include "rehab-dose.h"
#include "rehab-exercise.h"
#include "rehab-progression.h"
#include "rehab-sheet.h"
#include "rehab-template.h"

#define N_DOSES 4000

/*
 * What a patient reads in German is German to the last word. The names of the clinic and of people are letters that no
 * language has words of, so that whatever is English on a sheet is ours.
 */

static const RehabClinicDetails clinic = { .name = "Qx", .address = "Qy 1\nQz", .telephone = "0113 496 0142" };

static const RehabLanguage *
get_german (void)
{
  const RehabLanguage *german = rehab_language_lookup ("de");

  g_assert_nonnull (german);

  return german;
}

/* Whether everything put into words since German was begun was German; @what names where it was not. */
static void
assert_nothing_is_missing (const char *what)
{
  if (rehab_language_count_missing () != 0)
    g_error ("%u words of “%s” stayed English", rehab_language_count_missing (), what);
}

static void
test_texts (void)
{
  for (guint i = 0; i < rehab_exercise_get_count (); i++)
    {
      const RehabExercise *exercise = rehab_exercise_get_nth (i);

      rehab_language_begin (get_german ());
      for (guint j = 0; j < REHAB_N_EXERCISE_TEXTS; j++)
        {
          const char *text = rehab_exercise_get_text (exercise, j);

          g_test_message ("%s: %s", exercise->key, text);
          g_assert_cmpstr (text, !=, "");
          /* A sentence stays one, and a name is none. */
          g_assert_cmpint (g_str_has_suffix (text, "."), ==, j != REHAB_EXERCISE_NAME);
          g_assert_null (strstr (text, "  "));
        }
      rehab_exercise_matches (exercise, "x");
      assert_nothing_is_missing (exercise->key);
      rehab_language_end ();
    }
}

/* In German as in English, no two exercises are called the same. */
static void
test_names_differ (void)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  rehab_language_begin (get_german ());
  for (guint i = 0; i < rehab_exercise_get_count (); i++)
    {
      const char *name = rehab_exercise_get_text (rehab_exercise_get_nth (i), REHAB_EXERCISE_NAME);

      g_test_message ("%s", name);
      g_assert_true (g_hash_table_add (names, g_strdup (name)));
    }
  rehab_language_end ();
}

static void
test_doses (void)
{
  for (guint i = 0; i < N_DOSES; i++)
    {
      const RehabExercise *exercise = rehab_exercise_get_nth (i % rehab_exercise_get_count ());
      g_autoptr (RehabPrescription) prescription = random_prescription (exercise->key);
      g_autofree char *brief = NULL;
      g_autofree char *line = NULL;
      g_autofree char *often = NULL;
      g_autofree char *sentence = NULL;
      g_autofree char *days = NULL;
      g_autofree char *side = NULL;

      rehab_language_begin (get_german ());
      brief = rehab_dose_dup_short (prescription);
      line = rehab_dose_dup_line (prescription);
      often = rehab_dose_dup_often (prescription);
      sentence = rehab_dose_dup_sentence (prescription, exercise);
      days = rehab_dose_dup_days (prescription);
      side = rehab_dose_dup_side (prescription, exercise);
      assert_nothing_is_missing (line);
      rehab_language_end ();
    }
}

/* Sheets */

static RehabRegimen *
make_regimen (gboolean random)
{
  g_autoptr (GPtrArray) prescriptions = g_ptr_array_new_with_free_func (rehab_record_unref);

  for (guint i = 0; i < rehab_exercise_get_count (); i++)
    {
      const RehabExercise *exercise = rehab_exercise_get_nth (i);
      RehabPhase phase = REHAB_PHASE_CALM;

      while ((exercise->phases & (1u << phase)) == 0)
        phase++;
      g_ptr_array_add (prescriptions, random ? random_prescription (exercise->key)
                                             : rehab_prescription_new_for_exercise (exercise, phase, REHAB_SIDE_LEFT));
    }

  return rehab_regimen_new ((const RehabPrescription *const *) prescriptions->pdata, prescriptions->len);
}

#define EPISODE "00000000-0000-4000-8000-000000000002"

/* A published progression has notes in its sessions: in the language in which it was begun. */
static RehabRunningSchedule *
make_running (const RehabLanguage *language,
              RehabDate            today)
{
  RehabRunningSchedule *running;

  rehab_language_begin (language);
  running = rehab_progression_make (rehab_progression_get_nth (0), EPISODE, today, NULL, NULL);
  rehab_language_end ();

  return running;
}

/* A sheet with everything that a sheet can have, after one that differed in everything. */
static RehabDocument *
lay_out (RehabRegimen        *regimen,
         RehabRegimen        *last,
         RehabPainRuleKind    pain_rule,
         RehabSheetOptions    options,
         const RehabLanguage *language)
{
  const RehabDate today = rehab_date_new (2026, 11, 22, NULL);
  const RehabDate before = rehab_date_new (2026, 3, 8, NULL);
  g_autoptr (RehabRunningSchedule) running = make_running (language, today);
  RehabSheetContent content = {
    .running = running, .clinic = &clinic, .patient_name = "Qq", .side = REHAB_SIDE_LEFT, .regimen = regimen, .version_number = 4,
    .version_date = today, .clinician_initials = "QQ", .pain_rule = rehab_pain_rule_lookup (pain_rule), .today = today,
    .last = { last, 3, before }, .flare = { last, 2, before },
  };

  options.parts = REHAB_SHEET_ALL_PARTS;
  options.language = language;

  return rehab_sheet_lay_out (&content, &options);
}

static void
test_sheets (void)
{
  static const RehabPainRuleKind rules[] = { REHAB_PAIN_RULE_KIND_GOOM, REHAB_PAIN_RULE_KIND_SILBERNAGEL };
  g_autoptr (RehabRegimen) usual = make_regimen (FALSE);

  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (RehabRegimen) random = make_regimen (TRUE);
      RehabSheetOptions options = { .columns = i % 2 + 1, .text = i == 3 ? REHAB_TEXT_LARGE : REHAB_TEXT_NORMAL };
      g_autoptr (RehabDocument) document = lay_out (i % 2 == 0 ? usual : random, i % 2 == 0 ? random : usual, rules[i / 2], options,
                                                    get_german ());

      assert_nothing_is_missing (rehab_document_get_title (document));
      g_assert_cmpstr (rehab_document_get_language (document), ==, "de");
    }
}

/* Every template, as it comes: what nobody would think of in a random programme. */
static void
test_templates (void)
{
  g_autoptr (RehabRegimen) last = NULL;

  for (guint i = 0; i < rehab_template_get_count (); i++)
    {
      g_autoptr (RehabRegimen) regimen = rehab_template_make_regimen (rehab_template_get_nth (i), REHAB_SIDE_RIGHT);
      g_autoptr (RehabDocument) document = lay_out (regimen, last, REHAB_PAIN_RULE_KIND_GOOM, (RehabSheetOptions) { 0 }, get_german ());

      assert_nothing_is_missing (rehab_template_get_nth (i)->key);
      g_clear_pointer (&last, rehab_regimen_unref);
      last = g_steal_pointer (&regimen);
    }
}

/* Words that stand on nearly every English sheet, and in no German one. */
static const char *const english[] = {
  "the", "and", "your", "with", "for", "pain", "week", "hold", "until", "sets", "seconds", "leg", "knee", "Avoid", "Monday",
  "changed", "March",
};

static gboolean
has_word (const char *text,
          const char *word)
{
  g_autofree char *pattern = g_strdup_printf ("\\b%s\\b", word);

  return g_regex_match_simple (pattern, text, G_REGEX_OPTIMIZE, G_REGEX_MATCH_DEFAULT);
}

static void
test_paper (void)
{
  g_autoptr (RehabRegimen) usual = make_regimen (FALSE);
  g_autoptr (RehabRegimen) last = rehab_template_make_regimen (rehab_template_get_nth (0), REHAB_SIDE_RIGHT);
  g_autoptr (RehabDocument) document = lay_out (usual, last, REHAB_PAIN_RULE_KIND_GOOM, (RehabSheetOptions) { 0 }, get_german ());
  g_autoptr (RehabDocument) in_english = lay_out (usual, last, REHAB_PAIN_RULE_KIND_GOOM, (RehabSheetOptions) { 0 },
                                                  rehab_language_lookup ("en"));
  g_autofree char *text = document_read_text (document, 0);
  g_autofree char *english_text = document_read_text (in_english, 0);

  if (text == NULL || english_text == NULL)
    return;

  document_assert_says (text, "Vermeiden:");
  document_assert_says (text, "Beinbeuger");
  for (guint i = 0; i < G_N_ELEMENTS (english); i++)
    {
      g_test_message ("%s", english[i]);
      g_assert_true (has_word (english_text, english[i]));
      g_assert_false (has_word (text, english[i]));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/german/texts", test_texts);
  g_test_add_func ("/german/names", test_names_differ);
  g_test_add_func ("/german/doses", test_doses);
  g_test_add_func ("/german/sheets", test_sheets);
  g_test_add_func ("/german/templates", test_templates);
  g_test_add_func ("/german/paper", test_paper);

  return g_test_run ();
}
