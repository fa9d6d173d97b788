/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-sample-diary.h"
#include "rehab-sample-course.h"
#include "rehab-sample-week.h"

#include <math.h>

#define FLARE_DAYS 5

/* The diary as it grows, day by day. */
typedef struct
{
  const RehabSampleStory *story;
  const char *episode_id;
  const char *import_id; /* NULL without a watch */
  RehabDate today;
  RehabSampleRandom *random;
  RehabSampleRandom *ids;
  GError **error;

  GPtrArray *days;     /* RehabDiaryDay */
  GArray *sessions;    /* RehabSession values, whose next morning is not known before the day after */
  GPtrArray *texts;    /* what they point to */
  double drift;        /* good days and bad days come in runs */
  double strain;       /* what the last days' training left behind */
  guint rows;          /* of the watch's file */
} Writer;

static const char *const day_notes[] = {
  "Stiff for the first steps",
  "Slept badly",
  "Meetings all day, stood at the back",
  "Took the train, walked about",
  "New cushion in the car",
  "Ached on the sofa in the evening",
};

static int
to_score (double pain)
{
  return (int) lround (CLAMP (pain, 0.0, 10.0));
}

static RehabNumber
asked (Writer *self,
       double  forgotten,
       int     score)
{
  return rehab_sample_random_chance (self->random, forgotten) ? REHAB_NUMBER_NOT_ASKED : rehab_number (score);
}

static gboolean
is_kept (Writer *self,
         int     days_ago)
{
  const RehabSampleStory *story = self->story;

  for (guint i = 0; i < G_N_ELEMENTS (story->gaps) && story->gaps[i].from > 0; i++)
    if (days_ago <= story->gaps[i].from && days_ago >= story->gaps[i].to)
      return FALSE;

  /* Who hurts more than usual writes it down; and what the stories end with has to be there. */
  if (days_ago == story->last_entry || days_ago == story->opened || days_ago <= story->long_run)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (story->setbacks) && story->setbacks[i].days_ago > 0; i++)
    if (days_ago <= story->setbacks[i].days_ago && days_ago > story->setbacks[i].days_ago - FLARE_DAYS)
      return TRUE;

  return rehab_sample_random_chance (self->random, story->kept);
}

static const char *
get_setback_note (Writer *self,
                  int     days_ago)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->story->setbacks) && self->story->setbacks[i].days_ago > 0; i++)
    if (self->story->setbacks[i].days_ago == days_ago)
      return self->story->setbacks[i].note;

  return NULL;
}

static char *
take_text (Writer *self,
           char   *text)
{
  g_ptr_array_add (self->texts, text);

  return text;
}

static char *
take_uuid (Writer *self)
{
  return take_text (self, rehab_sample_random_dup_uuid (self->ids));
}

/* What the training of a day leaves for the next: more from what provokes more, and only where there is pain to provoke. */
static double
get_strain (const RehabSession *session,
            double              pain)
{
  return 0.0045 * session->minutes.value * session->effort.value / 10.0
         * rehab_sample_week_get_provoke (session) * 4.0 * MIN (pain, 4.0) / 2.0;
}

/* Scores of a session. The next morning's is the waking pain of the next day, once it is known. */
static int
add_session (Writer       *self,
             RehabSession *session,
             double        pain,
             int           waking)
{
  RehabSampleRandom *random = self->random;
  int before = to_score (waking + rehab_sample_random_chance (random, 0.25));
  int during = to_score (before + pain * rehab_sample_week_get_provoke (session)
                         + 0.5 * rehab_sample_random_spread (random));
  int after = to_score (during - rehab_sample_random_chance (random, 0.6));

  session->id = take_uuid (self);
  session->episode_id = self->episode_id;
  session->pain_before = rehab_number (before);
  session->pain_during = asked (self, 0.03, during);
  session->pain_after = asked (self, 0.05, after);

  session->origin = REHAB_SESSION_ORIGIN_TYPED;
  if (self->story->watch_file != NULL && session->distance_km.known)
    {
      session->origin = REHAB_SESSION_ORIGIN_FILE;
      session->origin_file = self->story->watch_file;
      session->origin_row = rehab_number (++self->rows);
      session->import_id = self->import_id;
      session->import_identity = take_text (self, g_strdup_printf ("activity:%u", self->rows));
    }

  g_array_append_val (self->sessions, *session);

  return MAX (during, after);
}

/* The sessions of yesterday now learn how the night was. */
static void
tell_next_morning (Writer   *self,
                   RehabDate date,
                   int       waking)
{
  gboolean unsettled = rehab_date_days_until (date, self->today) < self->story->unsettled && waking > 0;

  for (guint i = self->sessions->len; i > 0; i--)
    {
      RehabSession *session = &g_array_index (self->sessions, RehabSession, i - 1);

      if (rehab_date_days_until (session->date, date) != 1)
        return;

      session->pain_next_morning = asked (self, unsettled ? 0.0 : 0.05, waking);
      if (unsettled)
        session->pain_before = rehab_number (MIN (session->pain_before.value, waking - 1));
    }
}

