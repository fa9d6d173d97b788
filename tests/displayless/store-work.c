/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store-work.h"
#include "store-work-steps.h"

#include "rehab-amendment-table.h"
#include "rehab-assessment-table.h"
#include "rehab-diary-table.h"
#include "rehab-episode-table.h"
#include "rehab-event-table.h"
#include "rehab-finding-table.h"
#include "rehab-flag-action-table.h"
#include "rehab-letter-table.h"
#include "rehab-patient-table.h"
#include "rehab-setting-table.h"

#include "rehab-item.h"

#include "store-fixture.h"

#include <string.h>

char *
store_work_make_id (guint number,
                    Who   who)
{
  return g_strdup_printf ("%08x-0000-4000-8000-%012x", number, (guint) who);
}

RehabDate
store_work_get_day (guint number,
                    int   offset)
{
  return rehab_date_add_days (rehab_date_new (2025, 11, 3, NULL), (int) (number % 200) + offset);
}

static gboolean
save_patient (RehabStore *store,
              guint       number,
              const char *notes,
              GError    **error)
{
  g_autofree char *id = store_work_make_id (number, WHO_PATIENT);
  g_autofree char *name = g_strdup_printf ("Athlete %04u", number);
  const RehabPatientDetails values = { .id = id, .family_name = name, .given_name = "Tola", .notes = notes };
  g_autoptr (RehabPatientDetails) patient = rehab_patient_details_new (&values, error);

  return patient != NULL && rehab_patient_table_save (store, patient, error);
}

static gboolean
save_episode (RehabStore *store,
              guint       number,
              GError    **error)
{
  g_autofree char *id = store_work_make_id (number, WHO_EPISODE);
  g_autofree char *patient_id = store_work_make_id (number, WHO_PATIENT);
  const RehabEpisode values = {
    .id = id,
    .patient_id = patient_id,
    .side = number % 2 == 0 ? REHAB_SIDE_LEFT : REHAB_SIDE_RIGHT,
    .pain_rule = REHAB_PAIN_RULE_KIND_GOOM,
    .opened_on = store_work_get_day (number, 0),
  };
  g_autoptr (RehabEpisode) episode = rehab_episode_new (&values, error);

  return episode != NULL && rehab_episode_table_save (store, episode, error);
}

static gboolean
add_patient_with_episode (RehabStore *store,
                          guint       number,
                          GError    **error)
{
  return save_patient (store, number, NULL, error) && save_episode (store, number, error);
}

static gboolean
set_finding (RehabStore      *store,
             guint            number,
             const RehabItem *item,
             double           value,
             GError         **error)
{
  g_autofree char *assessment_id = store_work_make_id (number, WHO_ASSESSMENT);
  const RehabFinding values = {
    .assessment_id = assessment_id,
    .item_key = item->key,
    .side = item->sided ? REHAB_SIDE_LEFT : REHAB_SIDE_NOT_ASKED,
    .value = rehab_number (value),
  };
  g_autoptr (RehabFinding) finding = rehab_finding_new (&values, error);

  return finding != NULL && rehab_finding_table_set (store, finding, error);
}

static gboolean
assess (RehabStore *store,
        guint       number,
        GError    **error)
{
  g_autofree char *id = store_work_make_id (number, WHO_ASSESSMENT);
  g_autofree char *episode_id = store_work_make_id (number, WHO_EPISODE);
  const RehabAssessment values = {
    .id = id,
    .episode_id = episode_id,
    .date = store_work_get_day (number, 0),
    .kind = REHAB_ASSESSMENT_KIND_INITIAL,
    .impression = "Proximal hamstring tendinopathy",
  };
  g_autoptr (RehabAssessment) assessment = rehab_assessment_new (&values, error);

  if (assessment == NULL || !rehab_assessment_table_save (store, assessment, error))
    return FALSE;

  for (guint i = 0; i < MIN (rehab_item_get_count (), 12); i++)
    if (!set_finding (store, number, rehab_item_get_nth (i), (number + i) % 2, error))
      return FALSE;

  return TRUE;
}

