/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-record-form.h"

G_BEGIN_DECLS

/* Proposes the initials of somebody new while the name is typed, until somebody types others. */

void rehab_initials_propose (RehabRecordForm *form);

G_END_DECLS
