/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "assessment-fixture.h"
#include "rehab-answer-cell.h"
#include "rehab-choice-entry.h"
#include "rehab-item-menu.h"
#include "rehab-item-row.h"
#include "rehab-item-row-factory.h"
#include "rehab-score-entry.h"
#include "rehab-side-heads.h"
#include "rehab-text-entry.h"
#include "rehab-yes-no.h"

typedef struct
{
  guint n;
  guint part;
  RehabSide side;
  RehabNumber value;
  char *text;
} Answer;

static void
answered_cb (RehabItemRow *row,
             guint         part,
             RehabSide     side,
             gboolean      known,
             double        value,
             const char   *text,
             Answer       *answer)
{
  answer->n++;
  answer->part = part;
  answer->side = side;
  answer->value = known ? rehab_number (value) : REHAB_NUMBER_NOT_ASKED;
  g_set_str (&answer->text, text);
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

static char *
begin (AssessmentFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  char *id = rehab_assessment_recorder_begin (fixture->model, &error);

  g_assert_no_error (error);

  return id;
}

static void
show (AssessmentFixture *fixture,
      GtkWidget         *row,
      const char        *id)
{
  const RehabAssessment *assessment = rehab_assessment_recorder_find (fixture->model, id);

  rehab_item_view_show (REHAB_ITEM_VIEW (row), rehab_case_model_get_case (fixture->model), assessment,
                        assessment->locked_at != 0, assessment_fixture_day (2026, 11, 22));
}

static GType
get_control_type (const RehabItem *item)
{
  switch (item->kind)
    {
    case REHAB_ITEM_YES_NO:
      return REHAB_TYPE_YES_NO;
    case REHAB_ITEM_CHOICE:
      return REHAB_TYPE_CHOICE_ENTRY;
    case REHAB_ITEM_TEXT:
      return REHAB_TYPE_TEXT_ENTRY;
    case REHAB_ITEM_PAIN:
    case REHAB_ITEM_NUMBER:
      return REHAB_TYPE_SCORE_ENTRY;
    case REHAB_ITEM_STRENGTH:
    case REHAB_ITEM_INSTRUMENT:
    case REHAB_ITEM_BODY_CHART:
    default:
      return G_TYPE_INVALID;
    }
}

static void
test_every_item_has_a_row (AssessmentFixture *fixture,
                           gconstpointer      unused)
{
  g_autofree char *id = begin (fixture);
  g_autofree char *finished = begin (fixture);

  g_assert_true (rehab_assessment_recorder_finish (fixture->model, finished, NULL));

  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);
      Answer answer;
      GtkWidget *row;

      if (get_control_type (item) == G_TYPE_INVALID)
        continue;

      row = create (item->key, &answer);
      g_test_message ("%s", item->key);
      show (fixture, row, id);
      g_assert_true (assessment_fixture_says (row, item->label));
      g_assert_true (assessment_fixture_says (row, item->help));
      g_assert_nonnull (assessment_fixture_descendant (row, get_control_type (item), item->sided ? 1 : 0));
      show (fixture, row, finished);
      g_assert_true (assessment_fixture_says (row, "Not asked"));
      g_assert_null (assessment_fixture_descendant (row, get_control_type (item), 0));
      g_assert_cmpuint (answer.n, ==, 0);
      g_assert_finalize_object (row);
    }
}

/* Whatever its kind, an item of the table is asked. */
static void
test_the_factory_knows_every_item (AssessmentFixture *fixture,
                                   gconstpointer      unused)
{
  g_autofree char *id = begin (fixture);

  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);
      GtkWidget *row = rehab_item_row_factory_create (item, fixture->clinic);

      g_test_message ("%s", item->key);
      g_object_ref_sink (row);
      g_assert_true (REHAB_IS_ITEM_VIEW (row));
      g_assert_true (rehab_item_view_get_item (REHAB_ITEM_VIEW (row)) == item);
      show (fixture, row, id);
      g_assert_finalize_object (row);
    }
}

