/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-sample-library.h"
#include "rehab-catalogue-table.h"
#include "rehab-clinic-logo-table.h"
#include "rehab-exercise-picture.h"
#include "rehab-own-exercise-table.h"
#include "rehab-own-template-table.h"
#include "rehab-sample-pictures.h"
#include "rehab-template.h"

#define TEMPLATE_ID "c4a7e6d1-93b2-4e58-a1f0-6b5d4c3e2a19"

static const char *
get_id (const char *key)
{
  return key + sizeof REHAB_OWN_EXERCISE_KEY_PREFIX - 1;
}

/* One of the library in the clinic's own words, drawn as that one. */
static gboolean
add_wall_bridge (RehabStore *store,
                 GError    **error)
{
  g_autoptr (RehabOwnExercise) exercise = NULL;

  exercise = rehab_own_exercise_table_add (store, &(RehabOwnExercise) {
    .id = get_id (REHAB_SAMPLE_WALL_BRIDGE),
    .name = "Bridge hold, our way",
    .goal = "A long, calm hold that most people can do on the first day.",
    .set_up = "Lie on your back with your knees bent and your feet a shoe apart. Put a rolled towel between your knees.",
    .movement = "Press your heels into the floor, lift your hips until your body is one line, and breathe out slowly while you hold.",
    .feel = "Work at the back of both thighs and in your buttocks.",
    .avoid = "Do not push your ribs up: the line ends at the shoulders.",
    .phases = 1 << REHAB_PHASE_CALM | 1 << REHAB_PHASE_SHALLOW,
      .hip_flexion = REHAB_HIP_FLEXION_NEUTRAL,
      .compression = REHAB_COMPRESSION_LOW,
      .equipment = REHAB_EQUIPMENT_MAT | REHAB_EQUIPMENT_TOWEL,
      .drawn_as = "bridge-hold",
  }, NULL, error);

  return exercise != NULL;
}

static GPtrArray *
new_pictures (GError **error)
{
  static const char *const captions[] = { "Stand tall, the weight close to you", "Hips back, back long" };
  g_autoptr (GPtrArray) pictures = g_ptr_array_new_with_free_func (rehab_record_unref);

  for (guint i = 0; i < G_N_ELEMENTS (captions); i++)
    {
      g_autoptr (GBytes) data = rehab_sample_pictures_new_hinge (i > 0);
      RehabExercisePicture *picture = rehab_exercise_picture_new (&(RehabExercisePicture) {
      .exercise_id = get_id (REHAB_SAMPLE_HOME_HINGE), .position = (int) i, .caption = captions[i],
      .media_type = REHAB_MEDIA_TYPE_PNG, .data = data,
    }, error);

      if (picture == NULL)
        return NULL;
      g_ptr_array_add (pictures, picture);
    }

  return g_steal_pointer (&pictures);
}

/* One of its own, with pictures. */
static gboolean
add_home_hinge (RehabStore *store,
                GError    **error)
{
  g_autoptr (GPtrArray) pictures = new_pictures (error);
  g_autoptr (RehabOwnExercise) exercise = NULL;

  if (pictures == NULL)
    return FALSE;

  exercise = rehab_own_exercise_table_add (store, &(RehabOwnExercise) {
    .id = get_id (REHAB_SAMPLE_HOME_HINGE),
    .name = "Hinge at home",
    .goal = "A hip hinge for those who have one kettlebell and no gym.",
    .set_up = "Hold the kettlebell by its handle with both hands, against your thighs. Feet as wide as your hips.",
    .movement = "Push your hips back and let the weight slide down to your knees, then stand up tall again.",
    .feel = "A pull at the back of your thighs that ends when you stand.",
    .avoid = "Do not let the weight swing away from your legs.",
    .phases = 1 << REHAB_PHASE_DEEP | 1 << REHAB_PHASE_MAINTAIN,
      .hip_flexion = REHAB_HIP_FLEXION_DEEP,
      .compression = REHAB_COMPRESSION_MEDIUM,
      .heavy = TRUE,
  }, pictures, error);

  return exercise != NULL;
}

/* A built-in template as the clinic likes it better. */
static gboolean
add_template (RehabStore *store,
              GError    **error)
{
  g_autoptr (RehabCatalogue) catalogue = rehab_catalogue_table_load (store, error);
  g_autoptr (RehabRegimen) built_in = rehab_template_make_regimen (rehab_template_lookup ("calm-first-weeks"), REHAB_SIDE_LEFT);
  g_autoptr (RehabPrescription) bridge = NULL;
  g_autoptr (RehabRegimen) regimen = NULL;
  g_autoptr (RehabOwnTemplate) template = NULL;

  if (catalogue == NULL)
    return FALSE;

  bridge = rehab_prescription_new_for_exercise (rehab_catalogue_lookup (catalogue, REHAB_SAMPLE_WALL_BRIDGE), REHAB_PHASE_CALM,
                                                REHAB_SIDE_LEFT);
  regimen = rehab_regimen_replaced (built_in, 0, bridge);
  template = rehab_own_template_table_add (store, &(RehabOwnTemplate) {
    .id = TEMPLATE_ID,
    .name = "First weeks, City AC",
    .summary = "Holds and walking as the squad does them, with our own bridge.",
    .phase = REHAB_PHASE_CALM,
  }, regimen, REHAB_SIDE_LEFT, error);

  return template != NULL;
}

static gboolean
add_logo (RehabStore *store,
          GError    **error)
{
  g_autoptr (GBytes) data = rehab_sample_pictures_new_logo ();
  g_autoptr (RehabClinicLogo) logo = rehab_clinic_logo_table_set (store, data, error);

  return logo != NULL;
}

/**
 * rehab_sample_library_add:
 * @store: a store with nobody's exercises in it, in a transaction
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Writes what the sample clinic made itself.
 *
 * Returns: whether it is written
 */
gboolean
rehab_sample_library_add (RehabStore *store,
                          GError    **error)
{
  return add_logo (store, error)
         && add_wall_bridge (store, error)
         && add_home_hinge (store, error)
         && add_template (store, error);
}
