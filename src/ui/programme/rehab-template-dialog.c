/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-template-dialog.h"
#include "rehab-dose.h"
#include "rehab-exercise-view.h"
#include "rehab-messages.h"
#include "rehab-own-template-table.h"
#include "rehab-template-chooser.h"
#include "rehab-template-form.h"
#include "rehab-wrapping-label.h"

#include <glib/gi18n.h>

struct _RehabTemplateDialog
{
  AdwDialog parent_instance;

  GtkWidget *chooser;
  AdwNavigationView *pages;
  AdwToastOverlay *toasts;

  RehabCaseModel *model;
  char *key;         /* of the template that is looked at */
  char *archived_id; /* of the one that was archived last, for its Undo */
};

enum
{
  REPLACE,
  ADD,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabTemplateDialog, rehab_template_dialog, ADW_TYPE_DIALOG)

static RehabStore *
get_store (RehabTemplateDialog *self)
{
  return rehab_clinic_get_store (rehab_case_model_get_clinic (self->model));
}

static gboolean
is_draft_empty (RehabTemplateDialog *self)
{
  return rehab_regimen_get_size (rehab_draft_get_current (rehab_case_model_get_regimen_draft (self->model))) == 0;
}

static void
finish (RehabTemplateDialog *self,
        guint                signal)
{
  g_autofree char *key = g_strdup (self->key);

  g_object_ref (self);
  adw_dialog_force_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[signal], 0, key);
  g_object_unref (self);
}

static void
replace_cb (RehabTemplateDialog *self)
{
  finish (self, REPLACE);
}

static void
add_cb (RehabTemplateDialog *self)
{
  finish (self, ADD);
}

/* Archiving, and back */

static gboolean
set_archived (RehabTemplateDialog *self,
              const char          *template_id,
              gboolean             archived)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabOwnTemplate) changed = rehab_own_template_table_set_archived (get_store (self), template_id, archived, &error);

  if (changed == NULL)
    {
      rehab_message_present (GTK_WIDGET (self), _("The Template Was Not Changed"), error);
      return FALSE;
    }

  rehab_template_chooser_show (REHAB_TEMPLATE_CHOOSER (self->chooser), self->model);

  return TRUE;
}

static void
undo_archive_cb (RehabTemplateDialog *self)
{
  if (self->archived_id != NULL)
    set_archived (self, self->archived_id, FALSE);
}

static void
archive_cb (RehabTemplateDialog *self)
{
  const RehabTemplateOffer *offer = rehab_template_chooser_find (REHAB_TEMPLATE_CHOOSER (self->chooser), self->key);
  g_autofree char *title = NULL;
  g_autofree char *id = NULL;
  AdwToast *toast;

  if (offer == NULL || offer->record == NULL)
    return;

  /* Translators: %s is the name of a template */
  title = g_strdup_printf (_("Archived %s"), offer->title);
  id = g_strdup (offer->record->id);
  if (!set_archived (self, id, TRUE))
    return;

  g_set_str (&self->archived_id, id);
  adw_navigation_view_pop (self->pages);
  toast = adw_toast_new ("");
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_title (toast, title);
  adw_toast_set_button_label (toast, _("_Undo"));
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_archive_cb), self, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
renamed_cb (RehabTemplateDialog *self)
{
  g_autofree char *key = g_strdup (self->key);

  rehab_template_chooser_show (REHAB_TEMPLATE_CHOOSER (self->chooser), self->model);
  adw_navigation_view_pop (self->pages);
  rehab_template_dialog_show (self, key);
}

