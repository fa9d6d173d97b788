/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "clinic-fixture.h"

#include "rehab-enum-types.h"
#include "rehab-prose-row.h"
#include "rehab-record-form.h"
#include "rehab-unit-settings.h"

/* A record of every kind of row there is. */
typedef struct
{
  const char *id;
  const char *name;
  const char *remark;
  RehabSide side;
  RehabNumber weight_kg;
  RehabNumber pain;
  RehabDate day;
} Sample;

static const RehabField fields[] = {
  REHAB_FIELD_ID (Sample),
  REHAB_FIELD_STRING (Sample, name, "Name", TRUE, 10),
  REHAB_FIELD_PROSE (Sample, remark, "Remark"),
  REHAB_FIELD_ENUM (Sample, side, "Side", TRUE, rehab_side_get_type),
  REHAB_FIELD_REAL (Sample, weight_kg, "Weight", 0.5, 300),
  REHAB_FIELD_PAIN (Sample, pain, "Pain"),
  REHAB_FIELD_DAY (Sample, day, "Day", FALSE),
};

static const RehabRecordType sample_type = {
  .name = "sample", .size = sizeof (Sample), .fields = fields, .n_fields = G_N_ELEMENTS (fields),
};

static const char *const shown_fields[] = { "name", "remark", "side", "weight_kg", "pain", "day", NULL };

static GtkWidget *
present_form (AssessmentFixture *fixture)
{
  GtkWidget *form = rehab_record_form_new (&sample_type, shown_fields, "Sample");

  clinic_fixture_present (fixture, form);

  return form;
}

static Sample
complete_sample (void)
{
  return (Sample) {
    .name = "Ann", .remark = "Likes hills\nand rain", .side = REHAB_SIDE_RIGHT, .weight_kg = rehab_number (72.5),
    .pain = rehab_number (0), .day = rehab_date_new (1999, 4, 3, NULL),
  };
}

static const char *
get_text (GtkWidget  *form,
          const char *title)
{
  return gtk_editable_get_text (GTK_EDITABLE (clinic_fixture_row (form, title)));
}

static void
assert_remark (GtkWidget  *form,
               const char *expected)
{
  g_autofree char *text = rehab_prose_row_dup_text (REHAB_PROSE_ROW (clinic_fixture_find (form, REHAB_TYPE_PROSE_ROW)));

  g_assert_cmpstr (text, ==, expected);
}

static void
count_cb (RehabRecordForm *form,
          guint           *count)
{
  (*count)++;
}

static void
test_shows_and_reads (AssessmentFixture *fixture,
                      gconstpointer      unused)
{
  GtkWidget *form = present_form (fixture);
  Sample shown = complete_sample ();
  Sample read = { .id = "untouched" };

  rehab_record_form_show (REHAB_RECORD_FORM (form), &shown);
  g_assert_cmpstr (get_text (form, "Name"), ==, "Ann");
  assert_remark (form, "Likes hills\nand rain");
  g_assert_cmpstr (get_text (form, "Weight"), ==, "72.5");
  g_assert_cmpstr (get_text (form, "Pain"), ==, "0");
  g_assert_cmpstr (get_text (form, "Day"), ==, "3.4.1999");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (clinic_fixture_row (form, "Side"))), ==, 2);
  g_assert_false (rehab_record_form_get_edited (REHAB_RECORD_FORM (form)));

  g_assert_true (rehab_record_form_read (REHAB_RECORD_FORM (form), &read));
  g_assert_cmpstr (read.id, ==, "untouched");
  g_assert_cmpstr (read.name, ==, "Ann");
  g_assert_cmpstr (read.remark, ==, "Likes hills\nand rain");
  g_assert_cmpint (read.side, ==, REHAB_SIDE_RIGHT);
  g_assert_true (rehab_number_equal (read.weight_kg, shown.weight_kg));
  g_assert_true (rehab_number_equal (read.pain, shown.pain));
  g_assert_cmpint (rehab_date_compare (read.day, shown.day), ==, 0);
}

