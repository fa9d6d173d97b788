/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-guide-search.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What a search of the help found: title, where it stands, and what it is about. A row that is chosen calls "help.show". */

#define REHAB_TYPE_HELP_RESULTS (rehab_help_results_get_type ())

G_DECLARE_FINAL_TYPE (RehabHelpResults, rehab_help_results, REHAB, HELP_RESULTS, AdwBin)

guint       rehab_help_results_find      (RehabHelpResults       *self,
                                          const RehabGuideSearch *search,
                                          const char             *query);
const char *rehab_help_results_get_first (RehabHelpResults *self);
gboolean    rehab_help_results_focus     (RehabHelpResults *self);

G_END_DECLS
