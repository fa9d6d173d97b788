/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-running-week-row.h"
#include "rehab-language.h"
#include "rehab-running-pointer.h"
#include "rehab-running-refusals.h"
#include "rehab-unit-settings.h"

#include <glib/gi18n.h>

#define HEAD_CHARS 10
/* Where there are sessions, and none of them says it. */
#define NOT_SAID "–"

typedef enum
{
  SUM_DISTANCE,
  SUM_MINUTES,
  SUM_FAST,
  SUM_CLIMB,
  SUM_DAYS,
  SUM_LOAD,
  N_SUMS
} Sum;

/* The columns at the end of a week, in their order. */
static const struct
{
  const char *head;
  const char *name;
  int width_chars;
  RehabRunningVariable variable; /* what its rise is told of */
  RehabUnitKind kind;
  const char *customary_head;    /* NULL for the same */
  const char *customary_name;
} sums[N_SUMS] = {
  [SUM_DISTANCE] = {
    NC_("running sum", "km"), N_("Distance in kilometres"), 6, REHAB_RUNNING_VARIABLE_DISTANCE, REHAB_UNIT_KIND_DISTANCE,
    NC_("running sum", "mi"), N_("Distance in miles")
  },
  [SUM_MINUTES] = { NC_("running sum", "min"), N_("Minutes of running"), 5, REHAB_RUNNING_VARIABLE_NONE },
  [SUM_FAST] = { NC_("running sum", "fast"), N_("Strides, and the fastest speed"), 6, REHAB_RUNNING_VARIABLE_SPEED },
  [SUM_CLIMB] = {
    NC_("running sum", "climb"), N_("Climb in metres"), 5, REHAB_RUNNING_VARIABLE_HILLS, REHAB_UNIT_KIND_CLIMB,
    NC_("running sum", "climb"), N_("Climb in feet")
  },
  [SUM_DAYS] = { NC_("running sum", "days"), N_("Days with running"), 4, REHAB_RUNNING_VARIABLE_DAYS },
  [SUM_LOAD] = { NC_("running sum", "load"), N_("Planned load: effort times minutes"), 6, REHAB_RUNNING_VARIABLE_NONE },
};

struct _RehabRunningWeekRow
{
  GtkWidget parent_instance;

  GtkWidget *pointer;
  GtkWidget *line; /* head, days and sums */
  GtkWidget *head;
  GtkWidget *number_label;
  GtkWidget *span_label;
  GtkWidget *days;
  GtkWidget *cells[REHAB_RUNNING_DAYS];
  GtkWidget *sum_box;
  GtkWidget *sum_labels[N_SUMS];
  GtkWidget *words_label; /* the sums in words, in a narrow page */
};

G_DEFINE_FINAL_TYPE (RehabRunningWeekRow, rehab_running_week_row, GTK_TYPE_WIDGET)

static void
set_text (GtkWidget  *label,
          const char *text)
{
  if (g_strcmp0 (gtk_label_get_text (GTK_LABEL (label)), text) != 0)
    gtk_label_set_text (GTK_LABEL (label), text);
}

static const char *
get_sum_name (Sum sum)
{
  return rehab_units_are_recorded (sums[sum].kind) ? _(sums[sum].name) : _(sums[sum].customary_name);
}

static GtkWidget *
new_head_label (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);

  return label;
}

static GtkWidget *
new_sum_label (Sum sum)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_width_chars (GTK_LABEL (label), sums[sum].width_chars);
  gtk_label_set_max_width_chars (GTK_LABEL (label), sums[sum].width_chars);
  gtk_label_set_xalign (GTK_LABEL (label), 1.0f);
  gtk_label_set_yalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, "caption");

  return label;
}

/* A sum that some sessions did not take part in is told as a part of it. */
static char *
dup_measured_sum (const RehabRunningSum *sum,
                  RehabUnitKind          kind,
                  guint                  decimals)
{
  g_autofree char *figure = NULL;

  if (sum->said == 0)
    return g_strdup (sum->not_said > 0 ? NOT_SAID : "");

  figure = rehab_units_dup_fixed (kind, sum->value, decimals);

  return g_strdup_printf (sum->not_said > 0 ? "≥ %s" : "%s", figure);
}

