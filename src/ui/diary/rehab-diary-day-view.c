/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-diary-day-view.h"
#include "rehab-pain-rule.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkWidget *box; /* around all of it, in a card */
  GtkWidget *cells[REHAB_N_DIARY_QUESTIONS];
  GtkWidget *fields[REHAB_N_DIARY_QUESTIONS]; /* the cell, in a card with its caption */
  GtkWidget *verdict;
  GtkWidget *note;
  GtkWidget *problem;
} Line;

struct _RehabDiaryDayView
{
  AdwBin parent_instance;

  GtkWidget *day_label;
  GtkWidget *state_label; /* in a card, what the empty line says in a row */
  GtkWidget *menu_button;
  GtkWidget *grid;
  GtkWidget *box;
  RehabDiaryColumns *columns; /* NULL in a card */
  GArray *lines;
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
clear_line (gpointer data)
{
  Line *line = data;

  for (guint i = 0; i < REHAB_N_DIARY_QUESTIONS; i++)
    g_clear_object (&line->cells[i]);
}

static void
attach (RehabDiaryDayView *self,
        GtkWidget         *child,
        RehabDiaryColumn   column,
        int                row)
{
  rehab_diary_columns_attach (self->columns, GTK_GRID (self->grid), child, column, row);
}

/* Below a line: what else there is to read. */
static GtkWidget *
new_text (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "diary-text");
  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_visible (label, FALSE);

  return label;
}

static void
show_problem_cb (RehabDiaryDayView *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      Line *line = &g_array_index (self->lines, Line, i);
      const char *problem = NULL;

      for (guint j = 0; j < REHAB_N_DIARY_QUESTIONS && problem == NULL; j++)
        if (line->cells[j] != NULL && gtk_widget_get_visible (line->fields[j]))
          problem = rehab_diary_cell_get_problem (REHAB_DIARY_CELL (line->cells[j]));

      gtk_widget_set_visible (line->problem, problem != NULL);
      gtk_label_set_text (GTK_LABEL (line->problem), problem != NULL ? problem : "");
    }
}

static void
add_cell (RehabDiaryDayView *self,
          Line              *line,
          guint              question)
{
  GtkWidget *cell = rehab_diary_cell_new ((RehabDiaryQuestion) question);

  line->cells[question] = g_object_ref_sink (cell);
  line->fields[question] = cell;
  g_signal_connect_object (cell, "notify::problem", G_CALLBACK (show_problem_cb), self, G_CONNECT_SWAPPED);
  g_signal_emit (self, signals[CELL_ADDED], 0, cell);
}

static void
add_row_line (RehabDiaryDayView *self,
              Line              *line,
              guint              number)
{
  int row = 1 + (int) number * 3;

  for (guint i = 0; i < REHAB_N_DIARY_QUESTIONS; i++)
    {
      if (number > 0 && rehab_diary_question_get_group ((RehabDiaryQuestion) i) == REHAB_DIARY_GROUP_DAY)
        continue;

      add_cell (self, line, i);
      attach (self, line->cells[i], REHAB_DIARY_COLUMN_FIRST_QUESTION + i, row);
    }

  line->verdict = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (line->verdict), 0.0f);
  attach (self, line->verdict, REHAB_DIARY_COLUMN_VERDICT, row);

  line->note = new_text ("dimmed");
  line->problem = new_text ("error");
  gtk_grid_attach (GTK_GRID (self->grid), line->note, REHAB_DIARY_COLUMN_FIRST_QUESTION + REHAB_DIARY_ACTIVITY, row + 1,
                   REHAB_DIARY_COLUMN_MENU - REHAB_DIARY_COLUMN_FIRST_QUESTION - REHAB_DIARY_ACTIVITY, 1);
  gtk_grid_attach (GTK_GRID (self->grid), line->problem, REHAB_DIARY_COLUMN_FIRST_QUESTION, row + 2,
                   REHAB_DIARY_COLUMN_MENU - REHAB_DIARY_COLUMN_FIRST_QUESTION, 1);
}

