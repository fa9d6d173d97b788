/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core-fixture.h"
#include "rehab-patient.h"
#include "rehab-search.h"

#define PATIENT_ID "8b0e1f64-1f0d-4a5b-8a3e-5d0c4d0a7a02"

static RehabPatientDetails *
new_details (const RehabPatientDetails *values)
{
  g_autoptr (GError) error = NULL;
  RehabPatientDetails *details = rehab_patient_details_new (values, &error);

  g_assert_no_error (error);

  return details;
}

static RehabPatient *
new_patient (const char *family_name,
             const char *given_name)
{
  g_autoptr (RehabPatientDetails) details =
    new_details (&(RehabPatientDetails) { .id = PATIENT_ID, .family_name = family_name, .given_name = given_name });

  return rehab_patient_new (details);
}

static RehabEpisode *
new_episode (RehabSide side)
{
  return rehab_episode_new (&(RehabEpisode) {
    .id = EPISODE_ID, .patient_id = PATIENT_ID, .side = side, .pain_rule = REHAB_PAIN_RULE_KIND_GOOM,
    .opened_on = on ("2026-10-02"),
  }, NULL);
}

static void
test_birth_dates (void)
{
  static const struct
  {
    const char *birth;
    int code; /* -1: nothing wrong */
  } births[] = {
    { "2026-11-22", -1 }, { "2026-11-21", -1 }, { "2026-11-23", REHAB_ERROR_IN_FUTURE }, { "2199-01-01", REHAB_ERROR_IN_FUTURE },
    { "1999-04-03", -1 }, { "1906-11-22", -1 }, { "1905-11-23", -1 }, { "1905-11-22", REHAB_ERROR_TOO_EARLY },
    { "1900-01-01", REHAB_ERROR_TOO_EARLY },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (births); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", births[i].birth);
      g_assert_cmpint (rehab_birth_date_check (on (births[i].birth), on ("2026-11-22"), &error), ==, births[i].code < 0);
      if (births[i].code >= 0)
        g_assert_error (error, REHAB_ERROR, births[i].code);
    }

  g_assert_true (rehab_birth_date_check (REHAB_DATE_NONE, on ("2026-11-22"), NULL));
}

