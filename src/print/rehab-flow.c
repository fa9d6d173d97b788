/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-flow.h"

/* As many lines of a broken text stand together at the foot of a page, and at the head of the next. */
#define LEAST_LINES 2

/* Lengths are sums of many; what fills its page to the last bit still fits. */
#define SLACK 1e-6

typedef struct
{
  RehabTableHeadFunc make_head;
  gpointer data;
  GDestroyNotify destroy;
} Table;

/* Either a block or a text. */
typedef struct
{
  RehabBlock *block;
  char *name;
  char *text;
  RehabType type;
  RehabColour colour;
  double gap;
  RehabFlowKeep keep;
  int table;            /* which table it is in, or -1 */
  gboolean starts_table;
} Entry;

struct _RehabFlow
{
  const RehabTypesetter *typesetter;
  RehabFrame frame;
  RehabDocument *document;
  double width;
  double bottom;
  GArray *entries;
  GArray *tables;
  int table; /* the one that is being filled, or -1 */

  /* The page that is being filled. */
  double y;
  double top;
  gboolean is_empty;
};

static void
clear_entry (gpointer data)
{
  Entry *entry = data;

  g_clear_pointer (&entry->block, rehab_block_free);
  g_free (entry->name);
  g_free (entry->text);
}

static void
clear_table (gpointer data)
{
  Table *table = data;

  if (table->destroy != NULL)
    table->destroy (table->data);
}

/**
 * rehab_flow_new:
 * @typesetter: sets texts; valid as long as the flow
 * @frame: margins, heads and feet of the pages
 * @document: (transfer none): a document without pages; valid as long as the flow
 *
 * Makes a flow with nothing in it.
 *
 * Returns: (transfer full): the flow
 */
RehabFlow *
rehab_flow_new (const RehabTypesetter *typesetter,
                const RehabFrame      *frame,
                RehabDocument         *document)
{
  RehabFlow *self = g_new0 (RehabFlow, 1);
  double page_width;
  double page_height;

  rehab_document_get_page_size (document, &page_width, &page_height);

  self->typesetter = typesetter;
  self->frame = *frame;
  self->document = document;
  self->width = page_width - frame->left - frame->right;
  self->bottom = page_height - frame->bottom;
  self->table = -1;
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, clear_entry);
  self->tables = g_array_new (FALSE, FALSE, sizeof (Table));
  g_array_set_clear_func (self->tables, clear_table);

  return self;
}

/**
 * rehab_flow_free:
 * @self: (transfer full): a flow
 *
 * Frees a flow and what it did not place.
 */
void
rehab_flow_free (RehabFlow *self)
{
  g_array_unref (self->entries);
  g_array_unref (self->tables);
  g_free (self);
}

/**
 * rehab_flow_get_width:
 * @self: a flow
 *
 * Returns: the width between the margins, in points
 */
double
rehab_flow_get_width (const RehabFlow *self)
{
  return self->width;
}

static void
add_entry (RehabFlow *self,
           Entry      entry)
{
  entry.table = self->table;
  g_array_append_val (self->entries, entry);
}

/**
 * rehab_flow_add_block:
 * @self: a flow
 * @block: (transfer full): what stays whole; one that no page can hold is made smaller
 * @gap: what is left free above it, unless it is the first of its page
 * @keep: whether it stays on one page with the next entry
 *
 * Adds a block.
 */
void
rehab_flow_add_block (RehabFlow    *self,
                      RehabBlock   *block,
                      double        gap,
                      RehabFlowKeep keep)
{
  add_entry (self, (Entry) { .block = block, .gap = gap, .keep = keep });
}

/**
 * rehab_flow_add_text:
 * @self: a flow
 * @name: what its blocks are called, for tests: "plan"
 * @type: size and weight
 * @colour: its colour
 * @text: a text of any length, which may go on to the next pages
 * @gap: what is left free above it, unless it is the first of its page
 * @keep: whether its end stays on one page with the next entry
 *
 * Adds a text.
 */
void
rehab_flow_add_text (RehabFlow    *self,
                     const char   *name,
                     RehabType     type,
                     RehabColour   colour,
                     const char   *text,
                     double        gap,
                     RehabFlowKeep keep)
{
  add_entry (self, (Entry) {
    .name = g_strdup (name), .text = g_strdup (text), .type = type, .colour = colour, .gap = gap, .keep = keep,
  });
}

