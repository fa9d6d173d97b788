/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "programme-fixture.h"
#include "rehab-choice.h"
#include "rehab-day-toggles.h"
#include "rehab-enum-types.h"
#include "rehab-exercise-browser.h"
#include "rehab-exercise-row.h"
#include "rehab-line-editor.h"
#include "rehab-prescription-list.h"
#include "rehab-prescription-row.h"
#include "rehab-programme-page.h"
#include "rehab-programme-week.h"
#include "rehab-selection-bar.h"

/* The editor of a programme, row by row: typing in place, days, phases, several at once, the library, the week. */

static GtkWidget *
open_page (ProgrammeFixture *fixture,
           const char       *template_key)
{
  GtkWidget *page = rehab_programme_page_new ();

  if (template_key != NULL)
    programme_fixture_save_template (fixture, template_key, NULL);
  g_object_set (page, "case-model", fixture->model, NULL);
  programme_fixture_present (fixture, page);

  return page;
}

static RehabDraft *
get_draft (ProgrammeFixture *fixture)
{
  return rehab_case_model_get_regimen_draft (fixture->model);
}

static const RehabPrescription *
get_nth (ProgrammeFixture *fixture,
         guint             n)
{
  return rehab_regimen_get_nth ((RehabRegimen *) rehab_draft_get_current (get_draft (fixture)), n);
}

static guint
get_size (ProgrammeFixture *fixture)
{
  return rehab_regimen_get_size ((RehabRegimen *) rehab_draft_get_current (get_draft (fixture)));
}

static GtkWidget *
get_row (GtkWidget *page,
         guint      n)
{
  return programme_fixture_find (page, REHAB_TYPE_PRESCRIPTION_ROW, n);
}

static RehabPrescriptionList *
get_list (GtkWidget *page)
{
  return REHAB_PRESCRIPTION_LIST (programme_fixture_find (page, REHAB_TYPE_PRESCRIPTION_LIST, 0));
}

/* 0: the dose, 1: the note */
static GtkWidget *
get_line (GtkWidget *row,
          guint      n)
{
  return programme_fixture_find (row, REHAB_TYPE_LINE_EDITOR, n);
}

static GtkWidget *
get_line_entry (GtkWidget *line)
{
  return programme_fixture_find (line, GTK_TYPE_ENTRY, 0);
}

/* What stands below the entry: the reading, or the problem. */
static GtkLabel *
get_words (GtkWidget *line)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *label = programme_fixture_find (line, GTK_TYPE_LABEL, i);

      g_assert_nonnull (label);
      if (gtk_widget_has_css_class (label, "caption"))
        return GTK_LABEL (label);
    }
}

/* Hands a key to whatever listens to an entry's keys before the entry does. Returns: whether it was taken. */
static gboolean
press (GtkWidget      *entry,
       guint           keyval,
       GdkModifierType modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (entry);
  gboolean taken = FALSE;

  for (guint i = 0; !taken && i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller)
          && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, modifiers, &taken);
    }

  return taken;
}

static gboolean
has_focus (ProgrammeFixture *fixture,
           GtkWidget        *widget)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* Whether some of what stands in an entry is marked as not understood. */
static gboolean
is_underlined (GtkWidget *entry)
{
  PangoAttrIterator *at = pango_attr_list_get_iterator (gtk_entry_get_attributes (GTK_ENTRY (entry)));
  gboolean found = FALSE;

  do
    found |= pango_attr_iterator_get (at, PANGO_ATTR_UNDERLINE) != NULL;
  while (pango_attr_iterator_next (at));
  pango_attr_iterator_destroy (at);

  return found;
}

