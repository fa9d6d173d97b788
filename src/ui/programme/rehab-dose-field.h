/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-dose-figure.h"
#include "rehab-record.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * One figure of a dose: typed, or stepped with the arrow keys and the buttons at its sides. An empty one says nothing,
 * which is not the same as 0. What is typed counts at once; what cannot count is marked and changes nothing. A load is
 * shown, typed and stepped in the unit that was chosen; its number is in kilograms always.
 */

#define REHAB_TYPE_DOSE_FIELD (rehab_dose_field_get_type ())

G_DECLARE_FINAL_TYPE (RehabDoseField, rehab_dose_field, REHAB, DOSE_FIELD, GtkWidget)

GtkWidget *rehab_dose_field_new (const RehabDoseFigure *figure) G_GNUC_WARN_UNUSED_RESULT;
const RehabField *rehab_dose_field_get_field   (RehabDoseField *self);
RehabNumber       rehab_dose_field_get_number  (RehabDoseField *self);
void              rehab_dose_field_set_number  (RehabDoseField *self,
                                                RehabNumber     number);
const char *rehab_dose_field_get_problem (RehabDoseField *self);
void        rehab_dose_field_set_clash   (RehabDoseField *self,
                                          const char     *sentence);

G_END_DECLS
