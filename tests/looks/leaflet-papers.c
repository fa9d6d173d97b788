/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "leaflet-papers.h"
#include "paper-pdf.h"
#include "rehab-leaflet-paper.h"

static const struct
{
  const char *name;
  const char *language;
  RehabSide side;
  RehabLeafletPaperOptions options;
} looks[] = {
  { "leaflet-%s.pdf", NULL, REHAB_SIDE_RIGHT, { REHAB_PAPER_A4, REHAB_TEXT_NORMAL, REHAB_INK_COLOUR, NULL } },
  { "leaflet-%s-large.pdf", NULL, REHAB_SIDE_LEFT, { REHAB_PAPER_A4, REHAB_TEXT_LARGE, REHAB_INK_COLOUR, NULL } },
  { "leaflet-%s-low-ink.pdf", NULL, REHAB_SIDE_NOT_ASKED, { REHAB_PAPER_LETTER, REHAB_TEXT_NORMAL, REHAB_INK_LOW, NULL } },
  { "leaflet-%s-german.pdf", "de", REHAB_SIDE_RIGHT, { REHAB_PAPER_A4, REHAB_TEXT_NORMAL, REHAB_INK_COLOUR, NULL } },
};

/* Every leaflet, in each size, ink and language. */
gboolean
leaflet_papers_write (const RehabClinicDetails *clinic,
                      const char               *folder,
                      GError                  **error)
{
  for (size_t i = 0; i < G_N_ELEMENTS (looks); i++)
    for (guint n = 0; n < rehab_leaflet_get_count (); n++)
      {
        const RehabLeaflet *leaflet = rehab_leaflet_get_nth (n);
        const RehabLeafletPaperContent content = { .clinic = clinic, .leaflet = leaflet, .side = looks[i].side };
        RehabLeafletPaperOptions options = looks[i].options;
        g_autoptr (GString) name = g_string_new (looks[i].name);
        g_autoptr (RehabDocument) document = NULL;

        options.language = rehab_language_lookup (looks[i].language);
        g_string_replace (name, "%s", leaflet->key, 1);
        document = rehab_leaflet_paper_lay_out (&content, &options);
        if (!paper_pdf_write (document, folder, name->str, error))
          return FALSE;
      }

  return TRUE;
}