static void
test_dose_is_typed_in_place (ProgrammeFixture *fixture,
                             gconstpointer     unused)
{
  GtkWidget *page = open_page (fixture, "calm-single-leg");
  GtkWidget *row = get_row (page, 0);
  GtkWidget *line = get_line (row, 0);
  GtkWidget *entry = get_line_entry (line);

  g_assert_false (gtk_widget_get_visible (entry));
  gtk_widget_activate_action (row, "prescription.edit-dose", NULL);
  g_assert_true (gtk_widget_get_visible (entry));
  g_assert_true (has_focus (fixture, entry));

  /* Read as it is typed, kept with Enter. */
  gtk_editable_set_text (GTK_EDITABLE (entry), "3 x 12 at 20 kg, tempo 3-0-3-0, rest 2 min, every other day, RPE 7");
  g_assert_false (gtk_widget_has_css_class (entry, "error"));
  g_assert_nonnull (strstr (gtk_label_get_label (get_words (line)), "3 sets of 12 repetitions"));
  g_assert_true (rehab_number_equal (get_nth (fixture, 0)->sets, rehab_number (5)));

  g_assert_null (strstr (gtk_label_get_label (get_words (line)), "No longer said"));

  /* What is left out is named before it is gone. */
  gtk_editable_set_text (GTK_EDITABLE (entry), "3 x 12 at 20 kg");
  g_assert_true (g_str_has_suffix (gtk_label_get_label (get_words (line)), "\nNo longer said: every day"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "3 x 12 at 20 kg, tempo 3-0-3-0, rest 2 min, every other day, RPE 7");

  g_signal_emit_by_name (entry, "activate");
  g_assert_true (rehab_number_equal (get_nth (fixture, 0)->sets, rehab_number (3)));
  g_assert_true (rehab_number_equal (get_nth (fixture, 0)->load_kg, rehab_number (20)));
  g_assert_cmpint (get_nth (fixture, 0)->rhythm, ==, REHAB_RHYTHM_EVERY_OTHER_DAY);
  g_assert_cmpstr (get_nth (fixture, 0)->tempo, ==, "3-0-3-0");
  g_assert_false (gtk_widget_get_visible (entry));
  g_assert_true (has_focus (fixture, row));

  /* One step, and one to go back. */
  g_assert_true (programme_fixture_activate (page, "programme.undo"));
  g_assert_false (rehab_draft_get_changed (get_draft (fixture)));
}

static void
test_escape_leaves_it (ProgrammeFixture *fixture,
                       gconstpointer     unused)
{
  GtkWidget *page = open_page (fixture, "calm-single-leg");
  GtkWidget *entry = get_line_entry (get_line (get_row (page, 0), 0));

  gtk_widget_activate_action (get_row (page, 0), "prescription.edit-dose", NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "2 x 5");
  g_assert_true (press (entry, GDK_KEY_Escape, 0));

  g_assert_false (gtk_widget_get_visible (entry));
  g_assert_false (rehab_draft_get_changed (get_draft (fixture)));
  g_assert_true (has_focus (fixture, get_row (page, 0)));
}

/* What is not understood changes nothing, is said and underlined, and neither saving nor going elsewhere loses it. */
static void
test_what_is_not_understood_stays (ProgrammeFixture *fixture,
                                   gconstpointer     unused)
{
  static const char *const bad[] = { "3 x x 12", "0 x 12", "999 x 12", "3 x 12 bananas", "tempo 3-0", "3 x 12 at 20 stone" };
  GtkWidget *page = open_page (fixture, "calm-single-leg");
  GtkWidget *line = get_line (get_row (page, 0), 0);
  GtkWidget *entry = get_line_entry (line);

  gtk_widget_activate_action (get_row (page, 0), "prescription.edit-dose", NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      gtk_editable_set_text (GTK_EDITABLE (entry), bad[i]);
      g_assert_true (gtk_widget_has_css_class (entry, "error"));
      g_assert_cmpint (gtk_label_get_label (get_words (line))[0], !=, '\0');
      g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (get_words (line)), "error"));
      g_assert_true (is_underlined (entry));
      g_signal_emit_by_name (entry, "activate");
      g_assert_true (gtk_widget_get_visible (entry));
    }

  gtk_editable_set_text (GTK_EDITABLE (entry), "3 x x 12");
  gtk_widget_grab_focus (get_row (page, 2));
  g_assert_true (gtk_widget_get_visible (entry));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "3 x x 12");
  g_assert_false (rehab_draft_get_changed (get_draft (fixture)));

  gtk_widget_activate_action (get_row (page, 1), "prescription.remove", NULL);
  g_assert_true (programme_fixture_activate (page, "programme.save"));
  g_assert_null (programme_fixture_get_dialog (fixture));
  g_assert_true (has_focus (fixture, entry));
  g_assert_false (rehab_case_page_finish (REHAB_CASE_PAGE (page)));

  gtk_editable_set_text (GTK_EDITABLE (entry), "3 x 12");
  g_assert_true (rehab_case_page_finish (REHAB_CASE_PAGE (page)));
  g_assert_true (rehab_number_equal (get_nth (fixture, 0)->repetitions, rehab_number (12)));
}

