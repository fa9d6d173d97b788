/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/*
 * The lists that there are beside those of the kinds of cards: "list/sources", and a section of topics by its first topic,
 * "list/topics-set-up".
 */
#define REHAB_HELP_LIST_SOURCES "sources"
#define REHAB_HELP_LIST_TOPICS "topics-"
