/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-fault-vfs.h"

#include <sqlite3.h>

static sqlite3_mem_methods real_memory;

static void *
scarce_malloc (int size)
{
  return rehab_fault_vfs_strike (REHAB_FAULT_ACCESS_MEMORY) ? NULL : real_memory.xMalloc (size);
}

static void *
scarce_realloc (void *memory,
                int   size)
{
  return rehab_fault_vfs_strike (REHAB_FAULT_ACCESS_MEMORY) ? NULL : real_memory.xRealloc (memory, size);
}

/**
 * rehab_fault_memory_register:
 *
 * Lets the memory of SQLite run out when it is made to. Has to come before its first use.
 */
void
rehab_fault_memory_register (void)
{
  sqlite3_mem_methods scarce;

  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_GETMALLOC, &real_memory), ==, SQLITE_OK);
  scarce = real_memory;
  scarce.xMalloc = scarce_malloc;
  scarce.xRealloc = scarce_realloc;
  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_MALLOC, &scarce), ==, SQLITE_OK);

  /* Memory that SQLite puts aside for a connection would hide most of it. */
  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_LOOKASIDE, 0, 0), ==, SQLITE_OK);
}
