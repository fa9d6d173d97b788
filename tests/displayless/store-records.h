/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store-fixture.h"

#include "rehab-amendment.h"
#include "rehab-assessment.h"
#include "rehab-clearance.h"
#include "rehab-clinic-details.h"
#include "rehab-clinic-logo.h"
#include "rehab-diary-import.h"
#include "rehab-disclosure.h"
#include "rehab-event.h"
#include "rehab-exercise-picture.h"
#include "rehab-finding.h"
#include "rehab-flag-action.h"
#include "rehab-letter.h"
#include "rehab-own-exercise.h"
#include "rehab-own-template.h"
#include "rehab-phase-change.h"
#include "rehab-phase-criterion.h"
#include "rehab-prescription.h"
#include "rehab-programme-draft.h"
#include "rehab-programme-version.h"
#include "rehab-programme.h"
#include "rehab-return-check.h"
#include "rehab-row.h"
#include "rehab-running-plan.h"
#include "rehab-running-reason.h"
#include "rehab-running-session.h"
#include "rehab-session.h"
#include "rehab-set-aside.h"
#include "rehab-sheet-print.h"
#include "rehab-diary-day.h"
#include "rehab-squad.h"
#include "rehab-squad-disclosure.h"

#include <string.h>

/* Every record type that is kept, parents before children. */
static const RehabRecordType *const kept_types[] = {
  &rehab_clinician_type,
  &rehab_clinic_details_type,
  &rehab_squad_type,
  &rehab_patient_details_type,
  &rehab_episode_type,
  &rehab_assessment_type,
  &rehab_finding_type,
  &rehab_amendment_type,
  &rehab_flag_action_type,
  &rehab_letter_type,
  &rehab_programme_type,
  &rehab_programme_version_type,
  &rehab_prescription_type,
  &rehab_diary_import_type,
  &rehab_diary_day_type,
  &rehab_session_type,
  &rehab_phase_change_type,
  &rehab_event_type,
  &rehab_own_exercise_type,
  &rehab_exercise_picture_type,
  &rehab_programme_draft_type,
  &rehab_draft_prescription_type,
  &rehab_own_template_type,
  &rehab_template_prescription_type,
  &rehab_clinic_logo_type,
  &rehab_sheet_print_type,
  &rehab_disclosure_type,
  &rehab_phase_criterion_type,
  &rehab_running_plan_type,
  &rehab_running_session_type,
  &rehab_running_reason_type,
  &rehab_return_check_type,
  &rehab_clearance_type,
  &rehab_set_aside_type,
  &rehab_squad_disclosure_type,
};

/* What exists for references to lead to: column, or table and column where tables differ -> identity. */
typedef GHashTable Parents;

typedef enum
{
  FILL_REQUIRED, /* every field that may be absent is */
  FILL_ALL,
  FILL_SOME,
} Fill;

static inline char *
make_text (GRand   *rand,
           gboolean lines,
           guint    most)
{
  static const char *const pieces[] = {
    "O'Brien", "Ålesund", "\"quoted\"", "Robert'); DROP TABLE patient;--", "שרה", "محمد", "\xf0\x9f\x8f\x83\xe2\x80\x8d\xe2\x99\x80\xef\xb8\x8f",
    "e\xcc\x81t\xc3\xa9", "100 %", "?1", "NULL", "0", "-", "李小龍", "a",
  };
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = (guint) g_rand_int_range (rand, 1, 6);

  for (guint i = 0; i < n; i++)
    {
      const char *piece = pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))];

      if (i > 0 && g_utf8_strlen (text->str, -1) + g_utf8_strlen (piece, -1) + 1 > (glong) most)
        break;
      if (i > 0)
        g_string_append_c (text, lines ? '\n' : ' ');
      g_string_append (text, piece);
    }

  if (g_utf8_strlen (text->str, -1) > (glong) most)
    g_string_truncate (text, (gsize) (g_utf8_offset_to_pointer (text->str, most) - text->str));

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* What a picture's file may hold; the store does not look beyond how it begins. */
static inline GBytes *
make_picture (GRand *rand,
              gsize  size)
{
  guint8 *data = g_malloc (size);

  for (gsize i = 0; i < size; i++)
    data[i] = (guint8) g_rand_int_range (rand, 0, 256);
  memcpy (data, "\x89PNG\r\n\x1a\n", 8);

  return g_bytes_new_take (data, size);
}

