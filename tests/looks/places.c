/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "places.h"

#include "rehab-about.h"
#include "rehab-assessment-form.h"
#include "rehab-assessment-recorder.h"
#include "rehab-attention-list.h"
#include "rehab-clearance-group.h"
#include "rehab-commands.h"
#include "rehab-comparison-view.h"
#include "rehab-event-list.h"
#include "rehab-import-commands.h"
#include "rehab-import-dialog.h"
#include "rehab-import-list.h"
#include "rehab-letter-dialog.h"
#include "rehab-maintain-group.h"
#include "rehab-patient-dialog.h"
#include "rehab-patient-page.h"
#include "rehab-phase-history.h"
#include "rehab-phases-page.h"
#include "rehab-picture-picker.h"
#include "rehab-print-dialog.h"
#include "rehab-squad-sheets-dialog.h"
#include "rehab-programme-page.h"
#include "rehab-programme-parts.h"
#include "rehab-progress-page.h"
#include "rehab-progress-sheet.h"
#include "rehab-report-dialog.h"
#include "rehab-return-group.h"
#include "rehab-rule-fold.h"
#include "rehab-running-page.h"
#include "rehab-running-session-dialog.h"
#include "rehab-sample-folder.h"
#include "rehab-set-aside-dialog.h"
#include "rehab-set-aside-table.h"
#include "rehab-store.h"
#include "rehab-template-dialog.h"
#include "rehab-ui.h"
#include "squad-shots.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#define SETTLE_MILLISECONDS 350
#define MOST_SETTLE_SECONDS 3

static gboolean
quit_loop_cb (gpointer user_data)
{
  g_main_loop_quit (user_data);

  return G_SOURCE_REMOVE;
}

/* Lets the window lay out, draw, and do its idle work. */
void
settle (void)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);

  gint64 latest;

  g_timeout_add (SETTLE_MILLISECONDS, quit_loop_cb, loop);
  g_main_loop_run (loop);

  /* On a busy machine that was not long enough. */
  latest = g_get_monotonic_time () + MOST_SETTLE_SECONDS * G_USEC_PER_SEC;
  while (g_main_context_pending (NULL) && g_get_monotonic_time () < latest)
    g_main_context_iteration (NULL, FALSE);
}

static RehabPatientPage *
find_patient_page (GtkWidget *widget)
{
  if (REHAB_IS_PATIENT_PAGE (widget))
    return REHAB_PATIENT_PAGE (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      RehabPatientPage *found = find_patient_page (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
add_patient (RehabWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.add-patient", NULL);
}

static void
show_about (RehabWindow *window)
{
  adw_dialog_present (rehab_about_new (NULL), GTK_WIDGET (window));
}

static void
show_shortcuts (RehabWindow *window)
{
  rehab_commands_present (GTK_WIDGET (window));
}

static void
show_preferences (RehabWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.preferences", NULL);
}

static void
show_thresholds (RehabWindow *window)
{
  show_preferences (window);
  adw_preferences_dialog_set_visible_page_name (
    ADW_PREFERENCES_DIALOG (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))), "thresholds");
}

static void
show_print (RehabWindow *window)
{
  rehab_print_dialog_present (GTK_WIDGET (window), rehab_patient_page_get_model (find_patient_page (GTK_WIDGET (window))));
}

static void
show_squad_sheets (RehabWindow *window)
{
  GPtrArray *squads = rehab_clinic_get_squads (rehab_window_get_clinic (window));

  adw_dialog_present (rehab_squad_sheets_dialog_new (rehab_window_get_clinic (window), ((RehabSquad *) squads->pdata[0])->id),
                      GTK_WIDGET (window));
}

static RehabCaseModel *
get_model (RehabWindow *window)
{
  return rehab_patient_page_get_model (find_patient_page (GTK_WIDGET (window)));
}

static const char *
get_last_assessment_id (RehabWindow *window)
{
  GPtrArray *assessments = rehab_case_model_get_case (get_model (window))->assessments;

  return ((const RehabAssessment *) g_ptr_array_index (assessments, assessments->len - 1))->id;
}

static void
show_report (RehabWindow *window)
{
  rehab_report_dialog_present (GTK_WIDGET (window), get_model (window), get_last_assessment_id (window));
}

static void
show_letter (RehabWindow *window)
{
  rehab_letter_dialog_present (GTK_WIDGET (window), get_model (window), get_last_assessment_id (window));
}

static void
edit_episode (RehabWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (find_patient_page (GTK_WIDGET (window))), "patient.edit-episode", NULL);
}

