/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document-fixture.h"
#include "rehab-clinic-details.h"
#include "rehab-missing-letters.h"
#include "rehab-sheet.h"
#include "rehab-template.h"
#include "rehab-typesetter.h"

#include <glib/gstdio.h>
#include <unistd.h>

/*
 * A system with one font, of Latin letters: names and notes in other scripts are boxes on paper, and who prints is told
 * which.
 */

#define CHINESE "\xe5\xbc\xa0\xe4\xbc\x9f"
#define ARABIC "\xd9\x85\xd8\xad\xd9\x85\xd8\xaf" /* five letters of which two are the same */
#define DEVANAGARI "\xe0\xa4\xaa\xe0\xa5\x8d\xe0\xa4\xb0\xe0\xa4\xbf\xe0\xa4\xaf\xe0\xa4\xbe"
#define EMOJI "\xf0\x9f\x99\x82"

static char *
dup_missing (const char *text)
{
  g_autoptr (RehabTypesetter) typesetter = rehab_typesetter_new (REHAB_TEXT_NORMAL, REHAB_INK_COLOUR, "en");
  g_autoptr (PangoLayout) layout = rehab_typesetter_set (typesetter, REHAB_TYPE_BODY, text, 120.0);
  GArray *letters = rehab_missing_letters_add (NULL, layout);
  char *sentence = rehab_missing_letters_tell (letters);

  g_clear_pointer (&letters, g_array_unref);

  return sentence;
}

static void
assert_named (const char *text,
              ...)
{
  g_autofree char *sentence = dup_missing (text);
  const char *number;
  va_list numbers;

  g_assert_nonnull (sentence);
  va_start (numbers, text);
  while ((number = va_arg (numbers, const char *)) != NULL)
    if (strstr (sentence, number) == NULL)
      g_error ("No %s in: %s", number, sentence);
  va_end (numbers);
}

static void
test_scripts (void)
{
  assert_named ("Zhang Wei " CHINESE, "2 characters", "U+5F20", "U+4F1F", NULL);
  assert_named (ARABIC, "3 characters", "U+0645", "U+062D", "U+062F", NULL);
  assert_named (DEVANAGARI, "U+092A", "U+0930", "U+092F", NULL);
  assert_named ("well done " EMOJI, "1 character ", "U+1F642", NULL);
}

/* What is there, what only breaks or joins lines, and nothing at all are no boxes. */
static void
test_nothing_missing (void)
{
  const char *const texts[] = {
    "", "Zoë Ångström-Ďurica, 3 × 12 at 10 kg – “slowly”…\nthen rest", "a\tb", "a\xc2\xad" "b", "a\xe2\x80\x8d" "b\xe2\x81\xa0" "c",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *sentence = dup_missing (texts[i]);

      g_assert_cmpstr (sentence, ==, NULL);
    }
}

static void
test_many_are_counted (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *sentence = NULL;

  for (gunichar letter = 0x4e00; letter < 0x4e00 + 300; letter++)
    g_string_append_unichar (text, letter);
  sentence = dup_missing (text->str);
  g_assert_nonnull (strstr (sentence, "300 characters"));
  g_assert_nonnull (strstr (sentence, "U+4E07"));
  g_assert_null (strstr (sentence, "U+4E08"));
  g_assert_true (g_str_has_suffix (sentence, "…"));
}

static RehabDocument *
lay_out (const char *name,
         const char *clinic_name)
{
  g_autoptr (RehabClinicDetails) clinic = rehab_clinic_details_new (&(RehabClinicDetails) { .name = clinic_name }, NULL);
  g_autoptr (RehabRegimen) regimen = rehab_template_make_regimen (rehab_template_lookup ("calm-first-weeks"), REHAB_SIDE_LEFT);
  const RehabSheetContent content = {
    .clinic = clinic, .patient_name = name, .side = REHAB_SIDE_LEFT, .regimen = regimen, .version_number = 1,
    .version_date = rehab_date_new (2026, 11, 22, NULL), .today = rehab_date_new (2026, 11, 22, NULL),
  };
  const RehabSheetOptions options = { .parts = REHAB_SHEET_EXERCISES | REHAB_SHEET_DIARY };

  return rehab_sheet_lay_out (&content, &options);
}

/* The paper is there all the same, as boxes; nobody has to find out from the patient. */
static void
test_paper (void)
{
  g_autoptr (RehabDocument) latin = lay_out ("Tola Adeyemi", "City Physio");
  g_autoptr (RehabDocument) chinese = lay_out (CHINESE, "City Physio");
  g_autoptr (RehabDocument) both = lay_out (CHINESE, ARABIC);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 22, 12, 0, 0);
  g_autoptr (GError) error = NULL;
  const char *const *problems;

  g_assert_null (rehab_document_get_problems (latin)[0]);

  for (guint i = 0; i < 2; i++)
    {
      problems = rehab_document_get_problems (chinese);
      g_assert_nonnull (strstr (problems[0], "2 characters"));
      g_assert_null (problems[1]);
    }
  g_assert_nonnull (strstr (rehab_document_get_problems (both)[0], "5 characters"));
  document_assert_pages (both);
  g_assert_true (rehab_document_write_pdf (both, memory, now, NULL, &error));
  g_assert_no_error (error);

  /* What goes out together is told together, also where only the first of it is looked at. */
  rehab_document_note_words (chinese, "Adeyemi\n" DEVANAGARI);
  g_assert_nonnull (strstr (rehab_document_get_problems (chinese)[0], "U+092A"));
  g_assert_nonnull (strstr (rehab_document_get_problems (chinese)[0], "U+5F20"));
  rehab_document_append (latin, both);
  g_assert_nonnull (strstr (rehab_document_get_problems (latin)[0], "5 characters"));
  g_assert_null (rehab_document_get_problems (latin)[1]);
}

/* Before anything is set: a folder with one font, and a configuration that knows no other. */
static char *
make_system (void)
{
  const char *argv[] = { "fc-list", "--format=%{file}\n", ":family=Inter:style=Regular", NULL };
  g_autofree char *folder = g_dir_make_tmp ("rehab-fonts-XXXXXX", NULL);
  g_autofree char *output = NULL;
  g_autofree char *link = g_build_filename (folder, "font.otf", NULL);
  g_autofree char *path = g_build_filename (folder, "fonts.conf", NULL);
  g_autofree char *text = NULL;

  if (!g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, NULL, NULL)
      || strchr (output, '\n') == NULL)
    return NULL;

  *strchr (output, '\n') = '\0';
  g_assert_cmpint (symlink (output, link), ==, 0);
  text = g_markup_printf_escaped ("<?xml version=\"1.0\"?>\n<fontconfig><dir>%s</dir><cachedir>%s</cachedir></fontconfig>\n",
                                  folder, folder);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_setenv ("FONTCONFIG_FILE", path, TRUE);

  return g_steal_pointer (&folder);
}

static void
remove_system (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = make_system ();
  if (folder == NULL)
    {
      g_print ("1..0 # SKIP there is no font of Latin letters alone\n");
      return 0;
    }

  g_test_add_func ("/missing-letters/scripts", test_scripts);
  g_test_add_func ("/missing-letters/nothing", test_nothing_missing);
  g_test_add_func ("/missing-letters/many", test_many_are_counted);
  g_test_add_func ("/missing-letters/paper", test_paper);

  status = g_test_run ();
  remove_system (folder);

  return status;
}
