/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REHAB_N_DOSE_FIGURES 10

/* A figure of a dose that is typed or stepped. */
typedef struct
{
  const char *field;   /* of a prescription */
  const char *caption; /* untranslated, in the context "dose field" */
  double step;         /* of one press */
  double first;        /* where stepping begins while nothing is said */
  gboolean common;     /* several exercises often have it in common, and it can be changed in all of them at once */
} RehabDoseFigure;

/* In the order in which a dose is said. */
extern const RehabDoseFigure rehab_dose_figures[REHAB_N_DOSE_FIGURES];

GtkWidget *rehab_dose_figure_new_field (const RehabDoseFigure *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
