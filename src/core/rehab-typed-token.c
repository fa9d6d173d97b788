/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-typed-token.h"
#include "rehab-i18n.h"

#include <string.h>

/* Which signs open a quote, and which close it then. */
static const struct
{
  gunichar opening;
  gunichar closing[2];
} quotes[] = {
  { '"', { '"', 0 } },
  { 0x201c, { 0x201d, 0 } },      /* “ ” */
  { 0x201e, { 0x201c, 0x201d } }, /* „ “ ” */
  { 0x00ab, { 0x00bb, 0 } },      /* « » */
  { 0x00bb, { 0x00ab, 0 } },      /* » « */
};

static gboolean
closes (gunichar opening,
        gunichar sign)
{
  for (size_t i = 0; i < G_N_ELEMENTS (quotes); i++)
    if (quotes[i].opening == opening)
      return sign != 0 && (quotes[i].closing[0] == sign || quotes[i].closing[1] == sign);

  return FALSE;
}

static gboolean
opens (gunichar sign)
{
  for (size_t i = 0; i < G_N_ELEMENTS (quotes); i++)
    if (quotes[i].opening == sign)
      return TRUE;

  return FALSE;
}

static gboolean
is_apostrophe (gunichar sign)
{
  return sign == '\'' || sign == 0x2019;
}

static void
clear_token (gpointer data)
{
  g_free (((RehabTypedToken *) data)->folded);
}

static char *
dup_folded (const char *start,
            const char *end)
{
  g_autofree char *folded = g_utf8_casefold (start, end - start);

  return g_utf8_normalize (folded, -1, G_NORMALIZE_ALL_COMPOSE);
}

/* A point or a comma directly between digits is a decimal mark, and nothing else. */
static const char *
read_number (RehabTypedToken *token)
{
  const char *p = token->start;
  g_autofree char *figure = NULL;
  char *mark;

  while (g_ascii_isdigit (*p))
    p++;
  if ((*p == '.' || *p == ',') && g_ascii_isdigit (p[1]))
    {
      token->is_comma = *p == ',';
      for (p++; g_ascii_isdigit (*p); p++)
        token->n_decimals++;
    }

  figure = g_strndup (token->start, (gsize) (p - token->start));
  mark = strchr (figure, ',');
  if (mark != NULL)
    *mark = '.';
  token->kind = REHAB_TYPED_TOKEN_NUMBER;
  token->value = g_ascii_strtod (figure, NULL);

  return p;
}

static const char *
read_word (RehabTypedToken *token)
{
  const char *p = token->start;

  for (;;)
    {
      gunichar sign = g_utf8_get_char (p);

      if (!g_unichar_isalpha (sign) && !g_unichar_ismark (sign)
          && !(is_apostrophe (sign) && g_unichar_isalpha (g_utf8_get_char (g_utf8_next_char (p)))))
        break;

      p = g_utf8_next_char (p);
    }

  token->kind = REHAB_TYPED_TOKEN_WORD;

  return p;
}

/* In French, blanks set quotation marks off from what is in them, and are no part of it. */
static char *
dup_inside (const char *inside,
            gunichar    opening)
{
  const char *end = inside + strlen (inside);

  if (opening != 0x00ab)
    return g_strdup (inside);

  while (g_unichar_isspace (g_utf8_get_char (inside)))
    inside = g_utf8_next_char (inside);
  while (end > inside && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);

  return g_strndup (inside, (gsize) (end - inside));
}

/* A closing sign that stands twice is one that belongs to the words. What is kept has one line: a break in it is a blank. */
static const char *
read_quoted (RehabTypedToken *token)
{
  gunichar opening = g_utf8_get_char (token->start);
  g_autoptr (GString) inside = g_string_new (NULL);

  token->kind = REHAB_TYPED_TOKEN_UNCLOSED;
  for (const char *p = g_utf8_next_char (token->start); *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar sign = g_utf8_get_char (p);

      if (closes (opening, sign))
        {
          if (g_utf8_get_char (g_utf8_next_char (p)) != sign)
            {
              token->kind = REHAB_TYPED_TOKEN_QUOTED;
              token->folded = dup_inside (inside->str, opening);
              return g_utf8_next_char (p);
            }
          p = g_utf8_next_char (p);
        }

      g_string_append_unichar (inside, g_unichar_iscntrl (sign) ? ' ' : sign);
    }

  return token->start + strlen (token->start);
}

static const char *
read_sign (RehabTypedToken *token)
{
  token->kind = REHAB_TYPED_TOKEN_SIGN;
  if (token->start[0] == '<' && token->start[1] == '=')
    {
      token->folded = g_strdup ("≤");
      return token->start + 2;
    }
  /* 45" is said of seconds. */
  if (token->start[0] == '"')
    token->folded = g_strdup ("″");
  else if (is_apostrophe (g_utf8_get_char (token->start)))
    token->folded = g_strdup ("'");

  return g_utf8_next_char (token->start);
}

