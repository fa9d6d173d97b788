/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "chart-diary.h"
#include "rehab-chart-picture.h"
#include "rehab-language.h"
#include "rehab-svg.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#define N_DAYS 56

static const RehabChartPictureWords words = {
  .title = "Pain & load <all>", .whose = "T. A. · left side · 2 Oct to 26 Nov 2026",
  .caption = "Band: 0 to 3, where it is accepted.", .summary = "Worst pain between 1 and 6.",
};

typedef struct
{
  RehabProgressChart *chart;
} Fixture;

static RehabDiary *
make_diary (int n_days)
{
  ChartDiary diary = chart_diary_start ();

  for (int n = 0; n < n_days; n++)
    {
      chart_diary_add_day (&diary, n, ASKED (n % 3), ASKED (1 + n % 6));
      chart_diary_add_session (&diary, n, n % 2 == 0 ? REHAB_SESSION_KIND_RUN : REHAB_SESSION_KIND_STRENGTH, ASKED (40), ASKED (4),
                               ASKED (1), ASKED (3), n % 5 == 0 ? UNASKED : ASKED (n % 4));
    }

  return chart_diary_finish (&diary);
}

static RehabProgressChart *
make_chart (int n_days)
{
  g_autoptr (RehabDiary) diary = make_diary (n_days);

  return chart_new (diary, REHAB_PAIN_RULE_KIND_GOOM, NULL, NULL, 0, N_DAYS - 1, N_DAYS - 1);
}

static void
set_up (Fixture      *fixture,
        gconstpointer n_days)
{
  fixture->chart = make_chart (GPOINTER_TO_INT (n_days));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer n_days)
{
  rehab_progress_chart_unref (fixture->chart);
}

/* Files */

typedef struct
{
  const guint8 *data;
  gsize size;
  gsize at;
} Reader;

static cairo_status_t
read_cb (void          *closure,
         unsigned char *data,
         unsigned int   length)
{
  Reader *reader = closure;

  if (reader->size - reader->at < length)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, reader->data + reader->at, length);
  reader->at += length;

  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
read_png (GBytes *png)
{
  Reader reader = { 0 };
  cairo_surface_t *surface;

  reader.data = g_bytes_get_data (png, &reader.size);
  surface = cairo_image_surface_create_from_png_stream (read_cb, &reader);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);

  return surface;
}

static guint32
get_pixel (cairo_surface_t *surface,
           int              x,
           int              y)
{
  const guint8 *row = cairo_image_surface_get_data (surface) + (gsize) y * (gsize) cairo_image_surface_get_stride (surface);

  return ((const guint32 *) row)[x] & 0xffffff;
}

/* How many pixels of a stretch of rows are not the background. */
static guint
count_ink (cairo_surface_t *surface,
           int              from,
           int              to,
           guint32          background)
{
  guint n = 0;

  for (int y = from; y < to; y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      n += get_pixel (surface, x, y) != background;

  return n;
}

static gboolean
is_grey (guint32 pixel)
{
  int red = (int) (pixel >> 16 & 0xff);
  int green = (int) (pixel >> 8 & 0xff);
  int blue = (int) (pixel & 0xff);

  return ABS (red - green) <= 2 && ABS (green - blue) <= 2;
}

static guint
count_colours (cairo_surface_t *surface)
{
  guint n = 0;

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      n += !is_grey (get_pixel (surface, x, y));

  return n;
}

static cairo_surface_t *
paint_png (Fixture         *fixture,
           RehabChartScheme scheme,
           double           scale)
{
  g_autoptr (RehabChartPicture) picture =
    rehab_chart_picture_new_progress (&words, fixture->chart, REHAB_PROGRESS_PAIN_AND_LOAD, 0.0, scheme);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) png = rehab_chart_picture_write_png (picture, scale, &error);
  cairo_surface_t *surface;

  g_assert_no_error (error);
  surface = read_png (png);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, (int) ceil (rehab_chart_picture_get_width (picture) * scale));
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, (int) ceil (rehab_chart_picture_get_height (picture) * scale));

  return surface;
}

