/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "event-fixture.h"

#include "rehab-event-list.h"

static GtkWidget *
find_list (GtkWidget *page)
{
  GtkWidget *list = clinic_fixture_find (page, REHAB_TYPE_EVENT_LIST);

  g_assert_nonnull (list);

  return list;
}

static void
test_words (void)
{
  static const struct
  {
    RehabEvent event;
    const char *title;
    const char *subtitle;
  } entries[] = {
    { { .kind = REHAB_EVENT_KIND_REFERRAL }, "Referral", "3 Nov 2026" },
    { { .kind = REHAB_EVENT_KIND_IMAGING, .title = "MRI of the pelvis" }, "MRI of the pelvis", "3 Nov 2026 · Imaging" },
    {
      {
        .kind = REHAB_EVENT_KIND_INJECTION, .side = REHAB_SIDE_LEFT, .title = "Steroid", .detail = "40 mg", .result = "Easier\nfor a week."
      },
      "Steroid", "3 Nov 2026 · Injection · Left · 40 mg\nEasier\nfor a week."
    },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      RehabEvent event = entries[i].event;
      g_autofree char *title = rehab_event_dup_title (&event);
      g_autofree char *subtitle = NULL;

      event.date = assessment_fixture_day (2026, 11, 3);
      subtitle = rehab_event_dup_subtitle (&event, assessment_fixture_day (2026, 11, 3));
      g_assert_cmpstr (title, ==, entries[i].title);
      g_assert_cmpstr (subtitle, ==, entries[i].subtitle);
    }
}

static void
test_planned (void)
{
  const RehabEvent event = { .kind = REHAB_EVENT_KIND_COMPETITION, .date = assessment_fixture_day (2026, 12, 1) };
  g_autofree char *ahead = rehab_event_dup_subtitle (&event, assessment_fixture_day (2026, 11, 30));
  g_autofree char *done = rehab_event_dup_subtitle (&event, assessment_fixture_day (2026, 12, 1));

  g_assert_cmpstr (ahead, ==, "1 Dec 2026 · planned");
  g_assert_cmpstr (done, ==, "1 Dec 2026");
}

/* Newest first; text is text, whatever is in it. */
static void
test_lists (AssessmentFixture *fixture,
            gconstpointer      unused)
{
  GtkWidget *list = find_list (event_fixture_present_page (fixture));

  g_assert_true (assessment_fixture_says (list, "Nothing was recorded."));
  g_assert_null (assessment_fixture_descendant (list, ADW_TYPE_ACTION_ROW, 0));

  event_fixture_save (fixture, &(RehabEvent) {
    .date = assessment_fixture_day (2026, 11, 9), .kind = REHAB_EVENT_KIND_SHOCKWAVE, .title = "A & B <i>",
  });
  event_fixture_save (fixture, &(RehabEvent) { .date = assessment_fixture_day (2026, 11, 3), .kind = REHAB_EVENT_KIND_IMAGING });

  g_assert_false (assessment_fixture_says (list, "Nothing was recorded."));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (assessment_fixture_descendant (list, ADW_TYPE_ACTION_ROW, 0))), ==,
                   "A & B <i>");
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (assessment_fixture_descendant (list, ADW_TYPE_ACTION_ROW, 1))), ==,
                   "Imaging");
  g_assert_null (assessment_fixture_descendant (list, ADW_TYPE_ACTION_ROW, 2));
}

/* From the list and from the timeline alike. */
static void
test_opens (AssessmentFixture *fixture,
            gconstpointer      unused)
{
  static const char *const titles[] = { "MRI of the pelvis", "Imaging: MRI of the pelvis" };
  GtkWidget *page = event_fixture_present_page (fixture);

  event_fixture_save (fixture, &(RehabEvent) {
    .date = assessment_fixture_day (2026, 11, 9), .kind = REHAB_EVENT_KIND_IMAGING, .title = "MRI of the pelvis",
  });

  for (size_t i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      GtkWidget *row = clinic_fixture_row (page, titles[i]);

      g_test_message ("%s", titles[i]);
      gtk_widget_grab_focus (row);
      g_assert_true (gtk_widget_activate (row));
      clinic_fixture_wait_until (clinic_fixture_dialog (fixture->window) != NULL);
      g_assert_cmpstr (adw_dialog_get_title (clinic_fixture_dialog (fixture->window)), ==, "Edit Event");
      adw_dialog_force_close (clinic_fixture_dialog (fixture->window));
      clinic_fixture_wait_until (clinic_fixture_dialog (fixture->window) == NULL);
    }
}

