/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-diary-move.h"

#include <stdlib.h>

#define DAYS_A_WEEK 7

/* What is moved on. */
typedef struct
{
  const RehabDiarySpan *span;
  gboolean in_cards;
} Ground;

int
rehab_diary_card_get_row (RehabDiaryQuestion question)
{
  if (question <= REHAB_DIARY_ACTIVITY)
    return question == REHAB_DIARY_ACTIVITY ? 1 : 0;

  return 2 + ((int) question - REHAB_DIARY_ACTIVITY - 1) / REHAB_DIARY_CARD_COLUMNS;
}

int
rehab_diary_card_get_column (RehabDiaryQuestion question)
{
  if (question <= REHAB_DIARY_ACTIVITY)
    return question == REHAB_DIARY_ACTIVITY ? 0 : (int) question;

  return ((int) question - REHAB_DIARY_ACTIVITY - 1) % REHAB_DIARY_CARD_COLUMNS;
}

static int
get_column (const Ground      *ground,
            RehabDiaryQuestion question)
{
  return ground->in_cards ? rehab_diary_card_get_column (question) : (int) question;
}

static gboolean
is_same_row (const Ground   *ground,
             RehabDiaryPlace a,
             RehabDiaryPlace b)
{
  if (rehab_date_compare (a.date, b.date) != 0 || a.line != b.line)
    return FALSE;

  return !ground->in_cards || rehab_diary_card_get_row (a.question) == rehab_diary_card_get_row (b.question);
}

static gboolean
find_in_row (const Ground    *ground,
             RehabDiaryPlace  from,
             int              direction,
             gboolean         to_the_end,
             RehabDiaryPlace *found)
{
  RehabDiaryPlace place = from;
  gboolean any = FALSE;

  while (rehab_diary_find_place (ground->span, place, direction, &place)
         && is_same_row (ground, from, place))
    {
      *found = place;
      any = TRUE;
      if (!to_the_end)
        break;
    }

  return any;
}

/*
 * The row above or below, and in it the place that is nearest by its column. In the table the columns of the day pass
 * over the lines of further sessions, which have nothing there.
 */
static gboolean
find_across (const Ground    *ground,
             RehabDiaryPlace  from,
             int              direction,
             RehabDiaryPlace *found)
{
  gboolean about_day = !ground->in_cards && rehab_diary_question_get_group (from.question) == REHAB_DIARY_GROUP_DAY;
  RehabDiaryPlace place = from;
  int nearest = G_MAXINT;

  while (rehab_diary_find_place (ground->span, place, direction, &place))
    {
      int distance = abs (get_column (ground, place.question) - get_column (ground, from.question));

      if (is_same_row (ground, from, place)
          || (about_day && rehab_diary_question_get_group (place.question) != REHAB_DIARY_GROUP_DAY))
        continue;
      if (nearest < G_MAXINT && !is_same_row (ground, *found, place))
        break;
      if (distance < nearest)
        {
          nearest = distance;
          *found = place;
        }
    }

  return nearest < G_MAXINT;
}

/* The same place of another week, but no day that has not come. */
static gboolean
find_week (const Ground    *ground,
           RehabDiaryPlace  from,
           int              weeks,
           RehabDiaryPlace *found)
{
  RehabDate date = rehab_date_add_days (from.date, DAYS_A_WEEK * weeks);

  if (rehab_date_compare (rehab_date_get_week_start (date), ground->span->today) > 0)
    return FALSE;

  *found = (RehabDiaryPlace) { rehab_date_compare (date, ground->span->today) > 0 ? ground->span->today : date, 0, from.question };
  if (!rehab_diary_has_place (ground->span->diary, *found) || !rehab_diary_place_has_come (*found, ground->span->today))
    found->question = REHAB_DIARY_ACTIVITY;

  return TRUE;
}

/* As far up or down as there is anything. */
static gboolean
find_end_of_column (const Ground    *ground,
                    RehabDiaryPlace  from,
                    int              direction,
                    RehabDiaryPlace *found)
{
  gboolean any = FALSE;

  for (RehabDiaryPlace place = from; find_across (ground, place, direction, &place); any = TRUE)
    *found = place;

  return any;
}

/* The first place on the screen, or the last one that can be filled. */
static gboolean
find_end (const Ground    *ground,
          int              direction,
          RehabDiaryPlace *found)
{
  RehabDiaryPlace outside = { rehab_date_add_days (ground->span->first, -1), 0, REHAB_N_DIARY_QUESTIONS - 1 };

  if (direction > 0)
    return rehab_diary_find_place (ground->span, outside, 1, found);

  outside = (RehabDiaryPlace) { rehab_date_add_days (ground->span->last, 1), 0, 0 };

  return rehab_diary_find_place (ground->span, outside, -1, found);
}

/**
 * rehab_diary_find_move:
 * @span: the days on the screen
 * @from: a place of them
 * @move: which way
 * @in_cards: whether the questions stand in cards, not in a table
 * @found: (out): where to put the place
 *
 * Finds the place that a key leads to.
 *
 * Returns: whether there is one
 */
