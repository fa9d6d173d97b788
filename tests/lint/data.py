#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks desktop entry, metainfo, settings schema, icons, templates and manifest with the tools made for each.

Usage: data.py SOURCE_ROOT DESKTOP_FILE METAINFO_FILE
"""

import contextlib
import os
import re
import shutil
import struct
import subprocess
import sys
import tempfile

import tap
import tree

ID = "com.example.HamstringRehab"
MANIFEST = ID + ".yml"
# What the sandbox opens: a window. No network, no folder, no bus of others.
FINISH_ARGS = ["--share=ipc", "--socket=fallback-x11", "--socket=wayland", "--device=dri"]


def run(*command):
    ran = subprocess.run(command, capture_output=True, text=True)
    return [] if ran.returncode == 0 else [f"{os.path.basename(command[0])}: {line}"
                                           for line in (ran.stdout + ran.stderr).splitlines() if line.strip()] or [f"{command[0]} failed"]


def find_desktop(path):
    return run("desktop-file-validate", "--warn-kde", path)


def find_metainfo(path):
    ran = subprocess.run(["appstreamcli", "validate", "--pedantic", "--no-net", "--no-color", path], capture_output=True, text=True)
    # The id has capitals as those of GNOME's own programs have; the hint against them is of other desktops.
    said = [line for line in (ran.stdout + ran.stderr).splitlines()
            if re.match("[EWIP]: ", line) and "cid-contains-uppercase-letter" not in line]
    return [f"appstreamcli: {line}" for line in said or (["it failed"] if ran.returncode != 0 else [])]


def find_schema(folder):
    return run("glib-compile-schemas", "--strict", "--dry-run", folder)


def find_xml(paths):
    return [problem for path in paths for problem in run("xmllint", "--noout", "--nonet", path)]


def find_manifest(text):
    problems = []
    arguments = re.search(r"^finish-args:\n((?:  - .*\n)*)", text, re.M)
    found = re.findall(r"^  - (.*)$", arguments[1], re.M) if arguments else []
    if found != FINISH_ARGS:
        problems.append(f"{MANIFEST}: opens {found}, not just {FINISH_ARGS}")
    for line in (f"id: {ID}", "runtime: org.gnome.Platform", "command: hamstring-rehab"):
        if not re.search(rf"^{re.escape(line)}$", text, re.M):
            problems.append(f"{MANIFEST}: lacks \"{line}\"")
    if re.search(r"^ *(?:- )?(?:type: (?:git|archive)|url:)", text, re.M):
        problems.append(f"{MANIFEST}: builds something that is not in this folder")
    return problems


def find_listing(metainfo, root):
    """What listings of programs ask for, and the validators do not: the pictures are there, and each release is told of."""
    problems = []
    with open(os.path.join(root, "NEWS.md"), encoding="utf-8") as news:
        versions = re.findall(r"^## (\S+)", news.read(), re.M)
    told = re.findall(r'<release version="([^"]+)"', metainfo)
    if told != versions:
        problems.append(f"NEWS.md has the releases {versions}, the metainfo {told}")
    summary = re.search(r"<summary>([^<]*)</summary>", metainfo)[1]
    if len(summary) > 35 or summary.endswith("."):
        problems.append(f"the summary is over 35 characters or ends as a sentence does: {summary}")
    problems += [f"the caption ends as a sentence does, or is over 100 characters: {caption}"
                 for caption in re.findall(r"<caption>([^<]*)</caption>", metainfo) if caption.endswith(".") or len(caption) > 100]
    pictures = re.findall(r'<image type="source" width="(\d+)" height="(\d+)">https://[^<]*/screenshots/([\w-]+\.png)</image>', metainfo)
    folder = os.path.join(root, "data", "screenshots")
    for width, height, name in pictures:
        with contextlib.suppress(OSError), open(os.path.join(folder, name), "rb") as picture:
            head = picture.read(24)
            if head[1:4] == b"PNG" and struct.unpack(">II", head[16:24]) == (int(width), int(height)):
                continue
        problems.append(f"data/screenshots/{name} is not there, or not {width} by {height}")
    unused = set(os.listdir(folder)) - {name for _, _, name in pictures}
    problems += [f"data/screenshots/{name} is shown nowhere" for name in sorted(unused)]
    if len(pictures) < 3:
        problems.append("fewer than three pictures")
    return problems


def find_resources(files):
    """Templates that no resource bundle carries are dead, and crash the program when they are missed."""
    bundles = "".join(text for path, text in files.items() if path.endswith((".gresource.xml", ".gresource.xml.in")))
    return [f"{path} is in no resource bundle" for path in files
            if path.startswith("src/") and path.endswith((".ui", ".css"))
            and not re.search(rf">(?:[^<]*/)?{re.escape(os.path.basename(path))}<", bundles)]


def planted(folder, name, text):
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8") as written:
        written.write(text)
    return path


def check_self(report, root, desktop, metainfo):
    def read(path):
        with open(path, encoding="utf-8") as opened:
            return opened.read()

    def catches(name, problems):
        report.case(f"catches {name}", [] if problems else ["planted, and not found"])

    with tempfile.TemporaryDirectory() as folder:
        catches("a desktop entry of an unknown category", find_desktop(
            planted(folder, "a.desktop", read(desktop).replace("MedicalSoftware", "Doctoring"))))
        catches("metainfo without a licence", find_metainfo(
            planted(folder, f"{ID}.metainfo.xml", re.sub(r"<metadata_license>.*", "", read(metainfo)))))
        catches("metainfo with a hint", find_metainfo(
            planted(folder, f"{ID}.metainfo.xml", read(metainfo).replace("</summary>", ".</summary>"))))
        catches("a schema whose default is of another type", find_schema(os.path.dirname(planted(
            folder, f"{ID}.gschema.xml", read(os.path.join(root, "data", f"{ID}.gschema.xml")).replace("<default>1200<", "<default>'wide'<")))))
        catches("XML that is cut", find_xml([planted(folder, "a.ui", "<interface><object>\n")]))
    manifest = read(os.path.join(root, MANIFEST))
    catches("a sandbox with the network", find_manifest(manifest.replace("--share=ipc", "--share=network")))
    catches("a sandbox with one hole more", find_manifest(manifest.replace("  - --device=dri", "  - --device=dri\n  - --filesystem=home")))
    text = read(os.path.join(root, "data", f"{ID}.metainfo.xml.in"))
    catches("a release that is not told of", find_listing(text.replace('<release version="', '<release version="9.'), root))
    catches("a picture of another size", find_listing(text.replace('width="1696"', 'width="1697"', 1), root))
    catches("a picture that is not there", find_listing(text.replace("overview.png", "overlook.png"), root))
    catches("a summary that is a sentence", find_listing(text.replace("</summary>", ".</summary>"), root))
    catches("a template without a bundle", find_resources({"src/ui/rehab-a.ui": "", "src/ui/rehab.gresource.xml": "<file>rehab-b.ui</file>"}))
    report.catches("nothing in a bundled template", find_resources(
        {"src/ui/rehab-a.ui": "", "src/ui/rehab.gresource.xml": '<file preprocess="xml-stripblanks">patients/rehab-a.ui</file>'}), 0)


def main():
    root, desktop, metainfo = sys.argv[1:]
    report = tap.Report()
    missing = [tool for tool in ("desktop-file-validate", "appstreamcli", "glib-compile-schemas", "xmllint") if shutil.which(tool) is None]
    if missing:
        report.skip("data files are valid", f"not installed: {', '.join(missing)}")
        report.finish()
    files = tree.read(root)
    check_self(report, root, desktop, metainfo)
    report.case("the desktop entry is valid", find_desktop(desktop))
    report.case("the metainfo is valid", find_metainfo(metainfo))
    report.case("the listing has its pictures and releases", find_listing(files[f"data/{ID}.metainfo.xml.in"], root))
    report.case("the settings schema is valid", find_schema(os.path.join(root, "data")))
    report.case("templates, icons and bundles are well-formed XML", find_xml(
        os.path.join(root, path) for path in files if path.endswith((".ui", ".svg", ".xml", ".xml.in"))))
    report.case("the sandbox opens a window and nothing else", find_manifest(files[MANIFEST]))
    report.case("each template is in a resource bundle", find_resources(files))
    report.finish()


if __name__ == "__main__":
    main()
