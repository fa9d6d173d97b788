/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-composite-view.h"
#include "rehab-help-link.h"
#include "rehab-source.h"

#include <glib/gi18n.h>

#define N_PARTS (REHAB_COMPOSITE_N_TESTS + REHAB_COMPOSITE_N_CONDITIONS)

/* One side: the line, and the rows that come up below it. */
typedef struct
{
  AdwExpanderRow *line;
  AdwActionRow *parts[N_PARTS];
  GtkLabel *answers[N_PARTS];
} Side;

struct _RehabCompositeView
{
  AdwBin parent_instance;

  Side sides[2];
};

G_DEFINE_FINAL_TYPE (RehabCompositeView, rehab_composite_view, ADW_TYPE_BIN)

static void
rehab_composite_view_class_init (RehabCompositeViewClass *klass)
{
}

static void
add_part (Side *side,
          guint n)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *answer = gtk_label_new (NULL);

  gtk_widget_set_valign (answer, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), answer);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_expander_row_add_row (side->line, row);
  side->parts[n] = ADW_ACTION_ROW (row);
  side->answers[n] = GTK_LABEL (answer);
}

static void
rehab_composite_view_init (RehabCompositeView *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *source = rehab_sources_dup_short (REHAB_COMPOSITE_SOURCES);
  g_autofree char *escaped = g_markup_escape_text (source, -1);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Entry Tests of One Trial"));
  /* Both the group and the rows read markup. */
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), escaped);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), rehab_help_link_new ("rule.entry-tests"));

  for (guint i = 0; i < G_N_ELEMENTS (self->sides); i++)
    {
      Side *side = &self->sides[i];

      side->line = ADW_EXPANDER_ROW (adw_expander_row_new ());
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (side->line), FALSE);
      for (guint n = 0; n < N_PARTS; n++)
        add_part (side, n);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (side->line));
    }

  adw_bin_set_child (ADW_BIN (self), group);
}

GtkWidget *
rehab_composite_view_new (void)
{
  return g_object_new (REHAB_TYPE_COMPOSITE_VIEW, NULL);
}

static void
show_part (Side                *side,
           guint                n,
           const char          *label,
           const char          *words,
           RehabCompositeAnswer answer)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (side->parts[n]), label);
  gtk_label_set_label (side->answers[n], words);
  if (answer == REHAB_COMPOSITE_NOT_ASKED)
    gtk_widget_add_css_class (GTK_WIDGET (side->answers[n]), "dimmed");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (side->answers[n]), "dimmed");
}

static void
show_side (Side                 *side,
           const RehabComposite *composite)
{
  g_autofree char *sentence = rehab_composite_dup_sentence (composite);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (side->line), sentence);

  for (guint n = 0; n < REHAB_COMPOSITE_N_TESTS; n++)
    {
      const RehabCompositePart *part = &composite->tests[n];
      g_autofree char *label = rehab_composite_dup_test_label (composite, n);

      show_part (side, n, label, rehab_composite_get_test_words (part->answer), part->answer);
    }

  for (guint n = 0; n < REHAB_COMPOSITE_N_CONDITIONS; n++)
    {
      const RehabCompositePart *part = &composite->conditions[n];

      show_part (side, REHAB_COMPOSITE_N_TESTS + n, g_dgettext (GETTEXT_PACKAGE, part->label),
                 rehab_composite_get_condition_words (part->answer), part->answer);
    }
}

/**
 * rehab_composite_view_show:
 * @self: a view
 * @record: the episode of care
 * @assessment: one of its assessments
 * @birth_date: the patient's, or none
 * @thresholds: the clinic's: within how many minutes sitting must hurt
 *
 * Shows what the assessment tells of the side that is treated, or of both.
 */
void
rehab_composite_view_show (RehabCompositeView    *self,
                           const RehabCase       *record,
                           const RehabAssessment *assessment,
                           RehabDate              birth_date,
                           const RehabThresholds *thresholds)
{
  const RehabSide sides[] = { REHAB_SIDE_LEFT, REHAB_SIDE_RIGHT };

  g_return_if_fail (REHAB_IS_COMPOSITE_VIEW (self));

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      gboolean involved = record->episode->side == sides[i] || record->episode->side == REHAB_SIDE_BOTH;

      gtk_widget_set_visible (GTK_WIDGET (self->sides[i].line), involved);
      if (involved)
        {
          RehabComposite composite =
            rehab_composite_read (record, assessment, sides[i], birth_date,
                                  rehab_thresholds_get (thresholds, REHAB_THRESHOLD_SITTING));

          show_side (&self->sides[i], &composite);
        }
    }

  gtk_widget_set_visible (GTK_WIDGET (self), record->episode->side != REHAB_SIDE_NOT_ASKED);
}
