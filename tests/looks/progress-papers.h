/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-report.h"

/* Prints the reports of progress and the pictures of the charts of a case into a folder. */

gboolean progress_papers_write (const RehabReportContent *content,
                                const char               *folder,
                                GError                  **error);
gboolean progress_papers_write_runner (const RehabReportContent *content,
                                       const char               *folder,
                                       GError                  **error);
