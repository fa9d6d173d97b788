/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-running-reader.h"
#include "rehab-choice.h"
#include "rehab-enum-types.h"
#include "rehab-field-stage.h"
#include "rehab-i18n.h"
#include "rehab-running-words.h"
#include "rehab-units.h"

#define MINUTES_AN_HOUR 60.0
#define SECONDS_A_MINUTE 60.0
#define MAX_NOTE_CHARACTERS 200

static double
get_value (const RehabRunningReader *self,
           guint                     at)
{
  return rehab_running_reader_get (self, at)->value;
}

static guint
match (const RehabRunningReader *self,
       guint                     at,
       RehabRunningKeyword       keyword)
{
  return rehab_running_reader_match (self, at, keyword);
}

static gboolean
fail_unclear (RehabRunningReader *self,
              guint               from,
              guint               to,
              const char         *format)
{
  return rehab_running_reader_fail (self, REHAB_RUNNING_ERROR_UNCLEAR, from, to, format);
}

/* “words”: a note */
gboolean
rehab_running_read_note (RehabRunningReader *self)
{
  const RehabTypedToken *token = rehab_running_reader_get (self, self->at);

  if (token->kind != REHAB_TYPED_TOKEN_QUOTED)
    return FALSE;

  if (g_utf8_strlen (token->folded, -1) > MAX_NOTE_CHARACTERS)
    return rehab_running_reader_fail (self, REHAB_RUNNING_ERROR_TOO_LONG, self->at, self->at + 1, _("%s is too long for a note."));

  if (rehab_running_reader_say (self, "note", self->at, self->at + 1))
    {
      self->note = g_strstrip (g_strdup (token->folded));
      self->session.note = *self->note != '\0' ? self->note : NULL;
    }
  self->at++;

  return TRUE;
}

/* "Planned turns, half speed": a stage of field sport as the program calls it */
gboolean
rehab_running_read_stage (RehabRunningReader *self)
{
  const RehabFieldStage *found = NULL;
  guint most = 0;

  for (guint i = 0; i < rehab_field_stage_get_count (); i++)
    {
      const RehabFieldStage *stage = rehab_field_stage_get_nth (i);
      guint n = rehab_running_reader_match_text (self, self->at, _(stage->label));

      if (n > most)
        {
          most = n;
          found = stage;
        }
    }

  if (found == NULL)
    return FALSE;

  if (rehab_running_reader_say (self, "stage_key", self->at, self->at + most))
    self->session.stage_key = found->key;
  self->at += most;

  return TRUE;
}

/* "min" or "s" after a number: how many tokens, and how many minutes one is. */
static guint
match_time (const RehabRunningReader *self,
            guint                     at,
            double                   *minutes)
{
  guint n = match (self, at, REHAB_RUNNING_KEYWORD_MINUTES);

  *minutes = 1.0;
  if (n > 0)
    return n;

  *minutes = 1.0 / SECONDS_A_MINUTE;

  return match (self, at, REHAB_RUNNING_KEYWORD_SECONDS);
}

/* "2 min walk" at a place: how many tokens, or 0. */
static guint
match_part (const RehabRunningReader *self,
            guint                     at,
            RehabRunningKeyword       what,
            double                   *value)
{
  double unit;
  guint n_unit;
  guint n_what;

  if (!rehab_running_reader_is_number (self, at))
    return 0;

  n_unit = match_time (self, at + 1, &unit);
  n_what = n_unit > 0 ? match (self, at + 1 + n_unit, what) : 0;
  if (n_what == 0)
    return 0;

  *value = get_value (self, at) * unit;

  return 1 + n_unit + n_what;
}

static gboolean
set_blocks (RehabRunningReader *self,
            guint               from,
            guint               to,
            double              blocks,
            double              run,
            RehabNumber         walk)
{
  (void) (rehab_running_reader_set (self, "blocks", blocks, from, from + 1)
          && rehab_running_reader_set (self, "run_minutes", run, from, to)
          && (!walk.known || rehab_running_reader_set (self, "walk_minutes", walk.value, from, to)));
  self->at = to;

  return TRUE;
}

/* What may stand between running and walking: "1 min run, 2 min walk", "1 min run / 2 min walk" */
static guint
match_between (const RehabRunningReader *self,
               guint                     at)
{
  if (rehab_running_reader_is_sign (self, at, ",") || rehab_running_reader_is_sign (self, at, "/"))
    return 1;

  return match (self, at, REHAB_RUNNING_KEYWORD_AND);
}

