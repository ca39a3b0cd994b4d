import { type Database, db } from 'db/client.server'
import { editions } from 'db/schema/editions'
import { passports } from 'db/schema/passports'
import { eq } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'

type Values = { stampsNeeded: number; gift: string }
type Wish = { edition: { id: string; name: string }; actor: Actor }

/** Sets what an edition's passport asks and gives. The same again writes nothing, not even in the log. */
export function setPassport(wish: Wish & { values: Values }, database: Database = db): Promise<void> {
  return change(wish, database)
}

/** The edition has no passport any more; stamps stay, should it have one again. */
export function removePassport({ edition, actor }: Wish): Promise<void> {
  return change({ edition, actor, values: undefined }, db)
}

function change({ edition, actor, values }: Wish & { values: Values | undefined }, database: Database): Promise<void> {
  return database.transaction(async transaction => {
    // Two who set it come one after the other.
    await transaction.select().from(editions).where(eq(editions.id, edition.id)).for('no key update')
    const ofEdition = eq(passports.editionId, edition.id)
    const [found] = await transaction.select().from(passports).where(ofEdition)
    const before = found && { stampsNeeded: found.stampsNeeded, gift: found.gift }
    if (before?.stampsNeeded === values?.stampsNeeded && before?.gift === values?.gift) return

    await transaction.delete(passports).where(ofEdition)
    if (values) await transaction.insert(passports).values({ editionId: edition.id, ...values })
    const verb = !before ? 'create' : values ? 'update' : 'delete'
    const subject = { subject: 'passport', subjectId: edition.id, label: edition.name, editionId: edition.id }
    await recordDeed({ actor, verb, ...subject, before, after: values }, transaction)
  })
}
