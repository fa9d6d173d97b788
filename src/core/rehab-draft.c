/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-draft.h"

struct _RehabDraft
{
  GObject parent_instance;

  GType value_type;
  GEqualFunc equal;
  gpointer original;
  GPtrArray *steps; /* every value, oldest first; never empty */
  guint now;        /* the index of the current one */
  char *last_what;  /* what the last change was about, while a further one may join it */
};

enum
{
  PROP_CHANGED = 1,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  N_PROPS
};

enum
{
  CURRENT_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabDraft, rehab_draft, G_TYPE_OBJECT)

typedef struct
{
  gboolean changed;
  gboolean can_undo;
  gboolean can_redo;
} State;

static State
get_state (RehabDraft *self)
{
  return (State) {
    rehab_draft_get_changed (self), rehab_draft_get_can_undo (self), rehab_draft_get_can_redo (self)
  };
}

static void
notify_since (RehabDraft *self,
              State       before)
{
  State after = get_state (self);

  if (before.changed != after.changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHANGED]);
  if (before.can_undo != after.can_undo)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
  if (before.can_redo != after.can_redo)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_REDO]);
}

static void
rehab_draft_get_property (GObject    *object,
                          guint       property_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  RehabDraft *self = REHAB_DRAFT (object);

  switch (property_id)
    {
    case PROP_CHANGED:
      g_value_set_boolean (value, rehab_draft_get_changed (self));
      break;

    case PROP_CAN_UNDO:
      g_value_set_boolean (value, rehab_draft_get_can_undo (self));
      break;

    case PROP_CAN_REDO:
      g_value_set_boolean (value, rehab_draft_get_can_redo (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
rehab_draft_finalize (GObject *object)
{
  RehabDraft *self = REHAB_DRAFT (object);

  for (guint i = 0; i < self->steps->len; i++)
    g_boxed_free (self->value_type, g_ptr_array_index (self->steps, i));
  g_ptr_array_unref (self->steps);
  g_boxed_free (self->value_type, self->original);
  g_free (self->last_what);

  G_OBJECT_CLASS (rehab_draft_parent_class)->finalize (object);
}

static void
rehab_draft_class_init (RehabDraftClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = rehab_draft_get_property;
  object_class->finalize = rehab_draft_finalize;

  properties[PROP_CHANGED] =
    g_param_spec_boolean ("changed", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CAN_UNDO] =
    g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CAN_REDO] =
    g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* The current value is another one: by an edit, an undo or a redo. */
  signals[CURRENT_CHANGED] =
    g_signal_new ("current-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rehab_draft_init (RehabDraft *self)
{
  self->steps = g_ptr_array_new ();
}

/**
 * rehab_draft_new:
 * @value_type: a boxed type whose values are immutable
 * @equal: says whether two of its values say the same
 * @original: the value to start from
 *
 * Starts an edit.
 *
 * Returns: (transfer full): a new draft, unchanged
 */
RehabDraft *
rehab_draft_new (GType         value_type,
                 GEqualFunc    equal,
                 gconstpointer original)
{
  RehabDraft *self;

  g_return_val_if_fail (G_TYPE_IS_BOXED (value_type), NULL);
  g_return_val_if_fail (equal != NULL, NULL);
  g_return_val_if_fail (original != NULL, NULL);

  self = g_object_new (REHAB_TYPE_DRAFT, NULL);
  self->value_type = value_type;
  self->equal = equal;
  self->original = g_boxed_copy (value_type, original);
  g_ptr_array_add (self->steps, g_boxed_copy (value_type, original));

  return self;
}

gconstpointer
rehab_draft_get_original (RehabDraft *self)
{
  g_return_val_if_fail (REHAB_IS_DRAFT (self), NULL);

  return self->original;
}

/**
 * rehab_draft_get_current:
 * @self: a draft
 *
 * Gets the value as it is edited now.
 *
 * Returns: (transfer none): the value, valid as long as the draft
 */
gconstpointer
rehab_draft_get_current (RehabDraft *self)
{
  g_return_val_if_fail (REHAB_IS_DRAFT (self), NULL);

  return g_ptr_array_index (self->steps, self->now);
}

/**
 * rehab_draft_set_current:
 * @self: a draft
 * @value: the new value
 * @what: (nullable): what was edited ("sets of 3"); a change of the same thing straight after the last one joins its
 *   undo step, as typing does. `NULL` never joins
 *
 * Makes an edit. A value that says the same as the current one is no edit. What could be redone is forgotten.
 */
void
rehab_draft_set_current (RehabDraft   *self,
                         gconstpointer value,
                         const char   *what)
{
  State before;
  gboolean joins;

  g_return_if_fail (REHAB_IS_DRAFT (self));
  g_return_if_fail (value != NULL);

  if (self->equal (rehab_draft_get_current (self), value))
    return;

  before = get_state (self);
  joins = what != NULL && self->now > 0 && self->now + 1 == self->steps->len && g_strcmp0 (what, self->last_what) == 0;

  while (self->steps->len > self->now + 1)
    g_boxed_free (self->value_type, g_ptr_array_steal_index (self->steps, self->steps->len - 1));

  if (joins)
    {
      g_boxed_free (self->value_type, g_ptr_array_steal_index (self->steps, self->now));
      self->now--;
    }

  /* What was typed and taken back in one go is no step: undoing it would change nothing. */
  if (joins && self->equal (rehab_draft_get_current (self), value))
    {
      what = NULL;
    }
  else
    {
      g_ptr_array_add (self->steps, g_boxed_copy (self->value_type, value));
      self->now++;
    }

  g_set_str (&self->last_what, what);
  g_signal_emit (self, signals[CURRENT_CHANGED], 0);
  notify_since (self, before);
}

gboolean
rehab_draft_get_changed (RehabDraft *self)
{
  g_return_val_if_fail (REHAB_IS_DRAFT (self), FALSE);

  return !self->equal (self->original, rehab_draft_get_current (self));
}

gboolean
rehab_draft_get_can_undo (RehabDraft *self)
{
  g_return_val_if_fail (REHAB_IS_DRAFT (self), FALSE);

  return self->now > 0;
}

gboolean
rehab_draft_get_can_redo (RehabDraft *self)
{
  g_return_val_if_fail (REHAB_IS_DRAFT (self), FALSE);

  return self->now + 1 < self->steps->len;
}

/**
 * rehab_draft_peek_undo:
 * @self: a draft
 *
 * Gets the value that undoing would go back to, for whoever says what the step is.
 *
 * Returns: (transfer none) (nullable): the value, or `NULL` when there is nothing to undo; valid until the next change
 */
gconstpointer
rehab_draft_peek_undo (RehabDraft *self)
{
  g_return_val_if_fail (REHAB_IS_DRAFT (self), NULL);

  return rehab_draft_get_can_undo (self) ? g_ptr_array_index (self->steps, self->now - 1) : NULL;
}

/**
 * rehab_draft_peek_redo:
 * @self: a draft
 *
 * Gets the value that redoing would lead to.
 *
 * Returns: (transfer none) (nullable): the value, or `NULL` when there is nothing to redo; valid until the next change
 */
gconstpointer
rehab_draft_peek_redo (RehabDraft *self)
{
  g_return_val_if_fail (REHAB_IS_DRAFT (self), NULL);

  return rehab_draft_get_can_redo (self) ? g_ptr_array_index (self->steps, self->now + 1) : NULL;
}

static void
move (RehabDraft *self,
      guint       to)
{
  State before = get_state (self);

  self->now = to;
  g_clear_pointer (&self->last_what, g_free);
  g_signal_emit (self, signals[CURRENT_CHANGED], 0);
  notify_since (self, before);
}

void
rehab_draft_undo (RehabDraft *self)
{
  g_return_if_fail (REHAB_IS_DRAFT (self));

  if (rehab_draft_get_can_undo (self))
    move (self, self->now - 1);
}

void
rehab_draft_redo (RehabDraft *self)
{
  g_return_if_fail (REHAB_IS_DRAFT (self));

  if (rehab_draft_get_can_redo (self))
    move (self, self->now + 1);
}

/**
 * rehab_draft_saved:
 * @self: a draft
 * @value: what was saved
 *
 * Makes @value the one that "changed" is told against. The undo stack stays, so that one can go back behind a save.
 */
void
rehab_draft_saved (RehabDraft   *self,
                   gconstpointer value)
{
  State before;
  gpointer saved;

  g_return_if_fail (REHAB_IS_DRAFT (self));
  g_return_if_fail (value != NULL);

  /* Copied first: it may be the very value that is let go of. */
  before = get_state (self);
  saved = g_boxed_copy (self->value_type, value);
  g_boxed_free (self->value_type, self->original);
  self->original = saved;
  g_clear_pointer (&self->last_what, g_free);
  notify_since (self, before);
}
