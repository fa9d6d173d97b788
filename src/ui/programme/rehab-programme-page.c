/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-programme-page.h"
#include "rehab-programme-page-private.h"
#include "rehab-messages.h"

#include <glib/gi18n.h>

enum
{
  PROP_NARROW = 1,
  PROP_LIBRARY_OPEN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RehabProgrammePage, rehab_programme_page, REHAB_TYPE_CASE_PAGE)

/* What is shown */

RehabCaseModel *
rehab_programme_page_get_model (RehabProgrammePage *self)
{
  return rehab_case_page_get_model (REHAB_CASE_PAGE (self));
}

const RehabCase *
rehab_programme_page_get_case (RehabProgrammePage *self)
{
  RehabCaseModel *model = rehab_programme_page_get_model (self);

  return model != NULL ? rehab_case_model_get_case (model) : NULL;
}

RehabPhase
rehab_programme_page_get_phase (RehabProgrammePage *self)
{
  return rehab_case_get_phase (rehab_programme_page_get_case (self), NULL);
}

/* The place of the version that is looked at, or -1 for the draft. */
int
rehab_programme_page_find_shown_version (RehabProgrammePage *self)
{
  const RehabCase *rehab_case = rehab_programme_page_get_case (self);

  for (guint i = 0; rehab_case != NULL && self->shown_version != NULL && i < rehab_case->versions->len; i++)
    {
      const RehabProgrammeVersion *version = g_ptr_array_index (rehab_case->versions, i);

      if (g_str_equal (version->id, self->shown_version))
        return (int) i;
    }

  return -1;
}

RehabRegimen *
rehab_programme_page_get_current (RehabProgrammePage *self)
{
  return (RehabRegimen *) rehab_draft_get_current (self->draft);
}

static void
show_version_label (RehabProgrammePage *self,
                    int                 place)
{
  const RehabCase *rehab_case = rehab_programme_page_get_case (self);
  const RehabProgrammeVersion *version = NULL;
  g_autofree char *details = NULL;
  g_autofree char *label = NULL;

  if (place < 0)
    place = (int) rehab_case->versions->len - 1;
  if (place >= 0)
    {
      version = g_ptr_array_index (rehab_case->versions, (guint) place);
      details = rehab_version_list_dup_details (rehab_programme_page_get_model (self), version);
      /* Translators: a version's number, and its date and who made it */
      label = g_strdup_printf (_("Version %d · %s"), version->number, details);
    }

  gtk_menu_button_set_label (self->version_button, version != NULL ? label : _("No version yet"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->version_button), version != NULL);
}

/* The regimen that stands on the screen: the draft's, or that of the version that is looked at. */
static RehabRegimen *
get_shown (RehabProgrammePage *self,
           int                 place)
{
  if (place < 0)
    return rehab_programme_page_get_current (self);

  return g_ptr_array_index (rehab_programme_page_get_case (self)->regimens, (guint) place);
}

/* What is new since the version before: in the draft, or in the version that is looked at. */
static void
show_changes (RehabProgrammePage *self,
              int                 place)
{
  const RehabCase *rehab_case = rehab_programme_page_get_case (self);
  int before = (place >= 0 ? place : (int) rehab_case->versions->len) - 1;
  RehabRegimen *after = get_shown (self, place);
  const RehabProgrammeVersion *version = before >= 0 ? g_ptr_array_index (rehab_case->versions, (guint) before) : NULL;

  rehab_change_list_show (self->changes, version != NULL ? version->number : 0,
                          version != NULL ? g_ptr_array_index (rehab_case->regimens, (guint) before) : NULL, after,
                          rehab_case->catalogue);
}

/* What an earlier run of the program left is not taken for what was done just now. */
static void
show_restored (RehabProgrammePage *self,
               gboolean            is_draft)
{
  RehabCaseModel *model = rehab_programme_page_get_model (self);
  gint64 restored_at = rehab_case_model_get_restored_at (model);
  g_autofree char *day = rehab_date_format_short (rehab_date_from_moment (restored_at),
                                                  rehab_clinic_get_today (rehab_case_model_get_clinic (model)));
  g_autofree char *title = NULL;

  /* Even while it is not revealed a screen reader can come upon its words. */
  if (!is_draft || restored_at == 0)
    {
      adw_banner_set_revealed (self->restored_banner, FALSE);
      adw_banner_set_title (self->restored_banner, "");
      return;
    }

  if (rehab_case_is_draft_behind (rehab_programme_page_get_case (self)))
    /* Translators: %s is a day; what is edited began from a version that is not the newest any more */
    title = g_strdup_printf (_("Unsaved changes of %s, made before the newest version was saved"), day);
  else
    /* Translators: %s is a day, perhaps with a year */
    title = g_strdup_printf (_("Unsaved changes of %s"), day);

  adw_banner_set_title (self->restored_banner, title);
  adw_banner_set_revealed (self->restored_banner, TRUE);
}

