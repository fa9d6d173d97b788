/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rehab-document-private.h"

#include <string.h>

#define PAGE_WIDTH 300.0
#define PAGE_HEIGHT 200.0

/* A stream that takes so many bytes and then fails as a full disk does. */

#define TEST_TYPE_FULL_STREAM (test_full_stream_get_type ())
G_DECLARE_FINAL_TYPE (TestFullStream, test_full_stream, TEST, FULL_STREAM, GOutputStream)

struct _TestFullStream
{
  GOutputStream parent_instance;

  gsize room;
  gsize written;
  gboolean fails_to_flush;
  guint n_writes_after_failure;
  gboolean failed;
};

G_DEFINE_FINAL_TYPE (TestFullStream, test_full_stream, G_TYPE_OUTPUT_STREAM)

static gssize
test_full_stream_write (GOutputStream *stream,
                        const void    *buffer,
                        gsize          count,
                        GCancellable  *cancellable,
                        GError       **error)
{
  TestFullStream *self = TEST_FULL_STREAM (stream);
  gsize taken = MIN (count, self->room - self->written);

  self->n_writes_after_failure += self->failed;
  if (taken == 0)
    {
      self->failed = TRUE;
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "No space left on device");
      return -1;
    }

  self->written += taken;
  return (gssize) taken;
}

static gboolean
test_full_stream_flush (GOutputStream *stream,
                        GCancellable  *cancellable,
                        GError       **error)
{
  if (!TEST_FULL_STREAM (stream)->fails_to_flush)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_BROKEN_PIPE, "Broken pipe");
  return FALSE;
}

static void
test_full_stream_class_init (TestFullStreamClass *klass)
{
  G_OUTPUT_STREAM_CLASS (klass)->write_fn = test_full_stream_write;
  G_OUTPUT_STREAM_CLASS (klass)->flush = test_full_stream_flush;
}

static void
test_full_stream_init (TestFullStream *self)
{
  self->room = G_MAXSIZE;
}

static void
draw_square_cb (cairo_t      *cr,
                double        width,
                double        height,
                gconstpointer data)
{
  cairo_rectangle (cr, 0.0, 0.0, width, height);
  cairo_fill (cr);
}

static RehabDocument *
make_document (void)
{
  RehabDocument *document = rehab_document_new ("Programme for Tola", "City Physio", "en", PAGE_WIDTH, PAGE_HEIGHT);
  g_autoptr (RehabTypesetter) typesetter = rehab_typesetter_new (REHAB_TEXT_NORMAL, REHAB_INK_COLOUR, "en");

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *text = g_strdup_printf ("Leaf %u", i + 1);
      RehabBlock *block = rehab_block_new ("text", 200.0, REHAB_INK_COLOUR);

      rehab_block_add_text (block, "P", rehab_typesetter_set (typesetter, REHAB_TYPE_BODY, text, 200.0), REHAB_COLOUR_TEXT,
                            0.0, 0.0);
      rehab_block_add_drawing (block, "Figure", 0.0, 50.0, 40.0, 20.0, draw_square_cb, NULL, NULL);
      rehab_block_describe (block, i == 1 ? "Ein schönes Quadrat (№ 2)" : "A square");
      rehab_document_add_page (document);
      rehab_document_place (document, block, 30.0, 20.0);
    }

  return document;
}

static GBytes *
write_pdf (RehabDocument *document)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 22, 9, 30, 0.0);
  g_autoptr (GError) error = NULL;

  g_assert_true (rehab_document_write_pdf (document, stream, created, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (g_output_stream_is_closed (stream));
  g_output_stream_close (stream, NULL, NULL);

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static char *
run (GBytes            *input,
     const char *const *argv)
{
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) output = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *program = g_find_program_in_path (argv[0]);

  if (program == NULL)
    {
      g_test_skip_printf ("There is no %s", argv[0]);
      return NULL;
    }

  process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate (process, input, NULL, &output, NULL, &error));
  g_assert_true (g_subprocess_get_successful (process));

  return g_strndup (g_bytes_get_data (output, NULL), g_bytes_get_size (output));
}

static void
test_properties (void)
{
  g_autoptr (RehabDocument) document = make_document ();
  double width;
  double height;

  g_assert_cmpstr (rehab_document_get_title (document), ==, "Programme for Tola");
  g_assert_cmpstr (rehab_document_get_author (document), ==, "City Physio");
  g_assert_cmpstr (rehab_document_get_language (document), ==, "en");
  g_assert_cmpuint (rehab_document_get_n_pages (document), ==, 3);
  rehab_document_get_page_size (document, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, PAGE_WIDTH, 1e-9);
  g_assert_cmpfloat_with_epsilon (height, PAGE_HEIGHT, 1e-9);
}

