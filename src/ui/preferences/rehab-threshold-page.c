/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-threshold-page.h"
#include "rehab-help-link.h"
#include "rehab-choice-row.h"
#include "rehab-messages.h"
#include "rehab-rule-fold.h"

#include <glib/gi18n.h>
#include <math.h>

struct _RehabThresholdPage
{
  AdwPreferencesPage parent_instance;

  GtkWidget *rows[REHAB_N_THRESHOLDS]; /* AdwComboRow of a choice, else AdwSpinRow */
  GtkWidget *reset_buttons[REHAB_N_THRESHOLDS];
  GPtrArray *folds; /* RehabRuleFold: the rules that the figures belong to */
  AdwBanner *banner;

  RehabClinic *clinic;
  gboolean showing; /* what changes is not the user's doing */
};

G_DEFINE_FINAL_TYPE (RehabThresholdPage, rehab_threshold_page, ADW_TYPE_PREFERENCES_PAGE)

/* "90 %", or the name of a choice set off from the words around it. */
static char *
dup_standard (RehabThreshold which)
{
  const RehabThresholdInfo *info = rehab_threshold_get_info (which);
  g_autofree char *words = rehab_threshold_dup_words (which, info->standard);

  /* Translators: the name of a choice, within a sentence */
  return info->choices != NULL ? g_strdup_printf (C_("choice", "“%s”"), words) : g_steal_pointer (&words);
}

static char *
dup_subtitle (RehabThreshold which,
              gboolean       damaged)
{
  const RehabThresholdInfo *info = rehab_threshold_get_info (which);
  g_autofree char *standard = dup_standard (which);
  g_autofree char *origin = rehab_threshold_dup_origin (which);
  /* Translators: a value with its unit, and where it comes from: "Standard 90 %: clinic setting" */
  g_autofree char *source = g_strdup_printf (_("Standard %s: %s"), standard, origin);

  return g_strjoin ("\n", g_dgettext (GETTEXT_PACKAGE, info->help), source,
                    damaged ? _("What the clinic’s file holds here cannot be read: the standard is used.") : NULL, NULL);
}

static void
show_value (GtkWidget             *row,
            const RehabThresholds *thresholds,
            RehabThreshold         which)
{
  double value = rehab_thresholds_get (thresholds, which);
  GtkAdjustment *adjustment;
  double min, max;

  if (ADW_IS_COMBO_ROW (row))
    {
      adw_combo_row_set_selected (ADW_COMBO_ROW (row), (guint) value);
      return;
    }

  adjustment = adw_spin_row_get_adjustment (ADW_SPIN_ROW (row));
  rehab_thresholds_get_range (thresholds, which, &min, &max);
  gtk_adjustment_set_lower (adjustment, min);
  gtk_adjustment_set_upper (adjustment, max);
  adw_spin_row_set_value (ADW_SPIN_ROW (row), value);
}

static void
show_row (RehabThresholdPage    *self,
          const RehabThresholds *thresholds,
          RehabThreshold         which)
{
  gboolean damaged = rehab_thresholds_is_damaged (thresholds, which);
  g_autofree char *subtitle = dup_subtitle (which, damaged);
  GtkWidget *row = self->rows[which];

  show_value (row, thresholds, which);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (damaged)
    gtk_widget_add_css_class (row, "warning");
  else
    gtk_widget_remove_css_class (row, "warning");

  gtk_widget_set_visible (self->reset_buttons[which], damaged || !rehab_thresholds_is_standard (thresholds, which));
}

static void
show_thresholds (RehabThresholdPage *self)
{
  const RehabThresholds *thresholds = rehab_clinic_get_thresholds (self->clinic);
  gboolean any_damaged = FALSE;

  self->showing = TRUE;
  for (guint i = 0; i < REHAB_N_THRESHOLDS; i++)
    {
      show_row (self, thresholds, (RehabThreshold) i);
      any_damaged = any_damaged || rehab_thresholds_is_damaged (thresholds, (RehabThreshold) i);
    }
  self->showing = FALSE;

  adw_banner_set_revealed (self->banner, any_damaged);
}

