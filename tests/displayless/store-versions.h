/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store-records.h"

/*
 * Files as earlier versions of this program left them, with something in every table, and what they hold, read column by
 * column as they were then.
 */

#define CLINICIAN "00000000-0000-4000-8000-000000000001"
#define EPISODE "00000000-0000-4000-8000-000000000002"
#define FINISHED "00000000-0000-4000-8000-000000000003"
#define DRAFT "00000000-0000-4000-8000-000000000004"
#define FLAG_FINDING "00000000-0000-4000-8000-000000000005"

/* Rows as version 1 wrote them; by hand, for the program of today knows columns that were not there. */
static const char version_1_rows[] =
  "BEGIN;"
  "INSERT INTO clinician VALUES ('" CLINICIAN "', 'Alex Hill', 'AH', 0, 1, NULL, 2, '" CLINICIAN "');"
  "INSERT INTO clinic VALUES ('00000000-0000-4000-8000-000000000010', 'Harbour Physio', '1 Quay' || char (10) || 'Port', '0123',"
  " 1, NULL, 2, NULL);"
  "INSERT INTO squad VALUES ('00000000-0000-4000-8000-000000000011', 'Sprint', 1, 1, '" CLINICIAN "', 2, NULL);"
  "INSERT INTO patient VALUES ('00000000-0000-4000-8000-000000000012', 'Ådeyemi', 'Tola', '1999-02-28', 'female', '+44 1', 'a@b.c',"
  " 'hurdles', '400 m', 'national', 'left', '00000000-0000-4000-8000-000000000011', 'Prefers \"mornings\"', 0, 1, NULL, 2, NULL);"
  "INSERT INTO episode VALUES ('" EPISODE "', '00000000-0000-4000-8000-000000000012', 'left', '2025-09-01', 'gradual', 'Nationals',"
  " '2026-06-30', 'goom', '2025-11-03', NULL, NULL, 1, '" CLINICIAN "', 2, NULL);"
  "INSERT INTO assessment VALUES ('" FINISHED "', '" EPISODE "', '2025-11-03', '" CLINICIAN "', 'initial', 'Tendinopathy', 'Load it',"
  " NULL, 1, NULL, 2, NULL),"
  " ('" DRAFT "', '" EPISODE "', '2025-11-20', NULL, 'review', NULL, NULL, NULL, 3, NULL, 4, NULL);"
  "INSERT INTO finding VALUES ('" FLAG_FINDING "', '" FINISHED "', 'flag-night-pain', NULL, 1, NULL, 'Most nights', 1, NULL, 2, NULL),"
  " ('00000000-0000-4000-8000-000000000013', '" FINISHED "', 'test-bent-knee-stretch', 'left', 0.1, 'Words', NULL, 1, NULL, 2, NULL),"
  " ('00000000-0000-4000-8000-000000000014', '" DRAFT "', 'flag-night-pain', NULL, 0, NULL, NULL, 1, NULL, 2, NULL);"
  "UPDATE assessment SET locked_at = 1234567890123456 WHERE id = '" FINISHED "';"
  "INSERT INTO flag_action VALUES ('00000000-0000-4000-8000-000000000015', '" EPISODE "', 'flag-night-pain', '2025-11-04',"
  " '" CLINICIAN "', 'Rang the doctor', 1, NULL, 2, NULL);"
  "INSERT INTO programme VALUES ('00000000-0000-4000-8000-000000000016', '" EPISODE "', 'Plan', 1, NULL, 2, NULL);"
  "INSERT INTO prescription VALUES ('00000000-0000-4000-8000-000000000017', '00000000-0000-4000-8000-000000000018', 0, 'bridge',"
  " 'calm', 'left', 3, 8, 30, 2.5, 12.5, 'a heavy book', '3-0-3', 60, 6, 21, 3, 'Slowly', 1, NULL, 2, NULL);"
  "INSERT INTO programme_version VALUES ('00000000-0000-4000-8000-000000000018', '00000000-0000-4000-8000-000000000016', 1,"
  " '2025-11-03', NULL, 'First', 7, 1, NULL, 2, NULL);"
  "INSERT INTO diary_day VALUES ('00000000-0000-4000-8000-000000000019', '" EPISODE "', '2025-11-05', 3, 4, 20, NULL, 0, 'Long drive',"
  " 1, NULL, 2, NULL);"
  "INSERT INTO session VALUES ('00000000-0000-4000-8000-000000000020', '" EPISODE "', '2025-11-05', 0, 'run', 42.5, 6, 8.1, 120, 0,"
  " 1, 2, 3, NULL, 'Flat', 'file', 'watch.gpx', 7, 1, NULL, 2, NULL);"
  "INSERT INTO phase_change VALUES ('00000000-0000-4000-8000-000000000021', '" EPISODE "', 'calm', 'shallow', '2025-11-10', NULL,"
  " 'Met', 'Settled', 1, NULL, 2, NULL);"
  "INSERT INTO event VALUES ('00000000-0000-4000-8000-000000000022', '" EPISODE "', '2025-11-12', 'imaging', 'MRI', 'Oedema',"
  " 1, NULL, 2, NULL);"
  "INSERT INTO exercise VALUES ('00000000-0000-4000-8000-000000000023', 'Own bridge', 'Goal', NULL, NULL, NULL, NULL, 6, 'shallow',"
  " 'low', 3, 1, 0, 0, 1, NULL, 2, NULL);"
  "INSERT INTO exercise_picture VALUES ('00000000-0000-4000-8000-000000000024', '00000000-0000-4000-8000-000000000023', 0, 'Start',"
  " 'image/png', x'89504e470d0a1a0a00ff', 1, NULL, 2, NULL);"
  "INSERT INTO setting VALUES ('pain-limit', '', 1, NULL, 2, NULL);"
  "INSERT INTO audit VALUES (1, 5, '" CLINICIAN "', 'patient', '00000000-0000-4000-8000-000000000012', 'insert'),"
  " (2, 6, NULL, 'finding', '" FLAG_FINDING "', 'update');"
  "COMMIT";

