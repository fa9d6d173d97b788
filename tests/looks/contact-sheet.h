/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-figure.h"

#include <gio/gio.h>

gboolean contact_sheet_write (const char      *path,
                              RehabFigureTheme theme,
                              GError         **error);
