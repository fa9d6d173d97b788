/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "clinic-fixture.h"

#include "rehab-note-field.h"
#include "rehab-score-entry.h"
#include "rehab-strength-cell.h"
#include "rehab-strength-row.h"

#define KEY "strength-knee-flexion-mid"

/* A row that keeps what it is answered, as the form does. */
typedef struct
{
  AssessmentFixture base;
  char *assessment_id;
  GtkWidget *row;
  guint n_answers;
} Fixture;

static void
show (Fixture *fixture)
{
  const RehabAssessment *assessment = rehab_assessment_recorder_find (fixture->base.model, fixture->assessment_id);

  g_assert_nonnull (assessment);
  rehab_item_view_show (REHAB_ITEM_VIEW (fixture->row), rehab_case_model_get_case (fixture->base.model), assessment,
                        assessment->locked_at > 0, rehab_clinic_get_today (fixture->base.clinic));
}

static void
answered_cb (Fixture       *fixture,
             guint          n_part,
             RehabSide      side,
             gboolean       known,
             double         value,
             const char    *text,
             RehabItemView *row)
{
  RehabItemPart part = rehab_item_get_part (rehab_item_view_get_item (row), n_part);
  g_autoptr (GError) error = NULL;

  fixture->n_answers++;
  rehab_assessment_recorder_answer (fixture->base.model, fixture->assessment_id, &part, side,
                                    known ? rehab_number (value) : REHAB_NUMBER_NOT_ASKED, text, &error);
  g_assert_no_error (error);
}

