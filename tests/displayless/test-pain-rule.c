/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core-fixture.h"
#include "rehab-pain-rule.h"

#define ASKED(n) { TRUE, (n) }
#define NOT_ASKED { FALSE, 0.0 }

static void
test_verdicts (void)
{
  static const struct
  {
    RehabNumber before;
    RehabNumber next_morning;
    int days_since; /* from the session to today */
    RehabVerdict verdict;
  } sessions[] = {
    /* At or below: settled. */
    { ASKED (3), ASKED (2), 1, REHAB_VERDICT_SETTLED },
    { ASKED (3), ASKED (3), 1, REHAB_VERDICT_SETTLED },
    { ASKED (3), ASKED (4), 1, REHAB_VERDICT_NOT_SETTLED },
    { ASKED (0), ASKED (0), 1, REHAB_VERDICT_SETTLED },
    { ASKED (0), ASKED (1), 1, REHAB_VERDICT_NOT_SETTLED },
    { ASKED (10), ASKED (10), 1, REHAB_VERDICT_SETTLED },
    { ASKED (3), ASKED (4), 400, REHAB_VERDICT_NOT_SETTLED },
    /* The morning has not come: not yet; once it has, it was not asked. */
    { ASKED (3), NOT_ASKED, -1, REHAB_VERDICT_NOT_YET },
    { ASKED (3), NOT_ASKED, 0, REHAB_VERDICT_NOT_YET },
    { ASKED (3), NOT_ASKED, 1, REHAB_VERDICT_NOT_ASKED },
    { ASKED (3), NOT_ASKED, 2, REHAB_VERDICT_NOT_ASKED },
    { NOT_ASKED, NOT_ASKED, 0, REHAB_VERDICT_NOT_YET },
    { NOT_ASKED, NOT_ASKED, 1, REHAB_VERDICT_NOT_ASKED },
    /* Without the pain before there is nothing to compare, not even a morning without pain. */
    { NOT_ASKED, ASKED (0), 1, REHAB_VERDICT_NOT_ASKED },
    { NOT_ASKED, ASKED (5), 1, REHAB_VERDICT_NOT_ASKED },
    { NOT_ASKED, ASKED (5), 0, REHAB_VERDICT_NOT_ASKED },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (sessions); i++)
    {
      RehabDate day = on ("2026-11-22");
      g_autoptr (RehabSession) session = new_session (&(RehabSession) {
      .date = day, .pain_before = sessions[i].before, .pain_next_morning = sessions[i].next_morning,
    });

      g_test_message ("row %zu", i);
      g_assert_cmpint (rehab_session_verdict (session, rehab_date_add_days (day, sessions[i].days_since)), ==,
                       sessions[i].verdict);
    }
}

/* Every pair of scores: settled means "no more than before", and nothing else. */
static void
test_every_pair (void)
{
  for (int before = 0; before <= 10; before++)
    for (int morning = 0; morning <= 10; morning++)
      {
        g_autoptr (RehabSession) session = new_session (&(RehabSession) {
        .date = on ("2026-11-22"), .pain_before = rehab_number (before), .pain_next_morning = rehab_number (morning),
      });

        g_assert_cmpint (rehab_session_verdict (session, on ("2026-11-24")), ==,
                         morning <= before ? REHAB_VERDICT_SETTLED : REHAB_VERDICT_NOT_SETTLED);
      }
}

