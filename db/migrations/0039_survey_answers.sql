CREATE TABLE "message_texts" (
	"template" text NOT NULL,
	"language" text NOT NULL,
	"sentence" text NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "message_texts_template_language_sentence_pk" PRIMARY KEY("template","language","sentence"),
	CONSTRAINT "message_texts_language" CHECK ("message_texts"."language" in ('fr', 'en')),
	CONSTRAINT "message_texts_say_something" CHECK ("message_texts"."text" ~ 'S')
);
--> statement-breakpoint
CREATE TABLE "outcomes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"edition_id" uuid NOT NULL,
	"months" smallint NOT NULL,
	"registration_id" uuid,
	"situation" text,
	"job_kind" text,
	"helped" text[] DEFAULT '{}' NOT NULL,
	"answered_on" date,
	CONSTRAINT "outcomes_asked_once" UNIQUE("registration_id","months"),
	CONSTRAINT "outcomes_months" CHECK ("outcomes"."months" in (1, 3, 6)),
	CONSTRAINT "outcomes_situation" CHECK ("outcomes"."situation" in ('training', 'job', 'internship', 'geiq', 'looking', 'other')),
	CONSTRAINT "outcomes_job_kind" CHECK ("outcomes"."job_kind" in ('permanent', 'fixed-term', 'apprenticeship', 'temporary', 'freelance', 'other')),
	CONSTRAINT "outcomes_kind_of_a_job" CHECK (("outcomes"."job_kind" is not null) = coalesce("outcomes"."situation" = 'job', false)),
	CONSTRAINT "outcomes_helped" CHECK ("outcomes"."helped" <@ array['stand', 'workshop', 'after-work', 'guide', 'adviser', 'other']),
	CONSTRAINT "outcomes_helped_who_answered" CHECK ("outcomes"."situation" is not null or "outcomes"."helped" = '{}'),
	CONSTRAINT "outcomes_day_of_an_answer" CHECK (("outcomes"."answered_on" is not null) = ("outcomes"."situation" is not null and "outcomes"."registration_id" is not null))
);
--> statement-breakpoint
ALTER TABLE "survey_counts" DROP CONSTRAINT "survey_counts_answer_of_the_question";--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_registration_of_the_edition" FOREIGN KEY ("registration_id","edition_id") REFERENCES "public"."registrations"("id","edition_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "outcomes_by_edition" ON "outcomes" USING btree ("edition_id","months");--> statement-breakpoint
ALTER TABLE "survey_counts" ADD CONSTRAINT "survey_counts_answer_of_the_question" CHECK ("survey_counts"."question" || ' ' || "survey_counts"."answer" in ('overall great', 'overall good', 'overall so-so', 'overall bad', 'discovery yes', 'discovery a-little', 'discovery no', 'welcome great', 'welcome good', 'welcome so-so', 'welcome bad', 'useful stands', 'useful workshops', 'useful talks', 'useful employers', 'useful guide', 'useful other', 'recommend yes', 'recommend maybe', 'recommend no'));