/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-clinic.h"
#include "rehab-import-row.h"
#include "rehab-name-index.h"

G_BEGIN_DECLS

/*
 * Whose rows a file has, and into whose diary they go. A file of one athlete has one name, which is NULL. Nothing is
 * matched by itself: a proposal that only nearly fits has to be confirmed, and what is not settled is not imported.
 */

#define REHAB_IMPORT_MOST_NAMES 200

typedef struct
{
  char *name;           /* as the file has it */
  guint n_rows;
  RehabDate first;
  RehabDate last;
  RehabNameFit fit;     /* of what was proposed */
  gboolean left_out;
  RehabPatient *patient; /* NULL while nobody is chosen */
  GPtrArray *episodes;  /* of the patient: the open RehabEpisodes, or the one in hand */
  const RehabEpisode *episode; /* one of them; NULL while nobody said which side it is */
  gboolean is_confirmed; /* by a person, where it is only like a name */

  /* What would be written, once it was counted. */
  guint n_sessions;
  guint n_days;
  RehabDate first_new;
  RehabDate last_new;
} RehabImportName;

#define REHAB_TYPE_IMPORT_NAMES (rehab_import_names_get_type ())

G_DECLARE_FINAL_TYPE (RehabImportNames, rehab_import_names, REHAB, IMPORT_NAMES, GObject)

RehabImportNames *rehab_import_names_new (RehabClinic *clinic) G_GNUC_WARN_UNUSED_RESULT;
gboolean          rehab_import_names_is_eligible    (RehabPatient *patient);

gboolean          rehab_import_names_add_row        (RehabImportNames     *self,
                                                     const RehabImportRow *row);
guint             rehab_import_names_get_n          (RehabImportNames *self);
const RehabImportName *rehab_import_names_get            (RehabImportNames *self,
                                                          guint             n);

void              rehab_import_names_propose        (RehabImportNames *self,
                                                     guint             n,
                                                     RehabImportNames *earlier);
void              rehab_import_names_set_patient    (RehabImportNames *self,
                                                     guint             n,
                                                     RehabPatient     *patient);
void              rehab_import_names_set_episode    (RehabImportNames   *self,
                                                     guint               n,
                                                     const RehabEpisode *episode);
void              rehab_import_names_set_in_hand    (RehabImportNames   *self,
                                                     guint               n,
                                                     RehabPatient       *patient,
                                                     const RehabEpisode *episode);
void              rehab_import_names_leave_out      (RehabImportNames *self,
                                                     guint             n);
void              rehab_import_names_leave_out_rest (RehabImportNames *self);
void              rehab_import_names_confirm        (RehabImportNames *self,
                                                     guint             n);

gboolean          rehab_import_names_is_settled     (RehabImportNames *self,
                                                     guint             n);
gboolean          rehab_import_names_are_settled    (RehabImportNames *self);
guint             rehab_import_names_count_diaries  (RehabImportNames *self);
const RehabImportName *rehab_import_names_find_twin      (RehabImportNames *self,
                                                          guint             n);

void              rehab_import_names_forget_known   (RehabImportNames *self);
gboolean          rehab_import_names_load_known     (RehabImportNames *self,
                                                     guint             n,
                                                     GError          **error);
GHashTable *rehab_import_names_find_known     (const char *athlete,
                                               gpointer    names);
GHashTable *rehab_import_names_dup_episodes   (RehabImportNames *self) G_GNUC_WARN_UNUSED_RESULT;

void              rehab_import_names_count_row      (RehabImportNames     *self,
                                                     const RehabImportRow *row,
                                                     gboolean              adds_session,
                                                     gboolean              adds_day);

G_END_DECLS
