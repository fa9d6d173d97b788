/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "clinic-fixture.h"
#include "../displayless/import-fixture.h"

#include "rehab-diary-table.h"
#include "rehab-import-commands.h"
#include "rehab-import-dialog.h"
#include "rehab-import-foot.h"

/*
 * Files for an import dialog over the clinic of the fixture, and a person who uses it: Tola Adeyemi's right side is being
 * treated, and Marco Duarte's left one, and both of Inés Castellanos's.
 */

typedef struct
{
  AssessmentFixture base;
  GtkWidget *inside;   /* below the overlay of the window's toasts */
  RehabPatient *marco;
  RehabPatient *ines;
} ImportFixture;

static inline RehabPatient *
import_fixture_add (ImportFixture *fixture,
                    const char    *family_name,
                    const char    *given_name,
                    RehabSide      side)
{
  g_autoptr (GError) error = NULL;
  RehabPatient *patient = clinic_fixture_add_patient (&fixture->base, &(RehabPatientDetails) {
    .family_name = family_name, .given_name = given_name, .birth_date = on ("2001-02-03"),
  });
  g_autoptr (RehabEpisode) episode = rehab_episode_new (&(RehabEpisode) {
    .patient_id = rehab_patient_get_id (patient), .side = side, .pain_rule = REHAB_PAIN_RULE_KIND_GOOM, .opened_on = on ("2026-10-02"),
  }, &error);

  g_assert_no_error (error);
  g_assert_true (rehab_clinic_save_episode (fixture->base.clinic, episode, &error));
  g_assert_no_error (error);

  return patient;
}

static inline void
import_fixture_set_up (ImportFixture *fixture,
                       gconstpointer  unused)
{
  GtkWidget *overlay = adw_toast_overlay_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabEpisode) other = NULL;

  clinic_fixture_set_up (&fixture->base, NULL);
  fixture->marco = import_fixture_add (fixture, "Duarte", "Marco", REHAB_SIDE_LEFT);
  fixture->ines = import_fixture_add (fixture, "Castellanos", "Inés", REHAB_SIDE_LEFT);
  other = rehab_episode_new (&(RehabEpisode) {
    .patient_id = rehab_patient_get_id (fixture->ines), .side = REHAB_SIDE_RIGHT, .pain_rule = REHAB_PAIN_RULE_KIND_GOOM,
    .opened_on = on ("2026-10-05"),
  }, &error);
  g_assert_true (rehab_clinic_save_episode (fixture->base.clinic, other, &error));
  g_assert_no_error (error);

  fixture->inside = gtk_label_new ("Diary");
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), fixture->inside);
  clinic_fixture_present (&fixture->base, overlay);
}

static inline void
import_fixture_tear_down (ImportFixture *fixture,
                          gconstpointer  unused)
{
  clinic_fixture_tear_down (&fixture->base, NULL);
}

/* Writes a file and imports it, into Tola's diary when she is in hand. */
static inline RehabImportDialog *
import_fixture_open (ImportFixture *fixture,
                     const char    *name,
                     gconstpointer  contents,
                     gssize         length,
                     gboolean       in_hand)
{
  g_autofree char *path = g_build_filename (fixture->base.folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, contents, length, &error);
  g_assert_no_error (error);
  g_list_store_append (files, file);
  rehab_import_commands_open (fixture->inside, fixture->base.clinic, in_hand ? fixture->base.model : NULL, G_LIST_MODEL (files));

  return REHAB_IMPORT_DIALOG (clinic_fixture_dialog (fixture->base.window));
}

#define import_fixture_wait_for(dialog, wanted) \
  clinic_fixture_wait_until (rehab_import_flow_get_step (rehab_import_dialog_get_flow (dialog)) == (wanted))

/* The last foot is that of the page that is shown. */
static inline GtkWidget *
import_fixture_find_foot (RehabImportDialog *dialog)
{
  AdwNavigationView *pages = ADW_NAVIGATION_VIEW (clinic_fixture_find (GTK_WIDGET (dialog), ADW_TYPE_NAVIGATION_VIEW));

  return clinic_fixture_find (GTK_WIDGET (adw_navigation_view_get_visible_page (pages)), REHAB_TYPE_IMPORT_FOOT);
}

static inline GtkWidget *
import_fixture_find_button (RehabImportDialog *dialog)
{
  return clinic_fixture_find (import_fixture_find_foot (dialog), GTK_TYPE_BUTTON);
}

static inline gboolean
import_fixture_can_go_on (RehabImportDialog *dialog)
{
  return gtk_widget_get_sensitive (import_fixture_find_button (dialog));
}

static inline void
import_fixture_go_on (RehabImportDialog *dialog)
{
  g_assert_true (import_fixture_can_go_on (dialog));
  g_signal_emit_by_name (import_fixture_find_button (dialog), "clicked");
}

static inline const char *
import_fixture_get_label (RehabImportDialog *dialog)
{
  return gtk_button_get_label (GTK_BUTTON (import_fixture_find_button (dialog)));
}

/* How many sessions and days a diary has, read from the file. */
static inline void
import_fixture_assert_diary (ImportFixture      *fixture,
                             const RehabEpisode *episode,
                             guint               n_sessions,
                             guint               n_days)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabDiary) diary = rehab_diary_table_load (rehab_clinic_get_store (fixture->base.clinic), episode->id, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (rehab_diary_get_n_sessions (diary), ==, n_sessions);
  g_assert_cmpuint (rehab_diary_get_n_days (diary), ==, n_days);
}

static inline const RehabEpisode *
import_fixture_get_tolas (ImportFixture *fixture)
{
  return rehab_patient_get_episode (fixture->base.patient);
}

/* Whether a text is shown somewhere in a widget. */
static inline GtkWidget *
import_fixture_find_text (GtkWidget  *widget,
                          const char *text)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = gtk_widget_get_visible (child) ? import_fixture_find_text (child, text) : NULL;

      if (found != NULL)
        return found;
    }

  return NULL;
}

static inline GtkWidget *
import_fixture_find_toast (ImportFixture *fixture)
{
  return adw_window_get_content (ADW_WINDOW (fixture->base.window));
}
