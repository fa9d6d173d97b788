/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-phase-paper.h"
#include "rehab-choice.h"
#include "rehab-clinician.h"
#include "rehab-criterion.h"
#include "rehab-decision-paper.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"
#include "rehab-lines.h"
#include "rehab-source.h"
#include "rehab-tag.h"

#define PADDING_X 6.0
#define PADDING_Y 1.7

typedef struct
{
  const RehabPhasePaperContent *content;
  RehabTypesetter *typesetter;
  RehabFlow *flow;
  GHashTable *sources; /* the keys of who asks for what was printed */
} PhasePaper;

typedef struct
{
  double x;
  double width;
} Column;

/* Criterion, what was asked for, what was known, and how it stood. */
typedef enum
{
  COLUMN_CRITERION,
  COLUMN_ASKED,
  COLUMN_WORDS,
  COLUMN_STATE,
  N_COLUMNS,
} ColumnId;

static Column
get_column (ColumnId id,
            double   width)
{
  static const double shares[N_COLUMNS] = { 0.33, 0.21, 0.32, 0.14 };
  Column column = { 0.0, shares[id] * width };

  for (guint i = 0; i < (guint) id; i++)
    column.x += shares[i] * width;

  return column;
}

/* In large print a row has lines instead of columns, which would hold a word each. */
static gboolean
is_stacked (const RehabTypesetter *typesetter)
{
  return rehab_typesetter_get_text (typesetter) == REHAB_TEXT_LARGE;
}

static double
add_cell (RehabBlock            *block,
          const RehabTypesetter *typesetter,
          RehabType              type,
          RehabColour            colour,
          const char            *text,
          Column                 column,
          double                 y)
{
  return rehab_block_set_text (block, typesetter, "P", type, colour, text, column.x, y, column.width - PADDING_X,
                               PANGO_ALIGN_LEFT);
}

static const char *
get_head (ColumnId id)
{
  switch (id)
    {
    case COLUMN_CRITERION:
      return C_("column", "Criterion");

    case COLUMN_ASKED:
      return C_("column", "Asked for");

    case COLUMN_WORDS:
      return C_("column", "Known then");

    case COLUMN_STATE:
    case N_COLUMNS:
    default:
      return "";
    }
}

/* Without columns, what a line is stands before it. */
static char *
dup_line (ColumnId    id,
          const char *words)
{
  if (id != COLUMN_ASKED && id != COLUMN_WORDS)
    return g_strdup (words);

  return g_strdup_printf (C_("label and words", "%s: %s"), get_head (id), words);
}

static RehabBlock *
make_table_head (const RehabTypesetter *typesetter,
                 double                 width,
                 gboolean               again,
                 gconstpointer          data)
{
  RehabBlock *block = rehab_block_new (again ? "table-head-again" : "table-head", width, rehab_typesetter_get_ink (typesetter));

  if (is_stacked (typesetter))
    return block;

  for (guint i = 0; i < N_COLUMNS; i++)
    if (i != COLUMN_STATE)
      add_cell (block, typesetter, REHAB_TYPE_NOTE, REHAB_COLOUR_QUIET, get_head (i), get_column (i, width), 1.0);
  rehab_block_add_area (block, REHAB_COLOUR_FAINT, 0.0, rehab_block_get_height (block) + 1.0, width, REHAB_DECISION_HAIRLINE);

  return block;
}

/* A word for every state: nothing is told by its colour alone. */
static const char *
get_state_words (RehabCriterionState state)
{
  if (state == REHAB_CRITERION_STATE_NOT_MEASURED)
    return C_("criterion", "Not measured");

  return rehab_choice_get_label (REHAB_TYPE_CRITERION_STATE, (int) state);
}

/* The present name of a criterion; of one that this version does not know its key, so that nothing that was frozen is lost. */
static const char *
get_label (const RehabPhaseCriterion *frozen)
{
  const RehabCriterion *criterion = rehab_criterion_lookup (frozen->criterion_key);

  return criterion != NULL ? _(criterion->label) : frozen->criterion_key;
}

static char *
dup_asked (const RehabPhaseCriterion *frozen)
{
  const RehabCriterion *criterion = rehab_criterion_lookup (frozen->criterion_key);

  if (criterion != NULL)
    return rehab_criterion_dup_asked (criterion, frozen->limit_value);

  return frozen->limit_value.known ? rehab_language_dup_number (frozen->limit_value.value) : g_strdup ("");
}

/*
 * What was known, in the words of that day. What was not measured is said in the last column; here stands what there was of
 * it, such as a value from an earlier phase.
 */
