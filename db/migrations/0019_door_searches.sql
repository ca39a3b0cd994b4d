CREATE TABLE "door_searches" (
	"device_id" uuid NOT NULL,
	"searched_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "door_searches" ADD CONSTRAINT "door_searches_device_id_devices_id_fk" FOREIGN KEY ("device_id") REFERENCES "public"."devices"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "door_searches_by_device" ON "door_searches" USING btree ("device_id","searched_at");