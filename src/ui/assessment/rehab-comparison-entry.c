/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-comparison-entry.h"

#include <glib/gi18n.h>

struct _RehabComparisonEntry
{
  GObject parent_instance;

  RehabComparisonRow row; /* its values are the record's: never read but while this is made */
  gboolean answered[2];
  char *label;
  char *full_label;
  char *words[2];
  char *change;
  char *details;
  GArray *trend;
  RehabDate dates[2];
};

G_DEFINE_FINAL_TYPE (RehabComparisonEntry, rehab_comparison_entry, G_TYPE_OBJECT)

static void
rehab_comparison_entry_finalize (GObject *object)
{
  RehabComparisonEntry *self = REHAB_COMPARISON_ENTRY (object);

  g_free (self->label);
  g_free (self->full_label);
  g_free (self->words[0]);
  g_free (self->words[1]);
  g_free (self->change);
  g_free (self->details);
  g_clear_pointer (&self->trend, g_array_unref);

  G_OBJECT_CLASS (rehab_comparison_entry_parent_class)->finalize (object);
}

static void
rehab_comparison_entry_class_init (RehabComparisonEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rehab_comparison_entry_finalize;
}

static void
rehab_comparison_entry_init (RehabComparisonEntry *self)
{
}

/**
 * rehab_comparison_entry_new:
 * @row: a row of a comparison
 * @record: the episode of care that it is of
 * @earlier: the earlier assessment
 * @later: the later one
 * @thresholds: the clinic's
 * @today: the present day
 *
 * Returns: (transfer full): the row in words
 */
RehabComparisonEntry *
rehab_comparison_entry_new (const RehabComparisonRow *row,
                            const RehabCase          *record,
                            const RehabAssessment    *earlier,
                            const RehabAssessment    *later,
                            const RehabThresholds    *thresholds,
                            RehabDate                 today)
{
  RehabComparisonEntry *self = g_object_new (REHAB_TYPE_COMPARISON_ENTRY, NULL);
  RehabComparisonRow without_side = *row;

  without_side.side = REHAB_SIDE_NOT_ASKED;
  self->row = *row;
  self->label = rehab_comparison_row_dup_label (&without_side);
  self->full_label = rehab_comparison_row_dup_label (row);
  self->answered[0] = row->earlier.answered;
  self->answered[1] = row->later.answered;
  self->words[0] = rehab_comparison_row_dup_words (row, FALSE);
  self->words[1] = rehab_comparison_row_dup_words (row, TRUE);
  self->change = rehab_comparison_row_dup_change (row);
  self->details = rehab_comparison_row_dup_details (row, record, earlier, later, thresholds, today);
  self->trend = rehab_comparison_list_trend (record, &row->part, row->side);
  self->dates[0] = earlier->date;
  self->dates[1] = later->date;

  return self;
}

RehabSection
rehab_comparison_entry_get_section (RehabComparisonEntry *self)
{
  return self->row.part.item->section;
}

const char *
rehab_comparison_entry_get_label (RehabComparisonEntry *self)
{
  return self->label;
}

/**
 * rehab_comparison_entry_get_side:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): "Left", "Right, involved", or `NULL` for an item without sides
 */
const char *
rehab_comparison_entry_get_side (RehabComparisonEntry *self)
{
  if (self->row.side == REHAB_SIDE_LEFT)
    return self->row.involved ? _("Left, involved") : C_("side", "Left");
  if (self->row.side == REHAB_SIDE_RIGHT)
    return self->row.involved ? _("Right, involved") : C_("side", "Right");

  return NULL;
}

gboolean
rehab_comparison_entry_is_involved (RehabComparisonEntry *self)
{
  return self->row.involved;
}

const char *
rehab_comparison_entry_get_words (RehabComparisonEntry *self,
                                  gboolean              later)
{
  return self->words[later ? 1 : 0];
}

gboolean
rehab_comparison_entry_is_answered (RehabComparisonEntry *self,
                                    gboolean              later)
{
  return self->answered[later ? 1 : 0];
}

