/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-choice.h"
#include "rehab-drop-down-subject.h"
#include "rehab-enum-types.h"
#include "rehab-exercise-browser-private.h"
#include "rehab-search.h"

#include <glib/gi18n.h>

/* Which exercises are found, in which order, and what they can be narrowed by. */

/* The second choice of the equipment; before it is all, behind it are the pieces. */
#define WITHOUT_EQUIPMENT 1
#define FIRST_EQUIPMENT 2

const RehabExercise *
rehab_exercise_browser_lookup (RehabExerciseBrowser *self,
                               gpointer              item)
{
  return rehab_catalogue_lookup (self->catalogue, gtk_string_object_get_string (GTK_STRING_OBJECT (item)));
}

/* What is chosen in a list that comes down; 0, which is the choice of all, while there is none. */
static guint
get_choice (GtkDropDown *list)
{
  guint selected = gtk_drop_down_get_selected (list);

  return selected != GTK_INVALID_LIST_POSITION ? selected : 0;
}

static gboolean
has_equipment (RehabExerciseBrowser *self,
               const RehabExercise  *exercise)
{
  guint choice = get_choice (self->equipment);

  if (choice == 0)
    return TRUE;
  if (choice == WITHOUT_EQUIPMENT)
    /* A mat is no obstacle to anybody. */
    return (exercise->equipment & ~(guint) REHAB_EQUIPMENT_MAT) == 0;

  return (exercise->equipment & g_array_index (self->pieces, guint, choice - FIRST_EQUIPMENT)) != 0;
}

/* Whether each word that is typed begins a word of the name. */
static gboolean
is_called (RehabExerciseBrowser *self,
           const RehabExercise  *exercise)
{
  g_autofree char *words = rehab_search_fold (gtk_editable_get_text (self->search));
  g_autofree char *name = rehab_search_fold (rehab_exercise_get_text (exercise, REHAB_EXERCISE_NAME));

  return words[0] != '\0' && rehab_search_matches (name, words);
}

/* The first choice is all; then they are in the order of RehabPhase. */
static gboolean
is_for_phase (RehabExerciseBrowser *self,
              const RehabExercise  *exercise)
{
  guint phase = get_choice (self->phase);

  return phase == 0 || (exercise->phases & (1u << phase)) != 0;
}

gboolean
rehab_exercise_browser_filter_exercise (gpointer item,
                                        gpointer user_data)
{
  RehabExerciseBrowser *self = REHAB_EXERCISE_BROWSER (user_data);
  const RehabExercise *exercise = rehab_exercise_browser_lookup (self, item);
  guint hip_flexion = get_choice (self->hip_flexion);

  if (exercise == NULL)
    return FALSE;
  /* The list comes narrowed to the patient's phase. Who types the name of an exercise of another one means that exercise,
   * and must not be given one of this phase that only mentions the words. */
  if (!is_for_phase (self, exercise) && !is_called (self, exercise))
    return FALSE;
  /* The first choice is any; then they are in the order of RehabHipFlexion. */
  if (hip_flexion != 0 && (guint) exercise->hip_flexion != hip_flexion)
    return FALSE;

  return has_equipment (self, exercise) && rehab_exercise_matches (exercise, gtk_editable_get_text (self->search));
}

/* The clinic's own come first, then the families as a recovery meets them. */
static int
get_rank (RehabExerciseBrowser *self,
          gconstpointer         item)
{
  const RehabExercise *exercise = rehab_exercise_browser_lookup (self, (gpointer) item);
  RehabExerciseFamily family = exercise != NULL ? rehab_exercise_get_family (exercise) : REHAB_EXERCISE_FAMILY_OWN;

  return family == REHAB_EXERCISE_FAMILY_OWN ? -1 : (int) family;
}

int
rehab_exercise_browser_compare_families (gconstpointer a,
                                         gconstpointer b,
                                         gpointer      user_data)
{
  return get_rank (user_data, a) - get_rank (user_data, b);
}

/* Of what is found, the first that is called so, best one of the phase; one that only mentions the words comes after. */
guint
rehab_exercise_browser_find_best (RehabExerciseBrowser *self)
{
  guint best = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->selection)); i++)
    {
      g_autoptr (GtkStringObject) item = g_list_model_get_item (G_LIST_MODEL (self->selection), i);
      const RehabExercise *exercise = rehab_exercise_browser_lookup (self, item);

      if (!is_called (self, exercise))
        continue;
      if (is_for_phase (self, exercise))
        return i;
      if (best == GTK_INVALID_LIST_POSITION)
        best = i;
    }

  return best != GTK_INVALID_LIST_POSITION ? best : 0;
}

/* What is chosen from */

void
rehab_exercise_browser_fill_phases (RehabExerciseBrowser *self)
{
  g_autoptr (GtkStringList) phases = gtk_string_list_new (NULL);

  gtk_string_list_append (phases, _("All phases"));
  for (int phase = REHAB_PHASE_CALM; phase <= REHAB_PHASE_MAINTAIN; phase++)
    gtk_string_list_append (phases, rehab_phase_get_title ((RehabPhase) phase));

  gtk_drop_down_set_model (self->phase, G_LIST_MODEL (phases));
  rehab_drop_down_set_subject (self->phase, _("Phase"));
}

void
rehab_exercise_browser_fill_hip_flexions (RehabExerciseBrowser *self)
{
  g_autoptr (GtkStringList) bands = gtk_string_list_new (NULL);

  gtk_string_list_append (bands, _("Any hip angle"));
  for (int band = REHAB_HIP_FLEXION_NEUTRAL; band <= REHAB_HIP_FLEXION_FULL; band++)
    gtk_string_list_append (bands, rehab_choice_get_label (REHAB_TYPE_HIP_FLEXION, band));

  gtk_drop_down_set_model (self->hip_flexion, G_LIST_MODEL (bands));
  rehab_drop_down_set_subject (self->hip_flexion, _("Hip flexion"));
}

/* Only what an exercise is done with is there to be chosen. */
void
rehab_exercise_browser_fill_equipment (RehabExerciseBrowser *self)
{
  g_autoptr (GtkStringList) pieces = gtk_string_list_new (NULL);
  guint all = 0;

  for (guint i = 0; i < rehab_catalogue_get_count (self->catalogue); i++)
    all |= rehab_catalogue_get_nth (self->catalogue, i)->equipment;

  g_array_set_size (self->pieces, 0);
  gtk_string_list_append (pieces, _("All equipment"));
  gtk_string_list_append (pieces, _("No equipment"));
  for (guint bit = 0; bit < 32; bit++)
    {
      guint piece = 1u << bit;

      if ((all & piece) == 0)
        continue;
      g_array_append_val (self->pieces, piece);
      gtk_string_list_append (pieces, _(rehab_equipment_get_label ((RehabEquipment) piece)));
    }

  gtk_drop_down_set_model (self->equipment, G_LIST_MODEL (pieces));
  rehab_drop_down_set_subject (self->equipment, _("Equipment"));
}