/* "6 × (1 min run, 2 min walk)", with or without the brackets, in either order; FALSE where it is something else. */
static gboolean
read_named_blocks (RehabRunningReader *self,
                   guint               from,
                   guint               at)
{
  gboolean in_brackets = rehab_running_reader_is_sign (self, at, "(");
  double run = 0.0;
  double walk = 0.0;
  guint first = in_brackets ? at + 1 : at;
  guint n_run = match_part (self, first, REHAB_RUNNING_KEYWORD_RUN, &run);
  guint n_walk = n_run == 0 ? match_part (self, first, REHAB_RUNNING_KEYWORD_WALK, &walk) : 0;
  guint end = first + n_run + n_walk;
  guint n_between = match_between (self, end);

  if (n_run + n_walk == 0)
    return FALSE;

  if (n_run > 0)
    n_walk = match_part (self, end + n_between, REHAB_RUNNING_KEYWORD_WALK, &walk);
  else
    n_run = match_part (self, end + n_between, REHAB_RUNNING_KEYWORD_RUN, &run);

  if (n_run == 0)
    return rehab_running_reader_fail (self, REHAB_RUNNING_ERROR_CONTRADICTION, from, end,
                                      _("%s: blocks need minutes of running."));
  if (n_walk > 0)
    end = first + n_run + n_between + n_walk;
  if (in_brackets && !rehab_running_reader_is_sign (self, end, ")"))
    return rehab_running_reader_fail (self, REHAB_RUNNING_ERROR_NOT_UNDERSTOOD, end, end + 1, _("%s is not understood."));

  return set_blocks (self, from, in_brackets ? end + 1 : end, get_value (self, from), run,
                     n_walk > 0 ? rehab_number (walk) : REHAB_NUMBER_NOT_ASKED);
}

/* What runs of so many metres are: named before or after, or by the kind of the session. */
static gboolean
is_fast (const RehabRunningReader *self)
{
  return self->session.kind == REHAB_SESSION_KIND_STRIDES || self->session.kind == REHAB_SESSION_KIND_SPRINT
         || self->meant == REHAB_SESSION_KIND_STRIDES || self->meant == REHAB_SESSION_KIND_SPRINT;
}

static void
mean_fast (RehabRunningReader *self,
           guint              *at)
{
  guint n_strides = match (self, *at, REHAB_RUNNING_KEYWORD_STRIDES);
  guint n_sprints = match (self, *at, REHAB_RUNNING_KEYWORD_SPRINT);

  if (n_strides > 0)
    self->meant = REHAB_SESSION_KIND_STRIDES;
  else if (n_sprints > 0)
    self->meant = REHAB_SESSION_KIND_SPRINT;

  *at += MAX (n_strides, n_sprints);
}

/* What follows "6 ×". */
static gboolean
read_times (RehabRunningReader *self,
            guint               from,
            guint               at)
{
  double unit;
  guint n;

  if (read_named_blocks (self, from, at))
    return TRUE;
  if (!rehab_running_reader_is_number (self, at))
    {
      if (match (self, from + 1, REHAB_RUNNING_KEYWORD_REPEATED) == 0 || !is_fast (self))
        return fail_unclear (self, from, at, _("%s: how long?"));

      self->at = at;
      (void) rehab_running_reader_set (self, "strides", get_value (self, from), from, at);
      return TRUE;
    }

  /* Minutes of running and of walking: "6 × 1/2 min". Half a minute is typed as 0.5. */
  if (rehab_running_reader_is_sign (self, at + 1, "/") && rehab_running_reader_is_number (self, at + 2))
    {
      n = match_time (self, at + 3, &unit);
      if (n == 0)
        return fail_unclear (self, from, at + 3, _("%s: minutes or seconds?"));

      return set_blocks (self, from, at + 3 + n, get_value (self, from), get_value (self, at) * unit,
                         rehab_number (get_value (self, at + 2) * unit));
    }

  n = match (self, at + 1, REHAB_RUNNING_KEYWORD_METRES);
  if (n > 0)
    {
      guint end = at + 1 + n;

      mean_fast (self, &end);
      if (self->session.kind == REHAB_SESSION_KIND_HILLS)
        return fail_unclear (self, from, end, _("%s: metres of length, or of climb?"));
      if (!is_fast (self))
        return fail_unclear (self, from, end, _("%s: strides or sprints?"));

      (void) (rehab_running_reader_set (self, "strides", get_value (self, from), from, from + 1)
              && rehab_running_reader_set (self, "stride_m", get_value (self, at), from, end));
      self->at = end;
      return TRUE;
    }

  n = match_time (self, at + 1, &unit);
  if (n == 0)
    return fail_unclear (self, from, at + 1, _("%s: minutes or metres?"));

  return set_blocks (self, from, at + 1 + n, get_value (self, from), get_value (self, at) * unit, REHAB_NUMBER_NOT_ASKED);
}

