/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"
#include "rehab-lag-chart.h"
#include "rehab-progress-chart.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * What leaves the Progress page: pictures and figures of its charts, and the diary, to the clipboard or into a file.
 *
 * The page gets the actions below. Each but the last two takes a string: which chart, as rehab_progress_part_get_key()
 * names it, REHAB_PROGRESS_EXPORT_LAG for the lagged view, REHAB_PROGRESS_EXPORT_PAGE for all that is shown.
 *
 *   chart.copy-picture  chart.copy-figures  chart.save-png  chart.save-svg  chart.save-pdf  chart.save-csv
 *   chart.save-diary    chart.print
 */

#define REHAB_PROGRESS_EXPORT_PAGE "page"
#define REHAB_PROGRESS_EXPORT_LAG "lag"

/* What the page shows; everything is borrowed. */
typedef struct
{
  RehabCaseModel *model;
  RehabProgressChart *chart;     /* of the days and with the series that are shown; NULL while there is none */
  RehabProgressParts parts;      /* the tracks that are shown */
  RehabLagChart *lag;            /* NULL while there is none */
} RehabProgressShown;

/* Returns: FALSE while there is no patient or no episode; then every action is refused. */
typedef gboolean (*RehabProgressShownFunc) (GtkWidget          *page,
                                            RehabProgressShown *shown);

void        rehab_progress_export_add_actions    (GtkWidget             *page,
                                                  RehabProgressShownFunc get_shown);
void        rehab_progress_export_update_actions (GtkWidget *page);
void        rehab_progress_export_save_as        (GtkWidget  *page,
                                                  const char *which,
                                                  const char *suffix,
                                                  GFile      *file);
GMenuModel *rehab_progress_export_new_menu       (const char *which) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
