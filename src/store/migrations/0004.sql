-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 4: files that were read into the diary, what came with which, top speed and strength volume.

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
