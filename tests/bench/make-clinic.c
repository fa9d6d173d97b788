/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Fills a folder with a clinic of a given size, through the store as the program would: each patient with an episode, a
 * phase, and two weeks of diary. With --squad it is one squad, each athlete with a year of care: visits, programmes, steps
 * with their criteria, clearances, running plans, and a diary. The same every time.
 */

#include "rehab-clinic-table.h"
#include "rehab-clinician-table.h"
#include "rehab-diary-table.h"
#include "rehab-episode-table.h"
#include "rehab-patient-table.h"
#include "rehab-phase-change-table.h"
#include "rehab-sample-clinic.h"
#include "rehab-sample-random.h"
#include "rehab-squad-table.h"

#define N_SQUADS 8
#define DIARY_DAYS 14
#define SQUAD_DAYS 365

/* Syllables, for names that are nobody's. */
static const char *const starts[] = { "Al", "Bren", "Cor", "Dal", "Es", "Far", "Gil", "Hol", "Is", "Jor", "Kel", "Lor", "Mar", "Nor", "Os", "Pel" };
static const char *const middles[] = { "an", "be", "di", "en", "fo", "go", "hu", "il", "jo", "ka", "lu", "mi" };
static const char *const ends[] = { "berg", "dale", "ez", "ford", "ic", "man", "ová", "sen", "ski", "son", "ton", "wood" };
static const char *const given_names[] = { "Ada", "Ben", "Cleo", "Dan", "Eva", "Finn", "Gia", "Hugo", "Ida", "Jan", "Kim", "Lea" };

typedef struct
{
  RehabStore *store;
  RehabDate today;
  RehabSampleRandom random;
  char *squad_ids[N_SQUADS];
} Maker;

#define PICK(self, list) (list)[rehab_sample_random_below (&(self)->random, G_N_ELEMENTS (list))]

static gboolean
make_frame (Maker   *self,
            GError **error)
{
  g_autoptr (RehabClinician) clinician = rehab_clinician_new (&(RehabClinician) { .name = "Bench", .initials = "BE" }, error);
  g_autoptr (RehabClinicDetails) clinic = rehab_clinic_details_new (&(RehabClinicDetails) { .name = "Bench" }, error);

  if (clinician == NULL || !rehab_clinician_table_save (self->store, clinician, error)
      || clinic == NULL || !rehab_clinic_table_save (self->store, clinic, error))
    return FALSE;

  for (guint i = 0; i < N_SQUADS; i++)
    {
      g_autofree char *name = g_strdup_printf ("Squad %u", i + 1);
      g_autoptr (RehabSquad) squad = rehab_squad_new (&(RehabSquad) { .name = name }, error);

      if (squad == NULL || !rehab_squad_table_save (self->store, squad, error))
        return FALSE;

      self->squad_ids[i] = g_strdup (squad->id);
    }

  return TRUE;
}

static RehabPatientDetails *
make_patient (Maker   *self,
              GError **error)
{
  g_autofree char *family_name = NULL;
  g_autoptr (RehabPatientDetails) patient = NULL;
  const char *start = PICK (self, starts);
  const char *middle = PICK (self, middles);

  family_name = g_strconcat (start, middle, PICK (self, ends), NULL);
  patient = rehab_patient_details_new (&(RehabPatientDetails) {
    .family_name = family_name,
    .given_name = PICK (self, given_names),
    .birth_date = rehab_date_add_days (self->today, -(int) (6600 + rehab_sample_random_below (&self->random, 9000))),
    .sport = (RehabSport) (1 + rehab_sample_random_below (&self->random, REHAB_SPORT_OTHER)),
    .squad_id = rehab_sample_random_chance (&self->random, 0.5) ? PICK (self, self->squad_ids) : NULL,
  }, error);

  if (patient == NULL || !rehab_patient_table_save (self->store, patient, error))
    return NULL;

  return g_steal_pointer (&patient);
}

static gboolean
make_diary (Maker      *self,
            const char *episode_id,
            GError    **error)
{
  g_autoptr (RehabDiary) nothing = rehab_diary_new (NULL, 0, NULL, 0);
  g_autoptr (RehabDiary) diary = rehab_diary_ref (nothing);

  for (int back = 0; back < DIARY_DAYS; back++)
    {
      guint pain = rehab_sample_random_below (&self->random, 6);
      g_autoptr (RehabDiary) with_day = NULL;
      g_autoptr (RehabDiary) with_session = NULL;
      g_autoptr (RehabSession) session = NULL;
      g_autoptr (RehabDiaryDay) day = rehab_diary_day_new (&(RehabDiaryDay) {
      .episode_id = episode_id,
      .date = rehab_date_add_days (self->today, -back),
      .waking_pain = rehab_number (pain / 2),
      .worst_pain = rehab_number (pain),
    }, error);

      session = rehab_session_new (&(RehabSession) {
      .episode_id = episode_id,
      .date = rehab_date_add_days (self->today, -back),
      .kind = REHAB_SESSION_KIND_STRENGTH,
      .minutes = rehab_number (45),
      .effort = rehab_number (6),
      .pain_before = rehab_number (pain / 2),
      .pain_during = rehab_number (pain),
      .pain_next_morning = rehab_number (pain / 2),
      .origin = REHAB_SESSION_ORIGIN_TYPED,
    }, error);
      if (day == NULL || session == NULL)
        return FALSE;

      with_day = rehab_diary_with_day (diary, day);
      with_session = rehab_diary_with_session (with_day, session);
      rehab_diary_unref (diary);
      diary = g_steal_pointer (&with_session);
    }

  return rehab_diary_table_save_changes (self->store, nothing, diary, error);
}

