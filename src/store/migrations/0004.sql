-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 4: files that were read into the diary, what came with which, top speed and strength volume; what of an episode
-- left the program.

-- Rows of the diary name the import that they came with, so it stays when they are taken out again.
CREATE TABLE diary_import (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  file_name TEXT NOT NULL CHECK (length (file_name) BETWEEN 1 AND 255),
  format TEXT NOT NULL CHECK (format IN ('csv', 'gpx', 'tcx', 'fit')),
  imported_at INTEGER CHECK (imported_at > 0),
  clinician_id TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  sessions INTEGER NOT NULL CHECK (sessions BETWEEN 0 AND 10000000),
  days INTEGER NOT NULL CHECK (days BETWEEN 0 AND 10000000),
  undone_at INTEGER CHECK (undone_at > 0),
  created_at INTEGER NOT NULL,
  created_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  changed_at INTEGER NOT NULL,
  changed_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT
) STRICT;

-- What an import was stays; it is counted once, when all of it is written, and undone once.
CREATE TRIGGER diary_import_is_locked_for_update BEFORE UPDATE ON diary_import
WHEN OLD.undone_at IS NOT NULL
  OR (NEW.id, NEW.file_name, NEW.format, NEW.imported_at, NEW.clinician_id, NEW.created_at, NEW.created_by)
    IS NOT (OLD.id, OLD.file_name, OLD.format, OLD.imported_at, OLD.clinician_id, OLD.created_at, OLD.created_by)
  OR ((NEW.sessions, NEW.days) IS NOT (OLD.sessions, OLD.days) AND (OLD.sessions, OLD.days) IS NOT (0, 0))
BEGIN
  SELECT RAISE (ABORT, 'locked: diary_import');
END;

CREATE TRIGGER diary_import_is_locked_for_delete BEFORE DELETE ON diary_import
BEGIN
  SELECT RAISE (ABORT, 'locked: diary_import');
END;

ALTER TABLE session ADD COLUMN top_speed_kmh REAL CHECK (top_speed_kmh BETWEEN 0 AND 50);
ALTER TABLE session ADD COLUMN volume_kg REAL CHECK (volume_kg BETWEEN 0 AND 200000);
ALTER TABLE session ADD COLUMN import_id TEXT REFERENCES diary_import (id) ON DELETE RESTRICT;
ALTER TABLE session ADD COLUMN import_identity TEXT CHECK (import_identity IS NULL OR (length (import_identity) BETWEEN 1 AND 200 AND import_id IS NOT NULL));

ALTER TABLE diary_day ADD COLUMN import_id TEXT REFERENCES diary_import (id) ON DELETE RESTRICT;
ALTER TABLE diary_day ADD COLUMN import_identity TEXT CHECK (import_identity IS NULL OR (length (import_identity) BETWEEN 1 AND 200 AND import_id IS NOT NULL));

-- What a file knows by one identity is in an episode once. Rows that were typed are in none of these.
CREATE UNIQUE INDEX session_is_imported_once ON session (episode_id, import_identity) WHERE import_identity IS NOT NULL;
CREATE UNIQUE INDEX diary_day_is_imported_once ON diary_day (episode_id, import_identity) WHERE import_identity IS NOT NULL;
CREATE INDEX session_by_import ON session (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX diary_day_by_import ON diary_day (import_id) WHERE import_id IS NOT NULL;

-- Charts, figures, diaries and reports that went out: what each was, never what was in it.
CREATE TABLE disclosure (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  episode_id TEXT NOT NULL REFERENCES episode (id) ON DELETE RESTRICT,
  disclosed_at INTEGER CHECK (disclosed_at > 0),
  clinician_id TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('picture', 'figures', 'diary', 'patient-report', 'coach-report')),
  way TEXT NOT NULL CHECK (way IN ('copied', 'saved', 'printed')),
  part TEXT CHECK (length (part) BETWEEN 1 AND 40),
  format TEXT CHECK (length (format) BETWEEN 1 AND 10),
  language TEXT CHECK (length (language) BETWEEN 1 AND 20),
  first_day TEXT CHECK (first_day IS date (first_day) AND first_day BETWEEN '1900-01-01' AND '2199-12-31'),
  last_day TEXT CHECK (last_day IS date (last_day) AND last_day BETWEEN '1900-01-01' AND '2199-12-31'),
  created_at INTEGER NOT NULL,
  created_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  changed_at INTEGER NOT NULL,
  changed_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  CHECK (first_day <= last_day)
) STRICT;

CREATE INDEX disclosure_by_episode ON disclosure (episode_id, disclosed_at);

CREATE TRIGGER disclosure_is_locked_for_update BEFORE UPDATE ON disclosure
BEGIN
  SELECT RAISE (ABORT, 'locked: disclosure');
END;

CREATE TRIGGER disclosure_is_locked_for_delete BEFORE DELETE ON disclosure
BEGIN
  SELECT RAISE (ABORT, 'locked: disclosure');
END;
