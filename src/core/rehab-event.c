/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-event.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"

static const RehabField fields[] = {
  REHAB_FIELD_ID (RehabEvent),
  REHAB_FIELD_REF (RehabEvent, episode_id, TRUE),
  REHAB_FIELD_DAY (RehabEvent, date, N_("Date"), TRUE),
  REHAB_FIELD_ENUM (RehabEvent, kind, N_("Kind"), TRUE, rehab_event_kind_get_type),
  REHAB_FIELD_ENUM (RehabEvent, side, N_("Side"), FALSE, rehab_side_get_type),
  REHAB_FIELD_STRING (RehabEvent, title, N_("Title"), FALSE, 120),
  REHAB_FIELD_STRING (RehabEvent, detail, N_("Place or dose"), FALSE, 200),
  REHAB_FIELD_PROSE (RehabEvent, result, N_("Result")),
};

const RehabRecordType rehab_event_type = {
  .name = "event",
  .size = sizeof (RehabEvent),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};
