/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-records.h"
#include "store-episode.h"

#include "rehab-case-load.h"
#include "rehab-clinic-logo-table.h"
#include "rehab-own-template-table.h"
#include "rehab-prescription-table.h"
#include "rehab-programme-draft-table.h"
#include "rehab-programme-version-table.h"
#include "rehab-sheet-print-table.h"

/* What the editor of a programme keeps: its edit while it goes on, templates made of it, and each sheet that went out. */

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  set_up_since (self, day (2025, 1, 1));
}

/* As many as wanted, each with all that can be said of it: on Mondays or, every third, in a rhythm. */
static RehabRegimen *
make_regimen (guint n,
              guint seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (GHashTable) nobody = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (rehab_record_unref);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *version_id = g_uuid_string_random ();
      g_autoptr (RehabPrescription) any = NULL;
      RehabPrescription values;

      g_hash_table_insert (nobody, (gpointer) "version_id", version_id);
      any = make_record (&rehab_prescription_type, NULL, i % 2 == 0 ? FILL_ALL : FILL_SOME, rand, nobody);
      values = *any;
      values.version_id = NULL;
      if (i % 3 == 0)
        {
          values.rhythm = REHAB_RHYTHM_NONE;
          values.days = REHAB_DAYS_MONDAY;
        }
      g_ptr_array_add (list, rehab_prescription_new (&values, &error));
      g_assert_no_error (error);
    }

  return rehab_regimen_new ((const RehabPrescription *const *) list->pdata, list->len);
}

static gint64
count (Fixture    *self,
       const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 n;

  g_assert_true (rehab_database_read_int (rehab_store_get_database (self->store), sql, &n, &error));

  return n;
}

static RehabCase *
load_case (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  RehabCase *record = rehab_case_load (self->store, self->episode, &error);

  g_assert_no_error (error);

  return record;
}

static RehabProgrammeDraft *
save_draft (Fixture      *self,
            const char   *base_version_id,
            RehabRegimen *regimen)
{
  g_autoptr (GError) error = NULL;
  RehabProgrammeDraft *draft = rehab_programme_draft_table_save (self->store, self->episode->id, base_version_id, regimen, &error);

  g_assert_no_error (error);

  return draft;
}

static RehabProgrammeVersion *
save_version (Fixture      *self,
              RehabRegimen *regimen)
{
  g_autoptr (GError) error = NULL;
  RehabProgrammeVersion *version =
    rehab_programme_version_table_add (self->store, self->episode->id, day (2025, 1, 2), NULL, NULL, regimen, &error);

  g_assert_no_error (error);

  return version;
}

static void
assert_draft (Fixture      *self,
              const char   *base_version_id,
              RehabRegimen *regimen)
{
  g_autoptr (RehabCase) record = load_case (self);

  if (regimen == NULL)
    {
      g_assert_null (record->draft);
      g_assert_null (record->draft_regimen);
      g_assert_null (record->draft_base_version_id);
      return;
    }

  g_assert_nonnull (record->draft);
  g_assert_cmpstr (record->draft_base_version_id, ==, base_version_id);
  g_assert_true (rehab_regimen_equal (record->draft_regimen, regimen));
  for (guint i = 0; i < rehab_regimen_get_size (record->draft_regimen); i++)
    g_assert_null (rehab_regimen_get_nth (record->draft_regimen, i)->version_id);
}

/* Each edit takes the place of the one before, as a whole, and is there when the program starts again. */
static void
test_save (Fixture      *self,
           gconstpointer data)
{
  const guint sizes[] = { 25, 1, 60, 0, 24 };
  gint64 before = g_get_real_time ();
  g_autofree char *id = NULL;

  assert_draft (self, NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (RehabRegimen) regimen = make_regimen (sizes[i], i);
      g_autoptr (RehabProgrammeDraft) draft = save_draft (self, NULL, regimen);

      g_assert_cmpstr (draft->clinician_id, ==, self->clinician->id);
      g_assert_cmpint (draft->edited_at, >=, before);
      if (id == NULL)
        id = g_strdup (draft->id);
      g_assert_cmpstr (draft->id, ==, id);
      assert_draft (self, NULL, regimen);

      g_clear_object (&self->store);
      self->store = open_store (self->folder);
      rehab_store_set_author (self->store, self->clinician->id);
      assert_draft (self, NULL, regimen);
    }

  g_assert_cmpint (count (self, "SELECT count (*) FROM programme_draft"), ==, 1);
  g_assert_cmpint (count (self, "SELECT count (*) FROM draft_prescription"), ==, 24);
}

