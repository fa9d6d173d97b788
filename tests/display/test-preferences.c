/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "clinic-fixture.h"

#include "rehab-choice.h"
#include "rehab-clinic-logo-table.h"
#include "rehab-clinician-dialog.h"
#include "rehab-criterion.h"
#include "rehab-enum-types.h"
#include "rehab-logo-group.h"
#include "rehab-preferences-dialog.h"
#include "rehab-return-criterion.h"
#include "rehab-setting-table.h"
#include "rehab-threshold-page.h"
#include "rehab-unit-settings.h"

static GtkWidget *
present (AssessmentFixture *fixture)
{
  GtkWidget *below = gtk_label_new ("Below");
  AdwDialog *dialog = rehab_preferences_dialog_new (fixture->clinic);

  clinic_fixture_present (fixture, below);
  adw_dialog_present (dialog, below);
  clinic_fixture_wait_until (gtk_widget_get_mapped (GTK_WIDGET (dialog)));

  return GTK_WIDGET (dialog);
}

static void
close_dialog (AssessmentFixture *fixture,
              GtkWidget         *dialog)
{
  adw_dialog_close (ADW_DIALOG (dialog));
  clinic_fixture_wait_until (clinic_fixture_dialog (fixture->window) == NULL);
}

static AdwSpinRow *
spin (GtkWidget  *dialog,
      const char *title)
{
  return ADW_SPIN_ROW (clinic_fixture_row (dialog, title));
}

static void
assert_threshold (AssessmentFixture *fixture,
                  RehabThreshold     which,
                  double             expected)
{
  g_assert_cmpfloat_with_epsilon (rehab_thresholds_get (rehab_clinic_get_thresholds (fixture->clinic), which), expected, 1e-9);
}

