/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-store.h"

/* Prints the squad into a folder: the sample clinic's, and thirty athletes on one side, for those who treat and for a coach. */

gboolean squad_papers_write (RehabStore *store,
                             RehabDate   today,
                             const char *folder,
                             GError    **error);
