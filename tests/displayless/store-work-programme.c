/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store-work-steps.h"

#include "rehab-clinic-logo-table.h"
#include "rehab-exercise-picture.h"
#include "rehab-own-exercise-table.h"
#include "rehab-own-template-table.h"
#include "rehab-programme-draft-table.h"
#include "rehab-programme-version-table.h"
#include "rehab-sheet-print-table.h"
#include "rehab-template.h"

#include <string.h>

/* The steps in which a programme is made: versions, drafts, own exercises and templates, sheets. */

static gboolean
add_version (RehabStore   *store,
             guint         number,
             const char   *reason,
             RehabRegimen *regimen,
             GError      **error)
{
  g_autofree char *episode_id = store_work_make_id (number, WHO_EPISODE);
  g_autoptr (RehabProgrammeVersion) version = NULL;

  version = rehab_programme_version_table_add (store, episode_id, store_work_get_day (number, 0), NULL, reason, regimen, error);

  return version != NULL;
}

gboolean
store_work_prescribe (RehabStore *store,
                      guint       number,
                      GError    **error)
{
  const RehabTemplate *template = rehab_template_get_nth (number % rehab_template_get_count ());
  g_autoptr (RehabRegimen) regimen = rehab_template_make_regimen (template, REHAB_SIDE_LEFT);

  return add_version (store, number, NULL, regimen, error);
}

gboolean
store_work_prescribe_otherwise (RehabStore *store,
                                guint       number,
                                GError    **error)
{
  const RehabTemplate *template = rehab_template_get_nth (number % rehab_template_get_count ());
  g_autoptr (RehabRegimen) first = rehab_template_make_regimen (template, REHAB_SIDE_LEFT);
  g_autoptr (RehabRegimen) shorter = rehab_regimen_removed (first, 1);
  RehabPrescription values = *rehab_regimen_get_nth (shorter, 0);
  g_autoptr (RehabPrescription) heavier = NULL;
  g_autoptr (RehabRegimen) second = NULL;

  values.load_kg = rehab_number (number % 40);
  values.note = "On a step";
  heavier = rehab_prescription_new (&values, error);
  if (heavier == NULL)
    return FALSE;

  second = rehab_regimen_replaced (shorter, 0, heavier);

  return add_version (store, number, "Heavier, and one exercise fewer", second, error);
}

/* What the editor holds: as many exercises as anybody prescribes, and of the clinic's own one where there is. */
static RehabRegimen *
edit_regimen (guint       number,
              guint       n_exercises,
              const char *own_key)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (rehab_record_unref);

  for (guint i = 0; i < n_exercises; i++)
    g_ptr_array_add (list, rehab_prescription_new (&(RehabPrescription) {
      .exercise_key = i == 0 && own_key != NULL ? own_key : "bridge-hold",
      .phase = REHAB_PHASE_CALM,
      .side = i % 2 == 0 ? REHAB_SIDE_LEFT : REHAB_SIDE_BOTH,
      .sets = rehab_number (1 + i % 9),
      .repetitions = rehab_number (8),
      .repetitions_to = rehab_number (12),
      .load_kg = rehab_number (number % 40 + n_exercises),
      .rhythm = REHAB_RHYTHM_EVERY_OTHER_DAY,
      .note = i == 3 ? "Auf einer Stufe – langsam" : NULL,
    }, NULL));

  return rehab_regimen_new ((const RehabPrescription *const *) list->pdata, list->len);
}

static char *
find_last_version (RehabStore *store,
                   guint       number,
                   GError    **error)
{
  g_autofree char *episode_id = store_work_make_id (number, WHO_EPISODE);
  g_autoptr (GPtrArray) versions = rehab_programme_version_table_list_of_episode (store, episode_id, error);
  const RehabProgrammeVersion *last;

  if (versions == NULL)
    return NULL;

  g_assert_cmpuint (versions->len, >, 0);
  last = g_ptr_array_index (versions, versions->len - 1);

  return g_strdup (last->id);
}

static gboolean
save_draft (RehabStore   *store,
            guint         number,
            RehabRegimen *regimen,
            GError      **error)
{
  g_autofree char *episode_id = store_work_make_id (number, WHO_EPISODE);
  g_autofree char *base = find_last_version (store, number, error);
  g_autoptr (RehabProgrammeDraft) draft = NULL;

  if (base == NULL)
    return FALSE;

  draft = rehab_programme_draft_table_save (store, episode_id, base, regimen, error);

  return draft != NULL;
}

gboolean
store_work_begin_draft (RehabStore *store,
                        guint       number,
                        GError    **error)
{
  g_autoptr (RehabRegimen) regimen = edit_regimen (number, 25, NULL);

  return save_draft (store, number, regimen, error);
}

