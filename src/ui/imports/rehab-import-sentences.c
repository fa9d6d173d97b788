/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-import-sentences.h"
#include "rehab-diary-question.h"
#include "rehab-import-words.h"
#include "rehab-language.h"
#include "rehab-lines.h"
#include "rehab-messages.h"
#include "rehab-side-badge.h"
#include "rehab-units.h"

#include <glib/gi18n.h>

G_DEFINE_QUARK (rehab-import-flow-error-quark, rehab_import_flow_error)

/* What is told of a row, and how a number of it is said. */
static const struct
{
  size_t offset;
  const char *words;
  RehabUnitKind kind;
  const char *customary_words;
} session_facts[] = {
  { G_STRUCT_OFFSET (RehabSession, minutes), NC_("import row", "%s min") },
  { G_STRUCT_OFFSET (RehabSession, distance_km), NC_("import row", "%s km"), REHAB_UNIT_KIND_DISTANCE, NC_("import row", "%s mi") },
  {
    G_STRUCT_OFFSET (RehabSession, climb_m), NC_("import row", "%s m of climb"),
    REHAB_UNIT_KIND_CLIMB, NC_("import row", "%s ft of climb")
  },
  { G_STRUCT_OFFSET (RehabSession, sprint_m), NC_("import row", "%s m of sprint") },
  {
    G_STRUCT_OFFSET (RehabSession, top_speed_kmh), NC_("import row", "%s km/h at most"),
    REHAB_UNIT_KIND_SPEED, NC_("import row", "%s mph at most")
  },
  {
    G_STRUCT_OFFSET (RehabSession, volume_kg), NC_("import row", "%s kg in all"),
    REHAB_UNIT_KIND_MASS, NC_("import row", "%s lb in all")
  },
  { G_STRUCT_OFFSET (RehabSession, effort), NC_("import row", "effort %s") },
  { G_STRUCT_OFFSET (RehabSession, pain_before), NC_("import row", "pain before %s") },
  { G_STRUCT_OFFSET (RehabSession, pain_during), NC_("import row", "pain during %s") },
  { G_STRUCT_OFFSET (RehabSession, pain_after), NC_("import row", "pain after %s") },
  { G_STRUCT_OFFSET (RehabSession, pain_next_morning), NC_("import row", "pain next morning %s") },
};

static const struct
{
  size_t offset;
  const char *words;
} day_facts[] = {
  { G_STRUCT_OFFSET (RehabDiaryDay, waking_pain), NC_("import row", "pain on waking %s") },
  { G_STRUCT_OFFSET (RehabDiaryDay, worst_pain), NC_("import row", "worst pain %s") },
  { G_STRUCT_OFFSET (RehabDiaryDay, sitting_minutes), NC_("import row", "%s min sitting") },
  { G_STRUCT_OFFSET (RehabDiaryDay, sitting_pain), NC_("import row", "pain sitting %s") },
};

/* Files */

static const char *
find_source (RehabImportReader *reader)
{
  for (guint i = 0; i < rehab_import_reader_get_n_rows (reader); i++)
    {
      const RehabImportRow *row = rehab_import_reader_get_row (reader, i);

      if (row->activity != NULL && row->activity->source != NULL)
        return row->activity->source;
    }

  return NULL;
}

static char *
dup_recording (RehabImportReader *reader)
{
  guint n = rehab_import_reader_count_rows (reader);
  const char *source = find_source (reader);

  if (source != NULL)
    /* Translators: %2$s is the name of a watch or a program */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$u activity recorded by %2$s.", "%1$u activities recorded by %2$s.", n),
                            n, source);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u recorded activity.", "%u recorded activities.", n), n);
}

static char *
dup_table (RehabImportReader *reader)
{
  guint n_rows = rehab_import_reader_count_rows (reader);
  guint n_columns = rehab_import_reader_get_n_columns (reader);
  g_autofree char *rows = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u row", "%u rows", n_rows), n_rows);
  g_autofree char *columns = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u column", "%u columns", n_columns), n_columns);

  /* Translators: a number of rows, a number of columns, what stands between cells ("Semicolon"), an encoding ("UTF-8") */
  return g_strdup_printf (_("A table as text: %s, %s; between cells: %s; encoding: %s."), rows, columns,
                          rehab_import_words_get_separator (rehab_import_reader_get_separator (reader)),
                          rehab_import_words_get_encoding (rehab_import_reader_get_encoding (reader)));
}