static void
assert_setting (AssessmentFixture *fixture,
                const char        *key,
                const char        *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *value = NULL;

  g_assert_true (rehab_setting_table_get (rehab_clinic_get_store (fixture->clinic), key, &value, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (value, ==, expected);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

/* The way back to the standard, beside its row; NULL where there is none to see. */
static GtkWidget *
find_reset (GtkWidget  *dialog,
            const char *title,
            const char *tooltip)
{
  GtkWidget *row = clinic_fixture_row (dialog, title);
  GtkWidget *button;

  for (guint i = 0; (button = assessment_fixture_descendant (row, GTK_TYPE_BUTTON, i)) != NULL; i++)
    {
      if (g_strcmp0 (gtk_widget_get_tooltip_text (button), tooltip) == 0)
        return button;
    }

  return NULL;
}

/* Every row of the table has one here, with its standard and where that comes from. */
static void
test_every_threshold_has_a_row (AssessmentFixture *fixture,
                                gconstpointer      unused)
{
  GtkWidget *dialog = present (fixture);

  for (guint i = 0; i < REHAB_N_THRESHOLDS; i++)
    {
      const RehabThresholdInfo *info = rehab_threshold_get_info ((RehabThreshold) i);
      g_autofree char *title = *info->unit != '\0' ? g_strdup_printf ("%s (%s)", info->label, info->unit) : g_strdup (info->label);
      g_autofree char *origin = rehab_threshold_dup_origin ((RehabThreshold) i);
      GtkWidget *row = clinic_fixture_row (dialog, title);
      const char *subtitle = adw_action_row_get_subtitle (ADW_ACTION_ROW (row));

      if (info->choices != NULL)
        g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, (guint) info->standard);
      else
        g_assert_cmpfloat_with_epsilon (adw_spin_row_get_value (ADW_SPIN_ROW (row)), info->standard, 1e-9);
      g_assert_nonnull (strstr (subtitle, info->help));
      g_assert_nonnull (strstr (subtitle, origin));
      g_assert_false (gtk_widget_has_css_class (row, "warning"));
    }

  close_dialog (fixture, dialog);
}

/* Every rule and every criterion of the tables has one row, with what it is about and where it comes from. */
static void
assert_rule (GtkWidget  *dialog,
             const char *fold,
             const char *label,
             const char *help,
             const char *sources,
             gboolean    can_be_switched)
{
  GtkWidget *row = clinic_fixture_row (clinic_fixture_row (dialog, fold), label);
  const char *subtitle = adw_action_row_get_subtitle (ADW_ACTION_ROW (row));
  g_auto (GStrv) keys = g_strsplit (sources, " ", -1);

  g_test_message ("%s", label);
  g_assert_nonnull (strstr (subtitle, help));
  for (guint i = 0; keys[i] != NULL; i++)
    g_assert_nonnull (strstr (subtitle, keys[i]));
  g_assert_cmpint (ADW_IS_SWITCH_ROW (row), ==, can_be_switched);
  if (can_be_switched)
    g_assert_true (adw_switch_row_get_active (ADW_SWITCH_ROW (row)));
  else
    g_assert_nonnull (strstr (subtitle, "Always used."));
}

static void
test_every_rule_has_a_switch (AssessmentFixture *fixture,
                              gconstpointer      unused)
{
  GtkWidget *dialog = present (fixture);
  guint n_rules = 0;

  for (guint i = 0; i < rehab_attention_rule_get_count (); i++)
    {
      const RehabAttentionRule *rule = rehab_attention_rule_get_nth (i);

      assert_rule (dialog, "Rules of Attention", rule->label, rule->help, rule->sources, rule->can_be_set_aside);
      n_rules += rule->can_be_set_aside;
    }
  for (guint i = 0; i < rehab_criterion_get_count (); i++)
    {
      const RehabCriterion *criterion = rehab_criterion_get_nth (i);
      g_autofree char *fold = g_strdup_printf ("Criteria Before: %s", rehab_choice_get_label (REHAB_TYPE_PHASE, (int) criterion->to));

      assert_rule (dialog, fold, criterion->label, criterion->help, criterion->sources, TRUE);
    }
  for (guint i = 0; i < rehab_return_criterion_get_count (); i++)
    {
      const RehabReturnCriterion *criterion = rehab_return_criterion_get_nth (i);

      assert_rule (dialog, "Checklist for the Return to Sport", criterion->label, criterion->help, criterion->sources, TRUE);
    }

  n_rules += rehab_criterion_get_count () + rehab_return_criterion_get_count ();
  for (guint i = 0; i < n_rules; i++)
    g_assert_nonnull (assessment_fixture_descendant (dialog, ADW_TYPE_SWITCH_ROW, i));
  g_assert_null (assessment_fixture_descendant (dialog, ADW_TYPE_SWITCH_ROW, n_rules));

  close_dialog (fixture, dialog);
}

/* Switched off and on again, each time at once. */
static void
test_rule_is_kept_at_once (AssessmentFixture *fixture,
                           gconstpointer      unused)
{
  GtkWidget *dialog = present (fixture);
  const RehabAttentionRule *rule = rehab_attention_rule_lookup ("no-entry");
  GtkWidget *row = clinic_fixture_row (dialog, rule->label);
  GtkWidget *fold = clinic_fixture_row (dialog, "Rules of Attention");
  guint n = rehab_attention_rule_get_count ();
  g_autofree char *all = g_strdup_printf ("%u of %u used", n, n);
  g_autofree char *fewer = g_strdup_printf ("%u of %u used", n - 1, n);

  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (fold)), ==, all);
  adw_switch_row_set_active (ADW_SWITCH_ROW (row), FALSE);
  g_assert_false (rehab_thresholds_uses (rehab_clinic_get_thresholds (fixture->clinic), "no-entry"));
  assert_setting (fixture, "rules.unused", "no-entry");
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (fold)), ==, fewer);

  /* The figures are untouched by it, and it by them. */
  adw_spin_row_set_value (spin (dialog, "Limb symmetry (%)"), 85);
  g_assert_false (adw_switch_row_get_active (ADW_SWITCH_ROW (row)));

  adw_switch_row_set_active (ADW_SWITCH_ROW (row), TRUE);
  g_assert_true (rehab_thresholds_uses (rehab_clinic_get_thresholds (fixture->clinic), "no-entry"));
  assert_setting (fixture, "rules.unused", NULL);
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (fold)), ==, all);

  close_dialog (fixture, dialog);
}

