/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-day-toggles.h"
#include "rehab-choice.h"
#include "rehab-dose.h"
#include "rehab-wrapping-label.h"

#include <glib/gi18n.h>

#define N_DAYS 7
#define DAYS_IN_SHORT_LINE 4

struct _RehabDayToggles
{
  AdwBin parent_instance;

  GtkWidget *toggles[N_DAYS];
  GtkLabel *rhythm;
  gboolean showing; /* toggles are being set: what they say is no edit */
};

enum
{
  EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabDayToggles, rehab_day_toggles, ADW_TYPE_BIN)

static int
find_focused (RehabDayToggles *self)
{
  for (int i = 0; i < N_DAYS; i++)
    if (gtk_widget_has_focus (self->toggles[i]))
      return i;

  return -1;
}

static int
find_first_active (RehabDayToggles *self)
{
  for (int i = 0; i < N_DAYS; i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->toggles[i])))
      return i;

  return 0;
}

static void
toggled_cb (RehabDayToggles *self)
{
  guint days = 0;

  if (self->showing)
    return;

  for (int i = 0; i < N_DAYS; i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->toggles[i])))
      days |= 1u << i;

  g_signal_emit (self, signals[EDITED], 0, days);
}

/* Tab enters at the first day that counts, and leaves; arrows go from day to day, and leave at the ends. */
static gboolean
rehab_day_toggles_focus (GtkWidget       *widget,
                         GtkDirectionType direction)
{
  RehabDayToggles *self = REHAB_DAY_TOGGLES (widget);
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int focused = find_focused (self);

  if (!gtk_widget_get_can_focus (widget))
    return FALSE;
  if (focused < 0)
    return gtk_widget_grab_focus (self->toggles[direction == GTK_DIR_LEFT ? N_DAYS - 1 : find_first_active (self)]);

  if (direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT)
    focused += (direction == GTK_DIR_RIGHT) != is_rtl ? 1 : -1;
  else
    return FALSE;

  return focused >= 0 && focused < N_DAYS && gtk_widget_grab_focus (self->toggles[focused]);
}

/* All days are as wide as the widest: in one line, or where large text has no room for that in two. */

static GtkSizeRequestMode
get_request_mode (GtkWidget *days)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_day (GtkWidget     *days,
             GtkOrientation orientation,
             int           *minimum,
             int           *natural)
{
  *minimum = *natural = 0;
  for (GtkWidget *day = gtk_widget_get_first_child (days); day != NULL; day = gtk_widget_get_next_sibling (day))
    {
      int least, usual;

      gtk_widget_measure (day, orientation, -1, &least, &usual, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural = MAX (*natural, usual);
    }
}

static int
get_days_in_line (GtkWidget *days,
                  int        width)
{
  int minimum, natural;

  measure_day (days, GTK_ORIENTATION_HORIZONTAL, &minimum, &natural);

  return width < 0 || width >= N_DAYS * minimum ? N_DAYS : DAYS_IN_SHORT_LINE;
}

static void
measure_days (GtkWidget     *days,
              GtkOrientation orientation,
              int            for_size,
              int           *minimum,
              int           *natural,
              int           *minimum_baseline,
              int           *natural_baseline)
{
  int lines = (N_DAYS + get_days_in_line (days, for_size) - 1) / get_days_in_line (days, for_size);

  measure_day (days, orientation, minimum, natural);
  *minimum *= orientation == GTK_ORIENTATION_HORIZONTAL ? DAYS_IN_SHORT_LINE : lines;
  *natural *= orientation == GTK_ORIENTATION_HORIZONTAL ? N_DAYS : lines;
}

static void
place_days (GtkWidget *days,
            int        width,
            int        height,
            int        baseline)
{
  gboolean is_rtl = gtk_widget_get_direction (days) == GTK_TEXT_DIR_RTL;
  int in_line = get_days_in_line (days, width);
  int day_width = width / in_line;
  int day_height = height / ((N_DAYS + in_line - 1) / in_line);
  int i = 0;

  for (GtkWidget *day = gtk_widget_get_first_child (days); day != NULL; day = gtk_widget_get_next_sibling (day), i++)
    {
      int column = is_rtl ? in_line - 1 - i % in_line : i % in_line;
      GtkAllocation place = { column * day_width, i / in_line * day_height, day_width, day_height };

      gtk_widget_size_allocate (day, &place, -1);
    }
}

static void
rehab_day_toggles_class_init (RehabDayTogglesClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus = rehab_day_toggles_focus;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);

  /* The days chosen by a click or a key, as RehabDays bits. */
  signals[EDITED] = g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
rehab_day_toggles_init (RehabDayToggles *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *days = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Days of the week"), -1);
  gtk_widget_add_css_class (days, "day-toggles");
  gtk_widget_set_layout_manager (days, gtk_custom_layout_new (get_request_mode, measure_days, place_days));

  for (int i = 0; i < N_DAYS; i++)
    {
      const RehabPrescription values = { .days = 1 << i };
      g_autofree char *letters = rehab_days_dup_label (1u << i);
      g_autofree char *day = rehab_dose_dup_days (&values);

      self->toggles[i] = gtk_toggle_button_new_with_label (letters);
      gtk_widget_add_css_class (self->toggles[i], "flat");
      /* The letters are its name else, whatever is said. */
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->toggles[i]), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggles[i]), GTK_ACCESSIBLE_PROPERTY_LABEL, day, -1);
      g_signal_connect_swapped (self->toggles[i], "toggled", G_CALLBACK (toggled_cb), self);
      gtk_box_append (GTK_BOX (days), self->toggles[i]);
    }

  self->rhythm = GTK_LABEL (rehab_wrapping_label_new (NULL, "caption"));
  gtk_box_append (GTK_BOX (box), days);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->rhythm));
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * rehab_day_toggles_show:
 * @self: toggles
 * @days: RehabDays bits
 * @rhythm: (nullable): how often in words, where that is said instead of days
 *
 * Shows the days.
 */
void
rehab_day_toggles_show (RehabDayToggles *self,
                        guint            days,
                        const char      *rhythm)
{
  g_return_if_fail (REHAB_IS_DAY_TOGGLES (self));

  self->showing = TRUE;
  for (int i = 0; i < N_DAYS; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->toggles[i]), (days & (1u << i)) != 0);
  self->showing = FALSE;

  gtk_label_set_label (self->rhythm, rhythm != NULL ? rhythm : "");
  gtk_widget_set_visible (GTK_WIDGET (self->rhythm), rhythm != NULL && rhythm[0] != '\0');
}

/**
 * rehab_day_toggles_set_editable:
 * @self: toggles
 * @editable: whether they can be worked
 *
 * Makes them toggles, or letters to read.
 */
void
rehab_day_toggles_set_editable (RehabDayToggles *self,
                                gboolean         editable)
{
  g_return_if_fail (REHAB_IS_DAY_TOGGLES (self));

  gtk_widget_set_can_target (GTK_WIDGET (self), editable);
  gtk_widget_set_can_focus (GTK_WIDGET (self), editable);
}
