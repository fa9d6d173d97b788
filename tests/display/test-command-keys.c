/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "clinic-fixture.h"

#include "rehab-assessment-form.h"
#include "rehab-body-picture.h"
#include "rehab-clinician-chooser.h"
#include "rehab-commands.h"
#include "rehab-diary-cell.h"
#include "rehab-prescription-row.h"
#include "rehab-programme-parts.h"
#include "rehab-progress-sheet.h"
#include "rehab-running-cell.h"
#include "rehab-sample-folder.h"
#include "rehab-item.h"
#include "rehab-window.h"
#include "rehab-yes-no.h"

/*
 * The keys that are listed and that widgets take as they come: each is pressed in the sample clinic, where the list says that
 * it does something. That something answers is what is told here; what it does, in the tests of the widgets.
 */

static AdwApplication *application;
static RehabSampleFolder *sample;
static RehabClinic *clinic;
static RehabWindow *window;

/* Pressing */

static gboolean
is_pressed (GtkShortcutTrigger *trigger,
            guint               keyval,
            GdkModifierType     state)
{
  if (GTK_IS_ALTERNATIVE_TRIGGER (trigger))
    return is_pressed (gtk_alternative_trigger_get_first (GTK_ALTERNATIVE_TRIGGER (trigger)), keyval, state)
           || is_pressed (gtk_alternative_trigger_get_second (GTK_ALTERNATIVE_TRIGGER (trigger)), keyval, state);

  return GTK_IS_KEYVAL_TRIGGER (trigger)
         && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == keyval
         && gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == state;
}

static gboolean
press_shortcut (GtkWidget      *widget,
                GListModel     *shortcuts,
                guint           keyval,
                GdkModifierType state)
{
  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);

      if (is_pressed (gtk_shortcut_get_trigger (shortcut), keyval, state)
          && gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), GTK_SHORTCUT_ACTION_EXCLUSIVE, widget,
                                           gtk_shortcut_get_arguments (shortcut)))
        return TRUE;
    }

  return FALSE;
}

/* Gives a key to what of a widget listens for it in a phase, or to its shortcuts for the whole window. */
static gboolean
give (GtkWidget          *widget,
      GtkPropagationPhase phase,
      gboolean            for_window,
      guint               keyval,
      GdkModifierType     state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !taken; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean is_shortcut = GTK_IS_SHORTCUT_CONTROLLER (controller);
      gboolean is_local =
        !is_shortcut || gtk_shortcut_controller_get_scope (GTK_SHORTCUT_CONTROLLER (controller)) == GTK_SHORTCUT_SCOPE_LOCAL;

      if (is_local == for_window || (!for_window && gtk_event_controller_get_propagation_phase (controller) != phase))
        continue;

      if (is_shortcut)
        taken = press_shortcut (widget, G_LIST_MODEL (controller), keyval, state);
      else if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, state, &taken);
    }

  return taken;
}

static gboolean
give_to_all (GtkWidget      *widget,
             guint           keyval,
             GdkModifierType state)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (give (widget, GTK_PHASE_NONE, TRUE, keyval, state))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (give_to_all (child, keyval, state))
      return TRUE;

  return FALSE;
}

/* As the window does: from without to what has the keyboard, and back, then the shortcuts of the window. */
static gboolean
press (guint           keyval,
       GdkModifierType state)
{
  g_autoptr (GPtrArray) chain = g_ptr_array_new ();

  for (GtkWidget *widget = gtk_root_get_focus (GTK_ROOT (window)); widget != NULL; widget = gtk_widget_get_parent (widget))
    g_ptr_array_add (chain, widget);
  g_assert_cmpuint (chain->len, >, 0);

  for (guint i = chain->len; i > 0; i--)
    if (give (g_ptr_array_index (chain, i - 1), GTK_PHASE_CAPTURE, FALSE, keyval, state))
      return TRUE;
  if (give (g_ptr_array_index (chain, 0), GTK_PHASE_TARGET, FALSE, keyval, state))
    return TRUE;
  for (guint i = 0; i < chain->len; i++)
    if (give (g_ptr_array_index (chain, i), GTK_PHASE_BUBBLE, FALSE, keyval, state))
      return TRUE;

  return give_to_all (GTK_WIDGET (window), keyval, state);
}

