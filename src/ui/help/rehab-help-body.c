/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-help-body.h"
#include "rehab-wrapping-label.h"

/* As wide as a line of text is easy to read. */
#define WIDTH 640

#define SPACING 12

struct _RehabHelpBody
{
  AdwBin parent_instance;

  GtkWidget *box;
  GtkWidget *points; /* the list that is being added to; NULL after anything else */
  GtkWidget *table;  /* the same for a table */
};

G_DEFINE_FINAL_TYPE (RehabHelpBody, rehab_help_body, ADW_TYPE_BIN)

static void
rehab_help_body_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);

  G_OBJECT_CLASS (rehab_help_body_parent_class)->dispose (object);
}

static void
rehab_help_body_class_init (RehabHelpBodyClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rehab_help_body_dispose;
}

static void
rehab_help_body_init (RehabHelpBody *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  gtk_widget_set_margin_top (self->box, 12);
  gtk_widget_set_margin_bottom (self->box, 36);
  gtk_widget_set_margin_start (self->box, 18);
  gtk_widget_set_margin_end (self->box, 18);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), self->box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  /* At its least a picture has no height. */
  gtk_scrollable_set_vscroll_policy (GTK_SCROLLABLE (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scrolled))),
                                     GTK_SCROLL_NATURAL);
  adw_bin_set_child (ADW_BIN (self), scrolled);
}

GtkWidget *
rehab_help_body_new (void)
{
  return g_object_new (REHAB_TYPE_HELP_BODY, NULL);
}

/* Adds anything at the end. */
void
rehab_help_body_add (RehabHelpBody *self,
                     GtkWidget     *widget)
{
  g_return_if_fail (REHAB_IS_HELP_BODY (self));

  self->points = NULL;
  self->table = NULL;
  gtk_box_append (GTK_BOX (self->box), widget);
}

static GtkWidget *
create_label (const char *markup,
              const char *css_class)
{
  GtkWidget *label = rehab_wrapping_label_new (NULL, css_class);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_widget_set_hexpand (label, TRUE);
  /* To be copied with the pointer; the keyboard goes from link to link, and scrolls between them. */
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_focusable (label, FALSE);

  return label;
}

static GtkWidget *
create_heading (const char *text,
                const char *css_class,
                int         level)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0f, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL, level, -1);

  return label;
}

/* The heading of the page, and in small print above it where one is. Both are plain words. */
void
rehab_help_body_add_title (RehabHelpBody *self,
                           const char    *kicker,
                           const char    *title)
{
  if (kicker != NULL)
    rehab_help_body_add_caption (self, kicker);
  rehab_help_body_add (self, create_heading (title, "title-1", 1));
}

void
rehab_help_body_add_heading (RehabHelpBody *self,
                             const char    *text)
{
  GtkWidget *heading = create_heading (text, "heading", 2);

  gtk_widget_set_margin_top (heading, 12);
  rehab_help_body_add (self, heading);
}

void
rehab_help_body_add_text (RehabHelpBody *self,
                          const char    *markup)
{
  rehab_help_body_add (self, create_label (markup, "body"));
}

void
rehab_help_body_add_caption (RehabHelpBody *self,
                             const char    *text)
{
  GtkWidget *label = rehab_wrapping_label_new (text, "caption");

  gtk_widget_add_css_class (label, "dimmed");
  rehab_help_body_add (self, label);
}

/**
 * rehab_help_body_add_point:
 * @self: a body
 * @sign: what stands before it: "•", "1."
 * @markup: a line of a list
 *
 * Adds to the list that is being made, or begins one.
 */
void
rehab_help_body_add_point (RehabHelpBody *self,
                           const char    *sign,
                           const char    *markup)
{
  GtkWidget *line = g_object_new (GTK_TYPE_BOX, "spacing", 9, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);
  GtkWidget *before = g_object_new (GTK_TYPE_LABEL, "label", sign, "yalign", 0.0f, "xalign", 1.0f, "width-chars", 2, NULL);

  if (self->points == NULL)
    {
      GtkWidget *points = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6,
                                        "accessible-role", GTK_ACCESSIBLE_ROLE_LIST, NULL);

      rehab_help_body_add (self, points);
      self->points = points;
    }

  gtk_widget_add_css_class (before, "numeric");
  gtk_widget_add_css_class (before, "dimmed");
  gtk_box_append (GTK_BOX (line), before);
  gtk_box_append (GTK_BOX (line), create_label (markup, "body"));
  gtk_box_append (GTK_BOX (self->points), line);
}

