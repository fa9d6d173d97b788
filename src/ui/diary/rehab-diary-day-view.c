/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-diary-day-view.h"
#include "rehab-diary-line-view.h"
#include "rehab-language.h"

#include <glib/gi18n.h>

struct _RehabDiaryDayView
{
  AdwBin parent_instance;

  GtkWidget *day_label;
  GtkWidget *menu_button;
  GtkWidget *grid; /* in the table */
  GtkWidget *box;  /* in a card */
  GtkWidget *frame; /* holds either, and what is planned below it */
  GtkWidget *planned_label; /* NULL before anything was planned for a day */
  RehabDiaryColumns *columns; /* NULL in a card */
  GPtrArray *lines; /* RehabDiaryLineView */
  RehabDate date;
};

enum
{
  CELL_ADDED,
  MENU_CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabDiaryDayView, rehab_diary_day_view, ADW_TYPE_BIN)

static void
add_line (RehabDiaryDayView *self)
{
  RehabDiaryLineView *line;

  if (self->columns != NULL)
    {
      line = rehab_diary_line_view_new_in_grid (self->lines->len, GTK_GRID (self->grid), self->columns);
      /* What is read out last stands last. */
      gtk_widget_insert_before (self->menu_button, self->grid, NULL);
    }
  else
    {
      line = rehab_diary_line_view_new_in_card (self->lines->len, GTK_BOX (self->box));
    }

  g_ptr_array_add (self->lines, line);
  for (guint i = 0; i < REHAB_N_DIARY_QUESTIONS; i++)
    if (rehab_diary_line_view_get_cell (line, (RehabDiaryQuestion) i) != NULL)
      g_signal_emit (self, signals[CELL_ADDED], 0, rehab_diary_line_view_get_cell (line, (RehabDiaryQuestion) i));
}

static GMenuModel *
create_menu (RehabDate date)
{
  GMenu *menu = g_menu_new ();
  GMenu *section = g_menu_new ();

  for (guint i = 0; i < rehab_n_diary_activities; i++)
    {
      RehabSessionKind activity = rehab_diary_activities[i];
      g_autoptr (GMenuItem) item = g_menu_item_new (rehab_diary_activity_get_label (activity), NULL);
      char letter[7] = "";

      g_unichar_to_utf8 (g_unichar_tolower (rehab_diary_activity_get_letter (activity)), letter);
      g_menu_item_set_action_and_target (item, "diary.add", "(ui)", date.julian, (int) activity);
      g_menu_item_set_attribute (item, "accel", "s", letter);

      if (activity == REHAB_SESSION_KIND_NONE)
        {
          g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
          g_object_unref (section);
          section = g_menu_new ();
        }
      g_menu_append_item (section, item);
    }

  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_object_unref (section);

  return G_MENU_MODEL (menu);
}

static void
menu_closed_cb (RehabDiaryDayView *self)
{
  g_signal_emit (self, signals[MENU_CLOSED], 0);
}

static void
show_date (RehabDiaryDayView *self,
           RehabDate          date)
{
  /* Translators: the first column of the diary: weekday and day of the month; the month is said above */
  g_autofree char *day = rehab_date_format (date, self->columns == NULL ? C_("diary", "%A %-d %B") : C_("diary", "%a %-d"));
  g_autofree char *text = rehab_language_dup_begun (day);
  /* Translators: a day of the diary where it is read out */
  g_autofree char *name = rehab_date_format (date, C_("diary", "%A %-d %B"));
  g_autofree char *add = g_strdup_printf (_("Add to %s"), name);
  g_autoptr (GMenuModel) menu = create_menu (date);

  self->date = date;
  gtk_label_set_text (GTK_LABEL (self->day_label), text);
  gtk_widget_set_tooltip_text (self->menu_button, add);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL, add, -1);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->menu_button), menu);
  g_signal_connect_object (gtk_menu_button_get_popover (GTK_MENU_BUTTON (self->menu_button)), "closed",
                           G_CALLBACK (menu_closed_cb), self, G_CONNECT_SWAPPED);
}

