ALTER TABLE "proposals" ALTER COLUMN "contact_name" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "proposals" ALTER COLUMN "contact_email" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "proposal_id" uuid;--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "withdrawn_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "erased_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "messages_by_proposal" ON "messages" USING btree ("proposal_id");--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_withdrawn_is_undecided" CHECK ("proposals"."withdrawn_at" is null or "proposals"."decision" is null);--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_contact" CHECK ("proposals"."erased_at" is not null or ("proposals"."contact_name" is not null and "proposals"."contact_email" is not null));--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_erased_holds_no_contact" CHECK ("proposals"."erased_at" is null or num_nonnulls("proposals"."contact_name", "proposals"."contact_email", "proposals"."contact_phone", "proposals"."needs") = 0);