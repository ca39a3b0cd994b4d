DROP INDEX "messages_by_registration";--> statement-breakpoint
CREATE INDEX "messages_by_moment" ON "messages" USING btree ("created_at");