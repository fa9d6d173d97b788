/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-athlete-column.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One row of a squad where there is no room for a table: the weightiest figures below the name. */

#define REHAB_TYPE_SQUAD_CARD (rehab_squad_card_get_type ())

G_DECLARE_FINAL_TYPE (RehabSquadCard, rehab_squad_card, REHAB, SQUAD_CARD, GtkBox)

GtkWidget *rehab_squad_card_new (void);
void       rehab_squad_card_show (RehabSquadCard         *self,
                                  const RehabAthleteLine *line);

GtkListItemFactory *rehab_squad_card_factory_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
