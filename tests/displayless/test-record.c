/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core-fixture.h"

#include "rehab-amendment.h"
#include "rehab-assessment.h"
#include "rehab-clearance.h"
#include "rehab-clinic-details.h"
#include "rehab-clinic-logo.h"
#include "rehab-clinician.h"
#include "rehab-diary-import.h"
#include "rehab-disclosure.h"
#include "rehab-episode.h"
#include "rehab-event.h"
#include "rehab-exercise-picture.h"
#include "rehab-finding.h"
#include "rehab-flag-action.h"
#include "rehab-letter.h"
#include "rehab-own-exercise.h"
#include "rehab-own-template.h"
#include "rehab-patient-details.h"
#include "rehab-phase-change.h"
#include "rehab-phase-criterion.h"
#include "rehab-prescription.h"
#include "rehab-programme-draft.h"
#include "rehab-programme-version.h"
#include "rehab-programme.h"
#include "rehab-return-check.h"
#include "rehab-running-plan.h"
#include "rehab-running-reason.h"
#include "rehab-running-session.h"
#include "rehab-set-aside.h"
#include "rehab-sheet-print.h"
#include "rehab-squad-disclosure.h"
#include "rehab-squad.h"

#include <math.h>
#include <string.h>

/* Every record, through the table that describes it: a new field is tested by being there. */
static const RehabRecordType *const types[] = {
  &rehab_amendment_type, &rehab_assessment_type, &rehab_clinic_details_type, &rehab_clinician_type, &rehab_diary_day_type,
  &rehab_episode_type, &rehab_event_type, &rehab_finding_type, &rehab_flag_action_type, &rehab_letter_type,
  &rehab_patient_details_type, &rehab_phase_change_type,
  &rehab_prescription_type, &rehab_programme_type, &rehab_programme_version_type, &rehab_session_type, &rehab_squad_type,
  &rehab_draft_prescription_type, &rehab_template_prescription_type, &rehab_programme_draft_type, &rehab_own_template_type,
  &rehab_own_exercise_type, &rehab_exercise_picture_type, &rehab_clinic_logo_type, &rehab_sheet_print_type,
  &rehab_diary_import_type, &rehab_disclosure_type, &rehab_phase_criterion_type, &rehab_running_plan_type,
  &rehab_running_session_type, &rehab_running_reason_type, &rehab_return_check_type, &rehab_clearance_type,
  &rehab_set_aside_type, &rehab_squad_disclosure_type,
};

#define N_RANDOM 50

/* Values to hand in; the texts and bytes they point to live as long as the bag. */
typedef struct
{
  gpointer values;
  GPtrArray *texts;
  GPtrArray *bytes;
} Bag;

static Bag *
bag_new (const RehabRecordType *type)
{
  Bag *bag = g_new0 (Bag, 1);

  bag->values = g_malloc0 (type->size);
  bag->texts = g_ptr_array_new_with_free_func (g_free);
  bag->bytes = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  return bag;
}

static void
bag_free (Bag *bag)
{
  g_free (bag->values);
  g_ptr_array_unref (bag->texts);
  g_ptr_array_unref (bag->bytes);
  g_free (bag);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Bag, bag_free)

static gpointer
member (const RehabField *field,
        gpointer          values)
{
  return (char *) values + field->offset;
}

static void
take_text (Bag              *bag,
           const RehabField *field,
           char             *text)
{
  g_ptr_array_add (bag->texts, text);
  *(const char **) member (field, bag->values) = text;
}

/* A file of that many bytes that begins as pictures do, and goes on by chance. */
static void
take_picture (Bag              *bag,
              const RehabField *field,
              gsize             size)
{
  g_autofree guint8 *data = g_malloc (MAX (size, 1));
  GBytes *bytes;

  for (gsize i = 0; i < size; i++)
    data[i] = i < 64 ? (guint8) g_test_rand_int_range (0, 256) : 0;
  memcpy (data, "\x89PNG\r\n\x1a\n", MIN (size, 8));

  bytes = g_bytes_new (data, size);
  g_ptr_array_add (bag->bytes, bytes);
  *(GBytes **) member (field, bag->values) = bytes;
}

