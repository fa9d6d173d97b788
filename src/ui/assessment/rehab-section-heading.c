/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-section-heading.h"
#include "rehab-flag-words.h"
#include "rehab-item-value.h"
#include "rehab-item-words.h"
#include "rehab-wrapping-label.h"

#include <glib/gi18n.h>

struct _RehabSectionHeading
{
  AdwBin parent_instance;

  GtkLabel *count;
  GtkLabel *before;

  RehabSection section;
};

G_DEFINE_FINAL_TYPE (RehabSectionHeading, rehab_section_heading, ADW_TYPE_BIN)

static void
rehab_section_heading_class_init (RehabSectionHeadingClass *klass)
{
}

static void
rehab_section_heading_init (RehabSectionHeading *self)
{
}

static GtkWidget *
create_label (const char *text,
              const char *css_class)
{
  GtkWidget *label = rehab_wrapping_label_new (text, css_class);


  return label;
}

GtkWidget *
rehab_section_heading_new (RehabSection section)
{
  RehabSectionHeading *self = g_object_new (REHAB_TYPE_SECTION_HEADING, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *line = adw_wrap_box_new ();
  GtkWidget *title = g_object_new (GTK_TYPE_LABEL,
                                   "label", rehab_section_get_title (section),
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                   "xalign", 0.0f, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   NULL);

  self->section = section;
  self->count = GTK_LABEL (create_label (NULL, "dimmed"));
  self->before = GTK_LABEL (create_label (NULL, "caption"));
  gtk_widget_add_css_class (title, "title-3");
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "numeric");
  gtk_widget_add_css_class (GTK_WIDGET (self->before), "dimmed");

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (line), 12);
  adw_wrap_box_append (ADW_WRAP_BOX (line), title);
  adw_wrap_box_append (ADW_WRAP_BOX (line), GTK_WIDGET (self->count));
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->before));
  adw_bin_set_child (ADW_BIN (self), box);

  return GTK_WIDGET (self);
}

/* The last assessment before another one that asked anything of a section. */
static const RehabAssessment *
find_before (RehabSection           section,
             const RehabCase       *record,
             const RehabAssessment *assessment)
{
  const RehabAssessment *last = NULL;
  guint n_last = 0;

  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);
      const RehabSide sides[] = { item->sided ? REHAB_SIDE_LEFT : REHAB_SIDE_NOT_ASKED, REHAB_SIDE_RIGHT };

      if (item->section != section)
        continue;

      for (guint n = 0; n < (item->sided ? 2 : 1); n++)
        {
          RehabItemValue value;
          const RehabAssessment *before = rehab_item_find_previous (item, sides[n], record, assessment, &value);
          guint position;

          if (before != NULL && g_ptr_array_find (record->assessments, before, &position)
              && (last == NULL || position > n_last))
            {
              last = before;
              n_last = position;
            }
        }
    }

  return last;
}

static char *
dup_before (RehabSectionHeading   *self,
            const RehabCase       *record,
            const RehabAssessment *assessment,
            RehabClinic           *clinic,
            RehabDate              today)
{
  const RehabAssessment *before;
  g_autofree char *when = NULL;

  if (self->section == REHAB_SECTION_RED_FLAGS)
    return rehab_flags_dup_summary (record, assessment, clinic, today);

  before = find_before (self->section, record, assessment);
  if (before == NULL)
    return NULL;

  when = rehab_day_dup_with_whom (before->date, before->clinician_id, clinic, today);

  /* Translators: when a section of the assessment was last asked, and by whom: "Last time: 2 Oct, AK" */
  return g_strdup_printf (_("Last time: %s"), when);
}

/**
 * rehab_section_heading_show:
 * @self: a heading
 * @scope: what the form asks
 * @record: the episode of care
 * @assessment: one of its assessments
 * @clinic: the clinic, for the initials
 * @today: the present day
 *
 * Shows how far the section has come.
 */
void
rehab_section_heading_show (RehabSectionHeading   *self,
                            const RehabFormScope  *scope,
                            const RehabCase       *record,
                            const RehabAssessment *assessment,
                            RehabClinic           *clinic,
                            RehabDate              today)
{
  RehabSectionCount count;
  g_autofree char *text = NULL;
  g_autofree char *before = NULL;

  g_return_if_fail (REHAB_IS_SECTION_HEADING (self));

  count = rehab_form_scope_count (scope, self->section, record, assessment);
  text = g_strdup_printf (_("%u of %u answered"), count.n_answered, count.n_asked);
  gtk_label_set_label (self->count, text);

  before = dup_before (self, record, assessment, clinic, today);
  gtk_label_set_label (self->before, before != NULL ? before : "");
  gtk_widget_set_visible (GTK_WIDGET (self->before), before != NULL);
}
