/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "programme-fixture.h"
#include "rehab-bit-row.h"
#include "rehab-catalogue-table.h"
#include "rehab-own-exercise-dialog.h"
#include "rehab-own-exercise-table.h"
#include "rehab-photo.h"
#include "rehab-picture-picker.h"
#include "rehab-programme-page.h"
#include "rehab-prose-row.h"

#include <cairo.h>

static RehabPicturePicker *
get_picker (AdwDialog *dialog)
{
  return REHAB_PICTURE_PICKER (programme_fixture_find (GTK_WIDGET (dialog), REHAB_TYPE_PICTURE_PICKER, 0));
}

static AdwDialog *
open_dialog (ProgrammeFixture *fixture,
             const char       *exercise_key)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  AdwDialog *dialog = rehab_own_exercise_dialog_new (fixture->clinic, exercise_key);

  programme_fixture_present (fixture, box);
  adw_dialog_present (dialog, box);
  g_assert_true (programme_fixture_get_dialog (fixture) == dialog);

  return dialog;
}

static void
save (AdwDialog *dialog)
{
  g_signal_emit_by_name (programme_fixture_find_labelled (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "_Save"), "clicked");
}

static void
type_name (AdwDialog  *dialog,
           const char *name)
{
  gtk_editable_set_text (GTK_EDITABLE (programme_fixture_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, 0)), name);
}

static GPtrArray *
list_own (ProgrammeFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *own = rehab_own_exercise_table_list (rehab_clinic_get_store (fixture->clinic), &error);

  g_assert_no_error (error);

  return own;
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
new_png (int width,
         int height)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 0.2, 0.6, 0.3);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_write_to_png_stream (surface, append_cb, bytes);
  cairo_surface_destroy (surface);

  return g_byte_array_free_to_bytes (bytes);
}

static void
wait_until_taken_in (RehabPicturePicker *picker)
{
  while (rehab_picture_picker_is_busy (picker))
    g_main_context_iteration (NULL, TRUE);
}

static void
test_written (ProgrammeFixture *fixture,
              gconstpointer     unused)
{
  AdwDialog *dialog = open_dialog (fixture, NULL);
  g_autoptr (GBytes) png = new_png (1600, 800);
  g_autoptr (GPtrArray) own = NULL;
  g_autoptr (RehabCatalogue) catalogue = NULL;
  g_autofree char *key = NULL;
  const RehabOwnExercise *written;
  const RehabExercise *exercise;
  GtkTextView *goal;

  /* It wants a name. */
  save (dialog);
  g_assert_true (gtk_widget_has_css_class (programme_fixture_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, 0), "error"));
  own = list_own (fixture);
  g_assert_cmpuint (own->len, ==, 0);
  g_clear_pointer (&own, g_ptr_array_unref);

  type_name (dialog, "Swimmer’s kick");
  goal = GTK_TEXT_VIEW (programme_fixture_find (programme_fixture_find (GTK_WIDGET (dialog), REHAB_TYPE_PROSE_ROW, 0), GTK_TYPE_TEXT_VIEW, 0));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (goal), "Light work\nin warm water", -1);
  rehab_bit_row_set_bits (REHAB_BIT_ROW (programme_fixture_find (GTK_WIDGET (dialog), REHAB_TYPE_BIT_ROW, 0)), 1u << REHAB_PHASE_CALM);
  rehab_bit_row_set_bits (REHAB_BIT_ROW (programme_fixture_find (GTK_WIDGET (dialog), REHAB_TYPE_BIT_ROW, 1)), REHAB_EQUIPMENT_POOL);
  adw_switch_row_set_active (ADW_SWITCH_ROW (programme_fixture_find (GTK_WIDGET (dialog), ADW_TYPE_SWITCH_ROW, 0)), TRUE);
  rehab_picture_picker_add_bytes (get_picker (dialog), png);
  wait_until_taken_in (get_picker (dialog));
  g_assert_null (rehab_picture_picker_get_problem (get_picker (dialog)));
  save (dialog);

  own = list_own (fixture);
  g_assert_cmpuint (own->len, ==, 1);
  written = g_ptr_array_index (own, 0);
  g_assert_cmpstr (written->name, ==, "Swimmer’s kick");
  g_assert_cmpstr (written->goal, ==, "Light work in warm water");
  g_assert_cmpint (written->phases, ==, 1 << REHAB_PHASE_CALM);
  g_assert_cmpint (written->equipment, ==, REHAB_EQUIPMENT_POOL);
  g_assert_true (written->one_sided);
  g_assert_false (written->heavy);

  key = rehab_own_exercise_dup_key (written);
  catalogue = rehab_catalogue_table_load (rehab_clinic_get_store (fixture->clinic), NULL);
  exercise = rehab_catalogue_lookup (catalogue, key);
  g_assert_nonnull (exercise);
  g_assert_cmpuint (exercise->pictures->len, ==, 1);
}

