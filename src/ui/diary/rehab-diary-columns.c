/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-diary-columns.h"
#include "rehab-unit-settings.h"

#include <glib/gi18n.h>

#define GROUP_GAP 9
/* Room for any verdict, so that the columns do not move when there is the first one. */
#define VERDICT_CHARS 10
#define HEAD_CHARS 7

struct _RehabDiaryColumns
{
  GtkSizeGroup *groups[REHAB_N_DIARY_COLUMNS];
};

/* Whether a group of questions begins with a column, or ends before it. */
static gboolean
starts_group (int column)
{
  int question = column - REHAB_DIARY_COLUMN_FIRST_QUESTION;

  if (question <= 0 || question > REHAB_N_DIARY_QUESTIONS)
    return FALSE;

  return question == REHAB_N_DIARY_QUESTIONS
         || rehab_diary_question_get_group ((RehabDiaryQuestion) question)
         != rehab_diary_question_get_group ((RehabDiaryQuestion) (question - 1));
}

static gboolean
is_question (int column)
{
  return column >= REHAB_DIARY_COLUMN_FIRST_QUESTION && column < REHAB_DIARY_COLUMN_VERDICT;
}

RehabDiaryColumns *
rehab_diary_columns_new (void)
{
  RehabDiaryColumns *self = g_new0 (RehabDiaryColumns, 1);

  for (guint i = 0; i < REHAB_N_DIARY_COLUMNS; i++)
    self->groups[i] = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

  return self;
}

void
rehab_diary_columns_free (RehabDiaryColumns *self)
{
  for (guint i = 0; i < REHAB_N_DIARY_COLUMNS; i++)
    g_object_unref (self->groups[i]);
  g_free (self);
}

/**
 * rehab_diary_columns_new_grid:
 * @self: the columns
 *
 * Makes a grid of these columns, in which a column has its place also while nothing is in it. Row 0 is taken.
 *
 * Returns: (transfer floating): a new grid
 */
GtkWidget *
rehab_diary_columns_new_grid (RehabDiaryColumns *self)
{
  GtkWidget *grid = gtk_grid_new ();

  for (int i = 0; i < REHAB_N_DIARY_COLUMNS; i++)
    {
      GtkWidget *ruler = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

      gtk_widget_set_hexpand (ruler, is_question (i));
      rehab_diary_columns_attach (self, GTK_GRID (grid), ruler, (RehabDiaryColumn) i, 0);
    }

  return grid;
}

void
rehab_diary_columns_attach (RehabDiaryColumns *self,
                            GtkGrid           *grid,
                            GtkWidget         *child,
                            RehabDiaryColumn   column,
                            int                row)
{
  gtk_widget_set_margin_start (child, starts_group ((int) column) ? GROUP_GAP : 0);
  gtk_size_group_add_widget (self->groups[column], child);
  gtk_grid_attach (grid, child, (int) column, row, 1, 1);
}

static void
show_head (GtkLabel *head)
{
  gpointer question = g_object_get_data (G_OBJECT (head), "rehab-diary-question");

  gtk_label_set_label (head, rehab_diary_question_get_head ((RehabDiaryQuestion) GPOINTER_TO_INT (question)));
}

/**
 * rehab_diary_columns_new_head:
 * @question: a question
 *
 * Makes what stands over its answers, in the unit that was chosen.
 *
 * Returns: (transfer floating): a new label
 */
GtkWidget *
rehab_diary_columns_new_head (RehabDiaryQuestion question)
{
  GtkWidget *head = gtk_label_new (NULL);

  g_object_set_data (G_OBJECT (head), "rehab-diary-question", GINT_TO_POINTER (question));
  show_head (GTK_LABEL (head));
  if (rehab_units_find_kind (rehab_diary_question_get_field (question)->name) != REHAB_UNIT_KIND_NONE)
    rehab_unit_settings_follow (head, G_CALLBACK (show_head));

  return head;
}

static GtkWidget *
style_head (GtkWidget  *label,
            const char *css_class)
{
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_set_valign (label, GTK_ALIGN_END);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, css_class);

  return label;
}

/**
 * rehab_diary_columns_new_heads:
 * @self: the columns
 *
 * Makes what stands over the columns: the groups of questions, and the questions.
 *
 * Returns: (transfer floating): a new grid
 */
GtkWidget *
rehab_diary_columns_new_heads (RehabDiaryColumns *self)
{
  GtkWidget *grid = rehab_diary_columns_new_grid (self);
  int first = REHAB_DIARY_COLUMN_FIRST_QUESTION;
  GtkWidget *verdict;

  gtk_widget_add_css_class (grid, "diary-heads");
  for (int i = REHAB_DIARY_COLUMN_FIRST_QUESTION; is_question (i); i++)
    {
      RehabDiaryQuestion question = (RehabDiaryQuestion) (i - REHAB_DIARY_COLUMN_FIRST_QUESTION);
      GtkWidget *head = style_head (rehab_diary_columns_new_head (question), "dimmed");

      if (question == REHAB_DIARY_ACTIVITY)
        {
          gtk_label_set_xalign (GTK_LABEL (head), 0.0f);
          gtk_widget_add_css_class (head, "diary-left");
        }
      gtk_label_set_max_width_chars (GTK_LABEL (head), HEAD_CHARS);
      rehab_diary_columns_attach (self, GTK_GRID (grid), head, (RehabDiaryColumn) i, 2);

      if (starts_group (i + 1))
        {
          GtkWidget *title = style_head (gtk_label_new (rehab_diary_group_get_title (rehab_diary_question_get_group (question))), "heading");

          gtk_widget_set_margin_start (title, starts_group (first) ? GROUP_GAP : 0);
          gtk_grid_attach (GTK_GRID (grid), title, first, 1, i - first + 1, 1);
          first = i + 1;
        }
    }

  verdict = style_head (gtk_label_new (C_("diary", "Settled?")), "dimmed");
  gtk_label_set_xalign (GTK_LABEL (verdict), 0.0f);
  gtk_label_set_width_chars (GTK_LABEL (verdict), VERDICT_CHARS);
  rehab_diary_columns_attach (self, GTK_GRID (grid), verdict, REHAB_DIARY_COLUMN_VERDICT, 2);

  return grid;
}
