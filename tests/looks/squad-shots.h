/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-window.h"

/* Brings the page of a squad into view for a picture, and goes back to the patient. */

void show_squad        (RehabWindow *window);
void show_squad_table  (RehabWindow *window);
void show_squad_coach  (RehabWindow *window);
void show_squad_panel  (RehabWindow *window);
void show_squad_filter (RehabWindow *window);
void show_squad_nobody (RehabWindow *window);
void show_squad_help   (RehabWindow *window);
void show_squad_paper  (RehabWindow *window);
void leave_squad       (RehabWindow *window);
