/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-date.h"
#include "rehab-i18n.h"
#include "rehab-messages-file.h"

#include <string.h>

static void
test_german (void)
{
  const RehabLanguage *german = rehab_language_lookup ("de_AT.UTF-8");
  g_autofree char *number = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *fixed = NULL;
  g_autofree char *huge = NULL;
  g_autofree char *date = NULL;
  g_autofree char *again = NULL;

  g_assert_nonnull (german);
  g_assert_cmpstr (rehab_language_get_code (german), ==, "de");
  g_assert_cmpstr (rehab_language_get_name (german), ==, "Deutsch");

  rehab_language_begin (german);
  g_assert_true (rehab_language_get_begun () == german);
  number = rehab_language_dup_number (12.5);
  whole = rehab_language_dup_number (-3.0);
  fixed = rehab_language_dup_fixed (-6.0, 1);
  huge = rehab_language_dup_fixed (1e308, 1);
  date = rehab_date_format (rehab_date_new (2026, 3, 2, NULL), "%A, %-d. %B %Y, %a %b %%B");
  g_assert_cmpuint (rehab_language_count_missing (), ==, 0);
  g_assert_cmpstr (_("no words of ours"), ==, "no words of ours");
  g_assert_cmpuint (rehab_language_count_missing (), ==, 1);
  rehab_language_end ();

  g_assert_cmpstr (number, ==, "12,5");
  g_assert_cmpstr (whole, ==, "-3");
  g_assert_cmpstr (fixed, ==, "-6,0");
  g_assert_cmpuint (strlen (huge), ==, 311);
  g_assert_true (g_str_has_suffix (huge, ",0"));
  g_assert_cmpstr (date, ==, "Montag, 2. März 2026, Mo Mär %B");

  /* Back to the interface's, which is English in a test. */
  g_assert_null (rehab_language_get_begun ());
  again = rehab_date_format (rehab_date_new (2026, 3, 2, NULL), "%A");
  g_assert_cmpstr (again, ==, "Monday");
}

static void
test_english_needs_no_catalogue (void)
{
  rehab_language_begin (rehab_language_lookup ("en"));
  g_assert_cmpstr (_("Monday"), ==, "Monday");
  g_assert_cmpstr (C_("month", "May"), ==, "May");
  g_assert_cmpstr (ngettext ("%d set", "%d sets", 1), ==, "%d set");
  g_assert_cmpstr (ngettext ("%d set", "%d sets", 0), ==, "%d sets");
  g_assert_cmpstr (_(""), ==, "");
  g_assert_cmpuint (rehab_language_count_missing (), ==, 0);
  rehab_language_end ();
}

static void
test_lookup (void)
{
  g_assert_true (rehab_language_lookup ("en-GB") == rehab_language_get_nth (0));
  g_assert_true (rehab_language_lookup ("DE") == rehab_language_lookup ("de"));
  g_assert_null (rehab_language_lookup ("deu"));
  g_assert_null (rehab_language_lookup ("d"));
  g_assert_null (rehab_language_lookup (""));
  g_assert_null (rehab_language_lookup (NULL));
  g_assert_nonnull (rehab_language_get_own ());
  for (guint i = 0; i < rehab_language_get_count (); i++)
    {
      const RehabLanguage *language = rehab_language_get_nth (i);

      g_assert_true (rehab_language_lookup (rehab_language_get_code (language)) == language);
    }
}

/* A catalogue of two messages as msgfmt writes it: a head, and one with a context and two forms. */
static GBytes *
make_file (void)
{
  const char head[] = "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=n>1;\n";
  const char text[] = "%d leg\0%d legs";
  const char forms[] = "%d Bein\0%d Beine";
  GByteArray *file = g_byte_array_new ();
  const guint32 words[] = {
    0x950412de, 0, 2, 28, 44, 0, 0,
    0, 60, sizeof text - 1, 61,
    sizeof head - 1, 61 + sizeof text, sizeof forms - 1, 61 + sizeof text + sizeof head,
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      guint32 word = GUINT32_TO_LE (words[i]);

      g_byte_array_append (file, (const guint8 *) &word, sizeof word);
    }
  g_byte_array_append (file, (const guint8 *) "", 1);
  g_byte_array_append (file, (const guint8 *) text, sizeof text);
  g_byte_array_append (file, (const guint8 *) head, sizeof head);
  g_byte_array_append (file, (const guint8 *) forms, sizeof forms);

  return g_byte_array_free_to_bytes (file);
}