void
record_flag_action (RehabWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (find_patient_page (GTK_WIDGET (window))), "patient.record-flag-action", NULL);
}

static GtkWidget *
find_event_list (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (REHAB_IS_EVENT_LIST (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_event_list (child);

  return found;
}

/* Brings a widget to the top of what is scrolled. */
static void
scroll_to (GtkWidget *widget)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  graphene_point_t top;

  if (gtk_widget_compute_point (widget, scrolled, &GRAPHENE_POINT_INIT (0, 0), &top))
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + (double) top.y);
}

static void
go_to_events (RehabWindow *window)
{
  scroll_to (find_event_list (GTK_WIDGET (window)));
}

static void
add_event (RehabWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.patient-command", "s", "event.add");
}

/* The last one there is. */
static void
edit_event (RehabWindow *window)
{
  RehabPatientPage *page = find_patient_page (GTK_WIDGET (window));
  GPtrArray *events = rehab_case_model_get_case (rehab_patient_page_get_model (page))->events;
  const RehabEvent *event = g_ptr_array_index (events, events->len - 1);

  gtk_widget_activate_action (GTK_WIDGET (page), "event.edit", "s", event->id);
}

static GtkWidget *
find_widget (GtkWidget *widget,
             GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The last fold of the page: the rules of attention. */
static void
find_rules (GtkWidget  *widget,
            GtkWidget **last)
{
  if (REHAB_IS_RULE_FOLD (widget))
    *last = widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    find_rules (child, last);
}

static void
show_rules (RehabWindow *window)
{
  GtkWidget *fold = NULL;

  show_thresholds (window);
  settle ();
  find_rules (GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))), &fold);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (fold), TRUE);
  settle ();
  scroll_to (fold);
}

static void
go_to_attention (RehabWindow *window)
{
  scroll_to (find_widget (GTK_WIDGET (window), REHAB_TYPE_ATTENTION_LIST));
}

static const RehabAttention *
get_first_reason (GPtrArray *reasons)
{
  for (guint i = 0; i < reasons->len; i++)
    {
      const RehabAttention *reason = g_ptr_array_index (reasons, i);

      if (reason->rule->can_be_set_aside)
        return reason;
    }

  return NULL;
}

static void
set_aside (RehabWindow *window)
{
  RehabCaseModel *model = get_model (window);
  g_autoptr (GPtrArray) reasons = rehab_clinic_list_attention (rehab_case_model_get_clinic (model),
                                                               rehab_case_model_get_patient (model), rehab_case_model_get_case (model));
  const RehabAttention *reason = get_first_reason (reasons);

  if (reason != NULL)
    (void) rehab_set_aside_dialog_present (GTK_WIDGET (window), model, reason);
}

/* Two of them rest, and are seen; they are brought back after the picture. */
static void
show_set_aside (RehabWindow *window)
{
  RehabCaseModel *model = get_model (window);
  RehabClinic *clinic = rehab_case_model_get_clinic (model);
  g_autoptr (GPtrArray) reasons =
    rehab_clinic_list_attention (clinic, rehab_case_model_get_patient (model), rehab_case_model_get_case (model));
  GtkWidget *list = find_widget (GTK_WIDGET (window), REHAB_TYPE_ATTENTION_LIST);

  for (guint i = 0; i < MIN (reasons->len, 2); i++)
    {
      const RehabAttention *reason = g_ptr_array_index (reasons, i);
      g_autoptr (RehabSetAside) decision = rehab_set_aside_new (&(RehabSetAside) {
      .episode_id = rehab_case_model_get_episode_id (model), .rule_key = reason->rule->key,
      .set_on = rehab_clinic_get_today (clinic), .until = rehab_date_add_days (rehab_clinic_get_today (clinic), 7),
      .reason = "Seen with the athlete: hill camp, planned since August",
      .clinician_id = rehab_clinic_get_clinician_id (clinic),
    }, NULL);

      (void) rehab_set_aside_table_add (rehab_clinic_get_store (clinic), decision, NULL);
    }

  (void) rehab_case_model_reload (model, NULL);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (find_widget (list, ADW_TYPE_EXPANDER_ROW)), TRUE);
  settle ();
  scroll_to (list);
}

