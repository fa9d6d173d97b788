/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-sheet-parts.h"
#include "rehab-choice.h"
#include "rehab-i18n.h"
#include "rehab-running-words.h"

#define DAYS_A_WEEK 7
#define CELL_PADDING 3.0
#define ROW_GAP 4.0
#define LINE 0.8
#define HAIRLINE 0.5

/* The column of weeks, as a share of the width. */
#define WEEK_SHARE 0.11

typedef struct
{
  RehabSheetRows *rows;
  const RehabRunningSchedule *schedule;
  RehabDate today;
  double week_width;
  double day_width;
  RehabBlock *block; /* the part of the calendar that is being filled */
  double y;
} Calendar;

static int
get_this_week (const RehabRunningSchedule *schedule,
               RehabDate                   today)
{
  return rehab_date_days_until (rehab_running_schedule_get_monday (schedule, 0), rehab_date_get_week_start (today)) / DAYS_A_WEEK;
}

/* What is typed in one line has its note in quotation marks; on paper the note has a line of its own. */
static char *
dup_session (const RehabRunningSession *session)
{
  g_autoptr (RehabRunningSession) plain = NULL;
  g_autofree char *words = NULL;
  RehabRunningSession values = *session;

  if (session->note == NULL)
    return rehab_running_session_dup_words (session);

  values.note = NULL;
  plain = rehab_running_session_new (&values, NULL);
  words = rehab_running_session_dup_words (plain);

  return g_strconcat (words, "\n", session->note, NULL);
}

/* All that is planned for a day, a line a session; NULL for nothing. */
static char *
dup_day (const Calendar *calendar,
         int             week,
         int             weekday)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < rehab_running_schedule_get_size (calendar->schedule); i++)
    {
      const RehabRunningSession *session = rehab_running_schedule_get_nth (calendar->schedule, i);
      g_autofree char *words = NULL;

      if (session->week != week || session->weekday != weekday)
        continue;

      words = dup_session (session);
      if (text->len > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, words);
    }

  return text->len > 0 ? g_string_free_and_steal (g_steal_pointer (&text)) : NULL;
}

static gboolean
is_empty_week (const Calendar *calendar,
               int             week)
{
  for (int day = 0; day < DAYS_A_WEEK; day++)
    {
      g_autofree char *text = dup_day (calendar, week, day);

      if (text != NULL)
        return FALSE;
    }

  return TRUE;
}

static char *
dup_week_name (const Calendar *calendar,
               int             week)
{
  g_autofree char *monday = rehab_date_format (rehab_running_schedule_get_monday (calendar->schedule, week), C_("date", "%-d %b"));

  /* Translators: a row of a running plan: the number of the week and the day on which it begins */
  return g_strdup_printf (C_("running plan", "%d\nfrom %s"), week + 1, monday);
}

static double
get_day_x (const Calendar *calendar,
           int             day)
{
  return calendar->week_width + day * calendar->day_width;
}

static void
add_line (Calendar   *calendar,
          double      thickness,
          RehabColour colour)
{
  rehab_block_add_area (calendar->block, colour, 0.0, calendar->y - thickness / 2.0, calendar->rows->width, thickness);
}

static void
add_heads (Calendar *calendar)
{
  const RehabTypesetter *typesetter = calendar->rows->typesetter;
  double height;

  rehab_block_begin (calendar->block, "TR");
  height = rehab_block_set_text (calendar->block, typesetter, "TH", REHAB_TYPE_STRONG, REHAB_COLOUR_TEXT,
                                 C_("running plan", "Week"), 0.0, calendar->y, calendar->week_width, PANGO_ALIGN_LEFT);
  for (int day = 0; day < DAYS_A_WEEK; day++)
    {
      g_autofree char *name = rehab_days_dup_label ((RehabDays) (1u << day));
      double bottom = rehab_block_set_text (calendar->block, typesetter, "TH", REHAB_TYPE_STRONG, REHAB_COLOUR_TEXT, name,
                                            get_day_x (calendar, day), calendar->y, calendar->day_width - CELL_PADDING,
                                            PANGO_ALIGN_LEFT);

      height = MAX (height, bottom);
    }
  rehab_block_end (calendar->block, "TR");
  calendar->y += height + CELL_PADDING;
  add_line (calendar, LINE, REHAB_COLOUR_TEXT);
}

static void
begin_block (Calendar   *calendar,
             const char *heading)
{
  calendar->block = rehab_sheet_rows_begin_part (calendar->rows, "running", heading, &calendar->y);
  rehab_block_begin (calendar->block, "Table");
  add_heads (calendar);
}

static void
end_block (Calendar *calendar)
{
  rehab_block_end (calendar->block, "Table");
  rehab_sheet_rows_add (calendar->rows, g_steal_pointer (&calendar->block), REHAB_SHEET_GAP);
}

static double
measure (const Calendar *calendar,
         RehabType       type,
         const char     *text,
         double          width)
{
  g_autoptr (PangoLayout) layout = rehab_typesetter_set (calendar->rows->typesetter, type, text, width);
  double height;

  rehab_text_measure (layout, NULL, &height);

  return height;
}

static double
measure_week (const Calendar *calendar,
              int             week)
{
  g_autofree char *name = dup_week_name (calendar, week);
  double height = measure (calendar, REHAB_TYPE_DETAIL, name, calendar->week_width);

  for (int day = 0; day < DAYS_A_WEEK; day++)
    {
      g_autofree char *text = dup_day (calendar, week, day);

      if (text != NULL)
        height = MAX (height, measure (calendar, REHAB_TYPE_SMALL, text, calendar->day_width - CELL_PADDING));
    }

  return height + ROW_GAP * 2.0;
}

