/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-running-cell.h"
#include "rehab-running-words.h"

#include <glib/gi18n.h>

struct _RehabRunningCell
{
  GtkWidget parent_instance;

  GtkWidget *day_label;
  GtkWidget *lines; /* a label for each session */
  GtkWidget *refused_label;
  GtkWidget *done_label;

  RehabRunningPlace place;
  guint n_lines;
  RehabDate date;
  char *name; /* as it was told last: telling it again to who reads the screen takes longer than all else */
  gboolean current;
  gboolean chosen;
  gboolean refused;
  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (RehabRunningCell, rehab_running_cell, GTK_TYPE_WIDGET)

static void
set_text (GtkWidget  *label,
          const char *text)
{
  if (g_strcmp0 (gtk_label_get_text (GTK_LABEL (label)), text != NULL ? text : "") != 0)
    gtk_label_set_text (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, text != NULL && text[0] != '\0');
}

static void
set_class (GtkWidget  *widget,
           const char *css_class,
           gboolean    on)
{
  if (on)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

static GtkWidget *
new_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), 4);
  gtk_widget_add_css_class (label, css_class);
  /* The cell's name says it all. */
  gtk_accessible_update_state (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);

  return label;
}

/* The month is told where it begins, and on the first day that is shown. */
static void
show_day (RehabRunningCell *self)
{
  g_autofree char *text = NULL;
  int year, month, day;

  if (!rehab_date_is_set (self->date))
    return;

  rehab_date_get_ymd (self->date, &year, &month, &day);
  if (self->narrow)
    text = rehab_date_format (self->date, C_("running plan", "%a %-d"));
  else
    text = rehab_date_format (self->date, day == 1 || (self->place.week == 0 && self->place.day == 0) ? C_("running plan", "%-d %b") : "%-d");
  set_text (self->day_label, text);
}

/* A figure and its unit stay on one line. */
static char *
dup_with_units (const char *words)
{
  GString *text = g_string_new (NULL);

  for (const char *p = words; *p != '\0'; p++)
    if (*p == ' ' && p > words && g_ascii_isdigit (p[-1]) && (g_ascii_isalpha (p[1]) || p[1] == '%'))
      g_string_append (text, "\u00a0");
    else
      g_string_append_c (text, *p);

  return g_string_free_and_steal (text);
}

static void
show_lines (RehabRunningCell           *self,
            const RehabRunningSchedule *schedule)
{
  GtkWidget *line = gtk_widget_get_first_child (self->lines);
  guint n;
  guint first = rehab_running_schedule_find_day (schedule, self->place.week, self->place.day, &n);

  self->n_lines = n;
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *words = rehab_running_session_dup_short (rehab_running_schedule_get_nth (schedule, first + i));
      g_autofree char *text = dup_with_units (words);

      if (line == NULL)
        {
          line = new_label ("running-session");
          gtk_box_append (GTK_BOX (self->lines), line);
        }
      set_text (line, text);
      line = gtk_widget_get_next_sibling (line);
    }

  while (line != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (line);

      gtk_box_remove (GTK_BOX (self->lines), line);
      line = next;
    }
  gtk_widget_set_visible (self->lines, n > 0);
}

static void
show_line (RehabRunningCell *self)
{
  guint i = 0;

  for (GtkWidget *line = gtk_widget_get_first_child (self->lines); line != NULL; line = gtk_widget_get_next_sibling (line))
    set_class (line, "current-line", self->current && self->n_lines > 1 && i++ == self->place.line);
}

