/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-record.h"

G_BEGIN_DECLS

/*
 * An edit of an episode's programme that was not saved as a version yet: what it began from, and when and by whom it was
 * changed last. An episode has none or one.
 */
typedef struct
{
  const char *id;
  const char *episode_id;
  const char *base_version_id; /* the version that it began from; absent when there was none */
  const char *clinician_id;
  gint64 edited_at;
} RehabProgrammeDraft;

REHAB_DECLARE_RECORD (RehabProgrammeDraft, rehab_programme_draft)

G_END_DECLS
