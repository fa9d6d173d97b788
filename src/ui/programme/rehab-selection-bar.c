/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-selection-bar.h"
#include "rehab-choice.h"
#include "rehab-day-toggles.h"
#include "rehab-dose-field.h"
#include "rehab-dose-figure.h"
#include "rehab-enum-types.h"
#include "rehab-row-menus.h"
#include "rehab-unit-settings.h"

#include <glib/gi18n.h>

#define MAX_LOAD_KG 500.0

struct _RehabSelectionBar
{
  AdwBin parent_instance;

  RehabPrescriptionList *list; /* (unowned): outlived by the page that holds both */
  GtkLabel *count;
  GtkWidget *dose_popover;
  RehabDayToggles *days;
  GtkWidget *less_load;
  GtkWidget *more_load;
  RehabDoseField *fields[REHAB_N_DOSE_FIGURES]; /* of those in common */
  size_t n_fields;
};

G_DEFINE_FINAL_TYPE (RehabSelectionBar, rehab_selection_bar, ADW_TYPE_BIN)

/* Changing all */

static void
edit_figures (RehabPrescription *values,
              gpointer           data)
{
  RehabSelectionBar *self = data;

  for (size_t i = 0; i < self->n_fields; i++)
    {
      const RehabField *field = rehab_dose_field_get_field (self->fields[i]);
      RehabNumber number = rehab_dose_field_get_number (self->fields[i]);

      /* What is left empty stays as each of them has it. */
      if (!number.known)
        continue;

      *(RehabNumber *) G_STRUCT_MEMBER_P (values, field->offset) = number;
      if (g_str_equal (field->name, "repetitions"))
        values->repetitions_to = REHAB_NUMBER_NOT_ASKED;
    }
}

/* One without a load has nothing to add to. */
static void
edit_load (RehabPrescription *values,
           gpointer           data)
{
  const double *step = data;
  double load;

  if (!values->load_kg.known)
    return;

  load = rehab_units_show (REHAB_UNIT_KIND_MASS, values->load_kg.value) + *step;
  load = rehab_units_read (REHAB_UNIT_KIND_MASS, MAX (load, 0.0));
  values->load_kg = rehab_number (MIN (load, MAX_LOAD_KG));
}

/* What one press adds to each load: the smallest pair of plates, in the unit that they are of. */
static double
get_load_step (void)
{
  return rehab_dose_figure_get_step (rehab_dose_figure_find ("load_kg"));
}

static void
edit_pain_limit (RehabPrescription *values,
                 gpointer           data)
{
  const int *limit = data;

  values->pain_limit = *limit >= 0 ? rehab_number (*limit) : REHAB_NUMBER_NOT_ASKED;
}

/* Callbacks */

static void
change_clicked_cb (RehabSelectionBar *self)
{
  for (size_t i = 0; i < self->n_fields; i++)
    if (rehab_dose_field_get_problem (self->fields[i]) != NULL)
      {
        gtk_widget_grab_focus (GTK_WIDGET (self->fields[i]));
        return;
      }

  rehab_prescription_list_change (self->list, edit_figures, self);
  gtk_popover_popdown (GTK_POPOVER (self->dose_popover));
}

static void
less_load_cb (RehabSelectionBar *self)
{
  double step = -get_load_step ();

  rehab_prescription_list_change (self->list, edit_load, &step);
}

static void
more_load_cb (RehabSelectionBar *self)
{
  double step = get_load_step ();

  rehab_prescription_list_change (self->list, edit_load, &step);
}

static void
days_edited_cb (RehabSelectionBar *self,
                guint              days)
{
  rehab_prescription_list_set_days (self->list, days);
}

static void
every_day_cb (RehabSelectionBar *self)
{
  rehab_day_toggles_show (self->days, REHAB_DAYS_EVERY_DAY, NULL);
  rehab_prescription_list_set_days (self->list, REHAB_DAYS_EVERY_DAY);
}

static void
days_shown_cb (RehabSelectionBar *self)
{
  rehab_day_toggles_show (self->days, rehab_prescription_list_get_days (self->list), NULL);
}

static void
dose_shown_cb (RehabSelectionBar *self)
{
  for (size_t i = 0; i < self->n_fields; i++)
    rehab_dose_field_set_number (self->fields[i], REHAB_NUMBER_NOT_ASKED);
}

static void
duplicate_cb (RehabSelectionBar *self)
{
  rehab_prescription_list_duplicate (self->list);
}

static void
remove_cb (RehabSelectionBar *self)
{
  rehab_prescription_list_remove (self->list);
}

static void
unselect_cb (RehabSelectionBar *self)
{
  rehab_prescription_list_unselect (self->list);
}

static void
n_selected_cb (RehabSelectionBar *self)
{
  guint n = rehab_prescription_list_get_n_selected (self->list);
  g_autofree char *said = g_strdup_printf (ngettext ("%u selected", "%u selected", n), n);
  gboolean was_shown = gtk_widget_get_visible (GTK_WIDGET (self));
  gboolean differs = g_strcmp0 (gtk_label_get_label (self->count), said) != 0;

  gtk_label_set_label (self->count, said);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 1);
  if (n > 1 && (differs || !was_shown))
    gtk_accessible_announce (GTK_ACCESSIBLE (self), said, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
phase_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  int phase;

  if (rehab_choice_from_nick (REHAB_TYPE_PHASE, g_variant_get_string (parameter, NULL), &phase))
    rehab_prescription_list_set_phase (REHAB_SELECTION_BAR (widget)->list, (RehabPhase) phase);
}

static void
pain_limit_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  int limit = g_variant_get_int32 (parameter);

  rehab_prescription_list_change (REHAB_SELECTION_BAR (widget)->list, edit_pain_limit, &limit);
}

