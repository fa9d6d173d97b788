/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-amend-target.h"
#include "rehab-score.h"

#include <glib/gi18n.h>
#include <string.h>

void
rehab_amend_target_free (RehabAmendTarget *self)
{
  g_free (self->key);
  g_free (self->label);
  g_free (self);
}

static char *
dup_label (const RehabItemPart *part,
           RehabSide            side,
           const RehabCase     *record)
{
  gboolean involved = record->episode->side == side || record->episode->side == REHAB_SIDE_BOTH;
  const char *name = part->label != NULL ? g_dgettext (GETTEXT_PACKAGE, part->label) : _("Answer");
  const char *where;

  if (side == REHAB_SIDE_NOT_ASKED)
    return g_strdup (name);

  if (side == REHAB_SIDE_LEFT)
    where = involved ? _("Left, involved") : C_("side", "Left");
  else
    where = involved ? _("Right, involved") : C_("side", "Right");

  if (part->label == NULL)
    return g_strdup (where);

  /* Translators: a side, and what is examined on it: "Left: Trial 1" */
  return g_strdup_printf (C_("side and part", "%s: %s"), where, name);
}

static void
add_part (GPtrArray           *targets,
          const RehabItemPart *part,
          RehabSide            side,
          const RehabCase     *record)
{
  RehabAmendTarget *target = g_new0 (RehabAmendTarget, 1);

  target->key = rehab_item_part_dup_key (part);
  target->part = *part;
  target->side = side;
  target->label = dup_label (part, side, record);
  g_ptr_array_add (targets, target);
}

static void
add_item (GPtrArray             *targets,
          const RehabItem       *item,
          const RehabCase       *record,
          const RehabAssessment *assessment)
{
  const RehabInstrument *instrument = item->instrument != NULL ? rehab_instrument_lookup (item->instrument) : NULL;
  RehabScore score = { 0 };

  if (instrument != NULL && instrument->get_max != NULL)
    score = rehab_score_read_alone (record, assessment, item);

  for (guint n = 0; n < rehab_item_get_n_parts (item); n++)
    {
      RehabItemPart part = rehab_item_get_part (item, n);

      /* The answer itself of a strength test is worked out from its trials. */
      if (n == 0 && item->kind == REHAB_ITEM_STRENGTH)
        continue;
      /* How far an answer may go can hang on the others. */
      if (n > 0 && n <= (instrument != NULL ? instrument->n_parts : 0) && score.instrument != NULL
          && part.kind == REHAB_ITEM_NUMBER)
        part.max = instrument->get_max (score.answers, n - 1);

      if (part.sided)
        {
          add_part (targets, &part, REHAB_SIDE_LEFT, record);
          add_part (targets, &part, REHAB_SIDE_RIGHT, record);
        }
      else
        {
          add_part (targets, &part, REHAB_SIDE_NOT_ASKED, record);
        }
    }
}

/**
 * rehab_amend_target_list:
 * @key: the key of an item or of a part of one, `REHAB_AMENDMENT_IMPRESSION` or `REHAB_AMENDMENT_PLAN`
 * @record: the episode of care
 * @assessment: one of its finished assessments
 *
 * Lists what can be amended: every part of the item, on each side.
 *
 * Returns: (transfer full) (element-type RehabAmendTarget): the answers, in the order of the form; none for a key that is
 *   not known
 */
GPtrArray *
rehab_amend_target_list (const char            *key,
                         const RehabCase       *record,
                         const RehabAssessment *assessment)
{
  GPtrArray *targets = g_ptr_array_new_with_free_func ((GDestroyNotify) rehab_amend_target_free);
  RehabItemPart part;

  g_return_val_if_fail (key != NULL && record != NULL && assessment != NULL, targets);

  if (strcmp (key, REHAB_AMENDMENT_IMPRESSION) == 0 || strcmp (key, REHAB_AMENDMENT_PLAN) == 0)
    {
      RehabAmendTarget *target = g_new0 (RehabAmendTarget, 1);

      target->key = g_strdup (key);
      target->is_prose = TRUE;
      target->label = g_strdup (strcmp (key, REHAB_AMENDMENT_PLAN) == 0 ? _("Plan") : _("Impression"));
      g_ptr_array_add (targets, target);
    }
  else if (rehab_item_find_part (key, &part))
    {
      add_item (targets, part.item, record, assessment);
    }

  return targets;
}

/**
 * rehab_amend_target_dup_words:
 * @self: an answer
 * @value: its number
 * @text: (nullable): its words
 *
 * Returns: (transfer full): the answer in translated words; "Not asked" for none
 */
char *
rehab_amend_target_dup_words (const RehabAmendTarget *self,
                              RehabNumber             value,
                              const char             *text)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->is_prose)
    return g_strdup (text != NULL ? text : _("Nothing written"));

  return rehab_item_part_dup_words (&self->part, value, text);
}

/**
 * rehab_amend_target_read_present:
 * @self: an answer
 * @record: the episode of care
 * @assessment: the assessment
 * @value: (out): its number as it counts now
 * @text: (out): its words as they count now
 *
 * Returns: whether there is an answer
 */
gboolean
rehab_amend_target_read_present (const RehabAmendTarget *self,
                                 const RehabCase        *record,
                                 const RehabAssessment  *assessment,
                                 RehabNumber            *value,
                                 const char            **text)
{
  const RehabFinding *finding;

  *value = REHAB_NUMBER_NOT_ASKED;
  *text = NULL;

  if (self->is_prose)
    {
      *text = strcmp (self->key, REHAB_AMENDMENT_PLAN) == 0
              ? rehab_case_get_plan (record, assessment) : rehab_case_get_impression (record, assessment);
      return *text != NULL;
    }

  finding = rehab_case_find_finding (record, assessment->id, self->key, self->side);
  if (finding == NULL)
    return FALSE;

  *value = finding->value;
  *text = finding->text;

  return TRUE;
}

/**
 * rehab_amend_target_dup_original:
 * @self: an answer
 * @record: the episode of care
 * @assessment: the assessment
 *
 * Returns: (transfer full): what was signed, in translated words
 */
char *
rehab_amend_target_dup_original (const RehabAmendTarget *self,
                                 const RehabCase        *record,
                                 const RehabAssessment  *assessment)
{
  const RehabFinding *original;

  if (self->is_prose)
    return rehab_amend_target_dup_words (self, REHAB_NUMBER_NOT_ASKED, strcmp (self->key, REHAB_AMENDMENT_PLAN) == 0
                                                                       ? assessment->plan : assessment->impression);

  original = rehab_case_find_original (record, assessment->id, self->key, self->side);

  return rehab_amend_target_dup_words (self, original != NULL ? original->value : REHAB_NUMBER_NOT_ASKED,
                                       original != NULL ? original->text : NULL);
}
