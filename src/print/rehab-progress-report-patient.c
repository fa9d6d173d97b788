/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-report-parts.h"
#include "rehab-i18n.h"
#include "rehab-pain-rule.h"
#include "rehab-regimen-change.h"
#include "rehab-score.h"
#include "rehab-session-outcome.h"
#include "rehab-source.h"

#define CHART_HEIGHT 330.0
#define LINE_HEIGHT 26.0
#define LINE_WIDTH 180.0
#define HAIRLINE 0.6

/* The worst pain of the days of a stretch, of those on which it was asked. */
typedef struct
{
  guint asked;
  double sum;
  double highest;
  RehabDate highest_on; /* the last such day */
} Pain;

/* What came of the sessions of a stretch. */
typedef struct
{
  guint n;
  guint verdicts[REHAB_VERDICT_NOT_SETTLED + 1]; /* by RehabVerdict */
  guint over;                                    /* above what the rule accepts */
} Verdicts;

static Pain
read_pain (const RehabDiary *diary,
           RehabDate         from,
           RehabDate         to)
{
  Pain pain = { 0 };

  for (guint i = 0; i < rehab_diary_get_n_days (diary); i++)
    {
      const RehabDiaryDay *day = rehab_diary_get_day (diary, i);

      if (rehab_date_compare (day->date, from) < 0 || rehab_date_compare (day->date, to) > 0 || !day->worst_pain.known)
        continue;

      if (pain.asked == 0 || day->worst_pain.value >= pain.highest)
        {
          pain.highest = day->worst_pain.value;
          pain.highest_on = day->date;
        }
      pain.sum += day->worst_pain.value;
      pain.asked++;
    }

  return pain;
}

static Verdicts
read_verdicts (const RehabProgressReportContent *content,
               RehabDate                         from,
               RehabDate                         to)
{
  const RehabDiary *diary = content->record->diary;
  const RehabPainRule *rule = rehab_pain_rule_lookup (content->record->episode->pain_rule);
  g_autoptr (RehabSessionOutcomes) outcomes = rehab_session_outcomes_new (diary, rule, content->today);
  Verdicts verdicts = { 0 };

  for (guint i = 0; i < rehab_diary_get_n_sessions (diary); i++)
    {
      const RehabSession *session = rehab_diary_get_session (diary, i);
      const RehabSessionOutcome *outcome = rehab_session_outcomes_get (outcomes, i);

      if (rehab_date_compare (session->date, from) < 0 || rehab_date_compare (session->date, to) > 0)
        continue;

      verdicts.n++;
      verdicts.verdicts[outcome->verdict]++;
      verdicts.over += outcome->over_limit;
    }

  return verdicts;
}

static char *
dup_mean (const Pain *pain)
{
  return pain->asked > 0 ? rehab_progress_report_dup_tenths (pain->sum / pain->asked) : g_strdup (REHAB_PROGRESS_NOT_RECORDED);
}

static char *
dup_mean_of_days (const Pain *pain)
{
  g_autofree char *mean = dup_mean (pain);

  /* Translators: a mean of pain, and of how many days: "3.2 (5 days)" */
  return g_strdup_printf (ngettext ("%s (%u day)", "%s (%u days)", pain->asked), mean, pain->asked);
}

static char *
dup_whole (double value)
{
  return g_strdup_printf ("%.0f", value);
}

/* What is seen first */

/* The newest total of a questionnaire: VISA-H before all others. */
static gboolean
find_score (const RehabProgressReportContent *content,
            RehabScore                       *found)
{
  RehabDate latest = REHAB_DATE_NONE;

  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);
      RehabScore score;

      if (item->kind != REHAB_ITEM_INSTRUMENT)
        continue;

      score = rehab_score_read_latest (content->record, item);
      if (score.instrument == NULL || !score.total.known || rehab_date_compare (score.date, content->to) > 0)
        continue;

      if (!rehab_date_is_set (latest))
        {
          *found = score;
          latest = score.date;
        }
      if (g_str_equal (score.instrument->key, "visa-h"))
        {
          *found = score;
          return TRUE;
        }
    }

  return rehab_date_is_set (latest);
}

static char *
dup_settled_words (const Verdicts *verdicts)
{
  guint known = verdicts->verdicts[REHAB_VERDICT_SETTLED] + verdicts->verdicts[REHAB_VERDICT_NOT_SETTLED];
  guint not_asked = verdicts->verdicts[REHAB_VERDICT_NOT_ASKED];

  if (not_asked == 0)
    return g_strdup (ngettext ("session settled by the next morning", "sessions settled by the next morning", known));

  return g_strdup_printf (ngettext ("sessions settled by the next morning; of %u more it was not written down",
                                    "sessions settled by the next morning; of %u more it was not written down", not_asked),
                          not_asked);
}