static const char *
get_known (const RehabPhaseCriterion *frozen)
{
  gboolean is_nothing = frozen->state == REHAB_CRITERION_STATE_NOT_MEASURED
                        && !rehab_date_is_set (frozen->measured_on) && !frozen->value.known;

  return is_nothing || frozen->words == NULL ? "–" : frozen->words;
}

/* What one row says. */
typedef struct
{
  const char *cells[N_COLUMNS];
  const char *origin; /* NULL for nothing */
  gboolean met;
} Row;

static RehabType
get_type (const Row *row,
          ColumnId   id)
{
  /* What is not met stands out by its weight, so that nothing is told by a colour. */
  return id == COLUMN_CRITERION || (id == COLUMN_STATE && !row->met) ? REHAB_TYPE_CELL_STRONG : REHAB_TYPE_CELL;
}

/* The origin lies below what it is the origin of, beside what was known. */
static double
add_columns (RehabBlock            *block,
             const RehabTypesetter *typesetter,
             const Row             *row)
{
  double width = rehab_block_get_width (block);
  Column origin = { 0.0, get_column (COLUMN_WORDS, width).x };
  double heights[N_COLUMNS];
  double below;

  for (guint i = 0; i < N_COLUMNS; i++)
    heights[i] = add_cell (block, typesetter, get_type (row, i), REHAB_COLOUR_TEXT, row->cells[i], get_column (i, width),
                           PADDING_Y);

  below = PADDING_Y + MAX (heights[COLUMN_CRITERION], heights[COLUMN_ASKED]);
  below += add_cell (block, typesetter, REHAB_TYPE_FINE, REHAB_COLOUR_QUIET, row->origin, origin, below);

  return MAX (below, PADDING_Y + MAX (heights[COLUMN_WORDS], heights[COLUMN_STATE]));
}

static double
add_stack (RehabBlock            *block,
           const RehabTypesetter *typesetter,
           const Row             *row)
{
  Column column = { 0.0, rehab_block_get_width (block) };
  double y = PADDING_Y;

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      g_autofree char *line = dup_line (i, row->cells[i]);

      y += add_cell (block, typesetter, get_type (row, i), REHAB_COLOUR_TEXT, line, column, y);
    }

  return y + add_cell (block, typesetter, REHAB_TYPE_FINE, REHAB_COLOUR_QUIET, row->origin, column, y);
}

static RehabBlock *
make_row (const PhasePaper          *self,
          const RehabPhaseCriterion *frozen)
{
  double width = rehab_flow_get_width (self->flow);
  RehabBlock *block = rehab_block_new ("row", width, rehab_typesetter_get_ink (self->typesetter));
  const RehabCriterion *criterion = rehab_criterion_lookup (frozen->criterion_key);
  g_autofree char *asked = dup_asked (frozen);
  g_autofree char *origin = criterion != NULL ? rehab_criterion_dup_origin (criterion) : NULL;
  const Row row = {
    .cells = { get_label (frozen), asked, get_known (frozen), get_state_words (frozen->state) },
    .origin = origin, .met = frozen->state == REHAB_CRITERION_STATE_MET,
  };
  double y = is_stacked (self->typesetter) ? add_stack (block, self->typesetter, &row)
                                           : add_columns (block, self->typesetter, &row);

  rehab_block_add_area (block, REHAB_COLOUR_FAINT, 0.0, y + PADDING_Y, width, REHAB_DECISION_HAIRLINE);

  return block;
}

static void
note_sources (PhasePaper *self,
              const char *keys)
{
  g_auto (GStrv) split = g_strsplit (keys, " ", -1);

  for (guint i = 0; split[i] != NULL; i++)
    if (*split[i] != '\0')
      g_hash_table_add (self->sources, g_strdup (split[i]));
}

static GPtrArray *
list_frozen (const RehabPhasePaperContent *content)
{
  GPtrArray *frozen = g_ptr_array_new ();

  for (guint i = 0; i < content->record->phase_criteria->len; i++)
    {
      RehabPhaseCriterion *criterion = g_ptr_array_index (content->record->phase_criteria, i);

      if (g_strcmp0 (criterion->phase_change_id, content->change->id) == 0)
        g_ptr_array_add (frozen, criterion);
    }

  return frozen;
}

