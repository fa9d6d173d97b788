/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rehab-clinician.h"

static void
test_initials (void)
{
  static const struct
  {
    const char *name;
    const char *initials;
  } rows[] = {
    { "Annika Keller", "AK" },
    { "annika keller", "AK" },
    { "Dr. Jan de Vries", "DJV" },
    { "Marie-Luise Öztürk", "MLÖ" },
    { "  Ada  ", "A" },
    { "A B C D E F G H", "ABCDEF" },
    { "Ωmega 3", "Ω" },
    { "3", "" },
    { "", "" },
    { NULL, "" },
    { "\xff", "" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *initials = rehab_clinician_dup_initials (rows[i].name);

      g_assert_cmpstr (initials, ==, rows[i].initials);
    }
}

/* What is proposed can be kept. */
static void
test_initials_fit (void)
{
  g_autofree char *initials = rehab_clinician_dup_initials ("Äda Äda Äda Äda Äda Äda Äda");
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabClinician) clinician = rehab_clinician_new (&(RehabClinician) { .name = "Äda", .initials = initials }, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (clinician->initials, ==, "ÄÄÄÄÄÄ");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clinician/initials", test_initials);
  g_test_add_func ("/clinician/initials-fit", test_initials_fit);

  return g_test_run ();
}
