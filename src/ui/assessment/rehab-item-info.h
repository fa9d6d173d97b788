/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-item.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What the small button beside a row of the form tells: how to ask, what a study says of it, and where that stands. */

void rehab_item_info_attach (GtkMenuButton   *button,
                             const RehabItem *item);

G_END_DECLS
