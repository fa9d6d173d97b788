/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-diary-sheet.h"
#include "rehab-diary-day-view.h"

#include <glib/gi18n.h>

#define N_DAYS 7

struct _RehabDiarySheet
{
  AdwBin parent_instance;

  RehabDiaryColumns *columns;
  GtkWidget *days[N_DAYS];
  RehabDiaryEditor *editor;
  RehabDate week;
  RehabDiaryPlace after_menu; /* where the focus goes when a menu closes; without a date, where GTK puts it */
  guint after_menu_id;
  int frames_to_reveal;
  gboolean narrow;
};

enum
{
  PROP_0,
  PROP_NARROW,
  PROP_WEEK,
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

static const RehabDiary *
get_diary (RehabDiarySheet *self)
{
  return rehab_diary_editor_get_diary (self->editor);
}

static RehabDiaryDayView *
get_day (RehabDiarySheet *self,
         RehabDate        date)
{
  int n = rehab_date_days_until (self->week, date);

  return n >= 0 && n < N_DAYS ? REHAB_DIARY_DAY_VIEW (self->days[n]) : NULL;
}

static RehabDiaryCell *
get_focus_cell (RehabDiarySheet *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *cell = focus != NULL ? gtk_widget_get_ancestor (focus, REHAB_TYPE_DIARY_CELL) : NULL;

  return cell != NULL && gtk_widget_is_ancestor (cell, GTK_WIDGET (self)) ? REHAB_DIARY_CELL (cell) : NULL;
}

static void
announce (RehabDiarySheet *self,
          const char      *text)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

/* Moving */

static gboolean
go_cb (RehabDiarySheet *self,
       int              move,
       RehabDiaryCell  *cell)
{
  RehabDiaryPlace found;

  return rehab_diary_find_move (get_diary (self), rehab_diary_cell_get_place (cell), (RehabDiaryMove) move, self->narrow,
                                rehab_diary_editor_get_today (self->editor), &found)
         && rehab_diary_sheet_focus_place (self, found);
}

/* Writing */

static gboolean
reveal_problem_cb (GtkWidget     *widget,
                   GdkFrameClock *clock,
                   gpointer       user_data)
{
  RehabDiarySheet *self = REHAB_DIARY_SHEET (widget);
  RehabDiaryCell *cell = get_focus_cell (self);
  GtkWidget *viewport = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_VIEWPORT);
  GtkWidget *problem = NULL;

  if (--self->frames_to_reveal > 0)
    return G_SOURCE_CONTINUE;

  if (cell != NULL)
    problem = rehab_diary_day_view_find_problem (get_day (self, rehab_diary_cell_get_place (cell).date),
                                                 rehab_diary_cell_get_place (cell).line);
  if (viewport != NULL && problem != NULL && gtk_widget_get_mapped (problem))
    gtk_viewport_scroll_to (GTK_VIEWPORT (viewport), problem, NULL);

  return G_SOURCE_REMOVE;
}

/* The sentence stands below its cell, perhaps below the edge; it has no place before it was laid out in a frame. */
static void
reveal_problem (RehabDiarySheet *self)
{
  if (self->frames_to_reveal == 0)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), reveal_problem_cb, NULL, NULL);
  self->frames_to_reveal = 2;
}

static void
write_cb (RehabDiarySheet *self,
          RehabDiaryCell  *cell)
{
  RehabDiaryPlace place = rehab_diary_cell_get_place (cell);
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (cell)));
  g_autofree char *before = rehab_diary_dup_text (get_diary (self), place);
  gboolean had_focus = get_focus_cell (self) == cell;
  gboolean was_told = rehab_diary_editor_find_refusal (self->editor, place) != NULL;
  const RehabDiaryRefusal *refusal = rehab_diary_editor_write (self->editor, place, text);

  if (refusal != NULL)
    {
      rehab_diary_cell_refuse (cell, refusal->text, refusal->sentence);
      reveal_problem (self);
      if (!was_told)
        announce (self, refusal->sentence);
      g_signal_emit (self, signals[EDITED], 0);
      return;
    }

  rehab_diary_sheet_refresh (self);
  if (had_focus && !rehab_diary_has_place (get_diary (self), place))
    {
      place.line = rehab_diary_count_lines (get_diary (self), place.date) - 1;
      (void) rehab_diary_sheet_focus_place (self, place);
    }

  if (place.question == REHAB_DIARY_ACTIVITY && *text == '\0' && *before != '\0')
    {
      g_autofree char *day = rehab_date_format (place.date, C_("diary", "%A %-d %B"));
      /* Translators: a kind of session, and the day it was removed from */
      g_autofree char *said = g_strdup_printf (_("%s removed from %s"), before, day);

      g_signal_emit (self, signals[REMOVED], 0, said);
    }
  g_signal_emit (self, signals[EDITED], 0);
}

