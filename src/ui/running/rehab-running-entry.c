/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-running-entry.h"
#include "rehab-announce.h"
#include "rehab-running-parse.h"
#include "rehab-running-words.h"
#include "rehab-units.h"

#include <glib/gi18n.h>

#define ENTRY_CHARS 26

struct _RehabRunningEntry
{
  GtkPopover parent_instance;

  GtkWidget *text;
  GtkWidget *reading;

  RehabRunningSession *base; /* whose day it is */
  gboolean is_done;
};

enum
{
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabRunningEntry, rehab_running_entry, GTK_TYPE_POPOVER)

/* The part of the text that an error is about: "kk". */
static char *
dup_part (const char   *text,
          const GError *error)
{
  guint start, length;

  if (!rehab_running_error_get_span (error, &start, &length) || length == 0
      || start + length > (guint) g_utf8_strlen (text, -1))
    return NULL;

  return g_utf8_substring (text, (glong) start, (glong) (start + length));
}

char *
rehab_running_entry_dup_complaint (const char   *text,
                                   const GError *error)
{
  g_autofree char *part = dup_part (text, error);
  const char *what = part != NULL ? part : text;
  gboolean in_kilometres = rehab_units_are_recorded (REHAB_UNIT_KIND_DISTANCE);

  if (!g_error_matches (error, REHAB_RUNNING_ERROR, error->code))
    return g_strdup (in_kilometres ? _("That cannot be planned. Enter a session such as “run 5 km” or “6 x 1/2 min”.")
                                   : _("That cannot be planned. Enter a session such as “run 3 mi” or “6 x 1/2 min”."));

  switch ((RehabRunningErrorCode) error->code)
    {
    case REHAB_RUNNING_ERROR_EMPTY:
      return NULL;
    case REHAB_RUNNING_ERROR_TOO_LONG:
      return g_strdup (_("That is too long for a session."));
    case REHAB_RUNNING_ERROR_UNCLEAR:
      return g_strdup_printf (in_kilometres ? _("“%s” can be meant in more than one way. Say the unit: km, min or m.")
                                            : _("“%s” can be meant in more than one way. Say the unit: mi, min, ft or m."), what);
    case REHAB_RUNNING_ERROR_TWICE:
      return g_strdup_printf (_("“%s” says again what was said before."), what);
    case REHAB_RUNNING_ERROR_OUT_OF_RANGE:
      return g_strdup_printf (_("“%s” is more or less than can be planned."), what);
    case REHAB_RUNNING_ERROR_NOT_WHOLE:
      return g_strdup_printf (_("“%s”: only whole numbers count here."), what);
    case REHAB_RUNNING_ERROR_CONTRADICTION:
      return g_strdup_printf (_("“%s” does not go with the rest."), what);

    case REHAB_RUNNING_ERROR_NOT_TEXT:
    case REHAB_RUNNING_ERROR_NOT_UNDERSTOOD:
    default:
      return g_strdup_printf (in_kilometres ? _("“%s” cannot be read. Enter a session such as “run 5 km” or “6 x 1/2 min”.")
                                            : _("“%s” cannot be read. Enter a session such as “run 3 mi” or “6 x 1/2 min”."), what);
    }
}

static void
say (RehabRunningEntry *self,
     const char        *sentence,
     gboolean           is_problem)
{
  gtk_label_set_text (GTK_LABEL (self->reading), sentence);
  if (is_problem)
    {
      gtk_widget_add_css_class (self->reading, "error");
      gtk_widget_remove_css_class (self->reading, "dimmed");
    }
  else
    {
      gtk_widget_remove_css_class (self->reading, "error");
      gtk_widget_add_css_class (self->reading, "dimmed");
      rehab_announce_later (self->reading, sentence);
    }
}

/* While it is typed nothing is wrong yet: what cannot be read is quietly not said. */
static void
changed_cb (RehabRunningEntry *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->text));
  g_autoptr (RehabRunningSession) read = rehab_running_session_parse (text, self->base, NULL);
  g_autofree char *words = read != NULL ? rehab_running_session_dup_words (read) : NULL;

  gtk_widget_remove_css_class (self->text, "error");
  gtk_accessible_reset_state (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_STATE_INVALID);
  if (words == NULL)
    words = g_strdup (rehab_units_are_recorded (REHAB_UNIT_KIND_DISTANCE) ? _("Such as “run 5 km”, “6 x 1/2 min”, “hills 40 m”")
                                                                          : _("Such as “run 3 mi”, “6 x 1/2 min”, “hills 130 ft”"));
  say (self, words, FALSE);
}

static void
done (RehabRunningEntry   *self,
      RehabRunningEntryEnd end)
{
  if (!self->is_done)
    g_signal_emit (self, signals[DONE], 0, (int) end);
}

