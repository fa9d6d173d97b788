/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-running-parse.h"
#include "rehab-field-stage.h"
#include "rehab-i18n.h"
#include "rehab-running-reader.h"

/* Phrases in the order in which they are tried. A stage comes before the kinds, whose words it may begin with. */
static gboolean (*const phrases[]) (RehabRunningReader *self) = {
  rehab_running_read_note,
  rehab_running_read_stage,
  rehab_running_read_amount,
  rehab_running_read_length,
  rehab_running_read_effort,
  rehab_running_read_kind,
  rehab_running_read_ground,
};

static gboolean
read_phrase (RehabRunningReader *self)
{
  for (size_t i = 0; i < G_N_ELEMENTS (phrases); i++)
    if (phrases[i] (self))
      return TRUE;

  return FALSE;
}

static void
read_all (RehabRunningReader *self)
{
  while (self->error == NULL && rehab_running_reader_get (self, self->at)->kind != REHAB_TYPED_TOKEN_END)
    {
      if (rehab_running_reader_is_parting (self, self->at))
        {
          self->at++;
          continue;
        }
      if (self->said != 0 && rehab_running_reader_accept (self, REHAB_RUNNING_KEYWORD_AND))
        continue;
      if (read_phrase (self))
        continue;

      if (rehab_running_reader_get (self, self->at)->kind == REHAB_TYPED_TOKEN_UNCLOSED)
        rehab_running_reader_fail (self, REHAB_RUNNING_ERROR_NOT_UNDERSTOOD, self->at, self->at + 1,
                                   _("%s: the quote does not end."));
      else
        rehab_running_reader_fail (self, REHAB_RUNNING_ERROR_NOT_UNDERSTOOD, self->at, self->at + 1, _("%s is not understood."));
    }
}

static gboolean
has_amount (const RehabRunningSession *session)
{
  return session->blocks.known || session->distance_km.known || session->minutes.known;
}

/* What is not named is told by the stage, or by what there is of it. */
static RehabSessionKind
get_kind (const RehabRunningReader *self)
{
  const RehabRunningSession *session = &self->session;
  const RehabFieldStage *stage = rehab_field_stage_lookup (session->stage_key);

  if (session->kind != REHAB_SESSION_KIND_NONE)
    return session->kind;
  if (stage != NULL)
    return stage->kind;
  if (has_amount (session))
    return REHAB_SESSION_KIND_RUN;
  if (self->meant != REHAB_SESSION_KIND_NONE)
    return self->meant;

  return session->climb_m.known ? REHAB_SESSION_KIND_HILLS : REHAB_SESSION_KIND_NONE;
}

static void
check (RehabRunningReader *self)
{
  const RehabRunningSession *session = &self->session;
  guint end = self->tokens->len - 1;

  if (self->error != NULL)
    return;

  self->session.kind = get_kind (self);
  if (self->said == 0)
    rehab_running_reader_fail (self, REHAB_RUNNING_ERROR_EMPTY, 0, 0, _("Nothing was typed."));
  else if (session->kind == REHAB_SESSION_KIND_NONE)
    rehab_running_reader_fail (self, REHAB_RUNNING_ERROR_UNCLEAR, 0, end, _("%s: a run, hills, strides, or what else?"));
  else if (session->blocks.known && session->minutes.known
           && session->blocks.value * (session->run_minutes.value + session->walk_minutes.value) > session->minutes.value + 1e-6)
    rehab_running_reader_fail (self, REHAB_RUNNING_ERROR_CONTRADICTION, 0, end, _("%s: the blocks take longer than all of it."));
}

static gboolean
check_text (const char *text,
            GError    **error)
{
  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error_literal (error, REHAB_RUNNING_ERROR, REHAB_RUNNING_ERROR_NOT_TEXT, _("This is no text."));
      return FALSE;
    }

  if (g_utf8_strlen (text, -1) > REHAB_RUNNING_MAX_CHARACTERS)
    {
      g_set_error (error, REHAB_RUNNING_ERROR, REHAB_RUNNING_ERROR_TOO_LONG,
                   ngettext ("A session has up to %d character.", "A session has up to %d characters.",
                             REHAB_RUNNING_MAX_CHARACTERS), REHAB_RUNNING_MAX_CHARACTERS);
      return FALSE;
    }

  return TRUE;
}

/**
 * rehab_running_session_parse:
 * @text: what was typed
 * @base: whose plan, day and place it takes
 * @error: where to put a `REHAB_RUNNING_ERROR`, whose message is a translated sentence for people, and whose place
 *   rehab_running_error_get_span() tells
 *
 * Reads a planned session. The whole of it is typed: what is not mentioned is not said any more. Row, plan, week, day and
 * position stay as they are in @base.
 *
 * What can be meant in two ways is refused rather than guessed: "run 5", "6 × 100", "run 400 m". Without a kind, minutes
 * and kilometres are those of a run. Miles and feet are read whatever was chosen, and recorded in kilometres and metres. Of two times with a stroke, as in "6 × 1/2 min", the first is running and the second
 * walking. Words of effort are the anchors of the scale of 0 to 10 (R53).
 *
 * Returns: (transfer full) (nullable): the session, or `NULL` with @error set
 */
RehabRunningSession *
rehab_running_session_parse (const char                *text,
                             const RehabRunningSession *base,
                             GError                   **error)
{
  RehabRunningReader reader;
  RehabRunningSession *session = NULL;

  g_return_val_if_fail (text != NULL && base != NULL, NULL);

  if (!check_text (text, error))
    return NULL;

  rehab_running_reader_init (&reader, text);
  read_all (&reader);
  check (&reader);
  if (reader.error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&reader.error));
    }
  else
    {
      RehabRunningSession values;

      rehab_running_reader_keep (&reader, base);
      values = reader.session;
      values.id = base->id;
      values.plan_id = base->plan_id;
      values.week = base->week;
      values.weekday = base->weekday;
      values.position = base->position;
      session = rehab_running_session_new (&values, error);
    }
  rehab_running_reader_clear (&reader);

  return session;
}