static void
bring_back (RehabWindow *window)
{
  GtkWidget *list = find_widget (GTK_WIDGET (window), REHAB_TYPE_ATTENTION_LIST);
  RehabCaseModel *model = get_model (window);
  g_autoptr (GPtrArray) resting = rehab_clinic_list_set_aside (rehab_case_model_get_clinic (model),
                                                               rehab_case_model_get_patient (model), rehab_case_model_get_case (model));

  for (guint i = 0; i < resting->len; i++)
    {
      g_autofree char *key = g_strdup (((const RehabAttention *) g_ptr_array_index (resting, i))->rule->key);

      gtk_widget_activate_action (list, "attention.bring-back", "s", key);
    }
}

guint wanted_section;

static void
show_section (RehabWindow *window,
              const char  *extent)
{
  GtkWidget *form = find_widget (GTK_WIDGET (window), REHAB_TYPE_ASSESSMENT_FORM);

  gtk_widget_activate_action (form, "assessment.ask", "s", extent);
  rehab_assessment_form_go_to_section (REHAB_ASSESSMENT_FORM (form), wanted_section);
}

void
show_finished_section (RehabWindow *window)
{
  show_section (window, "whole");
}

/* A draft that goes again with the picture: no other one shows it. */
void
show_draft_section (RehabWindow *window)
{
  gtk_widget_activate_action (find_widget (GTK_WIDGET (window), REHAB_TYPE_ASSESSMENT_FORM), "assessment.new", NULL);
  show_section (window, "whole");
}

static void
show_draft_core (RehabWindow *window)
{
  gtk_widget_activate_action (find_widget (GTK_WIDGET (window), REHAB_TYPE_ASSESSMENT_FORM), "assessment.new", NULL);
  show_section (window, "core");
}

static void
answer (RehabCaseModel *model,
        const char     *key,
        RehabSide       side,
        double          value)
{
  const RehabAssessment *draft = rehab_assessment_recorder_find_draft (model);
  g_autoptr (GError) error = NULL;
  RehabItemPart part;

  if (!rehab_item_find_part (key, &part)
      || !rehab_assessment_recorder_answer (model, draft->id, &part, side, rehab_number (value), NULL, &error))
    g_printerr ("%s was not answered\n", key);
}

/* All that an answer can bring with it: a raised flag, pain beside a yes, a note. */
void
show_answered_section (RehabWindow *window)
{
  RehabCaseModel *model = rehab_patient_page_get_model (find_patient_page (GTK_WIDGET (window)));
  RehabItemPart part;

  show_draft_section (window);
  answer (model, "flag-cauda-equina", REHAB_SIDE_NOT_ASKED, 1);
  answer (model, "flag-saddle", REHAB_SIDE_NOT_ASKED, 0);
  answer (model, "test-palpation", REHAB_SIDE_LEFT, 0);
  answer (model, "test-palpation", REHAB_SIDE_RIGHT, 1);
  answer (model, "test-palpation.pain", REHAB_SIDE_RIGHT, 4);
  answer (model, "test-puranen-orava", REHAB_SIDE_LEFT, 0);
  answer (model, "test-puranen-orava", REHAB_SIDE_RIGHT, 1);

  if (rehab_item_find_part ("test-palpation", &part))
    (void) rehab_assessment_recorder_set_note (model, rehab_assessment_recorder_find_draft (model)->id, &part,
                                               REHAB_SIDE_RIGHT, "More at the outer edge than on the left", NULL);
}

static void
ask_to_finish (RehabWindow *window)
{
  show_draft_section (window);
  gtk_widget_activate_action (find_widget (GTK_WIDGET (window), REHAB_TYPE_ASSESSMENT_FORM), "assessment.finish", NULL);
}

void
discard_draft (RehabWindow *window)
{
  gtk_widget_activate_action (find_widget (GTK_WIDGET (window), REHAB_TYPE_ASSESSMENT_FORM), "assessment.discard", NULL);
}

static void
amend_pain (RehabWindow *window)
{
  gtk_widget_activate_action (find_widget (GTK_WIDGET (window), REHAB_TYPE_ASSESSMENT_FORM), "assessment.amend", "s",
                              "test-puranen-orava");
}

static void
compare (RehabWindow *window)
{
  rehab_comparison_view_present (GTK_WIDGET (window), get_model (window));
}

