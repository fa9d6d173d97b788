/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-attention-list.h"
#include "rehab-attention-card.h"
#include "rehab-group-rows.h"
#include "rehab-item-words.h"
#include "rehab-messages.h"
#include "rehab-set-aside-dialog.h"
#include "rehab-set-aside-table.h"
#include "rehab-source.h"
#include "rehab-wrapping-label.h"

#include <glib/gi18n.h>

#define TOUCH_HEIGHT 40

struct _RehabAttentionList
{
  AdwBin parent_instance;

  GtkWidget *group;
  GtkWidget *expander; /* what was set aside; NULL when nothing was */
  GPtrArray *rows;     /* the row of the reason at the same index */

  RehabCaseModel *model;
  RehabThresholds *thresholds; /* by which the reasons were found */
  GPtrArray *reasons;  /* RehabAttention; valid until the model's next change */
  GPtrArray *resting;  /* RehabAttention, likewise */
  char *shown;         /* what the rows say, to know whether they say it still */
};

G_DEFINE_FINAL_TYPE (RehabAttentionList, rehab_attention_list, ADW_TYPE_BIN)

static const RehabAttention *
find (GPtrArray  *reasons,
      const char *rule_key)
{
  for (guint i = 0; reasons != NULL && i < reasons->len; i++)
    {
      const RehabAttention *reason = g_ptr_array_index (reasons, i);

      if (g_str_equal (reason->rule->key, rule_key))
        return reason;
    }

  return NULL;
}

static char *
dup_shown (RehabAttentionList *self)
{
  g_autoptr (GString) shown = g_string_new (rehab_case_model_get_episode_id (self->model));

  for (guint i = 0; i < self->reasons->len; i++)
    {
      const RehabAttention *reason = g_ptr_array_index (self->reasons, i);

      g_string_append_printf (shown, "\n%s\t%s\t%s", reason->rule->key, reason->text, reason->sources);
    }
  for (guint i = 0; i < self->resting->len; i++)
    {
      const RehabAttention *reason = g_ptr_array_index (self->resting, i);

      g_string_append_printf (shown, "\n%s\t%s", reason->set_aside->id, reason->text);
    }

  return g_string_free_and_steal (g_steal_pointer (&shown));
}

static GtkWidget *
new_menu_button (RehabAttentionList   *self,
                 const RehabAttention *reason)
{
  GtkWidget *button = gtk_menu_button_new ();
  /* Translators: opens what stands behind a reason for attention, and the command to set it aside; %s is the reason */
  g_autofree char *name = g_strdup_printf (_("More about: %s"), reason->text);

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), rehab_attention_card_new (reason, self->thresholds));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, reason->rule->can_be_set_aside ? _("Source, and Set Aside…") : _("Source"));
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return button;
}

static void
add_reason (RehabAttentionList   *self,
            const RehabAttention *reason)
{
  g_autofree char *source = *reason->sources != '\0' ? rehab_sources_dup_short (reason->sources) : g_strdup (_("Clinic setting"));
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = new_menu_button (self, reason);
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE, "icon-name", "rehab-attention-symbolic",
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (image, "attention");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), reason->text);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), source);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  /* The row would name it, as if it were the reason itself. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), row);
  g_ptr_array_add (self->rows, row);
}

/* "Until 29 Nov. 22 Nov, AK: seen with the athlete" */
static char *
dup_decision (RehabAttentionList  *self,
              const RehabSetAside *decision)
{
  RehabClinic *clinic = rehab_case_model_get_clinic (self->model);
  RehabDate today = rehab_clinic_get_today (clinic);
  g_autofree char *until = rehab_date_format_short (decision->until, today);
  g_autofree char *when = rehab_day_dup_with_whom (decision->set_on, decision->clinician_id, clinic, today);

  /* Translators: the day until which it rests; when and by whom it was set aside; why */
  return g_strdup_printf (_("Until %s. %s: %s"), until, when, decision->reason);
}

