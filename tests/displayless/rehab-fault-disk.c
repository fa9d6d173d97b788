/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-fault-disk.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* A disk writes this much at once or not at all. */
#define SECTOR 512

/* A file on the disk: what is safe, and what it was told since. */
typedef struct
{
  GByteArray *safe;
  GPtrArray *waiting; /* of RehabFaultOperation, the log's */
} File;

struct _RehabFaultDisk
{
  RehabFaultLog *log;
  guint position;
  GPtrArray *files;
  GHashTable *names;  /* the safe ones: name -> number of the file */
  GPtrArray *waiting; /* of RehabFaultOperation: what was done to the names since */
};

/* What becomes of that which is not safe. */
typedef enum
{
  WEATHER_ALL,        /* as when only the process dies */
  WEATHER_NOTHING,
  WEATHER_FIRST,      /* in its order, up to one that is torn */
  WEATHER_SOME,       /* each has its own luck */
  WEATHER_OUT_OF_ORDER,
  WEATHER_ALL_BUT_ONE,
  N_WEATHERS,
} Weather;

static GHashTable *
new_names (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

GByteArray *
rehab_fault_contents_get (RehabFaultContents *self,
                          const char         *name)
{
  return g_hash_table_lookup (self, name);
}

static void
remove_others (RehabFaultContents *self,
               const char         *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!g_hash_table_contains (self, name))
        g_unlink (path);
    }
}

/**
 * rehab_fault_contents_write:
 * @self: what a folder is to hold
 * @folder: the path of a folder without folders in it
 *
 * Makes a folder hold just that. Nothing is synced: it is for this process, not for the next power cut.
 */
void
rehab_fault_contents_write (RehabFaultContents *self,
                            const char         *folder)
{
  GHashTableIter iter;
  gpointer name;
  gpointer bytes;

  remove_others (self, folder);

  g_hash_table_iter_init (&iter, self);
  while (g_hash_table_iter_next (&iter, &name, &bytes))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GByteArray *data = bytes;
      g_autofd int fd = g_open (path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);

      g_assert_cmpint (fd, >=, 0);
      g_assert_cmpint (write (fd, data->data, data->len), ==, data->len);
    }
}

static guint64
mix (guint64 hash,
     guint64 value)
{
  return (hash ^ value) * G_GUINT64_CONSTANT (0x100000001b3) + (hash >> 29);
}

/**
 * rehab_fault_contents_hash:
 * @self: what a folder holds
 *
 * Makes a number of it, to count how many different ones there were.
 *
 * Returns: the same number for the same contents
 */
guint64
rehab_fault_contents_hash (RehabFaultContents *self)
{
  GHashTableIter iter;
  gpointer name;
  gpointer bytes;
  guint64 sum = 0;

  g_hash_table_iter_init (&iter, self);
  while (g_hash_table_iter_next (&iter, &name, &bytes))
    {
      GByteArray *data = bytes;
      guint64 hash = mix (g_str_hash (name), data->len);
      gsize i;

      for (i = 0; i + sizeof hash <= data->len; i += sizeof hash)
        {
          guint64 word;

          memcpy (&word, data->data + i, sizeof word);
          hash = mix (hash, word);
        }
      for (; i < data->len; i++)
        hash = mix (hash, data->data[i]);

      sum += hash; /* the order of a hash table is not of the contents */
    }

  return sum;
}

static void
file_free (File *file)
{
  g_byte_array_unref (file->safe);
  g_ptr_array_unref (file->waiting);
  g_free (file);
}

/**
 * rehab_fault_disk_new:
 * @log: a log, which has to stay and not to grow
 *
 * Begins where the log does.
 *
 * Returns: (transfer full): the disk before the first operation
 */
RehabFaultDisk *
rehab_fault_disk_new (RehabFaultLog *log)
{
  RehabFaultDisk *self = g_new0 (RehabFaultDisk, 1);
  GHashTableIter iter;
  gpointer name;
  gpointer number;

  self->log = log;
  self->names = new_names ();
  self->waiting = g_ptr_array_new ();
  self->files = g_ptr_array_new_with_free_func ((GDestroyNotify) file_free);

  for (guint i = 0; i < rehab_fault_log_get_n_files (log); i++)
    {
      GBytes *data = rehab_fault_log_get_first_data (log, i);
      File *file = g_new0 (File, 1);

      file->safe = g_byte_array_new ();
      file->waiting = g_ptr_array_new ();
      if (data != NULL)
        g_byte_array_append (file->safe, g_bytes_get_data (data, NULL), (guint) g_bytes_get_size (data));
      g_ptr_array_add (self->files, file);
    }

  g_hash_table_iter_init (&iter, rehab_fault_log_get_first_names (log));
  while (g_hash_table_iter_next (&iter, &name, &number))
    g_hash_table_insert (self->names, g_strdup (name), number);

  return self;
}

