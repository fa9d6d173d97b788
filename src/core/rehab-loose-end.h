/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case.h"

G_BEGIN_DECLS

GPtrArray *rehab_case_list_loose_ends (const RehabCase *self,
                                       RehabDate        closed_on) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
