/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-evidence-card.h"
#include "rehab-help-link.h"
#include "rehab-source.h"
#include "rehab-wrapping-label.h"

#include <glib/gi18n.h>

struct _RehabEvidenceCard
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *caution_image;
  GtkWidget *title_label;
  GtkWidget *about_label;
  GtkWidget *text_label;
  GtkWidget *figures_grid;
  GtkWidget *facts_box;
  GtkWidget *limits_label;
  GtkWidget *sources_label;
};

G_DEFINE_FINAL_TYPE (RehabEvidenceCard, rehab_evidence_card, GTK_TYPE_WIDGET)

/* A fact with a dot before it, so that its second line is indented like its first. */
static void
add_fact (RehabEvidenceCard *self,
          const char        *fact)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *dot = g_object_new (GTK_TYPE_LABEL, "label", "•", "yalign", 0.0f,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *text = g_object_new (GTK_TYPE_LABEL, "label", fact, "xalign", 0.0f, "hexpand", TRUE, "wrap", TRUE,
                                  "wrap-mode", PANGO_WRAP_WORD_CHAR, "width-chars", 10, NULL);

  gtk_box_append (GTK_BOX (line), dot);
  gtk_box_append (GTK_BOX (line), text);
  gtk_box_append (GTK_BOX (self->facts_box), line);
}

static void
show_text (GtkWidget  *label,
           const char *text)
{
  gtk_label_set_text (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, text != NULL);
}

static void
rehab_evidence_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_EVIDENCE_CARD);

  G_OBJECT_CLASS (rehab_evidence_card_parent_class)->dispose (object);
}

static void
rehab_evidence_card_class_init (RehabEvidenceCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rehab_evidence_card_dispose;

  /* A widget by itself, for AdwBin passes the keyboard on to a child, and none here takes it. */
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/HamstringRehab/ui/events/rehab-evidence-card.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabEvidenceCard, box);
  gtk_widget_class_bind_template_child (widget_class, RehabEvidenceCard, caution_image);
  gtk_widget_class_bind_template_child (widget_class, RehabEvidenceCard, title_label);
  gtk_widget_class_bind_template_child (widget_class, RehabEvidenceCard, about_label);
  gtk_widget_class_bind_template_child (widget_class, RehabEvidenceCard, text_label);
  gtk_widget_class_bind_template_child (widget_class, RehabEvidenceCard, figures_grid);
  gtk_widget_class_bind_template_child (widget_class, RehabEvidenceCard, facts_box);
  gtk_widget_class_bind_template_child (widget_class, RehabEvidenceCard, limits_label);
  gtk_widget_class_bind_template_child (widget_class, RehabEvidenceCard, sources_label);
}

