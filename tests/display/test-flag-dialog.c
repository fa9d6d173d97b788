/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "clinic-fixture.h"

#include "rehab-assessment-table.h"
#include "rehab-finding-table.h"
#include "rehab-flag-dialog.h"
#include "rehab-item.h"

#define FLAG "flag-night-pain"
#define OTHER_FLAG "flag-weight-loss"

/* An assessment of today in which red flags were answered yes. */
static void
raise_flags (AssessmentFixture *fixture,
             const char *const *keys)
{
  RehabStore *store = rehab_clinic_get_store (fixture->clinic);
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabAssessment) assessment = rehab_assessment_new (&(RehabAssessment) {
    .episode_id = rehab_case_model_get_case (fixture->model)->episode->id, .date = rehab_clinic_get_today (fixture->clinic),
    .kind = REHAB_ASSESSMENT_KIND_REVIEW,
  }, &error);

  g_assert_true (rehab_assessment_table_save (store, assessment, &error));
  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_autoptr (RehabFinding) finding = rehab_finding_new (&(RehabFinding) {
      .assessment_id = assessment->id, .item_key = keys[i], .value = rehab_number (1),
    }, &error);

      g_assert_true (rehab_finding_table_set (store, finding, &error));
    }
  g_assert_true (rehab_case_model_reload (fixture->model, &error));
  g_assert_no_error (error);
}

static GtkWidget *
present_dialog (AssessmentFixture *fixture)
{
  AdwDialog *dialog;

  rehab_flag_dialog_present (fixture->window, fixture->model);
  clinic_fixture_wait_until (clinic_fixture_dialog (fixture->window) != NULL);
  dialog = clinic_fixture_dialog (fixture->window);
  g_assert_true (REHAB_IS_FLAG_DIALOG (dialog));

  return GTK_WIDGET (dialog);
}

static void
save (AssessmentFixture *fixture,
      GtkWidget         *dialog)
{
  clinic_fixture_click (dialog, "_Save");
  clinic_fixture_wait_until (clinic_fixture_dialog (fixture->window) == NULL);
}

/* The open flags, in the order of the table. */
static char *
list_open (AssessmentFixture *fixture)
{
  g_autoptr (GPtrArray) flags = rehab_case_list_open_flags (rehab_case_model_get_case (fixture->model));
  g_autoptr (GString) keys = g_string_new (NULL);

  for (guint i = 0; i < flags->len; i++)
    g_string_append_printf (keys, "%s ", ((const RehabFinding *) g_ptr_array_index (flags, i))->item_key);

  return g_string_free_and_steal (g_steal_pointer (&keys));
}

static const char *
get_label (const char *key)
{
  return rehab_item_lookup (key)->label;
}

/* What is recorded names the answer that it is about: a yes given again on the same day is open again. */
static void
test_names_the_answer (AssessmentFixture *fixture,
                       gconstpointer      unused)
{
  const char *const both[] = { FLAG, OTHER_FLAG, NULL };
  const char *const one[] = { FLAG, NULL };
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autoptr (GPtrArray) flags = NULL;
  const RehabFlagAction *action;
  GtkWidget *dialog;

  clinic_fixture_present (fixture, gtk_label_new ("Below"));
  raise_flags (fixture, both);
  flags = rehab_case_list_open_flags (rehab_case_model_get_case (fixture->model));
  g_assert_cmpuint (flags->len, ==, 2);

  dialog = present_dialog (fixture);
  clinic_fixture_type (dialog, get_label (FLAG), "Rang the doctor");
  save (fixture, dialog);
  first = list_open (fixture);
  g_assert_cmpstr (first, ==, OTHER_FLAG " ");

  g_assert_cmpuint (rehab_case_model_get_case (fixture->model)->flag_actions->len, ==, 1);
  action = g_ptr_array_index (rehab_case_model_get_case (fixture->model)->flag_actions, 0);
  g_assert_cmpstr (action->action, ==, "Rang the doctor");
  for (guint i = 0; i < flags->len; i++)
    {
      const RehabFinding *flag = g_ptr_array_index (flags, i);

      g_assert_true ((g_strcmp0 (action->finding_id, flag->id) == 0) == g_str_equal (flag->item_key, FLAG));
    }

  raise_flags (fixture, one);
  second = list_open (fixture);
  g_assert_true (strstr (second, FLAG " ") != NULL);
}

int
main (int   argc,
      char *argv[])
{
  assessment_fixture_init (&argc, &argv);
  g_test_add ("/flag-dialog/names-the-answer", AssessmentFixture, NULL, clinic_fixture_set_up, test_names_the_answer,
              clinic_fixture_tear_down);

  return g_test_run ();
}
