CREATE TABLE "edition_quotes" (
	"edition_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"text" text NOT NULL,
	"author" text,
	CONSTRAINT "edition_quotes_edition_id_position_pk" PRIMARY KEY("edition_id","position"),
	CONSTRAINT "edition_quotes_few" CHECK ("edition_quotes"."position" between 1 and 6),
	CONSTRAINT "edition_quotes_say_something" CHECK ("edition_quotes"."text" <> '')
);
--> statement-breakpoint
ALTER TABLE "edition_quotes" ADD CONSTRAINT "edition_quotes_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE cascade ON UPDATE no action;