/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "assessment-fixture.h"
#include "rehab-prose-row.h"

static void
count_cb (RehabProseRow *row,
          guint         *n)
{
  (*n)++;
}

static RehabProseRow *
create (guint *n_edited)
{
  RehabProseRow *row = g_object_ref_sink (REHAB_PROSE_ROW (rehab_prose_row_new ()));

  *n_edited = 0;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), "Plan");
  g_signal_connect (row, "edited", G_CALLBACK (count_cb), n_edited);

  return row;
}

static void
write_text (RehabProseRow *row,
            const char    *text)
{
  GtkWidget *view = assessment_fixture_descendant (GTK_WIDGET (row), GTK_TYPE_TEXT_VIEW, 0);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

static void
assert_text (RehabProseRow *row,
             const char    *expected)
{
  g_autofree char *text = rehab_prose_row_dup_text (row);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_showing_is_silent (void)
{
  guint n;
  RehabProseRow *row = create (&n);

  rehab_prose_row_show (row, "Bridges.", FALSE);
  rehab_prose_row_flush (row);
  assert_text (row, "Bridges.");
  rehab_prose_row_show (row, NULL, FALSE);
  assert_text (row, "");
  g_assert_cmpuint (n, ==, 0);
  g_assert_finalize_object (row);
}

static void
test_says_so_once_after_a_pause (void)
{
  guint n;
  RehabProseRow *row = create (&n);

  write_text (row, "Bri");
  write_text (row, "Bridges.");
  g_assert_cmpuint (n, ==, 0);
  assessment_fixture_wait (1100);
  g_assert_cmpuint (n, ==, 1);

  write_text (row, "Bridges, twice.");
  rehab_prose_row_flush (row);
  rehab_prose_row_flush (row);
  g_assert_cmpuint (n, ==, 2);
  g_assert_finalize_object (row);
}

static void
test_what_is_being_written_stays (void)
{
  guint n;
  RehabProseRow *row = create (&n);

  write_text (row, "Being written");
  rehab_prose_row_show (row, "Recorded", FALSE);
  assert_text (row, "Being written");
  rehab_prose_row_flush (row);
  rehab_prose_row_show (row, "Recorded", FALSE);
  assert_text (row, "Recorded");
  g_assert_finalize_object (row);
}

static void
test_blank_is_nothing (void)
{
  guint n;
  RehabProseRow *row = create (&n);

  write_text (row, " \n ");
  assert_text (row, "");
  write_text (row, "  Two\nlines.  \n");
  assert_text (row, "Two\nlines.");
  g_assert_finalize_object (row);
}

static void
test_too_long_is_said (void)
{
  guint n;
  RehabProseRow *row = create (&n);
  g_autofree char *long_text = g_strnfill (10001, 'a');
  g_autofree char *kept = NULL;

  write_text (row, long_text);
  kept = rehab_prose_row_dup_text (row);
  g_assert_cmpuint (strlen (kept), ==, 10000);
  g_assert_true (assessment_fixture_says (GTK_WIDGET (row), "This is too long. The first 10000 characters are kept."));
  write_text (row, "Short.");
  g_assert_false (assessment_fixture_says (GTK_WIDGET (row), "This is too long."));
  g_assert_finalize_object (row);
}

static void
test_name (void)
{
  guint n;
  RehabProseRow *row = create (&n);

  gtk_test_accessible_assert_property (assessment_fixture_descendant (GTK_WIDGET (row), GTK_TYPE_TEXT_VIEW, 0),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Plan");
  g_assert_finalize_object (row);
}

/* By Tab and by Shift and Tab one comes in, and out again. */
static void
test_keyboard (void)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *before = adw_entry_row_new ();
  GtkWidget *row = rehab_prose_row_new ();
  GtkWidget *after = adw_entry_row_new ();
  GtkWidget *view = assessment_fixture_descendant (row, GTK_TYPE_TEXT_VIEW, 0);

  gtk_list_box_append (GTK_LIST_BOX (list), before);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  gtk_list_box_append (GTK_LIST_BOX (list), after);
  gtk_window_set_child (window, list);
  gtk_window_present (window);
  while (!gtk_widget_get_mapped (row))
    g_main_context_iteration (NULL, TRUE);

  gtk_widget_grab_focus (before);
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_window_get_focus (window) == view);
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (window), after));
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_BACKWARD));
  g_assert_true (gtk_window_get_focus (window) == view);
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_BACKWARD));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (window), before));

  gtk_window_destroy (window);
}

int
main (int   argc,
      char *argv[])
{
  assessment_fixture_init (&argc, &argv);
  g_test_add_func ("/assessment-prose-row/silent", test_showing_is_silent);
  g_test_add_func ("/assessment-prose-row/pause", test_says_so_once_after_a_pause);
  g_test_add_func ("/assessment-prose-row/stays", test_what_is_being_written_stays);
  g_test_add_func ("/assessment-prose-row/blank", test_blank_is_nothing);
  g_test_add_func ("/assessment-prose-row/too-long", test_too_long_is_said);
  g_test_add_func ("/assessment-prose-row/name", test_name);
  g_test_add_func ("/assessment-prose-row/keyboard", test_keyboard);

  return g_test_run ();
}
