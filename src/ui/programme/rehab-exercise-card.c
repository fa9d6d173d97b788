/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-exercise-card.h"
#include "rehab-card.h"
#include "rehab-choice.h"
#include "rehab-commands.h"
#include "rehab-dose.h"
#include "rehab-enum-types.h"
#include "rehab-exercise-paint.h"
#include "rehab-help-link.h"
#include "rehab-lines.h"
#include "rehab-movement-view.h"
#include "rehab-regimen.h"
#include "rehab-source.h"

#include <glib/gi18n.h>

struct _RehabExerciseCard
{
  AdwDialog parent_instance;

  GtkWidget *page; /* AdwPreferencesPage */
  GtkWidget *movement;
  GtkWidget *edit_group;
  char *exercise_key;
};

enum
{
  EDIT,
  ARCHIVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabExerciseCard, rehab_exercise_card, ADW_TYPE_DIALOG)

static const struct
{
  RehabExerciseText which;
  const char *title;
} texts[] = {
  { REHAB_EXERCISE_GOAL, N_("Goal") },
  { REHAB_EXERCISE_SET_UP, N_("Set-up") },
  { REHAB_EXERCISE_MOVEMENT, N_("Movement") },
  { REHAB_EXERCISE_FEEL, N_("What to feel") },
  { REHAB_EXERCISE_AVOID, N_("What to avoid") },
};

/* A caption above and a text below it; nothing where nothing is said. */
static void
add_row (GtkWidget  *group,
         const char *title,
         const char *text)
{
  GtkWidget *row;

  if (text == NULL || text[0] == '\0')
    return;

  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
  gtk_widget_add_css_class (row, "property");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
}

/* What stands behind it; an exercise of the clinic's own has no card. */
static void
add_evidence (GtkWidget           *group,
              const RehabExercise *exercise)
{
  g_autofree char *card_key = rehab_card_dup_key (REHAB_CARD_EXERCISE, exercise->key);

  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), rehab_help_link_new (card_key));
}

static char *
dup_equipment (const RehabExercise *exercise)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  for (guint bit = 1; bit != 0 && bit <= exercise->equipment; bit <<= 1)
    {
      const char *label = exercise->equipment & bit ? rehab_equipment_get_label ((RehabEquipment) bit) : "";

      if (label[0] != '\0')
        g_ptr_array_add (parts, (gpointer) _(label));
    }

  return parts->len > 0 ? rehab_parts_join (parts, C_("list of equipment", ", ")) : g_strdup (C_("equipment", "None"));
}

static char *
dup_phases (const RehabExercise *exercise)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  for (int phase = REHAB_PHASE_CALM; phase <= REHAB_PHASE_MAINTAIN; phase++)
    if (exercise->phases & 1u << phase)
      g_ptr_array_add (parts, (gpointer) rehab_choice_get_label (REHAB_TYPE_PHASE, phase));

  return rehab_parts_join (parts, C_("list of phases", "\n"));
}

/* "3 × 8 at 20 kg, tempo 3-0-3-0" and where that is from, a line each. */
static char *
dup_default_dose (const RehabExercise *exercise)
{
  g_autoptr (RehabPrescription) prescription = NULL;
  g_autofree char *dose = NULL;
  g_autofree char *source = NULL;

  prescription = rehab_prescription_new_for_exercise (exercise, REHAB_PHASE_NONE, REHAB_SIDE_NOT_ASKED);
  if (prescription == NULL)
    return NULL;

  dose = rehab_dose_dup_line (prescription);
  if (dose[0] == '\0')
    return NULL;

  source = exercise->dose.source != NULL && exercise->dose.source[0] != '\0'
           ? rehab_sources_dup_citation (exercise->dose.source) : g_strdup (_("Clinic setting"));

  return g_strdup_printf ("%s\n%s", dose, source);
}

/* The article's facts that it puts to work: "74 79" becomes "F74 F79" on the way. */
static char *
dup_facts (const RehabExercise *exercise)
{
  g_auto (GStrv) numbers = g_strsplit (exercise->facts != NULL ? exercise->facts : "", " ", -1);
  g_autoptr (GString) keys = g_string_new (NULL);

  for (guint i = 0; numbers[i] != NULL; i++)
    if (numbers[i][0] != '\0')
      g_string_append_printf (keys, "%sF%s", keys->len > 0 ? " " : "", numbers[i]);

  return keys->len > 0 ? rehab_sources_dup_citation (keys->str) : NULL;
}

static GtkWidget *
add_group (RehabExerciseCard *self,
           const char        *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  if (title != NULL)
    adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (self->page), ADW_PREFERENCES_GROUP (group));

  return group;
}

static void
fill (RehabExerciseCard       *self,
      const RehabExercise     *exercise,
      const RehabPrescription *prescription)
{
  GtkWidget *how = add_group (self, _("How It Is Done"));
  GtkWidget *facts = add_group (self, _("What It Is"));
  g_autofree char *dose = dup_default_dose (exercise);
  g_autofree char *equipment = dup_equipment (exercise);
  g_autofree char *phases = dup_phases (exercise);
  g_autofree char *article = dup_facts (exercise);

  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++)
    add_row (how, _(texts[i].title), rehab_exercise_get_text (exercise, texts[i].which));
  gtk_widget_set_visible (how, exercise->goal != NULL || exercise->set_up != NULL || exercise->movement != NULL
                          || exercise->feel != NULL || exercise->avoid != NULL);

  if (prescription != NULL)
    {
      g_autofree char *prescribed = rehab_dose_dup_line (prescription);

      add_row (facts, _("Prescribed"), prescribed);
    }
  add_row (facts, _("Dose it starts from"), dose);
  if (!exercise->own)
    add_evidence (facts, exercise);
  add_row (facts, _("Equipment"), equipment);
  add_row (facts, _("Phases"), phases);
  if (exercise->hip_flexion != REHAB_HIP_FLEXION_NONE)
    add_row (facts, _("Hip flexion"), rehab_choice_get_label (REHAB_TYPE_HIP_FLEXION, (int) exercise->hip_flexion));
  if (exercise->compression != REHAB_COMPRESSION_NONE)
    add_row (facts, _("Compression"), rehab_choice_get_label (REHAB_TYPE_COMPRESSION, (int) exercise->compression));
  add_row (facts, _("Sides"), exercise->one_sided ? _("One leg at a time") : _("Both legs together"));
  if (exercise->heavy)
    add_row (facts, _("Counts as"), _("A heavy session"));
  add_row (facts, _("From the article"), article);
}

