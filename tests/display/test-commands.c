/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "clinic-fixture.h"

#include "rehab-application.h"
#include "rehab-assessment-page.h"
#include "rehab-body-chart-view.h"
#include "rehab-commands-list.h"
#include "rehab-commands.h"
#include "rehab-comparison-view.h"
#include "rehab-diary-page.h"
#include "rehab-event-dialog.h"
#include "rehab-exercise-card.h"
#include "rehab-help-window.h"
#include "rehab-print-dialog.h"
#include "rehab-phase-move-dialog.h"
#include "rehab-picture-picker.h"
#include "rehab-prescription-row.h"
#include "rehab-programme-page.h"
#include "rehab-progress-page.h"
#include "rehab-running-page.h"
#include "rehab-shortcut-keys.h"
#include "rehab-squad-page.h"
#include "rehab-version-compare.h"
#include "rehab-window.h"

static GtkApplication *application;

/* What listens beside what, each list to its end: within a page the keyboard is in one of its widgets. */
static const RehabCommandPlace together[][5] = {
  { REHAB_PLACE_WINDOW, REHAB_PLACE_DIARY, REHAB_N_PLACES },
  { REHAB_PLACE_WINDOW, REHAB_PLACE_DIARY_CELL, REHAB_N_PLACES },
  { REHAB_PLACE_WINDOW, REHAB_PLACE_ASSESSMENT, REHAB_PLACE_ASSESSMENT_FORM, REHAB_PLACE_ANSWER, REHAB_N_PLACES },
  { REHAB_PLACE_WINDOW, REHAB_PLACE_ASSESSMENT, REHAB_PLACE_ASSESSMENT_FORM, REHAB_PLACE_QUESTIONNAIRE, REHAB_N_PLACES },
  { REHAB_PLACE_WINDOW, REHAB_PLACE_ASSESSMENT, REHAB_PLACE_ASSESSMENT_FORM, REHAB_PLACE_BODY_CHART, REHAB_N_PLACES },
  { REHAB_PLACE_WINDOW, REHAB_PLACE_PROGRAMME, REHAB_PLACE_PRESCRIPTION, REHAB_N_PLACES },
  { REHAB_PLACE_WINDOW, REHAB_PLACE_RUNNING, REHAB_PLACE_RUNNING_DAY, REHAB_N_PLACES },
  { REHAB_PLACE_WINDOW, REHAB_PLACE_PROGRESS, REHAB_PLACE_CHARTS, REHAB_PLACE_CHART_SHEET, REHAB_N_PLACES },
  { REHAB_PLACE_WINDOW, REHAB_PLACE_SQUAD, REHAB_PLACE_SQUAD_ROW, REHAB_N_PLACES },
  { REHAB_PLACE_WINDOW, REHAB_PLACE_NAVIGATION, REHAB_N_PLACES },
  { REHAB_PLACE_COMPARISON, REHAB_N_PLACES },
  { REHAB_PLACE_EXERCISE_CARD, REHAB_N_PLACES },
  { REHAB_PLACE_PICTURES, REHAB_N_PLACES },
  { REHAB_PLACE_VERSIONS, REHAB_N_PLACES },
  { REHAB_PLACE_PHASE_MOVE, REHAB_N_PLACES },
  { REHAB_PLACE_EVENT, REHAB_N_PLACES },
  { REHAB_PLACE_PAPER, REHAB_N_PLACES },
  { REHAB_PLACE_CLINICIANS, REHAB_N_PLACES },
  { REHAB_PLACE_HELP, REHAB_N_PLACES },
};

/* Who has the commands of a place. */
static const struct
{
  RehabCommandPlace place;
  GType (*get_type) (void);
} owners[] = {
  { REHAB_PLACE_DIARY, rehab_diary_page_get_type },
  { REHAB_PLACE_ASSESSMENT, rehab_assessment_page_get_type },
  { REHAB_PLACE_ASSESSMENT_FORM, rehab_assessment_page_get_type },
  { REHAB_PLACE_COMPARISON, rehab_comparison_view_get_type },
  { REHAB_PLACE_BODY_CHART, rehab_body_chart_view_get_type },
  { REHAB_PLACE_PROGRAMME, rehab_programme_page_get_type },
  { REHAB_PLACE_PRESCRIPTION, rehab_prescription_row_get_type },
  { REHAB_PLACE_EXERCISE_CARD, rehab_exercise_card_get_type },
  { REHAB_PLACE_PICTURES, rehab_picture_picker_get_type },
  { REHAB_PLACE_VERSIONS, rehab_version_compare_get_type },
  { REHAB_PLACE_RUNNING, rehab_running_page_get_type },
  { REHAB_PLACE_PROGRESS, rehab_progress_page_get_type },
  { REHAB_PLACE_CHARTS, rehab_progress_page_get_type },
  { REHAB_PLACE_PHASE_MOVE, rehab_phase_move_dialog_get_type },
  { REHAB_PLACE_EVENT, rehab_event_dialog_get_type },
  { REHAB_PLACE_SQUAD, rehab_squad_page_get_type },
  { REHAB_PLACE_PAPER, rehab_print_dialog_get_type },
  { REHAB_PLACE_NAVIGATION, rehab_window_get_type },
  { REHAB_PLACE_HELP, rehab_help_window_get_type },
};

