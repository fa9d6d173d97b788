/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-guide-search.h"
#include "rehab-card.h"
#include "rehab-guide-text.h"
#include "rehab-i18n.h"
#include "rehab-leaflet.h"
#include "rehab-lines.h"
#include "rehab-publication.h"
#include "rehab-search.h"
#include "rehab-topic.h"

#include <string.h>

#define BITS_A_CELL 64

/* What is told of an entry while it is taken up, in one language. */
typedef struct
{
  char *title;
  char *section;
  char *summary;
  char *words; /* other words that somebody looks for */
  char *text;
} Telling;

typedef struct
{
  RehabGuideEntry entry; /* the first member, by which it is handed out */
  GString *titles;       /* folded, in each language */
  GString *words;        /* folded: titles, and other words for the same */
} Row;

/* A word, and the rows in which it occurs, a bit each. */
typedef struct
{
  char *word;
  guint64 *rows;
} Word;

/*
 * A word is found by halving a sorted list, and what begins like it lies behind it: a key press costs a few comparisons,
 * however long the texts are.
 */
struct _RehabGuideSearch
{
  GPtrArray *rows;
  GArray *words;
  guint n_cells; /* of 64 rows each */
  GHashTable *taken; /* words, and rows by bits, while entries are taken up; NULL when all are */
  guint n_taken; /* entries, those of the second round counted again */
};

static void
telling_clear (Telling *self)
{
  g_free (self->title);
  g_free (self->section);
  g_free (self->summary);
  g_free (self->words);
  g_free (self->text);
}

static void
row_free (Row *self)
{
  g_free (self->entry.target);
  g_free (self->entry.title);
  g_free (self->entry.section);
  g_free (self->entry.summary);
  g_string_free (self->titles, TRUE);
  g_string_free (self->words, TRUE);
  g_free (self);
}

static void
word_clear (Word *self)
{
  g_free (self->word);
  g_free (self->rows);
}

static void
tell_topic (guint    n,
            Telling *telling)
{
  const RehabTopic *topic = rehab_topic_get_nth (n);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < topic->n_parts; i++)
    {
      if (topic->parts[i].text != NULL && topic->parts[i].text[0] != '\0')
        rehab_lines_take (text, rehab_guide_text_dup_plain (topic->parts[i].text));
      if (topic->parts[i].kind == REHAB_TOPIC_EXAMPLE && topic->parts[i].detail != NULL && topic->parts[i].detail[0] != '\0')
        rehab_lines_take (text, rehab_guide_text_dup_plain (topic->parts[i].detail));
    }

  telling->title = g_strdup (_(topic->title));
  telling->section = g_strdup (_(topic->section));
  telling->summary = rehab_guide_text_dup_plain (topic->summary);
  telling->words = g_strdup (topic->words != NULL && topic->words[0] != '\0' ? _(topic->words) : "");
  telling->text = g_string_free_and_steal (g_steal_pointer (&text));
}

static void
tell_leaflet (guint    n,
              Telling *telling)
{
  const RehabLeaflet *leaflet = rehab_leaflet_get_nth (n);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < leaflet->n_parts; i++)
    if (leaflet->parts[i].text != NULL && leaflet->parts[i].text[0] != '\0')
      rehab_lines_take (text, g_strdup (_(leaflet->parts[i].text)));

  telling->title = g_strdup (_(leaflet->title));
  telling->section = g_strdup (_("Leaflets"));
  telling->summary = g_strdup (_(leaflet->summary));
  telling->words = g_strdup (leaflet->words != NULL && leaflet->words[0] != '\0' ? _(leaflet->words) : "");
  telling->text = g_string_free_and_steal (g_steal_pointer (&text));
}

/* Who published it, so that a card is found by a name. */
static char *
dup_names (const char *keys)
{
  g_auto (GStrv) split = g_strsplit (keys, " ", -1);
  g_autoptr (GString) names = g_string_new (keys);

  for (guint i = 0; split[i] != NULL; i++)
    {
      const RehabPublication *publication = rehab_publication_lookup (split[i]);

      if (publication != NULL)
        g_string_append_printf (names, " %s", publication->name);
    }

  return g_string_free_and_steal (g_steal_pointer (&names));
}

