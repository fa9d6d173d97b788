/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-clinic-details.h"

#include <gio/gio.h>

gboolean leaflet_papers_write (const RehabClinicDetails *clinic,
                               const char               *folder,
                               GError                  **error);
