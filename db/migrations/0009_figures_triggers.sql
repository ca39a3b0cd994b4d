-- Frozen figures are written once and never changed.
CREATE FUNCTION refuse_frozen_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Frozen figures never change' USING ERRCODE = 'check_violation', CONSTRAINT = 'frozen_figures_never_change';
END $$;
--> statement-breakpoint
CREATE TRIGGER frozen_figures_never_change BEFORE UPDATE OR DELETE ON frozen_figures
  FOR EACH ROW EXECUTE FUNCTION refuse_frozen_change();
--> statement-breakpoint
-- Whoever listens is told in which edition somebody has come, or has been taken back.
CREATE FUNCTION tell_attendance() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('attendance', edition_id::text) FROM (SELECT DISTINCT edition_id FROM added) AS changed;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER scans_tell AFTER INSERT ON scans
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION tell_attendance();
--> statement-breakpoint
CREATE TRIGGER walk_ins_tell AFTER INSERT ON walk_ins
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION tell_attendance();
--> statement-breakpoint
CREATE TRIGGER undos_tell AFTER INSERT ON undos
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION tell_attendance();
