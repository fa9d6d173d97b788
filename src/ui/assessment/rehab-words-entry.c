/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-words-entry.h"

/* How long a pause in typing is before what was typed is kept. */
#define SETTLE_MS 700

struct _RehabWordsEntry
{
  AdwBin parent_instance;

  GtkEntry *entry;

  char *words; /* what was last given or set, not what is being typed; NULL for none */
  guint settle_id;
  gboolean setting;
};

enum
{
  ANSWERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabWordsEntry, rehab_words_entry, ADW_TYPE_BIN)

static void
give (RehabWordsEntry *self)
{
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));

  if (g_set_str (&self->words, *typed != '\0' ? typed : NULL))
    g_signal_emit (self, signals[ANSWERED], 0);
}

static void
settled_cb (gpointer data)
{
  RehabWordsEntry *self = data;

  self->settle_id = 0;
  give (self);
}

static void
text_changed_cb (RehabWordsEntry *self)
{
  if (self->setting)
    return;

  g_clear_handle_id (&self->settle_id, g_source_remove);
  self->settle_id = g_timeout_add_once (SETTLE_MS, settled_cb, self);
}

static void
set_text (RehabWordsEntry *self,
          const char      *text)
{
  g_clear_handle_id (&self->settle_id, g_source_remove);

  self->setting = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text != NULL ? text : "");
  self->setting = FALSE;
}

static gboolean
rehab_words_entry_grab_focus (GtkWidget *widget)
{
  RehabWordsEntry *self = REHAB_WORDS_ENTRY (widget);

  return gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
rehab_words_entry_dispose (GObject *object)
{
  RehabWordsEntry *self = REHAB_WORDS_ENTRY (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  /* What is taken apart is not edited. */
  self->setting = TRUE;
  /* What is both the bin's child and the template's goes once. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_WORDS_ENTRY);

  G_OBJECT_CLASS (rehab_words_entry_parent_class)->dispose (object);
}

static void
rehab_words_entry_finalize (GObject *object)
{
  RehabWordsEntry *self = REHAB_WORDS_ENTRY (object);

  g_free (self->words);

  G_OBJECT_CLASS (rehab_words_entry_parent_class)->finalize (object);
}

static void
rehab_words_entry_class_init (RehabWordsEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rehab_words_entry_dispose;
  object_class->finalize = rehab_words_entry_finalize;
  widget_class->grab_focus = rehab_words_entry_grab_focus;

  signals[ANSWERED] =
    g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/HamstringRehab/ui/assessment/rehab-words-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabWordsEntry, entry);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, rehab_words_entry_flush);
}

static void
rehab_words_entry_init (RehabWordsEntry *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rehab_words_entry_new (void)
{
  return g_object_new (REHAB_TYPE_WORDS_ENTRY, NULL);
}

/**
 * rehab_words_entry_set_subject:
 * @self: an entry
 * @subject: what is entered, for somebody who does not see the row
 */
void
rehab_words_entry_set_subject (RehabWordsEntry *self,
                               const char      *subject)
{
  g_return_if_fail (REHAB_IS_WORDS_ENTRY (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, subject, -1);
}

/**
 * rehab_words_entry_set_hint:
 * @self: an entry
 * @hint: what stands in it while it is empty
 */
void
rehab_words_entry_set_hint (RehabWordsEntry *self,
                            const char      *hint)
{
  g_return_if_fail (REHAB_IS_WORDS_ENTRY (self));

  gtk_entry_set_placeholder_text (self->entry, hint);
}

/**
 * rehab_words_entry_get_value:
 * @self: an entry
 *
 * Returns: (nullable): the words that were last given or set; `NULL` for none
 */
const char *
rehab_words_entry_get_value (RehabWordsEntry *self)
{
  g_return_val_if_fail (REHAB_IS_WORDS_ENTRY (self), NULL);

  return self->words;
}

/**
 * rehab_words_entry_set_value:
 * @self: an entry
 * @words: (nullable): the words to show
 *
 * Shows words. What is being typed is left alone while @words is what this entry last gave.
 */
void
rehab_words_entry_set_value (RehabWordsEntry *self,
                             const char      *words)
{
  g_return_if_fail (REHAB_IS_WORDS_ENTRY (self));

  if (g_set_str (&self->words, words))
    set_text (self, words);
}

/**
 * rehab_words_entry_reset:
 * @self: an entry
 *
 * Makes the entry empty, and forgets what was typed without being kept.
 */
void
rehab_words_entry_reset (RehabWordsEntry *self)
{
  g_return_if_fail (REHAB_IS_WORDS_ENTRY (self));

  g_clear_pointer (&self->words, g_free);
  set_text (self, NULL);
}

/**
 * rehab_words_entry_flush:
 * @self: an entry
 *
 * Gives what has been typed without waiting any longer.
 */
void
rehab_words_entry_flush (RehabWordsEntry *self)
{
  g_return_if_fail (REHAB_IS_WORDS_ENTRY (self));

  if (self->settle_id == 0)
    return;

  g_clear_handle_id (&self->settle_id, g_source_remove);
  give (self);
}
