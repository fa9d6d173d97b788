/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-store.h"

G_BEGIN_DECLS

/* What the sample clinic wrote itself: two exercises, a template, and its logo. */

/* The keys by which the stories prescribe its exercises. */
#define REHAB_SAMPLE_WALL_BRIDGE "own:b1f4c3a2-6d0e-4f7b-9a58-3c2e1d0f4a61"
#define REHAB_SAMPLE_HOME_HINGE "own:5e9d7c40-2b8a-4c16-8f3d-7a6b5c4d3e2f"

gboolean rehab_sample_library_add (RehabStore *store,
                                   GError    **error);

G_END_DECLS
