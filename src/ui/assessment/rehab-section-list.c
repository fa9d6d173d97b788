/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-section-list.h"
#include "rehab-wrapping-label.h"

#include <glib/gi18n.h>

/* What stands behind the name of a section. */
typedef struct
{
  GtkWidget *warning;
  GtkLabel *positive;
  GtkLabel *count;
} Marks;

struct _RehabSectionList
{
  AdwBin parent_instance;

  GtkListBox *list;

  Marks marks[REHAB_N_SECTIONS];
  gboolean setting;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabSectionList, rehab_section_list, ADW_TYPE_BIN)

/* A click on the section one is in leads to its beginning too. */
static void
row_activated_cb (GtkListBox       *list,
                  GtkListBoxRow    *row,
                  RehabSectionList *self)
{
  if (!self->setting)
    g_signal_emit (self, signals[CHOSEN], 0, (guint) gtk_list_box_row_get_index (row));
}

static void
append_marks (GtkBox *box,
              Marks  *marks)
{
  marks->warning = g_object_new (GTK_TYPE_IMAGE, "icon-name", "dialog-warning-symbolic",
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_add_css_class (marks->warning, "error");
  gtk_widget_set_visible (marks->warning, FALSE);
  gtk_box_append (box, marks->warning);

  marks->positive = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (marks->positive), "numeric");
  gtk_widget_add_css_class (GTK_WIDGET (marks->positive), "positive-mark");
  gtk_widget_set_valign (GTK_WIDGET (marks->positive), GTK_ALIGN_CENTER);
  gtk_widget_set_visible (GTK_WIDGET (marks->positive), FALSE);
  gtk_box_append (box, GTK_WIDGET (marks->positive));

  marks->count = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (marks->count, 1);
  gtk_label_set_width_chars (marks->count, 5);
  gtk_widget_add_css_class (GTK_WIDGET (marks->count), "numeric");
  gtk_widget_add_css_class (GTK_WIDGET (marks->count), "dimmed");
  gtk_box_append (box, GTK_WIDGET (marks->count));
}

static GtkWidget *
create_row (const char *title,
            Marks      *marks)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = rehab_wrapping_label_new (title, NULL);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_set_size_request (row, -1, 42);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);

  if (marks != NULL)
    append_marks (GTK_BOX (box), marks);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);

  return row;
}

static void
rehab_section_list_dispose (GObject *object)
{
  RehabSectionList *self = REHAB_SECTION_LIST (object);

  self->setting = TRUE;
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
    gtk_list_box_append (self->list, create_row (rehab_section_get_title (section), &self->marks[section]));

  gtk_list_box_append (self->list, create_row (_("Impression and Plan"), NULL));
}

GtkWidget *
rehab_section_list_new (void)
{
  return g_object_new (REHAB_TYPE_SECTION_LIST, NULL);
}

/* What a screen reader says after the name of a section. */
static char *
dup_description (const RehabSectionCount *count)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, _("%u of %u answered"), count->n_answered, count->n_asked);
  if (count->n_flags > 0)
    g_string_append_printf (text, ngettext (", %u red flag raised", ", %u red flags raised", count->n_flags), count->n_flags);
  if (count->n_positive > 0)
    g_string_append_printf (text, ngettext (", %u answered yes", ", %u answered yes", count->n_positive), count->n_positive);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
show_row (RehabSectionList        *self,
          guint                    section,
          const RehabSectionCount *count)
{
  GtkWidget *row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int) section));
  const Marks *marks = &self->marks[section];
  /* Translators: how many answers were given, and of how many */
  g_autofree char *text = g_strdup_printf (C_("answered", "%u/%u"), count->n_answered, count->n_asked);
  /* Translators: how many questions of a section were answered with yes */
  g_autofree char *positive = g_strdup_printf (C_("positive", "+%u"), count->n_positive);
  g_autofree char *description = dup_description (count);

  /* A row says what has changed alone: an outline that speaks up at each answer is a nuisance. */
  if (g_strcmp0 (gtk_widget_get_tooltip_text (row), description) == 0)
    return;

  gtk_label_set_label (marks->count, text);
  gtk_label_set_label (marks->positive, positive);
  gtk_widget_set_visible (GTK_WIDGET (marks->positive), count->n_positive > 0);
  gtk_widget_set_visible (marks->warning, count->n_flags > 0);
  gtk_widget_set_visible (row, count->n_asked > 0);

  gtk_widget_set_tooltip_text (row, description);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

/**
 * rehab_section_list_show:
 * @self: an outline
 * @scope: what the form asks
 * @record: the episode of care
 * @assessment: one of its assessments
 *
 * Shows how far each section has come. Sections of which nothing is asked are left out.
 */
void
rehab_section_list_show (RehabSectionList      *self,
                         const RehabFormScope  *scope,
                         const RehabCase       *record,
                         const RehabAssessment *assessment)
{
  g_return_if_fail (REHAB_IS_SECTION_LIST (self));

  for (guint section = 0; section < REHAB_N_SECTIONS; section++)
    {
      RehabSectionCount count = rehab_form_scope_count (scope, section, record, assessment);

      show_row (self, section, &count);
    }
}

/**
 * rehab_section_list_set_current:
 * @self: an outline
 * @section: where the clinician is
 */
void
rehab_section_list_set_current (RehabSectionList *self,
                                guint             section)
{
  GtkListBoxRow *row;

  g_return_if_fail (REHAB_IS_SECTION_LIST (self));

  row = gtk_list_box_get_row_at_index (self->list, (int) section);
  self->setting = TRUE;
  gtk_list_box_select_row (self->list, row);
  self->setting = FALSE;
}