static void
compare_positive (RehabWindow *window)
{
  compare (window);
  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (find_widget (find_widget (GTK_WIDGET (window), REHAB_TYPE_COMPARISON_VIEW),
                                                                   ADW_TYPE_TOGGLE_GROUP)), "positive");
}

static GtkWidget *
find_programme (RehabWindow *window)
{
  return find_widget (GTK_WIDGET (window), REHAB_TYPE_PROGRAMME_PAGE);
}

/* The other part of the programme. */
static void
show_running (RehabWindow *window)
{
  rehab_programme_parts_show_part (REHAB_PROGRAMME_PARTS (find_widget (GTK_WIDGET (window), REHAB_TYPE_PROGRAMME_PARTS)), "running");
}

static void
show_exercises (RehabWindow *window)
{
  rehab_programme_parts_show_part (REHAB_PROGRAMME_PARTS (find_widget (GTK_WIDGET (window), REHAB_TYPE_PROGRAMME_PARTS)), "exercises");
}

static void
do_running (RehabWindow *window,
            const char  *action_name)
{
  show_running (window);
  gtk_widget_activate_action (find_widget (GTK_WIDGET (window), REHAB_TYPE_RUNNING_PAGE), action_name, NULL);
}

static void
start_running (RehabWindow *window)
{
  do_running (window, "running.start");
}

static void
carry_week_forward (RehabWindow *window)
{
  do_running (window, "running.week-forward");
}

static void
edit_running_session (RehabWindow *window)
{
  show_running (window);
  rehab_running_session_dialog_present (GTK_WIDGET (window), get_model (window), (RehabRunningPlace) { 0, 1, 0 }, 1);
}

/* The week in which two things rise, with more of one. */
static void
save_running (RehabWindow *window)
{
  RehabDraft *draft = rehab_case_model_get_running_draft (get_model (window));
  g_autoptr (RehabRunningSchedule) more = NULL;

  show_running (window);
  more = rehab_running_schedule_carried_forward (rehab_draft_get_current (draft), 1, 1, REHAB_RUNNING_RAISE_DISTANCE, 30, NULL);
  rehab_draft_set_current (draft, more, NULL);
  do_running (window, "running.save");
}

static void
discard_running (RehabWindow *window)
{
  do_running (window, "running.discard");
  show_exercises (window);
}

static void
compare_versions (RehabWindow *window)
{
  gtk_widget_activate_action (find_programme (window), "programme.compare-versions", NULL);
}

static void
compare_variables (RehabWindow *window)
{
  AdwDialog *dialog;

  compare_versions (window);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (find_widget (GTK_WIDGET (dialog), ADW_TYPE_TOGGLE_GROUP)), "variable");
}

/* More of everything in the first exercise, and the last one gone. */
static void
save_version (RehabWindow *window)
{
  RehabDraft *draft = rehab_case_model_get_regimen_draft (get_model (window));
  RehabRegimen *regimen = (RehabRegimen *) rehab_draft_get_current (draft);
  RehabPrescription values = *rehab_regimen_get_nth (regimen, 0);
  g_autoptr (RehabPrescription) prescription = NULL;
  g_autoptr (RehabRegimen) changed = NULL;
  g_autoptr (RehabRegimen) shorter = NULL;

  values.sets = rehab_number (values.sets.known ? values.sets.value + 1 : 3);
  values.load_kg = rehab_number (values.load_kg.known ? values.load_kg.value + 10 : 10);
  prescription = rehab_prescription_new (&values, NULL);
  changed = rehab_regimen_replaced (regimen, 0, prescription);
  shorter = rehab_regimen_removed (changed, rehab_regimen_get_size (changed) - 1);
  rehab_draft_set_current (draft, shorter, NULL);
  gtk_widget_activate_action (find_programme (window), "programme.save", NULL);
}

static void
discard_programme (RehabWindow *window)
{
  gtk_widget_activate_action (find_programme (window), "programme.discard", NULL);
}

static void
choose_template (RehabWindow *window)
{
  gtk_widget_activate_action (find_programme (window), "programme.choose-template", NULL);
}

static void
show_template (RehabWindow *window)
{
  choose_template (window);
  rehab_template_dialog_show (REHAB_TEMPLATE_DIALOG (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))),
                              "shallow-slow-heavy");
}

