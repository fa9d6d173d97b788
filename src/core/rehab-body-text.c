/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-body-area.h"
#include "rehab-error.h"

#include <string.h>

/*
 * The stored form of a painted area, ASCII on one line:
 *
 *   1 rear:!431?@_!1135? right:!560?_!559?
 *
 * The version; then, for each view on which anything is painted, in the order of RehabBodyView, its name and its rows from
 * the top, six cells a character from "?" (none) to "~" (all six), the first cell being the highest bit. "!N" before a
 * character stands for N of it where that is shorter. An area has one text and no other.
 *
 * The longest text, without anything to shorten, has 3,827 characters.
 */

#define VERSION "1"
#define CELLS_PER_CHARACTER 6
#define NO_CELLS '?'
#define ALL_CELLS '~'
#define REPEAT '!'
#define LEAST_REPEAT 4
#define MAX_REPEAT 9999

/* Which cells a text names, before it is known whether they are on the body. */
typedef struct
{
  gboolean cells[REHAB_N_BODY_VIEWS][REHAB_BODY_ROWS][REHAB_BODY_MAX_COLUMNS];
} Sheet;

static guint
get_characters (RehabBodyView view)
{
  return rehab_body_view_get_columns (view) / CELLS_PER_CHARACTER;
}

/* The nth character of a view. */
static char
encode (const RehabBodyArea *self,
        RehabBodyView        view,
        guint                n)
{
  guint row = n / get_characters (view);
  guint column = n % get_characters (view) * CELLS_PER_CHARACTER;
  guint bits = 0;

  for (guint i = 0; i < CELLS_PER_CHARACTER; i++)
    bits = bits << 1 | (rehab_body_area_has_cell (self, view, column + i, row) ? 1 : 0);

  return (char) (NO_CELLS + bits);
}

static void
append_run (GString *text,
            char     character,
            guint    length)
{
  if (length >= LEAST_REPEAT)
    {
      g_string_append_printf (text, "%c%u%c", REPEAT, length, character);
      return;
    }

  for (guint i = 0; i < length; i++)
    g_string_append_c (text, character);
}

static void
append_view (GString             *text,
             const RehabBodyArea *self,
             RehabBodyView        view)
{
  guint n_characters = REHAB_BODY_ROWS * get_characters (view);
  guint length = 0;
  char last = '\0';

  g_string_append_printf (text, " %s:", rehab_body_view_get_nick (view));
  for (guint n = 0; n < n_characters; n++)
    {
      char character = encode (self, view, n);

      if (character != last)
        {
          append_run (text, last, length);
          length = 0;
        }
      last = character;
      length++;
    }
  append_run (text, last, length);
}

static gboolean
fail (GError    **error,
      const char *what)
{
  g_set_error (error, REHAB_ERROR, REHAB_ERROR_NOT_TEXT, "A painted area %s", what);

  return FALSE;
}

/* Reads "!N" if it is there. FALSE where it is but makes no sense. */
static gboolean
read_repeat (const char **position,
             guint       *length)
{
  *length = 1;
  if (**position != REPEAT)
    return TRUE;

  *length = 0;
  for ((*position)++; g_ascii_isdigit (**position); (*position)++)
    {
      *length = *length * 10 + (guint) g_ascii_digit_value (**position);
      if (*length > MAX_REPEAT)
        return FALSE;
    }

  return *length > 0;
}

static gboolean
read_view (const char  **position,
           RehabBodyView view,
           Sheet        *sheet,
           GError      **error)
{
  guint n_characters = REHAB_BODY_ROWS * get_characters (view);
  guint length;

  for (guint n = 0; n < n_characters; n += length)
    {
      if (!read_repeat (position, &length) || length > n_characters - n)
        return fail (error, "repeats what cannot be repeated");
      if (**position < NO_CELLS || **position > ALL_CELLS)
        return fail (error, "has a character that stands for no cells, or too few of them");

      for (guint i = 0; i < length; i++)
        {
          guint row = (n + i) / get_characters (view);
          guint column = (n + i) % get_characters (view) * CELLS_PER_CHARACTER;

          for (guint j = 0; j < CELLS_PER_CHARACTER; j++)
            sheet->cells[view][row][column + j] = ((**position - NO_CELLS) >> (CELLS_PER_CHARACTER - 1 - j) & 1) != 0;
        }
      (*position)++;
    }

  return TRUE;
}

static gboolean
read_sheet (const char *text,
            Sheet      *sheet,
            GError    **error)
{
  const char *position = text + strlen (VERSION);

  for (RehabBodyView view = REHAB_BODY_VIEW_REAR; view < REHAB_N_BODY_VIEWS; view++)
    {
      g_autofree char *head = g_strdup_printf (" %s:", rehab_body_view_get_nick (view));

      if (!g_str_has_prefix (position, head))
        continue;
      position += strlen (head);
      if (!read_view (&position, view, sheet, error))
        return FALSE;
    }

  return *position == '\0' || fail (error, "goes on after its end");
}

static gboolean
take_cell (RehabBodyView view,
           guint         column,
           guint         row,
           gboolean      painted,
           gpointer      data)
{
  const Sheet *sheet = data;

  return sheet->cells[view][row][column];
}

/**
 * rehab_body_area_to_text:
 * @self: an area
 *
 * Writes an area as it is stored: ASCII, one line, fewer than 4,000 characters.
 *
 * Returns: (transfer full) (nullable): the text; `NULL` where nothing is painted, since that is nothing to store
 */
char *
rehab_body_area_to_text (const RehabBodyArea *self)
{
  g_autoptr (GString) text = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (rehab_body_area_is_empty (self))
    return NULL;

  text = g_string_new (VERSION);
  for (RehabBodyView view = REHAB_BODY_VIEW_REAR; view < REHAB_N_BODY_VIEWS; view++)
    {
      if (rehab_body_area_get_cm2 (self, view, REHAB_SIDE_BOTH) > 0.0)
        append_view (text, self, view);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/**
 * rehab_body_area_from_text:
 * @text: (nullable): what rehab_body_area_to_text() wrote; `NULL` for an empty area
 * @error: where to put a `REHAB_ERROR_NOT_TEXT`, or a `REHAB_ERROR_OUT_OF_RANGE` for a version that is not known
 *
 * Reads a stored area. Nothing is guessed: a text that differs by a character from the one that the area would be written
 * as is refused.
 *
 * Returns: (transfer full): the area, or `NULL` with @error set
 */
RehabBodyArea *
rehab_body_area_from_text (const char *text,
                           GError    **error)
{
  g_autoptr (RehabBodyArea) empty = rehab_body_area_new ();
  g_autoptr (RehabBodyArea) self = NULL;
  g_autofree Sheet *sheet = NULL;
  g_autofree char *again = NULL;

  if (text == NULL)
    return g_steal_pointer (&empty);

  if (!g_str_has_prefix (text, VERSION " "))
    {
      g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_OUT_OF_RANGE, "A painted area of a version that is not known");
      return NULL;
    }

  sheet = g_new0 (Sheet, 1);
  if (!read_sheet (text, sheet, error))
    return NULL;

  self = rehab_body_area_map (empty, take_cell, sheet);
  again = rehab_body_area_to_text (self);
  if (g_strcmp0 (again, text) != 0)
    {
      fail (error, "has cells beside the body, or is not written in its one way");
      return NULL;
    }

  return g_steal_pointer (&self);
}
