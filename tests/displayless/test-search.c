/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-search.h"

#include <string.h>

static gboolean
finds (const char *query,
       const char *text)
{
  g_autofree char *folded_text = rehab_search_fold (text);
  g_autofree char *folded_query = rehab_search_fold (query);

  return rehab_search_matches (folded_text, folded_query);
}

static void
test_folds (void)
{
  static const struct
  {
    const char *text;
    const char *folded;
  } texts[] = {
    { NULL, "" }, { "", "" }, { "  ", "" }, { "-,.;", "" },
    { "Adeyemi, Tola", " adeyemi tola" }, { "  Adeyemi  ", " adeyemi" }, { "400 m", " 400 m" },
    { "Müller", " muller" }, { "MU\xcc\x88LLER", " muller" }, { "Straße", " strasse" }, { "STRASSE", " strasse" },
    { "Łukasz Żółć", " lukasz zolc" }, { "Bjørn Ærø", " bjorn aero" }, { "Đorđe", " dorde" }, { "Þór Guðrún", " thor gudrun" },
    { "Œuvre", " oeuvre" }, { "Ångström", " angstrom" }, { "Nguyễn", " nguyen" }, { "Öztürk İpek Işık", " ozturk ipek isik" },
    { "O'Brien", " obrien" }, { "O’Brien", " obrien" }, { "O‘Brien", " obrien" }, { "OʼBrien", " obrien" },
    { "Kaʻiulani", " kaiulani" },
    { "Smith-Jones", " smith jones" }, { "J. R. Tolkien", " j r tolkien" }, { "ﬁnn", " finn" },
    { "محمد", " محمد" }, { "שָׁלוֹם", " שלום" }, { "李小龍", " 李小龍" }, { "Ñuñez", " nunez" },
    { "\xf0\x9f\x8f\x83 Ann", " \xf0\x9f\x8f\x83 ann" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *folded = rehab_search_fold (texts[i].text);

      g_assert_cmpstr (folded, ==, texts[i].folded);
    }
}

/* What was folded is not changed by folding it again. */
static void
test_folding_ends (void)
{
  static const gunichar alphabets[] = { 0x20, 0xc0, 0x100, 0x370, 0x400, 0x5d0, 0x600, 0x900, 0x1e00, 0x1f300, 0xac00 };

  for (int i = 0; i < 500; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *once = NULL;
      g_autofree char *twice = NULL;

      for (int j = 0; j < 12; j++)
        {
          gunichar letter =
            alphabets[g_test_rand_int_range (0, G_N_ELEMENTS (alphabets))] + (gunichar) g_test_rand_int_range (0, 0x60);

          g_string_append_unichar (text, letter);
        }

      once = rehab_search_fold (text->str);
      twice = rehab_search_fold (once);
      g_test_message ("%s", text->str);
      g_assert_cmpstr (once, ==, twice);
      g_assert_true (g_utf8_validate (once, -1, NULL));
      g_assert_true (rehab_search_matches (once, once));
    }
}

static void
test_matches (void)
{
  static const struct
  {
    const char *query;
    const char *text;
    gboolean found;
  } searches[] = {
    { "", "Adeyemi, Tola", TRUE }, { "   ", "Adeyemi, Tola", TRUE }, { "", "", TRUE }, { "a", "", FALSE },
    /* In any case, in any order, by the beginnings of words. */
    { "ad", "Adeyemi, Tola", TRUE }, { "AD", "Adeyemi, Tola", TRUE }, { "ad to", "Adeyemi, Tola", TRUE },
    { "to ad", "Adeyemi, Tola", TRUE }, { "tola adeyemi", "Adeyemi, Tola", TRUE }, { "Tola, Adeyemi", "Adeyemi, Tola", TRUE },
    { "eyemi", "Adeyemi, Tola", FALSE }, { "ola", "Adeyemi, Tola", FALSE }, { "adeyemit", "Adeyemi, Tola", FALSE },
    { "ad x", "Adeyemi, Tola", FALSE }, { "x ad", "Adeyemi, Tola", FALSE }, { "adeyemis", "Adeyemi, Tola", FALSE },
    /* With accents or without. */
    { "muller", "Müller", TRUE }, { "Müller", "Muller", TRUE }, { "strasse", "Straße", TRUE }, { "straß", "Strasse", TRUE },
    { "lukasz", "Łukasz", TRUE }, { "bjorn", "Bjørn", TRUE }, { "nguyen", "Nguyễn", TRUE },
    { "obrien", "O'Brien", TRUE }, { "o'b", "O’Brien", TRUE }, { "o’brien", "OBrien", TRUE }, { "brien", "O'Brien", FALSE },
    { "jones", "Smith-Jones", TRUE }, { "smith-jones", "Smith Jones", TRUE },
    /* As it is written elsewhere. */
    { "محم", "محمد علي", TRUE }, { "علي", "محمد علي", TRUE }, { "حمد", "محمد علي", FALSE }, { "של", "שלום", TRUE },
    { "李", "李小龍", TRUE }, { "\xf0\x9f\x8f\x83", "Ann \xf0\x9f\x8f\x83", TRUE }, { "\xf0\x9f\x8f\x8a", "Ann \xf0\x9f\x8f\x83", FALSE },
    { "800", "Adeyemi, Tola 800 m", TRUE },
    /* Nothing in a query has a meaning of its own. */
    { "%", "Adeyemi", TRUE }, { "a%", "Adeyemi", TRUE }, { "*", "Adeyemi", TRUE }, { ".de", "Adeyemi", FALSE },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      g_test_message ("“%s” in “%s”", searches[i].query, searches[i].text);
      g_assert_cmpint (finds (searches[i].query, searches[i].text), ==, searches[i].found);
    }
}

/* However long a word is, it is found: names are up to 80 characters, of up to four bytes each. */
static void
test_long_words (void)
{
  g_autoptr (GString) name = g_string_new (NULL);
  g_autofree char *longer = NULL;

  for (int i = 0; i < 80; i++)
    g_string_append (name, "\xf0\xa0\x80\x80");
  longer = g_strconcat (name->str, "x", NULL);

  g_assert_true (finds (name->str, name->str));
  g_assert_true (finds (name->str, longer));
  g_assert_false (finds (longer, name->str));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/folds", test_folds);
  g_test_add_func ("/search/folding-ends", test_folding_ends);
  g_test_add_func ("/search/matches", test_matches);
  g_test_add_func ("/search/long-words", test_long_words);

  return g_test_run ();
}
