/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-letter-contents-row.h"

struct _RehabLetterContentsRow
{
  AdwExpanderRow parent_instance;

  AdwSwitchRow *switches[REHAB_LETTER_N_CONTENTS];
  gboolean showing;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabLetterContentsRow, rehab_letter_contents_row, ADW_TYPE_EXPANDER_ROW)

static void
switched_cb (RehabLetterContentsRow *self)
{
  if (!self->showing)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
rehab_letter_contents_row_class_init (RehabLetterContentsRowClass *klass)
{
  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rehab_letter_contents_row_init (RehabLetterContentsRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);

  for (guint i = 0; i < REHAB_LETTER_N_CONTENTS; i++)
    {
      GtkWidget *row = adw_switch_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), rehab_letter_content_get_label ((RehabLetterContent) (1 << i)));
      g_signal_connect_object (row, "notify::active", G_CALLBACK (switched_cb), self, G_CONNECT_SWAPPED);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
      self->switches[i] = ADW_SWITCH_ROW (row);
    }
}

/**
 * rehab_letter_contents_row_show:
 * @self: a row
 * @kind: whom the letter is to
 * @contents: a set of `RehabLetterContent`
 *
 * Shows what a letter tells.
 */
void
rehab_letter_contents_row_show (RehabLetterContentsRow *self,
                                RehabLetterKind         kind,
                                guint                   contents)
{
  g_autofree char *summary = rehab_letter_dup_contents (contents);

  g_return_if_fail (REHAB_IS_LETTER_CONTENTS_ROW (self));

  self->showing = TRUE;
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), summary);
  for (guint i = 0; i < REHAB_LETTER_N_CONTENTS; i++)
    {
      const char *caution = rehab_letter_content_get_caution ((RehabLetterContent) (1 << i), kind);

      adw_switch_row_set_active (self->switches[i], (contents & (1u << i)) != 0);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (self->switches[i]), caution != NULL ? caution : "");
    }
  self->showing = FALSE;
}

guint
rehab_letter_contents_row_get (RehabLetterContentsRow *self)
{
  guint contents = 0;

  g_return_val_if_fail (REHAB_IS_LETTER_CONTENTS_ROW (self), 0);

  for (guint i = 0; i < REHAB_LETTER_N_CONTENTS; i++)
    if (adw_switch_row_get_active (self->switches[i]))
      contents |= 1u << i;

  return contents;
}
