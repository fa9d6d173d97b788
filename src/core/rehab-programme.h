/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-record.h"

G_BEGIN_DECLS

/*
 * The exercise programme of an episode: one identity, many versions.
 */
typedef struct
{
  const char *id;
  const char *episode_id;
  const char *name;
} RehabProgramme;

REHAB_DECLARE_RECORD (RehabProgramme, rehab_programme)

G_END_DECLS
