/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-item.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What is known of a question: how to ask it, what a study found it to be worth, how far that carries, and where it stands. */

GtkWidget *rehab_item_card_new (const RehabItem *item) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
