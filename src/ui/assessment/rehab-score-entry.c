/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-score-entry.h"
#include "rehab-announce.h"
#include "rehab-unit-settings.h"

/* How long a digit waits for the next one: "1" may become "10". */
#define SETTLE_MS 700

struct _RehabScoreEntry
{
  AdwBin parent_instance;

  GtkEntry *entry;

  RehabItemPart part; /* without an item before it is set */
  char *placeholder; /* NULL for a dash */
  RehabNumber value; /* what was last said or set, not what is being typed */
  char *problem;
  guint settle_id;
  gboolean setting;
};

enum
{
  PROP_0,
  PROP_PROBLEM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  ANSWERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabScoreEntry, rehab_score_entry, ADW_TYPE_BIN)

static void
set_problem (RehabScoreEntry *self,
             const char      *problem)
{
  if (!g_set_str (&self->problem, problem))
    return;

  if (problem != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");

  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               problem != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  rehab_announce (GTK_WIDGET (self), problem);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
}

/* What the text says now, with the sentence that explains why it says nothing. */
static RehabNumber
read_text (RehabScoreEntry *self,
           char           **problem)
{
  g_autoptr (GError) error = NULL;
  RehabNumber number = rehab_item_part_read_number (&self->part, gtk_editable_get_text (GTK_EDITABLE (self->entry)), &error);

  if (error != NULL)
    *problem = rehab_item_part_dup_refusal (&self->part);
  else if (number.known && self->value.known)
    number.value = rehab_units_keep (self->part.measure, self->value.value, number.value);

  return number;
}

static void
set_text (RehabScoreEntry *self,
          const char      *text)
{
  g_clear_handle_id (&self->settle_id, g_source_remove);

  self->setting = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  self->setting = FALSE;

  set_problem (self, NULL);
}

static void
give (RehabScoreEntry *self,
      RehabNumber      value)
{
  if (rehab_number_equal (self->value, value))
    return;

  self->value = value;
  g_signal_emit (self, signals[ANSWERED], 0);
}

static void
settled_cb (gpointer data)
{
  RehabScoreEntry *self = data;
  g_autofree char *problem = NULL;

  self->settle_id = 0;
  give (self, read_text (self, &problem));
}

static void
text_changed_cb (RehabScoreEntry *self)
{
  g_autofree char *problem = NULL;
  RehabNumber number;

  if (self->setting || self->part.item == NULL)
    return;

  g_clear_handle_id (&self->settle_id, g_source_remove);

  number = read_text (self, &problem);
  set_problem (self, problem);

  /* A value that was kept before must not outlive the text that replaced it. */
  if (problem == NULL && rehab_item_part_can_go_on (&self->part, number))
    self->settle_id = g_timeout_add_once (SETTLE_MS, settled_cb, self);
  else
    give (self, number);
}

/* Behind a cursor a dash looks like a cross. */
static void
entered_cb (RehabScoreEntry *self)
{
  gtk_entry_set_placeholder_text (self->entry, NULL);
}

static void
left_cb (RehabScoreEntry *self)
{
  gtk_entry_set_placeholder_text (self->entry, self->placeholder != NULL ? self->placeholder : "–");
  rehab_score_entry_flush (self);
}

static gboolean
rehab_score_entry_grab_focus (GtkWidget *widget)
{
  RehabScoreEntry *self = REHAB_SCORE_ENTRY (widget);

  return gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
rehab_score_entry_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  RehabScoreEntry *self = REHAB_SCORE_ENTRY (object);

  switch (prop_id)
    {
    case PROP_PROBLEM:
      g_value_set_string (value, self->problem);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rehab_score_entry_dispose (GObject *object)
{
  RehabScoreEntry *self = REHAB_SCORE_ENTRY (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  self->part.item = NULL;
  /* What is both the bin's child and the template's goes once. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_SCORE_ENTRY);

  G_OBJECT_CLASS (rehab_score_entry_parent_class)->dispose (object);
}

static void
rehab_score_entry_finalize (GObject *object)
{
  RehabScoreEntry *self = REHAB_SCORE_ENTRY (object);

  g_free (self->placeholder);
  g_free (self->problem);

  G_OBJECT_CLASS (rehab_score_entry_parent_class)->finalize (object);
}

static void
rehab_score_entry_class_init (RehabScoreEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rehab_score_entry_get_property;
  object_class->dispose = rehab_score_entry_dispose;
  object_class->finalize = rehab_score_entry_finalize;
  widget_class->grab_focus = rehab_score_entry_grab_focus;

  /* What is wrong with the text, as a sentence; NULL when nothing is. */
  properties[PROP_PROBLEM] =
    g_param_spec_string ("problem", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[ANSWERED] =
    g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/HamstringRehab/ui/assessment/rehab-score-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabScoreEntry, entry);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
  gtk_widget_class_bind_template_callback (widget_class, rehab_score_entry_flush);
}

static void
rehab_score_entry_init (RehabScoreEntry *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rehab_score_entry_new (void)
{
  return g_object_new (REHAB_TYPE_SCORE_ENTRY, NULL);
}

/* As many characters as the longest number that is taken; pain, from 0 to 10, has room to be hit with a finger. */
static int
count_characters (const RehabItemPart *part)
{
  g_autofree char *lowest = g_strdup_printf ("%.*f", (int) part->decimals, part->min);
  g_autofree char *highest = g_strdup_printf ("%.*f", (int) part->decimals, part->max);
  gulong n_more = rehab_units_are_recorded (part->measure) ? 0 : 1; /* 149.95 lb */

  return (int) MAX (4, MAX (strlen (lowest), strlen (highest)) + n_more);
}

static void
show_value (RehabScoreEntry *self)
{
  g_autofree char *text = self->value.known ? rehab_item_part_dup_figure (&self->part, self->value.value) : g_strdup ("");

  set_text (self, text);
}

static void
show_width (RehabScoreEntry *self)
{
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), count_characters (&self->part));
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), count_characters (&self->part));
}

/* What was refused stays to be corrected, with the limits that it has now. */
static void
units_changed_cb (RehabScoreEntry *self)
{
  g_autofree char *refusal = NULL;

  if (self->part.item == NULL)
    return;

  show_width (self);
  if (self->problem == NULL)
    {
      show_value (self);
      return;
    }

  refusal = rehab_item_part_dup_refusal (&self->part);
  set_problem (self, refusal);
}

/**
 * rehab_score_entry_set_part:
 * @self: an entry
 * @part: the part of an item that it is for, which takes a number
 *
 * Sets what numbers are taken.
 */
void
rehab_score_entry_set_part (RehabScoreEntry     *self,
                            const RehabItemPart *part)
{
  g_return_if_fail (REHAB_IS_SCORE_ENTRY (self));
  g_return_if_fail (part != NULL && part->item != NULL);

  self->part = *part;
  show_width (self);
  if (part->measure != REHAB_UNIT_KIND_NONE)
    rehab_unit_settings_follow (self, G_CALLBACK (units_changed_cb));
}

/**
 * rehab_score_entry_set_subject:
 * @self: an entry
 * @subject: what is entered, for somebody who does not see the row
 */
void
rehab_score_entry_set_subject (RehabScoreEntry *self,
                               const char      *subject)
{
  g_return_if_fail (REHAB_IS_SCORE_ENTRY (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, subject, -1);
}

/**
 * rehab_score_entry_set_placeholder:
 * @self: an entry
 * @placeholder: what it says while it is empty, instead of a dash
 */
void
rehab_score_entry_set_placeholder (RehabScoreEntry *self,
                                   const char      *placeholder)
{
  g_return_if_fail (REHAB_IS_SCORE_ENTRY (self));

  g_set_str (&self->placeholder, placeholder);
  gtk_entry_set_placeholder_text (self->entry, placeholder);
}

RehabNumber
rehab_score_entry_get_value (RehabScoreEntry *self)
{
  g_return_val_if_fail (REHAB_IS_SCORE_ENTRY (self), REHAB_NUMBER_NOT_ASKED);

  return self->value;
}

/**
 * rehab_score_entry_set_value:
 * @self: an entry
 * @value: the value to show
 *
 * Shows a value. What is being typed is left alone while @value is what this entry last gave.
 */
void
rehab_score_entry_set_value (RehabScoreEntry *self,
                             RehabNumber      value)
{
  g_return_if_fail (REHAB_IS_SCORE_ENTRY (self));
  g_return_if_fail (self->part.item != NULL);

  if (rehab_number_equal (self->value, value))
    return;

  self->value = value;
  show_value (self);
}

/**
 * rehab_score_entry_reset:
 * @self: an entry
 *
 * Makes the entry empty, and forgets what was typed without being kept.
 */
void
rehab_score_entry_reset (RehabScoreEntry *self)
{
  g_return_if_fail (REHAB_IS_SCORE_ENTRY (self));

  self->value = REHAB_NUMBER_NOT_ASKED;
  set_text (self, "");
}

const char *
rehab_score_entry_get_problem (RehabScoreEntry *self)
{
  g_return_val_if_fail (REHAB_IS_SCORE_ENTRY (self), NULL);

  return self->problem;
}

/**
 * rehab_score_entry_type:
 * @self: an entry
 * @digit: a digit, as a character
 *
 * Takes the focus and begins anew with a digit that was typed elsewhere.
 */
void
rehab_score_entry_type (RehabScoreEntry *self,
                        char             digit)
{
  const char text[] = { digit, '\0' };
  int position = 0;

  g_return_if_fail (REHAB_IS_SCORE_ENTRY (self));
  g_return_if_fail (g_ascii_isdigit (digit));

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  /* What was there goes without being taken back first. */
  set_text (self, "");
  gtk_editable_insert_text (GTK_EDITABLE (self->entry), text, -1, &position);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), position);
}

/**
 * rehab_score_entry_flush:
 * @self: an entry
 *
 * Gives what has been typed without waiting any longer.
 */
void
rehab_score_entry_flush (RehabScoreEntry *self)
{
  g_return_if_fail (REHAB_IS_SCORE_ENTRY (self));

  if (self->settle_id == 0)
    return;

  g_clear_handle_id (&self->settle_id, g_source_remove);
  settled_cb (self);
}

/**
 * rehab_score_entry_read_again:
 * @self: an entry
 *
 * Reads what was refused once more, after another answer has changed what is taken.
 */
void
rehab_score_entry_read_again (RehabScoreEntry *self)
{
  g_return_if_fail (REHAB_IS_SCORE_ENTRY (self));

  if (self->problem != NULL)
    text_changed_cb (self);
}