static void
test_tab_goes_to_the_next_dose (ProgrammeFixture *fixture,
                                gconstpointer     unused)
{
  GtkWidget *page = open_page (fixture, "calm-single-leg");
  GtkWidget *first = get_line_entry (get_line (get_row (page, 0), 0));
  GtkWidget *second = get_line_entry (get_line (get_row (page, 1), 0));
  GtkWidget *last = get_line_entry (get_line (get_row (page, 4), 0));

  gtk_widget_activate_action (get_row (page, 0), "prescription.edit-dose", NULL);
  gtk_editable_set_text (GTK_EDITABLE (first), "4 x 20 s");
  g_assert_true (press (first, GDK_KEY_Tab, 0));
  g_assert_true (rehab_number_equal (get_nth (fixture, 0)->sets, rehab_number (4)));
  g_assert_true (has_focus (fixture, second));
  g_assert_true (gtk_widget_get_visible (second));
  g_assert_false (gtk_widget_get_visible (first));

  g_assert_true (press (second, GDK_KEY_ISO_Left_Tab, GDK_SHIFT_MASK));
  g_assert_true (has_focus (fixture, first));
  g_assert_true (press (first, GDK_KEY_Escape, 0));

  /* Behind the last one there is none to go to. */
  gtk_widget_activate_action (get_row (page, 4), "prescription.edit-dose", NULL);
  g_assert_true (press (last, GDK_KEY_Tab, 0));
  g_assert_false (gtk_widget_get_visible (last));
  g_assert_true (has_focus (fixture, get_row (page, 4)));
}

static void
test_note_in_place (ProgrammeFixture *fixture,
                    gconstpointer     unused)
{
  GtkWidget *page = open_page (fixture, "calm-single-leg");
  GtkWidget *line = get_line (get_row (page, 0), 1);
  GtkWidget *entry = get_line_entry (line);
  g_autofree char *long_note = g_strnfill (301, 'a');

  g_assert_false (gtk_widget_get_visible (line));
  gtk_widget_activate_action (get_row (page, 0), "prescription.edit-note", NULL);
  g_assert_true (has_focus (fixture, entry));
  gtk_editable_set_text (GTK_EDITABLE (entry), long_note);
  g_signal_emit_by_name (entry, "activate");
  g_assert_true (gtk_widget_has_css_class (entry, "error"));
  g_assert_null (get_nth (fixture, 0)->note);

  gtk_editable_set_text (GTK_EDITABLE (entry), " Press through the heel ");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (get_nth (fixture, 0)->note, ==, "Press through the heel");
  g_assert_true (gtk_widget_get_visible (line));
}

static void
test_side_pain_and_days (ProgrammeFixture *fixture,
                         gconstpointer     unused)
{
  GtkWidget *page = open_page (fixture, "calm-single-leg");
  GtkWidget *row = get_row (page, 0);
  GtkWidget *days = programme_fixture_find (row, REHAB_TYPE_DAY_TOGGLES, 0);
  GtkWidget *tuesday = programme_fixture_find (days, GTK_TYPE_TOGGLE_BUTTON, 1);

  gtk_widget_activate_action (row, "prescription.side", "s", "both");
  g_assert_cmpint (get_nth (fixture, 0)->side, ==, REHAB_SIDE_BOTH);
  gtk_widget_activate_action (row, "prescription.pain-limit", "i", 2);
  g_assert_true (rehab_number_equal (get_nth (fixture, 0)->pain_limit, rehab_number (2)));
  gtk_widget_activate_action (row, "prescription.pain-limit", "i", -1);
  g_assert_false (get_nth (fixture, 0)->pain_limit.known);

  g_assert_cmpint (get_nth (fixture, 0)->days, ==, REHAB_DAYS_EVERY_DAY);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (tuesday), FALSE);
  g_assert_cmpint (get_nth (fixture, 0)->days, ==, REHAB_DAYS_EVERY_DAY & ~REHAB_DAYS_TUESDAY);
  g_assert_true (programme_fixture_activate (page, "programme.undo"));
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (tuesday)));

  /* One stop of the Tab key; arrows go from day to day. */
  gtk_widget_grab_focus (programme_fixture_find (days, GTK_TYPE_TOGGLE_BUTTON, 0));
  g_assert_true (gtk_widget_child_focus (days, GTK_DIR_RIGHT));
  g_assert_true (gtk_widget_is_focus (tuesday));
  /* Its name is the whole day, and not the letters that are on it. */
  g_assert_false (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (tuesday), GTK_ACCESSIBLE_RELATION_LABELLED_BY));
  g_assert_false (gtk_widget_child_focus (days, GTK_DIR_TAB_FORWARD));
}

