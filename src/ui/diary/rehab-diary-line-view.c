/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-diary-line-view.h"
#include "rehab-language.h"
#include "rehab-load-words.h"
#include "rehab-pain-rule.h"
#include "rehab-units.h"

#include <glib/gi18n.h>

#define LEAST_ACTIVITY_CHARS 5
/* What is longer goes on below. */
#define MOST_VERDICT_CHARS 22
#define MOST_VERDICT_CHARS_IN_GRID 32

struct _RehabDiaryLineView
{
  guint number; /* of the line in its day, from 0 */
  GtkWidget *box; /* around all of it, in a card */
  GtkWidget *cells[REHAB_N_DIARY_QUESTIONS];
  GtkWidget *fields[REHAB_N_DIARY_QUESTIONS]; /* the cell, in a card with its caption */
  GtkWidget *verdict;
  GtkWidget *details; /* the button that opens them */
  GtkWidget *note;
  GtkWidget *problem;
};

static void
show_problem_cb (RehabDiaryLineView *self)
{
  const char *problem = NULL;

  for (guint i = 0; i < REHAB_N_DIARY_QUESTIONS && problem == NULL; i++)
    if (rehab_diary_line_view_shows (self, (RehabDiaryQuestion) i))
      problem = rehab_diary_cell_get_problem (REHAB_DIARY_CELL (self->cells[i]));

  gtk_widget_set_visible (self->problem, problem != NULL);
  gtk_label_set_text (GTK_LABEL (self->problem), problem != NULL ? problem : "");
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
add_cell (RehabDiaryLineView *self,
          guint               question)
{
  self->cells[question] = g_object_ref_sink (rehab_diary_cell_new ((RehabDiaryQuestion) question));
  self->fields[question] = self->cells[question];
  g_signal_connect_swapped (self->cells[question], "notify::problem", G_CALLBACK (show_problem_cb), self);
}

static gboolean
asks (RehabDiaryLineView *self,
      guint               question)
{
  return self->number == 0 || rehab_diary_question_get_group ((RehabDiaryQuestion) question) != REHAB_DIARY_GROUP_DAY;
}

static RehabDiaryLineView *
line_view_new (guint number)
{
  RehabDiaryLineView *self = g_new0 (RehabDiaryLineView, 1);

  self->number = number;
  self->details = gtk_button_new_from_icon_name ("view-more-symbolic");
  gtk_widget_add_css_class (self->details, "flat");
  gtk_widget_set_valign (self->details, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->details), "(uu)", 0, number);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->details), "diary.details");
  self->verdict = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->verdict), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (self->verdict), MOST_VERDICT_CHARS);
  gtk_label_set_xalign (GTK_LABEL (self->verdict), 0.0f);
  gtk_widget_add_css_class (self->verdict, "caption");
  self->note = new_text ("dimmed");
  self->problem = new_text ("error");

  for (guint i = 0; i < REHAB_N_DIARY_QUESTIONS; i++)
    if (asks (self, i))
      add_cell (self, i);

  return self;
}