static void
test_threshold_is_kept_at_once (AssessmentFixture *fixture,
                                gconstpointer      unused)
{
  GtkWidget *dialog = present (fixture);
  guint n_notified = 0;

  g_signal_connect_swapped (fixture->clinic, "notify::thresholds", G_CALLBACK (count_cb), &n_notified);

  g_assert_null (find_reset (dialog, "Limb symmetry (%)", "Reset to 90 %"));
  adw_spin_row_set_value (spin (dialog, "Limb symmetry (%)"), 85);
  assert_threshold (fixture, REHAB_THRESHOLD_LIMB_SYMMETRY, 85);
  assert_setting (fixture, "threshold.limb-symmetry", "85");
  g_assert_cmpuint (n_notified, ==, 1);

  /* Again the same is no change. */
  adw_spin_row_set_value (spin (dialog, "Limb symmetry (%)"), 85);
  g_assert_cmpuint (n_notified, ==, 1);

  g_assert_nonnull (find_reset (dialog, "Limb symmetry (%)", "Reset to 90 %"));
  g_signal_emit_by_name (find_reset (dialog, "Limb symmetry (%)", "Reset to 90 %"), "clicked");
  assert_threshold (fixture, REHAB_THRESHOLD_LIMB_SYMMETRY, 90);
  assert_setting (fixture, "threshold.limb-symmetry", NULL);
  g_assert_cmpfloat_with_epsilon (adw_spin_row_get_value (spin (dialog, "Limb symmetry (%)")), 90, 1e-9);
  g_assert_null (find_reset (dialog, "Limb symmetry (%)", "Reset to 90 %"));
  g_assert_cmpuint (n_notified, ==, 2);

  g_signal_handlers_disconnect_by_data (fixture->clinic, &n_notified);
  close_dialog (fixture, dialog);
}

static guint
count_marks (GtkWidget *row)
{
  GtkWidget *image;
  guint n = 0;

  for (guint i = 0; (image = assessment_fixture_descendant (row, GTK_TYPE_IMAGE, i)) != NULL; i++)
    n += g_strcmp0 (gtk_image_get_icon_name (GTK_IMAGE (image)), "object-select-symbolic") == 0 && gtk_widget_get_mapped (image)
         && gtk_widget_get_opacity (image) > 0.5;

  return n;
}

/* A choice is chosen by its name, kept as the figure that it stands for, and reset like any other. */
static void
test_choice (AssessmentFixture *fixture,
             gconstpointer      unused)
{
  GtkWidget *dialog = present (fixture);
  AdwComboRow *row = ADW_COMBO_ROW (clinic_fixture_row (dialog, "Standard deviation"));
  GListModel *names = adw_combo_row_get_model (row);

  g_assert_cmpuint (g_list_model_get_n_items (names), ==, 2);
  g_assert_cmpstr (gtk_string_list_get_string (GTK_STRING_LIST (names), 1), ==, "Sample");
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "Standard “Population”: clinic setting"));

  /* Listed, with a mark on the one that is chosen. */
  gtk_widget_activate (GTK_WIDGET (row));
  clinic_fixture_wait_until (count_marks (GTK_WIDGET (row)) == 1);
  adw_combo_row_set_selected (row, 1);
  g_assert_cmpuint (count_marks (GTK_WIDGET (row)), ==, 1);
  assert_threshold (fixture, REHAB_THRESHOLD_LOAD_DEVIATION, 1);
  assert_setting (fixture, "threshold.load-deviation", "1");

  g_signal_emit_by_name (find_reset (dialog, "Standard deviation", "Reset to “Population”"), "clicked");
  assert_threshold (fixture, REHAB_THRESHOLD_LOAD_DEVIATION, 0);
  assert_setting (fixture, "threshold.load-deviation", NULL);
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 0);

  close_dialog (fixture, dialog);
}

