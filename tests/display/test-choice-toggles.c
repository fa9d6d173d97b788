/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "assessment-fixture.h"
#include "rehab-choice-toggles.h"

static const RehabItemChoice choices[] = {
  { 1, "a", "A, no pain" },
  { 2, "b", "B, some" },
  { 7, "7", "7" },
};

static void
count_cb (RehabChoiceToggles *toggles,
          guint              *n_answered)
{
  (*n_answered)++;
}

static RehabChoiceToggles *
create (guint *n_answered)
{
  const RehabItemPart part = {
    .suffix = "", .kind = REHAB_ITEM_CHOICE, .choices = choices, .n_choices = G_N_ELEMENTS (choices),
  };
  RehabChoiceToggles *toggles = REHAB_CHOICE_TOGGLES (g_object_ref_sink (rehab_choice_toggles_new ()));

  *n_answered = 0;
  rehab_choice_toggles_set_part (toggles, &part);
  g_signal_connect (toggles, "answered", G_CALLBACK (count_cb), n_answered);

  return toggles;
}

static void
test_begins_not_asked (void)
{
  guint n;
  RehabChoiceToggles *toggles = create (&n);

  g_assert_false (rehab_choice_toggles_get_value (toggles).known);
  g_assert_true (assessment_fixture_says (GTK_WIDGET (toggles), "A, no pain"));
  g_assert_cmpuint (n, ==, 0);
  g_assert_finalize_object (toggles);
}

static void
test_first_letters_choose (void)
{
  static const struct
  {
    guint keyval;
    gboolean taken;
    double value; /* below 0: not asked */
    guint n;
  } keys[] = {
    { GDK_KEY_b, TRUE, 2, 1 },
    { GDK_KEY_B, TRUE, 2, 1 }, /* again: nothing new */
    { GDK_KEY_KP_7, TRUE, 7, 2 },
    { GDK_KEY_x, FALSE, 7, 2 },
    { GDK_KEY_BackSpace, TRUE, -1, 3 },
    { GDK_KEY_A, TRUE, 1, 4 },
    { GDK_KEY_Delete, TRUE, -1, 5 },
    { GDK_KEY_Tab, FALSE, -1, 5 },
  };
  guint n;
  RehabChoiceToggles *toggles = create (&n);

  for (size_t i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      RehabNumber expected = keys[i].value < 0 ? REHAB_NUMBER_NOT_ASKED : rehab_number (keys[i].value);

      g_test_message ("%s", gdk_keyval_name (keys[i].keyval));
      g_assert_true (assessment_fixture_press (GTK_WIDGET (toggles), keys[i].keyval) == keys[i].taken);
      g_assert_true (rehab_number_equal (rehab_choice_toggles_get_value (toggles), expected));
      g_assert_cmpuint (n, ==, keys[i].n);
    }

  g_assert_finalize_object (toggles);
}

/* What the record says is shown, and is nobody's answer; what it cannot say shows as not asked. */
static void
test_shows_without_answering (void)
{
  guint n;
  RehabChoiceToggles *toggles = create (&n);

  rehab_choice_toggles_set_value (toggles, rehab_number (7));
  g_assert_true (rehab_number_equal (rehab_choice_toggles_get_value (toggles), rehab_number (7)));
  rehab_choice_toggles_set_value (toggles, rehab_number (3));
  g_assert_false (rehab_choice_toggles_get_value (toggles).known);
  rehab_choice_toggles_set_value (toggles, rehab_number (1));
  rehab_choice_toggles_set_value (toggles, REHAB_NUMBER_NOT_ASKED);
  g_assert_false (rehab_choice_toggles_get_value (toggles).known);
  g_assert_cmpuint (n, ==, 0);
  g_assert_finalize_object (toggles);
}

static void
test_choices_are_named (void)
{
  guint n;
  RehabChoiceToggles *toggles = create (&n);
  AdwToggleGroup *group = ADW_TOGGLE_GROUP (assessment_fixture_descendant (GTK_WIDGET (toggles), ADW_TYPE_TOGGLE_GROUP, 0));

  rehab_choice_toggles_set_subject (toggles, "VISA-H, Item 8, part");
  g_assert_cmpstr (adw_toggle_get_label (adw_toggle_group_get_toggle (group, 0)), ==, "VISA-H, Item 8, part: not asked");
  g_assert_cmpstr (adw_toggle_get_label (adw_toggle_group_get_toggle (group, 2)), ==, "VISA-H, Item 8, part: B, some");
  g_assert_finalize_object (toggles);
}

static void
test_below_each_other_is_narrower (void)
{
  guint n;
  RehabChoiceToggles *toggles = create (&n);
  int beside, below;

  gtk_widget_measure (GTK_WIDGET (toggles), GTK_ORIENTATION_HORIZONTAL, -1, &beside, NULL, NULL, NULL);
  rehab_choice_toggles_set_vertical (toggles, TRUE);
  gtk_widget_measure (GTK_WIDGET (toggles), GTK_ORIENTATION_HORIZONTAL, -1, &below, NULL, NULL, NULL);
  g_assert_cmpint (below, <, beside);
  g_assert_finalize_object (toggles);
}

int
main (int   argc,
      char *argv[])
{
  assessment_fixture_init (&argc, &argv);
  g_test_add_func ("/choice-toggles/not-asked", test_begins_not_asked);
  g_test_add_func ("/choice-toggles/letters", test_first_letters_choose);
  g_test_add_func ("/choice-toggles/shows", test_shows_without_answering);
  g_test_add_func ("/choice-toggles/names", test_choices_are_named);
  g_test_add_func ("/choice-toggles/vertical", test_below_each_other_is_narrower);

  return g_test_run ();
}
