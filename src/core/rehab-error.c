/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-error.h"

G_DEFINE_QUARK (rehab-error, rehab_error)
