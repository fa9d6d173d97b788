/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "clinic-fixture.h"

#include "rehab-application.h"
#include "rehab-commands.h"
#include "rehab-window.h"

static GtkApplication *application;

/* Keys that lead to a command lead to one that there is, and no two commands share them. */
static void
test_accels (void)
{
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (application);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GTypeClass) window_class = g_type_class_ref (REHAB_TYPE_WINDOW);

  g_assert_cmpuint (g_strv_length (actions), >, 0);

  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_auto (GStrv) accels = gtk_application_get_accels_for_action (application, actions[i]);
      g_autofree char *name = NULL;
      g_autoptr (GVariant) target = NULL;
      guint key;
      GdkModifierType modifiers;

      g_test_message ("%s", actions[i]);
      g_assert_true (g_action_parse_detailed_name (actions[i], &name, &target, NULL));
      if (g_str_has_prefix (name, "app."))
        {
          g_assert_true (g_action_group_has_action (G_ACTION_GROUP (application), name + strlen ("app.")));
        }
      else
        {
          gboolean found = FALSE;
          GType owner;
          const char *installed;
          const char *property;
          const GVariantType *parameter_type;

          for (guint n = 0; gtk_widget_class_query_action (GTK_WIDGET_CLASS (window_class), n, &owner, &installed,
                                                           &parameter_type, &property); n++)
            if (g_str_equal (installed, name))
              {
                found = TRUE;
                g_assert_cmpint (parameter_type != NULL, ==, target != NULL);
              }
          g_assert_true (found);
        }

      g_assert_cmpuint (g_strv_length (accels), >, 0);
      for (guint j = 0; accels[j] != NULL; j++)
        {
          g_assert_true (gtk_accelerator_parse (accels[j], &key, &modifiers));
          g_assert_cmpuint (key, !=, 0);
          g_assert_true (g_hash_table_add (seen, gtk_accelerator_name (key, modifiers)));
        }
    }
}

static GHashTable *
new_keys (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* Within a section no key stands twice: what is meant follows from where the keyboard is. */
static guint
count_rows (GtkWidget  *widget,
            GHashTable *keys)
{
  g_autoptr (GHashTable) own_keys = NULL;
  guint n = 0;

  if (ADW_IS_PREFERENCES_GROUP (widget))
    keys = own_keys = new_keys ();
  if (ADW_IS_ACTION_ROW (widget))
    n++;

  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "keys"))
    {
      g_test_message ("%s", gtk_label_get_text (GTK_LABEL (widget)));
      g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (widget)), !=, "");
      g_assert_true (g_hash_table_add (keys, g_strdup (gtk_label_get_text (GTK_LABEL (widget)))));
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_rows (child, keys);

  return n;
}

/* The list has them all, and those that widgets handle themselves. */
static void
test_list (AssessmentFixture *fixture,
           gconstpointer      unused)
{
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (application);
  g_autoptr (GHashTable) keys = new_keys ();
  GtkWidget *below = gtk_label_new ("Below");
  guint n_rows;

  clinic_fixture_present (fixture, below);
  rehab_commands_present (below);
  clinic_fixture_wait_until (clinic_fixture_dialog (fixture->window) != NULL);

  n_rows = count_rows (GTK_WIDGET (clinic_fixture_dialog (fixture->window)), keys);
  g_assert_cmpuint (n_rows, >, g_strv_length (actions));
  g_assert_true (assessment_fixture_says (GTK_WIDGET (clinic_fixture_dialog (fixture->window)), "Ctrl+F"));
}

int
main (int   argc,
      char *argv[])
{
  int result;

  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  assessment_fixture_init (&argc, &argv);
  application = GTK_APPLICATION (rehab_application_new ());
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));

  g_test_add_func ("/commands/accels", test_accels);
  g_test_add ("/commands/list", AssessmentFixture, NULL, clinic_fixture_set_up, test_list, clinic_fixture_tear_down);

  result = g_test_run ();
  g_object_unref (application);

  return result;
}
