/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-squad-list.h"
#include "rehab-athlete-line.h"
#include "rehab-case-load.h"

#include <glib/gi18n.h>

/* Reading yields after so long: a frame is not missed for it. One athlete is read at a time, however long that takes. */
#define STEP_MICROSECONDS 6000

/* What is known of a patient of the squad. */
typedef struct
{
  RehabPatient *patient;
  GPtrArray *lines; /* RehabAthleteLine for those who treat, one a case; NULL before they were read */
  gboolean stale;
} Member;

struct _RehabSquadList
{
  GObject parent_instance;

  RehabClinic *clinic;
  char *squad;
  RehabSquadAudience audience;
  GPtrArray *members; /* Member, in the order of the clinic's list */
  GListStore *athletes;
  double highest_load;
  guint read_source;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabSquadList, rehab_squad_list, G_TYPE_OBJECT)

static void
free_member (gpointer data)
{
  Member *member = data;

  g_clear_pointer (&member->lines, g_ptr_array_unref);
  g_object_unref (member->patient);
  g_free (member);
}

/* Archived patients are nobody's athletes any more; an archived squad still has those it had. */
static gboolean
belongs (RehabSquadList *self,
         RehabPatient   *patient)
{
  const RehabPatientDetails *details = rehab_patient_get_details (patient);

  if (self->squad == NULL || details->archived)
    return FALSE;
  if (g_str_equal (self->squad, REHAB_SQUAD_EVERYBODY))
    return TRUE;

  return g_strcmp0 (details->squad_id, g_str_equal (self->squad, REHAB_SQUAD_NOBODY) ? NULL : self->squad) == 0;
}

static Member *
find_member (RehabSquadList *self,
             RehabPatient   *patient,
             guint          *position)
{
  for (guint i = 0; i < self->members->len; i++)
    {
      Member *member = g_ptr_array_index (self->members, i);

      if (member->patient == patient)
        {
          if (position != NULL)
            *position = i;
          return member;
        }
    }

  return NULL;
}

/* The open cases; where none is open the latest, so that the last word on somebody is not lost with the discharge. */
static GPtrArray *
read_lines (RehabSquadList *self,
            RehabPatient   *patient)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) rehab_athlete_line_unref);
  const RehabPatientDetails *details = rehab_patient_get_details (patient);
  GPtrArray *episodes = rehab_patient_get_episodes (patient);
  RehabDate today = rehab_clinic_get_today (self->clinic);
  guint n = MAX (rehab_patient_count_open (patient), episodes->len > 0 ? 1 : 0);

  for (guint i = 0; i < n; i++)
    {
      const RehabEpisode *episode = g_ptr_array_index (episodes, i);
      g_autoptr (RehabCase) record = rehab_case_load (rehab_clinic_get_store (self->clinic), episode, NULL);

      g_ptr_array_add (lines, record != NULL
                       ? rehab_athlete_line_new (details, record, today, rehab_clinic_get_thresholds (self->clinic))
                       : rehab_athlete_line_new_unreadable (details, episode, today));
    }

  if (n == 0)
    g_ptr_array_add (lines, rehab_athlete_line_new (details, NULL, today, NULL));

  return lines;
}

static GPtrArray *
dup_shown_lines (RehabSquadList *self,
                 Member         *member)
{
  if (member->lines == NULL)
    return g_ptr_array_new ();
  if (self->audience == REHAB_SQUAD_AUDIENCE_COACH)
    return rehab_athlete_lines_for_coach (member->lines);

  return g_ptr_array_ref (member->lines);
}

/* Where the rows of a patient are: they are beside each other. */
static guint
find_rows (RehabSquadList *self,
           RehabPatient   *patient,
           guint          *n_rows)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->athletes));
  guint first = n_items;

  *n_rows = 0;
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (RehabSquadAthlete) athlete = g_list_model_get_item (G_LIST_MODEL (self->athletes), i);

      if (rehab_squad_athlete_get_patient (athlete) != patient)
        continue;
      first = MIN (first, i);
      (*n_rows)++;
    }

  return first;
}

