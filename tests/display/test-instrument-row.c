/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "assessment-fixture.h"
#include "rehab-choice-toggles.h"
#include "rehab-instrument-line.h"
#include "rehab-instrument-row.h"
#include "rehab-instrument-sheet.h"
#include "rehab-note-field.h"
#include "rehab-score-entry.h"
#include "rehab-score.h"
#include "rehab-words-entry.h"

#define EPISODE_ID "3d3f1a52-6a0e-4a53-9d83-0e6f3a9a1c01"
#define PATIENT_ID "8b0e1f64-1f0d-4a5b-8a3e-5d0c4d0a7a02"

/* A row in a window, and what it answers kept and shown again at once, as the form does. */
typedef struct
{
  GtkWidget *window;
  GtkWidget *row;
  RehabCase *record;
  const RehabAssessment *first;
  const RehabAssessment *now;
  gboolean locked;
  guint n_answers;
  guint last_part;
  guint noted_part;
  char *noted;
} Fixture;

static const RehabAssessment *
assess (Fixture  *fixture,
        RehabDate date)
{
  g_autoptr (GError) error = NULL;
  RehabAssessment *assessment = rehab_assessment_new (&(RehabAssessment) {
    .episode_id = EPISODE_ID, .date = date, .kind = REHAB_ASSESSMENT_KIND_REVIEW,
  }, &error);

  g_assert_no_error (error);
  g_ptr_array_add (fixture->record->assessments, assessment);
  g_hash_table_insert (fixture->record->findings, g_strdup (assessment->id),
                       g_ptr_array_new_with_free_func (rehab_record_unref));

  return assessment;
}

static void
keep (Fixture               *fixture,
      const RehabAssessment *assessment,
      const char            *key,
      RehabNumber            value,
      const char            *text)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *findings = g_hash_table_lookup (fixture->record->findings, assessment->id);
  const RehabFinding *old = rehab_case_find_finding (fixture->record, assessment->id, key, REHAB_SIDE_NOT_ASKED);

  if (old != NULL)
    g_ptr_array_remove (findings, (gpointer) old);
  if (!value.known && text == NULL)
    return;

  g_ptr_array_add (findings, rehab_finding_new (&(RehabFinding) {
    .assessment_id = assessment->id, .item_key = key, .value = value, .text = text,
  }, &error));
  g_assert_no_error (error);
}

static void
show (Fixture *fixture)
{
  rehab_item_view_show (REHAB_ITEM_VIEW (fixture->row), fixture->record, fixture->now, fixture->locked,
                        assessment_fixture_day (2026, 11, 22));
}

static void
answered_cb (RehabItemView *view,
             guint          part,
             RehabSide      side,
             gboolean       known,
             double         value,
             const char    *text,
             Fixture       *fixture)
{
  RehabItemPart answered = rehab_item_get_part (rehab_item_view_get_item (view), part);
  g_autofree char *key = rehab_item_part_dup_key (&answered);
  g_autoptr (GError) error = NULL;

  g_assert_true (rehab_item_part_check (&answered, side, known ? rehab_number (value) : REHAB_NUMBER_NOT_ASKED, text, &error));
  g_assert_no_error (error);

  fixture->n_answers++;
  fixture->last_part = part;
  keep (fixture, fixture->now, key, known ? rehab_number (value) : REHAB_NUMBER_NOT_ASKED, text);
  show (fixture);
}

static void
noted_cb (RehabItemView *view,
          guint          part,
          RehabSide      side,
          const char    *note,
          Fixture       *fixture)
{
  fixture->noted_part = part;
  g_set_str (&fixture->noted, note);
}

