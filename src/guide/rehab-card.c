/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-card.h"
#include "rehab-card-tables.h"
#include "rehab-i18n.h"
#include "rehab-lines.h"

#include <string.h>

/* In the order of the kinds, so that the list of cards is in the order of its sections. */
static const RehabCardTable *const tables[] = {
  &rehab_card_table_rules,
  &rehab_card_table_items,
  &rehab_card_table_questionnaires,
  &rehab_card_table_criteria,
  &rehab_card_table_progressions,
  &rehab_card_table_starts,
  &rehab_card_table_fields,
  &rehab_card_table_returns,
  &rehab_card_table_exercises,
  &rehab_card_table_events,
  &rehab_card_table_treatments,
  &rehab_card_table_loads,
  &rehab_card_table_attention,
  &rehab_card_table_thresholds,
  &rehab_card_table_preventions,
};

typedef struct
{
  char *key;
  RehabCardKind kind;
  const RehabCardTable *table;
  guint row;
} Entry;

/* Made once and kept: tables are constants. */
static GArray *entries;
static GHashTable *numbers; /* of entries, from 1, by their key */

static int
compare_kinds (gconstpointer a,
               gconstpointer b)
{
  const Entry *first = a;
  const Entry *second = b;

  return first->kind < second->kind ? -1 : first->kind > second->kind;
}

static void
list_entries (void)
{
  if (entries != NULL)
    return;

  entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  numbers = g_hash_table_new (g_str_hash, g_str_equal);

  for (size_t i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      for (guint row = 0; row < tables[i]->get_count (); row++)
        {
          const char *name = tables[i]->get_name (row);
          Entry entry = { .table = tables[i], .row = row };

          if (name == NULL)
            continue;

          entry.key = g_strdup_printf ("%s.%s", tables[i]->prefix, name);
          entry.kind = tables[i]->get_kind (row);
          g_array_append_val (entries, entry);
        }
    }

  /* Items of one table are of several kinds; the sort is a stable one, so that within a kind the order stays. */
  g_array_sort (entries, compare_kinds);
  for (guint i = 0; i < entries->len; i++)
    g_hash_table_insert (numbers, g_array_index (entries, Entry, i).key, GUINT_TO_POINTER (i + 1));
}

static const Entry *
find_entry (const char *key)
{
  guint number;

  list_entries ();
  number = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, key));

  return number > 0 ? &g_array_index (entries, Entry, number - 1) : NULL;
}

static void
figure_free (RehabCardFigure *self)
{
  g_free (self->label);
  g_free (self->value);
  g_free (self);
}

static void
note_free (RehabCardNote *self)
{
  g_free (self->text);
  g_free (self);
}

/**
 * rehab_card_get_count:
 *
 * Returns: how many cards there are
 */
guint
rehab_card_get_count (void)
{
  list_entries ();

  return entries->len;
}

/**
 * rehab_card_get_nth:
 * @n: which one, below rehab_card_get_count()
 *
 * Returns: (transfer none): its key; cards lie in the order of their kinds
 */
const char *
rehab_card_get_nth (guint n)
{
  list_entries ();
  g_return_val_if_fail (n < entries->len, NULL);

  return g_array_index (entries, Entry, n).key;
}

/**
 * rehab_card_exists:
 * @key: a key
 *
 * Returns: whether there is such a card
 */
gboolean
rehab_card_exists (const char *key)
{
  g_return_val_if_fail (key != NULL, FALSE);

  return find_entry (key) != NULL;
}

/**
 * rehab_card_get_kind:
 * @key: the key of a card that there is
 *
 * Returns: its kind
 */
RehabCardKind
rehab_card_get_kind (const char *key)
{
  const Entry *entry = find_entry (key);

  g_return_val_if_fail (entry != NULL, REHAB_CARD_RULE);

  return entry->kind;
}

/**
 * rehab_card_new:
 * @key: a key
 * @thresholds: (nullable): those of the clinic, whose values are told beside the ones that everybody begins with
 *
 * Puts a card into words, in the language that is begun or that of the interface.
 *
 * Returns: (transfer full) (nullable): a new card, or `NULL` for a key that there is not
 */