static GtkWidget *
new_field (RehabDiaryQuestion question,
           GtkWidget         *cell)
{
  GtkWidget *field = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *caption = rehab_diary_columns_new_head (question);

  gtk_label_set_wrap (GTK_LABEL (caption), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (caption), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (GTK_LABEL (caption), GTK_JUSTIFY_CENTER);
  gtk_widget_set_valign (field, GTK_ALIGN_END);
  gtk_widget_add_css_class (caption, "caption");
  gtk_widget_add_css_class (caption, "dimmed");
  gtk_accessible_update_state (GTK_ACCESSIBLE (caption), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_box_append (GTK_BOX (field), caption);
  gtk_box_append (GTK_BOX (field), cell);

  return field;
}

/* How the pain went on, where that is more than the verdict says; it is what later mornings tell, and no cause. */
static char *
dup_settling (const RehabSessionOutcome *outcome)
{
  g_autofree char *settling = NULL;

  if (outcome->settling != REHAB_SETTLING_ABOVE && (outcome->settling != REHAB_SETTLING_BACK || outcome->verdict == REHAB_VERDICT_SETTLED))
    return NULL;

  settling = rehab_session_outcome_dup_settling (outcome);
  if (outcome->verdict != REHAB_VERDICT_NOT_ASKED)
    return g_steal_pointer (&settling);

  /* Translators: nobody asked about the pain on the morning after the session, and the pain on waking of the days after it
     tells this: "by the pain on waking: back after 2 days" */
  return g_strdup_printf (_("by the pain on waking: %s"), settling);
}

static void
show_verdict (RehabDiaryLineView *self,
              RehabDiaryEditor   *editor,
              RehabDate           date)
{
  const RehabSessionOutcome *outcome = rehab_diary_editor_get_outcome (editor, date, self->number);
  g_autofree char *settling = NULL;
  g_autofree char *text = NULL;
  const char *label;

  gtk_widget_set_visible (self->verdict, outcome != NULL);
  if (outcome == NULL)
    return;

  label = rehab_verdict_get_label (outcome->verdict);
  settling = dup_settling (outcome);
  /* Translators: what became of a session, behind its sign */
  if (outcome->verdict == REHAB_VERDICT_SETTLED)
    text = g_strdup_printf (C_("verdict", "○ %s"), label);
  else if (outcome->verdict == REHAB_VERDICT_NOT_SETTLED)
    text = g_strdup_printf (C_("verdict", "✕ %s"), label);
  else
    text = g_strdup (label);

  gtk_label_set_text (GTK_LABEL (self->verdict), text);
  if (settling != NULL)
    {
      g_autofree char *both = g_strdup_printf ("%s\n%s", text, settling);

      gtk_label_set_text (GTK_LABEL (self->verdict), both);
    }

  gtk_widget_remove_css_class (self->verdict, "dimmed");
  gtk_widget_remove_css_class (self->verdict, "attention");
  if (outcome->verdict == REHAB_VERDICT_NOT_SETTLED)
    gtk_widget_add_css_class (self->verdict, "attention");
  else if (outcome->verdict != REHAB_VERDICT_SETTLED)
    gtk_widget_add_css_class (self->verdict, "dimmed");
}

static void
add_measures (GPtrArray          *words,
              const RehabSession *session)
{
  if (session->sprint_m.known)
    {
      g_autofree char *number = rehab_language_dup_number (session->sprint_m.value);

      /* Translators: metres run at a sprint in a session */
      g_ptr_array_add (words, g_strdup_printf (_("sprint %s m"), number));
    }
  if (session->top_speed_kmh.known)
    {
      g_autofree char *number = rehab_units_dup_figure (REHAB_UNIT_KIND_SPEED, session->top_speed_kmh.value);

      g_ptr_array_add (words, g_strdup_printf (rehab_units_are_recorded (REHAB_UNIT_KIND_SPEED) ? _("top speed %s km/h")
                                                                                                : _("top speed %s mph"), number));
    }
  if (session->volume_kg.known)
    {
      gboolean in_kilograms = rehab_units_are_recorded (REHAB_UNIT_KIND_MASS);
      g_autofree char *number = in_kilograms ? rehab_units_dup_figure (REHAB_UNIT_KIND_MASS, session->volume_kg.value)
                                             : rehab_units_dup_fixed (REHAB_UNIT_KIND_MASS, session->volume_kg.value, 0);

      /* Translators: sets times repetitions times kilograms or pounds, over all exercises of a session */
      g_ptr_array_add (words, g_strdup_printf (in_kilograms ? _("volume %s kg") : _("volume %s lb"), number));
    }
}

/* What no column says: that something is there is seen without opening anything. */
static char *
dup_details (RehabDiaryEditor *editor,
             RehabDate         date,
             guint             number,
             RehabDiaryLine    content)
{
  const RehabDiaryDay *day = rehab_diary_find_day (rehab_diary_editor_get_diary (editor), date);
  const RehabSession *session = content.session;
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  if (number == 0 && day != NULL && day->note != NULL)
    g_ptr_array_add (words, g_strdup (day->note));

  if (session != NULL)
    {
      add_measures (words, session);
      if (session->note != NULL)
        g_ptr_array_add (words, g_strdup (session->note));
      if (session->origin == REHAB_SESSION_ORIGIN_FILE && session->origin_file != NULL)
        /* Translators: the name of the file that a session was imported from */
        g_ptr_array_add (words, g_strdup_printf (_("from %s"), session->origin_file));
    }

  g_ptr_array_add (words, NULL);

  return g_strjoinv (" · ", (char **) words->pdata);
}

static void
show_details (RehabDiaryLineView *self,
              RehabDiaryEditor   *editor,
              RehabDate           date,
              RehabDiaryLine      content)
{
  g_autofree char *text = dup_details (editor, date, self->number, content);
  RehabDiaryPlace place = { date, self->number, REHAB_DIARY_ACTIVITY };
  g_autofree char *place_name = rehab_diary_dup_line_name (rehab_diary_editor_get_diary (editor), place);
  /* Translators: a session and its day, "Run, Tuesday 17 November", or the day alone */
  g_autofree char *name = g_strdup_printf (_("Details of %s"), place_name);

  gtk_widget_set_visible (self->note, *text != '\0');
  gtk_label_set_text (GTK_LABEL (self->note), text);

  gtk_widget_set_visible (self->details, self->number == 0 || content.session != NULL);
  gtk_widget_set_sensitive (self->details, rehab_diary_place_has_come (place, rehab_diary_editor_get_last (editor)));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->details), "(uu)", date.julian, self->number);
  gtk_widget_set_tooltip_text (self->details, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->details), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* What was not asked is a grey dot: there is a place for it, and it is no answer. Nor is what could be taken over. */
static void
show_empty (RehabDiaryLineView *self,
            RehabDiaryEditor   *editor,
            RehabDiaryPlace     place,
            gboolean            has_come)
{
  const RehabDiary *diary = rehab_diary_editor_get_diary (editor);
  RehabNumber morning = rehab_diary_get_other_morning (diary, place);
  gboolean is_waiting = has_come && rehab_diary_place_is_waiting (diary, place, rehab_diary_editor_get_today (editor));
  GtkWidget *cell = self->cells[place.question];
  g_autofree char *offered = morning.known ? g_strdup_printf ("%.0f?", morning.value) : NULL;

  if (offered != NULL)
    gtk_entry_set_placeholder_text (GTK_ENTRY (cell), offered);
  else
    gtk_entry_set_placeholder_text (GTK_ENTRY (cell), is_waiting ? "?" : has_come ? "·" : "");
  if (is_waiting)
    gtk_widget_add_css_class (cell, "waiting");
  else
    gtk_widget_remove_css_class (cell, "waiting");
}

/* A text that has the keyboard while it becomes insensitive is never told that it lost it. */
static void
set_can_be_filled (GtkWidget *cell,
                   gboolean   can_be_filled)
{
  gboolean has_focus = (gtk_widget_get_state_flags (cell) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;

  if (!can_be_filled && has_focus)
    gtk_root_set_focus (gtk_widget_get_root (cell), NULL);
  gtk_widget_set_sensitive (cell, can_be_filled);
}

static void
show_cells (RehabDiaryLineView *self,
            RehabDiaryEditor   *editor,
            RehabDate           date)
{
  const char *state = rehab_diary_editor_get_day_state (editor, date);

  for (guint i = 0; i < REHAB_N_DIARY_QUESTIONS; i++)
    {
      RehabDiaryPlace place = { date, self->number, (RehabDiaryQuestion) i };
      gboolean has_come = rehab_diary_place_has_come (place, rehab_diary_editor_get_last (editor));

      if (self->cells[i] == NULL)
        continue;

      gtk_widget_set_visible (self->fields[i], rehab_diary_has_place (rehab_diary_editor_get_diary (editor), place));
      if (!gtk_widget_get_visible (self->fields[i]))
        continue;

      rehab_diary_cell_show (REHAB_DIARY_CELL (self->cells[i]), editor, place);
      set_can_be_filled (self->cells[i], has_come);
      show_empty (self, editor, place, has_come);
    }

  if (*state != '\0')
    gtk_entry_set_placeholder_text (GTK_ENTRY (self->cells[REHAB_DIARY_ACTIVITY]), state);
}

/**
 * rehab_diary_line_view_new_in_grid:
 * @number: which line of the day, from 0
 * @grid: the grid of the day
 * @columns: its columns
 *
 * Adds a line to a day of the table: three rows, for the cells, the notes and what was refused.
 *
 * Returns: (transfer full): a new view; its widgets belong to @grid
 */
RehabDiaryLineView *
rehab_diary_line_view_new_in_grid (guint              number,
                                   GtkGrid           *grid,
                                   RehabDiaryColumns *columns)
{
  RehabDiaryLineView *self = line_view_new (number);
  int row = 1 + (int) number * 3;
  int activity = REHAB_DIARY_COLUMN_FIRST_QUESTION + REHAB_DIARY_ACTIVITY;

  for (guint i = 0; i < REHAB_N_DIARY_QUESTIONS; i++)
    if (self->cells[i] != NULL)
      rehab_diary_columns_attach (columns, grid, self->cells[i], REHAB_DIARY_COLUMN_FIRST_QUESTION + i, row);

  gtk_label_set_max_width_chars (GTK_LABEL (self->verdict), MOST_VERDICT_CHARS_IN_GRID);
  rehab_diary_columns_attach (columns, grid, self->verdict, REHAB_DIARY_COLUMN_VERDICT, row);
  rehab_diary_columns_attach (columns, grid, self->details, REHAB_DIARY_COLUMN_DETAILS, row);
  gtk_grid_attach (grid, self->note, activity, row + 1, REHAB_DIARY_COLUMN_MENU - activity, 1);
  gtk_grid_attach (grid, self->problem, REHAB_DIARY_COLUMN_FIRST_QUESTION, row + 2,
                   REHAB_DIARY_COLUMN_MENU - REHAB_DIARY_COLUMN_FIRST_QUESTION, 1);

  return self;
}

RehabDiaryLineView *
rehab_diary_line_view_new_in_card (guint   number,
                                   GtkBox *card)
{
  RehabDiaryLineView *self = line_view_new (number);
  GtkWidget *fields = gtk_grid_new ();
  GtkWidget *title = adw_wrap_box_new ();
  GtkWidget *beside = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (title), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (title), 3);
  adw_wrap_box_set_justify (ADW_WRAP_BOX (title), ADW_JUSTIFY_FILL);
  adw_wrap_box_set_justify_last_line (ADW_WRAP_BOX (title), TRUE);

  gtk_grid_set_column_homogeneous (GTK_GRID (fields), TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (fields), 6);
  gtk_grid_set_row_spacing (GTK_GRID (fields), 6);

  for (guint i = 0; i < REHAB_N_DIARY_QUESTIONS; i++)
    {
      if (self->cells[i] == NULL)
        continue;

      gtk_widget_set_hexpand (self->cells[i], TRUE);
      if (i == REHAB_DIARY_ACTIVITY)
        {
          gtk_widget_set_hexpand (self->verdict, TRUE);
          gtk_box_append (GTK_BOX (beside), self->verdict);
          gtk_box_append (GTK_BOX (beside), self->details);
          /* With large text what came of it stands below what was done. */
          gtk_editable_set_max_width_chars (GTK_EDITABLE (self->cells[i]), gtk_editable_get_width_chars (GTK_EDITABLE (self->cells[i])));
          gtk_editable_set_width_chars (GTK_EDITABLE (self->cells[i]), LEAST_ACTIVITY_CHARS);
          adw_wrap_box_append (ADW_WRAP_BOX (title), self->cells[i]);
          adw_wrap_box_append (ADW_WRAP_BOX (title), beside);
          gtk_grid_attach (GTK_GRID (fields), title, 0, rehab_diary_card_get_row (REHAB_DIARY_ACTIVITY),
                           REHAB_DIARY_CARD_COLUMNS, 1);
          continue;
        }

      self->fields[i] = new_field ((RehabDiaryQuestion) i, self->cells[i]);
      gtk_grid_attach (GTK_GRID (fields), self->fields[i], rehab_diary_card_get_column ((RehabDiaryQuestion) i),
                       rehab_diary_card_get_row ((RehabDiaryQuestion) i), 1, 1);
    }

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_add_css_class (self->box, "diary-line");
  gtk_box_append (GTK_BOX (self->box), fields);
  gtk_box_append (GTK_BOX (self->box), self->note);
  gtk_box_append (GTK_BOX (self->box), self->problem);
  gtk_box_append (card, self->box);

  return self;
}

void
rehab_diary_line_view_free (RehabDiaryLineView *self)
{
  for (guint i = 0; i < REHAB_N_DIARY_QUESTIONS; i++)
    if (self->cells[i] != NULL)
      {
        g_signal_handlers_disconnect_by_data (self->cells[i], self);
        g_object_unref (self->cells[i]);
      }

  g_free (self);
}

/**
 * rehab_diary_line_view_show:
 * @self: a view
 * @editor: a diary
 * @date: a day
 *
 * Shows the line of a day, or nothing where the day has fewer lines.
 */
void
rehab_diary_line_view_show (RehabDiaryLineView *self,
                            RehabDiaryEditor   *editor,
                            RehabDate           date)
{
  RehabDiaryLine content = rehab_diary_get_line (rehab_diary_editor_get_diary (editor), date, self->number);

  if (self->box != NULL)
    gtk_widget_set_visible (self->box,
                            self->number < rehab_diary_count_lines (rehab_diary_editor_get_diary (editor), date));

  show_cells (self, editor, date);
  show_verdict (self, editor, date);
  show_details (self, editor, date, content);
  show_problem_cb (self);
}

RehabDiaryCell *
rehab_diary_line_view_get_cell (RehabDiaryLineView *self,
                                RehabDiaryQuestion  question)
{
  g_return_val_if_fail ((guint) question < REHAB_N_DIARY_QUESTIONS, NULL);

  return self->cells[question] != NULL ? REHAB_DIARY_CELL (self->cells[question]) : NULL;
}

/* The label that says what was refused; hidden while nothing is. */
GtkWidget *
rehab_diary_line_view_get_problem (RehabDiaryLineView *self)
{
  return self->problem;
}

gboolean
rehab_diary_line_view_shows (RehabDiaryLineView *self,
                             RehabDiaryQuestion  question)
{
  g_return_val_if_fail ((guint) question < REHAB_N_DIARY_QUESTIONS, FALSE);

  return self->cells[question] != NULL && gtk_widget_get_visible (self->fields[question]);
}