static void
set_up (Fixture      *fixture,
        gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabEpisode) episode = rehab_episode_new (&(RehabEpisode) {
    .id = EPISODE_ID, .patient_id = PATIENT_ID, .side = REHAB_SIDE_RIGHT, .pain_rule = REHAB_PAIN_RULE_KIND_GOOM,
    .opened_on = assessment_fixture_day (2026, 10, 2),
  }, &error);

  g_assert_no_error (error);
  fixture->record = rehab_case_new (episode);
  fixture->first = assess (fixture, assessment_fixture_day (2026, 10, 2));
  fixture->now = assess (fixture, assessment_fixture_day (2026, 11, 22));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer unused)
{
  if (fixture->window != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->row);
  rehab_case_free (fixture->record);
  g_free (fixture->noted);
}

/* The row of an item, in a window of its own. */
static void
present (Fixture    *fixture,
         const char *key)
{
  GtkWidget *list;

  fixture->row = g_object_ref_sink (rehab_instrument_row_new (rehab_item_lookup (key)));
  g_signal_connect (fixture->row, "answered", G_CALLBACK (answered_cb), fixture);
  g_signal_connect (fixture->row, "noted", G_CALLBACK (noted_cb), fixture);
  show (fixture);

  list = gtk_list_box_new ();
  gtk_list_box_append (GTK_LIST_BOX (list), fixture->row);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), list);
  gtk_window_present (GTK_WINDOW (fixture->window));
  while (!gtk_widget_get_mapped (fixture->row) || gtk_widget_get_width (fixture->row) == 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
open_items (Fixture *fixture)
{
  GtkWidget *button = assessment_fixture_descendant (fixture->row, GTK_TYPE_BUTTON, 0);

  /* The first button that is no part of another control. */
  for (guint i = 0; button != NULL && gtk_widget_get_ancestor (button, GTK_TYPE_MENU_BUTTON) != NULL; i++)
    button = assessment_fixture_descendant (fixture->row, GTK_TYPE_BUTTON, i);

  g_signal_emit_by_name (button, "clicked");
  g_assert_true (rehab_instrument_row_is_expanded (REHAB_INSTRUMENT_ROW (fixture->row)));
}

static GtkWidget *
find_sheet (Fixture *fixture)
{
  return assessment_fixture_descendant (fixture->row, REHAB_TYPE_INSTRUMENT_SHEET, 0);
}

static GtkWidget *
get_focus (Fixture *fixture,
           GType    type)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  g_assert_nonnull (focus);

  return gtk_widget_get_ancestor (focus, type);
}

/* Types into what has the focus, and goes on with Enter. */
static void
type_and_go_on (Fixture    *fixture,
                const char *text)
{
  GtkWidget *entry = get_focus (fixture, GTK_TYPE_ENTRY);

  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_assert_true (assessment_fixture_press (find_sheet (fixture), GDK_KEY_Return));
}

static void
press_and_go_on (Fixture *fixture,
                 guint    keyval)
{
  GtkWidget *toggles = get_focus (fixture, REHAB_TYPE_CHOICE_TOGGLES);

  g_assert_nonnull (toggles);
  g_assert_true (assessment_fixture_press (toggles, keyval));
  gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD);
}

static RehabScore
read_score (Fixture *fixture)
{
  return rehab_score_read (fixture->record, fixture->now, rehab_item_view_get_item (REHAB_ITEM_VIEW (fixture->row)));
}

static gboolean
says (Fixture    *fixture,
      const char *text)
{
  return assessment_fixture_says (fixture->row, text);
}

