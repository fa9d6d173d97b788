/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-i18n.h"
#include "rehab-lag-layout-private.h"
#include "rehab-lag-words.h"

#include <math.h>

/* How far off a mark the pointer may be, in units. */
#define REACH 26.0

/* So many days of one mark are told one by one, the latest of them. */
#define MOST_DAYS_TOLD 4

static const RehabLagPanel *
get_panel (RehabLagLayout *self,
           guint           panel)
{
  return &g_array_index (self->panels, RehabLagPanel, panel);
}

static const RehabLagMark *
get_mark (RehabLagLayout *self,
          RehabLagPlace   place)
{
  if (place.panel >= self->panels->len || place.mark >= get_panel (self, place.panel)->marks->len)
    return NULL;

  return &g_array_index (get_panel (self, place.panel)->marks, RehabLagMark, place.mark);
}

gboolean
rehab_lag_place_is_set (RehabLagPlace self)
{
  return self.panel != G_MAXUINT;
}

gboolean
rehab_lag_place_equal (RehabLagPlace a,
                       RehabLagPlace b)
{
  return a.panel == b.panel && a.mark == b.mark;
}

/* Finding */

static RehabLagPlace
find_nearest (RehabLagLayout *self,
              guint           panel,
              double          x,
              double          y,
              double          reach)
{
  const GArray *marks = get_panel (self, panel)->marks;
  RehabLagPlace found = REHAB_LAG_PLACE_NONE;
  double nearest = reach;

  for (guint i = 0; i < marks->len; i++)
    {
      const RehabLagMark *mark = &g_array_index (marks, RehabLagMark, i);
      double distance = hypot (mark->at.x - x, mark->at.y - y);

      if (distance > nearest)
        continue;
      nearest = distance;
      found = (RehabLagPlace) { panel, i };
    }

  return found;
}

/**
 * rehab_lag_layout_find_place:
 * @self: a layout
 * @x: a place, inside the chart or outside
 * @y: the same
 *
 * Finds the mark under the pointer, or the nearest one near it in the same panel.
 *
 * Returns: the mark; `REHAB_LAG_PLACE_NONE` when there is none near
 */
RehabLagPlace
rehab_lag_layout_find_place (RehabLagLayout *self,
                             double          x,
                             double          y)
{
  g_return_val_if_fail (self != NULL, REHAB_LAG_PLACE_NONE);

  for (guint i = 0; i < self->panels->len; i++)
    {
      const RehabBox *plot = &get_panel (self, i)->plot;

      if (x >= plot->x && x <= plot->x + plot->width && y >= plot->y && y <= plot->y + plot->height)
        return find_nearest (self, i, x, y, REACH * self->unit);
    }

  return REHAB_LAG_PLACE_NONE;
}

/* The first panel with marks at @panel or beyond it, so many panels a step. */
static RehabLagPlace
find_panel (RehabLagLayout *self,
            int             panel,
            int             step)
{
  for (; panel >= 0 && panel < (int) self->panels->len; panel += step)
    if (get_panel (self, (guint) panel)->marks->len > 0)
      return (RehabLagPlace) { (guint) panel, 0 }
  ;

  return REHAB_LAG_PLACE_NONE;
}

/* To the mark at the same place of another panel, or the nearest one to it. */
static RehabLagPlace
cross (RehabLagLayout     *self,
       RehabLagPlace       place,
       const RehabLagMark *mark,
       int                 step)
{
  const RehabBox *from = &get_panel (self, place.panel)->plot;
  RehabLagPlace other = find_panel (self, (int) place.panel + step, step);
  const RehabBox *to;

  if (!rehab_lag_place_is_set (other))
    return place;

  to = &get_panel (self, other.panel)->plot;

  return find_nearest (self, other.panel, to->x + mark->at.x - from->x, to->y + mark->at.y - from->y, G_MAXDOUBLE);
}

/**
 * rehab_lag_layout_step:
 * @self: a layout
 * @place: where the readout stands; nothing begins at the first mark, or at the last where the step goes back
 * @step: where to go
 *
 * Goes from mark to mark, as the keys do. At an end it stays where it is.
 *
 * Returns: the next place; `REHAB_LAG_PLACE_NONE` when there are no marks at all
 */
RehabLagPlace
rehab_lag_layout_step (RehabLagLayout *self,
                       RehabLagPlace   place,
                       RehabLagStep    step)
{
  const RehabLagMark *mark;
  guint n_marks;

  g_return_val_if_fail (self != NULL, REHAB_LAG_PLACE_NONE);

  mark = get_mark (self, place);
  if (mark == NULL)
    {
      place = find_panel (self, 0, 1);
      mark = get_mark (self, place);
      if (mark == NULL || (step != REHAB_LAG_STEP_PREVIOUS && step != REHAB_LAG_STEP_LAST))
        return place;
      step = REHAB_LAG_STEP_LAST;
    }
  n_marks = get_panel (self, place.panel)->marks->len;

  switch (step)
    {
    case REHAB_LAG_STEP_NEXT:
      place.mark = MIN (place.mark + 1, n_marks - 1);
      return place;

    case REHAB_LAG_STEP_PREVIOUS:
      place.mark -= place.mark > 0;
      return place;

    case REHAB_LAG_STEP_FIRST:
      place.mark = 0;
      return place;

    case REHAB_LAG_STEP_LAST:
      place.mark = n_marks - 1;
      return place;

    case REHAB_LAG_STEP_UP:
      return cross (self, place, mark, -(int) self->n_columns);

    case REHAB_LAG_STEP_DOWN:
      return cross (self, place, mark, (int) self->n_columns);

    case REHAB_LAG_STEP_PANEL_NEXT:
      return cross (self, place, mark, 1);

    case REHAB_LAG_STEP_PANEL_PREVIOUS:
    default:
      return cross (self, place, mark, -1);
    }
}

