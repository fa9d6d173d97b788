/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "clinic-fixture.h"

#include "rehab-messages.h"
#include "rehab-patient-details.h"
#include "rehab-portal-watch.h"
#include "rehab-session.h"

#define NOT_FOR_PEOPLE "developer's words"

/* Every code has a sentence of its own, for people. */
static void
assert_sentences (GQuark domain,
                  int    last_code)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int code = 0; code <= last_code; code++)
    {
      g_autoptr (GError) error = g_error_new_literal (domain, code, NOT_FOR_PEOPLE);
      char *sentence = rehab_message_from_error (error);

      g_test_message ("%s %d: %s", g_quark_to_string (domain), code, sentence);
      g_assert_true (g_str_has_suffix (sentence, "."));
      g_assert_null (strstr (sentence, NOT_FOR_PEOPLE));
      g_assert_true (g_hash_table_add (seen, sentence));
    }
}

static void
test_values (void)
{
  assert_sentences (REHAB_ERROR, REHAB_ERROR_CONTRADICTION);
}

static void
test_store (void)
{
  assert_sentences (REHAB_STORE_ERROR, REHAB_STORE_ERROR_BUSY);
}

static void
test_portals (void)
{
  assert_sentences (REHAB_PORTAL_ERROR, REHAB_PORTAL_ERROR_PRINTING_FAILED);
}

static void
test_files (void)
{
  static const struct
  {
    int code;
    const char *part;
  } errors[] = {
    { G_IO_ERROR_NO_SPACE, "disk is full" }, { G_IO_ERROR_PERMISSION_DENIED, "Choose another folder" },
    { G_IO_ERROR_READ_ONLY, "Choose another folder" }, { G_IO_ERROR_NOT_FOUND, NOT_FOR_PEOPLE },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (errors); i++)
    {
      g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, errors[i].code, NOT_FOR_PEOPLE);
      g_autofree char *sentence = rehab_message_from_error (error);

      g_assert_nonnull (strstr (sentence, errors[i].part));
    }
}

/* Below a field the sentence says what fits. */
static void
test_fields (void)
{
  static const struct
  {
    const RehabRecordType *type;
    const char *field;
    RehabErrorCode code;
    const char *sentence;
  } errors[] = {
    { &rehab_session_type, "minutes", REHAB_ERROR_OUT_OF_RANGE, "Enter a number from 0 to 1440." },
    { &rehab_session_type, "pain_before", REHAB_ERROR_OUT_OF_RANGE, "Enter a number from 0 to 10." },
    { &rehab_session_type, "pain_before", REHAB_ERROR_NOT_WHOLE, "Enter a whole number." },
    { &rehab_session_type, "position", REHAB_ERROR_OUT_OF_RANGE, "Enter a number from 0 to 99." },
    { &rehab_session_type, "kind", REHAB_ERROR_EMPTY, "This is needed." },
    { &rehab_patient_details_type, "family_name", REHAB_ERROR_TOO_LONG, "This is too long: at most 80 characters fit." },
    { &rehab_patient_details_type, "birth_date", REHAB_ERROR_IN_FUTURE, "This day is in the future." },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (errors); i++)
    {
      g_autoptr (GError) error = g_error_new_literal (REHAB_ERROR, (int) errors[i].code, NOT_FOR_PEOPLE);
      g_autofree char *sentence =
        rehab_message_for_field (rehab_record_find_field (errors[i].type, errors[i].field), error);

      g_assert_cmpstr (sentence, ==, errors[i].sentence);
    }
}

static void
test_present (AssessmentFixture *fixture,
              gconstpointer      unused)
{
  g_autoptr (GError) error = g_error_new_literal (REHAB_STORE_ERROR, REHAB_STORE_ERROR_FULL, NOT_FOR_PEOPLE);
  GtkWidget *label = gtk_label_new ("Here");

  clinic_fixture_present (fixture, label);
  /* Wider than the dialog: it wraps, and nothing is said about it in the log. */
  rehab_message_present (label, "It Could Not Be Noted That the Sheet Was Printed", error);
  g_assert_cmpstr (adw_dialog_get_title (ADW_DIALOG (clinic_fixture_alert (fixture->window))), ==,
                   "It Could Not Be Noted That the Sheet Was Printed");
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (clinic_fixture_alert (fixture->window)), "disk is full"));
  clinic_fixture_answer (fixture->window, "_Close");
}

static void
test_toast (AssessmentFixture *fixture,
            gconstpointer      unused)
{
  GtkWidget *overlay = adw_toast_overlay_new ();
  GtkWidget *label = gtk_label_new ("Here");

  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), label);
  clinic_fixture_present (fixture, overlay);
  /* Names are people's: nothing in them is markup. */
  rehab_message_toast (label, "A & B <saved>");
  clinic_fixture_wait_until (assessment_fixture_says (overlay, "A & B <saved>"));

  /* Where nothing can show it, nothing happens. */
  rehab_message_toast (fixture->window, "Unseen");
}

int
main (int   argc,
      char *argv[])
{
  assessment_fixture_init (&argc, &argv);
  g_test_add_func ("/messages/values", test_values);
  g_test_add_func ("/messages/store", test_store);
  g_test_add_func ("/messages/files", test_files);
  g_test_add_func ("/messages/portals", test_portals);
  g_test_add_func ("/messages/fields", test_fields);
  g_test_add ("/messages/present", AssessmentFixture, NULL, clinic_fixture_set_up, test_present, clinic_fixture_tear_down);
  g_test_add ("/messages/toast", AssessmentFixture, NULL, clinic_fixture_set_up, test_toast, clinic_fixture_tear_down);

  return g_test_run ();
}
