/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-maintain-group.h"
#include "rehab-help-link.h"
#include "rehab-discharge-dialog.h"
#include "rehab-prevention.h"
#include "rehab-review-dialog.h"
#include "rehab-source.h"
#include "rehab-wrapping-label.h"

#include <glib/gi18n.h>

struct _RehabMaintainGroup
{
  AdwBin parent_instance;

  AdwActionRow *programme;
  AdwActionRow *review;

  RehabCaseModel *model;
};

G_DEFINE_FINAL_TYPE (RehabMaintainGroup, rehab_maintain_group, ADW_TYPE_BIN)

static void
discharge_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  RehabMaintainGroup *self = REHAB_MAINTAIN_GROUP (widget);

  if (self->model != NULL)
    adw_dialog_present (rehab_discharge_dialog_new (widget, self->model), widget);
}

static void
review_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  RehabMaintainGroup *self = REHAB_MAINTAIN_GROUP (widget);

  if (self->model != NULL)
    adw_dialog_present (rehab_review_dialog_new (self->model), widget);
}

static void
rehab_maintain_group_dispose (GObject *object)
{
  RehabMaintainGroup *self = REHAB_MAINTAIN_GROUP (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (rehab_maintain_group_parent_class)->dispose (object);
}

static void
rehab_maintain_group_class_init (RehabMaintainGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rehab_maintain_group_dispose;
  gtk_widget_class_install_action (widget_class, "maintain.discharge", NULL, discharge_action);
  gtk_widget_class_install_action (widget_class, "maintain.review", NULL, review_action);
}

static GtkWidget *
new_row (const char *title,
         const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);

  return row;
}

static GtkWidget *
new_facts (void)
{
  GtkWidget *expander = adw_expander_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), _("What Is Published on Prevention"));
  for (guint i = 0; i < rehab_prevention_get_count (); i++)
    {
      const RehabPrevention *fact = rehab_prevention_get_nth (i);
      g_autofree char *source = rehab_sources_dup_short (fact->sources);
      GtkWidget *row;
      g_autofree char *subtitle =
        fact->caveat != NULL ? g_strdup_printf ("%s\n%s", g_dgettext (GETTEXT_PACKAGE, fact->caveat), source) : g_strdup (source);

      row = new_row (g_dgettext (GETTEXT_PACKAGE, fact->text), subtitle);
      rehab_help_link_add_to_row (row, "prevention", fact->key);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), row);
    }

  return expander;
}

static GtkWidget *
new_button (const char *label,
            const char *action_name)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action_name);

  return button;
}

static void
rehab_maintain_group_init (RehabMaintainGroup *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  GtkWidget *change = new_button (_("_Set…"), "maintain.review");

  adw_preferences_group_set_title (group, _("Maintain"));
  adw_preferences_group_set_header_suffix (group, new_button (_("_Discharge…"), "maintain.discharge"));
  rehab_wrapping_label_let_heading (GTK_WIDGET (group));

  self->programme = ADW_ACTION_ROW (new_row (_("Prevention programme"), ""));
  self->review = ADW_ACTION_ROW (new_row (_("Next review"), ""));
  gtk_widget_add_css_class (change, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (change), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Set the next review"), -1);
  adw_action_row_add_suffix (self->review, change);

  adw_preferences_group_add (group, GTK_WIDGET (self->programme));
  adw_preferences_group_add (group, GTK_WIDGET (self->review));
  adw_preferences_group_add (group, new_facts ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (group));
}

GtkWidget *
rehab_maintain_group_new (void)
{
  return g_object_new (REHAB_TYPE_MAINTAIN_GROUP, NULL);
}

static guint
count_of_last_phase (const RehabRegimen *regimen)
{
  guint n = 0;

  for (guint i = 0; i < rehab_regimen_get_size (regimen); i++)
    n += rehab_regimen_get_nth (regimen, i)->phase == REHAB_PHASE_MAINTAIN ? 1 : 0;

  return n;
}

/* Only what is said to be of the last phase counts; whether it is enough is the clinician's to judge. */
static void
show_programme (RehabMaintainGroup *self,
                const RehabCase    *record)
{
  const RehabProgrammeVersion *version;
  guint n;
  g_autofree char *date = NULL;
  g_autofree char *text = NULL;

  if (record->versions->len == 0)
    {
      adw_action_row_set_subtitle (self->programme, _("No programme was saved yet"));
      return;
    }

  version = g_ptr_array_index (record->versions, record->versions->len - 1);
  n = count_of_last_phase (g_ptr_array_index (record->regimens, record->versions->len - 1));
  date = rehab_date_format (version->date, C_("episode", "%-d %b %Y"));
  if (n == 0)
    text = g_strdup_printf (_("None: the programme holds no exercise of phase 4 (version %d, %s)"), version->number, date);
  else
    text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u exercise of phase 4 (version %d, %s)",
                                         "%u exercises of phase 4 (version %d, %s)", n), n, version->number, date);
  adw_action_row_set_subtitle (self->programme, text);
}

static void
show_review (RehabMaintainGroup *self,
             const RehabEpisode *episode)
{
  g_autofree char *date = NULL;

  if (rehab_date_is_set (episode->review_on))
    date = rehab_date_format (episode->review_on, C_("episode", "%-d %b %Y"));
  adw_action_row_set_subtitle (self->review, date != NULL ? date : _("Not set"));
}

void
rehab_maintain_group_show (RehabMaintainGroup *self,
                           RehabCaseModel     *model)
{
  const RehabCase *record = rehab_case_model_get_case (model);

  g_return_if_fail (REHAB_IS_MAINTAIN_GROUP (self));
  g_return_if_fail (record != NULL);

  g_set_object (&self->model, model);
  show_programme (self, record);
  show_review (self, record->episode);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "maintain.discharge", !rehab_case_model_get_closed (model));
}