static void
take_back_cb (RehabDiarySheet *self,
              RehabDiaryCell  *cell)
{
  rehab_diary_editor_forget (self->editor, rehab_diary_cell_get_place (cell));
}

static void
add_activity (RehabDiarySheet *self,
              RehabDate        date,
              RehabSessionKind activity)
{
  RehabDate today = rehab_diary_editor_get_today (self->editor);
  g_autofree char *sentence = NULL;
  RehabDiaryCell *cell = get_focus_cell (self);
  RehabDiaryPlace from = cell != NULL ? rehab_diary_cell_get_place (cell) : (RehabDiaryPlace) { date, 0, 0 };
  RehabDiaryPlace place;
  RehabDiaryPlace next;

  if (!rehab_diary_editor_add (self->editor, date, activity, &place, &sentence))
    {
      announce (self, sentence);
      g_signal_emit (self, signals[REFUSED], 0, sentence);
      return;
    }

  rehab_diary_sheet_refresh (self);
  g_signal_emit (self, signals[EDITED], 0);

  /* Rest has nothing behind it to fill in; whoever was at the numbers of the day goes on with them. */
  if (activity == REHAB_SESSION_KIND_NONE && from.question != REHAB_DIARY_ACTIVITY)
    next = from;
  else if (!rehab_diary_find_place (get_diary (self), place, 1, today, &next))
    next = place;
  self->after_menu = next;
  (void) rehab_diary_sheet_focus_place (self, next);
}

static void
after_menu_cb (gpointer data)
{
  RehabDiarySheet *self = data;
  RehabDiaryPlace place = self->after_menu;

  self->after_menu_id = 0;
  self->after_menu = (RehabDiaryPlace) { 0 };
  if (rehab_date_is_set (place.date))
    (void) rehab_diary_sheet_focus_place (self, place);
}

/* The menu gives the focus back to its button when it is gone, not to the cell that it was opened from. */
static void
menu_closed_cb (RehabDiarySheet *self)
{
  if (self->after_menu_id == 0)
    self->after_menu_id = g_idle_add_once (after_menu_cb, self);
}

static gboolean
letter_cb (RehabDiarySheet *self,
           guint            letter,
           RehabDiaryCell  *cell)
{
  RehabDiaryPlace place = rehab_diary_cell_get_place (cell);
  RehabSessionKind activity;

  if (letter == '+')
    {
      if (rehab_diary_cell_finish (cell))
        {
          self->after_menu = place;
          rehab_diary_day_view_open_menu (get_day (self, place.date));
        }
      return TRUE;
    }

  if (!rehab_diary_activity_from_letter (letter, &activity))
    return FALSE;
  if (!rehab_diary_cell_finish (cell))
    return TRUE;

  /* On the name of a session it is what is typed over it, as in any other cell. */
  if (place.question == REHAB_DIARY_ACTIVITY && activity != REHAB_SESSION_KIND_NONE
      && rehab_diary_get_line (get_diary (self), place.date, place.line).kind != REHAB_DIARY_LINE_EMPTY)
    {
      gtk_editable_set_text (GTK_EDITABLE (cell), rehab_diary_activity_get_label (activity));
      (void) rehab_diary_cell_finish (cell);
      go_cb (self, REHAB_DIARY_MOVE_NEXT, cell);
      return TRUE;
    }

  add_activity (self, place.date, activity);
  self->after_menu = (RehabDiaryPlace) { 0 };

  return TRUE;
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
    add_activity (self, rehab_date_from_julian (julian), (RehabSessionKind) activity);
}

/* Layout */