static void
test_every_instrument_has_a_row (Fixture      *fixture,
                                 gconstpointer unused)
{
  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);

      if (item->kind != REHAB_ITEM_INSTRUMENT)
        continue;

      g_test_message ("%s", item->key);
      fixture->row = g_object_ref_sink (rehab_instrument_row_new (item));
      g_signal_connect (fixture->row, "answered", G_CALLBACK (answered_cb), fixture);
      fixture->locked = FALSE;
      show (fixture);
      g_assert_true (rehab_item_view_get_item (REHAB_ITEM_VIEW (fixture->row)) == item);
      g_assert_true (says (fixture, item->label));
      g_assert_true (says (fixture, item->help));
      g_assert_nonnull (assessment_fixture_descendant (fixture->row, REHAB_TYPE_SCORE_ENTRY, 0));
      g_assert_true (says (fixture, "Enter Items") == (rehab_instrument_lookup (item->instrument)->n_parts > 0));

      fixture->locked = TRUE;
      show (fixture);
      g_assert_true (says (fixture, "Not asked"));
      g_assert_null (assessment_fixture_descendant (fixture->row, REHAB_TYPE_SCORE_ENTRY, 0));
      g_assert_false (says (fixture, "Items"));
      g_assert_cmpuint (fixture->n_answers, ==, 0);
      if (i + 1 < rehab_item_get_count () && rehab_item_get_nth (i + 1)->kind == REHAB_ITEM_INSTRUMENT)
        g_assert_finalize_object (fixture->row);
    }
}

static void
test_total_from_paper (Fixture      *fixture,
                       gconstpointer unused)
{
  GtkWidget *entry;

  present (fixture, "outcome-visa-h");
  entry = assessment_fixture_descendant (fixture->row, GTK_TYPE_ENTRY, 0);
  g_assert_true (says (fixture, "total from paper"));

  gtk_editable_set_text (GTK_EDITABLE (entry), "64");
  g_assert_cmpuint (fixture->last_part, ==, 0);
  g_assert_true (rehab_number_equal (read_score (fixture).total, rehab_number (64)));

  gtk_editable_set_text (GTK_EDITABLE (entry), "640");
  g_assert_true (says (fixture, "Not kept. Enter a whole number from 0 to 100."));
  g_assert_false (read_score (fixture).total.known);
}

/* All of VISA-H without a hand off the keys: 33 in items 1 to 6, sport 7, B with 14. */
static void
test_items_by_keys (Fixture      *fixture,
                    gconstpointer unused)
{
  static const char * const lines[] = { "7", "5", "4", "6", "8", "3" };

  present (fixture, "outcome-visa-h");
  g_assert_null (find_sheet (fixture));
  open_items (fixture);
  g_assert_true (says (fixture, "Hide Items"));

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_assert_true (get_focus (fixture, REHAB_TYPE_INSTRUMENT_LINE)
                     == assessment_fixture_descendant (fixture->row, REHAB_TYPE_INSTRUMENT_LINE, i));
      type_and_go_on (fixture, lines[i]);
      g_assert_cmpuint (read_score (fixture).n_answered, ==, i + 1);
    }
  press_and_go_on (fixture, GDK_KEY_7);
  g_assert_true (says (fixture, "7 of 8 items, no total"));
  press_and_go_on (fixture, GDK_KEY_b);
  g_assert_true (says (fixture, "of 20"));
  type_and_go_on (fixture, "14");

  g_assert_true (rehab_number_equal (read_score (fixture).total, rehab_number (54)));
  g_assert_true (says (fixture, "54 of 100"));
  g_assert_cmpuint (fixture->n_answers, ==, 9);
  /* There is no second place to enter a total. */
  g_assert_false (says (fixture, "total from paper"));
}

static void
test_arrows_go_back (Fixture      *fixture,
                     gconstpointer unused)
{
  GtkWidget *first;

  present (fixture, "outcome-tsk-11");
  open_items (fixture);
  first = get_focus (fixture, REHAB_TYPE_INSTRUMENT_LINE);
  type_and_go_on (fixture, "3");
  g_assert_true (get_focus (fixture, REHAB_TYPE_INSTRUMENT_LINE) != first);
  g_assert_true (assessment_fixture_press (find_sheet (fixture), GDK_KEY_Up));
  g_assert_true (get_focus (fixture, REHAB_TYPE_INSTRUMENT_LINE) == first);

  /* Opened again, it goes on where it stopped. */
  rehab_instrument_row_expand (REHAB_INSTRUMENT_ROW (fixture->row), FALSE);
  g_assert_true (says (fixture, "Edit Items"));
  open_items (fixture);
  g_assert_true (get_focus (fixture, REHAB_TYPE_INSTRUMENT_LINE)
                 == assessment_fixture_descendant (fixture->row, REHAB_TYPE_INSTRUMENT_LINE, 1));
}

