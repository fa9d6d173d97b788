/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-plural.h"

#include <string.h>

#define MAX_DEPTH 32 /* of parentheses; the longest formula known has four */

typedef struct
{
  const char *at;
  gulong n;
  guint depth;
  gboolean broken;
} Reader;

typedef struct
{
  const char *sign;
  guint binding; /* the higher, the closer */
} Operator;

/* Longer signs before those that they begin with. */
static const Operator operators[] = {
  { "||", 1 }, { "&&", 2 },
  { "==", 3 }, { "!=", 3 },
  { "<=", 4 }, { ">=", 4 }, { "<", 4 }, { ">", 4 },
  { "+", 5 }, { "-", 5 },
  { "*", 6 }, { "/", 6 }, { "%", 6 },
};

static gulong read_choice (Reader *reader);

static void
skip_space (Reader *reader)
{
  while (g_ascii_isspace (*reader->at))
    reader->at++;
}

static gboolean
skip_sign (Reader     *reader,
           const char *sign)
{
  skip_space (reader);
  if (!g_str_has_prefix (reader->at, sign))
    return FALSE;

  reader->at += strlen (sign);
  return TRUE;
}

static gulong
give_up (Reader *reader)
{
  reader->broken = TRUE;

  return 0;
}

static gulong
read_operand (Reader *reader)
{
  char *end = NULL;
  gulong value;

  if (reader->broken || reader->depth >= MAX_DEPTH)
    return give_up (reader);

  skip_space (reader);
  if (g_ascii_isdigit (*reader->at))
    {
      value = (gulong) g_ascii_strtoull (reader->at, &end, 10);
      reader->at = end;
      return value;
    }

  reader->depth++;
  if (skip_sign (reader, "n"))
    {
      value = reader->n;
    }
  else if (skip_sign (reader, "!"))
    {
      value = read_operand (reader) == 0;
    }
  else if (skip_sign (reader, "("))
    {
      value = read_choice (reader);
      if (!skip_sign (reader, ")"))
        value = give_up (reader);
    }
  else
    {
      value = give_up (reader);
    }
  reader->depth--;

  return value;
}

static const Operator *
peek_operator (Reader *reader)
{
  skip_space (reader);
  for (guint i = 0; i < G_N_ELEMENTS (operators); i++)
    {
      if (g_str_has_prefix (reader->at, operators[i].sign))
        return &operators[i];
    }

  return NULL;
}

static gulong
apply (Reader         *reader,
       const Operator *operator,
       gulong          a,
       gulong          b)
{
  switch (operator->sign[0])
    {
    case '|':
      return a != 0 || b != 0;

    case '&':
      return a != 0 && b != 0;

    case '=':
      return a == b;

    case '!':
      return a != b;

    case '<':
      return operator->sign[1] == '=' ? a <= b : a < b;

    case '>':
      return operator->sign[1] == '=' ? a >= b : a > b;

    case '+':
      return a + b;

    case '-':
      return a - b;

    case '*':
      return a * b;

    case '/':
      return b != 0 ? a / b : give_up (reader);

    default:
      return b != 0 ? a % b : give_up (reader);
    }
}

static gulong
read_binary (Reader *reader,
             guint   binding)
{
  gulong value = read_operand (reader);
  const Operator *operator;

  while (!reader->broken && (operator = peek_operator (reader)) != NULL && operator->binding >= binding)
    {
      reader->at += strlen (operator->sign);
      value = apply (reader, operator, value, read_binary (reader, operator->binding + 1));
    }

  return value;
}

/* Both ways are read, because the reader has to get behind both. */
static gulong
read_choice (Reader *reader)
{
  gulong condition = read_binary (reader, 1);
  gulong yes;
  gulong no;

  if (!skip_sign (reader, "?"))
    return condition;

  if (reader->depth++ >= MAX_DEPTH)
    return give_up (reader);

  yes = read_choice (reader);
  if (!skip_sign (reader, ":"))
    return give_up (reader);

  no = read_choice (reader);
  reader->depth--;

  return condition != 0 ? yes : no;
}

/**
 * rehab_plural_choose:
 * @expression: the expression of a catalogue: "n != 1", up to a semicolon or its end
 * @n: the number that is spoken of
 * @form: (out): where to put which form, from 0
 *
 * Works out which of a language's forms a number takes.
 *
 * Returns: whether the expression could be read; @form is untouched if not
 */
gboolean
rehab_plural_choose (const char *expression,
                     gulong      n,
                     guint      *form)
{
  Reader reader = { .at = expression, .n = n };
  gulong value;

  g_return_val_if_fail (expression != NULL && form != NULL, FALSE);

  value = read_choice (&reader);
  skip_space (&reader);
  if (reader.broken || (*reader.at != '\0' && *reader.at != ';') || value > 16)
    return FALSE;

  *form = (guint) value;
  return TRUE;
}
