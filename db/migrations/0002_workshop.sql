CREATE TABLE "activity_speakers" (
	"activity_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"name" text NOT NULL,
	"about" text,
	CONSTRAINT "activity_speakers_activity_id_position_pk" PRIMARY KEY("activity_id","position")
);
--> statement-breakpoint
CREATE TABLE "interview_settings" (
	"activity_id" uuid PRIMARY KEY NOT NULL,
	"first_round_at" timestamp with time zone NOT NULL,
	"rounds" smallint NOT NULL,
	"round_minutes" smallint NOT NULL,
	"minimum" smallint DEFAULT 2 NOT NULL,
	CONSTRAINT "interview_settings_rounds" CHECK ("interview_settings"."rounds" between 1 and 60),
	CONSTRAINT "interview_settings_minutes" CHECK ("interview_settings"."round_minutes" between 1 and 120),
	CONSTRAINT "interview_settings_minimum" CHECK ("interview_settings"."minimum" between 1 and 20)
);
--> statement-breakpoint
CREATE TABLE "interviews" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"activity_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"registration_id" uuid NOT NULL,
	"round" smallint NOT NULL,
	"table_number" smallint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"cancelled_at" timestamp with time zone,
	"outcome" text,
	"outcome_wording" text,
	"outcome_at" timestamp with time zone,
	CONSTRAINT "interviews_round" CHECK ("interviews"."round" > 0),
	CONSTRAINT "interviews_table" CHECK ("interviews"."table_number" > 0),
	CONSTRAINT "interviews_outcome" CHECK ("interviews"."outcome" in ('seen-again', 'offer', 'hired', 'no')),
	CONSTRAINT "interviews_outcome_has_a_moment" CHECK (("interviews"."outcome" is null) = ("interviews"."outcome_at" is null))
);
--> statement-breakpoint
CREATE TABLE "job_offers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"activity_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"title" text NOT NULL,
	"contract" text NOT NULL,
	"place" text NOT NULL,
	"skills" text NOT NULL,
	"posts" integer DEFAULT 1 NOT NULL,
	"rome_code" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "job_offers_contract" CHECK ("job_offers"."contract" in ('permanent', 'fixed-term', 'apprenticeship', 'professional', 'internship', 'temporary', 'freelance')),
	CONSTRAINT "job_offers_posts_positive" CHECK ("job_offers"."posts" > 0),
	CONSTRAINT "job_offers_rome_code" CHECK ("job_offers"."rome_code" ~ '^[A-N][0-9]{4}$')
);
--> statement-breakpoint
CREATE TABLE "offer_interests" (
	"registration_id" uuid NOT NULL,
	"offer_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "offer_interests_registration_id_offer_id_pk" PRIMARY KEY("registration_id","offer_id")
);
--> statement-breakpoint
CREATE TABLE "recruiters" (
	"activity_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"tables" smallint DEFAULT 1 NOT NULL,
	CONSTRAINT "recruiters_activity_id_organisation_id_pk" PRIMARY KEY("activity_id","organisation_id"),
	CONSTRAINT "recruiters_tables" CHECK ("recruiters"."tables" between 1 and 20)
);
--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"member_id" text,
	"edition_id" uuid,
	"verb" text NOT NULL,
	"subject" text NOT NULL,
	"subject_id" text,
	"label" text,
	"before" jsonb,
	"after" jsonb,
	CONSTRAINT "audit_entries_verb" CHECK ("audit_entries"."verb" in ('create', 'update', 'delete', 'publish', 'withdraw', 'open', 'close', 'cancel', 'restore', 'archive', 'invite', 'deactivate', 'import', 'export', 'enrol', 'release', 'plan', 'decide', 'send')),
	CONSTRAINT "audit_entries_subject" CHECK ("audit_entries"."subject" ~ '^[a-z-]+$')
);
--> statement-breakpoint
CREATE TABLE "enrolments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"edition_id" uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"registration_id" uuid NOT NULL,
	"line" bigint GENERATED ALWAYS AS IDENTITY (sequence name "enrolments_line_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"party_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"confirmed_at" timestamp with time zone,
	"promoted_at" timestamp with time zone,
	"cancelled_at" timestamp with time zone,
	"ending" text,
	CONSTRAINT "enrolments_ending" CHECK ("enrolments"."ending" in ('attendee', 'organiser', 'not-come', 'activity-cancelled', 'registration-cancelled')),
	CONSTRAINT "enrolments_end_for_a_reason" CHECK (("enrolments"."cancelled_at" is null) = ("enrolments"."ending" is null)),
	CONSTRAINT "enrolments_promoted_are_confirmed" CHECK ("enrolments"."promoted_at" is null or "enrolments"."confirmed_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"edition_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"file_name" text NOT NULL,
	"lines" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"confirmed_at" timestamp with time zone,
	CONSTRAINT "imports_subject" CHECK ("imports"."subject" in ('activities', 'organisations', 'registrations'))
);
--> statement-breakpoint
CREATE TABLE "edition_roles" (
	"member_id" text NOT NULL,
	"edition_id" uuid NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "edition_roles_member_id_edition_id_pk" PRIMARY KEY("member_id","edition_id"),
	CONSTRAINT "edition_roles_role" CHECK ("edition_roles"."role" in ('organiser', 'partner', 'recruiter', 'adviser'))
);
--> statement-breakpoint
CREATE TABLE "passkeys" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text,
	"public_key" text NOT NULL,
	"user_id" text NOT NULL,
	"credential_id" text NOT NULL,
	"counter" bigint NOT NULL,
	"device_type" text NOT NULL,
	"backed_up" boolean NOT NULL,
	"transports" text,
	"aaguid" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"name" text NOT NULL,
	"position" text,
	"email" text,
	"phone" text
);
--> statement-breakpoint
CREATE TABLE "stored_files" (
	"key" text PRIMARY KEY NOT NULL,
	"media_type" text NOT NULL,
	"content" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "proposal_remarks" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"proposal_id" uuid NOT NULL,
	"author" text NOT NULL,
	"text" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "proposal_remarks_author" CHECK ("proposal_remarks"."author" in ('organiser', 'proposer'))
);
--> statement-breakpoint
CREATE TABLE "proposals" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"edition_id" uuid NOT NULL,
	"organisation_name" text NOT NULL,
	"website" text,
	"contact_name" text NOT NULL,
	"contact_email" text NOT NULL,
	"contact_phone" text,
	"kind" text NOT NULL,
	"format" text,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"capacity" integer,
	"needs" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decision" text,
	"decided_at" timestamp with time zone,
	"organisation_id" uuid,
	"activity_id" uuid,
	CONSTRAINT "proposals_kind" CHECK ("proposals"."kind" in ('stand', 'workshop', 'talk', 'after-work')),
	CONSTRAINT "proposals_format" CHECK ("proposals"."format" in ('conference', 'round-table', 'testimony')),
	CONSTRAINT "proposals_only_talks_have_a_format" CHECK (("proposals"."kind" = 'talk') = ("proposals"."format" is not null)),
	CONSTRAINT "proposals_capacity_positive" CHECK ("proposals"."capacity" > 0),
	CONSTRAINT "proposals_decision" CHECK ("proposals"."decision" in ('accepted', 'declined')),
	CONSTRAINT "proposals_decision_has_a_moment" CHECK (("proposals"."decision" is null) = ("proposals"."decided_at" is null))
);
--> statement-breakpoint
ALTER TABLE "members" DROP CONSTRAINT "members_admins_organise";--> statement-breakpoint
ALTER TABLE "registrations" DROP CONSTRAINT "registrations_erased_holds_nothing";--> statement-breakpoint
ALTER TABLE "members" ALTER COLUMN "role" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "members" ALTER COLUMN "role" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "places_taken" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "series_id" uuid;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "level" text DEFAULT 'everyone' NOT NULL;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "languages" text;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "age_from" smallint;--> statement-breakpoint
ALTER TABLE "editions" ADD COLUMN "archived_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "editions" ADD COLUMN "call_closes_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "logo_key" text;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "import_key" text;--> statement-breakpoint
ALTER TABLE "rooms" ADD COLUMN "accessibility" text;--> statement-breakpoint
ALTER TABLE "activity_speakers" ADD CONSTRAINT "activity_speakers_activity_id_activities_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview_settings" ADD CONSTRAINT "interview_settings_activity_id_activities_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interviews" ADD CONSTRAINT "interviews_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interviews" ADD CONSTRAINT "interviews_recruiter" FOREIGN KEY ("activity_id","organisation_id") REFERENCES "public"."recruiters"("activity_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_offers" ADD CONSTRAINT "job_offers_recruiter" FOREIGN KEY ("activity_id","organisation_id") REFERENCES "public"."recruiters"("activity_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_interests" ADD CONSTRAINT "offer_interests_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_interests" ADD CONSTRAINT "offer_interests_offer_id_job_offers_id_fk" FOREIGN KEY ("offer_id") REFERENCES "public"."job_offers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recruiters" ADD CONSTRAINT "recruiters_activity_id_activities_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recruiters" ADD CONSTRAINT "recruiters_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_activity_of_the_edition" FOREIGN KEY ("activity_id","edition_id") REFERENCES "public"."activities"("id","edition_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_registration_of_the_edition" FOREIGN KEY ("registration_id","edition_id") REFERENCES "public"."registrations"("id","edition_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_roles" ADD CONSTRAINT "edition_roles_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_roles" ADD CONSTRAINT "edition_roles_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passkeys" ADD CONSTRAINT "passkeys_user_id_members_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_remarks" ADD CONSTRAINT "proposal_remarks_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_activity_id_activities_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "interviews_one_at_a_table" ON "interviews" USING btree ("activity_id","organisation_id","table_number","round") WHERE "interviews"."cancelled_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "interviews_one_at_a_time" ON "interviews" USING btree ("activity_id","registration_id","round") WHERE "interviews"."cancelled_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "interviews_a_company_once" ON "interviews" USING btree ("activity_id","registration_id","organisation_id") WHERE "interviews"."cancelled_at" is null;--> statement-breakpoint
CREATE INDEX "job_offers_by_activity" ON "job_offers" USING btree ("activity_id");--> statement-breakpoint
CREATE INDEX "audit_entries_by_time" ON "audit_entries" USING btree ("at");--> statement-breakpoint
CREATE INDEX "audit_entries_by_edition" ON "audit_entries" USING btree ("edition_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "enrolments_once" ON "enrolments" USING btree ("activity_id","registration_id") WHERE "enrolments"."cancelled_at" is null;--> statement-breakpoint
CREATE INDEX "enrolments_by_activity" ON "enrolments" USING btree ("activity_id","line");--> statement-breakpoint
CREATE INDEX "enrolments_by_registration" ON "enrolments" USING btree ("registration_id");--> statement-breakpoint
CREATE INDEX "passkeys_by_member" ON "passkeys" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "passkeys_by_credential" ON "passkeys" USING btree ("credential_id");--> statement-breakpoint
CREATE INDEX "contacts_by_organisation" ON "contacts" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "proposal_remarks_by_proposal" ON "proposal_remarks" USING btree ("proposal_id","created_at");--> statement-breakpoint
CREATE INDEX "proposals_by_edition" ON "proposals" USING btree ("edition_id","created_at");--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_import_once" UNIQUE("edition_id","import_key");--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_level" CHECK ("activities"."level" in ('everyone', 'first-steps', 'comfortable'));--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_age" CHECK ("activities"."age_from" between 1 and 99);--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_admins_organise" CHECK ("members"."admin_since" is null or coalesce("members"."role" = 'organiser', false));--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_erased_holds_nothing" CHECK ("registrations"."erased_at" is null or num_nonnulls("registrations"."first_name", "registrations"."last_name", "registrations"."email", "registrations"."phone", "registrations"."claimed_email", "registrations"."claimed_phone", "registrations"."birth_year", "registrations"."gender", "registrations"."qpv", "registrations"."district_slug", "registrations"."neighbourhood_code", "registrations"."situation", "registrations"."needs", "registrations"."consent_contact_at", "registrations"."consent_follow_up_at", "registrations"."import_key") = 0);