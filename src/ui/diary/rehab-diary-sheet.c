/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-diary-sheet-private.h"

enum
{
  PROP_0,
  PROP_NARROW,
  PROP_WEEK,
  PROP_N_WEEKS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  REMOVED,
  REFUSED,
  EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabDiarySheet, rehab_diary_sheet, ADW_TYPE_BIN)

const RehabDiary *
rehab_diary_sheet_get_diary (RehabDiarySheet *self)
{
  return rehab_diary_editor_get_diary (self->editor);
}

guint
rehab_diary_sheet_get_n_days (RehabDiarySheet *self)
{
  return self->n_weeks * REHAB_DIARY_DAYS_A_WEEK;
}

static RehabDate
get_first (RehabDiarySheet *self)
{
  return rehab_date_add_days (self->week, -(int) (self->n_weeks - 1) * REHAB_DIARY_DAYS_A_WEEK);
}

/* The days on the screen. */
RehabDiarySpan
rehab_diary_sheet_get_span (RehabDiarySheet *self)
{
  return (RehabDiarySpan) {
    rehab_diary_sheet_get_diary (self), get_first (self), rehab_date_add_days (self->week, REHAB_DIARY_DAYS_A_WEEK - 1),
    rehab_diary_editor_get_last (self->editor)
  };
}

RehabDiaryDayView *
rehab_diary_sheet_get_day (RehabDiarySheet *self,
                           RehabDate        date)
{
  int n = rehab_date_days_until (get_first (self), date);

  return n >= 0 && n < (int) rehab_diary_sheet_get_n_days (self) ? REHAB_DIARY_DAY_VIEW (self->days[n]) : NULL;
}

RehabDiaryCell *
rehab_diary_sheet_get_focus_cell (RehabDiarySheet *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *cell = focus != NULL ? gtk_widget_get_ancestor (focus, REHAB_TYPE_DIARY_CELL) : NULL;

  return cell != NULL && gtk_widget_is_ancestor (cell, GTK_WIDGET (self)) ? REHAB_DIARY_CELL (cell) : NULL;
}

/* Moving */

gboolean
rehab_diary_sheet_go (RehabDiarySheet *self,
                      int              move,
                      RehabDiaryCell  *cell)
{
  RehabDiarySpan span = rehab_diary_sheet_get_span (self);
  RehabDiaryPlace found;

  rehab_diary_sheet_drop_block (self);

  return rehab_diary_find_move (&span, rehab_diary_cell_get_place (cell), (RehabDiaryMove) move, self->narrow, &found)
         && rehab_diary_sheet_focus_place (self, found);
}

void
rehab_diary_sheet_announce (RehabDiarySheet *self,
                            const char      *text)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

void
rehab_diary_sheet_emit_edited (RehabDiarySheet *self)
{
  g_signal_emit (self, signals[EDITED], 0);
}

void
rehab_diary_sheet_emit_removed (RehabDiarySheet *self,
                                const char      *text)
{
  g_signal_emit (self, signals[REMOVED], 0, text);
}

void
rehab_diary_sheet_emit_refused (RehabDiarySheet *self,
                                const char      *text)
{
  g_signal_emit (self, signals[REFUSED], 0, text);
}

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  RehabDiarySheet *self = REHAB_DIARY_SHEET (widget);
  guint32 julian;
  int activity;

  g_variant_get (parameter, "(ui)", &julian, &activity);
  if (self->editor != NULL && rehab_diary_sheet_finish (self))
    rehab_diary_sheet_add (self, rehab_date_from_julian (julian), (RehabSessionKind) activity);
}

/* Layout */