static void
add_tiles (RehabProgressReport  *self,
           const RehabLoadTotal *total,
           const Pain           *pain,
           const Verdicts       *verdicts)
{
  const RehabProgressReportContent *content = self->content;
  guint settled = verdicts->verdicts[REHAB_VERDICT_SETTLED];
  guint known = settled + verdicts->verdicts[REHAB_VERDICT_NOT_SETTLED];
  RehabProgressTile tiles[4];
  guint n_tiles = 0;
  RehabScore score;

  tiles[n_tiles].figure = g_strdup_printf (C_("days kept", "%u of %u"), total->days_kept, total->days);
  tiles[n_tiles++].words = g_strdup (_("days are in your diary"));
  tiles[n_tiles].figure = dup_mean (pain);
  tiles[n_tiles++].words = g_strdup (_("is the worst pain of a day, on average"));
  tiles[n_tiles].figure = known > 0 ? g_strdup_printf (C_("settled sessions", "%u of %u"), settled, known)
                                    : g_strdup (REHAB_PROGRESS_NOT_RECORDED);
  tiles[n_tiles++].words = dup_settled_words (verdicts);
  if (find_score (content, &score))
    {
      g_autofree char *change = rehab_score_dup_change (&score, &score.since_first, content->today);

      tiles[n_tiles].figure = rehab_score_dup_total (&score);
      /* Translators: the name of a questionnaire, and how its score changed: "VISA-H, +11 since 2 Oct" */
      tiles[n_tiles++].words = change != NULL ? g_strdup_printf (C_("score", "%s, %s"), _(score.instrument->name), change)
                                              : g_strdup (_(score.instrument->name));
    }

  rehab_progress_report_take_tiles (self, tiles, n_tiles);
}

/* Pain, and what training it was beside */

static char *
dup_pain_average (const RehabProgressReport *self,
                  const Pain                *pain,
                  const RehabLoadTotal      *total)
{
  g_autofree char *mean = NULL;
  g_autofree char *highest = NULL;
  g_autofree char *day = NULL;

  if (pain->asked == 0)
    return g_strdup (_("The pain of a day was not written down in this time."));

  mean = dup_mean (pain);
  highest = dup_whole (pain->highest);
  day = rehab_date_format (pain->highest_on, C_("day of pain", "%-d %B"));

  /* Translators: two numbers of days; a mean pain; the highest pain, and the last day that had it */
  return g_strdup_printf (ngettext ("You wrote down the worst pain of the day on %u of %u day. It was %s on average, and at most %s, last on %s.",
                                    "You wrote down the worst pain of the day on %u of %u days. It was %s on average, and at most %s, last on %s.",
                                    total->days),
                          pain->asked, total->days, mean, highest, day);
}

static char *
dup_pain_change (const RehabProgressReport *self,
                 const GArray              *weeks)
{
  const RehabDiary *diary = self->content->record->diary;
  const RehabProgressWeek *first = &g_array_index (weeks, RehabProgressWeek, 0);
  const RehabProgressWeek *last = &g_array_index (weeks, RehabProgressWeek, weeks->len - 1);
  Pain before = read_pain (diary, first->from, first->to);
  Pain now = read_pain (diary, last->from, last->to);
  g_autofree char *before_mean = NULL;
  g_autofree char *now_mean = NULL;

  if (weeks->len < 2 || before.asked == 0 || now.asked == 0)
    return NULL;

  before_mean = dup_mean_of_days (&before);
  now_mean = dup_mean_of_days (&now);

  /* Translators: each %s is a mean of pain, with the number of its days: "3.2 (5 days)" */
  return g_strdup_printf (_("In the first week it was %s on average, in the last week %s."), before_mean, now_mean);
}

static char *
dup_band (const RehabPainRule *rule)
{
  g_autofree char *sources = rehab_sources_dup_short (rule->sources);

  if (rule->safe < rule->acceptable)
    /* Translators: the highest pain of the lower and of the upper band of the pain rule, and where it was published */
    return g_strdup_printf (_("The shaded bands are your pain rule: 0 to %d is fine while you exercise, up to %d is accepted. Either "
                              "way it has to be back to where it was by the next morning. Source: %s."),
                            rule->safe, rule->acceptable, sources);

  return g_strdup_printf (_("The shaded band is your pain rule: 0 to %d is accepted while you exercise, and has to be back to where it "
                            "was by the next morning. Source: %s."),
                          rule->acceptable, sources);
}

