/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-page.h"

struct _RehabProgressPage
{
  RehabCasePage parent_instance;
};

G_DEFINE_FINAL_TYPE (RehabProgressPage, rehab_progress_page, REHAB_TYPE_CASE_PAGE)

static void
rehab_progress_page_show (RehabCasePage  *page,
                      RehabCaseModel *model)
{
}

static void
rehab_progress_page_class_init (RehabProgressPageClass *klass)
{
  REHAB_CASE_PAGE_CLASS (klass)->show = rehab_progress_page_show;
}

static void
rehab_progress_page_init (RehabProgressPage *self)
{
}

GtkWidget *
rehab_progress_page_new (void)
{
  return g_object_new (REHAB_TYPE_PROGRESS_PAGE, NULL);
}
