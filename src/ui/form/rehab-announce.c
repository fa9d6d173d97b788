/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-announce.h"

#include <glib/gi18n.h>

#define PAUSE_MS 600

/**
 * rehab_announce:
 * @widget: a widget of what it is about
 * @words: (nullable): what has come to stand elsewhere than where the keyboard is, translated
 *
 * Says it to whoever does not see it. What is not on the screen is not said.
 */
void
rehab_announce (GtkWidget  *widget,
                const char *words)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (words != NULL && *words != '\0' && gtk_widget_get_mapped (widget))
    gtk_accessible_announce (GTK_ACCESSIBLE (widget), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

typedef struct
{
  GtkWidget *widget; /* which owns this */
  char *words;       /* what waits to be said */
  char *said;        /* what was said last */
  guint pause_id;
} Waiting;

static void
waiting_free (Waiting *waiting)
{
  g_clear_handle_id (&waiting->pause_id, g_source_remove);
  g_free (waiting->words);
  g_free (waiting->said);
  g_free (waiting);
}

static void
paused_cb (gpointer data)
{
  Waiting *waiting = data;

  waiting->pause_id = 0;
  if (g_set_str (&waiting->said, waiting->words))
    rehab_announce (waiting->widget, waiting->words);
}

/**
 * rehab_announce_later:
 * @widget: a widget of what it is about
 * @words: (nullable): what follows the typing, translated
 *
 * Says it once the typing pauses, unless it is what was said before: nobody listens to a reading of every letter.
 */
void
rehab_announce_later (GtkWidget  *widget,
                      const char *words)
{
  static const char key[] = "rehab-announce-later";
  Waiting *waiting;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  waiting = g_object_get_data (G_OBJECT (widget), key);
  if (waiting == NULL)
    {
      waiting = g_new0 (Waiting, 1);
      waiting->widget = widget;
      g_object_set_data_full (G_OBJECT (widget), key, waiting, (GDestroyNotify) waiting_free);
    }

  g_set_str (&waiting->words, words);
  g_clear_handle_id (&waiting->pause_id, g_source_remove);
  waiting->pause_id = g_timeout_add_once (PAUSE_MS, paused_cb, waiting);
}

/**
 * rehab_announce_found:
 * @widget: what is searched with
 * @n_found: how much it found
 *
 * Says how much is left of a list that a search makes shorter while the keyboard stays in the search.
 */
void
rehab_announce_found (GtkWidget *widget,
                      guint      n_found)
{
  g_autofree char *words = g_strdup_printf (ngettext ("%u found", "%u found", n_found), n_found);

  rehab_announce (widget, words);
}
