/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-diary-foot.h"
#include "rehab-load-total.h"
#include "rehab-units.h"

#include <glib/gi18n.h>

#define DAYS_A_WEEK 7
#define TITLE_GAP 6
#define CARD_ROWS 3 /* of a week in a card */
#define KEPT_CHARS  16 /* that the sentence on what was kept is to have beside its sums */

typedef enum
{
  FIGURE_KEPT,
  FIGURE_LOAD,
  FIGURE_MINUTES,
  FIGURE_DISTANCE,
  FIGURE_CLIMB,
  N_FIGURES
} Figure;

typedef struct
{
  GtkWidget *title;
  GtkWidget *figures[N_FIGURES];
} Line;

struct _RehabDiaryFoot
{
  GtkWidget *grid;
  GArray *lines; /* Line */
};

/* In the table a sum stands below its column; the load, which has none, below what was done, and the days below the days. */
static RehabDiaryColumn
get_column (Figure figure)
{
  switch (figure)
    {
    case FIGURE_MINUTES:
      return REHAB_DIARY_COLUMN_FIRST_QUESTION + REHAB_DIARY_MINUTES;

    case FIGURE_DISTANCE:
      return REHAB_DIARY_COLUMN_FIRST_QUESTION + REHAB_DIARY_DISTANCE;

    case FIGURE_CLIMB:
      return REHAB_DIARY_COLUMN_FIRST_QUESTION + REHAB_DIARY_CLIMB;

    case FIGURE_LOAD:
      return REHAB_DIARY_COLUMN_FIRST_QUESTION + REHAB_DIARY_ACTIVITY;

    case FIGURE_KEPT:
    case N_FIGURES:
    default:
      return REHAB_DIARY_COLUMN_FIRST_QUESTION;
    }
}

