/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-progress-chart.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * The button at the title of a chart: what the chart shows in a sentence, how it was reckoned and after whom, its figures,
 * and what else can be done with it. For a screen reader the button is the chart: it has its title and its sentence.
 */

GtkWidget *rehab_progress_part_button_new       (RehabProgressParts part);
void       rehab_progress_part_button_set_chart (GtkWidget          *button,
                                                 RehabProgressChart *chart);
void       rehab_progress_part_button_describe  (GtkWidget *button);

G_END_DECLS
