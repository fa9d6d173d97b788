/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-prescription-list.h"
#include "rehab-prescription-row.h"

G_BEGIN_DECLS

/* The list is written in three files: what it shows, what can be done with what is selected, and dragging. */

struct _RehabPrescriptionList
{
  AdwBin parent_instance;

  GtkListBox *list;
  GHashTable *rows; /* id of a prescription -> its row, which keeps the focus and its place on the screen while editing */

  RehabDraft *draft;     /* NULL while there is nothing to edit */
  RehabRegimen *version; /* what is only shown, instead of the draft; NULL otherwise */
  RehabCatalogue *catalogue;
  GtkWidget *drop_row;   /* what is marked as the place of a drop; NULL for none */
  GtkWidget *new_row;    /* what was added last; NULL for none */
  gboolean narrow;
  gboolean stacked;
};

RehabRegimen *rehab_prescription_list_get_regimen  (RehabPrescriptionList *self);
RehabPrescriptionRow *rehab_prescription_list_get_row      (RehabPrescriptionList *self,
                                                            guint                  n);
GArray *rehab_prescription_list_get_targets  (RehabPrescriptionList *self,
                                              RehabPrescriptionRow  *row) G_GNUC_WARN_UNUSED_RESULT;
gboolean              rehab_prescription_list_command      (RehabPrescriptionList *self,
                                                            RehabRowCommand        command,
                                                            int                    number,
                                                            RehabPrescriptionRow  *row);
void                  rehab_prescription_list_put          (RehabPrescriptionList *self,
                                                            RehabPrescriptionRow  *row,
                                                            guint                  slot,
                                                            RehabPhase             phase);
void                  rehab_prescription_list_emit_removed (RehabPrescriptionList *self,
                                                            const char            *what);
void                  rehab_prescription_list_emit_dropped (RehabPrescriptionList *self,
                                                            const char            *exercise_key,
                                                            guint                  slot,
                                                            RehabPhase             phase);
void                  rehab_prescription_list_add_drop     (RehabPrescriptionList *self);
void                  rehab_prescription_list_clear_drop   (RehabPrescriptionList *self);

G_END_DECLS
