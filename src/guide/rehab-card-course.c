/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-card-tables.h"
#include "rehab-choice.h"
#include "rehab-criterion-rows.h"
#include "rehab-i18n.h"
#include "rehab-return-rows.h"

static void
relate_items (RehabCard         *card,
              const char *const *keys)
{
  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    rehab_card_take_related (card, rehab_card_dup_item_key (rehab_item_lookup (keys[i])));
}

static void
relate_threshold (RehabCard             *card,
                  RehabThreshold         which,
                  const RehabThresholds *thresholds)
{
  if (which == REHAB_N_THRESHOLDS)
    return;

  rehab_card_add_threshold (card, which, thresholds);
  rehab_card_take_related (card, rehab_card_dup_key (REHAB_CARD_THRESHOLD, rehab_threshold_get_info (which)->key));
}

static guint
count_criteria (void)
{
  return rehab_n_criterion_rows;
}

static const char *
get_criterion_name (guint n)
{
  return rehab_criterion_rows[n].criterion.key;
}

static RehabCardKind
get_criterion_kind (guint n)
{
  return REHAB_CARD_CRITERION;
}

static void
fill_criterion (RehabCard             *card,
                guint                  n,
                const RehabThresholds *thresholds)
{
  const RehabCriterionRow *row = &rehab_criterion_rows[n];
  const RehabCriterion *criterion = &row->criterion;

  card->title = g_strdup (_(criterion->label));
  /* Translators: a heading above the criteria of the step to a phase, whose title follows */
  card->group = g_strdup_printf (_("Step to: %s"), rehab_phase_get_title (criterion->to));
  card->about = g_strdup (_(criterion->help));
  card->place = REHAB_CARD_PLACE_PHASES;
  card->sources = g_strdup (criterion->sources);
  card->background = g_strdup (criterion->background);

  relate_threshold (card, criterion->threshold, thresholds);
  if (row->asked != NULL)
    rehab_card_add_figure (card, _("Asked for"), g_strdup (_(row->asked)));

  if (criterion->sided)
    rehab_card_add_use (card, _("It is read of the involved side; where both are, of the worse one."));
  if (criterion->since_phase)
    rehab_card_add_use (card, _("It counts when it was measured since the present phase began; an older value keeps its day."));
  else
    rehab_card_add_use (card, _("The last value counts, and keeps its day."));
  if (criterion->part_only)
    rehab_card_add_use (card, _("It is asked for before a part of the phase. Going on without it needs no reason."));
  else
    rehab_card_add_use (card, _("Met, not met and not measured are told apart. The clinician decides on the step; going on without "
                                "it takes a reason, which stays with the step."));
  rehab_card_add_use (card, _("The clinic can leave it out, in the Preferences."));
  /* Translators: what to measure, or to ask, for a criterion to be known */
  rehab_card_take_use (card, g_strdup_printf (_("What makes it known: %s"), _(criterion->what_next)));

  if (thresholds != NULL && !rehab_thresholds_uses (thresholds, criterion->key))
    rehab_card_add_use (card, _("This clinic has switched it off."));

  if (*criterion->sources == '\0')
    rehab_card_add_limit (card, _("Nobody published this criterion for this condition: it is a setting of the clinic."));
  relate_items (card, row->items);
  if (row->read == rehab_criterion_read_settled)
    rehab_card_take_related (card, g_strdup ("rule.settled"));
}

const RehabCardTable rehab_card_table_criteria = {
  .prefix = "criterion",
  .get_count = count_criteria,
  .get_name = get_criterion_name,
  .get_kind = get_criterion_kind,
  .fill = fill_criterion,
};

static guint
count_returns (void)
{
  return rehab_n_return_rows;
}

static const char *
get_return_name (guint n)
{
  return rehab_return_rows[n].criterion.key;
}

static RehabCardKind
get_return_kind (guint n)
{
  return REHAB_CARD_RETURN;
}

static void
fill_return (RehabCard             *card,
             guint                  n,
             const RehabThresholds *thresholds)
{
  const RehabReturnRow *row = &rehab_return_rows[n];
  const RehabReturnCriterion *criterion = &row->criterion;
  char *agreement = rehab_return_criterion_dup_agreement (criterion);

  card->title = g_strdup (_(criterion->label));
  card->group = g_strdup (rehab_return_section_get_title (criterion->section));
  card->about = g_strdup (_(criterion->help));
  card->place = REHAB_CARD_PLACE_PHASES;
  card->sources = g_strdup (criterion->sources);

  relate_threshold (card, criterion->threshold, thresholds);
  if (agreement != NULL)
    rehab_card_take_finding (card, agreement);

  rehab_card_add_use (card, _("The checklist for the return to sport shows what was measured beside it. Whether it is met is checked "
                              "by a clinician, and kept with the day and the name."));
  /* Translators: where a criterion was taken from, as "rehabilitation of knee ligaments" */
  rehab_card_take_limit (card, g_strdup_printf (_("Borrowed from: %s."), _(criterion->borrowed_from)));
  rehab_card_add_limit (card, _("No validated criteria for the return to sport with this condition were found."));
  if (criterion->caveat != NULL)
    rehab_card_add_limit (card, _(criterion->caveat));
  relate_items (card, row->items);
}

const RehabCardTable rehab_card_table_returns = {
  .prefix = "return",
  .get_count = count_returns,
  .get_name = get_return_name,
  .get_kind = get_return_kind,
  .fill = fill_return,
};
