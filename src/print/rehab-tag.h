/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-block.h"
#include "rehab-enums.h"

G_BEGIN_DECLS

/* Words in a frame at the right of a head, that must not be overlooked: the side, that it is a draft. */

double      rehab_tag_add      (RehabBlock            *block,
                                const RehabTypesetter *typesetter,
                                const char            *words,
                                RehabType              type,
                                double                 y,
                                double                *height);
const char *rehab_tag_get_side (RehabSide side);

G_END_DECLS
