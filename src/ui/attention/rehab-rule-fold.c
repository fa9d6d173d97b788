/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-rule-fold.h"
#include "rehab-card.h"
#include "rehab-help-link.h"
#include "rehab-choice.h"
#include "rehab-criterion.h"
#include "rehab-enum-types.h"
#include "rehab-messages.h"
#include "rehab-return-criterion.h"
#include "rehab-source.h"

#include <glib/gi18n.h>

struct _RehabRuleFold
{
  AdwExpanderRow parent_instance;

  GPtrArray *keys; /* of the rules, as the tables hold them; NULL for one that is always used */
  GPtrArray *rows; /* the row of the rule at the same index: an AdwSwitchRow, or an AdwActionRow */
  RehabClinic *clinic;
  gboolean showing; /* what changes is not the user's doing */
};

G_DEFINE_FINAL_TYPE (RehabRuleFold, rehab_rule_fold, ADW_TYPE_EXPANDER_ROW)

static void
show (RehabRuleFold *self)
{
  const RehabThresholds *thresholds = rehab_clinic_get_thresholds (self->clinic);
  g_autofree char *subtitle = NULL;
  guint n_used = 0;

  self->showing = TRUE;
  for (guint i = 0; i < self->keys->len; i++)
    {
      const char *key = g_ptr_array_index (self->keys, i);
      gboolean used = key == NULL || rehab_thresholds_uses (thresholds, key);

      n_used += used;
      if (key != NULL)
        adw_switch_row_set_active (g_ptr_array_index (self->rows, i), used);
    }
  self->showing = FALSE;

  /* Translators: how many rules the clinic uses, of how many */
  subtitle = g_strdup_printf (_("%u of %u used"), n_used, self->keys->len);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
}

static void
switched_cb (RehabRuleFold *self,
             GParamSpec    *pspec,
             AdwSwitchRow  *row)
{
  g_autoptr (RehabThresholds) edited = NULL;
  g_autoptr (GError) error = NULL;
  guint n;

  if (self->showing || !g_ptr_array_find (self->rows, row, &n))
    return;

  edited = rehab_thresholds_with_use (rehab_clinic_get_thresholds (self->clinic), g_ptr_array_index (self->keys, n),
                                      adw_switch_row_get_active (row));
  if (rehab_clinic_save_thresholds (self->clinic, edited, &error))
    return;

  rehab_message_present (GTK_WIDGET (self), _("The Setting Was Not Kept"), error);
  show (self);
}

/* Adds a rule; without a @key it cannot be switched off, and says so. */
static void
add (RehabRuleFold *self,
     const char    *key,
     const char    *card_key,
     const char    *label,
     const char    *help,
     const char    *origin)
{
  GtkWidget *row = key != NULL ? adw_switch_row_new () : adw_action_row_new ();
  g_autofree char *subtitle = g_strjoin ("\n", help, origin, key == NULL ? _("Always used.") : NULL, NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (key != NULL)
    g_signal_connect_object (row, "notify::active", G_CALLBACK (switched_cb), self, G_CONNECT_SWAPPED);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), rehab_help_link_new (card_key));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_add (self->keys, (gpointer) key);
  g_ptr_array_add (self->rows, row);
}

/* Takes @origin. */
static char *
dup_source (char *origin)
{
  g_autofree char *taken = origin;

  /* Translators: where a rule comes from: "Source: clinic setting" */
  return g_strdup_printf (_("Source: %s"), taken);
}

static RehabRuleFold *
new_fold (const char *title)
{
  RehabRuleFold *self = g_object_new (REHAB_TYPE_RULE_FOLD, NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);

  return self;
}

static RehabRuleFold *
new_attention (void)
{
  RehabRuleFold *self = new_fold (_("Rules of Attention"));

  for (guint i = 0; i < rehab_attention_rule_get_count (); i++)
    {
      const RehabAttentionRule *rule = rehab_attention_rule_get_nth (i);
      g_autofree char *origin = dup_source (rehab_attention_rule_dup_origin (rule));
      g_autofree char *card_key = rehab_card_dup_key (REHAB_CARD_ATTENTION, rule->key);

      add (self, rule->can_be_set_aside ? rule->key : NULL, card_key, g_dgettext (GETTEXT_PACKAGE, rule->label),
           g_dgettext (GETTEXT_PACKAGE, rule->help), origin);
    }

  return self;
}