/* Some answers change, some go, and then the assessment is signed. */
static gboolean
finish_assessment (RehabStore *store,
                   guint       number,
                   GError    **error)
{
  g_autofree char *id = store_work_make_id (number, WHO_ASSESSMENT);
  const RehabItem *gone = rehab_item_get_nth (3);

  return set_finding (store, number, rehab_item_get_nth (0), (number + 1) % 2, error)
         && set_finding (store, number, rehab_item_get_nth (1), number % 2, error)
         && rehab_finding_table_clear (store, id, gone->key, gone->sided ? REHAB_SIDE_LEFT : REHAB_SIDE_NOT_ASKED, error)
         && rehab_assessment_table_lock (store, id, error);
}

static RehabDiary *
take_diary (RehabDiary *diary,
            RehabDiary *next)
{
  rehab_diary_unref (diary);

  return next;
}

static RehabDiary *
with_day (RehabDiary *diary,
          guint       number,
          int         offset,
          int         pain,
          const char *note)
{
  g_autofree char *episode_id = store_work_make_id (number, WHO_EPISODE);
  const RehabDiaryDay values = {
    .episode_id = episode_id,
    .date = store_work_get_day (number, offset),
    .worst_pain = rehab_number (pain),
    .rest_day = offset == 6,
    .note = note,
  };
  g_autoptr (RehabDiaryDay) day = rehab_diary_day_new (&values, NULL);

  return take_diary (diary, rehab_diary_with_day (diary, day));
}

static RehabDiary *
with_session (RehabDiary *diary,
              guint       number,
              int         offset,
              double      minutes)
{
  g_autofree char *episode_id = store_work_make_id (number, WHO_EPISODE);
  const RehabSession values = {
    .episode_id = episode_id,
    .date = store_work_get_day (number, offset),
    .kind = REHAB_SESSION_KIND_RUN,
    .minutes = rehab_number (minutes),
    .pain_during = rehab_number (offset),
    .origin = REHAB_SESSION_ORIGIN_TYPED,
  };
  g_autoptr (RehabSession) session = rehab_session_new (&values, NULL);

  return take_diary (diary, rehab_diary_with_session (diary, session));
}

static gboolean
keep_diary (RehabStore *store,
            guint       number,
            GError    **error)
{
  g_autofree char *episode_id = store_work_make_id (number, WHO_EPISODE);
  g_autoptr (RehabDiary) before = rehab_diary_table_load (store, episode_id, error);
  g_autoptr (RehabDiary) after = NULL;

  if (before == NULL)
    return FALSE;

  after = rehab_diary_ref (before);
  for (int i = 0; i < 7; i++)
    after = with_day (after, number, i, i, "Sore after the drive");
  for (int i = 0; i < 7; i += 2)
    after = with_session (after, number, i, 20 + i);

  return rehab_diary_table_save_changes (store, before, after, error);
}

/* A change that only makes sense as a whole: rows go, change and come, in both tables. */
static gboolean
correct_diary (RehabStore *store,
               guint       number,
               GError    **error)
{
  g_autofree char *episode_id = store_work_make_id (number, WHO_EPISODE);
  g_autoptr (RehabDiary) before = rehab_diary_table_load (store, episode_id, error);
  g_autoptr (RehabDiary) after = NULL;
  const RehabSession *gone;

  if (before == NULL)
    return FALSE;

  gone = rehab_diary_get_session (before, 0);
  after = rehab_diary_without_session (before, gone->id);
  after = take_diary (after, rehab_diary_without_day (after, store_work_get_day (number, 2)));
  after = with_day (after, number, 4, 9, "Worse than it was written down");
  after = with_day (after, number, 7, 1, NULL);
  after = with_session (after, number, 7, 45);

  return rehab_diary_table_save_changes (store, before, after, error);
}

/* Long enough for pages of its own, and a setting with it. */
static gboolean
write_at_length (RehabStore *store,
                 guint       number,
                 GError    **error)
{
  g_autofree char *notes = g_strnfill (9000, (char) ('a' + number % 26));
  g_autofree char *value = g_strdup_printf ("%u", number);

  return save_patient (store, number, notes, error) && rehab_setting_table_set (store, "last-patient", value, error);
}

