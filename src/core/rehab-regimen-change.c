/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-regimen-change.h"
#include "rehab-dose-aspect.h"
#include "rehab-i18n.h"
#include "rehab-regimen-pair.h"
#include "rehab-regimen-variable.h"

typedef struct
{
  const RehabRegimen *before;
  const RehabRegimen *after;
  const RehabCatalogue *catalogue;
  GPtrArray *changes; /* RehabRegimenChange */
} Comparison;

static gpointer
ref_or_null (const RehabPrescription *prescription)
{
  return prescription != NULL ? rehab_record_ref (prescription) : NULL;
}

/* Takes the text. */
static void
add_change (Comparison              *self,
            RehabRegimenChangeKind   kind,
            const RehabPrescription *before,
            const RehabPrescription *after,
            char                    *text)
{
  RehabRegimenChange *change = g_new0 (RehabRegimenChange, 1);

  change->kind = kind;
  change->exercise_key = g_strdup (after != NULL ? after->exercise_key : before->exercise_key);
  change->text = text;
  change->before = ref_or_null (before);
  change->after = ref_or_null (after);
  rehab_regimen_change_find_variables (change, self->before, self->after, self->catalogue);

  g_ptr_array_add (self->changes, change);
}

/* "Load 50 kg → 60 kg, Rest 60 s → 90 s", or NULL when the dose is the same */
static char *
dup_dose_difference (const RehabPrescription *before,
                     const RehabPrescription *after)
{
  g_autoptr (GString) parts = g_string_new (NULL);

  for (guint i = 0; i < REHAB_N_DOSE_ASPECTS; i++)
    {
      g_autofree char *from = NULL;
      g_autofree char *to = NULL;

      if (rehab_dose_aspect_is_same (i, before, after))
        continue;

      from = rehab_dose_aspect_dup_value (i, before);
      to = rehab_dose_aspect_dup_value (i, after);
      if (parts->len > 0)
        g_string_append (parts, C_("changes of a dose", ", "));
      /* Translators: a figure of a dose, before and after: "Load 50 kg → 60 kg" */
      g_string_append_printf (parts, C_("change of a dose", "%s %s → %s"), _(rehab_dose_aspect_get_label (i)), from, to);
    }

  return parts->len > 0 ? g_string_free_and_steal (g_steal_pointer (&parts)) : NULL;
}

static void
add_changes_of (Comparison              *self,
                const RehabPrescription *before,
                const RehabPrescription *after,
                gboolean                 moved)
{
  const char *name = rehab_catalogue_get_name (self->catalogue, after->exercise_key);
  g_autofree char *difference = dup_dose_difference (before, after);

  if (g_strcmp0 (before->exercise_key, after->exercise_key) != 0)
    add_change (self, REHAB_REGIMEN_CHANGE_REWORDED, before, after, g_strdup_printf (_("%s: described anew"), name));

  if (difference != NULL)
    add_change (self, REHAB_REGIMEN_CHANGE_DOSE, before, after,
                /* Translators: an exercise and what is new in its dose */
                g_strdup_printf (C_("change of a programme", "%s: %s"), name, difference));

  if (moved)
    add_change (self, REHAB_REGIMEN_CHANGE_MOVED, before, after,
                /* Translators: an exercise and its places in the order, counted from 1 */
                g_strdup_printf (_("%s: moved from place %d to %d"), name, before->position + 1, after->position + 1));
}

static char *
dup_count (RehabRegimenChangeKind kind,
           guint                  count)
{
  switch (kind)
    {
    case REHAB_REGIMEN_CHANGE_ADDED:
      return g_strdup_printf (ngettext ("%u added", "%u added", count), count);

    case REHAB_REGIMEN_CHANGE_REMOVED:
      return g_strdup_printf (ngettext ("%u removed", "%u removed", count), count);

    case REHAB_REGIMEN_CHANGE_DOSE:
      return g_strdup_printf (ngettext ("%u dose changed", "%u doses changed", count), count);

    case REHAB_REGIMEN_CHANGE_MOVED:
      return g_strdup_printf (ngettext ("%u moved", "%u moved", count), count);

    case REHAB_REGIMEN_CHANGE_REWORDED:
      return g_strdup_printf (ngettext ("%u described anew", "%u described anew", count), count);

    default:
      g_return_val_if_reached (g_strdup (""));
    }
}