/* The heading above a row, or NULL where the row's phase is that of the row before. */
static const char *
get_heading (GtkWidget *row)
{
  GtkWidget *heading = gtk_list_box_row_get_header (GTK_LIST_BOX_ROW (row));

  return heading != NULL ? gtk_label_get_label (GTK_LABEL (heading)) : NULL;
}

static void
test_phases_are_sections (ProgrammeFixture *fixture,
                          gconstpointer     unused)
{
  GtkWidget *page = open_page (fixture, "calm-single-leg");
  GtkWidget *last = get_row (page, 4);

  g_assert_true (g_str_has_prefix (get_heading (get_row (page, 0)), "Phase 1: "));
  g_assert_true (g_str_has_suffix (get_heading (get_row (page, 0)), "5 exercises"));
  g_assert_null (get_heading (last));

  gtk_widget_activate_action (last, "prescription.phase", "s", rehab_choice_get_nick (REHAB_TYPE_PHASE, REHAB_PHASE_SHALLOW));
  g_assert_true (g_str_has_prefix (get_heading (last), "Phase 2: "));
  g_assert_true (g_str_has_suffix (get_heading (get_row (page, 0)), "4 exercises"));
  g_assert_cmpint (get_nth (fixture, 4)->phase, ==, REHAB_PHASE_SHALLOW);

  /* The key that moves it down takes the one above it over the heading first. */
  gtk_widget_activate_action (get_row (page, 3), "prescription.move-down", NULL);
  g_assert_cmpint (get_nth (fixture, 3)->phase, ==, REHAB_PHASE_SHALLOW);
  g_assert_true (get_row (page, 4) == last);
  g_assert_null (get_heading (last));
}

static void
select_rows (GtkWidget *page,
             guint      first,
             guint      last)
{
  GtkListBox *box = GTK_LIST_BOX (gtk_widget_get_parent (get_row (page, first)));

  gtk_list_box_unselect_all (box);
  for (guint i = first; i <= last; i++)
    gtk_list_box_select_row (box, GTK_LIST_BOX_ROW (get_row (page, i)));
}

static void
test_several_together (ProgrammeFixture *fixture,
                       gconstpointer     unused)
{
  GtkWidget *page = open_page (fixture, "shallow-slow-heavy");
  GtkWidget *bar = programme_fixture_find (page, REHAB_TYPE_SELECTION_BAR, 0);
  RehabPrescriptionList *list = get_list (page);
  GtkWidget *third = get_row (page, 2);
  g_autofree char *first_key = g_strdup (get_nth (fixture, 0)->exercise_key);
  guint size = get_size (fixture);

  select_rows (page, 0, 0);
  g_assert_false (gtk_widget_get_visible (bar));
  select_rows (page, 1, 2);
  g_assert_true (gtk_widget_get_visible (bar));
  g_assert_nonnull (programme_fixture_find_labelled (bar, GTK_TYPE_LABEL, "2 selected"));

  /* Each is one step to undo, and what is selected stays so. */
  gtk_widget_activate_action (third, "prescription.move-up", NULL);
  g_assert_true (get_row (page, 1) == third);
  g_assert_cmpstr (get_nth (fixture, 2)->exercise_key, ==, first_key);
  g_assert_cmpuint (rehab_prescription_list_get_n_selected (list), ==, 2);
  gtk_widget_activate_action (bar, "selection.pain-limit", "i", 4);
  g_assert_true (rehab_number_equal (get_nth (fixture, 0)->pain_limit, rehab_number (4)));
  g_assert_true (rehab_number_equal (get_nth (fixture, 1)->pain_limit, rehab_number (4)));
  rehab_prescription_list_set_days (list, REHAB_DAYS_TUESDAY | REHAB_DAYS_SATURDAY);
  g_assert_cmpint (get_nth (fixture, 0)->days, ==, REHAB_DAYS_TUESDAY | REHAB_DAYS_SATURDAY);
  g_assert_cmpuint (rehab_prescription_list_get_days (list), ==, REHAB_DAYS_TUESDAY | REHAB_DAYS_SATURDAY);
  gtk_widget_activate_action (bar, "selection.phase", "s", "deep");
  g_assert_cmpint (get_nth (fixture, size - 1)->phase, ==, REHAB_PHASE_DEEP);
  g_assert_cmpint (get_nth (fixture, size - 2)->phase, ==, REHAB_PHASE_DEEP);
  rehab_prescription_list_duplicate (list);
  g_assert_cmpuint (get_size (fixture), ==, size + 2);
  rehab_prescription_list_remove (list);
  g_assert_cmpuint (get_size (fixture), ==, size);

  for (guint i = 0; i < 6; i++)
    g_assert_true (programme_fixture_activate (page, "programme.undo"));
  g_assert_false (programme_fixture_activate (page, "programme.undo"));
  g_assert_false (rehab_draft_get_changed (get_draft (fixture)));
}

