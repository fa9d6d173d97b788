/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * A page of a patient. Subclasses say how they show a case: `show` is called when the page gets one, and each time
 * anything in it changed.
 */

#define REHAB_TYPE_CASE_PAGE (rehab_case_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (RehabCasePage, rehab_case_page, REHAB, CASE_PAGE, AdwBin)

struct _RehabCasePageClass
{
  AdwBinClass parent_class;

  /* @model is never NULL. */
  void (*show) (RehabCasePage  *self,
                RehabCaseModel *model);

  /* The page's patient is about to be another one, or nobody: finish what is being typed. May be NULL. */
  void (*leave) (RehabCasePage *self);

  /* Keep what is being typed; FALSE when something that was typed is not kept, which the page shows. May be NULL. */
  gboolean (*finish) (RehabCasePage *self);
};

RehabCaseModel *rehab_case_page_get_model (RehabCasePage *self);
void            rehab_case_page_set_model (RehabCasePage  *self,
                                           RehabCaseModel *model);
gboolean        rehab_case_page_finish    (RehabCasePage *self);

G_END_DECLS