/* Somebody types for an hour: the audit says when, not sixty thousand times what. */
static void
test_audit (Fixture      *self,
            gconstpointer data)
{
  g_autoptr (RehabRegimen) regimen = make_regimen (25, 1);
  gint64 before = count (self, "SELECT max (number) FROM audit");

  for (int i = 0; i < 10; i++)
    {
      g_autoptr (RehabProgrammeDraft) draft = save_draft (self, NULL, regimen);
    }

  g_assert_cmpint (count (self, "SELECT max (number) FROM audit"), ==, before + 10);
  g_assert_cmpint (count (self, "SELECT count (*) FROM audit WHERE table_name = 'programme_draft'"), ==, 10);
}

static void
test_discard (Fixture      *self,
              gconstpointer data)
{
  g_autoptr (RehabRegimen) regimen = make_regimen (6, 1);
  g_autoptr (GError) error = NULL;

  /* There is none: that is what was wanted. */
  g_assert_true (rehab_programme_draft_table_discard (self->store, self->episode->id, &error));

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (RehabProgrammeDraft) draft = save_draft (self, NULL, regimen);

      g_assert_true (rehab_programme_draft_table_discard (self->store, self->episode->id, &error));
      assert_draft (self, NULL, NULL);
      g_assert_cmpint (count (self, "SELECT count (*) FROM draft_prescription"), ==, 0);
    }
}

/* With the version the draft is gone; if the version cannot be saved it is still there. */
static void
test_version_takes_it_away (Fixture      *self,
                            gconstpointer data)
{
  g_autoptr (RehabRegimen) regimen = make_regimen (25, 1);
  g_autoptr (RehabProgrammeDraft) draft = save_draft (self, NULL, regimen);
  g_autoptr (RehabProgrammeVersion) version = NULL;
  g_autoptr (RehabCase) record = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (rehab_programme_version_table_add (self->store, self->episode->id, REHAB_DATE_NONE, NULL, NULL, regimen, &error));
  g_assert_error (error, REHAB_ERROR, REHAB_ERROR_EMPTY);
  g_clear_error (&error);
  assert_draft (self, NULL, regimen);

  /* The disk fails at the very last. */
  g_assert_true (rehab_database_execute (rehab_store_get_database (self->store),
                                         "CREATE TEMP TRIGGER fail BEFORE DELETE ON main.programme_draft"
                                         " BEGIN SELECT RAISE (ABORT, 'no'); END", &error));
  g_assert_null (rehab_programme_version_table_add (self->store, self->episode->id, day (2025, 1, 2), NULL, NULL, regimen, &error));
  g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_true (rehab_database_execute (rehab_store_get_database (self->store), "DROP TRIGGER temp.fail", &error));
  assert_draft (self, NULL, regimen);
  g_assert_cmpint (count (self, "SELECT count (*) FROM prescription"), ==, 0);

  version = save_version (self, regimen);
  record = load_case (self);
  g_assert_cmpuint (record->versions->len, ==, 1);
  g_assert_true (rehab_regimen_equal (g_ptr_array_index (record->regimens, 0), regimen));
  assert_draft (self, NULL, NULL);
}