static void
test_copied (ProgrammeFixture *fixture,
             gconstpointer     unused)
{
  AdwDialog *dialog = open_dialog (fixture, "nordic-curl");
  g_autoptr (GPtrArray) own = NULL;
  const RehabOwnExercise *copy;
  const RehabExercise *original = rehab_exercise_lookup ("nordic-curl");

  type_name (dialog, "Nordic curl, our way");
  save (dialog);
  own = list_own (fixture);
  g_assert_cmpuint (own->len, ==, 1);
  copy = g_ptr_array_index (own, 0);
  g_assert_cmpstr (copy->name, ==, "Nordic curl, our way");
  g_assert_cmpstr (copy->movement, ==, rehab_exercise_get_text (original, REHAB_EXERCISE_MOVEMENT));
  g_assert_cmpint (copy->phases, ==, (int) original->phases);
  g_assert_cmpint (copy->equipment, ==, (int) original->equipment);
  g_assert_cmpint (copy->hip_flexion, ==, original->hip_flexion);
  g_assert_cmpstr (copy->drawn_as, ==, "nordic-curl");
}

/* One that was prescribed stays as it was; the edit makes a follower. */
static void
test_prescribed_is_followed (ProgrammeFixture *fixture,
                             gconstpointer     unused)
{
  g_autoptr (GError) error = NULL;
  RehabStore *store = rehab_clinic_get_store (fixture->clinic);
  g_autoptr (RehabOwnExercise) first =
    rehab_own_exercise_table_add (store, &(RehabOwnExercise) { .name = "Our bridge", .drawn_as = "bridge-hold" }, NULL, &error);
  g_autofree char *key = rehab_own_exercise_dup_key (first);
  g_autoptr (RehabCatalogue) catalogue = rehab_catalogue_table_load (store, &error);
  g_autoptr (RehabPrescription) prescription =
    rehab_prescription_new_for_exercise (rehab_catalogue_lookup (catalogue, key), REHAB_PHASE_CALM, REHAB_SIDE_LEFT);
  const RehabPrescription *all[] = { prescription };
  g_autoptr (RehabRegimen) regimen = rehab_regimen_new (all, 1);
  g_autoptr (RehabProgrammeVersion) version =
    rehab_programme_version_table_add (store, rehab_case_model_get_case (fixture->model)->episode->id,
                                       rehab_clinic_get_today (fixture->clinic), NULL, NULL, regimen, &error);
  g_autoptr (RehabCatalogue) after = NULL;
  AdwDialog *dialog;

  g_assert_no_error (error);
  dialog = open_dialog (fixture, key);
  type_name (dialog, "Our better bridge");
  save (dialog);

  after = rehab_catalogue_table_load (store, &error);
  g_assert_cmpstr (rehab_catalogue_get_name (after, key), ==, "Our bridge");
  g_assert_cmpstr (rehab_catalogue_get_name (after, rehab_catalogue_get_newest_key (after, key)), ==, "Our better bridge");
}

/* The programme that is being edited goes on with the follower, until that is taken back. */
static void
test_programme_follows (ProgrammeFixture *fixture,
                        gconstpointer     unused)
{
  g_autoptr (GError) error = NULL;
  RehabStore *store = rehab_clinic_get_store (fixture->clinic);
  g_autoptr (RehabOwnExercise) first =
    rehab_own_exercise_table_add (store, &(RehabOwnExercise) { .name = "Our bridge", .drawn_as = "bridge-hold" }, NULL, &error);
  g_autofree char *key = rehab_own_exercise_dup_key (first);
  g_autoptr (RehabCatalogue) catalogue = rehab_catalogue_table_load (store, &error);
  g_autoptr (RehabPrescription) prescription =
    rehab_prescription_new_for_exercise (rehab_catalogue_lookup (catalogue, key), REHAB_PHASE_CALM, REHAB_SIDE_LEFT);
  const RehabPrescription *all[] = { prescription };
  g_autoptr (RehabRegimen) regimen = rehab_regimen_new (all, 1);
  g_autoptr (RehabProgrammeVersion) version =
    rehab_programme_version_table_add (store, rehab_case_model_get_case (fixture->model)->episode->id,
                                       rehab_clinic_get_today (fixture->clinic), NULL, NULL, regimen, &error);
  GtkWidget *page = rehab_programme_page_new ();
  RehabDraft *draft;
  AdwDialog *dialog;

  g_assert_no_error (error);
  g_assert_true (rehab_case_model_reload (fixture->model, &error));
  draft = rehab_case_model_get_regimen_draft (fixture->model);
  g_object_set (page, "case-model", fixture->model, NULL);
  programme_fixture_present (fixture, page);

  gtk_widget_activate_action (page, "programme.edit-exercise", "s", key);
  dialog = programme_fixture_get_dialog (fixture);
  type_name (dialog, "Our better bridge");
  save (dialog);

  g_assert_true (rehab_draft_get_changed (draft));
  g_assert_cmpstr (rehab_catalogue_get_name (rehab_case_model_get_case (fixture->model)->catalogue,
                                             rehab_regimen_get_nth (rehab_draft_get_current (draft), 0)->exercise_key), ==,
                   "Our better bridge");
  g_assert_true (programme_fixture_activate (page, "programme.undo"));
  g_assert_cmpstr (rehab_regimen_get_nth (rehab_draft_get_current (draft), 0)->exercise_key, ==, key);
}

