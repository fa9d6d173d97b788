/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-athlete-text.h"
#include "rehab-choice.h"
#include "rehab-enum-types.h"
#include "rehab-field-stage.h"
#include "rehab-i18n.h"
#include "rehab-units.h"
#include "rehab-lines.h"

#include <math.h>

/* There is nothing that it could be asked of. */
#define NOT_THERE "–"

static gboolean
has_record (const RehabAthleteLine *line)
{
  return line->episode_id != NULL && !line->unreadable;
}

static char *
dup_short_day (const RehabAthleteLine *line,
               RehabDate               date)
{
  return rehab_date_is_set (date) ? rehab_date_format_short (date, line->today) : NULL;
}

static char *
dup_whole (double value)
{
  if (rehab_language_get_begun () == NULL)
    return g_strdup_printf ("%'.0f", round (value) + 0.0);

  return rehab_language_dup_fixed (round (value) + 0.0, 0);
}

/* "+11", "−2": with a real minus, which a screen reader says. */
static char *
dup_signed (double value)
{
  return g_strdup_printf ("%s%.0f", value < 0.0 ? "−" : "+", fabs (value));
}

/* What was recorded says why there is no figure: days that were not kept, or sessions without effort or minutes. */
static char *
dup_missing_load (const RehabAthleteWeek *week)
{
  return g_strdup (week->days_kept == 0 ? C_("squad", "not kept") : C_("squad", "not asked"));
}

static char *
dup_days_kept (const RehabAthleteWeek *week)
{
  g_autofree char *kept = NULL;

  /* Translators: how many of the last seven days are in the diary */
  kept = g_strdup_printf (C_("squad", "%u of 7 days"), week->days_kept);
  if (week->unrated == 0)
    return g_steal_pointer (&kept);

  /* Translators: %s says how many days were kept; then how many sessions are not in a sum, because effort or minutes are missing */
  return g_strdup_printf (ngettext ("%s, %u session not rated", "%s, %u sessions not rated", week->unrated), kept,
                          week->unrated);
}

char *
rehab_athlete_text_dup_name (const RehabAthleteLine *line)
{
  return g_strdup (line->name);
}

/* A coach knows what their athletes do. */
char *
rehab_athlete_text_dup_sport (const RehabAthleteLine *line)
{
  if (line->audience == REHAB_SQUAD_AUDIENCE_COACH)
    return NULL;

  return g_strdup (rehab_choice_get_label (rehab_sport_get_type (), (int) line->sport));
}

char *
rehab_athlete_text_dup_side (const RehabAthleteLine *line)
{
  if (line->episode_id == NULL)
    return g_strdup (NOT_THERE);
  if (line->side == REHAB_SIDE_NOT_ASKED)
    return g_strdup (C_("squad", "not asked"));

  /* Translators: both sides, in a narrow column */
  return g_strdup (line->side == REHAB_SIDE_BOTH ? C_("squad", "Both")
                                                 : rehab_choice_get_label (rehab_side_get_type (), (int) line->side));
}

char *
rehab_athlete_text_dup_phase (const RehabAthleteLine *line)
{
  if (line->episode_id == NULL)
    return g_strdup (C_("squad", "not in care"));
  if (line->unreadable)
    return g_strdup (NOT_THERE);

  return g_strdup (rehab_phase_get_title (line->phase));
}

char *
rehab_athlete_text_dup_day (const RehabAthleteLine *line)
{
  if (!has_record (line))
    return g_strdup (NOT_THERE);
  if (rehab_date_is_set (line->closed_on))
    return g_strdup (C_("episode", "closed"));
  if (!line->phase_day.known)
    return g_strdup (C_("phase", "not begun"));

  return g_strdup_printf ("%.0f", line->phase_day.value);
}

char *
rehab_athlete_text_dup_day_detail (const RehabAthleteLine *line)
{
  g_autofree char *day = NULL;

  if (!has_record (line))
    return NULL;
  if (rehab_date_is_set (line->closed_on))
    return dup_short_day (line, line->closed_on);

  day = dup_short_day (line, line->phase_since);

  /* Translators: %s is a short date, "3 Nov" */
  return day != NULL ? g_strdup_printf (C_("squad", "since %s"), day) : NULL;
}