static gboolean
amend (RehabStore *store,
       guint       number,
       const char *key,
       RehabSide   side,
       RehabNumber value,
       const char *text,
       GError    **error)
{
  g_autofree char *assessment_id = store_work_make_id (number, WHO_ASSESSMENT);
  g_autoptr (RehabAmendment) amendment = NULL;

  amendment = rehab_amendment_table_add (store, &(RehabAmendment) {
    .assessment_id = assessment_id, .item_key = key, .side = side, .date = store_work_get_day (number, 8), .value = value, .text = text,
    .withdrawn = !value.known && text == NULL, .reason = "Typed in the wrong row",
  }, error);

  return amendment != NULL;
}

/* An answer anew, the same again, one withdrawn, and the plan. */
static gboolean
amend_assessment (RehabStore *store,
                  guint       number,
                  GError    **error)
{
  const RehabItem *one = rehab_item_get_nth (0);
  const RehabItem *other = rehab_item_get_nth (1);
  RehabSide side = one->sided ? REHAB_SIDE_LEFT : REHAB_SIDE_NOT_ASKED;

  return amend (store, number, one->key, side, rehab_number (1), NULL, error)
         && amend (store, number, one->key, side, rehab_number (0), "No, after all", error)
         && amend (store, number, other->key, other->sided ? REHAB_SIDE_LEFT : REHAB_SIDE_NOT_ASKED, REHAB_NUMBER_NOT_ASKED, NULL,
                   error)
         && amend (store, number, REHAB_AMENDMENT_PLAN, REHAB_SIDE_NOT_ASKED, REHAB_NUMBER_NOT_ASKED, "Scan first", error);
}

static gboolean
save_letter (RehabStore *store,
             guint       number,
             Who         who,
             Who         about,
             const char *body,
             GError    **error)
{
  g_autofree char *id = store_work_make_id (number, who);
  g_autofree char *episode_id = store_work_make_id (number, WHO_EPISODE);
  g_autofree char *assessment_id = store_work_make_id (number, about);
  g_autoptr (RehabLetter) letter = rehab_letter_new (&(RehabLetter) {
    .id = id, .episode_id = episode_id, .assessment_id = assessment_id, .date = store_work_get_day (number, 8),
    .kind = REHAB_LETTER_KIND_GP, .recipient = "Dr Moss\n2 Quay", .subject = "Your patient", .body = body, .with_report = TRUE,
  }, error);

  return letter != NULL && rehab_letter_table_save (store, letter, error);
}

static gboolean
save_scan (RehabStore *store,
           guint       number,
           GError    **error)
{
  g_autofree char *episode_id = store_work_make_id (number, WHO_EPISODE);
  g_autoptr (RehabEvent) event = rehab_event_new (&(RehabEvent) {
    .episode_id = episode_id, .date = store_work_get_day (number, 9), .kind = REHAB_EVENT_KIND_IMAGING, .side = REHAB_SIDE_LEFT,
    .title = "MRI", .detail = "Pelvis", .result = "Oedema at the origin",
  }, error);

  return event != NULL && rehab_event_table_save (store, event, error);
}

/* Written, written otherwise, printed, and a copy of it begun; and the scan that was asked for. */
static gboolean
write_letters (RehabStore *store,
               guint       number,
               GError    **error)
{
  g_autofree char *body = g_strnfill (3000, (char) ('a' + number % 26));
  g_autofree char *id = store_work_make_id (number, WHO_LETTER);
  g_autoptr (RehabLetter) printed = NULL;
  g_autoptr (RehabLetter) copy = NULL;

  if (!save_letter (store, number, WHO_LETTER, WHO_ASSESSMENT, "Dear doctor", error)
      || !save_letter (store, number, WHO_LETTER, WHO_ASSESSMENT, body, error))
    return FALSE;

  printed = rehab_letter_table_mark_printed (store, id, error);
  if (printed == NULL)
    return FALSE;

  copy = rehab_letter_table_copy (store, id, store_work_get_day (number, 9), NULL, error);

  return copy != NULL && save_scan (store, number, error);
}

