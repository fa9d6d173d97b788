/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-case-running.h"
#include "rehab-messages.h"
#include "rehab-progression.h"
#include "rehab-running-page-private.h"
#include "rehab-card.h"
#include "rehab-help-link.h"
#include "rehab-source.h"
#include "rehab-unit-settings.h"
#include "rehab-wrapping-label.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (RehabRunningPage, rehab_running_page, REHAB_TYPE_CASE_PAGE)

RehabCaseModel *
rehab_running_page_get_model (RehabRunningPage *self)
{
  return rehab_case_page_get_model (REHAB_CASE_PAGE (self));
}

const RehabCase *
rehab_running_page_get_case (RehabRunningPage *self)
{
  RehabCaseModel *model = rehab_running_page_get_model (self);

  return model != NULL ? rehab_case_model_get_case (model) : NULL;
}

/* The version that is looked at, or NULL for the draft. */
const RehabRunningSchedule *
rehab_running_page_find_version (RehabRunningPage *self)
{
  const RehabCase *rehab_case = rehab_running_page_get_case (self);

  for (guint i = 0; rehab_case != NULL && self->shown_version != NULL && i < rehab_case->running_plans->len; i++)
    {
      const RehabRunningSchedule *version = g_ptr_array_index (rehab_case->running_plans, i);

      if (g_str_equal (rehab_running_schedule_get_plan (version)->id, self->shown_version))
        return version;
    }

  return NULL;
}

static gboolean
is_closed (RehabRunningPage *self)
{
  return rehab_date_is_set (rehab_running_page_get_case (self)->episode->closed_on);
}

gboolean
rehab_running_page_is_editable (RehabRunningPage *self)
{
  return self->draft != NULL && rehab_running_page_find_version (self) == NULL && !is_closed (self);
}

static const RehabRunningSchedule *
get_shown (RehabRunningPage *self)
{
  const RehabRunningSchedule *version = rehab_running_page_find_version (self);

  return version != NULL ? version : rehab_draft_get_current (self->draft);
}

static void
show_version_label (RehabRunningPage *self)
{
  GPtrArray *plans = rehab_running_page_get_case (self)->running_plans;
  const RehabRunningSchedule *version = rehab_running_page_find_version (self);
  const RehabRunningPlan *plan;
  g_autofree char *maker = NULL;
  g_autofree char *label = NULL;

  if (version == NULL && plans->len > 0)
    version = g_ptr_array_index (plans, plans->len - 1);

  gtk_widget_set_sensitive (GTK_WIDGET (self->version_button), version != NULL);
  if (version == NULL)
    {
      gtk_menu_button_set_label (self->version_button, _("No version yet"));
      return;
    }

  plan = rehab_running_schedule_get_plan (version);
  maker = rehab_running_version_list_dup_maker (rehab_running_page_get_model (self), plan);
  /* Translators: a version's number, and its date and who made it */
  label = g_strdup_printf (_("Version %d · %s"), (int) plan->number.value, maker);
  gtk_menu_button_set_label (self->version_button, label);
}

/* What it began from and when, and what the patient is told with it. */
static void
show_about (RehabRunningPage           *self,
            const RehabRunningSchedule *schedule)
{
  const RehabRunningPlan *plan = rehab_running_schedule_get_plan (schedule);
  const RehabProgression *progression = rehab_progression_lookup (plan->progression_key);
  g_autofree char *from = rehab_date_format (plan->starts_on, C_("running plan", "%-d %b %Y"));
  g_autofree char *to = rehab_date_format (rehab_running_schedule_get_last_day (schedule), C_("running plan", "%-d %b %Y"));
  g_autofree char *sources = rehab_sources_dup_short (progression != NULL ? progression->sources : "");
  g_autofree char *card_key = progression != NULL ? rehab_card_dup_key (REHAB_CARD_PROGRESSION, progression->key) : NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%d week", "%d weeks", (gulong) plan->weeks), plan->weeks);
  g_string_append_printf (text, ", %s – %s", from, to);
  if (progression != NULL)
    g_string_append_printf (text, " · %s", _(progression->name));
  if (sources[0] != '\0')
    g_string_append_printf (text, " · %s", sources);
  if (plan->note != NULL)
    g_string_append_printf (text, "\n%s", plan->note);
  gtk_label_set_text (self->about, text->str);
  rehab_help_link_set_card (self->about_link, card_key);
}

