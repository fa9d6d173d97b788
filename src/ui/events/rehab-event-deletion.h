/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Deletes an event and offers, for a while, to bring it back. */

gboolean rehab_event_delete (GtkWidget        *page,
                             RehabCaseModel   *model,
                             const RehabEvent *event,
                             GError          **error);

G_END_DECLS