static void
set_class (GtkWidget  *widget,
           const char *css_class,
           gboolean    has_it)
{
  if (has_it)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

static void
show_state (RehabDiaryDayView *self,
            RehabDiaryEditor  *editor)
{
  const char *state = rehab_diary_editor_get_day_state (editor, self->date);
  int days = rehab_date_days_until (self->date, rehab_diary_editor_get_today (editor));
  gboolean can_be_written = rehab_date_compare (self->date, rehab_diary_editor_get_last (editor)) <= 0;
  g_autofree char *day = rehab_date_format (self->date, C_("diary", "%A %-d %B"));
  g_autofree char *name = *state != '\0' ? g_strdup_printf ("%s, %s", day, state) : g_strdup (day);

  set_class (GTK_WIDGET (self), "blank", *state != '\0');
  set_class (self->day_label, "dimmed", *state != '\0' && days != 0);
  set_class (self->day_label, "accent", days == 0);
  set_class (self->day_label, "heading", days == 0 || self->columns == NULL);
  gtk_widget_set_sensitive (self->menu_button, can_be_written);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), days < 0 ? _("This day has not come yet.")
                                                : !can_be_written ? _("The episode was closed before this day. Reopen it to go on with its diary.")
                                                : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
add_planned_label (RehabDiaryDayView *self)
{
  self->planned_label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->planned_label), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (self->planned_label), TRUE);
  gtk_widget_add_css_class (self->planned_label, "caption");
  gtk_widget_add_css_class (self->planned_label, "dimmed");
  gtk_widget_add_css_class (self->planned_label, "diary-planned");

  if (self->columns != NULL)
    {
      GtkWidget *grid = rehab_diary_columns_new_grid (self->columns);

      gtk_grid_attach (GTK_GRID (grid), self->planned_label, REHAB_DIARY_COLUMN_FIRST_QUESTION, 1,
                       REHAB_DIARY_COLUMN_MENU - REHAB_DIARY_COLUMN_FIRST_QUESTION, 1);
      gtk_box_append (GTK_BOX (self->frame), grid);
    }
  else
    {
      gtk_box_append (GTK_BOX (self->frame), self->planned_label);
    }
}

/* What was meant to be done stands beside what was, and is never counted as done. */
static void
show_planned (RehabDiaryDayView *self,
              RehabDiaryEditor  *editor)
{
  g_autofree char *words = rehab_diary_editor_dup_planned (editor, self->date);
  g_autofree char *text = NULL;

  /* Translators: what is planned for a day of the diary, such as "Run 6 × 1/2 min; Strength 40 min" */
  text = words != NULL ? g_strdup_printf (_("Planned: %s"), words) : NULL;
  if (text != NULL && self->planned_label == NULL)
    add_planned_label (self);
  if (self->planned_label == NULL)
    return;

  gtk_label_set_text (GTK_LABEL (self->planned_label), text != NULL ? text : "");
  gtk_widget_set_visible (self->columns != NULL ? gtk_widget_get_parent (self->planned_label) : self->planned_label, text != NULL);
  if (text != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

static void
rehab_diary_day_view_finalize (GObject *object)
{
  RehabDiaryDayView *self = REHAB_DIARY_DAY_VIEW (object);

  g_ptr_array_unref (self->lines);

  G_OBJECT_CLASS (rehab_diary_day_view_parent_class)->finalize (object);
}

static void
rehab_diary_day_view_class_init (RehabDiaryDayViewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rehab_diary_day_view_finalize;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);

  /* There is a further RehabDiaryCell. */
  signals[CELL_ADDED] =
    g_signal_new ("cell-added", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                  REHAB_TYPE_DIARY_CELL);
  /* The menu was left, whether something was chosen or not. */
  signals[MENU_CLOSED] =
    g_signal_new ("menu-closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rehab_diary_day_view_init (RehabDiaryDayView *self)
{
  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) rehab_diary_line_view_free);

  self->day_label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->day_label), 0.0f);
  gtk_widget_add_css_class (self->day_label, "numeric");
  gtk_widget_add_css_class (self->day_label, "diary-day");

  self->menu_button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->menu_button), "list-add-symbolic");
  gtk_widget_add_css_class (self->menu_button, "flat");
  gtk_widget_set_valign (self->menu_button, GTK_ALIGN_CENTER);
}