static void
test_paint_page_puts_ink_where_the_block_is (void)
{
  g_autoptr (RehabDocument) document = make_document ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) PAGE_WIDTH, (int) PAGE_HEIGHT);
  cairo_t *cr = cairo_create (surface);
  const guint8 *pixels;
  int stride;

  rehab_document_paint_page (document, 1, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_flush (surface);
  pixels = cairo_image_surface_get_data (surface);
  stride = cairo_image_surface_get_stride (surface);

  /* The square lies at (30, 70), 40 by 20. */
  g_assert_cmpuint (pixels[80 * stride + 50 * 4 + 3], ==, 0xff);
  g_assert_cmpuint (pixels[80 * stride + 29 * 4 + 3], ==, 0);
  g_assert_cmpuint (pixels[80 * stride + 71 * 4 + 3], ==, 0);
  g_assert_cmpuint (pixels[91 * stride + 50 * 4 + 3], ==, 0);

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* What one part leaves behind must not be drawn by the next. */
static void
test_parts_do_not_touch_each_other (void)
{
  g_autoptr (RehabTypesetter) typesetter = rehab_typesetter_new (REHAB_TEXT_NORMAL, REHAB_INK_COLOUR, "en");
  g_autoptr (RehabBlock) block = rehab_block_new ("text", 200.0, REHAB_INK_COLOUR);
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  double x, y, width, height;

  /* An area continues the path of the text before it unless that path is dropped. */
  rehab_block_add_text (block, NULL, rehab_typesetter_set (typesetter, REHAB_TYPE_BODY, "", 200.0), REHAB_COLOUR_TEXT,
                        150.0, 150.0);
  cairo_move_to (cr, 5.0, 5.0);
  cairo_line_to (cr, 90.0, 5.0);
  cairo_line_to (cr, 90.0, 90.0);
  rehab_block_add_area (block, REHAB_COLOUR_TEXT, 100.0, 100.0, 10.0, 10.0);
  rehab_block_paint (block, cr, 0.0, 0.0);

  cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
  g_assert_cmpfloat (x, >=, 99.0);
  g_assert_cmpfloat (y, >=, 99.0);
  g_assert_cmpfloat (width, <=, 12.0);
  g_assert_cmpfloat (height, <=, 12.0);

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_shrink (void)
{
  g_autoptr (RehabBlock) block = rehab_block_new ("high", 100.0, REHAB_INK_COLOUR);
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  double x, y, width, height;

  rehab_block_add_area (block, REHAB_COLOUR_TEXT, 0.0, 0.0, 100.0, 400.0);
  rehab_block_shrink (block, 500.0);
  g_assert_cmpfloat_with_epsilon (rehab_block_get_height (block), 400.0, 1e-9);
  rehab_block_shrink (block, 200.0);
  g_assert_cmpfloat_with_epsilon (rehab_block_get_height (block), 200.0, 1e-9);

  rehab_block_paint (block, cr, 10.0, 20.0);
  cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
  g_assert_cmpfloat_with_epsilon (height, 200.0, 2.0);
  g_assert_cmpfloat_with_epsilon (width, 50.0, 2.0);

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_pdf_text_and_metadata (void)
{
  g_autoptr (RehabDocument) document = make_document ();
  g_autoptr (GBytes) pdf = write_pdf (document);
  g_autofree char *text = run (pdf, (const char *const[]) { "pdftotext", "-", "-", NULL });
  g_autofree char *info = run (pdf, (const char *const[]) { "pdfinfo", "-isodates", "-", NULL });

  if (text == NULL || info == NULL)
    return;

  g_assert_nonnull (strstr (text, "Leaf 1"));
  g_assert_nonnull (strstr (text, "Leaf 3"));
  g_assert_nonnull (strstr (info, "Programme for Tola"));
  g_assert_nonnull (strstr (info, "City Physio"));
  g_assert_nonnull (strstr (info, "Hamstring Rehab"));
  g_assert_nonnull (strstr (info, "CreationDate:    2026-11-22T09:30:00"));
  g_assert_nonnull (strstr (info, "Pages:           3"));
  g_assert_nonnull (strstr (info, "Tagged:          yes"));
}

static char *
get_object (GBytes *pdf,
            guint   number)
{
  const char *data = g_bytes_get_data (pdf, NULL);
  gsize size = g_bytes_get_size (pdf);
  g_autofree char *head = g_strdup_printf ("\n%u 0 obj\n", number);
  const char *found = NULL;

  /* The newest one counts. */
  for (const char *next = data; (next = memmem (next, size - (gsize) (next - data), head, strlen (head))) != NULL; next++)
    found = next;
  g_assert_nonnull (found);

  return g_strndup (found, (gsize) ((const char *) memmem (found, size - (gsize) (found - data), "endobj", 6) - found));
}

/* What Cairo does not write is there all the same: the language, and what the figures show. */
static void
test_pdf_structure (void)
{
  g_autoptr (RehabDocument) document = make_document ();
  g_autoptr (GBytes) pdf = write_pdf (document);
  const char *data = g_bytes_get_data (pdf, NULL);
  gsize size = g_bytes_get_size (pdf);
  const char *root = memmem (data, size, "/Root ", 6);
  gulong n_objects;
  guint n_described = 0;
  g_autofree char *catalogue = NULL;
  g_autofree char *structure = run (pdf, (const char *const[]) { "pdfinfo", "-struct", "-", NULL });

  g_assert_nonnull (root);
  catalogue = get_object (pdf, (guint) strtoul (root + 6, NULL, 10));
  g_assert_nonnull (strstr (catalogue, "/Lang (en)"));
  g_assert_nonnull (strstr (catalogue, "/DisplayDocTitle true"));
  g_assert_nonnull (strstr (catalogue, "/StructTreeRoot"));

  n_objects = strtoul ((const char *) memmem (data, size, "/Size ", 6) + 6, NULL, 10);
  for (guint number = 1; number < n_objects; number++)
    {
      g_autofree char *object = get_object (pdf, number);

      if (strstr (object, "/S /Figure") == NULL)
        continue;
      g_assert_nonnull (strstr (object, n_described == 1
                                /* "Ein schönes Quadrat (№ 2)" */
                                          ? "/Alt <FEFF00450069006E0020007300630068"
                                          : "/Alt <FEFF00410020007300710075006100720065>"));
      n_described++;
    }
  g_assert_cmpuint (n_described, ==, 3);
  if (structure != NULL)
    g_assert_nonnull (strstr (structure, "Figure"));
}

static void
test_same_document_same_file (void)
{
  g_autoptr (RehabDocument) first = make_document ();
  g_autoptr (RehabDocument) second = make_document ();
  g_autoptr (GBytes) a = write_pdf (first);
  g_autoptr (GBytes) b = write_pdf (second);
  g_autoptr (GBytes) again = write_pdf (first);

  g_assert_true (g_bytes_equal (a, b));
  g_assert_true (g_bytes_equal (a, again));
}

static void
test_full_disk_is_reported (void)
{
  g_autoptr (RehabDocument) document = make_document ();
  g_autoptr (GBytes) pdf = write_pdf (document);
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 22, 9, 30, 0.0);
  gsize size = g_bytes_get_size (pdf);

  for (gsize room = 0; room <= size; room += room < size && size - room < 97 ? size - room : 97)
    {
      g_autoptr (TestFullStream) stream = g_object_new (TEST_TYPE_FULL_STREAM, NULL);
      g_autoptr (GError) error = NULL;
      gboolean written;

      stream->room = room;
      written = rehab_document_write_pdf (document, G_OUTPUT_STREAM (stream), created, NULL, &error);
      g_assert_cmpint (written, ==, room == size);
      if (written)
        g_assert_no_error (error);
      else
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
      g_assert_cmpuint (stream->n_writes_after_failure, ==, 0);
      if (room == size)
        break;
    }
}

static void
test_failed_flush_is_reported (void)
{
  g_autoptr (RehabDocument) document = make_document ();
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 22, 9, 30, 0.0);
  g_autoptr (TestFullStream) stream = g_object_new (TEST_TYPE_FULL_STREAM, NULL);
  g_autoptr (GError) error = NULL;

  stream->fails_to_flush = TRUE;
  g_assert_false (rehab_document_write_pdf (document, G_OUTPUT_STREAM (stream), created, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_BROKEN_PIPE);
}

static void
test_cancelled (void)
{
  g_autoptr (RehabDocument) document = make_document ();
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 22, 9, 30, 0.0);
  g_autoptr (TestFullStream) stream = g_object_new (TEST_TYPE_FULL_STREAM, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (rehab_document_write_pdf (document, G_OUTPUT_STREAM (stream), created, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/properties", test_properties);
  g_test_add_func ("/document/paint-page", test_paint_page_puts_ink_where_the_block_is);
  g_test_add_func ("/document/parts", test_parts_do_not_touch_each_other);
  g_test_add_func ("/document/shrink", test_shrink);
  g_test_add_func ("/document/pdf", test_pdf_text_and_metadata);
  g_test_add_func ("/document/structure", test_pdf_structure);
  g_test_add_func ("/document/same-file", test_same_document_same_file);
  g_test_add_func ("/document/full-disk", test_full_disk_is_reported);
  g_test_add_func ("/document/flush", test_failed_flush_is_reported);
  g_test_add_func ("/document/cancelled", test_cancelled);

  return g_test_run ();
}
