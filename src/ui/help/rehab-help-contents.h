/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The table of contents beside the pages: jobs by section, leaflets, and evidence by kind. A row calls "help.show". */

#define REHAB_TYPE_HELP_CONTENTS (rehab_help_contents_get_type ())

G_DECLARE_FINAL_TYPE (RehabHelpContents, rehab_help_contents, REHAB, HELP_CONTENTS, AdwBin)

GtkWidget *rehab_help_contents_new (void);
void       rehab_help_contents_select (RehabHelpContents *self,
                                       const char        *target);

G_END_DECLS
