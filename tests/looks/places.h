/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-window.h"

/* A place of the sample clinic that can be shown: a page, a dialog, a menu. */
typedef struct
{
  const char *name;
  const char *patient; /* beginning of the name; NULL for nobody */
  const char *page;
  void (*prepare) (RehabWindow *window);
  void (*tidy) (RehabWindow *window);
} Place;

extern const Place places[];
extern const gsize n_places;

/* The section of the assessment that is wanted next; REHAB_N_SECTIONS for the impression and plan. */
extern guint wanted_section;

void        settle                (void);

const char *find_patient_id       (RehabClinic *clinic,
                                   const char  *family_name);
const char *find_flagged_id       (RehabClinic *clinic);

void        show_finished_section (RehabWindow *window);
void        show_draft_section    (RehabWindow *window);
void        show_answered_section (RehabWindow *window);
void        discard_draft         (RehabWindow *window);
void        record_flag_action    (RehabWindow *window);