static void
show_member (RehabSquadList *self,
             Member         *member)
{
  g_autoptr (GPtrArray) lines = dup_shown_lines (self, member);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_before;
  guint first = find_rows (self, member->patient, &n_before);

  for (guint i = 0; i < lines->len; i++)
    g_ptr_array_add (rows, rehab_squad_athlete_new (member->patient, g_ptr_array_index (lines, i)));

  g_list_store_splice (self->athletes, first, n_before, rows->pdata, rows->len);
}

static void
forget_rows (RehabSquadList *self,
             RehabPatient   *patient)
{
  guint n_rows;
  guint first = find_rows (self, patient, &n_rows);

  if (n_rows > 0)
    g_list_store_splice (self->athletes, first, n_rows, NULL, 0);
}

static void
measure_loads (RehabSquadList *self)
{
  self->highest_load = 0.0;

  for (guint i = 0; i < self->members->len; i++)
    {
      const Member *member = g_ptr_array_index (self->members, i);

      if (member->lines != NULL)
        self->highest_load = MAX (self->highest_load, rehab_athlete_lines_get_highest_load (member->lines));
    }
}

/* Returns: whether there was anything to read */
static gboolean
read_one (RehabSquadList *self)
{
  for (guint i = 0; i < self->members->len; i++)
    {
      Member *member = g_ptr_array_index (self->members, i);

      if (!member->stale)
        continue;

      g_clear_pointer (&member->lines, g_ptr_array_unref);
      member->lines = read_lines (self, member->patient);
      member->stale = FALSE;
      show_member (self, member);
      return TRUE;
    }

  return FALSE;
}

