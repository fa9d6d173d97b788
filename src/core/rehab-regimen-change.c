/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-regimen-change.h"
#include "rehab-choice.h"
#include "rehab-exercise.h"
#include "rehab-i18n.h"


#define NOWHERE G_MAXUINT

/* What identifies a prescription or says where it stands, and so is no part of its dose. */
static const char *const outside_dose[] = { "id", "version_id", "position", "exercise_key", NULL };

static RehabRegimenChange *
change_new (RehabRegimenChangeKind   kind,
            const RehabPrescription *prescription,
            char                    *text)
{
  RehabRegimenChange *self = g_new0 (RehabRegimenChange, 1);

  self->kind = kind;
  self->exercise_key = g_strdup (prescription->exercise_key);
  self->text = text;

  return self;
}

/* Values */

static char *
dup_number (const RehabField *field,
            RehabNumber       number)
{
  if (!number.known)
    return g_strdup (C_("dose", "not said"));

  if (g_str_has_suffix (field->name, "_seconds"))
    return g_strdup_printf (C_("dose", "%g s"), number.value);
  if (g_str_has_suffix (field->name, "_kg"))
    return g_strdup_printf (C_("dose", "%g kg"), number.value);
  if (g_str_equal (field->name, "minutes"))
    return g_strdup_printf (C_("dose", "%g min"), number.value);

  return g_strdup_printf ("%g", number.value);
}

static char *
dup_days (int days)
{
  return days != REHAB_DAYS_NONE ? rehab_days_dup_label ((guint) days) : g_strdup (C_("dose", "not said"));
}

static char *
dup_text (const char *text)
{
  return text != NULL ? g_strdup_printf (C_("typed words", "“%s”"), text) : g_strdup (C_("dose", "not said"));
}

static char *
dup_value (const RehabField        *field,
           const RehabPrescription *prescription)
{
  gconstpointer at = rehab_field_at (field, prescription);

  switch (field->kind)
    {
    case REHAB_FIELD_NUMBER:
    case REHAB_FIELD_WHOLE:
      return dup_number (field, *(const RehabNumber *) at);

    case REHAB_FIELD_CHOICE:
      return g_strdup (rehab_choice_get_label (field->choice_type (), *(const int *) at));

    case REHAB_FIELD_INT:
      return dup_days (*(const int *) at);

    case REHAB_FIELD_TEXT:
    case REHAB_FIELD_NOTE:
      return dup_text (*(const char *const *) at);

    case REHAB_FIELD_UUID:
    case REHAB_FIELD_BOOL:
    case REHAB_FIELD_DATE:
    case REHAB_FIELD_TIME:
    case REHAB_FIELD_BYTES:
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}

static gboolean
is_same (const RehabField        *field,
         const RehabPrescription *a,
         const RehabPrescription *b)
{
  gconstpointer at_a = rehab_field_at (field, a);
  gconstpointer at_b = rehab_field_at (field, b);

  switch (field->kind)
    {
    case REHAB_FIELD_NUMBER:
    case REHAB_FIELD_WHOLE:
      return rehab_number_equal (*(const RehabNumber *) at_a, *(const RehabNumber *) at_b);

    case REHAB_FIELD_CHOICE:
    case REHAB_FIELD_INT:
      return *(const int *) at_a == *(const int *) at_b;

    case REHAB_FIELD_TEXT:
    case REHAB_FIELD_NOTE:
      return g_strcmp0 (*(const char *const *) at_a, *(const char *const *) at_b) == 0;

    case REHAB_FIELD_UUID:
    case REHAB_FIELD_BOOL:
    case REHAB_FIELD_DATE:
    case REHAB_FIELD_TIME:
    case REHAB_FIELD_BYTES:
    default:
      g_return_val_if_reached (TRUE);
    }
}

/* "Load 50 kg → 60 kg, Rest 60 s → 90 s", or NULL when the dose is the same */
static char *
dup_dose_difference (const RehabPrescription *before,
                     const RehabPrescription *after)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < rehab_prescription_type.n_fields; i++)
    {
      const RehabField *field = &rehab_prescription_type.fields[i];
      g_autofree char *from = NULL;
      g_autofree char *to = NULL;

      if (g_strv_contains (outside_dose, field->name) || is_same (field, before, after))
        continue;

      from = dup_value (field, before);
      to = dup_value (field, after);
      /* Translators: a figure of a dose, before and after: "Load 50 kg → 60 kg" */
      g_ptr_array_add (parts, g_strdup_printf (C_("change of a dose", "%s %s → %s"), _(field->label), from, to));
    }

  if (parts->len == 0)
    return NULL;

  g_ptr_array_add (parts, NULL);
  return g_strjoinv (C_("changes of a dose", ", "), (char **) parts->pdata);
}

/* Which is which */

