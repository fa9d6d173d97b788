/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-name-index.h"
#include "rehab-search.h"

#include <string.h>

/* More words than any name has: a sentence in the column of names fits nobody. */
#define MOST_WORDS 12

/* From so many letters on, one of them may be mistyped. */
#define LETTERS_TO_MISTYPE 4

typedef struct
{
  char **words; /* folded, in the order of the alphabet */
  guint n_words;
  gpointer whom;
} Entry;

struct _RehabNameIndex
{
  GPtrArray *entries;
};

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char **
split_words (const char *text,
             guint      *n_words)
{
  g_autofree char *folded = rehab_search_fold (text);
  char **words = g_strsplit (g_strstrip (folded), " ", -1);

  *n_words = g_strv_length (words);
  qsort (words, *n_words, sizeof *words, compare_words);

  return words;
}

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_strfreev (entry->words);
  g_free (entry);
}

RehabNameIndex *
rehab_name_index_new (void)
{
  RehabNameIndex *self = g_new0 (RehabNameIndex, 1);

  self->entries = g_ptr_array_new_with_free_func (entry_free);

  return self;
}

void
rehab_name_index_free (RehabNameIndex *self)
{
  g_ptr_array_unref (self->entries);
  g_free (self);
}

/**
 * rehab_name_index_add:
 * @self: an index
 * @details: a patient
 * @whom: (transfer none): what is found by the patient's name; not `NULL`
 *
 * Adds somebody to find.
 */
void
rehab_name_index_add (RehabNameIndex            *self,
                      const RehabPatientDetails *details,
                      gpointer                   whom)
{
  g_autofree char *name = g_strjoin (" ", details->family_name, details->given_name, NULL);
  Entry *entry = g_new0 (Entry, 1);

  g_return_if_fail (whom != NULL);

  entry->words = split_words (name, &entry->n_words);
  entry->whom = whom;
  g_ptr_array_add (self->entries, entry);
}

/* Whether one letter more, less, other, or two neighbours swapped make one word of the other. Folded words are mostly ASCII. */
static gboolean
is_mistyped (const char *a,
             const char *b)
{
  gsize length_a = strlen (a);
  gsize length_b = strlen (b);
  gsize same = 0;

  if (length_a < length_b)
    return is_mistyped (b, a);
  if (length_b < LETTERS_TO_MISTYPE || length_a - length_b > 1)
    return FALSE;

  while (same < length_b && a[same] == b[same])
    same++;
  if (length_a > length_b)
    return strcmp (a + same + 1, b + same) == 0;
  if (same == length_b || strcmp (a + same + 1, b + same + 1) == 0)
    return TRUE;

  return a[same] == b[same + 1] && a[same + 1] == b[same] && strcmp (a + same + 2, b + same + 2) == 0;
}

static gboolean
is_initial (const char *word)
{
  return g_utf8_strlen (word, 2) == 1;
}

static gboolean
fits_nearly (const char *a,
             const char *b)
{
  if (is_initial (a))
    return g_str_has_prefix (b, a);
  if (is_initial (b))
    return g_str_has_prefix (a, b);

  return is_mistyped (a, b);
}

/* Finds a word for each of the fewer ones: the same before a like one. FALSE when one of them has none. */
static gboolean
pair_words (char **few,
            guint  n_few,
            char **many,
            guint  n_many)
{
  gboolean paired[MOST_WORDS] = { FALSE };
  gboolean taken[MOST_WORDS] = { FALSE };
  gboolean any_whole = FALSE;

  for (guint i = 0; i < n_few; i++)
    for (guint j = 0; j < n_many && !paired[i]; j++)
      if (!taken[j] && strcmp (few[i], many[j]) == 0)
        {
          paired[i] = taken[j] = TRUE;
          any_whole = any_whole || !is_initial (few[i]);
        }

  for (guint i = 0; i < n_few; i++)
    {
      for (guint j = 0; j < n_many && !paired[i]; j++)
        if (!taken[j] && fits_nearly (few[i], many[j]))
          {
            paired[i] = taken[j] = TRUE;
            any_whole = any_whole || (!is_initial (few[i]) && !is_initial (many[j]));
          }
      if (!paired[i])
        return FALSE;
    }

  /* Initials alone fit too many. */
  return any_whole;
}

static gboolean
is_same (char **a,
         guint  n_a,
         char **b,
         guint  n_b)
{
  for (guint i = 0; i < n_a && i < n_b; i++)
    if (strcmp (a[i], b[i]) != 0)
      return FALSE;

  return n_a == n_b;
}

static RehabNameFit
fit (const Entry *entry,
     char       **words,
     guint        n_words)
{
  if (entry->n_words == 0 || entry->n_words > MOST_WORDS)
    return REHAB_NAME_FIT_NONE;
  if (is_same (entry->words, entry->n_words, words, n_words))
    return REHAB_NAME_FIT_EXACT;
  if (n_words <= entry->n_words ? pair_words (words, n_words, entry->words, entry->n_words)
                                : pair_words (entry->words, entry->n_words, words, n_words))
    return REHAB_NAME_FIT_NEAR;

  return REHAB_NAME_FIT_NONE;
}

/**
 * rehab_name_index_find:
 * @self: an index
 * @name: a name, as a file has it
 * @whom: (out) (transfer none) (nullable): who it fits; `NULL` unless it is one
 *
 * Finds who is called so; if nobody is, who nearly is. Case, accents, commas and the order of names do not count.
 *
 * Returns: how well it fits
 */
RehabNameFit
rehab_name_index_find (RehabNameIndex *self,
                       const char     *name,
                       gpointer       *whom)
{
  RehabNameFit best = REHAB_NAME_FIT_NONE;
  g_auto (GStrv) words = NULL;
  guint n_words;
  guint n_best = 0;

  g_return_val_if_fail (self != NULL && name != NULL && whom != NULL, REHAB_NAME_FIT_NONE);

  *whom = NULL;
  words = split_words (name, &n_words);
  if (n_words == 0 || n_words > MOST_WORDS)
    return REHAB_NAME_FIT_NONE;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (self->entries, i);
      RehabNameFit found = fit (entry, words, n_words);

      if (found == REHAB_NAME_FIT_NONE || found < best)
        continue;
      n_best = found > best ? 1 : n_best + 1;
      best = found;
      *whom = entry->whom;
    }

  if (n_best > 1)
    {
      *whom = NULL;
      return REHAB_NAME_FIT_SEVERAL;
    }

  return best;
}
