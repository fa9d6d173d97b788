/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-date.h"
#include "rehab-language.h"
#include "rehab-ui.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <locale.h>

/* Which language the program comes up in: each case is a process of its own, as a locale is set once. */

static void
clear_locale (void)
{
  static const char *const names[] = {
    "LC_ALL", "LC_CTYPE", "LC_NUMERIC", "LC_TIME", "LC_COLLATE", "LC_MONETARY", "LC_MESSAGES", "LC_PAPER", "LANG", "LANGUAGE",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_unsetenv (names[i]);
}

/* What is written and printed under a locale that says nothing: as English has it, and each sheet in its own language. */
static void
assert_plain (void)
{
  RehabDate date = rehab_date_new (2026, 11, 2, NULL);
  const RehabLanguage *german = rehab_language_lookup ("de");
  g_autofree char *number = rehab_language_dup_number (1234.5);
  g_autofree char *words = rehab_date_format_short (date, rehab_date_new (2027, 1, 4, NULL));
  g_autofree char *of_sheet = NULL;

  g_assert_cmpstr (_("Left"), ==, "Left");
  g_assert_cmpstr (number, ==, "1234.5");
  g_assert_cmpstr (words, ==, "2 Nov 2026");
  g_assert_true (g_utf8_validate (words, -1, NULL));

  g_assert_cmpuint (rehab_language_get_count (), >=, 3);
  g_assert_nonnull (german);
  rehab_language_begin (german);
  of_sheet = rehab_language_dup_number (1234.5);
  g_assert_cmpstr (of_sheet, ==, "1234,5");
  g_assert_cmpstr (rehab_language_translate_context ("side", "Left"), ==, "Links");
  rehab_language_end ();
}

static void
test_missing (void)
{
  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
      g_test_trap_assert_passed ();
      g_test_trap_assert_stderr ("*Message*not installed*");
      return;
    }

  /* A message and no warning, which would end this here; and nothing from GTK, which starts below. */
  clear_locale ();
  g_setenv ("LANG", "xx_YY.UTF-8", TRUE);
  rehab_ui_set_locale ();
  adw_init ();

  assert_plain ();
  g_assert_cmpstr (setlocale (LC_CTYPE, NULL), ==, "C.UTF-8");
  g_assert_true (g_get_charset (NULL));
}

static void
run_plain (const char *name,
           const char *value)
{
  clear_locale ();
  g_setenv ("LANG", "C.UTF-8", TRUE);
  g_setenv (name, value, TRUE);
  rehab_ui_set_locale ();
  adw_init ();
  assert_plain ();
}

/* As a cron job or a bare container has it. */
static void
test_c (void)
{
  if (g_test_subprocess ())
    {
      run_plain ("LC_ALL", "C");
      /* Names from everywhere can be written all the same. */
      g_assert_true (g_get_charset (NULL));
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

/* A language of which there is no catalogue. */
static void
test_no_catalogue (void)
{
  if (g_test_subprocess ())
    {
      run_plain ("LANGUAGE", "tlh:xx");
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

/* One category that is missing leaves the others as they are wanted. */
static void
test_half_missing (void)
{
  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
      g_test_trap_assert_passed ();
      return;
    }

  clear_locale ();
  g_setenv ("LANG", "de_DE.UTF-8", TRUE);
  if (setlocale (LC_ALL, "") == NULL)
    return; /* no German on this system */

  g_setenv ("LC_TIME", "xx_YY.UTF-8", TRUE);
  rehab_ui_set_locale ();
  adw_init ();

  g_assert_cmpstr (setlocale (LC_TIME, NULL), ==, "C.UTF-8");
  g_assert_cmpstr (setlocale (LC_MESSAGES, NULL), ==, "de_DE.UTF-8");
  g_assert_cmpstr (C_("side", "Left"), ==, "Links");
}

/* From where it was built, too: nothing is installed when tests run. */
static void
test_german (void)
{
  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
      g_test_trap_assert_passed ();
      return;
    }

  clear_locale ();
  g_setenv ("LANG", "de_DE.UTF-8", TRUE);
  if (setlocale (LC_ALL, "") == NULL)
    return; /* no German on this system */

  rehab_ui_set_locale ();
  adw_init ();

  g_assert_cmpstr (C_("side", "Left"), ==, "Links");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/locale/missing", test_missing);
  g_test_add_func ("/locale/half-missing", test_half_missing);
  g_test_add_func ("/locale/c", test_c);
  g_test_add_func ("/locale/no-catalogue", test_no_catalogue);
  g_test_add_func ("/locale/german", test_german);

  return g_test_run ();
}
