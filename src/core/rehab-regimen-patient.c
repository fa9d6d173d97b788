/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-regimen-change.h"
#include "rehab-dose.h"
#include "rehab-dose-aspect.h"
#include "rehab-i18n.h"
#include "rehab-regimen-pair.h"

#include <string.h>

/*
 * Translators: how a change is told to the patient, after the name of the exercise and a colon: "Hip thrust: 60 kg instead
 * of 50 kg". {new} and {old} stand for the new and the old words, and stay as they are.
 */
typedef struct
{
  const char *changed;
  const char *begun;
  const char *ended;
} Sentences;

static const Sentences sentences[REHAB_N_DOSE_ASPECTS] = {
  [REHAB_DOSE_ASPECT_PHASE] = {
    N_("now in the part “{new}” instead of “{old}”"), N_("now in the part “{new}”"), N_("no longer in the part “{old}”"),
  },
  [REHAB_DOSE_ASPECT_SIDE] = { N_("{new} instead of {old}"), N_("now {new}"), N_("no side is set any more (before: {old})") },
  [REHAB_DOSE_ASPECT_SETS] = { N_("{new} instead of {old}"), N_("now {new}"), N_("no longer {old}") },
  [REHAB_DOSE_ASPECT_REPETITIONS] = { N_("{new} instead of {old}"), N_("now {new}"), N_("no longer {old}") },
  [REHAB_DOSE_ASPECT_HOLD] = { N_("hold for {new} instead of {old}"), N_("now hold for {new}"), N_("no longer hold for {old}") },
  [REHAB_DOSE_ASPECT_MINUTES] = { N_("{new} instead of {old}"), N_("now for {new}"), N_("no longer for {old}") },
  [REHAB_DOSE_ASPECT_LOAD] = { N_("{new} instead of {old}"), N_("now with {new}"), N_("no longer with {old}") },
  [REHAB_DOSE_ASPECT_LOAD_NOTE] = { N_("{new} instead of {old}"), N_("now with {new}"), N_("no longer with {old}") },
  [REHAB_DOSE_ASPECT_TEMPO] = {
    N_("new speed: {new} (before: {old})"), N_("now at this speed: {new}"), N_("no longer at this speed: {old}"),
  },
  [REHAB_DOSE_ASPECT_REST] = { N_("rest {new} instead of {old}"), N_("now rest {new}"), N_("no set rest of {old} any more") },
  [REHAB_DOSE_ASPECT_EFFORT] = {
    N_("effort {new} instead of {old}"), N_("now with an effort of {new}"), N_("no set effort of {old} any more"),
  },
  [REHAB_DOSE_ASPECT_DAYS] = { N_("now {new} instead of {old}"), N_("now {new}"), N_("no longer on set days (before: {old})") },
  [REHAB_DOSE_ASPECT_TIMES] = { N_("now {new} instead of {old}"), N_("now {new}"), N_("no longer {old}") },
  [REHAB_DOSE_ASPECT_PAIN_LIMIT] = {
    N_("pain limit {new} instead of {old}"), N_("now with a pain limit of {new}"), N_("no set pain limit of {old} any more"),
  },
  [REHAB_DOSE_ASPECT_NOTE] = {
    N_("the note is now “{new}” instead of “{old}”"), N_("a new note: “{new}”"), N_("the note “{old}” is gone"),
  },
};

typedef struct
{
  const RehabRegimen *before;
  const RehabRegimen *after;
  const RehabCatalogue *catalogue;
  RehabSide side;
} Told;

static guint
count_alike (const RehabRegimen      *regimen,
             const RehabPrescription *prescription,
             gboolean                 same_side,
             const RehabCatalogue    *catalogue)
{
  guint count = 0;

  for (guint i = 0; i < rehab_regimen_get_size (regimen); i++)
    {
      const RehabPrescription *other = rehab_regimen_get_nth (regimen, i);

      count += rehab_catalogue_is_same_line (catalogue, other->exercise_key, prescription->exercise_key)
               && (!same_side || other->side == prescription->side);
    }

  return count;
}

/* The name, with the leg where the exercise is done for several, and the place where the leg does not tell them apart. */
static char *
dup_name (const Told              *self,
          const RehabPrescription *prescription,
          const RehabRegimen      *regimen)
{
  const RehabExercise *exercise = rehab_catalogue_lookup (self->catalogue, prescription->exercise_key);
  const char *name = rehab_catalogue_get_name (self->catalogue, prescription->exercise_key);
  g_autofree char *side = rehab_dose_dup_side (prescription, exercise);
  g_autofree char *named = NULL;
  gboolean is_other_side = self->side != REHAB_SIDE_NOT_ASKED && prescription->side != self->side;

  if (side[0] != '\0' && (is_other_side || count_alike (regimen, prescription, FALSE, self->catalogue) > 1))
    /* Translators: an exercise and the leg that does it: "Clamshell (Left leg)" */
    named = g_strdup_printf (C_("exercise and leg", "%s (%s)"), name, side);
  else
    named = g_strdup (name);

  if (count_alike (regimen, prescription, TRUE, self->catalogue) > 1)
    /* Translators: an exercise that is prescribed more than once, and its number in the order */
    return g_strdup_printf (C_("exercise and place", "%s, number %d"), named, prescription->position + 1);

  return g_steal_pointer (&named);
}

