/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-guide-picture.h"
#include "rehab-i18n.h"

#define FOLDER "/com/example/HamstringRehab/guide"

static const RehabGuidePicture pictures[] = {
  { "welcome", N_("The first page asks for the name of the clinic, a name and initials, and offers the sample clinic.") },
  { "overview", N_("An athlete’s overview: phase, last pain, load of the week and outcome score on four cards, with what wants "
                   "attention below them.") },
  { "patients", N_("The list of patients with the search above it; each row has a name, phase and event, the side, and a dot where "
                   "something wants attention.") },
  { "attention", N_("Three lines under “Wants Attention”, each with what was found and, smaller, the source of the rule.") },
  { "tests", N_("Provocation tests with yes and no for left and right beside each other; the involved side is marked, and last "
                "time’s answers stand beside.") },
  { "body-chart", N_("Pelvis and thighs from behind and from both sides; an area at the right sit bone is painted.") },
  { "compare", N_("A table of two assessments: the item, its value at each, and the change.") },
  { "programme", N_("Exercises with their pictures, doses and days of the week, and the library with its search at the right.") },
  { "dose", N_("A dose being typed into its row; below it stands the sentence that was understood.") },
  { "sheet", N_("The print dialog: parts, language and look at the left, the true pages of the sheet at the right.") },
  { "diary", N_("A week of the diary: numbers of each day, its sessions, pain around them, and whether each settled.") },
  { "import", N_("The preview of an import: each row of the file with what becomes of it.") },
  { "charts", N_("Charts of pain and load above each other on one axis of time, with the phases as a strip above.") },
  { "phases", N_("The five phases as stations on a line, and below them the criteria of the next step with signs for met and not "
                 "met.") },
  { "running", N_("Weeks of a running plan as rows, days as columns; a line above one week says what rises together in it.") },
  { "clearance", N_("The dialog of a clearance: what the coach will read, and below it sport, speed and distance to fill in.") },
  { "squad", N_("The squad’s table: athletes with side, phase, pain, load and reasons for attention.") },
  { "coach", N_("The coach’s view: names and what each may do today, nothing else.") },
};

/**
 * rehab_guide_picture_get_count:
 *
 * Gets how many pictures the guide has.
 *
 * Returns: the number
 */
guint
rehab_guide_picture_get_count (void)
{
  return G_N_ELEMENTS (pictures);
}

/**
 * rehab_guide_picture_get_nth:
 * @n: a place, below rehab_guide_picture_get_count()
 *
 * Gets a picture by its place.
 *
 * Returns: (transfer none): the picture
 */
const RehabGuidePicture *
rehab_guide_picture_get_nth (guint n)
{
  g_return_val_if_fail (n < G_N_ELEMENTS (pictures), NULL);

  return &pictures[n];
}

/**
 * rehab_guide_picture_lookup:
 * @name: (nullable): its name, as "diary"
 *
 * Finds a picture.
 *
 * Returns: (transfer none) (nullable): the picture, or `NULL` when there is none of that name
 */
const RehabGuidePicture *
rehab_guide_picture_lookup (const char *name)
{
  for (size_t i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      if (g_strcmp0 (pictures[i].name, name) == 0)
        return &pictures[i];
    }

  return NULL;
}

/**
 * rehab_guide_picture_dup_path:
 * @self: a picture
 * @language: the code of a language, as "de"; English is always there, others may not be
 * @dark: whether it is for a dark window
 *
 * Gets where a picture lies among the program's resources.
 *
 * Returns: (transfer full): its path
 */
char *
rehab_guide_picture_dup_path (const RehabGuidePicture *self,
                              const char              *language,
                              gboolean                 dark)
{
  g_return_val_if_fail (self != NULL && language != NULL, NULL);

  return g_strdup_printf ("%s/%s/%s-%s.png", FOLDER, language, self->name, dark ? "dark" : "light");
}
