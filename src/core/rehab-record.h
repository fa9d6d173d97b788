/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-date.h"
#include "rehab-enums.h"
#include "rehab-error.h"
#include "rehab-number.h"

#include <glib-object.h>

G_BEGIN_DECLS

/*
 * A record is an immutable, reference-counted struct whose fields are described once, in a table of RehabField. The
 * checks, copies, comparisons, the database, the exports and the forms all read that table; adding a field to a record is
 * adding a member and a row.
 *
 * The same struct is also how values are handed in: a plain one on the stack, in any state, is checked and copied by
 * the record's _new(). Fields of a record are read, never written.
 */

typedef enum
{
  REHAB_FIELD_UUID,   /* const char *: 36 characters; one that is called "id" is made when not given */
  REHAB_FIELD_TEXT,   /* const char *: one line; NULL when absent, never "" */
  REHAB_FIELD_NOTE,   /* const char *: may hold line breaks; NULL when absent, never "" */
  REHAB_FIELD_CHOICE, /* an enum whose 0 is "not asked"; stored by nick */
  REHAB_FIELD_NUMBER, /* RehabNumber, any fraction */
  REHAB_FIELD_WHOLE,  /* RehabNumber, whole */
  REHAB_FIELD_INT,    /* int, always there */
  REHAB_FIELD_BOOL,   /* gboolean, always there */
  REHAB_FIELD_DATE,   /* RehabDate */
  REHAB_FIELD_TIME,   /* gint64: microseconds UTC since 1970; 0 when absent */
  REHAB_FIELD_BYTES   /* GBytes *: a file's contents as they are; NULL when absent, never empty */
} RehabFieldKind;

typedef struct
{
  const char *name;  /* the column's and the export's name, with its unit: "sitting_minutes" */
  const char *label; /* untranslated, for people: "Sitting" */
  RehabFieldKind kind;
  size_t offset;
  gboolean required;
  double min; /* numbers: the range; dates: the earliest year */
  double max; /* numbers: the range; text: most characters; bytes: most of them */
  GType (*choice_type) (void);
} RehabField;

typedef struct
{
  const char *name; /* the table's name: "diary_day" */
  size_t size;
  const RehabField *fields;
  guint n_fields;
  /* What no single field can tell: TRUE, or FALSE with a REHAB_ERROR_CONTRADICTION or the like. May be NULL. */
  gboolean (*check) (gconstpointer values,
                     GError      **error);
} RehabRecordType;

#define REHAB_TYPE_RECORD (rehab_record_get_type ())

GType                  rehab_record_get_type        (void);

gpointer               rehab_record_new             (const RehabRecordType *type,
                                                     gconstpointer          values,
                                                     GError               **error) G_GNUC_WARN_UNUSED_RESULT;
gpointer               rehab_record_ref             (gconstpointer record);
void                   rehab_record_unref           (gpointer record);
const RehabRecordType *rehab_record_get_record_type (gconstpointer record);
gboolean               rehab_record_equal           (gconstpointer a,
                                                     gconstpointer b);
gboolean               rehab_record_check_field     (const RehabField *field,
                                                     gconstpointer     values,
                                                     GError          **error);
const RehabField *rehab_record_find_problem    (const RehabRecordType *type,
                                                gconstpointer          values,
                                                GError               **error);
const RehabField *rehab_record_find_field      (const RehabRecordType *type,
                                                const char            *name);

/* Where a field of a record or of values handed in lies: *(int *) for REHAB_FIELD_INT and so on. */
static inline gconstpointer
rehab_field_at (const RehabField *field,
                gconstpointer     values)
{
  return (const char *) values + field->offset;
}

/* Declares `Type`, its description `prefix_type` and a typed `prefix_new ()`. */
#define REHAB_DECLARE_RECORD(Type, prefix)                                                   \
  extern const RehabRecordType prefix ## _type;                                              \
  static inline Type *prefix ## _new (const Type *values, GError **error) G_GNUC_UNUSED;     \
  static inline Type *prefix ## _new (const Type *values, GError **error)                    \
  { return (Type *) rehab_record_new (&prefix ## _type, values, error); }                    \
  G_DEFINE_AUTOPTR_CLEANUP_FUNC (Type, rehab_record_unref)

/* Rows of a RehabField table. */
#define REHAB_FIELD_ID(Type)                                                                 \
  { "id", NULL, REHAB_FIELD_UUID, G_STRUCT_OFFSET (Type, id), TRUE, 0, 0, NULL }
#define REHAB_FIELD_REF(Type, member, required)                                              \
  { #member, NULL, REHAB_FIELD_UUID, G_STRUCT_OFFSET (Type, member), required, 0, 0, NULL }
#define REHAB_FIELD_STRING(Type, member, label, required, most)                              \
  { #member, label, REHAB_FIELD_TEXT, G_STRUCT_OFFSET (Type, member), required, 0, most, NULL }
#define REHAB_FIELD_PROSE(Type, member, label)                                               \
  { #member, label, REHAB_FIELD_NOTE, G_STRUCT_OFFSET (Type, member), FALSE, 0, 10000, NULL }
#define REHAB_FIELD_ENUM(Type, member, label, required, gtype)                               \
  { #member, label, REHAB_FIELD_CHOICE, G_STRUCT_OFFSET (Type, member), required, 0, 0, gtype }
#define REHAB_FIELD_REAL(Type, member, label, least, most)                                   \
  { #member, label, REHAB_FIELD_NUMBER, G_STRUCT_OFFSET (Type, member), FALSE, least, most, NULL }
#define REHAB_FIELD_COUNT(Type, member, label, least, most)                                  \
  { #member, label, REHAB_FIELD_WHOLE, G_STRUCT_OFFSET (Type, member), FALSE, least, most, NULL }
#define REHAB_FIELD_INTEGER(Type, member, label, least, most)                                \
  { #member, label, REHAB_FIELD_INT, G_STRUCT_OFFSET (Type, member), TRUE, least, most, NULL }
#define REHAB_FIELD_SWITCH(Type, member, label)                                              \
  { #member, label, REHAB_FIELD_BOOL, G_STRUCT_OFFSET (Type, member), FALSE, 0, 1, NULL }
#define REHAB_FIELD_DAY(Type, member, label, required)                                       \
  { #member, label, REHAB_FIELD_DATE, G_STRUCT_OFFSET (Type, member), required, 1900, 0, NULL }
#define REHAB_FIELD_MOMENT(Type, member, label)                                              \
  { #member, label, REHAB_FIELD_TIME, G_STRUCT_OFFSET (Type, member), FALSE, 0, 0, NULL }

#define REHAB_FIELD_BLOB(Type, member, label, required, most)                                \
  { #member, label, REHAB_FIELD_BYTES, G_STRUCT_OFFSET (Type, member), required, 0, most, NULL }

/* Pain and effort are both asked on 0 to 10. */
#define REHAB_FIELD_PAIN(Type, member, label) REHAB_FIELD_COUNT (Type, member, label, 0, 10)

G_END_DECLS