/* A pattern with the words in their places. What somebody typed is put in once, and never taken for a pattern. */
static char *
dup_filled (const char *pattern,
            const char *is,
            const char *was)
{
  g_autoptr (GString) filled = g_string_new (NULL);

  while (*pattern != '\0')
    {
      if (is != NULL && g_str_has_prefix (pattern, "{new}"))
        g_string_append (filled, is);
      else if (was != NULL && g_str_has_prefix (pattern, "{old}"))
        g_string_append (filled, was);
      else
        {
          g_string_append_c (filled, *pattern++);
          continue;
        }

      pattern += strlen ("{new}");
    }

  return g_string_free_and_steal (g_steal_pointer (&filled));
}

/* One that says how an aspect changed, beginning small as it follows a colon. */
static char *
dup_clause (const Told              *self,
            RehabDoseAspect          aspect,
            const RehabPrescription *before,
            const RehabPrescription *after)
{
  const RehabExercise *exercise = rehab_catalogue_lookup (self->catalogue, after->exercise_key);
  gboolean was_said = rehab_dose_aspect_is_said (aspect, before);
  gboolean is_said = rehab_dose_aspect_is_said (aspect, after);
  g_autofree char *was = was_said ? rehab_dose_aspect_dup_words (aspect, before, exercise) : NULL;
  g_autofree char *is = is_said ? rehab_dose_aspect_dup_words (aspect, after, exercise) : NULL;

  if (was_said && is_said)
    return dup_filled (_(sentences[aspect].changed), is, was);

  return dup_filled (is_said ? _(sentences[aspect].begun) : _(sentences[aspect].ended), is, was);
}

static char *
dup_capitalised (const char *clause)
{
  g_autofree char *first = g_utf8_substring (clause, 0, clause[0] != '\0' ? 1 : 0);
  g_autofree char *capital = g_utf8_strup (first, -1);

  return g_strconcat (capital, clause + strlen (first), NULL);
}

/* Ends a sentence, and begins the next one with a capital. */
static void
take_clause (GString *told,
             char    *clause)
{
  g_autofree char *owned = clause;
  g_autofree char *begun = told->len > 0 ? dup_capitalised (clause) : g_strdup (clause);

  if (told->len > 0)
    g_string_append_c (told, ' ');
  g_string_append_printf (told, C_("sentence", "%s."), begun);
}

/* "Hip thrust: 60 kg instead of 50 kg. Rest 2 minutes instead of 1 minute.", NULL when all is the same */
static char *
dup_change (const Told              *self,
            const RehabPrescription *before,
            const RehabPrescription *after,
            gboolean                 moved)
{
  g_autoptr (GString) told = g_string_new (NULL);
  g_autofree char *name = NULL;

  for (guint i = 0; i < REHAB_N_DOSE_ASPECTS; i++)
    if (!rehab_dose_aspect_is_same (i, before, after))
      take_clause (told, dup_clause (self, i, before, after));

  if (g_strcmp0 (before->exercise_key, after->exercise_key) != 0)
    take_clause (told, g_strdup (_("it is described in new words")));
  if (moved)
    take_clause (told, g_strdup_printf (_("now number %d in the order, it was number %d"), after->position + 1, before->position + 1));
  if (told->len == 0)
    return NULL;

  name = dup_name (self, after, self->after);
  /* Translators: an exercise, and what is new for the patient */
  return g_strdup_printf (C_("what is new", "%s: %s"), name, told->str);
}

/**
 * rehab_regimen_list_patient_changes:
 * @before: the regimen as the patient's last sheet has it
 * @after: the regimen as it is
 * @catalogue: (nullable): where the exercises are found
 * @side: the episode's side; an exercise for another leg names it
 *
 * Tells the patient what is other than on the last sheet, in plain sentences, one item an exercise: "Hip thrust: 60 kg
 * instead of 50 kg.", "New: Step-up.", "Leave out: Clamshell.". Where anything stays as it was, the last item says so.
 *
 * Nothing that differs is left out, and nothing else is said.
 *
 * Returns: (transfer full) (element-type utf8): translated sentences; none when both prescribe the same
 */
GPtrArray *
rehab_regimen_list_patient_changes (const RehabRegimen   *before,
                                    const RehabRegimen   *after,
                                    const RehabCatalogue *catalogue,
                                    RehabSide             side)
{
  g_autoptr (GPtrArray) told = g_ptr_array_new_with_free_func (g_free);
  const Told self = { before, after, catalogue, side };
  g_autofree RehabRegimenPair *pairs = NULL;
  g_autofree gboolean *gone = NULL;
  guint n_same = 0;

  g_return_val_if_fail (before != NULL && after != NULL, NULL);

  pairs = rehab_regimen_pair_up (before, after, catalogue, &gone);

  for (guint i = 0; i < rehab_regimen_get_size (after); i++)
    {
      const RehabPrescription *prescription = rehab_regimen_get_nth (after, i);
      gboolean is_new = pairs[i].before == REHAB_REGIMEN_NOWHERE;
      g_autofree char *name = dup_name (&self, prescription, after);
      char *change = is_new ? g_strdup_printf (_("New: %s."), name)
                            : dup_change (&self, rehab_regimen_get_nth (before, pairs[i].before), prescription, pairs[i].moved);

      if (change != NULL)
        g_ptr_array_add (told, change);
      else
        n_same++;
    }

  for (guint i = 0; i < rehab_regimen_get_size (before); i++)
    if (gone[i])
      {
        g_autofree char *name = dup_name (&self, rehab_regimen_get_nth (before, i), before);

        g_ptr_array_add (told, g_strdup_printf (_("Leave out: %s."), name));
      }

  if (told->len > 0 && n_same > 0)
    g_ptr_array_add (told, g_strdup (_("Everything else stays the same.")));

  return g_steal_pointer (&told);
}
