/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rehab-evidence.h"

static void
test_summary_is_as_published (void)
{
  const RehabEvidence evidence = { .lr_positive = 10.2, .lr_negative = 0.12, .n_studies = 1, .n_people = 92 };
  g_autofree char *summary = rehab_evidence_dup_summary (&evidence);

  g_assert_cmpstr (summary, ==, "LR+ 10.2, LR− 0.12, one study, n = 92");
}

static void
test_summary_counts_studies (void)
{
  const RehabEvidence evidence = { .lr_positive = 2.0, .lr_negative = 0.5, .n_studies = 3, .n_people = 200 };
  g_autofree char *summary = rehab_evidence_dup_summary (&evidence);

  g_assert_cmpstr (summary, ==, "LR+ 2.0, LR− 0.50, 3 studies, n = 200");
}

static void
test_without_figures (void)
{
  const RehabEvidence nothing = { 0 };
  const RehabEvidence caveat_only = { .caveat = "Read with care." };
  g_autofree char *summary = rehab_evidence_dup_summary (&caveat_only);
  g_autofree char *details = rehab_evidence_dup_details (&caveat_only);

  g_assert_null (summary);
  g_assert_cmpstr (details, ==, "Read with care.");
  g_assert_null (rehab_evidence_dup_summary (&nothing));
  g_assert_null (rehab_evidence_dup_details (&nothing));
}

static void
test_details (void)
{
  const RehabEvidence evidence = {
    .sensitivity = 0.89, .sensitivity_low = 0.76, .sensitivity_high = 0.96, .specificity = 0.91,
  };
  g_autofree char *details = rehab_evidence_dup_details (&evidence);

  g_assert_cmpstr (details, ==, "Sensitivity 0.89 (95 % interval 0.76 to 0.96)\nSpecificity 0.91");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/evidence/summary", test_summary_is_as_published);
  g_test_add_func ("/evidence/summary-counts-studies", test_summary_counts_studies);
  g_test_add_func ("/evidence/without-figures", test_without_figures);
  g_test_add_func ("/evidence/details", test_details);

  return g_test_run ();
}
