/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "assessment-fixture.h"
#include "rehab-yes-no.h"

static void
count_cb (RehabYesNo *yes_no,
          guint      *n)
{
  (*n)++;
}

static RehabYesNo *
create (guint *n_answered)
{
  RehabYesNo *yes_no = g_object_ref_sink (REHAB_YES_NO (rehab_yes_no_new ()));

  *n_answered = 0;
  rehab_yes_no_set_subject (yes_no, "Night pain");
  g_signal_connect (yes_no, "answered", G_CALLBACK (count_cb), n_answered);

  return yes_no;
}

static void
assert_value (RehabYesNo *yes_no,
              RehabNumber expected)
{
  g_assert_true (rehab_number_equal (rehab_yes_no_get_value (yes_no), expected));
}

static void
test_begins_as_not_asked (void)
{
  guint n;
  RehabYesNo *yes_no = create (&n);

  assert_value (yes_no, REHAB_NUMBER_NOT_ASKED);
  g_assert_cmpuint (n, ==, 0);
  g_assert_finalize_object (yes_no);
}

static void
test_setting_is_silent (void)
{
  guint n;
  RehabYesNo *yes_no = create (&n);

  rehab_yes_no_set_value (yes_no, rehab_number (1));
  assert_value (yes_no, rehab_number (1));
  rehab_yes_no_set_value (yes_no, rehab_number (0));
  assert_value (yes_no, rehab_number (0));
  rehab_yes_no_set_value (yes_no, REHAB_NUMBER_NOT_ASKED);
  assert_value (yes_no, REHAB_NUMBER_NOT_ASKED);
  g_assert_cmpuint (n, ==, 0);
  g_assert_finalize_object (yes_no);
}

static void
test_keys (void)
{
  static const struct
  {
    guint keyval;
    RehabNumber value;
  } keys[] = {
    { GDK_KEY_n, { TRUE, 0 } },
    { GDK_KEY_y, { TRUE, 1 } },
    { GDK_KEY_BackSpace, { FALSE, 0 } },
    { GDK_KEY_Y, { TRUE, 1 } },
    { GDK_KEY_N, { TRUE, 0 } },
    { GDK_KEY_Delete, { FALSE, 0 } },
  };
  guint n;
  RehabYesNo *yes_no = create (&n);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_assert_true (assessment_fixture_press (GTK_WIDGET (yes_no), keys[i].keyval));
      assert_value (yes_no, keys[i].value);
      g_assert_cmpuint (n, ==, i + 1);
    }

  /* The same answer again is no news, and other keys are for others. */
  g_assert_true (assessment_fixture_press (GTK_WIDGET (yes_no), GDK_KEY_Delete));
  g_assert_false (assessment_fixture_press (GTK_WIDGET (yes_no), GDK_KEY_Tab));
  g_assert_false (assessment_fixture_press (GTK_WIDGET (yes_no), GDK_KEY_x));
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (keys));
  g_assert_finalize_object (yes_no);
}

static void
test_not_asked_looks_unanswered (void)
{
  guint n;
  RehabYesNo *yes_no = create (&n);
  GtkWidget *group = adw_bin_get_child (ADW_BIN (yes_no));

  g_assert_true (gtk_widget_has_css_class (group, "not-asked"));
  rehab_yes_no_set_value (yes_no, rehab_number (0));
  g_assert_false (gtk_widget_has_css_class (group, "not-asked"));
  rehab_yes_no_set_value (yes_no, REHAB_NUMBER_NOT_ASKED);
  g_assert_true (gtk_widget_has_css_class (group, "not-asked"));
  g_assert_finalize_object (yes_no);
}

static void
test_names (void)
{
  guint n;
  RehabYesNo *yes_no = create (&n);
  AdwToggleGroup *group = ADW_TOGGLE_GROUP (adw_bin_get_child (ADW_BIN (yes_no)));

  gtk_test_accessible_assert_property (group, GTK_ACCESSIBLE_PROPERTY_LABEL, "Night pain");
  g_assert_cmpstr (adw_toggle_get_label (adw_toggle_group_get_toggle (group, 0)), ==, "Night pain: not asked");
  g_assert_cmpstr (adw_toggle_get_label (adw_toggle_group_get_toggle (group, 1)), ==, "Night pain: no");
  g_assert_cmpstr (adw_toggle_get_label (adw_toggle_group_get_toggle (group, 2)), ==, "Night pain: yes");
  g_assert_finalize_object (yes_no);
}

int
main (int   argc,
      char *argv[])
{
  assessment_fixture_init (&argc, &argv);
  g_test_add_func ("/assessment-yes-no/begins-as-not-asked", test_begins_as_not_asked);
  g_test_add_func ("/assessment-yes-no/setting-is-silent", test_setting_is_silent);
  g_test_add_func ("/assessment-yes-no/keys", test_keys);
  g_test_add_func ("/assessment-yes-no/looks-unanswered", test_not_asked_looks_unanswered);
  g_test_add_func ("/assessment-yes-no/names", test_names);

  return g_test_run ();
}
