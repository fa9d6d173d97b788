/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-template-dialog.h"
#include "rehab-template-chooser.h"

#include <glib/gi18n.h>

struct _RehabTemplateDialog
{
  AdwDialog parent_instance;

  GtkWidget *chooser;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabTemplateDialog, rehab_template_dialog, ADW_TYPE_DIALOG)

static void
chosen_cb (RehabTemplateDialog *self,
           const char          *template_key)
{
  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[CHOSEN], 0, template_key);
}

static void
rehab_template_dialog_class_init (RehabTemplateDialogClass *klass)
{
  /* The key of the template that was picked. */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
rehab_template_dialog_init (RehabTemplateDialog *self)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *group = adw_preferences_group_new ();

  self->chooser = rehab_template_chooser_new ();
  g_signal_connect_object (self->chooser, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         _("A template takes the place of all exercises in the draft. Saved versions stay as they are."));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->chooser);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);

  adw_dialog_set_title (ADW_DIALOG (self), _("Start From a Template"));
  adw_dialog_set_content_width (ADW_DIALOG (self), 620);
  adw_dialog_set_content_height (ADW_DIALOG (self), 640);
  adw_dialog_set_child (ADW_DIALOG (self), view);
}

/**
 * rehab_template_dialog_new:
 * @phase: the phase the patient is in, whose templates come first
 *
 * Makes the dialog.
 *
 * Returns: (transfer floating): a new dialog
 */
AdwDialog *
rehab_template_dialog_new (RehabPhase phase)
{
  RehabTemplateDialog *self = g_object_new (REHAB_TYPE_TEMPLATE_DIALOG, NULL);

  rehab_template_chooser_set_phase (REHAB_TEMPLATE_CHOOSER (self->chooser), phase);

  return ADW_DIALOG (self);
}