/* What was not asked is an empty row, and an empty row is not asked: neither 0 nor a day. */
static void
test_not_asked (AssessmentFixture *fixture,
                gconstpointer      unused)
{
  GtkWidget *form = present_form (fixture);
  Sample read = complete_sample ();

  rehab_record_form_show (REHAB_RECORD_FORM (form), &(Sample) { .name = "Ann", .side = REHAB_SIDE_LEFT });
  g_assert_cmpstr (get_text (form, "Weight"), ==, "");
  g_assert_cmpstr (get_text (form, "Pain"), ==, "");
  g_assert_cmpstr (get_text (form, "Day"), ==, "");

  g_assert_true (rehab_record_form_read (REHAB_RECORD_FORM (form), &read));
  g_assert_false (read.weight_kg.known);
  g_assert_false (read.pain.known);
  g_assert_false (rehab_date_is_set (read.day));
}

static void
test_tells_of_edits (AssessmentFixture *fixture,
                     gconstpointer      unused)
{
  static const char *const entries[] = { "Name", "Weight", "Pain", "Day" };
  GtkWidget *form = present_form (fixture);
  Sample shown = complete_sample ();
  guint n_edits = 0;

  g_signal_connect (form, "edited", G_CALLBACK (count_cb), &n_edits);

  for (size_t i = 0; i <= G_N_ELEMENTS (entries); i++)
    {
      rehab_record_form_show (REHAB_RECORD_FORM (form), &shown);
      g_assert_false (rehab_record_form_get_edited (REHAB_RECORD_FORM (form)));
      n_edits = 0;

      if (i < G_N_ELEMENTS (entries))
        clinic_fixture_type (form, entries[i], "");
      else
        clinic_fixture_choose (form, "Side", 1);

      g_assert_true (rehab_record_form_get_edited (REHAB_RECORD_FORM (form)));
      g_assert_cmpuint (n_edits, ==, 1);
    }
}

static void
test_complains (AssessmentFixture *fixture,
                gconstpointer      unused)
{
  static const struct
  {
    const char *title;
    const char *text;
    const char *complaint; /* NULL: nothing wrong */
  } entries[] = {
    { "Name", "", "This is needed." },
    { "Name", "   ", "This is needed." },
    { "Name", "Ann", NULL },
    { "Name", "1234567890", NULL },
    { "Name", "ééééééééééx", "This is too long: at most 10 characters fit." },
    { "Weight", "", NULL },
    { "Weight", "72", NULL },
    { "Weight", "72.5", NULL },
    { "Weight", "72,5", NULL },
    { "Weight", " 72.5 ", NULL },
    { "Weight", "0.5", NULL },
    { "Weight", "0.4", "Enter a number from 0.5 to 300." },
    { "Weight", "300", NULL },
    { "Weight", "300.1", "Enter a number from 0.5 to 300." },
    { "Weight", "-1", "Enter a number from 0.5 to 300." },
    { "Weight", "much", "Enter a number from 0.5 to 300." },
    { "Weight", "72 kg", NULL },
    { "Weight", "72 stone", "Enter a number from 0.5 to 300." },
    { "Weight", "0x48", "Enter a number from 0.5 to 300." },
    { "Weight", "nan", "Enter a number from 0.5 to 300." },
    { "Weight", "inf", "Enter a number from 0.5 to 300." },
    { "Weight", "1,234.5", "Enter a number from 0.5 to 300." },
    { "Pain", "0", NULL },
    { "Pain", "10", NULL },
    { "Pain", "11", "Enter a number from 0 to 10." },
    { "Pain", "-1", "Enter a number from 0 to 10." },
    { "Pain", "3.5", "Enter a whole number." },
    { "Day", "3.4.1999", NULL },
    { "Day", "1999-04-03", NULL },
    { "Day", "3.4.99", "Enter a date as day, month and year with four digits, such as 3.4.1999." },
    { "Day", "31.4.1999", "Enter a date as day, month and year with four digits, such as 3.4.1999." },
    { "Day", "31.12.1899", "This day is too long ago." },
  };
  GtkWidget *form = present_form (fixture);

  for (size_t i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      Sample values = complete_sample ();
      gboolean well;

      g_test_message ("%s: “%s”", entries[i].title, entries[i].text);
      rehab_record_form_show (REHAB_RECORD_FORM (form), &values);
      clinic_fixture_type (form, entries[i].title, entries[i].text);

      well = rehab_record_form_read (REHAB_RECORD_FORM (form), &values);
      g_assert_cmpint (well, ==, entries[i].complaint == NULL);
      g_assert_cmpstr (clinic_fixture_complaint (form, entries[i].title), ==, entries[i].complaint);
      /* It stays as it was typed, and the keyboard goes where it can be mended. */
      g_assert_cmpstr (get_text (form, entries[i].title), ==, entries[i].text);
      if (!well)
        g_assert_true (clinic_fixture_has_focus (form, entries[i].title));
    }
}