GtkWidget *
rehab_diary_day_view_new_row (RehabDiaryColumns *columns)
{
  RehabDiaryDayView *self = g_object_new (REHAB_TYPE_DIARY_DAY_VIEW, NULL);

  self->columns = columns;
  self->grid = rehab_diary_columns_new_grid (columns);
  gtk_widget_add_css_class (GTK_WIDGET (self), "diary-row");
  rehab_diary_columns_attach (columns, GTK_GRID (self->grid), self->day_label, REHAB_DIARY_COLUMN_DAY, 1);
  rehab_diary_columns_attach (columns, GTK_GRID (self->grid), self->menu_button, REHAB_DIARY_COLUMN_MENU, 1);
  self->frame = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->frame), self->grid);
  adw_bin_set_child (ADW_BIN (self), self->frame);

  return GTK_WIDGET (self);
}

GtkWidget *
rehab_diary_day_view_new_card (void)
{
  RehabDiaryDayView *self = g_object_new (REHAB_TYPE_DIARY_DAY_VIEW, NULL);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_add_css_class (GTK_WIDGET (self), "diary-card");
  gtk_widget_set_hexpand (self->day_label, TRUE);
  gtk_label_set_wrap (GTK_LABEL (self->day_label), TRUE);
  gtk_box_append (GTK_BOX (head), self->day_label);
  gtk_box_append (GTK_BOX (head), self->menu_button);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->box, "card");
  self->frame = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (self->frame), head);
  gtk_box_append (GTK_BOX (self->frame), self->box);
  adw_bin_set_child (ADW_BIN (self), self->frame);

  return GTK_WIDGET (self);
}

/**
 * rehab_diary_day_view_show:
 * @self: a view
 * @editor: a diary
 * @date: which day
 *
 * Shows a day; cells that are there already are used again.
 */
void
rehab_diary_day_view_show (RehabDiaryDayView *self,
                           RehabDiaryEditor  *editor,
                           RehabDate          date)
{
  guint n_lines = rehab_diary_count_lines (rehab_diary_editor_get_diary (editor), date);

  g_return_if_fail (REHAB_IS_DIARY_DAY_VIEW (self));

  if (rehab_date_compare (self->date, date) != 0)
    show_date (self, date);

  while (self->lines->len < n_lines)
    add_line (self);
  for (guint i = 0; i < self->lines->len; i++)
    rehab_diary_line_view_show (g_ptr_array_index (self->lines, i), editor, date);

  show_planned (self, editor);
  show_state (self, editor);
}

/**
 * rehab_diary_day_view_find_cell:
 * @self: a view
 * @place: a place of its day
 *
 * Finds the cell of a place.
 *
 * Returns: (nullable): the cell, or `NULL` when nothing can stand there
 */
RehabDiaryCell *
rehab_diary_day_view_find_cell (RehabDiaryDayView *self,
                                RehabDiaryPlace    place)
{
  RehabDiaryLineView *line;

  if (rehab_date_compare (self->date, place.date) != 0 || place.line >= self->lines->len)
    return NULL;

  line = g_ptr_array_index (self->lines, place.line);

  return rehab_diary_line_view_shows (line, place.question) ? rehab_diary_line_view_get_cell (line, place.question) : NULL;
}

/* The label that says what was refused in a line, or NULL. */
GtkWidget *
rehab_diary_day_view_find_problem (RehabDiaryDayView *self,
                                   guint              line)
{
  return line < self->lines->len ? rehab_diary_line_view_get_problem (g_ptr_array_index (self->lines, line)) : NULL;
}

/* Marks the cells of a block; NULL for none. */
void
rehab_diary_day_view_mark (RehabDiaryDayView     *self,
                           const RehabDiaryBlock *block)
{
  for (guint i = 0; i < self->lines->len; i++)
    for (guint question = 0; question < REHAB_N_DIARY_QUESTIONS; question++)
      {
        RehabDiaryCell *cell = rehab_diary_line_view_get_cell (g_ptr_array_index (self->lines, i), (RehabDiaryQuestion) question);
        RehabDiaryPlace place = { self->date, i, (RehabDiaryQuestion) question };

        if (cell != NULL)
          rehab_diary_cell_set_in_block (cell, block != NULL && rehab_diary_block_contains (*block, place));
      }
}

void
rehab_diary_day_view_open_menu (RehabDiaryDayView *self)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (self->menu_button));
}
