/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"
#include "rehab-disclosure.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Something of a case on its way out, into a file or to the clipboard; once it is there, that it went is written down. */
typedef struct _RehabProgressOutgoing RehabProgressOutgoing;

/* What a file is, for who is asked for a place for it. Texts are untranslated. */
typedef struct
{
  const char *title;  /* "Save as PNG" */
  const char *filter; /* "PNG pictures" */
  const char *mime_type;
} RehabProgressFile;

RehabProgressOutgoing *rehab_progress_outgoing_new     (GtkWidget             *page,
                                                        RehabCaseModel        *model,
                                                        const RehabDisclosure *what) G_GNUC_WARN_UNUSED_RESULT;
void                   rehab_progress_outgoing_free    (RehabProgressOutgoing *self);

/* Each of these takes it. */
void                   rehab_progress_outgoing_save    (RehabProgressOutgoing   *self,
                                                        GBytes                  *bytes,
                                                        const RehabProgressFile *file,
                                                        const char              *name);
void                   rehab_progress_outgoing_save_as (RehabProgressOutgoing *self,
                                                        GBytes                *bytes,
                                                        GFile                 *file);
void                   rehab_progress_outgoing_copy    (RehabProgressOutgoing *self,
                                                        GdkContentProvider    *content,
                                                        const char            *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabProgressOutgoing, rehab_progress_outgoing_free)

G_END_DECLS
