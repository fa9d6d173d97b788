-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 6: a leaflet that was printed out of a record has gone out, as the other papers have. The check of kinds cannot be
-- widened, so that the table is made anew.

CREATE TABLE new_disclosure (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  episode_id TEXT NOT NULL REFERENCES episode (id) ON DELETE RESTRICT,
  disclosed_at INTEGER CHECK (disclosed_at > 0),
  clinician_id TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('picture', 'figures', 'diary', 'patient-report', 'coach-report', 'phase-step', 'clearance', 'leaflet')),
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

INSERT INTO new_disclosure (id, episode_id, disclosed_at, clinician_id, kind, way, part, format, language, first_day, last_day,
  created_at, created_by, changed_at, changed_by)
SELECT id, episode_id, disclosed_at, clinician_id, kind, way, part, format, language, first_day, last_day,
  created_at, created_by, changed_at, changed_by
FROM disclosure ORDER BY rowid;

DROP TABLE disclosure;
ALTER TABLE new_disclosure RENAME TO disclosure;

CREATE INDEX disclosure_by_episode ON disclosure (episode_id, disclosed_at);

CREATE TRIGGER disclosure_is_locked_for_update BEFORE UPDATE ON disclosure
BEGIN
  SELECT RAISE (ABORT, 'locked: disclosure');
END;

CREATE TRIGGER disclosure_is_locked_for_delete BEFORE DELETE ON disclosure
BEGIN
  SELECT RAISE (ABORT, 'locked: disclosure');
END;
