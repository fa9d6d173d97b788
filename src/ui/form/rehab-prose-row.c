/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-prose-row.h"
#include "rehab-announce.h"

#include <glib/gi18n.h>

/* A pause in typing after which the text is kept. */
#define PAUSE_MS 800

/* As many characters as the record takes. */
#define MOST_CHARACTERS 10000

struct _RehabProseRow
{
  AdwPreferencesRow parent_instance;

  GtkTextView *view;
  GtkTextBuffer *buffer;
  GtkLabel *problem;

  guint pause_id;
  gboolean setting;
};

enum
{
  TYPED,
  EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabProseRow, rehab_prose_row, ADW_TYPE_PREFERENCES_ROW)

static void
paused_cb (gpointer data)
{
  RehabProseRow *self = data;

  self->pause_id = 0;
  g_signal_emit (self, signals[EDITED], 0);
}

/* What is too long stays to be shortened, and it is said how much of it is kept. */
static void
check_length (RehabProseRow *self)
{
  gboolean too_long = gtk_text_buffer_get_char_count (self->buffer) > MOST_CHARACTERS;
  g_autofree char *problem = g_strdup_printf (_("This is too long. The first %d characters are kept."), MOST_CHARACTERS);

  gtk_label_set_label (self->problem, too_long ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), too_long);
  rehab_announce_later (GTK_WIDGET (self->view), too_long ? problem : NULL);
}

static void
buffer_changed_cb (RehabProseRow *self)
{
  check_length (self);

  if (self->setting)
    return;

  g_clear_handle_id (&self->pause_id, g_source_remove);
  self->pause_id = g_timeout_add_once (PAUSE_MS, paused_cb, self);
  g_signal_emit (self, signals[TYPED], 0);
}

static void
rehab_prose_row_notify (GObject    *object,
                        GParamSpec *pspec)
{
  RehabProseRow *self = REHAB_PROSE_ROW (object);

  if (g_str_equal (pspec->name, "title") && self->view != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)), -1);

  if (G_OBJECT_CLASS (rehab_prose_row_parent_class)->notify != NULL)
    G_OBJECT_CLASS (rehab_prose_row_parent_class)->notify (object, pspec);
}

static gboolean
rehab_prose_row_grab_focus (GtkWidget *widget)
{
  RehabProseRow *self = REHAB_PROSE_ROW (widget);

  return gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* A row of a list takes the keyboard itself when it is left backwards. This one cannot, and it would never get out. */
static gboolean
rehab_prose_row_focus (GtkWidget       *widget,
                       GtkDirectionType direction)
{
  RehabProseRow *self = REHAB_PROSE_ROW (widget);

  return !gtk_widget_is_focus (GTK_WIDGET (self->view)) && gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
rehab_prose_row_dispose (GObject *object)
{
  RehabProseRow *self = REHAB_PROSE_ROW (object);

  g_clear_handle_id (&self->pause_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_PROSE_ROW);

  G_OBJECT_CLASS (rehab_prose_row_parent_class)->dispose (object);
}

static void
rehab_prose_row_class_init (RehabProseRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->notify = rehab_prose_row_notify;
  object_class->dispose = rehab_prose_row_dispose;
  widget_class->focus = rehab_prose_row_focus;
  widget_class->grab_focus = rehab_prose_row_grab_focus;

  signals[TYPED] =
    g_signal_new ("typed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[EDITED] =
    g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/HamstringRehab/ui/form/rehab-prose-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabProseRow, view);
  gtk_widget_class_bind_template_child (widget_class, RehabProseRow, buffer);
  gtk_widget_class_bind_template_child (widget_class, RehabProseRow, problem);
  gtk_widget_class_bind_template_callback (widget_class, buffer_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, rehab_prose_row_flush);
}

static void
rehab_prose_row_init (RehabProseRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rehab_prose_row_new (void)
{
  return g_object_new (REHAB_TYPE_PROSE_ROW, NULL);
}

/**
 * rehab_prose_row_dup_text:
 * @self: a row
 *
 * Gets what is written, without blank space around it, and no more than the record takes.
 *
 * Returns: (transfer full): the text, "" for none
 */
char *
rehab_prose_row_dup_text (RehabProseRow *self)
{
  g_autofree char *text = NULL;
  GtkTextIter start, end;

  g_return_val_if_fail (REHAB_IS_PROSE_ROW (self), NULL);

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  if (gtk_text_iter_get_offset (&end) > MOST_CHARACTERS)
    gtk_text_buffer_get_iter_at_offset (self->buffer, &end, MOST_CHARACTERS);
  text = gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);

  return g_strdup (g_strstrip (text));
}

/**
 * rehab_prose_row_show:
 * @self: a row
 * @text: (nullable): the text that is recorded
 * @locked: whether it can only be read
 *
 * Shows a text. What is being typed stays.
 */
void
rehab_prose_row_show (RehabProseRow *self,
                      const char    *text,
                      gboolean       locked)
{
  g_autofree char *present = NULL;

  g_return_if_fail (REHAB_IS_PROSE_ROW (self));

  gtk_text_view_set_editable (self->view, !locked);
  gtk_text_view_set_cursor_visible (self->view, !locked);

  present = rehab_prose_row_dup_text (self);
  if (self->pause_id != 0 || g_str_equal (present, text != NULL ? text : ""))
    return;

  self->setting = TRUE;
  gtk_text_buffer_set_text (self->buffer, text != NULL ? text : "", -1);
  self->setting = FALSE;
}

/**
 * rehab_prose_row_flush:
 * @self: a row
 *
 * Gives what has been typed without waiting for a pause.
 */
void
rehab_prose_row_flush (RehabProseRow *self)
{
  g_return_if_fail (REHAB_IS_PROSE_ROW (self));

  if (self->pause_id == 0)
    return;

  g_clear_handle_id (&self->pause_id, g_source_remove);
  paused_cb (self);
}
