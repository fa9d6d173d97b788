/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-sample-clinic.h"
#include "rehab-assessment-table.h"
#include "rehab-catalogue-table.h"
#include "rehab-clinic-table.h"
#include "rehab-clinician-table.h"
#include "rehab-diary-import-table.h"
#include "rehab-diary-table.h"
#include "rehab-episode-table.h"
#include "rehab-event-table.h"
#include "rehab-finding-table.h"
#include "rehab-flag-action-table.h"
#include "rehab-patient-table.h"
#include "rehab-programme-draft-table.h"
#include "rehab-programme-table.h"
#include "rehab-programme-version-table.h"
#include "rehab-row.h"
#include "rehab-sample-course.h"
#include "rehab-sample-diary.h"
#include "rehab-sample-library.h"
#include "rehab-sample-programme.h"
#include "rehab-sample-random.h"
#include "rehab-sample-sport.h"
#include "rehab-sample-story.h"
#include "rehab-sample-findings.h"
#include "rehab-sample-visit.h"
#include "rehab-squad-table.h"
#include "rehab-treatment.h"

/* Streams of chance: athletes have the numbers of their stories, the clinic one that no story will have. */
#define CLINIC_STREAM 1000

enum
{
  FOR_PEOPLE,
  FOR_EPISODE,
  FOR_VISITS,
  FOR_VISIT_IDS,
  FOR_DIARY,
  FOR_DIARY_IDS,
};

static const struct
{
  const char *name;
  const char *initials;
} clinicians[] = {
  { "Annika Keller", "AK" },
  { "Rhys Morgan", "RM" },
  { "Sofia Lindqvist", "SL" },
};

static const struct
{
  const char *name;
  gboolean archived;
} squads[] = {
  { "City AC" },
  { "Harbour Rugby" },
  { "Quayside FC" },
  { "Harbour Rugby, last season", TRUE },
};

/* What all stories share. */
typedef struct
{
  RehabStore *store;
  RehabDate today;
  char *clinician_ids[G_N_ELEMENTS (clinicians)];
  char *squad_ids[G_N_ELEMENTS (squads)];
  RehabCatalogue *catalogue; /* NULL before it wrote its own exercises */
} Clinic;

static RehabDate
get_date (const Clinic *clinic,
          int           days_ago)
{
  return rehab_date_add_days (clinic->today, -days_ago);
}

static gboolean
add_clinic (Clinic  *clinic,
            GError **error)
{
  RehabSampleRandom ids = rehab_sample_random (CLINIC_STREAM, FOR_PEOPLE);
  g_autofree char *clinic_id = rehab_sample_random_dup_uuid (&ids);
  g_autoptr (RehabClinicDetails) details = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (clinicians); i++)
    {
      g_autoptr (RehabClinician) clinician = NULL;

      clinic->clinician_ids[i] = rehab_sample_random_dup_uuid (&ids);
      clinician = rehab_clinician_new (&(RehabClinician) {
      .id = clinic->clinician_ids[i],
      .name = clinicians[i].name,
      .initials = clinicians[i].initials,
    }, error);
      if (clinician == NULL || !rehab_clinician_table_save (clinic->store, clinician, error))
        return FALSE;
    }
  rehab_store_set_author (clinic->store, clinic->clinician_ids[0]);

  for (size_t i = 0; i < G_N_ELEMENTS (squads); i++)
    {
      g_autoptr (RehabSquad) squad = NULL;

      clinic->squad_ids[i] = rehab_sample_random_dup_uuid (&ids);
      squad = rehab_squad_new (&(RehabSquad) { .id = clinic->squad_ids[i], .name = squads[i].name, .archived = squads[i].archived }, error);
      if (squad == NULL || !rehab_squad_table_save (clinic->store, squad, error))
        return FALSE;
    }

  details = rehab_clinic_details_new (&(RehabClinicDetails) {
    .id = clinic_id,
    .name = "Sample Clinic (invented data)",
    .address = "1 Example Street\nSampleton",
    .telephone = "01632 960 100",
  }, error);

  if (details == NULL
      || !rehab_clinic_table_save (clinic->store, details, error)
      || !rehab_sample_library_add (clinic->store, error))
    return FALSE;

  clinic->catalogue = rehab_catalogue_table_load (clinic->store, error);

  return clinic->catalogue != NULL;
}

static RehabDate
get_birth_date (const Clinic           *clinic,
                const RehabSampleStory *story)
{
  int year, month, day;

  rehab_date_get_ymd (get_date (clinic, story->days_since_birthday), &year, &month, &day);

  return rehab_date_new (year - story->age, month, MIN (day, 28), NULL);
}

