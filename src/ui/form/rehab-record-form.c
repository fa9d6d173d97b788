/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-record-form.h"
#include "rehab-announce.h"
#include "rehab-choice.h"
#include "rehab-date-row.h"
#include "rehab-messages.h"
#include "rehab-number-row.h"
#include "rehab-prose-row.h"

#include <glib/gi18n.h>
#include <string.h>

/* One field, its row, and the line below that says what is wrong with it. */
typedef struct
{
  const RehabField *field;
  GtkWidget *row;
  GtkWidget *complaint;
  char *text; /* what was read from the row last, for texts: keeps values alive that were handed out */
} Line;

struct _RehabRecordForm
{
  AdwBin parent_instance;

  GtkWidget *group;
  const RehabRecordType *type;
  GArray *lines;
  gboolean edited;
};

enum
{
  EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabRecordForm, rehab_record_form, ADW_TYPE_BIN)

static gpointer
get_member (const RehabField *field,
            gpointer          values)
{
  return (char *) values + field->offset;
}

static void
set_complaint (Line       *line,
               const char *sentence)
{
  if (sentence != NULL)
    {
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (line->complaint), sentence);
      gtk_widget_add_css_class (line->row, "error");
      gtk_accessible_update_state (GTK_ACCESSIBLE (line->row), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
    }
  else
    {
      gtk_widget_remove_css_class (line->row, "error");
      gtk_accessible_reset_state (GTK_ACCESSIBLE (line->row), GTK_ACCESSIBLE_STATE_INVALID);
    }

  gtk_widget_set_visible (line->complaint, sentence != NULL);
  rehab_announce (line->row, sentence);
}

static void
edited_cb (GtkWidget *row)
{
  RehabRecordForm *self = REHAB_RECORD_FORM (gtk_widget_get_ancestor (row, REHAB_TYPE_RECORD_FORM));

  if (self == NULL)
    return;

  for (guint i = 0; i < self->lines->len; i++)
    {
      Line *line = &g_array_index (self->lines, Line, i);

      if (line->row == row)
        set_complaint (line, NULL);
    }

  self->edited = TRUE;
  g_signal_emit (self, signals[EDITED], 0);
}

static GtkWidget *
new_choice_row (const RehabField *field)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  g_autoptr (GEnumClass) choices = g_type_class_ref (field->choice_type ());
  GtkWidget *row = adw_combo_row_new ();

  for (guint i = 0; i < choices->n_values; i++)
    gtk_string_list_append (words, field->required && choices->values[i].value == 0
                            ? _("Choose…") : rehab_choice_get_label (field->choice_type (), choices->values[i].value));

  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (words));
  g_signal_connect (row, "notify::selected", G_CALLBACK (edited_cb), NULL);

  return row;
}

static GtkWidget *
new_prose_row (void)
{
  GtkWidget *row = rehab_prose_row_new ();

  g_signal_connect (row, "typed", G_CALLBACK (edited_cb), NULL);

  return row;
}

static GtkWidget *
new_number_row (const RehabField *field)
{
  GtkWidget *row = rehab_number_row_new (field);

  g_signal_connect (row, "typed", G_CALLBACK (edited_cb), NULL);

  return row;
}

static GtkWidget *
new_entry_row (void)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  g_signal_connect (row, "changed", G_CALLBACK (edited_cb), NULL);

  return row;
}

static GtkWidget *
new_row (const RehabField *field,
         gboolean          wraps)
{
  GtkWidget *row;

  switch (field->kind)
    {
    case REHAB_FIELD_CHOICE:
      row = new_choice_row (field);
      break;

    case REHAB_FIELD_DATE:
      row = rehab_date_row_new ();
      g_signal_connect (row, "changed", G_CALLBACK (edited_cb), NULL);
      break;

    case REHAB_FIELD_NOTE:
      row = new_prose_row ();
      break;

    case REHAB_FIELD_TEXT:
      row = wraps ? new_prose_row () : new_entry_row ();
      break;

    case REHAB_FIELD_NUMBER:
    case REHAB_FIELD_WHOLE:
      return new_number_row (field);

    case REHAB_FIELD_UUID:
    case REHAB_FIELD_INT:
    case REHAB_FIELD_BOOL:
    case REHAB_FIELD_TIME:
    case REHAB_FIELD_BYTES:
    default:
      g_return_val_if_reached (NULL);
    }

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(field->label));

  return row;
}