static void
cell_added_cb (RehabDiarySheet *self,
               RehabDiaryCell  *cell)
{
  g_signal_connect_object (cell, "write", G_CALLBACK (rehab_diary_sheet_write), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cell, "go", G_CALLBACK (rehab_diary_sheet_go), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cell, "letter", G_CALLBACK (rehab_diary_sheet_take_letter), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cell, "command", G_CALLBACK (rehab_diary_sheet_do), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cell, "chosen", G_CALLBACK (rehab_diary_sheet_choose), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cell, "extended", G_CALLBACK (rehab_diary_sheet_extend_to), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cell, "menu", G_CALLBACK (rehab_diary_sheet_open_menu), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cell, "take-back", G_CALLBACK (rehab_diary_sheet_forget), self, G_CONNECT_SWAPPED);
}

static GtkWidget *
build_day (RehabDiarySheet *self)
{
  GtkWidget *day = self->narrow ? rehab_diary_day_view_new_card () : rehab_diary_day_view_new_row (self->columns);

  g_signal_connect_object (day, "cell-added", G_CALLBACK (cell_added_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (day, "menu-closed", G_CALLBACK (rehab_diary_sheet_close_menu), self, G_CONNECT_SWAPPED);

  return day;
}

static void
build (RehabDiarySheet *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, self->narrow ? 18 : 0);

  g_clear_pointer (&self->foot, rehab_diary_foot_free);
  g_clear_pointer (&self->columns, rehab_diary_columns_free);
  self->columns = rehab_diary_columns_new ();

  if (!self->narrow)
    {
      gtk_box_append (GTK_BOX (box), rehab_diary_columns_new_heads (self->columns));
      gtk_widget_add_css_class (box, "card");
      gtk_widget_add_css_class (box, "diary-table");
      gtk_widget_set_valign (box, GTK_ALIGN_START);
    }

  for (guint i = 0; i < rehab_diary_sheet_get_n_days (self); i++)
    {
      self->days[i] = build_day (self);
      if (i > 0 && i % REHAB_DIARY_DAYS_A_WEEK == 0)
        gtk_widget_add_css_class (self->days[i], "week-start");
      gtk_box_append (GTK_BOX (box), self->days[i]);
    }

  self->foot = rehab_diary_foot_new (self->narrow ? NULL : self->columns, self->n_weeks + 1);
  gtk_box_append (GTK_BOX (box), rehab_diary_foot_get_widget (self->foot));
  adw_bin_set_child (ADW_BIN (self), box);
}

/* Builds the cells anew, with the keyboard where it was. */
static void
rebuild (RehabDiarySheet *self)
{
  gboolean had_focus = rehab_diary_sheet_get_focus_cell (self) != NULL;
  RehabDiaryPlace place = self->current;

  build (self);
  rehab_diary_sheet_refresh (self);
  if (had_focus)
    (void) rehab_diary_sheet_focus_place (self, place);
}

static void
set_narrow (RehabDiarySheet *self,
            gboolean         narrow)
{
  if (self->narrow == narrow)
    return;

  (void) rehab_diary_sheet_finish (self);
  self->narrow = narrow;
  rebuild (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

static void
set_n_weeks (RehabDiarySheet *self,
             guint            n_weeks)
{
  if (self->n_weeks == n_weeks)
    return;

  (void) rehab_diary_sheet_finish (self);
  /* Of two weeks the one stays that is worked on. */
  if (n_weeks < self->n_weeks && rehab_diary_sheet_get_focus_cell (self) != NULL)
    self->week = rehab_date_get_week_start (self->current.date);
  self->n_weeks = n_weeks;
  rebuild (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_WEEKS]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WEEK]);
}

static void
rehab_diary_sheet_unmap (GtkWidget *widget)
{
  (void) rehab_diary_sheet_finish (REHAB_DIARY_SHEET (widget));

  GTK_WIDGET_CLASS (rehab_diary_sheet_parent_class)->unmap (widget);
}

static void
rehab_diary_sheet_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  RehabDiarySheet *self = REHAB_DIARY_SHEET (object);

  switch (property_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;

    case PROP_WEEK:
      g_value_set_uint (value, self->week.julian);
      break;

    case PROP_N_WEEKS:
      g_value_set_uint (value, self->n_weeks);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
rehab_diary_sheet_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  RehabDiarySheet *self = REHAB_DIARY_SHEET (object);

  switch (property_id)
    {
    case PROP_NARROW:
      set_narrow (self, g_value_get_boolean (value));
      break;

    case PROP_N_WEEKS:
      set_n_weeks (self, g_value_get_uint (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
rehab_diary_sheet_dispose (GObject *object)
{
  RehabDiarySheet *self = REHAB_DIARY_SHEET (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_handle_id (&self->after_menu_id, g_source_remove);
  g_clear_pointer (&self->foot, rehab_diary_foot_free);
  g_clear_pointer (&self->copied, rehab_diary_clip_free);
  g_clear_pointer (&self->copied_text, g_free);
  g_clear_pointer (&self->columns, rehab_diary_columns_free);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (rehab_diary_sheet_parent_class)->dispose (object);
}

static void
rehab_diary_sheet_class_init (RehabDiarySheetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rehab_diary_sheet_get_property;
  object_class->set_property = rehab_diary_sheet_set_property;
  object_class->dispose = rehab_diary_sheet_dispose;
  widget_class->unmap = rehab_diary_sheet_unmap;

  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /* The Monday of the week, of two that of the last one, as a day number. */
  properties[PROP_WEEK] =
    g_param_spec_uint ("week", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /* How many weeks are on the screen, up to that one. */
  properties[PROP_N_WEEKS] =
    g_param_spec_uint ("n-weeks", NULL, NULL, 1, REHAB_DIARY_MOST_WEEKS, 1,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* Something was removed that is more than a number; the sentence says what. */
  signals[REMOVED] =
    g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                  G_TYPE_STRING);
  /* Something was not added; the sentence says why. What is refused in a cell is said there. */
  signals[REFUSED] =
    g_signal_new ("refused", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                  G_TYPE_STRING);
  /* There may be another step to undo or redo. */
  signals[EDITED] =
    g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "diary.add", "(ui)", add_action);
  rehab_diary_sheet_install_commands (widget_class);
}

static void
rehab_diary_sheet_init (RehabDiarySheet *self)
{
  self->n_weeks = 1;
  rehab_diary_sheet_add_drag (self);
  build (self);
}

/**
 * rehab_diary_sheet_set_editor:
 * @self: a sheet
 * @editor: (nullable): the diary to edit
 *
 * Sets whose diary is shown.
 */
void
rehab_diary_sheet_set_editor (RehabDiarySheet  *self,
                              RehabDiaryEditor *editor)
{
  g_return_if_fail (REHAB_IS_DIARY_SHEET (self));

  if (!g_set_object (&self->editor, editor) || editor == NULL)
    return;

  rehab_diary_sheet_set_week (self, rehab_diary_editor_get_today (editor));
  rehab_diary_sheet_refresh (self);
}

/**
 * rehab_diary_sheet_refresh:
 * @self: a sheet
 *
 * Shows the diary as it is now. The focus, and what is being typed, stay.
 */
void
rehab_diary_sheet_refresh (RehabDiarySheet *self)
{
  g_return_if_fail (REHAB_IS_DIARY_SHEET (self));

  if (self->editor == NULL)
    return;

  for (guint i = 0; i < rehab_diary_sheet_get_n_days (self); i++)
    rehab_diary_day_view_show (REHAB_DIARY_DAY_VIEW (self->days[i]), self->editor, rehab_date_add_days (get_first (self), (int) i));
  rehab_diary_foot_show (self->foot, self->editor, get_first (self));
  rehab_diary_sheet_show_block (self);
}

RehabDate
rehab_diary_sheet_get_week (RehabDiarySheet *self)
{
  g_return_val_if_fail (REHAB_IS_DIARY_SHEET (self), REHAB_DATE_NONE);

  return self->week;
}

guint
rehab_diary_sheet_get_n_weeks (RehabDiarySheet *self)
{
  return self->n_weeks;
}

/**
 * rehab_diary_sheet_set_week:
 * @self: a sheet
 * @date: any day of the week
 *
 * Turns to a week.
 */
void
rehab_diary_sheet_set_week (RehabDiarySheet *self,
                            RehabDate        date)
{
  RehabDate week = rehab_date_get_week_start (date);

  g_return_if_fail (REHAB_IS_DIARY_SHEET (self));

  if (rehab_date_compare (self->week, week) == 0)
    return;

  (void) rehab_diary_sheet_finish (self);
  self->week = week;
  rehab_diary_sheet_refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WEEK]);
}

/* The week of a date is the last one on the screen, and the first one where it lies before those that are. */
static void
turn_to (RehabDiarySheet *self,
         RehabDate        date)
{
  if (rehab_diary_sheet_get_day (self, date) != NULL)
    return;

  if (rehab_date_compare (date, get_first (self)) < 0)
    date = rehab_date_add_days (date, (int) (self->n_weeks - 1) * REHAB_DIARY_DAYS_A_WEEK);
  rehab_diary_sheet_set_week (self, date);
}

/**
 * rehab_diary_sheet_focus_place:
 * @self: a sheet
 * @place: a place of any week
 *
 * Turns to the week of a place and puts the focus into its cell, or into that of its line.
 *
 * Returns: whether the focus is there
 */
gboolean
rehab_diary_sheet_focus_place (RehabDiarySheet *self,
                               RehabDiaryPlace  place)
{
  RehabDiaryCell *cell;

  g_return_val_if_fail (REHAB_IS_DIARY_SHEET (self), FALSE);

  turn_to (self, place.date);
  cell = rehab_diary_day_view_find_cell (rehab_diary_sheet_get_day (self, place.date), place);
  if (cell == NULL || !gtk_widget_is_sensitive (GTK_WIDGET (cell)))
    {
      place.question = REHAB_DIARY_ACTIVITY;
      cell = rehab_diary_day_view_find_cell (rehab_diary_sheet_get_day (self, place.date), place);
    }

  if (cell == NULL || !gtk_widget_grab_focus (GTK_WIDGET (cell)))
    return FALSE;

  /* A cell that had the keyboard before, for a place of another week, does not get it again. */
  rehab_diary_sheet_choose (self, cell);

  return TRUE;
}

/**
 * rehab_diary_sheet_focus_free:
 * @self: a sheet
 *
 * Puts the focus where typing most likely begins: where this morning is asked for, or into the first day that was not
 * kept.
 *
 * Returns: whether the focus is there
 */
gboolean
rehab_diary_sheet_focus_free (RehabDiarySheet *self)
{
  RehabDiaryPlace place;

  g_return_val_if_fail (REHAB_IS_DIARY_SHEET (self), FALSE);

  if (self->editor == NULL)
    return FALSE;

  if (rehab_diary_find_waiting (rehab_diary_sheet_get_diary (self), rehab_diary_editor_get_today (self->editor), &place)
      && rehab_diary_sheet_get_day (self, place.date) != NULL)
    return rehab_diary_sheet_focus_place (self, place);

  for (int i = 0; i < (int) rehab_diary_sheet_get_n_days (self); i++)
    {
      place = (RehabDiaryPlace) { rehab_date_add_days (get_first (self), i), 0, 0 };
      if (!rehab_diary_is_kept (rehab_diary_sheet_get_diary (self), place.date)
          && rehab_diary_place_has_come (place, rehab_diary_editor_get_last (self->editor)))
        return rehab_diary_sheet_focus_place (self, place);
    }

  return rehab_diary_sheet_focus_place (self, (RehabDiaryPlace) { get_first (self), 0, 0 });
}

/**
 * rehab_diary_sheet_finish:
 * @self: a sheet
 *
 * Gives what is being typed.
 *
 * Returns: whether nothing was refused
 */
gboolean
rehab_diary_sheet_finish (RehabDiarySheet *self)
{
  RehabDiaryCell *cell = rehab_diary_sheet_get_focus_cell (self);

  return cell == NULL || rehab_diary_cell_finish (cell);
}
