-- The places taken in an activity, kept by the database as those of an edition are (0001): its row is locked by the update,
-- and one confirmed enrolment too many is refused. Whoever listens is told which edition's places changed.
CREATE FUNCTION take_activity_places(activity uuid, places bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  edition uuid;
BEGIN
  UPDATE activities SET places_taken = places_taken + places
  WHERE id = activity AND (places <= 0 OR capacity IS NULL OR places_taken + places <= capacity)
  RETURNING edition_id INTO edition;
  IF NOT FOUND AND places > 0 THEN
    RAISE EXCEPTION 'The activity is full' USING ERRCODE = 'check_violation', CONSTRAINT = 'activities_capacity';
  END IF;
  IF edition IS NOT NULL THEN
    PERFORM pg_notify('places', edition::text);
  END IF;
END $$;
--> statement-breakpoint
CREATE FUNCTION count_enrolled() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM take_activity_places(activity_id, count(*)) FROM added
  WHERE confirmed_at IS NOT NULL AND cancelled_at IS NULL GROUP BY activity_id ORDER BY activity_id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION count_erased_enrolments() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM take_activity_places(activity_id, -count(*)) FROM removed
  WHERE confirmed_at IS NOT NULL AND cancelled_at IS NULL GROUP BY activity_id ORDER BY activity_id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION count_changed_enrolments() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM take_activity_places(activity_id, sum(places)::bigint) FROM (
    SELECT activity_id, 1 AS places FROM added WHERE confirmed_at IS NOT NULL AND cancelled_at IS NULL
    UNION ALL
    SELECT activity_id, -1 FROM removed WHERE confirmed_at IS NOT NULL AND cancelled_at IS NULL
  ) AS changes GROUP BY activity_id HAVING sum(places) <> 0 ORDER BY activity_id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER enrolments_take_places AFTER INSERT ON enrolments
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_enrolled();
--> statement-breakpoint
CREATE TRIGGER enrolments_give_places AFTER DELETE ON enrolments
  REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION count_erased_enrolments();
--> statement-breakpoint
CREATE TRIGGER enrolments_change_places AFTER UPDATE ON enrolments
  REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_changed_enrolments();
--> statement-breakpoint
-- The audit log is written once and never changed.
CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The audit log is append-only' USING ERRCODE = 'check_violation', CONSTRAINT = 'audit_entries_append_only';
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_entries_append_only BEFORE UPDATE OR DELETE ON audit_entries
  FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
