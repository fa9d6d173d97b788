/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document-fixture.h"
#include "rehab-flow.h"

#include <locale.h>

#define N_CASES 300
#define WIDTH 400.0
#define HEIGHT 500.0
#define MARGIN 40.0

typedef struct
{
  RehabTypesetter *typesetter;
  RehabDocument *document;
  RehabFlow *flow;
} Fixture;

static RehabBlock *
make_block (const char *name,
            double      width,
            double      height)
{
  RehabBlock *block = rehab_block_new (name, width, REHAB_INK_COLOUR);

  rehab_block_add_area (block, REHAB_COLOUR_LINE, 0.0, 0.0, width, height);

  return block;
}

static RehabBlock *
make_head (const RehabTypesetter *typesetter,
           guint                  page,
           guint                  n_pages,
           double                 width,
           gconstpointer          data)
{
  return make_block ("head", width, page == 0 ? 60.0 : 20.0);
}

static RehabBlock *
make_foot (const RehabTypesetter *typesetter,
           guint                  page,
           guint                  n_pages,
           double                 width,
           gconstpointer          data)
{
  return make_block ("foot", width, 12.0);
}

static RehabBlock *
make_table_head (const RehabTypesetter *typesetter,
                 double                 width,
                 gboolean               again,
                 gconstpointer          data)
{
  return make_block (again ? "table-head-again" : "table-head", width, 14.0);
}

static void
set_up (Fixture      *fixture,
        gconstpointer unused)
{
  const RehabFrame frame = {
    .left = MARGIN, .right = MARGIN, .top = MARGIN, .bottom = MARGIN, .head_gap = 8.0, .foot_gap = 8.0,
    .make_head = make_head, .make_foot = make_foot,
  };

  fixture->typesetter = rehab_typesetter_new (REHAB_TEXT_NORMAL, REHAB_INK_COLOUR, "en");
  fixture->document = rehab_document_new ("A paper", NULL, "en", WIDTH, HEIGHT);
  fixture->flow = rehab_flow_new (fixture->typesetter, &frame, fixture->document);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer unused)
{
  rehab_flow_free (fixture->flow);
  g_object_unref (fixture->document);
  rehab_typesetter_free (fixture->typesetter);
}

static void
add_block (Fixture      *fixture,
           const char   *name,
           double        height,
           RehabFlowKeep keep)
{
  rehab_flow_add_block (fixture->flow, make_block (name, rehab_flow_get_width (fixture->flow), height), 6.0, keep);
}

static guint
find_page (Fixture    *fixture,
           const char *name)
{
  for (guint page = 0; page < rehab_document_get_n_pages (fixture->document); page++)
    for (guint n = 0; n < rehab_document_get_n_blocks (fixture->document, page); n++)
      {
        double x, y;

        if (g_str_equal (rehab_block_get_name (rehab_document_get_block (fixture->document, page, n, &x, &y)), name))
          return page;
      }

  g_assert_not_reached ();
}

static void
test_empty (Fixture      *fixture,
            gconstpointer unused)
{
  rehab_flow_place (fixture->flow);
  g_assert_cmpuint (rehab_document_get_n_pages (fixture->document), ==, 1);
  g_assert_cmpuint (rehab_document_get_n_blocks (fixture->document, 0), ==, 2);
}

/* Between head and foot a page has 332 points at first, and 372 then. */
static void
test_what_belongs_together_stays (Fixture      *fixture,
                                  gconstpointer unused)
{
  add_block (fixture, "long", 290.0, REHAB_FLOW_FREE);
  add_block (fixture, "heading", 20.0, REHAB_FLOW_KEEP_WITH_NEXT);
  add_block (fixture, "group", 10.0, REHAB_FLOW_KEEP_WITH_NEXT);
  add_block (fixture, "row", 30.0, REHAB_FLOW_FREE);
  rehab_flow_place (fixture->flow);

  g_assert_cmpuint (find_page (fixture, "long"), ==, 0);
  g_assert_cmpuint (find_page (fixture, "heading"), ==, 1);
  g_assert_cmpuint (find_page (fixture, "group"), ==, 1);
  g_assert_cmpuint (find_page (fixture, "row"), ==, 1);
  document_assert_pages (fixture->document);
}