static inline RehabStore *
open_as_version (const char *folder,
                 guint       n)
{
  g_autoptr (GError) error = NULL;
  guint n_all;
  const RehabMigration *all = rehab_migration_get_all (&n_all);
  RehabStore *store = rehab_store_open_with_versions (folder, NULL, all, n, &error);

  g_assert_no_error (error);

  return store;
}

static inline char *
ask (RehabStore *store,
     const char *sql)
{
  g_autoptr (GError) error = NULL;
  char *answer = rehab_database_read_text (rehab_store_get_database (store), sql, &error);

  g_assert_no_error (error);

  return answer;
}

/* The statements that read every row of every table, column by column, as they are now. */
static inline GStrv
list_questions (RehabStore *store)
{
  g_autofree char *questions =
    ask (store,
         "SELECT group_concat (question, char (10)) FROM ("
         " SELECT 'SELECT group_concat (concat_ws (''|'', '"
         "   || (SELECT group_concat ('quote (' || name || ')', ', ' ORDER BY cid) FROM pragma_table_info (tables.name))"
         "   || '), char (10) ORDER BY rowid) FROM ' || tables.name AS question"
         " FROM pragma_table_list AS tables WHERE schema = 'main' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY name)");

  return g_strsplit (questions, "\n", -1);
}

static inline GStrv
list_answers (RehabStore *store,
              GStrv       questions)
{
  g_autoptr (GStrvBuilder) answers = g_strv_builder_new ();

  for (guint i = 0; questions[i] != NULL; i++)
    g_strv_builder_take (answers, ask (store, questions[i]));

  return g_strv_builder_end (answers);
}

/* Makes the file, and says what is in it. */
static inline void
make_version_1 (const char *folder,
                GStrv      *questions,
                GStrv      *answers)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabStore) store = open_as_version (folder, 1);

  rehab_database_execute (rehab_store_get_database (store), version_1_rows, &error);
  g_assert_no_error (error);
  g_assert_true (rehab_database_check_integrity (rehab_store_get_database (store), &error));

  *questions = list_questions (store);
  *answers = list_answers (store, *questions);

  /* Every table has something to lose. */
  g_assert_cmpuint (g_strv_length (*questions), ==, 19);
  for (guint i = 0; (*answers)[i] != NULL; i++)
    {
      g_test_message ("%s", (*questions)[i]);
      g_assert_cmpstr ((*answers)[i], !=, "");
    }
}

