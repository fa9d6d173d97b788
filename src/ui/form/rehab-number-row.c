/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-number-row.h"
#include "rehab-error.h"
#include "rehab-typed-measure.h"
#include "rehab-unit-settings.h"

#include <glib/gi18n.h>
#include <string.h>

struct _RehabNumberRow
{
  AdwEntryRow parent_instance;

  RehabUnitKind kind;
  gboolean customary; /* what stands in the row are pounds, miles, feet or miles an hour */
  RehabNumber before; /* what was shown last, as it is recorded */
  char *untouched;    /* and as it was written */
  char *titles[2];    /* as recorded, customary */
  gboolean setting;
};

enum
{
  TYPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabNumberRow, rehab_number_row, ADW_TYPE_ENTRY_ROW)

static void
show_title (RehabNumberRow *self)
{
  g_autofree char *title = NULL;

  if (!self->customary)
    title = g_strdup (self->titles[0]);
  else if (self->titles[1] != NULL)
    title = g_strdup (self->titles[1]);
  else
    /* Translators: what is measured, and the name of its unit: "Distance, miles" */
    title = g_strdup_printf (C_("field and unit", "%s, %s"), self->titles[0], rehab_units_get_name (self->kind));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
}

static void
show_number (RehabNumberRow *self,
             RehabNumber     number)
{
  self->before = number;
  g_free (self->untouched);
  if (!number.known)
    self->untouched = g_strdup ("");
  else if (self->customary)
    /* Pounds have more digits than kilograms. */
    self->untouched = g_strdup_printf ("%.10g", rehab_units_show (self->kind, number.value));
  else
    self->untouched = g_strdup_printf ("%g", number.value);

  gtk_editable_set_text (GTK_EDITABLE (self), self->untouched);
}

/* Digits, and perhaps a unit behind them: g_ascii_strtod() by itself also reads "0x48", "nan" and "infinity". */
static gboolean
read_typed (RehabNumberRow *self,
            RehabNumber    *number)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self))));
  gsize length = strspn (text, "+-.,0123456789");
  g_autofree char *digits = g_strdelimit (g_strndup (text, length), ",", '.');
  gboolean customary = self->customary;
  double value;
  char *end;

  *number = REHAB_NUMBER_NOT_ASKED;
  if (*text == '\0')
    return TRUE;

  value = g_ascii_strtod (digits, &end);
  length += length > 0 ? rehab_typed_measure_skip_unit (self->kind, text + length, &customary) : 0;
  if (*digits == '\0' || *end != '\0' || text[length] != '\0')
    return FALSE;

  *number = rehab_number (rehab_units_read_in (self->kind, customary, value));

  return TRUE;
}

/* What is typed, as it is recorded: by the unit that stands beside it, which may have been chosen before. */
static gboolean
read_recorded (RehabNumberRow *self,
               RehabNumber    *number)
{
  if (g_str_equal (self->untouched, gtk_editable_get_text (GTK_EDITABLE (self))))
    {
      *number = self->before;
      return TRUE;
    }

  return read_typed (self, number);
}

static void
units_changed_cb (RehabNumberRow *self)
{
  RehabNumber number;
  gboolean readable = read_recorded (self, &number);

  if (self->customary == !rehab_units_are_recorded (self->kind))
    return;

  self->customary = !self->customary;
  show_title (self);
  /* What is no number is none in any unit. */
  if (!readable)
    return;

  self->setting = TRUE;
  show_number (self, number);
  self->setting = FALSE;
}

static void
changed_cb (RehabNumberRow *self)
{
  if (!self->setting)
    g_signal_emit (self, signals[TYPED], 0);
}

static void
rehab_number_row_finalize (GObject *object)
{
  RehabNumberRow *self = REHAB_NUMBER_ROW (object);

  g_free (self->untouched);
  g_free (self->titles[0]);
  g_free (self->titles[1]);

  G_OBJECT_CLASS (rehab_number_row_parent_class)->finalize (object);
}

static void
rehab_number_row_class_init (RehabNumberRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rehab_number_row_finalize;

  /* The text is another one, by hand or by program, and says another number than before. */
  signals[TYPED] =
    g_signal_new ("typed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rehab_number_row_init (RehabNumberRow *self)
{
  self->untouched = g_strdup ("");
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (self), TRUE);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  g_signal_connect (self, "changed", G_CALLBACK (changed_cb), NULL);
}

/**
 * rehab_number_row_new:
 * @field: the field of a record; its name tells what is measured
 *
 * Makes a row without a number. Its title is the field's label; where a customary unit was chosen, with the name of that.
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
rehab_number_row_new (const RehabField *field)
{
  RehabNumberRow *self = g_object_new (REHAB_TYPE_NUMBER_ROW, NULL);

  self->kind = rehab_units_find_kind (field->name);
  self->customary = !rehab_units_are_recorded (self->kind);
  rehab_number_row_set_titles (self, _(field->label), NULL);
  if (self->kind != REHAB_UNIT_KIND_NONE)
    rehab_unit_settings_follow (self, G_CALLBACK (units_changed_cb));

  return GTK_WIDGET (self);
}

/**
 * rehab_number_row_set_titles:
 * @self: a row
 * @metric: its title while it is read as it is recorded, translated
 * @customary: (nullable): its title in customary units; `NULL` for @metric and the name of the unit
 *
 * Names the row.
 */
void
rehab_number_row_set_titles (RehabNumberRow *self,
                             const char     *metric,
                             const char     *customary)
{
  g_return_if_fail (REHAB_IS_NUMBER_ROW (self));

  g_set_str (&self->titles[0], metric);
  g_set_str (&self->titles[1], customary);
  show_title (self);
}

/**
 * rehab_number_row_show:
 * @self: a row
 * @number: a number, as it is recorded
 *
 * Shows a number in the unit that was chosen.
 */
void
rehab_number_row_show (RehabNumberRow *self,
                       RehabNumber     number)
{
  g_return_if_fail (REHAB_IS_NUMBER_ROW (self));

  show_number (self, number);
}

/**
 * rehab_number_row_read:
 * @self: a row
 * @number: (out): where to put what is typed, as it is recorded; not asked where nothing is, or no number
 * @error: where to put a `REHAB_ERROR_OUT_OF_RANGE` for what is no number
 *
 * Reads what is typed. Whether the record takes it is another question.
 *
 * Returns: whether it is a number, or nothing
 */
gboolean
rehab_number_row_read (RehabNumberRow *self,
                       RehabNumber    *number,
                       GError        **error)
{
  g_return_val_if_fail (REHAB_IS_NUMBER_ROW (self), FALSE);

  if (read_recorded (self, number))
    return TRUE;

  g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_OUT_OF_RANGE, "Not a number");
  return FALSE;
}