/* A band cannot be moved over the next one. */
static void
test_bands_do_not_cross (AssessmentFixture *fixture,
                         gconstpointer      unused)
{
  GtkWidget *dialog = present (fixture);

  adw_spin_row_set_value (spin (dialog, "Poor below (repetitions)"), 28);
  assert_threshold (fixture, REHAB_THRESHOLD_BRIDGE_POOR, 25);
  adw_spin_row_set_value (spin (dialog, "Average (repetitions)"), 28);
  adw_spin_row_set_value (spin (dialog, "Poor below (repetitions)"), 28);
  assert_threshold (fixture, REHAB_THRESHOLD_BRIDGE_POOR, 28);
  assert_threshold (fixture, REHAB_THRESHOLD_BRIDGE_AVERAGE, 28);
  assert_threshold (fixture, REHAB_THRESHOLD_BRIDGE_GOOD, 30);
  g_assert_true (ADW_IS_PREFERENCES_DIALOG (clinic_fixture_dialog (fixture->window)));

  close_dialog (fixture, dialog);
}

/* What the file holds cannot be read: it is said, the standard is used, and Reset mends it. */
static void
test_damaged_is_said (AssessmentFixture *fixture,
                      gconstpointer      unused)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *dialog;
  AdwSpinRow *row;

  g_assert_true (rehab_setting_table_set (rehab_clinic_get_store (fixture->clinic), "threshold.sitting", "half an hour", &error));
  g_assert_no_error (error);
  {
    g_autoptr (RehabClinic) again = rehab_clinic_new (rehab_clinic_get_store (fixture->clinic), FALSE, &error);
    GtkWidget *page = g_object_ref_sink (g_object_new (REHAB_TYPE_THRESHOLD_PAGE, NULL));

    g_assert_no_error (error);
    rehab_threshold_page_set_clinic (REHAB_THRESHOLD_PAGE (page), again);
    row = spin (page, "Sitting pain within (minutes)");
    g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (row), "warning"));
    g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "cannot be read"));
    g_assert_true (adw_banner_get_revealed (adw_preferences_page_get_banner (ADW_PREFERENCES_PAGE (page))));
    g_assert_cmpfloat_with_epsilon (adw_spin_row_get_value (row), 30, 1e-9);

    g_signal_emit_by_name (find_reset (page, "Sitting pain within (minutes)", "Reset to 30 minutes"), "clicked");
    assert_setting (fixture, "threshold.sitting", NULL);
    g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (row), "warning"));
    g_assert_false (adw_banner_get_revealed (adw_preferences_page_get_banner (ADW_PREFERENCES_PAGE (page))));
    g_assert_finalize_object (page);
  }

  dialog = present (fixture);
  close_dialog (fixture, dialog);
}

static void
test_details_are_kept_when_typing_pauses (AssessmentFixture *fixture,
                                          gconstpointer      unused)
{
  GtkWidget *dialog = present (fixture);
  guint n_notified = 0;

  g_signal_connect_swapped (fixture->clinic, "notify::details", G_CALLBACK (count_cb), &n_notified);
  clinic_fixture_type (dialog, "Clinic", "Harbour Ph");
  clinic_fixture_type (dialog, "Clinic", "Harbour Physio");
  clinic_fixture_wait_until (n_notified > 0);
  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_cmpstr (rehab_clinic_get_details (fixture->clinic)->name, ==, "Harbour Physio");

  g_signal_handlers_disconnect_by_data (fixture->clinic, &n_notified);
  close_dialog (fixture, dialog);
}

static void
test_details_are_kept_when_closed (AssessmentFixture *fixture,
                                   gconstpointer      unused)
{
  GtkWidget *dialog = present (fixture);

  clinic_fixture_type (dialog, "Telephone", "+44 20 7946 0000");
  close_dialog (fixture, dialog);
  g_assert_cmpstr (rehab_clinic_get_details (fixture->clinic)->telephone, ==, "+44 20 7946 0000");
}

