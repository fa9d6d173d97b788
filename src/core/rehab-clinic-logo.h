/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-media-type.h"
#include "rehab-record.h"

G_BEGIN_DECLS

#define REHAB_CLINIC_LOGO_MAX_BYTES 1000000

/* The clinic's sign, beside its name at the head of everything printed: a PNG or JPEG file as it is. */
typedef struct
{
  const char *id;
  const char *media_type; /* REHAB_MEDIA_TYPE_PNG or REHAB_MEDIA_TYPE_JPEG */
  GBytes *data;
} RehabClinicLogo;

REHAB_DECLARE_RECORD (RehabClinicLogo, rehab_clinic_logo)

G_END_DECLS
