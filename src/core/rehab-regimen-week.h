/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-catalogue.h"
#include "rehab-regimen.h"

G_BEGIN_DECLS

/*
 * How the exercises of a regimen spread over the week. The week is the first one: what is done every other day begins
 * on its Monday.
 */

#define REHAB_WEEK_DAYS 7

typedef struct
{
  guint count;           /* prescriptions that are done on it */
  guint heavy_count;     /* those of them that count as heavy (F81) */
  gboolean heavy;        /* it has a heavy one */
  gboolean heavy_beside; /* heavy, and so is the day before or after; after Sunday comes Monday */
  RehabNumber minutes;   /* estimated, of those that say enough; not asked when none does */
  guint n_untimed;       /* those that say too little, and so are not in @minutes */
} RehabWeekDay;

void     rehab_regimen_plan_week       (const RehabRegimen   *self,
                                        const RehabCatalogue *catalogue,
                                        RehabWeekDay          days[REHAB_WEEK_DAYS]);
guint    rehab_week_count_heavy        (const RehabWeekDay days[REHAB_WEEK_DAYS]);
char *rehab_week_dup_heavy          (const RehabWeekDay days[REHAB_WEEK_DAYS]) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_week_day_dup_minutes    (const RehabWeekDay *day) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_week_day_dup_words      (const RehabWeekDay *day,
                                     guint               weekday) G_GNUC_WARN_UNUSED_RESULT;
guint    rehab_regimen_count_on        (const RehabRegimen *self,
                                        RehabDays           day);
gboolean rehab_regimen_is_heavy_on     (const RehabRegimen   *self,
                                        RehabDays             day,
                                        const RehabCatalogue *catalogue);
char *rehab_regimen_dup_week        (const RehabRegimen   *self,
                                     const RehabCatalogue *catalogue) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
