CREATE TABLE "mailings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"edition_id" uuid NOT NULL,
	"audience" text NOT NULL,
	"activity_id" uuid,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	"reached" integer,
	CONSTRAINT "mailings_audience" CHECK ("mailings"."audience" in ('registered', 'enrolled', 'waiting', 'came', 'not-come')),
	CONSTRAINT "mailings_activity_of_its_people" CHECK (("mailings"."activity_id" is not null) = ("mailings"."audience" in ('enrolled', 'waiting'))),
	CONSTRAINT "mailings_sent_to_a_number" CHECK (("mailings"."sent_at" is null) = ("mailings"."reached" is null)),
	CONSTRAINT "mailings_reached" CHECK ("mailings"."reached" >= 0)
);
--> statement-breakpoint
ALTER TABLE "mailings" ADD CONSTRAINT "mailings_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailings" ADD CONSTRAINT "mailings_activity_of_the_edition" FOREIGN KEY ("activity_id","edition_id") REFERENCES "public"."activities"("id","edition_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mailings_by_edition" ON "mailings" USING btree ("edition_id","created_at");