static int
add_sitting (Writer        *self,
             double         pain,
             gboolean       weekend,
             RehabDiaryDay *day)
{
  double minutes = self->story->desk_minutes * (weekend ? 0.45 : 1.0) * (1.0 + 0.18 * rehab_sample_random_spread (self->random));
  int score = to_score (0.75 * pain + (minutes - 240.0) / 240.0 + 0.5 * rehab_sample_random_spread (self->random));

  if (rehab_sample_random_chance (self->random, 0.08))
    return 0;

  day->sitting_minutes = rehab_number (round (CLAMP (minutes, 15.0, 720.0) / 15.0) * 15.0);
  day->sitting_pain = rehab_number (score);

  return score;
}

static int
add_sessions (Writer        *self,
              int            days_ago,
              double         pain,
              int            waking,
              RehabDiaryDay *day)
{
  RehabSampleRandom *random = self->random;
  GDateWeekday weekday = rehab_date_get_weekday (day->date);
  gboolean rests = rehab_sample_week_get_kind (self->story, days_ago, weekday) == REHAB_SESSION_KIND_NONE;
  int worst = 0;
  int position = 0;
  int score;

  if (!rests && !(days_ago > self->story->long_run && rehab_sample_random_chance (random, 0.06)))
    {
      RehabSession session = { .date = day->date, .position = position++ };

      rehab_sample_week_fill (self->story, days_ago, weekday, random, &session);
      worst = add_session (self, &session, pain, waking);
      self->strain += get_strain (&session, pain);
    }
  else
    {
      day->rest_day = TRUE;
    }

  if (rehab_sample_random_chance (random, 0.07))
    {
      RehabSession session = {
        .date = day->date,
        .position = position,
        .kind = REHAB_SESSION_KIND_LONG_SIT,
        .minutes = rehab_number (90 + 15 * rehab_sample_random_below (random, 14)),
      };

      score = add_session (self, &session, pain, waking);
      worst = MAX (worst, score);
    }

  return worst;
}

static gboolean
add_day (Writer *self,
         int     days_ago)
{
  RehabSampleRandom *random = self->random;
  double course = rehab_sample_course_pain (self->story, days_ago);
  const char *note = get_setback_note (self, days_ago);
  gboolean kept = is_kept (self, days_ago);
  RehabDiaryDay day = { .episode_id = self->episode_id };
  RehabDiaryDay *record;
  double pain;
  int waking, ordinary, sitting, training, worst;

  day.date = rehab_date_add_days (self->today, -days_ago);
  self->drift = 0.75 * self->drift + 0.22 * rehab_sample_random_spread (random);
  self->strain *= 0.45;

  pain = MAX (course + self->drift + self->strain, 0.0);
  waking = to_score (0.45 * pain + 0.25 * rehab_sample_random_spread (random));
  ordinary = to_score (0.8 * pain);
  if (!kept)
    return TRUE;

  tell_next_morning (self, day.date, waking);

  day.id = take_uuid (self);
  day.waking_pain = asked (self, 0.03, waking);
  sitting = add_sitting (self, pain, rehab_date_get_weekday (day.date) >= G_DATE_SATURDAY, &day);
  training = add_sessions (self, days_ago, pain, waking, &day);
  worst = MAX (MAX (sitting, training), MAX (waking, ordinary));
  day.worst_pain = asked (self, 0.02, worst);

  if (note == NULL && rehab_sample_random_chance (random, 0.04))
    note = day_notes[rehab_sample_random_below (random, G_N_ELEMENTS (day_notes))];
  day.note = note;

  record = rehab_diary_day_new (&day, self->error);
  if (record == NULL)
    return FALSE;

  g_ptr_array_add (self->days, record);

  return TRUE;
}

static RehabDiary *
finish (Writer *self)
{
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func (rehab_record_unref);

  for (guint i = 0; i < self->sessions->len; i++)
    {
      RehabSession *record = rehab_session_new (&g_array_index (self->sessions, RehabSession, i), self->error);

      if (record == NULL)
        return NULL;

      g_ptr_array_add (sessions, record);
    }

  return rehab_diary_new ((const RehabDiaryDay *const *) self->days->pdata, self->days->len,
                          (const RehabSession *const *) sessions->pdata, sessions->len);
}

/**
 * rehab_sample_diary_new:
 * @story: an athlete with an episode
 * @random: chance for what is recorded
 * @ids: chance for the identities
 * @episode_id: the episode
 * @import_id: (nullable): what brought the watch's file into the diary
 * @today: the day that the story is told on
 * @error: where to put what is wrong with a record
 *
 * Makes up a diary: training by phase and weekday, pain that follows the course of the story and the load of the days
 * before, nights that settle or do not, and days that were forgotten.
 *
 * Returns: (transfer full): the diary, or `NULL` with @error set
 */
RehabDiary *
rehab_sample_diary_new (const RehabSampleStory *story,
                        RehabSampleRandom       random,
                        RehabSampleRandom       ids,
                        const char             *episode_id,
                        const char             *import_id,
                        RehabDate               today,
                        GError                **error)
{
  g_autoptr (GPtrArray) days = g_ptr_array_new_with_free_func (rehab_record_unref);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) sessions = g_array_new (FALSE, FALSE, sizeof (RehabSession));
  Writer writer = {
    .story = story,
    .episode_id = episode_id,
    .import_id = import_id,
    .today = today,
    .random = &random,
    .ids = &ids,
    .error = error,
    .days = days,
    .sessions = sessions,
    .texts = texts,
  };

  for (int days_ago = story->opened; days_ago >= story->last_entry; days_ago--)
    if (!add_day (&writer, days_ago))
      return NULL;

  return finish (&writer);
}