static GtkWidget *
new_label (float       xalign,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
add_line_to_table (RehabDiaryFoot    *self,
                   Line              *line,
                   RehabDiaryColumns *columns,
                   int                row)
{
  gtk_widget_set_margin_end (line->title, TITLE_GAP);
  rehab_diary_columns_attach (columns, GTK_GRID (self->grid), line->title, REHAB_DIARY_COLUMN_DAY, row);
  for (guint i = 0; i < N_FIGURES; i++)
    {
      if (i == FIGURE_KEPT)
        gtk_grid_attach (GTK_GRID (self->grid), line->figures[i], (int) get_column ((Figure) i), row, REHAB_DIARY_ACTIVITY, 1);
      else
        rehab_diary_columns_attach (columns, GTK_GRID (self->grid), line->figures[i], get_column ((Figure) i), row);
    }
}

static GtkWidget *
new_head (Figure figure)
{
  switch (figure)
    {
    case FIGURE_LOAD:
      return gtk_label_new (C_("diary", "Load"));

    case FIGURE_MINUTES:
      return rehab_diary_columns_new_head (REHAB_DIARY_MINUTES);

    case FIGURE_DISTANCE:
      return rehab_diary_columns_new_head (REHAB_DIARY_DISTANCE);

    case FIGURE_CLIMB:
      return rehab_diary_columns_new_head (REHAB_DIARY_CLIMB);

    case FIGURE_KEPT:
    case N_FIGURES:
    default:
      return gtk_label_new ("");
    }
}

/* In a card the figures stand below their names and each week, and below them how much of it was kept. */
static void
add_line_to_card (RehabDiaryFoot *self,
                  Line           *line,
                  int             row)
{
  int first = CARD_ROWS * row + 1;

  gtk_label_set_wrap (GTK_LABEL (line->title), TRUE);
  gtk_label_set_wrap (GTK_LABEL (line->figures[FIGURE_KEPT]), TRUE);
  gtk_grid_attach (GTK_GRID (self->grid), line->title, 0, first, N_FIGURES, 1);
  for (guint i = FIGURE_LOAD; i < N_FIGURES; i++)
    gtk_grid_attach (GTK_GRID (self->grid), line->figures[i], (int) i, first + 1, 1, 1);
  gtk_grid_attach (GTK_GRID (self->grid), line->figures[FIGURE_KEPT], 0, first + 2, N_FIGURES, 1);
}

static void
add_heads (RehabDiaryFoot *self)
{
  for (guint i = FIGURE_LOAD; i < N_FIGURES; i++)
    {
      GtkWidget *head = new_head ((Figure) i);

      gtk_label_set_xalign (GTK_LABEL (head), 1.0f);
      gtk_widget_add_css_class (head, "caption");
      gtk_label_set_wrap (GTK_LABEL (head), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (head), PANGO_WRAP_WORD_CHAR);
      gtk_widget_add_css_class (head, "dimmed");
      gtk_widget_set_valign (head, GTK_ALIGN_END);
      gtk_widget_set_hexpand (head, TRUE);
      gtk_grid_attach (GTK_GRID (self->grid), head, (int) i, 0, 1, 1);
    }
}

/**
 * rehab_diary_foot_new:
 * @columns: (nullable): the columns of the table; `NULL` for a card by itself
 * @n_weeks: how many lines there are
 *
 * Makes the foot of the diary.
 *
 * Returns: (transfer full): a new foot; its widget belongs to where it is put
 */
RehabDiaryFoot *
rehab_diary_foot_new (RehabDiaryColumns *columns,
                      guint              n_weeks)
{
  RehabDiaryFoot *self = g_new0 (RehabDiaryFoot, 1);

  self->lines = g_array_new (FALSE, TRUE, sizeof (Line));
  self->grid = g_object_ref_sink (columns != NULL ? rehab_diary_columns_new_grid (columns) : gtk_grid_new ());
  gtk_widget_add_css_class (self->grid, columns != NULL ? "diary-foot" : "card");
  if (columns == NULL)
    {
      gtk_widget_add_css_class (self->grid, "diary-foot-card");
      gtk_grid_set_column_spacing (GTK_GRID (self->grid), 9);
      add_heads (self);
    }

  for (guint i = 0; i < n_weeks; i++)
    {
      Line line = { new_label (0.0f, i == 0 ? "heading" : "dimmed") };

      for (guint j = 0; j < N_FIGURES; j++)
        {
          line.figures[j] = new_label (columns == NULL ? 1.0f : 0.5f, i == 0 ? "heading" : "dimmed");
          if (j == FIGURE_KEPT || (j == FIGURE_LOAD && columns != NULL))
            gtk_label_set_xalign (GTK_LABEL (line.figures[j]), 0.0f);
        }
      gtk_widget_add_css_class (line.figures[FIGURE_KEPT], "caption");
      gtk_widget_remove_css_class (line.figures[FIGURE_KEPT], "heading");

      if (columns != NULL)
        {
          /* No wider than the numbers of the day, or it would push the sums out from under their columns. */
          gtk_label_set_wrap (GTK_LABEL (line.figures[FIGURE_KEPT]), TRUE);
          gtk_label_set_max_width_chars (GTK_LABEL (line.figures[FIGURE_KEPT]), KEPT_CHARS);
          add_line_to_table (self, &line, columns, (int) i + 1);
        }
      else
        add_line_to_card (self, &line, (int) i);
      g_array_append_val (self->lines, line);
    }

  return self;
}

void
rehab_diary_foot_free (RehabDiaryFoot *self)
{
  g_object_unref (self->grid);
  g_array_unref (self->lines);
  g_free (self);
}

GtkWidget *
rehab_diary_foot_get_widget (RehabDiaryFoot *self)
{
  return self->grid;
}

static const RehabLoadAmount *
get_amount (const RehabLoadTotal *total,
            Figure                figure)
{
  switch (figure)
    {
    case FIGURE_MINUTES:
      return &total->all.minutes;

    case FIGURE_DISTANCE:
      return &total->all.distance_km;

    case FIGURE_CLIMB:
      return &total->all.climb_m;

    case FIGURE_LOAD:
    case FIGURE_KEPT:
    case N_FIGURES:
    default:
      return &total->all.load;
    }
}

static char *
dup_kept (const RehabLoadTotal *total)
{
  g_autofree char *kept = NULL;
  g_autofree char *unrated = NULL;
  guint not_rated = total->all.load.not_asked;

  if (total->days == 0)
    return g_strdup ("");

  kept = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of %u day kept", "%u of %u days kept", total->days),
                          total->days_kept, total->days);
  if (not_rated == 0)
    return g_steal_pointer (&kept);

  /* Translators: sessions whose effort or minutes were not asked, so that they are in no load */
  unrated = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u session without load", "%u sessions without load", not_rated), not_rated);

  return g_strjoin (" · ", kept, unrated, NULL);
}

