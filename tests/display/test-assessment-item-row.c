/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "assessment-fixture.h"
#include "rehab-answer-cell.h"
#include "rehab-item-row.h"
#include "rehab-score-entry.h"
#include "rehab-yes-no.h"

typedef struct
{
  guint n;
  RehabSide side;
  gboolean pain;
  RehabNumber value;
} Answer;

static void
answered_cb (RehabItemRow *row,
             RehabSide     side,
             gboolean      pain,
             gboolean      known,
             double        value,
             Answer       *answer)
{
  answer->n++;
  answer->side = side;
  answer->pain = pain;
  answer->value = known ? rehab_number (value) : REHAB_NUMBER_NOT_ASKED;
}

static GtkWidget *
create (const char *key,
        Answer     *answer)
{
  GtkWidget *row = g_object_ref_sink (rehab_item_row_new (rehab_item_lookup (key)));

  *answer = (Answer) { 0 };
  g_signal_connect (row, "answered", G_CALLBACK (answered_cb), answer);

  return row;
}

static RehabItemState
create_state (const char *key)
{
  RehabItemState state = { .item = rehab_item_lookup (key), .n_answers = 1 };

  if (state.item->sided)
    {
      state.n_answers = 2;
      state.answers[0].side = REHAB_SIDE_LEFT;
      state.answers[1].side = REHAB_SIDE_RIGHT;
      state.answers[1].involved = TRUE;
    }

  return state;
}

static void
show (GtkWidget            *row,
      const RehabItemState *state,
      gboolean              locked)
{
  rehab_item_row_show (REHAB_ITEM_ROW (row), state, locked, assessment_fixture_day (2026, 11, 22));
}

static void
test_every_item_has_a_row (void)
{
  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);
      Answer answer;
      GtkWidget *row = create (item->key, &answer);
      RehabItemState state = create_state (item->key);

      g_test_message ("%s", item->key);
      show (row, &state, FALSE);
      g_assert_true (assessment_fixture_says (row, item->label));
      g_assert_true (assessment_fixture_says (row, item->help));
      g_assert_nonnull (assessment_fixture_descendant (row, item->kind == REHAB_ITEM_YES_NO
                                                            ? REHAB_TYPE_YES_NO
                                                            : REHAB_TYPE_SCORE_ENTRY, item->sided ? 1 : 0));
      show (row, &state, TRUE);
      g_assert_true (assessment_fixture_says (row, "Not asked"));
      g_assert_cmpuint (answer.n, ==, 0);
      g_assert_finalize_object (row);
    }
}

static void
test_sides_answer_for_themselves (void)
{
  Answer answer;
  GtkWidget *row = create ("test-bent-knee-stretch", &answer);
  RehabItemState state = create_state ("test-bent-knee-stretch");

  show (row, &state, FALSE);
  g_assert_true (assessment_fixture_says (row, "Right, involved"));
  g_assert_false (assessment_fixture_says (row, "Left, involved"));
  g_assert_true (assessment_fixture_says (row, "LR+ 6.5, LR− 0.18, one study, n = 92"));

  assessment_fixture_press (assessment_fixture_descendant (row, REHAB_TYPE_YES_NO, 0), GDK_KEY_n);
  g_assert_cmpint (answer.side, ==, REHAB_SIDE_LEFT);
  g_assert_false (answer.pain);
  g_assert_true (rehab_number_equal (answer.value, rehab_number (0)));

  assessment_fixture_press (assessment_fixture_descendant (row, REHAB_TYPE_YES_NO, 1), GDK_KEY_y);
  g_assert_cmpint (answer.side, ==, REHAB_SIDE_RIGHT);
  g_assert_true (rehab_number_equal (answer.value, rehab_number (1)));
  g_assert_cmpuint (answer.n, ==, 2);
  g_assert_finalize_object (row);
}

static void
test_a_yes_asks_for_the_pain (void)
{
  Answer answer;
  GtkWidget *row = create ("symptom-sitting", &answer);
  RehabItemState state = create_state ("symptom-sitting");
  GtkWidget *pain;

  show (row, &state, FALSE);
  g_assert_null (assessment_fixture_descendant (row, REHAB_TYPE_SCORE_ENTRY, 0));

  state.answers[0].value = rehab_number (1);
  show (row, &state, FALSE);
  pain = assessment_fixture_descendant (row, REHAB_TYPE_SCORE_ENTRY, 0);
  g_assert_nonnull (pain);

  gtk_editable_set_text (GTK_EDITABLE (adw_bin_get_child (ADW_BIN (pain))), "4");
  g_assert_true (answer.pain);
  g_assert_true (rehab_number_equal (answer.value, rehab_number (4)));

  gtk_editable_set_text (GTK_EDITABLE (adw_bin_get_child (ADW_BIN (pain))), "44");
  g_assert_true (assessment_fixture_says (row, "Not kept. Enter a whole number from 0 to 10."));
  g_assert_true (rehab_number_equal (answer.value, REHAB_NUMBER_NOT_ASKED));

  state.answers[0].value = rehab_number (0);
  show (row, &state, FALSE);
  g_assert_null (assessment_fixture_descendant (row, REHAB_TYPE_SCORE_ENTRY, 0));
  g_assert_finalize_object (row);
}

