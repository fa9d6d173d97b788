/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-return-card.h"
#include "rehab-card.h"
#include "rehab-card-scroller.h"
#include "rehab-choice.h"
#include "rehab-enum-types.h"
#include "rehab-help-link.h"
#include "rehab-source.h"
#include "rehab-wrapping-label.h"

#include <glib/gi18n.h>

/* As wide as a card gets, in characters. */
#define WIDTH_CHARS 42

static GtkWidget *
new_box (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_end (box, 6);

  return box;
}

/* Takes @text. */
static void
take (GtkWidget  *box,
      char       *text,
      const char *css_class)
{
  GtkWidget *label = rehab_wrapping_label_new (text, css_class);

  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDTH_CHARS);
  gtk_box_append (GTK_BOX (box), label);
  g_free (text);
}

static gboolean
is_about (const RehabReturnCheck     *check,
          const RehabReturnCriterion *criterion)
{
  return g_str_equal (check->criterion_key, criterion->key);
}

static char *
dup_value (const RehabReturnCriterion *criterion,
           double                      value)
{
  g_autofree char *number = g_strdup_printf ("%.*f", (int) criterion->decimals, value);

  return g_strdup_printf ("%s %s", number, g_dgettext (GETTEXT_PACKAGE, criterion->unit));
}

/* "12 Nov 2026, AK: Met, 28 repetitions. On both boxes" */
static char *
dup_check (RehabCaseModel             *model,
           const RehabReturnCriterion *criterion,
           const RehabReturnCheck     *check)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *date = rehab_date_format (check->date, C_("episode", "%-d %b %Y"));
  g_autofree char *by = rehab_clinic_dup_clinician (rehab_case_model_get_clinic (model), check->clinician_id);

  g_string_append (text, date);
  if (*by != '\0')
    g_string_append_printf (text, ", %s", by);
  g_string_append_printf (text, ": %s", check->state == REHAB_CRITERION_STATE_NOT_MEASURED
                                        ? _("back to not asked")
                                        : rehab_choice_get_label (REHAB_TYPE_CRITERION_STATE, (int) check->state));
  if (check->value.known)
    {
      g_autofree char *value = dup_value (criterion, check->value.value);

      g_string_append_printf (text, ", %s", value);
    }
  if (check->note != NULL)
    g_string_append_printf (text, ". %s", check->note);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* What clinicians found, newest first. */
static void
take_history (GtkWidget                  *box,
              RehabCaseModel             *model,
              const RehabReturnCriterion *criterion)
{
  GPtrArray *checks = rehab_case_model_get_case (model)->return_checks;
  gboolean has_any = FALSE;

  for (guint i = checks->len; i > 0; i--)
    {
      const RehabReturnCheck *check = g_ptr_array_index (checks, i - 1);

      if (!is_about (check, criterion))
        continue;
      if (!has_any)
        take (box, g_strdup (_("Found So Far")), "heading");
      take (box, dup_check (model, criterion, check), "body");
      has_any = TRUE;
    }
}

/**
 * rehab_return_card_new:
 * @model: a case
 * @criterion: a criterion
 * @asked: (nullable): what it asks for, in words
 *
 * Says what is read, how far those who are cited stand behind it, and what was found before.
 *
 * Returns: (transfer floating): a new widget
 */
GtkWidget *
rehab_return_card_new (RehabCaseModel             *model,
                       const RehabReturnCriterion *criterion,
                       const char                 *asked)
{
  GtkWidget *box = new_box ();
  g_autofree char *agreement = rehab_return_criterion_dup_agreement (criterion);
  g_autofree char *citation = rehab_sources_dup_citation (criterion->sources);
  g_autofree char *card_key = rehab_card_dup_key (REHAB_CARD_RETURN, criterion->key);

  take (box, g_strdup (g_dgettext (GETTEXT_PACKAGE, criterion->label)), "heading");
  if (criterion->help != NULL)
    take (box, g_strdup (g_dgettext (GETTEXT_PACKAGE, criterion->help)), "body");
  if (asked != NULL && *asked != '\0')
    take (box, g_strdup_printf (_("The clinic’s figure, in the preferences: %s"), asked), "body");
  /* Translators: another condition or other people: "acute hamstring strain, opinion of experts" */
  take (box, g_strdup_printf (_("Borrowed from: %s"), g_dgettext (GETTEXT_PACKAGE, criterion->borrowed_from)), "body");
  if (agreement != NULL && *agreement != '\0')
    take (box, g_steal_pointer (&agreement), "body");
  if (criterion->caveat != NULL)
    take (box, g_strdup (g_dgettext (GETTEXT_PACKAGE, criterion->caveat)), "body");
  take (box, g_steal_pointer (&citation), "caption");
  gtk_box_append (GTK_BOX (box), rehab_help_link_new_with_label (card_key));

  take_history (box, model, criterion);

  return rehab_card_scroller_new (box, g_dgettext (GETTEXT_PACKAGE, criterion->label));
}
