/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-help-figure.h"
#include "rehab-help-page.h"
#include "rehab-leaflet-figure.h"
#include "rehab-leaflet.h"
#include "rehab-source.h"

#include <glib/gi18n.h>

static void
add_figure (RehabHelpBody *body,
            const char    *key,
            const char    *words)
{
  if (rehab_leaflet_figure_exists (key))
    rehab_help_body_add (body, rehab_help_figure_new (key));
  if (words != NULL && words[0] != '\0')
    rehab_help_body_add_caption (body, words);
}

static void
add_leaflet_part (RehabHelpBody          *body,
                  const RehabLeafletPart *part)
{
  const char *words = part->text != NULL && part->text[0] != '\0' ? g_dgettext (GETTEXT_PACKAGE, part->text) : "";
  g_autofree char *markup = g_markup_escape_text (words, -1);
  g_autofree char *lead = NULL;

  switch (part->kind)
    {
    case REHAB_LEAFLET_LEAD:
      lead = g_strdup_printf ("<span size=\"larger\">%s</span>", markup);
      rehab_help_body_add_text (body, lead);
      break;

    case REHAB_LEAFLET_HEADING:
      rehab_help_body_add_heading (body, words);
      break;

    case REHAB_LEAFLET_POINT:
    case REHAB_LEAFLET_WEEK:
      rehab_help_body_add_point (body, "•", markup);
      break;

    case REHAB_LEAFLET_NOTE:
      rehab_help_body_add_note (body, markup, NULL);
      break;

    case REHAB_LEAFLET_FIGURE:
      add_figure (body, part->detail, words);
      break;

    case REHAB_LEAFLET_TEXT:
    default:
      rehab_help_body_add_text (body, markup);
      break;
    }
}

static void
add_leaflet_sources (RehabHelpBody      *body,
                     const RehabLeaflet *leaflet)
{
  g_autofree char *keys = rehab_leaflet_dup_sources (leaflet);
  g_autofree char *citation = rehab_sources_dup_citation (keys);

  rehab_help_body_add_heading (body, _("Sources"));
  rehab_help_body_add_caption (body, citation);
}

/**
 * rehab_help_leaflet_fill:
 * @body: an empty body
 * @key: the key of a leaflet
 *
 * Fills a page with what a leaflet says, as it is printed.
 *
 * Returns: (transfer full) (nullable): its title, or `NULL` where there is no such leaflet
 */
char *
rehab_help_leaflet_fill (RehabHelpBody *body,
                         const char    *key)
{
  const RehabLeaflet *leaflet = rehab_leaflet_lookup (key);

  if (leaflet == NULL)
    return NULL;

  rehab_help_body_add_title (body, _("Leaflet for Patients"), g_dgettext (GETTEXT_PACKAGE, leaflet->title));
  for (guint i = 0; i < leaflet->n_parts; i++)
    add_leaflet_part (body, &leaflet->parts[i]);
  add_leaflet_sources (body, leaflet);

  return g_strdup (g_dgettext (GETTEXT_PACKAGE, leaflet->title));
}