char *
rehab_athlete_text_dup_pain (const RehabAthleteLine *line)
{
  if (!has_record (line))
    return g_strdup (NOT_THERE);

  return line->pain.known ? g_strdup_printf ("%.0f", line->pain.value) : g_strdup (C_("squad", "not asked"));
}

char *
rehab_athlete_text_dup_pain_day (const RehabAthleteLine *line)
{
  return dup_short_day (line, line->pain_on);
}

char *
rehab_athlete_text_dup_settled (const RehabAthleteLine *line)
{
  if (!has_record (line))
    return g_strdup (NOT_THERE);

  return g_strdup (rehab_date_is_set (line->session_on) ? rehab_verdict_get_label (line->verdict)
                                                        : C_("squad", "no session"));
}

char *
rehab_athlete_text_dup_session_day (const RehabAthleteLine *line)
{
  return dup_short_day (line, line->session_on);
}

char *
rehab_athlete_text_dup_load (const RehabAthleteLine *line)
{
  if (!has_record (line))
    return g_strdup (NOT_THERE);

  return line->week.load.known ? dup_whole (line->week.load.value) : dup_missing_load (&line->week);
}

char *
rehab_athlete_text_dup_load_detail (const RehabAthleteLine *line)
{
  return has_record (line) ? dup_days_kept (&line->week) : NULL;
}

/* Of seven days, how many were kept; with a mark where sessions are not in the sum. */
char *
rehab_athlete_text_dup_load_brief (const RehabAthleteLine *line)
{
  if (!has_record (line))
    return NULL;

  return g_strdup_printf ("%u/7%s", line->week.days_kept, line->week.unrated > 0 ? "*" : "");
}

char *
rehab_athlete_text_dup_change (const RehabAthleteLine *line)
{
  if (!has_record (line))
    return g_strdup (NOT_THERE);
  if (line->change.known)
    {
      g_autofree char *percent = dup_signed (round (line->change.value * 100.0));

      return g_strdup_printf ("%s %%", percent);
    }
  if (!line->week.load.known)
    return dup_missing_load (&line->week);
  if (!line->before.load.known)
    return dup_missing_load (&line->before);

  /* Translators: there is no change in percent from a load of nothing */
  return g_strdup (C_("squad", "from 0"));
}

char *
rehab_athlete_text_dup_change_detail (const RehabAthleteLine *line)
{
  g_autofree char *load = NULL;
  g_autofree char *kept = NULL;

  if (!has_record (line))
    return NULL;

  load = line->before.load.known ? dup_whole (line->before.load.value) : dup_missing_load (&line->before);
  kept = dup_days_kept (&line->before);
  if (!line->before.load.known && line->before.days_kept == 0)
    /* Translators: of a week before: not one of its days is in the diary */
    return g_strdup (C_("squad", "before: not kept"));

  /* Translators: the load of the seven days before, and how many of these were kept */
  return g_strdup_printf (C_("squad", "before: %s, %s"), load, kept);
}

/* The load before alone, where it is known. */
char *
rehab_athlete_text_dup_change_brief (const RehabAthleteLine *line)
{
  g_autofree char *load = NULL;

  if (!line->before.load.known)
    return NULL;

  load = dup_whole (line->before.load.value);

  /* Translators: the load of the seven days before: "from 730" */
  return g_strdup_printf (C_("squad", "from %s"), load);
}

char *
rehab_athlete_text_dup_day_brief (const RehabAthleteLine *line)
{
  if (!has_record (line))
    return NULL;

  return dup_short_day (line, rehab_date_is_set (line->closed_on) ? line->closed_on : line->phase_since);
}

char *
rehab_athlete_text_dup_outcome (const RehabAthleteLine *line)
{
  g_autofree char *change = NULL;

  if (!has_record (line))
    return g_strdup (NOT_THERE);
  if (!line->outcome.known)
    return g_strdup (C_("squad", "not asked"));
  if (!line->outcome_change.known)
    return g_strdup_printf ("%.0f", line->outcome.value);

  change = dup_signed (round (line->outcome_change.value));

  return g_strdup_printf ("%.0f %s", line->outcome.value, change);
}