/* Who shows what is typed so far is not told that letters are 0. */
static void
test_peeks (AssessmentFixture *fixture,
            gconstpointer      unused)
{
  GtkWidget *form = present_form (fixture);
  Sample values = complete_sample ();

  rehab_record_form_show (REHAB_RECORD_FORM (form), &values);
  gtk_editable_set_text (GTK_EDITABLE (clinic_fixture_row (form, "Weight")), "abc");
  rehab_record_form_peek (REHAB_RECORD_FORM (form), &values);
  g_assert_false (values.weight_kg.known);

  gtk_editable_set_text (GTK_EDITABLE (clinic_fixture_row (form, "Weight")), "71,5");
  rehab_record_form_peek (REHAB_RECORD_FORM (form), &values);
  g_assert_true (values.weight_kg.known);
  g_assert_cmpfloat_with_epsilon (values.weight_kg.value, 71.5, 1e-9);
}

static void
test_complains_of_a_choice (AssessmentFixture *fixture,
                            gconstpointer      unused)
{
  GtkWidget *form = present_form (fixture);
  Sample values = complete_sample ();

  rehab_record_form_show (REHAB_RECORD_FORM (form), &values);
  clinic_fixture_choose (form, "Side", 0);
  g_assert_false (rehab_record_form_read (REHAB_RECORD_FORM (form), &values));
  g_assert_cmpstr (clinic_fixture_complaint (form, "Side"), ==, "This is needed.");
}

/* All that is wrong is said at once; the keyboard goes to the first. What is mended is no longer complained of. */
static void
test_several_wrong (AssessmentFixture *fixture,
                    gconstpointer      unused)
{
  GtkWidget *form = present_form (fixture);
  Sample values = complete_sample ();

  rehab_record_form_show (REHAB_RECORD_FORM (form), &values);
  clinic_fixture_type (form, "Day", "soon");
  clinic_fixture_type (form, "Pain", "99");
  clinic_fixture_type (form, "Weight", "heavy");
  g_assert_false (rehab_record_form_read (REHAB_RECORD_FORM (form), &values));
  g_assert_null (clinic_fixture_complaint (form, "Name"));
  g_assert_nonnull (clinic_fixture_complaint (form, "Weight"));
  g_assert_nonnull (clinic_fixture_complaint (form, "Pain"));
  g_assert_nonnull (clinic_fixture_complaint (form, "Day"));
  g_assert_true (clinic_fixture_has_focus (form, "Weight"));

  clinic_fixture_type (form, "Weight", "70");
  g_assert_null (clinic_fixture_complaint (form, "Weight"));
  g_assert_nonnull (clinic_fixture_complaint (form, "Pain"));
  g_assert_false (rehab_record_form_read (REHAB_RECORD_FORM (form), &values));
  g_assert_true (clinic_fixture_has_focus (form, "Pain"));

  values = complete_sample ();
  rehab_record_form_show (REHAB_RECORD_FORM (form), &values);
  g_assert_null (clinic_fixture_complaint (form, "Pain"));
  g_assert_null (clinic_fixture_complaint (form, "Day"));
}

static void
test_complains_from_outside (AssessmentFixture *fixture,
                             gconstpointer      unused)
{
  GtkWidget *form = present_form (fixture);
  g_autoptr (GError) error = g_error_new_literal (REHAB_ERROR, REHAB_ERROR_IN_FUTURE, "later");

  rehab_record_form_complain (REHAB_RECORD_FORM (form), "day", error);
  g_assert_cmpstr (clinic_fixture_complaint (form, "Day"), ==, "This day is in the future.");
  g_assert_true (clinic_fixture_has_focus (form, "Day"));
  g_assert_null (clinic_fixture_complaint (form, "Name"));
}

/* What is said in words of the caller's own goes, like any other complaint, when the row is mended. */
static void
test_says (AssessmentFixture *fixture,
           gconstpointer      unused)
{
  GtkWidget *form = present_form (fixture);

  g_assert_true (rehab_record_form_get_row (REHAB_RECORD_FORM (form), "day") == clinic_fixture_row (form, "Day"));
  g_assert_null (rehab_record_form_get_row (REHAB_RECORD_FORM (form), "night"));

  rehab_record_form_say (REHAB_RECORD_FORM (form), "day", "This is before the date of birth.");
  g_assert_cmpstr (clinic_fixture_complaint (form, "Day"), ==, "This is before the date of birth.");
  g_assert_true (clinic_fixture_has_focus (form, "Day"));
  g_assert_null (clinic_fixture_complaint (form, "Name"));

  clinic_fixture_type (form, "Day", "3.4.1999");
  g_assert_null (clinic_fixture_complaint (form, "Day"));
}

