/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-document-private.h"
#include "rehab-missing-letters.h"

/* A block at its place on a page. */
typedef struct
{
  RehabBlock *block;
  double x;
  double y;
} Placed;

struct _RehabDocument
{
  GObject parent_instance;

  char *title;
  char *author;
  char *language;
  double width;
  double height;
  GPtrArray *pages; /* GArray of Placed */
  GPtrArray *problems; /* char *, then NULL */
  char *missing;       /* the one of them that is about characters without a font */
  GArray *noted;       /* such characters that are on other papers; NULL while there are none */
  gboolean hides_creator;
};

G_DEFINE_FINAL_TYPE (RehabDocument, rehab_document, G_TYPE_OBJECT)

static void
clear_placed (gpointer data)
{
  Placed *placed = data;

  rehab_block_free (placed->block);
}

static GArray *
get_page (RehabDocument *self,
          guint          page)
{
  return g_ptr_array_index (self->pages, page);
}

static void
rehab_document_finalize (GObject *object)
{
  RehabDocument *self = REHAB_DOCUMENT (object);

  g_ptr_array_unref (self->pages);
  g_ptr_array_unref (self->problems);
  g_clear_pointer (&self->noted, g_array_unref);
  g_free (self->title);
  g_free (self->author);
  g_free (self->language);

  G_OBJECT_CLASS (rehab_document_parent_class)->finalize (object);
}

static void
rehab_document_class_init (RehabDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = rehab_document_finalize;
}

static void
rehab_document_init (RehabDocument *self)
{
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->problems = g_ptr_array_new_null_terminated (0, g_free, TRUE);
}

/**
 * rehab_document_new:
 * @title: what the paper is: "Programme for Tola Adeyemi"
 * @author: (nullable): whose paper it is: the clinic's name
 * @language: of its text, as "en"
 * @width: width of its pages in points
 * @height: height of its pages in points
 *
 * Makes a document without pages.
 *
 * Returns: (transfer full): the document
 */
RehabDocument *
rehab_document_new (const char *title,
                    const char *author,
                    const char *language,
                    double      width,
                    double      height)
{
  RehabDocument *self = g_object_new (REHAB_TYPE_DOCUMENT, NULL);

  self->title = g_strdup (title);
  self->author = g_strdup (author);
  self->language = g_strdup (language);
  self->width = width;
  self->height = height;

  return self;
}

/**
 * rehab_document_add_page:
 * @self: a document that is being made
 *
 * Adds an empty page at the end.
 */
void
rehab_document_add_page (RehabDocument *self)
{
  GArray *page = g_array_new (FALSE, FALSE, sizeof (Placed));

  g_array_set_clear_func (page, clear_placed);
  g_ptr_array_add (self->pages, page);
}

/**
 * rehab_document_place:
 * @self: a document that is being made, with a page
 * @block: (transfer full): what to place
 * @x: left edge on the page
 * @y: top edge on the page
 *
 * Places a block on the last page.
 */
void
rehab_document_place (RehabDocument *self,
                      RehabBlock    *block,
                      double         x,
                      double         y)
{
  rehab_document_place_on (self, self->pages->len - 1, block, x, y);
}

/**
 * rehab_document_place_on:
 * @self: a document that is being made
 * @page: which of its pages, from 0
 * @block: (transfer full): what to place
 * @x: left edge on the page
 * @y: top edge on the page
 *
 * Places a block on a page, behind in the order of reading what is there.
 */
void
rehab_document_place_on (RehabDocument *self,
                         guint          page,
                         RehabBlock    *block,
                         double         x,
                         double         y)
{
  Placed placed = { block, x, y };

  g_return_if_fail (page < self->pages->len);

  g_array_append_val (get_page (self, page), placed);
}

/**
 * rehab_document_hide_creator:
 * @self: a document that is being made
 *
 * Has the properties of its file not name the program: whoever sees that name knows what the person is treated for.
 */
void
rehab_document_hide_creator (RehabDocument *self)
{
  self->hides_creator = TRUE;
}