static inline int
make_choice (GRand            *rand,
             const RehabField *field)
{
  g_autoptr (GEnumClass) choices = g_type_class_ref (field->choice_type ());

  return choices->values[g_rand_int_range (rand, 1, (int) choices->n_values)].value;
}

static inline char *
find_parent (const RehabRecordType *type,
             const RehabField      *field,
             Parents               *parents)
{
  g_autofree char *own = g_strdup_printf ("%s.%s", type->name, field->name);
  const char *id = g_hash_table_lookup (parents, own);

  return g_strdup (id != NULL ? id : g_hash_table_lookup (parents, field->name));
}

static inline void
fill_field (const RehabRecordType *type,
            const RehabField      *field,
            gpointer               at,
            GRand                 *rand,
            Parents               *parents,
            GPtrArray             *texts,
            GPtrArray             *bytes)
{
  char *text = NULL;

  switch (field->kind)
    {
    case REHAB_FIELD_UUID:
      if (strcmp (field->name, "id") == 0)
        text = g_uuid_string_random ();
      else
        text = find_parent (type, field, parents);
      break;

    case REHAB_FIELD_TEXT:
    case REHAB_FIELD_NOTE:
      if (strcmp (field->name, "media_type") == 0)
        text = g_strdup (REHAB_MEDIA_TYPE_PNG);
      else if (strcmp (field->name, "item_key") == 0)
        text = g_uuid_string_random (); /* an assessment has one finding of an item and side */
      else
        text = make_text (rand, field->kind == REHAB_FIELD_NOTE, (guint) field->max);
      break;

    case REHAB_FIELD_BYTES:
      g_ptr_array_add (bytes, make_picture (rand, (gsize) g_rand_int_range (rand, 9, 20000)));
      *(GBytes **) at = g_ptr_array_index (bytes, bytes->len - 1);
      break;

    case REHAB_FIELD_CHOICE:
      *(int *) at = make_choice (rand, field);
      break;

    case REHAB_FIELD_NUMBER:
      *(RehabNumber *) at = rehab_number (g_rand_double_range (rand, field->min, field->max));
      break;

    case REHAB_FIELD_WHOLE:
      *(RehabNumber *) at = rehab_number (g_rand_int_range (rand, (int) field->min, (int) field->max + 1));
      break;

    case REHAB_FIELD_INT:
      *(int *) at = g_rand_int_range (rand, (int) field->min, (int) field->max + 1);
      break;

    case REHAB_FIELD_BOOL:
      *(gboolean *) at = g_rand_boolean (rand);
      break;

    case REHAB_FIELD_DATE:
      *(RehabDate *) at = rehab_date_add_days (day (1900, 1, 1), g_rand_int_range (rand, 0, 109000));
      break;

    case REHAB_FIELD_TIME:
      *(gint64 *) at = g_rand_int_range (rand, 1, G_MAXINT32) * G_GINT64_CONSTANT (1000003);
      break;

    default:
      g_assert_not_reached ();
    }

  if (text != NULL)
    {
      g_ptr_array_add (texts, text);
      *(const char **) at = text;
    }
}