/* "<Control>plus|<Control>equal" is two keys. Returns: (transfer full): their names as GTK writes them */
static GPtrArray *
list_names (const RehabCommand *command)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) keys = rehab_commands_split_keys (command);

  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_auto (GStrv) same = g_strsplit (keys[i], "|", -1);

      for (guint j = 0; same[j] != NULL; j++)
        {
          GdkModifierType modifiers;
          guint keyval;

          g_assert_true (gtk_accelerator_parse (same[j], &keyval, &modifiers));
          g_assert_cmpuint (keyval, !=, 0);
          g_ptr_array_add (names, gtk_accelerator_name (keyval, modifiers));
        }
    }

  return names;
}

static void
test_table (void)
{
  g_autoptr (GHashTable) sections = g_hash_table_new (g_str_hash, g_str_equal);
  gsize n_commands;
  const RehabCommand *commands = rehab_commands_get_all (&n_commands);

  for (gsize i = 0; i < n_commands; i++)
    {
      g_autoptr (GPtrArray) names = list_names (&commands[i]);
      g_auto (GStrv) keys = rehab_commands_split_keys (&commands[i]);

      g_test_message ("%s: %s", commands[i].section, commands[i].title);
      g_assert_cmpuint (names->len, >, 0);
      /* A section is in one piece. */
      if (i == 0 || !g_str_equal (commands[i].section, commands[i - 1].section))
        g_assert_true (g_hash_table_add (sections, (char *) commands[i].section));
      /* One action for all keys, or one for each. */
      if (commands[i].action != NULL && strchr (commands[i].action, ' ') != NULL)
        {
          g_auto (GStrv) actions = g_strsplit (commands[i].action, " ", -1);

          g_assert_cmpuint (g_strv_length (actions), ==, g_strv_length (keys));
        }
      if (commands[i].place == REHAB_PLACE_WINDOW && commands[i].action != NULL)
        g_assert_cmpuint (g_strv_length (keys), ==, 1);
    }
}

static gboolean
has_place (const RehabCommandPlace *places,
           RehabCommandPlace        place)
{
  for (guint i = 0; places[i] != REHAB_N_PLACES; i++)
    if (places[i] == place)
      return TRUE;

  return FALSE;
}

/* A key means one thing wherever one is, though the same command may stand in more than one section. */
static void
test_no_key_twice (void)
{
  gsize n_commands;
  const RehabCommand *commands = rehab_commands_get_all (&n_commands);
  gboolean seen[REHAB_N_PLACES] = { FALSE };

  for (gsize set = 0; set < G_N_ELEMENTS (together); set++)
    {
      g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      for (gsize i = 0; i < n_commands; i++)
        {
          g_autoptr (GPtrArray) names = NULL;

          if (!has_place (together[set], commands[i].place))
            continue;

          seen[commands[i].place] = TRUE;
          names = list_names (&commands[i]);
          for (guint j = 0; j < names->len; j++)
            {
              const char *name = g_ptr_array_index (names, j);
              const RehabCommand *other = g_hash_table_lookup (taken, name);

              g_test_message ("%s: %s: %s", commands[i].section, commands[i].title, name);
              g_assert_true (other == NULL || (other->action != NULL && g_strcmp0 (other->action, commands[i].action) == 0));
              g_hash_table_insert (taken, g_strdup (name), (gpointer) &commands[i]);
            }
        }
    }

  for (int place = 0; place < REHAB_N_PLACES; place++)
    g_assert_true (seen[place]);
}

static gboolean
has_class_action (GType       type,
                  const char *name,
                  GVariant   *target)
{
  g_autoptr (GTypeClass) widget_class = g_type_class_ref (type);
  GType owner;
  const char *installed;
  const char *property;
  const GVariantType *parameter_type;

  for (guint n = 0; gtk_widget_class_query_action (GTK_WIDGET_CLASS (widget_class), n, &owner, &installed,
                                                   &parameter_type, &property); n++)
    if (g_str_equal (installed, name))
      {
        g_assert_cmpint (parameter_type != NULL, ==, target != NULL);
        return TRUE;
      }

  return FALSE;
}

