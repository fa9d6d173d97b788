/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-item-row-factory.h"
#include "rehab-body-chart-row.h"
#include "rehab-instrument-row.h"
#include "rehab-item-row.h"
#include "rehab-strength-row.h"

static GtkWidget *
create_item_row (const RehabItem *item,
                 RehabClinic     *clinic)
{
  GtkWidget *row = rehab_item_row_new (item);

  rehab_item_row_set_clinic (REHAB_ITEM_ROW (row), clinic);

  return row;
}

static GtkWidget *
create_strength_row (const RehabItem *item,
                     RehabClinic     *clinic)
{
  GtkWidget *row = rehab_strength_row_new (item);

  rehab_strength_row_set_clinic (REHAB_STRENGTH_ROW (row), clinic);

  return row;
}

static GtkWidget *
create_instrument_row (const RehabItem *item,
                       RehabClinic     *clinic)
{
  GtkWidget *row = rehab_instrument_row_new (item);

  rehab_instrument_row_set_clinic (REHAB_INSTRUMENT_ROW (row), clinic);

  return row;
}

/**
 * rehab_item_row_factory_create:
 * @item: a row of the table of items
 * @clinic: the clinic: its thresholds, and who people are
 *
 * Makes the row of the form that asks @item.
 *
 * Returns: (transfer floating): a new RehabItemView
 */
GtkWidget *
rehab_item_row_factory_create (const RehabItem *item,
                               RehabClinic     *clinic)
{
  g_return_val_if_fail (item != NULL && REHAB_IS_CLINIC (clinic), NULL);

  switch (item->kind)
    {
    case REHAB_ITEM_YES_NO:
    case REHAB_ITEM_PAIN:
    case REHAB_ITEM_NUMBER:
    case REHAB_ITEM_CHOICE:
    case REHAB_ITEM_TEXT:
      return create_item_row (item, clinic);
    case REHAB_ITEM_STRENGTH:
      return create_strength_row (item, clinic);
    case REHAB_ITEM_INSTRUMENT:
      return create_instrument_row (item, clinic);
    case REHAB_ITEM_BODY_CHART:
      return rehab_body_chart_row_new (item);
    }

  return NULL;
}