/* What the fields of these say together has to make sense. */
static inline void
make_consistent (const RehabRecordType *type,
                 gpointer               values)
{
  if (type == &rehab_episode_type)
    {
      RehabEpisode *episode = values;

      if (rehab_date_is_set (episode->onset_date))
        episode->onset_date = rehab_date_add_days (episode->opened_on, -3);
      if (rehab_date_is_set (episode->closed_on))
        episode->closed_on = rehab_date_add_days (episode->opened_on, 3);
      if (rehab_date_compare (episode->onset_date, day (1900, 1, 1)) < 0)
        episode->onset_date = REHAB_DATE_NONE;
    }
  else if (type == &rehab_finding_type)
    {
      RehabFinding *finding = values;

      if (!finding->value.known && finding->text == NULL)
        finding->value = rehab_number (0);
    }
  else if (type == &rehab_amendment_type)
    {
      RehabAmendment *amendment = values;

      amendment->withdrawn = !amendment->value.known && amendment->text == NULL;
    }
  else if (type == &rehab_letter_type)
    {
      RehabLetter *letter = values;

      letter->with_report = letter->with_report && letter->assessment_id != NULL;
    }
  else if (type == &rehab_session_type)
    {
      RehabSession *session = values;

      if (session->import_id == NULL)
        session->import_identity = NULL;
    }
  else if (type == &rehab_disclosure_type)
    {
      RehabDisclosure *disclosure = values;

      if (rehab_date_is_set (disclosure->first_day) && rehab_date_is_set (disclosure->last_day))
        disclosure->last_day = rehab_date_add_days (disclosure->first_day, 3);
    }
  else if (type == &rehab_running_plan_type)
    {
      RehabRunningPlan *plan = values;

      plan->starts_on = rehab_date_get_week_start (plan->starts_on);
      if (plan->number.known != (plan->saved_at != 0))
        {
          plan->number = REHAB_NUMBER_NOT_ASKED;
          plan->saved_at = 0;
        }
    }
  else if (type == &rehab_running_session_type)
    {
      RehabRunningSession *session = values;

      if (session->walk_minutes.known || session->run_minutes.known)
        session->blocks = rehab_number (6);
      if (session->blocks.known && !session->run_minutes.known)
        session->run_minutes = rehab_number (2);
    }
  else if (type == &rehab_clearance_type)
    {
      RehabClearance *clearance = values;

      if (rehab_date_is_set (clearance->review_on))
        clearance->review_on = rehab_date_add_days (clearance->date, 7);
    }
  else if (type == &rehab_set_aside_type)
    {
      RehabSetAside *set_aside = values;

      set_aside->until = rehab_date_add_days (set_aside->set_on, 14);
    }
  else if (type == &rehab_diary_day_type)
    {
      RehabDiaryDay *diary_day = values;

      if (diary_day->import_id == NULL)
        diary_day->import_identity = NULL;
    }
  else if (type->check == rehab_prescription_type.check)
    {
      RehabPrescription *prescription = values;

      if (prescription->rhythm != REHAB_RHYTHM_NONE)
        prescription->days = 0;
      if (prescription->repetitions_to.known)
        {
          prescription->repetitions_to = rehab_number (MAX (prescription->repetitions_to.value, 2));
          prescription->repetitions = rehab_number (prescription->repetitions_to.value - 1);
        }
    }
}

/* A prescription that belongs to nothing is one that is being edited: a row of it never is. */
static inline gboolean
is_owner (const RehabRecordType *type,
          const RehabField      *field)
{
  return type->size == rehab_prescription_type.size && type->check == rehab_prescription_type.check
         && field == &type->fields[1];
}

static inline gpointer
make_record (const RehabRecordType *type,
             const char            *id,
             Fill                   fill,
             GRand                 *rand,
             Parents               *parents)
{
  g_autofree gpointer values = g_malloc0 (type->size);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) bytes = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (GError) error = NULL;
  gpointer record;

  for (guint i = 0; i < type->n_fields; i++)
    {
      const RehabField *field = &type->fields[i];
      gpointer at = (char *) values + field->offset;
      gboolean needed = field->required || is_owner (type, field);

      if (needed || fill == FILL_ALL || (fill == FILL_SOME && g_rand_boolean (rand)))
        fill_field (type, field, at, rand, parents, texts, bytes);
      if (id != NULL && strcmp (field->name, "id") == 0)
        *(const char **) at = id;
    }

  make_consistent (type, values);
  record = rehab_record_new (type, values, &error);
  g_assert_no_error (error);

  return record;
}

static inline const char *
record_id (gconstpointer record)
{
  return *(const char *const *) rehab_field_at (rehab_record_find_field (rehab_record_get_record_type (record), "id"),
                                                record);
}

