/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "athlete-fixture.h"
#include "rehab-athlete-filter.h"

#include <locale.h>
#include <string.h>

static void
assert_cell (const RehabAthleteLine *line,
             RehabAthleteColumnId    id,
             const char             *text,
             const char             *detail,
             gboolean                known)
{
  const RehabAthleteColumn *column = rehab_athlete_column_get (id);
  g_autofree char *is_text = rehab_athlete_column_dup_text (column, line);
  g_autofree char *is_detail = rehab_athlete_column_dup_detail (column, line);

  g_assert_cmpstr (is_text, ==, text);
  g_assert_cmpstr (is_detail, ==, detail);
  g_assert_cmpint (rehab_athlete_column_is_known (column, line), ==, known);
}

/* A session of half an hour at the effort. */
static void
train (RehabCase *record,
       int        ago,
       double     effort)
{
  add_session (&record->diary, &(RehabSession) {
    .date = athlete_days_ago (ago), .minutes = rehab_number (30), .effort = rehab_number (effort),
  });
}

static void
test_nothing_recorded (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  g_autoptr (RehabAthleteLine) line = athlete_line_new (record);

  assert_cell (line, REHAB_ATHLETE_COLUMN_NAME, "Adeyemi", "Middle distance", TRUE);
  assert_cell (line, REHAB_ATHLETE_COLUMN_SIDE, "Left", NULL, TRUE);
  assert_cell (line, REHAB_ATHLETE_COLUMN_PHASE, "1 Calm", NULL, TRUE);
  assert_cell (line, REHAB_ATHLETE_COLUMN_DAY, "322", "since 5 Jan", TRUE);
  assert_cell (line, REHAB_ATHLETE_COLUMN_PAIN, "not asked", NULL, FALSE);
  assert_cell (line, REHAB_ATHLETE_COLUMN_SETTLED, "no session", NULL, FALSE);
  assert_cell (line, REHAB_ATHLETE_COLUMN_LOAD, "not kept", "0 of 7 days", FALSE);
  assert_cell (line, REHAB_ATHLETE_COLUMN_CHANGE, "not kept", "before: not kept", FALSE);
  assert_cell (line, REHAB_ATHLETE_COLUMN_OUTCOME, "not asked", NULL, FALSE);
  assert_cell (line, REHAB_ATHLETE_COLUMN_SYMMETRY, "not measured", NULL, FALSE);
  assert_cell (line, REHAB_ATHLETE_COLUMN_ENTRY, "none yet", NULL, FALSE);
  assert_cell (line, REHAB_ATHLETE_COLUMN_CLEARANCE, "Nothing said yet", NULL, FALSE);

  for (guint i = 0; i < REHAB_ATHLETE_DAYS; i++)
    {
      g_assert_false (line->pains[i].known);
      g_assert_false (line->loads[i].known);
      g_assert_false (line->kept[i]);
    }
}

/* Who was never in care, and whose records cannot be read: nothing is known, and nothing looks calm. */
static void
test_no_record (void)
{
  g_autoptr (RehabPatientDetails) patient = athlete_patient_new ("Brandt", REHAB_SPORT_NOT_ASKED);
  g_autoptr (RehabAthleteLine) none = athlete_line_new (NULL);
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  g_autoptr (RehabAthleteLine) unread = rehab_athlete_line_new_unreadable (patient, record->episode, on (ATHLETE_TODAY));

  assert_cell (none, REHAB_ATHLETE_COLUMN_PHASE, "not in care", NULL, FALSE);
  assert_cell (none, REHAB_ATHLETE_COLUMN_PAIN, "–", NULL, FALSE);
  assert_cell (none, REHAB_ATHLETE_COLUMN_LOAD, "–", NULL, FALSE);
  assert_cell (none, REHAB_ATHLETE_COLUMN_ATTENTION, "–", NULL, FALSE);

  assert_cell (unread, REHAB_ATHLETE_COLUMN_SIDE, "Left", NULL, TRUE);
  assert_cell (unread, REHAB_ATHLETE_COLUMN_ENTRY, "–", NULL, FALSE);
  assert_cell (unread, REHAB_ATHLETE_COLUMN_ATTENTION, "The records cannot be read", NULL, TRUE);
}

