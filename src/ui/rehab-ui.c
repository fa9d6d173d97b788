/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-ui.h"
#include "rehab-resources.h"

void
rehab_ui_register (void)
{
  g_resources_register (rehab_get_resource ());
}