void
rehab_fault_disk_free (RehabFaultDisk *self)
{
  g_hash_table_unref (self->names);
  g_ptr_array_unref (self->waiting);
  g_ptr_array_unref (self->files);
  g_free (self);
}

/* What lies in a part of a file that was never written: nothing, or what the disk held there before. */
static void
grow (GByteArray *data,
      gsize       size,
      gboolean    junk)
{
  gsize old_size = data->len;

  if (size <= old_size)
    return;

  g_byte_array_set_size (data, (guint) size);
  if (!junk)
    memset (data->data + old_size, 0, size - old_size);
  else
    for (gsize i = old_size; i < size; i++)
      data->data[i] = (guint8) (i * 2654435761u >> 11);
}

static void
apply (const RehabFaultOperation *operation,
       GByteArray                *data)
{
  gconstpointer bytes;
  gsize length;

  if (operation->kind == REHAB_FAULT_OPERATION_TRUNCATE)
    {
      grow (data, operation->at, FALSE);
      g_byte_array_set_size (data, (guint) operation->at);
      return;
    }

  bytes = g_bytes_get_data (operation->data, &length);
  grow (data, operation->at + length, FALSE);
  memcpy (data->data + operation->at, bytes, length);
}

/* Some sectors arrive: those up to one of them, or any. The size may be ahead of them. */
static void
tear (const RehabFaultOperation *operation,
      GByteArray                *data)
{
  const guint8 *bytes;
  gsize length;
  gsize end;
  gboolean in_order = g_test_rand_bit ();
  gboolean goes_on = TRUE;

  if (operation->kind == REHAB_FAULT_OPERATION_TRUNCATE)
    {
      if (g_test_rand_bit ())
        apply (operation, data);
      return;
    }

  bytes = g_bytes_get_data (operation->data, &length);
  end = operation->at + length;
  if (g_test_rand_bit ())
    grow (data, end, g_test_rand_bit ());

  for (gsize from = operation->at; from < end && goes_on; )
    {
      gsize to = MIN (end, (from / SECTOR + 1) * SECTOR);

      if (g_test_rand_int_range (0, 4) != 0)
        {
          grow (data, to, FALSE);
          memcpy (data->data + from, bytes + (from - operation->at), to - from);
        }
      else if (in_order)
        {
          goes_on = FALSE;
        }

      from = to;
    }
}

static void
shuffle (GPtrArray *operations)
{
  for (guint i = operations->len; i > 1; i--)
    {
      guint j = (guint) g_test_rand_int_range (0, (gint32) i);
      gpointer operation = operations->pdata[i - 1];

      operations->pdata[i - 1] = operations->pdata[j];
      operations->pdata[j] = operation;
    }
}

typedef void (*Keep) (const RehabFaultOperation *operation,
                      gpointer                   data);

/* Lets of @waiting happen what may: @keep is called for what arrives, and @tear_it for what arrives in part. */
static void
let_happen (GPtrArray *waiting,
            Keep       keep,
            Keep       tear_it,
            gpointer   data)
{
  Weather weather = (Weather) g_test_rand_int_range (0, N_WEATHERS);
  guint chosen = waiting->len > 0 ? (guint) g_test_rand_int_range (0, (gint32) waiting->len) : 0;
  int chance = g_test_rand_int_range (1, 10);
  g_autoptr (GPtrArray) operations = g_ptr_array_copy (waiting, NULL, NULL);

  if (weather == WEATHER_OUT_OF_ORDER)
    shuffle (operations);

  for (guint i = 0; i < operations->len; i++)
    {
      const RehabFaultOperation *operation = g_ptr_array_index (operations, i);
      gboolean arrives = FALSE;
      gboolean torn = FALSE;

      switch (weather)
        {
        case WEATHER_ALL:
          arrives = TRUE;
          break;

        case WEATHER_FIRST:
          arrives = i < chosen;
          torn = i == chosen;
          break;

        case WEATHER_SOME:
        case WEATHER_OUT_OF_ORDER:
          arrives = g_test_rand_int_range (0, 10) < chance;
          torn = !arrives && g_test_rand_int_range (0, 3) == 0;
          break;

        case WEATHER_ALL_BUT_ONE:
          arrives = i != chosen;
          break;

        case WEATHER_NOTHING:
        case N_WEATHERS:
        default:
          break;
        }

      if (arrives)
        keep (operation, data);
      else if (torn)
        tear_it (operation, data);
    }
}

static void
keep_data (const RehabFaultOperation *operation,
           gpointer                   data)
{
  apply (operation, data);
}

static void
tear_data (const RehabFaultOperation *operation,
           gpointer                   data)
{
  tear (operation, data);
}

static void
keep_name (const RehabFaultOperation *operation,
           gpointer                   data)
{
  GHashTable *names = data;

  if (operation->kind == REHAB_FAULT_OPERATION_RENAME)
    g_hash_table_remove (names, operation->old_name);

  if (operation->kind == REHAB_FAULT_OPERATION_UNLINK)
    g_hash_table_remove (names, operation->name);
  else
    g_hash_table_insert (names, g_strdup (operation->name), GUINT_TO_POINTER (operation->file));
}

