/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-template-chooser.h"
#include "rehab-announce.h"
#include "rehab-exercise-view.h"
#include "rehab-messages.h"
#include "rehab-wrapping-label.h"

#include <glib/gi18n.h>

#define KEY "rehab-template-key"
#define N_PICTURES 4 /* two beside two */

struct _RehabTemplateChooser
{
  AdwBin parent_instance;

  GtkWidget *search;
  AdwBin *groups;

  RehabCaseModel *model;
  GPtrArray *offers;     /* RehabTemplateOffer; NULL before they were wanted */
  gboolean outdated;     /* what is shown is of before: made anew when somebody looks */
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabTemplateChooser, rehab_template_chooser, ADW_TYPE_BIN)

static RehabCatalogue *
get_catalogue (RehabTemplateChooser *self)
{
  const RehabCase *rehab_case = self->model != NULL ? rehab_case_model_get_case (self->model) : NULL;

  return rehab_case != NULL ? rehab_case->catalogue : NULL;
}

static void
row_activated_cb (RehabTemplateChooser *self,
                  GtkWidget            *row)
{
  g_autofree char *key = g_strdup (g_object_get_data (G_OBJECT (row), KEY));

  g_signal_emit (self, signals[CHOSEN], 0, key);
}

/* The first exercises small; the warm-up, which many have in common, does not count among them where there are enough. */
static GtkWidget *
new_pictures (RehabTemplateChooser     *self,
              const RehabTemplateOffer *offer)
{
  GtkWidget *grid = gtk_grid_new ();
  guint n = rehab_regimen_get_size (offer->regimen);
  guint first = n > N_PICTURES ? 1 : 0;

  gtk_grid_set_row_spacing (GTK_GRID (grid), 3);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 3);
  gtk_widget_set_valign (grid, GTK_ALIGN_CENTER);
  for (guint i = 0; i < N_PICTURES && first + i < n; i++)
    {
      const RehabPrescription *prescription = rehab_regimen_get_nth (offer->regimen, first + i);
      GtkWidget *view = rehab_exercise_view_new ();

      rehab_exercise_view_show (REHAB_EXERCISE_VIEW (view), get_catalogue (self), prescription->exercise_key, prescription->side);
      gtk_widget_set_size_request (view, 56, 46);
      gtk_grid_attach (GTK_GRID (grid), view, (int) (i % 2), (int) (i / 2), 1, 1);
    }

  return grid;
}

static GtkWidget *
new_row (RehabTemplateChooser     *self,
         const RehabTemplateOffer *offer)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *names = rehab_template_offer_dup_names (offer, get_catalogue (self));
  g_autofree char *minutes = rehab_template_offer_dup_minutes (offer, get_catalogue (self));
  g_autofree char *subtitle = g_strjoin ("\n", offer->summary[0] != '\0' ? offer->summary : minutes,
                                         offer->summary[0] != '\0' ? minutes : names,
                                         offer->summary[0] != '\0' ? names : NULL, NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), offer->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), KEY, g_strdup (offer->key), g_free);
  g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), new_pictures (self, offer));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic",
                                           "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));

  return row;
}

/* Which group an offer is in: the clinic's own, those of the patient's phase, the others. */
static guint
find_group (RehabTemplateChooser     *self,
            const RehabTemplateOffer *offer)
{
  if (offer->record != NULL)
    return 1;

  return offer->phase == rehab_case_get_phase (rehab_case_model_get_case (self->model), NULL) ? 0 : 2;
}

/* Returns: how many are shown */
static guint
fill (RehabTemplateChooser *self)
{
  const char *const titles[] = { _("For This Phase"), _("The Clinic’s Own"), _("For Other Phases") };
  const char *query = gtk_editable_get_text (GTK_EDITABLE (self->search));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkWidget *groups[G_N_ELEMENTS (titles)] = { NULL };
  guint n_found = 0;

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      groups[i] = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", titles[i], "visible", FALSE, NULL);
      gtk_box_append (GTK_BOX (box), groups[i]);
    }

  for (guint i = 0; self->offers != NULL && i < self->offers->len; i++)
    {
      const RehabTemplateOffer *offer = g_ptr_array_index (self->offers, i);
      GtkWidget *group;

      if (!rehab_template_offer_matches (offer, get_catalogue (self), query))
        continue;

      group = groups[find_group (self, offer)];
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), new_row (self, offer));
      gtk_widget_set_visible (group, TRUE);
      n_found++;
    }

  if (n_found == 0)
    gtk_box_append (GTK_BOX (box), rehab_wrapping_label_new (_("No template has these words."), "dimmed"));
  adw_bin_set_child (self->groups, box);

  return n_found;
}