static void
rename_cb (RehabTemplateDialog *self)
{
  const RehabTemplateOffer *offer = rehab_template_chooser_find (REHAB_TEMPLATE_CHOOSER (self->chooser), self->key);
  AdwDialog *form;

  if (offer == NULL || offer->record == NULL)
    return;

  form = rehab_template_form_new (get_store (self), offer->record, NULL, REHAB_SIDE_NOT_ASKED);
  g_signal_connect_object (form, "saved", G_CALLBACK (renamed_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (form, GTK_WIDGET (self));
}

/* One template: what is in it */

static GtkWidget *
new_exercise_row (RehabTemplateDialog     *self,
                  const RehabPrescription *prescription)
{
  RehabCatalogue *catalogue = rehab_case_model_get_case (self->model)->catalogue;
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *view = rehab_exercise_view_new ();
  g_autofree char *dose = rehab_dose_dup_line (prescription);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), rehab_catalogue_get_name (catalogue, prescription->exercise_key));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), dose);
  rehab_exercise_view_show (REHAB_EXERCISE_VIEW (view), catalogue, prescription->exercise_key, prescription->side);
  gtk_widget_set_size_request (view, 72, 60);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), view);

  return row;
}

static GtkWidget *
new_button_row (RehabTemplateDialog *self,
                const char          *title,
                const char          *css_class,
                GCallback            callback)
{
  GtkWidget *row = adw_button_row_new ();

  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (row), TRUE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (css_class != NULL)
    gtk_widget_add_css_class (row, css_class);
  g_signal_connect_object (row, "activated", callback, self, G_CONNECT_SWAPPED);

  return row;
}

static GtkWidget *
new_bottom_button (RehabTemplateDialog *self,
                   const char          *label,
                   const char          *css_class,
                   GCallback            callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  if (css_class != NULL)
    gtk_widget_add_css_class (button, css_class);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);

  return button;
}

static AdwNavigationPage *
new_page (RehabTemplateDialog      *self,
          const RehabTemplateOffer *offer)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *buttons = adw_wrap_box_new ();
  g_autofree char *minutes = rehab_template_offer_dup_minutes (offer, rehab_case_model_get_case (self->model)->catalogue);
  g_autofree char *about = offer->summary[0] != '\0' ? g_strjoin ("\n", offer->summary, minutes, NULL) : g_strdup (minutes);

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), about);
  for (guint i = 0; i < rehab_regimen_get_size (offer->regimen); i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), new_exercise_row (self, rehab_regimen_get_nth (offer->regimen, i)));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));

  if (offer->record != NULL)
    {
      GtkWidget *own = adw_preferences_group_new ();

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (own), new_button_row (self, _("Re_name…"), NULL, G_CALLBACK (rename_cb)));
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (own), new_button_row (self, _("Ar_chive"), NULL, G_CALLBACK (archive_cb)));
      adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (own));
    }

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (buttons), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (buttons), 6);
  adw_wrap_box_set_align (ADW_WRAP_BOX (buttons), 0.5f);
  gtk_widget_set_margin_top (buttons, 9);
  gtk_widget_set_margin_bottom (buttons, 9);
  gtk_widget_set_margin_start (buttons, 12);
  gtk_widget_set_margin_end (buttons, 12);
  if (!is_draft_empty (self))
    adw_wrap_box_append (ADW_WRAP_BOX (buttons),
                         new_bottom_button (self, _("_Add to Programme"), NULL, G_CALLBACK (add_cb)));
  adw_wrap_box_append (ADW_WRAP_BOX (buttons),
                       new_bottom_button (self, is_draft_empty (self) ? _("_Use Template") : _("Re_place Programme"),
                                          "suggested-action", G_CALLBACK (replace_cb)));

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  adw_toolbar_view_add_bottom_bar (ADW_TOOLBAR_VIEW (view), buttons);

  return adw_navigation_page_new (view, offer->title);
}

static void
rehab_template_dialog_dispose (GObject *object)
{
  RehabTemplateDialog *self = REHAB_TEMPLATE_DIALOG (object);

  /* A dialog does not let go of its child by itself, and this one knows the model. */
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  g_clear_object (&self->model);
  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->archived_id, g_free);

  G_OBJECT_CLASS (rehab_template_dialog_parent_class)->dispose (object);
}