static void
tell_card (guint    n,
           Telling *telling)
{
  g_autoptr (RehabCard) card = rehab_card_new (rehab_card_get_nth (n), NULL);
  g_autofree char *text = rehab_card_dup_text (card);
  g_autofree char *names = dup_names (card->sources);
  const char *kind = rehab_card_kind_get_title (card->kind);

  telling->title = g_strdup (card->title);
  /* Translators: a kind of evidence cards, and a heading within it */
  telling->section = g_str_equal (kind, card->group) ? g_strdup (kind) : g_strdup_printf (C_("card", "%s · %s"), kind, card->group);
  telling->summary = g_strdup (card->about != NULL ? card->about
                               : card->findings->len > 0 ? g_ptr_array_index (card->findings, 0) : "");
  telling->words = g_strdup (kind);
  telling->text = g_strjoin ("\n", text, names, NULL);
}

static void
tell_publication (guint    n,
                  Telling *telling)
{
  const RehabPublication *publication = rehab_publication_get_nth (n);
  g_autofree char *key = rehab_publication_dup_key (publication);
  g_autofree char *about = rehab_publication_dup_about (publication);

  telling->title = g_strdup (publication->name);
  telling->section = g_strdup (_("Sources"));
  telling->summary = g_strdup (publication->citation);
  telling->words = g_steal_pointer (&key);
  telling->text = g_strjoin ("\n", about, publication->limits != NULL ? _(publication->limits) : "", NULL);
}

static char *
dup_topic_target (guint n)
{
  return rehab_help_target_dup (REHAB_HELP_TOPIC, rehab_topic_get_nth (n)->key);
}

static char *
dup_leaflet_target (guint n)
{
  return rehab_help_target_dup (REHAB_HELP_LEAFLET, rehab_leaflet_get_nth (n)->key);
}

static char *
dup_card_target (guint n)
{
  return rehab_help_target_dup (REHAB_HELP_CARD, rehab_card_get_nth (n));
}

static char *
dup_publication_target (guint n)
{
  g_autofree char *key = rehab_publication_dup_key (rehab_publication_get_nth (n));

  return rehab_help_target_dup (REHAB_HELP_SOURCE, key);
}

/* In the order in which what is equally well found is listed. */
static const struct
{
  RehabHelpKind kind;
  guint (*get_count) (void);
  char *(*dup_target) (guint n);
  void (*tell) (guint    n,
                Telling *telling);
} tables[] = {
  { REHAB_HELP_TOPIC, rehab_topic_get_count, dup_topic_target, tell_topic },
  { REHAB_HELP_LEAFLET, rehab_leaflet_get_count, dup_leaflet_target, tell_leaflet },
  { REHAB_HELP_CARD, rehab_card_get_count, dup_card_target, tell_card },
  { REHAB_HELP_SOURCE, rehab_publication_get_count, dup_publication_target, tell_publication },
};

/* Takes @folded apart, word by word. */
static void
take_up_words (RehabGuideSearch *self,
               GHashTable       *words,
               guint             n,
               char             *folded)
{
  char *word = folded;

  while (*word == ' ')
    {
      char *end = strchr (++word, ' ');
      guint64 *rows;

      if (end != NULL)
        *end = '\0';
      rows = g_hash_table_lookup (words, word);
      if (rows == NULL)
        {
          rows = g_new0 (guint64, self->n_cells);
          g_hash_table_insert (words, g_strdup (word), rows);
        }
      rows[n / BITS_A_CELL] |= G_GUINT64_CONSTANT (1) << n % BITS_A_CELL;

      if (end == NULL)
        break;
      *end = ' ';
      word = end;
    }
}

static void
take_up (RehabGuideSearch *self,
         GHashTable       *words,
         guint             n,
         const Telling    *telling)
{
  Row *row = g_ptr_array_index (self->rows, n);
  g_autofree char *title = rehab_search_fold (telling->title);
  g_autofree char *others = rehab_search_fold (telling->words);
  g_autofree char *all = g_strjoin ("\n", telling->title, telling->section, telling->summary, telling->words, telling->text, NULL);
  g_autofree char *folded = rehab_search_fold (all);

  /* The bar keeps the title of one language from going on in that of the other. */
  g_string_append_printf (row->titles, "%s |", title);
  g_string_append_printf (row->words, "%s%s |", title, others);

  take_up_words (self, words, n, folded);
}