/* What is archived is offered no more, and comes back with Undo. */
static void
test_archived (ProgrammeFixture *fixture,
               gconstpointer     unused)
{
  g_autoptr (GError) error = NULL;
  RehabStore *store = rehab_clinic_get_store (fixture->clinic);
  g_autoptr (RehabOwnExercise) own =
    rehab_own_exercise_table_add (store, &(RehabOwnExercise) { .name = "Our bridge" }, NULL, &error);
  g_autofree char *key = rehab_own_exercise_dup_key (own);
  GtkWidget *page = rehab_programme_page_new ();

  g_assert_no_error (error);
  g_assert_true (rehab_case_model_reload (fixture->model, &error));
  g_object_set (page, "case-model", fixture->model, NULL);
  programme_fixture_present (fixture, page);

  gtk_widget_activate_action (page, "programme.archive-exercise", "s", key);
  programme_fixture_wait (50);
  g_assert_true (rehab_catalogue_lookup (rehab_case_model_get_case (fixture->model)->catalogue, key)->archived);
  g_signal_emit_by_name (programme_fixture_find_labelled (page, GTK_TYPE_BUTTON, "_Undo"), "clicked");
  g_assert_false (rehab_catalogue_lookup (rehab_case_model_get_case (fixture->model)->catalogue, key)->archived);
}

static void
test_no_pictures (ProgrammeFixture *fixture,
                  gconstpointer     unused)
{
  static const char text[] = "Dear colleague, here is the picture";
  static const char svg[] = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
  static const guint8 jpeg[] = { 0xff, 0xd8, 0xff, 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xdb };
  static const guint8 huge[] = {
    0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0x27, 0x10, 0, 0, 0x27, 0x10,
    8, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 'I', 'E', 'N', 'D', 0xae, 0x42, 0x60, 0x82,
  };
  static const struct { const char *name; gconstpointer bytes; gsize size; const char *sentence; } cases[] = {
    { "words.png", text, sizeof text, "This is not a PNG or JPEG picture" },
    { "drawing.svg", svg, sizeof svg, "This is not a PNG or JPEG picture" },
    { "cut.jpg", jpeg, sizeof jpeg, "This picture is damaged or cut off." },
    { "huge.png", huge, sizeof huge, "This picture is too large: it may have at most 40 megapixels." },
    { "empty.png", "", 0, "This file is empty." },
  };
  AdwDialog *dialog = open_dialog (fixture, NULL);
  RehabPicturePicker *picker = get_picker (dialog);
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  g_autoptr (RehabCatalogue) catalogue = NULL;
  g_autoptr (GPtrArray) own = NULL;
  g_autofree char *key = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, cases[i].name, NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (GError) error = NULL;

      g_assert_true (g_file_set_contents (path, cases[i].bytes, (gssize) cases[i].size, &error));
      rehab_picture_picker_add_file (picker, file);
      wait_until_taken_in (picker);
      g_test_message ("%s: %s", cases[i].name, rehab_picture_picker_get_problem (picker));
      g_assert_true (g_str_has_prefix (rehab_picture_picker_get_problem (picker), cases[i].sentence));
      g_assert_cmpuint (rehab_picture_picker_get_pictures (picker)->len, ==, 0);
    }

  rehab_picture_picker_add_file (picker, folder);
  wait_until_taken_in (picker);
  g_assert_true (g_str_has_prefix (rehab_picture_picker_get_problem (picker), "This is not a file."));

  type_name (dialog, "In words alone");
  save (dialog);
  own = list_own (fixture);
  key = rehab_own_exercise_dup_key (g_ptr_array_index (own, 0));
  catalogue = rehab_catalogue_table_load (rehab_clinic_get_store (fixture->clinic), NULL);
  g_assert_true (rehab_catalogue_lookup (catalogue, key)->pictures == NULL
                 || rehab_catalogue_lookup (catalogue, key)->pictures->len == 0);
}

