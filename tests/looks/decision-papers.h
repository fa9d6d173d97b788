/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-report.h"

G_BEGIN_DECLS

/* The papers of a clinician's decisions. */

gboolean decision_papers_write (const RehabReportContent *report,
                                const char               *folder,
                                GError                  **error);

G_END_DECLS