static int
count_choices (const RehabField *field)
{
  g_autoptr (GEnumClass) choices = g_type_class_ref (field->choice_type ());

  return (int) choices->n_values;
}

static double
random_number (const RehabField *field)
{
  double number = g_test_rand_double_range (field->min, nextafter (field->max, INFINITY));

  return field->kind == REHAB_FIELD_NUMBER ? number : CLAMP (round (number), field->min, field->max);
}

static char *
random_text (const RehabField *field)
{
  static const char *const letters[] = { "a", "Z", "é", "ß", "ł", "ש", "م", "李", "\xf0\x9f\x8f\x83", "'", "7" };
  g_autoptr (GString) text = g_string_new (NULL);
  int length = g_test_rand_int_range (1, (int) MIN (field->max, 60.0) + 1);

  for (int i = 0; i < length; i++)
    g_string_append (text, letters[g_test_rand_int_range (0, G_N_ELEMENTS (letters))]);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* Something that the field holds and that is there. */
static void
fill_field (Bag              *bag,
            const RehabField *field)
{
  gpointer at = member (field, bag->values);

  switch (field->kind)
    {
    case REHAB_FIELD_UUID:
      take_text (bag, field, g_uuid_string_random ());
      break;

    case REHAB_FIELD_TEXT:
    case REHAB_FIELD_NOTE:
      take_text (bag, field, strcmp (field->name, "media_type") == 0 ? g_strdup ("image/png") : random_text (field));
      break;

    case REHAB_FIELD_BYTES:
      take_picture (bag, field, (gsize) g_test_rand_int_range (16, 200));
      break;

    case REHAB_FIELD_CHOICE:
      *(int *) at = g_test_rand_int_range (1, count_choices (field));
      break;

    case REHAB_FIELD_NUMBER:
    case REHAB_FIELD_WHOLE:
      *(RehabNumber *) at = rehab_number (random_number (field));
      break;

    case REHAB_FIELD_INT:
      *(int *) at = (int) random_number (field);
      break;

    case REHAB_FIELD_BOOL:
      *(gboolean *) at = TRUE;
      break;

    case REHAB_FIELD_DATE:
      *(RehabDate *) at = random_date ();
      break;

    case REHAB_FIELD_TIME:
      *(gint64 *) at = (gint64) g_test_rand_int_range (1, G_MAXINT) * G_USEC_PER_SEC;
      break;

    default:
      g_assert_not_reached ();
    }
}

static void
clear_field (Bag              *bag,
             const RehabField *field)
{
  static const size_t sizes[] = {
    [REHAB_FIELD_UUID] = sizeof (char *), [REHAB_FIELD_TEXT] = sizeof (char *), [REHAB_FIELD_NOTE] = sizeof (char *),
    [REHAB_FIELD_CHOICE] = sizeof (int), [REHAB_FIELD_NUMBER] = sizeof (RehabNumber),
    [REHAB_FIELD_WHOLE] = sizeof (RehabNumber), [REHAB_FIELD_INT] = sizeof (int), [REHAB_FIELD_BOOL] = sizeof (gboolean),
    [REHAB_FIELD_DATE] = sizeof (RehabDate), [REHAB_FIELD_TIME] = sizeof (gint64),
    [REHAB_FIELD_BYTES] = sizeof (GBytes *),
  };

  memset (member (field, bag->values), 0, sizes[field->kind]);
}

/* Values that make a record: those with every field, or with some of those that may be absent. */
static Bag *
random_bag (const RehabRecordType *type,
            gboolean               all)
{
  for (;;)
    {
      g_autoptr (Bag) bag = bag_new (type);
      g_autoptr (GError) error = NULL;

      for (guint i = 0; i < type->n_fields; i++)
        if (all || type->fields[i].required || g_test_rand_bit ())
          fill_field (bag, &type->fields[i]);

      /* An answer is there, or withdrawn; not both. */
      if (all && type == &rehab_amendment_type)
        ((RehabAmendment *) bag->values)->withdrawn = FALSE;

      /* Fields may contradict each other: an episode that is closed before it is opened. Another try. */
      if (rehab_record_find_problem (type, bag->values, &error) == NULL && error == NULL)
        return g_steal_pointer (&bag);
    }
}

static gpointer
new_record (const RehabRecordType *type,
            gconstpointer          values)
{
  g_autoptr (GError) error = NULL;
  gpointer record = rehab_record_new (type, values, &error);

  g_assert_no_error (error);

  return record;
}

static void
assert_refused (const RehabField *field,
                Bag              *bag,
                RehabErrorCode    code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (rehab_record_check_field (field, bag->values, &error));
  g_assert_error (error, REHAB_ERROR, (int) code);
}

static void
assert_accepted (const RehabField *field,
                 Bag              *bag)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (rehab_record_check_field (field, bag->values, &error));
  g_assert_no_error (error);
}

