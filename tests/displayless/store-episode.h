/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store-fixture.h"

/* What the tests of what hangs on one episode begin with: somebody who works, somebody who is treated, since a day. */

typedef struct
{
  TestFolder *folder;
  RehabStore *store;
  RehabClinician *clinician;
  RehabPatientDetails *patient;
  RehabEpisode *episode;
} Fixture;

static inline void
set_up_since (Fixture  *self,
              RehabDate since)
{
  self->folder = make_folder ();
  self->store = open_store (self->folder);
  self->clinician = add_clinician (self->store);
  rehab_store_set_author (self->store, self->clinician->id);
  self->patient = add_patient (self->store, "Adeyemi");
  self->episode = add_episode (self->store, self->patient->id, since);
}

static inline void
tear_down (Fixture      *self,
           gconstpointer data)
{
  g_clear_object (&self->store);
  rehab_record_unref (self->clinician);
  rehab_record_unref (self->patient);
  rehab_record_unref (self->episode);
  test_folder_free (self->folder);
}

/* As the next start finds it. */
static inline void
open_again (Fixture *self)
{
  g_clear_object (&self->store);
  self->store = open_store (self->folder);
  rehab_store_set_author (self->store, self->clinician->id);
}