static void
close_and_emit (RehabExerciseCard *self,
                guint              signal)
{
  g_autofree char *key = g_strdup (self->exercise_key);

  g_object_ref (self);
  adw_dialog_force_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[signal], 0, key);
  g_object_unref (self);
}

static void
edit_cb (RehabExerciseCard *self)
{
  close_and_emit (self, EDIT);
}

static void
archive_cb (RehabExerciseCard *self)
{
  close_and_emit (self, ARCHIVE);
}

static void
add_button (RehabExerciseCard *self,
            const char        *title,
            GCallback          callback)
{
  GtkWidget *row = adw_button_row_new ();

  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (row), TRUE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->edit_group), row);
  g_signal_connect_object (row, "activated", callback, self, G_CONNECT_SWAPPED);
}

static gboolean
space_cb (GtkWidget *widget,
          GVariant  *arguments,
          gpointer   user_data)
{
  RehabMovementView *movement = REHAB_MOVEMENT_VIEW (REHAB_EXERCISE_CARD (widget)->movement);

  if (!rehab_movement_view_can_play (movement))
    return GDK_EVENT_PROPAGATE;

  rehab_movement_view_set_playing (movement, !rehab_movement_view_get_playing (movement));

  return GDK_EVENT_STOP;
}

static void
rehab_exercise_card_dispose (GObject *object)
{
  /* A dialog does not let go of its child by itself. */
  adw_dialog_set_child (ADW_DIALOG (object), NULL);

  G_OBJECT_CLASS (rehab_exercise_card_parent_class)->dispose (object);
}

static void
rehab_exercise_card_finalize (GObject *object)
{
  g_free (REHAB_EXERCISE_CARD (object)->exercise_key);

  G_OBJECT_CLASS (rehab_exercise_card_parent_class)->finalize (object);
}

static void
rehab_exercise_card_class_init (RehabExerciseCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rehab_exercise_card_dispose;
  G_OBJECT_CLASS (klass)->finalize = rehab_exercise_card_finalize;

  rehab_commands_bind (GTK_WIDGET_CLASS (klass), REHAB_PLACE_EXERCISE_CARD, space_cb);

  /* The key of the exercise that is to be changed, or offered no longer. */
  signals[EDIT] = g_signal_new ("edit", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[ARCHIVE] = g_signal_new ("archive", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
rehab_exercise_card_init (RehabExerciseCard *self)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *group;

  self->page = adw_preferences_page_new ();
  self->movement = rehab_movement_view_new ();
  group = add_group (self, NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->movement);

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), self->page);
  adw_dialog_set_content_width (ADW_DIALOG (self), 560);
  adw_dialog_set_content_height (ADW_DIALOG (self), 720);
  adw_dialog_set_child (ADW_DIALOG (self), view);
}

/**
 * rehab_exercise_card_new:
 * @catalogue: (nullable): where the exercise is found
 * @exercise_key: an exercise that is there
 * @prescription: (nullable): how it is prescribed, for its side and its tempo
 *
 * Makes a card.
 *
 * Returns: (transfer floating): a new dialog
 */
AdwDialog *
rehab_exercise_card_new (const RehabCatalogue    *catalogue,
                         const char              *exercise_key,
                         const RehabPrescription *prescription)
{
  const RehabExercise *exercise = rehab_catalogue_lookup (catalogue, exercise_key);
  RehabExerciseCard *self;

  g_return_val_if_fail (exercise != NULL, NULL);

  self = g_object_new (REHAB_TYPE_EXERCISE_CARD, NULL);
  self->exercise_key = g_strdup (exercise_key);
  adw_dialog_set_title (ADW_DIALOG (self), rehab_exercise_get_text (exercise, REHAB_EXERCISE_NAME));
  rehab_movement_view_show (REHAB_MOVEMENT_VIEW (self->movement), catalogue, exercise_key,
                            prescription != NULL ? prescription->side : REHAB_SIDE_NOT_ASKED,
                            prescription != NULL ? prescription->tempo : NULL);
  gtk_widget_set_visible (self->movement, rehab_exercise_can_paint (exercise));
  fill (self, exercise, prescription);

  self->edit_group = add_group (self, NULL);
  add_button (self, exercise->own ? _("_Edit…") : _("_Copy and Edit…"), G_CALLBACK (edit_cb));
  if (exercise->own && !exercise->archived)
    add_button (self, _("_Archive"), G_CALLBACK (archive_cb));
  gtk_widget_set_visible (self->edit_group, FALSE);

  return ADW_DIALOG (self);
}

/**
 * rehab_exercise_card_offer_edit:
 * @self: a card
 *
 * Offers to change the exercise, for who listens to "edit".
 */
void
rehab_exercise_card_offer_edit (RehabExerciseCard *self)
{
  g_return_if_fail (REHAB_IS_EXERCISE_CARD (self));

  gtk_widget_set_visible (self->edit_group, TRUE);
}