RehabCard *
rehab_card_new (const char            *key,
                const RehabThresholds *thresholds)
{
  const Entry *entry;
  RehabCard *self;

  g_return_val_if_fail (key != NULL, NULL);

  entry = find_entry (key);
  if (entry == NULL)
    return NULL;

  self = g_new0 (RehabCard, 1);
  self->key = entry->key;
  self->kind = entry->kind;
  self->figures = g_ptr_array_new_with_free_func ((GDestroyNotify) figure_free);
  self->findings = g_ptr_array_new_with_free_func (g_free);
  self->notes = g_ptr_array_new_with_free_func ((GDestroyNotify) note_free);
  self->uses = g_ptr_array_new_with_free_func (g_free);
  self->limits = g_ptr_array_new_with_free_func (g_free);
  self->related = g_ptr_array_new_with_free_func (g_free);

  entry->table->fill (self, entry->row, thresholds);
  if (self->sources == NULL)
    self->sources = g_strdup ("");
  if (self->background == NULL)
    self->background = g_strdup ("");
  rehab_card_add_notes (self);

  return self;
}

/* Releases a card. */
void
rehab_card_free (RehabCard *self)
{
  if (self == NULL)
    return;

  g_free (self->title);
  g_free (self->group);
  g_free (self->about);
  g_free (self->study);
  g_free (self->sources);
  g_free (self->background);
  g_ptr_array_unref (self->figures);
  g_ptr_array_unref (self->findings);
  g_ptr_array_unref (self->notes);
  g_ptr_array_unref (self->uses);
  g_ptr_array_unref (self->limits);
  g_ptr_array_unref (self->related);
  g_free (self);
}

/**
 * rehab_card_dup_key:
 * @kind: a kind whose keys have one prefix only
 * @name: what its table calls the row: "limb-symmetry"
 *
 * Makes the key of a card: "threshold.limb-symmetry". Of items it is rehab_card_dup_item_key() that knows.
 *
 * Returns: (transfer full): the key
 */
char *
rehab_card_dup_key (RehabCardKind kind,
                    const char   *name)
{
  static const char *const prefixes[REHAB_N_CARD_KINDS] = {
    [REHAB_CARD_RULE] = "rule",
    [REHAB_CARD_FLAG] = "item",
    [REHAB_CARD_TEST] = "item",
    [REHAB_CARD_QUESTION] = "item",
    [REHAB_CARD_RISK] = "item",
    [REHAB_CARD_QUESTIONNAIRE] = "questionnaire",
    [REHAB_CARD_CRITERION] = "criterion",
    [REHAB_CARD_PROGRESSION] = "progression",
    [REHAB_CARD_FIELD] = "field",
    [REHAB_CARD_RETURN] = "return",
    [REHAB_CARD_EXERCISE] = "exercise",
    [REHAB_CARD_TREATMENT] = "treatment",
    [REHAB_CARD_LOAD] = "load",
    [REHAB_CARD_ATTENTION] = "attention",
    [REHAB_CARD_THRESHOLD] = "threshold",
    [REHAB_CARD_PREVENTION] = "prevention",
  };

  g_return_val_if_fail ((guint) kind < REHAB_N_CARD_KINDS && name != NULL, NULL);

  return g_strdup_printf ("%s.%s", prefixes[kind], name);
}

/**
 * rehab_card_dup_item_key:
 * @item: an item of the assessment
 *
 * Returns: (transfer full): the key of its card, which for a questionnaire is the questionnaire's
 */
char *
rehab_card_dup_item_key (const RehabItem *item)
{
  g_return_val_if_fail (item != NULL, NULL);

  return item->kind == REHAB_ITEM_INSTRUMENT ? g_strdup_printf ("questionnaire.%s", item->instrument)
                                             : g_strdup_printf ("item.%s", item->key);
}

/**
 * rehab_card_dup_title:
 * @key: the key of a card
 *
 * Returns: (transfer full) (nullable): its translated title; `NULL` where there is no such card
 */
char *
rehab_card_dup_title (const char *key)
{
  g_autoptr (RehabCard) card = rehab_card_new (key, NULL);

  return card != NULL ? g_steal_pointer (&card->title) : NULL;
}

static void
add_words (GString    *text,
           const char *words)
{
  if (words != NULL)
    rehab_lines_take (text, g_strdup (words));
}

static void
add_list (GString   *text,
          GPtrArray *list)
{
  for (guint i = 0; i < list->len; i++)
    add_words (text, g_ptr_array_index (list, i));
}

/**
 * rehab_card_dup_text:
 * @self: a card
 *
 * Puts all that it says, but for its title and its sources, one behind the other: for those who search it.
 *
 * Returns: (transfer full): lines
 */
