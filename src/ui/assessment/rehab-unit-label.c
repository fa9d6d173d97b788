/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-unit-label.h"
#include "rehab-unit-settings.h"

#define KEY "rehab-item"

static void
show_unit (GtkLabel *label)
{
  const RehabItem *item = g_object_get_data (G_OBJECT (label), KEY);

  gtk_label_set_label (label, rehab_item_get_unit (item));
}

/**
 * rehab_unit_label_new:
 * @item: a row of the table of items
 *
 * Makes what stands behind an answer.
 *
 * Returns: (transfer floating): a new label
 */
GtkWidget *
rehab_unit_label_new (const RehabItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  rehab_unit_label_follow (GTK_LABEL (label), item);

  return label;
}

/**
 * rehab_unit_label_follow:
 * @label: a label
 * @item: a row of the table of items
 *
 * Has a label say the unit of an item's answers, by what is chosen now and by what is chosen later.
 */
void
rehab_unit_label_follow (GtkLabel        *label,
                         const RehabItem *item)
{
  g_return_if_fail (GTK_IS_LABEL (label));
  g_return_if_fail (item != NULL);

  g_object_set_data (G_OBJECT (label), KEY, (gpointer) item);
  show_unit (label);
  if (item->measure != REHAB_UNIT_KIND_NONE)
    rehab_unit_settings_follow (label, G_CALLBACK (show_unit));
}
