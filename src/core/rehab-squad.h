/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-record.h"

G_BEGIN_DECLS

/*
 * A team whose staff look after its athletes together.
 */
typedef struct
{
  const char *id;
  const char *name;
  gboolean archived;
} RehabSquad;

REHAB_DECLARE_RECORD (RehabSquad, rehab_squad)

G_END_DECLS