static size_t
align_up (size_t offset,
          size_t alignment)
{
  return (offset + alignment - 1) / alignment * alignment;
}

/* No member without a row: between the fields there is nothing but what alignment asks for. */
static void
test_descriptions (void)
{
  static const struct
  {
    size_t size, alignment;
  } kinds[] = {
    [REHAB_FIELD_UUID] = { sizeof (char *), G_ALIGNOF (char *) },
    [REHAB_FIELD_TEXT] = { sizeof (char *), G_ALIGNOF (char *) },
    [REHAB_FIELD_NOTE] = { sizeof (char *), G_ALIGNOF (char *) },
    [REHAB_FIELD_CHOICE] = { sizeof (int), G_ALIGNOF (int) },
    [REHAB_FIELD_NUMBER] = { sizeof (RehabNumber), G_ALIGNOF (RehabNumber) },
    [REHAB_FIELD_WHOLE] = { sizeof (RehabNumber), G_ALIGNOF (RehabNumber) },
    [REHAB_FIELD_INT] = { sizeof (int), G_ALIGNOF (int) },
    [REHAB_FIELD_BOOL] = { sizeof (gboolean), G_ALIGNOF (gboolean) },
    [REHAB_FIELD_DATE] = { sizeof (RehabDate), G_ALIGNOF (RehabDate) },
    [REHAB_FIELD_TIME] = { sizeof (gint64), G_ALIGNOF (gint64) },
    [REHAB_FIELD_BYTES] = { sizeof (GBytes *), G_ALIGNOF (GBytes *) },
  };

  for (size_t t = 0; t < G_N_ELEMENTS (types); t++)
    {
      const RehabRecordType *type = types[t];
      size_t end = 0;
      size_t most = 1;

      g_assert_cmpstr (type->fields[0].name, ==, "id");

      for (guint i = 0; i < type->n_fields; i++)
        {
          const RehabField *field = &type->fields[i];

          g_test_message ("%s.%s", type->name, field->name);
          g_assert_cmpuint (field->offset, ==, align_up (end, kinds[field->kind].alignment));
          end = field->offset + kinds[field->kind].size;
          most = MAX (most, kinds[field->kind].alignment);

          /* A name is one field's, and found by it. */
          g_assert_true (rehab_record_find_field (type, field->name) == field);
          g_assert_cmpint (field->label != NULL, ==, field->kind != REHAB_FIELD_UUID);
          g_assert_cmpint (field->choice_type != NULL, ==, field->kind == REHAB_FIELD_CHOICE);
          if (field->kind == REHAB_FIELD_NUMBER || field->kind == REHAB_FIELD_WHOLE || field->kind == REHAB_FIELD_INT)
            g_assert_cmpfloat (field->min, <, field->max);
        }

      g_assert_cmpuint (type->size, ==, align_up (end, most));
      g_assert_null (rehab_record_find_field (type, "no such field"));
    }
}

