/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-week-strip.h"
#include "rehab-choice.h"
#include "rehab-dose.h"

#include <glib/gi18n.h>

#define N_DAYS 7

struct _RehabWeekStrip
{
  AdwBin parent_instance;

  GtkWidget *letters[N_DAYS];
};

G_DEFINE_FINAL_TYPE (RehabWeekStrip, rehab_week_strip, ADW_TYPE_BIN)

static void
rehab_week_strip_class_init (RehabWeekStripClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rehab_week_strip_init (RehabWeekStrip *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);

  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  for (int i = 0; i < N_DAYS; i++)
    {
      self->letters[i] = g_object_new (GTK_TYPE_LABEL, "width-chars", 2, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
      gtk_box_append (GTK_BOX (box), self->letters[i]);
    }

  adw_bin_set_child (ADW_BIN (self), box);
  rehab_week_strip_set_days (self, REHAB_DAYS_NONE);
}

/**
 * rehab_week_strip_set_days:
 * @self: a strip
 * @days: RehabDays bits
 *
 * Chooses the days. A strip without any is empty, as nothing was said about days.
 */
void
rehab_week_strip_set_days (RehabWeekStrip *self,
                           guint           days)
{
  const RehabPrescription values = { .days = (int) days };
  g_autofree char *words = NULL;

  g_return_if_fail (REHAB_IS_WEEK_STRIP (self));

  for (int i = 0; i < N_DAYS; i++)
    {
      gboolean counts = (days & (1u << i)) != 0;
      g_autofree char *letters = counts ? rehab_days_dup_label (1u << i) : g_strdup (days != 0 ? "·" : "");

      gtk_label_set_label (GTK_LABEL (self->letters[i]), letters);
      gtk_widget_set_css_classes (self->letters[i],
                                  (const char *[]) { counts ? "caption-heading" : "dimmed", NULL });
    }

  words = days != 0 ? rehab_dose_dup_days (&values) : g_strdup (_("No days said"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}