/* A clinic has a name: without one nothing is kept, it is said, and leaving asks. */
static void
test_nameless_is_not_kept (AssessmentFixture *fixture,
                           gconstpointer      unused)
{
  GtkWidget *dialog = present (fixture);

  clinic_fixture_type (dialog, "Clinic", "");
  adw_dialog_close (ADW_DIALOG (dialog));
  g_assert_cmpstr (clinic_fixture_complaint (dialog, "Clinic"), ==, "This is needed.");
  g_assert_cmpstr (rehab_clinic_get_details (fixture->clinic)->name, ==, "City Physio");

  clinic_fixture_answer (fixture->window, "_Keep Editing");
  clinic_fixture_type (dialog, "Clinic", "City");
  close_dialog (fixture, dialog);
  g_assert_cmpstr (rehab_clinic_get_details (fixture->clinic)->name, ==, "City");
}

static GtkWidget *
wait_for_clinician_dialog (AssessmentFixture *fixture)
{
  clinic_fixture_wait_until (REHAB_IS_CLINICIAN_DIALOG (clinic_fixture_dialog (fixture->window)));

  return GTK_WIDGET (clinic_fixture_dialog (fixture->window));
}

static void
activate (GtkWidget  *dialog,
          const char *title)
{
  g_signal_emit_by_name (clinic_fixture_row (dialog, title), "activated");
}

static void
test_adds_a_clinician (AssessmentFixture *fixture,
                       gconstpointer      unused)
{
  GtkWidget *dialog = present (fixture);
  GtkWidget *adding;
  const RehabClinician *added;
  GtkWidget *button = NULL;

  for (guint i = 0; button == NULL || g_strcmp0 (gtk_widget_get_tooltip_text (button), "Add a Clinician") != 0; i++)
    {
      button = assessment_fixture_descendant (dialog, GTK_TYPE_BUTTON, i);
      g_assert_nonnull (button);
    }
  g_signal_emit_by_name (button, "clicked");
  adding = wait_for_clinician_dialog (fixture);

  clinic_fixture_type (adding, "Name", "Ben Ode");
  clinic_fixture_type (adding, "Initials", "");
  clinic_fixture_click (adding, "_Save");
  g_assert_cmpstr (clinic_fixture_complaint (adding, "Initials"), ==, "This is needed.");
  g_assert_cmpuint (rehab_clinic_get_clinicians (fixture->clinic)->len, ==, 1);

  clinic_fixture_type (adding, "Initials", "BO");
  clinic_fixture_click (adding, "_Save");
  clinic_fixture_wait_until (clinic_fixture_dialog (fixture->window) == ADW_DIALOG (dialog));
  g_assert_cmpuint (rehab_clinic_get_clinicians (fixture->clinic)->len, ==, 2);
  added = g_ptr_array_index (rehab_clinic_get_clinicians (fixture->clinic), 1);
  g_assert_cmpstr (added->name, ==, "Ben Ode");
  g_assert_false (added->archived);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (clinic_fixture_row (dialog, "Ben Ode"))), ==, "BO");

  /* Who leaves is still known, and not offered any more. */
  activate (dialog, "Ben Ode");
  adding = wait_for_clinician_dialog (fixture);
  adw_switch_row_set_active (ADW_SWITCH_ROW (clinic_fixture_row (adding, "Works here")), FALSE);
  clinic_fixture_click (adding, "_Save");
  clinic_fixture_wait_until (clinic_fixture_dialog (fixture->window) == ADW_DIALOG (dialog));
  added = g_ptr_array_index (rehab_clinic_get_clinicians (fixture->clinic), 1);
  g_assert_true (added->archived);
  g_assert_cmpstr (added->initials, ==, "BO");

  close_dialog (fixture, dialog);
}

