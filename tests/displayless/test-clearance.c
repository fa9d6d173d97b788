/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "case-fixture.h"
#include "rehab-clearance-words.h"
#include "rehab-field-stage.h"
#include "rehab-finding.h"
#include "rehab-lines.h"
#include "rehab-units.h"

#define SECRET "Proximal hamstring tendinopathy, VISA-H 64, pain 4 of 10"

static RehabClearance *
new_clearance (const RehabClearance *values)
{
  g_autoptr (GError) error = NULL;
  RehabClearance filled = *values;
  RehabClearance *clearance;

  filled.episode_id = EPISODE_ID;
  if (!rehab_date_is_set (filled.date))
    filled.date = on ("2026-04-10");
  if (filled.participation == REHAB_PARTICIPATION_NOT_SAID)
    filled.participation = REHAB_PARTICIPATION_FULL;
  filled.note = SECRET;
  clearance = rehab_clearance_new (&filled, &error);
  g_assert_no_error (error);

  return clearance;
}

/* "Sport: All training | Hills: none" */
static char *
dup_list (const RehabClearance *clearance)
{
  g_autoptr (GPtrArray) lines = rehab_clearance_list (clearance, on ("2026-04-20"));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < lines->len; i++)
    {
      const RehabClearanceLine *line = g_ptr_array_index (lines, i);

      g_ptr_array_add (texts, g_strdup_printf ("%s%s: %s", line->limit ? "!" : "", line->label, line->value));
    }

  return rehab_parts_join (texts, " | ");
}

static const struct
{
  RehabClearance values;
  gboolean limit;
  const char *list;
  const char *line;
} rows[] = {
  { { .participation = REHAB_PARTICIPATION_FULL }, FALSE, "Sport: All training", "All training" },
  { { .participation = REHAB_PARTICIPATION_MODIFIED }, TRUE, "!Sport: Training with limits", "Training with limits" },
  { { .participation = REHAB_PARTICIPATION_NONE }, TRUE, "!Sport: No training", "No training" },
  { { .speed_percent = { TRUE, 100 } }, FALSE, "Sport: All training | Top speed: no limit", "All training; top speed no limit" },
  { { .speed_percent = { TRUE, 99 } }, TRUE, "Sport: All training | !Top speed: up to 99 % of the own best",
    "All training; top speed up to 99 % of the own best" },
  { { .speed_percent = { TRUE, 80 }, .speed_kmh = { TRUE, 24.5 } }, TRUE,
    "Sport: All training | !Top speed: up to 80 % of the own best, 24.5 km/h", NULL },
  { { .speed_kmh = { TRUE, 24 } }, TRUE, "Sport: All training | !Top speed: up to 24 km/h", NULL },
  { { .distance_km = { TRUE, 8 } }, TRUE, "Sport: All training | !Distance: up to 8 km in one session",
    "All training; distance up to 8 km in one session" },
  { { .distance_km = { TRUE, 0 } }, TRUE, "Sport: All training | !Distance: none", NULL },
  { { .hills = REHAB_ALLOWANCE_FREE }, FALSE, "Sport: All training | Hills: no limit", NULL },
  { { .hills = REHAB_ALLOWANCE_GENTLE }, TRUE, "Sport: All training | !Hills: gentle ones", NULL },
  { { .hills = REHAB_ALLOWANCE_NONE }, TRUE, "Sport: All training | !Hills: none", "All training; hills none" },
  { { .match_minutes = { TRUE, 0 } }, TRUE, "Sport: All training | !Matches: none", NULL },
  { { .match_minutes = { TRUE, 1 } }, TRUE, "Sport: All training | !Matches: up to 1 minute", NULL },
  { { .match_minutes = { TRUE, 30 } }, TRUE, "Sport: All training | !Matches: up to 30 minutes",
    "All training; matches up to 30 minutes" },
};

