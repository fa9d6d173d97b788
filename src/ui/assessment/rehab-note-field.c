/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-note-field.h"
#include "rehab-text-entry.h"

#include <glib/gi18n.h>

/* As many characters as the record takes. */
#define MOST_CHARACTERS 500

struct _RehabNoteField
{
  AdwBin parent_instance;

  GtkWidget *button;
  GtkLabel *words;
  GtkWidget *editor; /* the two below, made when it is first wanted */
  RehabTextEntry *entry;
  GtkLabel *problem;

  char *subject;
  char *note;
};

enum
{
  NOTED,
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabNoteField, rehab_note_field, ADW_TYPE_BIN)

static gboolean
is_editing (RehabNoteField *self)
{
  return self->editor != NULL && gtk_widget_get_visible (self->editor);
}

static void
update (RehabNoteField *self)
{
  gboolean editing = is_editing (self);

  gtk_label_set_label (self->words, self->note != NULL ? self->note : "");
  gtk_widget_set_visible (self->button, self->note != NULL && !editing);
  gtk_widget_set_visible (GTK_WIDGET (self), self->note != NULL || editing);
}

static void
close_editor (RehabNoteField *self)
{
  if (!is_editing (self) || rehab_text_entry_get_problem (self->entry) != NULL)
    return;

  gtk_widget_set_visible (self->editor, FALSE);
  update (self);
}

static void
answered_cb (RehabNoteField *self)
{
  g_autofree char *text = rehab_text_entry_dup_text (self->entry);

  g_signal_emit (self, signals[NOTED], 0, text);
}

static void
problem_changed_cb (RehabNoteField *self)
{
  const char *problem = rehab_text_entry_get_problem (self->entry);

  gtk_label_set_label (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        modifiers,
                RehabNoteField        *self)
{
  gboolean done = keyval == GDK_KEY_Escape || keyval == GDK_KEY_F2
                  || ((keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter) && (modifiers & GDK_SHIFT_MASK) == 0);

  if (!done)
    return GDK_EVENT_PROPAGATE;

  rehab_text_entry_flush (self->entry);
  g_signal_emit (self, signals[CLOSED], 0);

  return GDK_EVENT_STOP;
}

/* A window that goes into the background takes the focus with it for a while: then the note stays open. */
static void
left_cb (RehabNoteField *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    close_editor (self);
}

static void
create_editor (RehabNoteField *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = REHAB_TEXT_ENTRY (rehab_text_entry_new (MOST_CHARACTERS));
  self->problem = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->problem, 0);
  gtk_label_set_wrap (self->problem, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->problem), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->problem), "error");

  self->editor = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_set_visible (self->editor, FALSE);
  gtk_box_append (GTK_BOX (self->editor), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (self->editor), GTK_WIDGET (self->problem));
  gtk_box_append (GTK_BOX (adw_bin_get_child (ADW_BIN (self))), self->editor);

  if (self->subject != NULL)
    rehab_text_entry_set_subject (self->entry, self->subject);
  rehab_text_entry_set_text (self->entry, self->note);

  g_signal_connect_swapped (self->entry, "answered", G_CALLBACK (answered_cb), self);
  g_signal_connect_swapped (self->entry, "notify::problem", G_CALLBACK (problem_changed_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (self->editor, keys);
  gtk_widget_add_controller (self->editor, focus);
}

static void
rehab_note_field_dispose (GObject *object)
{
  RehabNoteField *self = REHAB_NOTE_FIELD (object);

  adw_bin_set_child (ADW_BIN (object), NULL);
  self->editor = NULL;
  self->entry = NULL;

  G_OBJECT_CLASS (rehab_note_field_parent_class)->dispose (object);
}

static void
rehab_note_field_finalize (GObject *object)
{
  RehabNoteField *self = REHAB_NOTE_FIELD (object);

  g_free (self->subject);
  g_free (self->note);

  G_OBJECT_CLASS (rehab_note_field_parent_class)->finalize (object);
}

static void
rehab_note_field_class_init (RehabNoteFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rehab_note_field_dispose;
  object_class->finalize = rehab_note_field_finalize;

  signals[NOTED] =
    g_signal_new ("noted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[CLOSED] =
    g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rehab_note_field_init (RehabNoteField *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE, "icon-name", "document-edit-symbolic",
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  self->words = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->words, 0);
  gtk_label_set_wrap (self->words, TRUE);
  gtk_label_set_wrap_mode (self->words, PANGO_WRAP_WORD_CHAR);
  /* As wide as its answer, which a note does not widen. */
  gtk_label_set_max_width_chars (self->words, 12);
  gtk_widget_set_hexpand (GTK_WIDGET (self->words), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->words), "caption");
  gtk_widget_set_valign (image, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (content), image);
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->words));

  self->button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->button), content);
  gtk_widget_set_can_focus (self->button, FALSE);
  gtk_widget_set_tooltip_text (self->button, _("Edit This Note (F2)"));
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_add_css_class (self->button, "note");
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (rehab_note_field_edit), self);

  gtk_box_append (GTK_BOX (box), self->button);
  adw_bin_set_child (ADW_BIN (self), box);
  update (self);
}

