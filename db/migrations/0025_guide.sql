CREATE TABLE "activity_guide_pages" (
	"activity_id" uuid NOT NULL,
	"page_id" uuid NOT NULL,
	CONSTRAINT "activity_guide_pages_activity_id_page_id_pk" PRIMARY KEY("activity_id","page_id")
);
--> statement-breakpoint
CREATE TABLE "link_checks" (
	"url" text PRIMARY KEY NOT NULL,
	"checked_at" timestamp with time zone NOT NULL,
	"status" smallint
);
--> statement-breakpoint
CREATE TABLE "quiz_counts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"page_id" uuid NOT NULL,
	"edition_id" uuid,
	"moment" text,
	"answers" integer NOT NULL,
	"right" integer NOT NULL,
	CONSTRAINT "quiz_counts_one_a_moment" UNIQUE NULLS NOT DISTINCT("page_id","edition_id","moment"),
	CONSTRAINT "quiz_counts_moment" CHECK ("quiz_counts"."moment" in ('before', 'after')),
	CONSTRAINT "quiz_counts_moment_of_an_edition" CHECK (("quiz_counts"."edition_id" is null) = ("quiz_counts"."moment" is null)),
	CONSTRAINT "quiz_counts_right_among_answers" CHECK ("quiz_counts"."right" between 0 and "quiz_counts"."answers")
);
--> statement-breakpoint
CREATE TABLE "rome_codes" (
	"code" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"gone_at" timestamp with time zone,
	CONSTRAINT "rome_codes_code" CHECK ("rome_codes"."code" ~ '^[A-N][0-9]{4}$')
);
--> statement-breakpoint
CREATE TABLE "guide_addresses" (
	"kind" text NOT NULL,
	"slug" text NOT NULL,
	"page_id" uuid NOT NULL,
	CONSTRAINT "guide_addresses_kind_slug_pk" PRIMARY KEY("kind","slug")
);
--> statement-breakpoint
CREATE TABLE "guide_changes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"page_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"reason" text,
	"member_id" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decision" text,
	"decided_at" timestamp with time zone,
	"answer" text,
	CONSTRAINT "guide_changes_decision" CHECK ("guide_changes"."decision" in ('accepted', 'declined')),
	CONSTRAINT "guide_changes_decided_at_a_moment" CHECK (("guide_changes"."decision" is null) = ("guide_changes"."decided_at" is null))
);
--> statement-breakpoint
CREATE TABLE "guide_documents" (
	"page_id" uuid PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"keywords" text NOT NULL,
	"summary" text NOT NULL,
	"body" text NOT NULL,
	"search" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('plain_french', title), 'A') || setweight(to_tsvector('plain_french', keywords), 'B') || setweight(to_tsvector('plain_french', summary), 'C') || setweight(to_tsvector('plain_french', body), 'D')) STORED
);
--> statement-breakpoint
CREATE TABLE "guide_images" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"key" text NOT NULL,
	"alt" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "guide_images_say_what_they_show" CHECK (btrim("guide_images"."alt") <> '')
);
--> statement-breakpoint
CREATE TABLE "guide_pages" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"slug" text NOT NULL,
	"owner_id" text,
	"published_version" integer,
	"published_at" timestamp with time zone,
	"reviewed_on" date,
	"source_id" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "guide_pages_source" UNIQUE("source_id"),
	CONSTRAINT "guide_pages_address" UNIQUE("kind","slug"),
	CONSTRAINT "guide_pages_kind" CHECK ("guide_pages"."kind" in ('job', 'training', 'misconception', 'use', 'resource', 'structure', 'portrait', 'article', 'archive')),
	CONSTRAINT "guide_pages_slug_is_an_address" CHECK ("guide_pages"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "guide_pages_published_at_a_moment" CHECK (("guide_pages"."published_version" is null) = ("guide_pages"."published_at" is null))
);
--> statement-breakpoint
CREATE TABLE "guide_versions" (
	"page_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"content" jsonb NOT NULL,
	"member_id" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "guide_versions_page_id_number_pk" PRIMARY KEY("page_id","number"),
	CONSTRAINT "guide_versions_number" CHECK ("guide_versions"."number" > 0)
);
--> statement-breakpoint
ALTER TABLE "activity_guide_pages" ADD CONSTRAINT "activity_guide_pages_activity_id_activities_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_guide_pages" ADD CONSTRAINT "activity_guide_pages_page_id_guide_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."guide_pages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quiz_counts" ADD CONSTRAINT "quiz_counts_page_id_guide_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."guide_pages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quiz_counts" ADD CONSTRAINT "quiz_counts_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guide_addresses" ADD CONSTRAINT "guide_addresses_page_id_guide_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."guide_pages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guide_changes" ADD CONSTRAINT "guide_changes_page_id_guide_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."guide_pages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guide_changes" ADD CONSTRAINT "guide_changes_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guide_documents" ADD CONSTRAINT "guide_documents_page_id_guide_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."guide_pages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guide_pages" ADD CONSTRAINT "guide_pages_owner_id_members_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guide_versions" ADD CONSTRAINT "guide_versions_page_id_guide_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."guide_pages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guide_versions" ADD CONSTRAINT "guide_versions_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "activity_guide_pages_by_page" ON "activity_guide_pages" USING btree ("page_id");--> statement-breakpoint
CREATE INDEX "guide_changes_by_page" ON "guide_changes" USING btree ("page_id");--> statement-breakpoint
CREATE INDEX "guide_documents_search" ON "guide_documents" USING gin ("search");--> statement-breakpoint
CREATE INDEX "guide_documents_spelling" ON "guide_documents" USING gin (plain_words(title || ' ' || keywords) gin_trgm_ops);