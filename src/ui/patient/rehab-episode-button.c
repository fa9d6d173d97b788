/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-episode-button.h"
#include "rehab-episode-words.h"

#include <glib/gi18n.h>

struct _RehabEpisodeButton
{
  AdwBin parent_instance;

  GtkWidget *label;       /* of the one episode that there is */
  GtkWidget *menu_button; /* of several */
  GtkWidget *menu_label;

  RehabPatient *patient;
};

G_DEFINE_FINAL_TYPE (RehabEpisodeButton, rehab_episode_button, ADW_TYPE_BIN)

static GMenuModel *
new_menu (RehabPatient *patient)
{
  GPtrArray *episodes = rehab_patient_get_episodes (patient);
  guint n_open = rehab_patient_count_open (patient);
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) open = g_menu_new ();
  g_autoptr (GMenu) closed = g_menu_new ();

  for (guint i = 0; i < episodes->len; i++)
    {
      const RehabEpisode *episode = g_ptr_array_index (episodes, i);
      g_autofree char *line = rehab_episode_words_dup_line (episode);
      g_autoptr (GMenuItem) item = g_menu_item_new (line, NULL);

      g_menu_item_set_action_and_target (item, "patient.show-episode", "s", episode->id);
      g_menu_append_item (i < n_open ? open : closed, item);
    }

  g_menu_append_section (menu, NULL, G_MENU_MODEL (open));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (closed));

  return G_MENU_MODEL (menu);
}

/* Built when it is asked for: the sides of other episodes stand nowhere else, so that none is mistaken for this one. */
static void
create_popup_cb (GtkMenuButton *button,
                 gpointer       user_data)
{
  RehabEpisodeButton *self = REHAB_EPISODE_BUTTON (user_data);
  g_autoptr (GMenuModel) menu = new_menu (self->patient);

  gtk_menu_button_set_popover (button, gtk_popover_menu_new_from_model (menu));
}

static GtkWidget *
new_badge_label (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, "caption-heading");

  return label;
}

static void
rehab_episode_button_dispose (GObject *object)
{
  RehabEpisodeButton *self = REHAB_EPISODE_BUTTON (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->label);
  g_clear_object (&self->menu_button);
  g_clear_object (&self->patient);

  G_OBJECT_CLASS (rehab_episode_button_parent_class)->dispose (object);
}

static void
rehab_episode_button_class_init (RehabEpisodeButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rehab_episode_button_dispose;
}

static void
rehab_episode_button_init (RehabEpisodeButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *arrow = g_object_new (GTK_TYPE_IMAGE, "icon-name", "pan-down-symbolic",
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  self->label = g_object_ref_sink (new_badge_label ());
  gtk_widget_add_css_class (self->label, "side-badge");

  self->menu_label = new_badge_label ();
  gtk_box_append (GTK_BOX (box), self->menu_label);
  gtk_box_append (GTK_BOX (box), arrow);
  self->menu_button = g_object_ref_sink (gtk_menu_button_new ());
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->menu_button), box);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->menu_button), create_popup_cb, self, NULL);
  gtk_widget_add_css_class (self->menu_button, "side-menu");
  gtk_widget_set_tooltip_text (self->menu_button, _("Choose the Episode"));
}

GtkWidget *
rehab_episode_button_new (void)
{
  return g_object_new (REHAB_TYPE_EPISODE_BUTTON, NULL);
}

/* Shows which side a model is about; hidden while that is not known. */
void
rehab_episode_button_show (RehabEpisodeButton *self,
                           RehabCaseModel     *model)
{
  const char *side;
  gboolean several;

  g_return_if_fail (REHAB_IS_EPISODE_BUTTON (self));

  side = rehab_case_model_get_side_badge (model);
  g_set_object (&self->patient, rehab_case_model_get_patient (model));
  several = rehab_patient_get_episodes (self->patient)->len > 1;

  gtk_widget_set_visible (GTK_WIDGET (self), side != NULL);
  gtk_label_set_text (GTK_LABEL (self->label), side != NULL ? side : "");
  gtk_label_set_text (GTK_LABEL (self->menu_label), side != NULL ? side : "");
  adw_bin_set_child (ADW_BIN (self), several ? self->menu_button : self->label);

  if (several && side != NULL)
    {
      g_autofree char *line = rehab_episode_words_dup_line (rehab_case_model_get_case (model)->episode);
      /* Translators: what a button does, to those who hear it; %s is the episode of care that is shown */
      g_autofree char *spoken = g_strdup_printf (_("%s. Choose the episode"), line);

      gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
    }
}

/* Lists the episodes; nothing where there is only one. */
void
rehab_episode_button_popup (RehabEpisodeButton *self)
{
  g_return_if_fail (REHAB_IS_EPISODE_BUTTON (self));

  if (adw_bin_get_child (ADW_BIN (self)) == self->menu_button)
    gtk_menu_button_popup (GTK_MENU_BUTTON (self->menu_button));
}
