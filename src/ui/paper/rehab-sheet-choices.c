/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-sheet-choices.h"
#include "rehab-language-row.h"

#include <glib/gi18n.h>

#define SPACING 18

struct _RehabSheetChoices
{
  AdwBin parent_instance;

  AdwSwitchRow *parts[REHAB_N_SHEET_PARTS];
  AdwToggleGroup *columns;
  RehabLanguageRow *language;
  gboolean is_showing; /* rows follow options, nobody chooses */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabSheetChoices, rehab_sheet_choices, ADW_TYPE_BIN)

static void
changed_cb (RehabSheetChoices *self)
{
  if (!self->is_showing)
    g_signal_emit (self, signals[CHANGED], 0);
}

static const char *
get_subtitle (RehabSheetParts part)
{
  switch (part)
    {
    case REHAB_SHEET_WEEK:
      return _("To tick off, with minutes a day");

    case REHAB_SHEET_CHANGES:
      return _("Since the sheet that was printed last");

    case REHAB_SHEET_FLARE:
      return _("With the version to go back to");

    case REHAB_SHEET_RUNNING:
      return _("From this week on");

    case REHAB_SHEET_EXERCISES:
    case REHAB_SHEET_PAIN_RULE:
    case REHAB_SHEET_SITTING:
    case REHAB_SHEET_DIARY:
    case REHAB_SHEET_ABOUT:
    default:
      return "";
    }
}

static GtkWidget *
new_parts (RehabSheetChoices *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Parts"));
  for (guint i = 0; i < REHAB_N_SHEET_PARTS; i++)
    {
      RehabSheetParts part = (RehabSheetParts) (1u << i);

      self->parts[i] = ADW_SWITCH_ROW (adw_switch_row_new ());
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->parts[i]), rehab_sheet_part_get_label (part));
      adw_action_row_set_subtitle (ADW_ACTION_ROW (self->parts[i]), get_subtitle (part));
      g_signal_connect_object (self->parts[i], "notify::active", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->parts[i]));
    }

  return group;
}

static GtkWidget *
new_columns (RehabSheetChoices *self)
{
  GtkWidget *row = adw_action_row_new ();
  const char *const labels[] = { C_("columns", "One"), C_("columns", "Two") };

  self->columns = ADW_TOGGLE_GROUP (adw_toggle_group_new ());
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      AdwToggle *toggle = adw_toggle_new ();

      adw_toggle_set_label (toggle, labels[i]);
      adw_toggle_group_add (self->columns, toggle);
    }

  gtk_widget_set_valign (GTK_WIDGET (self->columns), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->columns), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Columns"), -1);
  g_signal_connect_object (self->columns, "notify::active", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Columns"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), GTK_WIDGET (self->columns));

  return row;
}

static void
rehab_sheet_choices_class_init (RehabSheetChoicesClass *klass)
{
  /* Somebody chose something else. */
  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rehab_sheet_choices_init (RehabSheetChoices *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  GtkWidget *layout = adw_preferences_group_new ();

  self->is_showing = TRUE;
  gtk_box_append (GTK_BOX (box), new_parts (self));
  self->language = g_object_new (REHAB_TYPE_LANGUAGE_ROW, NULL);
  g_signal_connect_object (self->language, "notify::selected", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (layout), GTK_WIDGET (self->language));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (layout), new_columns (self));
  gtk_box_append (GTK_BOX (box), layout);
  adw_bin_set_child (ADW_BIN (self), box);
  self->is_showing = FALSE;
}

/* Shows options without telling that they changed. */
void
rehab_sheet_choices_show (RehabSheetChoices       *self,
                          const RehabSheetOptions *options)
{
  g_return_if_fail (REHAB_IS_SHEET_CHOICES (self));

  self->is_showing = TRUE;
  for (guint i = 0; i < REHAB_N_SHEET_PARTS; i++)
    adw_switch_row_set_active (self->parts[i], (options->parts & (1u << i)) != 0);
  adw_toggle_group_set_active (self->columns, options->columns == 2 ? 1 : 0);
  rehab_language_row_set_language (self->language, options->language);
  self->is_showing = FALSE;
}

/* Fills in what was chosen, and leaves the rest of the options as it is. */
void
rehab_sheet_choices_read (RehabSheetChoices *self,
                          RehabSheetOptions *options)
{
  g_return_if_fail (REHAB_IS_SHEET_CHOICES (self));

  options->parts = 0;
  for (guint i = 0; i < REHAB_N_SHEET_PARTS; i++)
    if (adw_switch_row_get_active (self->parts[i]))
      options->parts |= 1u << i;
  options->columns = adw_toggle_group_get_active (self->columns) == 1 ? 2 : 1;
  options->language = rehab_language_row_get_language (self->language);
}
