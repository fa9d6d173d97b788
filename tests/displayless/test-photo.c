/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "photo-fixture.h"
#include "rehab-exercise-paint.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>

static GBytes *
take_in (GBytes      *file,
         const char **media_type)
{
  g_autoptr (GError) error = NULL;
  GBytes *kept = rehab_photo_take_in (file, media_type, &error);

  g_assert_no_error (error);
  g_assert_nonnull (kept);

  return kept;
}

static void
assert_refused (GBytes             *file,
                RehabPhotoErrorCode code)
{
  g_autoptr (GError) error = NULL;
  const char *media_type = NULL;

  g_assert_null (rehab_photo_take_in (file, &media_type, &error));
  g_assert_error (error, REHAB_PHOTO_ERROR, (int) code);
}

static gboolean
holds (GBytes     *bytes,
       const void *needle,
       size_t      needle_size)
{
  size_t size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  return memmem (data, size, needle, needle_size) != NULL;
}

static void
test_what_is_no_picture (void)
{
  static const struct { const char *text; RehabPhotoErrorCode code; } cases[] = {
    { "", REHAB_PHOTO_ERROR_EMPTY },
    { "Dear colleague, here is the picture", REHAB_PHOTO_ERROR_FORMAT },
    { "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"/>", REHAB_PHOTO_ERROR_FORMAT },
    { "GIF89a\1\1\1\1", REHAB_PHOTO_ERROR_FORMAT },
    { "\x89PNG", REHAB_PHOTO_ERROR_FORMAT },
    { "\x89PNG\r\n\x1a\n", REHAB_PHOTO_ERROR_DAMAGED },
    { "\xff\xd8\xff", REHAB_PHOTO_ERROR_DAMAGED },
    { "\xff\xd8\xff\xff\xff\xff", REHAB_PHOTO_ERROR_DAMAGED },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) file = g_bytes_new_static (cases[i].text, strlen (cases[i].text));

      g_test_message ("case %zu", i);
      assert_refused (file, cases[i].code);
    }
}

static void
test_cut_off (void)
{
  static const char *const kinds[] = { "png", "jpeg" };

  for (size_t i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GBytes) file = photo_fixture_file (kinds[i], 300, 200, FALSE, TRUE);
      size_t size = g_bytes_get_size (file);

      for (size_t length = 60; length < size; length += size / 23)
        {
          g_autoptr (GBytes) part = g_bytes_new_from_bytes (file, 0, length);

          assert_refused (part, REHAB_PHOTO_ERROR_DAMAGED);
        }
    }
}

/* Told by the header alone: 100 megapixels are 400 MB decoded. */
static void
test_too_many_pixels (void)
{
  static const guint8 jpeg[] = {
    0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0x27, 0x10, 0x27, 0x10, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1,
    0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0xff, 0xd9,
  };
  g_autoptr (GBytes) large_jpeg = g_bytes_new_static (jpeg, sizeof jpeg);
  g_autoptr (GBytes) large_png = photo_fixture_png_of (10000, 10000);
  g_autoptr (GBytes) overflowing = photo_fixture_png_of (0xffffffff, 0xffffffff);
  g_autoptr (GBytes) flat = photo_fixture_png_of (100, 0);

  assert_refused (large_jpeg, REHAB_PHOTO_ERROR_TOO_MANY_PIXELS);
  assert_refused (large_png, REHAB_PHOTO_ERROR_TOO_MANY_PIXELS);
  assert_refused (overflowing, REHAB_PHOTO_ERROR_TOO_MANY_PIXELS);
  assert_refused (flat, REHAB_PHOTO_ERROR_DAMAGED);
}

