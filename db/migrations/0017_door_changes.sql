-- What changes in what devices know of tickets and groups is noted in door_changes, so that each device asks for what it has
-- not seen. Rows are only added: two transactions never wait for each other here. Nothing is noted of an edition that ended
-- more than two days ago: no device is left to ask. See docs/decisions/door-list.md.
CREATE FUNCTION note_door_changes(subjects uuid[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO door_changes (edition_id, subject_id, changed_in)
  SELECT e.id, s.id, pg_current_xact_id()::text::bigint
  FROM (
    SELECT r.id, r.edition_id FROM registrations r WHERE r.id = ANY (subjects)
    UNION ALL
    SELECT g.id, g.edition_id FROM groups g WHERE g.id = ANY (subjects)
  ) AS s
  JOIN editions e ON e.id = s.edition_id
  WHERE e.ends_at IS NULL OR e.ends_at > now() - interval '2 days'
$$;
--> statement-breakpoint
CREATE FUNCTION note_registrations() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_door_changes(array(
    SELECT id FROM added UNION SELECT group_id FROM added WHERE group_id IS NOT NULL
  ));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION note_groups() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_door_changes(array(SELECT id FROM added));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION note_seen_registrations() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_door_changes(array(SELECT DISTINCT registration_id FROM added WHERE registration_id IS NOT NULL));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION note_undone_registrations() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_door_changes(array(
    SELECT DISTINCT s.registration_id FROM added a JOIN scans s ON s.id = a.entry_id WHERE s.registration_id IS NOT NULL
  ));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION note_unenrolled_registrations() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_door_changes(array(SELECT DISTINCT registration_id FROM removed));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION tell_door() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('door', edition_id::text) FROM (SELECT DISTINCT edition_id FROM added) AS changed;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER registrations_note_new AFTER INSERT ON registrations
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION note_registrations();
--> statement-breakpoint
CREATE TRIGGER registrations_note_changed AFTER UPDATE ON registrations
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION note_registrations();
--> statement-breakpoint
CREATE TRIGGER groups_note_new AFTER INSERT ON groups
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION note_groups();
--> statement-breakpoint
CREATE TRIGGER groups_note_changed AFTER UPDATE ON groups
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION note_groups();
--> statement-breakpoint
CREATE TRIGGER enrolments_note_new AFTER INSERT ON enrolments
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION note_seen_registrations();
--> statement-breakpoint
CREATE TRIGGER enrolments_note_changed AFTER UPDATE ON enrolments
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION note_seen_registrations();
--> statement-breakpoint
CREATE TRIGGER enrolments_note_removed AFTER DELETE ON enrolments
  REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION note_unenrolled_registrations();
--> statement-breakpoint
CREATE TRIGGER scans_note AFTER INSERT ON scans
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION note_seen_registrations();
--> statement-breakpoint
CREATE TRIGGER undos_note AFTER INSERT ON undos
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION note_undone_registrations();
--> statement-breakpoint
CREATE TRIGGER door_changes_tell AFTER INSERT ON door_changes
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION tell_door();
