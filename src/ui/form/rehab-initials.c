/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-initials.h"
#include "rehab-clinician.h"

#define LAST "rehab-initials-last"

static void
name_changed_cb (GtkEditable *name,
                 GtkEditable *initials)
{
  g_autofree char *proposal = rehab_clinician_dup_initials (gtk_editable_get_text (name));
  const char *last = g_object_get_data (G_OBJECT (initials), LAST);
  const char *typed = gtk_editable_get_text (initials);

  if (typed[0] != '\0' && g_strcmp0 (typed, last) != 0)
    return;

  g_object_set_data_full (G_OBJECT (initials), LAST, g_strdup (proposal), g_free);
  gtk_editable_set_text (initials, proposal);
}

/**
 * rehab_initials_propose:
 * @form: a form of a clinician who is not known yet
 *
 * Has the initials follow the name. What is typed there stays.
 */
void
rehab_initials_propose (RehabRecordForm *form)
{
  GtkWidget *name = rehab_record_form_get_row (form, "name");
  GtkWidget *initials = rehab_record_form_get_row (form, "initials");

  g_return_if_fail (GTK_IS_EDITABLE (name) && GTK_IS_EDITABLE (initials));

  g_signal_connect_object (name, "changed", G_CALLBACK (name_changed_cb), initials, G_CONNECT_DEFAULT);
}
