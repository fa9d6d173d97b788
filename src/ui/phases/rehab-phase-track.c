/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-phase-track.h"
#include "rehab-choice.h"
#include "rehab-enum-types.h"
#include "rehab-phase-mark.h"
#include "rehab-phase-stays.h"
#include "rehab-wrapping-label.h"

#define N_STEPS ((int) REHAB_PHASE_MAINTAIN)

typedef struct
{
  GtkWidget *box;
  GtkWidget *mark;
  GtkWidget *words;
  GtkWidget *title;
  GtkWidget *detail;
} Step;

struct _RehabPhaseTrack
{
  GtkBox parent_instance;

  Step steps[N_STEPS];
};

G_DEFINE_FINAL_TYPE (RehabPhaseTrack, rehab_phase_track, GTK_TYPE_BOX)

static void
set_class (GtkWidget  *widget,
           const char *css_class,
           gboolean    has_it)
{
  if (has_it)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

/* Words stand below the marks of a track that goes across, and beside those of one that goes down. */
static void
orientation_changed_cb (RehabPhaseTrack *self)
{
  gboolean across = gtk_orientable_get_orientation (GTK_ORIENTABLE (self)) == GTK_ORIENTATION_HORIZONTAL;

  gtk_box_set_homogeneous (GTK_BOX (self), across);
  for (int i = 0; i < N_STEPS; i++)
    {
      Step *step = &self->steps[i];

      gtk_orientable_set_orientation (GTK_ORIENTABLE (step->box),
                                      across ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
      gtk_box_set_spacing (GTK_BOX (step->box), across ? 3 : 12);
      rehab_phase_mark_set_orientation (REHAB_PHASE_MARK (step->mark),
                                        across ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
      gtk_widget_set_margin_bottom (step->words, across ? 0 : 12);
      gtk_widget_set_margin_top (step->words, across ? 0 : 3);
      gtk_label_set_xalign (GTK_LABEL (step->title), across ? 0.5f : 0.0f);
      gtk_label_set_xalign (GTK_LABEL (step->detail), across ? 0.5f : 0.0f);
      gtk_label_set_justify (GTK_LABEL (step->detail), across ? GTK_JUSTIFY_CENTER : GTK_JUSTIFY_LEFT);
    }
}

static GtkWidget *
add_label (GtkWidget  *box,
           const char *css_class)
{
  GtkWidget *label = rehab_wrapping_label_new (NULL, css_class);

  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static void
add_step (RehabPhaseTrack *self,
          int              n)
{
  Step *step = &self->steps[n];

  step->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  step->mark = rehab_phase_mark_new (n == 0, n == N_STEPS - 1);
  step->words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_hexpand (step->words, TRUE);
  step->title = add_label (step->words, NULL);
  step->detail = add_label (step->words, "caption");
  gtk_widget_add_css_class (step->detail, "numeric");
  gtk_box_append (GTK_BOX (step->box), step->mark);
  gtk_box_append (GTK_BOX (step->box), step->words);
  /* The track speaks for all of them. */
  gtk_accessible_update_state (GTK_ACCESSIBLE (step->box), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_box_append (GTK_BOX (self), step->box);
}

static void
rehab_phase_track_class_init (RehabPhaseTrackClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rehab_phase_track_init (RehabPhaseTrack *self)
{
  for (int i = 0; i < N_STEPS; i++)
    add_step (self, i);

  g_signal_connect (self, "notify::orientation", G_CALLBACK (orientation_changed_cb), NULL);
  orientation_changed_cb (self);
}

GtkWidget *
rehab_phase_track_new (void)
{
  return g_object_new (REHAB_TYPE_PHASE_TRACK, NULL);
}

static RehabPhaseMarkKind
get_kind (RehabPhase phase,
          RehabPhase present,
          gboolean   was_there)
{
  if (phase == present)
    return REHAB_PHASE_MARK_PRESENT;
  if (phase < present)
    return was_there ? REHAB_PHASE_MARK_PASSED : REHAB_PHASE_MARK_SKIPPED;

  return was_there ? REHAB_PHASE_MARK_VISITED : REHAB_PHASE_MARK_AHEAD;
}

/**
 * rehab_phase_track_show:
 * @self: a track
 * @record: a case
 * @today: the present day
 *
 * Shows where an episode is.
 */
void
rehab_phase_track_show (RehabPhaseTrack *self,
                        const RehabCase *record,
                        RehabDate        today)
{
  g_autoptr (GArray) stays = rehab_phase_stays_list (record);
  g_autofree char *sentence = rehab_phase_stays_dup_sentence (stays, today);
  RehabPhase present = rehab_case_get_phase (record, NULL);

  g_return_if_fail (REHAB_IS_PHASE_TRACK (self));

  for (int i = 0; i < N_STEPS; i++)
    {
      Step *step = &self->steps[i];
      RehabPhase phase = (RehabPhase) (i + 1);
      const RehabPhaseStay *stay = rehab_phase_stays_find_last (stays, phase);
      g_autofree char *detail = stay != NULL ? rehab_phase_stay_dup_words (stay, today) : NULL;

      rehab_phase_mark_show (REHAB_PHASE_MARK (step->mark), get_kind (phase, present, stay != NULL));
      gtk_label_set_text (GTK_LABEL (step->title), rehab_phase_get_title (phase));
      gtk_label_set_text (GTK_LABEL (step->detail), detail != NULL ? detail : "");
      gtk_widget_set_visible (step->detail, detail != NULL);
      gtk_widget_set_tooltip_text (step->box, rehab_choice_get_label (rehab_phase_get_type (), (int) phase));
      set_class (step->title, "heading", phase == present);
      set_class (step->title, "dimmed", stay == NULL);
      set_class (step->detail, "dimmed", phase != present);
    }

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}