/* Takes up one entry: in the first round, which is in the interface's own language, it makes the row as well. */
static void
take_up_nth (RehabGuideSearch *self,
             guint             n)
{
  Row *row = g_ptr_array_index (self->rows, n);
  Telling telling = { 0 };
  guint in_table = n;
  guint table = 0;

  while (in_table >= tables[table].get_count ())
    in_table -= tables[table++].get_count ();

  tables[table].tell (in_table, &telling);
  if (row->entry.target == NULL)
    {
      row->entry.target = tables[table].dup_target (in_table);
      row->entry.kind = tables[table].kind;
      row->entry.title = g_strdup (telling.title);
      row->entry.section = g_strdup (telling.section);
      row->entry.summary = g_strdup (telling.summary);
    }
  take_up (self, self->taken, n, &telling);
  telling_clear (&telling);
}

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  return strcmp (((const Word *) a)->word, ((const Word *) b)->word);
}

static void
sort_words (RehabGuideSearch *self,
            GHashTable       *words)
{
  GHashTableIter iter;
  gpointer key;
  gpointer rows;

  g_hash_table_iter_init (&iter, words);
  while (g_hash_table_iter_next (&iter, &key, &rows))
    {
      Word word = { .word = key, .rows = rows };

      g_array_append_val (self->words, word);
    }
  g_hash_table_steal_all (words);
  g_array_sort (self->words, compare_words);
}

/**
 * rehab_guide_search_begin:
 *
 * Begins to read all that can be found. It is found once rehab_guide_search_step() has come to an end.
 *
 * Returns: (transfer full): a new search
 */
RehabGuideSearch *
rehab_guide_search_begin (void)
{
  RehabGuideSearch *self = g_new0 (RehabGuideSearch, 1);
  guint n = 0;

  for (size_t i = 0; i < G_N_ELEMENTS (tables); i++)
    n += tables[i].get_count ();

  self->n_cells = (n + BITS_A_CELL - 1) / BITS_A_CELL;
  self->taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->words = g_array_new (FALSE, FALSE, sizeof (Word));
  g_array_set_clear_func (self->words, (GDestroyNotify) word_clear);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  for (guint i = 0; i < n; i++)
    {
      Row *row = g_new0 (Row, 1);

      row->titles = g_string_new (NULL);
      row->words = g_string_new (NULL);
      g_ptr_array_add (self->rows, row);
    }

  return self;
}

/**
 * rehab_guide_search_step:
 * @self: a search
 * @n_entries: how many to read now; forty take a few milliseconds
 *
 * Reads further, in the interface's language and then, where that is another one, in English.
 *
 * Returns: whether there is more to read
 */
gboolean
rehab_guide_search_step (RehabGuideSearch *self,
                         guint             n_entries)
{
  const RehabLanguage *english = rehab_language_lookup ("en");
  guint n_rounds;

  g_return_val_if_fail (self != NULL, FALSE);

  n_rounds = rehab_language_get_begun () == NULL && rehab_language_get_own () != english ? 2 : 1;
  for (guint i = 0; i < n_entries && self->taken != NULL; i++)
    {
      gboolean is_second = self->n_taken >= self->rows->len;

      if (self->n_taken == n_rounds * self->rows->len)
        {
          sort_words (self, self->taken);
          g_clear_pointer (&self->taken, g_hash_table_unref);
          break;
        }

      if (is_second)
        rehab_language_begin (english);
      take_up_nth (self, self->n_taken % self->rows->len);
      if (is_second)
        rehab_language_end ();
      self->n_taken++;
    }

  return self->taken != NULL;
}

/**
 * rehab_guide_search_new:
 *
 * Reads all that can be found at once.
 *
 * Returns: (transfer full): a new search
 */
RehabGuideSearch *
rehab_guide_search_new (void)
{
  RehabGuideSearch *self = rehab_guide_search_begin ();

  while (rehab_guide_search_step (self, G_MAXUINT))
    ;

  return self;
}

/* Releases a search. */
void
rehab_guide_search_free (RehabGuideSearch *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->taken, g_hash_table_unref);
  g_ptr_array_unref (self->rows);
  g_array_unref (self->words);
  g_free (self);
}

/**
 * rehab_guide_search_get_count:
 * @self: a search
 *
 * Returns: how many entries there are
 */