gboolean
rehab_diary_find_move (const RehabDiarySpan *span,
                       RehabDiaryPlace       from,
                       RehabDiaryMove        move,
                       gboolean              in_cards,
                       RehabDiaryPlace      *found)
{
  const Ground ground = { span, in_cards };

  switch (move)
    {
    case REHAB_DIARY_MOVE_NEXT:
      return rehab_diary_find_place (span, from, 1, found);

    case REHAB_DIARY_MOVE_PREVIOUS:
      return rehab_diary_find_place (span, from, -1, found);

    case REHAB_DIARY_MOVE_LEFT:
      return find_in_row (&ground, from, -1, FALSE, found);

    case REHAB_DIARY_MOVE_RIGHT:
      return find_in_row (&ground, from, 1, FALSE, found);

    case REHAB_DIARY_MOVE_LINE_START:
      return find_in_row (&ground, from, -1, TRUE, found);

    case REHAB_DIARY_MOVE_LINE_END:
      return find_in_row (&ground, from, 1, TRUE, found);

    case REHAB_DIARY_MOVE_UP:
      return find_across (&ground, from, -1, found);

    case REHAB_DIARY_MOVE_DOWN:
      return find_across (&ground, from, 1, found);

    case REHAB_DIARY_MOVE_TOP:
      return find_end_of_column (&ground, from, -1, found);

    case REHAB_DIARY_MOVE_BOTTOM:
      return find_end_of_column (&ground, from, 1, found);

    case REHAB_DIARY_MOVE_FIRST:
      return find_end (&ground, 1, found);

    case REHAB_DIARY_MOVE_LAST:
      return find_end (&ground, -1, found);

    case REHAB_DIARY_MOVE_WEEK_BEFORE:
      return find_week (&ground, from, -1, found);

    case REHAB_DIARY_MOVE_WEEK_AFTER:
      return find_week (&ground, from, 1, found);

    default:
      g_return_val_if_reached (FALSE);
    }
}

/* The line above or below; no day that has not come. */
static gboolean
find_line (const RehabDiarySpan *span,
           RehabDiaryPlace       from,
           int                   direction,
           RehabDiaryPlace      *found)
{
  RehabDiaryPlace place = from;

  if (direction > 0)
    {
      place.line++;
      if (place.line >= rehab_diary_count_lines (span->diary, place.date))
        place = (RehabDiaryPlace) { rehab_date_add_days (place.date, 1), 0, from.question };
      if (rehab_date_compare (place.date, span->last) > 0 || rehab_date_compare (place.date, span->today) > 0)
        return FALSE;
    }
  else if (place.line > 0)
    {
      place.line--;
    }
  else
    {
      place.date = rehab_date_add_days (place.date, -1);
      if (rehab_date_compare (place.date, span->first) < 0)
        return FALSE;
      place.line = rehab_diary_count_lines (span->diary, place.date) - 1;
    }

  *found = place;

  return TRUE;
}

static void
find_last_line (const RehabDiarySpan *span,
                RehabDiaryPlace       from,
                int                   direction,
                RehabDiaryPlace      *found)
{
  *found = from;
  while (find_line (span, *found, direction, found))
    ;
}

/**
 * rehab_diary_find_corner:
 * @span: the days on the screen
 * @from: the corner of a block
 * @move: which way
 * @found: (out): where to put the corner
 *
 * Finds where a corner of a block goes by a key. A block is a rectangle of lines and columns; that something can stand in
 * its corner is not asked.
 *
 * Returns: whether it goes anywhere
 */
gboolean
rehab_diary_find_corner (const RehabDiarySpan *span,
                         RehabDiaryPlace       from,
                         RehabDiaryMove        move,
                         RehabDiaryPlace      *found)
{
  *found = from;
  switch (move)
    {
    case REHAB_DIARY_MOVE_LEFT:
      found->question -= from.question > 0;
      break;

    case REHAB_DIARY_MOVE_RIGHT:
      found->question += from.question + 1 < REHAB_N_DIARY_QUESTIONS;
      break;

    case REHAB_DIARY_MOVE_LINE_START:
      found->question = 0;
      break;

    case REHAB_DIARY_MOVE_LINE_END:
      found->question = REHAB_N_DIARY_QUESTIONS - 1;
      break;

    case REHAB_DIARY_MOVE_UP:
      return find_line (span, from, -1, found);

    case REHAB_DIARY_MOVE_DOWN:
      return find_line (span, from, 1, found);

    case REHAB_DIARY_MOVE_TOP:
      find_last_line (span, from, -1, found);
      break;

    case REHAB_DIARY_MOVE_BOTTOM:
      find_last_line (span, from, 1, found);
      break;

    case REHAB_DIARY_MOVE_FIRST:
      find_last_line (span, from, -1, found);
      found->question = 0;
      break;

    case REHAB_DIARY_MOVE_LAST:
      find_last_line (span, from, 1, found);
      found->question = REHAB_N_DIARY_QUESTIONS - 1;
      break;

    case REHAB_DIARY_MOVE_NEXT:
    case REHAB_DIARY_MOVE_PREVIOUS:
    case REHAB_DIARY_MOVE_WEEK_BEFORE:
    case REHAB_DIARY_MOVE_WEEK_AFTER:
    default:
      return FALSE;
    }

  return !rehab_diary_place_equal (from, *found);
}
