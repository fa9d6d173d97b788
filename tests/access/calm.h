/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Lets windows lay out and draw until nothing has moved for a moment. */

void calm_down (guint milliseconds);

G_END_DECLS
