/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "places.h"

/* What no picture is taken of, and is opened with the rest all the same. */
extern const Place more_places[];
extern const gsize n_more_places;
