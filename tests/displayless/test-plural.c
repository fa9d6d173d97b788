/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-plural.h"

typedef guint (*Formula) (gulong n);

static guint
count_german (gulong n)
{
  return n != 1;
}

static guint
count_french (gulong n)
{
  return n > 1;
}

static guint
count_polish (gulong n)
{
  if (n == 1)
    return 0;

  return n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 10 || n % 100 >= 20) ? 1 : 2;
}

static guint
count_arabic (gulong n)
{
  if (n <= 2)
    return (guint) n;
  if (n % 100 >= 3 && n % 100 <= 10)
    return 3;

  return n % 100 >= 11 ? 4 : 5;
}

static guint
count_irish (gulong n)
{
  if (n == 1)
    return 0;
  if (n == 2)
    return 1;

  return n < 7 ? 2 : n < 11 ? 3 : 4;
}

static const struct
{
  const char *language;
  const char *expression;
  Formula formula;
} languages[] = {
  { "German", "n != 1", count_german },
  { "German, as msgmerge writes it", "(n != 1);", count_german },
  { "French", " (n > 1) ; ", count_french },
  { "Polish", "(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2)", count_polish },
  { "Arabic", "n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5", count_arabic },
  { "Irish", "n==1 ? 0 : n==2 ? 1 : n<7 ? 2 : n<11 ? 3 : 4", count_irish },
};

static void
test_languages (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_test_message ("%s", languages[i].language);
      for (gulong n = 0; n < 1000; n++)
        {
          guint form = 99;

          g_assert_true (rehab_plural_choose (languages[i].expression, n, &form));
          g_assert_cmpuint (form, ==, languages[i].formula (n));
        }
    }
}

static void
test_arithmetic (void)
{
  const struct { const char *expression; guint form; } cases[] = {
    { "2 + 3 * 2", 8 }, { "(2 + 3) * 2", 10 }, { "10 - 3 - 2", 5 }, { "!n", 0 }, { "!!n", 1 }, { "7 / 2", 3 },
    { "1 || 0 && 0", 1 }, { "n % 4 == 3", 1 }, { "0 ? 1 : 0 ? 2 : 3", 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint form = 99;

      g_test_message ("%s", cases[i].expression);
      g_assert_true (rehab_plural_choose (cases[i].expression, 7, &form));
      g_assert_cmpuint (form, ==, cases[i].form);
    }
}

static void
test_nonsense (void)
{
  g_autofree char *deep = g_strnfill (100000, '(');
  g_autofree char *far = g_strnfill (100000, '!');
  const char *const cases[] = {
    "", " ", ";", "n !", "n != ", "(n", "n)", "m", "n / 0", "n % 0", "n ? 1", "n ? 1 :", "99", "n n", "1 <", "0 - 1", deep, far,
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint form = 42;

      g_test_message ("%.20s", cases[i]);
      g_assert_false (rehab_plural_choose (cases[i], 7, &form));
      g_assert_cmpuint (form, ==, 42);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plural/languages", test_languages);
  g_test_add_func ("/plural/arithmetic", test_arithmetic);
  g_test_add_func ("/plural/nonsense", test_nonsense);

  return g_test_run ();
}