static guint
new_signal (RehabTemplateDialogClass *klass,
            const char               *name)
{
  return g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
rehab_template_dialog_class_init (RehabTemplateDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rehab_template_dialog_dispose;

  /* The key of the template that shall take the programme's place, or come after it. */
  signals[REPLACE] = new_signal (klass, "replace");
  signals[ADD] = new_signal (klass, "add");
}

static void
rehab_template_dialog_init (RehabTemplateDialog *self)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *group = adw_preferences_group_new ();

  self->chooser = rehab_template_chooser_new ();
  g_signal_connect_object (self->chooser, "chosen", G_CALLBACK (rehab_template_dialog_show), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->chooser);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);

  self->pages = ADW_NAVIGATION_VIEW (adw_navigation_view_new ());
  adw_navigation_view_add (self->pages, adw_navigation_page_new (view, _("Templates")));
  self->toasts = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  adw_toast_overlay_set_child (self->toasts, GTK_WIDGET (self->pages));

  adw_dialog_set_title (ADW_DIALOG (self), _("Templates"));
  adw_dialog_set_content_width (ADW_DIALOG (self), 640);
  adw_dialog_set_content_height (ADW_DIALOG (self), 700);
  adw_dialog_set_child (ADW_DIALOG (self), GTK_WIDGET (self->toasts));
}

/**
 * rehab_template_dialog_new:
 * @model: the case that is treated; it has an episode
 *
 * Makes the dialog.
 *
 * Returns: (transfer floating): a new dialog
 */
AdwDialog *
rehab_template_dialog_new (RehabCaseModel *model)
{
  RehabTemplateDialog *self;

  g_return_val_if_fail (REHAB_IS_CASE_MODEL (model), NULL);

  self = g_object_new (REHAB_TYPE_TEMPLATE_DIALOG, NULL);
  self->model = g_object_ref (model);
  rehab_template_chooser_show (REHAB_TEMPLATE_CHOOSER (self->chooser), model);

  return ADW_DIALOG (self);
}

/**
 * rehab_template_dialog_show:
 * @self: the dialog
 * @template_key: one of those that are offered
 *
 * Shows what is in a template.
 */
void
rehab_template_dialog_show (RehabTemplateDialog *self,
                            const char          *template_key)
{
  const RehabTemplateOffer *offer;

  g_return_if_fail (REHAB_IS_TEMPLATE_DIALOG (self));

  offer = rehab_template_chooser_find (REHAB_TEMPLATE_CHOOSER (self->chooser), template_key);
  if (offer == NULL)
    return;

  g_set_str (&self->key, template_key);
  adw_navigation_view_push (self->pages, new_page (self, offer));
}

static void
made_cb (GtkWidget  *parent,
         const char *name)
{
  /* Translators: %s is the name of a template */
  g_autofree char *text = g_strdup_printf (_("Saved as template %s"), name);

  rehab_message_toast (parent, text);
}

/**
 * rehab_template_dialog_present_save:
 * @parent: a widget of the page
 * @model: a case
 * @regimen: the programme, or what of it is selected
 *
 * Asks what a template of it is called, and makes it.
 */
void
rehab_template_dialog_present_save (GtkWidget      *parent,
                                    RehabCaseModel *model,
                                    RehabRegimen   *regimen)
{
  AdwDialog *form;
  const RehabCase *rehab_case;

  g_return_if_fail (REHAB_IS_CASE_MODEL (model));

  rehab_case = rehab_case_model_get_case (model);
  form = rehab_template_form_new (rehab_clinic_get_store (rehab_case_model_get_clinic (model)),
                                  &(RehabOwnTemplate) { .phase = rehab_case_get_phase (rehab_case, NULL) },
                                  regimen, rehab_case->episode->side);
  g_signal_connect_object (form, "saved", G_CALLBACK (made_cb), parent, G_CONNECT_SWAPPED);
  adw_dialog_present (form, parent);
}