static void
test_days (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  g_autoptr (RehabAthleteLine) line = NULL;

  add_day (&record->diary, &(RehabDiaryDay) { .date = athlete_days_ago (28), .worst_pain = rehab_number (9) });
  add_day (&record->diary, &(RehabDiaryDay) { .date = athlete_days_ago (27), .worst_pain = rehab_number (0) });
  add_day (&record->diary, &(RehabDiaryDay) { .date = athlete_days_ago (2), .worst_pain = rehab_number (4), .rest_day = TRUE });
  add_day (&record->diary, &(RehabDiaryDay) { .date = athlete_days_ago (1) });
  train (record, 3, 5);
  add_session (&record->diary, &(RehabSession) { .date = athlete_days_ago (4) });

  line = athlete_line_new (record);
  g_assert_true (rehab_number_equal (line->pains[0], rehab_number (0)));
  g_assert_true (rehab_number_equal (line->pains[25], rehab_number (4)));
  g_assert_false (line->pains[26].known);
  g_assert_false (line->pains[27].known);

  /* Rest is a load of nothing; a session without effort is not known, and a day that was not kept neither. */
  g_assert_true (rehab_number_equal (line->loads[25], rehab_number (0)));
  g_assert_true (rehab_number_equal (line->loads[24], rehab_number (150)));
  g_assert_false (line->loads[23].known);
  g_assert_false (line->loads[27].known);
  g_assert_true (line->kept[23]);
  g_assert_false (line->kept[27]);

  assert_cell (line, REHAB_ATHLETE_COLUMN_PAIN, "4", "20 Nov", TRUE);
  assert_cell (line, REHAB_ATHLETE_COLUMN_ENTRY, "1 d ago", "21 Nov", TRUE);
  assert_cell (line, REHAB_ATHLETE_COLUMN_LOAD, "150", "4 of 7 days, 1 session not rated", TRUE);
}

/* With the clock set back there are entries of days to come: none of them counts. */
static void
test_clock_set_back (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  g_autoptr (RehabAthleteLine) line = NULL;
  g_autoptr (GError) error = NULL;

  add_day (&record->diary, &(RehabDiaryDay) { .date = athlete_days_ago (-2), .worst_pain = rehab_number (8) });
  add_day (&record->diary, &(RehabDiaryDay) { .date = athlete_days_ago (9), .worst_pain = rehab_number (2) });
  train (record, -2, 9);
  athlete_clear (record, &(RehabClearance) { .date = athlete_days_ago (-1), .participation = REHAB_PARTICIPATION_FULL });
  g_ptr_array_add (record->phase_changes, rehab_phase_change_new (&(RehabPhaseChange) {
    .episode_id = EPISODE_ID, .from_phase = REHAB_PHASE_CALM, .to_phase = REHAB_PHASE_SHALLOW, .date = athlete_days_ago (-2),
  }, &error));
  g_assert_no_error (error);

  line = athlete_line_new (record);
  assert_cell (line, REHAB_ATHLETE_COLUMN_PAIN, "2", "13 Nov", TRUE);
  assert_cell (line, REHAB_ATHLETE_COLUMN_SETTLED, "no session", NULL, FALSE);
  assert_cell (line, REHAB_ATHLETE_COLUMN_ENTRY, "9 d ago", "13 Nov", TRUE);
  assert_cell (line, REHAB_ATHLETE_COLUMN_DAY, "not begun", "since 24 Nov", FALSE);
  assert_cell (line, REHAB_ATHLETE_COLUMN_CLEARANCE, "Nothing said yet", NULL, FALSE);
}