static void
test_copies (void)
{
  for (size_t t = 0; t < G_N_ELEMENTS (types); t++)
    for (int n = 0; n < N_RANDOM; n++)
      {
        g_autoptr (Bag) bag = random_bag (types[t], n == 0);
        g_autoptr (RehabPatientDetails) record = new_record (types[t], bag->values);
        g_autoptr (RehabPatientDetails) again = new_record (types[t], record);

        g_assert_true (rehab_record_get_record_type (record) == types[t]);

        /* What the record says is its own. */
        for (guint i = 0; i < bag->texts->len; i++)
          memset (g_ptr_array_index (bag->texts, i), '?', strlen (g_ptr_array_index (bag->texts, i)));

        g_assert_true (record != again);
        g_assert_true (rehab_record_equal (record, again));
        g_assert_true (rehab_record_equal (again, record));
        g_assert_true (rehab_record_equal (record, record));
      }
}

/* Of all that a record says, anything else makes another record of it. */
static void
test_each_field_counts (void)
{
  for (size_t t = 0; t < G_N_ELEMENTS (types); t++)
    {
      g_autoptr (Bag) bag = random_bag (types[t], TRUE);
      g_autoptr (RehabPatientDetails) record = new_record (types[t], bag->values);

      for (guint i = 0; i < types[t]->n_fields; i++)
        {
          const RehabField *field = &types[t]->fields[i];
          g_autoptr (Bag) edited = bag_new (types[t]);
          g_autoptr (RehabPatientDetails) other = NULL;

          g_test_message ("%s.%s", types[t]->name, field->name);
          memcpy (edited->values, record, types[t]->size);
          if (field->kind == REHAB_FIELD_BOOL)
            {
              *(gboolean *) member (field, edited->values) = !*(gboolean *) member (field, bag->values);
            }
          else if (!field->required && field->kind != REHAB_FIELD_INT)
            {
              clear_field (edited, field);
            }
          else
            {
              do
                fill_field (edited, field);
              while ((field->kind == REHAB_FIELD_CHOICE || field->kind == REHAB_FIELD_INT)
                     && *(int *) member (field, edited->values) == *(int *) member (field, bag->values));
            }

          /* Another kind of picture is another picture too. */
          if (strcmp (field->name, "media_type") == 0)
            take_text (edited, field, g_strdup ("image/jpeg"));

          other = rehab_record_new (types[t], edited->values, NULL);
          if (other == NULL)
            continue; /* only together with another field: an opening after the closing */

          g_assert_false (rehab_record_equal (record, other));
          g_assert_false (rehab_record_equal (other, record));
        }
    }
}

static void
test_equal_needs_one_type (void)
{
  g_autoptr (RehabSquad) squad = rehab_squad_new (&(RehabSquad) { .id = EPISODE_ID, .name = "Sprint" }, NULL);
  g_autoptr (RehabProgramme) programme =
    rehab_programme_new (&(RehabProgramme) { .id = EPISODE_ID, .episode_id = EPISODE_ID, .name = "Sprint" }, NULL);

  g_assert_true (rehab_record_equal (NULL, NULL));
  g_assert_false (rehab_record_equal (squad, NULL));
  g_assert_false (rehab_record_equal (NULL, squad));
  g_assert_false (rehab_record_equal (squad, programme));
  g_assert_false (rehab_record_equal (programme, squad));
}

static void
test_required (void)
{
  for (size_t t = 0; t < G_N_ELEMENTS (types); t++)
    for (guint i = 0; i < types[t]->n_fields; i++)
      {
        const RehabField *field = &types[t]->fields[i];
        g_autoptr (Bag) bag = random_bag (types[t], TRUE);
        g_autoptr (GError) error = NULL;

        if (field->kind == REHAB_FIELD_INT || i == 0)
          continue;

        g_test_message ("%s.%s", types[t]->name, field->name);
        clear_field (bag, field);
        if (!field->required)
          {
            assert_accepted (field, bag);
            continue;
          }

        assert_refused (field, bag, REHAB_ERROR_EMPTY);
        g_assert_true (rehab_record_find_problem (types[t], bag->values, NULL) == field);
        g_assert_null (rehab_record_new (types[t], bag->values, &error));
        g_assert_error (error, REHAB_ERROR, REHAB_ERROR_EMPTY);
        g_assert_nonnull (strstr (error->message, field->name));
      }
}

