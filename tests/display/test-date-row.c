/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "clinic-fixture.h"

#include "rehab-date-row.h"

static RehabDateRow *
present_row (AssessmentFixture *fixture)
{
  GtkWidget *row = rehab_date_row_new ();
  GtkWidget *list = gtk_list_box_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), "Born");
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  clinic_fixture_present (fixture, list);

  return REHAB_DATE_ROW (row);
}

static void
assert_reads (RehabDateRow *row,
              RehabDate     expected)
{
  g_autoptr (GError) error = NULL;
  RehabDate date;

  g_assert_true (rehab_date_row_read (row, &date, &error));
  g_assert_no_error (error);
  g_assert_cmpint (rehab_date_compare (date, expected), ==, 0);
}

static void
test_typed (AssessmentFixture *fixture,
            gconstpointer      unused)
{
  static const char *const right[] = { "3.4.1999", "03.04.1999", "3/4/1999", "1999-04-03", " 3.4.1999 " };
  static const char *const wrong[] = { "3.4.99", "3.4", "tomorrow", "31.4.1999", "3.4.1999 or so", " " };
  RehabDateRow *row = present_row (fixture);

  for (size_t i = 0; i < G_N_ELEMENTS (right); i++)
    {
      gtk_editable_set_text (GTK_EDITABLE (row), right[i]);
      assert_reads (row, rehab_date_new (1999, 4, 3, NULL));
    }

  for (size_t i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;
      RehabDate date;

      gtk_editable_set_text (GTK_EDITABLE (row), wrong[i]);
      g_assert_false (rehab_date_row_read (row, &date, &error));
      g_assert_error (error, REHAB_ERROR, REHAB_ERROR_NOT_A_DATE);
      g_assert_false (rehab_date_is_set (date));
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, wrong[i]);
    }
}

static void
test_set (AssessmentFixture *fixture,
          gconstpointer      unused)
{
  RehabDateRow *row = present_row (fixture);

  assert_reads (row, REHAB_DATE_NONE);

  rehab_date_row_set_date (row, rehab_date_new (2004, 2, 29, NULL));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "29.2.2004");
  assert_reads (row, rehab_date_new (2004, 2, 29, NULL));

  rehab_date_row_set_date (row, REHAB_DATE_NONE);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "");
  assert_reads (row, REHAB_DATE_NONE);
}

/* The calendar opens at what is typed and leaves it as it is; a day picked in it is the row's. */
static void
test_calendar (AssessmentFixture *fixture,
               gconstpointer      unused)
{
  RehabDateRow *row = present_row (fixture);
  GtkWidget *button = clinic_fixture_find (GTK_WIDGET (row), GTK_TYPE_MENU_BUTTON);
  GtkWidget *popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  GtkWidget *calendar = clinic_fixture_find (popover, GTK_TYPE_CALENDAR);
  g_autoptr (GDateTime) shown = NULL;
  g_autoptr (GDateTime) picked = g_date_time_new_local (1999, 4, 21, 12, 0, 0);

  gtk_editable_set_text (GTK_EDITABLE (row), "03/04/1999");
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  clinic_fixture_wait_until (gtk_widget_get_visible (popover));
  shown = gtk_calendar_get_date (GTK_CALENDAR (calendar));
  g_assert_cmpint (rehab_date_compare (rehab_date_from_date_time (shown), rehab_date_new (1999, 4, 3, NULL)), ==, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "03/04/1999");

  gtk_calendar_select_day (GTK_CALENDAR (calendar), picked);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "21.4.1999");
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));

  /* What cannot be read is left for whoever typed it. */
  gtk_editable_set_text (GTK_EDITABLE (row), "soon");
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  clinic_fixture_wait_until (gtk_widget_get_visible (popover));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "soon");
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
}

int
main (int   argc,
      char *argv[])
{
  assessment_fixture_init (&argc, &argv);
#define ADD(path, func) \
  g_test_add ("/date-row/" path, AssessmentFixture, NULL, clinic_fixture_set_up, func, clinic_fixture_tear_down)
  ADD ("typed", test_typed);
  ADD ("set", test_set);
  ADD ("calendar", test_calendar);
#undef ADD

  return g_test_run ();
}
