/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-field-stage.h"
#include "rehab-i18n.h"

/*
 * Field athletes come back to fast changes of direction, to jumping and landing, and to kicking or lunging in stages (F93,
 * F94, F95), gated by symptoms and strength (F96); maximal sprints, deep lunges and heavy plyometrics wait for months of
 * loading (F92). Which stage comes after which within a family nobody published: it is a setting of this program.
 */

#define PREVIOUS REHAB_FIELD_GATE_PREVIOUS
#define RUNNING REHAB_FIELD_GATE_RUNNING
#define STRENGTH REHAB_FIELD_GATE_STRENGTH
#define MONTHS REHAB_FIELD_GATE_MONTHS

#define STAGE(key_, family_, order_, kind_, gates_, sources_, label_, help_) \
  { .key = key_, .family = REHAB_FIELD_FAMILY_ ## family_, .order = order_, .kind = REHAB_SESSION_KIND_ ## kind_, \
    .gates = gates_, .sources = sources_, .label = label_, .help = help_ }

static const RehabFieldStage rows[] = {
  STAGE ("direction-curves", DIRECTION, 0, TRAINING, RUNNING, "F93",
         N_("Wide curves"), N_("Easy running in wide curves, both ways.")),
  STAGE ("direction-turns", DIRECTION, 1, TRAINING, PREVIOUS | STRENGTH, "F93 F96",
         N_("Planned turns, half speed"), N_("Turns at marks that are known before, at half speed, both ways.")),
  STAGE ("direction-cuts", DIRECTION, 2, TRAINING, PREVIOUS | STRENGTH, "F93 F96",
         N_("Planned cuts, fast"), N_("Cuts and stops at marks that are known before, faster and sharper.")),
  STAGE ("direction-reactive", DIRECTION, 3, TRAINING, PREVIOUS | STRENGTH, "F93 F96",
         N_("Reacting, at match speed"), N_("Changes of direction on a signal or against an opponent, at match speed.")),

  STAGE ("jump-landing", JUMP, 0, PLYOMETRICS, RUNNING, "F94",
         N_("Jump and land, both legs"), N_("Low jumps with quiet landings on both feet.")),
  STAGE ("jump-single-leg", JUMP, 1, PLYOMETRICS, PREVIOUS | STRENGTH, "F94 F96",
         N_("Hop and land, one leg"), N_("Hops on the spot and forwards, each landing held.")),
  STAGE ("jump-repeated", JUMP, 2, PLYOMETRICS, PREVIOUS | STRENGTH, "F94 F96",
         N_("Repeated and sideways jumps"), N_("Jumps without a stop between them, forwards and sideways.")),
  STAGE ("jump-bounding", JUMP, 3, PLYOMETRICS, PREVIOUS | STRENGTH | MONTHS, "F92 F94 F96",
         N_("Bounding and drop jumps"), N_("Heavy plyometrics: bounds, drop jumps, jumps for height with a run-up.")),

  STAGE ("kick-passing", KICK, 0, TRAINING, RUNNING, "F95",
         N_("Short passes"), N_("Passes over a few metres with the inside of the foot, standing and walking.")),
  STAGE ("kick-moving", KICK, 1, TRAINING, PREVIOUS, "F95 F96",
         N_("Passes on the run"), N_("Passes over middle distances with a run-up, both feet.")),
  STAGE ("kick-long", KICK, 2, TRAINING, PREVIOUS | STRENGTH, "F95 F96",
         N_("Long kicks"), N_("Long balls and crosses with a full swing, few at first.")),
  STAGE ("kick-full", KICK, 3, TRAINING, PREVIOUS | STRENGTH, "F95 F96",
         N_("Shots and volleys at full power"), N_("As the match asks, also at full stretch.")),

  STAGE ("lunge-short", LUNGE, 0, TRAINING, RUNNING, "F95",
         N_("Short lunges"), N_("Short slow lunges with the trunk upright, as far as the sport begins them.")),
  STAGE ("lunge-reach", LUNGE, 1, TRAINING, PREVIOUS | STRENGTH, "F95 F96",
         N_("Lunge and reach"), N_("Longer steps with a reach to the ground, as in tackles and low pick-ups.")),
  STAGE ("lunge-deep", LUNGE, 2, TRAINING, PREVIOUS | STRENGTH | MONTHS, "F92 F95 F96",
         N_("Deep and fast lunges"), N_("Deep lunges at speed: blocks, saves, tackles at full stretch.")),

  STAGE ("sprint-strides", SPRINT, 0, STRIDES, RUNNING, "F91",
         N_("Gentle strides"), N_("Short strides that rise and fall gently, on the flat.")),
  STAGE ("sprint-build-ups", SPRINT, 1, STRIDES, PREVIOUS | STRENGTH, "F91 F96",
         N_("Build-ups to fast running"), N_("Longer and faster strides with a slow start.")),
  STAGE ("sprint-accelerations", SPRINT, 2, SPRINT, PREVIOUS | STRENGTH, "F91 F96",
         N_("Accelerations"), N_("Standing starts over short distances, not at full effort.")),
  STAGE ("sprint-maximal", SPRINT, 3, SPRINT, PREVIOUS | STRENGTH | MONTHS, "F92 F96 R38",
         N_("Maximal sprints"), N_("Full sprints, few at first; the dose grows gradually.")),
};