static char *
dup_sum (const RehabRunningSum *sum,
         guint                  decimals)
{
  return dup_measured_sum (sum, REHAB_UNIT_KIND_NONE, decimals);
}

static char *
dup_fast (const RehabRunningWeek *week)
{
  g_autofree char *strides = dup_sum (&week->strides, 0);
  GString *fast = g_string_new (NULL);

  if (week->strides.said > 0)
    /* Translators: a number of strides */
    g_string_append_printf (fast, _("%s ×"), strides);
  else if (week->fast_m.said > 0)
    {
      g_autofree char *metres = dup_sum (&week->fast_m, 0);

      /* Translators: metres of strides and sprints */
      g_string_append_printf (fast, _("%s m"), metres);
    }
  if (week->speed_percent.known)
    g_string_append_printf (fast, "%s%.0f %%", fast->len > 0 ? "\n" : "", week->speed_percent.value);
  if (fast->len == 0 && week->fast_sessions > 0)
    g_string_append (fast, NOT_SAID);

  return g_string_free_and_steal (fast);
}

static char *
dup_sum_text (const RehabRunningWeek *week,
              Sum                     sum)
{
  switch (sum)
    {
    case SUM_DISTANCE:
      return dup_measured_sum (&week->distance_km, REHAB_UNIT_KIND_DISTANCE, 1);
    case SUM_MINUTES:
      return dup_sum (&week->run_minutes, 0);
    case SUM_FAST:
      return dup_fast (week);
    case SUM_CLIMB:
      return dup_measured_sum (&week->climb_m, REHAB_UNIT_KIND_CLIMB, 0);
    case SUM_DAYS:
      return week->days > 0 ? g_strdup_printf ("%u", week->days) : g_strdup ("");
    case SUM_LOAD:
      return dup_sum (&week->load, 0);

    case N_SUMS:
    default:
      g_return_val_if_reached (NULL);
    }
}

/* Minutes stand in for a distance that is not said. */
static gboolean
has_risen (const RehabRunningComparison *comparison,
           Sum                           sum)
{
  gboolean in_minutes = comparison->after.distance_km.said == 0;

  if (sum == SUM_DISTANCE || sum == SUM_MINUTES)
    return (comparison->raised & REHAB_RUNNING_VARIABLE_DISTANCE) != 0 && in_minutes == (sum == SUM_MINUTES);

  return (comparison->raised & sums[sum].variable) != 0;
}

static void
show_sums (RehabRunningWeekRow       *self,
           const RehabRunningReading *reading,
           int                        week)
{
  const RehabRunningComparison *comparison = rehab_running_reading_compare (reading, week);
  g_autofree char *words = rehab_running_week_dup_words (&comparison->after);

  for (int i = 0; i < N_SUMS; i++)
    {
      g_autofree char *figure = dup_sum_text (&comparison->after, (Sum) i);
      gboolean rises = has_risen (comparison, (Sum) i);
      g_autofree char *text = rises ? g_strdup_printf ("▲%s", figure) : g_strdup (figure);
      g_autofree char *tip = g_strdup_printf (rises ? _("%s: %s, more than in the week before") : _("%s: %s"), get_sum_name ((Sum) i),
                                              figure[0] == '\0' ? C_("running sum", "none")
                                              : g_str_equal (figure, NOT_SAID) ? C_("running sum", "not said") : figure);

      if (g_strcmp0 (gtk_widget_get_tooltip_text (self->sum_labels[i]), tip) == 0)
        continue;

      set_text (self->sum_labels[i], text);
      gtk_widget_set_tooltip_text (self->sum_labels[i], tip);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->sum_labels[i]), GTK_ACCESSIBLE_PROPERTY_LABEL, tip, -1);
      if (rises)
        gtk_widget_add_css_class (self->sum_labels[i], "raised");
      else
        gtk_widget_remove_css_class (self->sum_labels[i], "raised");
    }

  set_text (self->words_label, words);
}

