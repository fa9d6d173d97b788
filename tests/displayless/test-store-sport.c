/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-audit-table.h"
#include "rehab-case-load.h"
#include "rehab-clearance-table.h"
#include "rehab-phase-change-table.h"
#include "rehab-return-check-table.h"
#include "rehab-row.h"
#include "rehab-set-aside-table.h"
#include "rehab-squad-disclosure-table.h"
#include "rehab-squad-table.h"
#include "store-episode.h"

#include <string.h>

/*
 * The clinician's decisions on the way back to sport: steps with what was known then, checks, clearances, what is set aside,
 * and tables of a squad that went out. None is changed afterwards, and each leaves a line in the audit that tells nothing of it.
 */

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  set_up_since (self, day (2025, 11, 3));
}

static RehabCase *
load (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  RehabCase *record;

  open_again (self);
  record = rehab_case_load (self->store, self->episode, &error);
  g_assert_no_error (error);

  return record;
}

static void
assert_locked (Fixture    *self,
               const char *sql)
{
  g_autoptr (GError) error = NULL;

  g_test_message ("%s", sql);
  g_assert_false (rehab_database_execute (rehab_store_get_database (self->store), sql, &error));
  g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_LOCKED_RECORD);
}

static void
assert_table_is_locked (Fixture    *self,
                        const char *table,
                        const char *column)
{
  g_autofree char *update = g_strdup_printf ("UPDATE %s SET %s = %s", table, column, column);
  g_autofree char *touch = g_strdup_printf ("UPDATE %s SET changed_at = 9", table);
  g_autofree char *delete = g_strdup_printf ("DELETE FROM %s", table);

  assert_locked (self, update);
  assert_locked (self, touch);
  assert_locked (self, delete);
}

static RehabPhaseChange *
make_change (Fixture   *self,
             RehabPhase from,
             RehabPhase to,
             RehabDate  date)
{
  return rehab_phase_change_new (&(RehabPhaseChange) {
    .episode_id = self->episode->id, .from_phase = from, .to_phase = to, .date = date, .clinician_id = self->clinician->id,
    .reason = "Bridges are one short",
  }, NULL);
}

static void
add_criterion (GPtrArray          *criteria,
               const char         *key,
               RehabSide           side,
               RehabCriterionState state,
               RehabNumber         value)
{
  g_ptr_array_add (criteria, rehab_phase_criterion_new (&(RehabPhaseCriterion) {
    .phase_change_id = "00000000-0000-4000-8000-000000000000", .criterion_key = key, .side = side, .state = state, .value = value,
    .limit_value = rehab_number (25), .measured_on = value.known ? day (2025, 12, 1) : REHAB_DATE_NONE, .words = "Brücken: 24 von 25",
  }, NULL));
}

static GPtrArray *
make_criteria (void)
{
  GPtrArray *criteria = g_ptr_array_new_with_free_func (rehab_record_unref);

  add_criterion (criteria, "bridges", REHAB_SIDE_LEFT, REHAB_CRITERION_STATE_NOT_MET, rehab_number (24));
  add_criterion (criteria, "bridges", REHAB_SIDE_RIGHT, REHAB_CRITERION_STATE_MET, rehab_number (31));
  add_criterion (criteria, "sitting", REHAB_SIDE_NOT_ASKED, REHAB_CRITERION_STATE_NOT_MEASURED, REHAB_NUMBER_NOT_ASKED);

  return criteria;
}

static void
test_move (Fixture      *self,
           gconstpointer data)
{
  g_autoptr (RehabPhaseChange) on = make_change (self, REHAB_PHASE_CALM, REHAB_PHASE_SHALLOW, day (2025, 12, 1));
  g_autoptr (RehabPhaseChange) back = make_change (self, REHAB_PHASE_SHALLOW, REHAB_PHASE_CALM, day (2025, 12, 1));
  g_autoptr (GPtrArray) criteria = make_criteria ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (RehabCase) record = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (rehab_phase_change_table_move (self->store, on, criteria, &error));
  g_assert_true (rehab_phase_change_table_move (self->store, back, none, &error));
  g_assert_no_error (error);

  record = load (self);
  g_assert_cmpuint (record->phase_changes->len, ==, 2);
  g_assert_true (rehab_record_equal (g_ptr_array_index (record->phase_changes, 0), on));
  g_assert_true (rehab_record_equal (g_ptr_array_index (record->phase_changes, 1), back));
  g_assert_cmpuint (record->phase_criteria->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      RehabPhaseCriterion expected = *(const RehabPhaseCriterion *) g_ptr_array_index (criteria, i);
      const RehabPhaseCriterion *found = g_ptr_array_index (record->phase_criteria, i);
      g_autoptr (RehabPhaseCriterion) as_written = NULL;

      expected.id = found->id;
      expected.phase_change_id = on->id;
      expected.position = (int) i;
      as_written = rehab_phase_criterion_new (&expected, NULL);
      g_assert_true (rehab_record_equal (found, as_written));
    }

  assert_table_is_locked (self, "phase_change", "reason");
  assert_table_is_locked (self, "phase_criterion", "value");

  /* Nor does one come to them later, to make it look as though more was known. */
  assert_locked (self, "INSERT INTO phase_criterion (id, phase_change_id, position, criterion_key, created_at, changed_at)"
                 " SELECT '00000000-0000-4000-8000-000000000001', id, 9, 'later', 1, 1 FROM phase_change LIMIT 1");
}

