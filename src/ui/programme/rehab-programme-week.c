/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-programme-week.h"
#include "rehab-help-link.h"
#include "rehab-choice.h"
#include "rehab-dose-time.h"
#include "rehab-regimen-week.h"
#include "rehab-source.h"
#include "rehab-wrapping-label.h"

#include <glib/gi18n.h>
#include <math.h>

/* Where "two or three heavy sessions a week with rest days between" stands. */
#define HEAVY_SOURCE "F81"

typedef struct
{
  GtkWidget *box;
  GtkLabel *count;
  GtkWidget *heavy; /* a sign and a word; not only a colour */
  GtkWidget *beside;
  GtkLabel *minutes;
} DayCell;

struct _RehabProgrammeWeek
{
  AdwBin parent_instance;

  GtkWidget *days;
  DayCell cells[REHAB_WEEK_DAYS];
  GtkWidget *heavy_line;
  GtkWidget *heavy_sign;
  GtkLabel *heavy_words;
};

G_DEFINE_FINAL_TYPE (RehabProgrammeWeek, rehab_programme_week, ADW_TYPE_BIN)

static void
rehab_programme_week_class_init (RehabProgrammeWeekClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
new_presented (const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
new_heavy_mark (DayCell *cell)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  /* Translators: a day with slow heavy strength work; room for about eight letters */
  const char *words = C_("day of a week", "heavy");
  /* The day says it in its own words, and it is there on every day, to keep its room. */
  GtkWidget *word = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  cell->beside = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  gtk_widget_add_css_class (box, "heavy-mark");
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_label_set_label (GTK_LABEL (word), words);
  gtk_label_set_ellipsize (GTK_LABEL (word), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), cell->beside);
  gtk_box_append (GTK_BOX (box), word);

  return box;
}

static void
add_cell (RehabProgrammeWeek *self,
          guint               i)
{
  DayCell *cell = &self->cells[i];
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *day = new_presented ("caption-heading");
  g_autofree char *letters = rehab_days_dup_label (1u << i);

  cell->box = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM,
                            "orientation", GTK_ORIENTATION_VERTICAL, "hexpand", TRUE, NULL);
  gtk_widget_add_css_class (cell->box, "week-day");
  gtk_label_set_label (GTK_LABEL (day), letters);
  cell->count = GTK_LABEL (new_presented ("numeric"));
  cell->heavy = new_heavy_mark (cell);
  cell->minutes = GTK_LABEL (new_presented ("caption"));
  gtk_widget_add_css_class (GTK_WIDGET (cell->minutes), "numeric");
  gtk_label_set_ellipsize (cell->minutes, PANGO_ELLIPSIZE_END);

  gtk_widget_set_halign (head, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (head), day);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (cell->count));
  gtk_box_append (GTK_BOX (cell->box), head);
  gtk_box_append (GTK_BOX (cell->box), GTK_WIDGET (cell->minutes));
  gtk_box_append (GTK_BOX (cell->box), cell->heavy);
  gtk_box_append (GTK_BOX (self->days), cell->box);
}

/* How the minutes come about. */
static GtkWidget *
new_explanation (void)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  g_autofree char *text = NULL;
  GtkWidget *label;

  text = g_strdup_printf (_("Minutes are an estimate. A repetition takes the seconds of its tempo, or %d seconds where none "
                            "is said; a hold and a rest take what is said of them; %d seconds are for changing over to the "
                            "next exercise. These are settings of the clinic, without published backing. An exercise whose "
                            "dose says too little is not counted."),
                          REHAB_DOSE_SECONDS_A_REPETITION, REHAB_DOSE_SECONDS_TO_CHANGE_OVER);
  label = rehab_wrapping_label_new (text, NULL);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_popover_set_child (GTK_POPOVER (popover), label);

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "help-about-symbolic");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_widget_set_tooltip_text (button, _("How Minutes Are Estimated"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");

  return button;
}

static void
rehab_programme_week_init (RehabProgrammeWeek *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *source = rehab_sources_dup_short (HEAVY_SOURCE);
  g_autofree char *citation = rehab_sources_dup_citation (HEAVY_SOURCE);
  GtkWidget *source_label = rehab_wrapping_label_new (source, "caption");

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("The week"), -1);

  self->days = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST, "homogeneous", TRUE, "hexpand", TRUE, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->days), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Days of the week"), -1);
  for (guint i = 0; i < REHAB_WEEK_DAYS; i++)
    add_cell (self, i);
  gtk_box_append (GTK_BOX (top), self->days);
  gtk_box_append (GTK_BOX (top), new_explanation ());

  self->heavy_line = adw_wrap_box_new ();
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (self->heavy_line), 6);
  self->heavy_sign = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  self->heavy_words = GTK_LABEL (rehab_wrapping_label_new (NULL, "caption-heading"));
  gtk_widget_add_css_class (source_label, "dimmed");
  gtk_widget_set_tooltip_text (source_label, citation);
  adw_wrap_box_append (ADW_WRAP_BOX (self->heavy_line), self->heavy_sign);
  adw_wrap_box_append (ADW_WRAP_BOX (self->heavy_line), GTK_WIDGET (self->heavy_words));
  adw_wrap_box_append (ADW_WRAP_BOX (self->heavy_line), source_label);
  adw_wrap_box_append (ADW_WRAP_BOX (self->heavy_line), rehab_help_link_new ("rule.heavy-sessions"));

  gtk_box_append (GTK_BOX (box), top);
  gtk_box_append (GTK_BOX (box), self->heavy_line);
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "programme-week");
}

