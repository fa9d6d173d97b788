/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-load.h"
#include "rehab-episode-table.h"
#include "rehab-patient-table.h"
#include "rehab-sample-clinic.h"

#include <glib/gstdio.h>
#include <string.h>

#define N_ATHLETES 14

/* A clinic in a folder of its own, and the case of each episode in it. */
typedef struct
{
  char *folder;
  RehabStore *store;
  RehabDate today;
  GPtrArray *patients; /* RehabPatientDetails */
  GPtrArray *cases;    /* RehabCase */
  GPtrArray *owners;   /* RehabPatientDetails of the case at the same index */
} Fixture;

static inline void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      g_remove (file);
    }
  g_rmdir (path);
}

static inline void
fixture_set_up_on (Fixture  *fixture,
                   RehabDate today)
{
  g_autoptr (GError) error = NULL;
  gboolean filled;

  fixture->today = today;
  fixture->folder = g_dir_make_tmp ("rehab-sample-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->store = rehab_store_open (fixture->folder, &error);
  g_assert_no_error (error);
  filled = rehab_sample_clinic_fill (fixture->store, today, &error);
  g_assert_no_error (error);
  g_assert_true (filled);

  fixture->cases = g_ptr_array_new_with_free_func ((GDestroyNotify) rehab_case_free);
  fixture->owners = g_ptr_array_new ();
  fixture->patients = rehab_patient_table_list (fixture->store, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < fixture->patients->len; i++)
    {
      RehabPatientDetails *patient = g_ptr_array_index (fixture->patients, i);
      g_autoptr (GPtrArray) episodes = rehab_episode_table_list_of_patient (fixture->store, patient->id, &error);

      g_assert_no_error (error);
      for (guint j = 0; j < episodes->len; j++)
        {
          RehabCase *self = rehab_case_load (fixture->store, g_ptr_array_index (episodes, j), &error);

          g_assert_no_error (error);
          g_ptr_array_add (fixture->cases, self);
          g_ptr_array_add (fixture->owners, patient);
        }
    }
}

static inline void
fixture_set_up (Fixture      *fixture,
                gconstpointer data)
{
  fixture_set_up_on (fixture, rehab_date_new (2026, 11, 22, NULL));
}

static inline void
fixture_tear_down (Fixture      *fixture,
                   gconstpointer data)
{
  g_ptr_array_unref (fixture->owners);
  g_ptr_array_unref (fixture->cases);
  g_ptr_array_unref (fixture->patients);
  g_assert_finalize_object (fixture->store);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
}

/* The first episode of an athlete; those of one come newest first. */
static inline RehabCase *
find_case (Fixture    *fixture,
           const char *family_name)
{
  for (guint i = fixture->cases->len; i > 0; i--)
    if (strcmp (((RehabPatientDetails *) g_ptr_array_index (fixture->owners, i - 1))->family_name, family_name) == 0)
      return g_ptr_array_index (fixture->cases, i - 1);

  g_assert_not_reached ();
}
