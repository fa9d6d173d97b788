/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document-fixture.h"
#include "rehab-i18n.h"
#include "rehab-leaflet-figure.h"
#include "rehab-leaflet-paper.h"
#include "rehab-tendon-figure.h"

static const RehabClinicDetails clinic = {
  .name = "City Physio", .address = "14 Mill Lane\nLeeds", .telephone = "0113 496 0142",
};

static RehabDocument *
lay_out (const RehabLeaflet             *leaflet,
         const RehabLeafletPaperOptions *options)
{
  return rehab_leaflet_paper_lay_out (&(RehabLeafletPaperContent) { .clinic = &clinic, .leaflet = leaflet, .side = REHAB_SIDE_LEFT },
                                      options);
}

static char *
dup_one_line (const char *text)
{
  return g_strdelimit (g_strdup (text), "\n", ' ');
}

/* In all sizes, inks, papers and languages: nothing outside the page, and no more pages than somebody reads. */
static void
test_pages (void)
{
  for (guint n = 0; n < rehab_leaflet_get_count (); n++)
    for (guint l = 0; l < rehab_language_get_count (); l++)
      for (guint look = 0; look < 8; look++)
        {
          const RehabLeafletPaperOptions options = {
            (look & 1) != 0 ? REHAB_PAPER_LETTER : REHAB_PAPER_A4, (look & 2) != 0 ? REHAB_TEXT_LARGE : REHAB_TEXT_NORMAL,
            (look & 4) != 0 ? REHAB_INK_LOW : REHAB_INK_COLOUR, rehab_language_get_nth (l),
          };
          g_autoptr (RehabDocument) document = lay_out (rehab_leaflet_get_nth (n), &options);

          document_assert_pages (document);
          g_assert_cmpuint (rehab_document_get_n_pages (document), <=, options.text == REHAB_TEXT_LARGE ? 4 : 2);
          g_assert_cmpstr (rehab_document_get_language (document), ==, rehab_language_get_code (options.language));
          g_assert_null (rehab_language_get_begun ());
        }
}

/* What the table says stands on the paper, with the clinic, its telephone, and where it comes from. */
static void
test_words (void)
{
  const RehabLeafletPaperOptions options = { .language = rehab_language_lookup ("en") };

  for (guint n = 0; n < rehab_leaflet_get_count (); n++)
    {
      const RehabLeaflet *leaflet = rehab_leaflet_get_nth (n);
      g_autoptr (RehabDocument) document = lay_out (leaflet, &options);
      g_autofree char *text = document_read_text (document, 0);

      if (text == NULL)
        return;

      g_assert_cmpstr (rehab_document_get_title (document), ==, leaflet->title);
      document_assert_says (text, leaflet->title);
      document_assert_says (text, "City Physio");
      document_assert_says (text, "0113 496 0142");
      document_assert_says (text, "Where this comes from:");
      document_assert_says (text, "What you agreed with the person who treats you comes first.");
      for (guint i = 0; i < leaflet->n_parts; i++)
        {
          g_autofree char *line = dup_one_line (leaflet->parts[i].text);

          document_assert_says (text, line);
        }
    }
}

/* Each figure says what it shows, in a structure that can be read aloud. */
static void
test_figures_have_words (void)
{
  const RehabLeafletPaperOptions options = { .language = rehab_language_lookup ("en") };

  for (guint n = 0; n < rehab_leaflet_get_count (); n++)
    {
      const RehabLeaflet *leaflet = rehab_leaflet_get_nth (n);
      g_autoptr (RehabDocument) document = lay_out (leaflet, &options);
      g_autoptr (GArray) figures = rehab_document_list_figures (document);
      guint n_wanted = 0;

      for (guint i = 0; i < leaflet->n_parts; i++)
        {
          const RehabLeafletPart *part = &leaflet->parts[i];

          if (part->kind == REHAB_LEAFLET_FIGURE)
            g_assert_true (rehab_leaflet_figure_exists (part->detail));
          n_wanted += part->kind == REHAB_LEAFLET_FIGURE || (part->kind == REHAB_LEAFLET_WEEK && part->detail[0] != '\0');
        }
      g_assert_cmpuint (figures->len, ==, n_wanted);
      for (guint i = 0; i < figures->len; i++)
        {
          const RehabDocumentFigure *figure = &g_array_index (figures, RehabDocumentFigure, i);

          g_assert_nonnull (figure->box.words);
          g_assert_cmpuint (strlen (figure->box.words), >, 20);
          g_assert_cmpfloat (figure->box.width, >, 40.0);
        }
    }
}

/* Without details of the clinic there is still a leaflet. */
static void
test_without_clinic (void)
{
  const RehabLeafletPaperOptions options = { .language = rehab_language_lookup ("en") };
  g_autoptr (RehabDocument) document = rehab_leaflet_paper_lay_out (
    &(RehabLeafletPaperContent) { .leaflet = rehab_leaflet_lookup ("sitting") }, &options);
  g_autofree char *text = document_read_text (document, 1);

  document_assert_pages (document);
  if (text != NULL)
    document_assert_says (text, "Questions? Ask us.");
}

static guint
count_ink (RehabTendonPose  pose,
           RehabFigureTheme theme)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 200, 200);
  cairo_t *cr = cairo_create (surface);
  const guint32 *pixels;
  guint n = 0;

  rehab_tendon_figure_paint (cr, pose, theme, 200.0, 200.0);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_flush (surface);
  pixels = (const guint32 *) (const void *) cairo_image_surface_get_data (surface);
  for (guint i = 0; i < 200 * 200; i++)
    n += pixels[i] != 0;
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return n;
}

static void
test_tendon (void)
{
  for (guint theme = REHAB_FIGURE_LIGHT; theme <= REHAB_FIGURE_HIGH_CONTRAST_DARK; theme++)
    {
      guint straight = count_ink (REHAB_TENDON_HIP_STRAIGHT, theme);
      guint bent = count_ink (REHAB_TENDON_HIP_BENT, theme);

      g_assert_cmpuint (straight, >, 8000);
      g_assert_cmpuint (bent, >, 8000);
      g_assert_cmpuint (straight, !=, bent);
    }

  for (guint mark = REHAB_TENDON_SIT_BONE; mark <= REHAB_TENDON_TENDON; mark++)
    {
      RehabPoint small = rehab_tendon_figure_get_mark (REHAB_TENDON_HIP_STRAIGHT, mark, 100.0, 100.0);
      RehabPoint large = rehab_tendon_figure_get_mark (REHAB_TENDON_HIP_STRAIGHT, mark, 200.0, 200.0);

      g_assert_cmpfloat (small.x, >, 0.0);
      g_assert_cmpfloat (small.y, <, 100.0);
      g_assert_cmpfloat_with_epsilon (large.x, 2.0 * small.x, 1e-9);
      g_assert_cmpfloat_with_epsilon (large.y, 2.0 * small.y, 1e-9);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/leaflet-paper/pages", test_pages);
  g_test_add_func ("/leaflet-paper/words", test_words);
  g_test_add_func ("/leaflet-paper/figures", test_figures_have_words);
  g_test_add_func ("/leaflet-paper/without-clinic", test_without_clinic);
  g_test_add_func ("/leaflet-paper/tendon", test_tendon);

  return g_test_run ();
}
