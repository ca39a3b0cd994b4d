-- Progress is noted, never rewritten: its history stays.
CREATE FUNCTION refuse_progress_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Progress is append-only' USING ERRCODE = 'check_violation', CONSTRAINT = 'impact_progress_append_only';
END $$;
--> statement-breakpoint
CREATE TRIGGER impact_progress_append_only BEFORE UPDATE OR DELETE ON impact_progress
  FOR EACH ROW EXECUTE FUNCTION refuse_progress_change();
--> statement-breakpoint
-- A measure in force may be superseded, once. Nothing else of it changes, and it stays.
CREATE FUNCTION refuse_measure_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.superseded_at IS NULL AND NEW.superseded_at IS NOT NULL
    AND to_jsonb(NEW) - 'superseded_at' = to_jsonb(OLD) - 'superseded_at' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'A measure is superseded, never changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'impact_measures_kept';
END $$;
--> statement-breakpoint
CREATE TRIGGER impact_measures_kept BEFORE UPDATE OR DELETE ON impact_measures
  FOR EACH ROW EXECUTE FUNCTION refuse_measure_change();
--> statement-breakpoint
-- What the application computes is never typed as well.
CREATE FUNCTION refuse_computed_measure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM impact_indicators WHERE id = NEW.indicator_id AND computed IS NOT NULL) THEN
    RAISE EXCEPTION 'This indicator is computed' USING ERRCODE = 'check_violation', CONSTRAINT = 'impact_measures_by_hand';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER impact_measures_by_hand BEFORE INSERT ON impact_measures
  FOR EACH ROW EXECUTE FUNCTION refuse_computed_measure();
--> statement-breakpoint
CREATE FUNCTION refuse_formula_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'How an indicator is known never changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'impact_indicators_formula_kept';
END $$;
--> statement-breakpoint
CREATE TRIGGER impact_indicators_formula_kept BEFORE UPDATE ON impact_indicators
  FOR EACH ROW WHEN (OLD.computed IS DISTINCT FROM NEW.computed) EXECUTE FUNCTION refuse_formula_change();
