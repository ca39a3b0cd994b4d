ALTER TABLE "handouts" DROP CONSTRAINT "handouts_item";--> statement-breakpoint
ALTER TABLE "handouts" ADD CONSTRAINT "handouts_item" CHECK ("handouts"."item" in ('guides', 'leaflets', 'goodies'));