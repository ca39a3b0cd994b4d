-- A version of a page is written once and never changed; only its author may be forgotten.
CREATE FUNCTION refuse_version_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.page_id, NEW.number, NEW.content, NEW.created_at) IS DISTINCT FROM (OLD.page_id, OLD.number, OLD.content, OLD.created_at) THEN
    RAISE EXCEPTION 'A version never changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'guide_versions_never_change';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER guide_versions_never_change BEFORE UPDATE ON guide_versions
  FOR EACH ROW EXECUTE FUNCTION refuse_version_change();
--> statement-breakpoint
-- What is published is one of the page's own versions.
ALTER TABLE guide_pages ADD CONSTRAINT guide_pages_published_version FOREIGN KEY (id, published_version)
  REFERENCES guide_versions (page_id, number) DEFERRABLE INITIALLY DEFERRED;
