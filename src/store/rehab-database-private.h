/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-database.h"

G_BEGIN_DECLS

/* Between rehab-database.c and rehab-database-transaction.c only. */

struct sqlite3;

struct _RehabDatabase
{
  char *path; /* NULL: in memory */
  char *vfs_name;
  struct sqlite3 *connection; /* NULL while closed after a failure */

  GHashTable *statements; /* SQL -> RehabStatement kept for the next time; keys are the database's */
  GPtrArray *spare;       /* statements lent while the kept one of the same SQL was lent too */
  guint n_lent;

  guint depth;       /* transactions begun and not ended */
  gboolean held;     /* nobody writes just now: the transaction is somebody's who is not at work */
  gboolean doomed;   /* this transaction can only be rolled back */
  gboolean suspect;  /* rolling back failed: open the file anew before anything else */
  char *proof;       /* SQL for a number that every transaction that writes raises */
  gint64 proof_before;
};

gboolean rehab_database_reconnect      (RehabDatabase *self,
                                        GError       **error);
gboolean rehab_database_ensure_usable  (RehabDatabase *self,
                                        GError       **error);
gboolean rehab_database_run            (RehabDatabase *self,
                                        const char    *sql,
                                        GError       **error);
gboolean rehab_database_check_is_there (RehabDatabase *self,
                                        GError       **error);
gboolean rehab_database_check_writable (RehabDatabase *self,
                                        GError       **error);
/* Whether the transaction that was begun has ended without being told to. */
gboolean rehab_database_gave_up        (RehabDatabase *self);

G_END_DECLS