static void
update (RehabProgrammePage *self)
{
  const RehabCase *rehab_case = rehab_programme_page_get_case (self);
  int place = rehab_programme_page_find_shown_version (self);
  gboolean is_draft = place < 0;
  gboolean is_empty;

  gtk_stack_set_visible_child_name (self->stack, rehab_case != NULL ? "programme" : "no-episode");
  rehab_programme_page_update_actions (self, is_draft && self->draft != NULL);
  if (rehab_case == NULL)
    return;

  is_empty = is_draft && rehab_regimen_get_size (rehab_programme_page_get_current (self)) == 0;
  show_version_label (self, place);
  rehab_programme_week_show (self->week, get_shown (self, place), rehab_case->catalogue);
  show_restored (self, is_draft);
  show_changes (self, place);

  gtk_widget_set_visible (self->unsaved, is_draft && rehab_draft_get_changed (self->draft));
  gtk_widget_set_visible (self->draft_buttons, is_draft);
  gtk_widget_set_visible (self->back_button, !is_draft);
  gtk_widget_set_visible (self->empty, is_empty);
  gtk_widget_set_visible (GTK_WIDGET (self->list), !is_empty);
  gtk_widget_set_visible (self->add_list, is_draft);
  rehab_exercise_browser_set_regimen (self->library, rehab_programme_page_get_current (self));

  adw_banner_set_revealed (self->version_banner, !is_draft);
  if (!is_draft)
    {
      const RehabProgrammeVersion *version = g_ptr_array_index (rehab_case->versions, (guint) place);
      g_autofree char *title = g_strdup_printf (version->reason != NULL ? _("Version %d as it was saved: %s") : _("Version %d as it was saved"),
                                                version->number, version->reason);

      adw_banner_set_title (self->version_banner, title);
    }
}

static void
set_library_open (RehabProgrammePage *self,
                  gboolean            library_open)
{
  if (self->library_open == library_open)
    return;

  self->library_open = library_open;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIBRARY_OPEN]);
}

void
rehab_programme_page_show_version (RehabProgrammePage *self,
                                   const char         *version_id)
{
  const RehabCase *rehab_case = rehab_programme_page_get_case (self);
  gboolean was_draft = self->shown_version == NULL;
  int place;

  g_set_str (&self->shown_version, version_id);
  place = rehab_programme_page_find_shown_version (self);
  if (place < 0)
    g_clear_pointer (&self->shown_version, g_free);

  /* Nothing can be added to what is saved. */
  if (was_draft && place >= 0)
    {
      self->library_was_open = self->library_open;
      set_library_open (self, FALSE);
    }
  else if (!was_draft && place < 0)
    {
      set_library_open (self, self->library_was_open);
    }

  if (!was_draft || place >= 0)
    rehab_prescription_list_show_version (self->list,
                                          place >= 0 ? g_ptr_array_index (rehab_case->regimens, (guint) place) : NULL);
  update (self);
}

static void
removed_cb (RehabProgrammePage *self,
            const char         *name)
{
  /* Translators: %s is the name of an exercise */
  g_autofree char *text = g_strdup_printf (_("Removed %s"), name);

  rehab_programme_page_offer_undo (self, text);
}

static void
draft_changed_cb (RehabProgrammePage *self)
{
  rehab_programme_page_dismiss_undo_toast (self);
  update (self);
}

static void
not_kept_cb (RehabProgrammePage *self,
             const GError       *error)
{
  g_autofree char *sentence = rehab_message_from_error (error);

  rehab_message_toast (GTK_WIDGET (self->list), sentence);
}

static void
version_chosen_cb (RehabProgrammePage *self,
                   const char         *version_id)
{
  gtk_popover_popdown (self->version_popover);
  rehab_programme_page_show_version (self, version_id);
}

/* Properties */

static void
set_draft (RehabProgrammePage *self,
           RehabDraft         *draft)
{
  if (self->draft == draft)
    return;

  if (self->draft != NULL)
    g_signal_handlers_disconnect_by_data (self->draft, self);
  g_set_object (&self->draft, draft);
  if (draft != NULL)
    g_signal_connect_object (draft, "current-changed", G_CALLBACK (draft_changed_cb), self, G_CONNECT_SWAPPED);

  rehab_prescription_list_set_draft (self->list, draft);
}