/* Coming to a place */

static void
settle (void)
{
  gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC / 15;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

/* The first that is seen. */
static GtkWidget *
find_seen (GtkWidget *widget,
           GType      type)
{
  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_seen (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
has_keyboard (GType type)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

  return focus != NULL && gtk_widget_get_ancestor (focus, type) != NULL;
}

static void
take_keyboard (GType type)
{
  GtkWidget *widget = find_seen (GTK_WIDGET (window), type);

  g_assert_nonnull (widget);
  gtk_widget_grab_focus (widget);
  settle ();
  g_assert_true (has_keyboard (type));
}

static void
open_patient (const char *name,
              const char *page)
{
  GListModel *patients = rehab_clinic_get_patients (clinic);

  for (guint i = 0; i < g_list_model_get_n_items (patients); i++)
    {
      g_autoptr (RehabPatient) patient = g_list_model_get_item (patients, i);

      if (g_str_has_prefix (rehab_patient_get_name (patient), name))
        rehab_window_open_patient (window, rehab_patient_get_id (patient));
    }
  rehab_window_show_page (window, page);
  settle ();
}

static void
go_to_diary (void)
{
  open_patient ("Adeyemi", "diary");
  take_keyboard (REHAB_TYPE_DIARY_CELL);
}

static void
go_to_section (guint section)
{
  GtkWidget *form;

  open_patient ("Adeyemi", "assessment");
  form = find_seen (GTK_WIDGET (window), REHAB_TYPE_ASSESSMENT_FORM);
  gtk_widget_activate_action (form, "assessment.new", NULL);
  gtk_widget_activate_action (form, "assessment.ask", "s", "whole");
  settle ();
  rehab_assessment_form_go_to_section (REHAB_ASSESSMENT_FORM (form), section);
  settle ();
}

static void
go_to_answer (void)
{
  go_to_section (REHAB_SECTION_RED_FLAGS);
  take_keyboard (REHAB_TYPE_YES_NO);
}

static void
go_to_body_chart (void)
{
  go_to_section (REHAB_SECTION_PAIN);
  take_keyboard (REHAB_TYPE_BODY_PICTURE);
}

static void
go_to_programme (void)
{
  open_patient ("Adeyemi", "programme");
  rehab_programme_parts_show_part (REHAB_PROGRAMME_PARTS (find_seen (GTK_WIDGET (window), REHAB_TYPE_PROGRAMME_PARTS)), "exercises");
  settle ();
  take_keyboard (REHAB_TYPE_PRESCRIPTION_ROW);
}

static void
go_to_running (void)
{
  open_patient ("Castellanos", "programme");
  rehab_programme_parts_show_part (REHAB_PROGRAMME_PARTS (find_seen (GTK_WIDGET (window), REHAB_TYPE_PROGRAMME_PARTS)), "running");
  settle ();
  take_keyboard (REHAB_TYPE_RUNNING_CELL);
}

/* With a day read out, so that it can be let go. */
static void
go_to_charts (void)
{
  open_patient ("Adeyemi", "progress");
  take_keyboard (REHAB_TYPE_PROGRESS_SHEET);
  (void) press (GDK_KEY_Left, 0);
}

static void
go_to_question (void)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.choose-clinician", NULL);
  settle ();
  take_keyboard (REHAB_TYPE_CLINICIAN_CHOOSER);
}

static const struct
{
  RehabCommandPlace place;
  void (*go) (void); /* NULL for what is pressed in the test of its own that @where names */
  const char *where;
} ways[] = {
  { REHAB_PLACE_WINDOW, go_to_diary },
  { REHAB_PLACE_DIARY_CELL, go_to_diary },
  { REHAB_PLACE_ANSWER, go_to_answer },
  { REHAB_PLACE_QUESTIONNAIRE, NULL, "test-instrument-row" },
  { REHAB_PLACE_HELP, NULL, "test-help-window" },
  { REHAB_PLACE_BODY_CHART, go_to_body_chart },
  { REHAB_PLACE_PRESCRIPTION, go_to_programme },
  { REHAB_PLACE_RUNNING_DAY, go_to_running },
  { REHAB_PLACE_CHART_SHEET, go_to_charts },
  { REHAB_PLACE_SQUAD_ROW, NULL, "journey-squad" },
  { REHAB_PLACE_NAVIGATION, NULL, "journey-squad" },
  { REHAB_PLACE_CLINICIANS, go_to_question },
};

static void
open_window (void)
{
  window = REHAB_WINDOW (rehab_window_new (GTK_APPLICATION (application)));
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 860);
  rehab_window_set_clinic (window, clinic);
  gtk_window_present (GTK_WINDOW (window));
  clinic_fixture_wait_until (gtk_widget_get_mapped (GTK_WIDGET (window)));
}