static void
test_file (void)
{
  g_autoptr (GBytes) bytes = make_file ();
  g_autoptr (RehabMessagesFile) file = rehab_messages_file_new (bytes);

  g_assert_nonnull (file);
  g_assert_cmpstr (rehab_messages_file_find_plural (file, "%d leg", 1), ==, "%d Bein");
  g_assert_cmpstr (rehab_messages_file_find_plural (file, "%d leg", 0), ==, "%d Bein");
  g_assert_cmpstr (rehab_messages_file_find_plural (file, "%d leg", 2), ==, "%d Beine");
  g_assert_cmpstr (rehab_messages_file_find (file, NULL, "%d leg"), ==, "%d Bein");
  g_assert_null (rehab_messages_file_find (file, "body", "%d leg"));
  g_assert_null (rehab_messages_file_find_plural (file, "%d legs", 2));
}

/* Whatever is cut off or changed: it is refused, or what it gives lies within it; the sanitizers watch. */
static void
test_damaged_file (void)
{
  g_autoptr (GBytes) whole = make_file ();
  size_t size;
  const guint8 *data = g_bytes_get_data (whole, &size);

  for (size_t cut = 0; cut < size; cut++)
    {
      g_autofree guint8 *copy = g_memdup2 (data, MAX (cut, 1));
      g_autoptr (GBytes) bytes = g_bytes_new (copy, cut);
      g_autoptr (RehabMessagesFile) file = rehab_messages_file_new (bytes);

      g_assert_null (file);
    }

  for (guint run = 0; run < 20000; run++)
    {
      g_autofree guint8 *copy = g_memdup2 (data, size);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (RehabMessagesFile) file = NULL;
      const char *found;

      for (guint i = 0; i <= run % 3; i++)
        copy[g_test_rand_int_range (0, (gint32) size)] = (guint8) g_test_rand_int_range (0, 256);

      bytes = g_bytes_new (copy, size);
      file = rehab_messages_file_new (bytes);
      found = file != NULL ? rehab_messages_file_find_plural (file, "%d leg", run) : NULL;
      if (found != NULL)
        g_assert_cmpuint (strlen (found), <, size);
    }
}

/* In French the first of a month is an ordinal, and days begin small unless they begin a sentence. */
static void
test_french (void)
{
  const RehabLanguage *french = rehab_language_lookup ("fr");
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *figures = NULL;
  g_autofree char *begun = NULL;
  g_autofree char *nothing = NULL;
  g_autofree char *accent = NULL;

  g_assert_nonnull (french);

  rehab_language_begin (french);
  first = rehab_date_format (rehab_date_new (2026, 12, 1, NULL), "%A %-d %B %Y, %-e %b");
  second = rehab_date_format (rehab_date_new (2026, 12, 11, NULL), "%A %-d %B");
  figures = rehab_date_format (rehab_date_new (2026, 12, 1, NULL), "%a %-d, %-d/%-m/%Y");
  rehab_language_end ();
  begun = rehab_language_dup_begun (first);
  nothing = rehab_language_dup_begun ("");
  accent = rehab_language_dup_begun ("été");

  g_assert_cmpstr (first, ==, "mardi 1er décembre 2026, 1er déc.");
  g_assert_cmpstr (second, ==, "vendredi 11 décembre");
  g_assert_cmpstr (figures, ==, "mar. 1, 1/12/2026");
  g_assert_cmpstr (begun, ==, "Mardi 1er décembre 2026, 1er déc.");
  g_assert_cmpstr (nothing, ==, "");
  g_assert_cmpstr (accent, ==, "Été");
}

static void
test_units (void)
{
  g_autofree char *degrees = rehab_language_dup_with_unit ("82", "°");
  g_autofree char *newtons = rehab_language_dup_with_unit ("250", "N");
  g_autofree char *bare = rehab_language_dup_with_unit ("0.95", "");

  g_assert_cmpstr (degrees, ==, "82°");
  g_assert_cmpstr (newtons, ==, "250 N");
  g_assert_cmpstr (bare, ==, "0.95");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/language/german", test_german);
  g_test_add_func ("/language/french", test_french);
  g_test_add_func ("/language/english", test_english_needs_no_catalogue);
  g_test_add_func ("/language/lookup", test_lookup);
  g_test_add_func ("/language/file", test_file);
  g_test_add_func ("/language/damaged-file", test_damaged_file);
  g_test_add_func ("/language/units", test_units);

  return g_test_run ();
}
