CREATE TABLE "activities" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"edition_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"kind" text NOT NULL,
	"format" text,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"theme" text NOT NULL,
	"room_id" uuid,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"capacity" integer,
	"position" smallint DEFAULT 0 NOT NULL,
	"cancelled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "activities_slug_in_edition" UNIQUE("edition_id","slug"),
	CONSTRAINT "activities_id_in_edition" UNIQUE("id","edition_id"),
	CONSTRAINT "activities_slug_is_an_address" CHECK ("activities"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "activities_kind" CHECK ("activities"."kind" in ('stand', 'workshop', 'talk', 'after-work')),
	CONSTRAINT "activities_format" CHECK ("activities"."format" in ('conference', 'round-table', 'testimony')),
	CONSTRAINT "activities_only_talks_have_a_format" CHECK (("activities"."kind" = 'talk') = ("activities"."format" is not null)),
	CONSTRAINT "activities_end_after_start" CHECK ("activities"."ends_at" > "activities"."starts_at"),
	CONSTRAINT "activities_capacity_positive" CHECK ("activities"."capacity" > 0)
);
--> statement-breakpoint
CREATE TABLE "activity_hosts" (
	"activity_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	CONSTRAINT "activity_hosts_activity_id_organisation_id_pk" PRIMARY KEY("activity_id","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "checkpoints" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"edition_id" uuid NOT NULL,
	"name" text NOT NULL,
	"activity_id" uuid,
	"position" smallint DEFAULT 0 NOT NULL,
	CONSTRAINT "checkpoints_id_in_edition" UNIQUE("id","edition_id"),
	CONSTRAINT "checkpoints_name_in_edition" UNIQUE("edition_id","name")
);
--> statement-breakpoint
CREATE TABLE "devices" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"edition_id" uuid NOT NULL,
	"member_id" text,
	"name" text NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "devices_tokenHash_unique" UNIQUE("token_hash"),
	CONSTRAINT "devices_id_in_edition" UNIQUE("id","edition_id")
);
--> statement-breakpoint
CREATE TABLE "scans" (
	"id" uuid PRIMARY KEY NOT NULL,
	"edition_id" uuid NOT NULL,
	"checkpoint_id" uuid NOT NULL,
	"device_id" uuid NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	"registration_id" uuid,
	"refusal" text,
	"shown_verdict" text,
	"scanned_at" timestamp with time zone NOT NULL,
	CONSTRAINT "scans_refusal" CHECK ("scans"."refusal" in ('wrong-edition', 'unknown', 'forged')),
	CONSTRAINT "scans_shown_verdict" CHECK ("scans"."shown_verdict" in ('welcome', 'already-in', 'cancelled', 'wrong-edition', 'unknown', 'forged')),
	CONSTRAINT "scans_name_a_registration_or_a_refusal" CHECK (("scans"."registration_id" is null) = ("scans"."refusal" is not null))
);
--> statement-breakpoint
CREATE TABLE "undos" (
	"id" uuid PRIMARY KEY NOT NULL,
	"edition_id" uuid NOT NULL,
	"device_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"undone_at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "walk_ins" (
	"id" uuid PRIMARY KEY NOT NULL,
	"edition_id" uuid NOT NULL,
	"checkpoint_id" uuid NOT NULL,
	"device_id" uuid NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	"age_band" text,
	"gender" text,
	"qpv" text,
	"arrived_at" timestamp with time zone NOT NULL,
	CONSTRAINT "walk_ins_age_band" CHECK ("walk_ins"."age_band" in ('under-16', '16-25', '26-45', '46-65', 'over-65')),
	CONSTRAINT "walk_ins_gender" CHECK ("walk_ins"."gender" in ('woman', 'man', 'other')),
	CONSTRAINT "walk_ins_qpv" CHECK ("walk_ins"."qpv" in ('yes', 'no'))
);
--> statement-breakpoint
CREATE TABLE "declared_figures" (
	"edition_id" uuid NOT NULL,
	"indicator" text NOT NULL,
	"value" integer NOT NULL,
	"unit" text NOT NULL,
	"source" text NOT NULL,
	"position" smallint NOT NULL,
	CONSTRAINT "declared_figures_edition_id_indicator_pk" PRIMARY KEY("edition_id","indicator"),
	CONSTRAINT "declared_figures_unit" CHECK ("declared_figures"."unit" in ('count', 'percent')),
	CONSTRAINT "declared_figures_not_negative" CHECK ("declared_figures"."value" >= 0),
	CONSTRAINT "declared_figures_percent" CHECK ("declared_figures"."unit" <> 'percent' or "declared_figures"."value" <= 100)
);
--> statement-breakpoint
CREATE TABLE "editions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"number" smallint NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"summary" text,
	"themes" text[] DEFAULT '{}' NOT NULL,
	"year" smallint NOT NULL,
	"held_on" date,
	"starts_at" timestamp with time zone,
	"ends_at" timestamp with time zone,
	"venue_id" uuid,
	"published_at" timestamp with time zone,
	"registration_opens_at" timestamp with time zone,
	"registration_closes_at" timestamp with time zone,
	"capacity" integer,
	"places_taken" integer DEFAULT 0 NOT NULL,
	"statistics_published_at" timestamp with time zone,
	"disclosure_threshold" smallint DEFAULT 5 NOT NULL,
	"retention_days" smallint DEFAULT 90 NOT NULL,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "editions_number_unique" UNIQUE("number"),
	CONSTRAINT "editions_slug_unique" UNIQUE("slug"),
	CONSTRAINT "editions_number_fits_tickets" CHECK ("editions"."number" between 1 and 32767),
	CONSTRAINT "editions_slug_is_an_address" CHECK ("editions"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "editions_day_in_year" CHECK (extract(year from "editions"."held_on") = "editions"."year"),
	CONSTRAINT "editions_hours_come_together" CHECK (("editions"."starts_at" is null) = ("editions"."ends_at" is null)),
	CONSTRAINT "editions_end_after_start" CHECK ("editions"."ends_at" > "editions"."starts_at"),
	CONSTRAINT "editions_hours_on_their_day" CHECK ("editions"."starts_at" is null or coalesce(("editions"."starts_at" at time zone 'Europe/Paris')::date = "editions"."held_on", false)),
	CONSTRAINT "editions_registration_window" CHECK ("editions"."registration_closes_at" > "editions"."registration_opens_at"),
	CONSTRAINT "editions_capacity_positive" CHECK ("editions"."capacity" > 0),
	CONSTRAINT "editions_threshold_positive" CHECK ("editions"."disclosure_threshold" > 0),
	CONSTRAINT "editions_retention_positive" CHECK ("editions"."retention_days" > 0)
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "members" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"role" text DEFAULT 'partner' NOT NULL,
	"admin_since" timestamp with time zone,
	"organisation_id" uuid,
	"deactivated_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "members_email_unique" UNIQUE("email"),
	CONSTRAINT "members_role" CHECK ("members"."role" in ('organiser', 'partner', 'recruiter', 'adviser')),
	CONSTRAINT "members_admins_organise" CHECK ("members"."admin_since" is null or "members"."role" = 'organiser')
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sessions_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"template" text NOT NULL,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"html" text NOT NULL,
	"text" text NOT NULL,
	"registration_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "districts" (
	"slug" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"city" text NOT NULL,
	"neighbourhood_code" text
);
--> statement-breakpoint
CREATE TABLE "priority_neighbourhoods" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"city" text NOT NULL,
	"population" integer,
	"in_force_from" date NOT NULL,
	"in_force_until" date,
	CONSTRAINT "priority_neighbourhoods_code" CHECK ("priority_neighbourhoods"."code" ~ '^Q[NP][0-9A-Z]{6}$'),
	CONSTRAINT "priority_neighbourhoods_in_force" CHECK ("priority_neighbourhoods"."in_force_until" > "priority_neighbourhoods"."in_force_from")
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"website" text,
	CONSTRAINT "organisations_slug_unique" UNIQUE("slug"),
	CONSTRAINT "organisations_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "participations" (
	"edition_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "participations_edition_id_organisation_id_role_pk" PRIMARY KEY("edition_id","organisation_id","role"),
	CONSTRAINT "participations_role" CHECK ("participations"."role" in ('organiser', 'partner', 'exhibitor', 'recruiter', 'prescriber', 'funder'))
);
--> statement-breakpoint
CREATE TABLE "registrations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"edition_id" uuid NOT NULL,
	"first_name" text,
	"last_name" text,
	"email" text,
	"phone" text,
	"claimed_email" text,
	"claimed_phone" text,
	"birth_year" smallint,
	"gender" text,
	"qpv" text,
	"district_slug" text,
	"neighbourhood_code" text,
	"situation" text,
	"needs" text,
	"consent_contact_at" timestamp with time zone,
	"consent_follow_up_at" timestamp with time zone,
	"language" text DEFAULT 'fr' NOT NULL,
	"ticket_serial" text NOT NULL,
	"short_code" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"cancelled_at" timestamp with time zone,
	"erased_at" timestamp with time zone,
	CONSTRAINT "registrations_ticketSerial_unique" UNIQUE("ticket_serial"),
	CONSTRAINT "registrations_id_in_edition" UNIQUE("id","edition_id"),
	CONSTRAINT "registrations_short_code_in_edition" UNIQUE("edition_id","short_code"),
	CONSTRAINT "registrations_gender" CHECK ("registrations"."gender" in ('woman', 'man', 'other')),
	CONSTRAINT "registrations_qpv" CHECK ("registrations"."qpv" in ('yes', 'no')),
	CONSTRAINT "registrations_situation" CHECK ("registrations"."situation" in ('job-seeker', 'pupil', 'student', 'employee', 'retraining', 'other')),
	CONSTRAINT "registrations_language" CHECK ("registrations"."language" in ('fr', 'en')),
	CONSTRAINT "registrations_email_lower_case" CHECK ("registrations"."email" = lower("registrations"."email")),
	CONSTRAINT "registrations_birth_year" CHECK ("registrations"."birth_year" between 1900 and 2200),
	CONSTRAINT "registrations_serial" CHECK ("registrations"."ticket_serial" ~ '^[0-9a-f]{16}$'),
	CONSTRAINT "registrations_neighbourhood_means_qpv" CHECK ("registrations"."neighbourhood_code" is null or coalesce("registrations"."qpv" = 'yes', false)),
	CONSTRAINT "registrations_erased_holds_nothing" CHECK ("registrations"."erased_at" is null or num_nonnulls("registrations"."first_name", "registrations"."last_name", "registrations"."email", "registrations"."phone", "registrations"."claimed_email", "registrations"."claimed_phone", "registrations"."birth_year", "registrations"."gender", "registrations"."qpv", "registrations"."district_slug", "registrations"."neighbourhood_code", "registrations"."situation", "registrations"."needs", "registrations"."consent_contact_at", "registrations"."consent_follow_up_at") = 0)
);
--> statement-breakpoint
CREATE TABLE "ticket_keys" (
	"edition_id" uuid NOT NULL,
	"key_id" smallint NOT NULL,
	"public_key" text NOT NULL,
	"private_key" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "ticket_keys_edition_id_key_id_pk" PRIMARY KEY("edition_id","key_id"),
	CONSTRAINT "ticket_keys_id_is_a_byte" CHECK ("ticket_keys"."key_id" between 0 and 255)
);
--> statement-breakpoint
CREATE TABLE "rooms" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"venue_id" uuid NOT NULL,
	"name" text NOT NULL,
	"capacity" integer,
	CONSTRAINT "rooms_name_in_venue" UNIQUE("venue_id","name"),
	CONSTRAINT "rooms_capacity_positive" CHECK ("rooms"."capacity" > 0)
);
--> statement-breakpoint
CREATE TABLE "venues" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"address" text,
	"postcode" text,
	"city" text NOT NULL,
	"transport" text,
	"accessibility" text,
	"latitude" double precision,
	"longitude" double precision
);
--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_room_id_rooms_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."rooms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_hosts" ADD CONSTRAINT "activity_hosts_activity_id_activities_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_hosts" ADD CONSTRAINT "activity_hosts_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checkpoints" ADD CONSTRAINT "checkpoints_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checkpoints" ADD CONSTRAINT "checkpoints_activity_of_the_edition" FOREIGN KEY ("activity_id","edition_id") REFERENCES "public"."activities"("id","edition_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "devices" ADD CONSTRAINT "devices_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "devices" ADD CONSTRAINT "devices_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scans" ADD CONSTRAINT "scans_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scans" ADD CONSTRAINT "scans_checkpoint_of_the_edition" FOREIGN KEY ("checkpoint_id","edition_id") REFERENCES "public"."checkpoints"("id","edition_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scans" ADD CONSTRAINT "scans_device_of_the_edition" FOREIGN KEY ("device_id","edition_id") REFERENCES "public"."devices"("id","edition_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scans" ADD CONSTRAINT "scans_registration_of_the_edition" FOREIGN KEY ("registration_id","edition_id") REFERENCES "public"."registrations"("id","edition_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "undos" ADD CONSTRAINT "undos_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "undos" ADD CONSTRAINT "undos_device_of_the_edition" FOREIGN KEY ("device_id","edition_id") REFERENCES "public"."devices"("id","edition_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "walk_ins" ADD CONSTRAINT "walk_ins_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "walk_ins" ADD CONSTRAINT "walk_ins_checkpoint_of_the_edition" FOREIGN KEY ("checkpoint_id","edition_id") REFERENCES "public"."checkpoints"("id","edition_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "walk_ins" ADD CONSTRAINT "walk_ins_device_of_the_edition" FOREIGN KEY ("device_id","edition_id") REFERENCES "public"."devices"("id","edition_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "declared_figures" ADD CONSTRAINT "declared_figures_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "editions" ADD CONSTRAINT "editions_venue_id_venues_id_fk" FOREIGN KEY ("venue_id") REFERENCES "public"."venues"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_members_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_members_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "districts" ADD CONSTRAINT "districts_neighbourhood_code_priority_neighbourhoods_code_fk" FOREIGN KEY ("neighbourhood_code") REFERENCES "public"."priority_neighbourhoods"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participations" ADD CONSTRAINT "participations_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participations" ADD CONSTRAINT "participations_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_district_slug_districts_slug_fk" FOREIGN KEY ("district_slug") REFERENCES "public"."districts"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_neighbourhood_code_priority_neighbourhoods_code_fk" FOREIGN KEY ("neighbourhood_code") REFERENCES "public"."priority_neighbourhoods"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_keys" ADD CONSTRAINT "ticket_keys_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rooms" ADD CONSTRAINT "rooms_venue_id_venues_id_fk" FOREIGN KEY ("venue_id") REFERENCES "public"."venues"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "activities_by_time" ON "activities" USING btree ("edition_id","starts_at");--> statement-breakpoint
CREATE INDEX "scans_by_registration" ON "scans" USING btree ("registration_id","checkpoint_id");--> statement-breakpoint
CREATE INDEX "scans_by_edition" ON "scans" USING btree ("edition_id");--> statement-breakpoint
CREATE INDEX "undos_by_entry" ON "undos" USING btree ("entry_id","device_id");--> statement-breakpoint
CREATE INDEX "walk_ins_by_edition" ON "walk_ins" USING btree ("edition_id");--> statement-breakpoint
CREATE INDEX "messages_by_registration" ON "messages" USING btree ("registration_id");--> statement-breakpoint
CREATE UNIQUE INDEX "registrations_email_once" ON "registrations" USING btree ("edition_id","email") WHERE "registrations"."cancelled_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "registrations_phone_once" ON "registrations" USING btree ("edition_id","phone") WHERE "registrations"."cancelled_at" is null;--> statement-breakpoint
CREATE INDEX "registrations_active" ON "registrations" USING btree ("edition_id") WHERE "registrations"."cancelled_at" is null;--> statement-breakpoint
CREATE VIEW "public"."valid_scans" AS (
  select s.id, s.edition_id, s.checkpoint_id, s.device_id, s.registration_id, s.shown_verdict, s.scanned_at
  from scans s
  join registrations r on r.id = s.registration_id
  where (r.cancelled_at is null or s.scanned_at < r.cancelled_at)
    and not exists (select from undos u where u.entry_id = s.id and u.device_id = s.device_id));--> statement-breakpoint
CREATE VIEW "public"."valid_walk_ins" AS (
  select w.id, w.edition_id, w.checkpoint_id, w.device_id, w.age_band, w.gender, w.qpv, w.arrived_at
  from walk_ins w
  where not exists (select from undos u where u.entry_id = w.id and u.device_id = w.device_id));