static const struct
{
  const char *title;
  const char *sources;
} families[REHAB_N_FIELD_FAMILIES] = {
  [REHAB_FIELD_FAMILY_DIRECTION] = { N_("Change of direction"), "F93 F96" },
  [REHAB_FIELD_FAMILY_JUMP] = { N_("Jumping and landing"), "F94 F96" },
  [REHAB_FIELD_FAMILY_KICK] = { N_("Kicking"), "F95 F96" },
  [REHAB_FIELD_FAMILY_LUNGE] = { N_("Lunging and reaching"), "F95 F96" },
  [REHAB_FIELD_FAMILY_SPRINT] = { N_("Sprinting"), "F92 F96" },
};

/**
 * rehab_field_stage_get_count:
 *
 * Returns: how many stages there are, of all families
 */
guint
rehab_field_stage_get_count (void)
{
  return G_N_ELEMENTS (rows);
}

/**
 * rehab_field_stage_get_nth:
 * @n: which one
 *
 * Returns: (transfer none): a stage, in the order of the families and of the stages in them
 */
const RehabFieldStage *
rehab_field_stage_get_nth (guint n)
{
  g_return_val_if_fail (n < G_N_ELEMENTS (rows), NULL);

  return &rows[n];
}

/**
 * rehab_field_stage_lookup:
 * @key: (nullable): a key
 *
 * Returns: (transfer none) (nullable): the stage, or `NULL` where there is none
 */
const RehabFieldStage *
rehab_field_stage_lookup (const char *key)
{
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    if (g_strcmp0 (rows[i].key, key) == 0)
      return &rows[i];

  return NULL;
}

/**
 * rehab_field_stage_get_previous:
 * @self: a stage
 *
 * Returns: (transfer none) (nullable): the one before it in its family, or `NULL` for the first
 */
const RehabFieldStage *
rehab_field_stage_get_previous (const RehabFieldStage *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    if (rows[i].family == self->family && rows[i].order + 1 == self->order)
      return &rows[i];

  return NULL;
}

/**
 * rehab_field_family_get_title:
 * @family: a family
 *
 * Returns: (transfer none): its translated name
 */
const char *
rehab_field_family_get_title (RehabFieldFamily family)
{
  g_return_val_if_fail ((guint) family < REHAB_N_FIELD_FAMILIES, NULL);

  return _(families[family].title);
}

/**
 * rehab_field_family_get_sources:
 * @family: a family
 *
 * Returns: (transfer none): keys of what asks for staging it; the stages themselves are a setting
 */
const char *
rehab_field_family_get_sources (RehabFieldFamily family)
{
  g_return_val_if_fail ((guint) family < REHAB_N_FIELD_FAMILIES, NULL);

  return families[family].sources;
}
