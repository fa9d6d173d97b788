/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The commands that have a key, to look up by what they are called or by the key. */

#define REHAB_TYPE_COMMANDS_LIST (rehab_commands_list_get_type ())
G_DECLARE_FINAL_TYPE (RehabCommandsList, rehab_commands_list, REHAB, COMMANDS_LIST, AdwDialog)

G_END_DECLS