/**
 * rehab_lag_layout_get_panel_extent:
 * @self: a layout
 * @place: a mark
 * @y: (out): where its panel begins
 * @height: (out): how high it is, with its heading and its axis
 *
 * Finds what has to be in sight for the mark to be understood.
 *
 * Returns: whether there is such a mark
 */
gboolean
rehab_lag_layout_get_panel_extent (RehabLagLayout *self,
                                   RehabLagPlace   place,
                                   double         *y,
                                   double         *height)
{
  g_return_val_if_fail (self != NULL && y != NULL && height != NULL, FALSE);

  if (get_mark (self, place) == NULL)
    return FALSE;

  *y = get_panel (self, place.panel)->box.y;
  *height = get_panel (self, place.panel)->box.height;

  return TRUE;
}

/* Words */

static int
compare_dates (gconstpointer a,
               gconstpointer b)
{
  return rehab_date_compare (((const RehabLoadPair *) a)->date, ((const RehabLoadPair *) b)->date);
}

static char *
dup_pair_words (RehabLagLayout      *self,
                const RehabLagPanel *panel,
                const RehabLoadPair *pair)
{
  RehabLoadLagPain which = rehab_lag_chart_get_pain (self->chart);
  g_autofree char *load_date = rehab_date_format (rehab_lag_get_load_date (self->chart, panel->lag, pair),
                                                  C_("lag readout", "%a %-d %b %Y"));
  g_autofree char *pain_date = rehab_date_format (rehab_lag_get_pain_date (self->chart, pair),
                                                  C_("lag readout", "%a %-d %b %Y"));
  g_autofree char *load = rehab_lag_dup_load (pair->load);
  g_autofree char *pain = rehab_lag_dup_pain (pair->pain);

  if (which == REHAB_LOAD_LAG_NEXT_MORNING)
    /* Translators: a load, its date, the pain of a morning, its date */
    return g_strdup_printf (_("Load %s AU on %s, pain %s on the morning of %s"), load, load_date, pain, pain_date);

  /* Translators: a load, its date, the worst pain of a day, its date */
  return g_strdup_printf (_("Load %s AU on %s, worst pain %s on %s"), load, load_date, pain, pain_date);
}

static char *
dup_span_words (const RehabLoadPair *pairs,
                guint                n)
{
  g_autofree char *least = rehab_lag_dup_load (pairs[0].load);
  g_autofree char *most = rehab_lag_dup_load (pairs[n - 1].load);
  g_autofree char *pain = rehab_lag_dup_pain (pairs[0].pain);

  if (g_str_equal (least, most))
    /* Translators: so many days, all with this load and this pain */
    return g_strdup_printf (ngettext ("%u day: load %s AU, pain %s", "%u days: load %s AU, pain %s", n), n, least, pain);

  /* Translators: so many days, with loads from and to, all with this pain */
  return g_strdup_printf (ngettext ("%u day: load %s to %s AU, pain %s", "%u days: load %s to %s AU, pain %s", n), n, least,
                          most, pain);
}

/**
 * rehab_lag_layout_dup_readout:
 * @self: a layout
 * @place: one of its marks
 *
 * Says all that a mark stands for: a line a day, and a line before them for several.
 *
 * Returns: (transfer full): the readout; of one day with the date of the pain, of several without
 */
RehabLagReadout *
rehab_lag_layout_dup_readout (RehabLagLayout *self,
                              RehabLagPlace   place)
{
  const RehabLagPanel *panel;
  const RehabLagMark *mark;
  g_autofree RehabLoadPair *pairs = NULL;
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  RehabLagReadout *readout;
  guint n_told;

  g_return_val_if_fail (self != NULL, NULL);

  mark = get_mark (self, place);
  g_return_val_if_fail (mark != NULL, NULL);

  panel = get_panel (self, place.panel);
  pairs = g_memdup2 (&g_array_index (panel->pairs, RehabLoadPair, mark->first), mark->n * sizeof *pairs);
  if (mark->n > 1)
    g_ptr_array_add (lines, dup_span_words (pairs, mark->n));

  qsort (pairs, mark->n, sizeof *pairs, compare_dates);
  n_told = mark->n <= MOST_DAYS_TOLD + 1 ? mark->n : MOST_DAYS_TOLD;
  for (guint i = mark->n - n_told; i < mark->n; i++)
    g_ptr_array_add (lines, dup_pair_words (self, panel, &pairs[i]));
  if (n_told < mark->n)
    g_ptr_array_add (lines, g_strdup_printf (ngettext ("and %u earlier", "and %u earlier", mark->n - n_told),
                                             mark->n - n_told));
  g_ptr_array_add (lines, NULL);

  readout = g_new0 (RehabLagReadout, 1);
  if (mark->n == 1)
    readout->date = rehab_lag_get_pain_date (self->chart, &pairs[0]);
  /* Translators: a kind of training, how long before the pain its load lies: "Running · 1 day before" */
  readout->title = g_strdup_printf (C_("lag readout", "%s · %s"),
                                    rehab_lag_row_get_label (rehab_lag_chart_get_row (self->chart, panel->row)),
                                    rehab_lag_get_label (panel->lag));
  readout->lines = (char **) g_ptr_array_free (g_steal_pointer (&lines), FALSE);

  return readout;
}

void
rehab_lag_readout_free (RehabLagReadout *self)
{
  g_free (self->title);
  g_strfreev (self->lines);
  g_free (self);
}
