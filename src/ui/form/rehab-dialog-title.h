/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void rehab_dialog_title_let_fold (AdwDialog *dialog);

G_END_DECLS
