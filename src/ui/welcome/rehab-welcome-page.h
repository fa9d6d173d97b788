/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-clinic.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The first run: a name for the clinic and one for who works here, and nothing else; or the sample clinic. */

#define REHAB_TYPE_WELCOME_PAGE (rehab_welcome_page_get_type ())

G_DECLARE_FINAL_TYPE (RehabWelcomePage, rehab_welcome_page, REHAB, WELCOME_PAGE, AdwBin)

void rehab_welcome_page_set_clinic (RehabWelcomePage *self,
                                    RehabClinic      *clinic);

G_END_DECLS
