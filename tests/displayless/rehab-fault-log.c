/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-fault-log.h"

struct _RehabFaultLog
{
  char *folder;
  gboolean ignores_syncs;
  GHashTable *first_names; /* when the log began: name -> number of the file */
  GPtrArray *first_data;   /* of GBytes, by number */
  GHashTable *names;       /* now */
  guint n_files;
  GPtrArray *operations;
  GArray *marks;
};

static void
operation_free (RehabFaultOperation *operation)
{
  g_clear_pointer (&operation->data, g_bytes_unref);
  g_free (operation->name);
  g_free (operation->old_name);
  g_free (operation);
}

static GHashTable *
new_names (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * rehab_fault_log_new:
 * @folder: the path of a folder
 *
 * Begins a log of a folder; what is in it now counts as safe.
 *
 * Returns: (transfer full): an empty log
 */
RehabFaultLog *
rehab_fault_log_new (const char *folder)
{
  RehabFaultLog *self = g_new0 (RehabFaultLog, 1);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  self->folder = g_strdup (folder);
  self->first_names = new_names ();
  self->first_data = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  self->names = new_names ();
  self->operations = g_ptr_array_new_with_free_func ((GDestroyNotify) operation_free);
  self->marks = g_array_new (FALSE, FALSE, sizeof (guint));

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      char *data;
      gsize length;
      gboolean was_read = g_file_get_contents (path, &data, &length, NULL);

      g_assert_true (was_read);
      g_ptr_array_add (self->first_data, g_bytes_new_take (data, length));
      g_hash_table_insert (self->first_names, g_strdup (name), GUINT_TO_POINTER (self->n_files));
      g_hash_table_insert (self->names, g_strdup (name), GUINT_TO_POINTER (self->n_files));
      self->n_files++;
    }

  return self;
}

void
rehab_fault_log_free (RehabFaultLog *self)
{
  g_free (self->folder);
  g_hash_table_unref (self->first_names);
  g_ptr_array_unref (self->first_data);
  g_hash_table_unref (self->names);
  g_ptr_array_unref (self->operations);
  g_array_unref (self->marks);
  g_free (self);
}

/**
 * rehab_fault_log_ignore_syncs:
 * @self: a log
 *
 * Makes it the log of a disk that says of every sync that it was done, and does none.
 */
void
rehab_fault_log_ignore_syncs (RehabFaultLog *self)
{
  self->ignores_syncs = TRUE;
}

gboolean
rehab_fault_log_covers (RehabFaultLog *self,
                        const char    *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return g_str_equal (folder, self->folder) || g_str_equal (path, self->folder);
}

static RehabFaultOperation *
add_operation (RehabFaultLog          *self,
               RehabFaultOperationKind kind,
               guint                   file)
{
  RehabFaultOperation *operation = g_new0 (RehabFaultOperation, 1);

  operation->kind = kind;
  operation->file = file;
  g_ptr_array_add (self->operations, operation);

  return operation;
}

static guint
get_file (RehabFaultLog *self,
          const char    *name)
{
  gpointer file;
  gboolean is_known = g_hash_table_lookup_extended (self->names, name, NULL, &file);

  g_assert_true (is_known);

  return GPOINTER_TO_UINT (file);
}

/**
 * rehab_fault_log_open:
 * @self: a log
 * @path: the path of a file in the folder
 *
 * Finds the number of a file; where the log knows of no such name, the file has just been made.
 *
 * Returns: the number, which stays the file's when it gets another name
 */
guint
rehab_fault_log_open (RehabFaultLog *self,
                      const char    *path)
{
  g_autofree char *name = g_path_get_basename (path);

  if (!g_hash_table_contains (self->names, name))
    {
      guint file = self->n_files++;
      RehabFaultOperation *operation = add_operation (self, REHAB_FAULT_OPERATION_LINK, file);

      operation->name = g_strdup (name);
      g_hash_table_insert (self->names, g_strdup (name), GUINT_TO_POINTER (file));
    }

  return get_file (self, name);
}

