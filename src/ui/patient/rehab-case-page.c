/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-case-page.h"

typedef struct
{
  RehabCaseModel *model;
  gboolean stale; /* something changed while nobody saw the page */
} RehabCasePagePrivate;

enum
{
  PROP_CASE_MODEL = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (RehabCasePage, rehab_case_page, ADW_TYPE_BIN)

/* Each answer of an assessment is a change: pages that nobody sees wait until somebody does. */
static void
changed_cb (RehabCasePage *self)
{
  RehabCasePagePrivate *priv = rehab_case_page_get_instance_private (self);

  priv->stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (!priv->stale)
    REHAB_CASE_PAGE_GET_CLASS (self)->show (self, priv->model);
}

static void
rehab_case_page_map (GtkWidget *widget)
{
  RehabCasePage *self = REHAB_CASE_PAGE (widget);
  RehabCasePagePrivate *priv = rehab_case_page_get_instance_private (self);

  GTK_WIDGET_CLASS (rehab_case_page_parent_class)->map (widget);

  if (priv->stale && priv->model != NULL)
    changed_cb (self);
}

static void
rehab_case_page_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_CASE_MODEL:
      g_value_set_object (value, rehab_case_page_get_model (REHAB_CASE_PAGE (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
rehab_case_page_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_CASE_MODEL:
      rehab_case_page_set_model (REHAB_CASE_PAGE (object), g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
rehab_case_page_dispose (GObject *object)
{
  rehab_case_page_set_model (REHAB_CASE_PAGE (object), NULL);

  G_OBJECT_CLASS (rehab_case_page_parent_class)->dispose (object);
}

static void
rehab_case_page_class_init (RehabCasePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = rehab_case_page_get_property;
  object_class->set_property = rehab_case_page_set_property;
  object_class->dispose = rehab_case_page_dispose;
  GTK_WIDGET_CLASS (klass)->map = rehab_case_page_map;

  properties[PROP_CASE_MODEL] =
    g_param_spec_object ("case-model", NULL, NULL, REHAB_TYPE_CASE_MODEL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rehab_case_page_init (RehabCasePage *self)
{
}

RehabCaseModel *
rehab_case_page_get_model (RehabCasePage *self)
{
  RehabCasePagePrivate *priv = rehab_case_page_get_instance_private (self);

  g_return_val_if_fail (REHAB_IS_CASE_PAGE (self), NULL);

  return priv->model;
}

void
rehab_case_page_set_model (RehabCasePage  *self,
                           RehabCaseModel *model)
{
  RehabCasePagePrivate *priv = rehab_case_page_get_instance_private (self);

  g_return_if_fail (REHAB_IS_CASE_PAGE (self));

  if (priv->model == model)
    return;

  if (priv->model != NULL)
    {
      if (REHAB_CASE_PAGE_GET_CLASS (self)->leave != NULL)
        REHAB_CASE_PAGE_GET_CLASS (self)->leave (self);
      g_signal_handlers_disconnect_by_data (priv->model, self);
      g_clear_object (&priv->model);
      priv->stale = FALSE;
    }

  if (model != NULL)
    {
      priv->model = g_object_ref (model);
      g_signal_connect_swapped (model, "changed", G_CALLBACK (changed_cb), self);
      REHAB_CASE_PAGE_GET_CLASS (self)->show (self, model);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CASE_MODEL]);
}

/* Keeps what is being typed. FALSE when something that was typed would go with the page. */
gboolean
rehab_case_page_finish (RehabCasePage *self)
{
  g_return_val_if_fail (REHAB_IS_CASE_PAGE (self), TRUE);

  if (rehab_case_page_get_model (self) == NULL || REHAB_CASE_PAGE_GET_CLASS (self)->finish == NULL)
    return TRUE;

  return REHAB_CASE_PAGE_GET_CLASS (self)->finish (self);
}
