/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-source.h"
#include "rehab-i18n.h"
#include "rehab-publication.h"

/* What a key is called, which several keys may share; a key that is unknown stands for itself. */
static const char *
get_label (const char *text,
           gboolean    in_full)
{
  const RehabPublication *publication = rehab_publication_lookup (text);

  if (publication == NULL)
    return text;

  return in_full ? publication->citation : publication->name;
}

static void
append_item (GString    *list,
             const char *separator,
             const char *item)
{
  if (list->len > 0)
    g_string_append (list, separator);
  g_string_append (list, item);
}

static gboolean
has_label (GStrv       keys,
           guint       n_keys,
           const char *label,
           gboolean    in_full)
{
  for (guint i = 0; i < n_keys; i++)
    {
      if (g_str_equal (get_label (keys[i], in_full), label))
        return TRUE;
    }

  return FALSE;
}

/* The keys from @first on that share a label: "R36, R9". */
static char *
dup_keys_of_label (GStrv       keys,
                   guint       first,
                   const char *label,
                   gboolean    in_full)
{
  GString *shared = g_string_new (NULL);

  for (guint i = first; keys[i] != NULL; i++)
    {
      if (g_str_equal (get_label (keys[i], in_full), label))
        append_item (shared, ", ", keys[i]);
    }

  return g_string_free (shared, FALSE);
}

static char *
dup_list (const char *keys,
          const char *separator,
          gboolean    in_full)
{
  g_auto (GStrv) split = NULL;
  GString *list = NULL;

  if (keys == NULL || keys[0] == '\0')
    return g_strdup (_("clinic setting"));

  split = g_strsplit (keys, " ", -1);
  list = g_string_new (NULL);

  for (guint i = 0; split[i] != NULL; i++)
    {
      const char *label = get_label (split[i], in_full);
      g_autofree char *shared = NULL;
      g_autofree char *item = NULL;

      if (label[0] == '\0' || has_label (split, i, label, in_full))
        continue;

      shared = dup_keys_of_label (split, i, label, in_full);
      item = label == split[i] ? g_strdup (label) : g_strdup_printf ("%s (%s)", label, shared);
      append_item (list, separator, item);
    }

  return g_string_free (list, FALSE);
}

/**
 * rehab_sources_dup_citation:
 * @keys: (nullable): source keys, separated by blanks: "R36 R9", "F71"; "" for a setting of the clinic's own
 *
 * Names sources in full, one a line, each with its key.
 *
 * Returns: (transfer full): text for people; a key that is unknown stands for itself
 */
char *
rehab_sources_dup_citation (const char *keys)
{
  return dup_list (keys, "\n", TRUE);
}

/**
 * rehab_sources_dup_short:
 * @keys: (nullable): source keys, separated by blanks: "R36 R9", "F71"; "" for a setting of the clinic's own
 *
 * Names sources on one line as small print does: "Nasser 2021 (R11); Team PainAssist 2025 (F71, F74)".
 *
 * Returns: (transfer full): text for people; a key that is unknown stands for itself
 */
char *
rehab_sources_dup_short (const char *keys)
{
  return dup_list (keys, C_("list", "; "), FALSE);
}