static void
add_criteria (PhasePaper *self,
              GPtrArray  *frozen)
{
  rehab_decision_add_heading (self->flow, self->typesetter, _("Criteria on That Day"));

  if (frozen->len == 0)
    {
      rehab_flow_add_text (self->flow, "no-criteria", REHAB_TYPE_CELL, REHAB_COLOUR_QUIET, _("None were asked for."),
                           REHAB_DECISION_GAP, REHAB_FLOW_FREE);
      return;
    }

  rehab_flow_begin_table (self->flow, make_table_head, NULL, NULL, REHAB_DECISION_GAP);
  for (guint i = 0; i < frozen->len; i++)
    {
      const RehabPhaseCriterion *criterion = g_ptr_array_index (frozen, i);
      const RehabCriterion *row = rehab_criterion_lookup (criterion->criterion_key);

      rehab_flow_add_block (self->flow, make_row (self, criterion), 0.0, REHAB_FLOW_FREE);
      if (row == NULL)
        continue;
      /* What was only read beside it is named in the row. */
      note_sources (self, row->sources);
    }
  rehab_flow_end_table (self->flow);
}

/* "Calm weeks (not met); Sitting (not measured)" */
static char *
dup_overridden (GPtrArray *frozen)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < frozen->len; i++)
    {
      const RehabPhaseCriterion *criterion = g_ptr_array_index (frozen, i);
      const RehabCriterion *row = rehab_criterion_lookup (criterion->criterion_key);

      if (criterion->state == REHAB_CRITERION_STATE_MET || (row != NULL && row->part_only))
        continue;
      g_ptr_array_add (parts, g_strdup_printf (criterion->state == REHAB_CRITERION_STATE_NOT_MET
                                               /* Translators: the name of a criterion */
                                               ? _("%s (not met)") : _("%s (not measured)"), get_label (criterion)));
    }

  return parts->len > 0 ? rehab_parts_join (parts, C_("list", "; ")) : NULL;
}

static void
add_decision (PhasePaper *self,
              GPtrArray  *frozen)
{
  const RehabPhaseChange *change = self->content->change;
  g_autofree char *overridden = dup_overridden (frozen);

  if (overridden != NULL)
    {
      rehab_decision_add_heading (self->flow, self->typesetter, _("Gone Beyond"));
      rehab_flow_add_text (self->flow, "overridden", REHAB_TYPE_SMALL, REHAB_COLOUR_TEXT, overridden, REHAB_DECISION_GAP,
                           REHAB_FLOW_FREE);
    }
  if (change->reason == NULL && overridden == NULL)
    return;

  rehab_decision_add_heading (self->flow, self->typesetter, _("Reason"));
  rehab_flow_add_text (self->flow, "reason", REHAB_TYPE_SMALL, change->reason != NULL ? REHAB_COLOUR_TEXT : REHAB_COLOUR_QUIET,
                       change->reason != NULL ? change->reason : _("Nothing written."), REHAB_DECISION_GAP, REHAB_FLOW_FREE);
}

/* What a step of an earlier version said of its criteria in words of its own. */
static void
add_old_words (PhasePaper *self)
{
  if (self->content->change->criteria == NULL)
    return;

  rehab_decision_add_heading (self->flow, self->typesetter, _("Written with the Step"));
  rehab_flow_add_text (self->flow, "old-words", REHAB_TYPE_SMALL, REHAB_COLOUR_TEXT, self->content->change->criteria,
                       REHAB_DECISION_GAP, REHAB_FLOW_FREE);
}

static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  const char *first = *(const char *const *) a;
  const char *second = *(const char *const *) b;

  /* "F9" before "F10", and the article before what others wrote. */
  if (first[0] != second[0])
    return first[0] - second[0];

  return (int) (g_ascii_strtoll (first + 1, NULL, 10) - g_ascii_strtoll (second + 1, NULL, 10));
}

static void
add_sources (PhasePaper *self)
{
  g_autoptr (GPtrArray) keys = g_hash_table_get_keys_as_ptr_array (self->sources);
  g_autofree char *joined_keys = NULL;
  g_autofree char *citations = NULL;
  g_auto (GStrv) lines = NULL;
  g_autofree char *joined = NULL;

  if (keys->len == 0)
    return;

  g_ptr_array_sort (keys, compare_keys);
  joined_keys = rehab_parts_join (keys, " ");
  citations = rehab_sources_dup_citation (joined_keys);
  lines = g_strsplit (citations, "\n", -1);
  joined = g_strjoinv ("  ·  ", lines);

  rehab_decision_add_heading (self->flow, self->typesetter, _("Sources"));
  rehab_flow_add_text (self->flow, "sources", REHAB_TYPE_FINE, REHAB_COLOUR_QUIET, joined, REHAB_DECISION_GAP, REHAB_FLOW_FREE);
}