/* Whoever is working cannot leave meanwhile, and what was typed does not go unasked. */
static void
test_edits_who_is_working (AssessmentFixture *fixture,
                           gconstpointer      unused)
{
  GtkWidget *dialog = present (fixture);
  GtkWidget *editing;

  activate (dialog, "Annika Keller");
  editing = wait_for_clinician_dialog (fixture);
  g_assert_false (gtk_widget_is_sensitive (clinic_fixture_row (editing, "Works here")));

  clinic_fixture_type (editing, "Name", "Annika Keller-Voss");
  adw_dialog_close (ADW_DIALOG (editing));
  clinic_fixture_answer (fixture->window, "_Keep Editing");
  clinic_fixture_click (editing, "_Save");
  clinic_fixture_wait_until (clinic_fixture_dialog (fixture->window) == ADW_DIALOG (dialog));
  g_assert_nonnull (clinic_fixture_find_row (dialog, "Annika Keller-Voss"));
  g_assert_null (clinic_fixture_find_row (dialog, "Annika Keller"));

  close_dialog (fixture, dialog);
}

static RehabClinicLogo *
load_logo (AssessmentFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  RehabClinicLogo *logo = NULL;

  g_assert_true (rehab_clinic_logo_table_load (rehab_clinic_get_store (fixture->clinic), &logo, &error));
  g_assert_no_error (error);

  return logo;
}

static GFile *
write_file (const char *name,
            const char *text)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), name, NULL);
  g_autoptr (GError) error = NULL;

  if (text != NULL)
    {
      g_file_set_contents (path, text, -1, &error);
    }
  else
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 60, 20);

      g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
      cairo_surface_destroy (surface);
    }
  g_assert_no_error (error);

  return g_file_new_for_path (path);
}

static void
test_logo (AssessmentFixture *fixture,
           gconstpointer      unused)
{
  GtkWidget *dialog = present (fixture);
  RehabLogoGroup *group = REHAB_LOGO_GROUP (clinic_fixture_find (dialog, REHAB_TYPE_LOGO_GROUP));
  GtkWidget *picture = clinic_fixture_find (GTK_WIDGET (group), GTK_TYPE_PICTURE);
  g_autoptr (GFile) sign = write_file ("logo.png", NULL);
  g_autoptr (GFile) text = write_file ("no-logo.png", "This is no picture.");
  g_autoptr (RehabClinicLogo) before = load_logo (fixture);
  g_autoptr (RehabClinicLogo) logo = NULL;
  g_autoptr (RehabClinicLogo) same = NULL;
  g_autoptr (RehabClinicLogo) removed = NULL;
  g_autoptr (RehabClinicLogo) again = NULL;

  g_assert_null (before);
  g_assert_false (gtk_widget_get_visible (picture));

  rehab_logo_group_take_file (group, sign);
  clinic_fixture_wait_until (gtk_widget_get_visible (picture));
  logo = load_logo (fixture);
  g_assert_nonnull (logo);
  g_assert_nonnull (gtk_picture_get_paintable (GTK_PICTURE (picture)));

  /* What is no picture changes nothing. */
  rehab_logo_group_take_file (group, text);
  clinic_fixture_wait_until (ADW_IS_ALERT_DIALOG (clinic_fixture_dialog (fixture->window)));
  clinic_fixture_answer (fixture->window, "_Close");
  same = load_logo (fixture);
  g_assert_true (g_bytes_equal (same->data, logo->data));

  clinic_fixture_click (GTK_WIDGET (group), NULL);
  removed = load_logo (fixture);
  g_assert_null (removed);
  g_assert_false (gtk_widget_get_visible (picture));

  clinic_fixture_wait_until (clinic_fixture_find_button (dialog, "_Undo") != NULL);
  clinic_fixture_click (dialog, "_Undo");
  again = load_logo (fixture);
  g_assert_nonnull (again);
  g_assert_true (g_bytes_equal (again->data, logo->data));
  g_assert_true (gtk_widget_get_visible (picture));

  close_dialog (fixture, dialog);
}