static void
test_png (Fixture      *fixture,
          gconstpointer n_days)
{
  for (double scale = 1.0; scale <= 2.0; scale += 1.0)
    {
      cairo_surface_t *surface = paint_png (fixture, REHAB_CHART_SCHEME_PRINT, scale);
      int width = cairo_image_surface_get_width (surface);
      int height = cairo_image_surface_get_height (surface);
      int head = (int) (60 * scale);
      int foot = (int) (40 * scale);

      g_assert_cmpint (width, ==, (int) (800 * scale));
      /* White at all four corners, words above, the chart, words below. */
      g_assert_cmphex (get_pixel (surface, 0, 0), ==, 0xffffff);
      g_assert_cmphex (get_pixel (surface, width - 1, 0), ==, 0xffffff);
      g_assert_cmphex (get_pixel (surface, 0, height - 1), ==, 0xffffff);
      g_assert_cmphex (get_pixel (surface, width - 1, height - 1), ==, 0xffffff);
      g_assert_cmpuint (count_ink (surface, 0, head, 0xffffff), >, 400);
      g_assert_cmpuint (count_ink (surface, head, height - foot, 0xffffff), >, 4000);
      g_assert_cmpuint (count_ink (surface, height - foot, height, 0xffffff), >, 200);
      cairo_surface_destroy (surface);
    }
}

static void
test_schemes (Fixture      *fixture,
              gconstpointer n_days)
{
  cairo_surface_t *colour = paint_png (fixture, REHAB_CHART_SCHEME_PRINT, 1.0);
  cairo_surface_t *grey = paint_png (fixture, REHAB_CHART_SCHEME_PRINT_GREY, 1.0);
  cairo_surface_t *dark = paint_png (fixture, REHAB_CHART_SCHEME_DARK, 1.0);

  g_assert_cmpuint (count_colours (colour), >, 1000);
  g_assert_cmpuint (count_colours (grey), ==, 0);
  g_assert_cmphex (get_pixel (dark, 0, 0), ==, 0x1d1d20);
  g_assert_cmpuint (count_ink (dark, 0, 60, 0x1d1d20), >, 400);

  cairo_surface_destroy (colour);
  cairo_surface_destroy (grey);
  cairo_surface_destroy (dark);
}

/* What no surface can hold is refused, not made in part. */
static void
test_too_large (Fixture      *fixture,
                gconstpointer n_days)
{
  g_autoptr (RehabChartPicture) picture =
    rehab_chart_picture_new_progress (&words, fixture->chart, REHAB_PROGRESS_LOAD, 0.0, REHAB_CHART_SCHEME_PRINT);
  g_autoptr (GError) error = NULL;

  g_assert_null (rehab_chart_picture_write_png (picture, 100.0, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
}

/* SVG */

typedef struct
{
  GPtrArray *path;    /* names of the open elements */
  GHashTable *texts;  /* element -> GString of all its text */
  guint n_paths;
  double width;
  double right;       /* of the text farthest right */
} Svg;

static void
start_cb (GMarkupParseContext *context,
          const char          *name,
          const char         **names,
          const char         **values,
          gpointer             user_data,
          GError             **error)
{
  Svg *svg = user_data;
  double x = 0.0;

  g_ptr_array_add (svg->path, g_strdup (name));
  svg->n_paths += g_str_equal (name, "path") || g_str_equal (name, "use") || g_str_equal (name, "rect");
  for (guint i = 0; names[i] != NULL; i++)
    {
      if (g_str_equal (name, "svg") && g_str_equal (names[i], "width"))
        svg->width = g_ascii_strtod (values[i], NULL);
      if (g_str_equal (name, "text") && g_str_equal (names[i], "x"))
        x = g_ascii_strtod (values[i], NULL);
      if (g_str_equal (name, "text") && g_str_equal (names[i], "textLength"))
        svg->right = MAX (svg->right, x + g_ascii_strtod (values[i], NULL));
    }
}

static void
end_cb (GMarkupParseContext *context,
        const char          *name,
        gpointer             user_data,
        GError             **error)
{
  Svg *svg = user_data;

  g_ptr_array_set_size (svg->path, (int) svg->path->len - 1);
}

static void
text_cb (GMarkupParseContext *context,
         const char          *text,
         gsize                length,
         gpointer             user_data,
         GError             **error)
{
  Svg *svg = user_data;
  const char *name;
  GString *all;

  if (svg->path->len == 0)
    return;

  name = g_ptr_array_index (svg->path, svg->path->len - 1);
  all = g_hash_table_lookup (svg->texts, name);
  if (all == NULL)
    g_hash_table_insert (svg->texts, g_strdup (name), all = g_string_new ("|"));
  g_string_append_len (all, text, (gssize) length);
  g_string_append_c (all, '|');
}

static void
free_string (gpointer data)
{
  g_string_free (data, TRUE);
}

static Svg
parse_svg (GBytes *bytes)
{
  const GMarkupParser parser = { .start_element = start_cb, .end_element = end_cb, .text = text_cb };
  Svg svg = {
    .path = g_ptr_array_new_with_free_func (g_free),
    .texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_string),
  };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &svg, NULL);
  g_autoptr (GError) error = NULL;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  g_assert_true (g_markup_parse_context_parse (context, data, (gssize) size, &error));
  g_assert_no_error (error);
  g_assert_true (g_markup_parse_context_end_parse (context, &error));
  g_assert_no_error (error);

  return svg;
}