static gboolean
save_review (RehabStore *store,
             guint       number,
             GError    **error)
{
  g_autofree char *id = store_work_make_id (number, WHO_REVIEW);
  g_autofree char *episode_id = store_work_make_id (number, WHO_EPISODE);
  g_autoptr (RehabAssessment) review = rehab_assessment_new (&(RehabAssessment) {
    .id = id, .episode_id = episode_id, .date = store_work_get_day (number, 9), .kind = REHAB_ASSESSMENT_KIND_REVIEW,
  }, error);

  return review != NULL && rehab_assessment_table_save (store, review, error);
}

static gboolean
raise_flag (RehabStore *store,
            guint       number,
            GError    **error)
{
  g_autofree char *id = store_work_make_id (number, WHO_FLAG);
  g_autofree char *assessment_id = store_work_make_id (number, WHO_REVIEW);
  g_autoptr (RehabFinding) flag = rehab_finding_new (&(RehabFinding) {
    .id = id, .assessment_id = assessment_id, .item_key = "flag-night-pain", .value = rehab_number (1),
  }, error);

  return flag != NULL && rehab_finding_table_set (store, flag, error);
}

static gboolean
act_on_flag (RehabStore *store,
             guint       number,
             GError    **error)
{
  g_autofree char *episode_id = store_work_make_id (number, WHO_EPISODE);
  g_autofree char *finding_id = store_work_make_id (number, WHO_FLAG);
  g_autoptr (RehabFlagAction) action = rehab_flag_action_new (&(RehabFlagAction) {
    .episode_id = episode_id, .item_key = "flag-night-pain", .finding_id = finding_id, .date = store_work_get_day (number, 9),
    .action = "Rang the doctor",
  }, error);

  return action != NULL && rehab_flag_action_table_save (store, action, error);
}

/* A draft with a red flag, something done about that, and a letter. */
static gboolean
begin_review (RehabStore *store,
              guint       number,
              GError    **error)
{
  return save_review (store, number, error)
         && raise_flag (store, number, error)
         && act_on_flag (store, number, error)
         && save_letter (store, number, WHO_OTHER_LETTER, WHO_REVIEW, "Dear doctor", error);
}

/* Away with it, and back, as undo does. */
static gboolean
discard_and_restore (RehabStore *store,
                     guint       number,
                     GError    **error)
{
  g_autofree char *id = store_work_make_id (number, WHO_REVIEW);
  g_autoptr (RehabDiscardedAssessment) discarded = rehab_assessment_table_discard (store, id, error);

  return discarded != NULL && rehab_assessment_table_restore (store, discarded, error);
}

static gboolean
discard (RehabStore *store,
         guint       number,
         GError    **error)
{
  g_autofree char *id = store_work_make_id (number, WHO_REVIEW);
  g_autoptr (RehabDiscardedAssessment) discarded = rehab_assessment_table_discard (store, id, error);

  return discarded != NULL;
}

/* What is done for the first patients in place of what version 1 could not keep. */
static gboolean
write_something (RehabStore *store,
                 guint       number,
                 GError    **error)
{
  gint64 n_written;
  g_autofree char *notes = NULL;

  if (!rehab_database_read_int (rehab_store_get_database (store), "SELECT count (*) FROM audit", &n_written, error))
    return FALSE;

  notes = g_strdup_printf ("After %" G_GINT64_FORMAT, n_written);

  return save_patient (store, number, notes, error);
}

typedef gboolean (*Work) (RehabStore *store,
                          guint       number,
                          GError    **error);

typedef struct
{
  Work work;
  gboolean is_one_call; /* which the store itself has to keep whole */
} Step;

static const Step steps[STORE_WORK_STEPS_A_PATIENT] = {
  { add_patient_with_episode, FALSE },
  { assess, FALSE },
  { store_work_prescribe, TRUE },
  { keep_diary, TRUE },
  { finish_assessment, FALSE },
  { correct_diary, TRUE },
  { store_work_prescribe_otherwise, TRUE },
  { write_at_length, FALSE },
  { amend_assessment, FALSE },
  { write_letters, FALSE },
  { begin_review, FALSE },
  { discard_and_restore, FALSE },
  { discard, TRUE },
  { store_work_begin_draft, TRUE },
  { store_work_change_draft, TRUE },
  { store_work_write_exercise, TRUE },
  { store_work_save_draft_as_version, TRUE },
  { store_work_revise_exercise, TRUE },
  { store_work_print_sheets, FALSE },
  { store_work_add_template, TRUE },
  { store_work_begin_draft, TRUE },
  { store_work_discard_draft, TRUE },
  { store_work_import, TRUE },
  { store_work_answer_imported, TRUE },
  { store_work_undo_import, TRUE },
  { store_work_move_on, TRUE },
  { store_work_plan_running, TRUE },
  { store_work_change_running, TRUE },
  { store_work_save_running, TRUE },
  { store_work_plan_running, TRUE },
  { store_work_discard_running, TRUE },
  { store_work_return_to_sport, FALSE },
};