const char *
rehab_comparison_entry_get_change (RehabComparisonEntry *self)
{
  return self->change;
}

/**
 * rehab_comparison_entry_get_arrow:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): an arrow for a number that went up or down, whether or not that is for the better
 */
const char *
rehab_comparison_entry_get_arrow (RehabComparisonEntry *self)
{
  if (!self->row.difference.known || self->row.change == REHAB_CHANGE_NONE)
    return NULL;

  return self->row.difference.value > 0.0 ? "↑" : "↓";
}

const char *
rehab_comparison_entry_get_details (RehabComparisonEntry *self)
{
  return self->details;
}

/**
 * rehab_comparison_entry_get_trend:
 * @self: a row
 * @earlier: (out): the day of the earlier assessment
 * @later: (out): the day of the later one
 * @decimals: (out): how many digits after the point the values have
 *
 * Returns: (transfer none) (element-type RehabTrendPoint): what every assessment holds, oldest first
 */
GArray *
rehab_comparison_entry_get_trend (RehabComparisonEntry *self,
                                  RehabDate            *earlier,
                                  RehabDate            *later,
                                  guint                *decimals)
{
  *earlier = self->dates[0];
  *later = self->dates[1];
  *decimals = self->row.part.decimals;

  return self->trend;
}

gboolean
rehab_comparison_entry_is_changed (RehabComparisonEntry *self)
{
  return rehab_comparison_row_is_changed (&self->row);
}

gboolean
rehab_comparison_entry_is_positive (RehabComparisonEntry *self)
{
  return self->row.positive;
}

gboolean
rehab_comparison_entry_matches (RehabComparisonEntry *self,
                                const char           *words)
{
  return rehab_comparison_row_matches (&self->row, words);
}

/**
 * rehab_comparison_entry_dup_sentence:
 * @self: a row
 *
 * Says a whole row for who hears it: "Puranen-Orava, right, involved: was Yes, now No. Better".
 *
 * Returns: (transfer full): the translated words
 */
char *
rehab_comparison_entry_dup_sentence (RehabComparisonEntry *self)
{
  const char *side = rehab_comparison_entry_get_side (self);
  g_autofree char *subject = side != NULL ? g_strdup_printf ("%s, %s", self->label, side) : g_strdup (self->label);

  /* "Now Not asked. Not asked again" would say one thing twice. */
  if (self->row.change == REHAB_CHANGE_NOT_ASKED_AGAIN)
    /* Translators: an item, its answer at the earlier assessment, and that the later one did not ask */
    return g_strdup_printf (_("%s: was %s. %s"), subject, self->words[0], self->change);
  if (self->row.change == REHAB_CHANGE_NEW)
    /* Translators: an item, its answer at the later assessment, and that the earlier one did not ask */
    return g_strdup_printf (_("%s: now %s. %s"), subject, self->words[1], self->change);

  /* Translators: an item, its answers at two assessments, and what became of it */
  return g_strdup_printf (_("%s: was %s, now %s. %s"), subject, self->words[0], self->words[1], self->change);
}

static void
append_cell (GString    *line,
             const char *text)
{
  g_autofree char *cell = g_strdelimit (g_strdup (text), "\t\r\n", ' ');

  if (line->len > 0)
    g_string_append_c (line, '\t');
  g_string_append (line, cell);
}

/**
 * rehab_comparison_entry_dup_tsv:
 * @self: a row
 *
 * Returns: (transfer full): the row as a spreadsheet takes it: section, item, earlier, later, change
 */
char *
rehab_comparison_entry_dup_tsv (RehabComparisonEntry *self)
{
  g_autoptr (GString) line = g_string_new (NULL);

  append_cell (line, rehab_section_get_title (self->row.part.item->section));
  append_cell (line, self->full_label);
  append_cell (line, self->words[0]);
  append_cell (line, self->words[1]);
  append_cell (line, self->change);

  return g_string_free_and_steal (g_steal_pointer (&line));
}
