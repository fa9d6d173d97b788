/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-timeline.h"
#include "rehab-choice.h"
#include "rehab-enum-types.h"
#include "rehab-item.h"
#include "rehab-language.h"
#include "rehab-leaflet.h"
#include "rehab-phase-history.h"

#include <glib/gi18n.h>

void
rehab_happening_free (RehabHappening *self)
{
  g_free (self->text);
  g_free (self->by);
  g_free (self->event_id);
  g_free (self);
}

static RehabHappening *
take (GPtrArray  *list,
      RehabDate   date,
      char       *text,
      const char *by)
{
  RehabHappening *happening = g_new0 (RehabHappening, 1);

  happening->date = date;
  happening->text = text;
  happening->by = g_strdup (by);
  happening->order = list->len;
  g_ptr_array_add (list, happening);

  return happening;
}

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  const RehabHappening *one = a;
  const RehabHappening *other = b;
  int order = rehab_date_compare (other->date, one->date);

  return order != 0 ? order : (one->order < other->order) - (one->order > other->order);
}

static char *
with_reason (const char *what,
             const char *reason)
{
  if (reason == NULL)
    return g_strdup (what);

  /* Translators: what happened, then why or what came of it */
  return g_strdup_printf (C_("timeline", "%s: %s"), what, reason);
}

static void
add_assessments (GPtrArray       *list,
                 const RehabCase *rehab_case)
{
  for (guint i = 0; i < rehab_case->assessments->len; i++)
    {
      const RehabAssessment *assessment = g_ptr_array_index (rehab_case->assessments, i);
      const char *kind = rehab_choice_get_label (rehab_assessment_kind_get_type (), (int) assessment->kind);

      take (list, assessment->date,
            assessment->locked_at == 0 ? g_strdup_printf (_("%s, still a draft"), kind) : g_strdup (kind),
            assessment->clinician_id);
    }
}

static void
add_versions (GPtrArray       *list,
              const RehabCase *rehab_case)
{
  for (guint i = 0; i < rehab_case->versions->len; i++)
    {
      const RehabProgrammeVersion *version = g_ptr_array_index (rehab_case->versions, i);
      g_autofree char *what = g_strdup_printf (_("Programme version %d"), version->number);

      take (list, version->date, with_reason (what, version->reason), version->clinician_id);
    }
}

/* "Moved to phase 2 Deep, 3 criteria overridden" */
static char *
dup_step (const RehabCase        *rehab_case,
          const RehabPhaseChange *change)
{
  guint n_overridden = rehab_phase_history_n_overridden (rehab_case, change);
  const char *to = rehab_phase_get_title (change->to_phase);

  if (change->to_phase < change->from_phase)
    return g_strdup_printf (_("Moved back to phase %s"), to);
  if (n_overridden == 0)
    return g_strdup_printf (_("Moved to phase %s"), to);

  /* Translators: how many criteria of a step were not met or not measured, and the name of a phase */
  return g_strdup_printf (ngettext ("Moved to phase %2$s, %1$u criterion overridden",
                                    "Moved to phase %2$s, %1$u criteria overridden", n_overridden), n_overridden, to);
}

static void
add_phases (GPtrArray       *list,
            const RehabCase *rehab_case)
{
  for (guint i = 0; i < rehab_case->phase_changes->len; i++)
    {
      const RehabPhaseChange *change = g_ptr_array_index (rehab_case->phase_changes, i);
      g_autofree char *what = dup_step (rehab_case, change);

      take (list, change->date, with_reason (what, change->reason), change->clinician_id);
    }
}

static void
add_events (GPtrArray       *list,
            const RehabCase *rehab_case)
{
  for (guint i = 0; i < rehab_case->events->len; i++)
    {
      const RehabEvent *event = g_ptr_array_index (rehab_case->events, i);
      RehabHappening *happening =
        take (list, event->date,
              with_reason (rehab_choice_get_label (rehab_event_kind_get_type (), (int) event->kind), event->title), NULL);

      happening->event_id = g_strdup (event->id);
    }
}

static void
add_letters (GPtrArray       *list,
             const RehabCase *rehab_case)
{
  for (guint i = 0; i < rehab_case->letters->len; i++)
    {
      const RehabLetter *letter = g_ptr_array_index (rehab_case->letters, i);
      const char *kind = rehab_choice_get_label (rehab_letter_kind_get_type (), (int) letter->kind);

      take (list, letter->date, with_reason (letter->printed_at == 0 ? _("Letter, still a draft") : _("Letter"), kind),
            letter->clinician_id);
    }
}

static void
add_running_plans (GPtrArray       *list,
                   const RehabCase *rehab_case)
{
  for (guint i = 0; i < rehab_case->running_plans->len; i++)
    {
      const RehabRunningPlan *plan = rehab_running_schedule_get_plan (g_ptr_array_index (rehab_case->running_plans, i));
      g_autofree char *what = g_strdup_printf (_("Running plan version %d"), (int) plan->number.value);

      take (list, rehab_date_from_moment (plan->saved_at), with_reason (what, plan->reason), plan->clinician_id);
    }
}

