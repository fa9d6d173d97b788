/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-record.h"

G_BEGIN_DECLS

#define REHAB_STORE_ERROR (rehab_store_error_quark ())

typedef enum
{
  REHAB_STORE_ERROR_FAILED,       /* anything SQLite says that has no code of its own here */
  REHAB_STORE_ERROR_IN_USE,       /* another instance holds the folder */
  REHAB_STORE_ERROR_FOREIGN,      /* a database, but of another program */
  REHAB_STORE_ERROR_NEWER,        /* written by a newer version of this one */
  REHAB_STORE_ERROR_DAMAGED,      /* not a database, empty where it must not be, or malformed */
  REHAB_STORE_ERROR_READ_ONLY,    /* the file or its folder cannot be written to */
  REHAB_STORE_ERROR_NO_ACCESS,    /* the file or its folder cannot be read */
  REHAB_STORE_ERROR_FULL,         /* the disk is full, or a size limit was reached */
  REHAB_STORE_ERROR_IO,           /* the disk failed */
  REHAB_STORE_ERROR_MEMORY,       /* out of memory */
  REHAB_STORE_ERROR_UNCERTAIN,    /* a commit failed in a way that does not tell what is on the disk */
  REHAB_STORE_ERROR_CONSTRAINT,   /* the record contradicts another one */
  REHAB_STORE_ERROR_LOCKED_RECORD, /* a finished assessment or a saved version: not to be changed */
  REHAB_STORE_ERROR_BUSY          /* something long is being written, and nothing may slip in; see RehabStoreHold */
} RehabStoreErrorCode;

GQuark rehab_store_error_quark (void);

/* The file with everything in it, open for as long as this object lives. Used from one thread. */

#define REHAB_TYPE_STORE (rehab_store_get_type ())

G_DECLARE_FINAL_TYPE (RehabStore, rehab_store, REHAB, STORE, GObject)

RehabStore *rehab_store_open                 (const char *folder,
                                              GError    **error) G_GNUC_WARN_UNUSED_RESULT;
const char *rehab_store_get_author           (RehabStore *self);
void        rehab_store_set_author           (RehabStore *self,
                                              const char *clinician_id);

/* Several writes that are kept together or not at all. They nest. */
gboolean    rehab_store_transaction_begin    (RehabStore *self,
                                              GError    **error);
gboolean    rehab_store_transaction_commit   (RehabStore *self,
                                              GError    **error);
void        rehab_store_transaction_rollback (RehabStore *self);

G_END_DECLS
