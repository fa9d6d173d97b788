/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-records.h"

#include "rehab-audit-table.h"

static void
assert_stored (RehabStore   *store,
               gconstpointer record)
{
  g_autoptr (GError) error = NULL;
  gpointer found = rehab_row_find (store, rehab_record_get_record_type (record), "id", record_id (record), &error);

  g_assert_no_error (error);
  g_assert_nonnull (found);
  g_assert_true (rehab_record_equal (found, record));
  rehab_record_unref (found);
}

static void
insert_and_check (RehabStore            *store,
                  const RehabRecordType *type,
                  gconstpointer          record,
                  GRand                 *rand,
                  Parents               *parents)
{
  g_autoptr (GError) error = NULL;

  /* What a prescription or a criterion belongs to is written after it, in the same transaction. */
  g_assert_true (rehab_store_transaction_begin (store, &error));
  rehab_row_insert (store, record, &error);
  g_assert_no_error (error);

  if (type == &rehab_prescription_type || type == &rehab_phase_criterion_type)
    {
      gboolean is_prescription = type == &rehab_prescription_type;
      gpointer whole = make_record (is_prescription ? &rehab_programme_version_type : &rehab_phase_change_type,
                                    g_hash_table_lookup (parents, is_prescription ? "version_id" : "phase_change_id"),
                                    FILL_REQUIRED, rand, parents);

      rehab_row_insert (store, whole, &error);
      g_assert_no_error (error);
      rehab_record_unref (whole);
    }

  g_assert_true (rehab_store_transaction_commit (store, &error));
  assert_stored (store, record);
}

static gboolean
can_change (const RehabRecordType *type,
            gconstpointer          record)
{
  return type != &rehab_prescription_type
         && type != &rehab_programme_version_type
         && type != &rehab_amendment_type
         && type != &rehab_sheet_print_type
         && type != &rehab_diary_import_type
         && type != &rehab_disclosure_type
         && type != &rehab_phase_change_type
         && type != &rehab_phase_criterion_type
         && type != &rehab_return_check_type
         && type != &rehab_clearance_type
         && type != &rehab_set_aside_type
         && type != &rehab_squad_disclosure_type
         && (type != &rehab_running_plan_type || ((const RehabRunningPlan *) record)->saved_at == 0)
         && (type != &rehab_letter_type || ((const RehabLetter *) record)->printed_at == 0)
         && (type != &rehab_assessment_type || ((const RehabAssessment *) record)->locked_at == 0);
}

/* Any record, of any type, with anything in it or absent, comes back as it was written. */
static void
test_round_trip (gconstpointer data)
{
  const RehabRecordType *type = data;
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (RehabStore) store = open_store (folder);
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  gboolean is_one = type == &rehab_clinic_details_type || type == &rehab_clinic_logo_type;
  g_autofree char *one_id = is_one ? g_uuid_string_random () : NULL;

  for (int round = 0; round < 40; round++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GHashTable) parents = add_parents (store, rand);
      Fill fill = round == 0 ? FILL_REQUIRED : round == 1 ? FILL_ALL : FILL_SOME;
      gpointer record;
      gpointer changed;

      if (is_one_of_episode (type))
        insert_parent (store, &rehab_episode_type, "episode_id", rand, parents);

      record = make_record (type, one_id, fill, rand, parents);
      if (one_id != NULL && round > 0)
        {
          g_assert_true (rehab_row_save (store, record, &error));
          assert_stored (store, record);
        }
      else
        {
          insert_and_check (store, type, record, rand, parents);
        }

      changed = make_record (type, record_id (record), round == 0 ? FILL_ALL : round == 1 ? FILL_REQUIRED : FILL_SOME,
                             rand, parents);
      if (can_change (type, record))
        {
          g_assert_true (rehab_row_save (store, changed, &error));
          g_assert_no_error (error);
          assert_stored (store, changed);
        }
      else if (!rehab_record_equal (record, changed))
        {
          g_assert_false (rehab_row_save (store, changed, &error));
          g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_LOCKED_RECORD);
          assert_stored (store, record);
        }

      rehab_record_unref (record);
      rehab_record_unref (changed);
    }
}

static gint64
read_int (RehabStore *store,
          const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 value;

  g_assert_true (rehab_database_read_int (rehab_store_get_database (store), sql, &value, &error));
  g_assert_no_error (error);

  return value;
}

static char *
read_text (RehabStore *store,
           const char *sql)
{
  g_autoptr (GError) error = NULL;
  char *text = rehab_database_read_text (rehab_store_get_database (store), sql, &error);

  g_assert_no_error (error);

  return text;
}

static RehabSquad *
make_squad (const char *id,
            const char *name)
{
  const RehabSquad values = { .id = id, .name = name };

  return rehab_squad_new (&values, NULL);
}

