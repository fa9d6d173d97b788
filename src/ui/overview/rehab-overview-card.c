/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-overview-card.h"
#include "rehab-help-link.h"

struct _RehabOverviewCard
{
  AdwBin parent_instance;

  GtkWidget *title_box;
  GtkWidget *title_label;
  GtkWidget *figure_label;
  GtkWidget *meaning_label;
  GtkWidget *detail_label;
  GtkWidget *extra_bin;
};

enum
{
  PROP_TITLE = 1,
  PROP_EXTRA,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RehabOverviewCard, rehab_overview_card, ADW_TYPE_BIN)

static void
rehab_overview_card_get_property (GObject    *object,
                                  guint       property_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  RehabOverviewCard *self = REHAB_OVERVIEW_CARD (object);

  switch (property_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_text (GTK_LABEL (self->title_label)));
      break;

    case PROP_EXTRA:
      g_value_set_object (value, adw_bin_get_child (ADW_BIN (self->extra_bin)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
rehab_overview_card_set_property (GObject      *object,
                                  guint         property_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  RehabOverviewCard *self = REHAB_OVERVIEW_CARD (object);

  switch (property_id)
    {
    case PROP_TITLE:
      gtk_label_set_text (GTK_LABEL (self->title_label), g_value_get_string (value));
      break;

    case PROP_EXTRA:
      adw_bin_set_child (ADW_BIN (self->extra_bin), g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
rehab_overview_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_OVERVIEW_CARD);

  G_OBJECT_CLASS (rehab_overview_card_parent_class)->dispose (object);
}

static void
rehab_overview_card_class_init (RehabOverviewCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rehab_overview_card_get_property;
  object_class->set_property = rehab_overview_card_set_property;
  object_class->dispose = rehab_overview_card_dispose;

  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_EXTRA] =
    g_param_spec_object ("extra", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/HamstringRehab/ui/overview/rehab-overview-card.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabOverviewCard, title_box);
  gtk_widget_class_bind_template_child (widget_class, RehabOverviewCard, title_label);
  gtk_widget_class_bind_template_child (widget_class, RehabOverviewCard, figure_label);
  gtk_widget_class_bind_template_child (widget_class, RehabOverviewCard, meaning_label);
  gtk_widget_class_bind_template_child (widget_class, RehabOverviewCard, detail_label);
  gtk_widget_class_bind_template_child (widget_class, RehabOverviewCard, extra_bin);
}

static void
rehab_overview_card_init (RehabOverviewCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Leads from the figure to an evidence card, by its key. */
void
rehab_overview_card_set_evidence (RehabOverviewCard *self,
                                  const char        *card_key)
{
  GtkWidget *link = rehab_help_link_new (card_key);

  g_return_if_fail (REHAB_IS_OVERVIEW_CARD (self));

  gtk_widget_add_css_class (link, "compact");
  gtk_box_append (GTK_BOX (self->title_box), link);
}

/* Shows a figure ("3"), what it is ("worst, Tuesday") and what it is to be read with; a dash when there is none. */
void
rehab_overview_card_show (RehabOverviewCard *self,
                          const char        *figure,
                          const char        *meaning,
                          const char        *detail)
{
  g_autofree char *spoken = NULL;

  g_return_if_fail (REHAB_IS_OVERVIEW_CARD (self));

  gtk_label_set_text (GTK_LABEL (self->figure_label), figure != NULL ? figure : "–");
  gtk_label_set_text (GTK_LABEL (self->meaning_label), meaning);
  gtk_label_set_text (GTK_LABEL (self->detail_label), detail);
  if (figure != NULL)
    gtk_widget_remove_css_class (self->figure_label, "dimmed");
  else
    gtk_widget_add_css_class (self->figure_label, "dimmed");

  spoken = g_strdup_printf ("%s: %s %s. %s", gtk_label_get_text (GTK_LABEL (self->title_label)),
                            figure != NULL ? figure : "", meaning, detail);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}