/* "Phase 1 to phase 2: Slow heavy, little hip flexion" */
static char *
dup_title (const RehabPhaseChange *change)
{
  int from = rehab_phase_get_number (change->from_phase);
  int to = rehab_phase_get_number (change->to_phase);
  const char *to_name = rehab_choice_get_label (REHAB_TYPE_PHASE, (int) change->to_phase);
  const char *from_name = rehab_choice_get_label (REHAB_TYPE_PHASE, (int) change->from_phase);

  if (change->from_phase == REHAB_PHASE_NONE)
    return g_strdup_printf (_("Phase %d (%s)"), to, to_name);
  if (change->to_phase < change->from_phase)
    /* Translators: numbers and names of phases */
    return g_strdup_printf (_("Back from phase %d (%s) to phase %d (%s)"), from, from_name, to, to_name);

  /* Translators: numbers and names of phases */
  return g_strdup_printf (_("From phase %d (%s) to phase %d (%s)"), from, from_name, to, to_name);
}

static char *
dup_by (const RehabPhasePaperContent *content)
{
  const RehabClinician *clinician = rehab_clinician_find (content->clinicians, content->change->clinician_id);
  g_autofree char *date = rehab_decision_dup_date (content->change->date);

  if (clinician == NULL)
    return g_strdup_printf (_("Decided on %s"), date);

  /* Translators: a date, a clinician's name and initials */
  return g_strdup_printf (_("Decided on %s by %s (%s)"), date, clinician->name, clinician->initials);
}

static char *
dup_identity (const RehabPatientDetails *patient)
{
  g_autofree char *date = NULL;

  if (!rehab_date_is_set (patient->birth_date))
    return g_strdup (_("date of birth not recorded"));

  date = rehab_decision_dup_date (patient->birth_date);

  return g_strdup_printf (_("born %s"), date);
}

/**
 * rehab_phase_paper_lay_out:
 * @content: what the paper is of; nothing of it is kept
 * @options: how it looks
 *
 * Lays out one step with the criteria that were frozen with it: what was asked for and known on that day, what was gone
 * beyond and why, and where each criterion comes from. In normal print the most that a step asks for is on one page.
 *
 * Returns: (transfer full): the document, of at least one page
 */
RehabDocument *
rehab_phase_paper_lay_out (const RehabPhasePaperContent *content,
                           const RehabPhasePaperOptions *options)
{
  PhasePaper self = { .content = content };
  g_autoptr (RehabTypesetter) typesetter = NULL;
  g_autoptr (RehabFlow) flow = NULL;
  g_autoptr (GHashTable) sources = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) frozen = NULL;
  g_autofree char *name = NULL;
  g_autofree char *identity = NULL;
  g_autofree char *title = NULL;
  g_autofree char *by = NULL;
  g_autofree char *today = NULL;
  g_autofree char *foot = NULL;
  g_autofree char *document_title = NULL;
  /* Translators: the code of the language you translate to, as "de" or "pt-br"; speech and hyphens follow it */
  const char *language = C_("language code of this translation", "en");
  RehabDecisionFrame words = { 0 };
  RehabFrame frame;
  RehabDocument *document;
  double page_width;
  double page_height;

  g_return_val_if_fail (content != NULL && options != NULL, NULL);
  g_return_val_if_fail (content->patient != NULL && content->record != NULL && content->change != NULL, NULL);

  name = rehab_patient_details_dup_name (content->patient);
  identity = dup_identity (content->patient);
  title = dup_title (content->change);
  by = dup_by (content);
  today = rehab_decision_dup_date (content->today);
  foot = g_strdup_printf (_("Confidential. Printed on %s."), today);
  words = (RehabDecisionFrame) {
    .clinic = content->clinic, .name = name, .identity = identity, .title = title, .by = by, .foot = foot,
    .tag = rehab_tag_get_side (content->record->episode->side),
  };
  frame = rehab_decision_frame (&words);

  rehab_paper_get_size (options->paper, &page_width, &page_height);
  /* Translators: the title of a paper; %s is a patient's name */
  document_title = g_strdup_printf (_("Change of phase of %s"), name);
  document = rehab_document_new (document_title, content->clinic != NULL ? content->clinic->name : NULL, language, page_width,
                                 page_height);
  typesetter = rehab_typesetter_new (options->text, options->ink, language);
  flow = rehab_flow_new (typesetter, &frame, document);
  self.typesetter = typesetter;
  self.flow = flow;
  self.sources = sources;

  frozen = list_frozen (content);
  add_criteria (&self, frozen);
  add_decision (&self, frozen);
  add_old_words (&self);
  add_sources (&self);
  rehab_flow_place (flow);

  return document;
}
