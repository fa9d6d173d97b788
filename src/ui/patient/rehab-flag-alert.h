/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-clinic.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * The red flags of a patient that nobody has dealt with, the most urgent first, with who asked and when. It stands above
 * every page of the patient, and is not there at all when none is open. Its button activates "patient.record-flag-action".
 */

#define REHAB_TYPE_FLAG_ALERT (rehab_flag_alert_get_type ())

G_DECLARE_FINAL_TYPE (RehabFlagAlert, rehab_flag_alert, REHAB, FLAG_ALERT, AdwBin)

GtkWidget *rehab_flag_alert_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void       rehab_flag_alert_show (RehabFlagAlert  *self,
                                  const RehabCase *record,
                                  RehabClinic     *clinic);

G_END_DECLS
