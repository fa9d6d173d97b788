/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-day-toggles.h"
#include "rehab-dose-editor.h"
#include "rehab-exercise-view.h"
#include "rehab-line-editor.h"
#include "rehab-prescription-row.h"

G_BEGIN_DECLS

/* The row is written in two files: what can be done with it, and how it shows a prescription. */

struct _RehabPrescriptionRow
{
  GtkListBoxRow parent_instance;

  GtkWidget *header;
  GtkWidget *handle;
  GtkWidget *body;
  RehabExerciseView *picture;
  GtkLabel *name;
  GtkMenuButton *side_button;
  GtkMenuButton *pain_button;
  RehabLineEditor *dose;
  RehabDayToggles *days;
  RehabLineEditor *note;
  GtkLabel *facts;
  GtkWidget *info_button;
  GtkMenuButton *menu_button;
  GtkWidget *arrow;
  GtkRevealer *revealer;
  RehabDoseEditor *editor; /* made when it is first opened; NULL before */

  RehabPrescription *prescription;
  RehabCatalogue *catalogue;
  guint n_prescriptions;
  gboolean editable;
  gboolean narrow;
};

const RehabExercise *rehab_prescription_row_get_exercise (RehabPrescriptionRow *self);
void                 rehab_prescription_row_notify       (RehabPrescriptionRow *self);
void                 rehab_prescription_row_units_changed (RehabPrescriptionRow *self);

G_END_DECLS
