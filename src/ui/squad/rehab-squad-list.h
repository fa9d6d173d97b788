/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-clinic.h"
#include "rehab-squad-athlete.h"

G_BEGIN_DECLS

/*
 * The rows of one squad's table: read athlete by athlete when nothing else is to do, and again for whom anything was written
 * or who moved. "changed" is emitted after each stretch of reading.
 */

/* Instead of a squad's identity. */
#define REHAB_SQUAD_EVERYBODY "everybody"
#define REHAB_SQUAD_NOBODY "nobody"

#define REHAB_TYPE_SQUAD_LIST (rehab_squad_list_get_type ())

G_DECLARE_FINAL_TYPE (RehabSquadList, rehab_squad_list, REHAB, SQUAD_LIST, GObject)

RehabSquadList *rehab_squad_list_new (RehabClinic        *clinic) G_GNUC_WARN_UNUSED_RESULT;
RehabClinic *rehab_squad_list_get_clinic   (RehabSquadList *self);
GListModel *rehab_squad_list_get_athletes (RehabSquadList *self);
void               rehab_squad_list_set_squad    (RehabSquadList *self,
                                                  const char     *squad);
const char *rehab_squad_list_get_squad    (RehabSquadList *self);
char *rehab_squad_list_dup_title    (RehabSquadList *self) G_GNUC_WARN_UNUSED_RESULT;
const RehabSquad *rehab_squad_list_find_record  (RehabSquadList *self);
void               rehab_squad_list_set_audience (RehabSquadList    *self,
                                                  RehabSquadAudience audience);
RehabSquadAudience rehab_squad_list_get_audience (RehabSquadList *self);
gboolean           rehab_squad_list_is_reading   (RehabSquadList *self);
void               rehab_squad_list_finish       (RehabSquadList *self);
double             rehab_squad_list_get_highest_load (RehabSquadList *self);
guint              rehab_squad_list_count_athletes  (RehabSquadList *self);
GPtrArray *rehab_squad_list_dup_whole_lines (RehabSquadList *self,
                                             GPtrArray      *lines) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