/* Something of the shape of a photograph: sky above, grass below. */
static GBytes *
new_photograph (int width,
                int height)
{
  guint8 *pixels = g_malloc ((gsize) width * (gsize) height * 3);
  g_autoptr (GBytes) bytes = g_bytes_new_take (pixels, (gsize) width * (gsize) height * 3);
  g_autoptr (GdkTexture) texture = NULL;

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        guint8 *pixel = pixels + ((gsize) y * (gsize) width + (gsize) x) * 3;
        gboolean sky = 3 * y < 2 * height;

        pixel[0] = (guint8) (sky ? 120 + 100 * y / height : 60 + 40 * x / width);
        pixel[1] = (guint8) (sky ? 170 + 70 * y / height : 130);
        pixel[2] = (guint8) (sky ? 230 : 60);
      }
  texture = gdk_memory_texture_new (width, height, GDK_MEMORY_R8G8B8, bytes, (gsize) width * 3);

  return gdk_texture_save_to_png_bytes (texture);
}

static void
copy_exercise (RehabWindow *window)
{
  g_autoptr (GBytes) wide = new_photograph (600, 400);
  g_autoptr (GBytes) high = new_photograph (300, 400);
  RehabPicturePicker *picker;

  gtk_widget_activate_action (find_programme (window), "programme.edit-exercise", "s", "nordic-curl");
  picker = REHAB_PICTURE_PICKER (find_widget (GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))),
                                              REHAB_TYPE_PICTURE_PICKER));
  rehab_picture_picker_add_bytes (picker, wide);
  rehab_picture_picker_add_bytes (picker, high);
}

static void
show_exercise (RehabWindow *window)
{
  gtk_widget_activate_action (find_programme (window), "programme.show-exercise", "s", "romanian-deadlift");
}

static GtkWidget *
find_progress (RehabWindow *window)
{
  return find_widget (GTK_WIDGET (window), REHAB_TYPE_PROGRESS_PAGE);
}

/* The third day from the end, as the arrow keys read it out. */
static void
read_day_out (RehabWindow *window)
{
  RehabProgressSheet *sheet = REHAB_PROGRESS_SHEET (find_widget (find_progress (window), REHAB_TYPE_PROGRESS_SHEET));

  gtk_widget_grab_focus (GTK_WIDGET (sheet));
  rehab_progress_sheet_step (sheet, -1);
  rehab_progress_sheet_step (sheet, -7);
  rehab_progress_sheet_step (sheet, -7);
  rehab_progress_sheet_step (sheet, -6);
}

static void
show_progress_table (RehabWindow *window)
{
  gtk_widget_activate_action (find_progress (window), "progress.show-table", "s", "pain");
}

/* The toggles of the page in their order: ranges, and forms. */
static void
choose_toggle (RehabWindow *window,
               const char  *name)
{
  GtkWidget *ranges = find_widget (find_progress (window), ADW_TYPE_TOGGLE_GROUP);
  GtkWidget *forms = gtk_widget_get_next_sibling (ranges);

  if (adw_toggle_group_get_toggle_by_name (ADW_TOGGLE_GROUP (ranges), name) != NULL)
    {
      adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (ranges), name);
      return;
    }

  while (!ADW_IS_TOGGLE_GROUP (forms))
    forms = gtk_widget_get_next_sibling (forms);
  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (forms), name);
}

static void
show_lag (RehabWindow *window)
{
  choose_toggle (window, "lag");
}

static void
show_all_progress (RehabWindow *window)
{
  choose_toggle (window, "all");
}

static void
show_twelve_weeks (RehabWindow *window)
{
  choose_toggle (window, "12w");
}