/**
 * rehab_regimen_change_free:
 * @self: a change
 *
 * Frees a change.
 */
void
rehab_regimen_change_free (RehabRegimenChange *self)
{
  g_free (self->exercise_key);
  g_free (self->text);
  g_clear_pointer (&self->before, rehab_record_unref);
  g_clear_pointer (&self->after, rehab_record_unref);
  g_free (self);
}

/**
 * rehab_regimen_list_changes:
 * @before: the regimen as it was
 * @after: the regimen as it is
 * @catalogue: (nullable): where the exercises are found
 *
 * Lists what differs, in the order of @after, with what was removed at the end.
 *
 * Prescriptions are taken for the same when they are of the same exercise, first those for the same leg: rows of
 * different versions have different identities. An own exercise that was described anew is still the same. One that is
 * dosed otherwise and also stands elsewhere gives two changes.
 *
 * Returns: (transfer container) (element-type RehabRegimenChange): the changes; none when both prescribe the same
 */
GPtrArray *
rehab_regimen_list_changes (const RehabRegimen   *before,
                            const RehabRegimen   *after,
                            const RehabCatalogue *catalogue)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) rehab_regimen_change_free);
  g_autofree RehabRegimenPair *pairs = NULL;
  g_autofree gboolean *gone = NULL;
  Comparison self = { before, after, catalogue, changes };

  g_return_val_if_fail (before != NULL && after != NULL, NULL);

  pairs = rehab_regimen_pair_up (before, after, catalogue, &gone);

  for (guint i = 0; i < rehab_regimen_get_size (after); i++)
    {
      const RehabPrescription *prescription = rehab_regimen_get_nth (after, i);

      if (pairs[i].before != REHAB_REGIMEN_NOWHERE)
        add_changes_of (&self, rehab_regimen_get_nth (before, pairs[i].before), prescription, pairs[i].moved);
      else
        add_change (&self, REHAB_REGIMEN_CHANGE_ADDED, NULL, prescription,
                    g_strdup_printf (_("%s: added"), rehab_catalogue_get_name (catalogue, prescription->exercise_key)));
    }

  for (guint i = 0; i < rehab_regimen_get_size (before); i++)
    if (gone[i])
      {
        const RehabPrescription *prescription = rehab_regimen_get_nth (before, i);

        add_change (&self, REHAB_REGIMEN_CHANGE_REMOVED, prescription, NULL,
                    g_strdup_printf (_("%s: removed"), rehab_catalogue_get_name (catalogue, prescription->exercise_key)));
      }

  return g_steal_pointer (&changes);
}

/**
 * rehab_regimen_changes_dup_summary:
 * @changes: (element-type RehabRegimenChange): what rehab_regimen_list_changes() found
 *
 * Counts changes by their kind: "1 added, 2 doses changed".
 *
 * Returns: (transfer full): translated text, "" when nothing changed
 */
char *
rehab_regimen_changes_dup_summary (const GPtrArray *changes)
{
  g_autoptr (GString) summary = g_string_new (NULL);
  guint counts[REHAB_REGIMEN_CHANGE_REWORDED + 1] = { 0 };

  g_return_val_if_fail (changes != NULL, NULL);

  for (guint i = 0; i < changes->len; i++)
    counts[((const RehabRegimenChange *) g_ptr_array_index (changes, i))->kind]++;

  for (guint kind = 0; kind < G_N_ELEMENTS (counts); kind++)
    {
      g_autofree char *part = counts[kind] > 0 ? dup_count (kind, counts[kind]) : NULL;

      if (part == NULL)
        continue;
      if (summary->len > 0)
        g_string_append (summary, C_("list of changes", ", "));
      g_string_append (summary, part);
    }

  return g_string_free_and_steal (g_steal_pointer (&summary));
}
