/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-load-group.h"

#include "rehab-i18n.h"

/**
 * rehab_load_group_of_kind:
 * @kind: a kind of session
 *
 * Gets the group that a session's load is drawn in.
 *
 * Returns: the group
 */
RehabLoadGroup
rehab_load_group_of_kind (RehabSessionKind kind)
{
  switch (kind)
    {
    case REHAB_SESSION_KIND_RUN:
    case REHAB_SESSION_KIND_HILLS:
    case REHAB_SESSION_KIND_STRIDES:
    case REHAB_SESSION_KIND_SPRINT:
      return REHAB_LOAD_GROUP_RUNNING;

    case REHAB_SESSION_KIND_STRENGTH:
    case REHAB_SESSION_KIND_PLYOMETRICS:
      return REHAB_LOAD_GROUP_STRENGTH;

    case REHAB_SESSION_KIND_MATCH:
    case REHAB_SESSION_KIND_TRAINING:
      return REHAB_LOAD_GROUP_FIELD;

    case REHAB_SESSION_KIND_CROSS_TRAINING:
    case REHAB_SESSION_KIND_LONG_SIT:
    case REHAB_SESSION_KIND_NONE:
    default:
      return REHAB_LOAD_GROUP_OTHER;
    }
}

/**
 * rehab_load_group_get_label:
 * @group: a group of sessions
 *
 * Returns: (transfer none): its translated name
 */
const char *
rehab_load_group_get_label (RehabLoadGroup group)
{
  switch (group)
    {
    case REHAB_LOAD_GROUP_RUNNING:
      return C_("load", "Running");

    case REHAB_LOAD_GROUP_STRENGTH:
      return C_("load", "Strength");

    case REHAB_LOAD_GROUP_FIELD:
      return C_("load", "Sport");

    case REHAB_LOAD_GROUP_OTHER:
    default:
      return C_("load", "Cross-training");
    }
}