static void
test_who_and_when (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (RehabStore) store = open_store (folder);
  g_autoptr (RehabClinician) first = add_clinician (store);
  g_autoptr (RehabClinician) second = add_clinician (store);
  g_autoptr (RehabSquad) squad = make_squad (NULL, "Sprint");
  g_autoptr (RehabSquad) renamed = make_squad (squad->id, "Sprint group");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autofree char *created_by = NULL;
  g_autofree char *changed_by = NULL;
  gint64 before = g_get_real_time ();
  gint64 created_at;

  rehab_store_set_author (store, first->id);
  g_assert_true (rehab_row_insert (store, squad, &error));
  created_at = read_int (store, "SELECT created_at FROM squad");
  g_assert_cmpint (created_at, >=, before);
  g_assert_cmpint (created_at, <=, g_get_real_time ());
  g_assert_cmpint (read_int (store, "SELECT changed_at FROM squad"), ==, created_at);

  g_usleep (2000);
  rehab_store_set_author (store, second->id);
  g_assert_true (rehab_row_save (store, renamed, &error));
  g_assert_cmpint (read_int (store, "SELECT created_at FROM squad"), ==, created_at);
  g_assert_cmpint (read_int (store, "SELECT changed_at FROM squad"), >, created_at);
  created_by = read_text (store, "SELECT created_by FROM squad");
  changed_by = read_text (store, "SELECT changed_by FROM squad");
  g_assert_cmpstr (created_by, ==, first->id);
  g_assert_cmpstr (changed_by, ==, second->id);

  /* The same once more changes nothing, and so nothing is said to have changed. */
  g_assert_true (rehab_row_save (store, renamed, &error));

  g_assert_true (rehab_row_delete (store, &rehab_squad_type, squad->id, &error));

  entries = rehab_audit_table_list (store, 2, 100, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 3);
  for (guint i = 0; i < entries->len; i++)
    {
      const char *const actions[] = { "insert", "update", "delete" };
      const RehabAuditEntry *entry = g_ptr_array_index (entries, i);

      g_assert_cmpint (entry->number, ==, i + 3);
      g_assert_cmpint (entry->at, >=, before);
      g_assert_cmpstr (entry->clinician_id, ==, i == 0 ? first->id : second->id);
      g_assert_cmpstr (entry->table, ==, "squad");
      g_assert_cmpstr (entry->row_id, ==, squad->id);
      g_assert_cmpstr (entry->action, ==, actions[i]);
    }
}

/* A name in the audit that is nobody's would be worth nothing. */
static void
test_unknown_author (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (RehabStore) store = open_store (folder);
  g_autoptr (RehabSquad) squad = make_squad (NULL, "Sprint");
  g_autoptr (GError) error = NULL;

  rehab_store_set_author (store, "00000000-0000-4000-8000-000000000000");
  g_assert_false (rehab_row_insert (store, squad, &error));
  g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_CONSTRAINT);
  g_assert_cmpint (read_int (store, "SELECT count(*) FROM squad"), ==, 0);
  g_assert_cmpint (read_int (store, "SELECT count(*) FROM audit"), ==, 0);
}

static void
test_missing_rows (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (RehabStore) store = open_store (folder);
  g_autoptr (RehabSquad) squad = make_squad (NULL, "Sprint");
  g_autoptr (GError) error = NULL;

  g_assert_null (rehab_row_find (store, &rehab_squad_type, "id", squad->id, &error));
  g_assert_no_error (error);

  g_assert_false (rehab_row_update (store, squad, &error));
  g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);

  g_assert_false (rehab_row_delete (store, &rehab_squad_type, squad->id, &error));
  g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_CONSTRAINT);
  g_assert_cmpint (read_int (store, "SELECT count(*) FROM audit"), ==, 0);
}

/* A row whose audit cannot be written does not stay, whatever transaction it is in. */
static void
test_no_row_without_its_audit (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (RehabStore) store = open_store (folder);
  g_autoptr (RehabSquad) squad = make_squad (NULL, "Sprint");
  g_autoptr (RehabSquad) other = make_squad (NULL, "Jumps");
  g_autoptr (GError) error = NULL;

  g_assert_true (rehab_database_execute (rehab_store_get_database (store),
                                         "CREATE TEMP TRIGGER fail BEFORE INSERT ON main.audit"
                                         " BEGIN SELECT RAISE (ABORT, 'no'); END", &error));

  g_assert_false (rehab_row_insert (store, squad, &error));
  g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);

  g_assert_true (rehab_store_transaction_begin (store, &error));
  g_assert_false (rehab_row_insert (store, squad, NULL));

  /* Not even if the caller carries on. */
  g_assert_false (rehab_row_insert (store, other, NULL));
  g_assert_false (rehab_store_transaction_commit (store, &error));
  g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_FAILED);
  g_clear_error (&error);

  g_assert_true (rehab_database_execute (rehab_store_get_database (store), "DROP TRIGGER temp.fail", &error));
  g_assert_cmpint (read_int (store, "SELECT count(*) FROM squad"), ==, 0);

  /* And the next transaction starts clean. */
  g_assert_true (rehab_row_insert (store, squad, &error));
  g_assert_cmpint (read_int (store, "SELECT count(*) FROM squad"), ==, 1);
}

/* What a row holds that no record can is not passed over in silence. */
static void
test_impossible_row (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (RehabStore) store = open_store (folder);
  g_autoptr (RehabSquad) squad = make_squad (NULL, "Sprint");
  g_autoptr (GError) error = NULL;

  g_assert_true (rehab_row_insert (store, squad, &error));
  g_assert_true (rehab_database_execute (rehab_store_get_database (store),
                                         "UPDATE squad SET name = 'two' || char (10) || 'lines'", &error));

  g_assert_null (rehab_row_list (store, &rehab_squad_type, "", NULL, &error));
  g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_DAMAGED);
  g_assert_null (strstr (error->message, "two"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (kept_types); i++)
    {
      g_autofree char *path = g_strdup_printf ("/store/row/round-trip/%s", kept_types[i]->name);

      g_test_add_data_func (path, kept_types[i], test_round_trip);
    }

  g_test_add_func ("/store/row/who-and-when", test_who_and_when);
  g_test_add_func ("/store/row/unknown-author", test_unknown_author);
  g_test_add_func ("/store/row/missing-rows", test_missing_rows);
  g_test_add_func ("/store/row/no-row-without-its-audit", test_no_row_without_its_audit);
  g_test_add_func ("/store/row/impossible-row", test_impossible_row);

  return g_test_run ();
}