static GtkWidget *
new_complaint (GtkWidget *row)
{
  GtkWidget *complaint = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (complaint), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (complaint), 0);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (complaint), FALSE);
  gtk_widget_set_focusable (complaint, FALSE);
  gtk_widget_set_visible (complaint, FALSE);
  gtk_widget_add_css_class (complaint, "complaint");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE, complaint, NULL, -1);

  return complaint;
}

static void
line_clear (gpointer data)
{
  Line *line = data;

  g_free (line->text);
}

static void
rehab_record_form_finalize (GObject *object)
{
  RehabRecordForm *self = REHAB_RECORD_FORM (object);

  g_array_unref (self->lines);

  G_OBJECT_CLASS (rehab_record_form_parent_class)->finalize (object);
}

static void
rehab_record_form_class_init (RehabRecordFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = rehab_record_form_finalize;

  /* Somebody changed a row, by hand or by program. */
  signals[EDITED] =
    g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rehab_record_form_init (RehabRecordForm *self)
{
  self->group = adw_preferences_group_new ();
  self->lines = g_array_new (FALSE, TRUE, sizeof (Line));
  g_array_set_clear_func (self->lines, line_clear);
  adw_bin_set_child (ADW_BIN (self), self->group);
}

static GtkWidget *
new_form (const RehabRecordType *type,
          const char *const     *field_names,
          const char            *title,
          gboolean               wraps)
{
  RehabRecordForm *self = g_object_new (REHAB_TYPE_RECORD_FORM, NULL);

  self->type = type;
  if (title != NULL)
    adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->group), title);

  for (guint i = 0; field_names[i] != NULL; i++)
    {
      Line line = { .field = rehab_record_find_field (type, field_names[i]) };

      g_return_val_if_fail (line.field != NULL, NULL);

      line.row = new_row (line.field, wraps);
      line.complaint = new_complaint (line.row);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), line.row);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), line.complaint);
      g_array_append_val (self->lines, line);
    }

  return GTK_WIDGET (self);
}

GtkWidget *
rehab_record_form_new (const RehabRecordType *type,
                       const char *const     *field_names,
                       const char            *title)
{
  return new_form (type, field_names, title, FALSE);
}

/* The same for texts of some length: each wraps in a row as high as it needs. */
GtkWidget *
rehab_record_form_new_wrapping (const RehabRecordType *type,
                                const char *const     *field_names,
                                const char            *title)
{
  return new_form (type, field_names, title, TRUE);
}

static guint
find_choice (const RehabField *field,
             int               value)
{
  g_autoptr (GEnumClass) choices = g_type_class_ref (field->choice_type ());

  for (guint i = 0; i < choices->n_values; i++)
    if (choices->values[i].value == value)
      return i;

  return 0;
}

