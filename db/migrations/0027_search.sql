DROP INDEX "guide_documents_search";--> statement-breakpoint
DROP INDEX "guide_documents_spelling";--> statement-breakpoint
ALTER TABLE "guide_documents" DROP COLUMN "search";--> statement-breakpoint
ALTER TABLE "guide_documents" ADD COLUMN "about" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('plain_french', title), 'A') || setweight(to_tsvector('plain_french', keywords), 'B') || setweight(to_tsvector('plain_french', summary), 'C')) STORED;--> statement-breakpoint
ALTER TABLE "guide_documents" ADD COLUMN "rest" "tsvector" GENERATED ALWAYS AS (to_tsvector('plain_french', body)) STORED;--> statement-breakpoint
ALTER TABLE "guide_documents" ADD COLUMN "spelling" text GENERATED ALWAYS AS (plain_words(title || ' ' || keywords)) STORED;--> statement-breakpoint
CREATE INDEX "guide_documents_about" ON "guide_documents" USING gin ("about");--> statement-breakpoint
CREATE INDEX "guide_documents_rest" ON "guide_documents" USING gin ("rest");--> statement-breakpoint
CREATE INDEX "guide_documents_spelling" ON "guide_documents" USING gin ("spelling" gin_trgm_ops);