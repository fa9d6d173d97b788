/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-return-criterion.h"

G_BEGIN_DECLS

typedef struct _RehabReturnRow RehabReturnRow;

/* Fills in what was measured: the value, the side, the day and the words. */
typedef void (* RehabReturnRead) (RehabReturnReading   *reading,
                                  const RehabReturnRow *row,
                                  const RehabCase      *record,
                                  RehabDate             today);

struct _RehabReturnRow
{
  RehabReturnCriterion criterion; /* the first member, by which the row is found again */
  const char *const *items;       /* the items that are read, NULL at the end; NULL where no item is */
  RehabReturnRead read;           /* NULL where nothing is measured */
};

extern const RehabReturnRow rehab_return_rows[];
extern const guint rehab_n_return_rows;

/* rehab-return-measures.c */
void rehab_return_read_answer   (RehabReturnReading   *reading,
                                 const RehabReturnRow *row,
                                 const RehabCase      *record,
                                 RehabDate             today);
void rehab_return_read_shares   (RehabReturnReading   *reading,
                                 const RehabReturnRow *row,
                                 const RehabCase      *record,
                                 RehabDate             today);
void rehab_return_read_earlier  (RehabReturnReading   *reading,
                                 const RehabReturnRow *row,
                                 const RehabCase      *record,
                                 RehabDate             today);
void rehab_return_read_own_best (RehabReturnReading   *reading,
                                 const RehabReturnRow *row,
                                 const RehabCase      *record,
                                 RehabDate             today);
void rehab_return_read_pain     (RehabReturnReading   *reading,
                                 const RehabReturnRow *row,
                                 const RehabCase      *record,
                                 RehabDate             today);

/* rehab-return-criterion.c: "28 repetitions" */
char *rehab_return_dup_amount   (const RehabReturnCriterion *self,
                                 double                      value) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
