/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-text-entry.h"
#include "rehab-announce.h"

#include <glib/gi18n.h>

/* A pause in typing after which the text is kept. */
#define PAUSE_MS 800

struct _RehabTextEntry
{
  AdwBin parent_instance;

  GtkTextView *view;
  GtkTextBuffer *buffer; /* of the view */

  guint most_characters;
  char *recorded;        /* what the record holds, as far as this entry was told; NULL for nothing */
  char *problem;
  guint pause_id;
  gboolean setting;
};

enum
{
  PROP_0,
  PROP_PROBLEM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  ANSWERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabTextEntry, rehab_text_entry, ADW_TYPE_BIN)

static gboolean
has_control_character (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (g_unichar_iscntrl (character) && character != '\n' && character != '\t')
        return TRUE;
    }

  return FALSE;
}

static char *
dup_problem (RehabTextEntry *self)
{
  g_autofree char *text = rehab_text_entry_dup_text (self);

  if (text == NULL)
    return NULL;
  if (has_control_character (text))
    return g_strdup (_("Not kept. This holds characters that are not text."));
  if (g_utf8_strlen (text, -1) > (glong) self->most_characters)
    return g_strdup_printf (ngettext ("Not kept. This is too long: at most %u character fits.",
                                      "Not kept. This is too long: at most %u characters fit.",
                                      self->most_characters), self->most_characters);

  return NULL;
}

static void
check (RehabTextEntry *self)
{
  g_autofree char *problem = dup_problem (self);

  if (!g_set_str (&self->problem, problem))
    return;

  if (problem != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->view), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->view), "error");

  gtk_accessible_update_state (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_STATE_INVALID,
                               problem != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  rehab_announce (GTK_WIDGET (self), problem);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
}

static void
give (RehabTextEntry *self)
{
  g_autofree char *text = rehab_text_entry_dup_text (self);

  g_clear_handle_id (&self->pause_id, g_source_remove);
  if (self->problem == NULL && g_strcmp0 (text, self->recorded) != 0)
    g_signal_emit (self, signals[ANSWERED], 0);
}

static void
paused_cb (gpointer data)
{
  RehabTextEntry *self = data;

  self->pause_id = 0;
  give (self);
}

static void
buffer_changed_cb (RehabTextEntry *self)
{
  check (self);

  if (self->setting)
    return;

  g_clear_handle_id (&self->pause_id, g_source_remove);
  self->pause_id = g_timeout_add_once (PAUSE_MS, paused_cb, self);
}

static gboolean
rehab_text_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (REHAB_TEXT_ENTRY (widget)->view));
}

static void
rehab_text_entry_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  RehabTextEntry *self = REHAB_TEXT_ENTRY (object);

  switch (prop_id)
    {
    case PROP_PROBLEM:
      g_value_set_string (value, self->problem);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rehab_text_entry_dispose (GObject *object)
{
  RehabTextEntry *self = REHAB_TEXT_ENTRY (object);

  g_clear_handle_id (&self->pause_id, g_source_remove);
  self->setting = TRUE;
  adw_bin_set_child (ADW_BIN (object), NULL);

  G_OBJECT_CLASS (rehab_text_entry_parent_class)->dispose (object);
}

static void
rehab_text_entry_finalize (GObject *object)
{
  RehabTextEntry *self = REHAB_TEXT_ENTRY (object);

  g_free (self->recorded);
  g_free (self->problem);

  G_OBJECT_CLASS (rehab_text_entry_parent_class)->finalize (object);
}

static void
rehab_text_entry_class_init (RehabTextEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rehab_text_entry_get_property;
  object_class->dispose = rehab_text_entry_dispose;
  object_class->finalize = rehab_text_entry_finalize;
  widget_class->grab_focus = rehab_text_entry_grab_focus;

  /* What is wrong with the text, as a sentence; NULL when nothing is. */
  properties[PROP_PROBLEM] =
    g_param_spec_string ("problem", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[ANSWERED] =
    g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rehab_text_entry_init (RehabTextEntry *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  self->buffer = gtk_text_view_get_buffer (self->view);
  gtk_text_view_set_accepts_tab (self->view, FALSE);
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_left_margin (self->view, 9);
  gtk_text_view_set_right_margin (self->view, 9);
  gtk_text_view_set_top_margin (self->view, 11);
  gtk_text_view_set_bottom_margin (self->view, 11);
  gtk_widget_set_size_request (GTK_WIDGET (self->view), -1, 44);
  gtk_widget_set_hexpand (GTK_WIDGET (self->view), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self->view), GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "words");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->view));

  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (buffer_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (rehab_text_entry_flush), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), focus);
}