gboolean
rehab_document_get_hides_creator (RehabDocument *self)
{
  return self->hides_creator;
}

/**
 * rehab_document_add_problem:
 * @self: a document that is being made
 * @problem: (transfer full): translated words
 *
 * Notes what could not be laid out as it was asked for.
 */
void
rehab_document_add_problem (RehabDocument *self,
                            char          *problem)
{
  g_ptr_array_add (self->problems, problem);
}

/**
 * rehab_document_note_words:
 * @self: a document
 * @words: what stands on papers that go out together with it, as the names of others
 *
 * Has it told of these words too which characters no font has, while only this document is looked at.
 */
void
rehab_document_note_words (RehabDocument *self,
                           const char    *words)
{
  g_autoptr (RehabTypesetter) typesetter = NULL;
  g_autoptr (PangoLayout) layout = NULL;

  g_return_if_fail (REHAB_IS_DOCUMENT (self) && words != NULL);

  typesetter = rehab_typesetter_new (REHAB_TEXT_NORMAL, REHAB_INK_COLOUR, self->language);
  layout = rehab_typesetter_set (typesetter, REHAB_TYPE_BODY, words, -1.0);
  self->noted = rehab_missing_letters_add (self->noted, layout);
}

/* Once all pages are there, and in the language of who asks. */
static void
tell_missing (RehabDocument *self)
{
  GArray *letters = rehab_missing_letters_join (NULL, self->noted);

  for (guint page = 0; page < self->pages->len; page++)
    for (guint i = 0; i < get_page (self, page)->len; i++)
      letters = rehab_missing_letters_join (letters, rehab_block_get_missing (g_array_index (get_page (self, page), Placed, i).block));

  if (self->missing != NULL)
    g_ptr_array_remove (self->problems, self->missing);
  self->missing = rehab_missing_letters_tell (letters);
  if (self->missing != NULL)
    g_ptr_array_add (self->problems, self->missing);
  g_clear_pointer (&letters, g_array_unref);
}

/**
 * rehab_document_get_problems:
 * @self: a document
 *
 * Gets what could not be laid out as it was asked for: what had to be set smaller to fit, what was left out, and which
 * characters no font of the system has. It is told to who prints, in the language of the interface, and stands nowhere on
 * the paper.
 *
 * Returns: (transfer none): sentences, none when all is as it was asked for; valid until it is asked again
 */
const char *const *
rehab_document_get_problems (RehabDocument *self)
{
  static const char *const none[] = { NULL };

  g_return_val_if_fail (REHAB_IS_DOCUMENT (self), NULL);

  tell_missing (self);

  return self->problems->len > 0 ? (const char *const *) self->problems->pdata : none;
}

/**
 * rehab_document_list_figures:
 * @self: a document
 *
 * Lists its figures in the order in which they are painted.
 *
 * Returns: (transfer full) (element-type RehabDocumentFigure): figures; their words belong to the document
 */
GArray *
rehab_document_list_figures (RehabDocument *self)
{
  GArray *figures = g_array_new (FALSE, FALSE, sizeof (RehabDocumentFigure));

  for (guint page = 0; page < self->pages->len; page++)
    {
      GArray *blocks = get_page (self, page);

      for (guint i = 0; i < blocks->len; i++)
        {
          const Placed *placed = &g_array_index (blocks, Placed, i);
          g_autoptr (GArray) boxes = rehab_block_list_figures (placed->block);

          for (guint n = 0; n < boxes->len; n++)
            {
              RehabDocumentFigure figure = { page, g_array_index (boxes, RehabFigureBox, n) };

              figure.box.x += placed->x;
              figure.box.y += placed->y;
              g_array_append_val (figures, figure);
            }
        }
    }

  return figures;
}

/**
 * rehab_document_append:
 * @self: a document
 * @other: a document of pages of the same size, which is left without any
 *
 * Moves the pages of a document behind those of another: what is put in one envelope is one print job and one file.
 */
