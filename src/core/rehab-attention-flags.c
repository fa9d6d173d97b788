/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-attention-private.h"
#include "rehab-flag-due.h"
#include "rehab-i18n.h"
#include "rehab-item.h"

/* Answered yes, and nothing recorded as done about it (R88). */
void
rehab_attention_look_at_open_flags (RehabAttentionLook *self)
{
  g_autoptr (GPtrArray) flags = rehab_case_list_open_flags (self->record);

  for (guint i = 0; i < flags->len; i++)
    {
      const RehabFinding *finding = g_ptr_array_index (flags, i);
      const RehabItem *item = rehab_item_lookup (finding->item_key);

      /* Translators: %s is the short name of a red flag, such as "Night pain" */
      rehab_attention_look_take (self, g_strdup_printf (_("Red flag open: %s"), _(item->label)), item->sources);
    }
}

static void
look_at_due (RehabAttentionLook *self,
             RehabFlagDue        due)
{
  char *text = rehab_flag_due_dup_words (self->record, due, self->today, self->thresholds);

  if (text != NULL)
    rehab_attention_look_take (self, text, "");
}

void
rehab_attention_look_at_unasked_flags (RehabAttentionLook *self)
{
  look_at_due (self, REHAB_FLAG_DUE_NEVER_ASKED);
}

void
rehab_attention_look_at_changed_flags (RehabAttentionLook *self)
{
  look_at_due (self, REHAB_FLAG_DUE_PHASE_CHANGED);
}

void
rehab_attention_look_at_stale_flags (RehabAttentionLook *self)
{
  look_at_due (self, REHAB_FLAG_DUE_LONG_AGO);
}