static void
add_week (Calendar *calendar,
          int       week,
          double    height)
{
  const RehabTypesetter *typesetter = calendar->rows->typesetter;
  g_autofree char *name = dup_week_name (calendar, week);
  double y = calendar->y + ROW_GAP;

  rehab_block_begin (calendar->block, "TR");
  rehab_block_set_text (calendar->block, typesetter, "TH", REHAB_TYPE_DETAIL, REHAB_COLOUR_TEXT, name, 0.0, y,
                        calendar->week_width, PANGO_ALIGN_LEFT);
  for (int day = 0; day < DAYS_A_WEEK; day++)
    {
      g_autofree char *text = dup_day (calendar, week, day);

      rehab_block_set_text (calendar->block, typesetter, "TD", REHAB_TYPE_SMALL, REHAB_COLOUR_TEXT, text, get_day_x (calendar, day), y,
                            calendar->day_width - CELL_PADDING, PANGO_ALIGN_LEFT);
    }
  rehab_block_end (calendar->block, "TR");

  calendar->y += height;
  add_line (calendar, HAIRLINE, REHAB_COLOUR_FAINT);
}

static void
add_calendar (Calendar *calendar,
              int       first)
{
  int weeks = rehab_running_schedule_get_plan (calendar->schedule)->weeks;

  calendar->week_width = calendar->rows->width * WEEK_SHARE;
  calendar->day_width = (calendar->rows->width - calendar->week_width) / DAYS_A_WEEK;

  begin_block (calendar, _("Your running plan"));
  for (int week = first; week < weeks; week++)
    {
      double height = measure_week (calendar, week);

      if (week > first && calendar->y + height > calendar->rows->room)
        {
          end_block (calendar);
          begin_block (calendar, _("Your running plan, continued"));
        }
      add_week (calendar, week, height);
    }
  end_block (calendar);
}

/* In large print there would be three letters to a column: the days stand below each other, a block a week. */
static void
add_list (Calendar *calendar,
          int       first)
{
  int weeks = rehab_running_schedule_get_plan (calendar->schedule)->weeks;

  for (int week = first; week < weeks; week++)
    {
      g_autofree char *monday =
        rehab_date_format (rehab_running_schedule_get_monday (calendar->schedule, week), C_("date", "%-d %B"));
      /* Translators: heading of a week of a running plan: its number and the day on which it begins */
      g_autofree char *heading = g_strdup_printf (_("Running, week %d, from %s"), week + 1, monday);
      double y;
      RehabBlock *block;

      block = rehab_sheet_rows_begin_part (calendar->rows, "running", heading, &y);
      if (is_empty_week (calendar, week))
        rehab_sheet_rows_set_text (calendar->rows, block, REHAB_TYPE_BODY, REHAB_COLOUR_QUIET, _("Nothing planned"),
                                   calendar->rows->width, &y);
      for (int day = 0; day < DAYS_A_WEEK; day++)
        {
          g_autofree char *text = dup_day (calendar, week, day);
          g_autofree char *weekday = rehab_date_format (rehab_date_add_days (rehab_running_schedule_get_monday (calendar->schedule, week), day), "%A");
          g_autofree char *name = rehab_language_dup_begun (weekday);
          g_auto (GStrv) parts = NULL;
          g_autofree char *words = NULL;
          g_autofree char *line = NULL;

          if (text == NULL)
            continue;
          parts = g_strsplit (text, "\n", -1);
          words = g_strjoinv (C_("parts of a line", ", "), parts);
          /* Translators: a weekday, and what is to be run on it */
          line = g_strdup_printf (C_("running plan", "%s: %s"), name, words);
          rehab_sheet_rows_set_text (calendar->rows, block, REHAB_TYPE_BODY, REHAB_COLOUR_TEXT, line, calendar->rows->width, &y);
        }
      rehab_sheet_rows_add (calendar->rows, block, REHAB_SHEET_GAP);
    }
}

/* What the clinician wrote for the patient, and how the cells are read. */
static void
add_notes (Calendar *calendar)
{
  const char *note = rehab_running_schedule_get_plan (calendar->schedule)->note;
  double y;
  RehabBlock *block;

  if (note == NULL)
    return;

  block = rehab_sheet_rows_begin_part (calendar->rows, "running", _("For your runs"), &y);
  rehab_sheet_rows_set_text (calendar->rows, block, REHAB_TYPE_BODY, REHAB_COLOUR_TEXT, note, calendar->rows->width, &y);
  rehab_sheet_rows_add (calendar->rows, block, REHAB_SHEET_GAP);
}

/**
 * rehab_sheet_has_running:
 * @content: what the sheet says
 *
 * Returns: whether there is a running plan with a week that is not over yet
 */
gboolean
rehab_sheet_has_running (const RehabSheetContent *content)
{
  return content->running != NULL
         && get_this_week (content->running, content->today) < rehab_running_schedule_get_plan (content->running)->weeks;
}

/**
 * rehab_sheet_add_running:
 * @rows: where to
 * @content: what the sheet says, with a running plan that is not over
 *
 * Adds the running plan as a calendar, a row a week from this one on. Weeks that are over are not printed; in large print the
 * days stand below each other.
 */
void
rehab_sheet_add_running (RehabSheetRows          *rows,
                         const RehabSheetContent *content)
{
  Calendar calendar = { .rows = rows, .schedule = content->running, .today = content->today };
  int first = MAX (get_this_week (content->running, content->today), 0);

  if (rehab_typesetter_get_text (rows->typesetter) == REHAB_TEXT_LARGE)
    add_list (&calendar, first);
  else
    add_calendar (&calendar, first);
  add_notes (&calendar);
}