/**
 * rehab_text_entry_new:
 * @most_characters: as many as the record takes
 *
 * Returns: (transfer floating): a new, empty entry
 */
GtkWidget *
rehab_text_entry_new (guint most_characters)
{
  RehabTextEntry *self = g_object_new (REHAB_TYPE_TEXT_ENTRY, NULL);

  self->most_characters = most_characters;

  return GTK_WIDGET (self);
}

/**
 * rehab_text_entry_set_subject:
 * @self: an entry
 * @subject: what is asked, for somebody who does not see the row
 */
void
rehab_text_entry_set_subject (RehabTextEntry *self,
                              const char     *subject)
{
  g_return_if_fail (REHAB_IS_TEXT_ENTRY (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, subject, -1);
}

/**
 * rehab_text_entry_dup_text:
 * @self: an entry
 *
 * Gets what is written as the record would keep it: composed, and without blank space around it.
 *
 * Returns: (transfer full) (nullable): the text, or `NULL` for nothing
 */
char *
rehab_text_entry_dup_text (RehabTextEntry *self)
{
  g_autofree char *text = NULL;
  GtkTextIter start, end;

  g_return_val_if_fail (REHAB_IS_TEXT_ENTRY (self), NULL);

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  text = gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
  g_strstrip (text);

  return *text != '\0' ? g_utf8_normalize (text, -1, G_NORMALIZE_DEFAULT_COMPOSE) : NULL;
}

/**
 * rehab_text_entry_set_text:
 * @self: an entry
 * @text: (nullable): what the record holds
 *
 * Shows a text. What was typed and is not recorded yet, or was refused by the store, stays to be tried again.
 */
void
rehab_text_entry_set_text (RehabTextEntry *self,
                           const char     *text)
{
  g_autofree char *present = NULL;
  gboolean typed;

  g_return_if_fail (REHAB_IS_TEXT_ENTRY (self));

  present = rehab_text_entry_dup_text (self);
  typed = g_strcmp0 (present, self->recorded) != 0;
  g_set_str (&self->recorded, text);
  if (typed || g_strcmp0 (present, text) == 0)
    return;

  self->setting = TRUE;
  gtk_text_buffer_set_text (self->buffer, text != NULL ? text : "", -1);
  self->setting = FALSE;
}

const char *
rehab_text_entry_get_problem (RehabTextEntry *self)
{
  g_return_val_if_fail (REHAB_IS_TEXT_ENTRY (self), NULL);

  return self->problem;
}

/**
 * rehab_text_entry_reset:
 * @self: an entry
 *
 * Makes the entry empty, and forgets what was typed without being kept.
 */
void
rehab_text_entry_reset (RehabTextEntry *self)
{
  g_return_if_fail (REHAB_IS_TEXT_ENTRY (self));

  g_clear_handle_id (&self->pause_id, g_source_remove);
  g_clear_pointer (&self->recorded, g_free);

  self->setting = TRUE;
  gtk_text_buffer_set_text (self->buffer, "", -1);
  self->setting = FALSE;
}

/**
 * rehab_text_entry_flush:
 * @self: an entry
 *
 * Gives what has been typed without waiting for a pause, and what the store refused before.
 */
void
rehab_text_entry_flush (RehabTextEntry *self)
{
  g_return_if_fail (REHAB_IS_TEXT_ENTRY (self));

  give (self);
}