/* The application has the keys of the window's commands, and just these, and each is there to be done. */
static void
test_accels (void)
{
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (application);
  g_autoptr (GHashTable) wanted = g_hash_table_new (g_str_hash, g_str_equal);
  gsize n_commands;
  const RehabCommand *commands = rehab_commands_get_all (&n_commands);

  for (gsize i = 0; i < n_commands; i++)
    {
      g_auto (GStrv) accels = NULL;
      g_autofree char *name = NULL;
      g_autoptr (GVariant) target = NULL;
      g_autoptr (GPtrArray) names = NULL;

      if (commands[i].place != REHAB_PLACE_WINDOW || commands[i].action == NULL)
        continue;

      g_test_message ("%s", commands[i].action);
      g_hash_table_add (wanted, (char *) commands[i].action);
      names = list_names (&commands[i]);
      accels = gtk_application_get_accels_for_action (application, commands[i].action);
      g_assert_cmpuint (g_strv_length (accels), ==, names->len);
      for (guint j = 0; j < names->len; j++)
        g_assert_true (g_strv_contains ((const char *const *) accels, g_ptr_array_index (names, j)));

      g_assert_true (g_action_parse_detailed_name (commands[i].action, &name, &target, NULL));
      if (g_str_has_prefix (name, "app."))
        g_assert_true (g_action_group_has_action (G_ACTION_GROUP (application), name + strlen ("app.")));
      else
        g_assert_true (has_class_action (REHAB_TYPE_WINDOW, name, target));
    }

  g_assert_cmpuint (g_hash_table_size (wanted), ==, g_strv_length (actions));
}

/* Returns: (nullable): the shortcut that a widget itself has for a key */
static GtkShortcut *
find_shortcut (GtkWidget  *widget,
               const char *keys,
               const char *action)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  g_autoptr (GtkShortcutTrigger) wanted = gtk_shortcut_trigger_parse_string (keys);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;

      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          g_autofree char *arguments = NULL;

          if (!gtk_shortcut_trigger_equal (gtk_shortcut_get_trigger (shortcut), wanted))
            continue;

          if (GTK_IS_NAMED_ACTION (gtk_shortcut_get_action (shortcut)))
            {
              if (g_str_equal (gtk_named_action_get_action_name (GTK_NAMED_ACTION (gtk_shortcut_get_action (shortcut))), action))
                return shortcut;
              continue;
            }

          if (gtk_shortcut_get_arguments (shortcut) == NULL)
            continue;

          arguments = g_variant_print (gtk_shortcut_get_arguments (shortcut), FALSE);
          if (strstr (arguments, action) != NULL)
            return shortcut;
        }
    }

  return NULL;
}

/* Each widget that has commands of the table has them by the keys of the table, and they are there to be done. */
static void
test_widgets (void)
{
  gsize n_commands;
  const RehabCommand *commands = rehab_commands_get_all (&n_commands);
  gboolean bound[REHAB_N_PLACES] = { FALSE };

  for (gsize owner = 0; owner < G_N_ELEMENTS (owners); owner++)
    {
      GType type = owners[owner].get_type ();
      g_autoptr (GtkWidget) widget = g_object_ref_sink (g_object_new (type, NULL));

      bound[owners[owner].place] = TRUE;
      for (gsize i = 0; i < n_commands; i++)
        {
          g_auto (GStrv) keys = rehab_commands_split_keys (&commands[i]);

          if (commands[i].place != owners[owner].place || commands[i].action == NULL)
            continue;

          for (guint nth = 0; keys[nth] != NULL; nth++)
            {
              const char *detailed = rehab_commands_get_action (&commands[i], nth);
              g_autofree char *name = NULL;
              g_autoptr (GVariant) target = NULL;

              g_test_message ("%s: %s: %s", g_type_name (type), detailed, keys[nth]);
              g_assert_true (g_action_parse_detailed_name (detailed, &name, &target, NULL));
              g_assert_nonnull (find_shortcut (widget, keys[nth], name));
              /* Groups that are put into a widget cannot be asked; the tests of charts and of events use theirs. */
              if (strchr (name, '.') != NULL && !g_str_has_prefix (name, "chart.") && !g_str_has_prefix (name, "event-dialog."))
                g_assert_true (has_class_action (type, name, target));
            }
        }

      if (ADW_IS_DIALOG (widget))
        adw_dialog_force_close (ADW_DIALOG (widget));
      if (GTK_IS_WINDOW (widget))
        gtk_window_destroy (GTK_WINDOW (widget));
      g_object_run_dispose (G_OBJECT (widget));
    }

  for (gsize i = 0; i < n_commands; i++)
    g_assert_true (commands[i].action == NULL || commands[i].place == REHAB_PLACE_WINDOW || bound[commands[i].place]);
}