static void
test_hurt_inside (void)
{
  static const char *const kinds[] = { "png", "jpeg" };
  guint n_refused = 0;

  for (size_t i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (guint seed = 1; seed <= 150; seed++)
      {
        g_autoptr (GBytes) file = photo_fixture_file (kinds[i], 40, 30, FALSE, TRUE);
        g_autoptr (GError) error = NULL;
        g_autoptr (GBytes) kept = NULL;
        g_autoptr (GBytes) hurt = NULL;
        size_t size = g_bytes_get_size (file);
        guint8 *bytes = g_bytes_unref_to_data (g_steal_pointer (&file), &size);
        const char *media_type = NULL;

        bytes[(seed * 7919) % size] ^= (guint8) (1 + seed % 255);
        hurt = g_bytes_new_take (bytes, size);
        kept = rehab_photo_take_in (hurt, &media_type, &error);
        g_assert_true ((kept == NULL) == (error != NULL));
        if (kept == NULL)
          {
            n_refused++;
            g_assert_cmpuint (error->domain, ==, REHAB_PHOTO_ERROR);
          }
      }

  g_assert_cmpuint (n_refused, >, 100);
}

static void
assert_size (GBytes *kept,
             int     width,
             int     height)
{
  g_autoptr (GError) error = NULL;
  int w = 0;
  int h = 0;

  g_assert_true (rehab_photo_measure (kept, &w, &h, &error));
  g_assert_cmpint (w, ==, width);
  g_assert_cmpint (h, ==, height);
}

static void
test_scaled (void)
{
  static const struct { const char *kind; int from[2]; int to[2]; } cases[] = {
    { "jpeg", { 3000, 1500 }, { 1000, 500 } },
    { "jpeg", { 900, 1800 }, { 500, 1000 } },
    { "png", { 2000, 1000 }, { 1000, 500 } },
    { "png", { 1000, 640 }, { 1000, 640 } },
    { "jpeg", { 30, 20 }, { 30, 20 } },
    { "png", { 1, 1 }, { 1, 1 } },
    { "png", { 5000, 2 }, { 1000, 1 } },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) file = photo_fixture_file (cases[i].kind, cases[i].from[0], cases[i].from[1], FALSE, FALSE);
      const char *media_type;
      g_autoptr (GBytes) kept = take_in (file, &media_type);

      assert_size (kept, cases[i].to[0], cases[i].to[1]);
    }
}

static void
test_smaller_kind (void)
{
  g_autoptr (GBytes) drawing = photo_fixture_file ("jpeg", 400, 300, FALSE, FALSE);
  g_autoptr (GBytes) photograph = photo_fixture_file ("png", 400, 300, FALSE, TRUE);
  g_autoptr (GBytes) transparent = photo_fixture_file ("png", 400, 300, TRUE, TRUE);
  g_autoptr (GBytes) clear_photograph = photo_fixture_file ("png", 1400, 1300, TRUE, TRUE);
  const char *media_type;

  g_bytes_unref (take_in (drawing, &media_type));
  g_assert_cmpstr (media_type, ==, REHAB_MEDIA_TYPE_PNG);
  g_bytes_unref (take_in (photograph, &media_type));
  g_assert_cmpstr (media_type, ==, REHAB_MEDIA_TYPE_JPEG);
  g_bytes_unref (take_in (transparent, &media_type));
  g_assert_cmpstr (media_type, ==, REHAB_MEDIA_TYPE_PNG);

  {
    g_autoptr (GBytes) kept = take_in (clear_photograph, &media_type);

    g_assert_cmpuint (g_bytes_get_size (kept), <=, REHAB_EXERCISE_PICTURE_MAX_BYTES);
  }
}

/* What a pixel of a painted picture is, 0xRRGGBB. */
static guint32
pixel_at (cairo_surface_t *surface,
          int              x,
          int              y)
{
  cairo_surface_flush (surface);

  return *(guint32 *) (gpointer) (cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface) + 4 * x)
         & 0xffffff;
}

static RehabExercisePicture *
new_picture (GBytes *file)
{
  g_autoptr (GError) error = NULL;
  const char *media_type;
  g_autoptr (GBytes) kept = take_in (file, &media_type);
  g_autofree char *exercise_id = g_uuid_string_random ();
  RehabExercisePicture *picture = rehab_exercise_picture_new (&(RehabExercisePicture) {
    .exercise_id = exercise_id, .media_type = media_type, .data = kept,
  }, &error);

  g_assert_no_error (error);

  return picture;
}

static cairo_surface_t *
paint (const RehabExercisePicture *picture,
       int                         width,
       int                         height,
       gboolean                    grey)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_paint (cr);
  rehab_photo_paint (cr, picture, &(cairo_rectangle_t) { 0, 0, width, height }, grey);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);

  return surface;
}

static guint
red (guint32 pixel)
{
  return pixel >> 16;
}

static guint
blue (guint32 pixel)
{
  return pixel & 0xff;
}