/* Today and six days before are one week, the seven before these the other; the fifteenth day is in neither. */
static void
test_weeks (void)
{
  static const struct
  {
    int ago;
    const char *load;
    const char *change;
    const char *before;
  } cases[] = {
    { 0, "120", "not kept", "before: not kept" },
    { 6, "120", "not kept", "before: not kept" },
    { 7, "not kept", "not kept", "before: 120, 1 of 7 days" },
    { 13, "not kept", "not kept", "before: 120, 1 of 7 days" },
    { 14, "not kept", "not kept", "before: not kept" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
      g_autoptr (RehabAthleteLine) line = NULL;
      g_autofree char *kept = g_strdup_printf ("%d of 7 days", cases[i].ago < 7);

      train (record, cases[i].ago, 4);
      line = athlete_line_new (record);
      assert_cell (line, REHAB_ATHLETE_COLUMN_LOAD, cases[i].load, kept, cases[i].ago < 7);
      assert_cell (line, REHAB_ATHLETE_COLUMN_CHANGE, cases[i].change, cases[i].before, FALSE);
    }
}

static void
test_change (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  g_autoptr (RehabAthleteLine) more = NULL;
  g_autoptr (RehabAthleteLine) from_nothing = NULL;
  g_autoptr (RehabAthleteLine) unrated = NULL;
  g_autoptr (RehabCase) rested = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);

  train (record, 8, 4);
  train (record, 1, 5);
  more = athlete_line_new (record);
  assert_cell (more, REHAB_ATHLETE_COLUMN_CHANGE, "+25 %", "before: 120, 1 of 7 days", TRUE);

  train (rested, 1, 5);
  add_day (&rested->diary, &(RehabDiaryDay) { .date = athlete_days_ago (9), .rest_day = TRUE });
  from_nothing = athlete_line_new (rested);
  assert_cell (from_nothing, REHAB_ATHLETE_COLUMN_CHANGE, "from 0", "before: 0, 1 of 7 days", FALSE);

  add_session (&record->diary, &(RehabSession) { .date = athlete_days_ago (9), .position = 1 });
  unrated = athlete_line_new (record);
  assert_cell (unrated, REHAB_ATHLETE_COLUMN_CHANGE, "+25 %", "before: 120, 2 of 7 days, 1 session not rated", TRUE);
}

static void
test_settled (void)
{
  static const struct
  {
    int ago;
    RehabNumber before, morning;
    const char *words;
    gboolean known;
  } cases[] = {
    { 1, { TRUE, 2 }, { TRUE, 2 }, "Settled", TRUE },
    { 1, { TRUE, 2 }, { TRUE, 3 }, "Not settled", TRUE },
    { 0, { TRUE, 2 }, { FALSE, 0 }, "Not yet known", TRUE },
    { 2, { TRUE, 2 }, { FALSE, 0 }, "Not asked", FALSE },
    { 2, { FALSE, 0 }, { TRUE, 0 }, "Not asked", FALSE },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
      g_autoptr (RehabAthleteLine) line = NULL;
      g_autofree char *day = rehab_date_format (athlete_days_ago (cases[i].ago), "%-e Nov");

      add_session (&record->diary, &(RehabSession) {
      .date = athlete_days_ago (cases[i].ago), .pain_before = cases[i].before, .pain_next_morning = cases[i].morning,
    });
      /* A drive is no training, and settles nothing. */
      add_session (&record->diary, &(RehabSession) {
      .date = athlete_days_ago (0), .position = 1, .kind = REHAB_SESSION_KIND_LONG_SIT, .pain_before = rehab_number (1),
    });
      line = athlete_line_new (record);
      assert_cell (line, REHAB_ATHLETE_COLUMN_SETTLED, cases[i].words, day, cases[i].known);
    }
}

static void
test_outcome_and_symmetry (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  const RehabAssessment *first = assess (record, "2026-10-02");
  const RehabAssessment *second = assess (record, "2026-11-20");
  g_autoptr (RehabAthleteLine) line = NULL;
  g_autoptr (RehabAthleteLine) once = NULL;

  answer (record, first, "outcome-visa-h", REHAB_SIDE_NOT_ASKED, 53);
  answer (record, first, "strength-hip-extension.1", REHAB_SIDE_LEFT, 899);
  answer (record, first, "strength-hip-extension.1", REHAB_SIDE_RIGHT, 1000);
  answer (record, first, "strength-hip-abduction.1", REHAB_SIDE_LEFT, 95);
  answer (record, first, "strength-hip-abduction.1", REHAB_SIDE_RIGHT, 100);

  once = athlete_line_new (record);
  assert_cell (once, REHAB_ATHLETE_COLUMN_OUTCOME, "53", "2 Oct", TRUE);
  /* The lowest; and what is just under the threshold is not rounded up to it. */
  assert_cell (once, REHAB_ATHLETE_COLUMN_SYMMETRY, "89 %", "2 Oct, Hip extension, knee straight", TRUE);

  answer (record, second, "outcome-visa-h", REHAB_SIDE_NOT_ASKED, 64);
  line = athlete_line_new (record);
  assert_cell (line, REHAB_ATHLETE_COLUMN_OUTCOME, "64 +11", "20 Nov", TRUE);
  /* The second visit measured no strength: the first one's stays, with its day. */
  assert_cell (line, REHAB_ATHLETE_COLUMN_SYMMETRY, "89 %", "2 Oct, Hip extension, knee straight", TRUE);
}