static inline void
assert_holds (RehabStore *store,
              GStrv       questions,
              GStrv       answers)
{
  g_auto (GStrv) now = list_answers (store, questions);

  for (guint i = 0; answers[i] != NULL; i++)
    g_assert_cmpstr (now[i], ==, answers[i]);
}

static inline char *
read_file (const char *folder,
           gsize      *length)
{
  g_autofree char *path = database_path (folder);
  g_autoptr (GError) error = NULL;
  char *contents;

  g_file_get_contents (path, &contents, length, &error);
  g_assert_no_error (error);

  return contents;
}

/* What version 2 brought, in a file that has been through version 1: by hand, as it wrote them. */
static const char version_2_rows[] =
  "BEGIN;"
  "INSERT INTO amendment VALUES ('00000000-0000-4000-8000-000000000030', '" FINISHED "', 1, 'test-bent-knee-stretch', 'left',"
  " '2025-11-21', '" CLINICIAN "', 1, NULL, 0, 'Typed in the wrong row', 1, NULL, 2, NULL);"
  "INSERT INTO letter VALUES ('00000000-0000-4000-8000-000000000031', '" EPISODE "', '" FINISHED "', '2025-11-21', '" CLINICIAN "',"
  " 'gp', 'Dr Moss' || char (10) || '2 Quay', 'Your patient', 'Dear doctor', 1, 9, 1, NULL, 2, NULL);"
  "INSERT INTO flag_action VALUES ('00000000-0000-4000-8000-000000000032', '" EPISODE "', 'flag-night-pain', '2025-11-22',"
  " '" CLINICIAN "', 'Scan asked for', 1, NULL, 2, NULL, '" FLAG_FINDING "', '00000000-0000-4000-8000-000000000030');"
  "INSERT INTO event VALUES ('00000000-0000-4000-8000-000000000033', '" EPISODE "', '2025-11-23', 'imaging', 'MRI', 'Tear',"
  " 1, NULL, 2, NULL, 'left', 'Pelvis');"
  "COMMIT";

static inline void
make_version_2 (const char *folder,
                GStrv      *questions,
                GStrv      *answers)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabStore) store = NULL;

  make_version_1 (folder, questions, answers);
  g_strfreev (*questions);
  g_strfreev (*answers);

  store = open_as_version (folder, 2);
  rehab_database_execute (rehab_store_get_database (store), version_2_rows, &error);
  g_assert_no_error (error);
  g_assert_true (rehab_database_check_integrity (rehab_store_get_database (store), &error));

  *questions = list_questions (store);
  *answers = list_answers (store, *questions);
  g_assert_cmpuint (g_strv_length (*questions), ==, 21);
}

