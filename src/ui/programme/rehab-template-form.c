/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-template-form.h"
#include "rehab-messages.h"
#include "rehab-own-template-table.h"
#include "rehab-record-form.h"

#include <glib/gi18n.h>

struct _RehabTemplateForm
{
  AdwDialog parent_instance;

  GtkWidget *form;

  RehabStore *store;
  RehabOwnTemplate *before; /* the one that is renamed, or NULL */
  RehabRegimen *regimen;    /* what a new one is made of, or NULL */
  RehabSide side;
};

static const char *const fields[] = { "name", "summary", "phase", NULL };

enum
{
  SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabTemplateForm, rehab_template_form, ADW_TYPE_DIALOG)

static gboolean
save (RehabTemplateForm *self,
      RehabOwnTemplate  *values,
      GError           **error)
{
  g_autoptr (RehabOwnTemplate) template = NULL;

  if (self->before == NULL)
    {
      template = rehab_own_template_table_add (self->store, values, self->regimen, self->side, error);
      return template != NULL;
    }

  template = rehab_own_template_new (values, error);

  return template != NULL && rehab_own_template_table_save (self->store, template, error);
}

static void
save_cb (RehabTemplateForm *self)
{
  RehabOwnTemplate values = { NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  if (self->before != NULL)
    values = *self->before;
  if (!rehab_record_form_read (REHAB_RECORD_FORM (self->form), &values))
    return;
  if (!save (self, &values, &error))
    {
      rehab_message_present (GTK_WIDGET (self), _("The Template Was Not Saved"), error);
      return;
    }

  name = g_strdup (values.name);
  g_object_ref (self);
  adw_dialog_force_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[SAVED], 0, name);
  g_object_unref (self);
}

static void
edited_cb (RehabTemplateForm *self)
{
  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
}

static void
rehab_template_form_dispose (GObject *object)
{
  /* A dialog does not let go of its child by itself. */
  adw_dialog_set_child (ADW_DIALOG (object), NULL);

  G_OBJECT_CLASS (rehab_template_form_parent_class)->dispose (object);
}

static void
rehab_template_form_finalize (GObject *object)
{
  RehabTemplateForm *self = REHAB_TEMPLATE_FORM (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->before, rehab_record_unref);
  g_clear_pointer (&self->regimen, rehab_regimen_unref);

  G_OBJECT_CLASS (rehab_template_form_parent_class)->finalize (object);
}

static void
rehab_template_form_class_init (RehabTemplateFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rehab_template_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = rehab_template_form_finalize;

  /* The name of the template. */
  signals[SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
rehab_template_form_init (RehabTemplateForm *self)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));
  GtkWidget *save_button = gtk_button_new_with_mnemonic (_("_Save"));

  self->form = rehab_record_form_new (&rehab_own_template_type, fields, NULL);
  gtk_widget_set_margin_top (self->form, 12);
  gtk_widget_set_margin_bottom (self->form, 24);
  gtk_widget_set_margin_start (self->form, 18);
  gtk_widget_set_margin_end (self->form, 18);

  gtk_widget_add_css_class (save_button, "suggested-action");
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), save_button);
  g_signal_connect_object (cancel, "clicked", G_CALLBACK (adw_dialog_close), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (save_button, "clicked", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), header);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->form);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), scroller);
  adw_dialog_set_content_width (ADW_DIALOG (self), 460);
  adw_dialog_set_child (ADW_DIALOG (self), view);
  adw_dialog_set_default_widget (ADW_DIALOG (self), save_button);
  g_signal_connect (self, "close-attempt", G_CALLBACK (rehab_message_ask_discard), NULL);
}

/**
 * rehab_template_form_new:
 * @store: the store
 * @values: a template to rename; what a new one may be called
 * @regimen: (nullable): what a new one is made of, or `NULL` to rename
 * @side: the side of the patient whose programme that is
 *
 * Makes the dialog.
 *
 * Returns: (transfer floating): a new dialog
 */
AdwDialog *
rehab_template_form_new (RehabStore             *store,
                         const RehabOwnTemplate *values,
                         RehabRegimen           *regimen,
                         RehabSide               side)
{
  RehabTemplateForm *self;

  g_return_val_if_fail (REHAB_IS_STORE (store), NULL);

  self = g_object_new (REHAB_TYPE_TEMPLATE_FORM, NULL);
  self->store = g_object_ref (store);
  self->side = side;
  if (regimen != NULL)
    self->regimen = rehab_regimen_ref (regimen);
  else
    self->before = rehab_record_ref (values);

  adw_dialog_set_title (ADW_DIALOG (self), regimen != NULL ? _("Save as Template") : _("Rename Template"));
  rehab_record_form_show (REHAB_RECORD_FORM (self->form), values);
  g_signal_connect_object (self->form, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_set_focus (ADW_DIALOG (self), rehab_record_form_get_first (REHAB_RECORD_FORM (self->form)));

  return ADW_DIALOG (self);
}