static void
rehab_evidence_card_init (RehabEvidenceCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rehab_evidence_card_new (void)
{
  return g_object_new (REHAB_TYPE_EVIDENCE_CARD, NULL);
}

/**
 * rehab_evidence_card_show:
 * @self: a card
 * @title: what it is about
 * @about: (nullable): which study, of how many people
 * @facts: (array zero-terminated=1): what was found, a sentence each
 * @limits: (nullable): what it does not tell
 * @reading: (nullable): how near to the source it was read
 * @sources: source keys
 *
 * Shows what is published. All texts are translated.
 */
void
rehab_evidence_card_show (RehabEvidenceCard *self,
                          const char        *title,
                          const char        *about,
                          const char *const *facts,
                          const char        *limits,
                          const char        *reading,
                          const char        *sources)
{
  g_autofree char *citation = NULL;
  g_autofree char *small_print = NULL;
  g_autofree char *limits_line = NULL;
  g_autofree char *said = NULL;
  g_autofree char *spoken = NULL;
  GtkWidget *line;

  g_return_if_fail (REHAB_IS_EVIDENCE_CARD (self));

  while ((line = gtk_widget_get_first_child (self->facts_box)) != NULL)
    gtk_box_remove (GTK_BOX (self->facts_box), line);
  for (guint i = 0; facts[i] != NULL; i++)
    add_fact (self, facts[i]);

  citation = rehab_sources_dup_citation (sources);
  small_print = reading != NULL ? g_strjoin ("\n", reading, citation, NULL) : g_strdup (citation);
  if (limits != NULL)
    /* Translators: what the figures of a study do not tell */
    limits_line = g_strdup_printf (_("Limits: %s"), limits);

  show_text (self->title_label, title);
  show_text (self->about_label, about);
  show_text (self->limits_label, limits_line);
  show_text (self->sources_label, small_print);

  said = g_strjoinv (" ", (char **) facts);
  spoken = g_strjoin (" ", said, limits_line != NULL ? limits_line : "", about != NULL ? about : "", small_print, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, spoken, -1);
}

/**
 * rehab_evidence_card_new_for_treatment:
 * @card: one of the table's
 *
 * Makes a card that shows it, with how it was read.
 *
 * Returns: (transfer floating): a new widget
 */
GtkWidget *
rehab_evidence_card_new_for_treatment (const RehabTreatmentCard *card)
{
  GtkWidget *self = rehab_evidence_card_new ();
  g_autoptr (GPtrArray) facts = g_ptr_array_new ();
  g_autofree char *about = rehab_treatment_card_dup_about (card);
  const char *standing = rehab_standing_get_label (card->standing);
  g_autofree char *card_key = NULL;

  for (guint i = 0; card->facts[i] != NULL; i++)
    g_ptr_array_add (facts, (gpointer) _(card->facts[i]));
  g_ptr_array_add (facts, NULL);

  /* That nobody here has seen a study is a limit, not small print. */
  if (card->standing == REHAB_STANDING_SECOND_HAND)
    rehab_evidence_card_show (REHAB_EVIDENCE_CARD (self), _(card->title), about, (const char *const *) facts->pdata,
                              standing, NULL, card->sources);
  else
    rehab_evidence_card_show (REHAB_EVIDENCE_CARD (self), _(card->title), about, (const char *const *) facts->pdata,
                              card->limits != NULL ? _(card->limits) : NULL, standing, card->sources);
  gtk_widget_set_visible (REHAB_EVIDENCE_CARD (self)->caution_image, card->caution);

  card_key = rehab_card_dup_key (REHAB_CARD_TREATMENT, card->key);
  gtk_box_append (GTK_BOX (gtk_widget_get_parent (REHAB_EVIDENCE_CARD (self)->title_label)), rehab_help_link_new (card_key));

  return self;
}

static void
add_figure (RehabEvidenceCard     *self,
            int                    row,
            const RehabCardFigure *figure)
{
  GtkWidget *label = rehab_wrapping_label_new (figure->label, "dimmed");
  GtkWidget *value = rehab_wrapping_label_new (figure->value, "numeric");

  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_set_valign (value, GTK_ALIGN_START);
  gtk_widget_set_hexpand (value, TRUE);
  gtk_grid_attach (GTK_GRID (self->figures_grid), label, 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (self->figures_grid), value, 1, row, 1, 1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (value), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
}

/**
 * rehab_evidence_card_new_for_card:
 * @card: a card of the guide
 *
 * Makes a card that shows what it is about, its figures, what was found and what that does not tell. What the program does
 * with it, and its sources, are for the page around it.
 *
 * Returns: (transfer floating): a new widget
 */
GtkWidget *
rehab_evidence_card_new_for_card (const RehabCard *card)
{
  RehabEvidenceCard *self = REHAB_EVIDENCE_CARD (rehab_evidence_card_new ());
  g_autoptr (GPtrArray) facts = g_ptr_array_new ();
  g_autoptr (GString) limits = g_string_new (NULL);
  g_autoptr (GString) figures = g_string_new (NULL);
  g_autofree char *said = NULL;
  g_autofree char *spoken = NULL;

  for (guint i = 0; i < card->findings->len; i++)
    g_ptr_array_add (facts, g_ptr_array_index (card->findings, i));
  g_ptr_array_add (facts, NULL);
  for (guint i = 0; i < card->limits->len; i++)
    g_string_append_printf (limits, "%s%s", i > 0 ? " " : "", (char *) g_ptr_array_index (card->limits, i));

  rehab_evidence_card_show (self, card->title, card->study, (const char *const *) facts->pdata,
                            limits->len > 0 ? limits->str : NULL, NULL, card->sources);
  gtk_widget_set_visible (self->caution_image, card->caution);
  gtk_widget_set_visible (self->facts_box, card->findings->len > 0);
  gtk_widget_set_visible (self->sources_label, FALSE);
  /* The page has it as its heading; beside the sign of a caution it is said again. */
  gtk_widget_set_visible (gtk_widget_get_parent (self->title_label), card->caution);
  show_text (self->text_label, card->about);

  for (guint i = 0; i < card->figures->len; i++)
    {
      const RehabCardFigure *figure = g_ptr_array_index (card->figures, i);

      add_figure (self, (int) i, figure);
      g_string_append_printf (figures, "%s: %s. ", figure->label, figure->value);
    }
  gtk_widget_set_visible (self->figures_grid, card->figures->len > 0);

  said = g_strjoinv (" ", (char **) facts->pdata);
  spoken = g_strjoin (" ", card->about != NULL ? card->about : "", figures->str, said, limits->str, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, spoken, -1);

  return GTK_WIDGET (self);
}