static RehabPatientDetails *
add_patient (const Clinic           *clinic,
             const RehabSampleStory *story,
             RehabSampleRandom      *ids,
             guint                   number,
             GError                **error)
{
  g_autofree char *id = rehab_sample_random_dup_uuid (ids);
  /* Numbers that are kept free for drama. */
  g_autofree char *telephone = g_strdup_printf ("01632 960 %03u", 200 + 7 * number);
  g_autoptr (RehabPatientDetails) patient = rehab_patient_details_new (&(RehabPatientDetails) {
    .id = id,
    .family_name = story->family_name,
    .given_name = story->given_name,
    .birth_date = get_birth_date (clinic, story),
    .sex = story->sex,
    .telephone = telephone,
    .sport = story->sport,
    .event_or_position = story->event_or_position,
    .level = story->level,
    .dominant_leg = story->dominant_leg,
    .squad_id = story->squad > 0 ? clinic->squad_ids[story->squad - 1] : NULL,
    .notes = story->notes,
  }, error);

  if (patient == NULL || !rehab_patient_table_save (clinic->store, patient, error))
    return NULL;

  return g_steal_pointer (&patient);
}

static RehabEpisode *
add_episode (const Clinic           *clinic,
             const RehabSampleStory *story,
             const char             *patient_id,
             RehabSampleRandom      *ids,
             GError                **error)
{
  g_autofree char *id = rehab_sample_random_dup_uuid (ids);
  g_autoptr (RehabEpisode) episode = rehab_episode_new (&(RehabEpisode) {
    .id = id,
    .patient_id = patient_id,
    .side = story->side,
    .onset_date = get_date (clinic, story->opened + 30 * story->months_before),
    .onset = story->onset,
    .goal = story->goal,
    .goal_date = get_date (clinic, -story->goal_in_days),
    .pain_rule = story->pain_rule,
    .opened_on = get_date (clinic, story->opened),
    .closed_on = story->closed > 0 ? get_date (clinic, story->closed) : REHAB_DATE_NONE,
    .close_reason = story->close_reason,
    .review_on = story->review != 0 ? get_date (clinic, story->review) : REHAB_DATE_NONE,
  }, error);

  if (episode == NULL || !rehab_episode_table_save (clinic->store, episode, error))
    return NULL;

  return g_steal_pointer (&episode);
}

/* Of a diary that a watch helped to keep, all that the watch knew came with one file. */
static RehabDiary *
add_diary (const Clinic           *clinic,
           const RehabSampleStory *story,
           guint                   number,
           const char             *episode_id,
           GError                **error)
{
  g_autoptr (RehabDiary) nothing = rehab_diary_new (NULL, 0, NULL, 0);
  g_autoptr (RehabDiary) diary = NULL;
  g_autoptr (RehabDiaryImport) import = NULL;
  g_autoptr (RehabDiaryImport) finished = NULL;
  guint n_imported = 0;

  if (story->watch_file != NULL)
    {
      import = rehab_diary_import_table_begin (clinic->store, story->watch_file, REHAB_DIARY_FILE_FORMAT_CSV, error);
      if (import == NULL)
        return NULL;
    }

  diary = rehab_sample_diary_new (story, rehab_sample_random (number, FOR_DIARY), rehab_sample_random (number, FOR_DIARY_IDS),
                                  episode_id, import != NULL ? import->id : NULL, clinic->today, error);
  if (diary == NULL || !rehab_diary_table_save_changes (clinic->store, nothing, diary, error))
    return NULL;

  for (guint i = 0; i < rehab_diary_get_n_sessions (diary); i++)
    n_imported += rehab_diary_get_session (diary, i)->import_id != NULL;
  if (import != NULL)
    {
      finished = rehab_diary_import_table_finish (clinic->store, import, n_imported, 0, error);
      if (finished == NULL)
        return NULL;
    }

  return g_steal_pointer (&diary);
}

static gboolean
add_visit (const Clinic           *clinic,
           const RehabSampleStory *story,
           guint                   visit,
           RehabSampleRandom      *random,
           RehabSampleRandom      *ids,
           const char             *episode_id,
           GError                **error)
{
  g_autoptr (RehabAssessment) assessment = NULL;
  g_autoptr (RehabAssessment) locked = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  assessment = rehab_sample_visit_new (story, visit, ids, episode_id, clinic->clinician_ids[story->clinician],
                                       clinic->today, error);
  if (assessment == NULL || !rehab_assessment_table_save (clinic->store, assessment, error))
    return FALSE;

  findings = rehab_sample_findings_list (story, visit, random, ids, assessment->id, error);
  if (findings == NULL)
    return FALSE;

  for (guint i = 0; i < findings->len; i++)
    if (!rehab_finding_table_set (clinic->store, g_ptr_array_index (findings, i), error))
      return FALSE;

  locked = rehab_sample_visit_new_locked (story, visit, assessment, error);

  return locked != NULL && (locked == assessment || rehab_assessment_table_save (clinic->store, locked, error));
}

