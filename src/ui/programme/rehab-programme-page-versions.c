/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-programme-page-versions.h"
#include "rehab-exercise-card.h"
#include "rehab-messages.h"
#include "rehab-own-exercise-dialog.h"
#include "rehab-own-exercise-table.h"
#include "rehab-programme-page-private.h"
#include "rehab-template-dialog.h"
#include "rehab-template-offer.h"
#include "rehab-version-compare.h"

#include <glib/gi18n.h>

static RehabStore *
get_store (RehabProgrammePage *self)
{
  return rehab_clinic_get_store (rehab_case_model_get_clinic (rehab_programme_page_get_model (self)));
}

/* Templates */

static RehabRegimen *
load_template (RehabProgrammePage *self,
               const char         *template_key)
{
  const RehabCase *rehab_case = rehab_programme_page_get_case (self);
  g_autoptr (GError) error = NULL;
  RehabRegimen *regimen =
    rehab_template_offer_load (get_store (self), rehab_case->catalogue, template_key, rehab_case->episode->side, &error);

  if (regimen == NULL)
    rehab_message_present (GTK_WIDGET (self), _("The Template Could Not Be Read"), error);

  return regimen;
}

void
rehab_programme_page_use_template (RehabProgrammePage *self,
                                   const char         *template_key)
{
  g_autoptr (RehabRegimen) regimen = load_template (self, template_key);
  gboolean replaces = rehab_regimen_get_size (rehab_programme_page_get_current (self)) > 0;

  if (regimen == NULL)
    return;

  rehab_draft_set_current (self->draft, regimen, NULL);
  rehab_prescription_list_focus_nth (self->list, 0);
  if (replaces)
    rehab_programme_page_offer_undo (self, _("Programme replaced by the template"));
}

/* Behind what there is, in one step. */
static void
add_template (RehabProgrammePage *self,
              const char         *template_key)
{
  g_autoptr (RehabRegimen) added = load_template (self, template_key);
  RehabRegimen *present = rehab_programme_page_get_current (self);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autoptr (RehabRegimen) both = NULL;

  if (added == NULL)
    return;

  for (guint i = 0; i < rehab_regimen_get_size (present); i++)
    g_ptr_array_add (all, (gpointer) rehab_regimen_get_nth (present, i));
  for (guint i = 0; i < rehab_regimen_get_size (added); i++)
    g_ptr_array_add (all, (gpointer) rehab_regimen_get_nth (added, i));

  both = rehab_regimen_new ((const RehabPrescription *const *) all->pdata, all->len);
  rehab_draft_set_current (self->draft, both, NULL);
  rehab_prescription_list_focus_nth (self->list, rehab_regimen_get_size (both) - rehab_regimen_get_size (added));
  rehab_programme_page_offer_undo (self, _("Template added to the programme"));
}

