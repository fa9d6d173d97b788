/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-diary-move.h"

#include <stdlib.h>

#define DAYS_A_WEEK 7

/* What is moved on. */
typedef struct
{
  const RehabDiary *diary;
  gboolean in_cards;
  RehabDate today;
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

  while (rehab_diary_find_place (ground->diary, place, direction, ground->today, &place)
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

  while (rehab_diary_find_place (ground->diary, place, direction, ground->today, &place))
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

  if (rehab_date_compare (rehab_date_get_week_start (date), ground->today) > 0)
    return FALSE;

  *found = (RehabDiaryPlace) { rehab_date_compare (date, ground->today) > 0 ? ground->today : date, 0, from.question };
  if (!rehab_diary_has_place (ground->diary, *found) || !rehab_diary_place_has_come (*found, ground->today))
    found->question = REHAB_DIARY_ACTIVITY;

  return TRUE;
}

/**
 * rehab_diary_find_move:
 * @diary: a diary
 * @from: a place of it
 * @move: which way
 * @in_cards: whether the questions stand in cards, not in a table
 * @today: the current day
 * @found: (out): where to put the place
 *
 * Finds the place that a key leads to.
 *
 * Returns: whether there is one
 */
gboolean
rehab_diary_find_move (const RehabDiary *diary,
                       RehabDiaryPlace   from,
                       RehabDiaryMove    move,
                       gboolean          in_cards,
                       RehabDate         today,
                       RehabDiaryPlace  *found)
{
  const Ground ground = { diary, in_cards, today };

  switch (move)
    {
    case REHAB_DIARY_MOVE_NEXT:
      return rehab_diary_find_place (diary, from, 1, today, found);

    case REHAB_DIARY_MOVE_PREVIOUS:
      return rehab_diary_find_place (diary, from, -1, today, found);

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

    case REHAB_DIARY_MOVE_WEEK_BEFORE:
      return find_week (&ground, from, -1, found);

    case REHAB_DIARY_MOVE_WEEK_AFTER:
      return find_week (&ground, from, 1, found);

    default:
      g_return_val_if_reached (FALSE);
    }
}