static gboolean
add_flag_action (const Clinic           *clinic,
                 const RehabSampleStory *story,
                 RehabSampleRandom      *ids,
                 const char             *episode_id,
                 GError                **error)
{
  g_autofree char *id = rehab_sample_random_dup_uuid (ids);
  g_autoptr (RehabFlagAction) action = NULL;

  if (story->flag_action == NULL)
    return TRUE;

  action = rehab_flag_action_new (&(RehabFlagAction) {
    .id = id,
    .episode_id = episode_id,
    .item_key = story->flag_key,
    .date = get_date (clinic, story->visits[story->flag_visit - 1] - 11),
    .clinician_id = clinic->clinician_ids[story->clinician],
    .action = story->flag_action,
  }, error);

  return action != NULL && rehab_flag_action_table_save (clinic->store, action, error);
}

static gboolean
add_visits (const Clinic           *clinic,
            const RehabSampleStory *story,
            guint                   number,
            const char             *episode_id,
            GError                **error)
{
  RehabSampleRandom random = rehab_sample_random (number, FOR_VISITS);
  RehabSampleRandom ids = rehab_sample_random (number, FOR_VISIT_IDS);

  for (guint visit = 0; visit < rehab_sample_visit_get_count (story); visit++)
    if (!add_visit (clinic, story, visit, &random, &ids, episode_id, error))
      return FALSE;

  return add_flag_action (clinic, story, &ids, episode_id, error);
}

/* Somebody was called away from the editor. */
static gboolean
add_draft (const Clinic           *clinic,
           const RehabSampleStory *story,
           const char             *episode_id,
           const char             *base_version_id,
           GError                **error)
{
  g_autoptr (RehabRegimen) regimen = NULL;
  g_autoptr (RehabProgrammeDraft) draft = NULL;

  if (story->draft.days_ago == 0)
    return TRUE;

  regimen = rehab_sample_programme_make_regimen (story, &story->draft, clinic->catalogue, error);
  if (regimen == NULL)
    return FALSE;

  draft = rehab_programme_draft_table_save (clinic->store, episode_id, base_version_id, regimen, error);

  return draft != NULL;
}

static gboolean
add_programme (const Clinic           *clinic,
               const RehabSampleStory *story,
               RehabSampleRandom      *ids,
               const char             *episode_id,
               GError                **error)
{
  g_autofree char *id = rehab_sample_random_dup_uuid (ids);
  g_autoptr (RehabProgramme) programme = rehab_programme_new (&(RehabProgramme) { .id = id, .episode_id = episode_id }, error);

  g_autofree char *last_version_id = NULL;

  if (programme == NULL || !rehab_programme_table_save (clinic->store, programme, error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (story->versions) && story->versions[i].days_ago > 0; i++)
    {
      const RehabSampleVersion *version = &story->versions[i];
      g_autoptr (RehabRegimen) regimen = rehab_sample_programme_make_regimen (story, version, clinic->catalogue, error);
      g_autoptr (RehabProgrammeVersion) added = NULL;

      if (regimen == NULL)
        return FALSE;

      added = rehab_programme_version_table_add (clinic->store, episode_id, get_date (clinic, version->days_ago),
                                                 clinic->clinician_ids[story->clinician], version->reason, regimen, error);
      if (added == NULL)
        return FALSE;

      g_set_str (&last_version_id, added->id);
    }

  return add_draft (clinic, story, episode_id, last_version_id, error);
}

static RehabSide
get_event_side (const RehabSampleStory *story,
                const RehabSampleEvent *told)
{
  if (told->side != REHAB_SIDE_NOT_ASKED)
    return told->side;

  return rehab_treatment_lookup (told->kind)->has_side ? story->side : REHAB_SIDE_NOT_ASKED;
}

static gboolean
add_events (const Clinic           *clinic,
            const RehabSampleStory *story,
            RehabSampleRandom      *ids,
            const char             *episode_id,
            GError                **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (story->events) && story->events[i].days_ago > 0; i++)
    {
      const RehabSampleEvent *told = &story->events[i];
      g_autofree char *id = rehab_sample_random_dup_uuid (ids);
      g_autoptr (RehabEvent) event = rehab_event_new (&(RehabEvent) {
      .id = id,
      .episode_id = episode_id,
      .date = get_date (clinic, told->days_ago),
      .kind = told->kind,
      .side = get_event_side (story, told),
      .title = told->title,
      .detail = told->detail,
      .result = told->result,
    }, error);

      if (event == NULL || !rehab_event_table_save (clinic->store, event, error))
        return FALSE;
    }

  return TRUE;
}