/* Words and score, then the next question; and back again. */
static void
test_both_parts_are_gone_through (Fixture      *fixture,
                                  gconstpointer unused)
{
  GtkWidget *lines[2];

  present (fixture, "outcome-psfs");
  open_items (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    lines[i] = assessment_fixture_descendant (fixture->row, REHAB_TYPE_INSTRUMENT_LINE, i);

  g_assert_nonnull (get_focus (fixture, REHAB_TYPE_WORDS_ENTRY));
  type_and_go_on (fixture, "Hill repeats");
  g_assert_nonnull (get_focus (fixture, REHAB_TYPE_SCORE_ENTRY));
  g_assert_true (get_focus (fixture, REHAB_TYPE_INSTRUMENT_LINE) == lines[0]);
  type_and_go_on (fixture, "3");
  g_assert_nonnull (get_focus (fixture, REHAB_TYPE_WORDS_ENTRY));
  g_assert_true (get_focus (fixture, REHAB_TYPE_INSTRUMENT_LINE) == lines[1]);

  g_assert_true (assessment_fixture_press (find_sheet (fixture), GDK_KEY_Up));
  g_assert_nonnull (get_focus (fixture, REHAB_TYPE_SCORE_ENTRY));
  g_assert_true (get_focus (fixture, REHAB_TYPE_INSTRUMENT_LINE) == lines[0]);
  g_assert_cmpstr (read_score (fixture).words[0], ==, "Hill repeats");
  g_assert_cmpuint (read_score (fixture).n_answered, ==, 1);
}

/* Points that the chosen part cannot have are refused; when the part changes under them, that is told. */
static void
test_branch_limits_points (Fixture      *fixture,
                           gconstpointer unused)
{
  GtkWidget *line, *toggles, *entry;

  present (fixture, "outcome-visa-h");
  open_items (fixture);
  line = assessment_fixture_descendant (fixture->row, REHAB_TYPE_INSTRUMENT_LINE, 7);
  toggles = assessment_fixture_descendant (line, REHAB_TYPE_CHOICE_TOGGLES, 0);
  entry = assessment_fixture_descendant (line, GTK_TYPE_ENTRY, 0);

  g_assert_true (assessment_fixture_press (toggles, GDK_KEY_C));
  gtk_editable_set_text (GTK_EDITABLE (entry), "14");
  g_assert_true (assessment_fixture_says (line, "Not kept. Enter a whole number from 0 to 10."));
  g_assert_false (read_score (fixture).answers[8].known);

  /* What was refused there is taken here. */
  g_assert_true (assessment_fixture_press (toggles, GDK_KEY_b));
  g_assert_false (says (fixture, "Not kept"));
  g_assert_true (rehab_number_equal (read_score (fixture).answers[8], rehab_number (14)));
  g_assert_false (says (fixture, "Item 8 has more points"));

  g_assert_true (assessment_fixture_press (toggles, GDK_KEY_c));
  g_assert_true (says (fixture, "Item 8 has more points than its part allows"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "14");

  g_assert_true (assessment_fixture_press (toggles, GDK_KEY_BackSpace));
  g_assert_false (read_score (fixture).answers[7].known);
  g_assert_false (says (fixture, "Item 8 has more points"));
}

static void
give_visa_h (Fixture *fixture)
{
  static const char * const suffixes[] = { "1", "2", "3", "4", "5", "6", "7", "8-branch", "8" };
  static const double values[] = { 7, 5, 4, 6, 8, 3, 7, 2, 14 };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *key = g_strconcat ("outcome-visa-h.", suffixes[i], NULL);

      keep (fixture, fixture->now, key, rehab_number (values[i]), NULL);
    }
}

static void
test_items_and_paper_disagree (Fixture      *fixture,
                               gconstpointer unused)
{
  give_visa_h (fixture);
  keep (fixture, fixture->now, "outcome-visa-h", rehab_number (64), NULL);
  present (fixture, "outcome-visa-h");

  g_assert_true (says (fixture, "54 of 100"));
  g_assert_true (says (fixture, "The items give 54 and count; the total from paper is 64."));

  /* Its entry is there, so that it can be mended or taken back. */
  gtk_editable_set_text (GTK_EDITABLE (assessment_fixture_descendant (fixture->row, GTK_TYPE_ENTRY, 0)), "");
  g_assert_false (read_score (fixture).given.known);
  g_assert_false (says (fixture, "The items give"));
}

/* A change stands beside what is published, with source and caveat; without a change no figure stands there. */
static void
test_change_beside_what_is_published (Fixture      *fixture,
                                      gconstpointer unused)
{
  give_visa_h (fixture);
  present (fixture, "outcome-visa-h");
  g_assert_false (says (fixture, "22 points"));
  g_assert_false (says (fixture, "since"));

  keep (fixture, fixture->first, "outcome-visa-h", rehab_number (43), NULL);
  show (fixture);
  g_assert_true (says (fixture, "+11 since 2 Oct"));
  g_assert_true (says (fixture, "Was 43 on 2 Oct"));
  g_assert_true (says (fixture, "22 points: counted as success in one group of runners. MLTJ (R16)"));
  g_assert_true (says (fixture, rehab_instrument_lookup ("visa-h")->caveat));
}

/* At a review the same activities are scored again: the words need not be typed twice. */
static void
test_own_activities (Fixture      *fixture,
                     gconstpointer unused)
{
  GtkWidget *line, *words, *score;

  keep (fixture, fixture->first, "outcome-psfs.1-words", REHAB_NUMBER_NOT_ASKED, "Sitting in the car");
  keep (fixture, fixture->first, "outcome-psfs.1", rehab_number (2), NULL);
  present (fixture, "outcome-psfs");
  open_items (fixture);

  line = assessment_fixture_descendant (fixture->row, REHAB_TYPE_INSTRUMENT_LINE, 0);
  words = assessment_fixture_descendant (line, GTK_TYPE_ENTRY, 0);
  score = assessment_fixture_descendant (line, GTK_TYPE_ENTRY, 1);
  g_assert_true (assessment_fixture_says (line, "was 2"));
  g_assert_cmpstr (gtk_entry_get_placeholder_text (GTK_ENTRY (words)), ==, "Sitting in the car");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (words)), ==, "");

  gtk_editable_set_text (GTK_EDITABLE (score), "6");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (words)), ==, "Sitting in the car");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (score)), ==, "6");
  g_assert_cmpstr (read_score (fixture).words[0], ==, "Sitting in the car");
  g_assert_true (rehab_number_equal (read_score (fixture).answers[1], rehab_number (6)));
  g_assert_true (says (fixture, "1 of 3 items, no total"));

  /* Other words are another activity: what the first one was says nothing of it. */
  gtk_editable_set_text (GTK_EDITABLE (words), "Hill repeats");
  rehab_item_view_flush (REHAB_ITEM_VIEW (fixture->row));
  g_assert_cmpstr (read_score (fixture).words[0], ==, "Hill repeats");
  g_assert_false (assessment_fixture_says (line, "was 2"));

  /* A score without any words is taken, and waits for them. */
  line = assessment_fixture_descendant (fixture->row, REHAB_TYPE_INSTRUMENT_LINE, 1);
  gtk_editable_set_text (GTK_EDITABLE (assessment_fixture_descendant (line, GTK_TYPE_ENTRY, 1)), "5");
  g_assert_true (rehab_number_equal (read_score (fixture).answers[3], rehab_number (5)));
  g_assert_null (read_score (fixture).words[2]);
  g_assert_cmpuint (read_score (fixture).n_answered, ==, 1);
}