/* What version 3 brought, in a file that has been through the two before: by hand, as it wrote them. */
static const char version_3_rows[] =
  "BEGIN;"
  "INSERT INTO exercise VALUES ('00000000-0000-4000-8000-000000000040', 'Own bridge, deeper', 'Goal', NULL, 'Slowly', NULL, NULL, 6,"
  " 'deep', 'high', 65536, 1, 1, 'bridge', '00000000-0000-4000-8000-000000000023', 0, 1, '" CLINICIAN "', 2, NULL);"
  "INSERT INTO exercise_picture VALUES ('00000000-0000-4000-8000-000000000041', '00000000-0000-4000-8000-000000000040', 2, 'End',"
  " 'image/jpeg', x'ffd8ff00e0', 1, NULL, 2, NULL);"
  "INSERT INTO prescription VALUES ('00000000-0000-4000-8000-000000000042', '00000000-0000-4000-8000-000000000043', 0,"
  " 'own:00000000-0000-4000-8000-000000000040', 'deep', 'left', 3, 6, NULL, NULL, 40, NULL, '3-0-3', 120, 8, 0, 5, NULL,"
  " 1, NULL, 2, NULL, 8, 'every-other-day', 2);"
  "INSERT INTO programme_version VALUES ('00000000-0000-4000-8000-000000000043', '00000000-0000-4000-8000-000000000016', 2,"
  " '2025-12-01', '" CLINICIAN "', 'Deeper', 11, 1, NULL, 2, NULL);"
  "INSERT INTO programme_draft VALUES ('00000000-0000-4000-8000-000000000044', '" EPISODE "',"
  " '00000000-0000-4000-8000-000000000043', '" CLINICIAN "', 12, 1, NULL, 2, NULL);"
  "INSERT INTO draft_prescription VALUES ('00000000-0000-4000-8000-000000000045', '00000000-0000-4000-8000-000000000044', 0,"
  " 'bridge', NULL, NULL, 2, 8, 12, 30, NULL, 20.5, 'a bag', NULL, 60, 6, 21, NULL, 1, 3, 'Note', 1, NULL, 2, NULL);"
  "INSERT INTO template VALUES ('00000000-0000-4000-8000-000000000046', 'House calm', 'First weeks', 'calm', 0, 1, NULL, 2, NULL);"
  "INSERT INTO template_prescription VALUES ('00000000-0000-4000-8000-000000000047', '00000000-0000-4000-8000-000000000046', 0,"
  " 'bridge', 'calm', 'left', 5, NULL, NULL, 45, NULL, NULL, NULL, NULL, 120, 7, 0, 'every-third-day', 2, 3, NULL, 1, NULL, 2, NULL);"
  "INSERT INTO clinic_logo VALUES ('00000000-0000-4000-8000-000000000048', 'image/png', x'89504e470d0a1a0a', 1, NULL, 2, NULL);"
  "INSERT INTO sheet_print VALUES ('00000000-0000-4000-8000-000000000049', '00000000-0000-4000-8000-000000000043', 11,"
  " '" CLINICIAN "', 'saved', 'de', 'exercises week', 1, NULL, 2, NULL);"
  "COMMIT";

static inline void
make_version_3 (const char *folder,
                GStrv      *questions,
                GStrv      *answers)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabStore) store = NULL;

  make_version_2 (folder, questions, answers);
  g_strfreev (*questions);
  g_strfreev (*answers);

  store = open_as_version (folder, 3);
  rehab_database_execute (rehab_store_get_database (store), version_3_rows, &error);
  g_assert_no_error (error);
  g_assert_true (rehab_database_check_integrity (rehab_store_get_database (store), &error));

  *questions = list_questions (store);
  *answers = list_answers (store, *questions);
  g_assert_cmpuint (g_strv_length (*questions), ==, 27);
  for (guint i = 0; (*answers)[i] != NULL; i++)
    g_assert_cmpstr ((*answers)[i], !=, "");
}

/* What version 4 brought, in a file that has been through the three before: by hand, as it wrote them. */
static const char version_4_rows[] =
  "BEGIN;"
  "INSERT INTO diary_import VALUES ('00000000-0000-4000-8000-000000000050', 'watch.fit', 'fit', 13, '" CLINICIAN "', 1, 1, NULL,"
  " 1, NULL, 2, NULL),"
  " ('00000000-0000-4000-8000-000000000051', 'gone.csv', 'csv', 13, NULL, 3, 0, 14, 1, NULL, 2, NULL);"
  "INSERT INTO session VALUES ('00000000-0000-4000-8000-000000000052', '" EPISODE "', '2025-12-02', 1, 'sprint', 30, 8, 4.2, NULL, 300,"
  " 0, 1, 2, 2, NULL, 'file', 'watch.fit', 1, 1, NULL, 2, NULL, 31.5, NULL, '00000000-0000-4000-8000-000000000050', 'id:1'),"
  " ('00000000-0000-4000-8000-000000000053', '" EPISODE "', '2025-12-03', 0, 'strength', 45, 7, NULL, NULL, NULL,"
  " 0, 1, 1, NULL, NULL, 'typed', NULL, NULL, 1, NULL, 2, NULL, NULL, 4250.5, NULL, NULL);"
  "INSERT INTO diary_day VALUES ('00000000-0000-4000-8000-000000000054', '" EPISODE "', '2025-12-02', 1, 2, 45, 3, 0, NULL,"
  " 1, NULL, 2, NULL, '00000000-0000-4000-8000-000000000050', 'day:2025-12-02');"
  "INSERT INTO disclosure VALUES ('00000000-0000-4000-8000-000000000055', '" EPISODE "', 15, '" CLINICIAN "', 'coach-report', 'saved',"
  " 'pain', 'pdf', 'de', '2025-11-03', '2025-12-03', 1, NULL, 2, NULL);"
  /* Steps as that program took them: further, and back, with what there was to say in a text. */
  "INSERT INTO phase_change VALUES ('00000000-0000-4000-8000-000000000056', '" EPISODE "', 'shallow', 'deep', '2025-12-01',"
  " '" CLINICIAN "', 'Single-leg bridges 24' || char (10) || 'Pain 2', NULL, 1, '" CLINICIAN "', 2, NULL),"
  " ('00000000-0000-4000-8000-000000000057', '" EPISODE "', 'deep', 'shallow', '2025-12-03', NULL, NULL, 'Flared', 1, NULL, 2, NULL);"
  "COMMIT";

