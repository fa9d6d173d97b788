/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-running-compare.h"
#include "rehab-i18n.h"
#include "rehab-lines.h"
#include "rehab-units.h"

#include <math.h>

#define DAYS_A_WEEK 7
#define PER_CENT 100.0

/* Sums of decimal fractions differ by less than this where they are the same. */
#define SAME 1e-9

static const struct
{
  RehabRunningVariable variable;
  const char *label;
  const char *unit; /* that everybody reads; NULL where it is that of @kind */
  RehabUnitKind kind;
  guint decimals;
  const char *stands_in; /* what is not said, where it does; NULL */
} figures[] = {
  [REHAB_RUNNING_FIGURE_DISTANCE_KM] = { REHAB_RUNNING_VARIABLE_DISTANCE, NC_("running", "Distance"), NULL, REHAB_UNIT_KIND_DISTANCE, 1, NULL },
  [REHAB_RUNNING_FIGURE_MINUTES] = {
    REHAB_RUNNING_VARIABLE_DISTANCE, NC_("running", "Time of running"), N_("min"), REHAB_UNIT_KIND_NONE, 0, NC_("running", "distances are not said"),
  },
  [REHAB_RUNNING_FIGURE_STRIDES] = { REHAB_RUNNING_VARIABLE_SPEED, NC_("running", "Strides"), "", REHAB_UNIT_KIND_NONE, 0, NULL },
  [REHAB_RUNNING_FIGURE_FAST_M] = { REHAB_RUNNING_VARIABLE_SPEED, NC_("running", "Fast running"), N_("m"), REHAB_UNIT_KIND_NONE, 0, NULL },
  [REHAB_RUNNING_FIGURE_FAST_SESSIONS] = {
    REHAB_RUNNING_VARIABLE_SPEED, NC_("running", "Sessions of strides or sprints"), "", REHAB_UNIT_KIND_NONE, 0,
    NC_("running", "how many strides is not said"),
  },
  [REHAB_RUNNING_FIGURE_SPEED_PERCENT] = { REHAB_RUNNING_VARIABLE_SPEED, NC_("running", "Speed"), N_("%"), REHAB_UNIT_KIND_NONE, 0, NULL },
  [REHAB_RUNNING_FIGURE_CLIMB_M] = { REHAB_RUNNING_VARIABLE_HILLS, NC_("running", "Climb"), NULL, REHAB_UNIT_KIND_CLIMB, 0, NULL },
  [REHAB_RUNNING_FIGURE_HILL_SESSIONS] = {
    REHAB_RUNNING_VARIABLE_HILLS, NC_("running", "Sessions with hills"), "", REHAB_UNIT_KIND_NONE, 0, NC_("running", "how much climb is not said"),
  },
  [REHAB_RUNNING_FIGURE_DAYS] = { REHAB_RUNNING_VARIABLE_DAYS, NC_("running", "Days of running"), "", REHAB_UNIT_KIND_NONE, 0, NULL },
};

G_STATIC_ASSERT (G_N_ELEMENTS (figures) == REHAB_RUNNING_N_FIGURES);

/* A plan's week is known whole. Of a diary's, as many days must be kept as the clinic wants for a mean. */
static gboolean
is_covered (const RehabRunningWeek *week,
            const RehabThresholds  *thresholds)
{
  double share = rehab_thresholds_get (thresholds, REHAB_THRESHOLD_LOAD_COVERAGE) / PER_CENT;

  return week->days_kept > 0 && (double) week->days_kept + SAME >= share * DAYS_A_WEEK;
}

