/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-section-list.h"

#include <glib/gi18n.h>

struct _RehabSectionList
{
  AdwBin parent_instance;

  GtkListBox *list;

  GtkWidget *warnings[REHAB_N_SECTIONS];
  GtkLabel *counts[REHAB_N_SECTIONS];
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabSectionList, rehab_section_list, ADW_TYPE_BIN)

static void
row_activated_cb (GtkListBox       *list,
                  GtkListBoxRow    *row,
                  RehabSectionList *self)
{
  g_signal_emit (self, signals[CHOSEN], 0, (guint) gtk_list_box_row_get_index (row));
}

static GtkWidget *
create_row (const char *title,
            GtkWidget **warning,
            GtkLabel  **count)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_set_size_request (row, -1, 44);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);

  if (warning != NULL)
    {
      *warning = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
      gtk_widget_add_css_class (*warning, "error");
      gtk_widget_set_visible (*warning, FALSE);
      gtk_accessible_update_property (GTK_ACCESSIBLE (*warning), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Red flag answered yes"), -1);
      gtk_widget_set_tooltip_text (*warning, _("Red flag answered yes"));
      gtk_box_append (GTK_BOX (box), *warning);
    }

  if (count != NULL)
    {
      *count = GTK_LABEL (gtk_label_new (NULL));
      gtk_widget_add_css_class (GTK_WIDGET (*count), "numeric");
      gtk_widget_add_css_class (GTK_WIDGET (*count), "dimmed");
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (*count));
      gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, *count, NULL, -1);
    }

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);

  return row;
}

static void
rehab_section_list_dispose (GObject *object)
{
  /* What is both the bin's child and the template's goes once. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_SECTION_LIST);

  G_OBJECT_CLASS (rehab_section_list_parent_class)->dispose (object);
}

static void
rehab_section_list_class_init (RehabSectionListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rehab_section_list_dispose;

  signals[CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/HamstringRehab/ui/assessment/rehab-section-list.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabSectionList, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
rehab_section_list_init (RehabSectionList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint section = 0; section < REHAB_N_SECTIONS; section++)
    gtk_list_box_append (self->list,
                         create_row (rehab_section_get_title (section),
                                     section == REHAB_SECTION_RED_FLAGS ? &self->warnings[section] : NULL,
                                     &self->counts[section]));

  gtk_list_box_append (self->list, create_row (_("Impression and Plan"), NULL, NULL));
}

GtkWidget *
rehab_section_list_new (void)
{
  return g_object_new (REHAB_TYPE_SECTION_LIST, NULL);
}

static gboolean
has_raised_flag (const RehabCase       *record,
                 const RehabAssessment *assessment)
{
  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      RehabItemState state = rehab_item_state_read (rehab_item_get_nth (i), record, assessment);

      if (rehab_item_state_is_raised_flag (&state))
        return TRUE;
    }

  return FALSE;
}

/**
 * rehab_section_list_show:
 * @self: an outline
 * @record: the episode of care
 * @assessment: one of its assessments
 *
 * Shows how far each section has come.
 */
void
rehab_section_list_show (RehabSectionList      *self,
                         const RehabCase       *record,
                         const RehabAssessment *assessment)
{
  g_return_if_fail (REHAB_IS_SECTION_LIST (self));

  for (guint section = 0; section < REHAB_N_SECTIONS; section++)
    {
      g_autofree char *text = NULL;
      g_autofree char *name = NULL;
      guint n_answered, n_asked;

      rehab_section_count_answers (section, record, assessment, &n_answered, &n_asked);
      /* Translators: how many answers were given, and of how many */
      text = g_strdup_printf (C_("answered", "%u/%u"), n_answered, n_asked);
      gtk_label_set_label (self->counts[section], text);

      name = g_strdup_printf (_("%u of %u answered"), n_answered, n_asked);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->counts[section]), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }

  gtk_widget_set_visible (self->warnings[REHAB_SECTION_RED_FLAGS], has_raised_flag (record, assessment));
}