char *
rehab_card_dup_text (const RehabCard *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  add_words (text, self->group);
  add_words (text, self->about);
  add_words (text, self->study);
  for (guint i = 0; i < self->figures->len; i++)
    {
      const RehabCardFigure *figure = g_ptr_array_index (self->figures, i);

      add_words (text, figure->label);
      add_words (text, figure->value);
    }
  add_list (text, self->findings);
  for (guint i = 0; i < self->notes->len; i++)
    add_words (text, ((RehabCardNote *) g_ptr_array_index (self->notes, i))->text);
  add_list (text, self->uses);
  add_list (text, self->limits);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static gboolean
names_source (const char *keys,
              const char *source)
{
  g_auto (GStrv) split = g_strsplit (keys, " ", -1);

  return g_strv_contains ((const char *const *) split, source);
}

/**
 * rehab_card_list_citing:
 * @source: a source key: "R36", "F71"; "F" for any fact of the article
 *
 * Returns: (transfer full) (element-type utf8): the keys of the cards that name it, in their order
 */
GPtrArray *
rehab_card_list_citing (const char *source)
{
  GPtrArray *list = g_ptr_array_new ();

  g_return_val_if_fail (source != NULL, list);

  for (guint i = 0; i < rehab_card_get_count (); i++)
    {
      g_autoptr (RehabCard) card = rehab_card_new (rehab_card_get_nth (i), NULL);
      gboolean cites;

      if (g_str_equal (source, "F"))
        cites = card->sources[0] == 'F' || strstr (card->sources, " F") != NULL;
      else
        cites = names_source (card->sources, source) || names_source (card->background, source);
      for (guint j = 0; !cites && j < card->notes->len; j++)
        cites = names_source (((RehabCardNote *) g_ptr_array_index (card->notes, j))->sources, source);

      if (cites)
        g_ptr_array_add (list, (gpointer) card->key);
    }

  return list;
}

/* Takes @value. */
void
rehab_card_add_figure (RehabCard  *self,
                       const char *label,
                       char       *value)
{
  RehabCardFigure *figure = g_new (RehabCardFigure, 1);

  figure->label = g_strdup (label);
  figure->value = value;
  g_ptr_array_add (self->figures, figure);
}

/* The value in force beside the one that everybody begins with. */
void
rehab_card_add_threshold (RehabCard             *self,
                          RehabThreshold         which,
                          const RehabThresholds *thresholds)
{
  const RehabThresholdInfo *info = rehab_threshold_get_info (which);
  g_autofree char *standard = rehab_threshold_dup_words (which, info->standard);
  g_autofree char *here = NULL;

  if (thresholds == NULL || rehab_thresholds_is_standard (thresholds, which))
    {
      rehab_card_add_figure (self, _(info->label), g_steal_pointer (&standard));
      return;
    }

  here = rehab_threshold_dup_words (which, rehab_thresholds_get (thresholds, which));
  /* Translators: the value that this clinic has set, and the one that the program begins with */
  rehab_card_add_figure (self, _(info->label), g_strdup_printf (_("%s at this clinic (begins as %s)"), here, standard));
}

void
rehab_card_add_finding (RehabCard  *self,
                        const char *text)
{
  rehab_card_take_finding (self, g_strdup (text));
}

void
rehab_card_take_finding (RehabCard *self,
                         char      *text)
{
  g_ptr_array_add (self->findings, text);
}

void
rehab_card_add_use (RehabCard  *self,
                    const char *text)
{
  rehab_card_take_use (self, g_strdup (text));
}

void
rehab_card_take_use (RehabCard *self,
                     char      *text)
{
  g_ptr_array_add (self->uses, text);
}

void
rehab_card_add_limit (RehabCard  *self,
                      const char *text)
{
  rehab_card_take_limit (self, g_strdup (text));
}

void
rehab_card_take_limit (RehabCard *self,
                       char      *text)
{
  g_ptr_array_add (self->limits, text);
}

/* Takes @key; the same one is listed once. */
void
rehab_card_take_related (RehabCard *self,
                         char      *key)
{
  if (g_str_equal (key, self->key)
      || g_ptr_array_find_with_equal_func (self->related, key, g_str_equal, NULL))
    {
      g_free (key);
      return;
    }

  g_ptr_array_add (self->related, key);
}