static RehabNumber
get_figure (const RehabRunningWeek *week,
            RehabRunningFigure      figure,
            gboolean                with_walking)
{
  switch (figure)
    {
    case REHAB_RUNNING_FIGURE_DISTANCE_KM:
      return rehab_running_week_get_sum (week, &week->distance_km);

    case REHAB_RUNNING_FIGURE_MINUTES:
      return rehab_running_week_get_sum (week, with_walking ? &week->minutes : &week->run_minutes);

    case REHAB_RUNNING_FIGURE_STRIDES:
      return rehab_running_week_get_sum (week, &week->strides);

    case REHAB_RUNNING_FIGURE_FAST_M:
      return rehab_running_week_get_sum (week, &week->fast_m);

    case REHAB_RUNNING_FIGURE_FAST_SESSIONS:
      return rehab_number (week->fast_sessions);

    case REHAB_RUNNING_FIGURE_SPEED_PERCENT:
      return week->speed_percent;

    case REHAB_RUNNING_FIGURE_CLIMB_M:
      return rehab_running_week_get_sum (week, &week->climb_m);

    case REHAB_RUNNING_FIGURE_HILL_SESSIONS:
      return rehab_number (week->hill_sessions);

    case REHAB_RUNNING_FIGURE_DAYS:
      return rehab_number (week->days);

    case REHAB_RUNNING_N_FIGURES:
    default:
      return REHAB_NUMBER_NOT_ASKED;
    }
}

static gboolean
is_above (double value,
          double other,
          double tolerance)
{
  return value > other * (1.0 + tolerance) + SAME * MAX (1.0, fabs (other));
}

static RehabRunningChange
get_change (RehabNumber before,
            RehabNumber after,
            double      tolerance)
{
  if (!before.known || !after.known)
    return REHAB_RUNNING_CHANGE_NOT_KNOWN;
  if (is_above (after.value, before.value, tolerance))
    return REHAB_RUNNING_CHANGE_MORE;
  if (is_above (before.value, after.value, tolerance))
    return REHAB_RUNNING_CHANGE_LESS;

  return REHAB_RUNNING_CHANGE_SAME;
}

/* Compares a figure and keeps what came of it. Returns whether it is known of both weeks. */
static gboolean
compare_figure (RehabRunningComparison *self,
                RehabRunningFigure      figure,
                double                  tolerance)
{
  gboolean with_walking = self->before.is_done || self->after.is_done;
  RehabRunningDifference difference = {
    .figure = figure, .variable = figures[figure].variable,
    .before = get_figure (&self->before, figure, with_walking),
    .after = get_figure (&self->after, figure, with_walking),
  };

  if (!difference.before.known || !difference.after.known)
    return FALSE;

  difference.change = get_change (difference.before, difference.after, tolerance);
  if (difference.before.value > SAME)
    difference.percent = rehab_number ((difference.after.value - difference.before.value) / difference.before.value * PER_CENT);

  /* As many sessions as before, of which nobody said how much: that is not the same. */
  if (figures[figure].stands_in != NULL && figure != REHAB_RUNNING_FIGURE_MINUTES
      && difference.change == REHAB_RUNNING_CHANGE_SAME && difference.before.value > 0.0)
    difference.change = REHAB_RUNNING_CHANGE_NOT_KNOWN;

  g_array_append_val (self->differences, difference);

  return TRUE;
}

static void
compare_speed (RehabRunningComparison *self,
               double                  tolerance)
{
  const RehabRunningWeek *before = &self->before;
  const RehabRunningWeek *after = &self->after;
  gboolean any = compare_figure (self, REHAB_RUNNING_FIGURE_STRIDES, tolerance);

  any = compare_figure (self, REHAB_RUNNING_FIGURE_FAST_M, tolerance) || any;
  if (!any)
    (void) compare_figure (self, REHAB_RUNNING_FIGURE_FAST_SESSIONS, tolerance);

  /* A speed that one week says and the other does not, for running of the same sort. */
  if (!compare_figure (self, REHAB_RUNNING_FIGURE_SPEED_PERCENT, tolerance)
      && before->speed_percent.known != after->speed_percent.known && before->sessions > 0 && after->sessions > 0
      && (before->fast_sessions > 0) == (after->fast_sessions > 0))
    {
      RehabRunningDifference difference = {
        .figure = REHAB_RUNNING_FIGURE_SPEED_PERCENT, .variable = REHAB_RUNNING_VARIABLE_SPEED,
        .before = before->speed_percent, .after = after->speed_percent,
      };

      g_array_append_val (self->differences, difference);
    }
}

