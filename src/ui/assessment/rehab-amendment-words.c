/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-amendment-words.h"
#include "rehab-item-part.h"
#include "rehab-item-words.h"
#include "rehab-lines.h"

#include <glib/gi18n.h>

static char *
dup_original (const RehabItemPart   *part,
              const char            *key,
              RehabSide              side,
              const RehabCase       *record,
              const RehabAssessment *assessment)
{
  const RehabFinding *original = rehab_case_find_original (record, assessment->id, key, side);

  return original != NULL
         ? rehab_item_part_dup_words (part, original->value, original->text)
         : rehab_item_part_dup_words (part, REHAB_NUMBER_NOT_ASKED, NULL);
}

static char *
dup_amendment (const char           *words,
               const RehabAmendment *amendment,
               RehabClinic          *clinic,
               RehabDate             today)
{
  g_autofree char *when = rehab_day_dup_with_whom (amendment->date, amendment->clinician_id, clinic, today);

  if (amendment->reason == NULL)
    /* Translators: when and by whom an answer was amended, and to what */
    return g_strdup_printf (_("Amended %s: %s"), when, words);

  /* Translators: when and by whom an answer was amended, to what, and why */
  return g_strdup_printf (_("Amended %s: %s (%s)"), when, words, amendment->reason);
}

static void
append_part (GString               *text,
             const RehabItemPart   *part,
             RehabSide              side,
             const RehabCase       *record,
             const RehabAssessment *assessment,
             RehabClinic           *clinic,
             RehabDate              today)
{
  g_autofree char *key = rehab_item_part_dup_key (part);
  g_autoptr (GPtrArray) amendments = rehab_case_list_amendments (record, assessment->id, key, side);
  g_autofree char *original = NULL;

  if (amendments->len == 0)
    return;

  original = dup_original (part, key, side, record, assessment);
  rehab_lines_take (text, part->label != NULL
                    /* Translators: a part of an answer, "Pain", and what was given for it at first */
                     ? g_strdup_printf (_("%s, at first: %s"), g_dgettext (GETTEXT_PACKAGE, part->label), original)
                     : g_strdup_printf (_("At first: %s"), original));
  for (guint i = 0; i < amendments->len; i++)
    {
      const RehabAmendment *amendment = g_ptr_array_index (amendments, i);
      g_autofree char *words = amendment->withdrawn
                               ? g_strdup (C_("amendment", "withdrawn"))
                               : rehab_item_part_dup_words (part, amendment->value, amendment->text);

      rehab_lines_take (text, dup_amendment (words, amendment, clinic, today));
    }
}

/**
 * rehab_amendment_dup_words:
 * @item: a row of the table of items
 * @side: left or right for an item with sides, else not asked
 * @record: the episode of care
 * @assessment: one of its finished assessments
 * @clinic: (nullable): the clinic, for the initials
 * @today: the present day
 *
 * Tells what an answer was at first, and each correction with its day, its author and its reason.
 *
 * Returns: (transfer full) (nullable): translated lines, or `NULL` when it was not amended
 */
char *
rehab_amendment_dup_words (const RehabItem       *item,
                           RehabSide              side,
                           const RehabCase       *record,
                           const RehabAssessment *assessment,
                           RehabClinic           *clinic,
                           RehabDate              today)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (item != NULL && record != NULL && assessment != NULL, NULL);

  for (guint n = 0; n < rehab_item_get_n_parts (item); n++)
    {
      RehabItemPart part = rehab_item_get_part (item, n);

      append_part (text, &part, part.sided ? side : REHAB_SIDE_NOT_ASKED, record, assessment, clinic, today);
    }

  return text->len > 0 ? g_string_free_and_steal (g_steal_pointer (&text)) : NULL;
}

/**
 * rehab_amendment_dup_prose:
 * @key: `REHAB_AMENDMENT_IMPRESSION` or `REHAB_AMENDMENT_PLAN`
 * @record: the episode of care
 * @assessment: one of its finished assessments
 * @clinic: (nullable): the clinic, for the initials
 * @today: the present day
 *
 * Tells what the impression or the plan was at first, and each correction.
 *
 * Returns: (transfer full) (nullable): translated lines, or `NULL` when it was not amended
 */
char *
rehab_amendment_dup_prose (const char            *key,
                           const RehabCase       *record,
                           const RehabAssessment *assessment,
                           RehabClinic           *clinic,
                           RehabDate              today)
{
  g_autoptr (GPtrArray) amendments = rehab_case_list_amendments (record, assessment->id, key, REHAB_SIDE_NOT_ASKED);
  g_autoptr (GString) text = g_string_new (NULL);
  const char *original = g_str_equal (key, REHAB_AMENDMENT_PLAN) ? assessment->plan : assessment->impression;

  if (amendments->len == 0)
    return NULL;

  rehab_lines_take (text, g_strdup_printf (_("At first: %s"), original != NULL ? original : _("nothing written")));
  for (guint i = 0; i < amendments->len; i++)
    {
      const RehabAmendment *amendment = g_ptr_array_index (amendments, i);
      const char *words = amendment->withdrawn || amendment->text == NULL ? C_("amendment", "withdrawn") : amendment->text;

      rehab_lines_take (text, dup_amendment (words, amendment, clinic, today));
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}