static void
test_sides_answer_for_themselves (AssessmentFixture *fixture,
                                  gconstpointer      unused)
{
  g_autofree char *id = begin (fixture);
  Answer answer;
  GtkWidget *row = create ("test-bent-knee-stretch", &answer);

  show (fixture, row, id);
  g_assert_true (assessment_fixture_says (row, "Right, involved"));
  g_assert_false (assessment_fixture_says (row, "Left, involved"));
  g_assert_true (assessment_fixture_says (row, "LR+ 6.5, LR− 0.18, one study, n = 92"));

  assessment_fixture_press (assessment_fixture_descendant (row, REHAB_TYPE_YES_NO, 0), GDK_KEY_n);
  g_assert_cmpint (answer.side, ==, REHAB_SIDE_LEFT);
  g_assert_cmpuint (answer.part, ==, 0);
  g_assert_true (rehab_number_equal (answer.value, rehab_number (0)));

  assessment_fixture_press (assessment_fixture_descendant (row, REHAB_TYPE_YES_NO, 1), GDK_KEY_y);
  g_assert_cmpint (answer.side, ==, REHAB_SIDE_RIGHT);
  g_assert_true (rehab_number_equal (answer.value, rehab_number (1)));
  g_assert_cmpuint (answer.n, ==, 2);
  g_assert_finalize_object (row);
}

static void
test_a_yes_asks_for_the_pain (AssessmentFixture *fixture,
                              gconstpointer      unused)
{
  g_autofree char *id = begin (fixture);
  Answer answer;
  GtkWidget *row = create ("symptom-sitting", &answer);
  GtkWidget *pain;

  show (fixture, row, id);
  g_assert_null (assessment_fixture_descendant (row, REHAB_TYPE_SCORE_ENTRY, 0));

  assessment_fixture_answer (fixture, id, "symptom-sitting", REHAB_SIDE_NOT_ASKED, rehab_number (1), NULL);
  show (fixture, row, id);
  pain = assessment_fixture_descendant (row, REHAB_TYPE_SCORE_ENTRY, 0);
  g_assert_nonnull (pain);

  gtk_editable_set_text (GTK_EDITABLE (adw_bin_get_child (ADW_BIN (pain))), "4");
  g_assert_cmpuint (answer.part, ==, 1);
  g_assert_true (rehab_number_equal (answer.value, rehab_number (4)));

  gtk_editable_set_text (GTK_EDITABLE (adw_bin_get_child (ADW_BIN (pain))), "44");
  g_assert_true (assessment_fixture_says (row, "Not kept. Enter a whole number from 0 to 10."));
  g_assert_true (rehab_item_row_has_problem (REHAB_ITEM_ROW (row)));
  g_assert_true (rehab_number_equal (answer.value, REHAB_NUMBER_NOT_ASKED));

  assessment_fixture_answer (fixture, id, "symptom-sitting", REHAB_SIDE_NOT_ASKED, rehab_number (0), NULL);
  show (fixture, row, id);
  g_assert_null (assessment_fixture_descendant (row, REHAB_TYPE_SCORE_ENTRY, 0));
  g_assert_finalize_object (row);
}

static void
test_a_raised_flag_says_how_urgent (AssessmentFixture *fixture,
                                    gconstpointer      unused)
{
  g_autofree char *id = begin (fixture);
  Answer answer;
  GtkWidget *row = create ("flag-night-pain", &answer);

  show (fixture, row, id);
  g_assert_false (assessment_fixture_says (row, "Urgent"));
  assessment_fixture_answer (fixture, id, "flag-night-pain", REHAB_SIDE_NOT_ASKED, rehab_number (0), NULL);
  show (fixture, row, id);
  g_assert_false (assessment_fixture_says (row, "Urgent"));
  assessment_fixture_answer (fixture, id, "flag-night-pain", REHAB_SIDE_NOT_ASKED, rehab_number (1), NULL);
  show (fixture, row, id);
  g_assert_true (assessment_fixture_says (row, "Urgent, within two weeks."));
  g_assert_true (assessment_fixture_says (row, "F122"));
  g_assert_finalize_object (row);
}

/* Who reads the row sees when a flag was raised, by whom, and what came of it. */
static void
test_a_flag_tells_its_history (AssessmentFixture *fixture,
                               gconstpointer      unused)
{
  g_autofree char *first = begin (fixture);
  g_autofree char *second = NULL;
  Answer answer;
  GtkWidget *row = create ("flag-night-pain", &answer);

  rehab_item_row_set_clinic (REHAB_ITEM_ROW (row), fixture->clinic);
  assessment_fixture_answer (fixture, first, "flag-night-pain", REHAB_SIDE_NOT_ASKED, rehab_number (1), NULL);
  g_assert_true (rehab_assessment_recorder_finish (fixture->model, first, NULL));
  second = begin (fixture);
  show (fixture, row, second);
  g_assert_true (assessment_fixture_says (row, "Answered 22 Nov, AK: yes"));
  g_assert_true (assessment_fixture_says (row, "Nothing is recorded as done about it."));

  /* One that was never answered yes has none. */
  g_assert_finalize_object (row);
  row = create ("flag-limp", &answer);
  show (fixture, row, second);
  g_assert_false (assessment_fixture_says (row, "Answered"));
  g_assert_finalize_object (row);
}

