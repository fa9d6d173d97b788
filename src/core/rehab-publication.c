/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-publication.h"
#include "rehab-i18n.h"
#include "rehab-publication-rows.h"

/* The article that the application puts to work; its numbered facts are the keys F1, F2, ... */
static const RehabPublication article = {
  .name = "Team PainAssist 2025",
  .citation = "Team PainAssist, High Hamstring Tendinopathy in Distance Runners and Field Athletes, 2025",
  .year = 2025, .kind = REHAB_PUBLICATION_PAGE, .reading = REHAB_READING_ITSELF,
  .limits = N_("Its own references cannot be followed. It gives no limit of pain in figures, no lengths of phases and no "
               "strength benchmarks, and says that it is not medical advice."),
  .facts = "",
};

static const RehabPublicationRows *const tables[] = {
  &rehab_publication_rows_examination,
  &rehab_publication_rows_loading,
  &rehab_publication_rows_training,
  &rehab_publication_rows_sport,
  &rehab_publication_rows_safety,
};

static const char *const kinds[REHAB_N_PUBLICATION_KINDS] = {
  [REHAB_PUBLICATION_UNKNOWN] = NC_("kind of publication", "Kind of study not known"),
  [REHAB_PUBLICATION_TRIAL] = NC_("kind of publication", "Randomised trial"),
  [REHAB_PUBLICATION_COHORT] = NC_("kind of publication", "Cohort"),
  [REHAB_PUBLICATION_ACCURACY] = NC_("kind of publication", "Diagnostic accuracy"),
  [REHAB_PUBLICATION_RELIABILITY] = NC_("kind of publication", "Reliability of a measure"),
  [REHAB_PUBLICATION_SURVEY] = NC_("kind of publication", "Cross-section"),
  [REHAB_PUBLICATION_SERIES] = NC_("kind of publication", "Case series"),
  [REHAB_PUBLICATION_CASE] = NC_("kind of publication", "Case report"),
  [REHAB_PUBLICATION_REVIEW] = NC_("kind of publication", "Review"),
  [REHAB_PUBLICATION_CONSENSUS] = NC_("kind of publication", "Consensus of experts"),
  [REHAB_PUBLICATION_GUIDELINE] = NC_("kind of publication", "Guideline"),
  [REHAB_PUBLICATION_METHOD] = NC_("kind of publication", "Paper on a method"),
  [REHAB_PUBLICATION_OPINION] = NC_("kind of publication", "Expert opinion"),
  [REHAB_PUBLICATION_PROTOCOL] = NC_("kind of publication", "Protocol of a trial"),
  [REHAB_PUBLICATION_TEXTBOOK] = NC_("kind of publication", "Chapter of a book"),
  [REHAB_PUBLICATION_PROGRAM] = NC_("kind of publication", "Program"),
  [REHAB_PUBLICATION_PAGE] = NC_("kind of publication", "Web page"),
};

/**
 * rehab_publication_get_count:
 *
 * Returns: how many there are, the article among them
 */
guint
rehab_publication_get_count (void)
{
  guint n = 1;

  for (size_t i = 0; i < G_N_ELEMENTS (tables); i++)
    n += tables[i]->n_rows;

  return n;
}

/**
 * rehab_publication_get_nth:
 * @n: which one, below rehab_publication_get_count()
 *
 * Returns: (transfer none): the article for 0, then the others in the order of their numbers
 */
const RehabPublication *
rehab_publication_get_nth (guint n)
{
  if (n == 0)
    return &article;

  n--;
  for (size_t i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      if (n < tables[i]->n_rows)
        return &tables[i]->rows[n];
      n -= tables[i]->n_rows;
    }

  g_return_val_if_reached (NULL);
}

/**
 * rehab_publication_lookup:
 * @key: a source key: "R36", or a fact of the article: "F71"
 *
 * Returns: (transfer none) (nullable): what it was read in, or `NULL` for what is no key
 */
const RehabPublication *
rehab_publication_lookup (const char *key)
{
  guint64 number;

  g_return_val_if_fail (key != NULL, NULL);

  if ((key[0] != 'F' && key[0] != 'R') || !g_ascii_string_to_unsigned (key + 1, 10, 1, G_MAXINT, &number, NULL))
    return NULL;
  if (key[0] == 'F')
    return number <= REHAB_ARTICLE_N_FACTS ? &article : NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      for (guint j = 0; j < tables[i]->n_rows; j++)
        {
          if ((guint64) tables[i]->rows[j].number == number)
            return &tables[i]->rows[j];
        }
    }

  return NULL;
}

/**
 * rehab_publication_dup_key:
 * @self: a publication
 *
 * Returns: (transfer full): "R36"; "F" for the article, whose facts have keys of their own
 */
char *
rehab_publication_dup_key (const RehabPublication *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->number > 0 ? g_strdup_printf ("R%d", self->number) : g_strdup ("F");
}