static void
test_a_raised_flag_says_how_urgent (void)
{
  Answer answer;
  GtkWidget *row = create ("flag-night-pain", &answer);
  RehabItemState state = create_state ("flag-night-pain");

  show (row, &state, FALSE);
  g_assert_false (assessment_fixture_says (row, "Urgent"));
  state.answers[0].value = rehab_number (0);
  show (row, &state, FALSE);
  g_assert_false (assessment_fixture_says (row, "Urgent"));
  state.answers[0].value = rehab_number (1);
  show (row, &state, FALSE);
  g_assert_true (assessment_fixture_says (row, "Urgent, within two weeks."));
  g_assert_true (assessment_fixture_says (row, "F122"));
  g_assert_finalize_object (row);
}

static void
test_what_it_was_before (void)
{
  Answer answer;
  GtkWidget *row = create ("test-bent-knee-stretch", &answer);
  RehabItemState state = create_state ("test-bent-knee-stretch");

  state.answers[1].previous_value = rehab_number (1);
  state.answers[1].previous_pain = rehab_number (6);
  state.answers[1].previous_date = assessment_fixture_day (2026, 10, 2);
  show (row, &state, FALSE);
  g_assert_true (assessment_fixture_says (row, "Was yes, pain 6, on 2 Oct"));
  g_assert_finalize_object (row);
}

static void
test_locked_shows_words (void)
{
  Answer answer;
  GtkWidget *row = create ("test-bent-knee-stretch", &answer);
  RehabItemState state = create_state ("test-bent-knee-stretch");

  state.answers[1].value = rehab_number (1);
  state.answers[1].pain = rehab_number (6);
  show (row, &state, TRUE);
  g_assert_true (assessment_fixture_says (row, "Yes, pain 6"));
  g_assert_true (assessment_fixture_says (row, "Not asked"));
  g_assert_null (assessment_fixture_descendant (row, REHAB_TYPE_YES_NO, 0));
  g_assert_null (assessment_fixture_descendant (row, REHAB_TYPE_SCORE_ENTRY, 0));
  g_assert_finalize_object (row);
}

static int
get_minimum_width (GtkWidget *row)
{
  int minimum;

  gtk_widget_measure (row, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return minimum;
}

/* The narrowest form of each layout, without the margins of the page: those of the form's breakpoints, and a phone's. */
static void
test_layouts_fit (void)
{
  static const struct
  {
    RehabItemLayout layout;
    int width;
  } layouts[] = {
    { REHAB_ITEM_LAYOUT_WIDE, 1000 },
    { REHAB_ITEM_LAYOUT_MEDIUM, 640 },
    { REHAB_ITEM_LAYOUT_NARROW, 360 - 6 },
  };

  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);
      Answer answer;
      GtkWidget *row = create (item->key, &answer);
      RehabItemState state = create_state (item->key);

      for (guint n = 0; n < state.n_answers; n++)
        state.answers[n].value = rehab_number (1);
      show (row, &state, FALSE);
      for (size_t l = 0; l < G_N_ELEMENTS (layouts); l++)
        {
          rehab_item_row_set_layout (REHAB_ITEM_ROW (row), layouts[l].layout);
          g_test_message ("%s, %d", item->key, layouts[l].width);
          g_assert_cmpint (get_minimum_width (row), <=, layouts[l].width - 2 * 12 - 2);
        }
      g_assert_finalize_object (row);
    }
}

int
main (int   argc,
      char *argv[])
{
  assessment_fixture_init (&argc, &argv);
  g_test_add_func ("/assessment-item-row/every-item", test_every_item_has_a_row);
  g_test_add_func ("/assessment-item-row/sides", test_sides_answer_for_themselves);
  g_test_add_func ("/assessment-item-row/pain", test_a_yes_asks_for_the_pain);
  g_test_add_func ("/assessment-item-row/raised-flag", test_a_raised_flag_says_how_urgent);
  g_test_add_func ("/assessment-item-row/previous", test_what_it_was_before);
  g_test_add_func ("/assessment-item-row/locked", test_locked_shows_words);
  g_test_add_func ("/assessment-item-row/layouts", test_layouts_fit);

  return g_test_run ();
}