static inline void
insert_parent (RehabStore            *store,
               const RehabRecordType *type,
               const char            *column,
               GRand                 *rand,
               Parents               *parents)
{
  g_autoptr (GError) error = NULL;
  gpointer record = make_record (type, NULL, FILL_REQUIRED, rand, parents);

  g_assert_true (rehab_row_insert (store, record, &error));
  g_assert_no_error (error);
  g_hash_table_insert (parents, g_strdup (column), g_strdup (record_id (record)));
  rehab_record_unref (record);
}

/* Amendments are of finished assessments, and the two that are there for it are numbered apart. */
static inline void
insert_locked_assessment (RehabStore *store,
                          GRand      *rand,
                          Parents    *parents)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabAssessment) draft = make_record (&rehab_assessment_type, NULL, FILL_REQUIRED, rand, parents);
  g_autoptr (RehabAssessment) locked = NULL;
  RehabAssessment values = *draft;

  values.locked_at = 1;
  locked = rehab_assessment_new (&values, &error);
  g_assert_no_error (error);
  g_assert_true (rehab_row_insert (store, locked, &error));
  g_hash_table_insert (parents, g_strdup ("amendment.assessment_id"), g_strdup (locked->id));
}

/* As long as any may be, for sessions of each week. */
static inline void
insert_running_draft (RehabStore *store,
                      Parents    *parents)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabRunningPlan) plan = rehab_running_plan_new (&(RehabRunningPlan) {
    .episode_id = g_hash_table_lookup (parents, "episode_id"), .starts_on = day (2025, 11, 3),
    .weeks = REHAB_RUNNING_PLAN_MOST_WEEKS,
  }, &error);

  g_assert_no_error (error);
  g_assert_true (rehab_row_insert (store, plan, &error));
  g_hash_table_insert (parents, g_strdup ("plan_id"), g_strdup (plan->id));
}

/* An episode has one of these, so that another one wants an episode of its own. */
static inline gboolean
is_one_of_episode (const RehabRecordType *type)
{
  return type == &rehab_programme_type || type == &rehab_programme_draft_type || type == &rehab_running_plan_type;
}

/* A new row of everything that another can refer to, but for what comes after its parts: versions of programmes and steps. */
static inline Parents *
add_parents (RehabStore *store,
             GRand      *rand)
{
  Parents *parents = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  insert_parent (store, &rehab_clinician_type, "clinician_id", rand, parents);
  insert_parent (store, &rehab_squad_type, "squad_id", rand, parents);
  insert_parent (store, &rehab_patient_details_type, "patient_id", rand, parents);
  insert_parent (store, &rehab_episode_type, "episode_id", rand, parents);
  insert_parent (store, &rehab_assessment_type, "assessment_id", rand, parents);
  insert_parent (store, &rehab_finding_type, "finding_id", rand, parents);
  insert_locked_assessment (store, rand, parents);
  insert_parent (store, &rehab_amendment_type, "amendment_id", rand, parents);
  insert_locked_assessment (store, rand, parents);
  insert_parent (store, &rehab_programme_type, "programme_id", rand, parents);
  insert_parent (store, &rehab_programme_version_type, "sheet_print.version_id", rand, parents);
  g_hash_table_insert (parents, g_strdup ("base_version_id"), g_strdup (g_hash_table_lookup (parents, "sheet_print.version_id")));
  g_hash_table_insert (parents, g_strdup ("version_id"), g_uuid_string_random ());
  g_hash_table_insert (parents, g_strdup ("phase_change_id"), g_uuid_string_random ());
  insert_running_draft (store, parents);
  insert_parent (store, &rehab_own_exercise_type, "exercise_id", rand, parents);
  insert_parent (store, &rehab_own_exercise_type, "replaces_id", rand, parents);
  insert_parent (store, &rehab_programme_draft_type, "draft_id", rand, parents);
  insert_parent (store, &rehab_own_template_type, "template_id", rand, parents);
  insert_parent (store, &rehab_diary_import_type, "import_id", rand, parents);

  return parents;
}
