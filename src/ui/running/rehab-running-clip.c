/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-running-clip.h"
#include "rehab-running-parse.h"
#include "rehab-running-words.h"

/* Between the sessions of a day; days are columns, weeks are lines. */
#define BETWEEN_SESSIONS "; "

G_DEFINE_BOXED_TYPE (RehabRunningClip, rehab_running_clip, rehab_running_clip_copy, rehab_running_clip_free)

RehabRunningClip *
rehab_running_clip_new (const RehabRunningSchedule *schedule,
                        RehabRunningArea            area)
{
  RehabRunningClip *self = g_new0 (RehabRunningClip, 1);

  self->schedule = rehab_running_schedule_ref (schedule);
  self->area = area;

  return self;
}

RehabRunningClip *
rehab_running_clip_copy (const RehabRunningClip *self)
{
  return rehab_running_clip_new (self->schedule, self->area);
}

void
rehab_running_clip_free (RehabRunningClip *self)
{
  rehab_running_schedule_unref (self->schedule);
  g_free (self);
}

/* The sessions of a day as they are typed, one after the other. */
static gboolean
read_day (GPtrArray  *sessions,
          const char *text,
          const char *plan_id,
          int         week,
          int         day,
          GError    **error)
{
  g_auto (GStrv) each = g_strsplit (text, BETWEEN_SESSIONS, -1);

  for (guint i = 0; each[i] != NULL; i++)
    {
      const RehabRunningSession base = {
        .plan_id = plan_id, .week = week, .weekday = day, .position = (int) i, .kind = REHAB_SESSION_KIND_RUN,
      };
      g_autoptr (RehabRunningSession) day_base = NULL;
      RehabRunningSession *session;

      if (*g_strstrip (each[i]) == '\0')
        continue;

      day_base = rehab_running_session_new (&base, error);
      if (day_base == NULL)
        return FALSE;
      session = rehab_running_session_parse (each[i], day_base, error);
      if (session == NULL)
        return FALSE;
      g_ptr_array_add (sessions, session);
    }

  return TRUE;
}

/**
 * rehab_running_clip_new_from_text:
 * @text: a line for each week, with days between tabs
 * @plan_id: the plan that it is for
 * @error: where to put a `REHAB_RUNNING_ERROR`, or a `REHAB_ERROR`
 *
 * Reads what another program put on the clipboard.
 *
 * Returns: (transfer full): a new value, or `NULL` with @error set
 */
RehabRunningClip *
rehab_running_clip_new_from_text (const char *text,
                                  const char *plan_id,
                                  GError    **error)
{
  g_autofree char *stripped = g_strchomp (g_strdup (text));
  g_auto (GStrv) lines = g_strsplit (stripped, "\n", -1);
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func (rehab_record_unref);
  g_autoptr (RehabRunningPlan) plan = NULL;
  g_autoptr (RehabRunningSchedule) schedule = NULL;
  g_autofree char *nobody = g_uuid_string_random ();
  int weeks = (int) g_strv_length (lines);
  int days = 1;

  for (int week = 0; week < MIN (weeks, REHAB_RUNNING_PLAN_MOST_WEEKS); week++)
    {
      g_auto (GStrv) columns = g_strsplit (lines[week], "\t", -1);

      for (int day = 0; columns[day] != NULL; day++)
        {
          if (day < REHAB_RUNNING_DAYS && !read_day (sessions, columns[day], plan_id, week, day, error))
            return NULL;
          days = CLAMP (day + 1, days, REHAB_RUNNING_DAYS);
        }
    }

  plan = rehab_running_plan_new (&(RehabRunningPlan) {
    .id = plan_id, .episode_id = nobody, .starts_on = rehab_date_get_week_start (rehab_date_from_julian (738522)),
    .weeks = MAX (weeks, 1),
  }, error);
  if (plan == NULL)
    return NULL;

  schedule = rehab_running_schedule_new (plan, (const RehabRunningSession *const *) sessions->pdata, sessions->len, NULL, 0);

  return rehab_running_clip_new (schedule, (RehabRunningArea) { 0, MAX (weeks, 1) - 1, 0, days - 1 });
}

char *
rehab_running_clip_dup_text (const RehabRunningClip *self)
{
  GString *text = g_string_new (NULL);

  for (int week = self->area.first_week; week <= self->area.last_week; week++)
    for (int day = self->area.first_day; day <= self->area.last_day; day++)
      {
        guint n;
        guint first = rehab_running_schedule_find_day (self->schedule, week, day, &n);

        for (guint i = 0; i < n; i++)
          {
            g_autofree char *words = rehab_running_session_dup_words (rehab_running_schedule_get_nth (self->schedule, first + i));

            g_string_append_printf (text, "%s%s", i > 0 ? BETWEEN_SESSIONS : "", words);
          }
        g_string_append_c (text, day < self->area.last_day ? '\t' : '\n');
      }

  return g_string_free_and_steal (text);
}

void
rehab_running_clip_put (const RehabRunningClip *self,
                        GdkClipboard           *clipboard)
{
  g_autofree char *text = rehab_running_clip_dup_text (self);
  GdkContentProvider *providers[] = {
    gdk_content_provider_new_typed (REHAB_TYPE_RUNNING_CLIP, self),
    gdk_content_provider_new_typed (G_TYPE_STRING, text),
  };
  g_autoptr (GdkContentProvider) both = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));

  gdk_clipboard_set_content (clipboard, both);
}

/* What this program put there, or NULL. */
RehabRunningClip *
rehab_running_clip_take (GdkClipboard *clipboard)
{
  GdkContentProvider *content = gdk_clipboard_get_content (clipboard);
  g_auto (GValue) value = G_VALUE_INIT;

  if (content == NULL || !gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (clipboard), REHAB_TYPE_RUNNING_CLIP))
    return NULL;

  g_value_init (&value, REHAB_TYPE_RUNNING_CLIP);

  return gdk_content_provider_get_value (content, &value, NULL) ? g_value_dup_boxed (&value) : NULL;
}