static void
name (RehabRunningCell          *self,
      const RehabRunningReading *reading)
{
  g_autofree char *label = rehab_running_reading_dup_day_name (reading, self->place);

  if (g_set_str (&self->name, label))
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
rehab_running_cell_finalize (GObject *object)
{
  g_free (REHAB_RUNNING_CELL (object)->name);

  G_OBJECT_CLASS (rehab_running_cell_parent_class)->finalize (object);
}

static void
rehab_running_cell_dispose (GObject *object)
{
  RehabRunningCell *self = REHAB_RUNNING_CELL (object);

  g_clear_pointer (&self->day_label, gtk_widget_unparent);
  g_clear_pointer (&self->lines, gtk_widget_unparent);
  g_clear_pointer (&self->refused_label, gtk_widget_unparent);
  g_clear_pointer (&self->done_label, gtk_widget_unparent);

  G_OBJECT_CLASS (rehab_running_cell_parent_class)->dispose (object);
}

static void
rehab_running_cell_class_init (RehabRunningCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rehab_running_cell_dispose;
  G_OBJECT_CLASS (klass)->finalize = rehab_running_cell_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "runningcell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
rehab_running_cell_init (RehabRunningCell *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (widget)), GTK_ORIENTATION_VERTICAL);
  self->day_label = new_label ("running-date");
  self->lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->refused_label = new_label ("error");
  self->done_label = new_label ("running-done");
  gtk_widget_set_hexpand (self->lines, TRUE);
  gtk_widget_set_parent (self->day_label, widget);
  gtk_widget_set_parent (self->lines, widget);
  gtk_widget_set_parent (self->refused_label, widget);
  gtk_widget_set_parent (self->done_label, widget);
}

GtkWidget *
rehab_running_cell_new (void)
{
  return g_object_new (REHAB_TYPE_RUNNING_CELL, NULL);
}

/**
 * rehab_running_cell_show:
 * @self: a cell
 * @reading: a plan
 * @week: one of its weeks
 * @day: a day of it
 * @refused: (nullable): what was typed for that day and could not be
 *
 * Shows a day of a plan.
 */
void
rehab_running_cell_show (RehabRunningCell          *self,
                         const RehabRunningReading *reading,
                         int                        week,
                         int                        day,
                         const char                *refused)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autofree char *done = rehab_running_reading_dup_done (reading, week, day);
  int until;

  self->place.week = week;
  self->place.day = day;
  self->date = rehab_running_reading_get_date (reading, week, day);
  until = rehab_date_days_until (rehab_running_reading_get_today (reading), self->date);

  show_day (self);
  show_lines (self, rehab_running_reading_get_schedule (reading));
  self->place.line = self->n_lines > 0 ? MIN (self->place.line, self->n_lines - 1) : 0;
  show_line (self);
  set_text (self->refused_label, refused);
  set_text (self->done_label, done);
  set_class (widget, "today", until == 0);
  set_class (widget, "past", until < 0);
  set_class (widget, "error", refused != NULL);
  if (self->refused != (refused != NULL))
    {
      self->refused = refused != NULL;
      if (self->refused)
        gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
      else
        gtk_accessible_reset_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_INVALID);
    }
  name (self, reading);
}

RehabRunningPlace
rehab_running_cell_get_place (RehabRunningCell *self)
{
  g_return_val_if_fail (REHAB_IS_RUNNING_CELL (self), (RehabRunningPlace) { 0 });

  return self->place;
}

guint
rehab_running_cell_get_n_lines (RehabRunningCell *self)
{
  g_return_val_if_fail (REHAB_IS_RUNNING_CELL (self), 0);

  return self->n_lines;
}

/* Of several sessions of a day, the one that keys work on. */
void
rehab_running_cell_set_line (RehabRunningCell          *self,
                             const RehabRunningReading *reading,
                             guint                      line)
{
  g_return_if_fail (REHAB_IS_RUNNING_CELL (self));

  self->place.line = self->n_lines > 0 ? MIN (line, self->n_lines - 1) : 0;
  show_line (self);
  name (self, reading);
}

/* The current one has the keyboard, or had it last, and is where the Tab key comes in. */
void
rehab_running_cell_set_state (RehabRunningCell *self,
                              gboolean          current,
                              gboolean          chosen)
{
  GtkWidget *widget = GTK_WIDGET (self);

  g_return_if_fail (REHAB_IS_RUNNING_CELL (self));

  if (self->current == current && self->chosen == chosen)
    return;

  self->current = current;
  self->chosen = chosen;
  gtk_widget_set_focusable (widget, current);
  set_class (widget, "current", current);
  set_class (widget, "in-block", chosen);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, current || chosen, -1);
  show_line (self);
}

/* In a narrow page a day is a line: its name stands beside what is planned. */
void
rehab_running_cell_set_narrow (RehabRunningCell *self,
                               gboolean          narrow)
{
  g_return_if_fail (REHAB_IS_RUNNING_CELL (self));

  self->narrow = narrow;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  narrow ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_label_set_width_chars (GTK_LABEL (self->day_label), narrow ? 7 : 4);
  set_class (GTK_WIDGET (self), "narrow", narrow);
  show_day (self);
}
