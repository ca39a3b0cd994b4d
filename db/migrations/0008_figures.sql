CREATE TABLE "frozen_figures" (
	"edition_id" uuid PRIMARY KEY NOT NULL,
	"frozen_at" timestamp with time zone NOT NULL,
	"member_id" text,
	"threshold" smallint NOT NULL,
	"figures" jsonb NOT NULL,
	"headline" jsonb NOT NULL,
	"stamp" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "handouts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"edition_id" uuid,
	"organisation_id" uuid,
	"item" text NOT NULL,
	"copies" integer NOT NULL,
	"given_on" date NOT NULL,
	"note" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "handouts_item" CHECK ("handouts"."item" in ('guides', 'goodies')),
	CONSTRAINT "handouts_positive" CHECK ("handouts"."copies" > 0),
	CONSTRAINT "handouts_given_to_somebody" CHECK (num_nonnulls("handouts"."edition_id", "handouts"."organisation_id") > 0)
);
--> statement-breakpoint
CREATE TABLE "indicator_targets" (
	"edition_id" uuid NOT NULL,
	"indicator" text NOT NULL,
	"value" integer NOT NULL,
	CONSTRAINT "indicator_targets_edition_id_indicator_pk" PRIMARY KEY("edition_id","indicator"),
	CONSTRAINT "indicator_targets_indicator" CHECK ("indicator_targets"."indicator" in ('participants', 'women', 'under-26', 'qpv', 'job-seekers')),
	CONSTRAINT "indicator_targets_positive" CHECK ("indicator_targets"."value" > 0),
	CONSTRAINT "indicator_targets_percent" CHECK ("indicator_targets"."indicator" = 'participants' or "indicator_targets"."value" <= 100)
);
--> statement-breakpoint
CREATE TABLE "partner_links" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "partner_links_expire_later" CHECK ("partner_links"."expires_at" > "partner_links"."created_at")
);
--> statement-breakpoint
CREATE TABLE "perimeters" (
	"code" text NOT NULL,
	"in_force_from" date NOT NULL,
	"in_force_until" date,
	"coordinates" jsonb NOT NULL,
	"west" double precision NOT NULL,
	"south" double precision NOT NULL,
	"east" double precision NOT NULL,
	"north" double precision NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "perimeters_code_in_force_from_pk" PRIMARY KEY("code","in_force_from"),
	CONSTRAINT "perimeters_in_force" CHECK ("perimeters"."in_force_until" > "perimeters"."in_force_from"),
	CONSTRAINT "perimeters_box" CHECK ("perimeters"."west" <= "perimeters"."east" and "perimeters"."south" <= "perimeters"."north")
);
--> statement-breakpoint
ALTER TABLE "registrations" DROP CONSTRAINT "registrations_erased_holds_nothing";--> statement-breakpoint
ALTER TABLE "priority_neighbourhoods" ADD COLUMN "is_in_area" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "first_visit" text;--> statement-breakpoint
ALTER TABLE "frozen_figures" ADD CONSTRAINT "frozen_figures_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handouts" ADD CONSTRAINT "handouts_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handouts" ADD CONSTRAINT "handouts_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_targets" ADD CONSTRAINT "indicator_targets_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_links" ADD CONSTRAINT "partner_links_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "perimeters" ADD CONSTRAINT "perimeters_code_priority_neighbourhoods_code_fk" FOREIGN KEY ("code") REFERENCES "public"."priority_neighbourhoods"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "handouts_by_edition" ON "handouts" USING btree ("edition_id");--> statement-breakpoint
CREATE INDEX "partner_links_by_organisation" ON "partner_links" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "perimeters_by_box" ON "perimeters" USING btree ("west","east");--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_first_visit" CHECK ("registrations"."first_visit" in ('yes', 'no'));--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_erased_holds_nothing" CHECK ("registrations"."erased_at" is null or num_nonnulls("registrations"."first_name", "registrations"."last_name", "registrations"."email", "registrations"."phone", "registrations"."claimed_email", "registrations"."claimed_phone", "registrations"."birth_year", "registrations"."gender", "registrations"."qpv", "registrations"."district_slug", "registrations"."neighbourhood_code", "registrations"."situation", "registrations"."first_visit", "registrations"."needs", "registrations"."consent_contact_at", "registrations"."consent_follow_up_at", "registrations"."import_key") = 0);