/* Another patient's draft is another matter. */
static void
test_of_one_episode (Fixture      *self,
                     gconstpointer data)
{
  g_autoptr (RehabEpisode) other = add_episode (self->store, self->patient->id, day (2026, 1, 1));
  g_autoptr (RehabRegimen) one = make_regimen (3, 1);
  g_autoptr (RehabRegimen) two = make_regimen (4, 2);
  g_autoptr (RehabProgrammeDraft) draft = save_draft (self, NULL, one);
  g_autoptr (RehabProgrammeDraft) other_draft = NULL;
  g_autoptr (RehabProgrammeVersion) version = NULL;
  g_autoptr (RehabProgrammeDraft) left = NULL;
  g_autoptr (RehabRegimen) left_regimen = NULL;
  g_autoptr (GError) error = NULL;

  other_draft = rehab_programme_draft_table_save (self->store, other->id, NULL, two, &error);
  g_assert_no_error (error);
  version = save_version (self, one);
  g_assert_true (rehab_programme_draft_table_load (self->store, other->id, &left, &left_regimen, &error));
  g_assert_true (rehab_record_equal (left, other_draft));
  g_assert_true (rehab_regimen_equal (left_regimen, two));
}

/* A version that came from elsewhere does not take an edit away that began before it, but the case says so. */
static void
test_behind (Fixture      *self,
             gconstpointer data)
{
  g_autoptr (RehabRegimen) one = make_regimen (3, 1);
  g_autoptr (RehabRegimen) edit = make_regimen (5, 2);
  g_autoptr (RehabProgrammeVersion) first = save_version (self, one);
  g_autoptr (RehabProgrammeVersion) second = NULL;
  g_autoptr (RehabProgrammeDraft) draft = save_draft (self, first->id, edit);
  g_autoptr (RehabProgrammeDraft) later = NULL;
  g_autoptr (RehabCase) before = load_case (self);
  g_autoptr (RehabCase) after = NULL;

  g_assert_false (rehab_case_is_draft_behind (before));

  /* As another window would: the version goes in, and then the edit of before is kept again. */
  second = save_version (self, one);
  later = save_draft (self, first->id, edit);
  after = load_case (self);
  g_assert_true (rehab_case_is_draft_behind (after));
  assert_draft (self, first->id, edit);
}

/* What is typed is kept between two keys. */
static void
test_quick (Fixture      *self,
            gconstpointer data)
{
  const guint n = 60;
  g_autoptr (RehabRegimen) one = make_regimen (25, 1);
  g_autoptr (RehabRegimen) other = make_regimen (25, 2);
  g_autoptr (RehabProgrammeDraft) first = save_draft (self, NULL, one);
  gint64 begin = g_get_monotonic_time ();
  double spent;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RehabProgrammeDraft) draft = save_draft (self, NULL, i % 2 == 0 ? other : one);
    }

  spent = (double) (g_get_monotonic_time () - begin) / 1000 / n;
  g_test_message ("PERF a draft of 25 exercises: %.2f ms", spent);

  /* On a disk of today and without sanitizers; a machine that is busy gets its time elsewhere. */
  if (g_test_perf ())
    g_assert_cmpfloat (spent, <, 5.0);
}

/* A programme of sixty exercises on one day is unwise, and kept all the same. */
static void
test_sixty_on_one_day (Fixture      *self,
                       gconstpointer data)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (rehab_record_unref);
  g_autoptr (RehabRegimen) regimen = NULL;
  g_autoptr (RehabProgrammeDraft) draft = NULL;
  g_autoptr (RehabProgrammeVersion) version = NULL;
  g_autoptr (RehabRegimen) found = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 60; i++)
    g_ptr_array_add (list, rehab_prescription_new (&(RehabPrescription) {
      .exercise_key = "bridge-hold", .days = REHAB_DAYS_MONDAY, .sets = rehab_number (1 + i % 20), .note = "Überall gleich",
    }, NULL));
  regimen = rehab_regimen_new ((const RehabPrescription *const *) list->pdata, list->len);

  draft = save_draft (self, NULL, regimen);
  assert_draft (self, NULL, regimen);
  version = save_version (self, regimen);
  found = rehab_prescription_table_load (self->store, version->id, &error);
  g_assert_true (rehab_regimen_equal (found, regimen));
}