static void
show_banners (RehabRunningPage *self)
{
  const RehabCase *rehab_case = rehab_running_page_get_case (self);
  const RehabRunningSchedule *version = rehab_running_page_find_version (self);
  gboolean closed = is_closed (self);

  if (version != NULL)
    {
      const RehabRunningPlan *plan = rehab_running_schedule_get_plan (version);
      g_autofree char *title = g_strdup_printf (plan->reason != NULL ? _("Version %d as it was saved: %s") : _("Version %d as it was saved"),
                                                (int) plan->number.value, plan->reason);

      adw_banner_set_title (self->version_banner, title);
    }
  adw_banner_set_button_label (self->version_banner, closed ? NULL : _("_Go Back to This One"));
  adw_banner_set_revealed (self->version_banner, version != NULL);

  if (closed)
    {
      g_autofree char *day = rehab_date_format (rehab_case->episode->closed_on, C_("date", "%-d %b %Y"));
      /* Translators: the day on which the episode of care was closed */
      g_autofree char *title = g_strdup_printf (_("The episode was closed on %s. Its plan is kept as it was, and no session after that day counts as planned."), day);

      adw_banner_set_title (self->closed_banner, title);
    }
  adw_banner_set_revealed (self->closed_banner, closed);
  adw_banner_set_revealed (self->restored_banner, !closed && version == NULL
                           && rehab_case_model_get_running_restored (rehab_running_page_get_model (self)));
}

static void
update (RehabRunningPage *self)
{
  const RehabCase *rehab_case = rehab_running_page_get_case (self);
  gboolean editable;
  gboolean is_draft;
  gboolean is_empty;

  rehab_running_page_update_actions (self);
  gtk_stack_set_visible_child_name (self->stack, rehab_case != NULL ? "plan" : "no-episode");
  if (rehab_case == NULL || self->draft == NULL)
    return;

  editable = rehab_running_page_is_editable (self);
  is_draft = rehab_running_page_find_version (self) == NULL;
  is_empty = rehab_case_running_is_empty (rehab_case, get_shown (self));

  show_version_label (self);
  show_banners (self);
  gtk_widget_set_visible (self->unsaved, is_draft && rehab_draft_get_changed (self->draft));
  gtk_widget_set_visible (self->draft_buttons, editable);
  gtk_widget_set_visible (self->back_button, !is_draft);
  gtk_widget_set_visible (self->add_week, editable);

  gtk_stack_set_visible_child_name (self->parts, is_empty ? "empty" : "sheet");
  adw_status_page_set_description (self->empty, editable ? _("Start from a published progression, or with empty weeks.")
                                                         : _("None was made in this episode."));
  gtk_widget_set_visible (self->start_button, editable);
  if (is_empty)
    {
      rehab_running_sheet_clear (self->sheet);
      return;
    }

  show_about (self, get_shown (self));
  rehab_running_sheet_show (self->sheet, rehab_running_page_get_model (self), get_shown (self), editable);
}

void
rehab_running_page_show_version (RehabRunningPage *self,
                                 const char       *version_id)
{
  g_set_str (&self->shown_version, version_id);
  if (rehab_running_page_find_version (self) == NULL)
    g_clear_pointer (&self->shown_version, g_free);
  update (self);
}

