/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-clinic.h"

G_BEGIN_DECLS

/* The squads that can be looked at: those there are, everybody, who is in none, and those that were archived. */

GMenuModel *rehab_squad_menu_new (RehabClinic *clinic) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
