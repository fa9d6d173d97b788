/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Folds the sidebar of a split view away where there is no room for it, and leaves the keyboard where it is in the content. */

void rehab_split_fold   (AdwOverlaySplitView *split);
void rehab_split_unfold (AdwOverlaySplitView *split);

G_END_DECLS