/**
 * rehab_import_sentence_dup_what:
 * @reader: a reader that has looked at its file
 * @mapping: (nullable): what its columns are
 *
 * Says what a file is.
 *
 * Returns: (transfer full): a sentence, translated
 */
char *
rehab_import_sentence_dup_what (RehabImportReader        *reader,
                                const RehabImportMapping *mapping)
{
  g_autofree char *what = NULL;

  if (rehab_import_reader_get_format (reader) != REHAB_IMPORT_FORMAT_CSV)
    return dup_recording (reader);

  what = dup_table (reader);
  if (mapping == NULL || mapping->date_order == REHAB_DATE_ORDER_UNKNOWN)
    return g_steal_pointer (&what);

  /* Translators: a sentence about a file, and "Day, month, year" or the like */
  return g_strdup_printf (_("%s Dates are read as: %s."), what, rehab_import_words_get_date_order (mapping->date_order));
}

static const char *
get_file_trouble (const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    return _("This is a folder. Choose a file in it.");
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE))
    return _("This is not a file that can be read to its end. Choose another one.");
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return _("This file is not there any more. Choose it again.");
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    return _("You may not read this file. Copy it to a folder of your own, then import that.");

  return _("This file could not be read. Copy it to another place, then import that.");
}

/**
 * rehab_import_sentence_dup_trouble:
 * @error: what went wrong before anything was written
 * @line: the line of the file that it came from; 0 for none
 *
 * Says why a file cannot be imported, and what to do.
 *
 * Returns: (transfer full): a sentence, translated
 */
char *
rehab_import_sentence_dup_trouble (const GError *error,
                                   guint         line)
{
  g_return_val_if_fail (error != NULL, NULL);

  if (error->domain == REHAB_IMPORT_ERROR)
    return rehab_import_words_dup_error (error, line);
  if (error->domain == REHAB_IMPORT_FLOW_ERROR)
    return g_strdup_printf (_("The column of the athletes has more than %d different names: perhaps it is another column. Go back and look at the columns."),
                            REHAB_IMPORT_MOST_NAMES);
  if (error->domain == G_IO_ERROR)
    return g_strdup (get_file_trouble (error));

  return rehab_message_from_error (error);
}

/**
 * rehab_import_sentence_dup_questions:
 * @questions: what has to be answered
 *
 * Says what is missing before it can go on.
 *
 * Returns: (transfer full) (nullable): a sentence, translated; `NULL` when nothing is missing
 */
char *
rehab_import_sentence_dup_questions (RehabImportQuestions questions)
{
  if ((questions & REHAB_IMPORT_ASK_DATE) != 0)
    return g_strdup (_("Say which column is the date."));
  if ((questions & REHAB_IMPORT_ASK_DATE_ORDER) != 0)
    return g_strdup (_("Say how dates are written."));
  if ((questions & REHAB_IMPORT_ASK_CLOCK) != 0)
    return g_strdup (_("Say what durations are."));
  if ((questions & REHAB_IMPORT_ASK_KIND) != 0)
    return g_strdup (_("Say what kind of session they are."));

  return NULL;
}

/* Rows */

/* From when to when; one day alone where it is the same. */
char *
rehab_import_sentence_dup_span (RehabDate first,
                                RehabDate last)
{
  g_autofree char *from = rehab_date_format (first, C_("date", "%-d %b %Y"));
  g_autofree char *to = rehab_date_format (last, C_("date", "%-d %b %Y"));

  if (rehab_date_compare (first, last) == 0)
    return g_steal_pointer (&from);

  /* Translators: the first and the last day */
  return g_strdup_printf (_("%s to %s"), from, to);
}

/* "14 sessions and 3 days". */
char *
rehab_import_sentence_dup_amount (guint n_sessions,
                                  guint n_days)
{
  g_autofree char *sessions = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u session", "%u sessions", n_sessions), n_sessions);
  g_autofree char *days = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u day", "%u days", n_days), n_days);

  if (n_days == 0)
    return g_steal_pointer (&sessions);
  if (n_sessions == 0)
    return g_steal_pointer (&days);

  /* Translators: "14 sessions", "3 days" */
  return g_strdup_printf (_("%s and %s"), sessions, days);
}

