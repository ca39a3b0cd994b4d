import { randomUUID } from 'node:crypto'
import { db } from 'db/client.server'
import { type Organisation, organisations } from 'db/schema/organisations'
import { eq } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { subjectOf } from './create.server'
import { drawLogo } from './draw-logo.server'
import { putLogoFiles, removeLogoFiles } from './logo-files.server'

type Change = { organisation: Pick<Organisation, 'id' | 'name'>; actor: Actor }

/** Gives an organisation a new logo, drawn again from the file sent; a file that is no picture changes nothing. `gone`: just deleted. */
export async function changeLogo({
  organisation,
  file,
  actor,
}: Change & { file: Uint8Array }): Promise<{ outcome: 'changed' | 'not-a-picture' | 'gone' }> {
  const drawn = await drawLogo(file)
  if (!drawn) return { outcome: 'not-a-picture' }
  // A new key each time: addresses that carry it never change what they show.
  const logoKey = randomUUID()
  await putLogoFiles(logoKey, drawn)
  const isThere = await setLogoKey({ organisation, actor, logoKey })
  if (!isThere) await removeLogoFiles(logoKey)
  return { outcome: isThere ? 'changed' : 'gone' }
}

/** Takes the logo away for good. */
export async function removeLogo(change: Change): Promise<void> {
  await setLogoKey({ ...change, logoKey: null })
}

/** False when the organisation was deleted meanwhile. */
async function setLogoKey({ organisation, actor, logoKey }: Change & { logoKey: string | null }): Promise<boolean> {
  const before = await db.transaction(async transaction => {
    const isIt = eq(organisations.id, organisation.id)
    const [before] = await transaction
      .select({ logoKey: organisations.logoKey })
      .from(organisations)
      .where(isIt)
      .for('update')
    if (!before) return undefined
    await transaction.update(organisations).set({ logoKey }).where(isIt)
    const change = { before, after: { logoKey } }
    await recordDeed({ actor, verb: 'update', ...change, ...subjectOf(organisation) }, transaction)
    return before
  })
  if (before?.logoKey) await removeLogoFiles(before.logoKey)
  return before !== undefined
}