static void
test_several_doses (ProgrammeFixture *fixture,
                    gconstpointer     unused)
{
  GtkWidget *page = open_page (fixture, "shallow-slow-heavy");
  GtkWidget *bar = programme_fixture_find (page, REHAB_TYPE_SELECTION_BAR, 0);
  RehabNumber loads[2];
  GtkWidget *sets;

  select_rows (page, 0, 1);
  for (guint i = 0; i < 2; i++)
    loads[i] = get_nth (fixture, i)->load_kg;

  sets = programme_fixture_find (bar, GTK_TYPE_ENTRY, 0);
  gtk_editable_set_text (GTK_EDITABLE (sets), "5");
  g_signal_emit_by_name (programme_fixture_find_labelled (bar, GTK_TYPE_BUTTON, "_Change All"), "clicked");
  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (rehab_number_equal (get_nth (fixture, i)->sets, rehab_number (5)));
      /* What was left empty stays. */
      g_assert_true (rehab_number_equal (get_nth (fixture, i)->load_kg, loads[i]));
    }

  g_signal_emit_by_name (programme_fixture_find_labelled (bar, GTK_TYPE_BUTTON, "Each 2.5 kg _More"), "clicked");
  for (guint i = 0; i < 2; i++)
    g_assert_true (rehab_number_equal (get_nth (fixture, i)->load_kg,
                                       loads[i].known ? rehab_number (loads[i].value + 2.5) : loads[i]));
}

static void
test_steps_are_named (ProgrammeFixture *fixture,
                      gconstpointer     unused)
{
  GtkWidget *page = open_page (fixture, "calm-single-leg");
  GtkWidget *undo = NULL;

  for (guint i = 0; undo == NULL; i++)
    {
      GtkWidget *button = programme_fixture_find (page, GTK_TYPE_BUTTON, i);

      g_assert_nonnull (button);
      if (g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), "programme.undo") == 0)
        undo = button;
    }

  g_assert_cmpstr (gtk_widget_get_tooltip_text (undo), ==, "Undo");
  gtk_widget_activate_action (get_row (page, 0), "prescription.pain-limit", "i", 2);
  g_assert_true (g_str_has_prefix (gtk_widget_get_tooltip_text (undo), "Undo: "));
  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (undo), "2"));
}

static gboolean
has_exercise (ProgrammeFixture *fixture,
              const char       *key)
{
  for (guint i = 0; i < get_size (fixture); i++)
    if (g_str_equal (get_nth (fixture, i)->exercise_key, key))
      return TRUE;

  return FALSE;
}