#define N_STEPS_KNOWN_TO_VERSION_1 8

/**
 * store_work_do:
 * @store: a store with all steps before this one in it, and no others
 * @number: the number of the step, from 0
 * @error: where to put an error
 *
 * Does one step, which is one transaction.
 *
 * Returns: whether it was acknowledged
 */
gboolean
store_work_do (RehabStore *store,
               guint       number,
               GError    **error)
{
  guint nth = number % STORE_WORK_STEPS_A_PATIENT;
  guint patient = number / STORE_WORK_STEPS_A_PATIENT;
  Work work = steps[nth].work;

  if (number < STORE_WORK_STEPS_OF_VERSION_1 && nth >= N_STEPS_KNOWN_TO_VERSION_1)
    work = write_something;
  else if (steps[nth].is_one_call)
    return work (store, patient, error);

  if (!rehab_store_transaction_begin (store, error))
    return FALSE;

  if (!work (store, patient, error))
    {
      rehab_store_transaction_rollback (store);
      return FALSE;
    }

  return rehab_store_transaction_commit (store, error);
}

/* All that the steps write but identities made by chance and moments, a line for each row. */
static const char contents_sql[] =
  "SELECT group_concat (line, char (10) ORDER BY line) FROM ("
  " SELECT concat_ws ('|', 'patient', family_name, given_name, notes, archived) AS line FROM patient"
  " UNION ALL SELECT concat_ws ('|', 'episode', patient_id, id, side, opened_on, closed_on) FROM episode"
  " UNION ALL SELECT concat_ws ('|', 'assessment', episode_id, date, kind, impression, locked_at IS NULL) FROM assessment"
  " UNION ALL SELECT concat_ws ('|', 'amendment', assessment_id, number, item_key, side, value, text, withdrawn) FROM amendment"
  " UNION ALL SELECT concat_ws ('|', 'letter', episode_id, date, kind, subject, body, assessment_id, with_report, printed_at IS NULL)"
  " FROM letter"
  " UNION ALL SELECT concat_ws ('|', 'action', episode_id, item_key, date, action, finding_id) FROM flag_action"
  " UNION ALL SELECT concat_ws ('|', 'event', episode_id, date, kind, side, title, detail, result) FROM event"
  " UNION ALL SELECT concat_ws ('|', 'finding', assessment_id, item_key, side, value) FROM finding"
  " UNION ALL SELECT concat_ws ('|', 'version', episode_id, number, date, reason, printed_at IS NULL)"
  " FROM programme_version JOIN programme ON programme.id = programme_id"
  " UNION ALL SELECT concat_ws ('|', 'prescription', episode_id, number, position, exercise_key, sets, load_kg, note)"
  " FROM prescription LEFT JOIN programme_version AS version ON version.id = version_id"
  " LEFT JOIN programme ON programme.id = programme_id"
  " UNION ALL SELECT concat_ws ('|', 'day', episode_id, date, worst_pain, rest_day, note, import_identity) FROM diary_day"
  " UNION ALL SELECT concat_ws ('|', 'session', episode_id, date, position, kind, minutes, pain_during, pain_next_morning, import_identity) FROM session"
  " UNION ALL SELECT concat_ws ('|', 'import', file_name, format, sessions, days, imported_at IS NULL, undone_at IS NULL) FROM diary_import"
  " UNION ALL SELECT concat_ws ('|', 'draft', episode_id, base_version_id IS NULL, edited_at IS NULL) FROM programme_draft"
  " UNION ALL SELECT concat_ws ('|', 'edited', episode_id, position, exercise_key, side, sets, repetitions_to, load_kg, rhythm, note)"
  " FROM draft_prescription LEFT JOIN programme_draft AS draft ON draft.id = draft_id"
  " UNION ALL SELECT concat_ws ('|', 'exercise', name, movement, equipment, drawn_as, replaces_id, archived) FROM exercise"
  " UNION ALL SELECT concat_ws ('|', 'picture', name, position, caption, media_type, length (data), hex (substr (data, -9)))"
  " FROM exercise_picture LEFT JOIN exercise ON exercise.id = exercise_id"
  " UNION ALL SELECT concat_ws ('|', 'template', name, phase, archived) FROM template"
  " UNION ALL SELECT concat_ws ('|', 'of template', name, position, exercise_key, side, sets, load_kg)"
  " FROM template_prescription LEFT JOIN template ON template.id = template_id"
  " UNION ALL SELECT concat_ws ('|', 'print', number, output, language, parts, sheet_print.printed_at IS NULL)"
  " FROM sheet_print JOIN programme_version AS version ON version.id = version_id"
  " UNION ALL SELECT concat_ws ('|', 'logo', media_type, length (data), hex (substr (data, -9))) FROM clinic_logo"
  " UNION ALL SELECT concat_ws ('|', 'step', episode_id, date, from_phase, to_phase, reason) FROM phase_change"
  " UNION ALL SELECT concat_ws ('|', 'criterion', episode_id, phase_change.date, position, criterion_key, state, value, limit_value, side, measured_on, words)"
  " FROM phase_criterion LEFT JOIN phase_change ON phase_change.id = phase_change_id"
  " UNION ALL SELECT concat_ws ('|', 'running', episode_id, number, starts_on, weeks, note, reason, saved_at IS NULL) FROM running_plan"
  " UNION ALL SELECT concat_ws ('|', 'run', episode_id, number, week, weekday, position, kind, blocks, run_minutes, walk_minutes, distance_km, running_session.note)"
  " FROM running_session LEFT JOIN running_plan AS plan ON plan.id = plan_id"
  " UNION ALL SELECT concat_ws ('|', 'raised', episode_id, number, week, raised, running_reason.reason)"
  " FROM running_reason LEFT JOIN running_plan AS plan ON plan.id = plan_id"
  " UNION ALL SELECT concat_ws ('|', 'check', episode_id, criterion_key, date, state, value, note) FROM return_check"
  " UNION ALL SELECT concat_ws ('|', 'clearance', episode_id, date, participation, speed_percent, hills, stages, review_on, note) FROM clearance"
  " UNION ALL SELECT concat_ws ('|', 'aside', episode_id, rule_key, set_on, until, reason) FROM set_aside"
  " UNION ALL SELECT concat_ws ('|', 'given out', episode_id, kind, way, part, language, disclosed_at IS NULL) FROM disclosure"
  " UNION ALL SELECT concat_ws ('|', 'squad table', squad_id, audience, way, format, language, athletes, disclosed_at IS NULL) FROM squad_disclosure"
  " UNION ALL SELECT concat_ws ('|', 'setting', key, value) FROM setting"
  " UNION ALL SELECT concat_ws ('|', 'audit', printf ('%06d', number), table_name, action) FROM audit)";