static void
test_turned_and_stripped (void)
{
  static const struct { guint8 orientation; int size[2]; int red_at[2]; int blue_at[2]; } cases[] = {
    { 1, { 400, 200 }, { 50, 100 }, { 350, 100 } },
    { 3, { 400, 200 }, { 350, 100 }, { 50, 100 } },
    { 6, { 200, 400 }, { 100, 50 }, { 100, 350 } },
    { 8, { 200, 400 }, { 100, 350 }, { 100, 50 } },
  };
  g_autoptr (GBytes) plain = photo_fixture_file ("jpeg", 400, 200, FALSE, TRUE);

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) file = photo_fixture_add_exif (plain, cases[i].orientation);
      g_autoptr (RehabExercisePicture) picture = new_picture (file);
      cairo_surface_t *surface = paint (picture, cases[i].size[0], cases[i].size[1], FALSE);
      guint32 at_red = pixel_at (surface, cases[i].red_at[0], cases[i].red_at[1]);
      guint32 at_blue = pixel_at (surface, cases[i].blue_at[0], cases[i].blue_at[1]);

      g_test_message ("orientation %u: %06x %06x", cases[i].orientation, at_red, at_blue);
      assert_size (picture->data, cases[i].size[0], cases[i].size[1]);
      g_assert_cmpuint (red (at_red), >, 150);
      g_assert_cmpuint (blue (at_red), <, 90);
      g_assert_cmpuint (blue (at_blue), >, 150);
      cairo_surface_destroy (surface);

      g_assert_true (holds (file, "GPS", 3));
      g_assert_false (holds (picture->data, "GPS", 3));
      g_assert_false (holds (picture->data, "Exif", 4));
    }
}

/* Scaled while it is decoded, it is turned as well. */
static void
test_large_and_turned (void)
{
  g_autoptr (GBytes) plain = photo_fixture_file ("jpeg", 2400, 1200, FALSE, TRUE);
  g_autoptr (GBytes) file = photo_fixture_add_exif (plain, 6);
  const char *media_type;
  g_autoptr (GBytes) kept = take_in (file, &media_type);

  assert_size (kept, 500, 1000);
}

static void
test_painted (void)
{
  g_autoptr (GBytes) file = photo_fixture_file ("png", 400, 200, FALSE, TRUE);
  g_autoptr (RehabExercisePicture) picture = new_picture (file);
  const int sizes[] = { 100, 600 }; /* a small copy, and the whole */

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      int size = sizes[i];
      cairo_surface_t *surface = paint (picture, size, size, FALSE);
      cairo_surface_t *grey = paint (picture, size, size, TRUE);
      guint32 pixel = pixel_at (grey, size / 4, size / 2);

      /* Above and below there is only paper. */
      g_assert_cmphex (pixel_at (surface, size / 2, size / 8), ==, 0xffffff);
      g_assert_cmphex (pixel_at (surface, size / 2, 7 * size / 8), ==, 0xffffff);
      g_assert_cmpuint (red (pixel_at (surface, size / 4, size / 2)), >, 150);
      g_assert_cmpuint (blue (pixel_at (surface, 3 * size / 4, size / 2)), >, 150);
      g_assert_cmpuint (red (pixel), ==, blue (pixel));
      g_assert_cmpuint (red (pixel), <, 150);
      cairo_surface_destroy (surface);
      cairo_surface_destroy (grey);
    }
}

static void
test_hurt_paints_nothing (void)
{
  static const guint8 begin[] = { 0xff, 0xd8, 0xff, 0xe0, 0, 2, 1, 2, 3, 4 };
  g_autoptr (GBytes) data = g_bytes_new_static (begin, sizeof begin);
  const RehabExercisePicture picture = { .id = "x", .media_type = REHAB_MEDIA_TYPE_JPEG, .data = data };
  cairo_surface_t *surface = paint (&picture, 100, 100, FALSE);

  g_assert_cmphex (pixel_at (surface, 50, 50), ==, 0xffffff);
  cairo_surface_destroy (surface);
}

static cairo_status_t
append_cb (void                *closure,
           const unsigned char *data,
           unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static GBytes *
print_pdf (const RehabExercise    *exercise,
           const RehabFigureStyle *style)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_cb, bytes, 400, 400);
  cairo_t *cr = cairo_create (surface);

  rehab_exercise_paint (cr, exercise, style, &(cairo_rectangle_t) { 20, 20, 120, 90 });
  rehab_exercise_paint (cr, exercise, style, &(cairo_rectangle_t) { 20, 220, 300, 90 });
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);

  return g_byte_array_free_to_bytes (bytes);
}

