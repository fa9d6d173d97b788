/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-date.h"
#include "rehab-i18n.h"

/*
 * A language is its catalogue and nothing else. Two that nobody speaks lie beside those of po/LINGUAS here, and no line of
 * the program names them.
 */

static void
test_offered (void)
{
  const RehabLanguage *language = rehab_language_lookup ("qtz-XX");
  gboolean offered = FALSE;

  g_assert_nonnull (language);
  g_assert_cmpstr (rehab_language_get_code (language), ==, "qtz-XX");
  g_assert_cmpstr (rehab_language_get_name (language), ==, "Qotzil");
  g_assert_true (rehab_language_lookup ("qtz_XX.UTF-8@formal") == language);
  g_assert_null (rehab_language_lookup ("qtz"));
  g_assert_null (rehab_language_lookup ("qtz-YY"));

  for (guint i = 0; i < rehab_language_get_count (); i++)
    offered |= rehab_language_get_nth (i) == language;
  g_assert_true (offered);

  /* Those of the program are there as well, English first, and each once. */
  g_assert_nonnull (rehab_language_lookup ("de"));
  g_assert_cmpstr (rehab_language_get_code (rehab_language_get_nth (0)), ==, "en");
  for (guint i = 2; i < rehab_language_get_count (); i++)
    g_assert_cmpstr (rehab_language_get_code (rehab_language_get_nth (i - 1)), <,
                     rehab_language_get_code (rehab_language_get_nth (i)));
}

/* Whoever sees the program in it gets sheets in it. */
static void
test_own (void)
{
  g_assert_true (rehab_language_get_own () == rehab_language_lookup ("qtz-XX"));
}

/* A catalogue without so much as the name of its language is none to offer. */
static void
test_hardly_begun (void)
{
  g_assert_null (rehab_language_lookup ("qty"));
}

/* What has no translation stays English, and is counted. */
static void
test_words (void)
{
  const RehabDate monday = rehab_date_new (2026, 3, 2, NULL);
  g_autofree char *translated = NULL;
  g_autofree char *english = NULL;
  g_autofree char *number = NULL;

  rehab_language_begin (rehab_language_lookup ("qtz-XX"));
  translated = rehab_date_format (monday, "%A");
  number = rehab_language_dup_number (12.5);
  g_assert_cmpstr (ngettext ("%d set", "%d sets", 1), ==, "%d qit");
  g_assert_cmpstr (ngettext ("%d set", "%d sets", 2), ==, "%d qita");
  g_assert_cmpstr (ngettext ("%d set", "%d sets", 12), ==, "%d qitun");
  g_assert_cmpuint (rehab_language_count_missing (), ==, 0);
  english = rehab_date_format (rehab_date_add_days (monday, 1), "%A");
  g_assert_cmpuint (rehab_language_count_missing (), ==, 1);
  rehab_language_end ();

  g_assert_cmpstr (translated, ==, "Moq");
  g_assert_cmpstr (number, ==, "12·5");
  g_assert_cmpstr (english, ==, "Tuesday");
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  g_setenv ("LANGUAGE", "qty:qtz_XX:de", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/invented-language/offered", test_offered);
  g_test_add_func ("/invented-language/own", test_own);
  g_test_add_func ("/invented-language/hardly-begun", test_hardly_begun);
  g_test_add_func ("/invented-language/words", test_words);

  return g_test_run ();
}
