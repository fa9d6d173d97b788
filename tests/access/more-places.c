/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "more-places.h"
#include "rehab-assessment-form.h"
#include "rehab-clearance-group.h"
#include "rehab-clearance-paper-dialog.h"
#include "rehab-clinician-dialog.h"
#include "rehab-clinician-chooser.h"
#include "rehab-diary-sheet.h"
#include "rehab-leaflet-dialog.h"
#include "rehab-maintain-group.h"
#include "rehab-patient-page.h"
#include "rehab-programme-page.h"
#include "rehab-programme-parts.h"
#include "rehab-running-page.h"
#include "rehab-running-reason-dialog.h"

static GtkWidget *
find_one (GtkWidget *widget,
          GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_one (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
choose_clinician (RehabWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.choose-clinician", NULL);
}

static void
add_clinician (RehabWindow *window)
{
  adw_dialog_present (rehab_clinician_dialog_new (rehab_window_get_clinic (window), NULL), GTK_WIDGET (window));
}

static void
print_clearance (RehabWindow *window)
{
  RehabCaseModel *model = rehab_patient_page_get_model (REHAB_PATIENT_PAGE (find_one (GTK_WIDGET (window), REHAB_TYPE_PATIENT_PAGE)));
  GPtrArray *clearances = rehab_case_model_get_case (model)->clearances;

  gtk_widget_activate_action (find_one (GTK_WIDGET (window), REHAB_TYPE_CLEARANCE_GROUP), "clearance.print", "s",
                              ((const RehabClearance *) g_ptr_array_index (clearances, 0))->id);
}

static void
print_leaflet (RehabWindow *window)
{
  RehabCaseModel *model = rehab_patient_page_get_model (REHAB_PATIENT_PAGE (find_one (GTK_WIDGET (window), REHAB_TYPE_PATIENT_PAGE)));

  adw_dialog_present (rehab_leaflet_dialog_new_for_case (rehab_leaflet_get_nth (0), model), GTK_WIDGET (window));
}

static void
plan_review (RehabWindow *window)
{
  gtk_widget_activate_action (find_one (GTK_WIDGET (window), REHAB_TYPE_MAINTAIN_GROUP), "maintain.review", NULL);
}

/* The first session of the Monday before the day on which the clock stands. */
static void
show_details (RehabWindow *window)
{
  RehabDate monday = rehab_date_new (2026, 11, 16, NULL);

  gtk_widget_activate_action (find_one (GTK_WIDGET (window), REHAB_TYPE_DIARY_SHEET), "diary.details", "(uu)",
                              (guint32) monday.julian, 1);
}

static void
save_template (RehabWindow *window)
{
  gtk_widget_activate_action (find_one (GTK_WIDGET (window), REHAB_TYPE_PROGRAMME_PAGE), "programme.save-as-template", NULL);
}

static void
show_running_part (RehabWindow *window)
{
  rehab_programme_parts_show_part (REHAB_PROGRAMME_PARTS (find_one (GTK_WIDGET (window), REHAB_TYPE_PROGRAMME_PARTS)), "running");
}

static void
show_exercise_part (RehabWindow *window)
{
  rehab_programme_parts_show_part (REHAB_PROGRAMME_PARTS (find_one (GTK_WIDGET (window), REHAB_TYPE_PROGRAMME_PARTS)), "exercises");
}

static void
span_running (RehabWindow *window)
{
  show_running_part (window);
  gtk_widget_activate_action (find_one (GTK_WIDGET (window), REHAB_TYPE_RUNNING_PAGE), "running.span", NULL);
}

static void
reason_given_cb (GtkWidget *parent)
{
}

static void
ask_reason (RehabWindow *window)
{
  RehabCaseModel *model = rehab_patient_page_get_model (REHAB_PATIENT_PAGE (find_one (GTK_WIDGET (window), REHAB_TYPE_PATIENT_PAGE)));

  show_running_part (window);
  rehab_running_reason_dialog_present (GTK_WIDGET (window), model, 1, reason_given_cb);
}

const Place more_places[] = {
  { "clinician-chooser", NULL, NULL, choose_clinician },
  { "clinician", NULL, NULL, add_clinician },
  { "clearance-paper", "Castellanos", "phases", print_clearance },
  { "leaflet", "Castellanos", "overview", print_leaflet },
  { "two-sides", "Farouk", "overview", NULL },
  { "review", "Castellanos", "phases", plan_review },
  { "diary-details", "Adeyemi", "diary", show_details },
  { "template-form", "Adeyemi", "programme", save_template },
  { "running-span", "Castellanos", "programme", span_running, show_exercise_part },
  { "running-reason", "Castellanos", "programme", ask_reason, show_exercise_part },
};

const gsize n_more_places = G_N_ELEMENTS (more_places);