/* The nth button of a menu below a widget, in the order of the page. */
static GtkWidget *
find_menu_button (GtkWidget *widget,
                  guint     *n)
{
  if (GTK_IS_MENU_BUTTON (widget) && (*n)-- == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_menu_button (child, n);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
list_series (RehabWindow *window)
{
  guint n = 1;

  gtk_menu_button_popup (GTK_MENU_BUTTON (find_menu_button (find_progress (window), &n)));
}

static void
show_chart_menu (RehabWindow *window)
{
  guint n = 0;

  gtk_menu_button_popup (GTK_MENU_BUTTON (find_menu_button (find_widget (find_progress (window), REHAB_TYPE_PROGRESS_SHEET),
                                                            &n)));
}

/* Files as a watch's program, a team and nobody would write them. */
static void
import_file (RehabWindow *window,
             const char  *name,
             const char  *contents,
             gboolean     in_hand)
{
  g_autofree char *folder = g_dir_make_tmp ("hamstring-rehab-import-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  if (!g_file_set_contents (path, contents, -1, NULL))
    g_printerr ("%s could not be written\n", path);
  g_list_store_append (files, file);
  rehab_import_commands_open (GTK_WIDGET (find_patient_page (GTK_WIDGET (window))), rehab_window_get_clinic (window),
                              in_hand ? get_model (window) : NULL, G_LIST_MODEL (files));
  settle ();
}

static RehabImportFlow *
get_import (RehabWindow *window)
{
  return rehab_import_dialog_get_flow (REHAB_IMPORT_DIALOG (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))));
}

static void
import_columns (RehabWindow *window)
{
  import_file (window, "Trainingstagebuch 2026 bis zum Sommer.csv",
               "Datum;Einheit;Dauer;Strecke;Gefühlte Anstrengung;Bemerkung;Herzfrequenz im Durchschnitt\n"
               "03/04/2026;Dauerlauf;0:45;8,2;4;locker;141\n"
               "05/04/2026;Sprungkraft und Koordination;1:10;;7;;\n"
               "06/04/2026;Krafttraining;1:00;;6;\"Beuger, schwer\";118\n", TRUE);
}

static void
import_names (RehabWindow *window)
{
  import_file (window, "squad-october.csv",
               "Athlete,Date,Session,Minutes,RPE\n"
               "Tola Adeyemi,2026-10-01,Run,45,4\nM. Duarte,2026-10-01,Run,40,5\nDuarte,2026-10-02,Gym,50,6\n"
               "Jordan Blake,2026-10-01,Run,30,3\nA. Nother,2026-10-03,Match,90,8\n", FALSE);
  rehab_import_flow_accept_columns (get_import (window));
}

static void
import_preview (RehabWindow *window)
{
  import_file (window, "watch.csv",
               "Date,Session,Minutes,Distance km,RPE,Waking pain\n"
               "2019-10-01,Run,45,8.2,4,2\n2019-10-02,Rest,,,,1\n2019-10-03,Strength,60,,6,2\n2019-10-32,Run,30,5,3,\n"
               "2019-10-05,Run,50,9.1,11,3\n2019-10-06,Hills,55,8,7,3\n", TRUE);
  rehab_import_flow_accept_columns (get_import (window));
}

static void
import_kind (RehabWindow *window)
{
  import_file (window, "activity.gpx",
               "<gpx version=\"1.1\"><trk><trkseg><trkpt lat=\"52.5\" lon=\"13.4\"><time>2026-10-01T06:00:00Z</time></trkpt>"
               "<trkpt lat=\"52.52\" lon=\"13.4\"><time>2026-10-01T06:12:00Z</time></trkpt></trkseg></trk></gpx>", TRUE);
}

static void
import_trouble (RehabWindow *window)
{
  import_file (window, "training.csv", "PK\003\004 a spreadsheet", TRUE);
}

static void
show_imports (RehabWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (find_patient_page (GTK_WIDGET (window))), "patient.imports", NULL);
}

/* The report, and that for a coach: by the window's shortcut, as on the page. */
static void
show_progress_report (RehabWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.patient-command", "s", "patient.print-shown");
}

static void
show_coach_report (RehabWindow *window)
{
  AdwDialog *dialog;

  show_progress_report (window);
  settle ();
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_widget (GTK_WIDGET (dialog), ADW_TYPE_COMBO_ROW)), 1);
}

static void
move_phase (RehabWindow *window)
{
  gtk_widget_activate_action (find_widget (GTK_WIDGET (window), REHAB_TYPE_PHASES_PAGE), "phases.move", NULL);
}

static void
print_step (RehabWindow *window)
{
  GPtrArray *changes = rehab_case_model_get_case (get_model (window))->phase_changes;

  gtk_widget_activate_action (find_widget (GTK_WIDGET (window), REHAB_TYPE_PHASES_PAGE), "phases.print", "s",
                              ((const RehabPhaseChange *) g_ptr_array_index (changes, changes->len - 1))->id);
}