static void
keep (RehabThresholdPage *self,
      RehabThreshold      which,
      double              value)
{
  double scale = pow (10.0, rehab_threshold_get_info (which)->decimals);
  g_autoptr (RehabThresholds) edited = NULL;
  g_autoptr (GError) error = NULL;

  /* Steps of a tenth add up to what is not quite a tenth. */
  edited = rehab_thresholds_with (rehab_clinic_get_thresholds (self->clinic), which, round (value * scale) / scale, &error);
  if (edited == NULL || !rehab_clinic_save_thresholds (self->clinic, edited, &error))
    {
      rehab_message_present (GTK_WIDGET (self), _("The Setting Was Not Kept"), error);
      show_thresholds (self);
    }
}

static guint
find_row (RehabThresholdPage *self,
          gpointer            row_or_button)
{
  for (guint i = 0; i < REHAB_N_THRESHOLDS; i++)
    {
      if ((gpointer) self->rows[i] == row_or_button || (gpointer) self->reset_buttons[i] == row_or_button)
        return i;
    }

  g_return_val_if_reached (0);
}

static void
value_changed_cb (RehabThresholdPage *self,
                  GParamSpec         *pspec,
                  AdwSpinRow         *row)
{
  RehabThreshold which = (RehabThreshold) find_row (self, row);

  if (!self->showing)
    keep (self, which, adw_spin_row_get_value (row));
}

static void
chosen_cb (RehabThresholdPage *self,
           GParamSpec         *pspec,
           AdwComboRow        *row)
{
  RehabThreshold which = (RehabThreshold) find_row (self, row);

  if (!self->showing && adw_combo_row_get_selected (row) != GTK_INVALID_LIST_POSITION)
    keep (self, which, adw_combo_row_get_selected (row));
}

static void
reset_cb (RehabThresholdPage *self,
          GtkWidget          *button)
{
  RehabThreshold which = (RehabThreshold) find_row (self, button);

  /* The button goes when it has done its work, and the keyboard must be somewhere. */
  gtk_widget_child_focus (self->rows[which], GTK_DIR_TAB_FORWARD);
  keep (self, which, rehab_threshold_get_info (which)->standard);
}

