-- An agenda takes a file for news of what it holds when its SEQUENCE has grown (RFC 5545, 3.8.7.4).
CREATE FUNCTION note_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.revision := OLD.revision + 1;
  NEW.revised_at := now();
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER editions_revised BEFORE UPDATE ON editions FOR EACH ROW
  WHEN ((OLD.held_on, OLD.starts_at, OLD.ends_at, OLD.venue_id)
    IS DISTINCT FROM (NEW.held_on, NEW.starts_at, NEW.ends_at, NEW.venue_id))
  EXECUTE FUNCTION note_revision();
--> statement-breakpoint
CREATE TRIGGER activities_revised BEFORE UPDATE ON activities FOR EACH ROW
  WHEN ((OLD.starts_at, OLD.ends_at, OLD.room_id, OLD.cancelled_at IS NULL)
    IS DISTINCT FROM (NEW.starts_at, NEW.ends_at, NEW.room_id, NEW.cancelled_at IS NULL))
  EXECUTE FUNCTION note_revision();
