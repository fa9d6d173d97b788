/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-sheet-source.h"
#include "rehab-regimen-change.h"
#include "rehab-clinic-logo-table.h"
#include "rehab-paper-name.h"

#include <glib/gi18n.h>

static const RehabProgrammeVersion *
get_version (const RehabCase *record,
             guint            place)
{
  return place < record->versions->len ? g_ptr_array_index (record->versions, place) : NULL;
}

static RehabSheetVersion
get_sheet_version (const RehabCase *record,
                   guint            place)
{
  const RehabProgrammeVersion *version = get_version (record, place);

  if (version == NULL)
    return (RehabSheetVersion) { 0 };

  return (RehabSheetVersion) { g_ptr_array_index (record->regimens, place), version->number, version->date };
}

/**
 * rehab_sheet_source_find_last:
 * @record: a case
 * @version: place of the version that is to be printed, or REHAB_SHEET_SOURCE_DRAFT
 *
 * Finds which sheet the patient has at home: the version before this one that was printed last.
 *
 * Returns: its place, or `G_MAXUINT` when the patient has none
 */
guint
rehab_sheet_source_find_last (const RehabCase *record,
                              guint            version)
{
  guint last = G_MAXUINT;
  gint64 printed_at = 0;

  for (guint i = 0; i < MIN (version, record->versions->len); i++)
    {
      const RehabProgrammeVersion *earlier = g_ptr_array_index (record->versions, i);

      if (earlier->printed_at != 0 && earlier->printed_at >= printed_at)
        {
          last = i;
          printed_at = earlier->printed_at;
        }
    }

  return last;
}

/* Whether something rises from one to the other and nothing falls; "the same" is no way back either. */
static gboolean
is_way_back (RehabRegimen         *from,
             RehabRegimen         *to,
             const RehabCatalogue *catalogue)
{
  g_autoptr (GPtrArray) changes = rehab_regimen_list_changes (from, to, catalogue);
  guint up = 0;
  guint down = 0;

  for (guint i = 0; i < changes->len; i++)
    {
      const RehabRegimenChange *change = g_ptr_array_index (changes, i);

      up |= change->up;
      down |= change->down;
    }

  return changes->len > 0 && (up == 0 || down != 0);
}

/**
 * rehab_sheet_source_find_flare:
 * @record: a case
 * @version: place of the version that is to be printed, or REHAB_SHEET_SOURCE_DRAFT
 * @draft: (nullable): what is printed where that is the draft
 *
 * Finds the version that is proposed to go back to in a flare: the newest before this one that is not more of something and
 * less of nothing. After a step back, the version before it is such a one.
 *
 * Returns: its place, or `G_MAXUINT` when there is none
 */
guint
rehab_sheet_source_find_flare (const RehabCase *record,
                               guint            version,
                               RehabRegimen    *draft)
{
  RehabRegimen *regimen = version < record->regimens->len ? g_ptr_array_index (record->regimens, version) : draft;

  for (guint i = MIN (version, record->versions->len); i > 0 && regimen != NULL; i--)
    if (is_way_back (regimen, g_ptr_array_index (record->regimens, i - 1), record->catalogue))
      return i - 1;

  return G_MAXUINT;
}

/* The running plan as it was saved last: what is edited yet is nobody's to run. */
static const RehabRunningSchedule *
get_running (const RehabCase *record)
{
  return record->running_plans->len > 0 ? g_ptr_array_index (record->running_plans, record->running_plans->len - 1) : NULL;
}

/**
 * rehab_sheet_source_lay_out:
 * @self: what to print
 * @options: how
 *
 * Returns: (transfer full): the sheet
 */
RehabDocument *
rehab_sheet_source_lay_out (const RehabSheetSource  *self,
                            const RehabSheetOptions *options)
{
  const RehabCase *record = self->record;
  const RehabProgrammeVersion *version = get_version (record, self->version);
  const char *clinician_id = version != NULL ? version->clinician_id : rehab_clinic_get_clinician_id (self->clinic);
  g_autofree char *name = rehab_patient_details_dup_called (self->patient);
  g_autofree char *initials = rehab_clinic_dup_clinician (self->clinic, clinician_id);
  const RehabSheetContent content = {
    .clinic = rehab_clinic_get_details (self->clinic),
    .logo = self->logo,
    .patient_name = name,
    .side = record->episode->side,
    .regimen = version != NULL ? g_ptr_array_index (record->regimens, self->version) : self->draft,
    .catalogue = record->catalogue,
    .version_number = version != NULL ? version->number : 0,
    .version_date = version != NULL ? version->date : REHAB_DATE_NONE,
    .clinician_initials = initials[0] != '\0' ? initials : NULL,
    .pain_rule = rehab_pain_rule_lookup (record->episode->pain_rule),
    .last = get_sheet_version (record, rehab_sheet_source_find_last (record, self->version)),
    .flare = get_sheet_version (record, self->flare),
    .running = get_running (record),
    .today = rehab_clinic_get_today (self->clinic),
  };

  return rehab_sheet_lay_out (&content, options);
}

/* The clinic's logo; NULL for none, and for one that cannot be read just now. */
GBytes *
rehab_sheet_source_load_logo (RehabClinic *clinic)
{
  g_autoptr (RehabClinicLogo) logo = NULL;

  if (!rehab_clinic_logo_table_load (rehab_clinic_get_store (clinic), &logo, NULL) || logo == NULL)
    return NULL;

  return g_bytes_ref (logo->data);
}

/**
 * rehab_sheet_source_dup_name:
 * @patient: whose sheet
 * @version: (nullable): `NULL` for a draft
 * @today: the date of a draft
 *
 * Returns: (transfer full): the name of its file, which names no patient
 */
char *
rehab_sheet_source_dup_name (const RehabPatientDetails   *patient,
                             const RehabProgrammeVersion *version,
                             RehabDate                    today)
{
  g_autofree char *date = rehab_date_to_iso (version != NULL ? version->date : today);
  g_autofree char *initials = rehab_paper_dialog_dup_initials (patient);

  if (version == NULL)
    /* Translators: a file name; a patient's initials and the date */
    return g_strdup_printf (_("Programme %s, draft, %s.pdf"), initials, date);

  /* Translators: a file name; a patient's initials, the number of the programme's version and its date */
  return g_strdup_printf (_("Programme %s, version %d, %s.pdf"), initials, version->number, date);
}

/* "Version 4, 22 Nov 2026" */
char *
rehab_sheet_source_dup_version (const RehabProgrammeVersion *version)
{
  g_autofree char *date = rehab_date_format (version->date, C_("date", "%-d %b %Y"));

  return g_strdup_printf (_("Version %d, %s"), version->number, date);
}
