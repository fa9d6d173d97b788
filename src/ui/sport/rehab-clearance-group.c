/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-clearance-group.h"
#include "rehab-clearance-dialog.h"
#include "rehab-clearance-paper-dialog.h"
#include "rehab-clearance-words.h"
#include "rehab-group-rows.h"
#include "rehab-wrapping-label.h"

#include <glib/gi18n.h>

struct _RehabClearanceGroup
{
  AdwBin parent_instance;

  AdwPreferencesGroup *group;
  GtkWidget *print_button; /* of the clearance that holds */
  AdwExpanderRow *earlier;
  GPtrArray *rows;         /* of the clearance that holds */
  GPtrArray *earlier_rows;

  RehabCaseModel *model;
};

G_DEFINE_FINAL_TYPE (RehabClearanceGroup, rehab_clearance_group, ADW_TYPE_BIN)

static void
new_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  RehabClearanceGroup *self = REHAB_CLEARANCE_GROUP (widget);

  if (self->model != NULL)
    adw_dialog_present (rehab_clearance_dialog_new (self->model), widget);
}

static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *clearance_id)
{
  RehabClearanceGroup *self = REHAB_CLEARANCE_GROUP (widget);

  if (self->model != NULL)
    adw_dialog_present (rehab_clearance_paper_dialog_new (self->model, g_variant_get_string (clearance_id, NULL)), widget);
}

static GtkWidget *
new_print_button (void)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("printer-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Print This Clearance"));

  return button;
}

/* @when tells the clearance from others. */
static void
aim_print_button (GtkWidget            *button,
                  const RehabClearance *clearance,
                  const char           *when)
{
  /* Translators: from when on a clearance holds, and who gave it */
  g_autofree char *name = g_strdup_printf (_("Print the clearance of %s"), when);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", clearance->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "clearance.print");
}

static void
rehab_clearance_group_dispose (GObject *object)
{
  RehabClearanceGroup *self = REHAB_CLEARANCE_GROUP (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->earlier_rows, g_ptr_array_unref);
  g_clear_object (&self->earlier);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (rehab_clearance_group_parent_class)->dispose (object);
}

static void
rehab_clearance_group_class_init (RehabClearanceGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rehab_clearance_group_dispose;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "clearance.new", NULL, new_action);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "clearance.print", "s", print_action);
}

static void
rehab_clearance_group_init (RehabClearanceGroup *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("New C_learance…"));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->rows = g_ptr_array_new ();
  self->earlier_rows = g_ptr_array_new ();
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  self->earlier = g_object_ref_sink (ADW_EXPANDER_ROW (adw_expander_row_new ()));
  adw_preferences_group_set_title (self->group, _("Clearance"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "clearance.new");
  self->print_button = new_print_button ();
  gtk_box_append (GTK_BOX (box), self->print_button);
  gtk_box_append (GTK_BOX (box), button);
  adw_preferences_group_set_header_suffix (self->group, box);
  rehab_wrapping_label_let_heading (GTK_WIDGET (self->group));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->earlier), _("Earlier Clearances"));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
}

GtkWidget *
rehab_clearance_group_new (void)
{
  return g_object_new (REHAB_TYPE_CLEARANCE_GROUP, NULL);
}

static GtkWidget *
new_row (const char *title,
         const char *subtitle,
         const char *css_class)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (css_class != NULL)
    gtk_widget_add_css_class (row, css_class);

  return row;
}

