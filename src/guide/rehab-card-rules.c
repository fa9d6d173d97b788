/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-card-tables.h"
#include "rehab-composite.h"
#include "rehab-i18n.h"
#include "rehab-pain-rule.h"

/*
 * The rules that are functions and no rows of a table: pain under load, the 24 hours, one thing at a time. Their figures
 * still come from where the program has them.
 */
typedef struct
{
  const char *name;
  const char *title;   /* NULL where it is that of a pain rule */
  RehabPainRuleKind pain_rule;
  const char *about;
  const char *uses[3]; /* up to NULL */
  const char *limits[3];
  RehabCardPlace place;
  const char *sources; /* NULL for those of the pain rule */
  const char *background;
  const char *related;
} Rule;

#define USE_OF_PAIN_RULE \
  N_("Each episode has one of the two. Pain during and straight after a session is held against it in the diary, in the charts, in " \
     "the criteria of the phases and in what wants attention. The patient’s sheet says it in words.")

static const Rule rules[] = {
  {
    .name = "pain-goom", .pain_rule = REHAB_PAIN_RULE_KIND_GOOM,
    .about = N_("How much pain is accepted while the tendon is loaded. A commentary on this very condition."),
    .uses = { USE_OF_PAIN_RULE },
    .limits = { N_("Expert opinion: no trial tested the limit of 3.") },
    .place = REHAB_CARD_PLACE_DIARY, .background = "F80 R37",
    .related = "rule.settled rule.pain-silbernagel attention.pain-rule criterion.maintain-running",
  },
  {
    .name = "pain-silbernagel", .pain_rule = REHAB_PAIN_RULE_KIND_SILBERNAGEL,
    .about = N_("How much pain is accepted while the tendon is loaded. Athletes with Achilles tendons went on running and jumping "
                "under the limit of 5, and did as well as those who rested actively."),
    .uses = { USE_OF_PAIN_RULE },
    .limits = { N_("Tried in Achilles tendons, and never in a trial of this condition."),
                N_("The lowest band, up to 2, is unverified.") },
    .place = REHAB_CARD_PLACE_DIARY, .background = "R35",
    .related = "rule.settled rule.pain-goom attention.pain-rule criterion.maintain-running",
  },
  {
    .name = "settled", .title = N_("Settled Within 24 Hours"),
    .about = N_("A session has settled when the pain on the next morning is no higher than the pain before the session."),
    .uses = { N_("The diary tells it of each session: settled, not settled, not yet known, or not asked. Criteria of the phases, the "
                 "stages of field sport and what wants attention count it."),
              N_("A morning that was not asked is neither settled nor not settled, and is passed over.") },
    .limits = { N_("The article and the commentary say within 24 hours. That the next morning is compared with before the session is "
                   "how this program asks for it.") },
    .place = REHAB_CARD_PLACE_DIARY, .sources = "F72 F80 F90 R36", .background = "R34",
    .related = "attention.not-settled threshold.settled-run threshold.not-settled criterion.shallow-settled criterion.deep-settled "
               "criterion.sport-settled criterion.maintain-settled",
  },
  {
    .name = "one-thing", .title = N_("One Thing at a Time"),
    .about = N_("In the return to running one of distance, gentle strides and small hills is raised at a time, never several "
                "together."),
    .uses = { N_("The running plan and each version of a programme point out where more than one rises from one week, or one version, "
                 "to the next. Going on takes a reason, which stays with it."),
              N_("The diary is read in the same way: what was run, not only what was planned.") },
    .limits = { N_("The article does not say what is a rise, nor how long a week of each has to last.") },
    .place = REHAB_CARD_PLACE_PROGRAMME, .sources = "F91", .background = "F104",
    .related = "threshold.rise-tolerance attention.raised-weeks attention.raised-version attention.block",
  },
  {
    .name = "heavy-sessions", .title = N_("Two or Three Heavy Sessions a Week"),
    .about = N_("Slow heavy strength work on two or three days a week, with days of rest between them."),
    .uses = { N_("The week of a programme marks its heavy days, counts them and says where two lie side by side.") },
    .limits = { N_("The article gives no share of a maximum and no repetitions. The figures of doses come from other tendons and from "
                   "expert opinion.") },
    .place = REHAB_CARD_PLACE_PROGRAMME, .sources = "F81", .background = "R42 R45",
    .related = "prevention.heavy-and-eccentric",
  },
  {
    .name = "hip-flexion", .title = N_("Little Hip Flexion Before Deep"),
    .about = N_("The article names heavy hinges among what provokes the pain, and among the exercises of its second phase. Here that "
                "phase is two steps: slow heavy strength with little hip flexion first, then with deep."),
    .uses = { N_("Each exercise says how far the hip bends, the library can be filtered by it, and a step of its own with criteria "
                 "lies before deep hip flexion.") },
    .limits = { N_("How many degrees belong to which step is expert opinion: near straight at first, 70 to 90° later.") },
    .place = REHAB_CARD_PLACE_PHASES, .sources = "F19 F74 R107", .background = "R39 R42",
    .related = "criterion.deep-positions criterion.deep-load-test",
  },
  {
    .name = "entry-tests", .title = N_("Three of Four Entry Tests"),
    .about = N_("The rule by which one trial of this condition lets people in: at least three of four tests positive, and beside them "
                "a small sore area, a gradual onset, three months or more, an age from 18 to 65 and a rise in load."),
    .uses = { N_("The assessment counts the four tests of each side, and says what is still open. It stands beside the examination, "
                 "neither a diagnosis nor a score.") },
    .limits = { N_("The entry rule of a trial whose results were not found; how well it tells this condition from others is not "
                   "known.") },
    .place = REHAB_CARD_PLACE_ASSESSMENT, .sources = REHAB_COMPOSITE_SOURCES,
    .related = "threshold.sitting",
  },
  {
    .name = "running-order", .title = N_("Flat First, Sprints Last"),
    .about = N_("Easy flat running at talking pace and over short distances comes first, without hills; strides or speed follow, then "
                "hills, and sprints last. Maximal sprints, deep lunges and heavy plyometrics wait for months of loading."),
    .uses = { N_("The progressions of the running plan begin flat and without strides, and the stages of field sport wait for months "
                 "of loading before the last ones.") },
    .limits = { N_("The order is opinion: it follows from how far the hip bends and how fast the leg swings.") },
    .place = REHAB_CARD_PLACE_PROGRAMME, .sources = "F87 F88 F92 R36",
    .related = "rule.one-thing criterion.sport-loading-months threshold.months-of-loading progression.free",
  },
  {
    .name = "effort", .title = N_("Effort and Repetitions in Reserve"),
    .about = N_("An effort of 10 leaves no repetition, 9 one, 8 two and 7 three. People guess it to about one repetition when up to "
                "five are left, and by more than two when seven to ten are."),
    .uses = { N_("A dose can be typed either way; below 7 nothing is converted.") },
    .limits = { N_("From strength training in general, not from this condition.") },
    .place = REHAB_CARD_PLACE_PROGRAMME, .sources = "R67 R68",
  },
  {
    .name = "tempo", .title = N_("Tempo of a Repetition"),
    .about = N_("Four figures in seconds: lengthening, pause when long, shortening, pause when short; X is as fast as possible. 3-0-1-0 "
                "takes three seconds down and one up."),
    .uses = { N_("A dose can hold a tempo; the sheet says it in words.") },
    .limits = { N_("A way of writing, and no rule of loading.") },
    .place = REHAB_CARD_PLACE_PROGRAMME, .sources = "R69", .background = "R45 R46",
  },
};

