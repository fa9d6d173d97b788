/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-body-pen.h"

G_BEGIN_DECLS

void rehab_body_skin_paint (RehabBodyPen *self,
                            RehabSide     involved);

G_END_DECLS
