/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-pdf-structure.h"

#include <string.h>

/*
 * Cairo 1.18 writes a structure of tags, but it knows neither the language of a document nor what a figure shows. Both are
 * added as PDF provides for it, by an incremental update (ISO 32000-1, 7.5.6): new versions of a few objects behind the
 * end of the file, an index of them, and a trailer that points to the index before.
 *
 * Cairo is told to write PDF 1.4, in which objects and their index stand in plain text.
 */

/* A line of the index: "0000003833 00000 n \n". */
#define ENTRY_LENGTH 20

/* An object of this file, and its new version. */
typedef struct
{
  guint number;
  gsize offset; /* of the new version */
} Update;

typedef struct
{
  GByteArray *pdf;
  gsize index;     /* where the index of the file starts, its line "xref" */
  guint n_objects;
  guint root;
  guint info;
  gsize entries;   /* where its first entry starts */
  GArray *updates; /* Update */
} File;

static gboolean
starts_with (const File *self,
             gsize       offset,
             const char *text)
{
  gsize length = strlen (text);

  return offset + length <= self->pdf->len && memcmp (self->pdf->data + offset, text, length) == 0;
}

static gssize
find_last (const GByteArray *pdf,
           const char       *text)
{
  gsize length = strlen (text);

  for (gsize offset = pdf->len; offset >= length; offset--)
    if (memcmp (pdf->data + offset - length, text, length) == 0)
      return (gssize) (offset - length);

  return -1;
}

/* The number behind a name in a piece of text: "/Size 20" for "/Size". 0 where there is none. */
static guint
read_number (const char *text,
             const char *name)
{
  const char *found = strstr (text, name);

  return found != NULL ? (guint) g_ascii_strtoull (found + strlen (name), NULL, 10) : 0;
}

/* Reads the end of the file as Cairo writes it; FALSE when it is written otherwise, and is left alone then. */
static gboolean
read_end (File *self)
{
  gssize start = find_last (self->pdf, "startxref\n");
  g_autofree char *end = NULL;
  const char *entries;

  if (start < 0)
    return FALSE;

  end = g_strndup ((const char *) self->pdf->data + start, self->pdf->len - (gsize) start);
  self->index = read_number (end, "startxref\n");
  if (self->index == 0 || self->index >= (gsize) start || !starts_with (self, self->index, "xref\n0 "))
    return FALSE;

  g_free (end);
  end = g_strndup ((const char *) self->pdf->data + self->index, (gsize) start - self->index);
  entries = strchr (end + strlen ("xref\n"), '\n');
  self->n_objects = read_number (end, "/Size");
  self->root = read_number (end, "/Root");
  self->info = read_number (end, "/Info");
  if (entries == NULL || self->root == 0 || self->info == 0)
    return FALSE;

  self->entries = self->index + (gsize) (entries + 1 - end);

  return self->n_objects > self->root && self->entries + self->n_objects * ENTRY_LENGTH <= (gsize) start;
}

/* The text of an object, from what follows "obj\n" to what comes before "endobj"; NULL for one that is no plain text. */
static char *
dup_object (const File *self,
            guint       number)
{
  g_autofree char *head = g_strdup_printf ("%u 0 obj\n", number);
  gsize offset = (gsize) g_ascii_strtoull ((const char *) self->pdf->data + self->entries + number * ENTRY_LENGTH, NULL, 10);
  gsize start = offset + strlen (head);

  if (offset == 0 || !starts_with (self, offset, head))
    return NULL;

  for (gsize end = start; end < self->index && self->pdf->data[end] != '\0'; end++)
    if (starts_with (self, end, "endobj"))
      return g_strndup ((const char *) self->pdf->data + start, end - start);

  return NULL;
}

static void
append (File       *self,
        const char *text)
{
  g_byte_array_append (self->pdf, (const guint8 *) text, (guint) strlen (text));
}

/* Writes an object anew, with @entries at the end of its dictionary. */
static void
update_object (File       *self,
               guint       number,
               const char *object,
               const char *entries)
{
  const char *end = g_strrstr (object, ">>");
  g_autofree char *text = g_strdup_printf ("%u 0 obj\n%.*s%s>>\nendobj\n", number, (int) (end - object), object, entries);
  Update update = { number, self->pdf->len };

  append (self, text);
  g_array_append_val (self->updates, update);
}

/* A text string of PDF in UTF-16, which needs no escapes. */
static char *
dup_text_string (const char *text)
{
  glong length;
  g_autofree gunichar2 *units = g_utf8_to_utf16 (text, -1, NULL, &length, NULL);
  GString *hex = g_string_new ("<FEFF");

  for (glong i = 0; units != NULL && i < length; i++)
    g_string_append_printf (hex, "%04X", units[i]);
  g_string_append_c (hex, '>');

  return g_string_free (hex, FALSE);
}

static void
append_number (GString *text,
               double   number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (text, " %s", g_ascii_formatd (buffer, sizeof buffer, "%.2f", number));
}