/**
 * store_work_read:
 * @database: a database that the steps were done in
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Reads what the steps wrote. After the same steps it is the same, wherever they were done.
 *
 * Returns: (transfer full): the contents, or `NULL` with @error set
 */
char *
store_work_read (RehabDatabase *database,
                 GError       **error)
{
  return rehab_database_read_text (database, contents_sql, error);
}

static const char *const audited_tables[] = {
  "patient", "episode", "assessment", "finding", "amendment", "letter", "flag_action", "event", "programme", "programme_version", "prescription", "diary_day", "session",
  "programme_draft", "exercise", "exercise_picture", "template", "sheet_print", "clinic_logo",
  "diary_import", "phase_change", "running_plan", "return_check", "clearance", "set_aside", "disclosure", "squad_disclosure",
};

/* Of what is imported the line of the import tells that it was made, for all of its rows. */
static const char imported_sql[] =
  " + (SELECT (SELECT ifnull (sum (sessions + days), 0) FROM diary_import)"
  " <> (SELECT count (*) FROM session WHERE import_id IS NOT NULL) + (SELECT count (*) FROM diary_day WHERE import_id IS NOT NULL)"
  " + (SELECT count (*) FROM audit AS gone WHERE action = 'delete' AND table_name IN ('session', 'diary_day') AND NOT EXISTS"
  " (SELECT 1 FROM audit WHERE row_id = gone.row_id AND action = 'insert')))";

