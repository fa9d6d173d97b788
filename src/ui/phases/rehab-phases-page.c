/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-phases-page.h"
#include "rehab-choice.h"
#include "rehab-clearance-group.h"
#include "rehab-criteria-group.h"
#include "rehab-enum-types.h"
#include "rehab-maintain-group.h"
#include "rehab-phase-history.h"
#include "rehab-phase-move-dialog.h"
#include "rehab-phase-paper-dialog.h"
#include "rehab-phase-stays.h"
#include "rehab-phase-track.h"
#include "rehab-return-group.h"

#include <glib/gi18n.h>

struct _RehabPhasesPage
{
  RehabCasePage parent_instance;

  GtkStack *stack;
  GtkLabel *heading;
  GtkLabel *since;
  GtkWidget *notice;
  GtkLabel *notice_label;
  RehabPhaseTrack *track;
  RehabCriteriaGroup *criteria;
  RehabPhaseHistory *history;
  RehabReturnGroup *return_group;
  RehabClearanceGroup *clearance_group;
  RehabMaintainGroup *maintain_group;
};

G_DEFINE_FINAL_TYPE (RehabPhasesPage, rehab_phases_page, REHAB_TYPE_CASE_PAGE)

static void
show_heading (RehabPhasesPage *self,
              const RehabCase *record,
              RehabDate        today)
{
  g_autoptr (GArray) stays = rehab_phase_stays_list (record);
  RehabPhase present = rehab_case_get_phase (record, NULL);
  g_autofree char *since = rehab_phase_stay_dup_words (rehab_phase_stays_find_last (stays, present), today);
  /* Translators: the number of a phase and its name */
  g_autofree char *heading = g_strdup_printf (_("Phase %d: %s"), rehab_phase_get_number (present),
                                              rehab_choice_get_label (rehab_phase_get_type (), (int) present));

  gtk_label_set_text (self->heading, heading);
  gtk_label_set_text (self->since, since);
}

static void
rehab_phases_page_show (RehabCasePage  *page,
                        RehabCaseModel *model)
{
  RehabPhasesPage *self = REHAB_PHASES_PAGE (page);
  const RehabCase *record = rehab_case_model_get_case (model);
  RehabDate today = rehab_clinic_get_today (rehab_case_model_get_clinic (model));
  gboolean can_move;
  const char *why_not;

  gtk_stack_set_visible_child_name (self->stack, record != NULL ? "case" : "no-episode");
  can_move = rehab_phase_move_dialog_can_present (model, &why_not);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "phases.move", can_move);
  if (record == NULL)
    return;

  show_heading (self, record, today);
  gtk_widget_set_visible (self->notice, why_not != NULL);
  gtk_label_set_text (self->notice_label, why_not != NULL ? why_not : "");
  rehab_phase_track_show (self->track, record, today);

  /* Of what is over there is no next step; what it was judged by stands with each step below. */
  gtk_widget_set_visible (GTK_WIDGET (self->criteria), !rehab_date_is_set (record->episode->closed_on));
  rehab_criteria_group_show (self->criteria, model);
  rehab_phase_history_show (self->history, model);
  rehab_return_group_show (self->return_group, model);
  rehab_clearance_group_show (self->clearance_group, model);
  rehab_maintain_group_show (self->maintain_group, model);
}

static void
print_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *change_id)
{
  RehabCaseModel *model = rehab_case_page_get_model (REHAB_CASE_PAGE (widget));

  if (model != NULL)
    adw_dialog_present (rehab_phase_paper_dialog_new (model, g_variant_get_string (change_id, NULL)), widget);
}

static void
move_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  RehabCaseModel *model = rehab_case_page_get_model (REHAB_CASE_PAGE (widget));

  if (model != NULL && rehab_phase_move_dialog_can_present (model, NULL))
    adw_dialog_present (rehab_phase_move_dialog_new (model), widget);
}

/* In a narrow window everything goes down where it went across. */
static void
orientation_changed_cb (RehabPhasesPage *self)
{
  GtkOrientation orientation = gtk_orientable_get_orientation (GTK_ORIENTABLE (self->track));

  rehab_criteria_group_set_orientation (self->criteria, orientation);
  rehab_phase_history_set_orientation (self->history, orientation);
}

static void
rehab_phases_page_dispose (GObject *object)
{
  /* The stack is both the bin's child and the template's: it goes once. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_PHASES_PAGE);

  G_OBJECT_CLASS (rehab_phases_page_parent_class)->dispose (object);
}

static void
rehab_phases_page_class_init (RehabPhasesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rehab_phases_page_dispose;
  REHAB_CASE_PAGE_CLASS (klass)->show = rehab_phases_page_show;

  g_type_ensure (REHAB_TYPE_CLEARANCE_GROUP);
  g_type_ensure (REHAB_TYPE_CRITERIA_GROUP);
  g_type_ensure (REHAB_TYPE_MAINTAIN_GROUP);
  g_type_ensure (REHAB_TYPE_PHASE_HISTORY);
  g_type_ensure (REHAB_TYPE_PHASE_TRACK);
  g_type_ensure (REHAB_TYPE_RETURN_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/HamstringRehab/ui/phases/rehab-phases-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabPhasesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RehabPhasesPage, heading);
  gtk_widget_class_bind_template_child (widget_class, RehabPhasesPage, since);
  gtk_widget_class_bind_template_child (widget_class, RehabPhasesPage, notice);
  gtk_widget_class_bind_template_child (widget_class, RehabPhasesPage, notice_label);
  gtk_widget_class_bind_template_child (widget_class, RehabPhasesPage, track);
  gtk_widget_class_bind_template_child (widget_class, RehabPhasesPage, criteria);
  gtk_widget_class_bind_template_child (widget_class, RehabPhasesPage, history);
  gtk_widget_class_bind_template_child (widget_class, RehabPhasesPage, return_group);
  gtk_widget_class_bind_template_child (widget_class, RehabPhasesPage, clearance_group);
  gtk_widget_class_bind_template_child (widget_class, RehabPhasesPage, maintain_group);
  gtk_widget_class_bind_template_callback (widget_class, orientation_changed_cb);
  gtk_widget_class_install_action (widget_class, "phases.move", NULL, move_cb);
  gtk_widget_class_install_action (widget_class, "phases.print", "s", print_cb);
}

static void
rehab_phases_page_init (RehabPhasesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rehab_phases_page_new (void)
{
  return g_object_new (REHAB_TYPE_PHASES_PAGE, NULL);
}