static void
rehab_programme_page_show (RehabCasePage  *page,
                           RehabCaseModel *model)
{
  RehabProgrammePage *self = REHAB_PROGRAMME_PAGE (page);
  const RehabCase *rehab_case = rehab_case_model_get_case (model);

  rehab_prescription_list_set_catalogue (self->list, rehab_case != NULL ? rehab_case->catalogue : NULL);
  set_draft (self, rehab_case != NULL ? rehab_case_model_get_regimen_draft (model) : NULL);
  g_signal_handlers_disconnect_by_func (model, not_kept_cb, self);
  g_signal_connect_object (model, "draft-not-kept", G_CALLBACK (not_kept_cb), self, G_CONNECT_SWAPPED);
  rehab_version_list_show (self->versions, model);
  if (rehab_case != NULL)
    {
      RehabPhase phase = rehab_programme_page_get_phase (self);
      rehab_template_chooser_show (self->templates, model);
      rehab_exercise_browser_set_catalogue (self->library, rehab_case->catalogue);
      rehab_exercise_browser_set_phase (self->library, phase);
    }

  rehab_programme_page_show_version (self, self->shown_version);
}

static void
rehab_programme_page_leave (RehabCasePage *page)
{
  RehabProgrammePage *self = REHAB_PROGRAMME_PAGE (page);

  rehab_programme_page_dismiss_undo_toast (self);
  rehab_programme_page_show_version (self, NULL);
  set_draft (self, NULL);
}

static gboolean
rehab_programme_page_finish (RehabCasePage *page)
{
  return !rehab_prescription_list_focus_problem (REHAB_PROGRAMME_PAGE (page)->list);
}

/* Where there is little room, the week is not to take it from the exercises. */
static void
place_week (RehabProgrammePage *self)
{
  g_autoptr (GtkWidget) week = g_object_ref (GTK_WIDGET (self->week));

  adw_bin_set_child (self->narrow ? self->week_below : self->week_inside, NULL);
  adw_bin_set_child (self->narrow ? self->week_inside : self->week_below, week);
  rehab_programme_week_set_stacked (self->week, self->narrow);
}

