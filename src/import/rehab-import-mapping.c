/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-import-mapping.h"
#include "rehab-choice.h"
#include "rehab-diary-day.h"
#include "rehab-enum-types.h"
#include "rehab-import-kind.h"
#include "rehab-session.h"

#include <string.h>

/* Enough to tell the words of a log apart. */
#define DIGEST_LENGTH 16

#define MOST_KINDS 200

static const char *const order_keys[] = { "", "dmy", "mdy", "ymd" };
static const char *const clock_keys[] = { "", "hm", "ms" };
static const char *const decimal_keys[] = { "", "point", "comma" };
static const char *const unit_keys[REHAB_N_UNITS] = { "", "min", "h", "s", "km", "m", "mi", "ft", "yd", "km/h", "m/s", "mph", "kg", "lb" };

/* Date order, clock, decimals, default kind, columns, kinds by the digests of their words. */
#define FORMAT "(ssssa(ss)a{ss})"

static char *
digest_word (const char *word)
{
  g_autofree char *folded = rehab_import_fold (word);
  char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, folded, -1);

  digest[DIGEST_LENGTH] = '\0';

  return digest;
}

RehabImportMapping *
rehab_import_mapping_new (guint n_columns)
{
  RehabImportMapping *self = g_new0 (RehabImportMapping, 1);

  self->n_columns = MIN (n_columns, REHAB_IMPORT_MOST_COLUMNS);

  return self;
}

static GHashTable *
ensure_kinds (RehabImportMapping *self)
{
  if (self->kinds == NULL)
    self->kinds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self->kinds;
}

RehabImportMapping *
rehab_import_mapping_copy (const RehabImportMapping *self)
{
  RehabImportMapping *copy;
  GHashTableIter iter;
  gpointer key, value;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->kinds = NULL;
  if (self->kinds != NULL)
    {
      g_hash_table_iter_init (&iter, self->kinds);
      while (g_hash_table_iter_next (&iter, &key, &value))
        g_hash_table_insert (ensure_kinds (copy), g_strdup (key), value);
    }

  return copy;
}

void
rehab_import_mapping_free (RehabImportMapping *self)
{
  g_clear_pointer (&self->kinds, g_hash_table_unref);
  g_free (self);
}

gboolean
rehab_import_mapping_equal (const RehabImportMapping *a,
                            const RehabImportMapping *b)
{
  g_autofree char *text_a = rehab_import_mapping_to_string (a);
  g_autofree char *text_b = rehab_import_mapping_to_string (b);

  return strcmp (text_a, text_b) == 0;
}

/**
 * rehab_import_mapping_find:
 * @self: a mapping
 * @target: what a column can be
 *
 * Finds the column that is it.
 *
 * Returns: its number from 0, or -1
 */
int
rehab_import_mapping_find (const RehabImportMapping *self,
                           RehabImportTarget         target)
{
  g_return_val_if_fail (self != NULL, -1);

  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].target == target)
      return (int) i;

  return -1;
}

/**
 * rehab_import_mapping_set:
 * @self: a mapping
 * @column: a column, from 0
 * @target: what it is
 * @unit: the unit of its plain numbers
 *
 * Says what a column is. Another one that was the same is left out from now on: each thing comes from one column.
 */
void
rehab_import_mapping_set (RehabImportMapping *self,
                          guint               column,
                          RehabImportTarget   target,
                          RehabImportUnit     unit)
{
  int before;

  g_return_if_fail (self != NULL && column < self->n_columns && (guint) target < REHAB_N_TARGETS && (guint) unit < REHAB_N_UNITS);

  before = target != REHAB_TARGET_NONE ? rehab_import_mapping_find (self, target) : -1;
  if (before >= 0)
    self->columns[before] = (RehabImportColumn) { REHAB_TARGET_NONE, REHAB_UNIT_NONE };
  self->columns[column] = (RehabImportColumn) { target, unit };
}