static void
check_number_limits (const RehabField *field,
                     Bag              *bag)
{
  RehabNumber *at = member (field, bag->values);
  double step = field->kind == REHAB_FIELD_WHOLE ? 1.0 : 0.001;

  *at = rehab_number (field->min);
  assert_accepted (field, bag);
  *at = rehab_number (field->max);
  assert_accepted (field, bag);

  *at = rehab_number (field->min - step);
  assert_refused (field, bag, REHAB_ERROR_OUT_OF_RANGE);
  *at = rehab_number (field->max + step);
  assert_refused (field, bag, REHAB_ERROR_OUT_OF_RANGE);
  *at = rehab_number (NAN);
  assert_refused (field, bag, REHAB_ERROR_OUT_OF_RANGE);
  *at = rehab_number (INFINITY);
  assert_refused (field, bag, REHAB_ERROR_OUT_OF_RANGE);
  *at = rehab_number (-INFINITY);
  assert_refused (field, bag, REHAB_ERROR_OUT_OF_RANGE);

  *at = rehab_number (field->min + 0.5);
  if (field->kind == REHAB_FIELD_WHOLE)
    assert_refused (field, bag, REHAB_ERROR_NOT_WHOLE);
  else
    assert_accepted (field, bag);

  /* What stands beside "not known" is never looked at. */
  *at = (RehabNumber) { FALSE, field->max + 1.0 };
  assert_accepted (field, bag);
}

static void
check_text_limits (const RehabField *field,
                   Bag              *bag)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_cmpfloat (field->max, >, 0.0);

  /* Characters count, not bytes; and what is trimmed away does not. */
  for (int i = 0; i < (int) field->max; i++)
    g_string_append (text, "é");
  take_text (bag, field, g_strdup (text->str));
  assert_accepted (field, bag);
  take_text (bag, field, g_strconcat ("  ", text->str, " ", NULL));
  assert_accepted (field, bag);
  take_text (bag, field, g_strconcat (text->str, "x", NULL));
  assert_refused (field, bag, REHAB_ERROR_TOO_LONG);

  take_text (bag, field, g_strdup ("two\nlines"));
  if (field->kind == REHAB_FIELD_NOTE)
    assert_accepted (field, bag);
  else
    assert_refused (field, bag, REHAB_ERROR_NOT_TEXT);

  take_text (bag, field, g_strdup ("a\001b"));
  assert_refused (field, bag, REHAB_ERROR_NOT_TEXT);
  take_text (bag, field, g_strdup ("a\xc2\x85" "b"));
  assert_refused (field, bag, REHAB_ERROR_NOT_TEXT);
  take_text (bag, field, g_strdup ("Z\xfcrich"));
  assert_refused (field, bag, REHAB_ERROR_NOT_TEXT);
}

static void
check_other_limits (const RehabField *field,
                    Bag              *bag)
{
  gpointer at = member (field, bag->values);

  switch (field->kind)
    {
    case REHAB_FIELD_UUID:
      take_text (bag, field, g_strdup ("3D3F1A52-6A0E-4A53-9D83-0E6F3A9A1C01"));
      assert_accepted (field, bag);
      take_text (bag, field, g_strdup ("3d3f1a52-6a0e-4a53-9d83-0e6f3a9a1c0"));
      assert_refused (field, bag, REHAB_ERROR_NOT_TEXT);
      take_text (bag, field, g_strdup ("3d3f1a52-6a0e-4a53-9d83-0e6f3a9a1c0x"));
      assert_refused (field, bag, REHAB_ERROR_NOT_TEXT);
      break;

    case REHAB_FIELD_CHOICE:
      *(int *) at = count_choices (field) - 1;
      assert_accepted (field, bag);
      *(int *) at = count_choices (field);
      assert_refused (field, bag, REHAB_ERROR_OUT_OF_RANGE);
      *(int *) at = -1;
      assert_refused (field, bag, REHAB_ERROR_OUT_OF_RANGE);
      break;

    case REHAB_FIELD_INT:
      *(int *) at = (int) field->min;
      assert_accepted (field, bag);
      *(int *) at = (int) field->max;
      assert_accepted (field, bag);
      *(int *) at = (int) field->min - 1;
      assert_refused (field, bag, REHAB_ERROR_OUT_OF_RANGE);
      *(int *) at = (int) field->max + 1;
      assert_refused (field, bag, REHAB_ERROR_OUT_OF_RANGE);
      break;

    case REHAB_FIELD_DATE:
      *(RehabDate *) at = on ("1900-01-01");
      assert_accepted (field, bag);
      *(RehabDate *) at = on ("1899-12-31");
      assert_refused (field, bag, REHAB_ERROR_TOO_EARLY);
      break;

    case REHAB_FIELD_BYTES:
      g_assert_cmpfloat (field->max, >, 0.0);
      take_picture (bag, field, (gsize) field->max);
      assert_accepted (field, bag);
      take_picture (bag, field, (gsize) field->max + 1);
      assert_refused (field, bag, REHAB_ERROR_TOO_LONG);
      take_picture (bag, field, 0);
      if (field->required)
        assert_refused (field, bag, REHAB_ERROR_EMPTY);
      else
        assert_accepted (field, bag);
      break;

    case REHAB_FIELD_BOOL:
    case REHAB_FIELD_TIME:
      break;

    case REHAB_FIELD_TEXT:
    case REHAB_FIELD_NOTE:
    case REHAB_FIELD_NUMBER:
    case REHAB_FIELD_WHOLE:
    default:
      g_assert_not_reached ();
    }
}

