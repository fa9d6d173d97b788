/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core-fixture.h"
#include "rehab-draft.h"
#include "rehab-squad.h"

/* A draft of a record, and how often it says what. */
typedef struct
{
  RehabDraft *draft;
  guint current;
  guint changed;
  guint can_undo;
  guint can_redo;
} Fixture;

static RehabSquad *
named (const char *name)
{
  return rehab_squad_new (&(RehabSquad) { .id = EPISODE_ID, .name = name }, NULL);
}

static void
count_cb (RehabDraft *draft,
          guint      *count)
{
  (*count)++;
}

static void
set_up (Fixture      *fixture,
        gconstpointer unused)
{
  g_autoptr (RehabSquad) original = named ("a");

  fixture->draft = rehab_draft_new (REHAB_TYPE_RECORD, rehab_record_equal, original);
  g_signal_connect (fixture->draft, "current-changed", G_CALLBACK (count_cb), &fixture->current);
  count_notify (fixture->draft, "changed", &fixture->changed);
  count_notify (fixture->draft, "can-undo", &fixture->can_undo);
  count_notify (fixture->draft, "can-redo", &fixture->can_redo);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer unused)
{
  g_assert_finalize_object (fixture->draft);
}

static void
set (Fixture    *fixture,
     const char *name,
     const char *what)
{
  g_autoptr (RehabSquad) value = named (name);

  rehab_draft_set_current (fixture->draft, value, what);
}

static void
save (Fixture    *fixture,
      const char *name)
{
  g_autoptr (RehabSquad) value = named (name);

  rehab_draft_saved (fixture->draft, value);
}

/* What it is now, and that each property tells the same. */
static void
assert_state (Fixture    *fixture,
              const char *name,
              gboolean    changed,
              gboolean    can_undo,
              gboolean    can_redo)
{
  gboolean properties[3];

  g_object_get (fixture->draft,
                "changed", &properties[0], "can-undo", &properties[1], "can-redo", &properties[2], NULL);

  g_assert_cmpstr (((const RehabSquad *) rehab_draft_get_current (fixture->draft))->name, ==, name);
  g_assert_cmpint (rehab_draft_get_changed (fixture->draft), ==, changed);
  g_assert_cmpint (rehab_draft_get_can_undo (fixture->draft), ==, can_undo);
  g_assert_cmpint (rehab_draft_get_can_redo (fixture->draft), ==, can_redo);
  g_assert_cmpint (properties[0], ==, changed);
  g_assert_cmpint (properties[1], ==, can_undo);
  g_assert_cmpint (properties[2], ==, can_redo);
}

/* How often anything was said since the last time it was asked. */
static void
assert_said (Fixture *fixture,
             guint    current,
             guint    changed,
             guint    can_undo,
             guint    can_redo)
{
  g_assert_cmpuint (fixture->current, ==, current);
  g_assert_cmpuint (fixture->changed, ==, changed);
  g_assert_cmpuint (fixture->can_undo, ==, can_undo);
  g_assert_cmpuint (fixture->can_redo, ==, can_redo);
  fixture->current = fixture->changed = fixture->can_undo = fixture->can_redo = 0;
}

static void
test_begins_unchanged (Fixture      *fixture,
                       gconstpointer unused)
{
  assert_state (fixture, "a", FALSE, FALSE, FALSE);
  rehab_draft_undo (fixture->draft);
  rehab_draft_redo (fixture->draft);
  assert_state (fixture, "a", FALSE, FALSE, FALSE);
  assert_said (fixture, 0, 0, 0, 0);
}

static void
test_says_what_changed (Fixture      *fixture,
                        gconstpointer unused)
{
  set (fixture, "b", NULL);
  assert_state (fixture, "b", TRUE, TRUE, FALSE);
  assert_said (fixture, 1, 1, 1, 0);

  /* The same again is no edit. */
  set (fixture, "b", NULL);
  assert_state (fixture, "b", TRUE, TRUE, FALSE);
  assert_said (fixture, 0, 0, 0, 0);

  /* Still changed, still something to undo: only the value is news. */
  set (fixture, "c", NULL);
  assert_said (fixture, 1, 0, 0, 0);

  /* Back to what it was by hand: unchanged, and yet there are steps. */
  set (fixture, "a", NULL);
  assert_state (fixture, "a", FALSE, TRUE, FALSE);
  assert_said (fixture, 1, 1, 0, 0);
}