/* As far down as the page goes: the steps that were taken, the newest opened. */
static void
go_to_steps (RehabWindow *window)
{
  GtkWidget *history = find_widget (GTK_WIDGET (window), REHAB_TYPE_PHASE_HISTORY);
  GtkWidget *scrolled = gtk_widget_get_ancestor (history, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (find_widget (history, ADW_TYPE_EXPANDER_ROW)), TRUE);
  settle ();
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
}

static void
go_to_sport (RehabWindow *window)
{
  GtkWidget *group = find_widget (GTK_WIDGET (window), REHAB_TYPE_RETURN_GROUP);

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (find_widget (group, ADW_TYPE_EXPANDER_ROW)), TRUE);
  settle ();
  scroll_to (group);
}

static void
go_to_clearance (RehabWindow *window)
{
  scroll_to (find_widget (GTK_WIDGET (window), REHAB_TYPE_CLEARANCE_GROUP));
}

static void
check_return (RehabWindow *window)
{
  gtk_widget_activate_action (find_widget (GTK_WIDGET (window), REHAB_TYPE_RETURN_GROUP), "return.check", "s", "return-bridge-count");
}

static void
clear_athlete (RehabWindow *window)
{
  gtk_widget_activate_action (find_widget (GTK_WIDGET (window), REHAB_TYPE_CLEARANCE_GROUP), "clearance.new", NULL);
}

static void
discharge (RehabWindow *window)
{
  AdwDialog *dialog;

  gtk_widget_activate_action (find_widget (GTK_WIDGET (window), REHAB_TYPE_MAINTAIN_GROUP), "maintain.discharge", NULL);
  settle ();
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  adw_switch_row_set_active (ADW_SWITCH_ROW (find_widget (GTK_WIDGET (dialog), ADW_TYPE_SWITCH_ROW)), TRUE);
}

static void
close_episode (RehabWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (find_patient_page (GTK_WIDGET (window))), "patient.close-episode", NULL);
}

static void
choose_episode (RehabWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (find_patient_page (GTK_WIDGET (window))), "patient.choose-episode", NULL);
}

