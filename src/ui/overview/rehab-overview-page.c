/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-overview-page.h"

struct _RehabOverviewPage
{
  RehabCasePage parent_instance;
};

G_DEFINE_FINAL_TYPE (RehabOverviewPage, rehab_overview_page, REHAB_TYPE_CASE_PAGE)

static void
rehab_overview_page_show (RehabCasePage  *page,
                      RehabCaseModel *model)
{
}

static void
rehab_overview_page_class_init (RehabOverviewPageClass *klass)
{
  REHAB_CASE_PAGE_CLASS (klass)->show = rehab_overview_page_show;
}

static void
rehab_overview_page_init (RehabOverviewPage *self)
{
}

GtkWidget *
rehab_overview_page_new (void)
{
  return g_object_new (REHAB_TYPE_OVERVIEW_PAGE, NULL);
}
