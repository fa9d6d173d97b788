/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-import-names.h"

G_BEGIN_DECLS

/* What the files of this type share; nobody else includes this. */

struct _RehabImportNames
{
  GObject parent_instance;

  RehabClinic *clinic;
  GPtrArray *names;      /* RehabImportName, in the order of the file */
  GHashTable *by_name;   /* "" for the one without */
  RehabNameIndex *index; /* of everybody whose diary it could be; NULL before it is needed */
  GHashTable *known;     /* episode id -> set of identities */
};

G_END_DECLS