static void
test_limits (void)
{
  for (size_t t = 0; t < G_N_ELEMENTS (types); t++)
    {
      g_autoptr (Bag) bag = random_bag (types[t], TRUE);

      for (guint i = 0; i < types[t]->n_fields; i++)
        {
          const RehabField *field = &types[t]->fields[i];

          g_test_message ("%s.%s", types[t]->name, field->name);
          if (field->kind == REHAB_FIELD_NUMBER || field->kind == REHAB_FIELD_WHOLE)
            check_number_limits (field, bag);
          else if (field->kind == REHAB_FIELD_TEXT || field->kind == REHAB_FIELD_NOTE)
            check_text_limits (field, bag);
          else
            check_other_limits (field, bag);
        }
    }
}

static void
test_tidies_texts (void)
{
  static const struct
  {
    const char *typed;
    const char *stored;
  } texts[] = {
    { NULL, NULL }, { "", NULL }, { "   ", NULL }, { "\xc2\xa0", NULL }, { "\xe3\x80\x80 \xc2\xa0", NULL },
    { "400 m", "400 m" }, { "  400 m ", "400 m" }, { "400  m", "400  m" },
    /* Blanks that are copied along from a web page. */
    { "\xc2\xa0" "400 m" "\xc2\xa0", "400 m" }, { " \xe2\x80\x83" "400 m\xe3\x80\x80 ", "400 m" },
    /* Composed, so that what looks the same is the same. */
    { "Rene\xcc\x81", "Ren\xc3\xa9" }, { "\xe2\x84\xab", "\xc3\x85" }, { "\xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab", "\xed\x95\x9c" },
    { "שלום", "שלום" }, { "\xf0\x9f\x8f\x83", "\xf0\x9f\x8f\x83" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (RehabPatientDetails) patient = new_record (&rehab_patient_details_type, &(RehabPatientDetails) {
      .family_name = "Adeyemi", .event_or_position = texts[i].typed,
    });

      g_assert_cmpstr (patient->event_or_position, ==, texts[i].stored);
    }
}

/* A record can always be made of a record: even where composing a text makes it longer (U+0958 becomes two). */
static void
test_length_is_that_of_what_is_stored (void)
{
  g_autoptr (GString) name = g_string_new (NULL);
  g_autoptr (RehabSquad) squad = NULL;
  g_autoptr (RehabSquad) again = NULL;
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 40; i++)
    g_string_append (name, "\xe0\xa5\x98");
  squad = new_record (&rehab_squad_type, &(RehabSquad) { .name = name->str });
  again = new_record (&rehab_squad_type, squad);
  g_assert_true (rehab_record_equal (squad, again));

  g_string_append (name, "\xe0\xa5\x98");
  g_assert_null (rehab_squad_new (&(RehabSquad) { .name = name->str }, &error));
  g_assert_error (error, REHAB_ERROR, REHAB_ERROR_TOO_LONG);
}