/* A clock that was set back does not turn the order of two steps of one day round. */
static void
test_clock_set_back (Fixture      *self,
                     gconstpointer data)
{
  g_autoptr (RehabPhaseChange) on = make_change (self, REHAB_PHASE_CALM, REHAB_PHASE_SHALLOW, day (2025, 12, 1));
  g_autoptr (RehabPhaseChange) back = make_change (self, REHAB_PHASE_SHALLOW, REHAB_PHASE_CALM, day (2025, 12, 1));
  g_autoptr (RehabCase) record = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (rehab_phase_change_table_save (self->store, on, &error));
  g_assert_true (rehab_phase_change_table_save (self->store, back, &error));
  g_assert_true (rehab_store_transaction_begin (self->store, &error));
  g_assert_true (rehab_database_execute (rehab_store_get_database (self->store),
                                         "DROP TRIGGER phase_change_is_locked_for_update;"
                                         "UPDATE phase_change SET created_at = -rowid;"
                                         "CREATE TRIGGER phase_change_is_locked_for_update BEFORE UPDATE ON phase_change\n"
                                         "BEGIN\n  SELECT RAISE (ABORT, 'locked: phase_change');\nEND", &error));
  g_assert_true (rehab_store_transaction_commit (self->store, &error));

  record = load (self);
  g_assert_true (rehab_record_equal (g_ptr_array_index (record->phase_changes, 1), back));
  g_assert_cmpint (rehab_case_get_phase (record, NULL), ==, REHAB_PHASE_CALM);
}

/* One criterion that cannot be written, or the step itself, and nothing is. */
static void
test_move_all_or_nothing (Fixture      *self,
                          gconstpointer data)
{
  static const char *const refusals[] = {
    "INSERT ON main.phase_criterion WHEN NEW.position = 2", "INSERT ON main.phase_change",
  };
  g_autoptr (GPtrArray) twice = make_criteria ();
  g_autoptr (RehabPhaseChange) other = make_change (self, REHAB_PHASE_CALM, REHAB_PHASE_SHALLOW, day (2025, 12, 1));
  g_autoptr (RehabCase) record = NULL;
  g_autoptr (GError) error = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *refuse = g_strdup_printf ("CREATE TEMP TRIGGER refuse BEFORE %s BEGIN SELECT RAISE (ABORT, 'no'); END",
                                                 refusals[i]);
      g_autoptr (RehabPhaseChange) change = make_change (self, REHAB_PHASE_CALM, REHAB_PHASE_SHALLOW, day (2025, 12, 1));
      g_autoptr (GPtrArray) criteria = make_criteria ();

      g_assert_true (rehab_database_execute (rehab_store_get_database (self->store), refuse, &error));
      g_assert_false (rehab_phase_change_table_move (self->store, change, criteria, &error));
      g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_CONSTRAINT);
      g_clear_error (&error);
      g_assert_true (rehab_database_execute (rehab_store_get_database (self->store), "DROP TRIGGER temp.refuse", &error));
    }

  /* The same criterion of the same side would be two answers to one question. */
  add_criterion (twice, "bridges", REHAB_SIDE_LEFT, REHAB_CRITERION_STATE_MET, rehab_number (40));
  g_assert_false (rehab_phase_change_table_move (self->store, other, twice, &error));
  g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_CONSTRAINT);

  record = load (self);
  g_assert_cmpuint (record->phase_changes->len, ==, 0);
  g_assert_cmpuint (record->phase_criteria->len, ==, 0);
}

