/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-import-foot.h"
#include "rehab-wrapping-label.h"

#include <string.h>

struct _RehabImportFoot
{
  AdwBin parent_instance;

  GtkLabel *missing;
  GtkButton *button;
};

enum
{
  ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabImportFoot, rehab_import_foot, ADW_TYPE_BIN)

static void
clicked_cb (RehabImportFoot *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
rehab_import_foot_class_init (RehabImportFootClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[ACTIVATED] =
    g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/HamstringRehab/ui/imports/rehab-import-foot.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabImportFoot, missing);
  gtk_widget_class_bind_template_child (widget_class, RehabImportFoot, button);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
}

static void
rehab_import_foot_init (RehabImportFoot *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rehab_import_foot_show:
 * @self: a foot
 * @label: what the button says, with a mnemonic
 * @missing: (nullable): what has to be done first; `NULL` when it can go on
 *
 * Shows whether it can go on, and says why not.
 */
void
rehab_import_foot_show (RehabImportFoot *self,
                        const char      *label,
                        const char      *missing)
{
  g_return_if_fail (REHAB_IS_IMPORT_FOOT (self));

  /* Something else is missing than a moment ago, while the keyboard is elsewhere. */
  if (missing != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)) && strcmp (gtk_label_get_text (self->missing), missing) != 0)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), missing, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);

  gtk_label_set_text (self->missing, missing != NULL ? missing : "");
  gtk_widget_set_visible (GTK_WIDGET (self->missing), missing != NULL);
  gtk_button_set_label (self->button, label);
  rehab_wrapping_label_let_buttons (GTK_WIDGET (self->button));
  gtk_widget_set_sensitive (GTK_WIDGET (self->button), missing == NULL);
  if (missing != NULL)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->missing, NULL, -1);
  else
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
}

/* Gives the button the keyboard, so that Return goes on. */
void
rehab_import_foot_focus (RehabImportFoot *self)
{
  g_return_if_fail (REHAB_IS_IMPORT_FOOT (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->button));
}