static void
test_jpeg_stays_a_jpeg (void)
{
  g_autoptr (GBytes) file = photo_fixture_file ("jpeg", 1200, 800, FALSE, TRUE);
  g_autoptr (RehabExercisePicture) picture = new_picture (file);
  g_autoptr (GPtrArray) pictures = g_ptr_array_new ();
  const RehabExercise exercise = { .own = TRUE, .pictures = pictures };
  size_t size;
  gconstpointer jpeg = g_bytes_get_data (picture->data, &size);

  g_ptr_array_add (pictures, picture);
  g_assert_cmpstr (picture->media_type, ==, REHAB_MEDIA_TYPE_JPEG);

  {
    g_autoptr (GBytes) pdf = print_pdf (&exercise, &(RehabFigureStyle) { .theme = REHAB_FIGURE_LIGHT });
    g_autoptr (GBytes) low_ink = print_pdf (&exercise, &(RehabFigureStyle) { .theme = REHAB_FIGURE_LOW_INK });

    g_assert_true (holds (pdf, jpeg, size));
    /* Once, though it is shown twice. */
    g_assert_cmpuint (g_bytes_get_size (pdf), <, size + 5000);
    g_assert_false (holds (low_ink, jpeg, size));
    g_assert_true (holds (low_ink, "DCTDecode", 9));
    g_assert_cmpuint (g_bytes_get_size (low_ink), <, size + 5000);
  }
}

static guint
count_painted (const RehabExercise *exercise)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 300, 100);
  cairo_t *cr = cairo_create (surface);
  guint n = 0;

  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_paint (cr);
  rehab_exercise_paint (cr, exercise, &(RehabFigureStyle) { .theme = REHAB_FIGURE_LIGHT }, &(cairo_rectangle_t) { 0, 0, 300, 100 });
  cairo_destroy (cr);
  for (int y = 0; y < 100; y++)
    for (int x = 0; x < 300; x++)
      n += pixel_at (surface, x, y) != 0xffffff;
  cairo_surface_destroy (surface);

  return n;
}

static void
test_exercise (void)
{
  g_autoptr (GBytes) file = photo_fixture_file ("png", 90, 90, FALSE, FALSE);
  g_autoptr (RehabExercisePicture) picture = new_picture (file);
  g_autoptr (GPtrArray) pictures = g_ptr_array_new ();
  RehabExercise own = { .own = TRUE, .pictures = pictures };

  g_assert_false (rehab_exercise_can_paint (&own));
  g_assert_cmpuint (count_painted (&own), ==, 0);
  g_assert_true (rehab_exercise_can_paint (rehab_exercise_lookup ("hip-thrust")));
  g_assert_cmpuint (count_painted (rehab_exercise_lookup ("hip-thrust")), >, 500);

  /* Square ones in a wide box stand side by side: each about as high as the box. */
  for (guint i = 1; i <= 3; i++)
    {
      g_ptr_array_add (pictures, picture);
      g_assert_true (rehab_exercise_can_paint (&own));
      g_assert_cmpuint (count_painted (&own), >, i * 85 * 85);
      g_assert_cmpuint (count_painted (&own), <=, i * 100 * 100);
    }
}

static void
test_files (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("rehab-photo-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "holiday.png", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) directory = g_file_new_for_path (folder);
  g_autoptr (GBytes) bytes = NULL;

  g_assert_null (rehab_photo_read_file (file, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_null (rehab_photo_read_file (directory, NULL, &error));
  g_assert_error (error, REHAB_PHOTO_ERROR, REHAB_PHOTO_ERROR_NO_FILE);
  g_clear_error (&error);

  g_assert_true (g_file_set_contents (path, "words", -1, &error));
  bytes = rehab_photo_read_file (file, NULL, &error);
  g_assert_no_error (error);
  assert_refused (bytes, REHAB_PHOTO_ERROR_FORMAT);

  /* A hole as long as what is too much takes no room. */
  g_assert_cmpint (truncate (path, REHAB_PHOTO_MOST_BYTES + 1), ==, 0);
  g_assert_null (rehab_photo_read_file (file, NULL, &error));
  g_assert_error (error, REHAB_PHOTO_ERROR, REHAB_PHOTO_ERROR_TOO_LARGE);

  g_remove (path);
  g_rmdir (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/photo/what-is-no-picture", test_what_is_no_picture);
  g_test_add_func ("/photo/cut-off", test_cut_off);
  g_test_add_func ("/photo/too-many-pixels", test_too_many_pixels);
  g_test_add_func ("/photo/hurt-inside", test_hurt_inside);
  g_test_add_func ("/photo/scaled", test_scaled);
  g_test_add_func ("/photo/smaller-kind", test_smaller_kind);
  g_test_add_func ("/photo/turned-and-stripped", test_turned_and_stripped);
  g_test_add_func ("/photo/large-and-turned", test_large_and_turned);
  g_test_add_func ("/photo/painted", test_painted);
  g_test_add_func ("/photo/hurt-paints-nothing", test_hurt_paints_nothing);
  g_test_add_func ("/photo/jpeg-stays-a-jpeg", test_jpeg_stays_a_jpeg);
  g_test_add_func ("/photo/exercise", test_exercise);
  g_test_add_func ("/photo/files", test_files);

  return g_test_run ();
}