static char *
dup_figure (const RehabLoadTotal *total,
            Figure                figure,
            gboolean              in_table)
{
  const RehabLoadAmount *amount = get_amount (total, figure);
  RehabNumber sum = rehab_load_total_get_amount (total, amount);
  g_autofree char *number = NULL;

  if (!sum.known || (sum.value <= 0 && amount->asked == 0))
    return g_strdup (figure == FIGURE_LOAD && in_table && !sum.known ? "" : "·");

  if (figure == FIGURE_DISTANCE)
    number = rehab_units_dup_fixed (REHAB_UNIT_KIND_DISTANCE, sum.value, 1);
  else
    number = g_strdup_printf ("%'.0f", figure == FIGURE_CLIMB ? rehab_units_show (REHAB_UNIT_KIND_CLIMB, sum.value) : sum.value);
  if (figure == FIGURE_LOAD && in_table)
    /* Translators: the load of a week, in arbitrary units */
    return g_strdup_printf (C_("diary", "Load %s"), number);

  return g_steal_pointer (&number);
}

/* What is read out has its name and unit with it. */
static void
name_figure (GtkWidget  *label,
             Figure      figure,
             const char *week,
             const char *text)
{
  g_autofree char *name = NULL;

  switch (figure)
    {
    case FIGURE_LOAD:
      name = g_strdup_printf (_("Load, %s: %s"), week, text);
      break;

    case FIGURE_MINUTES:
      name = g_strdup_printf (_("Minutes, %s: %s"), week, text);
      break;

    case FIGURE_DISTANCE:
      name = g_strdup_printf (rehab_units_are_recorded (REHAB_UNIT_KIND_DISTANCE) ? _("Kilometres, %s: %s") : _("Miles, %s: %s"),
                              week, text);
      break;

    case FIGURE_CLIMB:
      name = g_strdup_printf (rehab_units_are_recorded (REHAB_UNIT_KIND_CLIMB) ? _("Metres of climb, %s: %s")
                                                                               : _("Feet of climb, %s: %s"), week, text);
      break;

    case FIGURE_KEPT:
    case N_FIGURES:
    default:
      name = g_strdup_printf (_("Kept, %s: %s"), week, text);
      break;
    }

  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_line (Line                 *line,
           const RehabLoadTotal *total,
           gboolean              in_table)
{
  /* Translators: the Monday of a week, where sums stand below the days */
  g_autofree char *title = rehab_date_format (total->from, in_table ? C_("diary sums", "%-d %b") : C_("diary sums", "Week of %-d %b"));
  g_autofree char *week = rehab_date_format (total->from, C_("diary", "week of %-d %B"));

  gtk_label_set_text (GTK_LABEL (line->title), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (line->title), GTK_ACCESSIBLE_PROPERTY_LABEL, week, -1);
  for (guint i = 0; i < N_FIGURES; i++)
    {
      g_autofree char *text = i == FIGURE_KEPT ? dup_kept (total) : dup_figure (total, (Figure) i, in_table);

      gtk_label_set_text (GTK_LABEL (line->figures[i]), text);
      name_figure (line->figures[i], (Figure) i, week, text);
    }
}

/**
 * rehab_diary_foot_show:
 * @self: a foot
 * @editor: a diary
 * @first: the Monday of the first week on the screen
 *
 * Shows the sums of the weeks from the one before @first on. A week of which no day was kept has none; what was not asked
 * is in none, and said beside it.
 */
void
rehab_diary_foot_show (RehabDiaryFoot   *self,
                       RehabDiaryEditor *editor,
                       RehabDate         first)
{
  RehabDate from = rehab_date_add_days (first, -DAYS_A_WEEK);
  gboolean in_table = gtk_widget_has_css_class (self->grid, "diary-foot");
  g_autoptr (GArray) totals = rehab_load_total_list (rehab_diary_editor_get_diary (editor), REHAB_LOAD_SPAN_WEEK, from,
                                                     rehab_date_add_days (from, (int) self->lines->len * DAYS_A_WEEK - 1),
                                                     rehab_diary_editor_get_today (editor));

  for (guint i = 0; i < self->lines->len; i++)
    show_line (&g_array_index (self->lines, Line, i), &g_array_index (totals, RehabLoadTotal, totals->len - 1 - i), in_table);
}
