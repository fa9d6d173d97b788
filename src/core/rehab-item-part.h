/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-item.h"

G_BEGIN_DECLS

/*
 * What one finding holds of an item: the answer itself, the pain beside a yes, one trial of three, one item of a
 * questionnaire. The first part of an item is always the answer itself, stored under the item's key; a strength item's
 * holds nothing, because its value is worked out from the trials, and a questionnaire's is the total from paper. Every
 * other part is stored under "KEY.SUFFIX". A plain value, to be copied.
 */
typedef struct
{
  const RehabItem *item;
  const char *suffix; /* "" for the answer itself */
  RehabItemKind kind; /* yes-no, pain, number, choice, text or body chart: how the finding is to be read */
  gboolean sided;
  const char *label;  /* untranslated: "Pain", "Trial 1"; NULL for the answer itself */
  double min, max;
  guint decimals;
  const char *unit;
  RehabUnitKind measure;
  RehabBetter better;
  const RehabItemChoice *choices;
  guint n_choices;
} RehabItemPart;

guint         rehab_item_get_n_parts       (const RehabItem *item);
RehabItemPart rehab_item_get_part          (const RehabItem *item,
                                            guint            n);
gboolean      rehab_item_find_part         (const char    *key,
                                            RehabItemPart *part);
gboolean      rehab_item_has_part          (const RehabItem *item,
                                            const char      *suffix,
                                            RehabItemPart   *part);

char *rehab_item_part_dup_key      (const RehabItemPart *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean      rehab_item_part_holds_text   (const RehabItemPart *self);
gboolean      rehab_item_part_check        (const RehabItemPart *self,
                                            RehabSide            side,
                                            RehabNumber          value,
                                            const char          *text,
                                            GError             **error);
RehabNumber   rehab_item_part_read_number  (const RehabItemPart *self,
                                            const char          *text,
                                            GError             **error);
gboolean      rehab_item_part_can_go_on    (const RehabItemPart *self,
                                            RehabNumber          number);
const char *rehab_item_part_get_unit     (const RehabItemPart *self);
const char *rehab_item_part_get_unit_of  (const RehabItemPart *self,
                                          double               value);
char *rehab_item_part_dup_figure   (const RehabItemPart *self,
                                    double               value) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_item_part_dup_range    (const RehabItemPart *self) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_item_part_dup_refusal  (const RehabItemPart *self) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_item_part_dup_words    (const RehabItemPart *self,
                                    RehabNumber          value,
                                    const char          *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
