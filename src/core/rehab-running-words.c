/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-running-words.h"
#include "rehab-choice.h"
#include "rehab-typed-token.h"
#include "rehab-enum-types.h"
#include "rehab-field-stage.h"
#include "rehab-i18n.h"
#include "rehab-lines.h"
#include "rehab-units.h"

#include <math.h>

/* As they stand in a sentence. */
static const char *const surfaces[] = {
  [REHAB_SURFACE_NONE] = NULL,
  [REHAB_SURFACE_GRASS] = NC_("running on", "grass"),
  [REHAB_SURFACE_TRACK] = NC_("running on", "track"),
  [REHAB_SURFACE_TRAIL] = NC_("running on", "trail"),
  [REHAB_SURFACE_ROAD] = NC_("running on", "road"),
  [REHAB_SURFACE_TREADMILL] = NC_("running on", "treadmill"),
  [REHAB_SURFACE_TURF] = NC_("running on", "artificial turf"),
};

/* As many digits as a field can hold that people type. */
static char *
dup_figure (double value)
{
  return rehab_language_dup_number (round (value * 100.0) / 100.0);
}

/* Kilometres and metres are told as finely as they can be typed; what is converted is rounded already. */
static char *
dup_measure (RehabUnitKind kind,
             double        value)
{
  return rehab_units_dup (kind, rehab_units_are_recorded (kind) ? round (value * 100.0) / 100.0 : value);
}

static char *
dup_blocks (const RehabRunningSession *session,
            gboolean                   in_short)
{
  int blocks = (int) lround (session->blocks.value);
  g_autofree char *run = dup_figure (session->run_minutes.value);
  g_autofree char *walk = NULL;

  if (!session->walk_minutes.known)
    /* Translators: blocks of running: "6 × 5 min run" */
    return g_strdup_printf (C_("planned session", "%d × %s min run"), blocks, run);

  walk = dup_figure (session->walk_minutes.value);
  if (in_short)
    /* Translators: blocks of running and walking, in minutes: "6 × 1/2 min" */
    return g_strdup_printf (C_("planned session", "%d × %s/%s min"), blocks, run, walk);

  /* Translators: blocks of running and walking: "6 × (1 min run, 2 min walk)" */
  return g_strdup_printf (C_("planned session", "%d × (%s min run, %s min walk)"), blocks, run, walk);
}

/* In a session that is called so, strides or sprints need not be named. */
static char *
dup_strides (const RehabRunningSession *session)
{
  gboolean is_named = session->kind != REHAB_SESSION_KIND_STRIDES && session->kind != REHAB_SESSION_KIND_SPRINT;
  guint strides = session->strides.known ? (guint) lround (session->strides.value) : 0;
  g_autofree char *length = session->stride_m.known ? dup_figure (session->stride_m.value) : NULL;

  if (!session->strides.known)
    return is_named ? g_strdup_printf (C_("planned session", "strides of %s m"), length)
           /* Translators: how long each of some strides or sprints is: "Strides 80 m each" */
                    : g_strdup_printf (C_("planned session", "%s m each"), length);
  if (length == NULL && !is_named)
    /* Translators: how many strides or sprints: "Sprint 6 times" */
    return g_strdup_printf (ngettext ("%u time", "%u times", strides), strides);
  if (length == NULL)
    return g_strdup_printf (ngettext ("%u stride", "%u strides", strides), strides);
  if (!is_named)
    /* Translators: how many strides or sprints, and how long one is: "6 × 80 m" */
    return g_strdup_printf (C_("planned session", "%u × %s m"), strides, length);

  return g_strdup_printf (ngettext ("%u stride of %s m", "%u strides of %s m", strides), strides, length);
}

static void
add_amounts (GPtrArray                 *parts,
             const RehabRunningSession *session,
             gboolean                   in_short)
{
  if (session->blocks.known)
    g_ptr_array_add (parts, dup_blocks (session, in_short));
  if (session->distance_km.known)
    g_ptr_array_add (parts, dup_measure (REHAB_UNIT_KIND_DISTANCE, session->distance_km.value));
  if (session->minutes.known)
    {
      g_autofree char *digits = dup_figure (session->minutes.value);

      g_ptr_array_add (parts, g_strdup_printf (C_("planned session", "%s min"), digits));
    }
  if (session->strides.known || session->stride_m.known)
    g_ptr_array_add (parts, dup_strides (session));
}

