/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "assessment-fixture.h"
#include "rehab-score-entry.h"
#include "rehab-unit-settings.h"

static void
count_cb (RehabScoreEntry *entry,
          guint           *n)
{
  (*n)++;
}

static RehabScoreEntry *
create (const char *key,
        gboolean    pain,
        guint      *n_answered)
{
  RehabScoreEntry *entry = g_object_ref_sink (REHAB_SCORE_ENTRY (rehab_score_entry_new ()));
  RehabItemPart part;

  *n_answered = 0;
  g_assert_true (rehab_item_has_part (rehab_item_lookup (key), pain ? "pain" : "", &part));
  rehab_score_entry_set_part (entry, &part);
  g_signal_connect (entry, "answered", G_CALLBACK (count_cb), n_answered);

  return entry;
}

static GtkEditable *
get_editable (RehabScoreEntry *entry)
{
  return GTK_EDITABLE (adw_bin_get_child (ADW_BIN (entry)));
}

/* Sets the text; what was there is deleted first, and that is a change of its own. */
static void
type (RehabScoreEntry *entry,
      const char      *text)
{
  gtk_editable_set_text (get_editable (entry), text);
}

static void
type_on (RehabScoreEntry *entry,
         const char      *text)
{
  int position = -1;

  gtk_editable_insert_text (get_editable (entry), text, -1, &position);
}

static void
assert_value (RehabScoreEntry *entry,
              RehabNumber      expected)
{
  g_assert_true (rehab_number_equal (rehab_score_entry_get_value (entry), expected));
}

static void
test_a_whole_score_is_given_at_once (void)
{
  guint n;
  RehabScoreEntry *entry = create ("pain-now", FALSE, &n);

  type (entry, "4");
  assert_value (entry, rehab_number (4));
  g_assert_cmpuint (n, ==, 1);

  type (entry, "10");
  assert_value (entry, rehab_number (10));

  type (entry, "");
  assert_value (entry, REHAB_NUMBER_NOT_ASKED);
  g_assert_finalize_object (entry);
}

/* Else "10" would first be recorded as 1, and "64" as 6. */
static void
test_the_beginning_of_a_score_waits (void)
{
  guint n;
  RehabScoreEntry *entry = create ("pain-now", FALSE, &n);

  type (entry, "1");
  assert_value (entry, REHAB_NUMBER_NOT_ASKED);
  g_assert_cmpuint (n, ==, 0);
  type_on (entry, "0");
  assert_value (entry, rehab_number (10));
  g_assert_cmpuint (n, ==, 1);
  g_assert_finalize_object (entry);
}

static void
test_the_beginning_of_a_score_waits_no_longer_than_a_moment (void)
{
  guint n;
  RehabScoreEntry *entry = create ("pain-now", FALSE, &n);

  type (entry, "1");
  assessment_fixture_wait (1000);
  assert_value (entry, rehab_number (1));
  g_assert_cmpuint (n, ==, 1);
  g_assert_finalize_object (entry);
}

static void
test_flush_does_not_wait (void)
{
  guint n;
  RehabScoreEntry *entry = create ("outcome-visa-h", FALSE, &n);

  type (entry, "6");
  rehab_score_entry_flush (entry);
  assert_value (entry, rehab_number (6));
  rehab_score_entry_flush (entry);
  g_assert_cmpuint (n, ==, 1);
  g_assert_finalize_object (entry);
}

static void
test_out_of_range_stays_and_is_explained (void)
{
  guint n;
  RehabScoreEntry *entry = create ("outcome-visa-h", FALSE, &n);

  type (entry, "64");
  g_assert_null (rehab_score_entry_get_problem (entry));

  type_on (entry, "0");
  g_assert_cmpstr (gtk_editable_get_text (get_editable (entry)), ==, "640");
  g_assert_cmpstr (rehab_score_entry_get_problem (entry), ==, "Not kept. Enter a whole number from 0 to 100.");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (get_editable (entry)), "error"));
  gtk_test_accessible_assert_state (get_editable (entry), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  /* The 64 that it replaced is no longer what the clinician says. */
  assert_value (entry, REHAB_NUMBER_NOT_ASKED);

  /* What is recorded being shown again does not wipe what is to be corrected. */
  rehab_score_entry_set_value (entry, REHAB_NUMBER_NOT_ASKED);
  g_assert_cmpstr (gtk_editable_get_text (get_editable (entry)), ==, "640");

  type (entry, "65");
  assert_value (entry, rehab_number (65));
  g_assert_null (rehab_score_entry_get_problem (entry));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (get_editable (entry)), "error"));
  g_assert_finalize_object (entry);
}