static inline void
make_version_4 (const char *folder,
                GStrv      *questions,
                GStrv      *answers)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabStore) store = NULL;

  make_version_3 (folder, questions, answers);
  g_strfreev (*questions);
  g_strfreev (*answers);

  store = open_as_version (folder, 4);
  rehab_database_execute (rehab_store_get_database (store), version_4_rows, &error);
  g_assert_no_error (error);
  g_assert_true (rehab_database_check_integrity (rehab_store_get_database (store), &error));

  *questions = list_questions (store);
  *answers = list_answers (store, *questions);
  g_assert_cmpuint (g_strv_length (*questions), ==, 29);
  for (guint i = 0; (*answers)[i] != NULL; i++)
    g_assert_cmpstr ((*answers)[i], !=, "");
}

/* What version 5 brought, in a file that has been through the four before: by hand, as it wrote them. */
static const char version_5_rows[] =
  "BEGIN;"
  "UPDATE episode SET review_on = '2026-02-02' WHERE id = '" EPISODE "';"
  /* Criteria are written before their step. */
  "INSERT INTO phase_criterion VALUES ('00000000-0000-4000-8000-000000000060', '00000000-0000-4000-8000-000000000062', 0, 'bridges',"
  " 'met', 27, 25, 'left', '2025-12-09', 'As was said', 1, '" CLINICIAN "', 2, NULL),"
  " ('00000000-0000-4000-8000-000000000061', '00000000-0000-4000-8000-000000000062', 1, 'pain-in-test', NULL, NULL, 2, NULL, NULL,"
  " NULL, 1, NULL, 2, NULL);"
  "INSERT INTO phase_change VALUES ('00000000-0000-4000-8000-000000000062', '" EPISODE "', 'shallow', 'deep', '2025-12-10',"
  " '" CLINICIAN "', NULL, 'One is missing', 1, NULL, 2, NULL);"
  /* A plan that was saved, and the draft that followed it. */
  "INSERT INTO running_plan VALUES ('00000000-0000-4000-8000-000000000063', '" EPISODE "', NULL, '2025-12-08', 6, 'walk-run', 'On grass',"
  " 'A day more', '" CLINICIAN "', NULL, 1, NULL, 2, NULL);"
  "INSERT INTO running_session VALUES ('00000000-0000-4000-8000-000000000064', '00000000-0000-4000-8000-000000000063', 1, 2, 0, 'run',"
  " 'walk-run', 25, 5, 3, 2, 4.5, 4, 80, 20, 70, 4, 'grass', 'Flat', 1, NULL, 2, NULL),"
  " ('00000000-0000-4000-8000-000000000065', '00000000-0000-4000-8000-000000000063', 5, 6, 0, 'long-sit',"
  " NULL, 300, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, NULL, 2, NULL);"
  "INSERT INTO running_reason VALUES ('00000000-0000-4000-8000-000000000066', '00000000-0000-4000-8000-000000000063', 1,"
  " 'distance days', 'The club run', '" CLINICIAN "', 16, 1, NULL, 2, NULL);"
  "UPDATE running_plan SET number = 1, saved_at = 17 WHERE id = '00000000-0000-4000-8000-000000000063';"
  "INSERT INTO running_plan VALUES ('00000000-0000-4000-8000-000000000067', '" EPISODE "', NULL, '2026-01-05', 4, NULL, NULL,"
  " NULL, NULL, NULL, 1, NULL, 2, NULL);"
  "INSERT INTO return_check VALUES ('00000000-0000-4000-8000-000000000068', '" EPISODE "', 'sprint', '2026-01-10', '" CLINICIAN "',"
  " 'not-met', 92.5, 'Tight at the end', 1, NULL, 2, NULL);"
  "INSERT INTO clearance VALUES ('00000000-0000-4000-8000-000000000069', '" EPISODE "', '2026-01-12', '" CLINICIAN "', 'modified',"
  " 80, 25.5, 10, 'gentle', 30, 'stage-one stage-two', '2026-01-26', 'No heats', 1, NULL, 2, NULL);"
  "INSERT INTO set_aside VALUES ('00000000-0000-4000-8000-000000000070', '" EPISODE "', 'not-settled', '2026-01-13', '2026-01-20',"
  " 'On holiday', '" CLINICIAN "', 1, NULL, 2, NULL);"
  "INSERT INTO squad_disclosure VALUES ('00000000-0000-4000-8000-000000000071', '00000000-0000-4000-8000-000000000011', 18,"
  " '" CLINICIAN "', 'coach', 'saved', 'csv', 'de', 12, 1, NULL, 2, NULL);"
  /* The kinds that version 4 did not know, and one of which nobody said when or who. */
  "INSERT INTO disclosure VALUES ('00000000-0000-4000-8000-000000000072', '" EPISODE "', 19, '" CLINICIAN "', 'clearance', 'saved',"
  " NULL, 'pdf', 'de', '2026-01-12', '2026-01-12', 1, '" CLINICIAN "', 2, NULL),"
  " ('00000000-0000-4000-8000-000000000073', '" EPISODE "', NULL, NULL, 'phase-step', 'printed',"
  " NULL, NULL, NULL, NULL, '2025-12-10', 1, NULL, 2, NULL);"
  "COMMIT";