static void
add_pain (RehabProgressReport  *self,
          const RehabLoadTotal *total,
          const Pain           *pain,
          const GArray         *weeks)
{
  const RehabProgressReportContent *content = self->content;
  g_autoptr (RehabProgressChart) chart = rehab_progress_chart_new (&(RehabProgressContent) {
    .record = content->record, .thresholds = content->thresholds, .today = content->today,
  }, content->from, content->to);
  g_autofree char *summary = rehab_progress_chart_dup_summary (chart);

  rehab_progress_report_add_heading (self, _("Pain and Training"));
  rehab_progress_report_take_text (self, "pain", REHAB_COLOUR_TEXT, dup_pain_average (self, pain, total));
  rehab_progress_report_take_text (self, "pain", REHAB_COLOUR_TEXT, dup_pain_change (self, weeks));
  rehab_progress_report_add_chart (self, "chart-pain-and-load", chart, REHAB_PROGRESS_PAIN_AND_LOAD, CHART_HEIGHT, summary);
  rehab_progress_report_take_note (self, "band", dup_band (rehab_pain_rule_lookup (content->record->episode->pain_rule)));
}

/* The next morning */

static void
take_count (GPtrArray *items,
            guint      n,
            char      *text)
{
  if (n > 0)
    g_ptr_array_add (items, text);
  else
    g_free (text);
}

static void
add_settling (RehabProgressReport *self,
              const Verdicts      *verdicts)
{
  const RehabPainRule *rule = rehab_pain_rule_lookup (self->content->record->episode->pain_rule);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);
  guint settled = verdicts->verdicts[REHAB_VERDICT_SETTLED];
  guint not_settled = verdicts->verdicts[REHAB_VERDICT_NOT_SETTLED];
  guint not_yet = verdicts->verdicts[REHAB_VERDICT_NOT_YET];
  guint not_asked = verdicts->verdicts[REHAB_VERDICT_NOT_ASKED];

  rehab_progress_report_add_heading (self, _("The Morning After"));
  if (verdicts->n == 0)
    {
      rehab_progress_report_take_text (self, "settling", REHAB_COLOUR_TEXT, g_strdup (_("No session was written down in this time.")));
      return;
    }

  take_count (items, settled,
              g_strdup_printf (ngettext ("%u session settled: the next morning was as before, or better.",
                                         "%u sessions settled: the next morning was as before, or better.", settled), settled));
  take_count (items, not_settled,
              g_strdup_printf (ngettext ("%u session had not settled: the next morning was worse than before.",
                                         "%u sessions had not settled: the next morning was worse than before.", not_settled),
                               not_settled));
  take_count (items, not_asked,
              g_strdup_printf (ngettext ("Of %u session the pain before or the next morning was not written down.",
                                         "Of %u sessions the pain before or the next morning was not written down.", not_asked),
                               not_asked));
  take_count (items, not_yet,
              g_strdup_printf (ngettext ("Of %u session the next morning has not come yet.",
                                         "Of %u sessions the next morning has not come yet.", not_yet), not_yet));
  take_count (items, verdicts->over,
              g_strdup_printf (ngettext ("In %u session pain went above %d, while it lasted or straight after.",
                                         "In %u sessions pain went above %d, while they lasted or straight after.", verdicts->over),
                               verdicts->over, rule->acceptable));
  rehab_progress_report_add_items (self, "settling", items);
}

/* Week by week */

