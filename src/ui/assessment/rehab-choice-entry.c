/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-choice-entry.h"
#include "rehab-choice-toggles.h"
#include "rehab-drop-down-subject.h"
#include "rehab-wrapping-label.h"

#include <glib/gi18n.h>

/* What fits side by side, in the narrowest form. */
#define MOST_TOGGLES 4
#define MOST_CHARACTERS 26
/* What an answer has of the width of that form; large text makes the same words wider. */
#define MOST_WIDTH 300

/* The first place is "not asked", and the choices follow. */
#define NOT_ASKED 0

struct _RehabChoiceEntry
{
  AdwBin parent_instance;

  RehabChoiceToggles *toggles; /* one of the two, the other NULL */
  GtkDropDown *list;

  RehabItemPart part;
  gboolean setting;
};

enum
{
  ANSWERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabChoiceEntry, rehab_choice_entry, ADW_TYPE_BIN)

static const char *
get_label (RehabChoiceEntry *self,
           guint             n)
{
  return g_dgettext (GETTEXT_PACKAGE, self->part.choices[n].label);
}

static guint
find_place (RehabChoiceEntry *self,
            RehabNumber       value)
{
  for (guint n = 0; n < self->part.n_choices; n++)
    {
      if (rehab_number_equal (rehab_number (self->part.choices[n].value), value))
        return n + 1;
    }

  return NOT_ASKED;
}

static RehabNumber
get_value_at (RehabChoiceEntry *self,
              guint             place)
{
  return place == NOT_ASKED || place > self->part.n_choices
         ? REHAB_NUMBER_NOT_ASKED
         : rehab_number (self->part.choices[place - 1].value);
}

static guint
get_place (RehabChoiceEntry *self)
{
  return self->toggles != NULL
         ? find_place (self, rehab_choice_toggles_get_value (self->toggles))
         : gtk_drop_down_get_selected (self->list);
}

static void
give (RehabChoiceEntry *self)
{
  if (!self->setting)
    g_signal_emit (self, signals[ANSWERED], 0);
}

static void
selected_cb (RehabChoiceEntry *self)
{
  if (gtk_drop_down_get_selected (self->list) == NOT_ASKED)
    gtk_widget_add_css_class (GTK_WIDGET (self->list), "dimmed");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->list), "dimmed");

  give (self);
}

/* As the user does: it is said when the answer is another one. */
static void
choose (RehabChoiceEntry *self,
        guint             place)
{
  if (self->list != NULL)
    {
      gtk_drop_down_set_selected (self->list, place);
      return;
    }

  if (get_place (self) != place)
    {
      rehab_choice_toggles_set_value (self->toggles, get_value_at (self, place));
      give (self);
    }

  /* The focus was on one toggle, and stays on the answer. */
  gtk_widget_grab_focus (GTK_WIDGET (self->toggles));
}

static gboolean
begins_with (const char *label,
             gunichar    letter)
{
  return g_unichar_tolower (g_utf8_get_char (label)) == g_unichar_tolower (letter);
}

/* The next choice with that first letter: pressed again, it goes on to another one. */
static guint
find_letter (RehabChoiceEntry *self,
             gunichar          letter)
{
  guint place = get_place (self);

  for (guint step = 0; step < self->part.n_choices; step++)
    {
      guint n = (place + step) % self->part.n_choices;

      if (begins_with (get_label (self, n), letter))
        return n + 1;
    }

  return NOT_ASKED;
}

static guint
find_key (RehabChoiceEntry *self,
          guint             keyval)
{
  gunichar character = gdk_keyval_to_unicode (keyval);

  if (character >= '1' && character <= '9')
    return character - '0' <= self->part.n_choices ? character - '0' : NOT_ASKED;

  return character != 0 && g_unichar_isalpha (character) ? find_letter (self, character) : NOT_ASKED;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        modifiers,
                RehabChoiceEntry      *self)
{
  gboolean takes_back = keyval == GDK_KEY_BackSpace || keyval == GDK_KEY_Delete || keyval == GDK_KEY_KP_Delete;
  guint place = takes_back ? NOT_ASKED : find_key (self, keyval);

  if ((modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0 || (place == NOT_ASKED && !takes_back))
    return GDK_EVENT_PROPAGATE;

  choose (self, place);

  return GDK_EVENT_STOP;
}

/* The list that comes down */

static void
setup_item_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item)
{
  GtkWidget *label = rehab_wrapping_label_new (NULL, NULL);

  gtk_list_item_set_child (item, label);
}

static void
bind_item_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item)
{
  GtkWidget *label = gtk_list_item_get_child (item);
  const char *text = gtk_string_object_get_string (gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (label), text);
  if (gtk_list_item_get_position (item) == NOT_ASKED)
    gtk_widget_add_css_class (label, "dimmed");
  else
    gtk_widget_remove_css_class (label, "dimmed");
}

static GtkListItemFactory *
create_factory (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_item_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_item_cb), NULL);

  return factory;
}

