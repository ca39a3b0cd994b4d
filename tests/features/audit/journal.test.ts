import { db, violates } from 'db/client.server'
import { auditEntries } from 'db/schema/audit'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { exportJournal } from '~/features/audit/export.server'
import { countEntries, listActors, listEntries } from '~/features/audit/queries.server'
import { recordDeed } from '~/features/audit/record.server'
import { anEdition } from '../../factories/edition'
import { aMember, theMember } from '../../factories/member'
import { countStatements } from '../../support/count-statements'

const deed = { actor: null, verb: 'create' as const, subject: 'activity' }

test('the journal is read from the newest entry to the oldest, page by page, none lost and none twice', async () => {
  // Written at once: they share their moment, which only their ids tell apart.
  await db
    .insert(auditEntries)
    .values(Array.from({ length: 25 }, (_, n) => ({ verb: 'create' as const, subject: 'activity', label: String(n) })))

  const seen: string[] = []
  for (let after: string | undefined; seen.length < 25; ) {
    const page = await listEntries({}, { limit: 10, after })
    seen.push(...page.map(({ label }) => label ?? ''))
    after = page.at(-1)?.id
  }
  expect(new Set(seen).size).toBe(25)
  expect(await listEntries({}, { limit: 10, after: (await listEntries({}, { limit: 25 })).at(-1)?.id })).toEqual([])
})

test('each filter keeps its own entries', async () => {
  const edition = await anEdition()
  const actor = await theMember(await aMember())
  await recordDeed({ ...deed, actor, editionId: edition.id })
  await recordDeed({ ...deed, verb: 'delete' })
  await recordDeed({ ...deed, subject: 'venue' })
  await db.insert(auditEntries).values({ verb: 'create', subject: 'activity', at: new Date('2026-03-10T22:59:59Z') })
  await db.insert(auditEntries).values({ verb: 'create', subject: 'activity', at: new Date('2026-03-10T23:00:00Z') })

  expect(await countEntries({ memberId: actor.id })).toBe(1)
  expect(await countEntries({ editionId: edition.id })).toBe(1)
  expect(await countEntries({ verb: 'delete' })).toBe(1)
  expect(await countEntries({ subject: 'venue' })).toBe(1)
  expect(await countEntries({ from: '2026-03-10', to: '2026-03-10' })).toBe(1)
  expect(await countEntries({ from: '2026-03-11', to: '2026-03-11' })).toBe(1)
  expect(await countEntries({})).toBe(5)
  expect(await listActors(edition.id)).toEqual([{ id: actor.id, name: 'Camille' }])
})

test('nobody changes nor erases what is written', async () => {
  await recordDeed(deed)

  for (const change of [
    () => db.update(auditEntries).set({ label: 'autre' }),
    () => db.delete(auditEntries).where(eq(auditEntries.verb, 'create')),
  ]) {
    await expect(change()).rejects.toSatisfy(error => violates(error, 'audit_entries_append_only'))
  }
  expect(await countEntries({})).toBe(1)
})

test('one entry or fifty cost the same number of statements', async () => {
  await recordDeed(deed)
  const one = await countStatements(() => listEntries({}, { limit: 51 }))
  for (let entry = 0; entry < 50; entry++) await recordDeed(deed)

  expect(await countStatements(() => listEntries({}, { limit: 51 }))).toBe(one)
})

test('the file holds the whole journal, makes no formula, and taking it out is written down', async () => {
  const actor = await theMember(await aMember())
  await db
    .insert(auditEntries)
    .values(Array.from({ length: 2500 }, () => ({ verb: 'create' as const, subject: 'activity', label: '=1+1' })))

  const text = await textOf((await exportJournal({}, actor)).parts)
  expect(text.match(/\r\n/g)).toHaveLength(1 + 2500 + 1)
  expect(text).toContain(";'=1+1;")
  expect(text).not.toContain(';=1+1')
  const [last] = await listEntries({ subject: 'journal' }, { limit: 1 })
  expect(last).toMatchObject({ verb: 'export', memberId: actor.id, after: { lines: 2500 } })
})

async function textOf(parts: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const part of parts) chunks.push(part)
  return Buffer.concat(chunks).toString('utf8')
}