static void
add_weeks (RehabProgressReport *self,
           const GArray        *weeks)
{
  const RehabProgressReportContent *content = self->content;
  const RehabChartColumn columns[] = {
    { "week", C_("column", "Week"), FALSE },
    { "days_kept", C_("column", "Days kept"), TRUE },
    { "sessions", C_("column", "Sessions"), TRUE },
    { "load", C_("column", "Load"), TRUE },
    { "mean_worst_pain", C_("column", "Worst pain, mean"), TRUE },
    { "highest_pain", C_("column", "Highest"), TRUE },
    { "settled", C_("column", "Settled"), TRUE },
  };
  g_autoptr (RehabChartTable) table = rehab_chart_table_new (_("Week by Week"), columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < weeks->len; i++)
    {
      const RehabProgressWeek *week = &g_array_index (weeks, RehabProgressWeek, i);
      Pain pain = read_pain (content->record->diary, week->from, week->to);
      Verdicts verdicts = read_verdicts (content, week->from, week->to);
      guint settled = verdicts.verdicts[REHAB_VERDICT_SETTLED];
      guint known = settled + verdicts.verdicts[REHAB_VERDICT_NOT_SETTLED];

      rehab_progress_report_take_week (table, week);
      rehab_chart_table_take_number (table, week->total.days_kept > 0 ? g_strdup_printf ("%u", week->total.all.sessions)
                                                                     : g_strdup (REHAB_PROGRESS_NOT_RECORDED),
                                     rehab_number (week->total.all.sessions));
      rehab_progress_report_take_amount (table, &week->total, &week->total.all.load, REHAB_UNIT_KIND_NONE, 0);
      rehab_chart_table_take_text (table, dup_mean (&pain));
      rehab_chart_table_take_text (table, pain.asked > 0 ? dup_whole (pain.highest) : g_strdup (REHAB_PROGRESS_NOT_RECORDED));
      rehab_chart_table_take_text (table, known > 0 ? g_strdup_printf (C_("settled sessions", "%u of %u"), settled, known)
                                                    : g_strdup (REHAB_PROGRESS_NOT_RECORDED));
    }

  rehab_progress_report_add_heading (self, _("Week by Week"));
  rehab_progress_report_add_table (self, table, 0.24);
  if (rehab_progress_report_has_gaps (weeks))
    rehab_progress_report_take_note (self, "gaps", g_strdup (_("* Some sessions do not say it, and are not in this sum.")));
}

/* Questionnaires */

/* What is published of the smallest change that means something: the lowest figure, with its source. */
static char *
dup_smallest_figure (const RehabInstrument *instrument)
{
  const RehabChangeFigure *smallest = NULL;

  for (guint i = 0; i < instrument->n_figures; i++)
    if (smallest == NULL || instrument->figures[i].value < smallest->value)
      smallest = &instrument->figures[i];

  return smallest != NULL ? rehab_instrument_dup_figure (instrument, smallest) : NULL;
}

static char *
dup_score_line (const RehabScore *score,
                RehabDate         today)
{
  g_autofree char *total = rehab_score_dup_total (score);
  g_autofree char *day = rehab_date_format_short (score->date, today);
  g_autofree char *changes = rehab_score_dup_changes (score, today);

  if (changes == NULL)
    /* Translators: the name of a questionnaire, its score and the day */
    return g_strdup_printf (C_("score", "%s: %s, on %s."), _(score->instrument->name), total, day);

  /* Translators: the name of a questionnaire, its score, the day, and how it changed */
  return g_strdup_printf (C_("score", "%s: %s, on %s. %s."), _(score->instrument->name), total, day, changes);
}

static void
add_scores (RehabProgressReport *self)
{
  const RehabProgressReportContent *content = self->content;
  gboolean has_heading = FALSE;

  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);
      RehabScore score;
      g_autofree char *figure = NULL;

      if (item->kind != REHAB_ITEM_INSTRUMENT)
        continue;

      score = rehab_score_read_latest (content->record, item);
      if (score.instrument == NULL || !score.total.known || rehab_date_compare (score.date, content->from) < 0
          || rehab_date_compare (score.date, content->to) > 0)
        continue;

      if (!has_heading)
        rehab_progress_report_add_heading (self, _("Questionnaires"));
      has_heading = TRUE;
      rehab_progress_report_take_text (self, "score", REHAB_COLOUR_TEXT, dup_score_line (&score, content->today));
      figure = dup_smallest_figure (score.instrument);
      if (figure != NULL)
        /* Translators: what is published of the change of a score, with its source */
        rehab_progress_report_take_note (self, "score-figure", g_strdup_printf (_("Published of a change: %s."), figure));
    }
}

/* The programme */

/* The version that counted on the day before the report begins, or the first one after. */
static guint
find_base (const RehabProgressReportContent *content)
{
  const GPtrArray *versions = content->record->versions;
  guint base = 0;

  for (guint i = 0; i < versions->len; i++)
    if (rehab_date_compare (((const RehabProgrammeVersion *) g_ptr_array_index (versions, i))->date, content->from) < 0)
      base = i;

  return base;
}

/* The newest one that was made by the last day. */
static gboolean
find_newest (const RehabProgressReportContent *content,
             guint                            *newest)
{
  const GPtrArray *versions = content->record->versions;

  for (guint i = versions->len; i > 0; i--)
    if (rehab_date_compare (((const RehabProgrammeVersion *) g_ptr_array_index (versions, i - 1))->date, content->to) <= 0)
      {
        *newest = i - 1;
        return TRUE;
      }

  return FALSE;
}

