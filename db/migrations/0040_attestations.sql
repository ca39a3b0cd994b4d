CREATE TABLE "attestation_keys" (
	"key_id" smallint PRIMARY KEY NOT NULL,
	"public_key" text NOT NULL,
	"private_key" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "attestation_keys_id_is_a_byte" CHECK ("attestation_keys"."key_id" between 0 and 255)
);
--> statement-breakpoint
CREATE TABLE "attestations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"edition_id" uuid NOT NULL,
	"registration_id" uuid,
	"short_code" text NOT NULL,
	"key_id" smallint NOT NULL,
	"printed" jsonb,
	"activity_ids" uuid[] DEFAULT '{}' NOT NULL,
	"issued_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "attestations_short_code_unique" UNIQUE("short_code"),
	CONSTRAINT "attestations_short_code" CHECK ("attestations"."short_code" ~ '^[0-9A-HJKMNP-TV-Z]{10}$'),
	CONSTRAINT "attestations_details_and_person_go_together" CHECK (("attestations"."printed" is null) = ("attestations"."registration_id" is null))
);
--> statement-breakpoint
ALTER TABLE "attestations" ADD CONSTRAINT "attestations_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attestations" ADD CONSTRAINT "attestations_key_id_attestation_keys_key_id_fk" FOREIGN KEY ("key_id") REFERENCES "public"."attestation_keys"("key_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attestations" ADD CONSTRAINT "attestations_registration_of_the_edition" FOREIGN KEY ("registration_id","edition_id") REFERENCES "public"."registrations"("id","edition_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attestations_by_registration" ON "attestations" USING btree ("registration_id");