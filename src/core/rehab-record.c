/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-record.h"

#include <math.h>
#include <stddef.h>
#include <string.h>

#define UUID_LENGTH 36

/* Lies before the struct, in the same allocation; a union so that what follows is aligned for any member. */
typedef union
{
  const RehabRecordType *type;
  max_align_t align;
} Header;

typedef void RehabRecord;

G_DEFINE_BOXED_TYPE (RehabRecord, rehab_record, rehab_record_ref, rehab_record_unref)

static Header *
get_header (gconstpointer record)
{
  return (Header *) ((char *) record - sizeof (Header));
}

static gpointer
get_member (const RehabField *field,
            gpointer          record)
{
  return (char *) record + field->offset;
}

static gboolean
is_text (RehabFieldKind kind)
{
  return kind == REHAB_FIELD_UUID || kind == REHAB_FIELD_TEXT || kind == REHAB_FIELD_NOTE;
}

static gboolean
has_control_character (const char *text,
                       gboolean    allow_lines)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (allow_lines && (c == '\n' || c == '\t'))
        continue;
      if (c < 0x80 ? g_ascii_iscntrl ((char) c) : g_unichar_iscntrl (c))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_blank (const char *text)
{
  if (text == NULL)
    return TRUE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      return FALSE;

  return TRUE;
}

/* ASCII has one form only. */
static gboolean
is_composed (const char *text,
             const char *end)
{
  for (const char *p = text; p < end; p++)
    if ((guchar) *p >= 0x80)
      return FALSE;

  return TRUE;
}

/* What is stored of a text: no blanks around it, composed characters, and nothing rather than "". */
static char *
dup_tidy (const char *text)
{
  const char *end;

  if (is_blank (text))
    return NULL;

  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  end = text + strlen (text);
  for (const char *last = g_utf8_prev_char (end); g_unichar_isspace (g_utf8_get_char (last)); last = g_utf8_prev_char (end))
    end = last;

  if (is_composed (text, end))
    return g_strndup (text, (gsize) (end - text));

  return g_utf8_normalize (text, end - text, G_NORMALIZE_DEFAULT_COMPOSE);
}

static gboolean
fail (const RehabField *field,
      RehabErrorCode    code,
      const char       *what,
      GError          **error)
{
  g_set_error (error, REHAB_ERROR, (int) code, "Field %s %s", field->name, what);

  return FALSE;
}

static gboolean
check_text (const RehabField *field,
            const char       *text,
            GError          **error)
{
  g_autofree char *tidy = NULL;

  if (text != NULL && !g_utf8_validate (text, -1, NULL))
    return fail (field, REHAB_ERROR_NOT_TEXT, "is no valid UTF-8", error);

  if (is_blank (text))
    {
      if (field->required && strcmp (field->name, "id") != 0)
        return fail (field, REHAB_ERROR_EMPTY, "is empty", error);

      return TRUE;
    }

  if (field->kind == REHAB_FIELD_UUID)
    {
      if (strlen (text) != UUID_LENGTH || !g_uuid_string_is_valid (text))
        return fail (field, REHAB_ERROR_NOT_TEXT, "is no UUID", error);

      return TRUE;
    }

  /* What counts is the text as it is stored; it never has more characters than this one has bytes. */
  if ((double) strlen (text) <= field->max && !has_control_character (text, FALSE))
    return TRUE;

  tidy = dup_tidy (text);
  if (has_control_character (tidy, field->kind == REHAB_FIELD_NOTE))
    return fail (field, REHAB_ERROR_NOT_TEXT, "has control characters", error);

  if ((double) g_utf8_strlen (tidy, -1) > field->max)
    return fail (field, REHAB_ERROR_TOO_LONG, "is too long", error);

  return TRUE;
}

static gboolean
check_number (const RehabField *field,
              RehabNumber       number,
              GError          **error)
{
  if (!number.known)
    return field->required ? fail (field, REHAB_ERROR_EMPTY, "is empty", error) : TRUE;

  if (!isfinite (number.value) || number.value < field->min || number.value > field->max)
    return fail (field, REHAB_ERROR_OUT_OF_RANGE, "is out of range", error);

  if (field->kind == REHAB_FIELD_WHOLE && fabs (number.value - round (number.value)) > 0.0)
    return fail (field, REHAB_ERROR_NOT_WHOLE, "is not whole", error);

  return TRUE;
}