/* Shows values in the rows. */
void
rehab_record_form_show (RehabRecordForm *self,
                        gconstpointer    values)
{
  g_return_if_fail (REHAB_IS_RECORD_FORM (self));

  for (guint i = 0; i < self->lines->len; i++)
    {
      Line *line = &g_array_index (self->lines, Line, i);
      gconstpointer at = rehab_field_at (line->field, values);

      switch (line->field->kind)
        {
        case REHAB_FIELD_CHOICE:
          adw_combo_row_set_selected (ADW_COMBO_ROW (line->row), find_choice (line->field, *(const int *) at));
          break;

        case REHAB_FIELD_DATE:
          rehab_date_row_set_date (REHAB_DATE_ROW (line->row), *(const RehabDate *) at);
          break;

        case REHAB_FIELD_NUMBER:
        case REHAB_FIELD_WHOLE:
          rehab_number_row_show (REHAB_NUMBER_ROW (line->row), *(const RehabNumber *) at);
          break;

        case REHAB_FIELD_NOTE:
          rehab_prose_row_show (REHAB_PROSE_ROW (line->row), *(const char *const *) at, FALSE);
          break;

        case REHAB_FIELD_TEXT:
          {
            const char *text = *(const char *const *) at;

            if (REHAB_IS_PROSE_ROW (line->row))
              rehab_prose_row_show (REHAB_PROSE_ROW (line->row), text, FALSE);
            else
              gtk_editable_set_text (GTK_EDITABLE (line->row), text != NULL ? text : "");
          }
          break;

        case REHAB_FIELD_UUID:
        case REHAB_FIELD_INT:
        case REHAB_FIELD_BOOL:
        case REHAB_FIELD_TIME:
        case REHAB_FIELD_BYTES:
        default:
          g_return_if_reached ();
        }

      set_complaint (line, NULL);
    }

  self->edited = FALSE;
}

/* A text of one line may be written in several: they are joined. */
static void
read_text (Line *line)
{
  if (!REHAB_IS_PROSE_ROW (line->row))
    {
      g_set_str (&line->text, gtk_editable_get_text (GTK_EDITABLE (line->row)));
      return;
    }

  g_free (line->text);
  line->text = rehab_prose_row_dup_text (REHAB_PROSE_ROW (line->row));
  if (line->text != NULL)
    g_strdelimit (line->text, "\n\r\t", ' ');
}

static gboolean
read_line (Line    *line,
           gpointer values,
           GError **error)
{
  gpointer at = get_member (line->field, values);

  switch (line->field->kind)
    {
    case REHAB_FIELD_CHOICE:
      {
        g_autoptr (GEnumClass) choices = g_type_class_ref (line->field->choice_type ());

        *(int *) at = choices->values[adw_combo_row_get_selected (ADW_COMBO_ROW (line->row))].value;
      }
      break;

    case REHAB_FIELD_DATE:
      if (!rehab_date_row_read (REHAB_DATE_ROW (line->row), at, error))
        return FALSE;
      break;

    case REHAB_FIELD_NUMBER:
    case REHAB_FIELD_WHOLE:
      if (!rehab_number_row_read (REHAB_NUMBER_ROW (line->row), at, error))
        return FALSE;
      break;

    case REHAB_FIELD_NOTE:
      g_free (line->text);
      line->text = rehab_prose_row_dup_text (REHAB_PROSE_ROW (line->row));
      *(const char **) at = line->text;
      break;

    case REHAB_FIELD_TEXT:
      read_text (line);
      *(const char **) at = line->text;
      break;

    case REHAB_FIELD_UUID:
    case REHAB_FIELD_INT:
    case REHAB_FIELD_BOOL:
    case REHAB_FIELD_TIME:
    case REHAB_FIELD_BYTES:
    default:
      g_return_val_if_reached (FALSE);
    }

  return rehab_record_check_field (line->field, values, error);
}

/*
 * Reads the rows into @values, whose other fields stay as they are; texts stay valid until the next reading. Says below
 * each row what is wrong with it, and puts the keyboard into the first such row. TRUE when nothing is wrong.
 */
gboolean
rehab_record_form_read (RehabRecordForm *self,
                        gpointer         values)
{
  GtkWidget *first_wrong = NULL;

  g_return_val_if_fail (REHAB_IS_RECORD_FORM (self), FALSE);

  for (guint i = 0; i < self->lines->len; i++)
    {
      Line *line = &g_array_index (self->lines, Line, i);
      g_autoptr (GError) error = NULL;
      g_autofree char *sentence = NULL;

      if (!read_line (line, values, &error))
        {
          sentence = rehab_message_for_field (line->field, error);
          if (first_wrong == NULL)
            first_wrong = line->row;
        }

      set_complaint (line, sentence);
    }

  if (first_wrong != NULL)
    gtk_widget_grab_focus (first_wrong);

  return first_wrong == NULL;
}