static void
add_programme (RehabProgressReport *self)
{
  const RehabProgressReportContent *content = self->content;
  const RehabCase *record = content->record;
  guint base = find_base (content);
  guint newest;
  const RehabProgrammeVersion *version;
  g_autoptr (GPtrArray) changes = NULL;
  g_autofree char *day = NULL;

  if (!find_newest (content, &newest))
    return;

  rehab_progress_report_add_heading (self, _("Your Programme"));
  version = g_ptr_array_index (record->versions, newest);
  day = rehab_progress_report_dup_day (version->date);

  if (base >= newest)
    {
      if (rehab_date_compare (version->date, content->from) < 0)
        rehab_progress_report_take_text (self, "programme", REHAB_COLOUR_TEXT,
                                         g_strdup_printf (_("It did not change in this time. It is the one of %s."), day));
      else
        rehab_progress_report_take_text (self, "programme", REHAB_COLOUR_TEXT,
                                         g_strdup_printf (_("You began with it on %s. It has not changed since."), day));
      return;
    }

  changes = rehab_regimen_list_patient_changes (g_ptr_array_index (record->regimens, base),
                                                g_ptr_array_index (record->regimens, newest), record->catalogue,
                                                record->episode->side);
  rehab_progress_report_take_text (self, "programme", REHAB_COLOUR_TEXT,
                                   changes->len > 0 ? g_strdup_printf (_("What changed by %s:"), day)
                                                    : g_strdup_printf (_("It was renewed on %s, and nothing in it changed."), day));
  rehab_progress_report_add_items (self, "programme-change", changes);
}

/* A day, or a line to write it on. */
static void
add_review (RehabProgressReport *self)
{
  const RehabProgressReportContent *content = self->content;
  RehabBlock *block;
  PangoLayout *layout;
  double width;
  double height;

  if (rehab_date_is_set (content->next_review))
    {
      g_autofree char *day = rehab_progress_report_dup_day (content->next_review);

      rehab_progress_report_add_heading (self, _("Next Review"));
      rehab_progress_report_take_text (self, "review", REHAB_COLOUR_TEXT, g_steal_pointer (&day));
      return;
    }

  block = rehab_block_new ("review", rehab_flow_get_width (self->flow), rehab_typesetter_get_ink (self->typesetter));
  layout = rehab_typesetter_set (self->typesetter, REHAB_TYPE_SECTION, _("Next Review:"), -1.0);
  rehab_text_measure (layout, &width, &height);
  rehab_block_add_text (block, "P", layout, REHAB_COLOUR_ACCENT, 0.0, LINE_HEIGHT - height);
  rehab_block_add_area (block, REHAB_COLOUR_LINE, width + 8.0, LINE_HEIGHT - 2.0, LINE_WIDTH, HAIRLINE);
  rehab_flow_add_block (self->flow, block, 6.0, REHAB_FLOW_FREE);
}

static void
add_how_to_read (RehabProgressReport *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  rehab_progress_report_add_heading (self, _("How to Read This"));
  g_ptr_array_add (items, (gpointer) _("Pain is yours from 0, none, to 10. One high day says little; how the weeks run says more."));
  g_ptr_array_add (items, (gpointer) _("A session settled when the next morning was no worse than before it. Circles in the chart "
                                       "settled, crosses did not."));
  g_ptr_array_add (items, (gpointer) _("Load is how hard a session felt, 0 to 10, times its minutes. Compare it with your own weeks only."));
  g_ptr_array_add (items, (gpointer) _("Days that are not in the diary are unknown, neither rest nor free of pain. A dash means that "
                                       "nothing was written down."));
  rehab_progress_report_add_items (self, "how-to-read", items);
}

/**
 * rehab_progress_report_add_patient:
 * @self: a report
 *
 * Adds how the weeks went, in words for the patient. Pain rule and settling: F72, F80, F90, R36, R33; load: R52, R53.
 */
void
rehab_progress_report_add_patient (RehabProgressReport *self)
{
  const RehabProgressReportContent *content = self->content;
  const RehabDiary *diary = content->record->diary;
  RehabLoadTotal total = rehab_load_total_compute (diary, content->from, content->to, content->today);
  g_autoptr (GArray) weeks = rehab_progress_report_list_weeks (diary, content->from, content->to, content->today);
  Pain pain = read_pain (diary, content->from, content->to);
  Verdicts verdicts = read_verdicts (content, content->from, content->to);

  add_tiles (self, &total, &pain, &verdicts);
  add_pain (self, &total, &pain, weeks);
  add_settling (self, &verdicts);
  add_weeks (self, weeks);
  add_scores (self);
  add_programme (self);
  add_review (self);
  add_how_to_read (self);
}
