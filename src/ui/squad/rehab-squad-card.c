/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-squad-card.h"
#include "rehab-squad-athlete.h"
#include "rehab-squad-spark-view.h"

#include <glib/gi18n.h>

/* What is said of an athlete, in the order of its weight. Not known is said as well. */
typedef struct
{
  RehabAthleteColumnId column;
  const char *label; /* untranslated; NULL for what says of itself what it is */
  const char *context; /* of the label, where it has one */
} Figure;

static const Figure medical[] = {
  { REHAB_ATHLETE_COLUMN_SIDE, NULL },
  { REHAB_ATHLETE_COLUMN_PHASE, NULL },
  { REHAB_ATHLETE_COLUMN_PAIN, N_("Pain") },
  { REHAB_ATHLETE_COLUMN_SETTLED, NULL },
  { REHAB_ATHLETE_COLUMN_LOAD, NC_("diary", "Load"), "diary" },
  { REHAB_ATHLETE_COLUMN_CHANGE, NULL },
  { REHAB_ATHLETE_COLUMN_ENTRY, N_("Entry") },
};

static const Figure coach[] = {
  { REHAB_ATHLETE_COLUMN_SPEED, N_("Top speed") },
  { REHAB_ATHLETE_COLUMN_DISTANCE, N_("Distance") },
  { REHAB_ATHLETE_COLUMN_HILLS, N_("Hills") },
  { REHAB_ATHLETE_COLUMN_MATCH, N_("Match") },
  { REHAB_ATHLETE_COLUMN_DRILLS, N_("Drills") },
  { REHAB_ATHLETE_COLUMN_REVIEW, N_("Next review") },
};

struct _RehabSquadCard
{
  GtkBox parent_instance;

  GtkWidget *name;
  GtkWidget *figures;
  GtkWidget *more;
  GtkWidget *image;
  GtkWidget *spark;
};

G_DEFINE_FINAL_TYPE (RehabSquadCard, rehab_squad_card, GTK_TYPE_BOX)

static void
rehab_squad_card_class_init (RehabSquadCardClass *klass)
{
}

static GtkWidget *
new_line (GtkWidget  *box,
          const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static void
rehab_squad_card_init (RehabSquadCard *self)
{
  GtkWidget *texts = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 2, "hexpand", TRUE, NULL);
  GtkWidget *side = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6, "valign",
                                  GTK_ALIGN_CENTER, NULL);

  gtk_box_set_spacing (GTK_BOX (self), 9);
  gtk_widget_add_css_class (GTK_WIDGET (self), "squad-card");
  self->name = new_line (texts, "heading");
  self->figures = new_line (texts, "caption");
  self->more = new_line (texts, "caption");
  self->image = g_object_new (GTK_TYPE_IMAGE, "icon-name", "rehab-attention-symbolic", "halign", GTK_ALIGN_END,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_add_css_class (self->image, "attention");
  self->spark = rehab_squad_spark_view_new (REHAB_ATHLETE_GRAPH_PAIN);

  gtk_box_append (GTK_BOX (side), self->image);
  gtk_box_append (GTK_BOX (side), self->spark);
  gtk_box_append (GTK_BOX (self), texts);
  gtk_box_append (GTK_BOX (self), side);
}

GtkWidget *
rehab_squad_card_new (void)
{
  return g_object_new (REHAB_TYPE_SQUAD_CARD, NULL);
}

static char *
dup_figures (const Figure           *figures,
             guint                   n_figures,
             const RehabAthleteLine *line)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_figures; i++)
    {
      g_autofree char *words = rehab_athlete_column_dup_text (rehab_athlete_column_get (figures[i].column), line);

      if (i > 0)
        g_string_append (text, " · ");
      if (figures[i].label != NULL)
        g_string_append_printf (text, "%s ", figures[i].context != NULL
                                             ? g_dpgettext2 (GETTEXT_PACKAGE, figures[i].context, figures[i].label)
                                             : _(figures[i].label));
      g_string_append (text, words);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* Shows a line; NULL lets it go. */
void
rehab_squad_card_show (RehabSquadCard         *self,
                       const RehabAthleteLine *line)
{
  g_autofree char *figures = NULL;
  g_autofree char *more = NULL;
  gboolean is_medical;

  g_return_if_fail (REHAB_IS_SQUAD_CARD (self));

  rehab_squad_spark_view_show (REHAB_SQUAD_SPARK_VIEW (self->spark), line, 0.0);
  if (line == NULL)
    return;

  is_medical = line->audience == REHAB_SQUAD_AUDIENCE_MEDICAL;
  gtk_label_set_text (GTK_LABEL (self->name), line->name);
  gtk_widget_set_visible (self->spark, is_medical && line->episode_id != NULL);
  gtk_widget_set_visible (self->image, line->reasons->len > 0 || line->unreadable);

  if (is_medical)
    {
      figures = line->episode_id == NULL ? rehab_athlete_column_dup_text (rehab_athlete_column_get (REHAB_ATHLETE_COLUMN_PHASE), line)
                                         : dup_figures (medical, G_N_ELEMENTS (medical), line);
      more = rehab_athlete_column_dup_detail (rehab_athlete_column_get (REHAB_ATHLETE_COLUMN_ATTENTION), line);
    }
  else
    {
      figures = rehab_athlete_column_dup_text (rehab_athlete_column_get (REHAB_ATHLETE_COLUMN_PARTICIPATION), line);
      more = line->clearance != NULL ? dup_figures (coach, G_N_ELEMENTS (coach), line) : NULL;
    }

  gtk_label_set_text (GTK_LABEL (self->figures), figures);
  gtk_label_set_text (GTK_LABEL (self->more), more != NULL ? more : "");
  gtk_widget_set_visible (self->more, more != NULL);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  gtk_list_item_set_child (item, rehab_squad_card_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  const RehabAthleteLine *line = rehab_squad_athlete_get_line (gtk_list_item_get_item (item));

  rehab_squad_card_show (REHAB_SQUAD_CARD (gtk_list_item_get_child (item)), line);
  gtk_list_item_set_accessible_label (item, line->name);
}

/**
 * rehab_squad_card_factory_new:
 *
 * Makes the cards of a list of `RehabSquadAthlete`.
 *
 * Returns: (transfer full): what makes them
 */
GtkListItemFactory *
rehab_squad_card_factory_new (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);

  return factory;
}
