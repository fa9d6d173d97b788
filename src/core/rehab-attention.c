/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-attention-private.h"
#include "rehab-i18n.h"
#include "rehab-source.h"

#include <string.h>

static void
take_with (GPtrArray                *found,
           const RehabAttentionRule *rule,
           char                     *text,
           const char               *sources)
{
  RehabAttention *attention = g_new0 (RehabAttention, 1);

  attention->rule = rule;
  attention->text = text;
  attention->sources = g_strdup (sources);
  g_ptr_array_add (found, attention);
}

/* Takes what the rule that looks now found; @text is taken over. */
void
rehab_attention_look_take (RehabAttentionLook *self,
                           char               *text,
                           const char         *sources)
{
  take_with (self->found, self->rule, text, sources);
}

double
rehab_attention_look_get (const RehabAttentionLook *self,
                          RehabThreshold            which)
{
  return rehab_thresholds_get (self->thresholds, which);
}

/* Most patients have no run in most weeks: their years of diary are not read through before a rule wants them. */
const RehabLoadHistory *
rehab_attention_look_get_history (RehabAttentionLook *self)
{
  if (self->history == NULL)
    self->history = rehab_load_history_new (self->diary, self->thresholds, self->today);

  return self->history;
}

/* A day, with its year where that is another one than today's. */
char *
rehab_attention_look_dup_day (const RehabAttentionLook *self,
                              RehabDate                 date)
{
  int year, this_year, month, day;

  rehab_date_get_ymd (date, &year, &month, &day);
  rehab_date_get_ymd (self->today, &this_year, &month, &day);

  /* Translators: a day without its year, as g_date_time_format() writes it: "22 Nov" */
  return rehab_date_format (date, year == this_year ? C_("date", "%-d %b") : C_("date", "%-d %b %Y"));
}

static gboolean
is_in_scope (const RehabAttentionRow *row,
             const RehabCase         *record,
             const RehabThresholds   *thresholds)
{
  RehabAttentionScope scope = REHAB_ATTENTION_OPEN;

  if (thresholds == NULL)
    scope = REHAB_ATTENTION_ARCHIVED;
  else if (rehab_date_is_set (record->episode->closed_on))
    scope = REHAB_ATTENTION_CLOSED;

  return (row->scope & scope) != 0;
}

static gboolean
is_used (const RehabAttentionRow *row,
         const RehabThresholds   *thresholds)
{
  return !row->rule.can_be_set_aside || thresholds == NULL || rehab_thresholds_uses (thresholds, row->rule.key);
}

/* What is dated up to today; nothing is copied where that is all of it. */
static RehabDiary *
ref_diary (const RehabCase *record,
           RehabDate        today)
{
  RehabDate first = rehab_diary_get_first (record->diary);
  RehabDate last = rehab_diary_get_last (record->diary);

  if (!rehab_date_is_set (last) || rehab_date_compare (last, today) <= 0)
    return rehab_diary_ref (record->diary);
  if (rehab_date_compare (first, today) > 0)
    return rehab_diary_new (NULL, 0, NULL, 0);

  return rehab_diary_slice (record->diary, first, today);
}

/* All that the rules find: what speaks, or what would and rests. */
static GPtrArray *
look (const RehabCase       *record,
      RehabDate              today,
      const RehabThresholds *thresholds,
      gboolean               resting)
{
  RehabAttentionLook look = { .record = record, .today = today, .thresholds = thresholds };

  look.found = g_ptr_array_new_with_free_func ((GDestroyNotify) rehab_attention_free);
  look.diary = ref_diary (record, today);

  for (guint i = 0; i < rehab_attention_n_rows; i++)
    {
      const RehabAttentionRow *row = &rehab_attention_rows[i];
      const RehabSetAside *set_aside = NULL;
      guint n_before = look.found->len;

      if (!is_in_scope (row, record, thresholds) || !is_used (row, thresholds))
        continue;
      if (row->rule.can_be_set_aside)
        set_aside = rehab_case_find_set_aside (record, row->rule.key, today);
      if ((set_aside != NULL) != resting)
        continue;

      look.rule = &row->rule;
      row->look (&look);
      for (guint found = n_before; found < look.found->len; found++)
        ((RehabAttention *) g_ptr_array_index (look.found, found))->set_aside = set_aside;
    }

  rehab_diary_unref (look.diary);
  g_clear_pointer (&look.history, rehab_load_history_unref);

  return look.found;
}

guint
rehab_attention_rule_get_count (void)
{
  return rehab_attention_n_rows;
}

