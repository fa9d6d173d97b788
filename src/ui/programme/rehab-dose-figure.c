/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-dose-figure.h"
#include "rehab-units.h"

#include <glib/gi18n.h>

const RehabDoseFigure rehab_dose_figures[REHAB_N_DOSE_FIGURES] = {
  { "sets", NC_("dose field", "Sets"), 1, 3, TRUE },
  { "repetitions", NC_("dose field", "Repetitions"), 1, 10, TRUE },
  { "repetitions_to", NC_("dose field", "Up to"), 1, 12, FALSE },
  { "hold_seconds", NC_("dose field", "Hold, seconds"), 5, 30, FALSE },
  { "minutes", NC_("dose field", "Minutes"), 5, 10, FALSE },
  { "load_kg", NC_("dose field", "Load, kg"), 2.5, 5, TRUE, NC_("dose field", "Load, lb"), 5, 10 },
  { "times_a_day", NC_("dose field", "Times a day"), 1, 2, FALSE },
  { "rest_seconds", NC_("dose field", "Rest, seconds"), 15, 60, TRUE },
  { "effort", NC_("dose field", "Effort, 0 to 10"), 1, 5, FALSE },
  { "pain_limit", NC_("dose field", "Pain limit, 0 to 10"), 1, 3, FALSE },
};

/* Whether it is typed in pounds, of which the plates are others than of kilograms. */
static gboolean
is_customary (const RehabDoseFigure *self)
{
  return self->customary_caption != NULL && !rehab_units_are_recorded (rehab_units_find_kind (self->field));
}

/**
 * rehab_dose_figure_find:
 * @field: the name of a field of a prescription
 *
 * Returns: (nullable): the figure that is typed into it
 */
const RehabDoseFigure *
rehab_dose_figure_find (const char *field)
{
  for (size_t i = 0; i < REHAB_N_DOSE_FIGURES; i++)
    if (g_str_equal (rehab_dose_figures[i].field, field))
      return &rehab_dose_figures[i];

  return NULL;
}

/* What stands above its field, translated, with the unit that was chosen. */
const char *
rehab_dose_figure_get_caption (const RehabDoseFigure *self)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "dose field", is_customary (self) ? self->customary_caption : self->caption);
}

/* What one press adds, in the unit that was chosen. */
double
rehab_dose_figure_get_step (const RehabDoseFigure *self)
{
  return is_customary (self) ? self->customary_step : self->step;
}

/* Where stepping begins while nothing is said, in the unit that was chosen. */
double
rehab_dose_figure_get_first (const RehabDoseFigure *self)
{
  return is_customary (self) ? self->customary_first : self->first;
}