static gboolean
check_date (const RehabField *field,
            RehabDate         date,
            GError          **error)
{
  int year, month, day;

  if (!rehab_date_is_set (date))
    return field->required ? fail (field, REHAB_ERROR_EMPTY, "is empty", error) : TRUE;

  rehab_date_get_ymd (date, &year, &month, &day);
  if (year < (int) field->min)
    return fail (field, REHAB_ERROR_TOO_EARLY, "is too early", error);

  return TRUE;
}

static gboolean
check_choice (const RehabField *field,
              int               choice,
              GError          **error)
{
  g_autoptr (GEnumClass) choices = NULL;

  if (choice == 0)
    return field->required ? fail (field, REHAB_ERROR_EMPTY, "is empty", error) : TRUE;

  choices = g_type_class_ref (field->choice_type ());
  if (g_enum_get_value (choices, choice) == NULL)
    return fail (field, REHAB_ERROR_OUT_OF_RANGE, "is no such choice", error);

  return TRUE;
}

/* Nothing is as good as absent. */
static gboolean
has_no_bytes (GBytes *bytes)
{
  return bytes == NULL || g_bytes_get_size (bytes) == 0;
}

static gboolean
check_bytes (const RehabField *field,
             GBytes           *bytes,
             GError          **error)
{
  if (has_no_bytes (bytes))
    return field->required ? fail (field, REHAB_ERROR_EMPTY, "is empty", error) : TRUE;

  if ((double) g_bytes_get_size (bytes) > field->max)
    return fail (field, REHAB_ERROR_TOO_LONG, "is too large", error);

  return TRUE;
}

/**
 * rehab_record_check_field:
 * @field: the field to look at
 * @values: a record, or values handed in
 * @error: where to put a `REHAB_ERROR`
 *
 * Checks one field by itself, as a form does for each of its controls.
 *
 * Returns: whether the record could hold it
 */
gboolean
rehab_record_check_field (const RehabField *field,
                          gconstpointer     values,
                          GError          **error)
{
  gconstpointer at = rehab_field_at (field, values);

  switch (field->kind)
    {
    case REHAB_FIELD_UUID:
    case REHAB_FIELD_TEXT:
    case REHAB_FIELD_NOTE:
      return check_text (field, *(const char *const *) at, error);

    case REHAB_FIELD_CHOICE:
      return check_choice (field, *(const int *) at, error);

    case REHAB_FIELD_NUMBER:
    case REHAB_FIELD_WHOLE:
      return check_number (field, *(const RehabNumber *) at, error);

    case REHAB_FIELD_INT:
      return check_number (field, rehab_number (*(const int *) at), error);

    case REHAB_FIELD_DATE:
      return check_date (field, *(const RehabDate *) at, error);

    case REHAB_FIELD_BYTES:
      return check_bytes (field, *(GBytes *const *) at, error);

    case REHAB_FIELD_BOOL:
    case REHAB_FIELD_TIME:
      return TRUE;

    default:
      g_return_val_if_reached (FALSE);
    }
}

/**
 * rehab_record_find_problem:
 * @type: the record's description
 * @values: values handed in
 * @error: where to put what is wrong
 *
 * Finds the first field that a record could not hold.
 *
 * Returns: (nullable): that field; `NULL` with @error set when only the fields together are wrong; `NULL` without an
 *   error when all is well
 */
const RehabField *
rehab_record_find_problem (const RehabRecordType *type,
                           gconstpointer          values,
                           GError               **error)
{
  for (guint i = 0; i < type->n_fields; i++)
    if (!rehab_record_check_field (&type->fields[i], values, error))
      return &type->fields[i];

  if (type->check != NULL)
    (void) type->check (values, error);

  return NULL;
}

const RehabField *
rehab_record_find_field (const RehabRecordType *type,
                         const char            *name)
{
  for (guint i = 0; i < type->n_fields; i++)
    if (strcmp (type->fields[i].name, name) == 0)
      return &type->fields[i];

  return NULL;
}

/* Gives a record its own of what it was handed: a tidied text, a reference to bytes. */
static void
own_member (const RehabField *field,
            gpointer          record)
{
  gpointer at = get_member (field, record);

  if (field->kind == REHAB_FIELD_BYTES)
    {
      GBytes **bytes = at;

      *bytes = has_no_bytes (*bytes) ? NULL : g_bytes_ref (*bytes);
    }
  else if (is_text (field->kind))
    {
      char **text = at;

      *text = dup_tidy (*text);
      if (*text == NULL && strcmp (field->name, "id") == 0)
        *text = g_uuid_string_random ();
    }
}