static GtkWidget *
create_list (RehabChoiceEntry *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  g_autoptr (GtkListItemFactory) factory = create_factory ();
  GtkWidget *list = gtk_drop_down_new (NULL, NULL);

  gtk_string_list_append (labels, _("Not asked"));
  for (guint n = 0; n < self->part.n_choices; n++)
    gtk_string_list_append (labels, get_label (self, n));

  self->list = GTK_DROP_DOWN (list);
  gtk_drop_down_set_factory (self->list, factory);
  gtk_drop_down_set_model (self->list, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (self->list, NOT_ASKED);
  gtk_widget_set_size_request (list, -1, 44);
  gtk_widget_set_valign (list, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (list, TRUE);
  gtk_widget_add_css_class (list, "dimmed");

  g_signal_connect_swapped (list, "notify::selected", G_CALLBACK (selected_cb), self);

  return list;
}

static GtkWidget *
create_toggles (RehabChoiceEntry *self)
{
  GtkWidget *toggles = rehab_choice_toggles_new ();

  self->toggles = REHAB_CHOICE_TOGGLES (toggles);
  rehab_choice_toggles_set_part (self->toggles, &self->part);
  gtk_widget_set_halign (toggles, GTK_ALIGN_START);

  g_signal_connect_swapped (toggles, "answered", G_CALLBACK (give), self);

  return toggles;
}

static gboolean
fit_side_by_side (const RehabItemPart *part)
{
  glong n_characters = 0;

  for (guint n = 0; n < part->n_choices; n++)
    n_characters += g_utf8_strlen (g_dgettext (GETTEXT_PACKAGE, part->choices[n].label), -1);

  return part->n_choices <= MOST_TOGGLES && n_characters <= MOST_CHARACTERS;
}

static gboolean
rehab_choice_entry_grab_focus (GtkWidget *widget)
{
  RehabChoiceEntry *self = REHAB_CHOICE_ENTRY (widget);

  return gtk_widget_grab_focus (self->toggles != NULL ? GTK_WIDGET (self->toggles) : GTK_WIDGET (self->list));
}

/* Below each other where the text is so large that side by side would be wider than the narrowest form. */
static void
rehab_choice_entry_map (GtkWidget *widget)
{
  RehabChoiceEntry *self = REHAB_CHOICE_ENTRY (widget);
  int width;

  if (self->toggles != NULL)
    {
      rehab_choice_toggles_set_vertical (self->toggles, FALSE);
      gtk_widget_measure (GTK_WIDGET (self->toggles), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
      rehab_choice_toggles_set_vertical (self->toggles, width > MOST_WIDTH);
    }

  GTK_WIDGET_CLASS (rehab_choice_entry_parent_class)->map (widget);
}

static void
rehab_choice_entry_dispose (GObject *object)
{
  RehabChoiceEntry *self = REHAB_CHOICE_ENTRY (object);

  self->setting = TRUE;
  adw_bin_set_child (ADW_BIN (object), NULL);
  self->toggles = NULL;
  self->list = NULL;

  G_OBJECT_CLASS (rehab_choice_entry_parent_class)->dispose (object);
}

static void
rehab_choice_entry_class_init (RehabChoiceEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rehab_choice_entry_dispose;
  widget_class->grab_focus = rehab_choice_entry_grab_focus;
  widget_class->map = rehab_choice_entry_map;

  signals[ANSWERED] =
    g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rehab_choice_entry_init (RehabChoiceEntry *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  /* Before the toggles, which would move the focus, and the list, which would search itself. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * rehab_choice_entry_new:
 * @part: the part of an item that it is for, which takes a choice
 *
 * Makes the control that fits the choices of @part.
 *
 * Returns: (transfer floating): a new entry
 */
GtkWidget *
rehab_choice_entry_new (const RehabItemPart *part)
{
  RehabChoiceEntry *self;

  g_return_val_if_fail (part != NULL && part->n_choices > 0, NULL);

  self = g_object_new (REHAB_TYPE_CHOICE_ENTRY, NULL);
  self->part = *part;
  self->setting = TRUE;

  adw_bin_set_child (ADW_BIN (self), fit_side_by_side (part) ? create_toggles (self) : create_list (self));

  self->setting = FALSE;

  return GTK_WIDGET (self);
}

/**
 * rehab_choice_entry_set_subject:
 * @self: an entry
 * @subject: what is asked, for somebody who does not see the row
 */
void
rehab_choice_entry_set_subject (RehabChoiceEntry *self,
                                const char       *subject)
{
  g_return_if_fail (REHAB_IS_CHOICE_ENTRY (self));
  g_return_if_fail (subject != NULL);

  if (self->toggles != NULL)
    rehab_choice_toggles_set_subject (self->toggles, subject);
  else
    rehab_drop_down_set_subject (self->list, subject);
}

RehabNumber
rehab_choice_entry_get_value (RehabChoiceEntry *self)
{
  g_return_val_if_fail (REHAB_IS_CHOICE_ENTRY (self), REHAB_NUMBER_NOT_ASKED);

  return get_value_at (self, get_place (self));
}

void
rehab_choice_entry_set_value (RehabChoiceEntry *self,
                              RehabNumber       value)
{
  guint place;

  g_return_if_fail (REHAB_IS_CHOICE_ENTRY (self));

  place = find_place (self, value);
  if (get_place (self) == place)
    return;

  self->setting = TRUE;
  if (self->toggles != NULL)
    rehab_choice_toggles_set_value (self->toggles, value);
  else
    gtk_drop_down_set_selected (self->list, place);
  self->setting = FALSE;
}