guint
rehab_guide_search_get_count (const RehabGuideSearch *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

/**
 * rehab_guide_search_get_nth:
 * @self: a search
 * @n: which one, below rehab_guide_search_get_count()
 *
 * Returns: (transfer none): an entry: topics, then leaflets, cards and sources, each in their own order
 */
const RehabGuideEntry *
rehab_guide_search_get_nth (const RehabGuideSearch *self,
                            guint                   n)
{
  g_return_val_if_fail (self != NULL && n < self->rows->len, NULL);

  return g_ptr_array_index (self->rows, n);
}

/**
 * rehab_guide_search_lookup:
 * @self: a search
 * @target: a help target
 *
 * Returns: (transfer none) (nullable): its entry, or `NULL` where there is none
 */
const RehabGuideEntry *
rehab_guide_search_lookup (const RehabGuideSearch *self,
                           const char             *target)
{
  g_return_val_if_fail (self != NULL && target != NULL, NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const RehabGuideEntry *entry = g_ptr_array_index (self->rows, i);

      if (g_str_equal (entry->target, target))
        return entry;
    }

  return NULL;
}

/* Where the words that begin with @start begin. */
static guint
find_first (const RehabGuideSearch *self,
            const char             *start)
{
  guint low = 0;
  guint high = self->words->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (strcmp (g_array_index (self->words, Word, middle).word, start) < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* Takes out of @found the rows that have no word that begins with @start. */
static void
narrow (const RehabGuideSearch *self,
        const char             *start,
        guint64                *found)
{
  g_autofree guint64 *having = g_new0 (guint64, self->n_cells);

  for (guint i = find_first (self, start); i < self->words->len; i++)
    {
      const Word *word = &g_array_index (self->words, Word, i);

      if (!g_str_has_prefix (word->word, start))
        break;
      for (guint j = 0; j < self->n_cells; j++)
        having[j] |= word->rows[j];
    }

  for (guint j = 0; j < self->n_cells; j++)
    found[j] &= having[j];
}

/* How well a row is found, less is better. */
static guint
rank (const Row  *row,
      const char *query)
{
  g_autofree char *whole = g_strconcat (query, " |", NULL);

  if (g_str_has_prefix (row->titles->str, whole))
    return 0;
  if (g_str_has_prefix (row->titles->str, query))
    return 1;
  if (rehab_search_matches (row->titles->str, query))
    return 2;

  return rehab_search_matches (row->words->str, query) ? 3 : 4;
}

#define N_RANKS 5

/**
 * rehab_guide_search_find:
 * @self: a search
 * @query: what was typed
 *
 * Finds what has words that begin with each of those typed. Titles that begin as the query come first, then titles that have
 * its words, other words for the same, and texts.
 *
 * Returns: (transfer full) (element-type RehabGuideEntry): the entries, which belong to @self; none for no word
 */
GPtrArray *
rehab_guide_search_find (const RehabGuideSearch *self,
                         const char             *query)
{
  GPtrArray *list = g_ptr_array_new ();
  g_autofree char *folded = NULL;
  g_autofree guint64 *found = NULL;
  g_auto (GStrv) typed = NULL;
  g_autofree guint8 *ranks = NULL;

  g_return_val_if_fail (self != NULL && self->taken == NULL && query != NULL, list);

  folded = rehab_search_fold (query);
  if (folded[0] == '\0')
    return list;

  found = g_new (guint64, self->n_cells);
  memset (found, 0xff, self->n_cells * sizeof (guint64));
  typed = g_strsplit (folded, " ", -1);
  for (guint i = 0; typed[i] != NULL; i++)
    if (typed[i][0] != '\0')
      narrow (self, typed[i], found);

  ranks = g_new (guint8, self->rows->len);
  for (guint i = 0; i < self->rows->len; i++)
    ranks[i] = (found[i / BITS_A_CELL] >> i % BITS_A_CELL & 1) != 0
               ? (guint8) rank (g_ptr_array_index (self->rows, i), folded) : N_RANKS;

  for (guint wanted = 0; wanted < N_RANKS; wanted++)
    for (guint i = 0; i < self->rows->len; i++)
      if (ranks[i] == wanted)
        g_ptr_array_add (list, g_ptr_array_index (self->rows, i));

  return list;
}