/**
 * rehab_flow_begin_table:
 * @self: a flow
 * @make_head: makes the head of the table, here and on each page it goes on to
 * @data: (transfer full): for @make_head
 * @destroy: (nullable): frees @data
 * @gap: what is left free above it
 *
 * Begins a table: what is added from here on are its rows, up to rehab_flow_end_table(). Its head stays with the first.
 */
void
rehab_flow_begin_table (RehabFlow         *self,
                        RehabTableHeadFunc make_head,
                        gpointer           data,
                        GDestroyNotify     destroy,
                        double             gap)
{
  Table table = { make_head, data, destroy };

  g_return_if_fail (self->table < 0);

  g_array_append_val (self->tables, table);
  self->table = (int) self->tables->len - 1;
  add_entry (self, (Entry) {
    .block = make_head (self->typesetter, self->width, FALSE, data), .gap = gap, .keep = REHAB_FLOW_KEEP_WITH_NEXT,
    .starts_table = TRUE,
  });
}

/**
 * rehab_flow_end_table:
 * @self: a flow
 *
 * Ends the table that was begun.
 */
void
rehab_flow_end_table (RehabFlow *self)
{
  g_return_if_fail (self->table >= 0);

  self->table = -1;
}

static double
measure_foot (RehabFlow *self)
{
  g_autoptr (RehabBlock) foot = NULL;

  if (self->frame.make_foot == NULL)
    return 0.0;

  foot = self->frame.make_foot (self->typesetter, 0, 1, self->width, self->frame.data);

  return foot != NULL ? rehab_block_get_height (foot) + self->frame.foot_gap : 0.0;
}

static void
begin_page (RehabFlow *self)
{
  guint page = rehab_document_get_n_pages (self->document);
  RehabBlock *head = NULL;

  rehab_document_add_page (self->document);
  if (self->frame.make_head != NULL)
    head = self->frame.make_head (self->typesetter, page, 0, self->width, self->frame.data);

  self->top = self->frame.top;
  if (head != NULL)
    {
      self->top += rehab_block_get_height (head) + self->frame.head_gap;
      rehab_document_place (self->document, head, self->frame.left, self->frame.top);
    }
  self->y = self->top;
  self->is_empty = TRUE;
}

static void
place_block (RehabFlow  *self,
             RehabBlock *block,
             double      gap)
{
  double y = self->is_empty ? self->y : self->y + gap;

  rehab_block_shrink (block, self->bottom - y);
  self->y = y + rehab_block_get_height (block);
  self->is_empty = FALSE;
  rehab_document_place (self->document, block, self->frame.left, y);
}

/* A page that goes on with a table begins with its head. */
static void
begin_next_page (RehabFlow   *self,
                 const Entry *entry)
{
  begin_page (self);

  if (entry->table >= 0 && !entry->starts_table)
    {
      const Table *table = &g_array_index (self->tables, Table, entry->table);

      place_block (self, table->make_head (self->typesetter, self->width, TRUE, table->data), 0.0);
    }
}

static double
get_room (const RehabFlow *self,
          double           gap)
{
  return self->bottom - self->y - (self->is_empty ? 0.0 : gap);
}

/* How high the first @n_lines of a text are; all of them for 0. */
static double
measure_lines (PangoLayout *layout,
               guint        n_lines)
{
  PangoLayoutIter *iter;
  int bottom = 0;
  double height;

  if (n_lines == 0 || n_lines >= (guint) pango_layout_get_line_count (layout))
    {
      rehab_text_measure (layout, NULL, &height);
      return height;
    }

  iter = pango_layout_get_iter (layout);
  for (guint i = 0; i < n_lines; i++)
    {
      pango_layout_iter_get_line_yrange (iter, NULL, &bottom);
      pango_layout_iter_next_line (iter);
    }
  pango_layout_iter_free (iter);

  return pango_units_to_double (bottom);
}

/* The least of an entry that may stand on a page. */
static double
measure_beginning (const RehabFlow *self,
                   const Entry     *entry)
{
  g_autoptr (PangoLayout) layout = NULL;
  guint n_lines;

  if (entry->block != NULL)
    return rehab_block_get_height (entry->block);

  layout = rehab_typesetter_set (self->typesetter, entry->type, entry->text, self->width);
  n_lines = (guint) pango_layout_get_line_count (layout);

  return measure_lines (layout, n_lines >= 2 * LEAST_LINES ? LEAST_LINES : 0);
}