static void
test_words_are_kept_while_typed (Fixture      *fixture,
                                 gconstpointer unused)
{
  GtkWidget *words;

  present (fixture, "outcome-psfs");
  open_items (fixture);
  words = assessment_fixture_descendant (find_sheet (fixture), GTK_TYPE_ENTRY, 0);

  gtk_editable_set_text (GTK_EDITABLE (words), "  Swimming ");
  g_assert_cmpuint (fixture->n_answers, ==, 0);
  assessment_fixture_wait (900);
  g_assert_cmpuint (fixture->n_answers, ==, 1);
  g_assert_cmpstr (read_score (fixture).words[0], ==, "Swimming");
  /* What stands there is not touched while somebody may be typing on. */
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (words)), ==, "  Swimming ");

  gtk_editable_set_text (GTK_EDITABLE (words), "");
  rehab_instrument_row_expand (REHAB_INSTRUMENT_ROW (fixture->row), FALSE);
  g_assert_null (read_score (fixture).words[0]);
}

static void
test_steps_are_named (Fixture      *fixture,
                      gconstpointer unused)
{
  present (fixture, "outcome-global-change");
  g_assert_true (says (fixture, "of 7"));

  gtk_editable_set_text (GTK_EDITABLE (assessment_fixture_descendant (fixture->row, GTK_TYPE_ENTRY, 0)), "6");
  g_assert_true (says (fixture, "much better"));

  gtk_editable_set_text (GTK_EDITABLE (assessment_fixture_descendant (fixture->row, GTK_TYPE_ENTRY, 0)), "0");
  g_assert_true (says (fixture, "Not kept. Enter a whole number from 1 to 7."));
}