static void
test_library_keeps_the_keyboard (ProgrammeFixture *fixture,
                                 gconstpointer     unused)
{
  GtkWidget *page = open_page (fixture, "calm-single-leg");
  GtkWidget *library = programme_fixture_find (page, REHAB_TYPE_EXERCISE_BROWSER, 0);
  GtkWidget *search = programme_fixture_find (library, GTK_TYPE_SEARCH_ENTRY, 0);
  GtkDropDown *phase = GTK_DROP_DOWN (programme_fixture_find (library, GTK_TYPE_DROP_DOWN, 0));

  gtk_widget_grab_focus (search);
  gtk_editable_set_text (GTK_EDITABLE (search), "bridge");
  programme_fixture_wait (300);
  g_signal_emit_by_name (search, "activate");
  g_assert_cmpuint (get_size (fixture), ==, 6);
  g_assert_true (has_focus (fixture, search));

  /* The next one found is an arrow key away. */
  g_assert_true (press (search, GDK_KEY_Down, 0));
  g_signal_emit_by_name (search, "activate");
  g_assert_cmpuint (get_size (fixture), ==, 7);
  g_assert_cmpstr (get_nth (fixture, 5)->exercise_key, !=, get_nth (fixture, 6)->exercise_key);
  g_assert_true (has_focus (fixture, search));

  /* Into the phase that is looked at. */
  gtk_drop_down_set_selected (phase, REHAB_PHASE_SPORT);
  gtk_editable_set_text (GTK_EDITABLE (search), "");
  programme_fixture_wait (50);
  g_assert_true (press (search, GDK_KEY_Down, 0));
  g_signal_emit_by_name (search, "activate");
  g_assert_cmpint (get_nth (fixture, 7)->phase, ==, REHAB_PHASE_SPORT);

  /* What is called by its name is meant, of whichever phase it is, and not what mentions it. */
  gtk_drop_down_set_selected (phase, REHAB_PHASE_CALM);
  gtk_editable_set_text (GTK_EDITABLE (search), "hip thrust");
  g_signal_emit_by_name (search, "activate");
  g_assert_cmpuint (get_size (fixture), ==, 9);
  g_assert_true (has_exercise (fixture, "hip-thrust"));
}

static guint
count_found (GtkWidget *library)
{
  GtkWidget *list = NULL;

  /* Those that come down have lists of their own. */
  for (guint i = 0; list == NULL; i++)
    {
      GtkWidget *found = programme_fixture_find (library, GTK_TYPE_LIST_VIEW, i);

      g_assert_nonnull (found);
      if (gtk_widget_has_css_class (found, "navigation-sidebar"))
        list = found;
    }

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list))));
}

static void
test_library_filters (ProgrammeFixture *fixture,
                      gconstpointer     unused)
{
  GtkWidget *page = open_page (fixture, NULL);
  GtkWidget *library = programme_fixture_find (page, REHAB_TYPE_EXERCISE_BROWSER, 0);
  GtkDropDown *filters[3];
  guint all;

  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    filters[i] = GTK_DROP_DOWN (programme_fixture_find (library, GTK_TYPE_DROP_DOWN, i));

  gtk_drop_down_set_selected (filters[0], 0);
  all = count_found (library);
  g_assert_cmpuint (all, ==, rehab_exercise_get_count ());
  gtk_drop_down_set_selected (filters[1], 1);
  g_assert_cmpuint (count_found (library), >, 0);
  g_assert_cmpuint (count_found (library), <, all);
  gtk_drop_down_set_selected (filters[1], 0);
  gtk_drop_down_set_selected (filters[2], REHAB_HIP_FLEXION_FULL);
  g_assert_cmpuint (count_found (library), <, all);
  gtk_drop_down_set_selected (filters[2], 0);
  g_assert_cmpuint (count_found (library), ==, all);
}

static RehabRegimen *
make_many (guint n)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (rehab_record_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (list, rehab_prescription_new (&(RehabPrescription) {
      .exercise_key = rehab_exercise_get_nth (i % rehab_exercise_get_count ())->key, .phase = REHAB_PHASE_SHALLOW,
      .sets = rehab_number (3), .repetitions = rehab_number (12), .days = REHAB_DAYS_MONDAY,
    }, NULL));

  return rehab_regimen_new ((const RehabPrescription *const *) list->pdata, list->len);
}

/* Sixty on one day: shown, counted, and quick to edit. */
static void
test_sixty_on_one_day (ProgrammeFixture *fixture,
                       gconstpointer     unused)
{
  GtkWidget *page = open_page (fixture, NULL);
  g_autoptr (RehabRegimen) many = make_many (60);
  GtkWidget *week = programme_fixture_find (page, REHAB_TYPE_PROGRAMME_WEEK, 0);
  gint64 begin;

  rehab_draft_set_current (get_draft (fixture), many, NULL);
  programme_fixture_wait (50);
  g_assert_nonnull (get_row (page, 59));
  g_assert_nonnull (programme_fixture_find_labelled (week, GTK_TYPE_LABEL, "60"));

  begin = g_get_monotonic_time ();
  gtk_widget_activate_action (get_row (page, 30), "prescription.pain-limit", "i", 3);
  g_test_message ("an edit among sixty took %.1f ms", (double) (g_get_monotonic_time () - begin) / 1000.0);
  g_assert_cmpint (g_get_monotonic_time () - begin, <, 500 * 1000);
}