/* "6 strides of 80 m" */
static gboolean
read_strides (RehabRunningReader *self,
              guint               from,
              guint               at)
{
  guint n_of = match (self, at, REHAB_RUNNING_KEYWORD_OF);
  guint n_unit = rehab_running_reader_is_number (self, at + n_of)
                 ? match (self, at + n_of + 1, REHAB_RUNNING_KEYWORD_METRES) : 0;

  self->at = at;
  if (!rehab_running_reader_set (self, "strides", get_value (self, from), from, from + 1) || n_unit == 0)
    return TRUE;

  self->at = at + n_of + 1 + n_unit;
  (void) rehab_running_reader_set (self, "stride_m", get_value (self, at + n_of), at, self->at);

  return TRUE;
}

/* "40 m", "130 ft": of climb where that is said or the session is called hills, and nothing else. */
static gboolean
read_metres (RehabRunningReader *self,
             gboolean            in_feet,
             guint               from,
             guint               at)
{
  guint n = match (self, at, REHAB_RUNNING_KEYWORD_CLIMB);
  guint n_each = in_feet ? 0 : match (self, at, REHAB_RUNNING_KEYWORD_EACH);

  if (n_each > 0 && is_fast (self))
    {
      self->at = at + n_each;
      (void) rehab_running_reader_set (self, "stride_m", get_value (self, from), from, self->at);
      return TRUE;
    }

  if (n == 0 && self->session.kind != REHAB_SESSION_KIND_HILLS && match (self, at, REHAB_RUNNING_KEYWORD_HILLS) == 0)
    return fail_unclear (self, from, at, in_feet ? _("%s: a distance in miles, or feet of climb?")
                                                 : _("%s: a distance in kilometres, or metres of climb?"));

  self->at = at + n;
  (void) rehab_running_reader_set_measure (self, "climb_m", in_feet, get_value (self, from), from, self->at);

  return TRUE;
}

/* "1 h", "1 h 20 min" */
static gboolean
read_hours (RehabRunningReader *self,
            guint               from,
            guint               at)
{
  double minutes = get_value (self, from) * MINUTES_AN_HOUR;
  guint n = rehab_running_reader_is_number (self, at) ? match (self, at + 1, REHAB_RUNNING_KEYWORD_MINUTES) : 0;

  self->at = at;
  if (n > 0)
    {
      minutes += get_value (self, at);
      self->at = at + 1 + n;
    }
  (void) rehab_running_reader_set (self, "minutes", minutes, from, self->at);

  return TRUE;
}