static void
test_what_it_was_before (AssessmentFixture *fixture,
                         gconstpointer      unused)
{
  g_autofree char *first = begin (fixture);
  g_autofree char *second = NULL;
  Answer answer;
  GtkWidget *row = create ("test-bent-knee-stretch", &answer);

  assessment_fixture_answer (fixture, first, "test-bent-knee-stretch", REHAB_SIDE_RIGHT, rehab_number (1), NULL);
  assessment_fixture_answer (fixture, first, "test-bent-knee-stretch.pain", REHAB_SIDE_RIGHT, rehab_number (6), NULL);
  g_assert_true (rehab_assessment_recorder_set_date (fixture->model, first, assessment_fixture_day (2026, 10, 2), NULL));
  g_assert_true (rehab_assessment_recorder_finish (fixture->model, first, NULL));
  second = begin (fixture);
  show (fixture, row, second);
  g_assert_true (assessment_fixture_says (row, "Was yes, pain 6, on 2 Oct"));
  g_assert_finalize_object (row);
}

static void
test_locked_shows_words (AssessmentFixture *fixture,
                         gconstpointer      unused)
{
  g_autofree char *id = begin (fixture);
  Answer answer;
  GtkWidget *row = create ("test-bent-knee-stretch", &answer);

  assessment_fixture_answer (fixture, id, "test-bent-knee-stretch", REHAB_SIDE_RIGHT, rehab_number (1), NULL);
  assessment_fixture_answer (fixture, id, "test-bent-knee-stretch.pain", REHAB_SIDE_RIGHT, rehab_number (6), NULL);
  g_assert_true (rehab_assessment_recorder_finish (fixture->model, id, NULL));
  show (fixture, row, id);
  g_assert_true (assessment_fixture_says (row, "Yes, pain 6"));
  g_assert_true (assessment_fixture_says (row, "Not asked"));
  g_assert_null (assessment_fixture_descendant (row, REHAB_TYPE_YES_NO, 0));
  g_assert_null (assessment_fixture_descendant (row, REHAB_TYPE_SCORE_ENTRY, 0));
  g_assert_finalize_object (row);
}

/* Columns without a title have no heading that says nothing. */
static void
test_heads_without_title (AssessmentFixture *fixture,
                          gconstpointer      unused)
{
  GtkWidget *titled = g_object_ref_sink (rehab_side_heads_new ("Range"));
  GtkWidget *untitled = g_object_ref_sink (rehab_side_heads_new (NULL));

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (assessment_fixture_descendant (titled, GTK_TYPE_LABEL, 0)),
                                   GTK_ACCESSIBLE_ROLE_HEADING);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (assessment_fixture_descendant (untitled, GTK_TYPE_LABEL, 0)),
                                   GTK_ACCESSIBLE_ROLE_LABEL);
  g_assert_finalize_object (titled);
  g_assert_finalize_object (untitled);
}

/* With nothing to type into, Tab goes to what tells about the question: there it is corrected, and each side is named. */
static void
test_locked_is_reached (AssessmentFixture *fixture,
                        gconstpointer      unused)
{
  g_autofree char *id = begin (fixture);
  Answer answer;
  GtkWidget *row = create ("test-bent-knee-stretch", &answer);
  GtkWidget *info;

  assessment_fixture_answer (fixture, id, "test-bent-knee-stretch", REHAB_SIDE_RIGHT, rehab_number (1), NULL);
  show (fixture, row, id);
  info = assessment_fixture_descendant (row, GTK_TYPE_MENU_BUTTON, 0);
  g_assert_nonnull (info);
  g_assert_false (gtk_widget_get_can_focus (info));

  g_assert_true (rehab_assessment_recorder_finish (fixture->model, id, NULL));
  show (fixture, row, id);
  g_assert_true (gtk_widget_get_can_focus (info));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (info), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Left: Not asked\nRight, involved: Yes");
  g_assert_finalize_object (row);
}

