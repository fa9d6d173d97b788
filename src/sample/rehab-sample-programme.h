/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-catalogue.h"
#include "rehab-regimen.h"
#include "rehab-sample-story.h"

G_BEGIN_DECLS

RehabRegimen *rehab_sample_programme_make_regimen (const RehabSampleStory   *story,
                                                   const RehabSampleVersion *version,
                                                   const RehabCatalogue     *catalogue,
                                                   GError                  **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