static void
test_subscales (Fixture      *fixture,
                gconstpointer unused)
{
  for (guint i = 1; i <= 13; i++)
    {
      g_autofree char *key = g_strdup_printf ("outcome-pcs.%u", i);

      keep (fixture, fixture->now, key, rehab_number (i % 5), NULL);
    }
  present (fixture, "outcome-pcs");

  g_assert_true (says (fixture, "26 of 52"));
  g_assert_true (says (fixture, "Rumination 8 of 16, Magnification 6 of 12, Helplessness 12 of 24"));
}

static void
test_locked_shows_words (Fixture      *fixture,
                         gconstpointer unused)
{
  GtkWidget *line;

  give_visa_h (fixture);
  fixture->locked = TRUE;
  present (fixture, "outcome-visa-h");
  g_assert_true (says (fixture, "54 of 100"));
  g_assert_null (assessment_fixture_descendant (fixture->row, GTK_TYPE_ENTRY, 0));

  open_items (fixture);
  g_assert_null (assessment_fixture_descendant (fixture->row, GTK_TYPE_ENTRY, 0));
  line = assessment_fixture_descendant (fixture->row, REHAB_TYPE_INSTRUMENT_LINE, 7);
  g_assert_true (assessment_fixture_says (line, "B, pain, can train: 14"));
  g_assert_true (assessment_fixture_says (assessment_fixture_descendant (fixture->row, REHAB_TYPE_INSTRUMENT_LINE, 0), "7"));
}

static void
test_locked_total_says_where_from (Fixture      *fixture,
                                   gconstpointer unused)
{
  keep (fixture, fixture->now, "outcome-visa-h", rehab_number (64), NULL);
  fixture->locked = TRUE;
  present (fixture, "outcome-visa-h");
  g_assert_true (says (fixture, "64 of 100, from paper"));
  g_assert_false (says (fixture, "Items"));
}