static GtkWidget *
new_field (RehabDiaryQuestion question,
           GtkWidget         *cell)
{
  GtkWidget *field = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *caption = gtk_label_new (rehab_diary_question_get_head (question));

  gtk_label_set_wrap (GTK_LABEL (caption), TRUE);
  gtk_label_set_justify (GTK_LABEL (caption), GTK_JUSTIFY_CENTER);
  gtk_widget_set_valign (field, GTK_ALIGN_END);
  gtk_widget_add_css_class (caption, "caption");
  gtk_widget_add_css_class (caption, "dimmed");
  gtk_accessible_update_state (GTK_ACCESSIBLE (caption), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_box_append (GTK_BOX (field), caption);
  gtk_box_append (GTK_BOX (field), cell);

  return field;
}

static void
add_card_line (RehabDiaryDayView *self,
               Line              *line,
               guint              number)
{
  GtkWidget *fields = gtk_grid_new ();
  GtkWidget *title = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  line->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_add_css_class (line->box, "diary-line");
  gtk_grid_set_column_homogeneous (GTK_GRID (fields), TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (fields), 6);
  gtk_grid_set_row_spacing (GTK_GRID (fields), 6);

  for (guint i = 0; i < REHAB_N_DIARY_QUESTIONS; i++)
    {
      if (number > 0 && i < REHAB_DIARY_ACTIVITY)
        continue;

      add_cell (self, line, i);
      gtk_widget_set_hexpand (line->cells[i], TRUE);
      if (i == REHAB_DIARY_ACTIVITY)
        {
          gtk_box_append (GTK_BOX (title), line->cells[i]);
          gtk_grid_attach (GTK_GRID (fields), title, 0, 1, REHAB_DIARY_CARD_COLUMNS, 1);
          continue;
        }

      line->fields[i] = new_field ((RehabDiaryQuestion) i, line->cells[i]);
      gtk_grid_attach (GTK_GRID (fields), line->fields[i], rehab_diary_card_get_column ((RehabDiaryQuestion) i),
                       rehab_diary_card_get_row ((RehabDiaryQuestion) i), 1, 1);
    }

  line->verdict = gtk_label_new (NULL);
  gtk_box_append (GTK_BOX (title), line->verdict);
  line->note = new_text ("dimmed");
  line->problem = new_text ("error");
  gtk_box_append (GTK_BOX (line->box), fields);
  gtk_box_append (GTK_BOX (line->box), line->note);
  gtk_box_append (GTK_BOX (line->box), line->problem);
  gtk_box_append (GTK_BOX (self->box), line->box);
}

static void
ensure_lines (RehabDiaryDayView *self,
              guint              n)
{
  while (self->lines->len < n)
    {
      guint number = self->lines->len;
      Line *line;

      g_array_set_size (self->lines, number + 1);
      line = &g_array_index (self->lines, Line, number);
      if (self->columns != NULL)
        add_row_line (self, line, number);
      else
        add_card_line (self, line, number);

      /* What is read out last stands last. */
      if (self->columns != NULL)
        gtk_widget_insert_before (self->menu_button, self->grid, NULL);

      gtk_widget_add_css_class (line->verdict, "caption");
      gtk_widget_add_css_class (line->verdict, "diary-verdict");
    }
}

static void
show_verdict (Line          *line,
              RehabDiaryLine content,
              RehabDate      today)
{
  RehabVerdict verdict = content.session != NULL ? rehab_session_verdict (content.session, today) : REHAB_VERDICT_NOT_ASKED;
  const char *label = rehab_verdict_get_label (verdict);
  g_autofree char *text = NULL;

  gtk_widget_set_visible (line->verdict, content.session != NULL);
  if (content.session == NULL)
    return;

  /* Translators: what became of a session, behind its sign */
  if (verdict == REHAB_VERDICT_SETTLED)
    text = g_strdup_printf (C_("verdict", "○ %s"), label);
  else if (verdict == REHAB_VERDICT_NOT_SETTLED)
    text = g_strdup_printf (C_("verdict", "✕ %s"), label);
  else
    text = g_strdup (label);

  gtk_label_set_text (GTK_LABEL (line->verdict), text);
  gtk_widget_remove_css_class (line->verdict, "dimmed");
  gtk_widget_remove_css_class (line->verdict, "attention");
  if (verdict == REHAB_VERDICT_NOT_SETTLED)
    gtk_widget_add_css_class (line->verdict, "attention");
  else if (verdict != REHAB_VERDICT_SETTLED)
    gtk_widget_add_css_class (line->verdict, "dimmed");
}

/* What an empty line says: that is the difference between a day that was not kept, and one that was and has no session. */
static const char *
get_state (RehabDiaryEditor *editor,
           RehabDate         date)
{
  if (rehab_date_compare (date, rehab_diary_editor_get_today (editor)) > 0)
    return C_("diary day", "still to come");
  if (!rehab_diary_is_kept (rehab_diary_editor_get_diary (editor), date))
    return C_("diary day", "not kept");

  return "";
}

static void
show_note (RehabDiaryEditor *editor,
           RehabDate         date,
           guint             number,
           RehabDiaryLine    content,
           GtkWidget        *label)
{
  const RehabDiaryDay *day = rehab_diary_find_day (rehab_diary_editor_get_diary (editor), date);
  const char *day_note = number == 0 && day != NULL ? day->note : NULL;
  const char *session_note = content.session != NULL ? content.session->note : NULL;
  g_autofree char *text = g_strjoin (" · ", day_note != NULL ? day_note : session_note, day_note != NULL ? session_note : NULL, NULL);

  gtk_widget_set_visible (label, *text != '\0');
  gtk_label_set_text (GTK_LABEL (label), text);
}

static void
show_line (RehabDiaryDayView *self,
           RehabDiaryEditor  *editor,
           guint              number)
{
  Line *line = &g_array_index (self->lines, Line, number);
  const RehabDiary *diary = rehab_diary_editor_get_diary (editor);
  RehabDate today = rehab_diary_editor_get_today (editor);
  RehabDiaryLine content = rehab_diary_get_line (diary, self->date, number);

  for (guint i = 0; i < REHAB_N_DIARY_QUESTIONS; i++)
    {
      RehabDiaryPlace place = { self->date, number, (RehabDiaryQuestion) i };
      gboolean has_come = rehab_diary_place_has_come (place, today);

      if (line->cells[i] == NULL)
        continue;

      gtk_widget_set_visible (line->fields[i], rehab_diary_has_place (diary, place));
      if (!rehab_diary_has_place (diary, place))
        continue;

      rehab_diary_cell_show (REHAB_DIARY_CELL (line->cells[i]), editor, place);
      gtk_widget_set_sensitive (line->cells[i], has_come);
      /* What was not asked is a grey dot: there is a place for it, and it is no answer. */
      gtk_entry_set_placeholder_text (GTK_ENTRY (line->cells[i]), has_come ? "·" : "");
    }

  if (*get_state (editor, self->date) != '\0')
    gtk_entry_set_placeholder_text (GTK_ENTRY (line->cells[REHAB_DIARY_ACTIVITY]), get_state (editor, self->date));
  show_verdict (line, content, today);
  show_note (editor, self->date, number, content, line->note);
}

static void
show_line_visible (Line    *line,
                   gboolean visible)
{
  if (line->box != NULL)
    {
      gtk_widget_set_visible (line->box, visible);
      return;
    }
  if (visible)
    return;

  for (guint i = 0; i < REHAB_N_DIARY_QUESTIONS; i++)
    if (line->cells[i] != NULL)
      gtk_widget_set_visible (line->cells[i], FALSE);
  gtk_widget_set_visible (line->verdict, FALSE);
  gtk_widget_set_visible (line->note, FALSE);
  gtk_widget_set_visible (line->problem, FALSE);
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
  g_autofree char *text = rehab_date_format (date, self->columns == NULL ? C_("diary", "%A %-d %B") : C_("diary", "%a %-d"));
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
  const char *state = get_state (editor, self->date);
  int days = rehab_date_days_until (self->date, rehab_diary_editor_get_today (editor));
  g_autofree char *day = rehab_date_format (self->date, C_("diary", "%A %-d %B"));
  g_autofree char *name = *state != '\0' ? g_strdup_printf ("%s, %s", day, state) : g_strdup (day);

  set_class (GTK_WIDGET (self), "blank", *state != '\0');
  set_class (self->day_label, "dimmed", *state != '\0' && days != 0);
  set_class (self->day_label, "accent", days == 0);
  set_class (self->day_label, "heading", days == 0 || self->columns == NULL);
  gtk_widget_set_sensitive (self->menu_button, days >= 0);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), days < 0 ? _("This day has not come yet.") : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
rehab_diary_day_view_finalize (GObject *object)
{
  RehabDiaryDayView *self = REHAB_DIARY_DAY_VIEW (object);

  g_array_unref (self->lines);

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
  self->lines = g_array_new (FALSE, TRUE, sizeof (Line));
  g_array_set_clear_func (self->lines, clear_line);

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
  attach (self, self->day_label, REHAB_DIARY_COLUMN_DAY, 1);
  attach (self, self->menu_button, REHAB_DIARY_COLUMN_MENU, 1);
  adw_bin_set_child (ADW_BIN (self), self->grid);

  return GTK_WIDGET (self);
}

GtkWidget *
rehab_diary_day_view_new_card (void)
{
  RehabDiaryDayView *self = g_object_new (REHAB_TYPE_DIARY_DAY_VIEW, NULL);
  GtkWidget *outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_add_css_class (GTK_WIDGET (self), "diary-card");
  gtk_widget_set_hexpand (self->day_label, TRUE);
  gtk_box_append (GTK_BOX (head), self->day_label);
  gtk_box_append (GTK_BOX (head), self->menu_button);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->box, "card");
  gtk_box_append (GTK_BOX (outer), head);
  gtk_box_append (GTK_BOX (outer), self->box);
  adw_bin_set_child (ADW_BIN (self), outer);

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

  ensure_lines (self, n_lines);
  for (guint i = 0; i < self->lines->len; i++)
    {
      show_line_visible (&g_array_index (self->lines, Line, i), i < n_lines);
      if (i < n_lines)
        show_line (self, editor, i);
    }

  show_state (self, editor);
  show_problem_cb (self);
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
  Line *line;

  if (rehab_date_compare (self->date, place.date) != 0 || place.line >= self->lines->len)
    return NULL;

  line = &g_array_index (self->lines, Line, place.line);
  if (line->cells[place.question] == NULL || !gtk_widget_get_visible (line->fields[place.question]))
    return NULL;

  return REHAB_DIARY_CELL (line->cells[place.question]);
}

void
rehab_diary_day_view_open_menu (RehabDiaryDayView *self)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (self->menu_button));
}
