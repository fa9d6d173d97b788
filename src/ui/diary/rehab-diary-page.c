/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-diary-page.h"

struct _RehabDiaryPage
{
  RehabCasePage parent_instance;
};

G_DEFINE_FINAL_TYPE (RehabDiaryPage, rehab_diary_page, REHAB_TYPE_CASE_PAGE)

static void
rehab_diary_page_show (RehabCasePage  *page,
                      RehabCaseModel *model)
{
}

static void
rehab_diary_page_class_init (RehabDiaryPageClass *klass)
{
  REHAB_CASE_PAGE_CLASS (klass)->show = rehab_diary_page_show;
}

static void
rehab_diary_page_init (RehabDiaryPage *self)
{
}

GtkWidget *
rehab_diary_page_new (void)
{
  return g_object_new (REHAB_TYPE_DIARY_PAGE, NULL);
}