static GtkWidget *
new_bring_back (const RehabAttention *reason)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Bring Back"));
  /* Translators: lists again what was set aside; %s is the reason for attention */
  g_autofree char *name = g_strdup_printf (_("Bring back: %s"), reason->text);

  gtk_widget_set_size_request (button, -1, TOUCH_HEIGHT);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", reason->rule->key);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "attention.bring-back");
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return button;
}

/* One above the other: beside each other they would have no room in a narrow window, or with large text. */
static void
add_resting (RehabAttentionList   *self,
             const RehabAttention *reason)
{
  g_autofree char *decision = dup_decision (self, reason->set_aside);
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_box_append (GTK_BOX (box), rehab_wrapping_label_new (reason->text, NULL));
  gtk_box_append (GTK_BOX (box), rehab_wrapping_label_new (decision, "dimmed"));
  gtk_box_append (GTK_BOX (box), new_bring_back (reason));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), reason->text);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, reason->text,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, decision, -1);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self->expander), row);
}

static void
clear (RehabAttentionList *self)
{
  rehab_group_rows_clear (self->rows, ADW_PREFERENCES_GROUP (self->group));

  if (self->expander != NULL)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self->group), self->expander);
  self->expander = NULL;
}

static void
build (RehabAttentionList *self)
{
  gboolean expanded = self->expander != NULL && adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self->expander));
  g_autofree char *title = NULL;

  clear (self);
  for (guint i = 0; i < self->reasons->len; i++)
    add_reason (self, g_ptr_array_index (self->reasons, i));

  gtk_widget_set_visible (GTK_WIDGET (self), self->reasons->len + self->resting->len > 0);
  if (self->resting->len == 0)
    return;

  /* Translators: a fold with what was set aside, and how much it is */
  title = g_strdup_printf (_("Set aside (%u)"), self->resting->len);
  self->expander = adw_expander_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->expander), title);
  for (guint i = 0; i < self->resting->len; i++)
    add_resting (self, g_ptr_array_index (self->resting, i));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self->expander), expanded);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), self->expander);
}

/* Puts the keyboard on the reason at @n, or the one that is last now, or what was set aside. */
static void
focus_row (RehabAttentionList *self,
           guint               n)
{
  if (self->rows->len > 0)
    gtk_widget_grab_focus (g_ptr_array_index (self->rows, MIN (n, self->rows->len - 1)));
  else if (self->expander != NULL)
    gtk_widget_child_focus (self->expander, GTK_DIR_TAB_FORWARD);
}

static gboolean
has_focus (RehabAttentionList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

/* The row that opened the dialog may be gone. */
static void
closed_cb (RehabAttentionList *self,
           AdwDialog          *dialog)
{
  guint n = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (dialog), "row"));

  if (!has_focus (self))
    focus_row (self, n);
}

static void
set_aside_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *rule_key)
{
  RehabAttentionList *self = REHAB_ATTENTION_LIST (widget);
  const RehabAttention *reason = find (self->reasons, g_variant_get_string (rule_key, NULL));
  AdwDialog *dialog;
  guint n = 0;

  if (reason == NULL || !reason->rule->can_be_set_aside)
    return;

  (void) g_ptr_array_find (self->reasons, reason, &n);
  dialog = rehab_set_aside_dialog_present (widget, self->model, reason);
  g_object_set_data (G_OBJECT (dialog), "row", GUINT_TO_POINTER (n));
  g_signal_connect_object (dialog, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
}

/* One that ends on the day it is made: nothing is taken out of the record. */
static RehabSetAside *
new_end (RehabAttentionList   *self,
         const RehabAttention *reason,
         GError              **error)
{
  RehabClinic *clinic = rehab_case_model_get_clinic (self->model);

  return rehab_set_aside_new (&(RehabSetAside) {
    .episode_id = rehab_case_model_get_episode_id (self->model),
    .rule_key = reason->rule->key,
    .set_on = rehab_clinic_get_today (clinic),
    .until = rehab_clinic_get_today (clinic),
    .reason = _("Brought back"),
    .clinician_id = rehab_clinic_get_clinician_id (clinic),
  }, error);
}

static void
bring_back_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *rule_key)
{
  RehabAttentionList *self = REHAB_ATTENTION_LIST (widget);
  const char *key = g_variant_get_string (rule_key, NULL);
  const RehabAttention *reason = find (self->resting, key);
  g_autoptr (RehabSetAside) end = NULL;
  g_autoptr (GError) error = NULL;
  guint n = 0;

  if (reason == NULL)
    return;

  end = new_end (self, reason, &error);
  if (end == NULL
      || !rehab_set_aside_table_add (rehab_clinic_get_store (rehab_case_model_get_clinic (self->model)), end, &error)
      || !rehab_case_model_reload (self->model, &error))
    {
      rehab_message_present (widget, _("It Was Not Brought Back"), error);
      return;
    }

  rehab_message_toast (widget, _("Listed again"));
  if (find (self->reasons, key) != NULL)
    (void) g_ptr_array_find (self->reasons, find (self->reasons, key), &n);
  focus_row (self, n);
}

