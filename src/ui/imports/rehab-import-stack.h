/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-import-flow.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The pages of an import in a navigation view: which of them stand behind the one that is shown, so that Back finds them. */

typedef struct
{
  void (*columns) (gpointer user_data);
  void (*names) (gpointer user_data);
  void (*preview) (gpointer user_data);
  GObject *user_data;
} RehabImportAccepted;

void            rehab_import_stack_show     (AdwNavigationView         *view,
                                             RehabImportFlow           *flow,
                                             const RehabImportAccepted *accepted);
RehabImportStep rehab_import_stack_get_step (AdwNavigationView *view);

G_END_DECLS
