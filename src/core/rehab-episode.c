/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-episode.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"

static const RehabField fields[] = {
  REHAB_FIELD_ID (RehabEpisode),
  REHAB_FIELD_REF (RehabEpisode, patient_id, TRUE),
  REHAB_FIELD_ENUM (RehabEpisode, side, N_("Side"), TRUE, rehab_side_get_type),
  /* Translators: the day on which the trouble began */
  REHAB_FIELD_DAY (RehabEpisode, onset_date, N_("Onset"), FALSE),
  REHAB_FIELD_ENUM (RehabEpisode, onset, N_("How it began"), FALSE, rehab_onset_get_type),
  REHAB_FIELD_STRING (RehabEpisode, goal, N_("Goal"), FALSE, 200),
  REHAB_FIELD_DAY (RehabEpisode, goal_date, N_("Goal date"), FALSE),
  REHAB_FIELD_ENUM (RehabEpisode, pain_rule, N_("Pain rule"), TRUE, rehab_pain_rule_kind_get_type),
  /* Translators: the day on which an episode of care began */
  REHAB_FIELD_DAY (RehabEpisode, opened_on, N_("Opened"), TRUE),
  /* Translators: the day on which an episode of care ended */
  REHAB_FIELD_DAY (RehabEpisode, closed_on, N_("Closed"), FALSE),
  REHAB_FIELD_ENUM (RehabEpisode, close_reason, N_("Why closed"), FALSE, rehab_close_reason_get_type),
  REHAB_FIELD_DAY (RehabEpisode, review_on, N_("Next review"), FALSE),
};

static gboolean
check (gconstpointer values,
       GError      **error)
{
  const RehabEpisode *self = values;

  if (rehab_date_is_set (self->onset_date) && rehab_date_compare (self->onset_date, self->opened_on) > 0)
    {
      g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_CONTRADICTION, "Onset after the episode was opened");
      return FALSE;
    }

  if (rehab_date_is_set (self->closed_on) && rehab_date_compare (self->closed_on, self->opened_on) < 0)
    {
      g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_CONTRADICTION, "Closed before it was opened");
      return FALSE;
    }

  return TRUE;
}

const RehabRecordType rehab_episode_type = {
  .name = "episode",
  .size = sizeof (RehabEpisode),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .check = check,
};