/* What is asked before one phase; NULL when nothing is. */
static RehabRuleFold *
new_criteria (RehabPhase to)
{
  RehabRuleFold *self = NULL;

  for (guint i = 0; i < rehab_criterion_get_count (); i++)
    {
      const RehabCriterion *criterion = rehab_criterion_get_nth (i);
      g_autofree char *origin = NULL;
      g_autofree char *card_key = NULL;

      if (criterion->to != to)
        continue;

      if (self == NULL)
        {
          /* Translators: what a step asks for; %s is the name of the phase that it leads to */
          g_autofree char *title = g_strdup_printf (_("Criteria Before: %s"), rehab_choice_get_label (REHAB_TYPE_PHASE, (int) to));

          self = new_fold (title);
        }

      origin = dup_source (rehab_criterion_dup_origin (criterion));
      card_key = rehab_card_dup_key (REHAB_CARD_CRITERION, criterion->key);
      add (self, criterion->key, card_key, g_dgettext (GETTEXT_PACKAGE, criterion->label),
           g_dgettext (GETTEXT_PACKAGE, criterion->help), origin);
    }

  return self;
}

static RehabRuleFold *
new_return_checklist (void)
{
  RehabRuleFold *self = new_fold (_("Checklist for the Return to Sport"));

  for (guint i = 0; i < rehab_return_criterion_get_count (); i++)
    {
      const RehabReturnCriterion *criterion = rehab_return_criterion_get_nth (i);
      g_autofree char *sources = rehab_sources_dup_short (criterion->sources);
      g_autofree char *card_key = rehab_card_dup_key (REHAB_CARD_RETURN, criterion->key);
      /* Translators: another injury from which a criterion is borrowed, and the source */
      g_autofree char *origin = g_strdup_printf (_("Borrowed from: %s. %s"),
                                                 g_dgettext (GETTEXT_PACKAGE, criterion->borrowed_from), sources);

      add (self, criterion->key, card_key, g_dgettext (GETTEXT_PACKAGE, criterion->label),
           g_dgettext (GETTEXT_PACKAGE, criterion->help), origin);
    }

  return self;
}

static void
rehab_rule_fold_dispose (GObject *object)
{
  RehabRuleFold *self = REHAB_RULE_FOLD (object);

  g_clear_object (&self->clinic);

  G_OBJECT_CLASS (rehab_rule_fold_parent_class)->dispose (object);
}

static void
rehab_rule_fold_finalize (GObject *object)
{
  RehabRuleFold *self = REHAB_RULE_FOLD (object);

  g_ptr_array_unref (self->keys);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (rehab_rule_fold_parent_class)->finalize (object);
}

static void
rehab_rule_fold_class_init (RehabRuleFoldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rehab_rule_fold_dispose;
  object_class->finalize = rehab_rule_fold_finalize;
}

static void
rehab_rule_fold_init (RehabRuleFold *self)
{
  self->keys = g_ptr_array_new ();
  self->rows = g_ptr_array_new ();
}

/**
 * rehab_rule_folds_new_for_group:
 * @group: a group of thresholds
 *
 * Makes the folds of the rules that belong below a group of thresholds, out of their tables.
 *
 * Returns: (transfer container) (element-type RehabRuleFold): the folds, floating; empty for most groups
 */
GPtrArray *
rehab_rule_folds_new_for_group (RehabThresholdGroup group)
{
  GPtrArray *folds = g_ptr_array_new ();

  if (group == REHAB_THRESHOLD_GROUP_ATTENTION)
    g_ptr_array_add (folds, new_attention ());

  if (group != REHAB_THRESHOLD_GROUP_PHASES)
    return folds;

  for (RehabPhase phase = REHAB_PHASE_CALM; phase != REHAB_PHASE_NONE; phase = rehab_phase_get_next (phase))
    {
      RehabRuleFold *fold = new_criteria (phase);

      if (fold != NULL)
        g_ptr_array_add (folds, fold);
    }
  g_ptr_array_add (folds, new_return_checklist ());

  return folds;
}

/**
 * rehab_rule_fold_set_clinic:
 * @self: a fold without a clinic
 * @clinic: the clinic
 *
 * Shows which of the rules @clinic uses, and keeps what is switched.
 */
void
rehab_rule_fold_set_clinic (RehabRuleFold *self,
                            RehabClinic   *clinic)
{
  g_return_if_fail (REHAB_IS_RULE_FOLD (self));
  g_return_if_fail (REHAB_IS_CLINIC (clinic) && self->clinic == NULL);

  self->clinic = g_object_ref (clinic);
  g_signal_connect_object (clinic, "notify::thresholds", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
}