static void
test_closed (void)
{
  g_autoptr (RehabCase) record = new_case ("2026-11-01", REHAB_PAIN_RULE_KIND_GOOM);
  g_autoptr (RehabAthleteLine) line = athlete_line_new (record);

  assert_cell (line, REHAB_ATHLETE_COLUMN_DAY, "closed", "1 Nov", FALSE);
}

static void
test_reasons (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  g_autoptr (RehabAthleteLine) line = NULL;
  g_autoptr (RehabPatientDetails) patient = athlete_patient_new ("Adeyemi", REHAB_SPORT_NOT_ASKED);
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();
  g_autoptr (GPtrArray) expected = NULL;

  add_session (&record->diary, &(RehabSession) {
    .date = athlete_days_ago (1), .pain_before = rehab_number (1), .pain_during = rehab_number (6),
  });
  line = athlete_line_new (record);
  expected = rehab_case_list_attention (record, on (ATHLETE_TODAY), thresholds);

  g_assert_cmpuint (line->reasons->len, >, 0);
  g_assert_cmpuint (line->reasons->len, ==, expected->len);
  for (guint i = 0; i < expected->len; i++)
    {
      const RehabAttention *attention = g_ptr_array_index (expected, i);
      const RehabAthleteReason *reason = g_ptr_array_index (line->reasons, i);

      g_assert_cmpstr (reason->text, ==, attention->text);
      g_assert_cmpstr (reason->sources, ==, attention->sources);
      g_assert_true (reason->rule == attention->rule);
    }
}

static RehabAthleteLine *
line_with_pain (const char *name,
                RehabNumber pain)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  g_autoptr (RehabPatientDetails) patient = athlete_patient_new (name, REHAB_SPORT_NOT_ASKED);
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();

  add_day (&record->diary, &(RehabDiaryDay) { .date = athlete_days_ago (1), .worst_pain = pain });

  return rehab_athlete_line_new (patient, record, on (ATHLETE_TODAY), thresholds);
}

static gboolean sort_descending;

static int
compare_pains (gconstpointer a,
               gconstpointer b)
{
  return rehab_athlete_column_compare (rehab_athlete_column_get (REHAB_ATHLETE_COLUMN_PAIN), sort_descending,
                                       *(const RehabAthleteLine *const *) a, *(const RehabAthleteLine *const *) b);
}

static void
assert_order (GPtrArray  *lines,
              gboolean    descending,
              const char *expected)
{
  g_autoptr (GString) names = g_string_new (NULL);

  sort_descending = descending;
  g_ptr_array_sort (lines, compare_pains);
  for (guint i = 0; i < lines->len; i++)
    g_string_append (names, ((const RehabAthleteLine *) g_ptr_array_index (lines, i))->name);

  g_assert_cmpstr (names->str, ==, expected);
}

/* Not asked is last both ways, and never beside 0. */
static void
test_order (void)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) rehab_athlete_line_unref);

  g_ptr_array_add (lines, line_with_pain ("E", REHAB_NUMBER_NOT_ASKED));
  g_ptr_array_add (lines, line_with_pain ("C", rehab_number (3)));
  g_ptr_array_add (lines, line_with_pain ("A", rehab_number (3)));
  g_ptr_array_add (lines, line_with_pain ("B", rehab_number (0)));
  g_ptr_array_add (lines, line_with_pain ("D", REHAB_NUMBER_NOT_ASKED));

  assert_order (lines, FALSE, "BACDE");
  assert_order (lines, TRUE, "ACBDE");
}

/* Each column has what the table promises, for nothing and for something. */
static void
test_columns (void)
{
  g_autoptr (RehabAthleteLine) none = athlete_line_new (NULL);
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < REHAB_N_ATHLETE_COLUMNS; i++)
    {
      const RehabAthleteColumn *column = rehab_athlete_column_get (i);
      g_autofree char *text = rehab_athlete_column_dup_text (column, none);

      g_assert_cmpuint (column->id, ==, i);
      g_assert_true (g_hash_table_add (keys, (gpointer) column->key));
      g_assert_true (rehab_athlete_column_lookup (column->key) == column);
      g_assert_true (*column->heading != '\0' && *column->title != '\0' && *column->help != '\0');
      g_assert_cmpuint (column->audiences, !=, 0);
      g_assert_cmpstr (text, !=, "");
      /* Whoever is looked at, a line is level with itself. */
      g_assert_cmpint (rehab_athlete_column_compare (column, FALSE, none, none), ==, 0);
    }
  g_assert_null (rehab_athlete_column_lookup ("diagnosis"));
}