/* Choices are few enough for a key each: their place, or their first letter. */
static void
test_choices_have_keys (AssessmentFixture *fixture,
                        gconstpointer      unused)
{
  g_autofree char *id = begin (fixture);
  guint n_toggles = 0, n_lists = 0;

  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);
      Answer answer;
      GtkWidget *row;
      GtkWidget *entry;

      if (item->kind != REHAB_ITEM_CHOICE)
        continue;

      g_test_message ("%s", item->key);
      row = create (item->key, &answer);
      show (fixture, row, id);
      entry = assessment_fixture_descendant (row, REHAB_TYPE_CHOICE_ENTRY, 0);
      if (assessment_fixture_descendant (entry, GTK_TYPE_DROP_DOWN, 0) != NULL)
        n_lists++;
      else
        n_toggles++;
      g_assert_false (rehab_choice_entry_get_value (REHAB_CHOICE_ENTRY (entry)).known);

      for (guint n = 0; n < item->n_choices; n++)
        {
          assessment_fixture_press (entry, GDK_KEY_1 + n);
          g_assert_true (rehab_number_equal (answer.value, rehab_number (item->choices[n].value)));
        }
      assessment_fixture_press (entry, GDK_KEY_BackSpace);
      g_assert_false (answer.value.known);
      assessment_fixture_press (entry, gdk_unicode_to_keyval (g_utf8_get_char (item->choices[0].label)));
      g_assert_true (rehab_number_equal (answer.value, rehab_number (item->choices[0].value)));
      g_assert_cmpuint (answer.n, ==, item->n_choices + 2);
      g_assert_false (assessment_fixture_press (entry, GDK_KEY_0));
      g_assert_finalize_object (row);
    }

  g_assert_cmpuint (n_toggles, >, 0);
  g_assert_cmpuint (n_lists, >, 0);
}

static void
set_words (GtkWidget  *row,
           const char *text)
{
  GtkWidget *view = assessment_fixture_descendant (row, GTK_TYPE_TEXT_VIEW, 0);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

static void
test_words_are_given_when_left (AssessmentFixture *fixture,
                                gconstpointer      unused)
{
  g_autofree char *id = begin (fixture);
  Answer answer;
  GtkWidget *row = create ("symptom-easing", &answer);

  show (fixture, row, id);
  set_words (row, " Walking \n");
  g_assert_cmpuint (answer.n, ==, 0);
  rehab_item_view_flush (REHAB_ITEM_VIEW (row));
  g_assert_cmpstr (answer.text, ==, "Walking");
  g_assert_false (answer.value.known);

  /* What the store did not take is tried again, and shown until it does. */
  show (fixture, row, id);
  rehab_item_view_flush (REHAB_ITEM_VIEW (row));
  g_assert_cmpuint (answer.n, ==, 2);
  assessment_fixture_answer (fixture, id, "symptom-easing", REHAB_SIDE_NOT_ASKED, REHAB_NUMBER_NOT_ASKED, "Walking");
  show (fixture, row, id);
  rehab_item_view_flush (REHAB_ITEM_VIEW (row));
  g_assert_cmpuint (answer.n, ==, 2);

  set_words (row, "Not\atext");
  rehab_item_view_flush (REHAB_ITEM_VIEW (row));
  g_assert_cmpuint (answer.n, ==, 2);
  g_assert_true (rehab_item_row_has_problem (REHAB_ITEM_ROW (row)));
  g_assert_true (assessment_fixture_says (row, "characters that are not text"));

  set_words (row, "");
  rehab_item_view_flush (REHAB_ITEM_VIEW (row));
  g_assert_null (answer.text);
  g_assert_cmpuint (answer.n, ==, 3);
  g_assert_finalize_object (row);
}

static void
test_the_card_of_a_test (AssessmentFixture *fixture,
                         gconstpointer      unused)
{
  GtkWidget *menu = g_object_ref_sink (rehab_item_menu_new (rehab_item_lookup ("test-bent-knee-stretch"), FALSE));

  g_assert_true (assessment_fixture_says (gtk_popover_get_child (GTK_POPOVER (menu)), "0.84 (0.71 to 0.93)"));
  g_assert_true (assessment_fixture_says (gtk_popover_get_child (GTK_POPOVER (menu)), "0.87 (0.73 to 0.95)"));
  g_assert_true (assessment_fixture_says (gtk_popover_get_child (GTK_POPOVER (menu)), "6.5"));
  g_assert_true (assessment_fixture_says (gtk_popover_get_child (GTK_POPOVER (menu)), "0.18"));
  g_assert_true (assessment_fixture_says (gtk_popover_get_child (GTK_POPOVER (menu)), "One study, 92 people"));
  g_assert_true (assessment_fixture_says (gtk_popover_get_child (GTK_POPOVER (menu)), "must not be multiplied"));
  g_assert_true (assessment_fixture_says (gtk_popover_get_child (GTK_POPOVER (menu)), "Swap Left and Right"));
  g_object_unref (menu);
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
test_layouts_fit (AssessmentFixture *fixture,
                  gconstpointer      unused)
{
  static const struct
  {
    RehabItemLayout layout;
    int width;
  } layouts[] = {
    { REHAB_ITEM_LAYOUT_WIDE, 1000 },
    { REHAB_ITEM_LAYOUT_MEDIUM, 660 },
    { REHAB_ITEM_LAYOUT_NARROW, 360 - 6 },
  };
  g_autofree char *id = begin (fixture);

  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);
      Answer answer;
      GtkWidget *row;

      if (get_control_type (item) == G_TYPE_INVALID)
        continue;

      row = create (item->key, &answer);
      for (RehabSide side = item->sided ? REHAB_SIDE_LEFT : REHAB_SIDE_NOT_ASKED;
           side <= (item->sided ? REHAB_SIDE_RIGHT : REHAB_SIDE_NOT_ASKED); side++)
        {
          if (item->kind == REHAB_ITEM_YES_NO)
            assessment_fixture_answer (fixture, id, item->key, side, rehab_number (1), NULL);
          else if (item->kind == REHAB_ITEM_CHOICE)
            assessment_fixture_answer (fixture, id, item->key, side, rehab_number (item->choices[0].value), NULL);
        }
      show (fixture, row, id);
      for (size_t l = 0; l < G_N_ELEMENTS (layouts); l++)
        {
          rehab_item_view_set_layout (REHAB_ITEM_VIEW (row), layouts[l].layout);
          g_test_message ("%s, %d", item->key, layouts[l].width);
          g_assert_cmpint (get_minimum_width (row), <=, layouts[l].width - 2 * 12 - 2);
        }
      g_assert_finalize_object (row);
    }
}