/**
 * rehab_attention_rule_get_nth:
 * @n: which, below rehab_attention_rule_get_count()
 *
 * Returns: (transfer none): a row of the table of rules; weightier ones come first
 */
const RehabAttentionRule *
rehab_attention_rule_get_nth (guint n)
{
  g_return_val_if_fail (n < rehab_attention_n_rows, NULL);

  return &rehab_attention_rows[n].rule;
}

/**
 * rehab_attention_rule_lookup:
 * @key: what a rule is stored as: "not-settled"
 *
 * Returns: (transfer none) (nullable): its row, or `NULL` for a key that this version does not know
 */
const RehabAttentionRule *
rehab_attention_rule_lookup (const char *key)
{
  g_return_val_if_fail (key != NULL, NULL);

  for (guint i = 0; i < rehab_attention_n_rows; i++)
    if (g_str_equal (rehab_attention_rows[i].rule.key, key))
      return &rehab_attention_rows[i].rule;

  return NULL;
}

/**
 * rehab_attention_rule_dup_origin:
 * @self: a rule
 *
 * Says where a rule comes from, and what was read beside it.
 *
 * Returns: (transfer full): the translated words: "Team PainAssist 2025 (F91)", "clinic setting (see …)"
 */
char *
rehab_attention_rule_dup_origin (const RehabAttentionRule *self)
{
  g_autofree char *sources = NULL;
  g_autofree char *background = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  sources = rehab_sources_dup_short (self->sources);
  if (*self->background == '\0')
    return g_steal_pointer (&sources);

  background = rehab_sources_dup_short (self->background);
  /* Translators: where a figure comes from, and what else was read about it */
  return g_strdup_printf (_("%s; background: %s"), sources, background);
}

void
rehab_attention_free (RehabAttention *self)
{
  g_free (self->text);
  g_free (self->sources);
  g_free (self);
}

/**
 * rehab_case_find_set_aside:
 * @self: a case
 * @rule_key: a rule
 * @today: the current day
 *
 * Finds what lets a rule rest today. The latest that was decided about the rule holds, and nothing rests that was set
 * aside on a day which has not come: where the clock was set back, rules speak.
 *
 * Returns: (transfer none) (nullable): the decision, or `NULL` when the rule speaks
 */
const RehabSetAside *
rehab_case_find_set_aside (const RehabCase *self,
                           const char      *rule_key,
                           RehabDate        today)
{
  g_return_val_if_fail (self != NULL && rule_key != NULL, NULL);

  for (guint i = self->set_asides->len; i > 0; i--)
    {
      const RehabSetAside *latest = g_ptr_array_index (self->set_asides, i - 1);

      if (!g_str_equal (latest->rule_key, rule_key))
        continue;

      return rehab_date_compare (latest->set_on, today) <= 0 && rehab_date_compare (today, latest->until) < 0 ? latest : NULL;
    }

  return NULL;
}

/**
 * rehab_case_list_attention:
 * @self: a case
 * @today: the current day
 * @thresholds: (nullable): the clinic's; `NULL` for an archived patient
 *
 * Lists what a clinician may want to look at, each with the figures that raised it and where its threshold comes from.
 * What rests until a day, and rules that the clinic does not use, are left out. A closed episode raises little, and that of
 * somebody who is archived nothing but open red flags. What is dated after today has not been done and raises nothing but
 * the rule that says so.
 *
 * Returns: (transfer full) (element-type RehabAttention): the reasons, weightiest first, valid as long as the case
 */
GPtrArray *
rehab_case_list_attention (const RehabCase       *self,
                           RehabDate              today,
                           const RehabThresholds *thresholds)
{
  g_return_val_if_fail (self != NULL && rehab_date_is_set (today), NULL);

  return look (self, today, thresholds, FALSE);
}

/**
 * rehab_case_list_set_aside:
 * @self: a case
 * @today: the current day
 * @thresholds: (nullable): the clinic's; `NULL` for an archived patient
 *
 * Lists what would want attention and rests, each with who decided that, why, and until when. A rule that rests and has
 * nothing to say is not among them.
 *
 * Returns: (transfer full) (element-type RehabAttention): the reasons, weightiest first, valid as long as the case
 */
GPtrArray *
rehab_case_list_set_aside (const RehabCase       *self,
                           RehabDate              today,
                           const RehabThresholds *thresholds)
{
  g_return_val_if_fail (self != NULL && rehab_date_is_set (today), NULL);

  return look (self, today, thresholds, TRUE);
}
