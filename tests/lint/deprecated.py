#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that no API is used that GTK or libadwaita gave up, in C, templates and style sheets.

The compiler knows some of it; it does not know templates, style classes, nor what is merely not to be used here.

Usage: deprecated.py SOURCE_ROOT
"""

import re
import sys

import tap
import tree

# (types as a regular expression, what to use)
TYPES = (
    ("Gtk(?:Tree(?:View|Model|Store|Path|Iter|Selection|Sortable|RowReference)|ListStore|CellRenderer|CellLayout|IconView)",
     "GListModel with GtkListView or GtkColumnView"),
    ("GtkComboBox", "GtkDropDown or AdwComboRow"),
    ("Gtk(?:Dialog|MessageDialog)", "AdwDialog or AdwAlertDialog"),
    ("GtkFileChooser", "GtkFileDialog"),
    ("Gtk(?:ColorChooser|ColorButton|FontChooser|FontButton|AppChooser)", "the dialog objects of GTK 4.10"),
    ("GtkInfoBar", "AdwBanner"),
    ("GtkStyleContext", "gtk_widget_add_css_class()"),
    ("GtkShortcuts(?:Window|Section|Group|Shortcut)", "AdwShortcutsDialog, or a dialog of its own"),
    ("GtkStatusbar", "AdwToast"),
    ("GtkLockButton|GtkVolumeButton|GtkAssistant", "nothing: it is gone"),
    ("AdwLeaflet", "AdwNavigationSplitView"),
    ("AdwFlap", "AdwOverlaySplitView"),
    ("AdwSqueezer", "AdwBreakpoint"),
    ("AdwMessageDialog", "AdwAlertDialog"),
    ("AdwAboutWindow", "AdwAboutDialog"),
    ("AdwPreferencesWindow", "AdwPreferencesDialog"),
    ("AdwViewSwitcherTitle", "AdwViewSwitcher and AdwBreakpoint"),
)

# (what stands in C, what to use)
CALLS = (
    (r"gtk_css_provider_load_from_data", "gtk_css_provider_load_from_string()"),
    (r"gtk_widget_(?:show|hide)\b", "gtk_widget_set_visible()"),
    (r"gtk_widget_get_allocat(?:ed_\w+|ion)\b", "gtk_widget_get_width(), gtk_widget_get_height()"),
    (r"gdk_\w*pixbuf\w*|GdkPixbuf\w*", "GdkTexture, or rehab-photo.h"),
    (r"gtk_render_\w+", "GtkSnapshot"),
    (r"gtk_show_uri\w*", "GtkUriLauncher"),
)

# Photographs are taken in and painted where no widget is; what draws widgets has textures.
PIXBUF_FILES = re.compile(r"src/figure/rehab-photo[\w-]*\.[ch]|tests/displayless/(?:test-photo\.c|photo-fixture\.h)")

STYLE_CLASSES = ((r"dim-label", "dimmed"),)


def prefix_of(type_pattern):
    """GtkTree(?:View|Path) -> gtk_tree_(?:view|path), as its functions begin."""
    return re.sub(r"(?<=[a-z])(?=[A-Z(])", "_", type_pattern).replace("_(?:", "_(?:").lower()


def find(files):
    problems = []
    for path, text in files.items():
        if not path.startswith(("src/", "tests/")) or not path.endswith((".c", ".h", ".ui", ".css", ".blp")):
            continue
        rules = [(pattern, instead) for pattern, instead in STYLE_CLASSES]
        rules += [(rf"\b(?:{pattern})\w*", instead) for pattern, instead in TYPES]
        if path.endswith((".c", ".h")):
            rules += [(rf"\b(?:{prefix_of(pattern)})_\w+", instead) for pattern, instead in TYPES]
            rules += [(rf"\b(?:{pattern})", instead) for pattern, instead in CALLS
                      if "pixbuf" not in pattern or not PIXBUF_FILES.fullmatch(path)]
            # A style class is a string; the rest is not looked for in strings, where it may be said what not to use.
            code, strings = tree.blank(text), tree.blank(text, keep_strings=True)
        else:
            code = strings = re.sub(r"<!--.*?-->", lambda match: re.sub(r"[^\n]", " ", match.group()), text, flags=re.S)
        for pattern, instead in rules:
            where = strings if (pattern, instead) in STYLE_CLASSES else code
            problems += [f"{path}:{line}: {found} is not for new code; use {instead}"
                         for line, found in tree.lines_with(pattern, where)]
    return problems


def check_self(report):
    fine = {"src/ui/a.c": "GtkTreeListModel *a = gtk_tree_list_model_new (); adw_dialog_present (d, w);\n"
                          "/* GtkTreeView */ g_print (\"gtk_widget_show\"); gtk_file_dialog_new ();\n"
                          "gtk_tree_expander_get_item (e); gtk_widget_add_css_class (w, \"dimmed\");\n",
            "src/ui/a.ui": '<!-- GtkDialog --><object class="AdwDialog"/><object class="GtkTreeExpander"/>\n'}
    report.catches("nothing in a tree that is fine", find(fine), 0)
    for name, path, text in (
            ("a tree view", "src/ui/b.c", "GtkTreeView *view;\n"),
            ("a list store by its function", "src/ui/b.c", "gtk_list_store_append (s);\n"),
            ("a tree path by its function", "src/ui/b.c", "gtk_tree_path_free (p);\n"),
            ("a dialog by its function", "src/ui/b.c", "gtk_dialog_run (d);\n"),
            ("a message dialog", "src/ui/b.c", "adw_message_dialog_new (w);\n"),
            ("a combo box in a template", "src/ui/b.ui", '<object class="GtkComboBoxText"/>\n'),
            ("a shortcuts window in a template", "src/ui/b.ui", '<object class="GtkShortcutsWindow"/>\n'),
            ("a file chooser", "src/ui/b.c", "GtkFileChooserNative *c;\n"),
            ("showing", "src/ui/b.c", "gtk_widget_show (w);\n"),
            ("an allocation", "src/ui/b.c", "gtk_widget_get_allocated_width (w);\n"),
            ("a pixbuf", "src/ui/b.c", "gdk_texture_new_for_pixbuf (p);\n"),
            ("an old style class in C", "src/ui/b.c", 'gtk_widget_add_css_class (w, "dim-label");\n'),
            ("an old style class in a template", "src/ui/b.ui", '<class name="dim-label"/>\n'),
            ("a leaflet", "src/ui/b.ui", '<object class="AdwLeaflet"/>\n')):
        report.catches(name, find({**fine, path: text}))


def main():
    report = tap.Report()
    check_self(report)
    report.case("current API only", find(tree.read(sys.argv[1])))
    report.finish()


if __name__ == "__main__":
    main()
