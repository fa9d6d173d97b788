/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-running-place.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * A session typed in words, at its day: "run 5 km", "6 x 1/2 min". What it is read as stands below while it is typed.
 * "done" tells how it ends, once: a RehabRunningEntryEnd, and which way the keyboard goes on.
 */

#define REHAB_TYPE_RUNNING_ENTRY (rehab_running_entry_get_type ())
G_DECLARE_FINAL_TYPE (RehabRunningEntry, rehab_running_entry, REHAB, RUNNING_ENTRY, GtkPopover)

/* Which key gave the text, or that Escape let it go. */
typedef enum
{
  REHAB_RUNNING_ENTRY_STAY,
  REHAB_RUNNING_ENTRY_NEXT,
  REHAB_RUNNING_ENTRY_PREVIOUS,
  REHAB_RUNNING_ENTRY_UP,
  REHAB_RUNNING_ENTRY_DOWN,
  REHAB_RUNNING_ENTRY_ELSEWHERE, /* the pointer took the keyboard away */
  REHAB_RUNNING_ENTRY_CANCEL,
} RehabRunningEntryEnd;

GtkWidget *rehab_running_entry_new      (const RehabRunningSession *base,
                                         const char                *text);
void        rehab_running_entry_begin    (RehabRunningEntry *self);
const char *rehab_running_entry_get_text (RehabRunningEntry *self);
void        rehab_running_entry_complain (RehabRunningEntry *self,
                                          const GError      *error);

/* A sentence for what cannot be read; NULL where nothing was typed. */
char *rehab_running_entry_dup_complaint (const char   *text,
                                         const GError *error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
