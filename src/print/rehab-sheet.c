/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-sheet.h"
#include "rehab-sheet-parts.h"
#include "rehab-sheet-problems.h"

#define MARGIN_X 42.0
#define MARGIN_TOP 34.0
#define MARGIN_BOTTOM 32.0
#define HEAD_GAP 12.0
#define FOOT_GAP 12.0
#define COLUMN_GAP 20.0
#define MAX_MORE_GAP 18.0
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
  RehabSheetProblems *problems;
  RehabSheetSetting setting;
  double width;         /* of the type area */
  double top;           /* of the first page's type area, below its head */
  double next_top;      /* the same of every other page */
  double bottom;
} Sheet;

static gboolean
has_part (const Sheet    *sheet,
          RehabSheetParts part)
{
  return (sheet->options->parts & (guint) part) != 0;
}

static guint
count_exercises (const Sheet *sheet)
{
  return sheet->content->regimen != NULL ? rehab_regimen_get_size (sheet->content->regimen) : 0;
}

static const RehabExercise *
find_exercise (const Sheet             *sheet,
               const RehabPrescription *prescription)
{
  return rehab_catalogue_lookup (sheet->content->catalogue, prescription->exercise_key);
}

/* Two columns are for short lines of normal print; in large print there would be three words to the line. */
static RehabSheetSetting
choose_setting (const RehabSheetOptions *options)
{
  if (options->text == REHAB_TEXT_LARGE)
    return REHAB_SHEET_LARGE;

  return options->columns == 2 ? REHAB_SHEET_STACKED : REHAB_SHEET_BESIDE;
}

/* Exercises */

static RehabBlock *
make_exercise (Sheet *sheet,
               guint  nth,
               double width)
{
  const RehabPrescription *prescription = rehab_regimen_get_nth (sheet->content->regimen, nth);
  const RehabExercise *exercise = find_exercise (sheet, prescription);

  if (exercise == NULL)
    rehab_sheet_problems_add_unknown (sheet->problems, nth + 1);

  return rehab_sheet_make_exercise (sheet->typesetter, sheet->setting, prescription, exercise, nth + 1, width);
}

static void
add_exercises (Sheet          *sheet,
               RehabSheetRows *rows)
{
  guint n_columns = sheet->setting == REHAB_SHEET_STACKED ? 2 : 1;
  double width = (sheet->width - (n_columns - 1) * COLUMN_GAP) / n_columns;
  guint n_exercises = count_exercises (sheet);

  for (guint i = 0; i < n_exercises; i += n_columns)
    {
      RehabSheetRow row = { .gap = REHAB_SHEET_GAP, .grows = sheet->setting == REHAB_SHEET_BESIDE };

      for (guint n = i; n < MIN (i + n_columns, n_exercises); n++)
        row.blocks[row.n_blocks++] = make_exercise (sheet, n, width);

      row.least = rehab_sheet_get_picture_bottom (sheet->setting, MIN_PICTURE);
      g_array_append_val (rows->rows, row);
    }
}

/* Pictures are as large as they can be without taking one more page. */
static double
choose_picture_height (const RehabSheetRows *rows,
                       double                first_room,
                       guint                *pages)
{
  guint fewest =
    rehab_sheet_rows_break (rows, rehab_sheet_get_picture_bottom (REHAB_SHEET_BESIDE, MIN_PICTURE), first_room, pages);
  double height = MAX_PICTURE;

  while (height > MIN_PICTURE
         && rehab_sheet_rows_break (rows, rehab_sheet_get_picture_bottom (REHAB_SHEET_BESIDE, height), first_room, pages) > fewest)
    height -= PICTURE_STEP;

  return MAX (height, MIN_PICTURE);
}

static void
add_pictures (const Sheet    *sheet,
              RehabSheetRows *rows,
              guint           first_row,
              double          height)
{
  guint nth = 0;

  for (guint i = first_row; nth < count_exercises (sheet); i++)
    {
      const RehabSheetRow *row = &g_array_index (rows->rows, RehabSheetRow, i);

      for (guint n = 0; n < row->n_blocks; n++, nth++)
        {
          const RehabPrescription *prescription = rehab_regimen_get_nth (sheet->content->regimen, nth);

          rehab_sheet_add_picture (row->blocks[n], sheet->typesetter, sheet->setting, prescription,
                                   find_exercise (sheet, prescription), sheet->content->catalogue, sheet->content->side,
                                   height);
        }
    }
}

/* Pages */

static double
get_page_top (const Sheet *sheet,
              guint        page)
{
  return page == 0 ? sheet->top : sheet->next_top;
}

static void
begin_page (Sheet *sheet)
{
  gboolean first = rehab_document_get_n_pages (sheet->document) == 0;
  RehabBlock *head = first ? rehab_sheet_make_head (sheet->typesetter, sheet->content, sheet->width)
                           : rehab_sheet_make_running_head (sheet->typesetter, sheet->content, sheet->width);

  rehab_document_add_page (sheet->document);
  rehab_document_place (sheet->document, head, MARGIN_X, MARGIN_TOP);
}

