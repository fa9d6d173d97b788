/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rehab-criterion.h"
#include "rehab-exercise.h"
#include "rehab-item.h"
#include "rehab-pain-rule.h"
#include "rehab-return-criterion.h"
#include "rehab-source.h"
#include "rehab-threshold.h"

#include <string.h>

static void
test_short (void)
{
  const struct
  {
    const char *keys;
    const char *expected;
  } rows[] = {
    { "R11", "Nasser 2021 (R11)" },
    { "R36 R9", "Goom 2016 (R36, R9)" },
    { "F71", "Team PainAssist 2025 (F71)" },
    { "F71 R41 F74", "Team PainAssist 2025 (F71, F74); InSync Physio (R41)" },
    { "  R11  ", "Nasser 2021 (R11)" },
    { "R36 R11 R9 R11", "Goom 2016 (R36, R9); Nasser 2021 (R11, R11)" },
    { "", "clinic setting" },
    { NULL, "clinic setting" },
    { "R99999", "R99999" },
    { "F0", "F0" },
    { "F128", "F128" },
    { "R", "R" },
    { "R-1", "R-1" },
    { "nonsense", "nonsense" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = rehab_sources_dup_short (rows[i].keys);

      g_assert_cmpstr (text, ==, rows[i].expected);
    }
}

static void
test_citation (void)
{
  g_autofree char *text = rehab_sources_dup_citation ("R54 F122");
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, 2);
  g_assert_cmpstr (lines[0], ==, "Foster et al., 25 years of session RPE, IJSPP 2021;16:612; doi 10.1123/ijspp.2020-0599 (R54)");
  g_assert_true (g_str_has_prefix (lines[1], "Team PainAssist, High Hamstring Tendinopathy"));
  g_assert_true (g_str_has_suffix (lines[1], " (F122)"));
}

/* A key that is unknown comes back as it is: the words in front of the bracket are what is missing then. */
static void
assert_known (const char *keys,
              const char *used_by)
{
  g_auto (GStrv) split = g_strsplit (keys, " ", -1);

  for (guint i = 0; split[i] != NULL; i++)
    {
      g_autofree char *text = rehab_sources_dup_short (split[i]);

      if (split[i][0] == '\0')
        continue;

      g_test_message ("%s: %s", used_by, split[i]);
      g_assert_nonnull (strchr (text, '('));
    }
}

static void
test_every_key_in_use_is_known (void)
{
  const RehabPainRuleKind rules[] = { REHAB_PAIN_RULE_KIND_GOOM, REHAB_PAIN_RULE_KIND_SILBERNAGEL };

  for (guint i = 0; i < rehab_item_get_count (); i++)
    assert_known (rehab_item_get_nth (i)->sources, rehab_item_get_nth (i)->key);
  for (guint i = 0; i < rehab_exercise_get_count (); i++)
    assert_known (rehab_exercise_get_nth (i)->dose.source, rehab_exercise_get_nth (i)->key);
  for (guint i = 0; i < rehab_criterion_get_count (); i++)
    {
      assert_known (rehab_criterion_get_nth (i)->sources, rehab_criterion_get_nth (i)->key);
      assert_known (rehab_criterion_get_nth (i)->background, rehab_criterion_get_nth (i)->key);
    }
  for (guint i = 0; i < rehab_return_criterion_get_count (); i++)
    assert_known (rehab_return_criterion_get_nth (i)->sources, rehab_return_criterion_get_nth (i)->key);
  for (guint i = 0; i < REHAB_N_THRESHOLDS; i++)
    {
      assert_known (rehab_threshold_get_info (i)->sources, rehab_threshold_get_info (i)->key);
      assert_known (rehab_threshold_get_info (i)->background, rehab_threshold_get_info (i)->key);
    }
  for (size_t i = 0; i < G_N_ELEMENTS (rules); i++)
    assert_known (rehab_pain_rule_lookup (rules[i])->sources, rehab_pain_rule_lookup (rules[i])->name);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/source/short", test_short);
  g_test_add_func ("/source/citation", test_citation);
  g_test_add_func ("/source/in-use", test_every_key_in_use_is_known);

  return g_test_run ();
}
