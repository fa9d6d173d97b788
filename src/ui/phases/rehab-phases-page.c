/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-phases-page.h"

#include <glib/gi18n.h>

struct _RehabPhasesPage
{
  RehabCasePage parent_instance;

  GtkStack *stack;
};

G_DEFINE_FINAL_TYPE (RehabPhasesPage, rehab_phases_page, REHAB_TYPE_CASE_PAGE)

static void
rehab_phases_page_show (RehabCasePage  *page,
                        RehabCaseModel *model)
{
  RehabPhasesPage *self = REHAB_PHASES_PAGE (page);
  const RehabCase *record = rehab_case_model_get_case (model);

  gtk_stack_set_visible_child_name (self->stack, record != NULL ? "case" : "no-episode");
  if (record == NULL)
    return;

  /* The groups of "sport_box" are shown here. */
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

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/HamstringRehab/ui/phases/rehab-phases-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabPhasesPage, stack);
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