static void
test_tables_go_on_below_their_head (Fixture      *fixture,
                                    gconstpointer unused)
{
  rehab_flow_begin_table (fixture->flow, make_table_head, NULL, NULL, 0.0);
  for (guint i = 0; i < 40; i++)
    add_block (fixture, "row", 30.0, REHAB_FLOW_FREE);
  rehab_flow_end_table (fixture->flow);
  add_block (fixture, "after", 372.0, REHAB_FLOW_FREE);
  rehab_flow_place (fixture->flow);

  document_assert_pages (fixture->document);
  g_assert_cmpuint (document_count_blocks (fixture->document, "table-head"), ==, 1);
  /* One for each further page with rows, and none above what follows the table. */
  g_assert_cmpuint (document_count_blocks (fixture->document, "table-head-again"), ==, find_page (fixture, "after") - 1);
  g_assert_cmpuint (document_count_blocks (fixture->document, "row"), ==, 40);
}

/* Higher than any page: smaller is better than lost. */
static void
test_too_high_a_block_is_shrunk (Fixture      *fixture,
                                 gconstpointer unused)
{
  add_block (fixture, "huge", 2000.0, REHAB_FLOW_FREE);
  add_block (fixture, "after", 10.0, REHAB_FLOW_FREE);
  rehab_flow_place (fixture->flow);

  document_assert_pages (fixture->document);
  g_assert_cmpuint (document_count_blocks (fixture->document, "huge"), ==, 1);
  g_assert_cmpuint (document_count_blocks (fixture->document, "after"), ==, 1);
}

/* No line of a broken text stands alone, at the foot of a page or at the head of one. */
static void
test_no_line_stands_alone (Fixture      *fixture,
                           gconstpointer unused)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (PangoLayout) one = NULL;
  double line;

  for (guint i = 0; i < 900; i++)
    g_string_append (text, "word ");
  one = rehab_typesetter_set (fixture->typesetter, REHAB_TYPE_DETAIL, "word", -1.0);
  rehab_text_measure (one, NULL, &line);

  for (double above = 250.0; above < 330.0; above += 3.0)
    {
      tear_down (fixture, unused);
      set_up (fixture, unused);
      add_block (fixture, "above", above, REHAB_FLOW_FREE);
      rehab_flow_add_text (fixture->flow, "text", REHAB_TYPE_DETAIL, REHAB_COLOUR_TEXT, text->str, 6.0, REHAB_FLOW_FREE);
      rehab_flow_place (fixture->flow);
      document_assert_pages (fixture->document);

      for (guint page = 0; page < rehab_document_get_n_pages (fixture->document); page++)
        for (guint n = 0; n < rehab_document_get_n_blocks (fixture->document, page); n++)
          {
            double x, y;
            const RehabBlock *block = rehab_document_get_block (fixture->document, page, n, &x, &y);

            if (g_str_equal (rehab_block_get_name (block), "text"))
              g_assert_cmpfloat (rehab_block_get_height (block), >, 1.6 * line);
          }
    }
}

static void
test_anything_is_placed (Fixture      *fixture,
                         gconstpointer unused)
{
  for (guint i = 0; i < N_CASES; i++)
    {
      guint n_blocks = 0;
      gboolean in_table = FALSE;

      tear_down (fixture, unused);
      set_up (fixture, unused);
      for (int n = g_test_rand_int_range (0, 40); n > 0; n--)
        {
          RehabFlowKeep keep = g_test_rand_int_range (0, 4) == 0 ? REHAB_FLOW_KEEP_WITH_NEXT : REHAB_FLOW_FREE;

          switch (g_test_rand_int_range (0, 6))
            {
            case 0:
              rehab_flow_add_text (fixture->flow, "text", REHAB_TYPE_DETAIL, REHAB_COLOUR_TEXT,
                                   "Some words that go over more than one line when there are enough of them to fill it.\nAnd a break.",
                                   g_test_rand_double_range (0.0, 20.0), keep);
              break;
            case 1:
              if (in_table)
                rehab_flow_end_table (fixture->flow);
              else
                rehab_flow_begin_table (fixture->flow, make_table_head, g_strdup ("of the table"), g_free, 4.0);
              in_table = !in_table;
              break;
            default:
              add_block (fixture, "block", g_test_rand_double_range (1.0, 380.0), keep);
              n_blocks++;
            }
        }
      if (in_table)
        {
          add_block (fixture, "block", 20.0, REHAB_FLOW_FREE);
          n_blocks++;
          rehab_flow_end_table (fixture->flow);
        }
      rehab_flow_place (fixture->flow);
      g_assert_cmpuint (document_count_blocks (fixture->document, "block"), ==, n_blocks);
    }
}

#define ADD(path, func) g_test_add ("/flow/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  ADD ("empty", test_empty);
  ADD ("together", test_what_belongs_together_stays);
  ADD ("tables", test_tables_go_on_below_their_head);
  ADD ("too-high", test_too_high_a_block_is_shrunk);
  ADD ("lines", test_no_line_stands_alone);
  ADD ("anything", test_anything_is_placed);

  return g_test_run ();
}