static void
rehab_attention_list_dispose (GObject *object)
{
  RehabAttentionList *self = REHAB_ATTENTION_LIST (object);

  g_clear_object (&self->model);
  g_clear_pointer (&self->reasons, g_ptr_array_unref);
  g_clear_pointer (&self->resting, g_ptr_array_unref);
  g_clear_pointer (&self->thresholds, rehab_thresholds_unref);
  adw_bin_set_child (ADW_BIN (self), NULL);

  G_OBJECT_CLASS (rehab_attention_list_parent_class)->dispose (object);
}

static void
rehab_attention_list_finalize (GObject *object)
{
  RehabAttentionList *self = REHAB_ATTENTION_LIST (object);

  g_ptr_array_unref (self->rows);
  g_free (self->shown);

  G_OBJECT_CLASS (rehab_attention_list_parent_class)->finalize (object);
}

static void
rehab_attention_list_class_init (RehabAttentionListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rehab_attention_list_dispose;
  object_class->finalize = rehab_attention_list_finalize;

  gtk_widget_class_install_action (widget_class, "attention.set-aside", "s", set_aside_cb);
  gtk_widget_class_install_action (widget_class, "attention.bring-back", "s", bring_back_cb);
}

static void
rehab_attention_list_init (RehabAttentionList *self)
{
  self->rows = g_ptr_array_new ();
  self->group = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->group), _("Wants Attention"));
  adw_bin_set_child (ADW_BIN (self), self->group);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * rehab_attention_list_show:
 * @self: a list
 * @model: a model with a case; shown anew at each of its changes
 *
 * Shows what wants attention and what was set aside. Rows stay where they say the same, and the keyboard with them.
 */
void
rehab_attention_list_show (RehabAttentionList *self,
                           RehabCaseModel     *model)
{
  RehabClinic *clinic;
  const RehabCase *rehab_case;
  RehabThresholds *thresholds;
  g_autofree char *shown = NULL;

  g_return_if_fail (REHAB_IS_ATTENTION_LIST (self));
  g_return_if_fail (REHAB_IS_CASE_MODEL (model) && rehab_case_model_get_case (model) != NULL);

  clinic = rehab_case_model_get_clinic (model);
  rehab_case = rehab_case_model_get_case (model);
  thresholds = (RehabThresholds *) rehab_clinic_get_thresholds (clinic);

  g_set_object (&self->model, model);
  g_clear_pointer (&self->reasons, g_ptr_array_unref);
  g_clear_pointer (&self->resting, g_ptr_array_unref);
  self->reasons = rehab_clinic_list_attention (clinic, rehab_case_model_get_patient (model), rehab_case);
  self->resting = rehab_clinic_list_set_aside (clinic, rehab_case_model_get_patient (model), rehab_case);

  shown = dup_shown (self);
  if (g_strcmp0 (shown, self->shown) == 0 && thresholds == self->thresholds)
    return;

  g_clear_pointer (&self->thresholds, rehab_thresholds_unref);
  self->thresholds = rehab_thresholds_ref (thresholds);
  g_set_str (&self->shown, shown);
  build (self);
}