GtkWidget *
rehab_note_field_new (void)
{
  return g_object_new (REHAB_TYPE_NOTE_FIELD, NULL);
}

/**
 * rehab_note_field_set_subject:
 * @self: a field
 * @subject: the name of the field for somebody who does not see the row: "Note: bent-knee stretch, right"
 */
void
rehab_note_field_set_subject (RehabNoteField *self,
                              const char     *subject)
{
  g_return_if_fail (REHAB_IS_NOTE_FIELD (self));

  if (!g_set_str (&self->subject, subject))
    return;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, subject, -1);
  if (self->entry != NULL)
    rehab_text_entry_set_subject (self->entry, subject);
}

/**
 * rehab_note_field_show_note:
 * @self: a field
 * @note: (nullable): what the record holds
 * @locked: whether it can only be read
 *
 * Shows a note. What is being typed stays.
 */
void
rehab_note_field_show_note (RehabNoteField *self,
                            const char     *note,
                            gboolean        locked)
{
  g_return_if_fail (REHAB_IS_NOTE_FIELD (self));

  g_set_str (&self->note, note);
  if (self->entry != NULL)
    rehab_text_entry_set_text (self->entry, note);
  if (self->editor != NULL && locked)
    gtk_widget_set_visible (self->editor, FALSE);

  /* Not insensitive: what is written in a finished assessment is not to be read worse. */
  gtk_widget_set_can_target (self->button, !locked);
  update (self);
}

/**
 * rehab_note_field_edit:
 * @self: a field
 *
 * Opens the note to be written, with the keyboard in it.
 */
void
rehab_note_field_edit (RehabNoteField *self)
{
  g_return_if_fail (REHAB_IS_NOTE_FIELD (self));

  if (self->editor == NULL)
    create_editor (self);

  gtk_widget_set_visible (self->editor, TRUE);
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/**
 * rehab_note_field_has_problem:
 * @self: a field
 *
 * Returns: whether something stands in it that cannot be kept
 */
gboolean
rehab_note_field_has_problem (RehabNoteField *self)
{
  g_return_val_if_fail (REHAB_IS_NOTE_FIELD (self), FALSE);

  return self->entry != NULL && rehab_text_entry_get_problem (self->entry) != NULL;
}

/**
 * rehab_note_field_reset:
 * @self: a field
 *
 * Closes the note, and forgets what was typed without being kept.
 */
void
rehab_note_field_reset (RehabNoteField *self)
{
  g_return_if_fail (REHAB_IS_NOTE_FIELD (self));

  g_clear_pointer (&self->note, g_free);
  if (self->editor != NULL)
    {
      rehab_text_entry_reset (self->entry);
      gtk_widget_set_visible (self->editor, FALSE);
    }
  update (self);
}

/**
 * rehab_note_field_flush:
 * @self: a field
 *
 * Gives what has been typed without waiting for a pause.
 */
void
rehab_note_field_flush (RehabNoteField *self)
{
  g_return_if_fail (REHAB_IS_NOTE_FIELD (self));

  if (self->entry != NULL)
    rehab_text_entry_flush (self->entry);
}