static inline void
make_version_5 (const char *folder,
                GStrv      *questions,
                GStrv      *answers)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabStore) store = NULL;

  make_version_4 (folder, questions, answers);
  g_strfreev (*questions);
  g_strfreev (*answers);

  store = open_as_version (folder, 5);
  rehab_database_execute (rehab_store_get_database (store), version_5_rows, &error);
  g_assert_no_error (error);
  g_assert_true (rehab_database_check_integrity (rehab_store_get_database (store), &error));

  *questions = list_questions (store);
  *answers = list_answers (store, *questions);
  g_assert_cmpuint (g_strv_length (*questions), ==, 37);
  for (guint i = 0; (*answers)[i] != NULL; i++)
    g_assert_cmpstr ((*answers)[i], !=, "");
}

typedef void (*MakeFile) (const char *folder,
                          GStrv      *questions,
                          GStrv      *answers);

/* The files of each version, from 1. */
static const MakeFile make_files[] = { make_version_1, make_version_2, make_version_3, make_version_4, make_version_5 };

/*
 * Each file from before @version becomes one of it with all that was in it; @count_new is a query
 * that counts what is filled of what is new.
 */
static inline void
assert_keeps_everything (guint       version,
                         const char *count_new)
{
  g_autofree char *expected = g_strdup_printf ("%u", version);

  for (guint from = 1; from < version; from++)
    {
      g_autoptr (TestFolder) folder = make_folder ();
      g_auto (GStrv) questions = NULL;
      g_auto (GStrv) answers = NULL;
      g_autoptr (RehabStore) store = NULL;
      g_autofree char *filled = NULL;
      g_autofree char *now = NULL;
      g_autoptr (GError) error = NULL;

      make_files[from - 1] (folder, &questions, &answers);

      /* Twice: the second time there is nothing to do. */
      for (guint i = 0; i < 2; i++)
        {
          g_clear_object (&store);
          store = open_as_version (folder, version);
          assert_holds (store, questions, answers);
        }

      now = ask (store, "PRAGMA user_version");
      g_assert_cmpstr (now, ==, expected);
      g_assert_true (rehab_database_check_integrity (rehab_store_get_database (store), &error));

      filled = ask (store, count_new);
      g_assert_cmpstr (filled, ==, "0");
    }
}