/* Reads what can be read and complains of nothing, for what follows the typing. */
void
rehab_record_form_peek (RehabRecordForm *self,
                        gpointer         values)
{
  g_return_if_fail (REHAB_IS_RECORD_FORM (self));

  for (guint i = 0; i < self->lines->len; i++)
    (void) read_line (&g_array_index (self->lines, Line, i), values, NULL);
}

static Line *
find_line (RehabRecordForm *self,
           const char      *field_name)
{
  for (guint i = 0; i < self->lines->len; i++)
    if (strcmp (g_array_index (self->lines, Line, i).field->name, field_name) == 0)
      return &g_array_index (self->lines, Line, i);

  return NULL;
}

/* Says below a row what only the whole record can tell. */
void
rehab_record_form_complain (RehabRecordForm *self,
                            const char      *field_name,
                            const GError    *error)
{
  Line *line;
  g_autofree char *sentence = NULL;

  g_return_if_fail (REHAB_IS_RECORD_FORM (self));

  line = find_line (self, field_name);
  if (line == NULL)
    return;

  sentence = rehab_message_for_field (line->field, error);
  rehab_record_form_say (self, field_name, sentence);
}

/* The same in a sentence of the caller's own, where it knows better why. */
void
rehab_record_form_say (RehabRecordForm *self,
                       const char      *field_name,
                       const char      *sentence)
{
  Line *line;

  g_return_if_fail (REHAB_IS_RECORD_FORM (self));

  line = find_line (self, field_name);
  if (line == NULL)
    return;

  set_complaint (line, sentence);
  gtk_widget_grab_focus (line->row);
}

void
rehab_record_form_add_row (RehabRecordForm *self,
                           GtkWidget       *row)
{
  g_return_if_fail (REHAB_IS_RECORD_FORM (self));

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), row);
}

/* Lets a choice be read and not changed, and says why. */
void
rehab_record_form_lock (RehabRecordForm *self,
                        const char      *field_name,
                        const char      *reason)
{
  Line *line;

  g_return_if_fail (REHAB_IS_RECORD_FORM (self));

  line = find_line (self, field_name);
  g_return_if_fail (line != NULL && ADW_IS_COMBO_ROW (line->row));

  adw_action_row_set_subtitle (ADW_ACTION_ROW (line->row), reason);
  gtk_widget_add_css_class (line->row, "locked");
  gtk_widget_set_sensitive (line->row, FALSE);
}

/* Whether any row was changed since values were shown. */
gboolean
rehab_record_form_get_edited (RehabRecordForm *self)
{
  g_return_val_if_fail (REHAB_IS_RECORD_FORM (self), FALSE);

  return self->edited;
}

/* The row of a field, for what a dialog adds to it; NULL for a field that is not in the form. */
GtkWidget *
rehab_record_form_get_row (RehabRecordForm *self,
                           const char      *field_name)
{
  Line *line;

  g_return_val_if_fail (REHAB_IS_RECORD_FORM (self), NULL);

  line = find_line (self, field_name);

  return line != NULL ? line->row : NULL;
}

/* What takes the keyboard in the first row that can be changed: a row that is typed into does not do so itself. */
GtkWidget *
rehab_record_form_get_first (RehabRecordForm *self)
{
  GtkWidget *row;
  guint first = 0;

  g_return_val_if_fail (REHAB_IS_RECORD_FORM (self), NULL);

  while (first + 1 < self->lines->len && !gtk_widget_get_sensitive (g_array_index (self->lines, Line, first).row))
    first++;
  row = g_array_index (self->lines, Line, first).row;

  return GTK_IS_EDITABLE (row) ? GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (row))) : row;
}
