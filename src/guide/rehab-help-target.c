/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-help-target.h"

static const char * const prefixes[] = {
  [REHAB_HELP_START] = NULL,
  [REHAB_HELP_TOPIC] = "topic/",
  [REHAB_HELP_CARD] = "card/",
  [REHAB_HELP_LEAFLET] = "leaflet/",
  [REHAB_HELP_SOURCE] = "source/",
  [REHAB_HELP_LIST] = "list/",
};

/**
 * rehab_help_target_parse:
 * @target: a help target
 * @key: (out) (optional) (transfer none): where to put the key, a part of @target; "" for the start page
 *
 * Reads what a help target names. What it does not understand is the start page, so that a link of another version still
 * opens the help; whether the key is of something that exists is for the tables to say.
 *
 * Returns: the kind of page
 */
RehabHelpKind
rehab_help_target_parse (const char  *target,
                         const char **key)
{
  g_return_val_if_fail (target != NULL, REHAB_HELP_START);

  for (guint i = REHAB_HELP_TOPIC; i < G_N_ELEMENTS (prefixes); i++)
    {
      gsize length = strlen (prefixes[i]);

      if (g_str_has_prefix (target, prefixes[i]) && target[length] != '\0')
        {
          if (key != NULL)
            *key = target + length;
          return i;
        }
    }

  if (key != NULL)
    *key = "";
  return REHAB_HELP_START;
}

/**
 * rehab_help_target_dup:
 * @kind: the kind of page
 * @key: (nullable): its key; left aside for the start page
 *
 * Returns: (transfer full): the help target
 */
char *
rehab_help_target_dup (RehabHelpKind kind,
                       const char   *key)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (prefixes), g_strdup (""));

  if (kind == REHAB_HELP_START || key == NULL || key[0] == '\0')
    return g_strdup ("");

  return g_strconcat (prefixes[kind], key, NULL);
}