/* There is little room: that it is an estimate, and of how many, is told by the words beside. */
static char *
dup_minutes (const RehabWeekDay *day)
{
  if (day->count == 0)
    return g_strdup ("");
  if (!day->minutes.known)
    return g_strdup ("–");

  /* To the same minute as in the words of the day. */
  /* Translators: an estimate in minutes, as short as can be */
  return g_strdup_printf (day->n_untimed > 0 ? C_("day of a week", "%.0f+ min") : C_("day of a week", "%.0f min"),
                          ceil (day->minutes.value - 1e-9));
}

static void
show_day (DayCell            *cell,
          const RehabWeekDay *day,
          guint               weekday)
{
  g_autofree char *count = g_strdup_printf ("%u", day->count);
  g_autofree char *minutes = dup_minutes (day);
  g_autofree char *words = rehab_week_day_dup_words (day, weekday);

  gtk_label_set_label (cell->count, count);
  gtk_label_set_label (cell->minutes, minutes);
  /* Room for it is kept, so that days stay in line. */
  gtk_widget_set_opacity (cell->heavy, day->heavy ? 1.0 : 0.0);
  gtk_widget_set_visible (cell->beside, day->heavy_beside);
  gtk_widget_set_tooltip_text (cell->box, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell->box), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);

  if (day->count == 0)
    gtk_widget_add_css_class (cell->box, "dimmed");
  else
    gtk_widget_remove_css_class (cell->box, "dimmed");
}

/**
 * rehab_programme_week_show:
 * @self: a week
 * @regimen: what is prescribed
 * @catalogue: (nullable): where its exercises are found
 *
 * Shows the week of a regimen.
 */
void
rehab_programme_week_show (RehabProgrammeWeek   *self,
                           const RehabRegimen   *regimen,
                           const RehabCatalogue *catalogue)
{
  RehabWeekDay days[REHAB_WEEK_DAYS];
  g_autofree char *heavy = NULL;
  gboolean is_beside = FALSE;
  guint total = 0;

  g_return_if_fail (REHAB_IS_PROGRAMME_WEEK (self));
  g_return_if_fail (regimen != NULL);

  rehab_regimen_plan_week (regimen, catalogue, days);
  for (guint i = 0; i < REHAB_WEEK_DAYS; i++)
    {
      show_day (&self->cells[i], &days[i], i);
      is_beside |= days[i].heavy_beside;
      total += days[i].count;
    }

  heavy = rehab_week_dup_heavy (days);
  gtk_label_set_label (self->heavy_words, heavy);
  gtk_widget_set_visible (self->heavy_line, heavy[0] != '\0');
  gtk_widget_set_visible (self->heavy_sign, is_beside);
  if (is_beside)
    gtk_widget_add_css_class (self->heavy_line, "attention");
  else
    gtk_widget_remove_css_class (self->heavy_line, "attention");
  gtk_widget_set_visible (GTK_WIDGET (self), total > 0);
}

/**
 * rehab_programme_week_set_stacked:
 * @self: a week
 * @stacked: whether the days stand below each other, for want of room beside
 *
 * Chooses how the days are laid out.
 */
void
rehab_programme_week_set_stacked (RehabProgrammeWeek *self,
                                  gboolean            stacked)
{
  g_return_if_fail (REHAB_IS_PROGRAMME_WEEK (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->days), stacked ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  for (guint i = 0; i < REHAB_WEEK_DAYS; i++)
    {
      gtk_orientable_set_orientation (GTK_ORIENTABLE (self->cells[i].box),
                                      stacked ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
      gtk_box_set_spacing (GTK_BOX (self->cells[i].box), stacked ? 12 : 0);
      gtk_widget_set_visible (self->cells[i].heavy, TRUE);
    }
}