static void
draft_changed_cb (RehabRunningPage *self)
{
  gboolean was_empty = g_strcmp0 (gtk_stack_get_visible_child_name (self->parts), "empty") == 0;

  rehab_running_page_dismiss_toast (self);
  update (self);

  /* A plan that was just started is gone on with at its first day. */
  if (was_empty && gtk_widget_get_mapped (GTK_WIDGET (self)))
    (void) rehab_running_sheet_focus_place (self->sheet, (RehabRunningPlace) { 0 });
}

static void
set_draft (RehabRunningPage *self,
           RehabDraft       *draft)
{
  if (self->draft == draft)
    return;

  if (self->draft != NULL)
    g_signal_handlers_disconnect_by_data (self->draft, self);
  g_set_object (&self->draft, draft);
  if (draft != NULL)
    g_signal_connect_object (draft, "current-changed", G_CALLBACK (draft_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
not_kept_cb (RehabRunningPage *self,
             const GError     *error)
{
  g_autofree char *sentence = rehab_message_from_error (error);

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    rehab_running_page_say (self, sentence, FALSE);
}

static void
version_chosen_cb (RehabRunningPage *self,
                   const char       *version_id)
{
  gtk_popover_popdown (self->version_popover);
  (void) rehab_running_sheet_finish (self->sheet);
  rehab_running_page_show_version (self, version_id);
}

static void
said_cb (RehabRunningPage *self,
         const char       *text,
         gboolean          can_undo)
{
  rehab_running_page_say (self, text, can_undo);
}

static void
rehab_running_page_show (RehabCasePage  *page,
                         RehabCaseModel *model)
{
  RehabRunningPage *self = REHAB_RUNNING_PAGE (page);
  const RehabCase *rehab_case = rehab_case_model_get_case (model);
  RehabDraft *draft = rehab_case != NULL ? rehab_case_model_get_running_draft (model) : NULL;

  /* Another episode has another plan. */
  if (self->draft != NULL && self->draft != draft)
    rehab_running_sheet_clear (self->sheet);
  set_draft (self, draft);
  g_signal_handlers_disconnect_by_func (model, not_kept_cb, self);
  g_signal_connect_object (model, "draft-not-kept", G_CALLBACK (not_kept_cb), self, G_CONNECT_SWAPPED);
  rehab_running_version_list_show (self->versions, model);
  rehab_running_page_show_version (self, self->shown_version);
}

static void
rehab_running_page_leave (RehabCasePage *page)
{
  RehabRunningPage *self = REHAB_RUNNING_PAGE (page);

  rehab_running_page_dismiss_toast (self);
  rehab_running_sheet_clear (self->sheet);
  g_clear_pointer (&self->shown_version, g_free);
  self->came = FALSE;
  set_draft (self, NULL);
}

static gboolean
rehab_running_page_finish (RehabCasePage *page)
{
  RehabRunningPage *self = REHAB_RUNNING_PAGE (page);

  (void) rehab_running_sheet_finish (self->sheet);

  return !rehab_running_sheet_has_refusals (self->sheet);
}

/* At first the day that is now; then where one was. */
static gboolean
rehab_running_page_grab_focus (GtkWidget *widget)
{
  RehabRunningPage *self = REHAB_RUNNING_PAGE (widget);

  if (rehab_running_sheet_get_reading (self->sheet) == NULL)
    return gtk_widget_get_mapped (self->start_button) && gtk_widget_grab_focus (self->start_button);

  if (self->came)
    return gtk_widget_grab_focus (GTK_WIDGET (self->sheet));

  self->came = TRUE;

  return rehab_running_sheet_focus_now (self->sheet);
}

static void
rehab_running_page_dispose (GObject *object)
{
  RehabRunningPage *self = REHAB_RUNNING_PAGE (object);

  /* While the children that leaving goes to are still there. */
  rehab_case_page_set_model (REHAB_CASE_PAGE (object), NULL);
  /* The stack is both the bin's child and the template's: it goes once. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_RUNNING_PAGE);
  g_clear_pointer (&self->shown_version, g_free);

  G_OBJECT_CLASS (rehab_running_page_parent_class)->dispose (object);
}

static void
rehab_running_page_class_init (RehabRunningPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  RehabCasePageClass *page_class = REHAB_CASE_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rehab_running_page_dispose;
  widget_class->grab_focus = rehab_running_page_grab_focus;
  page_class->show = rehab_running_page_show;
  page_class->leave = rehab_running_page_leave;
  page_class->finish = rehab_running_page_finish;

  g_type_ensure (REHAB_TYPE_RUNNING_SHEET);
  g_type_ensure (REHAB_TYPE_RUNNING_VERSION_LIST);
  rehab_running_page_install_actions (widget_class);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/HamstringRehab/ui/running/rehab-running-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabRunningPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RehabRunningPage, toasts);
  gtk_widget_class_bind_template_child (widget_class, RehabRunningPage, version_button);
  gtk_widget_class_bind_template_child (widget_class, RehabRunningPage, version_popover);
  gtk_widget_class_bind_template_child (widget_class, RehabRunningPage, versions);
  gtk_widget_class_bind_template_child (widget_class, RehabRunningPage, unsaved);
  gtk_widget_class_bind_template_child (widget_class, RehabRunningPage, draft_buttons);
  gtk_widget_class_bind_template_child (widget_class, RehabRunningPage, back_button);
  gtk_widget_class_bind_template_child (widget_class, RehabRunningPage, version_banner);
  gtk_widget_class_bind_template_child (widget_class, RehabRunningPage, closed_banner);
  gtk_widget_class_bind_template_child (widget_class, RehabRunningPage, restored_banner);
  gtk_widget_class_bind_template_child (widget_class, RehabRunningPage, parts);
  gtk_widget_class_bind_template_child (widget_class, RehabRunningPage, empty);
  gtk_widget_class_bind_template_child (widget_class, RehabRunningPage, start_button);
  gtk_widget_class_bind_template_child (widget_class, RehabRunningPage, about);
  gtk_widget_class_bind_template_child (widget_class, RehabRunningPage, about_box);
  gtk_widget_class_bind_template_child (widget_class, RehabRunningPage, sheet);
  gtk_widget_class_bind_template_child (widget_class, RehabRunningPage, add_week);
  gtk_widget_class_bind_template_child (widget_class, RehabRunningPage, keys);
  gtk_widget_class_bind_template_callback (widget_class, version_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, said_cb);
}

/* The page's own words of the template, or the same for who types miles. */
static void
show_keys (GtkLabel *keys)
{
  if (rehab_units_are_recorded (REHAB_UNIT_KIND_DISTANCE))
    gtk_label_set_label (keys, _("Type a session into its day: “run 5 km”, “6 x 1/2 min”, “strides 6 x 80 m at 80 %”. Return opens all of it, Alt and arrows move it, Ctrl+C, Ctrl+V and Ctrl+D copy days and weeks."));
  else
    gtk_label_set_label (keys, _("Type a session into its day: “run 3 mi”, “6 x 1/2 min”, “strides 6 x 80 m at 80 %”. Return opens all of it, Alt and arrows move it, Ctrl+C, Ctrl+V and Ctrl+D copy days and weeks."));
}

static void
rehab_running_page_init (RehabRunningPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_keys (GTK_LABEL (self->keys));
  rehab_unit_settings_follow (self->keys, G_CALLBACK (show_keys));
  rehab_wrapping_label_let_buttons (GTK_WIDGET (self->parts));
  self->about_link = rehab_help_link_new (NULL);
  gtk_box_append (GTK_BOX (self->about_box), self->about_link);
  rehab_running_page_add_shortcuts (self);
  rehab_running_page_update_actions (self);
}

GtkWidget *
rehab_running_page_new (void)
{
  return g_object_new (REHAB_TYPE_RUNNING_PAGE, NULL);
}
