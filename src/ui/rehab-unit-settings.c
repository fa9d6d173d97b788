/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-unit-settings.h"
#include "rehab-settings.h"

#include <langinfo.h>
#include <locale.h>

/* Who follows the choice, which is one for the whole program, as the language is. */
#define REHAB_TYPE_UNIT_NEWS (rehab_unit_news_get_type ())

G_DECLARE_FINAL_TYPE (RehabUnitNews, rehab_unit_news, REHAB, UNIT_NEWS, GObject)

struct _RehabUnitNews
{
  GObject parent_instance;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabUnitNews, rehab_unit_news, G_TYPE_OBJECT)

typedef struct
{
  const char *key;
  const char *nicks[REHAB_N_UNIT_CHOICES];
} Setting;

static const Setting mass = { "mass-unit", { "locale", "kg", "lb" } };
static const Setting distance = { "distance-unit", { "locale", "km", "mi" } };

static void
rehab_unit_news_class_init (RehabUnitNewsClass *klass)
{
  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rehab_unit_news_init (RehabUnitNews *self)
{
}

/* It lives as long as the program. */
static RehabUnitNews *
get_news (void)
{
  static RehabUnitNews *news;

  if (news == NULL)
    news = g_object_new (REHAB_TYPE_UNIT_NEWS, NULL);

  return news;
}

static const Setting *
get_setting (RehabUnitKind kind)
{
  return kind == REHAB_UNIT_KIND_MASS ? &mass : &distance;
}

static gboolean
is_customary (RehabUnitKind kind)
{
  RehabUnitChoice choice = rehab_unit_settings_get (kind);

  return choice == REHAB_UNIT_CHOICE_CUSTOMARY
         || (choice == REHAB_UNIT_CHOICE_LOCALE && rehab_unit_settings_is_region_customary ());
}

/**
 * rehab_unit_settings_apply:
 *
 * Has words made in the units that are remembered. To be called when the locale is known, before any word is made.
 */
void
rehab_unit_settings_apply (void)
{
  rehab_units_choose (is_customary (REHAB_UNIT_KIND_MASS) ? REHAB_MASS_POUNDS : REHAB_MASS_KILOGRAMS,
                      is_customary (REHAB_UNIT_KIND_DISTANCE) ? REHAB_DISTANCE_MILES : REHAB_DISTANCE_KILOMETRES);
}

/**
 * rehab_unit_settings_is_region_customary:
 *
 * Tells by the locale whether people read pounds and miles. The United Kingdom counts as metric, as its C library has it;
 * who wants miles there chooses them.
 *
 * Returns: whether the locale's measurement is the customary one of the United States; `FALSE` where there is no locale
 */
gboolean
rehab_unit_settings_is_region_customary (void)
{
#ifdef __GLIBC__ /* the only one to tell */
  const char *name = setlocale (LC_MEASUREMENT, NULL);

  /* "C" says of itself what it is asked least for. */
  if (name == NULL || name[0] == 'C' || g_str_equal (name, "POSIX"))
    return FALSE;

  return nl_langinfo (_NL_MEASUREMENT_MEASUREMENT)[0] == 2;
#else
  return FALSE;
#endif
}

/**
 * rehab_unit_settings_get:
 * @kind: mass or distance
 *
 * Gets what is remembered. What only a newer version knows counts as nothing chosen.
 *
 * Returns: the choice
 */
RehabUnitChoice
rehab_unit_settings_get (RehabUnitKind kind)
{
  const Setting *setting = get_setting (kind);
  g_autofree char *nick = rehab_settings_dup_string (setting->key, setting->nicks[REHAB_UNIT_CHOICE_LOCALE]);

  for (guint i = 0; i < REHAB_N_UNIT_CHOICES; i++)
    if (g_str_equal (nick, setting->nicks[i]))
      return (RehabUnitChoice) i;

  return REHAB_UNIT_CHOICE_LOCALE;
}

/**
 * rehab_unit_settings_set:
 * @kind: mass or distance
 * @choice: what to read and type from now on
 *
 * Remembers a choice, and has everything that is on the screen say it so.
 */
void
rehab_unit_settings_set (RehabUnitKind   kind,
                         RehabUnitChoice choice)
{
  RehabMassUnit mass_before = rehab_units_get_mass ();
  RehabDistanceUnit distance_before = rehab_units_get_distance ();
  const Setting *setting = get_setting (kind);
  RehabUnitNews *news = get_news ();

  g_return_if_fail (kind == REHAB_UNIT_KIND_MASS || kind == REHAB_UNIT_KIND_DISTANCE);
  g_return_if_fail (choice < REHAB_N_UNIT_CHOICES);

  rehab_settings_set_string (setting->key, setting->nicks[choice]);
  rehab_unit_settings_apply ();
  if (rehab_units_get_mass () != mass_before || rehab_units_get_distance () != distance_before)
    g_signal_emit (news, signals[CHANGED], 0);
}

/**
 * rehab_unit_settings_follow:
 * @object: a GObject that has made words with units
 * @changed_cb: (type GCallback): is called with @object after the units have become others, as long as @object lives
 *
 * Tells @object when its words are to be made anew.
 */
void
rehab_unit_settings_follow (gpointer  object,
                            GCallback changed_cb)
{
  g_return_if_fail (G_IS_OBJECT (object));

  g_signal_connect_object (get_news (), "changed", changed_cb, object, G_CONNECT_SWAPPED);
}