static void
test_makes_identities (void)
{
  g_autoptr (RehabSquad) one = new_record (&rehab_squad_type, &(RehabSquad) { .name = "Sprint" });
  g_autoptr (RehabSquad) other = new_record (&rehab_squad_type, &(RehabSquad) { .name = "Sprint" });
  g_autoptr (RehabSquad) same = new_record (&rehab_squad_type, one);

  g_assert_true (g_uuid_string_is_valid (one->id));
  g_assert_cmpstr (one->id, !=, other->id);
  g_assert_cmpstr (one->id, ==, same->id);
  g_assert_false (rehab_record_equal (one, other));
}

static void
test_finding_says_something (void)
{
  static const struct
  {
    RehabNumber value;
    const char *text;
    gboolean accepted;
  } findings[] = {
    { { FALSE, 0.0 }, NULL, FALSE }, { { FALSE, 0.0 }, "", FALSE }, { { FALSE, 0.0 }, "  ", FALSE },
    { { TRUE, 0.0 }, NULL, TRUE }, { { FALSE, 0.0 }, "pulling", TRUE }, { { TRUE, 1.0 }, "pulling", TRUE },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (findings); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RehabFinding) finding = rehab_finding_new (&(RehabFinding) {
      .assessment_id = EPISODE_ID, .item_key = "flag-night-pain", .value = findings[i].value, .text = findings[i].text,
    }, &error);

      g_assert_cmpint (finding != NULL, ==, findings[i].accepted);
      if (!findings[i].accepted)
        g_assert_error (error, REHAB_ERROR, REHAB_ERROR_EMPTY);
    }
}

static void
note_freed_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
}

/* Bytes are shared with whoever handed them in, and go when the last of them lets go; none are as good as absent. */
static void
test_bytes (void)
{
  static const guint8 png[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 1, 2 };
  gboolean was_freed = FALSE;
  GBytes *bytes = g_bytes_new_with_free_func (png, sizeof png, note_freed_cb, &was_freed);
  g_autoptr (GBytes) same = g_bytes_new (png, sizeof png);
  g_autoptr (GBytes) other = g_bytes_new (png, sizeof png - 1);
  g_autoptr (GBytes) nothing = g_bytes_new (NULL, 0);
  g_autoptr (GError) error = NULL;
  RehabClinicLogo values = { .id = EPISODE_ID, .media_type = "image/png", .data = bytes };

  {
    g_autoptr (RehabClinicLogo) logo = new_record (&rehab_clinic_logo_type, &values);
    g_autoptr (RehabClinicLogo) equal = NULL;
    g_autoptr (RehabClinicLogo) shorter = NULL;

    g_bytes_unref (bytes);
    g_assert_false (was_freed);
    g_assert_true (g_bytes_equal (logo->data, same));

    values.data = same;
    equal = new_record (&rehab_clinic_logo_type, &values);
    g_assert_true (rehab_record_equal (logo, equal));
    values.data = other;
    shorter = new_record (&rehab_clinic_logo_type, &values);
    g_assert_false (rehab_record_equal (logo, shorter));
  }
  g_assert_true (was_freed);

  values.data = nothing;
  g_assert_null (rehab_clinic_logo_new (&values, &error));
  g_assert_error (error, REHAB_ERROR, REHAB_ERROR_EMPTY);
}

