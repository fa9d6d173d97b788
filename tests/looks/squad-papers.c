/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "squad-papers.h"

#include "rehab-case-load.h"
#include "rehab-clinic-table.h"
#include "rehab-patient-table.h"
#include "rehab-squad-paper.h"
#include "rehab-threshold-table.h"

/* As many as a team has. */
#define N_ATHLETES 30

static const struct
{
  const char *name;
  gboolean is_team;
  RehabSquadPaperOptions options;
} papers[] = {
  { "squad-medical", FALSE, { .audience = REHAB_SQUAD_AUDIENCE_MEDICAL } },
  { "squad-coach", FALSE, { .audience = REHAB_SQUAD_AUDIENCE_COACH } },
  { "squad-medical-thirty", TRUE, { .audience = REHAB_SQUAD_AUDIENCE_MEDICAL } },
  { "squad-medical-low-ink", TRUE, { .audience = REHAB_SQUAD_AUDIENCE_MEDICAL, .ink = REHAB_INK_LOW, .paper = REHAB_PAPER_LETTER } },
  { "squad-medical-large", FALSE, { .audience = REHAB_SQUAD_AUDIENCE_MEDICAL, .text = REHAB_TEXT_LARGE } },
  { "squad-coach-thirty", TRUE, { .audience = REHAB_SQUAD_AUDIENCE_COACH } },
  { "squad-coach-large", FALSE, { .audience = REHAB_SQUAD_AUDIENCE_COACH, .text = REHAB_TEXT_LARGE } },
};

static GPtrArray *
read_lines (RehabStore *store,
            RehabDate   today,
            GError    **error)
{
  g_autoptr (RehabThresholds) thresholds = rehab_threshold_table_load (store, error);
  g_autoptr (GPtrArray) patients = thresholds != NULL ? rehab_patient_table_list_patients (store, error) : NULL;
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) rehab_athlete_line_unref);

  if (patients == NULL)
    return NULL;

  for (guint i = 0; i < patients->len; i++)
    {
      RehabPatient *patient = g_ptr_array_index (patients, i);
      GPtrArray *episodes = rehab_patient_get_episodes (patient);
      guint n = MAX (rehab_patient_count_open (patient), MIN (episodes->len, 1));

      for (guint e = 0; e < MAX (n, 1); e++)
        {
          g_autoptr (RehabCase) record = NULL;

          if (n > 0)
            record = rehab_case_load (store, g_ptr_array_index (episodes, e), error);
          if (n > 0 && record == NULL)
            return NULL;
          g_ptr_array_add (lines, rehab_athlete_line_new (rehab_patient_get_details (patient), record, today, thresholds));
        }
    }

  return g_steal_pointer (&lines);
}

/* The athletes of the sample clinic again under other names, until they are as many as a team. */
static GPtrArray *
make_team (GPtrArray *lines)
{
  GPtrArray *team = g_ptr_array_new_with_free_func ((GDestroyNotify) rehab_athlete_line_unref);

  for (guint i = 0; i < N_ATHLETES; i++)
    {
      const RehabAthleteLine *line = g_ptr_array_index (lines, i % lines->len);

      g_ptr_array_add (team, rehab_athlete_line_ref (line));
    }

  return team;
}

static gboolean
write_paper (RehabDocument *document,
             const char    *folder,
             const char    *name,
             const char    *language,
             GError       **error)
{
  g_autofree char *path = g_strdup_printf ("%s/%s-%s.pdf", folder, name, language);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 22, 9, 30, 0.0);
  g_autoptr (GFileOutputStream) stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, error);

  return stream != NULL && rehab_document_write_pdf (document, G_OUTPUT_STREAM (stream), created, NULL, error)
         && g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, error);
}

gboolean
squad_papers_write (RehabStore *store,
                    RehabDate   today,
                    const char *folder,
                    GError    **error)
{
  g_autoptr (RehabClinicDetails) clinic = rehab_clinic_table_load (store, NULL);

  for (guint language = 0; language < rehab_language_get_count (); language++)
    {
      g_autoptr (GPtrArray) lines = read_lines (store, today, error);
      g_autoptr (GPtrArray) team = lines != NULL ? make_team (lines) : NULL;

      if (lines == NULL)
        return FALSE;

      for (size_t i = 0; i < G_N_ELEMENTS (papers); i++)
        {
          RehabSquadPaperOptions options = papers[i].options;
          const RehabSquadPaperContent content = {
            .clinic = clinic, .squad = papers[i].is_team ? "City AC" : "All Athletes",
            .lines = papers[i].is_team ? team : lines, .highest_load = rehab_athlete_lines_get_highest_load (lines),
            .clinician_initials = "AK", .today = today,
          };
          g_autoptr (RehabDocument) document = NULL;

          options.language = rehab_language_get_nth (language);
          document = rehab_squad_paper_lay_out (&content, &options);
          if (!write_paper (document, folder, papers[i].name, rehab_language_get_code (options.language), error))
            return FALSE;
        }
    }

  return TRUE;
}