static GtkWidget *
new_reset_button (RehabThresholdPage *self,
                  RehabThreshold      which)
{
  const RehabThresholdInfo *info = rehab_threshold_get_info (which);
  g_autofree char *standard = dup_standard (which);
  /* Translators: a value with its unit, or a choice */
  g_autofree char *tooltip = g_strdup_printf (_("Reset to %s"), standard);
  g_autofree char *name = g_strdup_printf ("%s: %s", g_dgettext (GETTEXT_PACKAGE, info->label), tooltip);
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-undo-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (reset_cb), self, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
new_spin_row (RehabThresholdPage *self,
              RehabThreshold      which)
{
  const RehabThresholdInfo *info = rehab_threshold_get_info (which);
  double step = pow (10.0, -(double) info->decimals);
  GtkWidget *row = adw_spin_row_new (gtk_adjustment_new (info->standard, info->min, info->max, step, step * 5.0, 0.0),
                                     0.0, info->decimals);

  g_signal_connect_object (row, "notify::value", G_CALLBACK (value_changed_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static GtkWidget *
new_combo_row (RehabThresholdPage *self,
               RehabThreshold      which)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const char *name;
  GtkWidget *row;

  for (guint n = 0; (name = rehab_threshold_get_choice (which, n)) != NULL; n++)
    gtk_string_list_append (names, name);
  row = rehab_choice_row_new (names);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static char *
dup_title (const RehabThresholdInfo *info)
{
  const char *label = g_dgettext (GETTEXT_PACKAGE, info->label);

  if (*info->unit == '\0')
    return g_strdup (label);

  /* Translators: a setting and its unit: "Limb symmetry (%)" */
  return g_strdup_printf (_("%s (%s)"), label, g_dgettext (GETTEXT_PACKAGE, info->unit));
}

static void
add_row (RehabThresholdPage  *self,
         AdwPreferencesGroup *group,
         RehabThreshold       which)
{
  const RehabThresholdInfo *info = rehab_threshold_get_info (which);
  GtkWidget *row = info->choices != NULL ? new_combo_row (self, which) : new_spin_row (self, which);
  g_autofree char *title = dup_title (info);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  self->rows[which] = row;
  self->reset_buttons[which] = new_reset_button (self, which);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), self->reset_buttons[which]);
  rehab_help_link_add_to_row (row, "threshold", info->key);

  adw_preferences_group_add (group, row);
}

/* The rules below their figures. */
static void
add_folds (RehabThresholdPage  *self,
           AdwPreferencesGroup *group,
           RehabThresholdGroup  which)
{
  g_autoptr (GPtrArray) folds = rehab_rule_folds_new_for_group (which);

  for (guint i = 0; i < folds->len; i++)
    {
      adw_preferences_group_add (group, g_ptr_array_index (folds, i));
      g_ptr_array_add (self->folds, g_ptr_array_index (folds, i));
    }
}

static void
rehab_threshold_page_dispose (GObject *object)
{
  RehabThresholdPage *self = REHAB_THRESHOLD_PAGE (object);

  g_clear_object (&self->clinic);

  G_OBJECT_CLASS (rehab_threshold_page_parent_class)->dispose (object);
}

static void
rehab_threshold_page_finalize (GObject *object)
{
  RehabThresholdPage *self = REHAB_THRESHOLD_PAGE (object);

  g_ptr_array_unref (self->folds);

  G_OBJECT_CLASS (rehab_threshold_page_parent_class)->finalize (object);
}

static void
rehab_threshold_page_class_init (RehabThresholdPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rehab_threshold_page_dispose;
  object_class->finalize = rehab_threshold_page_finalize;
}

static void
rehab_threshold_page_init (RehabThresholdPage *self)
{
  AdwPreferencesGroup *group = NULL;

  self->folds = g_ptr_array_new ();

  for (guint i = 0; i < REHAB_N_THRESHOLDS; i++)
    {
      const RehabThresholdInfo *info = rehab_threshold_get_info ((RehabThreshold) i);

      if (i == 0 || info->group != rehab_threshold_get_info ((RehabThreshold) (i - 1))->group)
        {
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, rehab_threshold_group_get_title (info->group));
          adw_preferences_page_add (ADW_PREFERENCES_PAGE (self), group);
        }

      add_row (self, group, (RehabThreshold) i);
      if (i + 1 == REHAB_N_THRESHOLDS || info->group != rehab_threshold_get_info ((RehabThreshold) (i + 1))->group)
        add_folds (self, group, info->group);
    }

  self->banner = ADW_BANNER (adw_banner_new (_("A setting in the clinic’s file cannot be read. The standard is used for it.")));
  adw_preferences_page_set_banner (ADW_PREFERENCES_PAGE (self), self->banner);
}

/**
 * rehab_threshold_page_set_clinic:
 * @self: a page without a clinic
 * @clinic: the clinic
 *
 * Shows the thresholds of @clinic and keeps what is changed in them.
 */
void
rehab_threshold_page_set_clinic (RehabThresholdPage *self,
                                 RehabClinic        *clinic)
{
  g_return_if_fail (REHAB_IS_THRESHOLD_PAGE (self));
  g_return_if_fail (REHAB_IS_CLINIC (clinic) && self->clinic == NULL);

  self->clinic = g_object_ref (clinic);
  g_signal_connect_object (clinic, "notify::thresholds", G_CALLBACK (show_thresholds), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < self->folds->len; i++)
    rehab_rule_fold_set_clinic (g_ptr_array_index (self->folds, i), clinic);
  show_thresholds (self);
}