/* Everything that begins with a number, or with "at" before a share. */
gboolean
rehab_running_read_amount (RehabRunningReader *self)
{
  guint n_at = match (self, self->at, REHAB_RUNNING_KEYWORD_AT);
  guint from = self->at + n_at;
  guint at = from + 1;
  guint n;
  const RehabTypedToken *number;

  if (!rehab_running_reader_is_number (self, from))
    return FALSE;

  number = rehab_running_reader_get (self, from);
  if (number->is_comma && number->n_decimals == 3)
    return fail_unclear (self, from, at, _("%s: thousands, or a fraction?"));
  if (match (self, at, REHAB_RUNNING_KEYWORD_TO) > 0
      && rehab_running_reader_is_number (self, at + match (self, at, REHAB_RUNNING_KEYWORD_TO)))
    return fail_unclear (self, from, at + match (self, at, REHAB_RUNNING_KEYWORD_TO) + 1, _("%s: one figure is kept, not a range."));

  if (rehab_running_reader_is_sign (self, at, "%"))
    {
      self->at = at + 1 + match (self, at + 1, REHAB_RUNNING_KEYWORD_TOP_SPEED);
      (void) rehab_running_reader_set (self, "speed_percent", number->value, from, at + 1);
      return TRUE;
    }
  if (n_at > 0)
    return FALSE;

  n = match (self, at, REHAB_RUNNING_KEYWORD_TIMES);
  if (n > 0)
    return read_times (self, from, at + n);

  n = match (self, at, REHAB_RUNNING_KEYWORD_KILOMETRES);
  if (n > 0)
    {
      self->at = at + n;
      (void) rehab_running_reader_set_measure (self, "distance_km", FALSE, number->value, from, self->at);
      return TRUE;
    }

  n = match (self, at, REHAB_RUNNING_KEYWORD_MILES);
  if (n > 0)
    {
      self->at = at + n;
      (void) rehab_running_reader_set_measure (self, "distance_km", TRUE, number->value, from, self->at);
      return TRUE;
    }

  n = match (self, at, REHAB_RUNNING_KEYWORD_MINUTES);
  if (n > 0)
    {
      self->at = at + n;
      (void) rehab_running_reader_set (self, "minutes", number->value, from, self->at);
      return TRUE;
    }

  n = match (self, at, REHAB_RUNNING_KEYWORD_HOURS);
  if (n > 0)
    return read_hours (self, from, at + n);

  n = match (self, at, REHAB_RUNNING_KEYWORD_METRES);
  if (n > 0)
    return read_metres (self, FALSE, from, at + n);

  n = match (self, at, REHAB_RUNNING_KEYWORD_FEET);
  if (n > 0)
    return read_metres (self, TRUE, from, at + n);

  n = at;
  mean_fast (self, &n);
  if (n > at)
    return read_strides (self, from, n);

  n = match (self, at, REHAB_RUNNING_KEYWORD_OUT_OF_TEN);
  if (n > 0)
    {
      self->at = at + n;
      (void) rehab_running_reader_set (self, "effort", number->value, from, self->at);
      return TRUE;
    }

  return fail_unclear (self, from, at, rehab_units_are_recorded (REHAB_UNIT_KIND_DISTANCE) ? _("%s: kilometres or minutes?")
                                                                                           : _("%s: miles or minutes?"));
}

/* "strides of 80 m", "je 80 m": how long one is, and not how many */
gboolean
rehab_running_read_length (RehabRunningReader *self)
{
  guint from = self->at;
  guint at = from;
  guint n_of;
  guint n_unit;

  mean_fast (self, &at);
  n_of = at > from ? match (self, at, REHAB_RUNNING_KEYWORD_OF)
                   : is_fast (self) ? match (self, at, REHAB_RUNNING_KEYWORD_EACH) : 0;
  n_unit = n_of > 0 && rehab_running_reader_is_number (self, at + n_of)
           ? match (self, at + n_of + 1, REHAB_RUNNING_KEYWORD_METRES) : 0;
  if (n_unit == 0)
    return FALSE;

  self->at = at + n_of + 1 + n_unit;
  (void) rehab_running_reader_set (self, "stride_m", get_value (self, at + n_of), from, self->at);

  return TRUE;
}

/* "effort 3", "RPE 3/10", "easy": the anchors are those of the scale (R53) */
gboolean
rehab_running_read_effort (RehabRunningReader *self)
{
  static const struct
  {
    RehabRunningKeyword keyword;
    double effort;
  } anchors[] = {
    { REHAB_RUNNING_KEYWORD_VERY_VERY_EASY, 1 }, { REHAB_RUNNING_KEYWORD_EASY, 2 },
    { REHAB_RUNNING_KEYWORD_MODERATE, 3 }, { REHAB_RUNNING_KEYWORD_SOMEWHAT_HARD, 4 },
    { REHAB_RUNNING_KEYWORD_HARD, 5 }, { REHAB_RUNNING_KEYWORD_VERY_HARD, 7 },
    { REHAB_RUNNING_KEYWORD_MAXIMAL, 10 },
  };
  guint from = self->at;
  guint n = match (self, from, REHAB_RUNNING_KEYWORD_EFFORT);

  if (n > 0)
    {
      guint at = from + n + (rehab_running_reader_is_sign (self, from + n, ":") ? 1 : 0);

      self->at = at + 1;
      if (!rehab_running_reader_is_number (self, at))
        return fail_unclear (self, from, at, _("%s: how much, from 0 to 10?"));
      if (match (self, at + 1, REHAB_RUNNING_KEYWORD_TO) > 0)
        return fail_unclear (self, from, at + 2, _("%s: one figure is kept, not a range."));

      self->at += match (self, at + 1, REHAB_RUNNING_KEYWORD_OUT_OF_TEN);
      (void) rehab_running_reader_set (self, "effort", get_value (self, at), from, self->at);
      return TRUE;
    }

  for (size_t i = 0; i < G_N_ELEMENTS (anchors); i++)
    {
      n = match (self, from, anchors[i].keyword);
      if (n == 0)
        continue;

      self->at += n;
      (void) rehab_running_reader_set (self, "effort", anchors[i].effort, from, self->at);
      return TRUE;
    }

  return FALSE;
}