/* A name is there or not. */
static void
tear_name (const RehabFaultOperation *operation,
           gpointer                   data)
{
}

static void
make_file_safe (File *file)
{
  for (guint i = 0; i < file->waiting->len; i++)
    apply (g_ptr_array_index (file->waiting, i), file->safe);
  g_ptr_array_set_size (file->waiting, 0);
}

static void
make_names_safe (RehabFaultDisk *self)
{
  for (guint i = 0; i < self->waiting->len; i++)
    keep_name (g_ptr_array_index (self->waiting, i), self->names);
  g_ptr_array_set_size (self->waiting, 0);
}

/**
 * rehab_fault_disk_advance:
 * @self: a disk
 * @position: how many operations of the log it has been told; not fewer than before
 *
 * Goes on to a later moment.
 */
void
rehab_fault_disk_advance (RehabFaultDisk *self,
                          guint           position)
{
  for (; self->position < position; self->position++)
    {
      const RehabFaultOperation *operation = rehab_fault_log_get_nth (self->log, self->position);
      File *file = g_ptr_array_index (self->files, operation->file);

      switch (operation->kind)
        {
        case REHAB_FAULT_OPERATION_WRITE:
        case REHAB_FAULT_OPERATION_TRUNCATE:
          g_ptr_array_add (file->waiting, (gpointer) operation);
          break;

        case REHAB_FAULT_OPERATION_SYNC:
          make_file_safe (file);
          break;

        case REHAB_FAULT_OPERATION_LINK:
        case REHAB_FAULT_OPERATION_UNLINK:
        case REHAB_FAULT_OPERATION_RENAME:
          g_ptr_array_add (self->waiting, (gpointer) operation);
          break;

        case REHAB_FAULT_OPERATION_SYNC_FOLDER:
          make_names_safe (self);
          break;

        default:
          g_assert_not_reached ();
        }
    }
}

/**
 * rehab_fault_disk_get_n_waiting:
 * @self: a disk
 *
 * Counts what is not safe.
 *
 * Returns: how many operations may be lost if the power is cut now
 */
guint
rehab_fault_disk_get_n_waiting (RehabFaultDisk *self)
{
  guint n = self->waiting->len;

  for (guint i = 0; i < self->files->len; i++)
    n += ((File *) g_ptr_array_index (self->files, i))->waiting->len;

  return n;
}

static RehabFaultContents *
new_contents (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_byte_array_unref);
}

/* Gives the names to copies of the files, for each of which @weather decides. */
static RehabFaultContents *
make_contents (RehabFaultDisk *self,
               GHashTable     *names,
               gboolean        is_cut)
{
  RehabFaultContents *contents = new_contents ();
  GHashTableIter iter;
  gpointer name;
  gpointer number;

  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &name, &number))
    {
      File *file = g_ptr_array_index (self->files, GPOINTER_TO_UINT (number));
      GByteArray *data = g_byte_array_sized_new (file->safe->len);

      g_byte_array_append (data, file->safe->data, file->safe->len);
      if (is_cut)
        let_happen (file->waiting, keep_data, tear_data, data);
      else
        g_ptr_array_foreach (file->waiting, (GFunc) keep_data, data);
      g_hash_table_insert (contents, g_strdup (name), data);
    }

  return contents;
}

static GHashTable *
copy_names (RehabFaultDisk *self)
{
  GHashTable *names = new_names ();
  GHashTableIter iter;
  gpointer name;
  gpointer number;

  g_hash_table_iter_init (&iter, self->names);
  while (g_hash_table_iter_next (&iter, &name, &number))
    g_hash_table_insert (names, g_strdup (name), number);

  return names;
}

/**
 * rehab_fault_disk_cut:
 * @self: a disk
 *
 * Cuts the power. What is safe stays; what is not is there, or is not, or is there in part, in any order. Chance is that of
 * g_test_rand_int().
 *
 * Returns: (transfer full): what the folder may hold then
 */
RehabFaultContents *
rehab_fault_disk_cut (RehabFaultDisk *self)
{
  g_autoptr (GHashTable) names = copy_names (self);

  let_happen (self->waiting, keep_name, tear_name, names);

  return make_contents (self, names, TRUE);
}

/**
 * rehab_fault_disk_settle:
 * @self: a disk
 *
 * Lets all arrive that was told.
 *
 * Returns: (transfer full): what programs see in the folder
 */
RehabFaultContents *
rehab_fault_disk_settle (RehabFaultDisk *self)
{
  g_autoptr (GHashTable) names = copy_names (self);

  g_ptr_array_foreach (self->waiting, (GFunc) keep_name, names);

  return make_contents (self, names, FALSE);
}