static void
add_clearances (GPtrArray       *list,
                const RehabCase *rehab_case)
{
  for (guint i = 0; i < rehab_case->clearances->len; i++)
    {
      const RehabClearance *clearance = g_ptr_array_index (rehab_case->clearances, i);

      take (list, clearance->date,
            with_reason (_("Clearance"), rehab_choice_get_label (rehab_participation_get_type (), (int) clearance->participation)),
            clearance->clinician_id);
    }
}

/* What left the program, beside sheets and letters. */
static const char *
get_disclosure (RehabDisclosureKind kind)
{
  switch (kind)
    {
    case REHAB_DISCLOSURE_KIND_PICTURE:
      return C_("given out", "Charts");

    case REHAB_DISCLOSURE_KIND_FIGURES:
      return C_("given out", "Figures of the charts");

    case REHAB_DISCLOSURE_KIND_DIARY:
      return C_("given out", "Diary");

    case REHAB_DISCLOSURE_KIND_PATIENT_REPORT:
      return C_("given out", "Progress report for the patient");

    case REHAB_DISCLOSURE_KIND_COACH_REPORT:
      return C_("given out", "Progress report for the coach");

    case REHAB_DISCLOSURE_KIND_PHASE_STEP:
      return C_("given out", "Step from phase to phase");

    case REHAB_DISCLOSURE_KIND_CLEARANCE:
      return C_("given out", "Clearance");

    case REHAB_DISCLOSURE_KIND_LEAFLET:
      return _("Leaflet");

    case REHAB_DISCLOSURE_KIND_NONE:
    default:
      g_return_val_if_reached ("");
    }
}

static const char *
get_way (RehabDisclosureWay way)
{
  switch (way)
    {
    case REHAB_DISCLOSURE_WAY_COPIED:
      return C_("given out", "copied");

    case REHAB_DISCLOSURE_WAY_SAVED:
      return C_("given out", "saved as a file");

    case REHAB_DISCLOSURE_WAY_PRINTED:
      return C_("given out", "printed");

    case REHAB_DISCLOSURE_WAY_NONE:
    default:
      g_return_val_if_reached ("");
    }
}

/* Which one it was, and in which language: "Leaflet: Sitting and driving (Deutsch)". */
static char *
dup_leaflet (const RehabDisclosure *disclosure)
{
  const RehabLeaflet *leaflet = disclosure->part != NULL ? rehab_leaflet_lookup (disclosure->part) : NULL;
  const RehabLanguage *language = disclosure->language != NULL ? rehab_language_lookup (disclosure->language) : NULL;
  g_autofree char *which = with_reason (get_disclosure (disclosure->kind), leaflet != NULL ? _(leaflet->title) : NULL);

  return language != NULL ? g_strdup_printf ("%s (%s)", which, rehab_language_get_name (language)) : g_steal_pointer (&which);
}

static void
add_disclosures (GPtrArray       *list,
                 const RehabCase *rehab_case)
{
  for (guint i = 0; i < rehab_case->disclosures->len; i++)
    {
      const RehabDisclosure *disclosure = g_ptr_array_index (rehab_case->disclosures, i);
      g_autofree char *what = disclosure->kind == REHAB_DISCLOSURE_KIND_LEAFLET
        ? dup_leaflet (disclosure) : g_strdup (get_disclosure (disclosure->kind));

      /* Translators: what went out of the program, and how: "Diary, saved as a file" */
      take (list, rehab_date_from_moment (disclosure->disclosed_at),
            g_strdup_printf (C_("given out", "%s, %s"), what, get_way (disclosure->way)),
            disclosure->clinician_id);
    }
}

static void
add_actions (GPtrArray       *list,
             const RehabCase *rehab_case)
{
  for (guint i = 0; i < rehab_case->flag_actions->len; i++)
    {
      const RehabFlagAction *action = g_ptr_array_index (rehab_case->flag_actions, i);
      const RehabItem *item = rehab_item_lookup (action->item_key);
      g_autofree char *what =
        g_strdup_printf (_("Red flag “%s” dealt with"), item != NULL ? _(item->label) : action->item_key);

      take (list, action->date, with_reason (what, action->action), action->clinician_id);
    }
}

/**
 * rehab_timeline_list:
 * @rehab_case: a case
 *
 * Lists what happened in an episode.
 *
 * Returns: (transfer full) (element-type RehabHappening): newest first
 */
GPtrArray *
rehab_timeline_list (const RehabCase *rehab_case)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) rehab_happening_free);
  const RehabEpisode *episode = rehab_case->episode;

  take (list, episode->opened_on, g_strdup (_("Episode of care opened")), NULL);
  add_assessments (list, rehab_case);
  add_actions (list, rehab_case);
  add_phases (list, rehab_case);
  add_versions (list, rehab_case);
  add_events (list, rehab_case);
  add_letters (list, rehab_case);
  add_running_plans (list, rehab_case);
  add_clearances (list, rehab_case);
  add_disclosures (list, rehab_case);

  if (rehab_date_is_set (episode->closed_on))
    take (list, episode->closed_on,
          with_reason (_("Episode of care closed"),
                       episode->close_reason != REHAB_CLOSE_REASON_NONE
                       ? rehab_choice_get_label (rehab_close_reason_get_type (), (int) episode->close_reason) : NULL),
          NULL);

  g_ptr_array_sort_values (list, compare_newest_first);

  return list;
}