static void
check (Fixture            *self,
       const char         *key,
       RehabDate           date,
       RehabCriterionState state,
       RehabNumber         value)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabReturnCheck) made = rehab_return_check_new (&(RehabReturnCheck) {
    .episode_id = self->episode->id, .criterion_key = key, .date = date, .clinician_id = self->clinician->id, .state = state,
    .value = value, .note = "On the field",
  }, &error);

  g_assert_no_error (error);
  g_assert_true (rehab_return_check_table_add (self->store, made, &error));
  g_assert_no_error (error);
}

/* Found, found otherwise, taken back: each stays, and those of a day in the order in which they came. */
static void
test_return_checks (Fixture      *self,
                    gconstpointer data)
{
  g_autoptr (RehabCase) record = NULL;
  const RehabReturnCheck *last;

  check (self, "sprint", day (2026, 1, 10), REHAB_CRITERION_STATE_NOT_MET, rehab_number (82));
  check (self, "sprint", day (2026, 1, 12), REHAB_CRITERION_STATE_MET, rehab_number (96));
  check (self, "sprint", day (2026, 1, 12), REHAB_CRITERION_STATE_NOT_MEASURED, REHAB_NUMBER_NOT_ASKED);
  check (self, "bridges", day (2026, 1, 1), REHAB_CRITERION_STATE_MET, REHAB_NUMBER_NOT_ASKED);

  record = load (self);
  g_assert_cmpuint (record->return_checks->len, ==, 4);
  g_assert_cmpstr (((const RehabReturnCheck *) g_ptr_array_index (record->return_checks, 0))->criterion_key, ==, "bridges");
  last = g_ptr_array_index (record->return_checks, 3);
  g_assert_cmpint (last->state, ==, REHAB_CRITERION_STATE_NOT_MEASURED);
  g_assert_false (last->value.known);

  assert_table_is_locked (self, "return_check", "note");
}

static void
test_clearances (Fixture      *self,
                 gconstpointer data)
{
  g_autoptr (RehabClearance) all = rehab_clearance_new (&(RehabClearance) {
    .episode_id = self->episode->id, .date = day (2026, 1, 10), .clinician_id = self->clinician->id,
    .participation = REHAB_PARTICIPATION_MODIFIED, .speed_percent = rehab_number (80), .speed_kmh = rehab_number (24.5),
    .distance_km = rehab_number (8.5), .hills = REHAB_ALLOWANCE_NONE, .match_minutes = rehab_number (0),
    .stages = "stage-one stage-two", .review_on = day (2026, 1, 10), .note = "Tender on the stretch,\nnot on the run",
  }, NULL);
  g_autoptr (RehabClearance) little = rehab_clearance_new (&(RehabClearance) {
    .episode_id = self->episode->id, .date = day (2026, 1, 10), .participation = REHAB_PARTICIPATION_FULL,
  }, NULL);
  g_autoptr (RehabCase) record = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (rehab_clearance_table_add (self->store, all, &error));
  g_assert_true (rehab_clearance_table_add (self->store, little, &error));
  g_assert_no_error (error);

  /* The later one of a day is the later one; what is not said stays unsaid. */
  record = load (self);
  g_assert_cmpuint (record->clearances->len, ==, 2);
  g_assert_true (rehab_record_equal (g_ptr_array_index (record->clearances, 0), all));
  g_assert_true (rehab_record_equal (g_ptr_array_index (record->clearances, 1), little));

  assert_table_is_locked (self, "clearance", "note");
}

static void
test_set_asides (Fixture      *self,
                 gconstpointer data)
{
  const RehabDate untils[] = { day (2026, 1, 20), day (2026, 1, 10) };
  g_autoptr (RehabCase) record = NULL;

  /* The second lets the rule speak again at once. */
  for (size_t i = 0; i < G_N_ELEMENTS (untils); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RehabSetAside) made = rehab_set_aside_new (&(RehabSetAside) {
      .episode_id = self->episode->id, .rule_key = "not-settled", .set_on = day (2026, 1, 10), .until = untils[i],
      .reason = "On holiday", .clinician_id = self->clinician->id,
    }, &error);

      g_assert_no_error (error);
      g_assert_true (rehab_set_aside_table_add (self->store, made, &error));
    }

  record = load (self);
  g_assert_cmpuint (record->set_asides->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    g_assert_true (rehab_date_compare (((const RehabSetAside *) g_ptr_array_index (record->set_asides, i))->until, untils[i]) == 0);

  assert_table_is_locked (self, "set_aside", "reason");
}

