-- The places taken in an edition, kept by the database itself: the row of the edition is locked by the update, so that
-- registrations made at the same time wait in line and there is never one too many. See docs/decisions/places-taken.md.
CREATE FUNCTION take_places(edition uuid, places bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE editions SET places_taken = places_taken + places
  WHERE id = edition AND (places <= 0 OR capacity IS NULL OR places_taken + places <= capacity);
  IF NOT FOUND AND places > 0 THEN
    RAISE EXCEPTION 'The edition is full' USING ERRCODE = 'check_violation', CONSTRAINT = 'editions_capacity';
  END IF;
END $$;
--> statement-breakpoint
CREATE FUNCTION count_registered() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM take_places(edition_id, count(*)) FROM added WHERE cancelled_at IS NULL GROUP BY edition_id ORDER BY edition_id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION count_erased_rows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM take_places(edition_id, -count(*)) FROM removed WHERE cancelled_at IS NULL GROUP BY edition_id ORDER BY edition_id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION count_cancelled() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM take_places(edition_id, sum(places)::bigint) FROM (
    SELECT edition_id, 1 AS places FROM added WHERE cancelled_at IS NULL
    UNION ALL
    SELECT edition_id, -1 FROM removed WHERE cancelled_at IS NULL
  ) AS changes GROUP BY edition_id HAVING sum(places) <> 0 ORDER BY edition_id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER registrations_take_places AFTER INSERT ON registrations
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_registered();
--> statement-breakpoint
CREATE TRIGGER registrations_give_places AFTER DELETE ON registrations
  REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION count_erased_rows();
--> statement-breakpoint
CREATE TRIGGER registrations_change_places AFTER UPDATE ON registrations
  REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_cancelled();
