/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-shelf.h"
#include "rehab-flag-alert.h"
#include "rehab-patient-identity.h"
#include "rehab-patient-page.h"

G_BEGIN_DECLS

/* What the files of this type share; nobody else includes this. */

struct _RehabPatientPage
{
  AdwBreakpointBin parent_instance;

  RehabPatientIdentity *identity;
  RehabFlagAlert *flag_alert;
  AdwBanner *closed_banner;
  GtkWidget *switcher;
  GtkWidget *view_stack;
  GtkWidget *switcher_bar;
  GMenu *leaflet_menu;
  GSimpleActionGroup *actions;

  RehabCaseModel *model;
  RehabCaseShelf *shelf;
};

void rehab_patient_page_add_actions   (RehabPatientPage *self);
void rehab_patient_page_list_leaflets (GMenu *menu);

G_END_DECLS