/**
 * store_work_check:
 * @database: a database
 * @error: where to put a `REHAB_STORE_ERROR_DAMAGED`
 *
 * Checks the file, its references, and that the audit tells of each row that it was made, and of each that is missing that
 * it was deleted; one that came back was made once more.
 *
 * Returns: whether all is well
 */
gboolean
store_work_check (RehabDatabase *database,
                  GError       **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT (SELECT count (*) <> ifnull (max (number), 0) FROM audit)");
  gint64 n_problems;

  if (!rehab_database_check_integrity (database, error))
    return FALSE;

  for (size_t i = 0; i < G_N_ELEMENTS (audited_tables); i++)
    {
      const char *table = audited_tables[i];
      gboolean can_be_imported = g_str_equal (table, "session") || g_str_equal (table, "diary_day");

      g_string_append_printf (sql,
                              " + (SELECT count (*) FROM %s WHERE %s id NOT IN"
                              " (SELECT row_id FROM audit WHERE table_name = '%s' AND action = 'insert'))"
                              " + (SELECT count (*) FROM (SELECT row_id FROM audit WHERE table_name = '%s' GROUP BY row_id"
                              " HAVING (%s sum (action = 'insert') = 0)"
                              " OR max (sum (action = 'insert'), 1) - sum (action = 'delete') <> (row_id IN (SELECT id FROM %s))))",
                              table, can_be_imported ? "import_id IS NULL AND" : "", table, table,
                              can_be_imported ? "FALSE AND" : "", table);
    }

  g_string_append (sql, imported_sql);

  if (!rehab_database_read_int (database, sql->str, &n_problems, error))
    return FALSE;

  if (n_problems > 0)
    {
      g_set_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_DAMAGED,
                   "%" G_GINT64_FORMAT " rows and their audit do not go together", n_problems);
      return FALSE;
    }

  return TRUE;
}

/**
 * store_work_difference:
 * @found: what a store holds
 * @expected: what it should hold
 *
 * Finds the first line in which they differ, for a message.
 *
 * Returns: (transfer full): both lines
 */
char *
store_work_difference (const char *found,
                       const char *expected)
{
  g_auto (GStrv) lines = g_strsplit (found, "\n", -1);
  g_auto (GStrv) expected_lines = g_strsplit (expected, "\n", -1);
  guint i = 0;

  while (lines[i] != NULL && expected_lines[i] != NULL && g_str_equal (lines[i], expected_lines[i]))
    i++;

  return g_strdup_printf ("\"%.100s\" in place of \"%.100s\"; %u lines, and %u expected",
                          lines[i] != NULL ? lines[i] : "", expected_lines[i] != NULL ? expected_lines[i] : "",
                          g_strv_length (lines), g_strv_length (expected_lines));
}

/* What the first version made of a table: its statement, up to the semicolon. */
static char *
dup_statement (const char *begin)
{
  guint n;
  const char *sql = strstr (rehab_migration_get_all (&n)[0].sql, begin);

  g_assert_nonnull (sql);

  return g_strndup (sql, (gsize) (strchr (sql, ';') + 1 - sql));
}

/**
 * store_work_make_version_1:
 * @folder: the path of a folder with a closed store in which no more than the steps of version 1 were done
 *
 * Makes a file of it as version 1 of this program would have left it.
 */