static void
test_names (void)
{
  static const struct
  {
    const char *family, *given, *name, *called;
  } people[] = {
    { "Adeyemi", "Tola", "Adeyemi, Tola", "Tola Adeyemi" },
    { "Ronaldinho", NULL, "Ronaldinho", "Ronaldinho" },
    { "Ronaldinho", "  ", "Ronaldinho", "Ronaldinho" },
    { "%s %n", "100%", "%s %n, 100%", "100% %s %n" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autoptr (RehabPatientDetails) details =
        new_details (&(RehabPatientDetails) { .family_name = people[i].family, .given_name = people[i].given });
      g_autofree char *name = rehab_patient_details_dup_name (details);
      g_autofree char *called = rehab_patient_details_dup_called (details);

      g_assert_cmpstr (name, ==, people[i].name);
      g_assert_cmpstr (called, ==, people[i].called);
    }
}

/* Set a: notified; again a: silent; b: notified. */
static void
test_notifies_details (void)
{
  g_autoptr (RehabPatient) patient = new_patient ("Adeyemi", "Tola");
  g_autoptr (RehabPatientDetails) same =
    new_details (&(RehabPatientDetails) { .id = PATIENT_ID, .family_name = "Adeyemi", .given_name = "Tola" });
  g_autoptr (RehabPatientDetails) runner = new_details (&(RehabPatientDetails) {
    .id = PATIENT_ID, .family_name = "Adeyemi", .given_name = "Tola", .sport = REHAB_SPORT_SPRINT,
  });
  g_autoptr (RehabPatientDetails) renamed = new_details (&(RehabPatientDetails) {
    .id = PATIENT_ID, .family_name = "Okafor", .given_name = "Tola", .sport = REHAB_SPORT_SPRINT,
  });
  guint n_details, n_name;

  count_notify (patient, "details", &n_details);
  count_notify (patient, "name", &n_name);

  rehab_patient_set_details (patient, same);
  g_assert_cmpuint (n_details, ==, 0);

  rehab_patient_set_details (patient, runner);
  g_assert_cmpuint (n_details, ==, 1);
  g_assert_cmpuint (n_name, ==, 0);
  rehab_patient_set_details (patient, runner);
  g_assert_cmpuint (n_details, ==, 1);

  rehab_patient_set_details (patient, renamed);
  g_assert_cmpuint (n_details, ==, 2);
  g_assert_cmpuint (n_name, ==, 1);
  g_assert_cmpstr (rehab_patient_get_name (patient), ==, "Okafor, Tola");
  g_assert_true (rehab_record_equal (rehab_patient_get_details (patient), renamed));
}

static RehabEpisode *
new_episode_of (RehabSide side,
                int       opened_in,
                int       closed_in)
{
  g_autoptr (GError) error = NULL;
  RehabEpisode *episode = rehab_episode_new (&(RehabEpisode) {
    .patient_id = PATIENT_ID, .side = side, .pain_rule = REHAB_PAIN_RULE_KIND_GOOM,
    .opened_on = rehab_date_new (opened_in, 1, 1, NULL),
    .closed_on = closed_in > 0 ? rehab_date_new (closed_in, 1, 1, NULL) : REHAB_DATE_NONE,
  }, &error);

  g_assert_no_error (error);

  return episode;
}

static RehabEpisode *
with_side (const RehabEpisode *episode,
           RehabSide           side)
{
  RehabEpisode values = *episode;

  values.side = side;

  return rehab_episode_new (&values, NULL);
}

static RehabEpisode *
with_end (const RehabEpisode *episode,
          int                 closed_in)
{
  RehabEpisode values = *episode;

  values.closed_on = closed_in > 0 ? rehab_date_new (closed_in, 1, 1, NULL) : REHAB_DATE_NONE;

  return rehab_episode_new (&values, NULL);
}

static void
test_notifies_episode (void)
{
  g_autoptr (RehabPatient) patient = new_patient ("Adeyemi", "Tola");
  g_autoptr (RehabEpisode) left = new_episode (REHAB_SIDE_LEFT);
  g_autoptr (RehabEpisode) same = with_side (left, REHAB_SIDE_LEFT);
  g_autoptr (RehabEpisode) right = with_side (left, REHAB_SIDE_RIGHT);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  guint n;
  guint n_all;

  count_notify (patient, "episode", &n);
  count_notify (patient, "episodes", &n_all);
  rehab_patient_set_episodes (patient, none);
  g_assert_cmpuint (n, ==, 0);
  g_assert_cmpuint (n_all, ==, 0);
  rehab_patient_put_episode (patient, left);
  g_assert_cmpuint (n, ==, 1);
  rehab_patient_put_episode (patient, same);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (n_all, ==, 1);
  rehab_patient_put_episode (patient, right);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpuint (rehab_patient_get_episodes (patient)->len, ==, 1);
  rehab_patient_set_episodes (patient, none);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpuint (n_all, ==, 3);
  g_assert_null (rehab_patient_get_episode (patient));
  g_assert_cmpint (rehab_patient_get_side (patient), ==, REHAB_SIDE_NOT_ASKED);
}

static void
assert_order (RehabPatient              *patient,
              const RehabEpisode *const *expected,
              guint                      n)
{
  GPtrArray *episodes = rehab_patient_get_episodes (patient);

  g_assert_cmpuint (episodes->len, ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpstr (((const RehabEpisode *) g_ptr_array_index (episodes, i))->id, ==, expected[i]->id);
}

/* Those that are open first, the newest before the others; one that is closed or reopened takes its place. */
static void
test_order_of_episodes (void)
{
  g_autoptr (RehabPatient) patient = new_patient ("Adeyemi", "Tola");
  g_autoptr (RehabEpisode) old = new_episode_of (REHAB_SIDE_LEFT, 2020, 2021);
  g_autoptr (RehabEpisode) left = new_episode_of (REHAB_SIDE_LEFT, 2023, 0);
  g_autoptr (RehabEpisode) right = new_episode_of (REHAB_SIDE_RIGHT, 2024, 0);
  g_autoptr (RehabEpisode) closed = with_end (right, 2025);
  g_autoptr (RehabEpisode) reopened = with_end (old, 0);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  guint n;

  g_ptr_array_add (all, old);
  g_ptr_array_add (all, left);
  g_ptr_array_add (all, right);
  rehab_patient_set_episodes (patient, all);
  assert_order (patient, (const RehabEpisode *[]) { right, left, old }, 3);
  g_assert_cmpuint (rehab_patient_count_open (patient), ==, 2);
  g_assert_cmpint (rehab_patient_get_side (patient), ==, REHAB_SIDE_BOTH);

  count_notify (patient, "episode", &n);
  rehab_patient_put_episode (patient, closed);
  assert_order (patient, (const RehabEpisode *[]) { left, right, old }, 3);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpint (rehab_patient_get_side (patient), ==, REHAB_SIDE_LEFT);

  /* What comes first did not change, and is not said to. */
  rehab_patient_put_episode (patient, reopened);
  assert_order (patient, (const RehabEpisode *[]) { left, old, right }, 3);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (rehab_patient_count_open (patient), ==, 2);
  g_assert_cmpint (rehab_patient_get_side (patient), ==, REHAB_SIDE_LEFT);
  g_assert_cmpstr (rehab_patient_find_episode (patient, right->id)->id, ==, right->id);
  g_assert_null (rehab_patient_find_episode (patient, "nothing"));
}

static void
test_finds_open_episode_of_a_side (void)
{
  static const struct
  {
    RehabSide there;
    RehabSide asked;
    gboolean found;
  } cases[] = {
    { REHAB_SIDE_LEFT, REHAB_SIDE_LEFT, TRUE },
    { REHAB_SIDE_LEFT, REHAB_SIDE_RIGHT, FALSE },
    { REHAB_SIDE_LEFT, REHAB_SIDE_BOTH, TRUE },
    { REHAB_SIDE_BOTH, REHAB_SIDE_RIGHT, TRUE },
    { REHAB_SIDE_BOTH, REHAB_SIDE_BOTH, TRUE },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RehabPatient) patient = new_patient ("Adeyemi", "Tola");
      g_autoptr (RehabEpisode) open = new_episode_of (cases[i].there, 2024, 0);
      g_autoptr (RehabEpisode) closed = new_episode_of (cases[i].asked, 2025, 2026);

      rehab_patient_put_episode (patient, closed);
      g_assert_null (rehab_patient_find_open (patient, cases[i].asked, NULL));
      rehab_patient_put_episode (patient, open);
      g_assert_cmpint (rehab_patient_find_open (patient, cases[i].asked, NULL) != NULL, ==, cases[i].found);
      g_assert_null (rehab_patient_find_open (patient, cases[i].asked, open->id));
    }
}

static void
test_notifies_phase (void)
{
  g_autoptr (RehabPatient) patient = new_patient ("Adeyemi", "Tola");
  g_autoptr (RehabEpisode) left = new_episode_of (REHAB_SIDE_LEFT, 2023, 0);
  g_autoptr (RehabEpisode) right = new_episode_of (REHAB_SIDE_RIGHT, 2024, 0);
  guint n;

  rehab_patient_put_episode (patient, left);
  count_notify (patient, "phase", &n);
  rehab_patient_set_phase (patient, left->id, REHAB_PHASE_NONE);
  g_assert_cmpuint (n, ==, 0);
  rehab_patient_set_phase (patient, left->id, REHAB_PHASE_CALM);
  g_assert_cmpuint (n, ==, 1);
  rehab_patient_set_phase (patient, left->id, REHAB_PHASE_CALM);
  g_assert_cmpuint (n, ==, 1);
  rehab_patient_set_phase (patient, left->id, REHAB_PHASE_DEEP);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (rehab_patient_get_phase (patient, NULL), ==, REHAB_PHASE_DEEP);

  /* Each side has its own. */
  rehab_patient_put_episode (patient, right);
  g_assert_cmpint (rehab_patient_get_phase (patient, NULL), ==, REHAB_PHASE_NONE);
  g_assert_cmpint (rehab_patient_get_phase (patient, left->id), ==, REHAB_PHASE_DEEP);
}

/* With several episodes, each line says which side it is about; none of them hides the other. */
static void
test_joins_attention (void)
{
  g_autoptr (RehabPatient) patient = new_patient ("Adeyemi", "Tola");
  g_autoptr (RehabEpisode) old = new_episode_of (REHAB_SIDE_LEFT, 2020, 2021);
  g_autoptr (RehabEpisode) left = new_episode_of (REHAB_SIDE_LEFT, 2023, 0);
  g_autoptr (RehabEpisode) right = new_episode_of (REHAB_SIDE_RIGHT, 2024, 0);
  guint n;

  rehab_patient_put_episode (patient, left);
  count_notify (patient, "attention", &n);
  rehab_patient_set_attention (patient, left->id, "Pain 8\nNo entry");
  g_assert_cmpstr (rehab_patient_get_attention (patient), ==, "Pain 8\nNo entry");
  g_assert_cmpuint (n, ==, 1);

  rehab_patient_put_episode (patient, right);
  g_assert_cmpstr (rehab_patient_get_attention (patient), ==, "Left: Pain 8\nLeft: No entry");
  g_assert_cmpuint (n, ==, 2);
  rehab_patient_set_attention (patient, right->id, "Pain 6");
  g_assert_cmpstr (rehab_patient_get_attention (patient), ==, "Right: Pain 6\nLeft: Pain 8\nLeft: No entry");

  rehab_patient_put_episode (patient, old);
  rehab_patient_set_attention (patient, left->id, NULL);
  rehab_patient_set_attention (patient, old->id, "Red flag open");
  g_assert_cmpstr (rehab_patient_get_attention (patient), ==, "Right: Pain 6\nLeft, closed: Red flag open");
  rehab_patient_set_attention (patient, right->id, NULL);
  rehab_patient_set_attention (patient, old->id, NULL);
  g_assert_null (rehab_patient_get_attention (patient));
}

static void
test_notifies_texts (void)
{
  static const struct
  {
    const char *property;
    void (*set) (RehabPatient *, const char *);
    const char *(*get) (RehabPatient *);
  } texts[] = {
    { "squad-name", rehab_patient_set_squad_name, rehab_patient_get_squad_name },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (RehabPatient) patient = new_patient ("Adeyemi", "Tola");
      g_autofree char *copy = g_strdup ("Sprint");
      g_autofree char *property = NULL;
      guint n;

      count_notify (patient, texts[i].property, &n);
      texts[i].set (patient, NULL);
      g_assert_cmpuint (n, ==, 0);
      texts[i].set (patient, "Sprint");
      g_assert_cmpuint (n, ==, 1);
      texts[i].set (patient, copy);
      g_assert_cmpuint (n, ==, 1);
      texts[i].set (patient, "Hurdles");
      g_assert_cmpuint (n, ==, 2);
      g_object_get (patient, texts[i].property, &property, NULL);
      g_assert_cmpstr (property, ==, "Hurdles");
      g_assert_cmpstr (texts[i].get (patient), ==, "Hurdles");
      texts[i].set (patient, NULL);
      g_assert_cmpuint (n, ==, 3);
      g_assert_null (texts[i].get (patient));
    }
}

static gboolean
is_found (RehabPatient *patient,
          const char   *query)
{
  g_autofree char *folded = rehab_search_fold (query);

  return rehab_search_matches (rehab_patient_get_search_key (patient), folded);
}

/* Found by all that a row shows, as it is now. */
static void
test_search_key (void)
{
  g_autoptr (RehabPatient) patient = new_patient ("Adeyemi", "Tola");
  g_autoptr (RehabPatientDetails) runner = new_details (&(RehabPatientDetails) {
    .id = PATIENT_ID, .family_name = "Öztürk", .given_name = "Tola", .sport = REHAB_SPORT_MIDDLE_DISTANCE,
    .event_or_position = "800 m", .notes = "secret",
  });

  g_assert_true (is_found (patient, "ade tol"));
  g_assert_false (is_found (patient, "not asked"));
  g_assert_false (is_found (patient, "under 23"));

  rehab_patient_set_squad_name (patient, "Under 23");
  g_assert_true (is_found (patient, "under 23"));
  rehab_patient_set_squad_name (patient, "Seniors");
  g_assert_false (is_found (patient, "under 23"));

  rehab_patient_set_details (patient, runner);
  g_assert_true (is_found (patient, "ozt 800 middle senior"));
  g_assert_false (is_found (patient, "adeyemi"));
  g_assert_false (is_found (patient, "secret"));
}

static void
test_order (void)
{
  static const char *const names[][2] = {
    { "adams", "Al" }, { "Adams", "Zoe" }, { "Adamson", "Al" }, { "Baker", NULL }, { "Baker", "Ann" }, { "de Vries", "Jan" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (names); i++)
    for (size_t j = 0; j < G_N_ELEMENTS (names); j++)
      {
        g_autoptr (RehabPatient) a = new_patient (names[i][0], names[i][1]);
        g_autoptr (RehabPatient) b = new_patient (names[j][0], names[j][1]);
        int order = rehab_patient_compare (a, b);

        g_assert_cmpint ((order > 0) - (order < 0), ==, (i > j) - (i < j));
      }
}

/* Two people of one name keep their places. */
static void
test_order_of_namesakes (void)
{
  g_autoptr (RehabPatientDetails) one = new_details (&(RehabPatientDetails) { .family_name = "Adams" });
  g_autoptr (RehabPatientDetails) other = new_details (&(RehabPatientDetails) { .family_name = "Adams" });
  g_autoptr (RehabPatient) a = rehab_patient_new (one);
  g_autoptr (RehabPatient) b = rehab_patient_new (other);

  g_assert_cmpint (rehab_patient_compare (a, b), !=, 0);
  g_assert_cmpint (rehab_patient_compare (a, b) < 0, ==, rehab_patient_compare (b, a) > 0);
  g_assert_cmpint (rehab_patient_compare (a, a), ==, 0);
}

static void
test_lets_go (void)
{
  RehabPatient *patient = new_patient ("Adeyemi", "Tola");
  g_autoptr (RehabEpisode) episode = new_episode (REHAB_SIDE_LEFT);

  rehab_patient_put_episode (patient, episode);
  rehab_patient_set_attention (patient, episode->id, "Pain 8");
  g_assert_false (is_found (patient, "x"));
  g_assert_finalize_object (patient);
  g_assert_cmpstr (episode->patient_id, ==, PATIENT_ID);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/patient/birth-dates", test_birth_dates);
  g_test_add_func ("/patient/names", test_names);
  g_test_add_func ("/patient/notifies-details", test_notifies_details);
  g_test_add_func ("/patient/notifies-episode", test_notifies_episode);
  g_test_add_func ("/patient/order-of-episodes", test_order_of_episodes);
  g_test_add_func ("/patient/open-episode-of-a-side", test_finds_open_episode_of_a_side);
  g_test_add_func ("/patient/joins-attention", test_joins_attention);
  g_test_add_func ("/patient/notifies-phase", test_notifies_phase);
  g_test_add_func ("/patient/notifies-texts", test_notifies_texts);
  g_test_add_func ("/patient/search-key", test_search_key);
  g_test_add_func ("/patient/order", test_order);
  g_test_add_func ("/patient/order-of-namesakes", test_order_of_namesakes);
  g_test_add_func ("/patient/lets-go", test_lets_go);

  return g_test_run ();
}
