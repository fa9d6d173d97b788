/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-item-card.h"
#include "rehab-card.h"
#include "rehab-choice.h"
#include "rehab-enum-types.h"
#include "rehab-help-link.h"
#include "rehab-instrument.h"
#include "rehab-source.h"
#include "rehab-wrapping-label.h"

#include <glib/gi18n.h>

/* As wide as a card gets, in characters; it wraps in narrower windows. */
#define WIDTH_CHARS 42

static GtkWidget *
create_label (const char *text,
              const char *css_class)
{
  GtkWidget *label = rehab_wrapping_label_new (text, css_class);

  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDTH_CHARS);
  /* To be copied with the pointer; the keyboard goes to the commands, not through each line. */
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_focusable (label, FALSE);

  return label;
}

static void
append (GtkWidget  *box,
        const char *text,
        const char *css_class)
{
  if (text != NULL && *text != '\0')
    gtk_box_append (GTK_BOX (box), create_label (text, css_class));
}

/* Takes @figure. */
static void
add_figure (GtkWidget  *grid,
            int        *row,
            const char *name,
            char       *figure)
{
  GtkWidget *value = create_label (figure, "numeric");

  gtk_grid_attach (GTK_GRID (grid), create_label (name, "dimmed"), 0, *row, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), value, 1, *row, 1, 1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (value), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  gtk_grid_get_child_at (GTK_GRID (grid), 0, *row), NULL, -1);
  (*row)++;
  g_free (figure);
}

static char *
dup_rate (double rate,
          double low,
          double high)
{
  return high > 0.0
         /* Translators: a rate and its 95 % interval: "0.84 (0.71 to 0.93)" */
         ? g_strdup_printf (_("%.2f (%.2f to %.2f)"), rate, low, high)
         : g_strdup_printf ("%.2f", rate);
}

static char *
dup_study (const RehabEvidence *evidence)
{
  g_autofree char *studies = evidence->n_studies == 1
                             ? g_strdup (_("One study"))
                             : g_strdup_printf (ngettext ("%u study", "%u studies", evidence->n_studies), evidence->n_studies);

  if (evidence->n_people == 0)
    return g_steal_pointer (&studies);

  /* Translators: how many studies, and of how many people */
  return g_strdup_printf (ngettext ("%s, %u person", "%s, %u people", evidence->n_people), studies, evidence->n_people);
}

static GtkWidget *
create_figures (const RehabEvidence *evidence)
{
  GtkWidget *grid = gtk_grid_new ();
  int row = 0;

  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 3);
  gtk_widget_add_css_class (grid, "figures");

  if (evidence->sensitivity > 0.0)
    add_figure (grid, &row, _("Sensitivity"),
                dup_rate (evidence->sensitivity, evidence->sensitivity_low, evidence->sensitivity_high));
  if (evidence->specificity > 0.0)
    add_figure (grid, &row, _("Specificity"),
                dup_rate (evidence->specificity, evidence->specificity_low, evidence->specificity_high));
  if (evidence->lr_positive > 0.0)
    add_figure (grid, &row, _("LR+"), g_strdup_printf ("%.1f", evidence->lr_positive));
  if (evidence->lr_negative > 0.0)
    add_figure (grid, &row, _("LR−"), g_strdup_printf ("%.2f", evidence->lr_negative));
  if (evidence->n_studies > 0)
    add_figure (grid, &row, C_("study", "From"), dup_study (evidence));

  return grid;
}

static gboolean
has_figures (const RehabEvidence *evidence)
{
  return evidence->sensitivity > 0.0 || evidence->specificity > 0.0 || evidence->lr_positive > 0.0;
}

/* How a questionnaire is built, and what is published of its changes and totals. */
static void
append_published (GtkWidget             *card,
                  const RehabInstrument *instrument)
{
  g_autofree char *published = rehab_instrument_dup_published (instrument);
  g_auto (GStrv) lines = g_strsplit (published != NULL ? published : "", "\n", -1);

  append (card, g_dgettext (GETTEXT_PACKAGE, instrument->about), "body");
  for (guint i = 0; lines[i] != NULL; i++)
    append (card, lines[i], "body");
}

/**
 * rehab_item_card_new:
 * @item: a row of the table of items
 *
 * Makes the card of an item. Intervals are of 95 %; likelihood ratios are the published ones, and are never combined.
 *
 * Returns: (transfer floating): a new card
 */
GtkWidget *
rehab_item_card_new (const RehabItem *item)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  g_autofree char *sources = NULL;
  g_autofree char *card_key = NULL;

  g_return_val_if_fail (item != NULL, NULL);

  append (card, g_dgettext (GETTEXT_PACKAGE, item->label), "heading");
  append (card, item->help != NULL ? g_dgettext (GETTEXT_PACKAGE, item->help) : NULL, "body");

  if (item->hip_flexion != REHAB_HIP_FLEXION_NONE)
    append (card, rehab_choice_get_label (REHAB_TYPE_HIP_FLEXION, item->hip_flexion), "body");

  if (has_figures (&item->evidence))
    {
      gtk_box_append (GTK_BOX (card), create_figures (&item->evidence));
      if (item->evidence.sensitivity_high > 0.0)
        append (card, _("In brackets: 95 % intervals."), "caption");
    }
  append (card, item->evidence.caveat != NULL ? g_dgettext (GETTEXT_PACKAGE, item->evidence.caveat) : NULL, "body");

  if (item->kind == REHAB_ITEM_INSTRUMENT)
    append_published (card, rehab_instrument_lookup (item->instrument));

  sources = rehab_sources_dup_citation (item->sources);
  card_key = rehab_card_dup_item_key (item);
  append (card, sources, "caption");
  gtk_box_append (GTK_BOX (card), rehab_help_link_new_with_label (card_key));

  return card;
}
