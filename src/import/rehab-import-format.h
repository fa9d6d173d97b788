/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  REHAB_IMPORT_FORMAT_CSV, /* or any other text, before it is looked at */
  REHAB_IMPORT_FORMAT_XML,
  REHAB_IMPORT_FORMAT_FIT
} RehabImportFormat;

gboolean rehab_import_format_tell     (GBytes            *bytes,
                                       const char        *name,
                                       RehabImportFormat *format,
                                       GError           **error);
gboolean rehab_import_name_has_ending (const char *name,
                                       const char *ending);

G_END_DECLS