static void
test_adds (AssessmentFixture *fixture,
           gconstpointer      unused)
{
  GtkWidget *list = find_list (event_fixture_present_page (fixture));

  clinic_fixture_click (list, "A_dd Event…");
  clinic_fixture_wait_until (clinic_fixture_dialog (fixture->window) != NULL);
  g_assert_cmpstr (adw_dialog_get_title (clinic_fixture_dialog (fixture->window)), ==, "Add Event");
  adw_dialog_force_close (clinic_fixture_dialog (fixture->window));
}

/* From the top of the page the keyboard comes to the list, and past it. */
static void
test_keyboard (AssessmentFixture *fixture,
               gconstpointer      unused)
{
  GtkWidget *page = event_fixture_present_page (fixture);
  g_autoptr (GHashTable) passed = g_hash_table_new (NULL, NULL);
  GtkWidget *focus = NULL;

  event_fixture_save (fixture, &(RehabEvent) { .date = assessment_fixture_day (2026, 11, 3), .kind = REHAB_EVENT_KIND_SURGERY });
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);

  /* Round once: nothing is come to twice on the way, so nothing holds the keyboard. */
  while (gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD)
         && g_hash_table_add (passed, focus = gtk_root_get_focus (GTK_ROOT (fixture->window))))
    g_test_message ("%s", G_OBJECT_TYPE_NAME (focus));

  g_assert_true (g_hash_table_contains (passed, clinic_fixture_find_button (find_list (page), "A_dd Event…")));
  g_assert_true (g_hash_table_contains (passed, clinic_fixture_row (find_list (page), "Surgery")));
}

/* Who edits an event comes back to where they opened it, whether in the list or in the timeline. */
static void
test_comes_back (AssessmentFixture *fixture,
                 gconstpointer      unused)
{
  static const char *const opened[] = { "Surgery", "Surgery: Mended" };
  static const char *const after[] = { "Mended", "Surgery: Mended again" };
  static const char *const typed[] = { "Mended", "Mended again" };
  GtkWidget *page = event_fixture_present_page (fixture);

  event_fixture_save (fixture, &(RehabEvent) { .date = assessment_fixture_day (2026, 11, 9), .kind = REHAB_EVENT_KIND_IMAGING });
  event_fixture_save (fixture, &(RehabEvent) { .date = assessment_fixture_day (2026, 11, 3), .kind = REHAB_EVENT_KIND_SURGERY });

  for (size_t i = 0; i < G_N_ELEMENTS (opened); i++)
    {
      GtkWidget *dialog;

      gtk_widget_grab_focus (clinic_fixture_row (page, opened[i]));
      g_assert_true (gtk_widget_activate (clinic_fixture_row (page, opened[i])));
      clinic_fixture_wait_until (clinic_fixture_dialog (fixture->window) != NULL);
      dialog = GTK_WIDGET (clinic_fixture_dialog (fixture->window));
      clinic_fixture_type (dialog, "Title", typed[i]);
      g_assert_true (gtk_widget_activate_action (dialog, "event-dialog.save", NULL));
      clinic_fixture_wait_until (clinic_fixture_dialog (fixture->window) == NULL);
      g_test_message ("%s", after[i]);
      g_assert_true (clinic_fixture_has_focus (page, after[i]));
    }
}

int
main (int   argc,
      char *argv[])
{
  assessment_fixture_init (&argc, &argv);
  g_test_add_func ("/event-list/words", test_words);
  g_test_add_func ("/event-list/planned", test_planned);
#define ADD(path, func) \
  g_test_add ("/event-list/" path, AssessmentFixture, NULL, clinic_fixture_set_up, func, clinic_fixture_tear_down)
  ADD ("lists", test_lists);
  ADD ("opens", test_opens);
  ADD ("adds", test_adds);
  ADD ("keyboard", test_keyboard);
  ADD ("comes-back", test_comes_back);
#undef ADD

  return g_test_run ();
}