static void
test_filter (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  g_autoptr (RehabAthleteLine) line = athlete_line_new (record);
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  g_autoptr (RehabAthleteLine) coach = NULL;
  const RehabAthleteFilter passing[] = {
    { 0 }, { .query = "" }, { .query = " ade" }, { .query = " mid" }, { .side = REHAB_SIDE_LEFT }, { .phase = REHAB_PHASE_CALM },
    { .sport = REHAB_SPORT_MIDDLE_DISTANCE },
  };
  const RehabAthleteFilter holding[] = {
    { .query = " bra" }, { .side = REHAB_SIDE_RIGHT }, { .phase = REHAB_PHASE_DEEP }, { .sport = REHAB_SPORT_RUGBY },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (passing); i++)
    g_assert_true (rehab_athlete_filter_matches (&passing[i], line));
  for (size_t i = 0; i < G_N_ELEMENTS (holding); i++)
    {
      g_assert_false (rehab_athlete_filter_matches (&holding[i], line));
      g_assert_true (rehab_athlete_filter_is_active (&holding[i], REHAB_SQUAD_AUDIENCE_MEDICAL));
    }

  /* Who is on a coach's list tells nothing of a side, a phase or what wants attention. */
  g_ptr_array_add (lines, line);
  coach = rehab_athlete_line_new_for_coach (lines);
  g_assert_true (rehab_athlete_filter_matches (&holding[1], coach));
  g_assert_true (rehab_athlete_filter_matches (&holding[2], coach));
  g_assert_true (rehab_athlete_filter_matches (&(RehabAthleteFilter) { .attention = TRUE }, coach));
  g_assert_false (rehab_athlete_filter_is_active (&holding[1], REHAB_SQUAD_AUDIENCE_COACH));
}

static void
test_csv (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  g_autoptr (RehabPatientDetails) patient = athlete_patient_new ("=cmd, \"x\"", REHAB_SPORT_RUGBY);
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) rehab_athlete_line_unref);
  g_autofree char *csv = NULL;
  g_auto (GStrv) rows = NULL;

  add_day (&record->diary, &(RehabDiaryDay) { .date = athlete_days_ago (1), .worst_pain = rehab_number (0) });
  g_ptr_array_add (lines, rehab_athlete_line_new (patient, record, on (ATHLETE_TODAY), thresholds));
  g_ptr_array_add (lines, athlete_line_new (NULL));

  csv = rehab_athlete_columns_dup_csv (REHAB_SQUAD_AUDIENCE_MEDICAL, lines);
  rows = g_strsplit (csv, "\r\n", -1);
  g_assert_cmpuint (g_strv_length (rows), ==, 4);
  g_assert_true (g_str_has_prefix (rows[0], "\xef\xbb\xbf" "athlete,sport,side,phase,"));
  /* Nothing is calculated, quotes are doubled, days are ISO, and no pain is not no answer. */
  g_assert_true (g_str_has_prefix (rows[1], "\"'=cmd, \"\"x\"\"\",rugby,left,calm,322,2026-01-05,,0,,0,2026-11-21,0,0,"));
  /* Who is not in care has a name and nothing else. */
  g_assert_true (g_str_has_prefix (rows[2], "Adeyemi,middle-distance,,,,,,,,,,"));
  g_assert_null (strstr (rows[2], "0"));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/athlete-line/nothing-recorded", test_nothing_recorded);
  g_test_add_func ("/athlete-line/no-record", test_no_record);
  g_test_add_func ("/athlete-line/days", test_days);
  g_test_add_func ("/athlete-line/clock-set-back", test_clock_set_back);
  g_test_add_func ("/athlete-line/weeks", test_weeks);
  g_test_add_func ("/athlete-line/change", test_change);
  g_test_add_func ("/athlete-line/settled", test_settled);
  g_test_add_func ("/athlete-line/outcome-and-symmetry", test_outcome_and_symmetry);
  g_test_add_func ("/athlete-line/closed", test_closed);
  g_test_add_func ("/athlete-line/reasons", test_reasons);
  g_test_add_func ("/athlete-line/order", test_order);
  g_test_add_func ("/athlete-line/columns", test_columns);
  g_test_add_func ("/athlete-line/filter", test_filter);
  g_test_add_func ("/athlete-line/csv", test_csv);

  return g_test_run ();
}
