/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-sample-folder.h"
#include "rehab-sample-clinic.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

struct _RehabSampleFolder
{
  char *folder;
  RehabStore *store;
};

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      (void) g_unlink (path);
    }

  (void) g_rmdir (folder);
}

/* Makes the sample clinic as it stands on one day. */
RehabSampleFolder *
rehab_sample_folder_new (RehabDate today,
                         GError  **error)
{
  g_autoptr (RehabSampleFolder) self = g_new0 (RehabSampleFolder, 1);

  self->folder = g_dir_make_tmp ("hamstring-rehab-sample-XXXXXX", error);
  if (self->folder == NULL)
    return NULL;

  self->store = rehab_store_open (self->folder, error);
  if (self->store == NULL || !rehab_sample_clinic_fill (self->store, today, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
rehab_sample_folder_free (RehabSampleFolder *self)
{
  g_clear_object (&self->store);
  if (self->folder != NULL)
    remove_folder (self->folder);
  g_free (self->folder);
  g_free (self);
}

RehabStore *
rehab_sample_folder_get_store (RehabSampleFolder *self)
{
  return self->store;
}
