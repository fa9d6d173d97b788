/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-template-offer.h"
#include "rehab-own-template-table.h"
#include "rehab-regimen-week.h"
#include "rehab-search.h"
#include "rehab-template.h"

#include <glib/gi18n.h>
#include <math.h>

#define OWN_PREFIX "own:"

void
rehab_template_offer_free (RehabTemplateOffer *self)
{
  g_free (self->key);
  g_free (self->title);
  g_free (self->summary);
  g_clear_pointer (&self->record, rehab_record_unref);
  g_clear_pointer (&self->regimen, rehab_regimen_unref);
  g_free (self);
}

static RehabTemplateOffer *
offer_built_in (const RehabTemplate *template,
                RehabSide            side)
{
  RehabTemplateOffer *offer = g_new0 (RehabTemplateOffer, 1);

  offer->key = g_strdup (template->key);
  offer->title = g_strdup (_(template->title));
  offer->summary = g_strdup (_(template->summary));
  offer->phase = template->phase;
  offer->regimen = rehab_template_make_regimen (template, side);

  return offer;
}

static RehabRegimen *
load_own (RehabStore           *store,
          const RehabCatalogue *catalogue,
          const char           *template_id,
          RehabSide             side,
          GError              **error)
{
  g_autoptr (RehabRegimen) kept = rehab_own_template_table_load_regimen (store, template_id, error);

  return kept != NULL ? rehab_own_template_make_regimen (kept, catalogue, side) : NULL;
}

static RehabTemplateOffer *
offer_own (RehabStore             *store,
           const RehabCatalogue   *catalogue,
           const RehabOwnTemplate *template,
           RehabSide               side,
           GError                **error)
{
  RehabRegimen *regimen = load_own (store, catalogue, template->id, side, error);
  RehabTemplateOffer *offer;

  if (regimen == NULL)
    return NULL;

  offer = g_new0 (RehabTemplateOffer, 1);
  offer->key = g_strconcat (OWN_PREFIX, template->id, NULL);
  offer->title = g_strdup (template->name);
  offer->summary = g_strdup (template->summary != NULL ? template->summary : "");
  offer->phase = template->phase;
  offer->record = rehab_record_ref (template);
  offer->regimen = regimen;

  return offer;
}

/**
 * rehab_template_offer_list:
 * @store: the store
 * @catalogue: (nullable): the exercises of the clinic
 * @side: the side of the patient's episode
 * @error: return location for an error
 *
 * Lists what is offered: the clinic's own first, without archived ones, then the built-in ones by phase.
 *
 * Returns: (transfer full) (element-type RehabTemplateOffer): the offers, or `NULL` with @error set
 */
GPtrArray *
rehab_template_offer_list (RehabStore           *store,
                           const RehabCatalogue *catalogue,
                           RehabSide             side,
                           GError              **error)
{
  g_autoptr (GPtrArray) offers = g_ptr_array_new_with_free_func ((GDestroyNotify) rehab_template_offer_free);
  g_autoptr (GPtrArray) own = rehab_own_template_table_list (store, error);

  if (own == NULL)
    return NULL;

  for (guint i = 0; i < own->len; i++)
    {
      const RehabOwnTemplate *template = g_ptr_array_index (own, i);
      RehabTemplateOffer *offer;

      if (template->archived)
        continue;

      offer = offer_own (store, catalogue, template, side, error);
      if (offer == NULL)
        return NULL;
      g_ptr_array_add (offers, offer);
    }
  for (guint i = 0; i < rehab_template_get_count (); i++)
    g_ptr_array_add (offers, offer_built_in (rehab_template_get_nth (i), side));

  return g_steal_pointer (&offers);
}

/**
 * rehab_template_offer_load:
 * @store: the store
 * @catalogue: (nullable): the exercises of the clinic
 * @key: of an offer
 * @side: the side of the patient's episode
 * @error: return location for an error
 *
 * Copies what a template prescribes. Nothing ties the copy to the template.
 *
 * Returns: (transfer full): a new regimen, or `NULL` with @error set
 */
RehabRegimen *
rehab_template_offer_load (RehabStore           *store,
                           const RehabCatalogue *catalogue,
                           const char           *key,
                           RehabSide             side,
                           GError              **error)
{
  const RehabTemplate *template;

  g_return_val_if_fail (key != NULL, NULL);

  if (g_str_has_prefix (key, OWN_PREFIX))
    return load_own (store, catalogue, key + strlen (OWN_PREFIX), side, error);

  template = rehab_template_lookup (key);
  g_return_val_if_fail (template != NULL, NULL);

  return rehab_template_make_regimen (template, side);
}

/* Whether each word begins one of its name, of what it is for, or of an exercise in it. */
gboolean
rehab_template_offer_matches (const RehabTemplateOffer *self,
                              const RehabCatalogue     *catalogue,
                              const char               *query)
{
  g_autofree char *names = rehab_template_offer_dup_names (self, catalogue);
  g_autofree char *all = g_strjoin (" ", self->title, self->summary, names, NULL);
  g_autofree char *text = rehab_search_fold (all);
  g_autofree char *words = rehab_search_fold (query);

  return rehab_search_matches (text, words);
}

/* The names of what is in it: "Bridge hold, Side plank, Walking". */
char *
rehab_template_offer_dup_names (const RehabTemplateOffer *self,
                                const RehabCatalogue     *catalogue)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < rehab_regimen_get_size (self->regimen); i++)
    {
      if (names->len > 0)
        g_string_append (names, C_("list of exercises", ", "));
      g_string_append (names, rehab_catalogue_get_name (catalogue, rehab_regimen_get_nth (self->regimen, i)->exercise_key));
    }

  return g_string_free_and_steal (g_steal_pointer (&names));
}

/* How much it is: "5 exercises · 12 to 35 min a day", as far as that can be estimated. */
char *
rehab_template_offer_dup_minutes (const RehabTemplateOffer *self,
                                  const RehabCatalogue     *catalogue)
{
  RehabWeekDay days[REHAB_WEEK_DAYS];
  guint n = rehab_regimen_get_size (self->regimen);
  g_autofree char *count = g_strdup_printf (ngettext ("%u exercise", "%u exercises", n), n);
  g_autofree char *minutes = NULL;
  double least = G_MAXDOUBLE;
  double most = 0.0;
  gboolean untimed = FALSE;
  guint n_days = 0;
  g_autofree char *often = NULL;

  rehab_regimen_plan_week (self->regimen, catalogue, days);
  for (guint i = 0; i < REHAB_WEEK_DAYS; i++)
    {
      untimed = untimed || days[i].n_untimed > 0;
      n_days += days[i].count > 0 ? 1 : 0;
      if (!days[i].minutes.known)
        continue;
      least = MIN (least, days[i].minutes.value);
      most = MAX (most, days[i].minutes.value);
    }

  if (most <= 0.0)
    return g_steal_pointer (&count);

  if (round (least) < round (most))
    minutes = g_strdup_printf (untimed ? _("at least %.0f to %.0f min a day") : _("%.0f to %.0f min a day"), least, most);
  else
    minutes = g_strdup_printf (untimed ? _("at least %.0f min a day") : _("%.0f min a day"), most);

  if (n_days < REHAB_WEEK_DAYS)
    often = g_strdup_printf (ngettext ("%u day a week", "%u days a week", n_days), n_days);

  return g_strjoin (" · ", count, minutes, often, NULL);
}
