/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define REHAB_TYPE_APPLICATION (rehab_application_get_type ())

G_DECLARE_FINAL_TYPE (RehabApplication, rehab_application, REHAB, APPLICATION, AdwApplication)

AdwApplication *rehab_application_new (void);

G_END_DECLS