static void
show_head (RehabRunningWeekRow       *self,
           const RehabRunningReading *reading,
           int                        week)
{
  RehabDate monday = rehab_running_reading_get_date (reading, week, 0);
  RehabDate sunday = rehab_date_add_days (monday, REHAB_RUNNING_DAYS - 1);
  RehabDate today = rehab_running_reading_get_today (reading);
  gboolean is_now = rehab_date_compare (monday, today) <= 0 && rehab_date_compare (today, sunday) <= 0;
  g_autofree char *number = g_strdup_printf (_("Week %d"), week + 1);
  g_autofree char *from = rehab_date_format (monday, C_("running plan", "%-d %b"));
  g_autofree char *span = NULL;

  if (is_now)
    {
      /* Translators: the Monday of the week that is now */
      span = g_strdup_printf (_("%s · now"), from);
      gtk_widget_add_css_class (GTK_WIDGET (self), "now");
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), "now");
    }

  set_text (self->span_label, span != NULL ? span : from);
  if (g_str_equal (gtk_label_get_text (GTK_LABEL (self->number_label)), number))
    return;

  set_text (self->number_label, number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, number, -1);
}

static void
rehab_running_week_row_dispose (GObject *object)
{
  RehabRunningWeekRow *self = REHAB_RUNNING_WEEK_ROW (object);

  g_clear_pointer (&self->pointer, gtk_widget_unparent);
  g_clear_pointer (&self->line, gtk_widget_unparent);

  G_OBJECT_CLASS (rehab_running_week_row_parent_class)->dispose (object);
}

static void
rehab_running_week_row_class_init (RehabRunningWeekRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rehab_running_week_row_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "runningweek");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW);
}

static void
rehab_running_week_row_init (RehabRunningWeekRow *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);

  self->head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->number_label = new_head_label ();
  self->span_label = new_head_label ();
  gtk_label_set_max_width_chars (GTK_LABEL (self->number_label), HEAD_CHARS);
  gtk_label_set_ellipsize (GTK_LABEL (self->number_label), PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (GTK_LABEL (self->span_label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (self->span_label), 1);
  gtk_widget_add_css_class (self->number_label, "heading");
  gtk_widget_add_css_class (self->span_label, "caption");
  gtk_widget_add_css_class (self->span_label, "dimmed");
  gtk_widget_add_css_class (self->head, "running-head");
  gtk_box_append (GTK_BOX (self->head), self->number_label);
  gtk_box_append (GTK_BOX (self->head), self->span_label);

  self->days = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_hexpand (self->days, TRUE);
  for (int day = 0; day < REHAB_RUNNING_DAYS; day++)
    {
      self->cells[day] = rehab_running_cell_new ();
      gtk_box_append (GTK_BOX (self->days), self->cells[day]);
    }

  self->sum_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->sum_box, "running-sums");
  for (int i = 0; i < N_SUMS; i++)
    {
      self->sum_labels[i] = new_sum_label ((Sum) i);
      gtk_box_append (GTK_BOX (self->sum_box), self->sum_labels[i]);
    }

  self->words_label = new_head_label ();
  gtk_label_set_wrap (GTK_LABEL (self->words_label), TRUE);
  gtk_widget_add_css_class (self->words_label, "caption");
  gtk_widget_add_css_class (self->words_label, "running-words");

  self->line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->line, "running-line");
  gtk_box_append (GTK_BOX (self->line), self->head);
  gtk_box_append (GTK_BOX (self->line), self->words_label);
  gtk_box_append (GTK_BOX (self->line), self->days);
  gtk_box_append (GTK_BOX (self->line), self->sum_box);

  self->pointer = rehab_running_pointer_new ();
  gtk_widget_set_parent (self->pointer, GTK_WIDGET (self));
  gtk_widget_set_parent (self->line, GTK_WIDGET (self));
}

GtkWidget *
rehab_running_week_row_new (gboolean narrow)
{
  GtkWidget *self = g_object_new (REHAB_TYPE_RUNNING_WEEK_ROW, NULL);

  rehab_running_week_row_set_narrow (REHAB_RUNNING_WEEK_ROW (self), narrow);

  return self;
}

static void
show_sum_head (GtkLabel *head)
{
  Sum sum = (Sum) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (head), "rehab-running-sum"));
  const char *name = rehab_units_are_recorded (sums[sum].kind) ? sums[sum].head : sums[sum].customary_head;

  gtk_label_set_text (head, g_dpgettext2 (NULL, "running sum", name));
  gtk_widget_set_tooltip_text (GTK_WIDGET (head), get_sum_name (sum));
}

