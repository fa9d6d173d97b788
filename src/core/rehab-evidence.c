/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-evidence.h"
#include "rehab-i18n.h"
#include "rehab-lines.h"

static gboolean
has_figures (const RehabEvidence *self)
{
  return self->lr_positive > 0.0 && self->lr_negative > 0.0;
}

/**
 * rehab_evidence_dup_summary:
 * @self: what is known of a test
 *
 * Says on one line what a test is worth: "LR+ 10.2, LR− 0.12, one study, n = 92". The likelihood ratios are the published
 * ones, not computed again from rounded rates (R2).
 *
 * Returns: (transfer full) (nullable): the translated line, or `NULL` when no figures are known
 */
char *
rehab_evidence_dup_summary (const RehabEvidence *self)
{
  g_autofree char *studies = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (!has_figures (self))
    return NULL;

  studies = self->n_studies == 1
            ? g_strdup (_("one study"))
            : g_strdup_printf (ngettext ("%u study", "%u studies", self->n_studies), self->n_studies);

  /* Translators: positive and negative likelihood ratio, how many studies, how many people */
  return g_strdup_printf (_("LR+ %.1f, LR− %.2f, %s, n = %u"), self->lr_positive, self->lr_negative, studies, self->n_people);
}

/**
 * rehab_evidence_dup_details:
 * @self: what is known of a test
 *
 * Says all that is known of a test: its rates with their intervals, and then what they do not tell.
 *
 * Returns: (transfer full) (nullable): translated lines, or `NULL` when nothing is known
 */
char *
rehab_evidence_dup_details (const RehabEvidence *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  if (self->sensitivity_high > 0.0)
    rehab_lines_take (text, g_strdup_printf (_("Sensitivity %.2f (95 %% interval %.2f to %.2f)"),
                                             self->sensitivity, self->sensitivity_low, self->sensitivity_high));
  else if (self->sensitivity > 0.0)
    rehab_lines_take (text, g_strdup_printf (_("Sensitivity %.2f"), self->sensitivity));

  if (self->specificity_high > 0.0)
    rehab_lines_take (text, g_strdup_printf (_("Specificity %.2f (95 %% interval %.2f to %.2f)"),
                                             self->specificity, self->specificity_low, self->specificity_high));
  else if (self->specificity > 0.0)
    rehab_lines_take (text, g_strdup_printf (_("Specificity %.2f"), self->specificity));

  if (self->caveat != NULL)
    rehab_lines_take (text, g_strdup (_(self->caveat)));

  if (text->len == 0)
    return NULL;

  return g_string_free_and_steal (g_steal_pointer (&text));
}
