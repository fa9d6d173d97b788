/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-line-editor.h"
#include "rehab-announce.h"
#include "rehab-wrapping-label.h"

struct _RehabLineEditor
{
  AdwBin parent_instance;

  GtkWidget *button; /* the line, while it is not edited */
  GtkLabel *line;
  GtkWidget *entry;
  GtkLabel *words;   /* what the text says, or why it does not count */

  char *name;
  char *text;
  gboolean editing;
  gboolean ending;
};

enum
{
  TYPED,
  KEEP,
  ENDED,
  STEP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabLineEditor, rehab_line_editor, ADW_TYPE_BIN)

static void
set_editing (RehabLineEditor *self,
             gboolean         editing)
{
  self->editing = editing;
  gtk_widget_set_visible (self->entry, editing);
  gtk_widget_set_visible (GTK_WIDGET (self->words), editing && gtk_label_get_label (self->words)[0] != '\0');
  gtk_widget_set_visible (self->button, !editing);
}

/* Leaves the entry; @text_is_kept tells whether whoever shows the line has taken what was typed. */
static void
end (RehabLineEditor *self)
{
  self->ending = TRUE;
  set_editing (self, FALSE);
  self->ending = FALSE;
  g_signal_emit (self, signals[ENDED], 0);
}

static gboolean
keep (RehabLineEditor *self)
{
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  gboolean kept = FALSE;

  g_signal_emit (self, signals[KEEP], 0, typed, &kept);
  if (!kept)
    gtk_widget_error_bell (self->entry);

  return kept;
}

/* Callbacks */

static void
changed_cb (RehabLineEditor *self)
{
  if (self->editing)
    g_signal_emit (self, signals[TYPED], 0, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
activated_cb (RehabLineEditor *self)
{
  if (keep (self))
    end (self);
}

static gboolean
step (RehabLineEditor *self,
      int              direction)
{
  gboolean gone = FALSE;

  if (!keep (self))
    return GDK_EVENT_STOP;

  /* The next one takes the keyboard before this one lets go of it, so that no third one gets it in between. */
  g_signal_emit (self, signals[STEP], 0, direction, &gone);
  if (!gone)
    {
      end (self);
      return GDK_EVENT_STOP;
    }

  self->ending = TRUE;
  set_editing (self, FALSE);
  self->ending = FALSE;

  return GDK_EVENT_STOP;
}

static gboolean
key_pressed_cb (RehabLineEditor *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();

  if (keyval == GDK_KEY_Escape && modifiers == 0)
    {
      end (self);
      return GDK_EVENT_STOP;
    }
  if (keyval == GDK_KEY_Tab && modifiers == 0)
    return step (self, 1);
  if (keyval == GDK_KEY_ISO_Left_Tab || (keyval == GDK_KEY_Tab && modifiers == GDK_SHIFT_MASK))
    return step (self, -1);
  /* Up and down move the cursor of a list; here there is one line. */
  if ((keyval == GDK_KEY_Up || keyval == GDK_KEY_Down) && modifiers == 0)
    return GDK_EVENT_STOP;

  return GDK_EVENT_PROPAGATE;
}

/* Whoever clicks elsewhere has not asked to lose what was typed: it is kept if it counts, and stays in sight if not. */
static void
focus_left_cb (RehabLineEditor *self)
{
  if (self->editing && !self->ending)
    (void) rehab_line_editor_finish (self);
}

static void
rehab_line_editor_finalize (GObject *object)
{
  RehabLineEditor *self = REHAB_LINE_EDITOR (object);

  g_free (self->name);
  g_free (self->text);

  G_OBJECT_CLASS (rehab_line_editor_parent_class)->finalize (object);
}

static void
rehab_line_editor_dispose (GObject *object)
{
  RehabLineEditor *self = REHAB_LINE_EDITOR (object);

  self->ending = TRUE;
  self->editing = FALSE;

  G_OBJECT_CLASS (rehab_line_editor_parent_class)->dispose (object);
}

static gboolean
rehab_line_editor_grab_focus (GtkWidget *widget)
{
  RehabLineEditor *self = REHAB_LINE_EDITOR (widget);

  return gtk_widget_grab_focus (self->editing ? self->entry : self->button);
}

static void
rehab_line_editor_class_init (RehabLineEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = rehab_line_editor_dispose;
  object_class->finalize = rehab_line_editor_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = rehab_line_editor_grab_focus;

  signals[TYPED] = g_signal_new ("typed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[KEEP] = g_signal_new ("keep", type, G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_first_wins, NULL, NULL,
                                G_TYPE_BOOLEAN, 1, G_TYPE_STRING);
  signals[ENDED] = g_signal_new ("ended", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[STEP] = g_signal_new ("step", type, G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_first_wins, NULL, NULL,
                                G_TYPE_BOOLEAN, 1, G_TYPE_INT);
}

static void
rehab_line_editor_init (RehabLineEditor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->line = GTK_LABEL (rehab_wrapping_label_new (NULL, NULL));
  self->button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->button), GTK_WIDGET (self->line));
  gtk_widget_set_halign (self->button, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_add_css_class (self->button, "line");
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (rehab_line_editor_edit), self);

  self->entry = gtk_entry_new ();
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 12);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (activated_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (self->entry, keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (self->entry, focus);

  self->words = GTK_LABEL (rehab_wrapping_label_new (NULL, "caption"));

  gtk_box_append (GTK_BOX (box), self->button);
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->words));
  adw_bin_set_child (ADW_BIN (self), box);
  set_editing (self, FALSE);
}

