/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What it costs to read cases, to look at them for what wants attention and to make lines of a squad's table of them, beside
 * the same rows read with bare SQLite. Prints a line a budget: its name, then pairs of milliseconds, figure and baseline, run
 * in turn. Wants a folder that make-clinic filled.
 */

#include "config.h"

#include "bench-bare.h"

#include "rehab-athlete-line.h"
#include "rehab-attention.h"
#include "rehab-case-load.h"
#include "rehab-episode-table.h"
#include "rehab-patient-table.h"

#define WARM_UPS 2
#define RUNS 7

typedef struct
{
  RehabStore *store;
  BenchBare bare;
  RehabDate today;
} Bench;

static void
check (GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);
}

static double
get_milliseconds (gint64 since)
{
  return (double) (g_get_monotonic_time () - since) / 1000.0;
}

/* RehabPatientDetails and RehabEpisode of everybody in care, in turn. */
static GPtrArray *
list_cases (Bench *self)
{
  GPtrArray *cases = g_ptr_array_new_with_free_func (rehab_record_unref);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) patients = rehab_patient_table_list (self->store, &error);

  check (error);
  for (guint i = 0; i < patients->len; i++)
    {
      const RehabPatientDetails *patient = g_ptr_array_index (patients, i);
      g_autoptr (GPtrArray) episodes = rehab_episode_table_list_of_patient (self->store, patient->id, &error);

      check (error);
      if (episodes->len == 0)
        continue;
      g_ptr_array_add (cases, rehab_record_ref (patient));
      g_ptr_array_add (cases, rehab_record_ref (g_ptr_array_index (episodes, 0)));
    }

  return cases;
}

typedef void (*Read) (const RehabPatientDetails *patient,
                      const RehabCase           *record,
                      RehabDate                  today,
                      const RehabThresholds     *thresholds);

static void
make_line (const RehabPatientDetails *patient,
           const RehabCase           *record,
           RehabDate                  today,
           const RehabThresholds     *thresholds)
{
  g_autoptr (RehabAthleteLine) line = rehab_athlete_line_new (patient, record, today, thresholds);

  if (line->episode_id == NULL)
    g_error ("A line of nobody");
}

static void
list_attention (const RehabPatientDetails *patient,
                const RehabCase           *record,
                RehabDate                  today,
                const RehabThresholds     *thresholds)
{
  g_autoptr (GPtrArray) reasons = rehab_case_list_attention (record, today, thresholds);

  if (reasons == NULL)
    g_error ("No list");
}

static double
read_cases (Bench     *self,
            GPtrArray *cases,
            Read       read)
{
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();
  gint64 started = g_get_monotonic_time ();

  for (guint i = 0; i < cases->len; i += 2)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RehabCase) record = rehab_case_load (self->store, g_ptr_array_index (cases, i + 1), &error);

      check (error);
      if (read != NULL)
        read (g_ptr_array_index (cases, i), record, self->today, thresholds);
    }

  return get_milliseconds (started);
}

static double
read_cases_bare (Bench     *self,
                 GPtrArray *cases)
{
  gint64 started = g_get_monotonic_time ();

  for (guint i = 0; i < cases->len; i += 2)
    bench_bare_read_case (&self->bare, ((const RehabEpisode *) g_ptr_array_index (cases, i + 1))->id);

  return get_milliseconds (started);
}

static void
measure_cases (Bench      *self,
               const char *key,
               Read        read)
{
  g_autoptr (GPtrArray) cases = list_cases (self);

  g_print ("%s", key);
  for (int run = 0; run < WARM_UPS + RUNS; run++)
    {
      double figure = read_cases (self, cases, read);
      double baseline = read_cases_bare (self, cases);

      if (run >= WARM_UPS)
        g_print ("\t%.3f\t%.3f", figure, baseline);
    }
  g_print ("\n");
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  Bench bench = { .today = rehab_date_from_date_time (now) };

  if (argc != 2)
    {
      g_printerr ("Usage: case-bench FOLDER\n");
      return 2;
    }

  bench_bare_open (&bench.bare, argv[1]);
  bench.store = rehab_store_open (argv[1], &error);
  check (error);

  measure_cases (&bench, "cases", NULL);
  measure_cases (&bench, "attention", list_attention);
  measure_cases (&bench, "lines", make_line);

  g_clear_object (&bench.store);
  bench_bare_close (&bench.bare);

  return 0;
}
