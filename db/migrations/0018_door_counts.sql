-- People counted without a ticket, and entries taken back, change what the door counts: devices hear of it as of a scan.
CREATE TRIGGER walk_ins_tell_door AFTER INSERT ON walk_ins
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION tell_door();
--> statement-breakpoint
CREATE TRIGGER undos_tell_door AFTER INSERT ON undos
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION tell_door();
