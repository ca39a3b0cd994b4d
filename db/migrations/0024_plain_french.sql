-- Searches read French without accents, and forgive typing errors. Both extensions are trusted: no superuser is needed.
CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
--> statement-breakpoint
CREATE TEXT SEARCH CONFIGURATION plain_french (COPY = french);
--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION plain_french ALTER MAPPING FOR hword, hword_part, word WITH unaccent, french_stem;
--> statement-breakpoint
-- In lower case without accents; said immutable, as its dictionary never changes here, so that indexes may use it.
CREATE FUNCTION plain_words(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, $1)) $$;
