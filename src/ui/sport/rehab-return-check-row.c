/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-return-check-row.h"
#include "rehab-return-card.h"

#include <glib/gi18n.h>

struct _RehabReturnCheckRow
{
  AdwActionRow parent_instance;

  GtkWidget *image;
  GtkWidget *check_button;
  GtkWidget *source_button;

  const RehabReturnCriterion *criterion;
  RehabCaseModel *model;
  char *asked;
};

G_DEFINE_FINAL_TYPE (RehabReturnCheckRow, rehab_return_check_row, ADW_TYPE_ACTION_ROW)

static const struct
{
  const char *icon_name;
  const char *css_class;
} states[] = {
  [REHAB_CRITERION_STATE_NOT_MEASURED] = { "rehab-not-measured-symbolic", "dimmed" },
  [REHAB_CRITERION_STATE_MET] = { "rehab-met-symbolic", "success" },
  [REHAB_CRITERION_STATE_NOT_MET] = { "rehab-not-met-symbolic", "attention" },
};

static GtkWidget *
new_popover (GtkWidget *child)
{
  GtkWidget *popover = gtk_popover_new ();

  gtk_popover_set_position (GTK_POPOVER (popover), GTK_POS_LEFT);
  gtk_popover_set_child (GTK_POPOVER (popover), child);

  return popover;
}

static void
create_source_cb (GtkMenuButton *button,
                  gpointer       user_data)
{
  RehabReturnCheckRow *self = REHAB_RETURN_CHECK_ROW (user_data);

  gtk_menu_button_set_popover (button, new_popover (rehab_return_card_new (self->model, self->criterion, self->asked)));
}

static void
rehab_return_check_row_dispose (GObject *object)
{
  g_clear_object (&REHAB_RETURN_CHECK_ROW (object)->model);

  G_OBJECT_CLASS (rehab_return_check_row_parent_class)->dispose (object);
}

static void
rehab_return_check_row_finalize (GObject *object)
{
  g_free (REHAB_RETURN_CHECK_ROW (object)->asked);

  G_OBJECT_CLASS (rehab_return_check_row_parent_class)->finalize (object);
}

static void
rehab_return_check_row_class_init (RehabReturnCheckRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rehab_return_check_row_dispose;
  object_class->finalize = rehab_return_check_row_finalize;
}

static GtkWidget *
new_menu_button (RehabReturnCheckRow         *self,
                 const char                  *icon_name,
                 const char                  *tooltip,
                 GtkMenuButtonCreatePopupFunc create)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), icon_name);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create, self, NULL);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_add_css_class (button, "dimmed");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);

  return button;
}

static void
rehab_return_check_row_init (RehabReturnCheckRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 0);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 0);

  self->image = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), self->image);

  self->check_button = gtk_button_new_from_icon_name ("document-edit-symbolic");
  gtk_widget_set_valign (self->check_button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->check_button, _("Check…"));
  gtk_widget_add_css_class (self->check_button, "flat");
  gtk_widget_add_css_class (self->check_button, "circular");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->check_button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), self->check_button);

  self->source_button = new_menu_button (self, "help-about-symbolic", _("Source, and What Was Found Before"), create_source_cb);
}

static void
name_button (GtkWidget                  *button,
             const char                 *format,
             const RehabReturnCriterion *criterion)
{
  g_autoptr (GString) name = g_string_new (format);

  g_string_replace (name, "%s", g_dgettext (GETTEXT_PACKAGE, criterion->label), 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name->str, -1);
}

GtkWidget *
rehab_return_check_row_new (const RehabReturnCriterion *criterion)
{
  RehabReturnCheckRow *self = g_object_new (REHAB_TYPE_RETURN_CHECK_ROW, NULL);

  self->criterion = criterion;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), g_dgettext (GETTEXT_PACKAGE, criterion->label));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->check_button), "s", criterion->key);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->check_button), "return.check");
  /* Translators: what a button does, to those who hear it; %s is a criterion */
  name_button (self->check_button, _("Check: %s"), criterion);
  name_button (self->source_button, _("Source, and what was found before: %s"), criterion);

  return GTK_WIDGET (self);
}

static void
append_line (GString    *text,
             const char *format,
             const char *words)
{
  if (words == NULL || *words == '\0')
    return;
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, format);
  g_string_replace (text, "%s", words, 1);
}

/* What a clinician found, with who it was; then what was measured, and what that is held against. */
static char *
dup_subtitle (RehabReturnCheckRow      *self,
              const RehabReturnReading *reading)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *by = NULL;
  g_autofree char *found = NULL;
  g_autofree char *measured = NULL;

  if (reading->check != NULL)
    by = rehab_clinic_dup_clinician (rehab_case_model_get_clinic (self->model), reading->check->clinician_id);
  if (reading->check_words != NULL)
    found = by != NULL && *by != '\0' ? g_strdup_printf ("%s, %s", reading->check_words, by) : g_strdup (reading->check_words);
  if (reading->measured_on.julian != 0 || reading->value.known)
    measured = *reading->asked != '\0' ? g_strdup_printf (_("%s (clinic’s figure: %s)"), reading->words, reading->asked)
                                       : g_strdup (reading->words);

  append_line (text, "%s", found != NULL ? found : _("Not checked"));
  if (reading->check != NULL && reading->check->note != NULL)
    append_line (text, "%s", reading->check->note);
  /* Translators: what was measured, with its day */
  append_line (text, _("Measured: %s"), measured != NULL ? measured : C_("criterion of return to sport", "nothing yet"));
  append_line (text, _("Borrowed from: %s"), g_dgettext (GETTEXT_PACKAGE, self->criterion->borrowed_from));

  return g_string_free_and_steal (g_steal_pointer (&text));
}

void
rehab_return_check_row_show (RehabReturnCheckRow      *self,
                             RehabCaseModel           *model,
                             const RehabReturnReading *reading)
{
  g_autofree char *subtitle = NULL;

  g_return_if_fail (REHAB_IS_RETURN_CHECK_ROW (self));
  g_return_if_fail (reading->criterion == self->criterion);

  g_set_object (&self->model, model);
  g_set_str (&self->asked, reading->asked);
  subtitle = dup_subtitle (self, reading);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);

  gtk_image_set_from_icon_name (GTK_IMAGE (self->image), states[reading->state].icon_name);
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    gtk_widget_remove_css_class (self->image, states[i].css_class);
  gtk_widget_add_css_class (self->image, states[reading->state].css_class);
}
