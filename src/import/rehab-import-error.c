/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-import-error.h"

G_DEFINE_QUARK (rehab-import-error, rehab_import_error)