static void
test_peak_and_limit (void)
{
  static const struct
  {
    RehabNumber during;
    RehabNumber after;
    RehabNumber peak;
    gboolean over_goom;        /* above 3 */
    gboolean over_silbernagel; /* above 5 */
  } sessions[] = {
    { NOT_ASKED, NOT_ASKED, NOT_ASKED, FALSE, FALSE },
    { ASKED (0), NOT_ASKED, ASKED (0), FALSE, FALSE },
    { NOT_ASKED, ASKED (0), ASKED (0), FALSE, FALSE },
    { ASKED (2), ASKED (2), ASKED (2), FALSE, FALSE },
    { ASKED (3), ASKED (1), ASKED (3), FALSE, FALSE },
    { ASKED (1), ASKED (3), ASKED (3), FALSE, FALSE },
    { ASKED (4), ASKED (1), ASKED (4), TRUE, FALSE },
    { ASKED (1), ASKED (4), ASKED (4), TRUE, FALSE },
    { ASKED (4), NOT_ASKED, ASKED (4), TRUE, FALSE },
    { NOT_ASKED, ASKED (5), ASKED (5), TRUE, FALSE },
    { ASKED (5), ASKED (5), ASKED (5), TRUE, FALSE },
    { ASKED (6), ASKED (0), ASKED (6), TRUE, TRUE },
    { ASKED (10), ASKED (10), ASKED (10), TRUE, TRUE },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (sessions); i++)
    {
      /* Neither the pain before nor that of the next morning is pain under load. */
      g_autoptr (RehabSession) session = new_session (&(RehabSession) {
      .date = on ("2026-11-22"), .pain_before = rehab_number (9), .pain_during = sessions[i].during,
      .pain_after = sessions[i].after, .pain_next_morning = rehab_number (9),
    });

      g_test_message ("row %zu", i);
      g_assert_true (rehab_number_equal (rehab_session_peak_pain (session), sessions[i].peak));
      g_assert_cmpint (rehab_session_over_limit (session, rehab_pain_rule_lookup (REHAB_PAIN_RULE_KIND_GOOM)), ==,
                       sessions[i].over_goom);
      g_assert_cmpint (rehab_session_over_limit (session, rehab_pain_rule_lookup (REHAB_PAIN_RULE_KIND_SILBERNAGEL)), ==,
                       sessions[i].over_silbernagel);
    }
}

static void
test_rules (void)
{
  const RehabPainRule *goom = rehab_pain_rule_lookup (REHAB_PAIN_RULE_KIND_GOOM);
  const RehabPainRule *silbernagel = rehab_pain_rule_lookup (REHAB_PAIN_RULE_KIND_SILBERNAGEL);

  g_assert_cmpint (goom->kind, ==, REHAB_PAIN_RULE_KIND_GOOM);
  g_assert_cmpint (goom->acceptable, ==, 3);
  g_assert_cmpint (goom->safe, ==, 3);
  g_assert_cmpstr (goom->sources, ==, "R36 R9");

  g_assert_cmpint (silbernagel->kind, ==, REHAB_PAIN_RULE_KIND_SILBERNAGEL);
  g_assert_cmpint (silbernagel->acceptable, ==, 5);
  g_assert_cmpint (silbernagel->safe, ==, 2);
  g_assert_nonnull (silbernagel->sources);

  g_assert_true (rehab_pain_rule_lookup (REHAB_PAIN_RULE_KIND_NONE) == goom);
}

static void
test_labels (void)
{
  g_assert_cmpstr (rehab_verdict_get_label (REHAB_VERDICT_SETTLED), ==, "Settled");
  g_assert_cmpstr (rehab_verdict_get_label (REHAB_VERDICT_NOT_SETTLED), ==, "Not settled");
  g_assert_cmpstr (rehab_verdict_get_label (REHAB_VERDICT_NOT_YET), ==, "Not yet known");
  g_assert_cmpstr (rehab_verdict_get_label (REHAB_VERDICT_NOT_ASKED), ==, "Not asked");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pain-rule/verdicts", test_verdicts);
  g_test_add_func ("/pain-rule/every-pair", test_every_pair);
  g_test_add_func ("/pain-rule/peak-and-limit", test_peak_and_limit);
  g_test_add_func ("/pain-rule/rules", test_rules);
  g_test_add_func ("/pain-rule/labels", test_labels);

  return g_test_run ();
}
