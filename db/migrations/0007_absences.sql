CREATE TABLE "candidate_absences" (
	"activity_id" uuid NOT NULL,
	"registration_id" uuid NOT NULL,
	"marked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "candidate_absences_activity_id_registration_id_pk" PRIMARY KEY("activity_id","registration_id")
);
--> statement-breakpoint
ALTER TABLE "recruiters" ADD COLUMN "absent_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "candidate_absences" ADD CONSTRAINT "candidate_absences_activity_id_activities_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidate_absences" ADD CONSTRAINT "candidate_absences_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE cascade ON UPDATE no action;