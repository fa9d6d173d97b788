/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "assessment-fixture.h"

#include "rehab-squad.h"

#include <string.h>

/*
 * The clinic of the assessment's tests, City Physio with Tola Adeyemi, in a window that dialogs can come up in; more
 * people to add to it; and ways to find and to use what is on the screen as a person would.
 */

static inline void
clinic_fixture_set_up (AssessmentFixture *fixture,
                       gconstpointer      unused)
{
  assessment_fixture_set_up (fixture, unused);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 800);
}

/* Iterates until @is_so; a test that waits for nothing fails. */
#define clinic_fixture_wait_until(is_so)                                                     \
  G_STMT_START {                                                                             \
    gint64 deadline = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;                         \
    while (!(is_so) && g_get_monotonic_time () < deadline)                                   \
    if (!g_main_context_iteration (NULL, FALSE))                                           \
    g_usleep (1000);                                                                     \
    g_assert_true (is_so);                                                                   \
  } G_STMT_END

static inline void
clinic_fixture_tear_down (AssessmentFixture *fixture,
                          gconstpointer      unused)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture->window = gtk_window_new ();
  /* What fades out lets go late: then the model is the test's alone, and the clinic the test's and the model's. */
  clinic_fixture_wait_until (G_OBJECT (fixture->model)->ref_count == 1 && G_OBJECT (fixture->clinic)->ref_count == 2);
  assessment_fixture_tear_down (fixture, unused);
}

/* Shows @widget in the fixture's window, and waits until it is there. */
static inline void
clinic_fixture_present (AssessmentFixture *fixture,
                        GtkWidget         *widget)
{
  adw_window_set_content (ADW_WINDOW (fixture->window), widget);
  gtk_window_present (GTK_WINDOW (fixture->window));
  clinic_fixture_wait_until (gtk_widget_get_mapped (widget) && gtk_widget_get_width (widget) > 0);
}

/* Returns: (transfer none): somebody else of this clinic */
static inline RehabPatient *
clinic_fixture_add_patient (AssessmentFixture         *fixture,
                            const RehabPatientDetails *values)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabPatientDetails) details = rehab_patient_details_new (values, &error);

  g_assert_no_error (error);
  rehab_clinic_save_patient (fixture->clinic, details, &error);
  g_assert_no_error (error);

  return rehab_clinic_find_patient (fixture->clinic, details->id);
}

/* Returns: (transfer none): the id of a new squad */
static inline const char *
clinic_fixture_add_squad (AssessmentFixture *fixture,
                          const char        *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabSquad) squad = rehab_squad_new (&(RehabSquad) { .name = name }, &error);
  GPtrArray *squads;

  g_assert_no_error (error);
  rehab_clinic_save_squad (fixture->clinic, squad, &error);
  g_assert_no_error (error);

  squads = rehab_clinic_get_squads (fixture->clinic);
  for (guint i = 0; i < squads->len; i++)
    if (g_str_equal (((const RehabSquad *) g_ptr_array_index (squads, i))->id, squad->id))
      return ((const RehabSquad *) g_ptr_array_index (squads, i))->id;

  g_assert_not_reached ();
}

/* The first descendant of a type, hidden ones too. */
static inline GtkWidget *
clinic_fixture_find (GtkWidget *widget,
                     GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = clinic_fixture_find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The row of that title; NULL where there is none. */
static inline GtkWidget *
clinic_fixture_find_row (GtkWidget  *widget,
                         const char *title)
{
  if (ADW_IS_PREFERENCES_ROW (widget)
      && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = clinic_fixture_find_row (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static inline GtkWidget *
clinic_fixture_row (GtkWidget  *widget,
                    const char *title)
{
  GtkWidget *row = clinic_fixture_find_row (widget, title);

  g_assert_nonnull (row);

  return row;
}

static inline void
clinic_fixture_type (GtkWidget  *widget,
                     const char *title,
                     const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (clinic_fixture_row (widget, title)), text);
}

static inline void
clinic_fixture_choose (GtkWidget  *widget,
                       const char *title,
                       guint       position)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (clinic_fixture_row (widget, title)), position);
}

/* What stands below a row of a form: the sentence that says what is wrong, or NULL. */
static inline const char *
clinic_fixture_complaint (GtkWidget  *widget,
                          const char *title)
{
  GtkWidget *row = clinic_fixture_row (widget, title);
  GtkWidget *complaint = gtk_widget_get_next_sibling (row);

  g_assert_true (ADW_IS_ACTION_ROW (complaint) && gtk_widget_has_css_class (complaint, "complaint"));
  g_assert_cmpint (gtk_widget_get_visible (complaint), ==, gtk_widget_has_css_class (row, "error"));

  return gtk_widget_get_visible (complaint) ? adw_preferences_row_get_title (ADW_PREFERENCES_ROW (complaint)) : NULL;
}

/* Whether the keyboard is in a row. */
static inline gboolean
clinic_fixture_has_focus (GtkWidget  *widget,
                          const char *title)
{
  GtkWidget *row = clinic_fixture_row (widget, title);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (row));

  return focus != NULL && (focus == row || gtk_widget_is_ancestor (focus, row));
}

static inline GtkWidget *
clinic_fixture_find_button (GtkWidget  *widget,
                            const char *label)
{
  if (!gtk_widget_get_visible (widget))
    return NULL;
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = clinic_fixture_find_button (child, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static inline void
clinic_fixture_click (GtkWidget  *widget,
                      const char *label)
{
  GtkWidget *button = clinic_fixture_find_button (widget, label);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

static inline AdwDialog *
clinic_fixture_dialog (GtkWidget *window)
{
  return ADW_IS_WINDOW (window) ? adw_window_get_visible_dialog (ADW_WINDOW (window))
                                : adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
}

/* The question or the news that is up; fails where there is none. */
static inline AdwAlertDialog *
clinic_fixture_alert (GtkWidget *window)
{
  AdwDialog *dialog = clinic_fixture_dialog (window);

  g_assert_true (ADW_IS_ALERT_DIALOG (dialog));

  return ADW_ALERT_DIALOG (dialog);
}

/* Answers the question that is up by a click on a button of it. */
static inline void
clinic_fixture_answer (GtkWidget  *window,
                       const char *label)
{
  AdwDialog *alert = ADW_DIALOG (clinic_fixture_alert (window));

  clinic_fixture_click (GTK_WIDGET (alert), label);
  clinic_fixture_wait_until (clinic_fixture_dialog (window) != alert);
}