static void
choose_template_action (GtkWidget  *widget,
                        const char *action_name,
                        GVariant   *parameter)
{
  RehabProgrammePage *self = REHAB_PROGRAMME_PAGE (widget);
  AdwDialog *dialog = rehab_template_dialog_new (rehab_programme_page_get_model (self));

  g_signal_connect_object (dialog, "replace", G_CALLBACK (rehab_programme_page_use_template), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "add", G_CALLBACK (add_template), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
save_as_template_action (GtkWidget  *widget,
                         const char *action_name,
                         GVariant   *parameter)
{
  RehabProgrammePage *self = REHAB_PROGRAMME_PAGE (widget);
  g_autoptr (RehabRegimen) selected = rehab_prescription_list_dup_selected (self->list);

  rehab_template_dialog_present_save (GTK_WIDGET (self->list), rehab_programme_page_get_model (self),
                                      selected != NULL ? selected : rehab_programme_page_get_current (self));
}

/* Versions */

static void
compare_versions_action (GtkWidget  *widget,
                         const char *action_name,
                         GVariant   *parameter)
{
  RehabProgrammePage *self = REHAB_PROGRAMME_PAGE (widget);
  RehabVersionCompare *comparison = REHAB_VERSION_COMPARE (rehab_version_compare_new (rehab_programme_page_get_model (self)));
  int shown = rehab_programme_page_find_shown_version (self);

  gtk_popover_popdown (self->version_popover);
  /* The one that is looked at is one of the two. */
  if (shown > 0)
    rehab_version_compare_compare (comparison, (guint) shown - 1, (guint) shown);
  adw_dialog_present (ADW_DIALOG (comparison), widget);
}

static void
restore_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  RehabProgrammePage *self = REHAB_PROGRAMME_PAGE (widget);
  int place = rehab_programme_page_find_shown_version (self);
  const RehabCase *rehab_case = rehab_programme_page_get_case (self);
  const RehabProgrammeVersion *version = g_ptr_array_index (rehab_case->versions, (guint) place);
  g_autofree char *text = g_strdup_printf (_("Back to version %d, not saved yet"), version->number);

  rehab_draft_set_current (self->draft, g_ptr_array_index (rehab_case->regimens, (guint) place), NULL);
  rehab_programme_page_show_version (self, NULL);
  rehab_programme_page_offer_undo (self, text);
}

/* Exercises */

static void
reload (RehabProgrammePage *self)
{
  g_autoptr (GError) error = NULL;

  if (!rehab_case_model_reload (rehab_programme_page_get_model (self), &error))
    rehab_message_present (GTK_WIDGET (self), _("The Programme Could Not Be Read Again"), error);
}

/*
 * A prescribed exercise that is edited is followed by a new one. What is edited here goes on with that one, as one step to
 * undo; saved versions keep theirs.
 */
static gboolean
take_follower (RehabProgrammePage     *self,
               const RehabOwnExercise *follower,
               const char             *follower_key)
{
  RehabRegimen *present = rehab_programme_page_get_current (self);
  g_autofree char *followed_key = g_strconcat (REHAB_OWN_EXERCISE_KEY_PREFIX, follower->replaces_id, NULL);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (rehab_record_unref);
  g_autoptr (RehabRegimen) changed = NULL;
  gboolean any = FALSE;

  for (guint i = 0; i < rehab_regimen_get_size (present); i++)
    {
      RehabPrescription values = *rehab_regimen_get_nth (present, i);
      gboolean follows = g_strcmp0 (values.exercise_key, followed_key) == 0;

      if (follows)
        values.exercise_key = follower_key;
      any = any || follows;
      g_ptr_array_add (all, follows ? rehab_prescription_new (&values, NULL)
                                    : rehab_record_ref (rehab_regimen_get_nth (present, i)));
    }
  if (!any)
    return FALSE;

  changed = rehab_regimen_new ((const RehabPrescription *const *) all->pdata, all->len);
  rehab_draft_set_current (self->draft, changed, NULL);

  return TRUE;
}

static void
own_exercise_saved_cb (RehabProgrammePage *self,
                       const char         *exercise_key)
{
  const RehabCatalogue *catalogue;
  const RehabOwnExercise *own;
  g_autofree char *text = NULL;

  reload (self);
  catalogue = rehab_programme_page_get_case (self)->catalogue;
  own = rehab_catalogue_lookup_own (catalogue, exercise_key);
  if (own != NULL && own->replaces_id != NULL && take_follower (self, own, exercise_key))
    {
      /* Translators: %s is the name of an exercise */
      text = g_strdup_printf (_("Saved %s. The programme goes on with it; saved versions keep the one before."), own->name);
      rehab_programme_page_offer_undo (self, text);
      return;
    }

  /* Translators: %s is the name of an exercise */
  text = g_strdup_printf (_("Saved %s"), rehab_catalogue_get_name (catalogue, exercise_key));
  rehab_message_toast (GTK_WIDGET (self->list), text);
}

static void
present_own_exercise (RehabProgrammePage *self,
                      const char         *exercise_key)
{
  AdwDialog *dialog =
    rehab_own_exercise_dialog_new (rehab_case_model_get_clinic (rehab_programme_page_get_model (self)), exercise_key);

  g_signal_connect_object (dialog, "saved", G_CALLBACK (own_exercise_saved_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
new_exercise_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  present_own_exercise (REHAB_PROGRAMME_PAGE (widget), NULL);
}

static void
edit_exercise_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  present_own_exercise (REHAB_PROGRAMME_PAGE (widget), g_variant_get_string (parameter, NULL));
}

/* How it is prescribed here, for the side and the tempo; NULL when it is not. */
static const RehabPrescription *
find_prescription (RehabProgrammePage *self,
                   const char         *exercise_key)
{
  int place = rehab_programme_page_find_shown_version (self);
  RehabRegimen *regimen = place >= 0 ? g_ptr_array_index (rehab_programme_page_get_case (self)->regimens, (guint) place)
                                     : rehab_programme_page_get_current (self);

  for (guint i = 0; i < rehab_regimen_get_size (regimen); i++)
    {
      const RehabPrescription *prescription = rehab_regimen_get_nth (regimen, i);

      if (g_strcmp0 (prescription->exercise_key, exercise_key) == 0)
        return prescription;
    }

  return NULL;
}

static void
show_exercise_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  RehabProgrammePage *self = REHAB_PROGRAMME_PAGE (widget);
  const RehabCase *rehab_case = rehab_programme_page_get_case (self);
  const char *key = g_variant_get_string (parameter, NULL);
  AdwDialog *card;

  if (rehab_case == NULL || rehab_catalogue_lookup (rehab_case->catalogue, key) == NULL)
    return;

  card = rehab_exercise_card_new (rehab_case->catalogue, key, find_prescription (self, key));
  rehab_exercise_card_offer_edit (REHAB_EXERCISE_CARD (card));
  g_signal_connect_object (card, "edit", G_CALLBACK (present_own_exercise), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (card, "archive", G_CALLBACK (rehab_programme_page_archive_exercise), self, G_CONNECT_SWAPPED);
  adw_dialog_present (card, widget);
}

/* What an Undo of an archived exercise needs, after its toast's page shows somebody else perhaps. */
typedef struct
{
  RehabProgrammePage *page; /* the toast is below it */
  char *exercise_id;
} Archived;

static void
archived_free (gpointer  data,
               GClosure *closure)
{
  Archived *archived = data;

  g_free (archived->exercise_id);
  g_free (archived);
}

static gboolean
set_archived (RehabProgrammePage *self,
              const char         *exercise_id,
              gboolean            archived)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabOwnExercise) exercise = rehab_own_exercise_table_set_archived (get_store (self), exercise_id, archived, &error);

  if (exercise == NULL)
    {
      rehab_message_present (GTK_WIDGET (self), _("The Exercise Was Not Changed"), error);
      return FALSE;
    }

  reload (self);

  return TRUE;
}