static void
test_words (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RehabClearance) clearance = new_clearance (&rows[i].values);
      g_autofree char *list = dup_list (clearance);
      g_autofree char *line = rehab_clearance_dup_line (clearance);

      g_assert_cmpstr (list, ==, rows[i].list);
      g_assert_cmpint (rehab_clearance_has_limit (clearance), ==, rows[i].limit);
      if (rows[i].line != NULL)
        g_assert_cmpstr (line, ==, rows[i].line);
    }
}

static void
test_miles (void)
{
  g_autoptr (RehabClearance) clearance = new_clearance (&(RehabClearance) {
    .speed_percent = { TRUE, 80 }, .speed_kmh = { TRUE, 24.5 }, .distance_km = { TRUE, 8 },
  });
  g_autofree char *list = NULL;

  rehab_units_choose (REHAB_MASS_KILOGRAMS, REHAB_DISTANCE_MILES);
  list = dup_list (clearance);
  rehab_units_choose (REHAB_MASS_KILOGRAMS, REHAB_DISTANCE_KILOMETRES);
  g_assert_cmpstr (list, ==, "Sport: All training | !Top speed: up to 80 % of the own best, 15.2 mph | "
                   "!Distance: up to 4.97 mi in one session");
}

/* Drills by name; one of another version by its key; the day of the next look. */
static void
test_drills_and_review (void)
{
  const RehabFieldStage *stage = rehab_field_stage_get_nth (0);
  g_autofree char *stages = g_strdup_printf ("%s of-tomorrow", stage->key);
  g_autofree char *wanted = g_strdup_printf ("Sport: All training | Drills: %s; of-tomorrow | Looked at again: 4 May",
                                             stage->label);
  g_autoptr (RehabClearance) clearance =
    new_clearance (&(RehabClearance) { .stages = stages, .review_on = on ("2026-05-04") });
  g_autofree char *list = dup_list (clearance);

  g_assert_cmpstr (list, ==, wanted);
  g_assert_false (rehab_clearance_has_limit (clearance));
}

/* The note is for those who treat. */
static void
test_no_note (void)
{
  g_autoptr (RehabClearance) clearance = new_clearance (&(RehabClearance) { .hills = REHAB_ALLOWANCE_NONE });
  g_autofree char *list = dup_list (clearance);
  g_autofree char *line = rehab_clearance_dup_line (clearance);

  g_assert_null (strstr (list, "pain"));
  g_assert_null (strstr (list, "VISA"));
  g_assert_null (strstr (line, "pain"));
  g_assert_null (strstr (line, "VISA"));
}

/* The latest whose day has come; of one day the one that was made last; and none where the clock stands before all. */
static void
test_latest (void)
{
  static const char *const dates[] = { "2026-04-01", "2026-04-10", "2026-04-10", "2026-05-01" };
  static const struct
  {
    const char *today;
    int n; /* -1: none */
  } days[] = {
    { "2025-12-24", -1 }, { "2026-03-31", -1 }, { "2026-04-01", 0 }, { "2026-04-09", 0 }, { "2026-04-10", 2 },
    { "2026-04-30", 2 }, { "2026-05-01", 3 }, { "2027-01-01", 3 },
  };
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);

  g_assert_null (rehab_case_get_clearance (record, on ("2026-04-10")));
  for (size_t i = 0; i < G_N_ELEMENTS (dates); i++)
    g_ptr_array_add (record->clearances, new_clearance (&(RehabClearance) { .date = on (dates[i]) }));

  for (size_t i = 0; i < G_N_ELEMENTS (days); i++)
    {
      const RehabClearance *clearance = rehab_case_get_clearance (record, on (days[i].today));

      g_test_message ("%s", days[i].today);
      if (days[i].n < 0)
        g_assert_null (clearance);
      else
        g_assert_true (clearance == g_ptr_array_index (record->clearances, days[i].n));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/clearance/miles", test_miles);
  g_test_add_func ("/clearance/words", test_words);
  g_test_add_func ("/clearance/drills-and-review", test_drills_and_review);
  g_test_add_func ("/clearance/no-note", test_no_note);
  g_test_add_func ("/clearance/latest", test_latest);

  return g_test_run ();
}
