/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-catalogue.h"
#include "rehab-own-template.h"
#include "rehab-store.h"

G_BEGIN_DECLS

/* What a programme can be started from: the built-in templates and the clinic's own, told alike. */

typedef struct
{
  char *key;                /* of a built-in one, or "own:" and an identity */
  char *title;              /* as it is shown */
  char *summary;            /* "" when nothing is said */
  RehabPhase phase;
  RehabOwnTemplate *record; /* NULL: built in */
  RehabRegimen *regimen;    /* a copy, for the side that was asked for */
} RehabTemplateOffer;

void  rehab_template_offer_free        (RehabTemplateOffer       *self);
GPtrArray *rehab_template_offer_list        (RehabStore               *store,
                                             const RehabCatalogue     *catalogue,
                                             RehabSide                 side,
                                             GError                  **error) G_GNUC_WARN_UNUSED_RESULT;
RehabRegimen *rehab_template_offer_load        (RehabStore               *store,
                                                const RehabCatalogue     *catalogue,
                                                const char               *key,
                                                RehabSide                 side,
                                                GError                  **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean rehab_template_offer_matches     (const RehabTemplateOffer *self,
                                           const RehabCatalogue     *catalogue,
                                           const char               *query);
char *rehab_template_offer_dup_names   (const RehabTemplateOffer *self,
                                        const RehabCatalogue     *catalogue) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_template_offer_dup_minutes (const RehabTemplateOffer *self,
                                        const RehabCatalogue     *catalogue) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabTemplateOffer, rehab_template_offer_free)

G_END_DECLS