static void
close_window (void)
{
  gtk_window_destroy (GTK_WINDOW (window));
  clinic_fixture_wait_until (window == NULL);
}

/* For each key the way is gone again: the press before may have led elsewhere. */
static void
press_listed (gconstpointer data)
{
  const RehabCommand *command = data;
  g_auto (GStrv) keys = rehab_commands_split_keys (command);
  /* As many as there are clinicians, and no more. */
  guint n_keys = command->place == REHAB_PLACE_CLINICIANS ? 1 : g_strv_length (keys);

  open_window ();
  for (guint i = 0; i < n_keys; i++)
    {
      g_auto (GStrv) same = g_strsplit (keys[i], "|", -1);

      for (guint j = 0; same[j] != NULL; j++)
        {
          GdkModifierType state;
          guint keyval;

          g_test_message ("%s", same[j]);
          g_assert_true (gtk_accelerator_parse (same[j], &keyval, &state));
          for (gsize way = 0; way < G_N_ELEMENTS (ways); way++)
            if (ways[way].place == command->place)
              ways[way].go ();
          g_assert_true (press (keyval, state));
          settle ();
          while (clinic_fixture_dialog (GTK_WIDGET (window)) != NULL)
            {
              adw_dialog_force_close (clinic_fixture_dialog (GTK_WIDGET (window)));
              settle ();
            }
        }
    }
  close_window ();
}

static void
add_tests (void)
{
  gsize n_commands;
  const RehabCommand *commands = rehab_commands_get_all (&n_commands);

  for (gsize i = 0; i < n_commands; i++)
    {
      g_autofree char *path = g_strdup_printf ("/command-keys/%s/%s", commands[i].section, commands[i].title);
      gboolean known = FALSE;

      if (commands[i].action != NULL)
        continue;

      for (gsize way = 0; way < G_N_ELEMENTS (ways); way++)
        if (ways[way].place == commands[i].place)
          {
            known = TRUE;
            if (ways[way].go != NULL)
              g_test_add_data_func (path, &commands[i], press_listed);
          }
      g_assert_true (known);
    }
}

int
main (int   argc,
      char *argv[])
{
  RehabDate today = rehab_date_new (2026, 11, 22, NULL);
  g_autoptr (GError) error = NULL;
  int result;

  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  assessment_fixture_init (&argc, &argv);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  application = adw_application_new ("com.example.HamstringRehab.Test", G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  sample = rehab_sample_folder_new (today, &error);
  g_assert_no_error (error);
  clinic = rehab_clinic_new (rehab_sample_folder_get_store (sample), TRUE, &error);
  g_assert_no_error (error);
  rehab_clinic_set_today (clinic, today);

  add_tests ();
  result = g_test_run ();

  g_object_unref (clinic);
  rehab_sample_folder_free (sample);
  g_object_unref (application);

  return result;
}
