/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-record.h"

G_BEGIN_DECLS

/*
 * The clinic itself, one row in the file: what stands at the head of everything printed.
 */
typedef struct
{
  const char *id;
  const char *name;
  const char *address;
  const char *telephone;
} RehabClinicDetails;

REHAB_DECLARE_RECORD (RehabClinicDetails, rehab_clinic_details)

char *rehab_clinic_details_dup_contact (const RehabClinicDetails *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
