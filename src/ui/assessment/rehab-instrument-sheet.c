/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-instrument-sheet.h"
#include "rehab-score-entry.h"
#include "rehab-words-entry.h"

#include <stdlib.h>

/* From so many questions on they stand in two columns where there is room. */
#define LONG_FORM 11

struct _RehabInstrumentSheet
{
  AdwBin parent_instance;

  GtkBox *columns;
  GPtrArray *lines; /* RehabInstrumentLine, owned by the columns, in the order of the form */
};

enum
{
  ANSWERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabInstrumentSheet, rehab_instrument_sheet, ADW_TYPE_BIN)

static void
answered_cb (RehabInstrumentSheet *self,
             guint                 part,
             gboolean              known,
             double                value,
             const char           *text)
{
  g_signal_emit (self, signals[ANSWERED], 0, part, known, value, text);
}

static gboolean
is_typed_into (GtkWidget *focus)
{
  return focus != NULL && (gtk_widget_get_ancestor (focus, REHAB_TYPE_SCORE_ENTRY) != NULL
                           || gtk_widget_get_ancestor (focus, REHAB_TYPE_WORDS_ENTRY) != NULL);
}

/*
 * Enter and the arrows do what Tab does, for hands on the number keys. No entry goes on by itself: most items of most
 * forms are two keys, and what is typed without looking must not depend on how many digits an item may have.
 */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        modifiers,
                RehabInstrumentSheet  *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkDirectionType direction;

  if ((modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_SHIFT_MASK)) != 0
      || !is_typed_into (gtk_root_get_focus (root)))
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      direction = GTK_DIR_TAB_FORWARD;
      break;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      direction = GTK_DIR_TAB_BACKWARD;
      break;
    default:
      return GDK_EVENT_PROPAGATE;
    }

  g_signal_emit_by_name (root, "move-focus", direction);

  return GDK_EVENT_STOP;
}

/* As in a line: the order of the form, whether or not there are places yet. */
static gboolean
rehab_instrument_sheet_focus (GtkWidget       *widget,
                              GtkDirectionType direction)
{
  RehabInstrumentSheet *self = REHAB_INSTRUMENT_SHEET (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  int step = direction == GTK_DIR_TAB_BACKWARD ? -1 : 1;
  int first = step > 0 ? 0 : (int) self->lines->len - 1;

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (rehab_instrument_sheet_parent_class)->focus (widget, direction);

  for (guint i = 0; i < self->lines->len; i++)
    if (focus != NULL && gtk_widget_is_ancestor (focus, g_ptr_array_index (self->lines, i)))
      first = (int) i;

  for (int i = first; i >= 0 && i < (int) self->lines->len; i += step)
    if (gtk_widget_child_focus (g_ptr_array_index (self->lines, i), direction))
      return TRUE;

  return FALSE;
}

static void
rehab_instrument_sheet_dispose (GObject *object)
{
  RehabInstrumentSheet *self = REHAB_INSTRUMENT_SHEET (object);

  g_ptr_array_set_size (self->lines, 0);

  G_OBJECT_CLASS (rehab_instrument_sheet_parent_class)->dispose (object);
}

static void
rehab_instrument_sheet_finalize (GObject *object)
{
  RehabInstrumentSheet *self = REHAB_INSTRUMENT_SHEET (object);

  g_ptr_array_unref (self->lines);

  G_OBJECT_CLASS (rehab_instrument_sheet_parent_class)->finalize (object);
}

static void
rehab_instrument_sheet_class_init (RehabInstrumentSheetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rehab_instrument_sheet_dispose;
  object_class->finalize = rehab_instrument_sheet_finalize;
  widget_class->focus = rehab_instrument_sheet_focus;

  signals[ANSWERED] =
    g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 4, G_TYPE_UINT, G_TYPE_BOOLEAN, G_TYPE_DOUBLE, G_TYPE_STRING);
}

static void
rehab_instrument_sheet_init (RehabInstrumentSheet *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  self->lines = g_ptr_array_new ();
  self->columns = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->columns));
}

/* The parts of one question lie together and begin with its number. */
static guint
count_parts (const RehabInstrument *instrument,
             guint                  first)
{
  int number = atoi (instrument->parts[first].suffix);
  guint n = 1;

  while (first + n < instrument->n_parts && atoi (instrument->parts[first + n].suffix) == number)
    n++;

  return n;
}

static GtkWidget *
add_column (RehabInstrumentSheet *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_set_hexpand (column, TRUE);
  gtk_box_append (self->columns, column);

  return column;
}

/**
 * rehab_instrument_sheet_new:
 * @item: a row of the table of items that has an instrument with items
 *
 * Makes the sheet of a questionnaire. It holds no answer before rehab_instrument_sheet_show().
 *
 * Returns: (transfer full): a new sheet
 */