static void
begin (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = fixture->assessment_id;

  fixture->assessment_id = rehab_assessment_recorder_begin (fixture->base.model, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture      *fixture,
        gconstpointer unused)
{
  clinic_fixture_set_up (&fixture->base, unused);
  begin (fixture);
  fixture->row = g_object_ref_sink (rehab_strength_row_new (rehab_item_lookup (KEY)));
  rehab_strength_row_set_clinic (REHAB_STRENGTH_ROW (fixture->row), fixture->base.clinic);
  g_signal_connect_swapped (fixture->row, "answered", G_CALLBACK (answered_cb), fixture);
  g_signal_connect_swapped (fixture->base.model, "changed", G_CALLBACK (show), fixture);
  show (fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer unused)
{
  gtk_window_set_focus (GTK_WINDOW (fixture->base.window), NULL);
  adw_window_set_content (ADW_WINDOW (fixture->base.window), NULL);
  /* What had the keyboard is let go late. */
  clinic_fixture_wait_until (G_OBJECT (fixture->row)->ref_count == 1);
  g_signal_handlers_disconnect_by_data (fixture->base.model, fixture);
  g_assert_finalize_object (fixture->row);
  g_free (fixture->assessment_id);
  clinic_fixture_tear_down (&fixture->base, unused);
}

static RehabScoreEntry *
entry (Fixture  *fixture,
       RehabSide side,
       guint     trial)
{
  GtkWidget *cell = assessment_fixture_descendant (fixture->row, REHAB_TYPE_STRENGTH_CELL, side == REHAB_SIDE_LEFT ? 0 : 1);

  return REHAB_SCORE_ENTRY (assessment_fixture_descendant (cell, REHAB_TYPE_SCORE_ENTRY, trial - 1));
}

static RehabScoreEntry *
angle_entry (Fixture *fixture)
{
  return REHAB_SCORE_ENTRY (assessment_fixture_descendant (fixture->row, REHAB_TYPE_SCORE_ENTRY, 0));
}

/* Whether a visible label says @text, wherever its lines may break. */
static gboolean
says (GtkWidget  *widget,
      const char *text)
{
  GtkWidget *label;

  for (guint i = 0; (label = assessment_fixture_descendant (widget, GTK_TYPE_LABEL, i)) != NULL; i++)
    {
      g_autoptr (GString) said = g_string_new (gtk_label_get_label (GTK_LABEL (label)));

      g_string_replace (said, "\302\240", " ", 0);
      if (strstr (said->str, text) != NULL)
        return TRUE;
    }

  return FALSE;
}

static const char *
get_text (RehabScoreEntry *score)
{
  return gtk_editable_get_text (GTK_EDITABLE (adw_bin_get_child (ADW_BIN (score))));
}

static void
type (RehabScoreEntry *score,
      const char      *text)
{
  gtk_editable_set_text (GTK_EDITABLE (adw_bin_get_child (ADW_BIN (score))), text);
  rehab_score_entry_flush (score);
}

static GtkDropDown *
list (Fixture *fixture,
      guint    n)
{
  return GTK_DROP_DOWN (assessment_fixture_descendant (fixture->row, GTK_TYPE_DROP_DOWN, n));
}

static void
assert_kept (Fixture    *fixture,
             const char *suffix,
             RehabSide   side,
             RehabNumber expected)
{
  g_autofree char *key = g_strconcat (KEY, ".", suffix, NULL);
  RehabNumber found = assessment_fixture_find (&fixture->base, fixture->assessment_id, key, side);

  g_assert_true (rehab_number_equal (found, expected));
}

/* An assessment of an earlier day: hand-held, on the front, 90°, right 200, left 250. */
static void
record_earlier (Fixture *fixture,
                int      day)
{
  g_autoptr (GError) error = NULL;

  gtk_drop_down_set_selected (list (fixture, 0), 1);
  gtk_drop_down_set_selected (list (fixture, 1), 1);
  type (angle_entry (fixture), "90");
  type (entry (fixture, REHAB_SIDE_LEFT, 1), "250");
  type (entry (fixture, REHAB_SIDE_RIGHT, 1), "200");
  rehab_assessment_recorder_set_date (fixture->base.model, fixture->assessment_id,
                                      assessment_fixture_day (2026, 11, day), &error);
  g_assert_no_error (error);

  begin (fixture);
  rehab_item_view_reset (REHAB_ITEM_VIEW (fixture->row));
  show (fixture);
  fixture->n_answers = 0;
}

static void
test_shows_nothing_as_nothing (Fixture      *fixture,
                               gconstpointer unused)
{
  g_assert_true (says (fixture->row, "Right, involved"));
  g_assert_false (says (fixture->row, "Left, involved"));
  g_assert_false (says (fixture->row, "Best"));
  g_assert_false (says (fixture->row, "Symmetry"));
  g_assert_null (clinic_fixture_find_button (fixture->row, "Swap Sides"));
  g_assert_null (clinic_fixture_find_button (fixture->row, "Use the Same"));
  g_assert_cmpuint (gtk_drop_down_get_selected (list (fixture, 0)), ==, 0);
  g_assert_cmpuint (fixture->n_answers, ==, 0);
}

/* Whether the step to what stands behind the symmetry is there. */
static gboolean
leads_to_evidence (GtkWidget *row)
{
  GtkWidget *button;

  for (guint i = 0; (button = assessment_fixture_descendant (row, GTK_TYPE_BUTTON, i)) != NULL; i++)
    {
      if (g_strcmp0 (gtk_widget_get_tooltip_text (button), "Evidence: Limb symmetry") == 0)
        return gtk_widget_is_visible (button);
    }

  return FALSE;
}

/* 210 / 250 = 84 %. A comma is as good as a point. */
static void
test_trials_are_kept_and_worked_out (Fixture      *fixture,
                                     gconstpointer unused)
{
  type (entry (fixture, REHAB_SIDE_LEFT, 1), "250");
  type (entry (fixture, REHAB_SIDE_LEFT, 2), "240,5");
  type (entry (fixture, REHAB_SIDE_LEFT, 3), "241.5");
  type (entry (fixture, REHAB_SIDE_RIGHT, 1), "210");

  assert_kept (fixture, "1", REHAB_SIDE_LEFT, rehab_number (250));
  assert_kept (fixture, "2", REHAB_SIDE_LEFT, rehab_number (240.5));
  assert_kept (fixture, "3", REHAB_SIDE_LEFT, rehab_number (241.5));
  assert_kept (fixture, "1", REHAB_SIDE_RIGHT, rehab_number (210));
  assert_kept (fixture, "2", REHAB_SIDE_RIGHT, REHAB_NUMBER_NOT_ASKED);

  g_assert_true (says (fixture->row, "Best 250 N. Mean of 3 trials 244 N, spread 9.5 N"));
  g_assert_true (says (fixture->row, "Best 210 N. No mean of one trial"));
  g_assert_true (says (fixture->row,
                       "Symmetry 84.0 %: the involved right to the left. Below the threshold of 90 %."));
  g_assert_true (says (fixture->row, "(R72)"));
  g_assert_true (leads_to_evidence (fixture->row));

  /* What is taken back is no zero. */
  type (entry (fixture, REHAB_SIDE_RIGHT, 1), "");
  assert_kept (fixture, "1", REHAB_SIDE_RIGHT, REHAB_NUMBER_NOT_ASKED);
  g_assert_true (says (fixture->row, "No symmetry: no trial of the right side."));
  g_assert_false (leads_to_evidence (fixture->row));
}

static void
test_refuses_what_is_no_force (Fixture      *fixture,
                               gconstpointer unused)
{
  type (entry (fixture, REHAB_SIDE_LEFT, 1), "25000");
  assert_kept (fixture, "1", REHAB_SIDE_LEFT, REHAB_NUMBER_NOT_ASKED);
  g_assert_true (says (fixture->row, "Not kept. Enter a number from 0 to 1500."));
  g_assert_cmpstr (get_text (entry (fixture, REHAB_SIDE_LEFT, 1)), ==, "25000");

  type (angle_entry (fixture), "181");
  assert_kept (fixture, "angle", REHAB_SIDE_NOT_ASKED, REHAB_NUMBER_NOT_ASKED);
  g_assert_true (says (fixture->row, "Not kept. Enter a whole number from 0 to 180."));
}

static void
test_thresholds_of_the_clinic (Fixture      *fixture,
                               gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabThresholds) lower = NULL;

  type (entry (fixture, REHAB_SIDE_LEFT, 1), "250");
  type (entry (fixture, REHAB_SIDE_RIGHT, 1), "210");
  g_assert_true (says (fixture->row, "Below the threshold of 90 %."));

  /* Set while the row is on the screen: it follows. */
  lower = rehab_thresholds_with (rehab_clinic_get_thresholds (fixture->base.clinic), REHAB_THRESHOLD_LIMB_SYMMETRY, 80, &error);
  g_assert_no_error (error);
  g_assert_true (rehab_clinic_save_thresholds (fixture->base.clinic, lower, &error));
  g_assert_no_error (error);
  g_assert_true (says (fixture->row, "At or above the threshold of 80 %."));
}

/* What was used last time is only offered, until somebody says that it is used again. */
static void
test_suggests_what_was_used (Fixture      *fixture,
                             gconstpointer unused)
{
  record_earlier (fixture, 2);

  g_assert_true (says (fixture->row, "Not recorded for today. On 2 Nov: Hand-held dynamometer · "));
  g_assert_cmpuint (gtk_drop_down_get_selected (list (fixture, 0)), ==, 0);
  g_assert_cmpstr (get_text (angle_entry (fixture)), ==, "");
  assert_kept (fixture, "device", REHAB_SIDE_NOT_ASKED, REHAB_NUMBER_NOT_ASKED);
  g_assert_cmpuint (fixture->n_answers, ==, 0);

  /* One of the three is chosen otherwise: it stays. */
  gtk_drop_down_set_selected (list (fixture, 0), 2);
  {
    g_autofree char *name = g_strdup_printf ("Use the Same: %s", rehab_item_view_get_item (REHAB_ITEM_VIEW (fixture->row))->label);

    gtk_test_accessible_assert_property (clinic_fixture_find_button (fixture->row, "Use the Same"),
                                         GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  }
  clinic_fixture_click (fixture->row, "Use the Same");
  assert_kept (fixture, "device", REHAB_SIDE_NOT_ASKED, rehab_number (2));
  assert_kept (fixture, "position", REHAB_SIDE_NOT_ASKED, rehab_number (1));
  assert_kept (fixture, "angle", REHAB_SIDE_NOT_ASKED, rehab_number (90));
  g_assert_cmpuint (fixture->n_answers, ==, 3);
  g_assert_null (clinic_fixture_find_button (fixture->row, "Use the Same"));
  g_assert_cmpuint (gtk_drop_down_get_selected (list (fixture, 1)), ==, 1);
  g_assert_cmpstr (get_text (angle_entry (fixture)), ==, "90");
}

static void
test_compares_with_the_time_before (Fixture      *fixture,
                                    gconstpointer unused)
{
  record_earlier (fixture, 2);
  g_assert_true (says (fixture->row, "Last, 2 Nov: 200 N"));

  type (entry (fixture, REHAB_SIDE_RIGHT, 1), "230");
  g_assert_true (says (fixture->row, "Last, 2 Nov: 200 N, not compared: "));

  clinic_fixture_click (fixture->row, "Use the Same");
  g_assert_true (says (fixture->row,
                       "Last, 2 Nov: 200 N, now +30 N, +15.0 %: outside the clinic’s 10 % error band"));
  g_assert_true (says (fixture->row, "Own best, 2 Nov: 200 N, now 115.0 % of it"));
}

static void
swapped_cb (guint *n)
{
  (*n)++;
}

/* The exchange itself is the form's: all of it or nothing. What is still being typed is part of it. */
static void
test_asks_to_swap (Fixture      *fixture,
                   gconstpointer unused)
{
  guint n = 0;

  g_signal_connect_swapped (fixture->row, "swapped", G_CALLBACK (swapped_cb), &n);
  type (entry (fixture, REHAB_SIDE_LEFT, 1), "210");
  gtk_editable_set_text (GTK_EDITABLE (adw_bin_get_child (ADW_BIN (entry (fixture, REHAB_SIDE_RIGHT, 1)))), "25");
  assert_kept (fixture, "1", REHAB_SIDE_RIGHT, REHAB_NUMBER_NOT_ASKED);

  clinic_fixture_click (fixture->row, "Swap Sides");
  g_assert_cmpuint (n, ==, 1);
  assert_kept (fixture, "1", REHAB_SIDE_RIGHT, rehab_number (25));
}

typedef struct
{
  guint n;
  guint part;
  RehabSide side;
  char *note;
} Noted;

static void
noted_cb (Noted      *noted,
          guint       part,
          RehabSide   side,
          const char *note)
{
  noted->n++;
  noted->part = part;
  noted->side = side;
  g_set_str (&noted->note, note);
}

/* A note stands beside the first trial that was made, and there is none without a trial. */
static void
test_note (Fixture      *fixture,
           gconstpointer unused)
{
  Noted noted = { 0 };
  GtkWidget *cell = assessment_fixture_descendant (fixture->row, REHAB_TYPE_STRENGTH_CELL, 1);
  RehabItemPart part;

  g_signal_connect_swapped (fixture->row, "noted", G_CALLBACK (noted_cb), &noted);
  clinic_fixture_present (&fixture->base, fixture->row);

  g_assert_false (rehab_strength_cell_edit_note (REHAB_STRENGTH_CELL (cell)));
  g_assert_true (says (fixture->row, "Answer first: a note stands beside an answer."));

  type (entry (fixture, REHAB_SIDE_RIGHT, 2), "210");
  g_assert_true (rehab_strength_cell_edit_note (REHAB_STRENGTH_CELL (cell)));
  g_assert_false (says (fixture->row, "Answer first"));
  g_signal_emit_by_name (clinic_fixture_find (cell, REHAB_TYPE_NOTE_FIELD), "noted", "Familiar pain, 4");
  g_assert_cmpuint (noted.n, ==, 1);
  g_assert_cmpint (noted.side, ==, REHAB_SIDE_RIGHT);
  g_assert_cmpstr (noted.note, ==, "Familiar pain, 4");
  part = rehab_item_get_part (rehab_item_lookup (KEY), noted.part);
  g_assert_cmpstr (part.suffix, ==, "2");
  g_free (noted.note);
}

static GtkWidget *
get_focus (Fixture *fixture)
{
  return gtk_root_get_focus (GTK_ROOT (fixture->base.window));
}

static gboolean
is_in (Fixture *fixture,
       gpointer widget)
{
  GtkWidget *focus = get_focus (fixture);

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* Device, position, angle, the other side, the involved side: and back the same way. */
static void
test_tab_ends_on_the_involved_side (Fixture      *fixture,
                                    gconstpointer unused)
{
  GtkWidget *group = adw_preferences_group_new ();
  gpointer order[9];

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), fixture->row);
  clinic_fixture_present (&fixture->base, group);

  order[0] = list (fixture, 0);
  order[1] = list (fixture, 1);
  order[2] = angle_entry (fixture);
  for (guint i = 0; i < 3; i++)
    {
      order[3 + i] = entry (fixture, REHAB_SIDE_LEFT, i + 1);
      order[6 + i] = entry (fixture, REHAB_SIDE_RIGHT, i + 1);
    }

  gtk_widget_grab_focus (order[0]);
  for (size_t i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_assert_true (is_in (fixture, order[i]));
      gtk_widget_child_focus (GTK_WIDGET (fixture->base.window), GTK_DIR_TAB_FORWARD);
    }

  gtk_widget_grab_focus (order[8]);
  for (size_t i = G_N_ELEMENTS (order); i > 0; i--)
    {
      g_assert_true (is_in (fixture, order[i - 1]));
      gtk_widget_child_focus (GTK_WIDGET (fixture->base.window), GTK_DIR_TAB_BACKWARD);
    }
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (group), fixture->row);
}

