/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"
#include "rehab-disclosure.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean rehab_disclosure_note (GtkWidget             *parent,
                                RehabCaseModel        *model,
                                const RehabDisclosure *what);

G_END_DECLS
