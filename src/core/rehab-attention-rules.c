/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-attention-private.h"
#include "rehab-i18n.h"

const RehabAttentionRow rehab_attention_rows[] = {
  {
    .rule = {
      .key = "open-flag",
      .label = N_("Red flag open"),
      .help = N_("Answered yes when it was last asked, and nothing was recorded as done about that answer. It stays until it is "
                 "dealt with."),
      .sources = "F122 F123 F124 R88", .background = "",
    },
    .scope = REHAB_ATTENTION_OPEN | REHAB_ATTENTION_CLOSED | REHAB_ATTENTION_ARCHIVED,
    .look = rehab_attention_look_at_open_flags,
  },
  {
    .rule = {
      .key = "flags-never-asked",
      .label = N_("Red flags never asked"),
      .help = N_("From the first assessment of an episode on. What was not asked is not a no."),
      .sources = "", .background = "R88", .can_be_set_aside = TRUE,
    },
    .scope = REHAB_ATTENTION_OPEN,
    .look = rehab_attention_look_at_unasked_flags,
  },
  {
    .rule = {
      .key = "flags-phase-changed",
      .label = N_("Red flags not asked in this phase"),
      .help = N_("Those that are asked at each review, and were last asked before the day of the last step to another phase."),
      .sources = "", .background = "R88", .can_be_set_aside = TRUE,
    },
    .scope = REHAB_ATTENTION_OPEN,
    .look = rehab_attention_look_at_changed_flags,
  },
  {
    .rule = {
      .key = "flags-due",
      .label = N_("Red flags due again"),
      .help = N_("Those that are asked at each review, and were last asked longer ago than the clinic’s interval."),
      .thresholds = { REHAB_THRESHOLD_FLAG_INTERVAL }, .n_thresholds = 1,
      .sources = "", .background = "R88", .can_be_set_aside = TRUE,
    },
    .scope = REHAB_ATTENTION_OPEN,
    .look = rehab_attention_look_at_stale_flags,
  },
  {
    .rule = {
      .key = "later-than-today",
      .label = N_("Records later than today"),
      .help = N_("Something is recorded as done on a day that has not come. Such entries are in no other rule. Events and "
                 "clearances, which may be planned, do not count."),
      .sources = "", .background = "", .can_be_set_aside = TRUE,
    },
    .scope = REHAB_ATTENTION_OPEN | REHAB_ATTENTION_CLOSED,
    .look = rehab_attention_look_at_clock,
  },
  {
    .rule = {
      .key = "not-settled",
      .label = N_("Not settled several times running"),
      .help = N_("The last sessions whose next morning is known: so many in a row had more pain on that morning than before the "
                 "session. Sessions whose morning was not asked are passed over."),
      .thresholds = { REHAB_THRESHOLD_NOT_SETTLED }, .n_thresholds = 1,
      .sources = "F72 F90 R36", .background = "", .can_be_set_aside = TRUE,
    },
    .scope = REHAB_ATTENTION_OPEN,
    .look = rehab_attention_look_at_settling,
  },
  {
    .rule = {
      .key = "own-usual",
      .label = N_("Pain beyond the own usual"),
      .help = N_("The worst pain of a day, or the pain on waking, lies further above the athlete’s own mean of the 28 days before "
                 "than the own spread allows. It is silent while too few of these days are known."),
      .thresholds = { REHAB_THRESHOLD_BASELINE_DAYS, REHAB_THRESHOLD_BASELINE_SPREAD, REHAB_THRESHOLD_BASELINE_RISE,
                      REHAB_THRESHOLD_RECENT_DAYS }, .n_thresholds = 4,
      .sources = "", .background = "R22", .can_be_set_aside = TRUE,
    },
    .scope = REHAB_ATTENTION_OPEN,
    .look = rehab_attention_look_at_own_usual,
  },
  {
    .rule = {
      .key = "pain-rule",
      .label = N_("Pain above the pain rule"),
      .help = N_("Pain during or straight after a session above what the pain rule of the episode accepts. What is usual for the "
                 "athlete is told beside it where it is known."),
      .thresholds = { REHAB_THRESHOLD_RECENT_DAYS }, .n_thresholds = 1,
      .sources = "R36 R9 R33 R34", .background = "", .can_be_set_aside = TRUE,
    },
    .scope = REHAB_ATTENTION_OPEN,
    .look = rehab_attention_look_at_pain_rule,
  },
  {
    .rule = {
      .key = REHAB_ATTENTION_DOUBLE_RUN,
      .label = N_("Run far longer than the longest of 30 days"),
      .help = N_("A single run, set against the longest run of the 30 days before it. Silent where there was no run in them, or "
                 "its distance is not known."),
      .thresholds = { REHAB_THRESHOLD_RUN_DOUBLE, REHAB_THRESHOLD_RECENT_DAYS }, .n_thresholds = 2,
      .sources = "R58", .background = "", .can_be_set_aside = TRUE,
    },
    .scope = REHAB_ATTENTION_OPEN,
    .look = rehab_attention_look_at_double_run,
  },
  {
    .rule = {
      .key = "longest-run",
      .label = N_("Run longer than the longest of 30 days"),
      .help = N_("A single run, set against the longest run of the 30 days before it. Silent where there was no run in them, or "
                 "its distance is not known."),
      .thresholds = { REHAB_THRESHOLD_RUN_SPIKE, REHAB_THRESHOLD_RECENT_DAYS }, .n_thresholds = 2,
      .sources = "R58", .background = "R63", .can_be_set_aside = TRUE,
    },
    .scope = REHAB_ATTENTION_OPEN,
    .look = rehab_attention_look_at_longest_run,
  },
  {
    .rule = {
      .key = "raised-weeks",
      .label = N_("More than one thing rose in the running done"),
      .help = N_("Of distance, strides or speed, hills and days, more than one rose from one week of the diary to the next. Where "
                 "the week before was not kept nothing is told; where the running plan gives a reason for that week, neither."),
      .thresholds = { REHAB_THRESHOLD_RISE_TOLERANCE, REHAB_THRESHOLD_RECENT_DAYS }, .n_thresholds = 2,
      .sources = "F91", .background = "", .can_be_set_aside = TRUE,
    },
    .scope = REHAB_ATTENTION_OPEN,
    .look = rehab_attention_look_at_raised_weeks,
  },
  {
    .rule = {
      .key = "raised-version",
      .label = N_("More than one thing rises in the programme"),
      .help = N_("The last version of the programme, where it is recent, raises more than one of volume, load, depth, speed and "
                 "frequency. The reason that was given for it is told with it."),
      .thresholds = { REHAB_THRESHOLD_RECENT_DAYS }, .n_thresholds = 1,
      .sources = "F91", .background = "", .can_be_set_aside = TRUE,
    },
    .scope = REHAB_ATTENTION_OPEN,
    .look = rehab_attention_look_at_raised_version,
  },
  {
    .rule = {
      .key = "block",
      .label = N_("Hills, sprints and plyometrics begun in one block"),
      .help = N_("Two of them, or all three, began within one training block, in what was done or in the running plan."),
      .thresholds = { REHAB_THRESHOLD_BLOCK_WEEKS }, .n_thresholds = 1,
      .sources = "F104", .background = "", .can_be_set_aside = TRUE,
    },
    .scope = REHAB_ATTENTION_OPEN,
    .look = rehab_attention_look_at_block,
  },
  {
    .rule = {
      .key = "shockwave-alone",
      .label = N_("Shockwave without strengthening"),
      .help = N_("Shockwave was given of late, and the last version of the programme has no exercise that strengthens the "
                 "hamstrings or the gluteals. The article has shockwave as an addition to structured strengthening."),
      .thresholds = { REHAB_THRESHOLD_SHOCKWAVE_WEEKS }, .n_thresholds = 1,
      .sources = "F98", .background = "", .can_be_set_aside = TRUE,
    },
    .scope = REHAB_ATTENTION_OPEN,
    .look = rehab_attention_look_at_shockwave,
  },
  {
    .rule = {
      .key = "clearance-due",
      .label = N_("Clearance to be looked at again"),
      .help = N_("The day that was set for it has come, and there is no later clearance."),
      .sources = "", .background = "", .can_be_set_aside = TRUE,
    },
    .scope = REHAB_ATTENTION_OPEN,
    .look = rehab_attention_look_at_clearance,
  },
  {
    .rule = {
      .key = "review-due",
      .label = N_("Review due"),
      .help = N_("The day that was set for it has come, in a closed episode too. Where none was set, the clinic’s weeks since the "
                 "last finished assessment."),
      .thresholds = { REHAB_THRESHOLD_REVIEW_WEEKS }, .n_thresholds = 1,
      .sources = "", .background = "", .can_be_set_aside = TRUE,
    },
    .scope = REHAB_ATTENTION_OPEN | REHAB_ATTENTION_CLOSED,
    .look = rehab_attention_look_at_review,
  },
  {
    .rule = {
      .key = "criteria-met",
      .label = N_("Criteria of the next phase met"),
      .help = N_("All criteria that the clinic uses for the step to the next phase are met, and the episode is still in the phase "
                 "before it. Whether to move is for the clinician to say."),
      .sources = "", .background = "", .can_be_set_aside = TRUE,
    },
    .scope = REHAB_ATTENTION_OPEN,
    .look = rehab_attention_look_at_criteria,
  },
  {
    .rule = {
      .key = "no-entry",
      .label = N_("No diary entry"),
      .help = N_("Nothing was entered since, though the diary was begun. A day that was not kept is neither a day of rest nor one "
                 "without pain."),
      .thresholds = { REHAB_THRESHOLD_SILENCE }, .n_thresholds = 1,
      .sources = "", .background = "", .can_be_set_aside = TRUE,
    },
    .scope = REHAB_ATTENTION_OPEN,
    .look = rehab_attention_look_at_silence,
  },
};

const guint rehab_attention_n_rows = G_N_ELEMENTS (rehab_attention_rows);
