-- A group's record tells where each of its people were seen: it changes with them. See 0017_door_changes.sql.
CREATE OR REPLACE FUNCTION note_door_changes(subjects uuid[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO door_changes (edition_id, subject_id, changed_in)
  SELECT e.id, s.id, pg_current_xact_id()::text::bigint
  FROM (
    SELECT r.id, r.edition_id FROM registrations r WHERE r.id = ANY (subjects)
    UNION
    SELECT r.group_id, r.edition_id FROM registrations r WHERE r.id = ANY (subjects) AND r.group_id IS NOT NULL
    UNION
    SELECT g.id, g.edition_id FROM groups g WHERE g.id = ANY (subjects)
  ) AS s
  JOIN editions e ON e.id = s.edition_id
  WHERE e.ends_at IS NULL OR e.ends_at > now() - interval '2 days'
$$;
--> statement-breakpoint
-- A group without a name is called as its structure is.
CREATE FUNCTION note_renamed_organisations() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_door_changes(array(
    SELECT g.id FROM groups g
    JOIN added a ON a.id = g.prescriber_id
    JOIN removed o ON o.id = a.id
    WHERE o.name <> a.name
  ));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER organisations_note_renamed AFTER UPDATE ON organisations
  REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION note_renamed_organisations();