static void
test_week_names_heavy_neighbours (ProgrammeFixture *fixture,
                                  gconstpointer     unused)
{
  GtkWidget *page = open_page (fixture, "shallow-slow-heavy");
  GtkWidget *week = programme_fixture_find (page, REHAB_TYPE_PROGRAMME_WEEK, 0);
  RehabPrescriptionList *list = get_list (page);
  guint n_signs = 0;

  rehab_prescription_list_select_all (list);
  rehab_prescription_list_set_days (list, REHAB_DAYS_MONDAY | REHAB_DAYS_TUESDAY);
  for (guint i = 0; programme_fixture_find (week, GTK_TYPE_IMAGE, i) != NULL; i++)
    {
      GtkWidget *image = programme_fixture_find (week, GTK_TYPE_IMAGE, i);

      if (g_strcmp0 (gtk_image_get_icon_name (GTK_IMAGE (image)), "dialog-warning-symbolic") == 0
          && gtk_widget_get_visible (image))
        n_signs++;
    }
  /* Both days, and the line that says so. */
  g_assert_cmpuint (n_signs, ==, 3);
}

/* What an earlier run left is told with its day, and discarding it is a step like any other. */
static void
test_restored_edit_is_told (ProgrammeFixture *fixture,
                            gconstpointer     unused)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *page = open_page (fixture, "calm-single-leg");
  GtkWidget *banner = NULL;

  gtk_widget_activate_action (get_row (page, 0), "prescription.pain-limit", "i", 2);
  g_object_set (page, "case-model", NULL, NULL);
  g_clear_object (&fixture->model);
  fixture->model = rehab_case_model_new (fixture->clinic, fixture->patient, &error);
  g_assert_no_error (error);
  g_object_set (page, "case-model", fixture->model, NULL);

  for (guint i = 0; banner == NULL; i++)
    {
      GtkWidget *found = programme_fixture_find (page, ADW_TYPE_BANNER, i);

      g_assert_nonnull (found);
      if (g_str_has_prefix (adw_banner_get_title (ADW_BANNER (found)), "Unsaved changes of "))
        banner = found;
    }
  g_assert_true (adw_banner_get_revealed (ADW_BANNER (banner)));
  g_assert_true (rehab_number_equal (get_nth (fixture, 0)->pain_limit, rehab_number (2)));
  g_assert_false (programme_fixture_activate (page, "programme.undo"));

  g_assert_true (programme_fixture_activate (page, "programme.discard"));
  g_assert_false (adw_banner_get_revealed (ADW_BANNER (banner)));
  g_assert_false (rehab_draft_get_changed (get_draft (fixture)));
  g_assert_true (programme_fixture_activate (page, "programme.undo"));
  g_assert_true (rehab_number_equal (get_nth (fixture, 0)->pain_limit, rehab_number (2)));
}

#define ADD(path, func) \
  g_test_add ("/programme-editor/" path, ProgrammeFixture, NULL, programme_fixture_set_up, func, programme_fixture_tear_down)

static void
add_tests (void)
{
  ADD ("dose", test_dose_is_typed_in_place);
  ADD ("escape", test_escape_leaves_it);
  ADD ("not-understood", test_what_is_not_understood_stays);
  ADD ("tab", test_tab_goes_to_the_next_dose);
  ADD ("note", test_note_in_place);
  ADD ("side-pain-days", test_side_pain_and_days);
  ADD ("phases", test_phases_are_sections);
  ADD ("several", test_several_together);
  ADD ("several-doses", test_several_doses);
  ADD ("named-steps", test_steps_are_named);
  ADD ("library-keyboard", test_library_keeps_the_keyboard);
  ADD ("library-filters", test_library_filters);
  ADD ("sixty", test_sixty_on_one_day);
  ADD ("heavy-neighbours", test_week_names_heavy_neighbours);
  ADD ("restored", test_restored_edit_is_told);
}

int
main (int   argc,
      char *argv[])
{
  return programme_fixture_main (argc, argv, add_tests);
}