/**
 * rehab_line_editor_set_name:
 * @self: a line
 * @name: what it is, translated: "Dose"
 *
 * Names the line for somebody who does not see where it stands.
 */
void
rehab_line_editor_set_name (RehabLineEditor *self,
                            const char      *name)
{
  g_return_if_fail (REHAB_IS_LINE_EDITOR (self));

  g_set_str (&self->name, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_tooltip_text (self->button, name);
}

/**
 * rehab_line_editor_show:
 * @self: a line
 * @line: what stands there, "" for nothing
 * @text: what the entry begins with
 * @invitation: (nullable): what stands there when @line is empty; with `NULL` there is nothing then
 *
 * Shows what is. What is being typed stays.
 */
void
rehab_line_editor_show (RehabLineEditor *self,
                        const char      *line,
                        const char      *text,
                        const char      *invitation)
{
  gboolean is_empty;
  g_autofree char *label = NULL;

  g_return_if_fail (REHAB_IS_LINE_EDITOR (self));

  is_empty = line[0] == '\0';
  g_set_str (&self->text, text);
  gtk_label_set_label (self->line, is_empty && invitation != NULL ? invitation : line);
  if (is_empty)
    gtk_widget_add_css_class (self->button, "invitation");
  else
    gtk_widget_remove_css_class (self->button, "invitation");

  label = is_empty ? g_strdup (self->name) : g_strdup_printf ("%s, %s", self->name, line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_visible (GTK_WIDGET (self), !is_empty || invitation != NULL || self->editing);
}

/**
 * rehab_line_editor_set_editable:
 * @self: a line
 * @editable: whether it can be edited
 *
 * Makes the line one to read only.
 */
void
rehab_line_editor_set_editable (RehabLineEditor *self,
                                gboolean         editable)
{
  g_return_if_fail (REHAB_IS_LINE_EDITOR (self));

  gtk_widget_set_can_target (self->button, editable);
  gtk_widget_set_focusable (self->button, editable);
}

/**
 * rehab_line_editor_say:
 * @self: a line that is edited
 * @words: (nullable): how the text is read, or why it does not count
 * @is_problem: whether it is the latter
 * @start: the byte of the text at which what is not understood begins
 * @end: the byte after it; as @start for no part in particular
 *
 * Says what the text is taken for, below it, and marks the part that is not understood.
 */
void
rehab_line_editor_say (RehabLineEditor *self,
                       const char      *words,
                       gboolean         is_problem,
                       guint            start,
                       guint            end)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  g_return_if_fail (REHAB_IS_LINE_EDITOR (self));

  if (is_problem && end > start)
    {
      PangoAttribute *underline = pango_attr_underline_new (PANGO_UNDERLINE_ERROR);

      underline->start_index = start;
      underline->end_index = end;
      pango_attr_list_insert (attributes, underline);
    }

  gtk_entry_set_attributes (GTK_ENTRY (self->entry), attributes);
  gtk_label_set_label (self->words, words != NULL ? words : "");
  gtk_widget_set_css_classes (GTK_WIDGET (self->words), (const char *[]) { "caption", is_problem ? "error" : "dimmed", NULL });
  gtk_widget_set_visible (GTK_WIDGET (self->words), self->editing && words != NULL && words[0] != '\0');

  if (is_problem)
    gtk_widget_add_css_class (self->entry, "error");
  else
    gtk_widget_remove_css_class (self->entry, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               is_problem ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words != NULL ? words : "", -1);
  rehab_announce_later (GTK_WIDGET (self->words), words);
}

gboolean
rehab_line_editor_get_editing (RehabLineEditor *self)
{
  g_return_val_if_fail (REHAB_IS_LINE_EDITOR (self), FALSE);

  return self->editing;
}

/**
 * rehab_line_editor_edit:
 * @self: a line
 *
 * Turns the line into an entry with its text, all of it selected, and the keyboard in it.
 */
void
rehab_line_editor_edit (RehabLineEditor *self)
{
  g_return_if_fail (REHAB_IS_LINE_EDITOR (self));

  if (!self->editing)
    {
      gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
      set_editing (self, TRUE);
      gtk_editable_set_text (GTK_EDITABLE (self->entry), self->text != NULL ? self->text : "");
      /* Also for a text that was there already. */
      changed_cb (self);
    }

  gtk_widget_grab_focus (self->entry);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

/**
 * rehab_line_editor_finish:
 * @self: a line
 *
 * Keeps what is being typed, if it counts. The keyboard stays where it is.
 *
 * Returns: whether nothing is left that does not count
 */
gboolean
rehab_line_editor_finish (RehabLineEditor *self)
{
  g_autofree char *typed = NULL;
  gboolean kept = FALSE;

  g_return_val_if_fail (REHAB_IS_LINE_EDITOR (self), TRUE);

  if (!self->editing)
    return TRUE;

  typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  self->ending = TRUE;
  g_signal_emit (self, signals[KEEP], 0, typed, &kept);
  if (kept)
    set_editing (self, FALSE);
  self->ending = FALSE;

  return kept;
}
