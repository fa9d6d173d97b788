/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-sheet-problems.h"
#include "rehab-i18n.h"
#include "rehab-photo.h"

#include <math.h>
#include <string.h>

/* A block that had to be made smaller. */
typedef struct
{
  char *block;
  double scale;
} Shrunk;

struct _RehabSheetProblems
{
  const RehabSheetContent *content;
  const RehabSheetOptions *options;
  GArray *unknown; /* numbers of exercises */
  GArray *shrunk;  /* Shrunk */
};

static void
clear_shrunk (gpointer data)
{
  g_free (((Shrunk *) data)->block);
}

/**
 * rehab_sheet_problems_new:
 * @content: what the sheet says; valid as long as the problems
 * @options: how it looks; the same
 *
 * Returns: (transfer full): no problems so far
 */
RehabSheetProblems *
rehab_sheet_problems_new (const RehabSheetContent *content,
                          const RehabSheetOptions *options)
{
  RehabSheetProblems *self = g_new0 (RehabSheetProblems, 1);

  self->content = content;
  self->options = options;
  self->unknown = g_array_new (FALSE, FALSE, sizeof (guint));
  self->shrunk = g_array_new (FALSE, FALSE, sizeof (Shrunk));
  g_array_set_clear_func (self->shrunk, clear_shrunk);

  return self;
}

void
rehab_sheet_problems_free (RehabSheetProblems *self)
{
  g_array_unref (self->unknown);
  g_array_unref (self->shrunk);
  g_free (self);
}

void
rehab_sheet_problems_add_unknown (RehabSheetProblems *self,
                                  guint               number)
{
  g_array_append_val (self->unknown, number);
}

/* Notes a block that is smaller than it was set. */
void
rehab_sheet_problems_check_block (RehabSheetProblems *self,
                                  const RehabBlock   *block)
{
  Shrunk shrunk = { NULL, rehab_block_get_scale (block) };

  if (shrunk.scale >= 1.0)
    return;

  shrunk.block = g_strdup (rehab_block_get_name (block));
  g_array_append_val (self->shrunk, shrunk);
}

void
rehab_sheet_problems_check_rows (RehabSheetProblems   *self,
                                 const RehabSheetRows *rows)
{
  for (guint i = 0; i < rows->rows->len; i++)
    {
      const RehabSheetRow *row = &g_array_index (rows->rows, RehabSheetRow, i);

      for (guint n = 0; n < row->n_blocks; n++)
        rehab_sheet_problems_check_block (self, row->blocks[n]);
    }
}

static gboolean
wants (const RehabSheetProblems *self,
       RehabSheetParts           part)
{
  return (self->options->parts & (guint) part) != 0;
}

static char *
dup_shrunk (const Shrunk *shrunk)
{
  int percent = (int) floor (shrunk->scale * 100.0);

  if (g_str_has_prefix (shrunk->block, "exercise-"))
    return g_strdup_printf (_("Exercise %s is set smaller, at %d %% of its size, to stay on one page."),
                            shrunk->block + strlen ("exercise-"), percent);
  if (g_str_has_suffix (shrunk->block, "head") || g_str_equal (shrunk->block, "foot"))
    return g_strdup_printf (_("The names at the head or foot of the pages are set smaller, at %d %% of their size, to fit."), percent);

  /* The blocks of a part are called by its key. */
  for (guint i = 0; i < REHAB_N_SHEET_PARTS; i++)
    {
      RehabSheetParts part = (RehabSheetParts) (1u << i);

      if (g_str_has_prefix (shrunk->block, rehab_sheet_part_get_key (part)))
        /* Translators: %s is a part of the sheet, as it is called among the options */
        return g_strdup_printf (_("“%s” is set smaller, at %d %% of its size, to stay on one page."),
                                rehab_sheet_part_get_label (part), percent);
    }

  return g_strdup_printf (_("A part of the sheet is set smaller, at %d %% of its size, to stay on one page."), percent);
}

static void
tell (RehabDocument *document,
      const char    *problem)
{
  rehab_document_add_problem (document, g_strdup (problem));
}

static void
tell_parts (const RehabSheetProblems *self,
            RehabDocument            *document)
{
  const RehabSheetContent *content = self->content;
  gboolean has_exercises = content->regimen != NULL && rehab_regimen_get_size (content->regimen) > 0;
  gboolean has_flare = content->flare.regimen != NULL && rehab_regimen_get_size (content->flare.regimen) > 0;

  if ((wants (self, REHAB_SHEET_EXERCISES) || wants (self, REHAB_SHEET_WEEK)) && !has_exercises)
    tell (document, _("There are no exercises in this programme."));
  if (wants (self, REHAB_SHEET_CHANGES) && content->last.regimen == NULL)
    tell (document, _("What changed is left out: the patient has had no sheet before."));
  if (wants (self, REHAB_SHEET_PAIN_RULE) && content->pain_rule == NULL)
    tell (document, _("The pain rule is left out: none was agreed."));
  if (wants (self, REHAB_SHEET_FLARE) && !has_flare)
    tell (document, _("There is no earlier version to go back to in a flare; the sheet says the rest."));
}

/**
 * rehab_sheet_problems_tell:
 * @self: problems
 * @document: the sheet
 *
 * Puts into words what was noted, and what was asked for and is not there.
 */
void
rehab_sheet_problems_tell (const RehabSheetProblems *self,
                           RehabDocument            *document)
{
  int width;
  int height;

  tell_parts (self, document);

  if (self->options->columns == 2 && self->options->text == REHAB_TEXT_LARGE && wants (self, REHAB_SHEET_EXERCISES))
    tell (document, _("Large print has one column."));
  if (self->content->logo != NULL && !rehab_photo_measure (self->content->logo, &width, &height, NULL))
    tell (document, _("The clinic’s logo cannot be read, and is left out."));

  for (guint i = 0; i < self->unknown->len; i++)
    rehab_document_add_problem (document, g_strdup_printf (_("Exercise %u is not known here: it has no picture and no words."),
                                                           g_array_index (self->unknown, guint, i)));
  for (guint i = 0; i < self->shrunk->len; i++)
    rehab_document_add_problem (document, dup_shrunk (&g_array_index (self->shrunk, Shrunk, i)));
}