void
rehab_fault_log_write (RehabFaultLog *self,
                       guint          file,
                       gsize          at,
                       gconstpointer  data,
                       gsize          length)
{
  RehabFaultOperation *operation = add_operation (self, REHAB_FAULT_OPERATION_WRITE, file);

  operation->at = at;
  operation->data = g_bytes_new (data, length);
}

void
rehab_fault_log_truncate (RehabFaultLog *self,
                          guint          file,
                          gsize          size)
{
  add_operation (self, REHAB_FAULT_OPERATION_TRUNCATE, file)->at = size;
}

void
rehab_fault_log_sync (RehabFaultLog *self,
                      guint          file)
{
  if (!self->ignores_syncs)
    add_operation (self, REHAB_FAULT_OPERATION_SYNC, file);
}

void
rehab_fault_log_rename (RehabFaultLog *self,
                        const char    *from,
                        const char    *to)
{
  g_autofree char *name = g_path_get_basename (to);
  g_autofree char *old_name = g_path_get_basename (from);
  guint file = get_file (self, old_name);
  RehabFaultOperation *operation = add_operation (self, REHAB_FAULT_OPERATION_RENAME, file);

  g_hash_table_remove (self->names, old_name);
  g_hash_table_insert (self->names, g_strdup (name), GUINT_TO_POINTER (file));
  operation->name = g_steal_pointer (&name);
  operation->old_name = g_steal_pointer (&old_name);
}

void
rehab_fault_log_link (RehabFaultLog *self,
                      const char    *from,
                      const char    *to)
{
  g_autofree char *old_name = g_path_get_basename (from);
  guint file = get_file (self, old_name);
  RehabFaultOperation *operation = add_operation (self, REHAB_FAULT_OPERATION_LINK, file);

  operation->name = g_path_get_basename (to);
  g_hash_table_insert (self->names, g_strdup (operation->name), GUINT_TO_POINTER (file));
}

void
rehab_fault_log_unlink (RehabFaultLog *self,
                        const char    *path)
{
  g_autofree char *name = g_path_get_basename (path);
  RehabFaultOperation *operation;

  if (!g_hash_table_remove (self->names, name))
    return;

  operation = add_operation (self, REHAB_FAULT_OPERATION_UNLINK, 0);
  operation->name = g_steal_pointer (&name);
}

void
rehab_fault_log_sync_folder (RehabFaultLog *self)
{
  if (!self->ignores_syncs)
    add_operation (self, REHAB_FAULT_OPERATION_SYNC_FOLDER, 0);
}

void
rehab_fault_log_mark (RehabFaultLog *self)
{
  guint position = self->operations->len;

  g_array_append_val (self->marks, position);
}

guint
rehab_fault_log_get_length (RehabFaultLog *self)
{
  return self->operations->len;
}

guint
rehab_fault_log_get_n_marks (RehabFaultLog *self)
{
  return self->marks->len;
}

/**
 * rehab_fault_log_get_mark:
 * @self: a log
 * @n: the number of a mark, from 0
 *
 * Gets where a mark is.
 *
 * Returns: how many operations came before it
 */
guint
rehab_fault_log_get_mark (RehabFaultLog *self,
                          guint          n)
{
  return g_array_index (self->marks, guint, n);
}

const RehabFaultOperation *
rehab_fault_log_get_nth (RehabFaultLog *self,
                         guint          n)
{
  return g_ptr_array_index (self->operations, n);
}

guint
rehab_fault_log_get_n_files (RehabFaultLog *self)
{
  return self->n_files;
}

/* The names when the log began, and the number of the file of each. */
GHashTable *
rehab_fault_log_get_first_names (RehabFaultLog *self)
{
  return self->first_names;
}

/* What a file held when the log began; NULL when it was not there. */
GBytes *
rehab_fault_log_get_first_data (RehabFaultLog *self,
                                guint          file)
{
  return file < self->first_data->len ? g_ptr_array_index (self->first_data, file) : NULL;
}
