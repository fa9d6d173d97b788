/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-clearance-words.h"
#include "rehab-choice.h"
#include "rehab-enum-types.h"
#include "rehab-field-stage.h"
#include "rehab-i18n.h"
#include "rehab-units.h"
#include "rehab-lines.h"

void
rehab_clearance_line_free (RehabClearanceLine *self)
{
  g_free (self->label);
  g_free (self->value);
  g_free (self);
}

/**
 * rehab_case_get_clearance:
 * @self: a case
 * @today: the current day
 *
 * Gets the clearance that holds: the latest one whose day has come, and of one day the one that was made last.
 *
 * Returns: (transfer none) (nullable): the clearance, or `NULL` when there is none yet
 */
const RehabClearance *
rehab_case_get_clearance (const RehabCase *self,
                          RehabDate        today)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = self->clearances->len; i > 0; i--)
    {
      const RehabClearance *clearance = g_ptr_array_index (self->clearances, i - 1);

      if (rehab_date_compare (clearance->date, today) <= 0)
        return clearance;
    }

  return NULL;
}

static gboolean
limits_speed (const RehabClearance *self)
{
  return (self->speed_percent.known && self->speed_percent.value < 100.0) || self->speed_kmh.known;
}

static gboolean
limits_hills (const RehabClearance *self)
{
  return self->hills == REHAB_ALLOWANCE_NONE || self->hills == REHAB_ALLOWANCE_GENTLE;
}

static gboolean
limits_participation (const RehabClearance *self)
{
  return self->participation == REHAB_PARTICIPATION_NONE || self->participation == REHAB_PARTICIPATION_MODIFIED;
}

/**
 * rehab_clearance_has_limit:
 * @self: a clearance
 *
 * Tells whether it says that something is not allowed, or only up to somewhere. Drills that it names are allowed, and say
 * nothing of the others.
 *
 * Returns: whether it sets a limit
 */
gboolean
rehab_clearance_has_limit (const RehabClearance *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return limits_participation (self) || limits_speed (self) || limits_hills (self)
         || self->distance_km.known || self->match_minutes.known;
}

static void
take_line (GPtrArray  *lines,
           const char *label,
           char       *value,
           gboolean    limit)
{
  RehabClearanceLine *line;

  if (value == NULL)
    return;

  line = g_new0 (RehabClearanceLine, 1);
  line->label = g_strdup (label);
  line->value = value;
  line->limit = limit;
  g_ptr_array_add (lines, line);
}

static char *
dup_speed (const RehabClearance *self)
{
  g_autofree char *percent = NULL;
  g_autofree char *speed = NULL;

  if (self->speed_percent.known && !(self->speed_percent.value < 100.0) && !self->speed_kmh.known)
    return g_strdup (C_("clearance", "no limit"));

  if (self->speed_percent.known)
    percent = rehab_language_dup_number (self->speed_percent.value);
  if (self->speed_kmh.known)
    speed = rehab_units_dup (REHAB_UNIT_KIND_SPEED, self->speed_kmh.value);

  if (percent != NULL && speed != NULL)
    /* Translators: share of a speed, and a speed with its unit: "up to 80 % of the own best, 25 km/h" */
    return g_strdup_printf (_("up to %s %% of the own best, %s"), percent, speed);
  if (percent != NULL)
    return g_strdup_printf (_("up to %s %% of the own best"), percent);
  if (speed != NULL)
    /* Translators: a speed with its unit: "up to 25 km/h" */
    return g_strdup_printf (C_("clearance", "up to %s"), speed);

  return NULL;
}

static char *
dup_distance (const RehabClearance *self)
{
  g_autofree char *distance = NULL;

  if (!self->distance_km.known)
    return NULL;
  if (!(self->distance_km.value > 0.0))
    return g_strdup (C_("clearance", "none"));

  distance = rehab_units_dup (REHAB_UNIT_KIND_DISTANCE, self->distance_km.value);

  /* Translators: a distance with its unit: "up to 6.5 km in one session" */
  return g_strdup_printf (_("up to %s in one session"), distance);
}

static char *
dup_hills (const RehabClearance *self)
{
  switch (self->hills)
    {
    case REHAB_ALLOWANCE_NONE:
      return g_strdup (C_("clearance", "none"));

    case REHAB_ALLOWANCE_GENTLE:
      return g_strdup (C_("clearance", "gentle ones"));

    case REHAB_ALLOWANCE_FREE:
      return g_strdup (C_("clearance", "no limit"));

    case REHAB_ALLOWANCE_NOT_SAID:
    default:
      return NULL;
    }
}