/* The identity of the athlete whose other side a story tells of. */
static char *
dup_patient_id (const RehabSampleStory *story)
{
  for (guint i = 0; i < rehab_sample_n_stories; i++)
    if (g_str_equal (rehab_sample_stories[i].family_name, story->family_name))
      {
        RehabSampleRandom ids = rehab_sample_random (i, FOR_PEOPLE);

        return rehab_sample_random_dup_uuid (&ids);
      }

  g_return_val_if_reached (NULL);
}

static gboolean
add_story (const Clinic           *clinic,
           const RehabSampleStory *story,
           guint                   number,
           GError                **error)
{
  RehabSampleRandom patient_ids = rehab_sample_random (number, FOR_PEOPLE);
  RehabSampleRandom ids = rehab_sample_random (number, FOR_EPISODE);
  g_autofree char *other_id = story->other_side ? dup_patient_id (story) : NULL;
  g_autoptr (RehabPatientDetails) patient = NULL;
  g_autoptr (RehabEpisode) episode = NULL;
  g_autoptr (RehabDiary) diary = NULL;

  rehab_store_set_author (clinic->store, clinic->clinician_ids[story->clinician]);

  patient = other_id != NULL ? rehab_row_get (clinic->store, &rehab_patient_details_type, other_id, error)
                             : add_patient (clinic, story, &patient_ids, number, error);
  if (patient == NULL || story->opened == 0)
    return patient != NULL;

  episode = add_episode (clinic, story, patient->id, &ids, error);
  if (episode == NULL)
    return FALSE;

  diary = add_diary (clinic, story, number, episode->id, error);

  return diary != NULL
         && add_visits (clinic, story, number, episode->id, error)
         && add_programme (clinic, story, &ids, episode->id, error)
         && add_events (clinic, story, &ids, episode->id, error)
         && rehab_sample_sport_add (clinic->store, story, episode, clinic->clinician_ids[story->clinician], clinic->today, &ids, error);
}

static gboolean
add_all (Clinic                 *clinic,
         const RehabSampleStory *stories,
         guint                   n_stories,
         GError                **error)
{
  if (!add_clinic (clinic, error))
    return FALSE;

  for (guint i = 0; i < n_stories; i++)
    if (!add_story (clinic, &stories[i], i, error))
      return FALSE;

  return TRUE;
}

/**
 * rehab_sample_clinic_fill_with:
 * @store: an empty store
 * @stories: (array length=n_stories): who the athletes are, and what happened to them
 * @n_stories: how many
 * @today: the day that the diaries end on
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Puts a clinic with other invented athletes into a store, all of it or nothing. What is left to chance is another thing for
 * each place in the list.
 *
 * Returns: whether it is in the store
 */
gboolean
rehab_sample_clinic_fill_with (RehabStore             *store,
                               const RehabSampleStory *stories,
                               guint                   n_stories,
                               RehabDate               today,
                               GError                **error)
{
  Clinic clinic = { .store = store, .today = today };
  g_autofree char *author = NULL;
  gboolean done;

  g_return_val_if_fail (REHAB_IS_STORE (store), FALSE);
  g_return_val_if_fail (rehab_date_is_set (today), FALSE);

  if (!rehab_store_transaction_begin (store, error))
    return FALSE;

  author = g_strdup (rehab_store_get_author (store));
  done = add_all (&clinic, stories, n_stories, error);
  rehab_store_set_author (store, author);

  if (done)
    done = rehab_store_transaction_commit (store, error);
  else
    rehab_store_transaction_rollback (store);

  for (size_t i = 0; i < G_N_ELEMENTS (clinicians); i++)
    g_free (clinic.clinician_ids[i]);
  for (size_t i = 0; i < G_N_ELEMENTS (squads); i++)
    g_free (clinic.squad_ids[i]);
  g_clear_pointer (&clinic.catalogue, rehab_catalogue_unref);

  return done;
}

/**
 * rehab_sample_clinic_fill:
 * @store: an empty store
 * @today: the day that the diaries end on
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Puts a clinic with invented athletes into a store, all of it or nothing. It is the same clinic for the same day, but
 * for the identities of programme versions, drafts, running plans, criteria and pictures and the moments of writing, which are
 * the store's own.
 *
 * Returns: whether it is in the store
 */
gboolean
rehab_sample_clinic_fill (RehabStore *store,
                          RehabDate   today,
                          GError    **error)
{
  return rehab_sample_clinic_fill_with (store, rehab_sample_stories, rehab_sample_n_stories, today, error);
}
