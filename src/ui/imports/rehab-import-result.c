/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-import-result.h"
#include "rehab-import-sentences.h"
#include "rehab-import-undo.h"

#include <glib/gi18n.h>

struct _RehabImportResult
{
  GPtrArray *import_ids;
  GHashTable *patients; /* a set of RehabPatient */
  guint n_sessions;
  guint n_days;
};

RehabImportResult *
rehab_import_result_new (void)
{
  RehabImportResult *self = g_new0 (RehabImportResult, 1);

  self->import_ids = g_ptr_array_new_null_terminated (1, g_free, TRUE);
  self->patients = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);

  return self;
}

void
rehab_import_result_free (RehabImportResult *self)
{
  g_ptr_array_unref (self->import_ids);
  g_hash_table_unref (self->patients);
  g_free (self);
}

/* Adds what a job that ended well has written. */
void
rehab_import_result_add (RehabImportResult *self,
                         RehabImportJob    *job,
                         RehabImportNames  *names)
{
  if (rehab_import_job_get_import_id (job) == NULL)
    return;

  g_ptr_array_add (self->import_ids, g_strdup (rehab_import_job_get_import_id (job)));
  self->n_sessions += rehab_import_job_get_n_sessions (job);
  self->n_days += rehab_import_job_get_n_days (job);
  for (guint i = 0; i < rehab_import_names_get_n (names); i++)
    {
      const RehabImportName *name = rehab_import_names_get (names, i);

      if (name->episode != NULL && name->n_sessions + name->n_days > 0)
        g_hash_table_add (self->patients, g_object_ref (name->patient));
    }
}

static char *
dup_text (RehabImportResult *self)
{
  guint n_patients = g_hash_table_size (self->patients);
  g_autofree char *amount = rehab_import_sentence_dup_amount (self->n_sessions, self->n_days);
  GHashTableIter iter;
  gpointer patient;

  if (n_patients != 1)
    /* Translators: "14 sessions and 3 days", and a number of patients */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Imported %1$s for %2$u patient", "Imported %1$s for %2$u patients", n_patients),
                            amount, n_patients);

  g_hash_table_iter_init (&iter, self->patients);
  g_hash_table_iter_next (&iter, &patient, NULL);

  /* Translators: "14 sessions and 3 days", and the name of a patient */
  return g_strdup_printf (_("Imported %1$s for %2$s"), amount, rehab_patient_get_name (patient));
}

/**
 * rehab_import_result_offer:
 * @self: a result
 * @inside: a widget below the overlay that says it
 * @clinic: the clinic
 *
 * Says what was imported and offers to take it back, once.
 *
 * Returns: `FALSE` when nothing was imported
 */
gboolean
rehab_import_result_offer (RehabImportResult *self,
                           GtkWidget         *inside,
                           RehabClinic       *clinic)
{
  g_autofree char *text = NULL;

  if (self->import_ids->len == 0)
    return FALSE;

  text = dup_text (self);
  rehab_import_undo_offer (inside, clinic, text, (const char *const *) self->import_ids->pdata);
  g_ptr_array_set_size (self->import_ids, 0);

  return TRUE;
}
