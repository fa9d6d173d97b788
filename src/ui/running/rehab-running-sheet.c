/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-running-refusals.h"
#include "rehab-running-sheet-private.h"

#include <glib/gi18n.h>

enum
{
  PROP_NARROW = 1,
  N_PROPS
};

enum
{
  SAID,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabRunningSheet, rehab_running_sheet, ADW_TYPE_BIN)

/* What the parts share */

RehabDraft *
rehab_running_sheet_get_draft (RehabRunningSheet *self)
{
  return rehab_case_model_get_running_draft (rehab_running_reading_get_model (self->reading));
}

const RehabRunningSchedule *
rehab_running_sheet_get_schedule (RehabRunningSheet *self)
{
  return rehab_running_reading_get_schedule (self->reading);
}

RehabRunningArea
rehab_running_sheet_get_area (RehabRunningSheet *self)
{
  return rehab_running_place_to_area (self->anchor, self->current);
}

RehabRunningCell *
rehab_running_sheet_get_cell (RehabRunningSheet *self,
                              RehabRunningPlace  place)
{
  if (place.week < 0 || place.week >= (int) self->rows->len)
    return NULL;

  return rehab_running_week_row_get_cell (g_ptr_array_index (self->rows, (guint) place.week), place.day);
}

void
rehab_running_sheet_say (RehabRunningSheet *self,
                         const char        *sentence,
                         gboolean           can_undo)
{
  g_signal_emit (self, signals[SAID], 0, sentence, can_undo);
}

void
rehab_running_sheet_announce (RehabRunningSheet *self,
                              const char        *sentence)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static gboolean
is_block (RehabRunningArea area)
{
  return area.first_week != area.last_week || area.first_day != area.last_day;
}

static void
show_chosen (RehabRunningSheet *self)
{
  RehabRunningArea area = rehab_running_sheet_get_area (self);

  for (guint week = 0; week < self->rows->len; week++)
    for (int day = 0; day < REHAB_RUNNING_DAYS; day++)
      {
        RehabRunningCell *cell = rehab_running_week_row_get_cell (g_ptr_array_index (self->rows, week), day);

        rehab_running_cell_set_state (cell, (int) week == self->current.week && day == self->current.day,
                                      is_block (area) && rehab_running_area_holds (area, (int) week, day));
      }
  rehab_running_cell_set_line (rehab_running_sheet_get_cell (self, self->current), self->reading, self->current.line);
  self->current.line = rehab_running_cell_get_place (rehab_running_sheet_get_cell (self, self->current)).line;
  rehab_running_sheet_update_commands (self);
}

/* Makes a day the current one and gives it the keyboard; with @extend the block reaches to it. */
void
rehab_running_sheet_choose (RehabRunningSheet *self,
                            RehabRunningPlace  place,
                            gboolean           extend)
{
  self->current = place;
  if (!extend)
    self->anchor = place;

  show_chosen (self);
  gtk_widget_grab_focus (GTK_WIDGET (rehab_running_sheet_get_cell (self, place)));
}

/* The keyboard stays in its week; the block is as wide as a week. */
void
rehab_running_sheet_choose_weeks (RehabRunningSheet *self,
                                  int                first,
                                  int                last)
{
  self->anchor = (RehabRunningPlace) { first, 0, 0 };
  rehab_running_sheet_choose (self, (RehabRunningPlace) { last, REHAB_RUNNING_DAYS - 1, 0 }, TRUE);
}

/* What is shown */

static void
set_n_rows (RehabRunningSheet *self,
            guint              n)
{
  while (self->rows->len > n)
    {
      gtk_box_remove (GTK_BOX (self->weeks), g_ptr_array_index (self->rows, self->rows->len - 1));
      g_ptr_array_remove_index (self->rows, self->rows->len - 1);
    }

  while (self->rows->len < n)
    {
      GtkWidget *row = rehab_running_week_row_new (self->narrow);

      gtk_box_append (GTK_BOX (self->weeks), row);
      g_ptr_array_add (self->rows, row);
    }
}