void
store_work_make_version_1 (const char *folder)
{
  static const char *const tables[] = { "flag_action", "event" };
  static const char *const rebuilt[] = { "exercise_picture", "exercise" };
  g_autofree char *path = database_path (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabDatabase) database = rehab_database_open (path, NULL, &error);
  g_autoptr (GString) sql = g_string_new ("BEGIN;");

  g_assert_no_error (error);

  /* Empty, all of them. */
  for (size_t i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *table = g_strdup_printf ("CREATE TABLE %s (", tables[i]);
      g_autofree char *index = g_strdup_printf ("CREATE INDEX %s_by_episode", tables[i]);
      g_autofree char *make_table = dup_statement (table);
      g_autofree char *make_index = dup_statement (index);

      g_string_append_printf (sql, "DROP TABLE %s; %s %s", tables[i], make_table, make_index);
    }

  for (size_t i = 0; i < G_N_ELEMENTS (rebuilt); i++)
    {
      g_autofree char *table = g_strdup_printf ("CREATE TABLE %s (", rebuilt[i]);
      g_autofree char *make_table = dup_statement (table);

      g_string_append_printf (sql, "DROP TABLE %s; %s", rebuilt[i], make_table);
    }

  /* No pages are left over: what lies in them is nobody's, and may differ after a roll-back. */
  g_string_append (sql, "DROP TABLE phase_criterion; DROP TABLE running_reason; DROP TABLE running_session; DROP TABLE running_plan;"
                   "DROP TABLE return_check; DROP TABLE clearance; DROP TABLE set_aside; DROP TABLE squad_disclosure;"
                   "DROP TRIGGER phase_change_is_locked_for_update; DROP TRIGGER phase_change_is_locked_for_delete;"
                   "ALTER TABLE episode DROP COLUMN review_on;"
                   "DROP TABLE letter; DROP TABLE amendment; DROP TABLE disclosure;"
                   "DROP INDEX session_is_imported_once; DROP INDEX session_by_import;"
                   "DROP INDEX diary_day_is_imported_once; DROP INDEX diary_day_by_import;"
                   "ALTER TABLE session DROP COLUMN import_identity; ALTER TABLE session DROP COLUMN import_id;"
                   "ALTER TABLE session DROP COLUMN volume_kg; ALTER TABLE session DROP COLUMN top_speed_kmh;"
                   "ALTER TABLE diary_day DROP COLUMN import_identity; ALTER TABLE diary_day DROP COLUMN import_id;"
                   "DROP TABLE diary_import;"
                   "DROP TABLE sheet_print; DROP TABLE clinic_logo; DROP TABLE template_prescription; DROP TABLE template;"
                   "DROP TABLE draft_prescription; DROP TABLE programme_draft; DROP INDEX prescription_by_exercise;"
                   "ALTER TABLE prescription DROP COLUMN repetitions_to; ALTER TABLE prescription DROP COLUMN rhythm;"
                   "ALTER TABLE prescription DROP COLUMN times_a_day;"
                   "PRAGMA user_version = 1; COMMIT; VACUUM");
  rehab_database_execute (database, sql->str, &error);
  g_assert_no_error (error);
}

/* It rebuilds a table, and touches each patient. */
static const char next_version_sql[] =
  "CREATE TABLE new_setting (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL, created_at INTEGER NOT NULL,"
  " created_by TEXT, changed_at INTEGER NOT NULL, changed_by TEXT, colour TEXT) STRICT;"
  "INSERT INTO new_setting SELECT *, NULL FROM setting;"
  "DROP TABLE setting;"
  "ALTER TABLE new_setting RENAME TO setting;"
  "ALTER TABLE patient ADD COLUMN nickname TEXT;"
  "UPDATE patient SET nickname = given_name;";

/**
 * store_work_open_next_version:
 * @folder: the path of a folder
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Opens a store as an invented next version of this program would. The steps can go on in it.
 *
 * Returns: (transfer full): the store, or `NULL` with @error set
 */
RehabStore *
store_work_open_next_version (const char *folder,
                              GError    **error)
{
  guint n;
  const RehabMigration *present = rehab_migration_get_all (&n);
  g_autofree RehabMigration *migrations = g_new0 (RehabMigration, n + 1);

  for (guint i = 0; i < n; i++)
    migrations[i] = present[i];
  migrations[n].sql = next_version_sql;

  return rehab_store_open_with_versions (folder, NULL, migrations, n + 1, error);
}