/* "Run", "hills": as the program calls a kind, or another word for it */
gboolean
rehab_running_read_kind (RehabRunningReader *self)
{
  static const struct
  {
    RehabRunningKeyword keyword;
    RehabSessionKind kind;
  } kinds[] = {
    { REHAB_RUNNING_KEYWORD_RUN, REHAB_SESSION_KIND_RUN }, { REHAB_RUNNING_KEYWORD_HILLS, REHAB_SESSION_KIND_HILLS },
    { REHAB_RUNNING_KEYWORD_STRIDES, REHAB_SESSION_KIND_STRIDES },
    { REHAB_RUNNING_KEYWORD_SPRINT, REHAB_SESSION_KIND_SPRINT },
    { REHAB_RUNNING_KEYWORD_PLYOMETRICS, REHAB_SESSION_KIND_PLYOMETRICS },
    { REHAB_RUNNING_KEYWORD_MATCH, REHAB_SESSION_KIND_MATCH },
    { REHAB_RUNNING_KEYWORD_TRAINING, REHAB_SESSION_KIND_TRAINING },
    { REHAB_RUNNING_KEYWORD_STRENGTH, REHAB_SESSION_KIND_STRENGTH },
    { REHAB_RUNNING_KEYWORD_CROSS_TRAINING, REHAB_SESSION_KIND_CROSS_TRAINING },
  };
  RehabSessionKind found = REHAB_SESSION_KIND_NONE;
  guint from = self->at;
  guint most = 0;

  for (size_t i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const char *label = rehab_choice_get_label (rehab_session_kind_get_type (), (int) kinds[i].kind);
      guint n = MAX (match (self, from, kinds[i].keyword), rehab_running_reader_match_text (self, from, label));

      if (n > most)
        {
          most = n;
          found = kinds[i].kind;
        }
    }

  if (most == 0)
    return FALSE;

  self->at += most;

  /* "run 5 km, strides 6 × 80 m": what it has beside, and no other kind. */
  if (self->session.kind != REHAB_SESSION_KIND_NONE
      && (found == REHAB_SESSION_KIND_STRIDES || found == REHAB_SESSION_KIND_SPRINT) && rehab_running_reader_is_number (self, self->at))
    {
      self->meant = found;
      return TRUE;
    }

  if (rehab_running_reader_say (self, "kind", from, self->at))
    self->session.kind = found;

  return TRUE;
}

/* "grass", "on the road" */
gboolean
rehab_running_read_ground (RehabRunningReader *self)
{
  guint n_on = match (self, self->at, REHAB_RUNNING_KEYWORD_ON);
  guint at = self->at + n_on;

  for (int surface = REHAB_SURFACE_GRASS; surface <= REHAB_SURFACE_TURF; surface++)
    {
      RehabRunningKeyword keyword = (RehabRunningKeyword) (REHAB_RUNNING_KEYWORD_GRASS + surface - REHAB_SURFACE_GRASS);
      const char *label = rehab_choice_get_label (rehab_surface_get_type (), surface);
      const char *words = rehab_running_surface_get_words ((RehabSurface) surface);
      guint n = MAX (rehab_running_reader_match_text (self, at, label), rehab_running_reader_match_text (self, at, words));

      n = MAX (n, match (self, at, keyword));
      if (n == 0)
        continue;

      if (rehab_running_reader_say (self, "surface", self->at, at + n))
        self->session.surface = (RehabSurface) surface;
      self->at = at + n;
      return TRUE;
    }

  return FALSE;
}