static void
rehab_selection_bar_class_init (RehabSelectionBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TOOLBAR);
  gtk_widget_class_install_action (widget_class, "selection.phase", "s", phase_action);
  gtk_widget_class_install_action (widget_class, "selection.pain-limit", "i", pain_limit_action);
}

/* Building */

static GtkWidget *
add_menu_button (GtkWidget  *box,
                 const char *label)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), label);
  gtk_menu_button_set_direction (GTK_MENU_BUTTON (button), GTK_ARROW_UP);
  adw_wrap_box_append (ADW_WRAP_BOX (box), button);

  return button;
}

static GtkWidget *
add_button (RehabSelectionBar *self,
            GtkWidget         *box,
            const char        *icon_name,
            const char        *tooltip,
            GCallback          clicked_cb)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_swapped (button, "clicked", clicked_cb, self);
  adw_wrap_box_append (ADW_WRAP_BOX (box), button);

  return button;
}

static GtkWidget *
new_words_button (RehabSelectionBar *self,
                  const char        *label,
                  GCallback          clicked_cb)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_swapped (button, "clicked", clicked_cb, self);

  return button;
}

static void
show_load_step (RehabSelectionBar *self)
{
  gboolean in_pounds = rehab_units_get_mass () == REHAB_MASS_POUNDS;

  gtk_button_set_label (GTK_BUTTON (self->less_load), in_pounds ? _("Each 5 lb _Less") : _("Each 2.5 kg _Less"));
  gtk_button_set_label (GTK_BUTTON (self->more_load), in_pounds ? _("Each 5 lb _More") : _("Each 2.5 kg _More"));
}

static GtkWidget *
new_days_popover (RehabSelectionBar *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->days = g_object_new (REHAB_TYPE_DAY_TOGGLES, NULL);
  g_signal_connect_swapped (self->days, "edited", G_CALLBACK (days_edited_cb), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->days));
  gtk_box_append (GTK_BOX (box), new_words_button (self, _("_Every Day"), G_CALLBACK (every_day_cb)));
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  g_signal_connect_swapped (popover, "map", G_CALLBACK (days_shown_cb), self);

  return popover;
}

static GtkWidget *
new_dose_popover (RehabSelectionBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *numbers = adw_wrap_box_new ();
  GtkWidget *loads = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *change;

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (numbers), 12);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (numbers), 12);
  for (size_t i = 0; i < REHAB_N_DOSE_FIGURES; i++)
    {
      GtkWidget *field;

      if (!rehab_dose_figures[i].common)
        continue;

      field = rehab_dose_field_new (&rehab_dose_figures[i]);
      self->fields[self->n_fields++] = REHAB_DOSE_FIELD (field);
      adw_wrap_box_append (ADW_WRAP_BOX (numbers), field);
    }

  change = new_words_button (self, _("_Change All"), G_CALLBACK (change_clicked_cb));
  gtk_widget_add_css_class (change, "suggested-action");
  gtk_box_set_homogeneous (GTK_BOX (loads), TRUE);
  gtk_widget_add_css_class (loads, "linked");
  self->less_load = new_words_button (self, "", G_CALLBACK (less_load_cb));
  self->more_load = new_words_button (self, "", G_CALLBACK (more_load_cb));
  gtk_box_append (GTK_BOX (loads), self->less_load);
  gtk_box_append (GTK_BOX (loads), self->more_load);
  show_load_step (self);
  rehab_unit_settings_follow (self, G_CALLBACK (show_load_step));

  gtk_box_append (GTK_BOX (box), numbers);
  gtk_box_append (GTK_BOX (box), change);
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), loads);

  self->dose_popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->dose_popover), box);
  gtk_popover_set_default_widget (GTK_POPOVER (self->dose_popover), change);
  g_signal_connect_swapped (self->dose_popover, "map", G_CALLBACK (dose_shown_cb), self);

  return self->dose_popover;
}

static void
rehab_selection_bar_init (RehabSelectionBar *self)
{
  GtkWidget *box = adw_wrap_box_new ();
  g_autoptr (GMenuModel) phases = rehab_phase_menu_new ("selection.phase");
  g_autoptr (GMenuModel) limits = rehab_pain_menu_new ("selection.pain-limit");

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Selected exercises"), -1);
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 6);

  self->count = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "heading");
  gtk_widget_set_margin_end (GTK_WIDGET (self->count), 6);
  adw_wrap_box_append (ADW_WRAP_BOX (box), GTK_WIDGET (self->count));

  gtk_menu_button_set_popover (GTK_MENU_BUTTON (add_menu_button (box, _("Days"))), new_days_popover (self));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (add_menu_button (box, _("Dose"))), new_dose_popover (self));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (add_menu_button (box, _("Phase"))), phases);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (add_menu_button (box, _("Pain Limit"))), limits);
  add_button (self, box, "edit-copy-symbolic", _("Duplicate"), G_CALLBACK (duplicate_cb));
  add_button (self, box, "user-trash-symbolic", _("Remove"), G_CALLBACK (remove_cb));
  add_button (self, box, "window-close-symbolic", _("Select None"), G_CALLBACK (unselect_cb));

  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "selection-bar");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * rehab_selection_bar_set_list:
 * @self: a bar
 * @list: the list that it works on, which is there as long as the bar
 *
 * Chooses the list.
 */
void
rehab_selection_bar_set_list (RehabSelectionBar     *self,
                              RehabPrescriptionList *list)
{
  g_return_if_fail (REHAB_IS_SELECTION_BAR (self));

  self->list = list;
  g_signal_connect_object (list, "notify::n-selected", G_CALLBACK (n_selected_cb), self, G_CONNECT_SWAPPED);
  n_selected_cb (self);
}
