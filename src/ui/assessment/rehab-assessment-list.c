/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-assessment-list.h"
#include "rehab-choice.h"
#include "rehab-enum-types.h"

#include <glib/gi18n.h>

struct _RehabAssessmentList
{
  AdwBin parent_instance;

  GtkListBox *list;

  GPtrArray *ids; /* of the rows, in their order */
  char *opened_id;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabAssessmentList, rehab_assessment_list, ADW_TYPE_BIN)

/* To go along the list with the arrow keys is not to choose yet. */
static void
row_activated_cb (GtkListBox          *list,
                  GtkListBoxRow       *row,
                  RehabAssessmentList *self)
{
  g_signal_emit (self, signals[CHOSEN], 0, g_ptr_array_index (self->ids, gtk_list_box_row_get_index (row)));
}

/* Where the arrow keys were left the last time is not what is open. */
static void
select_opened (RehabAssessmentList *self)
{
  for (guint i = 0; i < self->ids->len; i++)
    {
      if (g_strcmp0 (g_ptr_array_index (self->ids, i), self->opened_id) == 0)
        gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, (int) i));
    }
}

static GtkWidget *
create_row (void)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = gtk_label_new (NULL);
  GtkWidget *description = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_xalign (GTK_LABEL (description), 0);
  gtk_label_set_wrap (GTK_LABEL (description), TRUE);
  gtk_widget_add_css_class (description, "caption");
  gtk_widget_add_css_class (description, "dimmed");

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), description);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);

  return row;
}

static void
show_row (GtkListBoxRow         *row,
          RehabClinic           *clinic,
          const RehabAssessment *assessment)
{
  GtkWidget *box = gtk_list_box_row_get_child (row);
  g_autofree char *initials = rehab_clinic_dup_clinician (clinic, assessment->clinician_id);
  g_autofree char *title = rehab_assessment_dup_title (assessment);
  g_autofree char *description = rehab_assessment_dup_description (assessment, initials);
  g_autofree char *name = g_strdup_printf ("%s, %s", title, description);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)), title);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), description);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
rehab_assessment_list_map (GtkWidget *widget)
{
  select_opened (REHAB_ASSESSMENT_LIST (widget));

  GTK_WIDGET_CLASS (rehab_assessment_list_parent_class)->map (widget);
}

static void
rehab_assessment_list_dispose (GObject *object)
{
  /* What is both the bin's child and the template's goes once. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_ASSESSMENT_LIST);

  G_OBJECT_CLASS (rehab_assessment_list_parent_class)->dispose (object);
}

static void
rehab_assessment_list_finalize (GObject *object)
{
  RehabAssessmentList *self = REHAB_ASSESSMENT_LIST (object);

  g_ptr_array_unref (self->ids);
  g_free (self->opened_id);

  G_OBJECT_CLASS (rehab_assessment_list_parent_class)->finalize (object);
}

static void
rehab_assessment_list_class_init (RehabAssessmentListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rehab_assessment_list_dispose;
  object_class->finalize = rehab_assessment_list_finalize;
  widget_class->map = rehab_assessment_list_map;

  signals[CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/HamstringRehab/ui/assessment/rehab-assessment-list.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabAssessmentList, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
rehab_assessment_list_init (RehabAssessmentList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->ids = g_ptr_array_new_with_free_func (g_free);
}

GtkWidget *
rehab_assessment_list_new (void)
{
  return g_object_new (REHAB_TYPE_ASSESSMENT_LIST, NULL);
}

/**
 * rehab_assessment_list_show:
 * @self: a list
 * @clinic: the clinic, for the initials
 * @record: the episode of care
 * @selected_id: (nullable): which assessment is open
 *
 * Shows the assessments. Rows are kept, so that the focus stays where it is.
 */
void
rehab_assessment_list_show (RehabAssessmentList *self,
                            RehabClinic         *clinic,
                            const RehabCase     *record,
                            const char          *selected_id)
{
  guint n;

  g_return_if_fail (REHAB_IS_ASSESSMENT_LIST (self));

  n = record->assessments->len;
  while (self->ids->len > n)
    {
      g_ptr_array_set_size (self->ids, (int) self->ids->len - 1);
      gtk_list_box_remove (self->list, GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int) self->ids->len)));
    }
  while (self->ids->len < n)
    {
      g_ptr_array_add (self->ids, NULL);
      gtk_list_box_append (self->list, create_row ());
    }

  for (guint i = 0; i < n; i++)
    {
      const RehabAssessment *assessment = g_ptr_array_index (record->assessments, n - 1 - i);
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) i);

      g_free (g_ptr_array_index (self->ids, i));
      g_ptr_array_index (self->ids, i) = g_strdup (assessment->id);
      show_row (row, clinic, assessment);
    }

  g_set_str (&self->opened_id, selected_id);
  select_opened (self);
}

/**
 * rehab_assessment_dup_title:
 * @assessment: an assessment
 *
 * Returns: (transfer full): its date for people, "22 Nov 2026"
 */
char *
rehab_assessment_dup_title (const RehabAssessment *assessment)
{
  return rehab_date_format (assessment->date, _("%-e %b %Y"));
}

/**
 * rehab_assessment_dup_description:
 * @assessment: an assessment
 * @initials: of who did it; "" for nobody
 *
 * Returns: (transfer full): the rest of what a list says of it, "Review, AK, draft"
 */
char *
rehab_assessment_dup_description (const RehabAssessment *assessment,
                                  const char            *initials)
{
  const char *kind = rehab_choice_get_label (REHAB_TYPE_ASSESSMENT_KIND, assessment->kind);
  const char *state = assessment->locked_at == 0 ? C_("assessment", "draft") : C_("assessment", "finished");

  if (*initials == '\0')
    return g_strdup_printf (C_("assessment kind and state", "%s, %s"), kind, state);

  /* Translators: kind, initials, draft or finished: "Review, AK, draft" */
  return g_strdup_printf (C_("assessment kind, initials and state", "%s, %s, %s"), kind, initials, state);
}