/* In pounds the row says so; who types a weight means pounds, and who types none leaves it to the last digit. */
static void
test_units (AssessmentFixture *fixture,
            gconstpointer      unused)
{
  GtkWidget *form = present_form (fixture);
  Sample shown = complete_sample ();
  Sample read = { 0 };
  guint n_edits = 0;

  shown.weight_kg = rehab_number (72.512);
  rehab_record_form_show (REHAB_RECORD_FORM (form), &shown);
  g_signal_connect (form, "edited", G_CALLBACK (count_cb), &n_edits);
  rehab_unit_settings_set (REHAB_UNIT_KIND_MASS, REHAB_UNIT_CHOICE_CUSTOMARY);
  g_assert_cmpuint (n_edits, ==, 0);
  g_assert_cmpstr (get_text (form, "Weight, pounds"), ==, "159.85");
  g_assert_cmpstr (get_text (form, "Pain"), ==, "0");
  g_assert_true (rehab_record_form_read (REHAB_RECORD_FORM (form), &read));
  g_assert_cmpfloat_with_epsilon (read.weight_kg.value, 72.512, 1e-12);

  /* What is typed and not yet saved goes over into the other unit, too. */
  clinic_fixture_type (form, "Weight, pounds", "160");
  g_assert_cmpuint (n_edits, >, 0);
  n_edits = 0;
  g_assert_true (rehab_record_form_read (REHAB_RECORD_FORM (form), &read));
  g_assert_cmpfloat_with_epsilon (read.weight_kg.value, 72.57, 1e-9);
  rehab_unit_settings_set (REHAB_UNIT_KIND_MASS, REHAB_UNIT_CHOICE_METRIC);
  g_assert_cmpstr (get_text (form, "Weight"), ==, "72.57");
  g_assert_cmpuint (n_edits, ==, 0);
  rehab_unit_settings_set (REHAB_UNIT_KIND_MASS, REHAB_UNIT_CHOICE_CUSTOMARY);
  g_assert_cmpstr (get_text (form, "Weight, pounds"), ==, "160");

  /* The limits are told in pounds, and the limit itself counts. */
  clinic_fixture_type (form, "Weight, pounds", "700");
  g_assert_false (rehab_record_form_read (REHAB_RECORD_FORM (form), &read));
  g_assert_cmpstr (clinic_fixture_complaint (form, "Weight, pounds"), ==, "Enter a number from 1.1 to 661.4.");
  clinic_fixture_type (form, "Weight, pounds", "661.4");
  g_assert_true (rehab_record_form_read (REHAB_RECORD_FORM (form), &read));
  g_assert_cmpfloat_with_epsilon (read.weight_kg.value, 300, 1e-9);

  /* A unit that is typed is meant, whatever was chosen. */
  clinic_fixture_type (form, "Weight, pounds", "70 kg");
  g_assert_true (rehab_record_form_read (REHAB_RECORD_FORM (form), &read));
  g_assert_cmpfloat_with_epsilon (read.weight_kg.value, 70, 1e-9);

  clinic_fixture_type (form, "Weight, pounds", "heavy");
  rehab_unit_settings_set (REHAB_UNIT_KIND_MASS, REHAB_UNIT_CHOICE_LOCALE);
  g_assert_cmpstr (get_text (form, "Weight"), ==, "heavy");
}

int
main (int   argc,
      char *argv[])
{
  assessment_fixture_init (&argc, &argv);
#define ADD(path, func) \
  g_test_add ("/record-form/" path, AssessmentFixture, NULL, clinic_fixture_set_up, func, clinic_fixture_tear_down)
  ADD ("shows-and-reads", test_shows_and_reads);
  ADD ("not-asked", test_not_asked);
  ADD ("tells-of-edits", test_tells_of_edits);
  ADD ("complains", test_complains);
  ADD ("peeks", test_peeks);
  ADD ("complains-of-a-choice", test_complains_of_a_choice);
  ADD ("several-wrong", test_several_wrong);
  ADD ("complains-from-outside", test_complains_from_outside);
  ADD ("says", test_says);
  ADD ("units", test_units);
#undef ADD

  return g_test_run ();
}