/* What the button says that writes it. */
char *
rehab_import_sentence_dup_import (guint n_sessions,
                                  guint n_days)
{
  g_autofree char *days = NULL;

  if (n_days == 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "_Import %u Session", "_Import %u Sessions", n_sessions), n_sessions);
  if (n_sessions == 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "_Import %u Day", "_Import %u Days", n_days), n_days);

  days = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u Day", "%u Days", n_days), n_days);

  /* Translators: a number of sessions, and "3 Days" */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "_Import %1$u Session and %2$s", "_Import %1$u Sessions and %2$s", n_sessions),
                          n_sessions, days);
}

static void
add_fact (GPtrArray    *parts,
          gconstpointer values,
          size_t        offset,
          const char   *words,
          RehabUnitKind kind)
{
  const RehabNumber *number = (const RehabNumber *) ((const char *) values + offset);
  g_autofree char *text = NULL;

  if (!number->known)
    return;

  text = rehab_units_dup_figure (kind, number->value);
  #pragma GCC diagnostic push
  #pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_ptr_array_add (parts, g_strdup_printf (g_dpgettext2 (GETTEXT_PACKAGE, "import row", words), text));
  #pragma GCC diagnostic pop
}

/**
 * rehab_import_sentence_dup_row:
 * @row: a row
 * @heading: (nullable): the names of the columns
 *
 * Says what a row would write, or what is wrong with it.
 *
 * Returns: (transfer full): the words, translated
 */
char *
rehab_import_sentence_dup_row (const RehabImportRow *row,
                               const char *const    *heading)
{
  g_autoptr (GPtrArray) parts = NULL;

  if (row->problem != NULL)
    return rehab_import_words_dup_problem (row->problem, heading);

  parts = g_ptr_array_new_with_free_func (g_free);
  if (row->session != NULL)
    {
      g_ptr_array_add (parts, g_strdup (rehab_diary_activity_get_label (row->session->kind)));
      for (size_t i = 0; i < G_N_ELEMENTS (session_facts); i++)
        add_fact (parts, row->session, session_facts[i].offset,
                  rehab_units_are_recorded (session_facts[i].kind) ? session_facts[i].words : session_facts[i].customary_words,
                  session_facts[i].kind);
    }
  if (row->day != NULL)
    {
      if (row->day->rest_day)
        g_ptr_array_add (parts, g_strdup (rehab_diary_activity_get_label (REHAB_SESSION_KIND_NONE)));
      for (size_t i = 0; i < G_N_ELEMENTS (day_facts); i++)
        add_fact (parts, row->day, day_facts[i].offset, day_facts[i].words, REHAB_UNIT_KIND_NONE);
    }

  return rehab_parts_join (parts, " · ");
}

/* People */

/* What tells two patients of one name apart. */
char *
rehab_import_sentence_dup_patient (RehabPatient *patient)
{
  const RehabPatientDetails *details = rehab_patient_get_details (patient);
  g_autofree char *born = rehab_date_format (details->birth_date, C_("date", "%-d %b %Y"));
  const char *squad = rehab_patient_get_squad_name (patient);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (rehab_date_is_set (details->birth_date))
    g_ptr_array_add (parts, g_strdup_printf (C_("import patient", "born %s"), born));
  else
    g_ptr_array_add (parts, g_strdup (C_("import patient", "date of birth not known")));
  if (squad != NULL)
    g_ptr_array_add (parts, g_strdup (squad));

  return rehab_parts_join (parts, " · ");
}

/* The side of an episode, in words that cannot be mistaken. */
const char *
rehab_import_sentence_get_side (const RehabEpisode *episode)
{
  const char *side = rehab_side_badge_get (episode->side);

  return side != NULL ? side : C_("import patient", "side not known");
}

const char *
rehab_import_sentence_get_kind (RehabPreviewKind kind)
{
  static const char *const words[REHAB_N_PREVIEWS] = {
    [REHAB_PREVIEW_NEW] = NC_("import row", "New"),
    [REHAB_PREVIEW_KNOWN] = NC_("import row", "Already in the diary"),
    [REHAB_PREVIEW_UNREADABLE] = NC_("import row", "Cannot be read"),
    [REHAB_PREVIEW_LEFT_OUT] = NC_("import row", "Left out"),
  };

  g_return_val_if_fail ((guint) kind < REHAB_N_PREVIEWS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "import row", words[kind]);
}
