/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"
#include "store-records.h"

#include "rehab-audit-table.h"
#include "rehab-disclosure-table.h"

/* Each time that something goes out is a line of its own, in order, by whose hand and never changed; the audit tells of it. */
static void
test_is_kept (void)
{
  static const RehabDisclosure outs[] = {
    { .kind = REHAB_DISCLOSURE_KIND_PICTURE, .way = REHAB_DISCLOSURE_WAY_COPIED, .part = "pain", .format = "png" },
    { .kind = REHAB_DISCLOSURE_KIND_DIARY, .way = REHAB_DISCLOSURE_WAY_SAVED, .format = "csv" },
    { .kind = REHAB_DISCLOSURE_KIND_COACH_REPORT, .way = REHAB_DISCLOSURE_WAY_PRINTED, .language = "de" },
    { .kind = REHAB_DISCLOSURE_KIND_LEAFLET, .way = REHAB_DISCLOSURE_WAY_PRINTED, .part = "sitting", .language = "fr" },
  };
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (RehabStore) store = open_store (folder);
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);
  g_autoptr (GHashTable) parents = add_parents (store, rand);
  const char *episode = g_hash_table_lookup (parents, "episode_id");
  const char *clinician = g_hash_table_lookup (parents, "clinician_id");
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) audit = NULL;
  g_autoptr (GError) error = NULL;
  guint n_audited = 0;

  rehab_store_set_author (store, clinician);
  for (size_t i = 0; i < G_N_ELEMENTS (outs); i++)
    {
      RehabDisclosure out = outs[i];

      out.episode_id = episode;
      out.first_day = day (2026, 10, 2);
      out.last_day = day (2026, 11, 22);
      g_assert_true (rehab_disclosure_table_add (store, &out, &error));
      g_usleep (1000);
      g_assert_no_error (error);
    }

  list = rehab_disclosure_table_list_of_episode (store, episode, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, G_N_ELEMENTS (outs));
  for (guint i = 0; i < list->len; i++)
    {
      const RehabDisclosure *kept = g_ptr_array_index (list, i);

      g_assert_cmpint (kept->kind, ==, outs[i].kind);
      g_assert_cmpint (kept->way, ==, outs[i].way);
      g_assert_cmpstr (kept->part, ==, outs[i].part);
      g_assert_cmpstr (kept->clinician_id, ==, clinician);
      g_assert_cmpint (kept->disclosed_at, >, 0);
    }

  none = rehab_disclosure_table_list_of_episode (store, "00000000-0000-4000-8000-000000000000", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (none->len, ==, 0);

  audit = rehab_audit_table_list (store, 0, 1000, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < audit->len; i++)
    n_audited += g_str_equal (((const RehabAuditEntry *) g_ptr_array_index (audit, i))->table, "disclosure");
  g_assert_cmpuint (n_audited, ==, G_N_ELEMENTS (outs));

  g_assert_false (rehab_database_execute (rehab_store_get_database (store), "UPDATE disclosure SET way = 'printed'", &error));
  g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_LOCKED_RECORD);
  g_clear_error (&error);
  g_assert_false (rehab_database_execute (rehab_store_get_database (store), "DELETE FROM disclosure", &error));
  g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_LOCKED_RECORD);
}

static void
test_days_are_in_order (void)
{
  g_autoptr (RehabDisclosure) disclosure = NULL;
  g_autoptr (GError) error = NULL;

  disclosure = rehab_disclosure_new (&(RehabDisclosure) {
    .episode_id = "00000000-0000-4000-8000-000000000001", .kind = REHAB_DISCLOSURE_KIND_FIGURES,
    .way = REHAB_DISCLOSURE_WAY_SAVED, .first_day = day (2026, 11, 22), .last_day = day (2026, 11, 21),
  }, &error);
  g_assert_null (disclosure);
  g_assert_error (error, REHAB_ERROR, REHAB_ERROR_CONTRADICTION);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/disclosure/kept", test_is_kept);
  g_test_add_func ("/store/disclosure/days", test_days_are_in_order);

  return g_test_run ();
}