static void
test_squad_disclosures (Fixture      *self,
                        gconstpointer data)
{
  g_autoptr (RehabSquad) squad = rehab_squad_new (&(RehabSquad) { .name = "Sprint" }, NULL);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;
  const RehabSquadDisclosure *first;
  const RehabSquadDisclosure *second;
  gint64 before = g_get_real_time ();

  g_assert_true (rehab_squad_table_save (self->store, squad, &error));
  g_assert_true (rehab_squad_disclosure_table_add (self->store, &(RehabSquadDisclosure) {
    .squad_id = squad->id, .audience = REHAB_SQUAD_AUDIENCE_COACH, .way = REHAB_DISCLOSURE_WAY_SAVED, .format = "pdf",
    .language = "de", .athletes = 30,
  }, &error));
  g_assert_true (rehab_squad_disclosure_table_add (self->store, &(RehabSquadDisclosure) {
    .audience = REHAB_SQUAD_AUDIENCE_MEDICAL, .way = REHAB_DISCLOSURE_WAY_PRINTED, .language = "en", .athletes = 0,
  }, &error));
  g_assert_no_error (error);

  found = rehab_squad_disclosure_table_list (self->store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 2);
  first = g_ptr_array_index (found, 0);
  second = g_ptr_array_index (found, 1);
  g_assert_cmpstr (first->squad_id, ==, squad->id);
  g_assert_cmpint (first->disclosed_at, >=, before);
  g_assert_cmpstr (first->clinician_id, ==, self->clinician->id);
  g_assert_cmpint (first->audience, ==, REHAB_SQUAD_AUDIENCE_COACH);
  g_assert_cmpint (first->athletes, ==, 30);
  g_assert_null (second->squad_id);

  /* For whom is not left open. */
  g_assert_false (rehab_squad_disclosure_table_add (self->store, &(RehabSquadDisclosure) {
    .way = REHAB_DISCLOSURE_WAY_PRINTED, .athletes = 3,
  }, &error));
  g_assert_error (error, REHAB_ERROR, REHAB_ERROR_EMPTY);

  assert_table_is_locked (self, "squad_disclosure", "audience");
}

/* Who did what to which row, and not a word of what was in it. */
static void
test_audit (Fixture      *self,
            gconstpointer data)
{
  static const char *const expected[] = { "phase_change", "return_check", "clearance", "set_aside", "squad_disclosure" };
  g_autoptr (RehabPhaseChange) change = make_change (self, REHAB_PHASE_CALM, REHAB_PHASE_SHALLOW, day (2025, 12, 1));
  g_autoptr (GPtrArray) criteria = make_criteria ();
  g_autoptr (GPtrArray) before = rehab_audit_table_list (self->store, 0, 1000, NULL);
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (RehabClearance) clearance = rehab_clearance_new (&(RehabClearance) {
    .episode_id = self->episode->id, .date = day (2026, 1, 10), .participation = REHAB_PARTICIPATION_NONE, .note = "Secret",
  }, NULL);
  g_autoptr (RehabSetAside) aside = rehab_set_aside_new (&(RehabSetAside) {
    .episode_id = self->episode->id, .rule_key = "not-settled", .set_on = day (2026, 1, 10), .until = day (2026, 1, 11),
    .reason = "Secret",
  }, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (rehab_phase_change_table_move (self->store, change, criteria, &error));
  check (self, "sprint", day (2026, 1, 10), REHAB_CRITERION_STATE_MET, rehab_number (96));
  g_assert_true (rehab_clearance_table_add (self->store, clearance, &error));
  g_assert_true (rehab_set_aside_table_add (self->store, aside, &error));
  g_assert_true (rehab_squad_disclosure_table_add (self->store, &(RehabSquadDisclosure) {
    .audience = REHAB_SQUAD_AUDIENCE_COACH, .way = REHAB_DISCLOSURE_WAY_COPIED, .athletes = 1,
  }, &error));

  entries = rehab_audit_table_list (self->store, before->len, 1000, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < entries->len; i++)
    {
      const RehabAuditEntry *entry = g_ptr_array_index (entries, i);

      g_assert_cmpstr (entry->table, ==, expected[i]);
      g_assert_cmpstr (entry->action, ==, "insert");
      g_assert_cmpstr (entry->clinician_id, ==, self->clinician->id);
      g_assert_true (g_uuid_string_is_valid (entry->row_id));
    }
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/store/sport/move", test_move);
  ADD ("/store/sport/clock-set-back", test_clock_set_back);
  ADD ("/store/sport/move-all-or-nothing", test_move_all_or_nothing);
  ADD ("/store/sport/return-checks", test_return_checks);
  ADD ("/store/sport/clearances", test_clearances);
  ADD ("/store/sport/set-asides", test_set_asides);
  ADD ("/store/sport/squad-disclosures", test_squad_disclosures);
  ADD ("/store/sport/audit", test_audit);

  return g_test_run ();
}
