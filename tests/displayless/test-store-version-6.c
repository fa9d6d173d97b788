/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-versions.h"

#include "rehab-disclosure-table.h"

/*
 * Files as versions 1 to 5 left them, with something in every table, become one of version 6: with all that was in them, in
 * the order it was written, and with room for one kind more of what goes out.
 */

static void
test_keeps_everything (void)
{
  assert_keeps_everything (6, "SELECT count (*) FROM disclosure WHERE kind = 'leaflet'");
}

static void
test_same_as_new (void)
{
  assert_same_as_new (6);
}

static RehabDisclosure
leaflet_values (void)
{
  return (RehabDisclosure) {
    .episode_id = EPISODE, .kind = REHAB_DISCLOSURE_KIND_LEAFLET, .way = REHAB_DISCLOSURE_WAY_PRINTED,
    .part = "sitting", .language = "de",
  };
}

/* The program of then could not have kept it; the one of now does, below what there was, and none of it changes any more. */
static void
test_goes_on (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_auto (GStrv) questions = NULL;
  g_auto (GStrv) answers = NULL;
  g_autoptr (RehabStore) store = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;
  const RehabDisclosure *kept;
  RehabDisclosure values = leaflet_values ();

  make_version_5 (folder, &questions, &answers);
  store = open_as_version (folder, 5);
  g_assert_false (rehab_disclosure_table_add (store, &values, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_clear_object (&store);

  store = open_store (folder);
  g_assert_true (rehab_disclosure_table_add (store, &values, &error));
  g_assert_no_error (error);

  list = rehab_disclosure_table_list_of_episode (store, EPISODE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 4);
  kept = g_ptr_array_index (list, 3);
  g_assert_cmpint (kept->kind, ==, REHAB_DISCLOSURE_KIND_LEAFLET);
  g_assert_cmpstr (kept->part, ==, "sitting");
  g_assert_false (rehab_date_is_set (kept->first_day));

  for (guint i = 0; i < list->len; i++)
    {
      RehabDisclosure other = *(const RehabDisclosure *) g_ptr_array_index (list, i);
      g_autoptr (RehabDisclosure) changed = NULL;

      other.way = REHAB_DISCLOSURE_WAY_COPIED;
      changed = rehab_disclosure_new (&other, &error);
      g_assert_no_error (error);
      g_assert_false (rehab_row_update (store, changed, &error));
      g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_LOCKED_RECORD);
      g_clear_error (&error);
      g_assert_false (rehab_row_delete (store, &rehab_disclosure_type, other.id, &error));
      g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_LOCKED_RECORD);
      g_clear_error (&error);
    }
}

static void
test_fails_whole (void)
{
  static const char *const endings[] = {
    "SELECT no_such_thing ();",
    "UPDATE disclosure SET way = 'copied';",
    "INSERT INTO disclosure SELECT * FROM disclosure;",
    "INSERT INTO disclosure SELECT * FROM event;",
    NULL,
  };

  assert_fails_whole (6, endings);
}

static void
test_copy (void)
{
  assert_copies (6);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/version-6/keeps-everything", test_keeps_everything);
  g_test_add_func ("/store/version-6/same-as-new", test_same_as_new);
  g_test_add_func ("/store/version-6/goes-on", test_goes_on);
  g_test_add_func ("/store/version-6/fails-whole", test_fails_whole);
  g_test_add_func ("/store/version-6/copy", test_copy);

  return g_test_run ();
}
