/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-name-index.h"

/* Everybody: who is found is told by the place here. */
static const struct
{
  const char *family;
  const char *given;
} people[] = {
  { "Adeyemi", "Tola" },        /* 1 */
  { "Castellanos", "Inés" },    /* 2 */
  { "Müller", "Jan" },          /* 3 */
  { "Müller", "Jana" },         /* 4 */
  { "O’Brien", "Sean Patrick" }, /* 5 */
  { "Smith", "Alex" },          /* 6 */
  { "Smith", "Alex" },          /* 7 */
  { "Ronaldinho", NULL },       /* 8 */
};

static RehabNameIndex *
new_index (void)
{
  RehabNameIndex *index = rehab_name_index_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RehabPatientDetails) details = rehab_patient_details_new (&(RehabPatientDetails) {
      .family_name = people[i].family, .given_name = people[i].given,
    }, &error);

      g_assert_no_error (error);
      rehab_name_index_add (index, details, GSIZE_TO_POINTER (i + 1));
    }

  return index;
}

static void
test_find (void)
{
  static const struct
  {
    const char *name;
    RehabNameFit fit;
    gsize whom;
  } cases[] = {
    { "Tola Adeyemi", REHAB_NAME_FIT_EXACT, 1 },
    { "ADEYEMI, Tola", REHAB_NAME_FIT_EXACT, 1 },
    { "adeyemi_tola", REHAB_NAME_FIT_EXACT, 1 },
    { "Ines Castellanos", REHAB_NAME_FIT_EXACT, 2 },
    { "Jan Müller", REHAB_NAME_FIT_EXACT, 3 },
    { "Jana Muller", REHAB_NAME_FIT_EXACT, 4 },
    { "Sean Patrick OBrien", REHAB_NAME_FIT_EXACT, 5 },
    { "Ronaldinho", REHAB_NAME_FIT_EXACT, 8 },
    { "T. Adeyemi", REHAB_NAME_FIT_NEAR, 1 },
    { "Adeyemi", REHAB_NAME_FIT_NEAR, 1 },
    { "Tola Adeyem", REHAB_NAME_FIT_NEAR, 1 },
    { "Tola Adeeymi", REHAB_NAME_FIT_NEAR, 1 },
    { "Tola Adeyami", REHAB_NAME_FIT_NEAR, 1 },
    { "Tola Grace Adeyemi", REHAB_NAME_FIT_NEAR, 1 },
    { "Sean O'Brien", REHAB_NAME_FIT_NEAR, 5 },
    { "Alex Smith", REHAB_NAME_FIT_SEVERAL, 0 },
    { "Müller", REHAB_NAME_FIT_SEVERAL, 0 },
    { "J. Müller", REHAB_NAME_FIT_SEVERAL, 0 },
    { "J Miller", REHAB_NAME_FIT_SEVERAL, 0 },
    { "T. A.", REHAB_NAME_FIT_NONE, 0 },
    { "Tola Brandt", REHAB_NAME_FIT_NONE, 0 },
    { "Tim Adeyemi", REHAB_NAME_FIT_NONE, 0 },
    { "Athlete 7", REHAB_NAME_FIT_NONE, 0 },
    { "", REHAB_NAME_FIT_NONE, 0 },
    { "…", REHAB_NAME_FIT_NONE, 0 },
    { "a b c d e f g h i j k l m n o p Adeyemi Tola", REHAB_NAME_FIT_NONE, 0 },
  };
  g_autoptr (RehabNameIndex) index = new_index ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gpointer whom = index;
      RehabNameFit fit = rehab_name_index_find (index, cases[i].name, &whom);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpint (fit, ==, cases[i].fit);
      g_assert_cmpuint (GPOINTER_TO_SIZE (whom), ==, cases[i].whom);
    }
}

/* Nobody is nobody. */
static void
test_nobody (void)
{
  g_autoptr (RehabNameIndex) index = rehab_name_index_new ();
  gpointer whom = index;

  g_assert_cmpint (rehab_name_index_find (index, "Tola Adeyemi", &whom), ==, REHAB_NAME_FIT_NONE);
  g_assert_null (whom);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/name-index/find", test_find);
  g_test_add_func ("/name-index/nobody", test_nobody);

  return g_test_run ();
}
