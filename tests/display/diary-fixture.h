/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "programme-fixture.h"

#include "rehab-diary-cell.h"
#include "rehab-diary-page.h"
#include "rehab-diary-sheet.h"
#include "rehab-diary-table.h"

/* What the tests of the diary have in common: a page, its places by day of the week, keys for its cells, and the file. */

/* The fixture's today is the Sunday of the week that is typed, so that all its days have come. */
static inline GtkWidget *
present_page (ProgrammeFixture *fixture)
{
  GtkWidget *page = rehab_diary_page_new ();

  rehab_case_page_set_model (REHAB_CASE_PAGE (page), fixture->model);
  programme_fixture_present (fixture, page);

  return page;
}

static inline RehabDiarySheet *
get_sheet (GtkWidget *page)
{
  return REHAB_DIARY_SHEET (programme_fixture_find (page, REHAB_TYPE_DIARY_SHEET, 0));
}

static inline RehabDiaryPlace
at (int                day,
    guint              line,
    RehabDiaryQuestion question)
{
  return (RehabDiaryPlace) { rehab_date_add_days (rehab_date_new (2026, 11, 16, NULL), day), line, question };
}

static inline RehabDiaryCell *
find_cell (GtkWidget      *page,
           RehabDiaryPlace place)
{
  for (guint i = 0; TRUE; i++)
    {
      GtkWidget *cell = programme_fixture_find (page, REHAB_TYPE_DIARY_CELL, i);

      if (cell == NULL)
        return NULL;
      if (gtk_widget_is_visible (cell) && rehab_diary_place_equal (rehab_diary_cell_get_place (REHAB_DIARY_CELL (cell)), place))
        return REHAB_DIARY_CELL (cell);
    }
}

static inline RehabDiaryCell *
get_focus (ProgrammeFixture *fixture)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return focus != NULL ? REHAB_DIARY_CELL (gtk_widget_get_ancestor (focus, REHAB_TYPE_DIARY_CELL)) : NULL;
}

static inline void
assert_focus (ProgrammeFixture *fixture,
              RehabDiaryPlace   place)
{
  g_autofree char *key = NULL;

  g_assert_nonnull (get_focus (fixture));
  key = g_strdup_printf ("%d", (int) rehab_diary_cell_get_place (get_focus (fixture)).question);
  g_test_message ("the focus is on question %s", key);
  g_assert_true (rehab_diary_place_equal (rehab_diary_cell_get_place (get_focus (fixture)), place));
}

/* Gives the focus a key, as the window does: the cell has it first, and what it leaves goes into the text. */
static inline void
press (ProgrammeFixture *fixture,
       guint             keyval,
       GdkModifierType   state)
{
  RehabDiaryCell *cell = get_focus (fixture);
  g_autoptr (GListModel) controllers = NULL;
  gboolean handled = FALSE;
  gunichar letter = gdk_keyval_to_unicode (keyval);

  g_assert_nonnull (cell);
  controllers = gtk_widget_observe_controllers (GTK_WIDGET (cell));
  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, state, &handled);
    }

  if (!handled && g_unichar_isprint (letter))
    {
      char text[7] = "";
      int position;

      g_unichar_to_utf8 (letter, text);
      gtk_editable_delete_selection (GTK_EDITABLE (cell));
      position = gtk_editable_get_position (GTK_EDITABLE (cell));
      gtk_editable_insert_text (GTK_EDITABLE (cell), text, -1, &position);
      gtk_editable_set_position (GTK_EDITABLE (cell), position);
    }
}

static inline void
type (ProgrammeFixture *fixture,
      const char       *keys)
{
  for (const char *p = keys; *p != '\0'; p++)
    press (fixture, *p == '\t' ? GDK_KEY_Tab : gdk_unicode_to_keyval ((guint32) *p), 0);
}

static inline void
focus (GtkWidget      *page,
       RehabDiaryPlace place)
{
  g_assert_true (rehab_diary_sheet_focus_place (get_sheet (page), place));
}

/* The diary as the next start of the program would read it. */
static inline RehabDiary *
read_diary (ProgrammeFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  RehabDiary *diary = rehab_diary_table_load (rehab_clinic_get_store (fixture->clinic),
                                              rehab_case_model_get_case (fixture->model)->episode->id, &error);

  g_assert_no_error (error);

  return diary;
}

static inline void
assert_stored (ProgrammeFixture *fixture,
               RehabDiaryPlace   place,
               const char       *expected)
{
  g_autoptr (RehabDiary) diary = read_diary (fixture);
  g_autofree char *text = rehab_diary_dup_text (diary, place);

  g_assert_cmpstr (text, ==, expected);
}

/* What is written where the focus is not is saved as soon as there is time. */
static inline void
wait_until_stored (ProgrammeFixture *fixture,
                   RehabDiaryPlace   place,
                   const char       *expected)
{
  gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  while (g_get_monotonic_time () < end)
    {
      g_autoptr (RehabDiary) diary = read_diary (fixture);
      g_autofree char *text = rehab_diary_dup_text (diary, place);

      if (g_str_equal (text, expected))
        return;
      programme_fixture_wait (20);
    }

  g_assert_not_reached ();
}

static inline void
assert_shown (GtkWidget      *page,
              RehabDiaryPlace place,
              const char     *expected)
{
  RehabDiaryCell *cell = find_cell (page, place);

  g_assert_nonnull (cell);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (cell)), ==, expected);
}

static inline gboolean
has_label (GtkWidget  *page,
           const char *text)
{
  for (guint i = 0; TRUE; i++)
    {
      GtkWidget *label = programme_fixture_find (page, GTK_TYPE_LABEL, i);

      if (label == NULL)
        return FALSE;
      if (gtk_widget_is_visible (label) && strstr (gtk_label_get_text (GTK_LABEL (label)), text) != NULL)
        return TRUE;
    }
}