static GtkWidget *
new_sum_head (Sum sum)
{
  GtkWidget *head = new_sum_label (sum);

  g_object_set_data (G_OBJECT (head), "rehab-running-sum", GINT_TO_POINTER (sum));
  gtk_widget_add_css_class (head, "dimmed");
  show_sum_head (GTK_LABEL (head));
  rehab_unit_settings_follow (head, G_CALLBACK (show_sum_head));

  return head;
}

/* The names of the columns, above all weeks. */
GtkWidget *
rehab_running_week_row_new_heads (void)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *days = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *sum_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *corner = new_head_label ();

  /* In the font of the names of weeks, so that it is as wide. */
  gtk_label_set_width_chars (GTK_LABEL (corner), HEAD_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (corner), HEAD_CHARS);
  gtk_widget_add_css_class (corner, "running-head");
  gtk_widget_add_css_class (corner, "heading");
  gtk_box_set_homogeneous (GTK_BOX (days), TRUE);
  gtk_widget_set_hexpand (days, TRUE);
  for (int day = 0; day < REHAB_RUNNING_DAYS; day++)
    {
      /* Any Monday. */
      g_autofree char *weekday = rehab_date_format (rehab_date_add_days (rehab_date_from_julian (738522), day), "%a");
      g_autofree char *name = rehab_language_dup_begun (weekday);
      GtkWidget *label = new_head_label ();

      gtk_label_set_text (GTK_LABEL (label), name);
      gtk_widget_add_css_class (label, "running-day-head");
      gtk_box_append (GTK_BOX (days), label);
    }

  gtk_widget_add_css_class (sum_box, "running-sums");
  for (int i = 0; i < N_SUMS; i++)
    gtk_box_append (GTK_BOX (sum_box), new_sum_head ((Sum) i));

  gtk_widget_add_css_class (line, "running-line");
  gtk_widget_add_css_class (line, "running-heads");
  gtk_box_append (GTK_BOX (line), corner);
  gtk_box_append (GTK_BOX (line), days);
  gtk_box_append (GTK_BOX (line), sum_box);

  return line;
}

/**
 * rehab_running_week_row_show:
 * @self: a row
 * @reading: a plan
 * @week: one of its weeks
 * @refusals: what was typed and could not be
 *
 * Shows a week of a plan.
 */
void
rehab_running_week_row_show (RehabRunningWeekRow       *self,
                             const RehabRunningReading *reading,
                             int                        week,
                             GHashTable                *refusals)
{
  const char *episode_id = rehab_case_model_get_case (rehab_running_reading_get_model (reading))->episode->id;

  g_return_if_fail (REHAB_IS_RUNNING_WEEK_ROW (self));

  rehab_running_pointer_show (REHAB_RUNNING_POINTER (self->pointer), reading, week);
  show_head (self, reading, week);
  for (int day = 0; day < REHAB_RUNNING_DAYS; day++)
    rehab_running_cell_show (REHAB_RUNNING_CELL (self->cells[day]), reading, week, day,
                             rehab_running_refusals_find (refusals, episode_id, rehab_running_reading_get_date (reading, week, day)));
  show_sums (self, reading, week);
}

RehabRunningCell *
rehab_running_week_row_get_cell (RehabRunningWeekRow *self,
                                 int                  day)
{
  g_return_val_if_fail (REHAB_IS_RUNNING_WEEK_ROW (self), NULL);

  return REHAB_RUNNING_CELL (self->cells[day]);
}

/* In a narrow page the days stand below each other, and the sums in words above them. */
void
rehab_running_week_row_set_narrow (RehabRunningWeekRow *self,
                                   gboolean             narrow)
{
  GtkOrientation along = narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;

  g_return_if_fail (REHAB_IS_RUNNING_WEEK_ROW (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->line), along);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->days), along);
  gtk_box_set_homogeneous (GTK_BOX (self->days), !narrow);
  gtk_label_set_width_chars (GTK_LABEL (self->number_label), narrow ? -1 : HEAD_CHARS);
  gtk_widget_set_visible (self->sum_box, !narrow);
  gtk_widget_set_visible (self->words_label, narrow);
  for (int day = 0; day < REHAB_RUNNING_DAYS; day++)
    rehab_running_cell_set_narrow (REHAB_RUNNING_CELL (self->cells[day]), narrow);
  rehab_running_pointer_set_narrow (REHAB_RUNNING_POINTER (self->pointer), narrow);
}
