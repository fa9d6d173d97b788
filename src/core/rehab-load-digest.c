/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-load-digest.h"
#include "rehab-load.h"

/* R56, R109: k = 2 / (N + 1) */
#define EWMA_7 (2.0 / (7 + 1))
#define EWMA_28 (2.0 / (28 + 1))

/* After so many days without a load nothing of the longer window is known any more. */
#define MOST_UNKNOWN_DAYS 28

#define KIND(name) (1u << REHAB_SESSION_KIND_ ## name)

typedef RehabNumber (*GetNumberFunc) (const RehabSession *session);

typedef struct
{
  RehabLoadFigure figure;
  guint kinds; /* whose sessions ought to say it; 0 for all training */
  gboolean longest; /* the greatest one rather than the sum */
  GetNumberFunc get_number;
} Reading;

static RehabNumber
get_minutes (const RehabSession *session)
{
  return session->minutes;
}

static RehabNumber
get_distance (const RehabSession *session)
{
  return session->distance_km;
}

static RehabNumber
get_climb (const RehabSession *session)
{
  return session->climb_m;
}

static RehabNumber
get_sprint (const RehabSession *session)
{
  return session->sprint_m;
}

static RehabNumber
get_volume (const RehabSession *session)
{
  return session->volume_kg;
}

static const Reading readings[] = {
  { REHAB_LOAD_FIGURE_LOAD, 0, FALSE, rehab_session_load },
  { REHAB_LOAD_FIGURE_RUN_KM, KIND (RUN) | KIND (HILLS) | KIND (STRIDES) | KIND (SPRINT), FALSE, get_distance },
  { REHAB_LOAD_FIGURE_CLIMB_M, KIND (RUN) | KIND (HILLS), FALSE, get_climb },
  { REHAB_LOAD_FIGURE_SPRINT_M, KIND (STRIDES) | KIND (SPRINT) | KIND (MATCH) | KIND (TRAINING), FALSE, get_sprint },
  { REHAB_LOAD_FIGURE_STRENGTH_MINUTES, KIND (STRENGTH), FALSE, get_minutes },
  { REHAB_LOAD_FIGURE_STRENGTH_LOAD, KIND (STRENGTH), FALSE, rehab_session_load },
  { REHAB_LOAD_FIGURE_STRENGTH_VOLUME, KIND (STRENGTH), FALSE, get_volume },
  { REHAB_LOAD_FIGURE_LONGEST_KM, KIND (RUN) | KIND (HILLS), TRUE, get_distance },
  { REHAB_LOAD_FIGURE_LONGEST_MINUTES, KIND (RUN) | KIND (HILLS), TRUE, get_minutes },
};

static void
read_sessions (RehabLoadDigest      *self,
               const RehabDiaryWalk *walk,
               const Reading        *reading)
{
  double value = 0.0;
  guint asked = 0;
  guint not_asked = 0;

  for (guint i = 0; i < walk->n_sessions; i++)
    {
      const RehabSession *session = rehab_diary_get_session (walk->diary, walk->first_session + i);
      RehabNumber number;

      if (reading->kinds == 0 ? !rehab_session_kind_is_training (session->kind)
                              : (reading->kinds & (1u << session->kind)) == 0)
        continue;

      number = reading->get_number (session);
      asked += number.known;
      not_asked += !number.known;
      value = reading->longest ? MAX (value, number.value) : value + number.value;
    }

  self->values[reading->figure] = value;
  self->said[reading->figure] = asked > 0;
  self->known[reading->figure] = not_asked == 0 ? REHAB_LOAD_KNOWN_WHOLLY
                                                : asked > 0 ? REHAB_LOAD_KNOWN_PARTLY : REHAB_LOAD_KNOWN_NOT;
}

static void
read_sitting (RehabLoadDigest     *self,
              const RehabDiaryDay *day)
{
  if (day == NULL || !day->sitting_minutes.known)
    return;

  self->values[REHAB_LOAD_FIGURE_SITTING] = day->sitting_minutes.value;
  self->known[REHAB_LOAD_FIGURE_SITTING] = REHAB_LOAD_KNOWN_WHOLLY;
  self->said[REHAB_LOAD_FIGURE_SITTING] = TRUE;
}

static void
weigh (RehabLoadDigest       *self,
       const RehabLoadDigest *yesterday)
{
  double load = self->values[REHAB_LOAD_FIGURE_LOAD];
  gboolean known = self->known[REHAB_LOAD_FIGURE_LOAD] == REHAB_LOAD_KNOWN_WHOLLY;
  gboolean begun = yesterday != NULL && yesterday->ewma_days > 0 && yesterday->unknown_days < MOST_UNKNOWN_DAYS;

  self->unknown_days = known ? 0 : yesterday != NULL ? yesterday->unknown_days + 1 : 1;

  if (!begun && !known)
    return;

  self->ewma_days = begun ? yesterday->ewma_days + 1 : 1;
  self->ewma_7 = begun ? yesterday->ewma_7 : load;
  self->ewma_28 = begun ? yesterday->ewma_28 : load;

  if (begun && known)
    {
      self->ewma_7 = load * EWMA_7 + (1.0 - EWMA_7) * self->ewma_7;
      self->ewma_28 = load * EWMA_28 + (1.0 - EWMA_28) * self->ewma_28;
    }
}

/**
 * rehab_load_digest_of_day:
 * @walk: the day
 * @yesterday: (nullable): the digest of the day before; `NULL` for the first one
 *
 * Brings a day down to its figures. The weighted means (R56) begin with the first known load (R109), stay where they were
 * on a day whose load is not known, and begin anew after 28 of these.
 *
 * Returns: the digest
 */
RehabLoadDigest
rehab_load_digest_of_day (const RehabDiaryWalk  *walk,
                          const RehabLoadDigest *yesterday)
{
  RehabLoadDigest self = { .kept = rehab_diary_walk_is_kept (walk) };

  if (self.kept)
    {
      for (size_t i = 0; i < G_N_ELEMENTS (readings); i++)
        read_sessions (&self, walk, &readings[i]);
      read_sitting (&self, walk->day);
    }

  weigh (&self, yesterday);

  return self;
}
