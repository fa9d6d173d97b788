/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-patient-details.h"

G_BEGIN_DECLS

/* How a name in a file fits those of the patients. */
typedef enum
{
  REHAB_NAME_FIT_NONE,    /* nobody is called like that */
  REHAB_NAME_FIT_SEVERAL, /* more than one is: nothing tells which */
  REHAB_NAME_FIT_NEAR,    /* one is called nearly so: an initial, a name left out, a letter mistyped */
  REHAB_NAME_FIT_EXACT    /* one is called so, whichever name comes first */
} RehabNameFit;

/*
 * Finds who a file may mean by a name. It only ever proposes: a name is no identity, and somebody who knows both has to
 * say that they are one.
 */
typedef struct _RehabNameIndex RehabNameIndex;

RehabNameIndex *rehab_name_index_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void            rehab_name_index_free (RehabNameIndex *self);
void            rehab_name_index_add  (RehabNameIndex            *self,
                                       const RehabPatientDetails *details,
                                       gpointer                   whom);
RehabNameFit    rehab_name_index_find (RehabNameIndex *self,
                                       const char     *name,
                                       gpointer       *whom);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabNameIndex, rehab_name_index_free)

G_END_DECLS
