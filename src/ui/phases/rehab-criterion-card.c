/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-criterion-card.h"
#include "rehab-card.h"
#include "rehab-help-link.h"
#include "rehab-source.h"
#include "rehab-wrapping-label.h"

#include <glib/gi18n.h>

/* As wide as a card gets, in characters; it wraps in narrower windows. */
#define WIDTH_CHARS 42

/* Takes @text. */
static void
take (GtkWidget  *box,
      char       *text,
      const char *css_class)
{
  GtkWidget *label = rehab_wrapping_label_new (text, css_class);

  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDTH_CHARS);
  /* To be copied with the pointer; the keyboard only opens and closes the card. */
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_focusable (label, FALSE);
  gtk_box_append (GTK_BOX (box), label);
  g_free (text);
}

/* The clinic's figure, what it is until the clinic sets its own, and what is known of that. */
static void
take_threshold (GtkWidget     *box,
                RehabThreshold which)
{
  const RehabThresholdInfo *info = rehab_threshold_get_info (which);
  g_autofree char *standard = rehab_threshold_dup_words (which, info->standard);
  g_autofree char *origin = rehab_threshold_dup_origin (which);

  take (box, g_strdup (g_dgettext (GETTEXT_PACKAGE, info->help)), "body");
  /* Translators: a value with its unit, and where it comes from */
  take (box, g_strdup_printf (_("The clinic’s figure, in the preferences. Standard %s: %s"), standard, origin), "caption");
}

/**
 * rehab_criterion_card_new:
 * @criterion: a row of the table of criteria
 * @asked: what it asks for, in words
 *
 * Makes the card of a criterion.
 *
 * Returns: (transfer floating): a new widget
 */
GtkWidget *
rehab_criterion_card_new (const RehabCriterion *criterion,
                          const char           *asked)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  g_autofree char *card_key = NULL;

  g_return_val_if_fail (criterion != NULL, NULL);

  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_end (box, 6);

  take (box, g_strdup (g_dgettext (GETTEXT_PACKAGE, criterion->label)), "heading");
  if (asked != NULL && *asked != '\0')
    take (box, g_strdup_printf (_("Asked for: %s"), asked), "body");
  take (box, g_strdup (g_dgettext (GETTEXT_PACKAGE, criterion->help)), "body");
  if (criterion->part_only)
    take (box, g_strdup (_("Asked for before a part of the phase: going on without it needs no reason.")), "body");
  if (criterion->threshold < REHAB_N_THRESHOLDS)
    take_threshold (box, criterion->threshold);

  if (*criterion->sources != '\0')
    {
      g_autofree char *citation = rehab_sources_dup_citation (criterion->sources);

      /* Translators: publications that ask for a criterion */
      take (box, g_strdup_printf (_("Asked for by: %s"), citation), "caption");
    }
  else
    {
      take (box, g_strdup (_("Nobody published it as a criterion: it is a setting of the clinic.")), "caption");
    }

  if (*criterion->background != '\0')
    {
      g_autofree char *citation = rehab_sources_dup_citation (criterion->background);

      /* Translators: publications that were read beside a criterion, and do not give its figure */
      take (box, g_strdup_printf (_("Read beside it: %s"), citation), "caption");
    }

  card_key = rehab_card_dup_key (REHAB_CARD_CRITERION, criterion->key);
  gtk_box_append (GTK_BOX (box), rehab_help_link_new_with_label (card_key));

  return box;
}