static double
measure_whole (const RehabFlow *self,
               const Entry     *entry)
{
  g_autoptr (PangoLayout) layout = NULL;
  double height;

  if (entry->block != NULL)
    return rehab_block_get_height (entry->block);

  layout = rehab_typesetter_set (self->typesetter, entry->type, entry->text, self->width);
  rehab_text_measure (layout, NULL, &height);

  return height;
}

/* What has to stand on one page from entry @n on: all that is kept together, of the last one its beginning. */
static double
measure_group (const RehabFlow *self,
               guint            n)
{
  double height = 0.0;

  for (guint i = n; i < self->entries->len; i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, i);
      gboolean goes_on = entry->keep == REHAB_FLOW_KEEP_WITH_NEXT && i + 1 < self->entries->len;

      height += i > n ? entry->gap : 0.0;
      height += goes_on ? measure_whole (self, entry) : measure_beginning (self, entry);
      if (!goes_on)
        break;
    }

  return height;
}

/* How many lines of a text go on this page; 0 for none of them. */
static guint
count_lines_that_fit (PangoLayout *layout,
                      double       room)
{
  guint n_lines = (guint) pango_layout_get_line_count (layout);
  guint n_fit = n_lines;

  while (n_fit > 0 && measure_lines (layout, n_fit) > room + SLACK)
    n_fit--;

  if (n_fit < n_lines && n_lines - n_fit < LEAST_LINES && n_fit >= 2 * LEAST_LINES - 1)
    n_fit = n_lines - LEAST_LINES;

  return n_fit >= LEAST_LINES || n_fit == n_lines ? n_fit : 0;
}

static void
place_layout (RehabFlow   *self,
              const Entry *entry,
              PangoLayout *layout,
              double       gap)
{
  RehabBlock *block = rehab_block_new (entry->name, self->width, rehab_typesetter_get_ink (self->typesetter));

  rehab_block_add_text (block, "P", layout, entry->colour, 0.0, 0.0);
  place_block (self, block, gap);
}

static void
place_text (RehabFlow   *self,
            const Entry *entry)
{
  const char *rest = entry->text;
  double gap = entry->gap;
  gboolean is_new_page = FALSE;

  while (TRUE)
    {
      PangoLayout *layout = rehab_typesetter_set (self->typesetter, entry->type, rest, self->width);
      guint n_lines = (guint) pango_layout_get_line_count (layout);
      guint n_fit = count_lines_that_fit (layout, get_room (self, gap));
      g_autofree char *part = NULL;
      int end;

      if (n_fit == n_lines || (n_fit == 0 && (self->is_empty || is_new_page)))
        {
          place_layout (self, entry, layout, gap);
          return;
        }

      if (n_fit > 0)
        {
          end = pango_layout_get_line_readonly (layout, (int) n_fit)->start_index;
          part = g_strchomp (g_strndup (rest, (gsize) end));
          place_layout (self, entry, rehab_typesetter_set (self->typesetter, entry->type, part, self->width), gap);
          rest += end;
        }

      g_object_unref (layout);
      begin_next_page (self, entry);
      is_new_page = TRUE;
      gap = 0.0;
    }
}

static void
place_feet (RehabFlow *self)
{
  guint n_pages = rehab_document_get_n_pages (self->document);
  double page_width;
  double page_height;

  if (self->frame.make_foot == NULL)
    return;

  rehab_document_get_page_size (self->document, &page_width, &page_height);
  for (guint i = 0; i < n_pages; i++)
    {
      RehabBlock *foot = self->frame.make_foot (self->typesetter, i, n_pages, self->width, self->frame.data);

      rehab_document_place_on (self->document, i, foot, self->frame.left,
                               page_height - self->frame.bottom - rehab_block_get_height (foot));
    }
}

/**
 * rehab_flow_place:
 * @self: a flow
 *
 * Places everything on pages of the document, which has at least one then, each with its head and foot.
 */
void
rehab_flow_place (RehabFlow *self)
{
  gboolean starts_group = TRUE;

  self->bottom -= measure_foot (self);
  begin_page (self);

  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = &g_array_index (self->entries, Entry, i);

      if (!self->is_empty && starts_group && measure_group (self, i) > get_room (self, entry->gap) + SLACK)
        begin_next_page (self, entry);
      else if (!self->is_empty && measure_beginning (self, entry) > get_room (self, entry->gap) + SLACK)
        begin_next_page (self, entry);

      if (entry->block != NULL)
        place_block (self, g_steal_pointer (&entry->block), entry->gap);
      else
        place_text (self, entry);
      starts_group = entry->keep == REHAB_FLOW_FREE;
    }

  place_feet (self);
}
