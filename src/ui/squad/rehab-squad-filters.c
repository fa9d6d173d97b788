/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-squad-filters.h"
#include "rehab-choice.h"
#include "rehab-drop-down-subject.h"
#include "rehab-enum-types.h"
#include "rehab-search.h"

#include <glib/gi18n.h>

struct _RehabSquadFilters
{
  AdwBin parent_instance;

  GtkWidget *entry;
  GtkDropDown *side;
  GtkDropDown *phase;
  GtkDropDown *sport;
  GtkWidget *attention;
  GtkWidget *clear;

  RehabSquadAudience audience;
  char *query;
  RehabAthleteFilter filter;
  gboolean is_setting; /* nobody chooses */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabSquadFilters, rehab_squad_filters, ADW_TYPE_BIN)

/* Positions of the lists are the values of their choices; the first one is any. */
static void
read_choices (RehabSquadFilters *self)
{
  g_free (self->query);
  self->query = rehab_search_fold (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  self->filter = (RehabAthleteFilter) {
    .query = self->query, .side = gtk_drop_down_get_selected (self->side), .phase = gtk_drop_down_get_selected (self->phase),
    .sport = gtk_drop_down_get_selected (self->sport),
    .attention = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->attention)),
  };
}

static void
tell (RehabSquadFilters *self)
{
  read_choices (self);
  gtk_widget_set_visible (self->clear, rehab_athlete_filter_is_active (&self->filter, self->audience));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
changed_cb (RehabSquadFilters *self)
{
  /* Templates set properties before all of it is there. */
  if (!self->is_setting && self->clear != NULL)
    tell (self);
}

/* Escape ends a search, and without one closes what is beside the rows: there may be none to press it in. */
static void
stop_search_cb (RehabSquadFilters *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "squad.close-panel", NULL);
}

static void
fill (GtkDropDown *list,
      const char  *subject,
      const char  *any,
      const char *(*get_label) (int value),
      int          n_values)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, any);
  for (int i = 1; i <= n_values; i++)
    gtk_string_list_append (names, get_label (i));

  gtk_drop_down_set_model (list, G_LIST_MODEL (names));
  rehab_drop_down_set_subject (list, subject);
}

static const char *
get_side_label (int side)
{
  return rehab_choice_get_label (rehab_side_get_type (), side);
}

static const char *
get_phase_label (int phase)
{
  return rehab_phase_get_title ((RehabPhase) phase);
}

static const char *
get_sport_label (int sport)
{
  return rehab_choice_get_label (rehab_sport_get_type (), sport);
}

static void
rehab_squad_filters_dispose (GObject *object)
{
  /* The box is both the bin's child and the template's: it goes once. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_SQUAD_FILTERS);

  G_OBJECT_CLASS (rehab_squad_filters_parent_class)->dispose (object);
}

static void
rehab_squad_filters_finalize (GObject *object)
{
  g_free (REHAB_SQUAD_FILTERS (object)->query);

  G_OBJECT_CLASS (rehab_squad_filters_parent_class)->finalize (object);
}

static void
rehab_squad_filters_class_init (RehabSquadFiltersClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rehab_squad_filters_dispose;
  object_class->finalize = rehab_squad_filters_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/HamstringRehab/ui/squad/rehab-squad-filters.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabSquadFilters, entry);
  gtk_widget_class_bind_template_child (widget_class, RehabSquadFilters, side);
  gtk_widget_class_bind_template_child (widget_class, RehabSquadFilters, phase);
  gtk_widget_class_bind_template_child (widget_class, RehabSquadFilters, sport);
  gtk_widget_class_bind_template_child (widget_class, RehabSquadFilters, attention);
  gtk_widget_class_bind_template_child (widget_class, RehabSquadFilters, clear);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, rehab_squad_filters_clear);

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rehab_squad_filters_init (RehabSquadFilters *self)
{
  self->audience = REHAB_SQUAD_AUDIENCE_MEDICAL;
  self->is_setting = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Who is treated on both sides is found by either. */
  fill (self->side, _("Side"), _("Any side"), get_side_label, REHAB_SIDE_RIGHT);
  fill (self->phase, _("Phase"), _("Any phase"), get_phase_label, REHAB_PHASE_MAINTAIN);
  fill (self->sport, _("Sport"), _("Any sport"), get_sport_label, REHAB_SPORT_OTHER);
  self->is_setting = FALSE;
  read_choices (self);
}

/* Returns: (transfer none): what is chosen, valid until the next "changed" */
const RehabAthleteFilter *
rehab_squad_filters_get (RehabSquadFilters *self)
{
  g_return_val_if_fail (REHAB_IS_SQUAD_FILTERS (self), NULL);

  return &self->filter;
}

/* For a coach there is nothing to choose by but words and the sport. */
void
rehab_squad_filters_set_audience (RehabSquadFilters *self,
                                  RehabSquadAudience audience)
{
  gboolean is_medical = audience == REHAB_SQUAD_AUDIENCE_MEDICAL;

  g_return_if_fail (REHAB_IS_SQUAD_FILTERS (self));

  self->audience = audience;
  gtk_widget_set_visible (GTK_WIDGET (self->side), is_medical);
  gtk_widget_set_visible (GTK_WIDGET (self->phase), is_medical);
  gtk_widget_set_visible (self->attention, is_medical);
  tell (self);
}

void
rehab_squad_filters_clear (RehabSquadFilters *self)
{
  g_return_if_fail (REHAB_IS_SQUAD_FILTERS (self));

  self->is_setting = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_drop_down_set_selected (self->side, 0);
  gtk_drop_down_set_selected (self->phase, 0);
  gtk_drop_down_set_selected (self->sport, 0);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->attention), FALSE);
  self->is_setting = FALSE;
  tell (self);
}

void
rehab_squad_filters_start_search (RehabSquadFilters *self)
{
  g_return_if_fail (REHAB_IS_SQUAD_FILTERS (self));

  gtk_widget_grab_focus (self->entry);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}
