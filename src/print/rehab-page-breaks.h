/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint rehab_page_breaks (const double *heights,
                         guint         n_heights,
                         const double *gaps,
                         double        first_room,
                         double        room,
                         guint        *pages);

G_END_DECLS
