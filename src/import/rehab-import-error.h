/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define REHAB_IMPORT_ERROR (rehab_import_error_quark ())

/*
 * Why a file cannot be read at all. What is wrong with one row of it is a RehabImportProblem. The sentence for people
 * comes from rehab_import_words_dup_error(); the message of the GError is for developers and holds nothing of the file.
 */
typedef enum
{
  REHAB_IMPORT_ERROR_EMPTY,            /* nothing in it, or nothing but blanks */
  REHAB_IMPORT_ERROR_TOO_LARGE,        /* over REHAB_IMPORT_MOST_BYTES */
  REHAB_IMPORT_ERROR_TOO_MANY_ROWS,    /* over REHAB_IMPORT_MOST_ROWS */
  REHAB_IMPORT_ERROR_TOO_MANY_COLUMNS, /* over REHAB_IMPORT_MOST_COLUMNS */
  REHAB_IMPORT_ERROR_TOO_LONG,         /* a cell or a line over its limit */
  REHAB_IMPORT_ERROR_OPEN_QUOTE,       /* a quotation mark that never ends */
  REHAB_IMPORT_ERROR_NO_ROWS,          /* a heading and nothing below it */
  REHAB_IMPORT_ERROR_NOT_TEXT,         /* neither text nor a format that is known */
  REHAB_IMPORT_ERROR_PACKED,           /* an archive, which a spreadsheet of today is too */
  REHAB_IMPORT_ERROR_WEB_PAGE,
  REHAB_IMPORT_ERROR_WRONG_NAME,       /* called .fit, .gpx or .tcx and something else inside */
  REHAB_IMPORT_ERROR_NOT_XML,          /* broken or cut off */
  REHAB_IMPORT_ERROR_ENTITIES,         /* a document type: nothing that records training has one, attacks do */
  REHAB_IMPORT_ERROR_TOO_DEEP,         /* over REHAB_IMPORT_MOST_DEPTH */
  REHAB_IMPORT_ERROR_UNKNOWN_XML,      /* neither GPX nor TCX */
  REHAB_IMPORT_ERROR_CUT_OFF,          /* ends before it says it does */
  REHAB_IMPORT_ERROR_CHECKSUM,
  REHAB_IMPORT_ERROR_DAMAGED,          /* contradicts itself */
  REHAB_IMPORT_ERROR_NOT_AN_ACTIVITY,  /* a course, a work-out, settings */
  REHAB_IMPORT_ERROR_NO_ACTIVITY,      /* nothing recorded, or without times */
  REHAB_IMPORT_ERROR_TOO_MANY_ACTIVITIES
} RehabImportErrorCode;

/* No file may have more of anything; what does is refused before it costs time or memory. */
#define REHAB_IMPORT_MOST_BYTES (20 * 1024 * 1024)
#define REHAB_IMPORT_MOST_ROWS 200000
#define REHAB_IMPORT_MOST_COLUMNS 200
#define REHAB_IMPORT_MOST_CELL_BYTES (64 * 1024)
#define REHAB_IMPORT_MOST_LINE_BYTES (1024 * 1024)
#define REHAB_IMPORT_MOST_DEPTH 64
#define REHAB_IMPORT_MOST_ACTIVITIES 1000

/* The first year that anything imported can be of: watches whose clock was never set count from before it. */
#define REHAB_IMPORT_FIRST_YEAR 1990

GQuark   rehab_import_error_quark (void);
gboolean rehab_import_refuse      (RehabImportErrorCode code,
                                   const char          *what,
                                   GError             **error);

G_END_DECLS
