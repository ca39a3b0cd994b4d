CREATE TABLE "survey_counts" (
	"edition_id" uuid NOT NULL,
	"question" text NOT NULL,
	"answer" text NOT NULL,
	"people" integer NOT NULL,
	CONSTRAINT "survey_counts_edition_id_question_answer_pk" PRIMARY KEY("edition_id","question","answer"),
	CONSTRAINT "survey_counts_answer_of_the_question" CHECK ("survey_counts"."question" || ' ' || "survey_counts"."answer" in ('overall great', 'overall good', 'overall so-so', 'overall bad', 'overall not-said', 'discovery yes', 'discovery a-little', 'discovery no', 'discovery not-said', 'welcome great', 'welcome good', 'welcome so-so', 'welcome bad', 'welcome not-said', 'useful stands', 'useful workshops', 'useful talks', 'useful employers', 'useful guide', 'useful other', 'useful not-said', 'recommend yes', 'recommend maybe', 'recommend no', 'recommend not-said')),
	CONSTRAINT "survey_counts_positive" CHECK ("survey_counts"."people" > 0)
);
--> statement-breakpoint
CREATE TABLE "survey_texts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"edition_id" uuid NOT NULL,
	"text" text NOT NULL,
	"published_at" timestamp with time zone,
	"set_aside_at" timestamp with time zone,
	CONSTRAINT "survey_texts_short" CHECK (char_length("survey_texts"."text") between 1 and 500),
	CONSTRAINT "survey_texts_published_or_set_aside" CHECK ("survey_texts"."published_at" is null or "survey_texts"."set_aside_at" is null)
);
--> statement-breakpoint
ALTER TABLE "survey_counts" ADD CONSTRAINT "survey_counts_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_texts" ADD CONSTRAINT "survey_texts_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "survey_texts_by_edition" ON "survey_texts" USING btree ("edition_id");