static void
compare_figures (RehabRunningComparison *self,
                 double                  tolerance)
{
  if (!compare_figure (self, REHAB_RUNNING_FIGURE_DISTANCE_KM, tolerance))
    (void) compare_figure (self, REHAB_RUNNING_FIGURE_MINUTES, tolerance);
  compare_speed (self, tolerance);
  if (!compare_figure (self, REHAB_RUNNING_FIGURE_CLIMB_M, tolerance))
    (void) compare_figure (self, REHAB_RUNNING_FIGURE_HILL_SESSIONS, tolerance);
  (void) compare_figure (self, REHAB_RUNNING_FIGURE_DAYS, tolerance);
}

static char *
dup_percent (double percent)
{
  double rounded = fabs (percent) < 1.0 ? round (percent * 10.0) / 10.0 : round (percent);
  g_autofree char *digits = rehab_language_dup_number (fabs (rounded));

  /* Translators: how much more or less in per cent: "+21 %" */
  return g_strdup_printf (percent < 0.0 ? C_("change", "−%s %%") : C_("change", "+%s %%"), digits);
}

/* A figure that does not say the whole of a change takes a decimal more. */
static guint
get_decimals (const RehabRunningDifference *difference)
{
  guint decimals = figures[difference->figure].decimals;
  double scale = pow (10.0, decimals);
  RehabUnitKind kind = figures[difference->figure].kind;
  double before = round (rehab_units_show (kind, difference->before.value) * scale);
  double after = round (rehab_units_show (kind, difference->after.value) * scale);

  if (difference->change == REHAB_RUNNING_CHANGE_MORE || difference->change == REHAB_RUNNING_CHANGE_LESS)
    return fabs (before - after) < 0.5 ? decimals + 1 : decimals;

  return decimals;
}

static char *
dup_figure (const RehabRunningDifference *difference)
{
  RehabUnitKind kind = figures[difference->figure].kind;
  const char *unit = figures[difference->figure].unit != NULL ? figures[difference->figure].unit : "";
  const char *symbol = kind != REHAB_UNIT_KIND_NONE ? rehab_units_get_symbol (kind) : *unit != '\0' ? _(unit) : "";
  const char *label = C_("running", figures[difference->figure].label);
  guint decimals = get_decimals (difference);
  g_autofree char *before = difference->before.known ? rehab_units_dup_fixed (kind, difference->before.value, decimals)
                                                     : g_strdup (C_("running", "not said"));
  g_autofree char *after = difference->after.known ? rehab_units_dup_fixed (kind, difference->after.value, decimals)
                                                   : g_strdup (C_("running", "not said"));
  g_autoptr (GString) line = g_string_new (NULL);

  if (*symbol != '\0' && difference->after.known)
    /* Translators: a figure of two weeks: "Distance 12.0 → 14.5 km" */
    g_string_printf (line, C_("two weeks", "%s %s → %s %s"), label, before, after, symbol);
  else
    /* Translators: a figure of two weeks: "Strides 4 → 6" */
    g_string_printf (line, C_("two weeks", "%s %s → %s"), label, before, after);

  if (difference->percent.known && difference->change != REHAB_RUNNING_CHANGE_NOT_KNOWN
      && fabs (difference->percent.value) > SAME)
    {
      g_autofree char *percent = dup_percent (difference->percent.value);

      g_string_append_printf (line, C_("two weeks", ", %s"), percent);
    }
  if (figures[difference->figure].stands_in != NULL)
    /* Translators: why another figure is compared: "Time of running 40 → 50 min, +25 % (distances are not said)" */
    g_string_append_printf (line, C_("two weeks", " (%s)"), C_("running", figures[difference->figure].stands_in));

  return g_string_free_and_steal (g_steal_pointer (&line));
}

static RehabRunningChange
join_changes (RehabRunningChange one,
              RehabRunningChange other)
{
  static const RehabRunningChange order[] = {
    REHAB_RUNNING_CHANGE_MORE, REHAB_RUNNING_CHANGE_NOT_KNOWN, REHAB_RUNNING_CHANGE_LESS,
  };

  for (size_t i = 0; i < G_N_ELEMENTS (order); i++)
    if (one == order[i] || other == order[i])
      return order[i];

  return REHAB_RUNNING_CHANGE_SAME;
}

