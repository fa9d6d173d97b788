/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * What the help can be opened at, as one string that actions, links and history carry: "topic/first-visit",
 * "card/item.test-palpation", "leaflet/sitting", "source/R36", "list/thresholds"; "" and "start" are the start page.
 */

typedef enum
{
  REHAB_HELP_START,
  REHAB_HELP_TOPIC,
  REHAB_HELP_CARD,
  REHAB_HELP_LEAFLET,
  REHAB_HELP_SOURCE, /* a publication, or "F71" for a fact of the article */
  REHAB_HELP_LIST,   /* what there is of a kind: rehab-help-list.h */
} RehabHelpKind;

RehabHelpKind rehab_help_target_parse (const char  *target,
                                       const char **key);
char *rehab_help_target_dup   (RehabHelpKind kind,
                               const char   *key) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