static void
tell (RehabSquadList *self)
{
  measure_loads (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
read_some_cb (gpointer user_data)
{
  RehabSquadList *self = REHAB_SQUAD_LIST (user_data);
  gint64 deadline = g_get_monotonic_time () + STEP_MICROSECONDS;
  gboolean goes_on = TRUE;

  while (goes_on && g_get_monotonic_time () < deadline)
    goes_on = read_one (self);

  if (!goes_on)
    self->read_source = 0;
  tell (self);

  return goes_on ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static void
queue_reading (RehabSquadList *self)
{
  if (self->read_source == 0)
    self->read_source = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, read_some_cb, self, NULL);
}

static void
add_member (RehabSquadList *self,
            RehabPatient   *patient)
{
  Member *member = g_new0 (Member, 1);

  member->patient = g_object_ref (patient);
  member->stale = TRUE;
  g_ptr_array_add (self->members, member);
}

/* Who joined is read, who left goes, and who stays is read again. */
static void
follow_patient (RehabSquadList *self,
                RehabPatient   *patient)
{
  guint position;
  Member *member = find_member (self, patient, &position);

  if (!belongs (self, patient))
    {
      if (member == NULL)
        return;
      forget_rows (self, patient);
      g_ptr_array_remove_index (self->members, position);
    }
  else if (member != NULL)
    {
      member->stale = TRUE;
    }
  else
    {
      add_member (self, patient);
    }

  queue_reading (self);
}

static void
reread_everybody (RehabSquadList *self)
{
  for (guint i = 0; i < self->members->len; i++)
    ((Member *) g_ptr_array_index (self->members, i))->stale = TRUE;

  queue_reading (self);
}

static void
diaries_changed_cb (RehabSquadList    *self,
                    const char *const *episode_ids)
{
  for (guint i = 0; i < self->members->len; i++)
    {
      Member *member = g_ptr_array_index (self->members, i);
      GPtrArray *episodes = rehab_patient_get_episodes (member->patient);

      for (guint n = 0; n < episodes->len; n++)
        member->stale |= g_strv_contains (episode_ids, ((const RehabEpisode *) g_ptr_array_index (episodes, n))->id);
    }

  queue_reading (self);
}

static void
patients_changed_cb (RehabSquadList *self,
                     guint           position,
                     guint           removed,
                     guint           added)
{
  GListModel *patients = rehab_clinic_get_patients (self->clinic);

  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (RehabPatient) patient = g_list_model_get_item (patients, i);

      follow_patient (self, patient);
    }
}

static void
read_members (RehabSquadList *self)
{
  GListModel *patients = rehab_clinic_get_patients (self->clinic);
  guint n_patients = g_list_model_get_n_items (patients);

  g_list_store_remove_all (self->athletes);
  g_ptr_array_set_size (self->members, 0);
  for (guint i = 0; i < n_patients; i++)
    {
      g_autoptr (RehabPatient) patient = g_list_model_get_item (patients, i);

      if (belongs (self, patient))
        add_member (self, patient);
    }

  queue_reading (self);
}

static void
rehab_squad_list_dispose (GObject *object)
{
  RehabSquadList *self = REHAB_SQUAD_LIST (object);

  g_clear_handle_id (&self->read_source, g_source_remove);

  G_OBJECT_CLASS (rehab_squad_list_parent_class)->dispose (object);
}

static void
rehab_squad_list_finalize (GObject *object)
{
  RehabSquadList *self = REHAB_SQUAD_LIST (object);

  g_ptr_array_unref (self->members);
  g_object_unref (self->athletes);
  g_clear_object (&self->clinic);
  g_free (self->squad);

  G_OBJECT_CLASS (rehab_squad_list_parent_class)->finalize (object);
}

static void
rehab_squad_list_class_init (RehabSquadListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rehab_squad_list_dispose;
  object_class->finalize = rehab_squad_list_finalize;

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rehab_squad_list_init (RehabSquadList *self)
{
  self->members = g_ptr_array_new_with_free_func (free_member);
  self->athletes = g_list_store_new (REHAB_TYPE_SQUAD_ATHLETE);
  self->audience = REHAB_SQUAD_AUDIENCE_MEDICAL;
}

/* A list of nobody, until rehab_squad_list_set_squad(). */
RehabSquadList *
rehab_squad_list_new (RehabClinic *clinic)
{
  RehabSquadList *self = g_object_new (REHAB_TYPE_SQUAD_LIST, NULL);

  self->clinic = g_object_ref (clinic);
  g_signal_connect_object (clinic, "patient-saved", G_CALLBACK (follow_patient), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (clinic, "case-changed", G_CALLBACK (follow_patient), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (clinic, "diaries-changed", G_CALLBACK (diaries_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (clinic, "day-changed", G_CALLBACK (reread_everybody), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (clinic, "notify::thresholds", G_CALLBACK (reread_everybody), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rehab_clinic_get_patients (clinic), "items-changed", G_CALLBACK (patients_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

RehabClinic *
rehab_squad_list_get_clinic (RehabSquadList *self)
{
  g_return_val_if_fail (REHAB_IS_SQUAD_LIST (self), NULL);

  return self->clinic;
}

/* Returns: (transfer none): RehabSquadAthlete in no order */
GListModel *
rehab_squad_list_get_athletes (RehabSquadList *self)
{
  g_return_val_if_fail (REHAB_IS_SQUAD_LIST (self), NULL);

  return G_LIST_MODEL (self->athletes);
}

/* Shows another squad: its identity, REHAB_SQUAD_EVERYBODY, or REHAB_SQUAD_NOBODY for those who are in none. */
void
rehab_squad_list_set_squad (RehabSquadList *self,
                            const char     *squad)
{
  g_return_if_fail (REHAB_IS_SQUAD_LIST (self));
  g_return_if_fail (squad != NULL);

  if (g_set_str (&self->squad, squad))
    read_members (self);
}

const char *
rehab_squad_list_get_squad (RehabSquadList *self)
{
  g_return_val_if_fail (REHAB_IS_SQUAD_LIST (self), NULL);

  return self->squad;
}

/* NULL where it is no squad that is shown. */
const RehabSquad *
rehab_squad_list_find_record (RehabSquadList *self)
{
  GPtrArray *squads;

  g_return_val_if_fail (REHAB_IS_SQUAD_LIST (self), NULL);

  squads = rehab_clinic_get_squads (self->clinic);
  for (guint i = 0; i < squads->len; i++)
    if (g_strcmp0 (((const RehabSquad *) g_ptr_array_index (squads, i))->id, self->squad) == 0)
      return g_ptr_array_index (squads, i);

  return NULL;
}

char *
rehab_squad_list_dup_title (RehabSquadList *self)
{
  const RehabSquad *record = rehab_squad_list_find_record (self);

  if (record != NULL && record->archived)
    /* Translators: the name of a squad that was archived */
    return g_strdup_printf (_("%s (archived)"), record->name);
  if (record != NULL)
    return g_strdup (record->name);

  return g_strdup (g_strcmp0 (self->squad, REHAB_SQUAD_NOBODY) == 0 ? _("In No Squad") : _("All Athletes"));
}

void
rehab_squad_list_set_audience (RehabSquadList    *self,
                               RehabSquadAudience audience)
{
  g_autoptr (GPtrArray) rows = NULL;

  g_return_if_fail (REHAB_IS_SQUAD_LIST (self));

  if (self->audience == audience)
    return;

  self->audience = audience;
  rows = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < self->members->len; i++)
    {
      Member *member = g_ptr_array_index (self->members, i);
      g_autoptr (GPtrArray) lines = dup_shown_lines (self, member);

      for (guint n = 0; n < lines->len; n++)
        g_ptr_array_add (rows, rehab_squad_athlete_new (member->patient, g_ptr_array_index (lines, n)));
    }
  g_list_store_splice (self->athletes, 0, g_list_model_get_n_items (G_LIST_MODEL (self->athletes)), rows->pdata, rows->len);
  tell (self);
}

RehabSquadAudience
rehab_squad_list_get_audience (RehabSquadList *self)
{
  g_return_val_if_fail (REHAB_IS_SQUAD_LIST (self), REHAB_SQUAD_AUDIENCE_NONE);

  return self->audience;
}

gboolean
rehab_squad_list_is_reading (RehabSquadList *self)
{
  g_return_val_if_fail (REHAB_IS_SQUAD_LIST (self), FALSE);

  return self->read_source != 0;
}

/* Reads at once what is still to be read: before it is printed, a list is whole. */
void
rehab_squad_list_finish (RehabSquadList *self)
{
  g_return_if_fail (REHAB_IS_SQUAD_LIST (self));

  if (self->read_source == 0)
    return;

  g_clear_handle_id (&self->read_source, g_source_remove);
  while (read_one (self))
    ;
  tell (self);
}

/* The highest load of a day among all athletes, filtered or not; 0 where none is known. */
double
rehab_squad_list_get_highest_load (RehabSquadList *self)
{
  g_return_val_if_fail (REHAB_IS_SQUAD_LIST (self), 0.0);

  return self->highest_load;
}

/* How many athletes the squad has, read or not. */
guint
rehab_squad_list_count_athletes (RehabSquadList *self)
{
  g_return_val_if_fail (REHAB_IS_SQUAD_LIST (self), 0);

  return self->members->len;
}

/*
 * All lines, as they are for those who treat, of whoever has one among the given ones, in their order: what an athlete may do
 * is told by all of their cases, whichever of them are looked at.
 */
GPtrArray *
rehab_squad_list_dup_whole_lines (RehabSquadList *self,
                                  GPtrArray      *lines)
{
  GPtrArray *whole = g_ptr_array_new_with_free_func ((GDestroyNotify) rehab_athlete_line_unref);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  g_return_val_if_fail (REHAB_IS_SQUAD_LIST (self), whole);

  for (guint i = 0; i < lines->len; i++)
    {
      const RehabAthleteLine *line = g_ptr_array_index (lines, i);

      if (!g_hash_table_add (seen, (gpointer) line->patient_id))
        continue;

      for (guint n = 0; n < self->members->len; n++)
        {
          const Member *member = g_ptr_array_index (self->members, n);

          if (member->lines == NULL || !g_str_equal (rehab_patient_get_id (member->patient), line->patient_id))
            continue;
          for (guint m = 0; m < member->lines->len; m++)
            g_ptr_array_add (whole, rehab_athlete_line_ref (g_ptr_array_index (member->lines, m)));
        }
    }

  return whole;
}