static guint
count_rules (void)
{
  return G_N_ELEMENTS (rules);
}

static const char *
get_name (guint n)
{
  return rules[n].name;
}

static RehabCardKind
get_kind (guint n)
{
  return REHAB_CARD_RULE;
}

static void
add_pain_rule (RehabCard           *card,
               const RehabPainRule *rule)
{
  card->title = g_strdup (_(rule->name));
  card->sources = g_strdup (rule->sources);

  if (rule->safe < rule->acceptable)
    /* Translators: the lowest band of a pain rule */
    rehab_card_add_figure (card, _("Called safe"), g_strdup_printf (_("up to %d of 10"), rule->safe));
  rehab_card_add_figure (card, _("Accepted while loading"), g_strdup_printf (_("up to %d of 10"), rule->acceptable));
  rehab_card_add_figure (card, _("Next morning"), g_strdup (_("no higher than before")));
}

static void
fill (RehabCard             *card,
      guint                  n,
      const RehabThresholds *thresholds)
{
  const Rule *rule = &rules[n];
  g_auto (GStrv) related = g_strsplit (rule->related != NULL ? rule->related : "", " ", -1);

  card->group = g_strdup (rehab_card_kind_get_title (REHAB_CARD_RULE));
  card->about = g_strdup (_(rule->about));
  card->place = rule->place;
  card->background = g_strdup (rule->background);

  if (rule->pain_rule != REHAB_PAIN_RULE_KIND_NONE)
    {
      add_pain_rule (card, rehab_pain_rule_lookup (rule->pain_rule));
    }
  else
    {
      card->title = g_strdup (_(rule->title));
      card->sources = g_strdup (rule->sources);
    }

  if (g_str_equal (rule->name, "settled"))
    {
      rehab_card_add_threshold (card, REHAB_THRESHOLD_SETTLED_RUN, thresholds);
      rehab_card_add_threshold (card, REHAB_THRESHOLD_NOT_SETTLED, thresholds);
    }
  if (g_str_equal (rule->name, "one-thing"))
    rehab_card_add_threshold (card, REHAB_THRESHOLD_RISE_TOLERANCE, thresholds);
  if (g_str_equal (rule->name, "running-order"))
    rehab_card_add_threshold (card, REHAB_THRESHOLD_MONTHS_OF_LOADING, thresholds);
  if (g_str_equal (rule->name, "entry-tests"))
    {
      rehab_card_add_threshold (card, REHAB_THRESHOLD_SITTING, thresholds);
      for (guint i = 0; i < REHAB_COMPOSITE_N_TESTS; i++)
        rehab_card_take_related (card, rehab_card_dup_item_key (rehab_item_lookup (rehab_composite_get_test_item_key (i))));
    }

  for (guint i = 0; i < G_N_ELEMENTS (rule->uses) && rule->uses[i] != NULL; i++)
    rehab_card_add_use (card, _(rule->uses[i]));
  for (guint i = 0; i < G_N_ELEMENTS (rule->limits) && rule->limits[i] != NULL; i++)
    rehab_card_add_limit (card, _(rule->limits[i]));
  for (guint i = 0; related[i] != NULL; i++)
    if (related[i][0] != '\0')
      rehab_card_take_related (card, g_strdup (related[i]));
}

const RehabCardTable rehab_card_table_rules = {
  .prefix = "rule",
  .get_count = count_rules,
  .get_name = get_name,
  .get_kind = get_kind,
  .fill = fill,
};