static char *
dup_match (const RehabClearance *self)
{
  gulong minutes = (gulong) self->match_minutes.value;

  if (!self->match_minutes.known)
    return NULL;
  if (minutes == 0)
    return g_strdup (C_("clearance", "none"));

  return g_strdup_printf (ngettext ("up to %lu minute", "up to %lu minutes", minutes), minutes);
}

/* The stages by name; one that this version does not know by its key, so that nothing that is allowed gets lost. */
static char *
dup_stages (const RehabClearance *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) keys = self->stages != NULL ? g_strsplit (self->stages, " ", -1) : NULL;

  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    {
      const RehabFieldStage *stage = rehab_field_stage_lookup (keys[i]);

      if (*keys[i] != '\0')
        g_ptr_array_add (names, g_strdup (stage != NULL ? _(stage->label) : keys[i]));
    }

  /* The names have commas of their own. */
  return names->len > 0 ? rehab_parts_join (names, C_("list", "; ")) : NULL;
}

static char *
dup_date (RehabDate date,
          RehabDate today)
{
  if (rehab_date_is_set (today))
    return rehab_date_format_short (date, today);

  /* Translators: a date on paper: 22 November 2026 */
  return rehab_date_format (date, _("%-d %B %Y"));
}

/**
 * rehab_clearance_list:
 * @self: a clearance
 * @today: the current day: a date of another year is given with its year; with none, as on paper, every date
 *
 * Says what a clearance allows, one line for each thing that it speaks of. What is not said has no line.
 *
 * Returns: (transfer full) (element-type RehabClearanceLine): translated lines
 */
GPtrArray *
rehab_clearance_list (const RehabClearance *self,
                      RehabDate             today)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) rehab_clearance_line_free);

  g_return_val_if_fail (self != NULL, lines);

  if (self->participation != REHAB_PARTICIPATION_NOT_SAID)
    take_line (lines, C_("clearance", "Sport"),
               g_strdup (rehab_choice_get_label (REHAB_TYPE_PARTICIPATION, (int) self->participation)),
               limits_participation (self));
  take_line (lines, C_("clearance", "Top speed"), dup_speed (self), limits_speed (self));
  take_line (lines, C_("clearance", "Distance"), dup_distance (self), TRUE);
  take_line (lines, C_("clearance", "Hills"), dup_hills (self), limits_hills (self));
  take_line (lines, C_("clearance", "Matches"), dup_match (self), TRUE);
  take_line (lines, C_("clearance", "Drills"), dup_stages (self), FALSE);
  if (rehab_date_is_set (self->review_on))
    take_line (lines, C_("clearance", "Looked at again"), dup_date (self->review_on, today), FALSE);

  return lines;
}

/**
 * rehab_clearance_dup_line:
 * @self: a clearance
 *
 * Says on one line what is allowed: "Training with limits; top speed up to 80 % of the own best; hills none". Without the
 * drills, which are many, and the day of the next look.
 *
 * Returns: (transfer full): the translated words
 */
char *
rehab_clearance_dup_line (const RehabClearance *self)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *speed = NULL;
  g_autofree char *distance = NULL;
  g_autofree char *hills = NULL;
  g_autofree char *match = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  speed = dup_speed (self);
  distance = dup_distance (self);
  hills = dup_hills (self);
  match = dup_match (self);

  if (self->participation != REHAB_PARTICIPATION_NOT_SAID)
    g_ptr_array_add (parts, g_strdup (rehab_choice_get_label (REHAB_TYPE_PARTICIPATION, (int) self->participation)));
  /* Translators: within a line on what an athlete may do; %s is "up to 80 % of the own best" or the like */
  if (speed != NULL)
    g_ptr_array_add (parts, g_strdup_printf (C_("clearance", "top speed %s"), speed));
  if (distance != NULL)
    g_ptr_array_add (parts, g_strdup_printf (C_("clearance", "distance %s"), distance));
  if (hills != NULL)
    g_ptr_array_add (parts, g_strdup_printf (C_("clearance", "hills %s"), hills));
  if (match != NULL)
    g_ptr_array_add (parts, g_strdup_printf (C_("clearance", "matches %s"), match));

  return rehab_parts_join (parts, C_("list", "; "));
}