static void
pair_up (const RehabRegimen *before,
         const RehabRegimen *after,
         guint              *pairs,
         gboolean           *taken,
         gboolean            same_side)
{
  for (guint i = 0; i < rehab_regimen_get_size (after); i++)
    {
      const RehabPrescription *wanted = rehab_regimen_get_nth (after, i);

      for (guint j = 0; pairs[i] == NOWHERE && j < rehab_regimen_get_size (before); j++)
        {
          const RehabPrescription *candidate = rehab_regimen_get_nth (before, j);

          if (taken[j] || g_strcmp0 (candidate->exercise_key, wanted->exercise_key) != 0)
            continue;
          if (same_side && candidate->side != wanted->side)
            continue;

          pairs[i] = j;
          taken[j] = TRUE;
        }
    }
}

/*
 * Finds which prescriptions were moved past others: those outside the longest run that kept its order. When one was
 * dragged to the top, that one moved, and not all the others.
 */
static void
find_moved (const guint *pairs,
            guint        n,
            gboolean    *moved)
{
  g_autofree guint *length = g_new0 (guint, n + 1);
  g_autofree guint *previous = g_new0 (guint, n + 1);
  guint last = NOWHERE;

  for (guint i = 0; i < n; i++)
    {
      moved[i] = pairs[i] != NOWHERE;
      if (pairs[i] == NOWHERE)
        continue;

      length[i] = 1;
      previous[i] = NOWHERE;
      for (guint j = 0; j < i; j++)
        if (pairs[j] != NOWHERE && pairs[j] < pairs[i] && length[j] + 1 > length[i])
          {
            length[i] = length[j] + 1;
            previous[i] = j;
          }

      if (last == NOWHERE || length[i] > length[last])
        last = i;
    }

  for (guint i = last; i != NOWHERE; i = previous[i])
    moved[i] = FALSE;
}

static void
add_changes_of (GPtrArray               *changes,
                const RehabPrescription *before,
                const RehabPrescription *after,
                gboolean                 moved,
                const RehabCatalogue    *catalogue)
{
  g_autofree char *difference = dup_dose_difference (before, after);

  if (difference != NULL)
    g_ptr_array_add (changes,
                     change_new (REHAB_REGIMEN_CHANGE_DOSE, after,
                                 /* Translators: an exercise and what is new in its dose */
                                 g_strdup_printf (C_("change of a programme", "%s: %s"), rehab_catalogue_get_name (catalogue, after->exercise_key), difference)));

  if (moved)
    g_ptr_array_add (changes,
                     change_new (REHAB_REGIMEN_CHANGE_MOVED, after,
                                 /* Translators: an exercise and its places in the order, counted from 1 */
                                 g_strdup_printf (_("%s: moved from place %d to %d"),
                                                  rehab_catalogue_get_name (catalogue, after->exercise_key), before->position + 1, after->position + 1)));
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
 * different versions have different identities. One that is dosed otherwise and also stands elsewhere gives two changes.
 *
 * Returns: (transfer container) (element-type RehabRegimenChange): the changes; none when both prescribe the same
 */
GPtrArray *
rehab_regimen_list_changes (const RehabRegimen   *before,
                            const RehabRegimen   *after,
                            const RehabCatalogue *catalogue)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) rehab_regimen_change_free);
  g_autofree gboolean *taken = NULL;
  g_autofree gboolean *moved = NULL;
  g_autofree guint *pairs = NULL;
  guint n_before;
  guint n_after;

  g_return_val_if_fail (before != NULL && after != NULL, NULL);

  n_before = rehab_regimen_get_size (before);
  n_after = rehab_regimen_get_size (after);
  taken = g_new0 (gboolean, n_before + 1);
  moved = g_new0 (gboolean, n_after + 1);
  pairs = g_new0 (guint, n_after + 1);
  for (guint i = 0; i < n_after; i++)
    pairs[i] = NOWHERE;

  pair_up (before, after, pairs, taken, TRUE);
  pair_up (before, after, pairs, taken, FALSE);
  find_moved (pairs, n_after, moved);

  for (guint i = 0; i < n_after; i++)
    {
      const RehabPrescription *prescription = rehab_regimen_get_nth (after, i);

      if (pairs[i] == NOWHERE)
        g_ptr_array_add (changes, change_new (REHAB_REGIMEN_CHANGE_ADDED, prescription,
                                              g_strdup_printf (_("%s: added"), rehab_catalogue_get_name (catalogue, prescription->exercise_key))));
      else
        add_changes_of (changes, rehab_regimen_get_nth (before, pairs[i]), prescription, moved[i], catalogue);
    }

  for (guint i = 0; i < n_before; i++)
    if (!taken[i])
      g_ptr_array_add (changes,
                       change_new (REHAB_REGIMEN_CHANGE_REMOVED, rehab_regimen_get_nth (before, i),
                                   g_strdup_printf (_("%s: removed"), rehab_catalogue_get_name (catalogue, rehab_regimen_get_nth (before, i)->exercise_key))));

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