static void
svg_clear (Svg *svg)
{
  g_ptr_array_unref (svg->path);
  g_hash_table_unref (svg->texts);
}

static void
assert_holds (const Svg  *svg,
              const char *element,
              const char *text)
{
  GString *all = g_hash_table_lookup (svg->texts, element);

  g_assert_nonnull (all);
  if (strstr (all->str, text) == NULL)
    g_error ("“%s” is not in <%s>: %s", text, element, all->str);
}

static void
test_svg (Fixture      *fixture,
          gconstpointer n_days)
{
  g_autoptr (RehabChartPicture) picture =
    rehab_chart_picture_new_progress (&words, fixture->chart, REHAB_PROGRESS_PAIN_AND_LOAD, 0.0, REHAB_CHART_SCHEME_PRINT);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = rehab_chart_picture_write_svg (picture, &error);
  Svg svg;

  g_assert_no_error (error);
  svg = parse_svg (bytes);
  assert_holds (&svg, "title", "Pain & load <all>");
  assert_holds (&svg, "desc", "Worst pain between 1 and 6.");
  assert_holds (&svg, "text", "|Pain & load <all>|");
  assert_holds (&svg, "text", "|T. A. · left side · 2 Oct to 26 Nov 2026|");
  assert_holds (&svg, "text", "|Band: 0 to 3, where it is accepted.|");
  /* Of the axes: a pain, and the month that days belong to. */
  assert_holds (&svg, "text", "|10|");
  assert_holds (&svg, "text", "Nov");
  g_assert_cmpuint (svg.n_paths, >, 200);
  g_assert_cmpfloat_with_epsilon (svg.width, rehab_chart_picture_get_width (picture), 1e-9);
  g_assert_cmpfloat (svg.right, >, 100.0);
  g_assert_cmpfloat (svg.right, <=, svg.width);
  svg_clear (&svg);
}

/* What is no SVG of Cairo's is left as it is. */
static void
test_svg_of_another_kind (void)
{
  g_autoptr (GArray) texts = rehab_svg_texts_new ();
  GByteArray *file = g_byte_array_new ();
  g_autoptr (GBytes) bytes = NULL;

  g_byte_array_append (file, (const guint8 *) "<html/>", 7);
  bytes = rehab_svg_complete (file, "Pain", NULL, "en", texts);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "<html/>", 7);
}

/* PDF */

static char *
read_pdf (GBytes            *pdf,
          const char *const *argv)
{
  g_autofree char *program = g_find_program_in_path (argv[0]);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) output = NULL;
  g_autoptr (GError) error = NULL;

  if (program == NULL)
    {
      g_test_skip_printf ("There is no %s", argv[0]);
      return NULL;
    }

  process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate (process, pdf, NULL, &output, NULL, &error));
  g_assert_true (g_subprocess_get_successful (process));

  return g_strndup (g_bytes_get_data (output, NULL), g_bytes_get_size (output));
}

static void
test_pdf (Fixture      *fixture,
          gconstpointer n_days)
{
  g_autoptr (RehabChartPicture) picture =
    rehab_chart_picture_new_progress (&words, fixture->chart, REHAB_PROGRESS_PAIN_AND_LOAD, 0.0, REHAB_CHART_SCHEME_PRINT);
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 22, 9, 30, 0.0);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = rehab_chart_picture_write_pdf (picture, created, &error);
  g_autofree char *size = NULL;
  g_autofree char *text = NULL;
  g_autofree char *info = NULL;

  g_assert_no_error (error);
  text = read_pdf (pdf, (const char *const[]) { "pdftotext", "-layout", "-", "-", NULL });
  info = read_pdf (pdf, (const char *const[]) { "pdfinfo", "-", NULL });
  if (text == NULL || info == NULL)
    return;

  size = g_strdup_printf ("%.0f x %.0f pts", rehab_chart_picture_get_width (picture), rehab_chart_picture_get_height (picture));
  g_assert_nonnull (strstr (text, "Pain & load <all>"));
  g_assert_nonnull (strstr (text, "T. A. · left side"));
  g_assert_nonnull (strstr (text, "Band: 0 to 3"));
  g_assert_nonnull (strstr (text, "Nov"));
  g_assert_nonnull (strstr (info, "Title:           Pain & load <all>"));
  g_assert_nonnull (strstr (info, "Tagged:          yes"));
  g_assert_nonnull (strstr (info, "Pages:           1"));
  g_assert_nonnull (strstr (info, size));
  g_assert_nonnull (memmem (g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), "/Lang (en)", 10));
}

