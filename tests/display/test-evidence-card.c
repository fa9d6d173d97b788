/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "clinic-fixture.h"

#include "rehab-evidence-card.h"
#include "rehab-treatment-view.h"

/* Each card says its figures, what they do not tell, how it was read and where. */
static void
test_says_all (AssessmentFixture *fixture,
               gconstpointer      unused)
{
  for (guint i = 0; i < rehab_treatment_card_get_count (); i++)
    {
      const RehabTreatmentCard *of = rehab_treatment_card_get_nth (i);
      GtkWidget *card = rehab_evidence_card_new_for_treatment (of);
      g_auto (GStrv) keys = g_strsplit (of->sources, " ", -1);

      g_test_message ("%s", of->key);
      clinic_fixture_present (fixture, card);
      g_assert_true (assessment_fixture_says (card, of->title));
      gtk_test_accessible_assert_role (card, GTK_ACCESSIBLE_ROLE_GROUP);
      gtk_test_accessible_assert_property (card, GTK_ACCESSIBLE_PROPERTY_LABEL, of->title);
      g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
      for (guint j = 0; of->facts[j] != NULL; j++)
        g_assert_true (assessment_fixture_says (card, of->facts[j]));
      if (of->limits != NULL)
        g_assert_true (assessment_fixture_says (card, of->limits));
      if (of->who != NULL)
        g_assert_true (assessment_fixture_says (card, of->who));
      g_assert_true (assessment_fixture_says (card, rehab_standing_get_label (of->standing)));
      for (guint j = 0; keys[j] != NULL; j++)
        g_assert_true (assessment_fixture_says (card, keys[j]));
      /* Beside the sign of the way to its evidence. */
      g_assert_cmpint (assessment_fixture_descendant (card, GTK_TYPE_IMAGE, 1) != NULL, ==, of->caution);
    }
}

/* What was read at second hand says so among its limits, not in the small print. */
static void
test_second_hand (AssessmentFixture *fixture,
                  gconstpointer      unused)
{
  GtkWidget *card = rehab_evidence_card_new_for_treatment (rehab_treatment_card_lookup ("exercise"));

  clinic_fixture_present (fixture, card);
  g_assert_true (assessment_fixture_says (card, "Limits: Second-hand"));
}

/* It can be shown anew, and what was there before is gone. */
static void
test_shows_anew (AssessmentFixture *fixture,
                 gconstpointer      unused)
{
  static const char *const facts[] = { "One thing.", "Another & a <third>.", NULL };
  static const char *const other_facts[] = { "Something else.", NULL };
  GtkWidget *card = rehab_evidence_card_new ();

  clinic_fixture_present (fixture, card);
  rehab_evidence_card_show (REHAB_EVIDENCE_CARD (card), "Title", "A study", facts, "Little.", "Skimmed.", "R77");
  g_assert_true (assessment_fixture_says (card, "Another & a <third>."));
  g_assert_true (assessment_fixture_says (card, "Cacchio"));
  g_assert_true (assessment_fixture_says (card, "Limits: Little."));
  g_assert_true (assessment_fixture_says (card, "Skimmed."));

  rehab_evidence_card_show (REHAB_EVIDENCE_CARD (card), "Other", NULL, other_facts, NULL, NULL, "R81");
  g_assert_false (assessment_fixture_says (card, "One thing."));
  g_assert_false (assessment_fixture_says (card, "A study"));
  g_assert_false (assessment_fixture_says (card, "Limits"));
  g_assert_false (assessment_fixture_says (card, "Skimmed."));
  g_assert_false (assessment_fixture_says (card, "Cacchio"));
  g_assert_true (assessment_fixture_says (card, "Davenport"));
}

/* The keyboard reaches each card, in the order in which they are read. */
static void
test_keyboard (AssessmentFixture *fixture,
               gconstpointer      unused)
{
  GtkWidget *view = rehab_treatment_view_new ();
  GtkWidget *card;

  rehab_treatment_view_show (REHAB_TREATMENT_VIEW (view), REHAB_EVENT_KIND_SURGERY);
  clinic_fixture_present (fixture, view);
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);

  for (guint i = 0; (card = assessment_fixture_descendant (view, REHAB_TYPE_EVIDENCE_CARD, i)) != NULL; i++)
    {
      gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD);
      g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == card);
    }
}

int
main (int   argc,
      char *argv[])
{
  assessment_fixture_init (&argc, &argv);
#define ADD(path, func) \
  g_test_add ("/evidence-card/" path, AssessmentFixture, NULL, clinic_fixture_set_up, func, clinic_fixture_tear_down)
  ADD ("says-all", test_says_all);
  ADD ("second-hand", test_second_hand);
  ADD ("shows-anew", test_shows_anew);
  ADD ("keyboard", test_keyboard);
#undef ADD

  return g_test_run ();
}