/* Where a count stands beside the clinic's bands, only where it was asked, and by the bands of now. */
static void
test_a_count_stands_beside_the_thresholds (AssessmentFixture *fixture,
                                           gconstpointer      unused)
{
  const RehabItem *item = rehab_item_lookup ("strength-bridge-count");
  GtkWidget *row = g_object_ref_sink (rehab_item_row_factory_create (item, fixture->clinic));
  RehabItemPart part = rehab_item_get_part (item, 0);
  g_autofree char *id = begin (fixture);
  g_autoptr (RehabThresholds) lower = NULL;
  g_autoptr (GError) error = NULL;

  show (fixture, row, id);
  g_assert_false (assessment_fixture_says (row, "called"));

  g_assert_true (rehab_assessment_recorder_answer (fixture->model, id, &part, REHAB_SIDE_RIGHT, rehab_number (18), NULL, &error));
  show (fixture, row, id);
  g_assert_true (assessment_fixture_says (row, "Below 20, called poor"));

  lower = rehab_thresholds_with (rehab_clinic_get_thresholds (fixture->clinic), REHAB_THRESHOLD_BRIDGE_POOR, 15, &error);
  g_assert_true (rehab_clinic_save_thresholds (fixture->clinic, lower, &error));
  show (fixture, row, id);
  g_assert_true (assessment_fixture_says (row, "From 15 to 30; 25 is called average"));
  g_assert_finalize_object (row);
}

int
main (int   argc,
      char *argv[])
{
  assessment_fixture_init (&argc, &argv);

#define ADD(path, test) \
  g_test_add ("/assessment-item-row/" path, AssessmentFixture, NULL, assessment_fixture_set_up, test, assessment_fixture_tear_down)

  ADD ("every-item", test_every_item_has_a_row);
  ADD ("factory", test_the_factory_knows_every_item);
  ADD ("sides", test_sides_answer_for_themselves);
  ADD ("pain", test_a_yes_asks_for_the_pain);
  ADD ("raised-flag", test_a_raised_flag_says_how_urgent);
  ADD ("flag-history", test_a_flag_tells_its_history);
  ADD ("previous", test_what_it_was_before);
  ADD ("locked", test_locked_shows_words);
  ADD ("heads", test_heads_without_title);
  ADD ("locked-reached", test_locked_is_reached);
  ADD ("choices", test_choices_have_keys);
  ADD ("words", test_words_are_given_when_left);
  ADD ("card", test_the_card_of_a_test);
  ADD ("thresholds", test_a_count_stands_beside_the_thresholds);
  ADD ("layouts", test_layouts_fit);

  return g_test_run ();
}