static void
undo_archive_cb (AdwToast *toast,
                 gpointer  user_data)
{
  Archived *archived = user_data;

  if (rehab_programme_page_get_model (archived->page) != NULL)
    set_archived (archived->page, archived->exercise_id, FALSE);
}

void
rehab_programme_page_archive_exercise (RehabProgrammePage *self,
                                       const char         *exercise_key)
{
  const RehabOwnExercise *own = rehab_catalogue_lookup_own (rehab_programme_page_get_case (self)->catalogue, exercise_key);
  g_autofree char *text = NULL;
  Archived *archived;
  AdwToast *toast;

  if (own == NULL)
    return;

  /* Translators: %s is the name of an exercise */
  text = g_strdup_printf (_("Archived %s"), own->name);
  archived = g_new0 (Archived, 1);
  archived->page = self;
  archived->exercise_id = g_strdup (own->id);
  if (!set_archived (self, archived->exercise_id, TRUE))
    {
      archived_free (archived, NULL);
      return;
    }

  rehab_programme_page_dismiss_undo_toast (self);
  toast = adw_toast_new ("");
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_title (toast, text);
  adw_toast_set_button_label (toast, _("_Undo"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_archive_cb), archived, archived_free, G_CONNECT_DEFAULT);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
archive_exercise_action (GtkWidget  *widget,
                         const char *action_name,
                         GVariant   *parameter)
{
  rehab_programme_page_archive_exercise (REHAB_PROGRAMME_PAGE (widget), g_variant_get_string (parameter, NULL));
}

void
rehab_programme_page_install_version_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "programme.choose-template", NULL, choose_template_action);
  gtk_widget_class_install_action (widget_class, "programme.save-as-template", NULL, save_as_template_action);
  gtk_widget_class_install_action (widget_class, "programme.compare-versions", NULL, compare_versions_action);
  gtk_widget_class_install_action (widget_class, "programme.restore", NULL, restore_action);
  gtk_widget_class_install_action (widget_class, "programme.show-exercise", "s", show_exercise_action);
  gtk_widget_class_install_action (widget_class, "programme.new-exercise", NULL, new_exercise_action);
  gtk_widget_class_install_action (widget_class, "programme.edit-exercise", "s", edit_exercise_action);
  gtk_widget_class_install_action (widget_class, "programme.archive-exercise", "s", archive_exercise_action);
}

void
rehab_programme_page_update_version_actions (RehabProgrammePage *self,
                                             gboolean            is_draft)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const RehabCase *rehab_case = rehab_programme_page_get_case (self);
  guint n_versions = rehab_case != NULL ? rehab_case->versions->len : 0;
  gboolean changed = self->draft != NULL && rehab_draft_get_changed (self->draft);

  gtk_widget_action_set_enabled (widget, "programme.choose-template", is_draft);
  gtk_widget_action_set_enabled (widget, "programme.save-as-template",
                                 is_draft && rehab_regimen_get_size (rehab_programme_page_get_current (self)) > 0);
  gtk_widget_action_set_enabled (widget, "programme.compare-versions", n_versions + (changed ? 1 : 0) > 1);
  gtk_widget_action_set_enabled (widget, "programme.restore", !is_draft && self->draft != NULL);
  gtk_widget_action_set_enabled (widget, "programme.show-exercise", rehab_case != NULL);
  gtk_widget_action_set_enabled (widget, "programme.new-exercise", rehab_case != NULL);
  gtk_widget_action_set_enabled (widget, "programme.edit-exercise", rehab_case != NULL);
  gtk_widget_action_set_enabled (widget, "programme.archive-exercise", rehab_case != NULL);
}