static void
test_pain_beside_a_yes_goes_to_ten (void)
{
  guint n;
  RehabScoreEntry *entry = create ("test-bent-knee-stretch", TRUE, &n);

  type (entry, "11");
  g_assert_cmpstr (rehab_score_entry_get_problem (entry), ==, "Not kept. Enter a whole number from 0 to 10.");
  type (entry, "0");
  assert_value (entry, rehab_number (0));
  g_assert_finalize_object (entry);
}

/* A digit typed beside the entry takes the place of what is in it, in one step. */
static void
test_begins_anew_with_a_digit (void)
{
  guint n;
  RehabScoreEntry *entry = create ("pain-now", FALSE, &n);

  rehab_score_entry_set_value (entry, rehab_number (7));
  rehab_score_entry_type (entry, '4');
  g_assert_cmpstr (gtk_editable_get_text (get_editable (entry)), ==, "4");
  assert_value (entry, rehab_number (4));
  g_assert_cmpuint (n, ==, 1);
  g_assert_finalize_object (entry);
}

static void
test_setting_is_silent (void)
{
  guint n;
  RehabScoreEntry *entry = create ("outcome-visa-h", FALSE, &n);

  rehab_score_entry_set_value (entry, rehab_number (64));
  g_assert_cmpstr (gtk_editable_get_text (get_editable (entry)), ==, "64");
  rehab_score_entry_set_value (entry, REHAB_NUMBER_NOT_ASKED);
  g_assert_cmpstr (gtk_editable_get_text (get_editable (entry)), ==, "");
  g_assert_cmpuint (n, ==, 0);
  g_assert_finalize_object (entry);
}

static void
test_reset_forgets_what_was_refused (void)
{
  guint n;
  RehabScoreEntry *entry = create ("outcome-visa-h", FALSE, &n);

  type (entry, "640");
  rehab_score_entry_reset (entry);
  g_assert_cmpstr (gtk_editable_get_text (get_editable (entry)), ==, "");
  g_assert_null (rehab_score_entry_get_problem (entry));
  g_assert_cmpuint (n, ==, 0);
  g_assert_finalize_object (entry);
}

/* A weight is typed in pounds where these were chosen, and another choice answers nothing anew. */
static void
test_units (void)
{
  guint n;
  RehabScoreEntry *entry = create ("health-weight", FALSE, &n);

  rehab_score_entry_set_value (entry, rehab_number (68.03));
  rehab_unit_settings_set (REHAB_UNIT_KIND_MASS, REHAB_UNIT_CHOICE_CUSTOMARY);
  g_assert_cmpstr (gtk_editable_get_text (get_editable (entry)), ==, "150");
  type_on (entry, "");
  rehab_score_entry_flush (entry);
  g_assert_cmpuint (n, ==, 0);

  type (entry, "160");
  rehab_score_entry_flush (entry);
  g_assert_cmpfloat_with_epsilon (rehab_score_entry_get_value (entry).value, 72.57, 1e-9);
  type (entry, "700");
  g_assert_nonnull (strstr (rehab_score_entry_get_problem (entry), "661.4"));

  /* What was refused is not taken because another unit was chosen. */
  type (entry, "400 kg");
  n = 0;
  rehab_unit_settings_set (REHAB_UNIT_KIND_MASS, REHAB_UNIT_CHOICE_LOCALE);
  g_assert_cmpuint (n, ==, 0);
  g_assert_nonnull (strstr (rehab_score_entry_get_problem (entry), "300"));
  rehab_score_entry_set_value (entry, rehab_number (72.57));
  g_assert_finalize_object (entry);
}

int
main (int   argc,
      char *argv[])
{
  assessment_fixture_init (&argc, &argv);
  g_test_add_func ("/assessment-score-entry/at-once", test_a_whole_score_is_given_at_once);
  g_test_add_func ("/assessment-score-entry/waits", test_the_beginning_of_a_score_waits);
  g_test_add_func ("/assessment-score-entry/moment", test_the_beginning_of_a_score_waits_no_longer_than_a_moment);
  g_test_add_func ("/assessment-score-entry/flush", test_flush_does_not_wait);
  g_test_add_func ("/assessment-score-entry/out-of-range", test_out_of_range_stays_and_is_explained);
  g_test_add_func ("/assessment-score-entry/pain", test_pain_beside_a_yes_goes_to_ten);
  g_test_add_func ("/assessment-score-entry/begins-anew", test_begins_anew_with_a_digit);
  g_test_add_func ("/assessment-score-entry/setting-is-silent", test_setting_is_silent);
  g_test_add_func ("/assessment-score-entry/reset", test_reset_forgets_what_was_refused);

  g_test_add_func ("/assessment-score-entry/units", test_units);

  return g_test_run ();
}