char *
rehab_athlete_text_dup_outcome_day (const RehabAthleteLine *line)
{
  return dup_short_day (line, line->outcome_on);
}

char *
rehab_athlete_text_dup_symmetry (const RehabAthleteLine *line)
{
  if (!has_record (line))
    return g_strdup (NOT_THERE);

  /* Cut, not rounded: 89.9 % is not yet 90 %. */
  return line->symmetry.known ? g_strdup_printf ("%.0f %%", floor (line->symmetry.value + 1e-9))
                              : g_strdup (C_("squad", "not measured"));
}

char *
rehab_athlete_text_dup_symmetry_test (const RehabAthleteLine *line)
{
  g_autofree char *day = dup_short_day (line, line->symmetry_on);

  if (line->symmetry_item == NULL)
    return NULL;

  /* Translators: a short date, and the name of a test of strength */
  return g_strdup_printf (C_("squad", "%s, %s"), day, _(line->symmetry_item->label));
}

char *
rehab_athlete_text_dup_symmetry_day (const RehabAthleteLine *line)
{
  return dup_short_day (line, line->symmetry_on);
}

char *
rehab_athlete_text_dup_entry (const RehabAthleteLine *line)
{
  int days;

  if (!has_record (line))
    return g_strdup (NOT_THERE);
  if (!line->entry_days.known)
    return g_strdup (C_("squad", "none yet"));

  days = (int) line->entry_days.value;
  if (days == 0)
    return g_strdup (C_("squad", "today"));

  /* Translators: how long ago, in a narrow column: "3 d ago" */
  return g_strdup_printf (C_("squad", "%d d ago"), days);
}

char *
rehab_athlete_text_dup_entry_day (const RehabAthleteLine *line)
{
  return dup_short_day (line, line->last_entry);
}

char *
rehab_athlete_text_dup_attention (const RehabAthleteLine *line)
{
  if (line->unreadable)
    return g_strdup (_("The records cannot be read"));
  if (line->episode_id == NULL)
    return g_strdup (NOT_THERE);
  if (line->reasons->len == 0)
    /* Translators: nothing wants attention */
    return g_strdup (C_("attention", "nothing"));

  return g_strdup_printf (ngettext ("%u reason", "%u reasons", line->reasons->len), line->reasons->len);
}

char *
rehab_athlete_text_dup_reasons (const RehabAthleteLine *line)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < line->reasons->len; i++)
    {
      const RehabAthleteReason *reason = g_ptr_array_index (line->reasons, i);

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", _(reason->rule->label));
    }

  return text->len > 0 ? g_string_free_and_steal (g_steal_pointer (&text)) : NULL;
}

/* What was not said is neither allowed nor forbidden. */
static char *
dup_not_said (const RehabAthleteLine *line)
{
  return g_strdup (line->clearance == NULL ? NOT_THERE : C_("clearance", "not said"));
}

char *
rehab_athlete_text_dup_participation (const RehabAthleteLine *line)
{
  if (line->clearance == NULL || line->clearance->participation == REHAB_PARTICIPATION_NOT_SAID)
    /* Translators: nobody decided yet what an athlete is cleared for */
    return g_strdup (C_("clearance", "Nothing said yet"));

  return g_strdup (rehab_choice_get_label (rehab_participation_get_type (), (int) line->clearance->participation));
}

char *
rehab_athlete_text_dup_speed (const RehabAthleteLine *line)
{
  const RehabClearance *clearance = line->clearance;
  g_autofree char *kmh = NULL;

  if (clearance == NULL || (!clearance->speed_percent.known && !clearance->speed_kmh.known))
    return dup_not_said (line);

  if (clearance->speed_kmh.known)
    kmh = rehab_units_dup (REHAB_UNIT_KIND_SPEED, clearance->speed_kmh.value);
  if (!clearance->speed_percent.known)
    return g_steal_pointer (&kmh);
  if (clearance->speed_percent.value >= 100.0 && kmh == NULL)
    return g_strdup (C_("speed", "No limit"));

  return kmh != NULL ? g_strdup_printf (C_("clearance", "%.0f %%, %s"), clearance->speed_percent.value, kmh)
                     : g_strdup_printf ("%.0f %%", clearance->speed_percent.value);
}