static void
add_row (RehabClearanceGroup *self,
         const char          *title,
         const char          *subtitle,
         const char          *css_class)
{
  GtkWidget *row = new_row (title, subtitle, css_class);

  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

/* All that a clearance could speak of, so that what it does not speak of can be named. */
static GPtrArray *
list_topics (RehabDate today)
{
  const RehabClearance all = {
    .date = today, .participation = REHAB_PARTICIPATION_FULL, .speed_percent = rehab_number (100),
    .distance_km = rehab_number (1), .hills = REHAB_ALLOWANCE_FREE, .match_minutes = rehab_number (1),
    .stages = "direction-curves", .review_on = today,
  };

  return rehab_clearance_list (&all, today);
}

/* What is not said is neither allowed nor forbidden: that it was not said is said. */
static char *
dup_not_said (GPtrArray *lines,
              RehabDate  today)
{
  g_autoptr (GPtrArray) topics = list_topics (today);
  g_autoptr (GString) missing = g_string_new (NULL);

  for (guint i = 0; i < topics->len; i++)
    {
      const RehabClearanceLine *topic = g_ptr_array_index (topics, i);
      gboolean said = FALSE;

      for (guint j = 0; j < lines->len && !said; j++)
        said = g_str_equal (((const RehabClearanceLine *) g_ptr_array_index (lines, j))->label, topic->label);
      if (!said)
        g_string_append_printf (missing, "%s%s", missing->len > 0 ? ", " : "", topic->label);
    }

  return missing->len > 0 ? g_string_free_and_steal (g_steal_pointer (&missing)) : NULL;
}

/* "12 Nov 2026, AK" */
static char *
dup_when (RehabClearanceGroup  *self,
          const RehabClearance *clearance)
{
  g_autofree char *by = rehab_clinic_dup_clinician (rehab_case_model_get_clinic (self->model), clearance->clinician_id);
  g_autofree char *date = rehab_date_format (clearance->date, C_("episode", "%-d %b %Y"));

  return *by != '\0' ? g_strdup_printf ("%s, %s", date, by) : g_steal_pointer (&date);
}

static void
show_holding (RehabClearanceGroup  *self,
              const RehabClearance *clearance,
              RehabDate             today)
{
  g_autoptr (GPtrArray) lines = rehab_clearance_list (clearance, today);
  g_autofree char *not_said = dup_not_said (lines, today);
  g_autofree char *when = dup_when (self, clearance);
  /* Translators: since when a clearance holds, and who gave it */
  g_autofree char *description = g_strdup_printf (_("Since %s"), when);

  adw_preferences_group_set_description (self->group, description);
  aim_print_button (self->print_button, clearance, when);
  for (guint i = 0; i < lines->len; i++)
    {
      const RehabClearanceLine *line = g_ptr_array_index (lines, i);

      add_row (self, line->label, line->value, "property");
    }
  if (not_said != NULL)
    add_row (self, _("Not said"), not_said, "property");
  if (clearance->note != NULL)
    add_row (self, _("Note, for those who treat"), clearance->note, "property");
}

static void
show_other (RehabClearanceGroup  *self,
            const RehabClearance *clearance,
            gboolean              to_come)
{
  g_autofree char *when = dup_when (self, clearance);
  g_autofree char *line = rehab_clearance_dup_line (clearance);
  g_autofree char *text = clearance->note != NULL ? g_strdup_printf ("%s\n%s", line, clearance->note) : g_strdup (line);

  g_autofree char *title = to_come
                           /* Translators: from when on a clearance will hold, and who gave it */
                           ? g_strdup_printf (_("From %s on"), when) : g_strdup (when);
  GtkWidget *row = new_row (title, text, NULL);
  GtkWidget *button = new_print_button ();

  aim_print_button (button, clearance, when);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  if (to_come)
    {
      adw_preferences_group_add (self->group, row);
      g_ptr_array_add (self->rows, row);
    }
  else
    {
      adw_expander_row_add_row (self->earlier, row);
      g_ptr_array_add (self->earlier_rows, row);
    }
}

static void
clear (RehabClearanceGroup *self)
{
  rehab_group_rows_clear (self->rows, self->group);
  for (guint i = 0; i < self->earlier_rows->len; i++)
    adw_expander_row_remove (self->earlier, g_ptr_array_index (self->earlier_rows, i));
  g_ptr_array_set_size (self->earlier_rows, 0);
  if (gtk_widget_get_parent (GTK_WIDGET (self->earlier)) != NULL)
    adw_preferences_group_remove (self->group, GTK_WIDGET (self->earlier));
}

void
rehab_clearance_group_show (RehabClearanceGroup *self,
                            RehabCaseModel      *model)
{
  RehabDate today = rehab_clinic_get_today (rehab_case_model_get_clinic (model));
  const RehabCase *record = rehab_case_model_get_case (model);
  const RehabClearance *holding;

  g_return_if_fail (REHAB_IS_CLEARANCE_GROUP (self));
  g_return_if_fail (record != NULL);

  g_set_object (&self->model, model);
  clear (self);
  holding = rehab_case_get_clearance (record, today);
  gtk_widget_set_visible (self->print_button, holding != NULL);
  if (holding != NULL)
    show_holding (self, holding, today);
  else
    adw_preferences_group_set_description (self->group, _("No clearance was given yet. What is not said is neither allowed nor forbidden."));

  for (guint i = record->clearances->len; i > 0; i--)
    {
      const RehabClearance *clearance = g_ptr_array_index (record->clearances, i - 1);

      if (clearance != holding)
        show_other (self, clearance, rehab_date_compare (clearance->date, today) > 0);
    }
  if (self->earlier_rows->len > 0)
    adw_preferences_group_add (self->group, GTK_WIDGET (self->earlier));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "clearance.new", !rehab_case_model_get_closed (model));
}