static gboolean
is_same_share (RehabNumber one,
               RehabNumber other)
{
  return one.known == other.known && (!one.known || fabs (one.value - other.value) < 0.5);
}

/* As many more metres as there are more strides of the same length need not be said twice. */
static gboolean
is_said_already (const GArray *differences,
                 guint         n)
{
  const RehabRunningDifference *difference = &g_array_index (differences, RehabRunningDifference, n);
  const RehabRunningDifference *before;

  if (n == 0 || difference->figure != REHAB_RUNNING_FIGURE_FAST_M)
    return FALSE;

  before = &g_array_index (differences, RehabRunningDifference, n - 1);

  return before->figure == REHAB_RUNNING_FIGURE_STRIDES && before->change == difference->change
         && is_same_share (before->percent, difference->percent);
}

static void
sum_up (RehabRunningComparison *self,
        RehabRunningRise       *rise)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  gboolean any = FALSE;

  rise->change = REHAB_RUNNING_CHANGE_SAME;
  for (guint i = 0; i < self->differences->len; i++)
    {
      const RehabRunningDifference *difference = &g_array_index (self->differences, RehabRunningDifference, i);

      if (difference->variable != rise->variable)
        continue;

      rise->change = any ? join_changes (rise->change, difference->change) : difference->change;
      any = TRUE;
      if (!is_said_already (self->differences, i))
        g_ptr_array_add (parts, dup_figure (difference));
    }

  if (any)
    {
      rise->line = rehab_parts_join (parts, C_("two weeks", "; "));
      return;
    }

  rise->change = REHAB_RUNNING_CHANGE_NOT_KNOWN;
  /* Translators: what is compared between two weeks, and cannot be: "Distance: not known" */
  rise->line = g_strdup_printf (_("%s: not known"), rehab_running_variable_get_label (rise->variable));
}

/* Days and what is run on them begin together where there was no running: that is one thing. */
static guint
get_raised (const RehabRunningComparison *self)
{
  guint raised = 0;

  for (guint i = 0; i < REHAB_RUNNING_N_VARIABLES; i++)
    if (self->rises[i].change == REHAB_RUNNING_CHANGE_MORE)
      raised |= self->rises[i].variable;

  if (self->before.sessions == 0 && raised != REHAB_RUNNING_VARIABLE_DAYS)
    raised &= ~(guint) REHAB_RUNNING_VARIABLE_DAYS;

  return raised;
}

static char *
dup_not_kept (const RehabRunningWeek *week,
              gboolean                covered)
{
  if (!week->is_done || week->days_kept == DAYS_A_WEEK)
    return NULL;
  if (week->days_kept == 0)
    return g_strdup (_("The diary was not kept in the week before, so what rises is not known."));
  if (!covered)
    return g_strdup_printf (ngettext ("Of the week before %u of %u days was kept in the diary, so what rises is not known.",
                                      "Of the week before %u of %u days were kept in the diary, so what rises is not known.",
                                      week->days_kept), week->days_kept, (guint) DAYS_A_WEEK);

  return g_strdup_printf (ngettext ("Of the week before %u of %u days was kept in the diary.",
                                    "Of the week before %u of %u days were kept in the diary.", week->days_kept),
                          week->days_kept, (guint) DAYS_A_WEEK);
}

/* For information: about 10 % a week, a guide and no rule (F103), which was disputed since (R58, R64). */
static char *
dup_distance (const RehabRunningComparison *self,
              const RehabThresholds        *thresholds)
{
  double limit = rehab_thresholds_get (thresholds, REHAB_THRESHOLD_WEEKLY_DISTANCE);

  for (guint i = 0; i < self->differences->len; i++)
    {
      const RehabRunningDifference *difference = &g_array_index (self->differences, RehabRunningDifference, i);
      g_autofree char *percent = NULL;
      g_autofree char *guide = NULL;

      if (difference->variable != REHAB_RUNNING_VARIABLE_DISTANCE || !difference->percent.known
          || difference->percent.value <= limit + SAME)
        continue;

      percent = dup_percent (difference->percent.value);
      guide = rehab_language_dup_number (limit);
      if (difference->figure == REHAB_RUNNING_FIGURE_MINUTES)
        /* Translators: time of running of a week: "+21 %", "10" */
        return g_strdup_printf (_("Weekly time of running %s; about %s %% is a guide and no rule, and disputed"), percent, guide);

      /* Translators: distance of a week: "+21 %", "10" */
      return g_strdup_printf (_("Weekly distance %s; about %s %% is a guide and no rule, and disputed"), percent, guide);
    }

  return NULL;
}