static guint
count_shown (GtkWidget *widget,
             GType      type)
{
  guint n = g_type_is_a (G_OBJECT_TYPE (widget), type) ? 1 : 0;

  if (!gtk_widget_get_visible (widget))
    return 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_shown (child, type);

  return n;
}

static void
search (GtkWidget  *list,
        const char *text)
{
  GtkWidget *entry = clinic_fixture_find (list, GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "search-changed");
}

/* The list has them all, and finds them by what they are called and by their keys. */
static void
test_list (AssessmentFixture *fixture,
           gconstpointer      unused)
{
  GtkWidget *below = gtk_label_new ("Below");
  GtkWidget *list;
  gsize n_commands;

  (void) rehab_commands_get_all (&n_commands);
  clinic_fixture_present (fixture, below);
  rehab_commands_present (below);
  clinic_fixture_wait_until (clinic_fixture_dialog (fixture->window) != NULL);
  list = GTK_WIDGET (clinic_fixture_dialog (fixture->window));
  clinic_fixture_wait_until (gtk_widget_get_mapped (list));

  g_assert_cmpuint (count_shown (list, ADW_TYPE_PREFERENCES_ROW), ==, n_commands);
  g_assert_cmpuint (count_shown (list, REHAB_TYPE_SHORTCUT_KEYS), >, n_commands);
  g_assert_true (assessment_fixture_says (list, "Ctrl"));

  search (list, "PREFER");
  g_assert_cmpuint (count_shown (list, ADW_TYPE_PREFERENCES_ROW), ==, 1);
  g_assert_nonnull (clinic_fixture_row (list, "Preferences"));
  g_assert_cmpuint (count_shown (list, ADW_TYPE_PREFERENCES_GROUP), ==, 1);
  search (list, "CTRL+q");
  g_assert_cmpuint (count_shown (list, ADW_TYPE_PREFERENCES_ROW), ==, 1);
  search (list, "ctrl q quit");
  g_assert_cmpuint (count_shown (list, ADW_TYPE_PREFERENCES_ROW), ==, 1);
  search (list, "gardening");
  g_assert_cmpuint (count_shown (list, ADW_TYPE_PREFERENCES_ROW), ==, 0);
  g_assert_true (assessment_fixture_says (list, "Nothing Found"));

  /* Escape ends the search, then the list. */
  g_signal_emit_by_name (clinic_fixture_find (list, GTK_TYPE_SEARCH_ENTRY), "stop-search");
  g_signal_emit_by_name (clinic_fixture_find (list, GTK_TYPE_SEARCH_ENTRY), "search-changed");
  g_assert_cmpuint (count_shown (list, ADW_TYPE_PREFERENCES_ROW), ==, n_commands);
  g_signal_emit_by_name (clinic_fixture_find (list, GTK_TYPE_SEARCH_ENTRY), "stop-search");
  clinic_fixture_wait_until (clinic_fixture_dialog (fixture->window) == NULL);
}

/* Caps as GTK draws them, signs where a key has one, and words for whoever cannot see them. */
static void
test_caps (void)
{
  g_autoptr (GtkWidget) keys = g_object_ref_sink (rehab_shortcut_keys_new (GDK_KEY_Left, GDK_CONTROL_MASK | GDK_SHIFT_MASK));
  g_autofree char *words = rehab_shortcut_keys_dup_words (GDK_KEY_Left, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  static const char *const texts[] = { "Shift", "+", "Ctrl", "+", "←" };
  GtkWidget *child = gtk_widget_get_first_child (keys);

  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_assert_nonnull (child);
      g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (child)), ==, texts[i]);
      g_assert_cmpint (gtk_widget_has_css_class (child, "keycap"), ==, i % 2 == 0);
      child = gtk_widget_get_next_sibling (child);
    }
  g_assert_null (child);
  g_assert_cmpstr (words, ==, "Shift+Ctrl+Left");
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

  g_test_add_func ("/commands/table", test_table);
  g_test_add_func ("/commands/no-key-twice", test_no_key_twice);
  g_test_add_func ("/commands/accels", test_accels);
  g_test_add_func ("/commands/widgets", test_widgets);
  g_test_add_func ("/commands/caps", test_caps);
  g_test_add ("/commands/list", AssessmentFixture, NULL, clinic_fixture_set_up, test_list, clinic_fixture_tear_down);

  result = g_test_run ();
  g_object_unref (application);

  return result;
}
