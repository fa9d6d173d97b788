/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case.h"
#include "rehab-store.h"

G_BEGIN_DECLS

RehabCase *rehab_case_load (RehabStore         *store,
                            const RehabEpisode *episode,
                            GError            **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