static void
test_three_at_most (ProgrammeFixture *fixture,
                    gconstpointer     unused)
{
  GtkWidget *widget = rehab_picture_picker_new ();
  RehabPicturePicker *picker = REHAB_PICTURE_PICKER (widget);
  GtkWidget *later;
  const RehabExercisePicture *first;

  programme_fixture_present (fixture, widget);
  for (int i = 1; i <= 4; i++)
    {
      g_autoptr (GBytes) png = new_png (100 * i, 80);

      rehab_picture_picker_add_bytes (picker, png);
      wait_until_taken_in (picker);
    }
  g_assert_cmpuint (rehab_picture_picker_get_pictures (picker)->len, ==, 3);
  g_assert_cmpstr (rehab_picture_picker_get_problem (picker), ==, "An exercise has room for 3 pictures.");

  /* In another order, and one less. */
  first = g_ptr_array_index (rehab_picture_picker_get_pictures (picker), 0);
  for (guint i = 0;; i++)
    {
      later = programme_fixture_find (widget, GTK_TYPE_BUTTON, i);
      if (g_strcmp0 (gtk_widget_get_tooltip_text (later), "Move Picture 1 Later") == 0)
        break;
    }
  g_signal_emit_by_name (later, "clicked");
  g_assert_true (g_ptr_array_index (rehab_picture_picker_get_pictures (picker), 1) == first);
  g_signal_emit_by_name (programme_fixture_find (widget, GTK_TYPE_BUTTON, 0), "clicked");
  g_assert_cmpuint (rehab_picture_picker_get_pictures (picker)->len, ==, 2);
  g_assert_true (g_ptr_array_index (rehab_picture_picker_get_pictures (picker), 0) == first);
}

/* However long each takes, they come in the order in which they were chosen. */
static void
test_order (ProgrammeFixture *fixture,
            gconstpointer     unused)
{
  GtkWidget *widget = rehab_picture_picker_new ();
  RehabPicturePicker *picker = REHAB_PICTURE_PICKER (widget);
  const int widths[] = { 1000, 300, 20 };

  programme_fixture_present (fixture, widget);
  for (size_t i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autoptr (GBytes) png = new_png (widths[i], 2 * widths[i] / 3);

      rehab_picture_picker_add_bytes (picker, png);
    }
  wait_until_taken_in (picker);

  g_assert_cmpuint (rehab_picture_picker_get_pictures (picker)->len, ==, G_N_ELEMENTS (widths));
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      const RehabExercisePicture *picture = g_ptr_array_index (rehab_picture_picker_get_pictures (picker), i);
      int width;
      int height;

      g_assert_true (rehab_photo_measure (picture->data, &width, &height, NULL));
      g_assert_cmpint (width, ==, widths[i]);
    }
}

static void
test_pasted (ProgrammeFixture *fixture,
             gconstpointer     unused)
{
  GtkWidget *widget = rehab_picture_picker_new ();
  RehabPicturePicker *picker = REHAB_PICTURE_PICKER (widget);
  g_autoptr (GBytes) png = new_png (200, 100);
  g_autoptr (GdkTexture) texture = gdk_texture_new_from_bytes (png, NULL);

  programme_fixture_present (fixture, widget);
  gdk_clipboard_set_texture (gtk_widget_get_clipboard (widget), texture);
  rehab_picture_picker_paste (picker);
  programme_fixture_wait (200);
  wait_until_taken_in (picker);
  g_assert_cmpuint (rehab_picture_picker_get_pictures (picker)->len, ==, 1);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), "words");
  rehab_picture_picker_paste (picker);
  programme_fixture_wait (200);
  g_assert_cmpstr (rehab_picture_picker_get_problem (picker), ==, "There is no picture to paste.");
  g_assert_cmpuint (rehab_picture_picker_get_pictures (picker)->len, ==, 1);
}

#define ADD(path, func) \
  g_test_add ("/own-exercise/" path, ProgrammeFixture, NULL, programme_fixture_set_up, func, programme_fixture_tear_down)

static void
add_tests (void)
{
  ADD ("written", test_written);
  ADD ("copied", test_copied);
  ADD ("followed", test_prescribed_is_followed);
  ADD ("programme-follows", test_programme_follows);
  ADD ("archived", test_archived);
  ADD ("no-pictures", test_no_pictures);
  ADD ("three-at-most", test_three_at_most);
  ADD ("order", test_order);
  ADD ("pasted", test_pasted);
}

int
main (int   argc,
      char *argv[])
{
  return programme_fixture_main (argc, argv, add_tests);
}