/* In the language that is spoken. */
static void
test_language (Fixture      *fixture,
               gconstpointer n_days)
{
  g_autoptr (RehabChartPicture) picture = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  rehab_language_begin (rehab_language_lookup ("de"));
  picture = rehab_chart_picture_new_progress (&words, fixture->chart, REHAB_PROGRESS_PAIN, 0.0, REHAB_CHART_SCHEME_PRINT);
  rehab_language_end ();
  bytes = rehab_chart_picture_write_svg (picture, &error);
  g_assert_no_error (error);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_nonnull (strstr (text, "xml:lang=\"de\""));
}

/* Each part alone is a picture, with nothing in the diary as with much. */
static void
test_each_part (Fixture      *fixture,
                gconstpointer n_days)
{
  for (guint i = 0; i < REHAB_N_PROGRESS_PARTS; i++)
    {
      g_autoptr (RehabChartPicture) picture =
        rehab_chart_picture_new_progress (&words, fixture->chart, (RehabProgressParts) (1u << i), 0.0, REHAB_CHART_SCHEME_PRINT);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) png = rehab_chart_picture_write_png (picture, 1.0, &error);
      cairo_surface_t *surface;

      g_assert_no_error (error);
      surface = read_png (png);
      g_assert_cmpuint (count_ink (surface, 0, 60, 0xffffff), >, 400);
      cairo_surface_destroy (surface);
    }
}

/* The lagged view goes out as the others do. */
static void
test_lag (void)
{
  g_autoptr (RehabDiary) diary = make_diary (N_DAYS);
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();
  g_autoptr (RehabLagChart) chart = rehab_lag_chart_new (&(RehabLagContent) {
    .diary = diary, .thresholds = thresholds, .today = chart_date (N_DAYS - 1),
  }, chart_date (0), chart_date (N_DAYS - 1));
  g_autoptr (RehabChartPicture) picture = rehab_chart_picture_new_lag (&words, chart, 0.0, REHAB_CHART_SCHEME_PRINT_GREY);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) png = rehab_chart_picture_write_png (picture, 1.0, &error);
  g_autoptr (GBytes) bytes = rehab_chart_picture_write_svg (picture, &error);
  cairo_surface_t *surface;
  Svg svg;

  g_assert_no_error (error);
  surface = read_png (png);
  g_assert_cmpuint (count_colours (surface), ==, 0);
  g_assert_cmpuint (count_ink (surface, 60, cairo_image_surface_get_height (surface) - 40, 0xffffff), >, 2000);
  cairo_surface_destroy (surface);

  svg = parse_svg (bytes);
  assert_holds (&svg, "title", "Pain & load <all>");
  assert_holds (&svg, "text", "|150|");
  assert_holds (&svg, "text", "|1 day before|");
  svg_clear (&svg);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func, days) g_test_add (path, Fixture, GINT_TO_POINTER (days), set_up, func, tear_down)
  ADD ("/chart-picture/png", test_png, N_DAYS);
  ADD ("/chart-picture/schemes", test_schemes, N_DAYS);
  ADD ("/chart-picture/too-large", test_too_large, N_DAYS);
  ADD ("/chart-picture/svg", test_svg, N_DAYS);
  ADD ("/chart-picture/pdf", test_pdf, N_DAYS);
  ADD ("/chart-picture/language", test_language, N_DAYS);
  ADD ("/chart-picture/parts", test_each_part, N_DAYS);
  ADD ("/chart-picture/parts/empty", test_each_part, 0);
  ADD ("/chart-picture/parts/one-day", test_each_part, 1);
  g_test_add_func ("/chart-picture/lag", test_lag);
  g_test_add_func ("/chart-picture/svg/other", test_svg_of_another_kind);

  return g_test_run ();
}