static void
cell_added_cb (RehabDiarySheet *self,
               RehabDiaryCell  *cell)
{
  g_signal_connect_object (cell, "write", G_CALLBACK (write_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cell, "go", G_CALLBACK (go_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cell, "letter", G_CALLBACK (letter_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cell, "take-back", G_CALLBACK (take_back_cb), self, G_CONNECT_SWAPPED);
}

static void
build (RehabDiarySheet *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, self->narrow ? 18 : 0);

  g_clear_pointer (&self->columns, rehab_diary_columns_free);
  self->columns = rehab_diary_columns_new ();

  if (!self->narrow)
    {
      gtk_box_append (GTK_BOX (box), rehab_diary_columns_new_heads (self->columns));
      gtk_widget_add_css_class (box, "card");
      gtk_widget_add_css_class (box, "diary-table");
      gtk_widget_set_valign (box, GTK_ALIGN_START);
    }

  for (guint i = 0; i < N_DAYS; i++)
    {
      self->days[i] = self->narrow ? rehab_diary_day_view_new_card () : rehab_diary_day_view_new_row (self->columns);
      g_signal_connect_object (self->days[i], "cell-added", G_CALLBACK (cell_added_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->days[i], "menu-closed", G_CALLBACK (menu_closed_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), self->days[i]);
    }

  adw_bin_set_child (ADW_BIN (self), box);
}

static void
set_narrow (RehabDiarySheet *self,
            gboolean         narrow)
{
  RehabDiaryCell *cell = get_focus_cell (self);
  RehabDiaryPlace place = cell != NULL ? rehab_diary_cell_get_place (cell) : (RehabDiaryPlace) { 0 };

  if (self->narrow == narrow)
    return;

  (void) rehab_diary_sheet_finish (self);
  self->narrow = narrow;
  build (self);
  rehab_diary_sheet_refresh (self);
  if (cell != NULL)
    (void) rehab_diary_sheet_focus_place (self, place);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
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

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
rehab_diary_sheet_dispose (GObject *object)
{
  RehabDiarySheet *self = REHAB_DIARY_SHEET (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_handle_id (&self->after_menu_id, g_source_remove);
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
  /* The Monday of the week, as a day number. */
  properties[PROP_WEEK] =
    g_param_spec_uint ("week", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
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
}

static void
rehab_diary_sheet_init (RehabDiarySheet *self)
{
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

  for (int i = 0; self->editor != NULL && i < N_DAYS; i++)
    rehab_diary_day_view_show (REHAB_DIARY_DAY_VIEW (self->days[i]), self->editor, rehab_date_add_days (self->week, i));
}

RehabDate
rehab_diary_sheet_get_week (RehabDiarySheet *self)
{
  g_return_val_if_fail (REHAB_IS_DIARY_SHEET (self), REHAB_DATE_NONE);

  return self->week;
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

  rehab_diary_sheet_set_week (self, place.date);
  cell = rehab_diary_day_view_find_cell (get_day (self, place.date), place);
  if (cell == NULL || !gtk_widget_is_sensitive (GTK_WIDGET (cell)))
    {
      place.question = REHAB_DIARY_ACTIVITY;
      cell = rehab_diary_day_view_find_cell (get_day (self, place.date), place);
    }

  return cell != NULL && gtk_widget_grab_focus (GTK_WIDGET (cell));
}

/**
 * rehab_diary_sheet_focus_free:
 * @self: a sheet
 *
 * Puts the focus where typing most likely begins: into the first day of the week that was not kept.
 *
 * Returns: whether the focus is there
 */
gboolean
rehab_diary_sheet_focus_free (RehabDiarySheet *self)
{
  g_return_val_if_fail (REHAB_IS_DIARY_SHEET (self), FALSE);

  if (self->editor == NULL)
    return FALSE;

  for (int i = 0; i < N_DAYS; i++)
    {
      RehabDiaryPlace place = { rehab_date_add_days (self->week, i), 0, 0 };

      if (!rehab_diary_is_kept (get_diary (self), place.date)
          && rehab_diary_place_has_come (place, rehab_diary_editor_get_today (self->editor)))
        return rehab_diary_sheet_focus_place (self, place);
    }

  return rehab_diary_sheet_focus_place (self, (RehabDiaryPlace) { self->week, 0, 0 });
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
  RehabDiaryCell *cell = get_focus_cell (self);

  return cell == NULL || rehab_diary_cell_finish (cell);
}