void
rehab_document_append (RehabDocument *self,
                       RehabDocument *other)
{
  g_return_if_fail (REHAB_IS_DOCUMENT (self) && REHAB_IS_DOCUMENT (other) && self != other);
  g_return_if_fail (ABS (self->width - other->width) < 1.0 && ABS (self->height - other->height) < 1.0);

  while (other->pages->len > 0)
    g_ptr_array_add (self->pages, g_ptr_array_steal_index (other->pages, 0));
}

/**
 * rehab_document_get_n_blocks:
 * @self: a document
 * @page: which page, from 0
 *
 * Gets how many blocks lie on a page.
 *
 * Returns: the number
 */
guint
rehab_document_get_n_blocks (RehabDocument *self,
                             guint          page)
{
  g_return_val_if_fail (page < self->pages->len, 0);

  return get_page (self, page)->len;
}

/**
 * rehab_document_get_block:
 * @self: a document
 * @page: which page, from 0
 * @n: which block of it, from 0, in the order of reading
 * @x: (out): its left edge
 * @y: (out): its top edge
 *
 * Gets a block and where it lies.
 *
 * Returns: (transfer none): the block
 */
const RehabBlock *
rehab_document_get_block (RehabDocument *self,
                          guint          page,
                          guint          n,
                          double        *x,
                          double        *y)
{
  const Placed *placed;

  g_return_val_if_fail (page < self->pages->len && n < get_page (self, page)->len, NULL);

  placed = &g_array_index (get_page (self, page), Placed, n);
  *x = placed->x;
  *y = placed->y;

  return placed->block;
}

/**
 * rehab_document_get_title:
 * @self: a document
 *
 * Gets what the paper is called, which is also a good name for a file or a print job.
 *
 * Returns: (transfer none): translated text
 */
const char *
rehab_document_get_title (RehabDocument *self)
{
  g_return_val_if_fail (REHAB_IS_DOCUMENT (self), NULL);

  return self->title;
}

/**
 * rehab_document_get_author:
 * @self: a document
 *
 * Gets whose paper it is.
 *
 * Returns: (transfer none) (nullable): the clinic's name
 */
const char *
rehab_document_get_author (RehabDocument *self)
{
  g_return_val_if_fail (REHAB_IS_DOCUMENT (self), NULL);

  return self->author;
}

/**
 * rehab_document_get_language:
 * @self: a document
 *
 * Gets the language of its text.
 *
 * Returns: (transfer none): a language tag, as "en"
 */
const char *
rehab_document_get_language (RehabDocument *self)
{
  g_return_val_if_fail (REHAB_IS_DOCUMENT (self), NULL);

  return self->language;
}

/**
 * rehab_document_get_n_pages:
 * @self: a document
 *
 * Gets how many pages it has.
 *
 * Returns: the number, at least 1
 */
guint
rehab_document_get_n_pages (RehabDocument *self)
{
  g_return_val_if_fail (REHAB_IS_DOCUMENT (self), 0);

  return self->pages->len;
}

/**
 * rehab_document_get_page_size:
 * @self: a document
 * @width: (out): width of every page in points
 * @height: (out): height of every page in points
 *
 * Gets how large the pages are.
 */
void
rehab_document_get_page_size (RehabDocument *self,
                              double        *width,
                              double        *height)
{
  g_return_if_fail (REHAB_IS_DOCUMENT (self));

  *width = self->width;
  *height = self->height;
}

/**
 * rehab_document_paint_page:
 * @self: a document
 * @page: which page, from 0
 * @cr: a Cairo context whose unit is the point and whose origin is the page's top left corner
 *
 * Paints a page. The paper itself is not painted: a preview fills it with white first.
 */
void
rehab_document_paint_page (RehabDocument *self,
                           guint          page,
                           cairo_t       *cr)
{
  GArray *blocks;

  g_return_if_fail (REHAB_IS_DOCUMENT (self));
  g_return_if_fail (page < self->pages->len);

  blocks = get_page (self, page);
  for (guint i = 0; i < blocks->len; i++)
    {
      const Placed *placed = &g_array_index (blocks, Placed, i);

      rehab_block_paint (placed->block, cr, placed->x, placed->y);
    }
}
