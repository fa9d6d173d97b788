/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-attention.h"
#include "rehab-item.h"
#include "rehab-pain-rule.h"
#include "rehab-patient-details.h"

G_BEGIN_DECLS

/*
 * What one row of a squad's table shows of one case: an immutable, reference-counted value that is worked out of the record
 * and keeps nothing of it but what it shows. Who has two open episodes has two lines, each with its side.
 *
 * What nobody recorded is not known, and never 0; each figure has the day that it is of.
 */

#define REHAB_ATHLETE_DAYS 28
#define REHAB_ATHLETE_WEEK 7

/* Why somebody wants attention: rehab_case_list_attention() in words. */
typedef struct
{
  const RehabAttentionRule *rule; /* its label is a few words */
  char *text;    /* translated, with its figures */
  char *sources; /* source keys; "" for a clinic setting */
} RehabAthleteReason;

/* The load of seven days. */
typedef struct
{
  RehabNumber load;  /* arbitrary units */
  guint days_kept;   /* of the seven */
  guint unrated;     /* sessions that are not in it: without effort or minutes */
} RehabAthleteWeek;

typedef struct
{
  RehabSquadAudience audience; /* whom it is for: a coach's has a name and a clearance, and nothing else */
  RehabDate today;         /* the day that it is of */
  const char *patient_id;
  const char *name;        /* "Adeyemi, Tola" */
  const char *search_key;  /* folded: name, sport, event or position; for rehab_search_matches() */
  RehabSport sport;
  const char *episode_id;  /* NULL where nobody is in care, and for a coach */
  gboolean unreadable;     /* the records could not be read: nothing of what follows is known */
  RehabDate closed_on;     /* of the episode; none while it is open */
  RehabSide side;
  RehabPhase phase;        /* none without an episode */
  RehabDate phase_since;
  RehabNumber phase_day;   /* 1 on the first; not known in a closed episode, or before the first */
  RehabNumber pain;        /* the last worst pain of a day, 0 to 10 */
  RehabDate pain_on;
  RehabVerdict verdict;    /* of the last session of training */
  RehabDate session_on;    /* its day; none when there was none */
  RehabAthleteWeek week;   /* today and the six days before */
  RehabAthleteWeek before; /* the seven days before these */
  RehabNumber change;      /* (week - before) / before (R54) */
  RehabNumber outcome;     /* VISA-H, 0 to 100, higher is better */
  RehabDate outcome_on;
  RehabNumber outcome_change; /* since the episode's first; not known at the first one */
  RehabDate outcome_first_on;
  RehabNumber symmetry;    /* %, the lowest of the last assessment that has one */
  RehabDate symmetry_on;
  const RehabItem *symmetry_item; /* which test it is; NULL for none */
  RehabDate last_entry;    /* of the diary, up to today */
  RehabNumber entry_days;  /* how many days ago that is */
  GPtrArray *reasons;      /* RehabAthleteReason, weightiest first */
  RehabClearance *clearance; /* in force; NULL while nothing was said */
  RehabNumber pains[REHAB_ATHLETE_DAYS]; /* the worst of each day up to today, the last one today's */
  RehabNumber loads[REHAB_ATHLETE_DAYS]; /* arbitrary units; 0 on a day that was kept without training */
  gboolean kept[REHAB_ATHLETE_DAYS];
} RehabAthleteLine;

#define REHAB_TYPE_ATHLETE_LINE (rehab_athlete_line_get_type ())

GType             rehab_athlete_line_get_type  (void);

RehabAthleteLine *rehab_athlete_line_new       (const RehabPatientDetails *patient,
                                                const RehabCase           *record,
                                                RehabDate                  today,
                                                const RehabThresholds     *thresholds) G_GNUC_WARN_UNUSED_RESULT;
RehabAthleteLine *rehab_athlete_line_new_unreadable (const RehabPatientDetails *patient,
                                                     const RehabEpisode        *episode,
                                                     RehabDate                  today) G_GNUC_WARN_UNUSED_RESULT;
RehabAthleteLine *rehab_athlete_line_new_for_coach (GPtrArray *lines) G_GNUC_WARN_UNUSED_RESULT;
RehabAthleteLine *rehab_athlete_line_ref       (const RehabAthleteLine *self);
void              rehab_athlete_line_unref     (RehabAthleteLine *self);

GPtrArray *rehab_athlete_lines_for_coach (GPtrArray *lines) G_GNUC_WARN_UNUSED_RESULT;
guint             rehab_athlete_lines_count_athletes (GPtrArray *lines,
                                                      gboolean   wanting_attention);
double            rehab_athlete_lines_get_highest_load (GPtrArray *lines);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabAthleteLine, rehab_athlete_line_unref)

G_END_DECLS
