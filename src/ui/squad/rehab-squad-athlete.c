/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-squad-athlete.h"

struct _RehabSquadAthlete
{
  GObject parent_instance;

  RehabPatient *patient;
  RehabAthleteLine *line;
};

G_DEFINE_FINAL_TYPE (RehabSquadAthlete, rehab_squad_athlete, G_TYPE_OBJECT)

static void
rehab_squad_athlete_finalize (GObject *object)
{
  RehabSquadAthlete *self = REHAB_SQUAD_ATHLETE (object);

  g_clear_pointer (&self->line, rehab_athlete_line_unref);
  g_clear_object (&self->patient);

  G_OBJECT_CLASS (rehab_squad_athlete_parent_class)->finalize (object);
}

static void
rehab_squad_athlete_class_init (RehabSquadAthleteClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rehab_squad_athlete_finalize;
}

static void
rehab_squad_athlete_init (RehabSquadAthlete *self)
{
}

RehabSquadAthlete *
rehab_squad_athlete_new (RehabPatient           *patient,
                         const RehabAthleteLine *line)
{
  RehabSquadAthlete *self = g_object_new (REHAB_TYPE_SQUAD_ATHLETE, NULL);

  self->patient = g_object_ref (patient);
  self->line = rehab_athlete_line_ref (line);

  return self;
}

RehabPatient *
rehab_squad_athlete_get_patient (RehabSquadAthlete *self)
{
  g_return_val_if_fail (REHAB_IS_SQUAD_ATHLETE (self), NULL);

  return self->patient;
}

const RehabAthleteLine *
rehab_squad_athlete_get_line (RehabSquadAthlete *self)
{
  g_return_val_if_fail (REHAB_IS_SQUAD_ATHLETE (self), NULL);

  return self->line;
}

/* Whether two rows are of the same case, and so take the same place; whatever they tell of it. */
gboolean
rehab_squad_athlete_is_same (RehabSquadAthlete *self,
                             RehabSquadAthlete *other)
{
  g_return_val_if_fail (REHAB_IS_SQUAD_ATHLETE (self), FALSE);
  g_return_val_if_fail (REHAB_IS_SQUAD_ATHLETE (other), FALSE);

  return self->patient == other->patient && g_strcmp0 (self->line->episode_id, other->line->episode_id) == 0;
}
