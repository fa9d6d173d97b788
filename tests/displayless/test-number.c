/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-number.h"

#include <string.h>

/* What nobody filled in must never read as "no pain". */
static void
test_zero_value_is_not_asked (void)
{
  RehabNumber number;

  memset (&number, 0, sizeof number);

  g_assert_false (number.known);
  g_assert_true (rehab_number_equal (number, REHAB_NUMBER_NOT_ASKED));
  g_assert_false (rehab_number_equal (number, rehab_number (0.0)));
}

static void
test_equal (void)
{
  static const struct
  {
    RehabNumber a, b;
    gboolean equal;
  } pairs[] = {
    { { TRUE, 0.0 }, { TRUE, 0.0 }, TRUE },
    { { TRUE, 0.0 }, { TRUE, -0.0 }, TRUE },
    { { TRUE, 3.0 }, { TRUE, 3.0 }, TRUE },
    { { TRUE, 3.0 }, { TRUE, 4.0 }, FALSE },
    { { TRUE, 4.0 }, { TRUE, 3.0 }, FALSE },
    { { TRUE, 0.1 }, { TRUE, 0.1000001 }, FALSE },
    { { TRUE, 3.0 }, { FALSE, 0.0 }, FALSE },
    { { FALSE, 0.0 }, { TRUE, 3.0 }, FALSE },
    /* What stands beside "not known" says nothing. */
    { { FALSE, 3.0 }, { FALSE, 4.0 }, TRUE },
    { { FALSE, 3.0 }, { TRUE, 3.0 }, FALSE },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (pairs); i++)
    g_assert_cmpint (rehab_number_equal (pairs[i].a, pairs[i].b), ==, pairs[i].equal);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number/zero-value", test_zero_value_is_not_asked);
  g_test_add_func ("/number/equal", test_equal);

  return g_test_run ();
}