static void
set_narrow (RehabProgrammePage *self,
            gboolean            narrow)
{
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  /* Beside the programme the library is there by itself; over it, only when it is wanted. */
  set_library_open (self, !narrow);
  adw_multi_layout_view_set_layout_name (self->layouts, narrow ? "narrow" : "wide");
  rehab_prescription_list_set_narrow (self->list, narrow);
  place_week (self);
  /* Below the grip of the sheet. */
  gtk_widget_set_margin_top (GTK_WIDGET (self->library), narrow ? 18 : 0);
  /* The window has one, too; here it would push the others out of a narrow one. */
  gtk_widget_set_visible (self->print_button, !narrow);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

static void
rehab_programme_page_get_property (GObject    *object,
                                   guint       property_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  RehabProgrammePage *self = REHAB_PROGRAMME_PAGE (object);

  switch (property_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;

    case PROP_LIBRARY_OPEN:
      g_value_set_boolean (value, self->library_open);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
rehab_programme_page_set_property (GObject      *object,
                                   guint         property_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  RehabProgrammePage *self = REHAB_PROGRAMME_PAGE (object);

  switch (property_id)
    {
    case PROP_NARROW:
      set_narrow (self, g_value_get_boolean (value));
      break;

    case PROP_LIBRARY_OPEN:
      set_library_open (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

/* AdwMultiLayoutView takes its children out first, and a focus among them would keep the whole page alive. */
static void
rehab_programme_page_unroot (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = gtk_root_get_focus (root);

  if (focus != NULL && gtk_widget_is_ancestor (focus, widget))
    gtk_root_set_focus (root, NULL);

  GTK_WIDGET_CLASS (rehab_programme_page_parent_class)->unroot (widget);
}

static void
rehab_programme_page_dispose (GObject *object)
{
  RehabProgrammePage *self = REHAB_PROGRAMME_PAGE (object);

  g_clear_weak_pointer (&self->added_row);
  /* While the children that leaving goes to are still there. */
  rehab_case_page_set_model (REHAB_CASE_PAGE (self), NULL);
  /* The bin would let go of a child a second time that the template has let go of already. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_PROGRAMME_PAGE);

  G_OBJECT_CLASS (rehab_programme_page_parent_class)->dispose (object);
}

static void
rehab_programme_page_class_init (RehabProgrammePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  RehabCasePageClass *page_class = REHAB_CASE_PAGE_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = rehab_programme_page_get_property;
  object_class->set_property = rehab_programme_page_set_property;
  object_class->dispose = rehab_programme_page_dispose;
  widget_class->unroot = rehab_programme_page_unroot;
  page_class->show = rehab_programme_page_show;
  page_class->leave = rehab_programme_page_leave;
  page_class->finish = rehab_programme_page_finish;

  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  properties[PROP_LIBRARY_OPEN] = g_param_spec_boolean ("library-open", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (REHAB_TYPE_CHANGE_LIST);
  g_type_ensure (REHAB_TYPE_EXERCISE_BROWSER);
  g_type_ensure (REHAB_TYPE_PRESCRIPTION_LIST);
  g_type_ensure (REHAB_TYPE_PROGRAMME_WEEK);
  g_type_ensure (REHAB_TYPE_SELECTION_BAR);
  g_type_ensure (REHAB_TYPE_TEMPLATE_CHOOSER);
  g_type_ensure (REHAB_TYPE_VERSION_LIST);

  rehab_programme_page_install_actions (widget_class);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/HamstringRehab/ui/programme/rehab-programme-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabProgrammePage, stack);
  gtk_widget_class_bind_template_child (widget_class, RehabProgrammePage, layouts);
  gtk_widget_class_bind_template_child (widget_class, RehabProgrammePage, library);
  gtk_widget_class_bind_template_child (widget_class, RehabProgrammePage, toasts);
  gtk_widget_class_bind_template_child (widget_class, RehabProgrammePage, version_button);
  gtk_widget_class_bind_template_child (widget_class, RehabProgrammePage, version_popover);
  gtk_widget_class_bind_template_child (widget_class, RehabProgrammePage, versions);
  gtk_widget_class_bind_template_child (widget_class, RehabProgrammePage, unsaved);
  gtk_widget_class_bind_template_child (widget_class, RehabProgrammePage, draft_buttons);
  gtk_widget_class_bind_template_child (widget_class, RehabProgrammePage, print_button);
  gtk_widget_class_bind_template_child (widget_class, RehabProgrammePage, back_button);
  gtk_widget_class_bind_template_child (widget_class, RehabProgrammePage, version_banner);
  gtk_widget_class_bind_template_child (widget_class, RehabProgrammePage, scroller);
  gtk_widget_class_bind_template_child (widget_class, RehabProgrammePage, empty);
  gtk_widget_class_bind_template_child (widget_class, RehabProgrammePage, templates);
  gtk_widget_class_bind_template_child (widget_class, RehabProgrammePage, list);
  gtk_widget_class_bind_template_child (widget_class, RehabProgrammePage, week_inside);
  gtk_widget_class_bind_template_child (widget_class, RehabProgrammePage, week_below);
  gtk_widget_class_bind_template_child (widget_class, RehabProgrammePage, selection_bar);
  gtk_widget_class_bind_template_child (widget_class, RehabProgrammePage, restored_banner);
  gtk_widget_class_bind_template_child (widget_class, RehabProgrammePage, undo_button);
  gtk_widget_class_bind_template_child (widget_class, RehabProgrammePage, redo_button);
  gtk_widget_class_bind_template_child (widget_class, RehabProgrammePage, week);
  gtk_widget_class_bind_template_child (widget_class, RehabProgrammePage, add_list);
  gtk_widget_class_bind_template_child (widget_class, RehabProgrammePage, changes);
  gtk_widget_class_bind_template_callback_full (widget_class, "exercise_chosen_cb", G_CALLBACK (rehab_programme_page_add_exercise));
  gtk_widget_class_bind_template_callback_full (widget_class, "exercise_dropped_cb", G_CALLBACK (rehab_programme_page_insert_exercise));
  gtk_widget_class_bind_template_callback_full (widget_class, "template_chosen_cb", G_CALLBACK (rehab_programme_page_use_template));
  gtk_widget_class_bind_template_callback (widget_class, version_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, removed_cb);
}

static void
rehab_programme_page_init (RehabProgrammePage *self)
{
  self->library_open = TRUE;

  gtk_widget_init_template (GTK_WIDGET (self));
  rehab_selection_bar_set_list (self->selection_bar, self->list);
  rehab_programme_page_add_shortcuts (self);
  update (self);
}

GtkWidget *
rehab_programme_page_new (void)
{
  return g_object_new (REHAB_TYPE_PROGRAMME_PAGE, NULL);
}