/* A picture is what it is said to be; what comes after its first bytes shows when it is drawn. */
static void
test_pictures_are_pictures (void)
{
  static const struct
  {
    const char *media_type;
    const char *data;
    gsize length;
    gboolean accepted;
  } pictures[] = {
    { "image/png", "\x89PNG\r\n\x1a\n...", 11, TRUE },
    { "image/jpeg", "\xff\xd8\xff\xe0...", 7, TRUE },
    { "image/jpeg", "\x89PNG\r\n\x1a\n...", 11, FALSE },
    { "image/png", "\xff\xd8\xff\xe0...", 7, FALSE },
    { "image/png", "\x89PNG", 4, FALSE },
    { "image/png", "<svg xmlns='http://www.w3.org/2000/svg'/>", 41, FALSE },
    { "image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg'/>", 41, FALSE },
    { "image/png", "GIF89a", 6, FALSE },
    { "image/png", "MZ", 2, FALSE },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      g_autoptr (GBytes) data = g_bytes_new_static (pictures[i].data, pictures[i].length);
      g_autoptr (GError) error = NULL;
      g_autoptr (RehabExercisePicture) picture = rehab_exercise_picture_new (&(RehabExercisePicture) {
      .exercise_id = EPISODE_ID, .media_type = pictures[i].media_type, .data = data,
    }, &error);

      g_assert_cmpint (picture != NULL, ==, pictures[i].accepted);
      if (!pictures[i].accepted)
        g_assert_error (error, REHAB_ERROR, REHAB_ERROR_CONTRADICTION);
    }
}

static void
test_episode_dates (void)
{
  static const struct
  {
    const char *onset, *opened, *closed;
    gboolean accepted;
  } episodes[] = {
    { NULL, "2026-10-02", NULL, TRUE },
    { "2026-10-01", "2026-10-02", NULL, TRUE },
    { "2026-10-02", "2026-10-02", "2026-10-02", TRUE },
    { "2026-10-03", "2026-10-02", NULL, FALSE },
    { NULL, "2026-10-02", "2026-10-01", FALSE },
    { NULL, "2026-10-02", "2026-10-03", TRUE },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (episodes); i++)
    {
      g_autoptr (GError) error = NULL;
      RehabEpisode values = {
        .patient_id = EPISODE_ID, .side = REHAB_SIDE_LEFT, .pain_rule = REHAB_PAIN_RULE_KIND_GOOM,
        .onset_date = episodes[i].onset != NULL ? on (episodes[i].onset) : REHAB_DATE_NONE,
        .opened_on = on (episodes[i].opened),
        .closed_on = episodes[i].closed != NULL ? on (episodes[i].closed) : REHAB_DATE_NONE,
      };
      g_autoptr (RehabEpisode) episode = rehab_episode_new (&values, &error);

      g_assert_cmpint (episode != NULL, ==, episodes[i].accepted);
      if (!episodes[i].accepted)
        {
          g_assert_error (error, REHAB_ERROR, REHAB_ERROR_CONTRADICTION);
          /* No single field is wrong. */
          g_assert_null (rehab_record_find_problem (&rehab_episode_type, &values, NULL));
        }
    }
}

/* Several who hold it: the last one lets go of it; the sanitizers watch. */
static void
test_references (void)
{
  RehabSquad *squad = new_record (&rehab_squad_type, &(RehabSquad) { .name = "Sprint" });
  RehabSquad *second = rehab_record_ref (squad);
  RehabSquad *third = g_boxed_copy (REHAB_TYPE_RECORD, squad);

  g_assert_true (squad == second && squad == third);
  rehab_record_unref (squad);
  g_boxed_free (REHAB_TYPE_RECORD, third);
  g_assert_cmpstr (second->name, ==, "Sprint");
  rehab_record_unref (second);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record/descriptions", test_descriptions);
  g_test_add_func ("/record/copies", test_copies);
  g_test_add_func ("/record/each-field-counts", test_each_field_counts);
  g_test_add_func ("/record/equal-needs-one-type", test_equal_needs_one_type);
  g_test_add_func ("/record/required", test_required);
  g_test_add_func ("/record/limits", test_limits);
  g_test_add_func ("/record/tidies-texts", test_tidies_texts);
  g_test_add_func ("/record/length-of-what-is-stored", test_length_is_that_of_what_is_stored);
  g_test_add_func ("/record/makes-identities", test_makes_identities);
  g_test_add_func ("/record/finding-says-something", test_finding_says_something);
  g_test_add_func ("/record/bytes", test_bytes);
  g_test_add_func ("/record/pictures-are-pictures", test_pictures_are_pictures);
  g_test_add_func ("/record/episode-dates", test_episode_dates);
  g_test_add_func ("/record/references", test_references);

  return g_test_run ();
}