/* The object numbers of the pages, in their order. */
static GArray *
list_pages (const File *self,
            const char *root)
{
  GArray *pages = g_array_new (FALSE, FALSE, sizeof (guint));
  guint number = read_number (root, "/Pages");
  g_autofree char *object = number > 0 && number < self->n_objects ? dup_object (self, number) : NULL;
  const char *next = object != NULL ? strstr (object, "/Kids [") : NULL;

  if (next != NULL)
    for (next += strlen ("/Kids ["); *next != ']' && *next != '\0';)
      {
        char *end;
        guint page = (guint) g_ascii_strtoull (next, &end, 10);

        if (end == next)
          break;
        g_array_append_val (pages, page);
        next = strchr (end, 'R');
        if (next == NULL)
          break;
        do
          next++;
        while (*next == ' ');
      }

  return pages;
}

static void
describe_figure (File                      *self,
                 guint                      number,
                 const char                *object,
                 const RehabDocumentFigure *figure,
                 guint                      page,
                 double                     page_height)
{
  g_autofree char *words = dup_text_string (figure->box.words != NULL ? figure->box.words : "");
  g_autoptr (GString) entries = g_string_new (NULL);

  g_string_append_printf (entries, "   /Alt %s\n", words);
  if (strstr (object, "/Pg ") == NULL)
    g_string_append_printf (entries, "   /Pg %u 0 R\n", page);
  g_string_append (entries, "   /A << /O /Layout /Placement /Block /BBox [");
  append_number (entries, figure->box.x);
  append_number (entries, page_height - figure->box.y - figure->box.height);
  append_number (entries, figure->box.x + figure->box.width);
  append_number (entries, page_height - figure->box.y);
  g_string_append (entries, " ] >>\n");

  update_object (self, number, object, entries->str);
}

/* The figures of the structure are those of the document, in the same order; if not, none of them is touched. */
static void
describe_figures (File          *self,
                  RehabDocument *document,
                  const char    *root)
{
  g_autoptr (GArray) figures = rehab_document_list_figures (document);
  g_autoptr (GArray) pages = list_pages (self, root);
  g_autoptr (GPtrArray) objects = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  double width;
  double height;

  rehab_document_get_page_size (document, &width, &height);
  for (guint number = 1; number < self->n_objects; number++)
    {
      g_autofree char *object = dup_object (self, number);

      if (object == NULL || strstr (object, "/S /Figure\n") == NULL)
        continue;
      g_ptr_array_add (objects, g_steal_pointer (&object));
      g_array_append_val (numbers, number);
    }

  if (numbers->len != figures->len)
    return;

  for (guint i = 0; i < figures->len; i++)
    {
      const RehabDocumentFigure *figure = &g_array_index (figures, RehabDocumentFigure, i);

      if (figure->page < pages->len)
        describe_figure (self, g_array_index (numbers, guint, i), g_ptr_array_index (objects, i), figure,
                         g_array_index (pages, guint, figure->page), height);
    }
}

static int
compare_updates (gconstpointer a,
                 gconstpointer b)
{
  const Update *one = a;
  const Update *other = b;

  return one->number < other->number ? -1 : one->number > other->number;
}

/* An index of what was written anew, and a trailer that points back to the first one. */
static void
write_end (File *self)
{
  gsize index = self->pdf->len;
  g_autoptr (GString) end = g_string_new ("xref\n");

  g_array_sort (self->updates, compare_updates);
  for (guint i = 0; i < self->updates->len; i++)
    {
      const Update *update = &g_array_index (self->updates, Update, i);

      g_string_append_printf (end, "%u 1\n%010" G_GSIZE_FORMAT " 00000 n \n", update->number, update->offset);
    }
  g_string_append_printf (end, "trailer\n<< /Size %u\n   /Root %u 0 R\n   /Info %u 0 R\n   /Prev %" G_GSIZE_FORMAT "\n>>\n",
                          self->n_objects, self->root, self->info, self->index);
  g_string_append_printf (end, "startxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n", index);
  append (self, end->str);
}

/**
 * rehab_pdf_structure_complete:
 * @pdf: (transfer full): a file that Cairo wrote as PDF 1.4
 * @document: what was painted
 *
 * Gives a PDF its language, so that it is read aloud by the right voice, and its figures their descriptions. A file that is
 * not written as expected stays as it is.
 *
 * Returns: (transfer full): the file
 */
GByteArray *
rehab_pdf_structure_complete (GByteArray    *pdf,
                              RehabDocument *document)
{
  g_autoptr (GArray) updates = g_array_new (FALSE, FALSE, sizeof (Update));
  g_autofree char *root = NULL;
  g_autofree char *entries = NULL;
  File file = { .pdf = pdf, .updates = updates };

  if (!read_end (&file))
    return pdf;

  root = dup_object (&file, file.root);
  if (root == NULL || strstr (root, "/Type /Catalog") == NULL)
    return pdf;

  describe_figures (&file, document, root);
  entries = g_strdup_printf ("   /Lang (%s)\n   /ViewerPreferences << /DisplayDocTitle true >>\n",
                             rehab_document_get_language (document));
  update_object (&file, file.root, root, entries);
  write_end (&file);

  return pdf;
}