/* Each file from before @version, grown to what it is today, has the tables of one that was made new, to the last column. */
static inline void
assert_same_as_new (guint version)
{
  static const char shape[] =
    "SELECT group_concat (type || ' ' || name || ' ' || tbl_name || ' ' || ifnull (sql, ''), char (10) ORDER BY type, name)"
    " FROM sqlite_schema";
  g_autoptr (TestFolder) new_folder = make_folder ();
  g_autoptr (RehabStore) new_store = open_store (new_folder);
  g_autofree char *made = ask (new_store, shape);

  for (guint from = 1; from < version; from++)
    {
      g_autoptr (TestFolder) folder = make_folder ();
      g_auto (GStrv) questions = NULL;
      g_auto (GStrv) answers = NULL;
      g_autoptr (RehabStore) store = NULL;
      g_autofree char *grown = NULL;

      make_files[from - 1] (folder, &questions, &answers);
      store = open_store (folder);
      grown = ask (store, shape);
      g_assert_cmpstr (grown, ==, made);
    }
}

/*
 * Wherever the step to @version fails, at one of the statements @endings that is put after it, the file is what it was, to
 * the byte; and the next try, of a program that is whole, finds all.
 */
static inline void
assert_fails_whole (guint              version,
                    const char *const *endings)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_auto (GStrv) questions = NULL;
  g_auto (GStrv) answers = NULL;
  g_autofree char *before = NULL;
  g_autofree RehabMigration *broken = NULL;
  g_autoptr (RehabStore) whole = NULL;
  gsize length_before;
  guint n;
  const RehabMigration *all = rehab_migration_get_all (&n);

  g_assert_cmpuint (n, >=, version);
  broken = g_memdup2 (all, version * sizeof *all);
  make_files[version - 2] (folder, &questions, &answers);
  before = read_file (folder, &length_before);

  for (guint i = 0; endings[i] != NULL; i++)
    {
      g_autofree char *sql = g_strconcat (all[version - 1].sql, endings[i], NULL);
      g_autoptr (RehabStore) store = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;
      gsize length_after;

      broken[version - 1] = (RehabMigration) { sql };
      store = rehab_store_open_with_versions (folder, NULL, broken, version, &error);
      g_assert_null (store);
      g_assert_nonnull (error);
      after = read_file (folder, &length_after);
      g_assert_cmpmem (after, length_after, before, length_before);
    }

  whole = open_store (folder);
  assert_holds (whole, questions, answers);
}

/* What was there before lies beside it, for its owner alone, and a program of that version can go on with that. */
static inline void
assert_copies (guint version)
{
  for (guint from = 1; from < version; from++)
    {
      g_autoptr (TestFolder) folder = make_folder ();
      g_autoptr (TestFolder) elsewhere = make_folder ();
      g_autofree char *name = g_strdup_printf (REHAB_STORE_DATABASE_NAME ".version-%u", from);
      g_autofree char *copy = g_build_filename (folder, name, NULL);
      g_autofree char *path = database_path (elsewhere);
      g_auto (GStrv) questions = NULL;
      g_auto (GStrv) answers = NULL;
      g_autofree char *contents = NULL;
      g_autoptr (RehabStore) store = NULL;
      g_autoptr (RehabStore) store_of_then = NULL;
      g_autoptr (GError) error = NULL;
      GStatBuf info;
      gsize length;

      make_files[from - 1] (folder, &questions, &answers);
      store = open_store (folder);

      g_assert_cmpint (g_stat (copy, &info), ==, 0);
      g_assert_cmpint (info.st_mode & 0777, ==, 0600);
      g_assert_true (g_file_get_contents (copy, &contents, &length, &error));
      g_assert_true (g_file_set_contents (path, contents, (gssize) length, &error));
      store_of_then = open_as_version (elsewhere, from);
      assert_holds (store_of_then, questions, answers);
    }
}
