/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "clinic-fixture.h"

#include "rehab-event-table.h"
#include "rehab-patient-page.h"

/* Events of the fixture's patient, and the patient's page, from which they are added and opened. */

static inline GtkWidget *
event_fixture_present_page (AssessmentFixture *fixture)
{
  GtkWidget *overlay = adw_toast_overlay_new ();
  GtkWidget *page = rehab_patient_page_new ();

  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), page);
  rehab_patient_page_set_model (REHAB_PATIENT_PAGE (page), fixture->model);
  clinic_fixture_present (fixture, overlay);

  return page;
}

/* Records an event; what every one needs is filled in where @values leave it out. Returns: (transfer none): its id */
static inline const char *
event_fixture_save (AssessmentFixture *fixture,
                    const RehabEvent  *values)
{
  g_autoptr (GError) error = NULL;
  RehabEvent filled = *values;
  g_autoptr (RehabEvent) event = NULL;
  GPtrArray *events;

  filled.episode_id = rehab_case_model_get_case (fixture->model)->episode->id;
  event = rehab_event_new (&filled, &error);
  g_assert_no_error (error);
  g_assert_true (rehab_event_table_save (rehab_clinic_get_store (fixture->clinic), event, &error));
  g_assert_true (rehab_case_model_reload (fixture->model, &error));

  events = rehab_case_model_get_case (fixture->model)->events;
  for (guint i = 0; i < events->len; i++)
    if (g_str_equal (((const RehabEvent *) g_ptr_array_index (events, i))->id, event->id))
      return ((const RehabEvent *) g_ptr_array_index (events, i))->id;

  g_assert_not_reached ();
}

/* What the file holds, not what is on the screen. */
static inline GPtrArray *
event_fixture_list (AssessmentFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *events =
    rehab_event_table_list_of_episode (rehab_clinic_get_store (fixture->clinic),
                                       rehab_case_model_get_case (fixture->model)->episode->id, &error);

  g_assert_no_error (error);

  return events;
}