gboolean
store_work_change_draft (RehabStore *store,
                         guint       number,
                         GError    **error)
{
  g_autoptr (RehabRegimen) regimen = edit_regimen (number, 23, NULL);

  return save_draft (store, number, regimen, error);
}

gboolean
store_work_discard_draft (RehabStore *store,
                          guint       number,
                          GError    **error)
{
  g_autofree char *episode_id = store_work_make_id (number, WHO_EPISODE);

  return rehab_programme_draft_table_discard (store, episode_id, error);
}

static GBytes *
make_picture (guint number,
              gsize size)
{
  guint8 *data = g_malloc (size);

  memset (data, (int) ('a' + number % 26), size);
  memcpy (data, "\x89PNG\r\n\x1a\n", 8);

  return g_bytes_new_take (data, size);
}

static GPtrArray *
make_pictures (guint number,
               guint n)
{
  GPtrArray *pictures = g_ptr_array_new_with_free_func (rehab_record_unref);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GBytes) data = make_picture (number + i, 6000 + 100 * i);

      g_ptr_array_add (pictures, rehab_exercise_picture_new (&(RehabExercisePicture) {
      .exercise_id = "00000000-0000-4000-8000-000000000000", .caption = i == 0 ? "Start" : NULL,
      .media_type = REHAB_MEDIA_TYPE_PNG, .data = data,
    }, NULL));
    }

  return pictures;
}

gboolean
store_work_write_exercise (RehabStore *store,
                           guint       number,
                           GError    **error)
{
  g_autofree char *id = store_work_make_id (number, WHO_EXERCISE);
  g_autofree char *name = g_strdup_printf ("Brücke %u", number);
  g_autoptr (GPtrArray) pictures = make_pictures (number, 2);
  g_autoptr (RehabOwnExercise) exercise = NULL;

  exercise = rehab_own_exercise_table_add (store, &(RehabOwnExercise) {
    .id = id, .name = name, .movement = "Lift slowly", .equipment = REHAB_EQUIPMENT_FOOTBALL, .drawn_as = "bridge-hold",
  }, pictures, error);

  return exercise != NULL;
}

/* The edit becomes a version, with an exercise of the clinic's own in it. */
gboolean
store_work_save_draft_as_version (RehabStore *store,
                                  guint       number,
                                  GError    **error)
{
  g_autofree char *id = store_work_make_id (number, WHO_EXERCISE);
  g_autofree char *key = g_strconcat (REHAB_OWN_EXERCISE_KEY_PREFIX, id, NULL);
  g_autoptr (RehabRegimen) regimen = edit_regimen (number, 23, key);

  return add_version (store, number, "As it was edited", regimen, error);
}

/* It is prescribed now, so another one follows it. */
gboolean
store_work_revise_exercise (RehabStore *store,
                            guint       number,
                            GError    **error)
{
  g_autofree char *id = store_work_make_id (number, WHO_EXERCISE);
  g_autofree char *name = g_strdup_printf ("Brücke %u, revised", number);
  g_autoptr (GPtrArray) pictures = make_pictures (number + 7, 3);
  g_autoptr (RehabOwnExercise) exercise = NULL;

  exercise = rehab_own_exercise_table_revise (store, &(RehabOwnExercise) { .id = id, .name = name }, pictures, error);

  return exercise != NULL;
}

gboolean
store_work_add_template (RehabStore *store,
                         guint       number,
                         GError    **error)
{
  g_autoptr (RehabRegimen) regimen = edit_regimen (number, 6, NULL);
  g_autofree char *name = g_strdup_printf ("Template %u", number);
  g_autoptr (RehabOwnTemplate) template = NULL;

  template = rehab_own_template_table_add (store, &(RehabOwnTemplate) { .name = name, .phase = REHAB_PHASE_CALM }, regimen,
                                           REHAB_SIDE_RIGHT, error);

  return template != NULL;
}

/* Twice, in two languages; and the clinic has a new logo. */
gboolean
store_work_print_sheets (RehabStore *store,
                         guint       number,
                         GError    **error)
{
  g_autofree char *version_id = find_last_version (store, number, error);
  g_autoptr (GBytes) data = make_picture (number, 9000);
  g_autoptr (RehabSheetPrint) printed = NULL;
  g_autoptr (RehabSheetPrint) saved = NULL;
  g_autoptr (RehabClinicLogo) logo = NULL;

  if (version_id == NULL)
    return FALSE;

  printed = rehab_sheet_print_table_add (store, version_id, REHAB_SHEET_OUTPUT_PRINTED, "en", "exercises week", error);
  if (printed == NULL)
    return FALSE;

  saved = rehab_sheet_print_table_add (store, version_id, REHAB_SHEET_OUTPUT_SAVED, "de", NULL, error);
  if (saved == NULL)
    return FALSE;

  logo = rehab_clinic_logo_table_set (store, data, error);

  return logo != NULL;
}
