/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-assessment-commands.h"
#include "rehab-amend-dialog.h"
#include "rehab-assessment-form.h"
#include "rehab-assessment-page.h"
#include "rehab-letter-dialog.h"
#include "rehab-report-dialog.h"

static RehabCaseModel *
get_model (GtkWidget *page)
{
  return rehab_case_page_get_model (REHAB_CASE_PAGE (page));
}

/* The identity of the assessment that is open, once all that was typed into it is kept; NULL where that failed. */
static const char *
get_kept (GtkWidget *page)
{
  RehabAssessmentForm *form = rehab_assessment_page_get_form (REHAB_ASSESSMENT_PAGE (page));

  return rehab_assessment_form_flush (form) ? rehab_assessment_form_get_opened (form) : NULL;
}

static void
amend_cb (GtkWidget  *page,
          const char *action_name,
          GVariant   *key)
{
  const char *id = get_kept (page);

  if (id != NULL)
    rehab_amend_dialog_present (page, get_model (page), id, g_variant_get_string (key, NULL));
}

static void
print_report_cb (GtkWidget  *page,
                 const char *action_name,
                 GVariant   *parameter)
{
  const char *id = get_kept (page);

  if (id != NULL)
    rehab_report_dialog_present (page, get_model (page), id);
}

static void
write_letter_cb (GtkWidget  *page,
                 const char *action_name,
                 GVariant   *parameter)
{
  const char *id = get_kept (page);

  if (id != NULL)
    rehab_letter_dialog_present (page, get_model (page), id);
}

/* The section in which a question stands, of the assessment that is open. */
static void
go_to_cb (GtkWidget  *page,
          const char *action_name,
          GVariant   *key)
{
  const RehabItem *item = rehab_item_lookup (g_variant_get_string (key, NULL));

  if (item != NULL)
    rehab_assessment_form_go_to_section (rehab_assessment_page_get_form (REHAB_ASSESSMENT_PAGE (page)), item->section);
}

/* Called once, while the class of the page is made. */
void
rehab_assessment_commands_install (GtkWidgetClass *page_class)
{
  gtk_widget_class_install_action (page_class, "assessment.amend", "s", amend_cb);
  gtk_widget_class_install_action (page_class, "assessment.go-to", "s", go_to_cb);
  gtk_widget_class_install_action (page_class, "assessment.print-report", NULL, print_report_cb);
  gtk_widget_class_install_action (page_class, "assessment.write-letter", NULL, write_letter_cb);
}