/**
 * rehab_help_body_add_example:
 * @self: a body
 * @typed: what is typed, plain words
 * @meant: what is meant by it, plain words
 *
 * Adds a line to the table that is being made, or begins one: at the left what is typed, at the right what is meant.
 */
void
rehab_help_body_add_example (RehabHelpBody *self,
                             const char    *typed,
                             const char    *meant)
{
  GtkWidget *key;
  GtkWidget *value = rehab_wrapping_label_new (meant, NULL);
  int row = 0;

  if (self->table == NULL)
    {
      GtkWidget *table = gtk_grid_new ();

      gtk_grid_set_column_spacing (GTK_GRID (table), 18);
      gtk_grid_set_row_spacing (GTK_GRID (table), 6);
      gtk_widget_add_css_class (table, "card");
      gtk_widget_add_css_class (table, "help-note");
      rehab_help_body_add (self, table);
      self->table = table;
    }

  key = rehab_wrapping_label_new (typed, "monospace");
  gtk_widget_set_valign (key, GTK_ALIGN_START);
  gtk_widget_set_hexpand (value, TRUE);
  while (gtk_grid_get_child_at (GTK_GRID (self->table), 0, row) != NULL)
    row++;
  gtk_grid_attach (GTK_GRID (self->table), key, 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (self->table), value, 1, row, 1, 1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (value), GTK_ACCESSIBLE_RELATION_LABELLED_BY, key, NULL, -1);
}

/* Something that stands out, in a frame, with where it comes from below it. */
void
rehab_help_body_add_note (RehabHelpBody *self,
                          const char    *markup,
                          const char    *small_print)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "help-note");
  gtk_box_append (GTK_BOX (box), create_label (markup, "body"));
  if (small_print != NULL)
    {
      GtkWidget *caption = rehab_wrapping_label_new (small_print, "caption");

      gtk_widget_add_css_class (caption, "dimmed");
      gtk_box_append (GTK_BOX (box), caption);
    }
  rehab_help_body_add (self, box);
}

/**
 * rehab_help_body_add_list:
 * @self: a body
 * @title: (nullable): the heading above it
 * @about: (nullable): a sentence below that
 *
 * Adds a boxed list for rows.
 *
 * Returns: (transfer none): an AdwPreferencesGroup
 */
GtkWidget *
rehab_help_body_add_list (RehabHelpBody *self,
                          const char    *title,
                          const char    *about)
{
  GtkWidget *list = adw_preferences_group_new ();
  g_autofree char *title_markup = title != NULL ? g_markup_escape_text (title, -1) : NULL;
  g_autofree char *about_markup = about != NULL ? g_markup_escape_text (about, -1) : NULL;

  if (title_markup != NULL)
    adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (list), title_markup);
  if (about_markup != NULL)
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (list), about_markup);
  gtk_widget_set_margin_top (list, title != NULL ? 12 : 0);
  rehab_help_body_add (self, list);

  return list;
}

/**
 * rehab_help_list_add_link:
 * @list: a list of rehab_help_body_add_list()
 * @title: plain words
 * @subtitle: (nullable): plain words
 * @target: (nullable): a help target; `NULL` for a row that leads nowhere
 *
 * Adds a row.
 *
 * Returns: (transfer none): the row
 */
GtkWidget *
rehab_help_list_add_link (GtkWidget  *list,
                          const char *title,
                          const char *subtitle,
                          const char *target)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL && subtitle[0] != '\0')
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (target != NULL)
    {
      GtkWidget *arrow = g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic",
                                       "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", target);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "help.open");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
    }
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (list), row);

  return row;
}
