/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-sheet.h"
#include "rehab-document-private.h"
#include "rehab-i18n.h"
#include "rehab-page-breaks.h"
#include "rehab-sheet-parts.h"


#define MARGIN_X 42.0
#define MARGIN_TOP 34.0
#define MARGIN_BOTTOM 32.0
#define HEAD_GAP 12.0
#define FOOT_GAP 12.0
#define BLOCK_GAP 10.0
#define MAX_BLOCK_GAP 28.0
#define MAX_BLOCKS 6
#define MIN_PICTURE 92.0
#define MAX_PICTURE 165.0
#define PICTURE_STEP 4.0

/* A sheet in the making. */
typedef struct
{
  const RehabSheetContent *content;
  const RehabSheetOptions *options;
  RehabTypesetter *typesetter;
  RehabDocument *document;
  double width;         /* of the type area */
  double top;           /* of the first page's type area, below its head */
  double next_top;      /* the same of every other page */
  double bottom;
  GPtrArray *blocks;    /* RehabBlock: what flows down the pages */
  guint n_exercises;    /* of the blocks, the first are exercises */
} Sheet;

static gboolean
has_part (const Sheet    *sheet,
          RehabSheetParts part)
{
  return (sheet->options->parts & (guint) part) != 0;
}

static const char *
get_telephone (const Sheet *sheet)
{
  return sheet->content->clinic != NULL ? sheet->content->clinic->telephone : NULL;
}

static const RehabExercise *
find_exercise (const Sheet             *sheet,
               const RehabPrescription *prescription)
{
  return rehab_catalogue_lookup (sheet->content->catalogue, prescription->exercise_key);
}

static void
add_blocks (Sheet *sheet)
{
  RehabRegimen *regimen = sheet->content->regimen;

  if (has_part (sheet, REHAB_SHEET_EXERCISES) && regimen != NULL)
    {
      for (guint i = 0; i < rehab_regimen_get_size (regimen); i++)
        {
          const RehabPrescription *prescription = rehab_regimen_get_nth (regimen, i);

          g_ptr_array_add (sheet->blocks, rehab_sheet_make_exercise (sheet->typesetter, prescription,
                                                                     find_exercise (sheet, prescription), i + 1, sheet->width));
        }
    }
  sheet->n_exercises = sheet->blocks->len;

  if (has_part (sheet, REHAB_SHEET_PAIN_RULE) && sheet->content->pain_rule != NULL)
    g_ptr_array_add (sheet->blocks, rehab_sheet_make_pain_rule (sheet->typesetter, sheet->content->pain_rule,
                                                                get_telephone (sheet), sheet->width));
}

/* What a page cannot hold is made smaller until it does. */
static void
shrink_blocks (Sheet *sheet)
{
  for (guint i = 0; i < sheet->blocks->len; i++)
    rehab_block_shrink (g_ptr_array_index (sheet->blocks, i), sheet->bottom - sheet->next_top);
}

static guint
break_pages (const Sheet *sheet,
             double       picture_height,
             guint       *pages)
{
  g_autofree double *heights = g_new (double, sheet->blocks->len);

  for (guint i = 0; i < sheet->blocks->len; i++)
    {
      heights[i] = rehab_block_get_height (g_ptr_array_index (sheet->blocks, i));
      if (i < sheet->n_exercises)
        heights[i] = MAX (heights[i], rehab_sheet_get_picture_bottom (sheet->typesetter, picture_height));
    }

  return rehab_page_breaks (heights, sheet->blocks->len, BLOCK_GAP, sheet->bottom - sheet->top,
                            sheet->bottom - sheet->next_top, MAX_BLOCKS, pages);
}

/* Pictures are as large as they can be without taking one more page. */
static double
choose_picture_height (const Sheet *sheet,
                       guint       *pages)
{
  guint fewest = break_pages (sheet, MIN_PICTURE, pages);
  double height = MAX_PICTURE;

  while (height > MIN_PICTURE && break_pages (sheet, height, pages) > fewest)
    height -= PICTURE_STEP;

  return height;
}

static double
get_page_top (const Sheet *sheet,
              guint        page)
{
  return page == 0 ? sheet->top : sheet->next_top;
}

/* Blocks of a page share what it leaves, up to a gap that still holds them together. */
static double
choose_gap (const Sheet *sheet,
            const guint *pages,
            guint        page)
{
  double room = sheet->bottom - get_page_top (sheet, page);
  guint n_blocks = 0;

  for (guint i = 0; i < sheet->blocks->len; i++)
    {
      if (pages[i] != page)
        continue;

      room -= rehab_block_get_height (g_ptr_array_index (sheet->blocks, i));
      n_blocks++;
    }

  return n_blocks > 1 ? CLAMP (room / (n_blocks - 1), BLOCK_GAP, MAX_BLOCK_GAP) : BLOCK_GAP;
}

static void
place_head (Sheet *sheet)
{
  gboolean first = rehab_document_get_n_pages (sheet->document) == 0;
  RehabBlock *head = first ? rehab_sheet_make_head (sheet->typesetter, sheet->content, sheet->width)
                           : rehab_sheet_make_running_head (sheet->typesetter, sheet->content, sheet->width);

  rehab_document_add_page (sheet->document);
  rehab_document_place (sheet->document, head, MARGIN_X, MARGIN_TOP);
}

