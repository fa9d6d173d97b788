/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The picture files of the sample clinic. Nobody was photographed: they are drawn, the same each time. */

GBytes *rehab_sample_pictures_new_hinge (gboolean down) G_GNUC_WARN_UNUSED_RESULT;
GBytes *rehab_sample_pictures_new_logo  (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
