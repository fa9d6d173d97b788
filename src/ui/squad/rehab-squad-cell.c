/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-squad-cell.h"
#include "rehab-source.h"
#include "rehab-squad-spark-view.h"

#include <glib/gi18n.h>

struct _RehabSquadCell
{
  GtkBox parent_instance;

  const RehabAthleteColumn *column;
  GtkWidget *image;  /* NULL where nothing can want attention */
  GtkWidget *text;
  GtkWidget *detail;
  GtkWidget *spark;  /* NULL where there is none */
  RehabAthleteLine *line;
};

G_DEFINE_FINAL_TYPE (RehabSquadCell, rehab_squad_cell, GTK_TYPE_BOX)

/* What a line has to say of a column: "Last worst pain of a day: 3, 22 Nov". */
char *
rehab_squad_cell_dup_spoken (const RehabAthleteColumn *column,
                             const RehabAthleteLine   *line)
{
  g_autofree char *text = rehab_athlete_column_dup_text (column, line);
  g_autofree char *detail = rehab_athlete_column_dup_detail (column, line);

  if (detail == NULL)
    /* Translators: the name of a column, and what stands in it */
    return g_strdup_printf (C_("squad", "%s: %s"), _(column->title), text);

  /* Translators: the name of a column, what stands in it, and what stands small beside that: a day, a number of days */
  return g_strdup_printf (C_("squad", "%s: %s, %s"), _(column->title), text, detail);
}

/* Reasons have lines of their own, each with its source. */
static char *
dup_reasons (const RehabAthleteLine *line)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < line->reasons->len; i++)
    {
      const RehabAthleteReason *reason = g_ptr_array_index (line->reasons, i);
      g_autofree char *source = *reason->sources != '\0' ? rehab_sources_dup_short (reason->sources)
                                                         : g_strdup (_("Clinic setting"));

      g_string_append_printf (text, "%s%s (%s)", i > 0 ? "\n" : "", reason->text, source);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static gboolean
query_tooltip_cb (RehabSquadCell *self,
                  int             x,
                  int             y,
                  gboolean        keyboard_mode,
                  GtkTooltip     *tooltip)
{
  g_autofree char *words = NULL;

  if (self->line == NULL)
    return FALSE;

  words = self->column->id == REHAB_ATHLETE_COLUMN_ATTENTION && self->line->reasons->len > 0
          ? dup_reasons (self->line) : rehab_squad_cell_dup_spoken (self->column, self->line);
  gtk_tooltip_set_text (tooltip, words);

  return TRUE;
}

static void
rehab_squad_cell_dispose (GObject *object)
{
  RehabSquadCell *self = REHAB_SQUAD_CELL (object);

  g_clear_pointer (&self->line, rehab_athlete_line_unref);

  G_OBJECT_CLASS (rehab_squad_cell_parent_class)->dispose (object);
}

static void
rehab_squad_cell_class_init (RehabSquadCellClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rehab_squad_cell_dispose;
}

static void
rehab_squad_cell_init (RehabSquadCell *self)
{
  gtk_box_set_spacing (GTK_BOX (self), 9);
}

static GtkWidget *
new_text (RehabSquadCell *self,
          GtkWidget      *box,
          const char     *css_class)
{
  GtkWidget *text = gtk_inscription_new (NULL);

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (text), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (text), self->column->chars);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (text), self->column->chars);
  gtk_inscription_set_xalign (GTK_INSCRIPTION (text), self->column->numeric ? 1.0f : 0.0f);
  if (css_class != NULL)
    gtk_widget_add_css_class (text, css_class);
  gtk_box_append (GTK_BOX (box), text);

  return text;
}

GtkWidget *
rehab_squad_cell_new (const RehabAthleteColumn *column)
{
  RehabSquadCell *self = g_object_new (REHAB_TYPE_SQUAD_CELL, "has-tooltip", TRUE, NULL);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->column = column;
  if (column->id == REHAB_ATHLETE_COLUMN_ATTENTION)
    {
      self->image = g_object_new (GTK_TYPE_IMAGE, "icon-name", "rehab-attention-symbolic", "valign", GTK_ALIGN_CENTER,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
      gtk_widget_add_css_class (self->image, "attention");
      gtk_box_append (GTK_BOX (self), self->image);
    }

  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (texts, TRUE);
  self->text = new_text (self, texts, column->numeric ? "numeric" : NULL);
  self->detail = new_text (self, texts, "caption");
  gtk_widget_add_css_class (self->detail, "dimmed");
  gtk_widget_add_css_class (self->detail, "squad-detail");
  gtk_box_append (GTK_BOX (self), texts);

  if (column->graph != REHAB_ATHLETE_GRAPH_NONE)
    {
      self->spark = rehab_squad_spark_view_new (column->graph);
      gtk_box_append (GTK_BOX (self), self->spark);
    }

  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);

  return GTK_WIDGET (self);
}

/* Shows a line; NULL lets it go. */
void
rehab_squad_cell_show (RehabSquadCell         *self,
                       const RehabAthleteLine *line,
                       double                  highest_load)
{
  g_autofree char *text = NULL;
  g_autofree char *detail = NULL;

  g_return_if_fail (REHAB_IS_SQUAD_CELL (self));

  if (self->spark != NULL)
    rehab_squad_spark_view_show (REHAB_SQUAD_SPARK_VIEW (self->spark), line, highest_load);
  if (self->line == line)
    return;

  g_clear_pointer (&self->line, rehab_athlete_line_unref);
  if (line == NULL)
    return;

  self->line = rehab_athlete_line_ref (line);
  text = rehab_athlete_column_dup_text (self->column, line);
  detail = rehab_athlete_column_dup_brief (self->column, line);
  gtk_inscription_set_text (GTK_INSCRIPTION (self->text), text);
  gtk_inscription_set_text (GTK_INSCRIPTION (self->detail), detail != NULL ? detail : "");
  /* Rows are as high as each other; those of a coach have one line. */
  gtk_widget_set_visible (self->detail, line->audience == REHAB_SQUAD_AUDIENCE_MEDICAL);
  if (rehab_athlete_column_is_known (self->column, line))
    gtk_widget_remove_css_class (self->text, "dimmed");
  else
    gtk_widget_add_css_class (self->text, "dimmed");
  if (self->image != NULL)
    gtk_widget_set_opacity (self->image, line->reasons->len > 0 || line->unreadable ? 1.0 : 0.0);
}