/* "6 × 80 m at 80 %" is said in one breath. */
static void
add_speed (GPtrArray                 *parts,
           const RehabRunningSession *session)
{
  g_autofree char *digits = NULL;
  g_autofree char *speed = NULL;
  g_autofree char *last = NULL;

  if (!session->speed_percent.known)
    return;

  digits = dup_figure (session->speed_percent.value);
  /* Translators: a share of the athlete's own top speed */
  speed = g_strdup_printf (C_("planned session", "at %s %%"), digits);
  if (parts->len == 0)
    {
      g_ptr_array_add (parts, g_steal_pointer (&speed));
      return;
    }

  last = g_ptr_array_index (parts, parts->len - 1);
  g_ptr_array_index (parts, parts->len - 1) = g_strconcat (last, " ", speed, NULL);
}

static void
add_climb (GPtrArray                 *parts,
           const RehabRunningSession *session,
           gboolean                   in_short)
{
  gboolean in_metres = rehab_units_are_recorded (REHAB_UNIT_KIND_CLIMB);
  g_autofree char *digits = NULL;

  if (!session->climb_m.known)
    return;

  /* A session that is called hills need not say what its metres are. */
  if (in_short && session->kind == REHAB_SESSION_KIND_HILLS)
    {
      g_ptr_array_add (parts, dup_measure (REHAB_UNIT_KIND_CLIMB, session->climb_m.value));
      return;
    }

  digits = in_metres ? dup_figure (session->climb_m.value) : rehab_units_dup_figure (REHAB_UNIT_KIND_CLIMB, session->climb_m.value);
  g_ptr_array_add (parts, in_metres ? g_strdup_printf (C_("planned session", "%s m of climb"), digits)
                                    : g_strdup_printf (C_("planned session", "%s ft of climb"), digits));
}

static char *
join (const RehabRunningSession *session,
      GPtrArray                 *parts)
{
  const char *kind = rehab_choice_get_label (rehab_session_kind_get_type (), (int) session->kind);
  g_autofree char *amounts = rehab_parts_join (parts, C_("planned session", ", "));

  if (amounts[0] == '\0')
    return g_strdup (kind);

  /* Translators: a kind of session and what it consists of: "Run 5 km", "Strides 6 × 80 m at 80 %" */
  return g_strdup_printf (C_("planned session", "%s %s"), kind, amounts);
}

/**
 * rehab_running_session_dup_words:
 * @session: a planned session
 *
 * Says all of a planned session in one line: "Run 6 × (1 min run, 2 min walk), grass", "Strides 6 × 80 m at 80 %".
 * rehab_running_session_parse() reads it back as the same session.
 *
 * Returns: (transfer full): translated text
 */
char *
rehab_running_session_dup_words (const RehabRunningSession *session)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  const RehabFieldStage *stage = NULL;

  g_return_val_if_fail (session != NULL, NULL);

  add_amounts (parts, session, FALSE);
  add_speed (parts, session);
  add_climb (parts, session, FALSE);
  if (session->effort.known)
    g_ptr_array_add (parts, g_strdup_printf (C_("planned session", "effort %d"), (int) lround (session->effort.value)));
  if (session->surface != REHAB_SURFACE_NONE)
    g_ptr_array_add (parts, g_strdup (rehab_running_surface_get_words (session->surface)));
  stage = session->stage_key != NULL ? rehab_field_stage_lookup (session->stage_key) : NULL;
  if (stage != NULL)
    g_ptr_array_add (parts, g_strdup (_(stage->label)));
  if (session->note != NULL)
    g_ptr_array_add (parts, rehab_typed_dup_quoted (session->note));

  return join (session, parts);
}

/**
 * rehab_running_session_dup_short:
 * @session: a planned session
 *
 * Says how much a planned session is, for a cell of a calendar: "Run 6 × 1/2 min", "Hills 40 m".
 *
 * Returns: (transfer full): translated text
 */
char *
rehab_running_session_dup_short (const RehabRunningSession *session)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  const RehabFieldStage *stage = NULL;

  g_return_val_if_fail (session != NULL, NULL);

  stage = session->stage_key != NULL ? rehab_field_stage_lookup (session->stage_key) : NULL;
  if (stage != NULL)
    return g_strdup (_(stage->label));

  add_amounts (parts, session, TRUE);
  add_speed (parts, session);
  add_climb (parts, session, TRUE);

  return join (session, parts);
}

/**
 * rehab_running_surface_get_words:
 * @surface: what is run on
 *
 * Returns: (transfer none): the translated word as it stands in a sentence: "grass"; "" for none
 */
const char *
rehab_running_surface_get_words (RehabSurface surface)
{
  g_return_val_if_fail ((guint) surface < G_N_ELEMENTS (surfaces), NULL);

  return surfaces[surface] != NULL ? C_("running on", surfaces[surface]) : "";
}
