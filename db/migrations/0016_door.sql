CREATE TABLE "device_invitations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"edition_id" uuid NOT NULL,
	"member_id" text,
	"kind" text DEFAULT 'door' NOT NULL,
	"label" text NOT NULL,
	"most_devices" smallint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "device_invitations_id_in_edition" UNIQUE("id","edition_id"),
	CONSTRAINT "device_invitations_kind" CHECK ("device_invitations"."kind" in ('door', 'kiosk')),
	CONSTRAINT "device_invitations_most_devices" CHECK ("device_invitations"."most_devices" between 1 and 50)
);
--> statement-breakpoint
CREATE TABLE "door_changes" (
	"edition_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"changed_in" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitation_checkpoints" (
	"invitation_id" uuid NOT NULL,
	"checkpoint_id" uuid NOT NULL,
	"edition_id" uuid NOT NULL,
	CONSTRAINT "invitation_checkpoints_invitation_id_checkpoint_id_pk" PRIMARY KEY("invitation_id","checkpoint_id")
);
--> statement-breakpoint
CREATE TABLE "groups" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"edition_id" uuid NOT NULL,
	"prescriber_id" uuid,
	"member_id" text,
	"name" text,
	"adviser_name" text,
	"ticket_serial" text NOT NULL,
	"short_code" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"registered_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"erased_at" timestamp with time zone,
	CONSTRAINT "groups_ticketSerial_unique" UNIQUE("ticket_serial"),
	CONSTRAINT "groups_id_in_edition" UNIQUE("id","edition_id"),
	CONSTRAINT "groups_short_code_in_edition" UNIQUE("edition_id","short_code"),
	CONSTRAINT "groups_serial" CHECK ("groups"."ticket_serial" ~ '^[0-9a-f]{16}$'),
	CONSTRAINT "groups_erased_holds_nothing" CHECK ("groups"."erased_at" is null or num_nonnulls("groups"."name", "groups"."adviser_name") = 0)
);
--> statement-breakpoint
CREATE TABLE "passport_gifts" (
	"registration_id" uuid PRIMARY KEY NOT NULL,
	"given_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "passports" (
	"edition_id" uuid PRIMARY KEY NOT NULL,
	"stamps_needed" smallint NOT NULL,
	"gift" text NOT NULL,
	CONSTRAINT "passports_stamps_needed" CHECK ("passports"."stamps_needed" between 1 and 30)
);
--> statement-breakpoint
CREATE TABLE "stamps" (
	"registration_id" uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"edition_id" uuid NOT NULL,
	"stamped_at" timestamp with time zone NOT NULL,
	CONSTRAINT "stamps_registration_id_activity_id_pk" PRIMARY KEY("registration_id","activity_id")
);
--> statement-breakpoint
CREATE TABLE "stand_visits" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"activity_id" uuid NOT NULL,
	"edition_id" uuid NOT NULL,
	"visited_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "registrations" DROP CONSTRAINT "registrations_erased_holds_nothing";--> statement-breakpoint
ALTER TABLE "devices" ADD COLUMN "invitation_id" uuid;--> statement-breakpoint
ALTER TABLE "devices" ADD COLUMN "kind" text DEFAULT 'door' NOT NULL;--> statement-breakpoint
ALTER TABLE "devices" ADD COLUMN "last_contact_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "devices" ADD COLUMN "battery" smallint;--> statement-breakpoint
ALTER TABLE "devices" ADD COLUMN "waiting" smallint;--> statement-breakpoint
ALTER TABLE "devices" ADD COLUMN "version" text;--> statement-breakpoint
ALTER TABLE "scans" ADD COLUMN "device_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "undos" ADD COLUMN "device_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "walk_ins" ADD COLUMN "device_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "consent_adviser_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "group_id" uuid;--> statement-breakpoint
ALTER TABLE "device_invitations" ADD CONSTRAINT "device_invitations_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "device_invitations" ADD CONSTRAINT "device_invitations_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "door_changes" ADD CONSTRAINT "door_changes_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation_checkpoints" ADD CONSTRAINT "invitation_checkpoints_invitation_of_the_edition" FOREIGN KEY ("invitation_id","edition_id") REFERENCES "public"."device_invitations"("id","edition_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation_checkpoints" ADD CONSTRAINT "invitation_checkpoints_checkpoint_of_the_edition" FOREIGN KEY ("checkpoint_id","edition_id") REFERENCES "public"."checkpoints"("id","edition_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "groups" ADD CONSTRAINT "groups_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "groups" ADD CONSTRAINT "groups_prescriber_id_organisations_id_fk" FOREIGN KEY ("prescriber_id") REFERENCES "public"."organisations"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "groups" ADD CONSTRAINT "groups_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passport_gifts" ADD CONSTRAINT "passport_gifts_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passports" ADD CONSTRAINT "passports_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stamps" ADD CONSTRAINT "stamps_registration_of_the_edition" FOREIGN KEY ("registration_id","edition_id") REFERENCES "public"."registrations"("id","edition_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stamps" ADD CONSTRAINT "stamps_activity_of_the_edition" FOREIGN KEY ("activity_id","edition_id") REFERENCES "public"."activities"("id","edition_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stand_visits" ADD CONSTRAINT "stand_visits_activity_of_the_edition" FOREIGN KEY ("activity_id","edition_id") REFERENCES "public"."activities"("id","edition_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "device_invitations_by_edition" ON "device_invitations" USING btree ("edition_id");--> statement-breakpoint
CREATE INDEX "door_changes_in_order" ON "door_changes" USING btree ("edition_id","changed_in");--> statement-breakpoint
CREATE INDEX "groups_by_member" ON "groups" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "stand_visits_by_activity" ON "stand_visits" USING btree ("activity_id");--> statement-breakpoint
ALTER TABLE "devices" ADD CONSTRAINT "devices_invitation_of_the_edition" FOREIGN KEY ("invitation_id","edition_id") REFERENCES "public"."device_invitations"("id","edition_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_group_of_the_edition" FOREIGN KEY ("group_id","edition_id") REFERENCES "public"."groups"("id","edition_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "devices_by_invitation" ON "devices" USING btree ("invitation_id");--> statement-breakpoint
CREATE INDEX "registrations_by_group" ON "registrations" USING btree ("group_id");--> statement-breakpoint
ALTER TABLE "devices" ADD CONSTRAINT "devices_kind" CHECK ("devices"."kind" in ('door', 'kiosk'));--> statement-breakpoint
ALTER TABLE "devices" ADD CONSTRAINT "devices_battery" CHECK ("devices"."battery" between 0 and 100);--> statement-breakpoint
ALTER TABLE "devices" ADD CONSTRAINT "devices_waiting" CHECK ("devices"."waiting" >= 0);--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_erased_holds_nothing" CHECK ("registrations"."erased_at" is null or num_nonnulls("registrations"."first_name", "registrations"."last_name", "registrations"."email", "registrations"."phone", "registrations"."claimed_email", "registrations"."claimed_phone", "registrations"."birth_year", "registrations"."gender", "registrations"."qpv", "registrations"."district_slug", "registrations"."neighbourhood_code", "registrations"."situation", "registrations"."first_visit", "registrations"."needs", "registrations"."consent_contact_at", "registrations"."consent_follow_up_at", "registrations"."consent_adviser_at", "registrations"."import_key") = 0);