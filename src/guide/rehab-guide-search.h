/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-help-target.h"

G_BEGIN_DECLS

/*
 * One search over all that the program explains: topics, leaflets, evidence cards and the publications behind them. It is
 * typed in the interface's language or in English, without regard to case and accents; each typed word has to begin a word of
 * what is found.
 */

typedef struct
{
  char *target;  /* a help target: "topic/diary-week" */
  RehabHelpKind kind;
  char *title;   /* in the interface's language, as the rest */
  char *section; /* where it stands: a heading of the table of contents */
  char *summary; /* what it is about, a sentence or two; "" for nothing */
} RehabGuideEntry;

typedef struct _RehabGuideSearch RehabGuideSearch;

RehabGuideSearch *rehab_guide_search_begin (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean rehab_guide_search_step (RehabGuideSearch *self,
                                  guint             n_entries);
RehabGuideSearch *rehab_guide_search_new       (void) G_GNUC_WARN_UNUSED_RESULT;
void                   rehab_guide_search_free      (RehabGuideSearch *self);
guint                  rehab_guide_search_get_count (const RehabGuideSearch *self);
const RehabGuideEntry *rehab_guide_search_get_nth   (const RehabGuideSearch *self,
                                                     guint                   n);
const RehabGuideEntry *rehab_guide_search_lookup    (const RehabGuideSearch *self,
                                                     const char             *target);
GPtrArray *rehab_guide_search_find      (const RehabGuideSearch *self,
                                         const char             *query) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabGuideSearch, rehab_guide_search_free)

G_END_DECLS
