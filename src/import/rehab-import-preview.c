/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-import-preview.h"

#define STEP_ROWS 1000

#define ADDS_SESSION 0x10
#define ADDS_DAY 0x20

struct _RehabImportPreview
{
  RehabImportReader *reader;
  RehabKnownFunc get_known;
  gpointer user_data;
  GByteArray *rows;  /* a RehabPreviewKind and what is added, each */
  GHashTable *added; /* what is known of somebody -> what rows before add to that: two names can be one person's */
  guint counts[REHAB_N_PREVIEWS];
  guint n_sessions;
  guint n_days;
};

/**
 * rehab_import_preview_new:
 * @reader: a reader that is done, which has to outlive the preview
 * @get_known: (scope notified): what tells known from new: the same set each time for the same person, and not changed meanwhile
 * @user_data: what it is given
 *
 * Prepares to count.
 *
 * Returns: (transfer full): a preview that has counted nothing yet
 */
RehabImportPreview *
rehab_import_preview_new (RehabImportReader *reader,
                          RehabKnownFunc     get_known,
                          gpointer           user_data)
{
  RehabImportPreview *self = g_new0 (RehabImportPreview, 1);

  self->reader = reader;
  self->get_known = get_known;
  self->user_data = user_data;
  self->rows = g_byte_array_new ();
  self->added = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);

  return self;
}

void
rehab_import_preview_free (RehabImportPreview *self)
{
  g_byte_array_unref (self->rows);
  g_hash_table_unref (self->added);
  g_free (self);
}

/* Whether it is the first with this identity, which the row owns. */
static gboolean
add_identity (RehabImportPreview *self,
              GHashTable         *known,
              char               *identity)
{
  GHashTable *added;

  if (g_hash_table_contains (known, identity))
    return FALSE;

  added = g_hash_table_lookup (self->added, known);
  if (added == NULL)
    {
      added = g_hash_table_new (g_str_hash, g_str_equal);
      g_hash_table_insert (self->added, known, added);
    }

  return g_hash_table_add (added, identity);
}

static guint8
look_at (RehabImportPreview   *self,
         const RehabImportRow *row)
{
  GHashTable *known;
  guint8 adds = 0;

  if (row->problem != NULL)
    return REHAB_PREVIEW_UNREADABLE;

  known = self->get_known (row->athlete, self->user_data);
  if (known == NULL)
    return REHAB_PREVIEW_LEFT_OUT;

  if (row->session != NULL && add_identity (self, known, row->session_identity))
    adds |= ADDS_SESSION;
  if (row->day != NULL && add_identity (self, known, row->day_identity))
    adds |= ADDS_DAY;

  return adds != 0 ? (guint8) (REHAB_PREVIEW_NEW | adds) : REHAB_PREVIEW_KNOWN;
}

/**
 * rehab_import_preview_step:
 * @self: a preview
 *
 * Looks at some more rows.
 *
 * Returns: `TRUE` while there are more
 */
gboolean
rehab_import_preview_step (RehabImportPreview *self)
{
  guint n_rows = rehab_import_reader_get_n_rows (self->reader);
  guint end = MIN (self->rows->len + STEP_ROWS, n_rows);

  while (self->rows->len < end)
    {
      guint8 found = look_at (self, rehab_import_reader_get_row (self->reader, self->rows->len));

      g_byte_array_append (self->rows, &found, 1);
      self->counts[found & 0x0f]++;
      self->n_sessions += (found & ADDS_SESSION) != 0;
      self->n_days += (found & ADDS_DAY) != 0;
    }

  return self->rows->len < n_rows;
}

/* How many rows are of a kind, of those looked at. */
guint
rehab_import_preview_count (RehabImportPreview *self,
                            RehabPreviewKind    kind)
{
  g_return_val_if_fail ((guint) kind < REHAB_N_PREVIEWS, 0);

  return self->counts[kind];
}

guint
rehab_import_preview_count_sessions (RehabImportPreview *self)
{
  return self->n_sessions;
}

guint
rehab_import_preview_count_days (RehabImportPreview *self)
{
  return self->n_days;
}

RehabPreviewKind
rehab_import_preview_get_kind (RehabImportPreview *self,
                               guint               n)
{
  g_return_val_if_fail (n < self->rows->len, REHAB_PREVIEW_LEFT_OUT);

  return (RehabPreviewKind) (self->rows->data[n] & 0x0f);
}

/* Whether the session of a row is new. */
gboolean
rehab_import_preview_adds_session (RehabImportPreview *self,
                                   guint               n)
{
  g_return_val_if_fail (n < self->rows->len, FALSE);

  return (self->rows->data[n] & ADDS_SESSION) != 0;
}

gboolean
rehab_import_preview_adds_day (RehabImportPreview *self,
                               guint               n)
{
  g_return_val_if_fail (n < self->rows->len, FALSE);

  return (self->rows->data[n] & ADDS_DAY) != 0;
}