/**
 * rehab_import_mapping_set_kind:
 * @self: a mapping
 * @word: a word for a kind of session that the file has
 * @kind: what it means; none for rest
 *
 * Teaches it a word. Case and marks do not matter.
 */
void
rehab_import_mapping_set_kind (RehabImportMapping *self,
                               const char         *word,
                               RehabSessionKind    kind)
{
  g_return_if_fail (self != NULL && word != NULL);

  g_hash_table_insert (ensure_kinds (self), digest_word (word), GUINT_TO_POINTER (kind));
}

/**
 * rehab_import_mapping_find_kind:
 * @self: a mapping
 * @word: what a cell says
 * @kind: (out): what it means; none for rest
 *
 * Reads a kind of session: by what was taught, else by what is known of old.
 *
 * Returns: whether the word is known
 */
gboolean
rehab_import_mapping_find_kind (const RehabImportMapping *self,
                                const char               *word,
                                RehabSessionKind         *kind)
{
  if (self->kinds != NULL)
    {
      g_autofree char *digest = digest_word (word);
      gpointer value;

      if (g_hash_table_lookup_extended (self->kinds, digest, NULL, &value))
        {
          *kind = (RehabSessionKind) GPOINTER_TO_UINT (value);
          return TRUE;
        }
    }

  return rehab_import_kind_from_word (word, kind);
}

/* Whether any column belongs to a session. */
gboolean
rehab_import_mapping_has_session (const RehabImportMapping *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (rehab_import_target_get_info (self->columns[i].target)->type == &rehab_session_type)
      return TRUE;

  return FALSE;
}

static const char *
get_kind_key (RehabSessionKind kind)
{
  return kind != REHAB_SESSION_KIND_NONE ? rehab_choice_get_nick (rehab_session_kind_get_type (), (int) kind) : "";
}

static gboolean
read_kind_key (const char       *key,
               RehabSessionKind *kind)
{
  int value = REHAB_SESSION_KIND_NONE;

  if (*key != '\0' && !rehab_choice_from_nick (rehab_session_kind_get_type (), key, &value))
    return FALSE;
  *kind = (RehabSessionKind) value;

  return TRUE;
}

static gboolean
read_key (const char        *key,
          const char *const *keys,
          guint              n_keys,
          guint             *value)
{
  for (*value = 0; *value < n_keys; ++*value)
    if (strcmp (keys[*value], key) == 0)
      return TRUE;

  return FALSE;
}

/**
 * rehab_import_mapping_to_string:
 * @self: a mapping
 *
 * Writes it for the settings.
 *
 * Returns: (transfer full): ASCII; the same for equal mappings
 */
char *
rehab_import_mapping_to_string (const RehabImportMapping *self)
{
  g_autoptr (GVariant) variant = NULL;
  GVariantBuilder columns;
  GVariantBuilder kinds;

  g_return_val_if_fail (self != NULL, NULL);

  g_variant_builder_init (&columns, G_VARIANT_TYPE ("a(ss)"));
  for (guint i = 0; i < self->n_columns; i++)
    g_variant_builder_add (&columns, "(ss)", rehab_import_target_get_info (self->columns[i].target)->key,
                           unit_keys[self->columns[i].unit]);

  g_variant_builder_init (&kinds, G_VARIANT_TYPE ("a{ss}"));
  if (self->kinds != NULL)
    {
      g_autoptr (GList) words = g_list_sort (g_hash_table_get_keys (self->kinds), (GCompareFunc) strcmp);

      for (GList *word = words; word != NULL; word = word->next)
        g_variant_builder_add (&kinds, "{ss}", word->data,
                               get_kind_key ((RehabSessionKind) GPOINTER_TO_UINT (g_hash_table_lookup (self->kinds, word->data))));
    }

  variant = g_variant_ref_sink (g_variant_new (FORMAT, order_keys[self->date_order], clock_keys[self->clock],
                                               decimal_keys[self->decimal], get_kind_key (self->default_kind), &columns, &kinds));

  return g_variant_print (variant, FALSE);
}