static void
search_changed_cb (RehabTemplateChooser *self)
{
  rehab_announce_found (self->search, fill (self));
}

/* Escape ends a search, and without one what the search is in. */
static void
stop_search_cb (RehabTemplateChooser *self)
{
  GtkWidget *dialog = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_DIALOG);

  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  else if (dialog != NULL)
    adw_dialog_close (ADW_DIALOG (dialog));
}

static void
update (RehabTemplateChooser *self)
{
  const RehabCase *rehab_case = self->model != NULL ? rehab_case_model_get_case (self->model) : NULL;
  g_autoptr (GError) error = NULL;

  if (!self->outdated || rehab_case == NULL)
    return;

  self->outdated = FALSE;
  g_clear_pointer (&self->offers, g_ptr_array_unref);
  self->offers = rehab_template_offer_list (rehab_clinic_get_store (rehab_case_model_get_clinic (self->model)),
                                            rehab_case->catalogue, rehab_case->episode->side, &error);
  if (self->offers == NULL)
    rehab_message_present (GTK_WIDGET (self), _("The Templates Could Not Be Read"), error);
  (void) fill (self);
}

static void
rehab_template_chooser_map (GtkWidget *widget)
{
  update (REHAB_TEMPLATE_CHOOSER (widget));

  GTK_WIDGET_CLASS (rehab_template_chooser_parent_class)->map (widget);
}

static void
rehab_template_chooser_dispose (GObject *object)
{
  RehabTemplateChooser *self = REHAB_TEMPLATE_CHOOSER (object);

  g_clear_object (&self->model);
  g_clear_pointer (&self->offers, g_ptr_array_unref);

  G_OBJECT_CLASS (rehab_template_chooser_parent_class)->dispose (object);
}

static void
rehab_template_chooser_class_init (RehabTemplateChooserClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rehab_template_chooser_dispose;
  GTK_WIDGET_CLASS (klass)->map = rehab_template_chooser_map;

  /* The key of the template that was picked. */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
rehab_template_chooser_init (RehabTemplateChooser *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->search = gtk_search_entry_new ();
  gtk_search_entry_set_placeholder_text (GTK_SEARCH_ENTRY (self->search), _("Search templates and their exercises"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Search templates and their exercises"), -1);
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (search_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "stop-search", G_CALLBACK (stop_search_cb), self, G_CONNECT_SWAPPED);
  self->groups = ADW_BIN (adw_bin_new ());
  gtk_box_append (GTK_BOX (box), self->search);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->groups));
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
rehab_template_chooser_new (void)
{
  return g_object_new (REHAB_TYPE_TEMPLATE_CHOOSER, NULL);
}

/**
 * rehab_template_chooser_show:
 * @self: a chooser
 * @model: (nullable): the case that is to be treated
 *
 * Offers templates for a case. They are read when somebody looks.
 */
void
rehab_template_chooser_show (RehabTemplateChooser *self,
                             RehabCaseModel       *model)
{
  g_return_if_fail (REHAB_IS_TEMPLATE_CHOOSER (self));

  g_set_object (&self->model, model);
  self->outdated = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
}

/* What is offered under a key, or NULL. */
const RehabTemplateOffer *
rehab_template_chooser_find (RehabTemplateChooser *self,
                             const char           *key)
{
  g_return_val_if_fail (REHAB_IS_TEMPLATE_CHOOSER (self), NULL);

  update (self);
  for (guint i = 0; self->offers != NULL && i < self->offers->len; i++)
    {
      const RehabTemplateOffer *offer = g_ptr_array_index (self->offers, i);

      if (g_strcmp0 (offer->key, key) == 0)
        return offer;
    }

  return NULL;
}