static void
set_narrow (RehabRunningSheet *self,
            gboolean           narrow)
{
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  gtk_widget_set_visible (self->heads, !narrow);
  for (guint i = 0; i < self->rows->len; i++)
    rehab_running_week_row_set_narrow (g_ptr_array_index (self->rows, i), narrow);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

/* The grid is one stop of the Tab key: the arrow keys move inside. What stands between its weeks has stops of its own. */
static gboolean
rehab_running_sheet_grab_focus (GtkWidget *widget)
{
  RehabRunningSheet *self = REHAB_RUNNING_SHEET (widget);

  return self->reading != NULL && gtk_widget_grab_focus (GTK_WIDGET (rehab_running_sheet_get_cell (self, self->current)));
}

static void
rehab_running_sheet_unmap (GtkWidget *widget)
{
  (void) rehab_running_sheet_finish (REHAB_RUNNING_SHEET (widget));

  GTK_WIDGET_CLASS (rehab_running_sheet_parent_class)->unmap (widget);
}

static void
rehab_running_sheet_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  RehabRunningSheet *self = REHAB_RUNNING_SHEET (widget);

  GTK_WIDGET_CLASS (rehab_running_sheet_parent_class)->size_allocate (widget, width, height, baseline);

  if (self->entry != NULL)
    gtk_popover_present (GTK_POPOVER (self->entry));
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

static void
rehab_running_sheet_get_property (GObject    *object,
                                  guint       property_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, REHAB_RUNNING_SHEET (object)->narrow);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
rehab_running_sheet_set_property (GObject      *object,
                                  guint         property_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_NARROW:
      set_narrow (REHAB_RUNNING_SHEET (object), g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
rehab_running_sheet_dispose (GObject *object)
{
  RehabRunningSheet *self = REHAB_RUNNING_SHEET (object);

  g_clear_pointer (&self->entry, gtk_widget_unparent);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_pointer (&self->reading, rehab_running_reading_free);

  G_OBJECT_CLASS (rehab_running_sheet_parent_class)->dispose (object);
}

static void
rehab_running_sheet_finalize (GObject *object)
{
  RehabRunningSheet *self = REHAB_RUNNING_SHEET (object);

  g_ptr_array_unref (self->rows);
  g_hash_table_unref (self->refusals);

  G_OBJECT_CLASS (rehab_running_sheet_parent_class)->finalize (object);
}

static void
rehab_running_sheet_class_init (RehabRunningSheetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rehab_running_sheet_get_property;
  object_class->set_property = rehab_running_sheet_set_property;
  object_class->dispose = rehab_running_sheet_dispose;
  object_class->finalize = rehab_running_sheet_finalize;
  widget_class->grab_focus = rehab_running_sheet_grab_focus;
  widget_class->unmap = rehab_running_sheet_unmap;
  widget_class->size_allocate = rehab_running_sheet_size_allocate;

  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SAID] = g_signal_new ("said", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);

  rehab_running_sheet_install_commands (widget_class);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
rehab_running_sheet_init (RehabRunningSheet *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->rows = g_ptr_array_new ();
  self->refusals = rehab_running_refusals_new ();
  self->heads = rehab_running_week_row_new_heads ();
  self->weeks = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (box), self->heads);
  gtk_box_append (GTK_BOX (box), self->weeks);
  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "running-sheet");
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Running plan"), -1);
  rehab_running_sheet_add_controllers (self);
}

/**
 * rehab_running_sheet_show:
 * @self: a sheet
 * @model: whose plan it is
 * @schedule: the plan
 * @editable: whether it is the draft, and may be edited
 *
 * Shows a plan as it is now. The keyboard stays on its day.
 */
void
rehab_running_sheet_show (RehabRunningSheet          *self,
                          RehabCaseModel             *model,
                          const RehabRunningSchedule *schedule,
                          gboolean                    editable)
{
  gboolean had_focus;
  int last;

  g_return_if_fail (REHAB_IS_RUNNING_SHEET (self));

  had_focus = gtk_widget_get_focus_child (self->weeks) != NULL;
  g_clear_pointer (&self->reading, rehab_running_reading_free);
  self->reading = rehab_running_reading_new (model, schedule, editable);
  last = rehab_running_reading_get_weeks (self->reading) - 1;
  self->current.week = MIN (self->current.week, last);
  self->anchor.week = MIN (self->anchor.week, last);

  /* Before the row that has the keyboard may go. */
  if (had_focus && self->rows->len > (guint) last + 1)
    {
      show_chosen (self);
      gtk_widget_grab_focus (GTK_WIDGET (rehab_running_sheet_get_cell (self, self->current)));
    }

  set_n_rows (self, (guint) last + 1);
  for (guint week = 0; week < self->rows->len; week++)
    rehab_running_week_row_show (g_ptr_array_index (self->rows, week), self->reading, (int) week, self->refusals);
  show_chosen (self);
}

/* Shows nothing, as where there is no patient. */
void
rehab_running_sheet_clear (RehabRunningSheet *self)
{
  g_return_if_fail (REHAB_IS_RUNNING_SHEET (self));

  (void) rehab_running_sheet_finish (self);
  g_clear_pointer (&self->entry, gtk_widget_unparent);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  set_n_rows (self, 0);
  g_clear_pointer (&self->reading, rehab_running_reading_free);
  self->current = self->anchor = (RehabRunningPlace) { 0 };
}

/* NULL while nothing is shown. */
const RehabRunningReading *
rehab_running_sheet_get_reading (RehabRunningSheet *self)
{
  g_return_val_if_fail (REHAB_IS_RUNNING_SHEET (self), NULL);

  return self->reading;
}

RehabRunningPlace
rehab_running_sheet_get_place (RehabRunningSheet *self)
{
  g_return_val_if_fail (REHAB_IS_RUNNING_SHEET (self), (RehabRunningPlace) { 0 });

  return self->current;
}

/**
 * rehab_running_sheet_focus_place:
 * @self: a sheet
 * @place: a day of the plan
 *
 * Gives a day the keyboard.
 *
 * Returns: whether it has it
 */
gboolean
rehab_running_sheet_focus_place (RehabRunningSheet *self,
                                 RehabRunningPlace  place)
{
  g_return_val_if_fail (REHAB_IS_RUNNING_SHEET (self), FALSE);

  if (self->reading == NULL || rehab_running_sheet_get_cell (self, place) == NULL)
    return FALSE;

  rehab_running_sheet_choose (self, place, FALSE);

  return TRUE;
}

/* The day that is today, or the first or last one of a plan that is not now. */
gboolean
rehab_running_sheet_focus_now (RehabRunningSheet *self)
{
  int days;
  int most;

  g_return_val_if_fail (REHAB_IS_RUNNING_SHEET (self), FALSE);

  if (self->reading == NULL)
    return FALSE;

  most = rehab_running_reading_get_weeks (self->reading) * REHAB_RUNNING_DAYS - 1;
  days = CLAMP (rehab_date_days_until (rehab_running_reading_get_date (self->reading, 0, 0),
                                       rehab_running_reading_get_today (self->reading)), 0, most);

  return rehab_running_sheet_focus_place (self, (RehabRunningPlace) { days / REHAB_RUNNING_DAYS, days % REHAB_RUNNING_DAYS, 0 });
}

gboolean
rehab_running_sheet_has_refusals (RehabRunningSheet *self)
{
  g_return_val_if_fail (REHAB_IS_RUNNING_SHEET (self), FALSE);

  return g_hash_table_size (self->refusals) > 0;
}
