/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-treatment-view.h"
#include "rehab-card.h"
#include "rehab-choice.h"
#include "rehab-enum-types.h"
#include "rehab-evidence-card.h"
#include "rehab-help-link.h"
#include "rehab-source.h"

#include <glib/gi18n.h>

struct _RehabTreatmentView
{
  AdwBin parent_instance;

  GtkWidget *box;
  GtkWidget *heading_label;
  GtkWidget *principle_label;
  GtkWidget *source_label;
  GtkWidget *link;

  GPtrArray *cards;
};

G_DEFINE_FINAL_TYPE (RehabTreatmentView, rehab_treatment_view, ADW_TYPE_BIN)

static void
rehab_treatment_view_dispose (GObject *object)
{
  RehabTreatmentView *self = REHAB_TREATMENT_VIEW (object);

  if (self->cards != NULL)
    g_ptr_array_set_size (self->cards, 0);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_TREATMENT_VIEW);

  G_OBJECT_CLASS (rehab_treatment_view_parent_class)->dispose (object);
}

static void
rehab_treatment_view_finalize (GObject *object)
{
  RehabTreatmentView *self = REHAB_TREATMENT_VIEW (object);

  g_ptr_array_unref (self->cards);

  G_OBJECT_CLASS (rehab_treatment_view_parent_class)->finalize (object);
}

static void
rehab_treatment_view_class_init (RehabTreatmentViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rehab_treatment_view_dispose;
  object_class->finalize = rehab_treatment_view_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/HamstringRehab/ui/events/rehab-treatment-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabTreatmentView, box);
  gtk_widget_class_bind_template_child (widget_class, RehabTreatmentView, heading_label);
  gtk_widget_class_bind_template_child (widget_class, RehabTreatmentView, principle_label);
  gtk_widget_class_bind_template_child (widget_class, RehabTreatmentView, source_label);
}

static void
rehab_treatment_view_init (RehabTreatmentView *self)
{
  self->cards = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->link = rehab_help_link_new_with_label (NULL);
  gtk_box_append (GTK_BOX (self->box), self->link);
  rehab_treatment_view_show (self, REHAB_EVENT_KIND_NONE);
}

GtkWidget *
rehab_treatment_view_new (void)
{
  return g_object_new (REHAB_TYPE_TREATMENT_VIEW, NULL);
}

static void
show_link (RehabTreatmentView   *self,
           const RehabTreatment *treatment)
{
  const char *nick = treatment != NULL ? rehab_choice_get_nick (REHAB_TYPE_EVENT_KIND, (int) treatment->kind) : "";
  g_autofree char *card_key = g_strconcat ("event.", nick, NULL);

  rehab_help_link_set_card (self->link, rehab_card_exists (card_key) ? card_key : NULL);
}

static void
show_principle (RehabTreatmentView   *self,
                const RehabTreatment *treatment)
{
  g_autofree char *source = NULL;
  const char *principle;

  if (treatment == NULL)
    principle = _("Choose a kind: what is published about it stands here, with its limits.");
  else if (treatment->principle != NULL)
    principle = g_dgettext (GETTEXT_PACKAGE, treatment->principle);
  else if (self->cards->len == 0)
    principle = _("Nothing here belongs to this kind. Its day is shown on the time axes.");
  else
    principle = "";

  gtk_label_set_text (GTK_LABEL (self->principle_label), principle);
  gtk_widget_set_visible (self->principle_label, *principle != '\0');

  if (treatment != NULL && treatment->principle != NULL)
    source = rehab_sources_dup_short (treatment->sources);
  gtk_label_set_text (GTK_LABEL (self->source_label), source != NULL ? source : "");
  gtk_widget_set_visible (self->source_label, source != NULL);
  show_link (self, treatment);
}

/**
 * rehab_treatment_view_show:
 * @self: a view
 * @kind: a kind of event, or `REHAB_EVENT_KIND_NONE` while none is chosen
 *
 * Shows what is published about a kind of event.
 */
void
rehab_treatment_view_show (RehabTreatmentView *self,
                           RehabEventKind      kind)
{
  g_return_if_fail (REHAB_IS_TREATMENT_VIEW (self));

  for (guint i = 0; i < self->cards->len; i++)
    gtk_box_remove (GTK_BOX (self->box), g_ptr_array_index (self->cards, i));
  g_ptr_array_set_size (self->cards, 0);

  for (guint i = 0; kind != REHAB_EVENT_KIND_NONE && i < rehab_treatment_card_get_count (); i++)
    {
      const RehabTreatmentCard *card = rehab_treatment_card_get_nth (i);

      if (!rehab_treatment_card_concerns (card, kind))
        continue;

      g_ptr_array_add (self->cards, rehab_evidence_card_new_for_treatment (card));
      gtk_box_append (GTK_BOX (self->box), g_ptr_array_index (self->cards, self->cards->len - 1));
    }

  show_principle (self, rehab_treatment_lookup (kind));
}