static void
test_undo_and_redo (Fixture      *fixture,
                    gconstpointer unused)
{
  set (fixture, "b", NULL);
  set (fixture, "c", NULL);
  assert_said (fixture, 2, 1, 1, 0);

  rehab_draft_undo (fixture->draft);
  assert_state (fixture, "b", TRUE, TRUE, TRUE);
  assert_said (fixture, 1, 0, 0, 1);
  rehab_draft_undo (fixture->draft);
  assert_state (fixture, "a", FALSE, FALSE, TRUE);
  assert_said (fixture, 1, 1, 1, 0);
  rehab_draft_undo (fixture->draft);
  assert_said (fixture, 0, 0, 0, 0);

  rehab_draft_redo (fixture->draft);
  rehab_draft_redo (fixture->draft);
  assert_state (fixture, "c", TRUE, TRUE, FALSE);
  assert_said (fixture, 2, 1, 1, 1);
  rehab_draft_redo (fixture->draft);
  assert_said (fixture, 0, 0, 0, 0);
}

/* A new edit forgets what could be redone; no edit forgets nothing. */
static void
test_edit_after_undo (Fixture      *fixture,
                      gconstpointer unused)
{
  set (fixture, "b", NULL);
  set (fixture, "c", NULL);
  rehab_draft_undo (fixture->draft);

  set (fixture, "b", NULL);
  assert_state (fixture, "b", TRUE, TRUE, TRUE);

  set (fixture, "d", NULL);
  assert_state (fixture, "d", TRUE, TRUE, FALSE);
  rehab_draft_undo (fixture->draft);
  assert_state (fixture, "b", TRUE, TRUE, TRUE);
  rehab_draft_redo (fixture->draft);
  assert_state (fixture, "d", TRUE, TRUE, FALSE);
}

/* Typing in one place is one step. */
static void
test_joins (Fixture      *fixture,
            gconstpointer unused)
{
  set (fixture, "b", "name");
  set (fixture, "bb", "name");
  set (fixture, "bbb", "name");
  assert_state (fixture, "bbb", TRUE, TRUE, FALSE);
  assert_said (fixture, 3, 1, 1, 0);
  rehab_draft_undo (fixture->draft);
  assert_state (fixture, "a", FALSE, FALSE, TRUE);

  /* After an undo nothing is joined; nor with another place, nor without one. */
  rehab_draft_redo (fixture->draft);
  set (fixture, "c", "name");
  set (fixture, "d", "place");
  set (fixture, "e", NULL);
  set (fixture, "f", NULL);
  set (fixture, "g", "place");
  for (const char *const *back = (const char *const[]) { "f", "e", "d", "c", "bbb", "a", NULL }; *back != NULL; back++)
    {
      rehab_draft_undo (fixture->draft);
      g_assert_cmpstr (((const RehabSquad *) rehab_draft_get_current (fixture->draft))->name, ==, *back);
    }
}

/* What was typed and taken back in one go is no step: to undo it would change nothing. */
static void
test_joined_away (Fixture      *fixture,
                  gconstpointer unused)
{
  set (fixture, "b", "name");
  set (fixture, "a", "name");
  assert_state (fixture, "a", FALSE, FALSE, FALSE);
  assert_said (fixture, 2, 2, 2, 0);

  /* The step before is about something else: what is typed next does not join it. */
  set (fixture, "b", "name");
  set (fixture, "c", "place");
  set (fixture, "b", "place");
  assert_state (fixture, "b", TRUE, TRUE, FALSE);
  set (fixture, "d", "place");
  rehab_draft_undo (fixture->draft);
  assert_state (fixture, "b", TRUE, TRUE, TRUE);
}

