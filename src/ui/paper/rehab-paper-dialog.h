/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-document.h"
#include "rehab-enums.h"
#include "rehab-paper-name.h"
#include "rehab-paper.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * What all papers have in common: options at the left, the true pages at the right, then a printer or a PDF file. A paper
 * is a subclass, whose template fills "options" above size, ink and paper, and "status" for when there is nothing to see.
 */

/* How a paper looks, whichever it is. */
typedef struct
{
  RehabPaper paper;
  RehabTextSize text;
  RehabInk ink;
} RehabPaperLook;

#define REHAB_TYPE_PAPER_DIALOG (rehab_paper_dialog_get_type ())

G_DECLARE_DERIVABLE_TYPE (RehabPaperDialog, rehab_paper_dialog, REHAB, PAPER_DIALOG, AdwDialog)

struct _RehabPaperDialogClass
{
  AdwDialogClass parent_class;

  /* Returns: (transfer full) (nullable): the pages, or NULL when there is nothing to print and "status" says why */
  RehabDocument *(*lay_out) (RehabPaperDialog     *self,
                             const RehabPaperLook *look);
  /* Returns: (transfer full): the name of a PDF file, without the name of a patient */
  char *(*dup_file_name) (RehabPaperDialog *self);
  /* What others see in the printer's queue; it names no patient either. */
  const char *(*get_job_name) (RehabPaperDialog *self);
  /* Called before anything goes out: FALSE when it must not, which the subclass has said then. May be NULL. */
  gboolean (*prepare) (RehabPaperDialog *self);
  /* Called when it has gone out, to a printer or into a file. May be NULL. */
  void (*put_out) (RehabPaperDialog *self,
                   RehabSheetOutput  output);
  /* What "Print" and "Save as PDF" do where it is more than one document; NULL for the pages that are shown. */
  void (*print) (RehabPaperDialog *self);
  void (*save_pdf) (RehabPaperDialog *self);
};

void           rehab_paper_dialog_update       (RehabPaperDialog *self);
void           rehab_paper_dialog_queue_update (RehabPaperDialog *self);
RehabPaperLook rehab_paper_dialog_get_look     (RehabPaperDialog *self);
void           rehab_paper_dialog_set_look     (RehabPaperDialog     *self,
                                                const RehabPaperLook *look);
void           rehab_paper_dialog_set_busy     (RehabPaperDialog *self,
                                                gboolean          busy);
RehabDocument *rehab_paper_dialog_get_document (RehabPaperDialog *self);
void           rehab_paper_dialog_set_subtitle (RehabPaperDialog *self,
                                                const char       *subtitle);
void           rehab_paper_dialog_set_locked   (RehabPaperDialog *self,
                                                gboolean          locked);
void           rehab_paper_dialog_toast        (RehabPaperDialog *self,
                                                AdwToast         *toast);
void           rehab_paper_dialog_save_as      (RehabPaperDialog *self,
                                                GFile            *file);

G_END_DECLS
