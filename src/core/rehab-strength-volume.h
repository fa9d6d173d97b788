/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-error.h"
#include "rehab-number.h"

G_BEGIN_DECLS

RehabNumber rehab_strength_volume_from_typed (const char *text,
                                              GError    **error);

G_END_DECLS