/**
 * rehab_record_new:
 * @type: the record's description
 * @values: a struct of that type, in any state
 * @error: where to put what is wrong with it
 *
 * Checks @values and makes an immutable record of them; texts are copied, trimmed and composed, bytes are shared.
 *
 * Returns: (transfer full): a record, or `NULL` with @error set
 */
gpointer
rehab_record_new (const RehabRecordType *type,
                  gconstpointer          values,
                  GError               **error)
{
  g_autoptr (GError) problem = NULL;
  Header *header;
  gpointer record;

  g_return_val_if_fail (type != NULL && values != NULL, NULL);

  (void) rehab_record_find_problem (type, values, &problem);
  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }

  header = g_atomic_rc_box_alloc (sizeof (Header) + type->size);
  header->type = type;
  record = (char *) header + sizeof (Header);
  memcpy (record, values, type->size);

  for (guint i = 0; i < type->n_fields; i++)
    own_member (&type->fields[i], record);

  /* Once more, for trimming may have left nothing of a text that the record lives by. */
  if (type->check != NULL && !type->check (record, error))
    {
      rehab_record_unref (record);
      return NULL;
    }

  return record;
}

gpointer
rehab_record_ref (gconstpointer record)
{
  g_return_val_if_fail (record != NULL, NULL);

  g_atomic_rc_box_acquire (get_header (record));

  return (gpointer) record;
}

static void
clear_record (gpointer data)
{
  Header *header = data;
  gpointer record = (char *) header + sizeof (Header);

  for (guint i = 0; i < header->type->n_fields; i++)
    {
      const RehabField *field = &header->type->fields[i];

      if (is_text (field->kind))
        g_free (*(char **) get_member (field, record));
      else if (field->kind == REHAB_FIELD_BYTES)
        g_clear_pointer ((GBytes **) get_member (field, record), g_bytes_unref);
    }
}

void
rehab_record_unref (gpointer record)
{
  g_return_if_fail (record != NULL);

  g_atomic_rc_box_release_full (get_header (record), clear_record);
}

const RehabRecordType *
rehab_record_get_record_type (gconstpointer record)
{
  g_return_val_if_fail (record != NULL, NULL);

  return get_header (record)->type;
}

static gboolean
bytes_equal (GBytes *a,
             GBytes *b)
{
  return a == b || (a != NULL && b != NULL && g_bytes_equal (a, b));
}

static gboolean
field_equal (const RehabField *field,
             gconstpointer     a,
             gconstpointer     b)
{
  switch (field->kind)
    {
    case REHAB_FIELD_UUID:
    case REHAB_FIELD_TEXT:
    case REHAB_FIELD_NOTE:
      return g_strcmp0 (*(const char *const *) a, *(const char *const *) b) == 0;

    case REHAB_FIELD_CHOICE:
    case REHAB_FIELD_INT:
      return *(const int *) a == *(const int *) b;

    case REHAB_FIELD_BOOL:
      return !*(const gboolean *) a == !*(const gboolean *) b;

    case REHAB_FIELD_NUMBER:
    case REHAB_FIELD_WHOLE:
      return rehab_number_equal (*(const RehabNumber *) a, *(const RehabNumber *) b);

    case REHAB_FIELD_DATE:
      return rehab_date_compare (*(const RehabDate *) a, *(const RehabDate *) b) == 0;

    case REHAB_FIELD_TIME:
      return *(const gint64 *) a == *(const gint64 *) b;

    case REHAB_FIELD_BYTES:
      return bytes_equal (*(GBytes *const *) a, *(GBytes *const *) b);

    default:
      g_return_val_if_reached (FALSE);
    }
}

/**
 * rehab_record_equal:
 * @a: (nullable): a record
 * @b: (nullable): another
 *
 * Compares two records by what they say, identity included.
 *
 * Returns: whether they are of one type and equal in every field
 */
gboolean
rehab_record_equal (gconstpointer a,
                    gconstpointer b)
{
  const RehabRecordType *type;

  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL)
    return FALSE;

  type = rehab_record_get_record_type (a);
  if (type != rehab_record_get_record_type (b))
    return FALSE;

  for (guint i = 0; i < type->n_fields; i++)
    {
      const RehabField *field = &type->fields[i];

      if (!field_equal (field, rehab_field_at (field, a), rehab_field_at (field, b)))
        return FALSE;
    }

  return TRUE;
}
