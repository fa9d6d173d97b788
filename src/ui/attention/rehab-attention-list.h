/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * What wants attention in an episode, each with its figures and its source, and below it what was set aside. Commands:
 * attention.set-aside (the key of a rule), attention.bring-back (the key of a rule).
 */

#define REHAB_TYPE_ATTENTION_LIST (rehab_attention_list_get_type ())

G_DECLARE_FINAL_TYPE (RehabAttentionList, rehab_attention_list, REHAB, ATTENTION_LIST, AdwBin)

void rehab_attention_list_show (RehabAttentionList *self,
                                RehabCaseModel     *model);

G_END_DECLS