static gboolean
read_columns (RehabImportMapping *self,
              GVariantIter       *columns)
{
  const char *target_key;
  const char *unit_key;

  for (guint i = 0; g_variant_iter_next (columns, "(&s&s)", &target_key, &unit_key); i++)
    {
      RehabImportTarget target;
      guint unit;

      if (!rehab_import_target_from_key (target_key, &target) || !read_key (unit_key, unit_keys, REHAB_N_UNITS, &unit)
          || (target != REHAB_TARGET_NONE && rehab_import_mapping_find (self, target) >= 0))
        return FALSE;

      self->columns[i] = (RehabImportColumn) { target, (RehabImportUnit) unit };
    }

  return TRUE;
}

static gboolean
read_kinds (RehabImportMapping *self,
            GVariantIter       *kinds)
{
  const char *digest;
  const char *kind_key;

  if (g_variant_iter_n_children (kinds) > MOST_KINDS)
    return FALSE;

  while (g_variant_iter_next (kinds, "{&s&s}", &digest, &kind_key))
    {
      RehabSessionKind kind;

      if (strlen (digest) != DIGEST_LENGTH || !read_kind_key (kind_key, &kind))
        return FALSE;
      g_hash_table_insert (ensure_kinds (self), g_strdup (digest), GUINT_TO_POINTER (kind));
    }

  return TRUE;
}

/**
 * rehab_import_mapping_from_string:
 * @text: what rehab_import_mapping_to_string() wrote, or anything
 * @n_columns: how many columns the file has
 *
 * Reads it from the settings.
 *
 * Returns: (transfer full) (nullable): the mapping, or `NULL` when it is none for so many columns
 */
RehabImportMapping *
rehab_import_mapping_from_string (const char *text,
                                  guint       n_columns)
{
  g_autoptr (RehabImportMapping) self = rehab_import_mapping_new (n_columns);
  g_autoptr (GVariant) variant = NULL;
  g_autoptr (GVariantIter) columns = NULL;
  g_autoptr (GVariantIter) kinds = NULL;
  const char *order_key, *clock_key, *decimal_key, *kind_key;
  guint order, clock, decimal;

  g_return_val_if_fail (text != NULL, NULL);

  variant = g_variant_parse (G_VARIANT_TYPE (FORMAT), text, NULL, NULL, NULL);
  if (variant == NULL)
    return NULL;

  g_variant_get (variant, "(&s&s&s&sa(ss)a{ss})", &order_key, &clock_key, &decimal_key, &kind_key, &columns, &kinds);
  if (g_variant_iter_n_children (columns) != self->n_columns
      || !read_key (order_key, order_keys, G_N_ELEMENTS (order_keys), &order)
      || !read_key (clock_key, clock_keys, G_N_ELEMENTS (clock_keys), &clock)
      || !read_key (decimal_key, decimal_keys, G_N_ELEMENTS (decimal_keys), &decimal)
      || !read_kind_key (kind_key, &self->default_kind)
      || !read_columns (self, columns) || !read_kinds (self, kinds))
    return NULL;

  self->date_order = (RehabDateOrder) order;
  self->clock = (RehabImportClock) clock;
  self->decimal = (RehabImportDecimal) decimal;

  return g_steal_pointer (&self);
}

/**
 * rehab_import_heading_dup_key:
 * @heading: the cells of a heading
 * @n_columns: how many
 *
 * Makes the key under which a mapping is remembered: the same for the same columns, and nothing that could be read back.
 *
 * Returns: (transfer full): 64 hexadecimal digits
 */
char *
rehab_import_heading_dup_key (const char *const *heading,
                              guint              n_columns)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *folded = rehab_import_fold (heading[i]);

      g_string_append (text, folded);
      g_string_append_c (text, '\n');
    }

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text->str, (gssize) text->len);
}
