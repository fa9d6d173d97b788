/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-clinician-table.h"
#include "rehab-episode-table.h"
#include "rehab-patient-table.h"
#include "rehab-store-private.h"

#include <glib/gstdio.h>

/* What the tests of the store have in common: a folder of their own, and somebody to write about. */

static inline char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("rehab-store-XXXXXX", &error);

  g_assert_no_error (error);

  return folder;
}

static inline void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        remove_folder (path);
      else
        g_unlink (path);
    }

  g_rmdir (folder);
}

typedef char TestFolder;

static inline void
test_folder_free (TestFolder *folder)
{
  remove_folder (folder);
  g_free (folder);
}

/* g_autoptr (TestFolder) folder = make_folder (); */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TestFolder, test_folder_free)

static inline char *
database_path (const char *folder)
{
  return g_build_filename (folder, REHAB_STORE_DATABASE_NAME, NULL);
}

static inline RehabStore *
open_store (const char *folder)
{
  g_autoptr (GError) error = NULL;
  RehabStore *store = rehab_store_open (folder, &error);

  g_assert_no_error (error);
  g_assert_nonnull (store);

  return store;
}

static inline void
assert_refused (const char         *folder,
                RehabStoreErrorCode code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (rehab_store_open (folder, &error));
  g_assert_error (error, REHAB_STORE_ERROR, (int) code);
}

static inline RehabDate
day (int year,
     int month,
     int number)
{
  RehabDate date = rehab_date_new (year, month, number, NULL);

  g_assert_true (rehab_date_is_set (date));

  return date;
}

static inline RehabClinician *
add_clinician (RehabStore *store)
{
  g_autoptr (GError) error = NULL;
  const RehabClinician values = { .name = "Alex Hill", .initials = "AH" };
  RehabClinician *clinician = rehab_clinician_new (&values, &error);

  g_assert_no_error (error);
  rehab_clinician_table_save (store, clinician, &error);
  g_assert_no_error (error);

  return clinician;
}

static inline RehabPatientDetails *
add_patient (RehabStore *store,
             const char *family_name)
{
  g_autoptr (GError) error = NULL;
  const RehabPatientDetails values = { .family_name = family_name, .given_name = "Tola" };
  RehabPatientDetails *patient = rehab_patient_details_new (&values, &error);

  g_assert_no_error (error);
  rehab_patient_table_save (store, patient, &error);
  g_assert_no_error (error);

  return patient;
}

static inline RehabEpisode *
add_episode (RehabStore *store,
             const char *patient_id,
             RehabDate   opened_on)
{
  g_autoptr (GError) error = NULL;
  const RehabEpisode values = {
    .patient_id = patient_id,
    .side = REHAB_SIDE_LEFT,
    .pain_rule = REHAB_PAIN_RULE_KIND_GOOM,
    .opened_on = opened_on,
  };
  RehabEpisode *episode = rehab_episode_new (&values, &error);

  g_assert_no_error (error);
  rehab_episode_table_save (store, episode, &error);
  g_assert_no_error (error);

  return episode;
}
