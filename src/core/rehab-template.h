/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-regimen.h"

G_BEGIN_DECLS

/* A programme to start from. Using one copies it: what is changed in a template later never touches a patient. */
typedef struct
{
  const char *key;
  const char *title;       /* untranslated */
  const char *summary;     /* untranslated, one sentence */
  RehabPhase phase;
  const char *facts;       /* article facts it puts to work */
  guint heavy_days;        /* RehabDays of its heavy exercises, instead of their own; none: as they are */
  const char *exercises[12]; /* keys, NULL-terminated; doses are the exercises' default ones */
} RehabTemplate;

guint                rehab_template_get_count    (void);
const RehabTemplate *rehab_template_get_nth      (guint n);
const RehabTemplate *rehab_template_lookup       (const char *key);
RehabRegimen *rehab_template_make_regimen (const RehabTemplate *self,
                                           RehabSide            side) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