/* Exercises and parts share what a page leaves, up to a gap that still holds them together. */
static double
choose_more_gap (const Sheet          *sheet,
                 const RehabSheetRows *rows,
                 const guint          *pages,
                 guint                 page,
                 double                room)
{
  guint n_gaps = 0;
  gboolean first = TRUE;

  for (guint i = 0; i < rows->rows->len; i++)
    {
      const RehabSheetRow *row = &g_array_index (rows->rows, RehabSheetRow, i);

      if (pages[i] != page)
        continue;

      room -= rehab_sheet_rows_get_height (row) + (first ? 0.0 : row->gap);
      n_gaps += !first && row->gap >= REHAB_SHEET_GAP;
      first = FALSE;
    }

  return n_gaps > 0 ? CLAMP (room / n_gaps, 0.0, MAX_MORE_GAP) : 0.0;
}

static void
place_row (Sheet         *sheet,
           RehabSheetRow *row,
           double         y)
{
  double x = MARGIN_X;

  for (guint n = 0; n < row->n_blocks; n++)
    {
      double width = rehab_block_get_width (row->blocks[n]);

      rehab_document_place (sheet->document, row->blocks[n], x, y);
      x += width + COLUMN_GAP;
    }

  /* The document owns them now. */
  row->n_blocks = 0;
}

/* Places rows on pages of their own, of which the first may be the first of all. */
static void
place_rows (Sheet          *sheet,
            RehabSheetRows *rows,
            const guint    *pages)
{
  guint n_before = rehab_document_get_n_pages (sheet->document);
  double more_gap = 0.0;
  double y = 0.0;

  for (guint i = 0; i < rows->rows->len; i++)
    {
      RehabSheetRow *row = &g_array_index (rows->rows, RehabSheetRow, i);
      double height = rehab_sheet_rows_get_height (row);
      gboolean first = FALSE;

      while (rehab_document_get_n_pages (sheet->document) <= n_before + pages[i])
        {
          guint page = rehab_document_get_n_pages (sheet->document);

          begin_page (sheet);
          y = get_page_top (sheet, page);
          more_gap = choose_more_gap (sheet, rows, pages, pages[i], sheet->bottom - y);
          first = TRUE;
        }

      if (!first)
        y += row->gap + (row->gap >= REHAB_SHEET_GAP ? more_gap : 0.0);
      place_row (sheet, row, y);
      y += height;
    }
}

static void
add_parts (Sheet          *sheet,
           RehabSheetRows *rows,
           guint          *first_exercise)
{
  const RehabSheetContent *content = sheet->content;

  if (has_part (sheet, REHAB_SHEET_CHANGES) && content->last.regimen != NULL && content->regimen != NULL)
    rehab_sheet_add_changes (rows, content);
  *first_exercise = rows->rows->len;
  if (has_part (sheet, REHAB_SHEET_EXERCISES))
    add_exercises (sheet, rows);
  if (has_part (sheet, REHAB_SHEET_WEEK) && count_exercises (sheet) > 0)
    rehab_sheet_add_week (rows, content);
  if (has_part (sheet, REHAB_SHEET_RUNNING) && rehab_sheet_has_running (content))
    rehab_sheet_add_running (rows, content);
  if (has_part (sheet, REHAB_SHEET_PAIN_RULE) && content->pain_rule != NULL)
    rehab_sheet_add_pain_rule (rows, content);
  if (has_part (sheet, REHAB_SHEET_SITTING))
    rehab_sheet_add_sitting (rows);
  if (has_part (sheet, REHAB_SHEET_FLARE))
    rehab_sheet_add_flare (rows, content);
}

static void
place_parts (Sheet *sheet)
{
  RehabSheetRows rows;
  g_autofree guint *pages = NULL;
  guint first_exercise;
  double first_room = sheet->bottom - sheet->top;

  rehab_sheet_rows_init (&rows, sheet->typesetter, sheet->width, sheet->bottom - sheet->next_top);
  add_parts (sheet, &rows, &first_exercise);
  rehab_sheet_rows_shrink (&rows);
  rehab_sheet_problems_check_rows (sheet->problems, &rows);
  pages = g_new0 (guint, rows.rows->len + 1);

  if (has_part (sheet, REHAB_SHEET_EXERCISES))
    {
      double height = choose_picture_height (&rows, first_room, pages);

      add_pictures (sheet, &rows, first_exercise, height);
    }
  rehab_sheet_rows_break (&rows, 0.0, first_room, pages);
  place_rows (sheet, &rows, pages);
  rehab_sheet_rows_clear (&rows);
}

