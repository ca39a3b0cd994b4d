-- The rounds of an after-work move with it, whatever moves it.
CREATE FUNCTION move_rounds() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE interview_settings SET first_round_at = first_round_at + (NEW.starts_at - OLD.starts_at)
  WHERE activity_id = NEW.id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER activities_move_rounds AFTER UPDATE OF starts_at ON activities
  FOR EACH ROW WHEN (NEW.starts_at <> OLD.starts_at) EXECUTE FUNCTION move_rounds();