/* A note lies beside the total, or beside the first item that has an answer; beside nothing there is none. */
static void
test_notes (Fixture      *fixture,
            gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *note;

  present (fixture, "outcome-visa-h");
  g_assert_true (assessment_fixture_press (fixture->row, GDK_KEY_F2));
  g_assert_true (says (fixture, "Answer first: a note stands beside an answer."));

  keep (fixture, fixture->now, "outcome-visa-h.3", rehab_number (4), NULL);
  show (fixture);
  g_assert_true (assessment_fixture_press (fixture->row, GDK_KEY_F2));
  note = get_focus (fixture, REHAB_TYPE_NOTE_FIELD);
  g_assert_nonnull (note);
  g_signal_emit_by_name (note, "noted", "Filled in with her coach");
  g_assert_cmpuint (fixture->noted_part, ==, 3);
  g_assert_cmpstr (fixture->noted, ==, "Filled in with her coach");

  keep (fixture, fixture->now, "outcome-visa-h", rehab_number (64), NULL);
  show (fixture);
  g_signal_emit_by_name (note, "noted", "From the post");
  g_assert_cmpuint (fixture->noted_part, ==, 0);

  /* One that is there is edited where it is. */
  g_ptr_array_add (g_hash_table_lookup (fixture->record->findings, fixture->now->id),
                   rehab_finding_new (&(RehabFinding) {
    .assessment_id = fixture->now->id, .item_key = "outcome-visa-h.5", .value = rehab_number (4), .note = "With help",
  }, &error));
  g_assert_no_error (error);
  show (fixture);
  g_signal_emit_by_name (note, "noted", "With some help");
  g_assert_cmpuint (fixture->noted_part, ==, 5);
}

static void
test_amendments_are_told (Fixture      *fixture,
                          gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabAmendment) amendment = NULL;

  keep (fixture, fixture->now, "outcome-visa-h", rehab_number (46), NULL);
  amendment = rehab_amendment_new (&(RehabAmendment) {
    .assessment_id = fixture->now->id, .number = 1, .item_key = "outcome-visa-h", .value = rehab_number (64),
    .date = assessment_fixture_day (2026, 11, 22), .reason = "Typed the wrong way round",
  }, &error);
  g_assert_no_error (error);
  rehab_case_add_amendment (fixture->record, amendment);
  fixture->locked = TRUE;
  present (fixture, "outcome-visa-h");

  g_assert_true (says (fixture, "64 of 100, from paper"));
  g_assert_true (says (fixture, "At first: 46 points"));
  g_assert_true (says (fixture, "Typed the wrong way round"));
}

static void
test_names (Fixture      *fixture,
            gconstpointer unused)
{
  GtkWidget *sheet;

  present (fixture, "outcome-visa-h");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (assessment_fixture_descendant (fixture->row, GTK_TYPE_ENTRY, 0)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "VISA-H: total from paper. A whole number from 0 to 100");
  open_items (fixture);
  sheet = find_sheet (fixture);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (assessment_fixture_descendant (sheet, GTK_TYPE_ENTRY, 2)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "VISA-H, Item 3. A whole number from 0 to 10");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (assessment_fixture_descendant (sheet, ADW_TYPE_TOGGLE_GROUP, 0)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "VISA-H, Item 7, sport");
}

/* Another assessment begins with the items closed, and without what was typed for the one before. */
static void
test_reset_forgets (Fixture      *fixture,
                    gconstpointer unused)
{
  GtkWidget *entry;

  present (fixture, "outcome-lefs");
  open_items (fixture);
  entry = assessment_fixture_descendant (find_sheet (fixture), GTK_TYPE_ENTRY, 3);
  gtk_editable_set_text (GTK_EDITABLE (entry), "9");
  g_assert_true (says (fixture, "Not kept. Enter a whole number from 0 to 4."));
  g_assert_true (rehab_instrument_row_has_problem (REHAB_INSTRUMENT_ROW (fixture->row)));

  rehab_item_view_reset (REHAB_ITEM_VIEW (fixture->row));
  show (fixture);
  g_assert_false (rehab_instrument_row_is_expanded (REHAB_INSTRUMENT_ROW (fixture->row)));
  g_assert_cmpuint (fixture->n_answers, ==, 0);
  open_items (fixture);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  g_assert_false (says (fixture, "Not kept"));
  g_assert_false (rehab_instrument_row_has_problem (REHAB_INSTRUMENT_ROW (fixture->row)));
}