/**
 * rehab_publication_dup_size:
 * @self: a publication
 *
 * Says how much it rests on: "12 studies, 424 people".
 *
 * Returns: (transfer full) (nullable): translated words, or `NULL` where it is not known or there is nothing to count
 */
char *
rehab_publication_dup_size (const RehabPublication *self)
{
  g_autofree char *people = NULL;
  g_autofree char *studies = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->people > 0)
    people = g_strdup_printf (ngettext ("%'u person", "%'u people", self->people), self->people);
  if (self->studies > 0)
    studies = g_strdup_printf (ngettext ("%u study", "%u studies", self->studies), self->studies);

  if (people == NULL || studies == NULL)
    return people != NULL ? g_steal_pointer (&people) : g_steal_pointer (&studies);

  /* Translators: how many studies, and of how many people */
  return g_strdup_printf (C_("publication", "%s, %s"), studies, people);
}

/* Whether it counts people or studies at all, so that not knowing how many is worth a word. */
static gboolean
has_size (const RehabPublication *self)
{
  switch (self->kind)
    {
    case REHAB_PUBLICATION_TRIAL:
    case REHAB_PUBLICATION_COHORT:
    case REHAB_PUBLICATION_ACCURACY:
    case REHAB_PUBLICATION_RELIABILITY:
    case REHAB_PUBLICATION_SURVEY:
    case REHAB_PUBLICATION_SERIES:
    case REHAB_PUBLICATION_CASE:
    case REHAB_PUBLICATION_REVIEW:
    case REHAB_PUBLICATION_CONSENSUS:
      return TRUE;

    case REHAB_PUBLICATION_UNKNOWN:
    case REHAB_PUBLICATION_GUIDELINE:
    case REHAB_PUBLICATION_METHOD:
    case REHAB_PUBLICATION_OPINION:
    case REHAB_PUBLICATION_PROTOCOL:
    case REHAB_PUBLICATION_TEXTBOOK:
    case REHAB_PUBLICATION_PROGRAM:
    case REHAB_PUBLICATION_PAGE:
    case REHAB_N_PUBLICATION_KINDS:
    default:
      return FALSE;
    }
}

/**
 * rehab_publication_dup_about:
 * @self: a publication
 *
 * Says on one line when it came out, what it is and how much it rests on: "2011 · Randomised trial · 40 people". What is
 * not known is said to be so: "Year not known · Case series · How many people is not known".
 *
 * Returns: (transfer full): the translated line
 */
char *
rehab_publication_dup_about (const RehabPublication *self)
{
  g_autofree char *year = NULL;
  g_autofree char *size = NULL;
  const char *kind;

  g_return_val_if_fail (self != NULL, NULL);

  year = self->year > 0 ? g_strdup_printf ("%d", self->year) : g_strdup (_("Year not known"));
  kind = rehab_publication_kind_get_label (self->kind);
  size = rehab_publication_dup_size (self);
  if (size == NULL && has_size (self))
    size = g_strdup (_("How many people is not known"));

  return size != NULL ? g_strjoin (" · ", year, kind, size, NULL) : g_strjoin (" · ", year, kind, NULL);
}

/**
 * rehab_publication_kind_get_label:
 * @kind: a kind
 *
 * Returns: its translated name: "Randomised trial"
 */
const char *
rehab_publication_kind_get_label (RehabPublicationKind kind)
{
  g_return_val_if_fail ((guint) kind < REHAB_N_PUBLICATION_KINDS, NULL);

  return C_("kind of publication", kinds[kind]);
}

/**
 * rehab_publication_get_reading:
 * @self: a publication
 *
 * Gets the words on how near to it its figures were read.
 *
 * Returns: a translated sentence
 */
const char *
rehab_publication_get_reading (const RehabPublication *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->reading == REHAB_READING_SECOND_HAND)
    return _("Read second-hand, on a page about it.");

  switch (self->kind)
    {
    case REHAB_PUBLICATION_PAGE:
    case REHAB_PUBLICATION_PROGRAM:
      return _("Read itself.");

    case REHAB_PUBLICATION_UNKNOWN:
    case REHAB_PUBLICATION_TRIAL:
    case REHAB_PUBLICATION_COHORT:
    case REHAB_PUBLICATION_ACCURACY:
    case REHAB_PUBLICATION_RELIABILITY:
    case REHAB_PUBLICATION_SURVEY:
    case REHAB_PUBLICATION_SERIES:
    case REHAB_PUBLICATION_CASE:
    case REHAB_PUBLICATION_REVIEW:
    case REHAB_PUBLICATION_CONSENSUS:
    case REHAB_PUBLICATION_GUIDELINE:
    case REHAB_PUBLICATION_METHOD:
    case REHAB_PUBLICATION_OPINION:
    case REHAB_PUBLICATION_PROTOCOL:
    case REHAB_PUBLICATION_TEXTBOOK:
    case REHAB_N_PUBLICATION_KINDS:
    default:
      return _("Read in its abstract or tables, not in full.");
    }
}
