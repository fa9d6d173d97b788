/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

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
  const char *customary_caption; /* the same where it is typed in a customary unit; NULL of what reads the same for everybody */
  double customary_step;
  double customary_first;
} RehabDoseFigure;

/* In the order in which a dose is said. */
extern const RehabDoseFigure rehab_dose_figures[REHAB_N_DOSE_FIGURES];

const RehabDoseFigure *rehab_dose_figure_find        (const char *field);
const char *rehab_dose_figure_get_caption (const RehabDoseFigure *self);
double                 rehab_dose_figure_get_step    (const RehabDoseFigure *self);
double                 rehab_dose_figure_get_first   (const RehabDoseFigure *self);

G_END_DECLS
