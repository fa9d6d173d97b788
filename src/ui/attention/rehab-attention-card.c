/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-attention-card.h"
#include "rehab-card.h"
#include "rehab-help-link.h"
#include "rehab-card-scroller.h"
#include "rehab-source.h"
#include "rehab-wrapping-label.h"

#include <glib/gi18n.h>

/* As wide as a card gets, in characters; it wraps in narrower windows. */
#define WIDTH_CHARS 42

/* What a finger can hit, in pixels. */
#define TOUCH_HEIGHT 44

struct _RehabAttentionCard
{
  GtkPopover parent_instance;
};

G_DEFINE_FINAL_TYPE (RehabAttentionCard, rehab_attention_card, GTK_TYPE_POPOVER)

static void
append (GtkWidget  *box,
        const char *text,
        const char *css_class)
{
  GtkWidget *label = rehab_wrapping_label_new (text, css_class);

  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDTH_CHARS);
  /* To be copied with the pointer; the keyboard goes to the command, not through each line. */
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_can_focus (label, FALSE);
  gtk_box_append (GTK_BOX (box), label);
}

/* "No diary entry for: 7 days. clinic setting", with the clinic's own figure where it has one. */
static void
append_threshold (GtkWidget             *box,
                  const RehabThresholds *thresholds,
                  RehabThreshold         which)
{
  const RehabThresholdInfo *info = rehab_threshold_get_info (which);
  g_autofree char *value = rehab_threshold_dup_words (which, rehab_thresholds_get (thresholds, which));
  g_autofree char *standard = rehab_threshold_dup_words (which, info->standard);
  g_autofree char *origin = rehab_threshold_dup_origin (which);
  g_autofree char *figure = NULL;
  g_autofree char *source = NULL;

  /* Translators: a setting and its value: "Looks back over: 7 days" */
  figure = g_strdup_printf (_("%s: %s"), g_dgettext (GETTEXT_PACKAGE, info->label), value);
  if (rehab_thresholds_is_standard (thresholds, which))
    source = g_steal_pointer (&origin);
  else
    /* Translators: a value with its unit, and where it comes from: "This clinic’s own. Standard 7 days: clinic setting" */
    source = g_strdup_printf (_("This clinic’s own. Standard %s: %s"), standard, origin);

  append (box, figure, "heading");
  append (box, source, "dimmed");
}

/* What the rule rests on, and what the reason itself does where that is something else, in full. */
static void
append_sources (GtkWidget            *box,
                const RehabAttention *reason)
{
  g_autofree char *sources = *reason->sources != '\0' ? rehab_sources_dup_citation (reason->sources) : g_strdup (_("Clinic setting"));
  g_autofree char *background = NULL;

  append (box, C_("attention", "Source"), "heading");
  append (box, sources, "dimmed");

  if (*reason->rule->background == '\0')
    return;

  background = rehab_sources_dup_citation (reason->rule->background);
  append (box, C_("attention", "Read beside it"), "heading");
  append (box, background, "dimmed");
}

static GtkWidget *
new_command (RehabAttentionCard   *self,
             const RehabAttention *reason)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("Set _Aside…"));

  gtk_widget_set_size_request (button, -1, TOUCH_HEIGHT);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_margin_start (button, 12);
  gtk_widget_set_margin_bottom (button, 6);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", reason->rule->key);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "attention.set-aside");
  /* Left open it would keep the keyboard from the dialog. */
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (gtk_popover_popdown), self);

  return button;
}

static void
rehab_attention_card_class_init (RehabAttentionCardClass *klass)
{
}

static void
rehab_attention_card_init (RehabAttentionCard *self)
{
  gtk_popover_set_position (GTK_POPOVER (self), GTK_POS_LEFT);
}

/**
 * rehab_attention_card_new:
 * @reason: what wants attention
 * @thresholds: the clinic's
 *
 * Returns: (transfer floating): a new popover
 */
GtkWidget *
rehab_attention_card_new (const RehabAttention  *reason,
                          const RehabThresholds *thresholds)
{
  RehabAttentionCard *self;
  g_autofree char *card_key = NULL;
  GtkWidget *box;
  GtkWidget *outer;

  g_return_val_if_fail (reason != NULL && thresholds != NULL, NULL);

  self = g_object_new (REHAB_TYPE_ATTENTION_CARD, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  g_dgettext (GETTEXT_PACKAGE, reason->rule->label), -1);

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  append (box, g_dgettext (GETTEXT_PACKAGE, reason->rule->label), "title-4");
  append (box, g_dgettext (GETTEXT_PACKAGE, reason->rule->help), NULL);
  for (guint i = 0; i < reason->rule->n_thresholds; i++)
    append_threshold (box, thresholds, reason->rule->thresholds[i]);
  append_sources (box, reason);
  card_key = rehab_card_dup_key (REHAB_CARD_ATTENTION, reason->rule->key);
  gtk_box_append (GTK_BOX (box), rehab_help_link_new_with_label (card_key));

  outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (outer), rehab_card_scroller_new (box, g_dgettext (GETTEXT_PACKAGE, reason->rule->label)));
  if (reason->rule->can_be_set_aside && reason->set_aside == NULL)
    gtk_box_append (GTK_BOX (outer), new_command (self, reason));
  gtk_popover_set_child (GTK_POPOVER (self), outer);

  return GTK_WIDGET (self);
}