static void
test_saved (Fixture      *fixture,
            gconstpointer unused)
{
  set (fixture, "b", "name");
  assert_said (fixture, 1, 1, 1, 0);

  /* Saving takes no step and loses none. */
  save (fixture, "b");
  assert_state (fixture, "b", FALSE, TRUE, FALSE);
  assert_said (fixture, 0, 1, 0, 0);
  g_assert_cmpstr (((const RehabSquad *) rehab_draft_get_original (fixture->draft))->name, ==, "b");

  save (fixture, "b");
  assert_said (fixture, 0, 0, 0, 0);

  /* Behind the save it is another value than the saved one. */
  rehab_draft_undo (fixture->draft);
  assert_state (fixture, "a", TRUE, FALSE, TRUE);
  rehab_draft_redo (fixture->draft);
  assert_state (fixture, "b", FALSE, TRUE, FALSE);

  /* What is typed after it does not join the step that was saved. */
  set (fixture, "c", "name");
  rehab_draft_undo (fixture->draft);
  assert_state (fixture, "b", FALSE, TRUE, TRUE);
}

/* Saved while it was edited on. */
static void
test_saved_another (Fixture      *fixture,
                    gconstpointer unused)
{
  set (fixture, "b", NULL);
  save (fixture, "z");
  assert_state (fixture, "b", TRUE, TRUE, FALSE);

  /* What is saved may be what was saved before. */
  rehab_draft_saved (fixture->draft, rehab_draft_get_original (fixture->draft));
  g_assert_cmpstr (((const RehabSquad *) rehab_draft_get_original (fixture->draft))->name, ==, "z");
}

/* Against a plain list of values, over many random edits. */
static void
test_against_list (Fixture      *fixture,
                   gconstpointer unused)
{
  static const char *const names[] = { "a", "b", "c", "d" };
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  guint now = 0;

  g_ptr_array_add (list, (gpointer) names[0]);

  for (int i = 0; i < 500; i++)
    {
      const char *name = names[g_test_rand_int_range (0, G_N_ELEMENTS (names))];

      switch (g_test_rand_int_range (0, 3))
        {
        case 0:
          set (fixture, name, NULL);
          if (g_str_equal (name, g_ptr_array_index (list, now)))
            break;
          g_ptr_array_set_size (list, (int) ++now);
          g_ptr_array_add (list, (gpointer) name);
          break;

        case 1:
          rehab_draft_undo (fixture->draft);
          now -= now > 0;
          break;

        default:
          rehab_draft_redo (fixture->draft);
          now += now + 1 < list->len;
          break;
        }

      name = g_ptr_array_index (list, now);
      assert_state (fixture, name, !g_str_equal (name, "a"), now > 0, now + 1 < list->len);
    }
}

/* What a step would lead to is told before it is gone. */
static void
test_tells_steps (Fixture      *fixture,
                  gconstpointer unused)
{
  g_assert_null (rehab_draft_peek_undo (fixture->draft));
  g_assert_null (rehab_draft_peek_redo (fixture->draft));

  set (fixture, "b", NULL);
  set (fixture, "c", NULL);
  g_assert_cmpstr (((const RehabSquad *) rehab_draft_peek_undo (fixture->draft))->name, ==, "b");
  g_assert_null (rehab_draft_peek_redo (fixture->draft));

  rehab_draft_undo (fixture->draft);
  g_assert_cmpstr (((const RehabSquad *) rehab_draft_peek_undo (fixture->draft))->name, ==, "a");
  g_assert_cmpstr (((const RehabSquad *) rehab_draft_peek_redo (fixture->draft))->name, ==, "c");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add ("/draft/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("begins-unchanged", test_begins_unchanged);
  ADD ("steps", test_tells_steps);
  ADD ("says-what-changed", test_says_what_changed);
  ADD ("undo-and-redo", test_undo_and_redo);
  ADD ("edit-after-undo", test_edit_after_undo);
  ADD ("joins", test_joins);
  ADD ("joined-away", test_joined_away);
  ADD ("saved", test_saved);
  ADD ("saved-another", test_saved_another);
  ADD ("against-list", test_against_list);
#undef ADD

  return g_test_run ();
}