static void
place_blocks (Sheet *sheet)
{
  g_autofree guint *pages = g_new0 (guint, sheet->blocks->len);
  double picture_height = choose_picture_height (sheet, pages);
  guint n_pages = 0;
  double gap = 0.0;
  double y = 0.0;

  for (guint i = 0; i < sheet->n_exercises; i++)
    {
      const RehabPrescription *prescription = rehab_regimen_get_nth (sheet->content->regimen, i);

      rehab_sheet_add_picture (g_ptr_array_index (sheet->blocks, i), sheet->typesetter, prescription,
                               find_exercise (sheet, prescription), sheet->content->side, picture_height);
    }

  for (guint i = 0; i < sheet->blocks->len; i++)
    {
      RehabBlock *block = g_ptr_array_index (sheet->blocks, i);

      while (n_pages <= pages[i])
        {
          place_head (sheet);
          y = get_page_top (sheet, n_pages);
          gap = choose_gap (sheet, pages, n_pages);
          n_pages++;
        }

      rehab_document_place (sheet->document, block, MARGIN_X, y);
      y += rehab_block_get_height (block) + gap;
    }

  /* The document owns them now. */
  g_ptr_array_set_free_func (sheet->blocks, NULL);
}

static void
place_diary (Sheet *sheet)
{
  guint n_pages = rehab_sheet_count_diary_pages (sheet->typesetter);

  for (guint i = 0; i < n_pages; i++)
    {
      double top = get_page_top (sheet, rehab_document_get_n_pages (sheet->document));

      place_head (sheet);
      rehab_document_place (sheet->document,
                            rehab_sheet_make_diary (sheet->typesetter, sheet->content->today, i, sheet->width,
                                                    sheet->bottom - top),
                            MARGIN_X, top);
    }
}

static double
measure_and_free (RehabBlock *block)
{
  double height = rehab_block_get_height (block);

  rehab_block_free (block);
  return height;
}

static void
place_feet (Sheet *sheet,
            double page_height)
{
  guint n_pages = rehab_document_get_n_pages (sheet->document);

  for (guint i = 0; i < n_pages; i++)
    {
      RehabBlock *foot = rehab_sheet_make_foot (sheet->typesetter, sheet->content, i, n_pages, sheet->width);

      rehab_document_place_on (sheet->document, i, foot, MARGIN_X,
                               page_height - MARGIN_BOTTOM - rehab_block_get_height (foot));
    }
}

/* Every page's foot is as high as any other's, so the first one measures all. */
static void
measure_frame (Sheet *sheet,
               double page_height)
{
  double foot = measure_and_free (rehab_sheet_make_foot (sheet->typesetter, sheet->content, 0, 1, sheet->width));
  double head = measure_and_free (rehab_sheet_make_head (sheet->typesetter, sheet->content, sheet->width));
  double running = measure_and_free (rehab_sheet_make_running_head (sheet->typesetter, sheet->content, sheet->width));

  sheet->top = MARGIN_TOP + head + HEAD_GAP;
  sheet->next_top = MARGIN_TOP + running + HEAD_GAP;
  sheet->bottom = page_height - MARGIN_BOTTOM - foot - FOOT_GAP;
}

/**
 * rehab_sheet_lay_out:
 * @content: what the sheet says; the texts are not kept
 * @options: how it looks and which parts it has
 *
 * Lays out a patient's sheet. Each exercise stays whole on one page, and no page carries more than six; the pain rule
 * follows them, and the diary has pages of its own.
 *
 * Returns: (transfer full): the document, of at least one page
 */
RehabDocument *
rehab_sheet_lay_out (const RehabSheetContent *content,
                     const RehabSheetOptions *options)
{
  Sheet sheet = { .content = content, .options = options };
  g_autoptr (RehabTypesetter) typesetter = NULL;
  g_autoptr (GPtrArray) blocks = NULL;
  g_autofree char *title = NULL;
  /* Translators: the code of the language you translate to, as "de" or "pt-br"; speech and hyphens follow it */
  const char *language = C_("language code of this translation", "en");
  double page_width;
  double page_height;

  g_return_val_if_fail (content != NULL && options != NULL, NULL);
  g_return_val_if_fail (content->patient_name != NULL, NULL);
  g_return_val_if_fail (rehab_date_is_set (content->today), NULL);

  rehab_paper_get_size (options->paper, &page_width, &page_height);
  typesetter = rehab_typesetter_new (options->text, options->ink, language);
  blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) rehab_block_free);
  title = rehab_sheet_dup_title (content);

  sheet.typesetter = typesetter;
  sheet.blocks = blocks;
  sheet.width = page_width - 2.0 * MARGIN_X;
  sheet.document = rehab_document_new (title, content->clinic != NULL ? content->clinic->name : NULL, language,
                                       page_width, page_height);

  measure_frame (&sheet, page_height);
  add_blocks (&sheet);
  shrink_blocks (&sheet);
  place_blocks (&sheet);
  if (has_part (&sheet, REHAB_SHEET_DIARY))
    place_diary (&sheet);
  if (rehab_document_get_n_pages (sheet.document) == 0)
    place_head (&sheet);
  place_feet (&sheet, page_height);

  return sheet.document;
}
