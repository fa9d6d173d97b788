/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-day-toggles.h"
#include "rehab-choice.h"
#include "rehab-dose.h"
#include "rehab-wrapping-label.h"

#include <glib/gi18n.h>

#define N_DAYS 7

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
  gtk_box_set_homogeneous (GTK_BOX (days), TRUE);

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
