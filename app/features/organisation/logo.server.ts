import { randomUUID } from 'node:crypto'
import { db } from 'db/client.server'
import { type Organisation, organisations } from 'db/schema/organisations'
import { eq } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { subjectOf } from './create.server'
import { drawLogo } from './draw-logo.server'
import { putLogoFiles, removeLogoFiles } from './logo-files.server'

type Change = { organisation: Pick<Organisation, 'id' | 'name'>; actor: Actor }

/** Gives an organisation a new logo, drawn again from the file sent; a file that is no picture changes nothing. */
export async function changeLogo({
  organisation,
  file,
  actor,
}: Change & { file: Uint8Array }): Promise<{ outcome: 'changed' | 'not-a-picture' }> {
  const drawn = await drawLogo(file)
  if (!drawn) return { outcome: 'not-a-picture' }
  // A new key each time: addresses that carry it never change what they show.
  const logoKey = randomUUID()
  await putLogoFiles(logoKey, drawn)
  await setLogoKey({ organisation, actor, logoKey })
  return { outcome: 'changed' }
}

/** Takes the logo away for good. */
export async function removeLogo(change: Change): Promise<void> {
  await setLogoKey({ ...change, logoKey: null })
}

async function setLogoKey({ organisation, actor, logoKey }: Change & { logoKey: string | null }) {
  const former = await db.transaction(async transaction => {
    const isIt = eq(organisations.id, organisation.id)
    const [before] = await transaction
      .select({ logoKey: organisations.logoKey })
      .from(organisations)
      .where(isIt)
      .for('update')
    await transaction.update(organisations).set({ logoKey }).where(isIt)
    const change = { before, after: { logoKey } }
    await recordDeed({ actor, verb: 'update', ...change, ...subjectOf(organisation) }, transaction)
    return before?.logoKey
  })
  if (former) await removeLogoFiles(former)
}