static gboolean
make_episode (Maker      *self,
              const char *patient_id,
              GError    **error)
{
  g_autoptr (RehabPhaseChange) change = NULL;
  g_autoptr (RehabEpisode) episode = rehab_episode_new (&(RehabEpisode) {
    .patient_id = patient_id,
    .side = (RehabSide) (1 + rehab_sample_random_below (&self->random, REHAB_SIDE_BOTH)),
    .pain_rule = REHAB_PAIN_RULE_KIND_GOOM,
    .opened_on = rehab_date_add_days (self->today, -100),
  }, error);

  if (episode == NULL || !rehab_episode_table_save (self->store, episode, error))
    return FALSE;

  change = rehab_phase_change_new (&(RehabPhaseChange) {
    .episode_id = episode->id,
    .from_phase = REHAB_PHASE_CALM,
    .to_phase = (RehabPhase) (REHAB_PHASE_SHALLOW + rehab_sample_random_below (&self->random, 4)),
    .date = rehab_date_add_days (self->today, -40),
  }, error);

  return change != NULL && rehab_phase_change_table_save (self->store, change, error)
         && make_diary (self, episode->id, error);
}

static gboolean
make_clinic (Maker   *self,
             guint    n_patients,
             GError **error)
{
  if (!rehab_store_transaction_begin (self->store, error) || !make_frame (self, error))
    return FALSE;

  for (guint i = 0; i < n_patients; i++)
    {
      g_autoptr (RehabPatientDetails) patient = make_patient (self, error);

      if (patient == NULL || !make_episode (self, patient->id, error))
        return FALSE;
    }

  return rehab_store_transaction_commit (self->store, error);
}

/* The stories of the sample clinic again and again, each begun a year ago, and each with a chance of its own. */
static gboolean
make_squad (RehabStore *store,
            RehabDate   today,
            guint       n_athletes,
            GError    **error)
{
  g_autofree RehabSampleStory *stories = g_new (RehabSampleStory, n_athletes);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  guint n = 0;

  for (guint i = 0; n < n_athletes; i = (i + 1) % rehab_sample_n_stories)
    {
      RehabSampleStory story = rehab_sample_stories[i];

      if (story.opened == 0 || story.closed > 0 || story.other_side)
        continue;

      g_ptr_array_add (names, g_strdup_printf ("%s %u", story.given_name, n + 1));
      story.given_name = g_ptr_array_index (names, names->len - 1);
      story.squad = 1;
      story.opened = SQUAD_DAYS;
      story.visits[0] = SQUAD_DAYS;
      story.versions[0].days_ago = SQUAD_DAYS;
      stories[n++] = story;
    }

  return rehab_sample_clinic_fill_with (store, stories, n_athletes, today, error);
}

int
main (int   argc,
      char *argv[])
{
  gboolean is_squad = argc > 1 && g_str_equal (argv[1], "--squad");
  const char *number = argc > 2 ? argv[argc - 2] : NULL;
  const char *folder = argc > 2 ? argv[argc - 1] : NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabStore) store = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  Maker maker = { .today = rehab_date_from_date_time (now), .random = rehab_sample_random (0, 0) };
  guint64 n_patients;
  gboolean made;

  if (argc != (is_squad ? 4 : 3) || !g_ascii_string_to_unsigned (number, 10, 0, 1000000, &n_patients, NULL))
    {
      g_printerr ("Usage: make-clinic [--squad] PATIENTS FOLDER\n");
      return 2;
    }

  store = rehab_store_open (folder, &error);
  maker.store = store;
  made = store != NULL && (is_squad ? make_squad (store, maker.today, (guint) n_patients, &error)
                                    : make_clinic (&maker, (guint) n_patients, &error));
  if (!made)
    g_printerr ("make-clinic: %s\n", error->message);

  for (guint i = 0; i < N_SQUADS; i++)
    g_free (maker.squad_ids[i]);

  return made ? 0 : 1;
}