/* A template is made of a programme, called otherwise, put away and taken up again; what it prescribes stays. */
static void
test_templates (Fixture      *self,
                gconstpointer data)
{
  g_autoptr (RehabRegimen) regimen = make_regimen (25, 1);
  g_autoptr (RehabRegimen) expected = rehab_own_template_keep_regimen (regimen, REHAB_SIDE_RIGHT);
  g_autoptr (RehabOwnTemplate) template = NULL;
  g_autoptr (RehabOwnTemplate) renamed = NULL;
  g_autoptr (RehabOwnTemplate) away = NULL;
  g_autoptr (RehabOwnTemplate) back = NULL;
  g_autoptr (RehabOwnTemplate) empty = NULL;
  g_autoptr (RehabRegimen) nothing = make_regimen (0, 1);
  g_autoptr (RehabRegimen) found = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;
  RehabOwnTemplate values;

  template = rehab_own_template_table_add (self->store, &(RehabOwnTemplate) {
    .name = "zuerst – Läufer", .summary = "Für den Anfang", .phase = REHAB_PHASE_CALM,
  }, regimen, REHAB_SIDE_RIGHT, &error);
  g_assert_no_error (error);
  empty = rehab_own_template_table_add (self->store, &(RehabOwnTemplate) { .name = "Aber leer" }, nothing, REHAB_SIDE_LEFT, &error);
  g_assert_no_error (error);

  list = rehab_own_template_table_list (self->store, &error);
  g_assert_cmpuint (list->len, ==, 2);
  g_assert_true (rehab_record_equal (g_ptr_array_index (list, 0), empty));
  g_assert_true (rehab_record_equal (g_ptr_array_index (list, 1), template));

  values = *template;
  values.name = "Läufer";
  renamed = rehab_own_template_new (&values, &error);
  g_assert_true (rehab_own_template_table_save (self->store, renamed, &error));
  away = rehab_own_template_table_set_archived (self->store, template->id, TRUE, &error);
  g_assert_true (away->archived);
  g_assert_cmpstr (away->name, ==, "Läufer");
  back = rehab_own_template_table_set_archived (self->store, template->id, FALSE, &error);
  g_assert_true (rehab_record_equal (back, renamed));

  found = rehab_own_template_table_load_regimen (self->store, template->id, &error);
  g_assert_no_error (error);
  g_assert_true (rehab_regimen_equal (found, expected));

  /* Neither one that is nobody's nor one without a name. */
  g_assert_null (rehab_own_template_table_set_archived (self->store, self->episode->id, TRUE, &error));
  g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_null (rehab_own_template_table_add (self->store, &(RehabOwnTemplate) { .name = " " }, regimen, REHAB_SIDE_LEFT, &error));
  g_assert_error (error, REHAB_ERROR, REHAB_ERROR_EMPTY);
}

