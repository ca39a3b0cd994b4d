CREATE TABLE "impact_action_partners" (
	"action_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	CONSTRAINT "impact_action_partners_action_id_organisation_id_pk" PRIMARY KEY("action_id","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "impact_actions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"axis_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"position" smallint NOT NULL,
	"title" text NOT NULL,
	"summary" text,
	"lead_organisation_id" uuid,
	"audience" text,
	"starts_on" text,
	"ends_on" text,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "impact_actions_slug_unique" UNIQUE("slug"),
	CONSTRAINT "impact_actions_slug_is_an_address" CHECK ("impact_actions"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "impact_actions_starts_on" CHECK ("impact_actions"."starts_on" ~ '^20[0-9]{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$'),
	CONSTRAINT "impact_actions_ends_on" CHECK ("impact_actions"."ends_on" ~ '^20[0-9]{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$'),
	CONSTRAINT "impact_actions_end_after_start" CHECK (left("impact_actions"."ends_on", length("impact_actions"."starts_on")) >= left("impact_actions"."starts_on", length("impact_actions"."ends_on")))
);
--> statement-breakpoint
CREATE TABLE "impact_axes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"plan_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"title" text NOT NULL,
	"summary" text,
	CONSTRAINT "impact_axes_title_in_plan" UNIQUE("plan_id","title")
);
--> statement-breakpoint
CREATE TABLE "impact_milestones" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"plan_id" uuid NOT NULL,
	"year" smallint NOT NULL,
	"title" text NOT NULL,
	"summary" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "impact_milestones_year" CHECK ("impact_milestones"."year" between 2000 and 2100)
);
--> statement-breakpoint
CREATE TABLE "impact_plans" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"from_year" smallint NOT NULL,
	"to_year" smallint NOT NULL,
	"strategic_goal" text NOT NULL,
	"summary" text,
	"published_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "impact_plans_slug_unique" UNIQUE("slug"),
	CONSTRAINT "impact_plans_slug_is_its_years" CHECK ("impact_plans"."slug" = "impact_plans"."from_year" || '-' || "impact_plans"."to_year"),
	CONSTRAINT "impact_plans_years" CHECK ("impact_plans"."from_year" >= 2000 and "impact_plans"."to_year" <= 2100),
	CONSTRAINT "impact_plans_end_after_start" CHECK ("impact_plans"."to_year" >= "impact_plans"."from_year")
);
--> statement-breakpoint
CREATE TABLE "impact_progress" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "impact_progress_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"action_id" uuid NOT NULL,
	"percent" smallint NOT NULL,
	"noted_on" date NOT NULL,
	"note" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "impact_progress_percent" CHECK ("impact_progress"."percent" between 0 and 100)
);
--> statement-breakpoint
CREATE TABLE "impact_steps" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"action_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"title" text NOT NULL,
	"due_on" text,
	"done_on" text,
	CONSTRAINT "impact_steps_due_on" CHECK ("impact_steps"."due_on" ~ '^20[0-9]{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$'),
	CONSTRAINT "impact_steps_done_on" CHECK ("impact_steps"."done_on" ~ '^20[0-9]{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$')
);
--> statement-breakpoint
CREATE TABLE "impact_evidence" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"action_id" uuid NOT NULL,
	"edition_id" uuid,
	"indicator_id" uuid,
	"url" text,
	"title" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "impact_evidence_edition_once" UNIQUE("action_id","edition_id"),
	CONSTRAINT "impact_evidence_indicator_once" UNIQUE("action_id","indicator_id"),
	CONSTRAINT "impact_evidence_link_once" UNIQUE("action_id","url"),
	CONSTRAINT "impact_evidence_is_one_thing" CHECK (num_nonnulls("impact_evidence"."edition_id", "impact_evidence"."indicator_id", "impact_evidence"."url") = 1),
	CONSTRAINT "impact_evidence_link_has_title" CHECK (("impact_evidence"."url" is null) = ("impact_evidence"."title" is null)),
	CONSTRAINT "impact_evidence_https" CHECK ("impact_evidence"."url" ~ '^https://')
);
--> statement-breakpoint
CREATE TABLE "impact_indicators" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"position" smallint NOT NULL,
	"theme" text NOT NULL,
	"title" text NOT NULL,
	"definition" text NOT NULL,
	"unit" text NOT NULL,
	"computed" text,
	"published_at" timestamp with time zone,
	CONSTRAINT "impact_indicators_slug_unique" UNIQUE("slug"),
	CONSTRAINT "impact_indicators_computed_unique" UNIQUE("computed"),
	CONSTRAINT "impact_indicators_unit" UNIQUE("id","unit"),
	CONSTRAINT "impact_indicators_slug_is_an_address" CHECK ("impact_indicators"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "impact_indicators_unit_known" CHECK ("impact_indicators"."unit" in ('count', 'percent', 'hours')),
	CONSTRAINT "impact_indicators_formula" CHECK ("impact_indicators"."computed" in ('participants', 'women', 'under-26', 'qpv', 'companies', 'candidates', 'guides', 'outcomes-1-month', 'outcomes-3-months', 'outcomes-6-months'))
);
--> statement-breakpoint
CREATE TABLE "impact_measures" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"indicator_id" uuid NOT NULL,
	"unit" text NOT NULL,
	"year" smallint,
	"measured_on" date,
	"value" integer NOT NULL,
	"source" text NOT NULL,
	"note" text,
	"entered_at" timestamp with time zone DEFAULT now() NOT NULL,
	"superseded_at" timestamp with time zone,
	CONSTRAINT "impact_measures_year_or_day" CHECK (num_nonnulls("impact_measures"."year", "impact_measures"."measured_on") = 1),
	CONSTRAINT "impact_measures_year" CHECK ("impact_measures"."year" between 2000 and 2100),
	CONSTRAINT "impact_measures_not_negative" CHECK ("impact_measures"."value" >= 0),
	CONSTRAINT "impact_measures_percent" CHECK ("impact_measures"."unit" <> 'percent' or "impact_measures"."value" <= 100),
	CONSTRAINT "impact_measures_superseded_later" CHECK ("impact_measures"."superseded_at" >= "impact_measures"."entered_at")
);
--> statement-breakpoint
ALTER TABLE "impact_action_partners" ADD CONSTRAINT "impact_action_partners_action_id_impact_actions_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."impact_actions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "impact_action_partners" ADD CONSTRAINT "impact_action_partners_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "impact_actions" ADD CONSTRAINT "impact_actions_axis_id_impact_axes_id_fk" FOREIGN KEY ("axis_id") REFERENCES "public"."impact_axes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "impact_actions" ADD CONSTRAINT "impact_actions_lead_organisation_id_organisations_id_fk" FOREIGN KEY ("lead_organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "impact_axes" ADD CONSTRAINT "impact_axes_plan_id_impact_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."impact_plans"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "impact_milestones" ADD CONSTRAINT "impact_milestones_plan_id_impact_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."impact_plans"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "impact_progress" ADD CONSTRAINT "impact_progress_action_id_impact_actions_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."impact_actions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "impact_steps" ADD CONSTRAINT "impact_steps_action_id_impact_actions_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."impact_actions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "impact_evidence" ADD CONSTRAINT "impact_evidence_action_id_impact_actions_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."impact_actions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "impact_evidence" ADD CONSTRAINT "impact_evidence_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "impact_evidence" ADD CONSTRAINT "impact_evidence_indicator_id_impact_indicators_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."impact_indicators"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "impact_measures" ADD CONSTRAINT "impact_measures_indicator" FOREIGN KEY ("indicator_id","unit") REFERENCES "public"."impact_indicators"("id","unit") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "impact_actions_by_axis" ON "impact_actions" USING btree ("axis_id");--> statement-breakpoint
CREATE INDEX "impact_milestones_by_plan" ON "impact_milestones" USING btree ("plan_id","year");--> statement-breakpoint
CREATE INDEX "impact_progress_by_action" ON "impact_progress" USING btree ("action_id","noted_on","id");--> statement-breakpoint
CREATE INDEX "impact_steps_by_action" ON "impact_steps" USING btree ("action_id");--> statement-breakpoint
CREATE INDEX "impact_measures_by_indicator" ON "impact_measures" USING btree ("indicator_id");--> statement-breakpoint
CREATE UNIQUE INDEX "impact_measures_one_a_year" ON "impact_measures" USING btree ("indicator_id","year") WHERE superseded_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "impact_measures_one_a_day" ON "impact_measures" USING btree ("indicator_id","measured_on") WHERE superseded_at is null;