/* At a review people know how to ask. */
static void
test_brief_leaves_the_help_out (Fixture      *fixture,
                                gconstpointer unused)
{
  present (fixture, "outcome-visa-h");
  g_assert_true (says (fixture, rehab_item_lookup ("outcome-visa-h")->help));
  rehab_instrument_row_set_brief (REHAB_INSTRUMENT_ROW (fixture->row), TRUE);
  show (fixture);
  g_assert_false (says (fixture, rehab_item_lookup ("outcome-visa-h")->help));
  g_assert_true (says (fixture, "VISA-H"));
}

/* The narrowest form of each layout, without the margins of the page. */
static void
test_layouts_fit (Fixture      *fixture,
                  gconstpointer unused)
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

      if (item->kind != REHAB_ITEM_INSTRUMENT)
        continue;

      if (fixture->row != NULL)
        g_assert_finalize_object (fixture->row);
      fixture->row = g_object_ref_sink (rehab_instrument_row_new (item));
      keep (fixture, fixture->first, item->key, rehab_number (item->min), NULL);
      keep (fixture, fixture->now, item->key, rehab_number (item->max), NULL);
      show (fixture);
      rehab_instrument_row_expand (REHAB_INSTRUMENT_ROW (fixture->row), TRUE);

      for (size_t l = 0; l < G_N_ELEMENTS (layouts); l++)
        {
          int minimum;

          rehab_item_view_set_layout (REHAB_ITEM_VIEW (fixture->row), layouts[l].layout);
          gtk_widget_measure (fixture->row, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
          g_test_message ("%s, %d: %d", item->key, layouts[l].width, minimum);
          g_assert_cmpint (minimum, <=, layouts[l].width - 2 * 12 - 2);
        }
    }
}

#define ADD(path_, test_) g_test_add (path_, Fixture, NULL, set_up, test_, tear_down)

int
main (int   argc,
      char *argv[])
{
  assessment_fixture_init (&argc, &argv);
  ADD ("/instrument-row/every-instrument", test_every_instrument_has_a_row);
  ADD ("/instrument-row/paper", test_total_from_paper);
  ADD ("/instrument-row/keys", test_items_by_keys);
  ADD ("/instrument-row/arrows", test_arrows_go_back);
  ADD ("/instrument-row/both-parts", test_both_parts_are_gone_through);
  ADD ("/instrument-row/branch", test_branch_limits_points);
  ADD ("/instrument-row/disagree", test_items_and_paper_disagree);
  ADD ("/instrument-row/change", test_change_beside_what_is_published);
  ADD ("/instrument-row/own-activities", test_own_activities);
  ADD ("/instrument-row/words", test_words_are_kept_while_typed);
  ADD ("/instrument-row/steps", test_steps_are_named);
  ADD ("/instrument-row/subscales", test_subscales);
  ADD ("/instrument-row/locked", test_locked_shows_words);
  ADD ("/instrument-row/locked-total", test_locked_total_says_where_from);
  ADD ("/instrument-row/notes", test_notes);
  ADD ("/instrument-row/amendments", test_amendments_are_told);
  ADD ("/instrument-row/names", test_names);
  ADD ("/instrument-row/reset", test_reset_forgets);
  ADD ("/instrument-row/brief", test_brief_leaves_the_help_out);
  ADD ("/instrument-row/layouts", test_layouts_fit);

  return g_test_run ();
}