static void
place_diary (Sheet *sheet)
{
  guint n_pages = rehab_sheet_count_diary_pages (sheet->typesetter);

  for (guint i = 0; i < n_pages; i++)
    {
      double top = get_page_top (sheet, rehab_document_get_n_pages (sheet->document));
      RehabBlock *diary = rehab_sheet_make_diary (sheet->typesetter, sheet->content->today, i, sheet->width,
                                                  sheet->bottom - top);

      rehab_sheet_problems_check_block (sheet->problems, diary);
      begin_page (sheet);
      rehab_document_place (sheet->document, diary, MARGIN_X, top);
    }
}

static void
place_about (Sheet *sheet)
{
  RehabSheetRows rows;
  g_autofree guint *pages = NULL;
  double top = get_page_top (sheet, rehab_document_get_n_pages (sheet->document));

  rehab_sheet_rows_init (&rows, sheet->typesetter, sheet->width, sheet->bottom - sheet->next_top);
  rehab_sheet_add_about (&rows, sheet->content->side);
  rehab_sheet_rows_shrink (&rows);
  rehab_sheet_problems_check_rows (sheet->problems, &rows);
  pages = g_new0 (guint, rows.rows->len);
  rehab_sheet_rows_break (&rows, 0.0, sheet->bottom - top, pages);
  place_rows (sheet, &rows, pages);
  rehab_sheet_rows_clear (&rows);
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

static double
measure_and_free (Sheet      *sheet,
                  RehabBlock *block)
{
  double height = rehab_block_get_height (block);

  rehab_sheet_problems_check_block (sheet->problems, block);
  rehab_block_free (block);
  return height;
}

/* Of as many pages as a sheet can have, so that no foot is higher than this one. */
#define MANY_PAGES 888u

static void
measure_frame (Sheet *sheet,
               double page_height)
{
  double foot = measure_and_free (sheet, rehab_sheet_make_foot (sheet->typesetter, sheet->content, MANY_PAGES - 1, MANY_PAGES,
                                                                sheet->width));
  double head = measure_and_free (sheet, rehab_sheet_make_head (sheet->typesetter, sheet->content, sheet->width));
  double running = measure_and_free (sheet, rehab_sheet_make_running_head (sheet->typesetter, sheet->content, sheet->width));

  sheet->top = MARGIN_TOP + head + HEAD_GAP;
  sheet->next_top = MARGIN_TOP + running + HEAD_GAP;
  sheet->bottom = page_height - MARGIN_BOTTOM - foot - FOOT_GAP;
}

static void
lay_out_pages (Sheet *sheet,
               double page_height)
{
  measure_frame (sheet, page_height);
  place_parts (sheet);
  if (has_part (sheet, REHAB_SHEET_DIARY))
    place_diary (sheet);
  if (has_part (sheet, REHAB_SHEET_ABOUT))
    place_about (sheet);
  if (rehab_document_get_n_pages (sheet->document) == 0)
    begin_page (sheet);
  place_feet (sheet, page_height);
}

/**
 * rehab_sheet_lay_out:
 * @content: what the sheet says; the texts are not kept
 * @options: how it looks and which parts it has
 *
 * Lays out a patient's sheet in the language of its options. Each exercise stays whole on one page; what is chosen beside
 * them flows after them, what changed before them, and the diary has pages of its own. What could not be laid out as asked
 * for is told by rehab_document_get_problems().
 *
 * Returns: (transfer full): the document, of at least one page
 */
RehabDocument *
rehab_sheet_lay_out (const RehabSheetContent *content,
                     const RehabSheetOptions *options)
{
  Sheet sheet = { .content = content, .options = options };
  const RehabLanguage *language;
  g_autoptr (RehabTypesetter) typesetter = NULL;
  g_autoptr (RehabSheetProblems) problems = NULL;
  g_autofree char *title = NULL;
  double page_width;
  double page_height;

  g_return_val_if_fail (content != NULL && options != NULL, NULL);
  g_return_val_if_fail (content->patient_name != NULL, NULL);
  g_return_val_if_fail (rehab_date_is_set (content->today), NULL);

  language = options->language != NULL ? options->language : rehab_language_get_own ();
  rehab_paper_get_size (options->paper, &page_width, &page_height);
  problems = rehab_sheet_problems_new (content, options);

  rehab_language_begin (language);
  typesetter = rehab_typesetter_new (options->text, options->ink, rehab_language_get_code (language));
  title = rehab_sheet_dup_title (content);

  sheet.typesetter = typesetter;
  sheet.problems = problems;
  sheet.setting = choose_setting (options);
  sheet.width = page_width - 2.0 * MARGIN_X;
  sheet.document = rehab_document_new (title, content->clinic != NULL ? content->clinic->name : NULL,
                                       rehab_language_get_code (language), page_width, page_height);
  lay_out_pages (&sheet, page_height);
  rehab_language_end ();

  /* Who prints is told in the language of the interface. */
  rehab_sheet_problems_tell (problems, sheet.document);

  return sheet.document;
}
