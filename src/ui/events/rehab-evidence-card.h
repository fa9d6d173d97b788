/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-card.h"
#include "rehab-treatment.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * What one publication says: its figures, what they do not tell, and where they were read. It takes the keyboard, so that
 * a long list of cards can be read through without a mouse.
 */

#define REHAB_TYPE_EVIDENCE_CARD (rehab_evidence_card_get_type ())

G_DECLARE_FINAL_TYPE (RehabEvidenceCard, rehab_evidence_card, REHAB, EVIDENCE_CARD, GtkWidget)

GtkWidget *rehab_evidence_card_new (void);
GtkWidget *rehab_evidence_card_new_for_treatment (const RehabTreatmentCard *card);
GtkWidget *rehab_evidence_card_new_for_card      (const RehabCard *card);
void       rehab_evidence_card_show              (RehabEvidenceCard *self,
                                                  const char        *title,
                                                  const char        *about,
                                                  const char *const *facts,
                                                  const char        *limits,
                                                  const char        *reading,
                                                  const char        *sources);

G_END_DECLS
