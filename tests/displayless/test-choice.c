/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-choice.h"
#include "rehab-enum-types.h"

static GType (*const get_types[]) (void) = {
  rehab_side_get_type, rehab_sex_get_type, rehab_sport_get_type, rehab_level_get_type, rehab_onset_get_type,
  rehab_phase_get_type, rehab_assessment_kind_get_type, rehab_pain_rule_kind_get_type, rehab_session_kind_get_type,
  rehab_session_origin_get_type, rehab_event_kind_get_type, rehab_letter_kind_get_type, rehab_close_reason_get_type,
  rehab_urgency_get_type, rehab_hip_flexion_get_type, rehab_compression_get_type, rehab_rhythm_get_type,
  rehab_sheet_output_get_type,
};

/* Every choice has words of its own, and a stored name that leads back to it. */
static void
test_every_value (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (get_types); i++)
    {
      GType type = get_types[i]();
      g_autoptr (GEnumClass) choices = g_type_class_ref (type);
      g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

      g_assert_cmpint (choices->values[0].value, ==, 0);

      for (guint j = 0; j < choices->n_values; j++)
        {
          int value = choices->values[j].value;
          const char *label = rehab_choice_get_label (type, value);
          const char *nick = rehab_choice_get_nick (type, value);
          int back = -1;

          g_test_message ("%s %s", g_type_name (type), choices->values[j].value_nick);
          g_assert_cmpstr (label, !=, NULL);
          g_assert_cmpstr (label, !=, "");
          g_assert_true (g_hash_table_add (seen, (gpointer) label));
          g_assert_true (rehab_choice_from_nick (type, nick, &back));
          g_assert_cmpint (back, ==, value);
        }
    }
}

static void
test_not_asked (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (get_types); i++)
    {
      GType type = get_types[i]();
      g_autoptr (GEnumClass) choices = g_type_class_ref (type);
      int value = 7;

      g_assert_cmpstr (rehab_choice_get_label (type, 0), ==, "Not asked");
      g_assert_null (rehab_choice_get_nick (type, 0));
      g_assert_true (rehab_choice_from_nick (type, NULL, &value));
      g_assert_cmpint (value, ==, 0);

      /* Absence is stored as absence, never under a name. */
      value = 7;
      g_assert_false (rehab_choice_from_nick (type, choices->values[0].value_nick, &value));
      g_assert_cmpint (value, ==, 7);
    }
}

static void
test_unknown_names (void)
{
  static const char *const names[] = { "", "Left", "LEFT", "left ", "REHAB_SIDE_LEFT", "middle" };
  int value;

  for (size_t i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_false (rehab_choice_from_nick (rehab_side_get_type (), names[i], &value));
}

/* Files hold these: once released they never change. */
static void
test_stored_names (void)
{
  g_assert_cmpstr (rehab_choice_get_nick (rehab_side_get_type (), REHAB_SIDE_LEFT), ==, "left");
  g_assert_cmpstr (rehab_choice_get_nick (rehab_phase_get_type (), REHAB_PHASE_SHALLOW), ==, "shallow");
  g_assert_cmpstr (rehab_choice_get_nick (rehab_letter_kind_get_type (), REHAB_LETTER_KIND_GP), ==, "gp");
  g_assert_cmpstr (rehab_choice_get_nick (rehab_letter_kind_get_type (), REHAB_LETTER_KIND_IMAGING_REQUEST), ==, "imaging-request");
  g_assert_cmpstr (rehab_choice_get_nick (rehab_onset_get_type (), REHAB_ONSET_AFTER_INJURY), ==, "after-injury");
  g_assert_cmpstr (rehab_choice_get_nick (rehab_session_kind_get_type (), REHAB_SESSION_KIND_LONG_SIT), ==, "long-sit");
  g_assert_cmpstr (rehab_choice_get_nick (rehab_sport_get_type (), REHAB_SPORT_MIDDLE_DISTANCE), ==, "middle-distance");
}

/* The article counts four phases; both steps of slow heavy strength are its second. */
static void
test_phases (void)
{
  static const struct
  {
    RehabPhase phase;
    int number;
    const char *title;
  } phases[] = {
    { REHAB_PHASE_NONE, 0, "No phase" }, { REHAB_PHASE_CALM, 1, "1 Calm" }, { REHAB_PHASE_SHALLOW, 2, "2 Shallow" },
    { REHAB_PHASE_DEEP, 2, "2 Deep" }, { REHAB_PHASE_SPORT, 3, "3 Sport" }, { REHAB_PHASE_MAINTAIN, 4, "4 Maintain" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (phases); i++)
    {
      g_assert_cmpint (rehab_phase_get_number (phases[i].phase), ==, phases[i].number);
      g_assert_cmpstr (rehab_phase_get_title (phases[i].phase), ==, phases[i].title);
    }
}

static void
test_days (void)
{
  static const struct
  {
    guint days;
    const char *label;
  } weeks[] = {
    { REHAB_DAYS_NONE, "" }, { REHAB_DAYS_MONDAY, "Mo" }, { REHAB_DAYS_SUNDAY, "Su" },
    { REHAB_DAYS_MONDAY | REHAB_DAYS_WEDNESDAY | REHAB_DAYS_FRIDAY, "Mo We Fr" },
    { REHAB_DAYS_EVERY_DAY & ~REHAB_DAYS_SUNDAY, "Mo Tu We Th Fr Sa" }, { REHAB_DAYS_EVERY_DAY, "every day" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (weeks); i++)
    {
      g_autofree char *label = rehab_days_dup_label (weeks[i].days);

      g_assert_cmpstr (label, ==, weeks[i].label);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/choice/every-value", test_every_value);
  g_test_add_func ("/choice/not-asked", test_not_asked);
  g_test_add_func ("/choice/unknown-names", test_unknown_names);
  g_test_add_func ("/choice/stored-names", test_stored_names);
  g_test_add_func ("/choice/phases", test_phases);
  g_test_add_func ("/choice/days", test_days);

  return g_test_run ();
}