/**
 * rehab_running_compare:
 * @before: a week, planned or done
 * @after: the one after it
 * @thresholds: the clinic's thresholds
 *
 * Tells what rose between two weeks of distance, strides or speed, hills and days. The article has one of them rise at a
 * time (F91) and leaves open what a rise is: the clinic sets how much still counts as the same
 * (`REHAB_THRESHOLD_RISE_TOLERANCE`).
 *
 * A sum that is not known is never taken for nothing. Where a distance is not said, the time of running stands in for it;
 * beside a diary, which does not tell running from walking, that of whole sessions. A diary's week of which fewer days were
 * kept than the clinic wants for a mean (`REHAB_THRESHOLD_LOAD_COVERAGE`) leaves all of it not known.
 *
 * Returns: (transfer full): both weeks with what rose
 */
RehabRunningComparison *
rehab_running_compare (const RehabRunningWeek *before,
                       const RehabRunningWeek *after,
                       const RehabThresholds  *thresholds)
{
  RehabRunningComparison *self;
  double tolerance;
  gboolean covered;

  g_return_val_if_fail (before != NULL && after != NULL && thresholds != NULL, NULL);

  tolerance = rehab_thresholds_get (thresholds, REHAB_THRESHOLD_RISE_TOLERANCE) / PER_CENT;
  covered = is_covered (before, thresholds) && is_covered (after, thresholds);

  self = g_new0 (RehabRunningComparison, 1);
  self->before = *before;
  self->after = *after;
  self->differences = g_array_new (FALSE, FALSE, sizeof (RehabRunningDifference));
  if (covered)
    compare_figures (self, tolerance);

  for (guint i = 0; i < REHAB_RUNNING_N_VARIABLES; i++)
    {
      self->rises[i].variable = rehab_running_variable_get_nth (i);
      self->rises[i].sources = rehab_running_variable_get_sources (self->rises[i].variable);
      sum_up (self, &self->rises[i]);
      if (self->rises[i].change == REHAB_RUNNING_CHANGE_NOT_KNOWN)
        self->not_known |= self->rises[i].variable;
    }
  self->raised = get_raised (self);
  self->not_kept = dup_not_kept (before, is_covered (before, thresholds));
  self->distance = dup_distance (self, thresholds);
  self->distance_sources = "F103 R58 R64";

  return self;
}

void
rehab_running_comparison_free (RehabRunningComparison *self)
{
  for (guint i = 0; i < REHAB_RUNNING_N_VARIABLES; i++)
    g_free (self->rises[i].line);
  g_free (self->not_kept);
  g_free (self->distance);
  g_array_unref (self->differences);
  g_free (self);
}

/**
 * rehab_running_comparison_is_several:
 * @self: two weeks
 *
 * Returns: whether more than one thing rises, which is pointed out (F91)
 */
gboolean
rehab_running_comparison_is_several (const RehabRunningComparison *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return (self->raised & (self->raised - 1)) != 0;
}

/**
 * rehab_running_comparison_dup_lines:
 * @self: two weeks
 *
 * Returns: (transfer full): the translated lines of what rose, one below the other; "" where nothing did
 */
char *
rehab_running_comparison_dup_lines (const RehabRunningComparison *self)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < REHAB_RUNNING_N_VARIABLES; i++)
    if ((self->raised & self->rises[i].variable) != 0)
      rehab_lines_take (lines, g_strdup (self->rises[i].line));

  return g_string_free_and_steal (g_steal_pointer (&lines));
}