/* What is chosen holds at once for who shows figures, and for the next dialog. */
static void
test_units (AssessmentFixture *fixture,
            gconstpointer      unused)
{
  GtkWidget *dialog = present (fixture);
  AdwComboRow *mass = ADW_COMBO_ROW (clinic_fixture_row (dialog, "Loads and weights"));
  AdwComboRow *distance = ADW_COMBO_ROW (clinic_fixture_row (dialog, "Distances"));
  guint n_clinic = 0;
  guint n_case = 0;

  g_signal_connect_swapped (fixture->clinic, "notify::thresholds", G_CALLBACK (count_cb), &n_clinic);
  g_signal_connect_swapped (fixture->model, "changed", G_CALLBACK (count_cb), &n_case);
  g_assert_cmpuint (adw_combo_row_get_selected (mass), ==, REHAB_UNIT_CHOICE_LOCALE);
  g_assert_cmpstr (gtk_string_object_get_string (adw_combo_row_get_selected_item (mass)), ==, "As the region has it (kilograms)");
  g_assert_cmpstr (gtk_string_object_get_string (adw_combo_row_get_selected_item (distance)), ==,
                   "As the region has it (kilometres)");

  adw_combo_row_set_selected (mass, REHAB_UNIT_CHOICE_CUSTOMARY);
  g_assert_cmpint (rehab_units_get_mass (), ==, REHAB_MASS_POUNDS);
  g_assert_cmpint (rehab_units_get_distance (), ==, REHAB_DISTANCE_KILOMETRES);
  g_assert_cmpuint (n_clinic, ==, 1);
  g_assert_cmpuint (n_case, >=, 1);

  adw_combo_row_set_selected (distance, REHAB_UNIT_CHOICE_CUSTOMARY);
  g_assert_cmpint (rehab_units_get_distance (), ==, REHAB_DISTANCE_MILES);
  g_assert_cmpuint (n_clinic, ==, 2);

  /* From pounds by choice to what the region has, and from that to kilograms by choice, which reads the same. */
  adw_combo_row_set_selected (mass, REHAB_UNIT_CHOICE_LOCALE);
  adw_combo_row_set_selected (mass, REHAB_UNIT_CHOICE_METRIC);
  g_assert_cmpint (rehab_units_get_mass (), ==, REHAB_MASS_KILOGRAMS);
  g_assert_cmpuint (n_clinic, ==, 3);
  close_dialog (fixture, dialog);

  dialog = present (fixture);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (clinic_fixture_row (dialog, "Loads and weights"))), ==,
                    REHAB_UNIT_CHOICE_METRIC);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (clinic_fixture_row (dialog, "Distances"))), ==,
                    REHAB_UNIT_CHOICE_CUSTOMARY);
  close_dialog (fixture, dialog);

  g_signal_handlers_disconnect_by_data (fixture->clinic, &n_clinic);
  g_signal_handlers_disconnect_by_data (fixture->model, &n_case);
  rehab_unit_settings_set (REHAB_UNIT_KIND_MASS, REHAB_UNIT_CHOICE_LOCALE);
  rehab_unit_settings_set (REHAB_UNIT_KIND_DISTANCE, REHAB_UNIT_CHOICE_LOCALE);
}

#define ADD(name, function) \
  g_test_add ("/preferences/" name, AssessmentFixture, NULL, clinic_fixture_set_up, function, clinic_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  assessment_fixture_init (&argc, &argv);
  ADD ("every-threshold", test_every_threshold_has_a_row);
  ADD ("every-rule", test_every_rule_has_a_switch);
  ADD ("rule/kept-at-once", test_rule_is_kept_at_once);
  ADD ("threshold/kept-at-once", test_threshold_is_kept_at_once);
  ADD ("threshold/choice", test_choice);
  ADD ("threshold/bands", test_bands_do_not_cross);
  ADD ("threshold/damaged", test_damaged_is_said);
  ADD ("details/pause", test_details_are_kept_when_typing_pauses);
  ADD ("details/close", test_details_are_kept_when_closed);
  ADD ("details/nameless", test_nameless_is_not_kept);
  ADD ("logo", test_logo);
  ADD ("units", test_units);
  ADD ("clinicians/add", test_adds_a_clinician);
  ADD ("clinicians/edit", test_edits_who_is_working);

  return g_test_run ();
}