const Place places[] = {
  { "nobody", NULL, NULL, NULL },
  { "overview", "Adeyemi", "overview", NULL },
  { "assessment", "Adeyemi", "assessment", NULL },
  { "core", "Adeyemi", "assessment", show_draft_core, discard_draft },
  { "finish", "Adeyemi", "assessment", ask_to_finish, discard_draft },
  { "phases", "Adeyemi", "phases", NULL },
  { "phases-early", "Brandt", "phases", NULL },
  { "phases-closed", "Jansen", "phases", NULL },
  { "phase-move", "Adeyemi", "phases", move_phase },
  { "phase-paper", "Castellanos", "phases", print_step },
  { "phase-steps", "Castellanos", "phases", go_to_steps },
  { "sport", "Castellanos", "phases", go_to_sport },
  { "sport-clearance", "Castellanos", "phases", go_to_clearance },
  { "return-check", "Castellanos", "phases", check_return },
  { "clearance", "Castellanos", "phases", clear_athlete },
  { "discharge", "Castellanos", "phases", discharge },
  { "close-episode", "Castellanos", "overview", close_episode },
  { "episodes", "Farouk", "overview", choose_episode },
  { "programme", "Adeyemi", "programme", NULL },
  { "version-compare", "Adeyemi", "programme", compare_versions },
  { "version-variables", "Adeyemi", "programme", compare_variables },
  { "version-save", "Adeyemi", "programme", save_version, discard_programme },
  { "templates", "Adeyemi", "programme", choose_template },
  { "template", "Adeyemi", "programme", show_template },
  { "own-exercise", "Adeyemi", "programme", copy_exercise },
  { "exercise-card", "Adeyemi", "programme", show_exercise },
  { "running-empty", "Adeyemi", "programme", show_running, show_exercises },
  { "running", "Castellanos", "programme", show_running, show_exercises },
  { "running-field", "Lindgren", "programme", show_running, show_exercises },
  { "running-draft", "Hoang", "programme", show_running, show_exercises },
  { "running-start", "Adeyemi", "programme", start_running, show_exercises },
  { "running-forward", "Castellanos", "programme", carry_week_forward, show_exercises },
  { "running-session", "Castellanos", "programme", edit_running_session, show_exercises },
  { "running-save", "Castellanos", "programme", save_running, discard_running },
  { "diary", "Adeyemi", "diary", NULL },
  { "progress", "Adeyemi", "progress", NULL },
  { "progress-day", "Castellanos", "progress", read_day_out },
  { "progress-all", "Lindgren", "progress", show_all_progress, show_twelve_weeks },
  { "progress-closed", "Jansen", "progress", NULL },
  { "progress-table", "Adeyemi", "progress", show_progress_table },
  { "progress-lag", "Castellanos", "progress", show_lag },
  { "progress-series", "Castellanos", "progress", list_series },
  { "progress-menu", "Castellanos", "progress", show_chart_menu },
  { "import-columns", "Adeyemi", "diary", import_columns },
  { "import-kind", "Adeyemi", "diary", import_kind },
  { "import-names", "Adeyemi", "diary", import_names },
  { "import-preview", "Adeyemi", "diary", import_preview },
  { "import-trouble", "Adeyemi", "diary", import_trouble },
  { "imports", "Castellanos", "diary", show_imports },
  { "print", "Adeyemi", "programme", show_print },
  { "progress-report", "Adeyemi", "progress", show_progress_report },
  { "progress-report-coach", "Castellanos", "progress", show_coach_report },
  { "squad-sheets", "Adeyemi", "programme", show_squad_sheets },
  { "amend", "Adeyemi", "assessment", amend_pain },
  { "compare", "Adeyemi", "assessment", compare },
  { "compare-positive", "Adeyemi", "assessment", compare_positive },
  { "report", "Adeyemi", "assessment", show_report },
  { "letter", "Adeyemi", "assessment", show_letter },
  { "patient-dialog", NULL, NULL, add_patient },
  { "episode-dialog", "Adeyemi", "overview", edit_episode },
  { "events", "Duarte", "overview", go_to_events },
  { "event-new", "Duarte", "overview", add_event },
  { "event", "Duarte", "overview", edit_event },
  { "event-imaging", "Adeyemi", "overview", edit_event },
  { "squad", "Adeyemi", "overview", show_squad, leave_squad },
  { "squad-table", "Adeyemi", "overview", show_squad_table, leave_squad },
  { "squad-coach", "Adeyemi", "overview", show_squad_coach, leave_squad },
  { "squad-panel", "Adeyemi", "overview", show_squad_panel, leave_squad },
  { "squad-filter", "Adeyemi", "overview", show_squad_filter, leave_squad },
  { "squad-nobody", "Adeyemi", "overview", show_squad_nobody, leave_squad },
  { "squad-help", "Adeyemi", "overview", show_squad_help, leave_squad },
  { "squad-paper", "Adeyemi", "overview", show_squad_paper, leave_squad },
  { "about", NULL, NULL, show_about },
  { "shortcuts", NULL, NULL, show_shortcuts },
  { "preferences", NULL, NULL, show_preferences },
  { "thresholds", NULL, NULL, show_thresholds },
  { "rules", NULL, NULL, show_rules },
  { "attention", "Adeyemi", "overview", go_to_attention },
  { "set-aside", "Adeyemi", "overview", set_aside },
  { "set-aside-list", "Adeyemi", "overview", show_set_aside, bring_back },
};

const gsize n_places = G_N_ELEMENTS (places);

const char *
find_patient_id (RehabClinic *clinic,
                 const char  *family_name)
{
  GListModel *patients = rehab_clinic_get_patients (clinic);

  for (guint i = 0; i < g_list_model_get_n_items (patients); i++)
    {
      g_autoptr (RehabPatient) patient = g_list_model_get_item (patients, i);

      if (g_str_has_prefix (rehab_patient_get_name (patient), family_name))
        return rehab_patient_get_id (patient);
    }

  return NULL;
}

/* Somebody with an open red flag: the pages that show one are worth a picture. */
const char *
find_flagged_id (RehabClinic *clinic)
{
  GListModel *patients = rehab_clinic_get_patients (clinic);
  /* In the language of the program, up to the name of the flag. */
  const char *words = _("Red flag open: %s");
  g_autofree char *opening = g_strndup (words, strcspn (words, "%"));

  for (guint i = 0; i < g_list_model_get_n_items (patients); i++)
    {
      g_autoptr (RehabPatient) patient = g_list_model_get_item (patients, i);
      const char *attention = rehab_patient_get_attention (patient);

      if (attention != NULL && g_str_has_prefix (attention, opening))
        return rehab_patient_get_id (patient);
    }

  return NULL;
}