char *
rehab_athlete_text_dup_distance (const RehabAthleteLine *line)
{
  if (line->clearance == NULL || !line->clearance->distance_km.known)
    return dup_not_said (line);

  return rehab_units_dup (REHAB_UNIT_KIND_DISTANCE, line->clearance->distance_km.value);
}

char *
rehab_athlete_text_dup_hills (const RehabAthleteLine *line)
{
  if (line->clearance == NULL || line->clearance->hills == REHAB_ALLOWANCE_NOT_SAID)
    return dup_not_said (line);

  return g_strdup (rehab_choice_get_label (rehab_allowance_get_type (), (int) line->clearance->hills));
}

char *
rehab_athlete_text_dup_match (const RehabAthleteLine *line)
{
  if (line->clearance == NULL || !line->clearance->match_minutes.known)
    return dup_not_said (line);
  if (line->clearance->match_minutes.value <= 0.0)
    return g_strdup (C_("match", "None"));

  return g_strdup_printf (C_("clearance", "%.0f min"), line->clearance->match_minutes.value);
}

char *
rehab_athlete_text_dup_drills (const RehabAthleteLine *line)
{
  g_auto (GStrv) keys = NULL;
  g_autoptr (GPtrArray) names = NULL;

  if (line->clearance == NULL || line->clearance->stages == NULL)
    return dup_not_said (line);

  names = g_ptr_array_new_with_free_func (g_free);
  keys = g_strsplit (line->clearance->stages, " ", -1);
  for (guint i = 0; keys[i] != NULL; i++)
    {
      const RehabFieldStage *stage = rehab_field_stage_lookup (keys[i]);

      if (*keys[i] != '\0')
        g_ptr_array_add (names, g_strdup (stage != NULL ? _(stage->label) : keys[i]));
    }

  /* The names have commas of their own. */
  return rehab_parts_join (names, C_("list", "; "));
}

char *
rehab_athlete_text_dup_review (const RehabAthleteLine *line)
{
  g_autofree char *day = NULL;

  if (line->clearance == NULL || !rehab_date_is_set (line->clearance->review_on))
    return dup_not_said (line);

  day = dup_short_day (line, line->clearance->review_on);
  if (rehab_date_compare (line->clearance->review_on, line->today) >= 0)
    return g_steal_pointer (&day);

  /* Translators: the day on which what is allowed should have been looked at again, and was not */
  return g_strdup_printf (C_("squad", "due since %s"), day);
}

/* The limits that were said, for those who treat: one after the other. */
char *
rehab_athlete_text_dup_limits (const RehabAthleteLine *line)
{
  const RehabClearance *clearance = line->clearance;
  g_autoptr (GPtrArray) parts = NULL;

  if (clearance == NULL)
    return NULL;

  parts = g_ptr_array_new_with_free_func (g_free);
  if (clearance->speed_percent.known || clearance->speed_kmh.known)
    g_ptr_array_add (parts, rehab_athlete_text_dup_speed (line));
  if (clearance->distance_km.known)
    g_ptr_array_add (parts, rehab_athlete_text_dup_distance (line));
  if (clearance->hills != REHAB_ALLOWANCE_NOT_SAID)
    {
      g_autofree char *hills = rehab_athlete_text_dup_hills (line);

      /* Translators: how much of hills is allowed: "Hills: Gentle only" */
      g_ptr_array_add (parts, g_strdup_printf (C_("clearance", "Hills: %s"), hills));
    }
  if (clearance->match_minutes.known)
    {
      g_autofree char *match = rehab_athlete_text_dup_match (line);

      /* Translators: how many minutes of a match are allowed: "Match: 30 min" */
      g_ptr_array_add (parts, g_strdup_printf (C_("clearance", "Match: %s"), match));
    }
  if (rehab_date_is_set (clearance->review_on))
    {
      g_autofree char *review = rehab_athlete_text_dup_review (line);

      /* Translators: when a decision is looked at again: "Review: 2 Dec" */
      g_ptr_array_add (parts, g_strdup_printf (C_("clearance", "Review: %s"), review));
    }

  return parts->len > 0 ? rehab_parts_join (parts, ", ") : NULL;
}
