/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-episode-words.h"
#include "rehab-choice.h"
#include "rehab-enum-types.h"
#include "rehab-side-badge.h"

#include <glib/gi18n.h>

static char *
dup_date (RehabDate date)
{
  return rehab_date_format (date, C_("episode", "%-d %b %Y"));
}

/* "RIGHT side, since 2 Oct 2026"; "LEFT side, 3 Mar 2025 to 4 Jun 2025". */
char *
rehab_episode_words_dup_line (const RehabEpisode *episode)
{
  const char *side = rehab_side_badge_get (episode->side);
  g_autofree char *opened = dup_date (episode->opened_on);
  g_autofree char *closed = NULL;

  if (!rehab_date_is_set (episode->closed_on))
    /* Translators: a side, and the day on which its episode of care was opened */
    return g_strdup_printf (_("%s, since %s"), side, opened);

  closed = dup_date (episode->closed_on);

  /* Translators: a side, and the days on which its episode of care was opened and closed */
  return g_strdup_printf (_("%s, closed: %s to %s"), side, opened, closed);
}

/* "Episode closed on 20 Nov 2026: Returned to sport. It can be read, and nothing of it goes on." */
char *
rehab_episode_words_dup_closed (const RehabEpisode *episode)
{
  g_autofree char *closed = dup_date (episode->closed_on);

  if (episode->close_reason == REHAB_CLOSE_REASON_NONE)
    return g_strdup_printf (_("Episode closed on %s. It can be read, and nothing of it goes on."), closed);

  /* Translators: a day, and why the episode of care was closed */
  return g_strdup_printf (_("Episode closed on %s: %s. It can be read, and nothing of it goes on."), closed,
                          rehab_choice_get_label (rehab_close_reason_get_type (), (int) episode->close_reason));
}