static const char *
read_token (const char      *text,
            RehabTypedToken *token)
{
  gunichar sign = g_utf8_get_char (token->start);
  gboolean follows_digit = token->start > text && g_ascii_isdigit (token->start[-1]);

  if (sign == 0)
    return token->start;
  if (g_ascii_isdigit (token->start[0]))
    return read_number (token);
  if (g_unichar_isalpha (sign))
    return read_word (token);
  if (opens (sign) && !(sign == '"' && follows_digit))
    return read_quoted (token);

  return read_sign (token);
}

/**
 * rehab_typed_tokens_new:
 * @text: valid UTF-8; must live as long as the result
 *
 * Takes a text apart.
 *
 * Returns: (transfer full) (element-type RehabTypedToken): its parts, the last one of kind `REHAB_TYPED_TOKEN_END`
 */
GArray *
rehab_typed_tokens_new (const char *text)
{
  GArray *tokens = g_array_new (FALSE, TRUE, sizeof (RehabTypedToken));
  const char *p = text;

  g_array_set_clear_func (tokens, clear_token);

  for (;;)
    {
      RehabTypedToken token = { 0 };

      /* A new line parts what is said, as a comma does; other blanks do not. */
      while (*p != '\n' && *p != '\0' && g_unichar_isspace (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);

      token.start = p;
      token.end = p = read_token (text, &token);
      if (token.folded == NULL)
        token.folded = dup_folded (token.start, token.end);
      g_array_append_val (tokens, token);

      if (token.kind == REHAB_TYPED_TOKEN_END)
        return tokens;
    }
}

/**
 * rehab_typed_tokens_get:
 * @tokens: a text taken apart
 * @at: a place
 *
 * Gets a token. Beyond the last there is always the end.
 *
 * Returns: (transfer none): the token
 */
const RehabTypedToken *
rehab_typed_tokens_get (GArray *tokens,
                        guint   at)
{
  return &g_array_index (tokens, RehabTypedToken, MIN (at, tokens->len - 1));
}

/* How many tokens the words of @length take, or 0. */
static guint
match_one (GArray     *tokens,
           guint       at,
           const char *words,
           size_t      length)
{
  const char *end = words + length;
  guint n = 0;

  while (words < end)
    {
      const RehabTypedToken *token = rehab_typed_tokens_get (tokens, at + n);
      size_t piece = 0;

      while (words + piece < end && words[piece] != ' ')
        piece++;
      if (token->kind == REHAB_TYPED_TOKEN_END || token->kind == REHAB_TYPED_TOKEN_QUOTED
          || strlen (token->folded) != piece || memcmp (token->folded, words, piece) != 0)
        return 0;

      n++;
      words += piece;
      while (words < end && *words == ' ')
        words++;
    }

  return n;
}

/**
 * rehab_typed_tokens_match:
 * @tokens: a text taken apart
 * @at: a place
 * @words: what may stand there, case-folded, as "of climb|climb"
 *
 * Tells how many tokens at a place are one of @words, the most that there can be.
 *
 * Returns: their number; 0 when there are none
 */
guint
rehab_typed_tokens_match (GArray     *tokens,
                          guint       at,
                          const char *words)
{
  guint most = 0;

  while (*words != '\0')
    {
      size_t length = strcspn (words, "|");

      most = MAX (most, match_one (tokens, at, words, length));
      words += length;
      if (*words == '|')
        words++;
    }

  return most;
}

gboolean
rehab_typed_tokens_is_sign (GArray     *tokens,
                            guint       at,
                            const char *sign)
{
  const RehabTypedToken *token = rehab_typed_tokens_get (tokens, at);

  return token->kind == REHAB_TYPED_TOKEN_SIGN && strcmp (token->folded, sign) == 0;
}

/* @signs ends with NULL. */
gboolean
rehab_typed_tokens_is_one_of (GArray            *tokens,
                              guint              at,
                              const char *const *signs)
{
  for (; *signs != NULL; signs++)
    if (rehab_typed_tokens_is_sign (tokens, at, *signs))
      return TRUE;

  return FALSE;
}

/**
 * rehab_typed_dup_quoted:
 * @text: words
 *
 * Puts words in quotes so that they are read back as they are, whatever signs are in them.
 *
 * Returns: (transfer full): “words”
 */
char *
rehab_typed_dup_quoted (const char *text)
{
  /* Translators: how words that somebody typed are quoted */
  const char *format = C_("typed words", "“%s”");
  gunichar opening = g_utf8_get_char (format);
  g_autoptr (GString) inside = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar sign = g_utf8_get_char (p);

      if (closes (opening, sign))
        g_string_append_unichar (inside, g_unichar_iscntrl (sign) ? ' ' : sign);
      g_string_append_unichar (inside, g_unichar_iscntrl (sign) ? ' ' : sign);
    }

  return g_strdup_printf (C_("typed words", "“%s”"), inside->str);
}