/* Each time is written down, the version says the last one, and nobody changes what went out. */
static void
test_sheets (Fixture      *self,
             gconstpointer data)
{
  g_autoptr (RehabRegimen) regimen = make_regimen (3, 1);
  g_autoptr (RehabProgrammeVersion) first = save_version (self, regimen);
  g_autoptr (RehabProgrammeVersion) second = save_version (self, regimen);
  const struct
  {
    const char *version_id, *language, *parts;
    RehabSheetOutput output;
  } times[] = {
    { first->id, "en", "exercises week", REHAB_SHEET_OUTPUT_PRINTED },
    { second->id, "de", NULL, REHAB_SHEET_OUTPUT_SAVED },
    { first->id, "de", "exercises", REHAB_SHEET_OUTPUT_SAVED },
  };
  g_autoptr (RehabCase) record = NULL;
  g_autoptr (GError) error = NULL;
  const RehabProgrammeVersion *version;

  for (size_t i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autoptr (RehabSheetPrint) print =
        rehab_sheet_print_table_add (self->store, times[i].version_id, times[i].output, times[i].language, times[i].parts, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (print->clinician_id, ==, self->clinician->id);
      g_usleep (1000);
    }

  record = load_case (self);
  g_assert_cmpuint (record->sheet_prints->len, ==, G_N_ELEMENTS (times));
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      const RehabSheetPrint *print = g_ptr_array_index (record->sheet_prints, i);

      g_assert_cmpstr (print->version_id, ==, times[i].version_id);
      g_assert_cmpstr (print->language, ==, times[i].language);
      g_assert_cmpstr (print->parts, ==, times[i].parts);
      g_assert_cmpint (print->output, ==, times[i].output);
    }

  version = g_ptr_array_index (record->versions, 0);
  g_assert_cmpint (version->printed_at, >=, ((const RehabSheetPrint *) g_ptr_array_index (record->sheet_prints, 2))->printed_at);

  g_assert_false (rehab_database_execute (rehab_store_get_database (self->store), "UPDATE sheet_print SET language = 'x'", &error));
  g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_LOCKED_RECORD);
  g_clear_error (&error);
  g_assert_false (rehab_database_execute (rehab_store_get_database (self->store), "DELETE FROM sheet_print", &error));
  g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_LOCKED_RECORD);
  g_clear_error (&error);

  g_assert_null (rehab_sheet_print_table_add (self->store, self->episode->id, REHAB_SHEET_OUTPUT_SAVED, "en", NULL, &error));
  g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_CONSTRAINT);
  g_assert_cmpint (count (self, "SELECT count (*) FROM sheet_print"), ==, 3);
}

static void
test_logo (Fixture      *self,
           gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  const gsize sizes[] = { 100, REHAB_CLINIC_LOGO_MAX_BYTES };
  g_autoptr (GBytes) too_large = make_picture (rand, REHAB_CLINIC_LOGO_MAX_BYTES + 1);
  g_autoptr (GBytes) no_picture = g_bytes_new_static ("%PDF-1.7", 8);
  g_autoptr (RehabClinicLogo) none = NULL;
  g_autoptr (RehabClinicLogo) last = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (rehab_clinic_logo_table_clear (self->store, &error));
  g_assert_true (rehab_clinic_logo_table_load (self->store, &none, &error));
  g_assert_null (none);

  for (size_t i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GBytes) picture = make_picture (rand, sizes[i]);
      g_autoptr (RehabClinicLogo) logo = rehab_clinic_logo_table_set (self->store, picture, &error);
      g_autoptr (RehabClinicLogo) found = NULL;

      g_assert_no_error (error);
      g_assert_true (rehab_clinic_logo_table_load (self->store, &found, &error));
      g_assert_true (rehab_record_equal (found, logo));
      g_assert_true (g_bytes_equal (found->data, picture));
    }

  g_assert_null (rehab_clinic_logo_table_set (self->store, too_large, &error));
  g_assert_error (error, REHAB_ERROR, REHAB_ERROR_TOO_LONG);
  g_clear_error (&error);
  g_assert_null (rehab_clinic_logo_table_set (self->store, no_picture, &error));
  g_assert_error (error, REHAB_ERROR, REHAB_ERROR_CONTRADICTION);
  g_clear_error (&error);

  g_assert_true (rehab_clinic_logo_table_load (self->store, &last, &error));
  g_assert_cmpuint (g_bytes_get_size (last->data), ==, REHAB_CLINIC_LOGO_MAX_BYTES);
  g_assert_true (rehab_clinic_logo_table_clear (self->store, &error));
  g_assert_cmpint (count (self, "SELECT count (*) FROM clinic_logo"), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/store/draft/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("save", test_save);
  ADD ("audit", test_audit);
  ADD ("discard", test_discard);
  ADD ("version-takes-it-away", test_version_takes_it_away);
  ADD ("of-one-episode", test_of_one_episode);
  ADD ("behind", test_behind);
  ADD ("quick", test_quick);
  ADD ("sixty-on-one-day", test_sixty_on_one_day);
  ADD ("templates", test_templates);
  ADD ("sheets", test_sheets);
  ADD ("logo", test_logo);

  return g_test_run ();
}
