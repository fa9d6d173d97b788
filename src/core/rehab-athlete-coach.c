/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-athlete-line-private.h"

/* Of two limits that both hold. */
static RehabNumber
get_lower (RehabNumber a,
           RehabNumber b)
{
  if (!a.known || !b.known)
    return a.known ? a : b;

  return a.value <= b.value ? a : b;
}

/* Nothing said stands between none and a part: it allows nothing, and does not take back that something was forbidden. */
static RehabParticipation
get_lesser (RehabParticipation a,
            RehabParticipation b)
{
  static const guint8 ranks[] = {
    [REHAB_PARTICIPATION_NONE] = 0, [REHAB_PARTICIPATION_NOT_SAID] = 1,
    [REHAB_PARTICIPATION_MODIFIED] = 2, [REHAB_PARTICIPATION_FULL] = 3,
  };

  return ranks[a] <= ranks[b] ? a : b;
}

static RehabAllowance
get_lesser_allowance (RehabAllowance a,
                      RehabAllowance b)
{
  if (a == REHAB_ALLOWANCE_NOT_SAID || b == REHAB_ALLOWANCE_NOT_SAID)
    return MAX (a, b);

  return MIN (a, b);
}

static char *
dup_common_stages (const char *a,
                   const char *b)
{
  g_auto (GStrv) first = NULL;
  g_auto (GStrv) second = NULL;
  g_autoptr (GStrvBuilder) common = NULL;
  g_auto (GStrv) found = NULL;

  if (a == NULL || b == NULL)
    return g_strdup (a != NULL ? a : b);

  first = g_strsplit_set (a, " ,", -1);
  second = g_strsplit_set (b, " ,", -1);
  common = g_strv_builder_new ();
  for (guint i = 0; first[i] != NULL; i++)
    if (*first[i] != '\0' && g_strv_contains ((const char *const *) second, first[i]))
      g_strv_builder_add (common, first[i]);

  found = g_strv_builder_end (common);

  return found[0] != NULL ? g_strjoinv (" ", found) : NULL;
}

static RehabDate
get_earlier (RehabDate a,
             RehabDate b)
{
  if (!rehab_date_is_set (a) || !rehab_date_is_set (b))
    return rehab_date_is_set (a) ? a : b;

  return rehab_date_compare (a, b) <= 0 ? a : b;
}

/*
 * What is allowed where two decisions stand beside each other: what both of them allow. Nobody writes this one down; it
 * has no clinician and no note.
 */
static RehabClearance *
join_clearances (const RehabClearance *a,
                 const RehabClearance *b)
{
  RehabClearance joined = *a;
  g_autofree char *stages = NULL;

  joined.clinician_id = NULL;
  joined.note = NULL;
  if (b != NULL)
    {
      stages = dup_common_stages (a->stages, b->stages);
      joined.date = rehab_date_compare (a->date, b->date) >= 0 ? a->date : b->date;
      joined.participation = get_lesser (a->participation, b->participation);
      joined.speed_percent = get_lower (a->speed_percent, b->speed_percent);
      joined.speed_kmh = get_lower (a->speed_kmh, b->speed_kmh);
      joined.distance_km = get_lower (a->distance_km, b->distance_km);
      joined.hills = get_lesser_allowance (a->hills, b->hills);
      joined.match_minutes = get_lower (a->match_minutes, b->match_minutes);
      joined.stages = stages;
      joined.review_on = get_earlier (a->review_on, b->review_on);
      if (rehab_date_is_set (joined.review_on) && rehab_date_compare (joined.review_on, joined.date) < 0)
        joined.date = joined.review_on;
    }

  return rehab_clearance_new (&joined, NULL);
}

/**
 * rehab_athlete_line_new_for_coach:
 * @lines: (element-type RehabAthleteLine): the lines of one athlete, at least one
 *
 * Makes what a coach may see of an athlete: the name and what is allowed today, without the note that goes with it. Where
 * two cases each have a clearance, what both allow; where one of two open cases has none, no participation is told unless
 * the other forbids it. Nothing else is copied, so that nothing else can be shown.
 *
 * Returns: (transfer full): the line
 */
RehabAthleteLine *
rehab_athlete_line_new_for_coach (GPtrArray *lines)
{
  const RehabAthleteLine *first;
  RehabAthleteLine *self;
  gboolean unsaid = FALSE;

  g_return_val_if_fail (lines != NULL && lines->len > 0, NULL);

  first = g_ptr_array_index (lines, 0);
  self = rehab_athlete_line_alloc (REHAB_SQUAD_AUDIENCE_COACH, first->today);
  self->patient_id = g_strdup (first->patient_id);
  self->name = g_strdup (first->name);
  self->search_key = g_strdup (first->search_key);
  self->sport = first->sport;

  for (guint i = 0; i < lines->len; i++)
    {
      const RehabAthleteLine *line = g_ptr_array_index (lines, i);
      g_autoptr (RehabClearance) before = g_steal_pointer (&self->clearance);

      if (line->clearance != NULL)
        self->clearance = join_clearances (line->clearance, before);
      else
        self->clearance = g_steal_pointer (&before);
      unsaid |= line->clearance == NULL;
    }

  if (unsaid && self->clearance != NULL && self->clearance->participation != REHAB_PARTICIPATION_NONE)
    g_clear_pointer (&self->clearance, rehab_record_unref);

  return self;
}

/**
 * rehab_athlete_lines_for_coach:
 * @lines: (element-type RehabAthleteLine): lines in any order
 *
 * Makes a coach's lines of those of a squad: one an athlete, in the order in which each first comes.
 *
 * Returns: (transfer full) (element-type RehabAthleteLine): the lines
 */
GPtrArray *
rehab_athlete_lines_for_coach (GPtrArray *lines)
{
  GPtrArray *made = g_ptr_array_new_with_free_func ((GDestroyNotify) rehab_athlete_line_unref);
  g_autoptr (GHashTable) groups = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GPtrArray) order = g_ptr_array_new ();

  for (guint i = 0; i < lines->len; i++)
    {
      const RehabAthleteLine *line = g_ptr_array_index (lines, i);
      GPtrArray *group = g_hash_table_lookup (groups, line->patient_id);

      if (group == NULL)
        {
          group = g_ptr_array_new ();
          g_hash_table_insert (groups, (gpointer) line->patient_id, group);
          g_ptr_array_add (order, group);
        }
      g_ptr_array_add (group, (gpointer) line);
    }

  for (guint i = 0; i < order->len; i++)
    g_ptr_array_add (made, rehab_athlete_line_new_for_coach (g_ptr_array_index (order, i)));

  return made;
}
