/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-return-group.h"
#include "rehab-return-dialog.h"
#include "rehab-return-check-row.h"

#include <glib/gi18n.h>

struct _RehabReturnGroup
{
  AdwBin parent_instance;

  AdwPreferencesGroup *group;
  AdwExpanderRow *sections[REHAB_N_RETURN_SECTIONS];
  GPtrArray *rows; /* RehabReturnCheckRow, in the order of the table */

  RehabCaseModel *model;
  char *episode_id; /* whose sections were opened or closed */
};

G_DEFINE_FINAL_TYPE (RehabReturnGroup, rehab_return_group, ADW_TYPE_BIN)

static void
check_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  RehabReturnGroup *self = REHAB_RETURN_GROUP (widget);
  const RehabReturnCriterion *criterion = rehab_return_criterion_lookup (g_variant_get_string (parameter, NULL));

  if (criterion != NULL && self->model != NULL)
    adw_dialog_present (rehab_return_dialog_new (self->model, criterion), widget);
}

static void
rehab_return_group_dispose (GObject *object)
{
  RehabReturnGroup *self = REHAB_RETURN_GROUP (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (rehab_return_group_parent_class)->dispose (object);
}

static void
rehab_return_group_finalize (GObject *object)
{
  g_free (REHAB_RETURN_GROUP (object)->episode_id);

  G_OBJECT_CLASS (rehab_return_group_parent_class)->finalize (object);
}

static void
rehab_return_group_class_init (RehabReturnGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rehab_return_group_dispose;
  object_class->finalize = rehab_return_group_finalize;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "return.check", "s", check_action);
}

static void
rehab_return_group_init (RehabReturnGroup *self)
{
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  self->rows = g_ptr_array_new ();
  adw_preferences_group_set_title (self->group, _("Return to Sport"));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));

  for (guint i = 0; i < REHAB_N_RETURN_SECTIONS; i++)
    {
      self->sections[i] = ADW_EXPANDER_ROW (adw_expander_row_new ());
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->sections[i]),
                                     rehab_return_section_get_title ((RehabReturnSection) i));
      adw_preferences_group_add (self->group, GTK_WIDGET (self->sections[i]));
    }

  for (guint i = 0; i < rehab_return_criterion_get_count (); i++)
    {
      const RehabReturnCriterion *criterion = rehab_return_criterion_get_nth (i);
      GtkWidget *row = rehab_return_check_row_new (criterion);

      adw_expander_row_add_row (self->sections[criterion->section], row);
      g_ptr_array_add (self->rows, row);
    }
}

GtkWidget *
rehab_return_group_new (void)
{
  return g_object_new (REHAB_TYPE_RETURN_GROUP, NULL);
}

static char *
dup_tally (guint n_met,
           guint n_not_met,
           guint n_not_checked)
{
  /* Translators: how many criteria of the return to sport a clinician found met and not met, and how many nobody checked */
  return g_strdup_printf (_("%u met, %u not met, %u not checked"), n_met, n_not_met, n_not_checked);
}

static void
show_sections (RehabReturnGroup *self,
               GPtrArray        *readings)
{
  guint n[REHAB_N_RETURN_SECTIONS][3] = { { 0 } };

  for (guint i = 0; i < readings->len; i++)
    {
      const RehabReturnReading *reading = g_ptr_array_index (readings, i);
      guint *of_section = n[reading->criterion->section];

      of_section[reading->state]++;
    }

  for (guint i = 0; i < REHAB_N_RETURN_SECTIONS; i++)
    {
      g_autofree char *tally = dup_tally (n[i][REHAB_CRITERION_STATE_MET], n[i][REHAB_CRITERION_STATE_NOT_MET],
                                          n[i][REHAB_CRITERION_STATE_NOT_MEASURED]);

      adw_expander_row_set_subtitle (self->sections[i], tally);
    }
}

static void
show_description (RehabReturnGroup *self,
                  GPtrArray        *readings)
{
  guint n_met, n_not_met, n_not_checked;
  g_autofree char *tally = NULL;
  g_autofree char *description = NULL;

  rehab_return_count (readings, &n_met, &n_not_met, &n_not_checked);
  tally = dup_tally (n_met, n_not_met, n_not_checked);
  description = g_strdup_printf ("%s\n%s", tally,
                                 _("No validated criteria for the return to sport with this condition were found. Each of these is "
                                   "borrowed from another injury or from healthy players, and says from where."));
  adw_preferences_group_set_description (self->group, description);
}

/* Folded where sport is still far away, and left as somebody put them while the episode is the same. */
static void
fold_sections (RehabReturnGroup *self)
{
  RehabPhase phase = rehab_case_get_phase (rehab_case_model_get_case (self->model), NULL);

  if (!g_set_str (&self->episode_id, rehab_case_model_get_episode_id (self->model)))
    return;

  for (guint i = 0; i < REHAB_N_RETURN_SECTIONS; i++)
    adw_expander_row_set_expanded (self->sections[i], i == 0 && phase >= REHAB_PHASE_SPORT);
}

void
rehab_return_group_show (RehabReturnGroup *self,
                         RehabCaseModel   *model)
{
  RehabClinic *clinic = rehab_case_model_get_clinic (model);
  g_autoptr (GPtrArray) readings = NULL;

  g_return_if_fail (REHAB_IS_RETURN_GROUP (self));
  g_return_if_fail (rehab_case_model_get_case (model) != NULL);

  g_set_object (&self->model, model);
  readings = rehab_case_read_return (rehab_case_model_get_case (model), rehab_clinic_get_today (clinic),
                                     rehab_clinic_get_thresholds (clinic));

  for (guint i = 0; i < readings->len && i < self->rows->len; i++)
    rehab_return_check_row_show (g_ptr_array_index (self->rows, i), model, g_ptr_array_index (readings, i));

  show_sections (self, readings);
  show_description (self, readings);
  fold_sections (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "return.check", !rehab_case_model_get_closed (model));
}