GtkWidget *
rehab_instrument_sheet_new (const RehabItem *item)
{
  RehabInstrumentSheet *self;
  const RehabInstrument *instrument;
  GtkWidget *columns[2];

  g_return_val_if_fail (item != NULL && item->instrument != NULL, NULL);

  self = g_object_new (REHAB_TYPE_INSTRUMENT_SHEET, NULL);
  instrument = rehab_instrument_lookup (item->instrument);

  for (guint first = 0; first < instrument->n_parts; first += count_parts (instrument, first))
    {
      GtkWidget *line = rehab_instrument_line_new (item, first, count_parts (instrument, first));

      g_signal_connect_object (line, "answered", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (self->lines, line);
    }

  columns[0] = add_column (self);
  columns[1] = self->lines->len >= LONG_FORM ? add_column (self) : columns[0];
  for (guint i = 0; i < self->lines->len; i++)
    gtk_box_append (GTK_BOX (columns[i < (self->lines->len + 1) / 2 ? 0 : 1]), g_ptr_array_index (self->lines, i));
  gtk_box_set_homogeneous (self->columns, columns[0] != columns[1]);

  return GTK_WIDGET (self);
}

/**
 * rehab_instrument_sheet_has_problem:
 * @self: a sheet
 *
 * Returns: whether something stands in it that cannot be kept
 */
gboolean
rehab_instrument_sheet_has_problem (RehabInstrumentSheet *self)
{
  g_return_val_if_fail (REHAB_IS_INSTRUMENT_SHEET (self), FALSE);

  for (guint i = 0; i < self->lines->len; i++)
    {
      if (rehab_instrument_line_has_problem (g_ptr_array_index (self->lines, i)))
        return TRUE;
    }

  return FALSE;
}

/**
 * rehab_instrument_sheet_show:
 * @self: a sheet
 * @score: what the assessment holds
 * @earlier: what the one before it held
 * @locked: whether the assessment is finished
 *
 * Shows the answers. What has the focus, and what is being typed, stays.
 */
void
rehab_instrument_sheet_show (RehabInstrumentSheet *self,
                             const RehabScore     *score,
                             const RehabScore     *earlier,
                             gboolean              locked)
{
  g_return_if_fail (REHAB_IS_INSTRUMENT_SHEET (self));

  for (guint i = 0; i < self->lines->len; i++)
    rehab_instrument_line_show (g_ptr_array_index (self->lines, i), score, earlier, locked);
}

/**
 * rehab_instrument_sheet_begin:
 * @self: a sheet
 *
 * Puts the focus on the first question that is open, or on the first one when none is.
 */
void
rehab_instrument_sheet_begin (RehabInstrumentSheet *self)
{
  guint first = 0;

  g_return_if_fail (REHAB_IS_INSTRUMENT_SHEET (self));

  while (first < self->lines->len && !rehab_instrument_line_is_open (g_ptr_array_index (self->lines, first)))
    first++;

  gtk_widget_grab_focus (g_ptr_array_index (self->lines, first < self->lines->len ? first : 0));
}

/**
 * rehab_instrument_sheet_set_layout:
 * @self: a sheet
 * @layout: how much room there is
 */
void
rehab_instrument_sheet_set_layout (RehabInstrumentSheet *self,
                                   RehabItemLayout       layout)
{
  gboolean beside = layout == REHAB_ITEM_LAYOUT_WIDE;

  g_return_if_fail (REHAB_IS_INSTRUMENT_SHEET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns),
                                  beside ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (self->columns, beside ? 48 : 6);
  /* A score stands near what it is for, and in a narrow window where the thumb is. */
  gtk_widget_set_halign (GTK_WIDGET (self->columns),
                         layout == REHAB_ITEM_LAYOUT_NARROW ? GTK_ALIGN_FILL : GTK_ALIGN_START);
  for (guint i = 0; i < self->lines->len; i++)
    rehab_instrument_line_set_layout (g_ptr_array_index (self->lines, i), layout);
}

/**
 * rehab_instrument_sheet_reset:
 * @self: a sheet
 *
 * Forgets what was typed without being kept, before another assessment is shown.
 */
void
rehab_instrument_sheet_reset (RehabInstrumentSheet *self)
{
  g_return_if_fail (REHAB_IS_INSTRUMENT_SHEET (self));

  for (guint i = 0; i < self->lines->len; i++)
    rehab_instrument_line_reset (g_ptr_array_index (self->lines, i));
}

/**
 * rehab_instrument_sheet_flush:
 * @self: a sheet
 *
 * Gives what has been typed without waiting any longer.
 */
void
rehab_instrument_sheet_flush (RehabInstrumentSheet *self)
{
  g_return_if_fail (REHAB_IS_INSTRUMENT_SHEET (self));

  for (guint i = 0; i < self->lines->len; i++)
    rehab_instrument_line_flush (g_ptr_array_index (self->lines, i));
}