static void
activate_cb (RehabRunningEntry *self)
{
  done (self, REHAB_RUNNING_ENTRY_STAY);
}

static gboolean
key_pressed_cb (RehabRunningEntry *self,
                guint              keyval,
                guint              keycode,
                GdkModifierType    state)
{
  gboolean shift = (state & GDK_SHIFT_MASK) != 0;

  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK))
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Escape:
      done (self, REHAB_RUNNING_ENTRY_CANCEL);
      return GDK_EVENT_STOP;

    case GDK_KEY_Tab:
    case GDK_KEY_ISO_Left_Tab:
      done (self, shift || keyval == GDK_KEY_ISO_Left_Tab ? REHAB_RUNNING_ENTRY_PREVIOUS : REHAB_RUNNING_ENTRY_NEXT);
      return GDK_EVENT_STOP;

    case GDK_KEY_Up:
      done (self, REHAB_RUNNING_ENTRY_UP);
      return GDK_EVENT_STOP;

    case GDK_KEY_Down:
      done (self, REHAB_RUNNING_ENTRY_DOWN);
      return GDK_EVENT_STOP;

    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
rehab_running_entry_closed (GtkPopover *popover)
{
  RehabRunningEntry *self = REHAB_RUNNING_ENTRY (popover);

  done (self, REHAB_RUNNING_ENTRY_ELSEWHERE);
}

static void
rehab_running_entry_dispose (GObject *object)
{
  RehabRunningEntry *self = REHAB_RUNNING_ENTRY (object);

  self->is_done = TRUE;
  gtk_popover_set_child (GTK_POPOVER (self), NULL);
  g_clear_pointer (&self->base, rehab_record_unref);

  G_OBJECT_CLASS (rehab_running_entry_parent_class)->dispose (object);
}

static void
rehab_running_entry_class_init (RehabRunningEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rehab_running_entry_dispose;
  GTK_POPOVER_CLASS (klass)->closed = rehab_running_entry_closed;

  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
rehab_running_entry_init (RehabRunningEntry *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->text = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->text), ENTRY_CHARS);
  gtk_entry_set_max_length (GTK_ENTRY (self->text), REHAB_RUNNING_MAX_CHARACTERS + 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Session"), -1);
  g_signal_connect_swapped (self->text, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->text, "activate", G_CALLBACK (activate_cb), self);

  /* Before the entry's own keys. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (self->text, keys);

  self->reading = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->reading), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (self->reading), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->reading), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (self->reading), ENTRY_CHARS);
  gtk_widget_add_css_class (self->reading, "caption");

  gtk_box_append (GTK_BOX (box), self->text);
  gtk_box_append (GTK_BOX (box), self->reading);
  gtk_popover_set_child (GTK_POPOVER (self), box);
}

/**
 * rehab_running_entry_new:
 * @base: a session of the day that is typed for; what it says beside its day does not matter
 * @text: what stands in it at first
 *
 * Makes an entry, to be given a parent and shown.
 *
 * Returns: (transfer floating): a new popover
 */
GtkWidget *
rehab_running_entry_new (const RehabRunningSession *base,
                         const char                *text)
{
  RehabRunningEntry *self = g_object_new (REHAB_TYPE_RUNNING_ENTRY, NULL);

  self->base = rehab_record_ref (base);
  gtk_editable_set_text (GTK_EDITABLE (self->text), text);
  changed_cb (self);

  return GTK_WIDGET (self);
}

/* Shows it and goes on behind what stands in it: a popover would choose all of it, and the next letter replace the first. */
void
rehab_running_entry_begin (RehabRunningEntry *self)
{
  g_return_if_fail (REHAB_IS_RUNNING_ENTRY (self));

  gtk_popover_popup (GTK_POPOVER (self));
  (void) gtk_entry_grab_focus_without_selecting (GTK_ENTRY (self->text));
  gtk_editable_set_position (GTK_EDITABLE (self->text), -1);
}

const char *
rehab_running_entry_get_text (RehabRunningEntry *self)
{
  g_return_val_if_fail (REHAB_IS_RUNNING_ENTRY (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (self->text));
}

/* What was typed stays, with what is wrong with it. */
void
rehab_running_entry_complain (RehabRunningEntry *self,
                              const GError      *error)
{
  g_autofree char *sentence = rehab_running_entry_dup_complaint (rehab_running_entry_get_text (self), error);

  g_return_if_fail (REHAB_IS_RUNNING_ENTRY (self));

  say (self, sentence != NULL ? sentence : "", TRUE);
  gtk_widget_add_css_class (self->text, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
  if (sentence != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}