static void
test_names_each_trial (Fixture      *fixture,
                       gconstpointer unused)
{
  GtkWidget *second = adw_bin_get_child (ADW_BIN (entry (fixture, REHAB_SIDE_RIGHT, 2)));

  gtk_test_accessible_assert_property (second, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Knee flexion, hip straight, knee at 90°, right, involved side: Trial 2, N. "
                                       "A number from 0 to 1500");
}

/* A list is named by what it asks, and described by what is chosen. */
static void
test_names_each_list (Fixture      *fixture,
                      gconstpointer unused)
{
  GtkDropDown *device = list (fixture, 0);

  gtk_test_accessible_assert_property (device, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Knee flexion, hip straight, knee at 90°: Device");
  g_assert_false (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (device), GTK_ACCESSIBLE_RELATION_LABELLED_BY));
  gtk_test_accessible_assert_property (device, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Device not recorded");

  gtk_drop_down_set_selected (device, 1);
  gtk_test_accessible_assert_property (device, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Hand-held dynamometer");
}

/* A finished test is words, and nothing of it can be pressed. */
static void
test_locked (Fixture      *fixture,
             gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  type (entry (fixture, REHAB_SIDE_LEFT, 1), "250");
  type (entry (fixture, REHAB_SIDE_LEFT, 3), "240");
  type (angle_entry (fixture), "90");
  g_assert_true (rehab_assessment_recorder_finish (fixture->base.model, fixture->assessment_id, &error));
  g_assert_no_error (error);
  show (fixture);

  g_assert_true (says (fixture->row, "250, –, 240 N"));
  g_assert_true (says (fixture->row, "Not asked"));
  g_assert_true (says (fixture->row, "90°"));
  g_assert_null (assessment_fixture_descendant (fixture->row, REHAB_TYPE_SCORE_ENTRY, 0));
  g_assert_null (assessment_fixture_descendant (fixture->row, GTK_TYPE_DROP_DOWN, 0));
  g_assert_null (clinic_fixture_find_button (fixture->row, "Swap Sides"));
}

/* In the narrowest window nothing is cut off. */
static void
test_fits_a_narrow_window (Fixture      *fixture,
                           gconstpointer unused)
{
  int minimum;

  record_earlier (fixture, 2);
  type (entry (fixture, REHAB_SIDE_RIGHT, 1), "230");
  rehab_item_view_set_layout (REHAB_ITEM_VIEW (fixture->row), REHAB_ITEM_LAYOUT_NARROW);
  clinic_fixture_present (&fixture->base, fixture->row);
  gtk_widget_measure (fixture->row, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 336);
}

static void
test_every_strength_item_has_a_row (Fixture      *fixture,
                                    gconstpointer unused)
{
  guint n = 0;

  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);
      GtkWidget *row;

      if (item->kind != REHAB_ITEM_STRENGTH)
        continue;

      row = g_object_ref_sink (rehab_strength_row_new (item));
      g_assert_true (rehab_item_view_get_item (REHAB_ITEM_VIEW (row)) == item);
      g_assert_true (says (row, item->label));
      g_assert_finalize_object (row);
      n++;
    }
  g_assert_cmpuint (n, >, 0);
}

#define ADD(name, function) g_test_add ("/strength-row/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  assessment_fixture_init (&argc, &argv);
  ADD ("nothing", test_shows_nothing_as_nothing);
  ADD ("trials", test_trials_are_kept_and_worked_out);
  ADD ("refuses", test_refuses_what_is_no_force);
  ADD ("thresholds", test_thresholds_of_the_clinic);
  ADD ("suggestion", test_suggests_what_was_used);
  ADD ("time-before", test_compares_with_the_time_before);
  ADD ("swap", test_asks_to_swap);
  ADD ("note", test_note);
  ADD ("tab", test_tab_ends_on_the_involved_side);
  ADD ("names", test_names_each_trial);
  ADD ("names-lists", test_names_each_list);
  ADD ("locked", test_locked);
  ADD ("narrow", test_fits_a_narrow_window);
  ADD ("every-item", test_every_strength_item_has_a_row);

  return g_test_run ();
}
