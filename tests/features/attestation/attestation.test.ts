import { db } from 'db/client.server'
import { attestationKeys, attestations } from 'db/schema/attestations'
import { registrations } from 'db/schema/registrations'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { canonicalText } from '~/features/attestation/canonical'
import { attestationAddress } from '~/features/attestation/code.server'
import { listPublicKeys, renewAttestationKey } from '~/features/attestation/keys.server'
import { verifyCode, verifyShortCode } from '~/features/attestation/verify.server'
import { copyData } from '~/features/registration/data-copy.server'
import { erase, eraseAfterRetention } from '~/features/registration/erase.server'
import { findRegistration } from '~/features/registration/queries.server'
import { parisTime } from '~/lib/dates'
import {
  aHeldEdition,
  anAttestedPerson,
  aPaper,
  aPerson,
  aWatchedActivity,
  issue,
  nextDay,
  seen,
  undo,
} from '../../factories/attestation'
import { tablesHolding } from '../../support/tables-holding'

const found = async (id: string) => {
  const registration = await findRegistration(id)
  if (!registration) throw new Error('Nobody')
  return registration
}
const kept = () => db.$count(attestations)

describe('an attestation', () => {
  test('is for who was seen at an entrance, once the edition has begun', async () => {
    const held = await aHeldEdition()
    const person = await aPerson(held)
    expect(await issue(person)).toEqual({ outcome: 'not-come' })
    await seen(held, person, await aWatchedActivity(held, 'Robots'))
    expect(await issue(person)).toEqual({ outcome: 'not-come' })
    await seen(held, person, undefined, parisTime('2025-12-16', '13:10'))
    expect(await issue(person, { now: parisTime('2025-12-16', '13:29') })).toEqual({ outcome: 'not-come' })
    expect(await issue(person, { now: parisTime('2025-12-16', '13:30') })).toMatchObject({ outcome: 'issued' })
  })

  test('is not for who cancelled before they were seen, but for who cancelled after', async () => {
    const held = await aHeldEdition()
    const before = await aPerson(held, { cancelledAt: parisTime('2025-12-16', '14:59') })
    const after = await aPerson(held, { cancelledAt: parisTime('2025-12-16', '15:01') })
    for (const person of [before, after]) await seen(held, person)
    expect([await issue(before), await issue(after)].map(({ outcome }) => outcome)).toEqual(['not-come', 'issued'])
  })

  test('prints what is true of the edition, and the activities that were chosen, by hour', async () => {
    const held = await aHeldEdition({ number: 6 })
    const person = await aPerson(held)
    await seen(held, person)
    const [robots, talk, quiz] = await Promise.all(
      ['Robots', 'Table ronde', 'Quiz'].map(title => aWatchedActivity(held, title)),
    )
    for (const activity of [talk, robots, quiz]) await seen(held, person, activity)
    const { printed } = await aPaper(person, { activityIds: [talk?.id ?? '', robots?.id ?? ''] })
    expect(printed).toEqual({
      name: 'Samira Benali',
      edition: '6e édition · La Reynerie',
      day: 'Mardi 16\u00a0décembre 2025',
      hours: 'De\u00a013\u00a0h\u00a030 à\u00a017\u00a0h\u00a030',
      place: 'Espace Exemple, 5 rue de l’Exemple, 31100\u00a0Toulouse',
      activities: ['Robots', 'Table ronde'],
      issuedOn: 'mercredi 17\u00a0décembre 2025',
    })
  })

  test('names no activity where the person was not seen', async () => {
    const held = await aHeldEdition()
    const person = await aPerson(held)
    await seen(held, person)
    const robots = await aWatchedActivity(held, 'Robots')
    expect(await issue(person, { activityIds: [robots.id] })).toEqual({ outcome: 'not-seen' })
    await undo(held, await seen(held, person, robots))
    expect(await issue(person, { activityIds: [robots.id] })).toEqual({ outcome: 'not-seen' })
    expect(await kept()).toBe(0)
  })

  test('asked again the same is the same paper, asked otherwise another one', async () => {
    const { person, paper } = await anAttestedPerson()
    expect(await aPaper(person, { now: parisTime('2026-01-05', '10:00') })).toEqual(paper)
    expect((await aPaper(person, { name: 'S. Benali' })).shortCode).not.toBe(paper.shortCode)
    expect(await kept()).toBe(2)
  })

  test('of several names asked at once, one is good', async () => {
    const held = await aHeldEdition()
    const person = await aPerson(held)
    await seen(held, person)
    await Promise.all(['Samira', 'Samira Benali', 'Karim'].map(name => issue(person, { name })))
    const papers = await db.select().from(attestations)
    const verdicts = await Promise.all(papers.map(async ({ shortCode }) => (await verifyShortCode(shortCode)).verdict))
    expect(verdicts.sort()).toEqual(['genuine', 'revoked', 'revoked'])
  })

  test('asked twice at the same moment is one paper', async () => {
    const held = await aHeldEdition()
    const person = await aPerson(held)
    await seen(held, person)
    expect((await Promise.all([issue(person), issue(person)])).map(({ outcome }) => outcome)).toEqual([
      'issued',
      'issued',
    ])
    expect([await kept(), await db.$count(attestationKeys)]).toEqual([1, 1])
  })

  test('asked while its person erases their data leaves no name behind', async () => {
    const held = await aHeldEdition()
    const person = await aPerson(held)
    await seen(held, person)
    await Promise.all([issue(person, { name: 'Plantée' }), erase(await found(person.id), nextDay)])
    expect(await tablesHolding('Plantée')).toEqual([])
  })
})

describe('verified', () => {
  test('by its QR or its short code, however typed, it shows what is printed and nothing more', async () => {
    const { paper } = await anAttestedPerson({ email: 'samira@exemple.fr' })
    const { printed, shortCode } = paper
    const genuine = { verdict: 'genuine', printed, shortCode }
    const typed = `${shortCode.slice(0, 5).toLowerCase()} - ${shortCode.slice(5)}`
    for (const answer of [
      await verifyCode(paper.address),
      await verifyShortCode(shortCode),
      await verifyShortCode(typed),
    ])
      expect(answer).toEqual(genuine)
  })

  test('a short code that nobody was given is unknown', async () => {
    await anAttestedPerson()
    for (const typed of ['', 'AAAAAAAAAA', 'K7M4XD', '%'.repeat(10), 'x'.repeat(100)])
      expect(await verifyShortCode(typed)).toEqual({ verdict: 'unknown' })
  })

  test('what the key signed but was never written down here is forged', async () => {
    const { paper } = await anAttestedPerson()
    const [key] = await db.select().from(attestationKeys)
    if (!key) throw new Error('No key')
    expect(await verifyCode(attestationAddress({ id: crypto.randomUUID(), text: paper.text }, key))).toEqual({
      verdict: 'forged',
    })
    const [row] = await db.select().from(attestations)
    const text = canonicalText({ ...paper.printed, name: 'Quelqu’un d’autre' }, paper.shortCode)
    expect(await verifyCode(attestationAddress({ id: row?.id ?? '', text }, key))).toEqual({ verdict: 'forged' })
  })

  test('it is good whatever key signed it, and the newest one signs', async () => {
    const { held, paper } = await anAttestedPerson()
    await renewAttestationKey()
    const other = await aPerson(held)
    await seen(held, other)
    const newer = await aPaper(other)
    expect((await db.select().from(attestations).orderBy(attestations.keyId)).map(({ keyId }) => keyId)).toEqual([0, 1])
    for (const { address } of [paper, newer]) expect(await verifyCode(address)).toMatchObject({ verdict: 'genuine' })
    expect((await listPublicKeys()).keys.map(({ kid, crv }) => [kid, crv])).toEqual([
      ['0', 'Ed25519'],
      ['1', 'Ed25519'],
    ])
    expect(JSON.stringify(await listPublicKeys())).not.toContain('"d"')
  })

  test('a key’s number on another key’s signature is forged', async () => {
    const { paper } = await anAttestedPerson()
    await renewAttestationKey()
    const [first, second] = await db.select().from(attestationKeys).orderBy(attestationKeys.keyId)
    const [row] = await db.select().from(attestations)
    if (!first || !second || !row) throw new Error('No keys')
    const swapped = { ...second, keyId: first.keyId }
    expect(await verifyCode(attestationAddress({ id: row.id, text: paper.text }, swapped))).toEqual({
      verdict: 'forged',
    })
    expect(await verifyCode(attestationAddress({ id: row.id, text: paper.text }, second))).toEqual({
      verdict: 'forged',
    })
  })
})

describe('revoked', () => {
  const verdicts = async ({ address, shortCode }: { address: string; shortCode: string }) => [
    (await verifyCode(address)).verdict,
    (await verifyShortCode(shortCode)).verdict,
  ]

  test('when the entrance is taken back, and genuine again once the person is seen again', async () => {
    const { held, person, entry, paper } = await anAttestedPerson()
    await undo(held, entry)
    expect(await verdicts(paper)).toEqual(['revoked', 'revoked'])
    expect(await verifyCode(paper.address)).toEqual({ verdict: 'revoked' })
    const again = await seen(held, person)
    expect(await verdicts(paper)).toEqual(['genuine', 'genuine'])
    await undo(held, again)
    expect(await verdicts(paper)).toEqual(['revoked', 'revoked'])
  })

  test('when an activity that it names is taken back; another paper of the same person stays good', async () => {
    const { held, person, paper } = await anAttestedPerson()
    const robots = await aWatchedActivity(held, 'Robots')
    const entry = await seen(held, person, robots)
    const withRobots = await aPaper(person, { activityIds: [robots.id] })
    await undo(held, entry)
    expect(await verdicts(withRobots)).toEqual(['revoked', 'revoked'])
    expect(await verdicts(paper)).toEqual(['genuine', 'genuine'])
  })

  test('when the registration turns out to be cancelled before the entrance', async () => {
    const { person, paper } = await anAttestedPerson()
    const cancelledAt = parisTime('2025-12-16', '14:00')
    await db.update(registrations).set({ cancelledAt }).where(eq(registrations.id, person.id))
    expect(await verdicts(paper)).toEqual(['revoked', 'revoked'])
  })

  test('when the same ticket gives another name, for good; the same name and other activities revoke nothing', async () => {
    const { held, person, paper } = await anAttestedPerson()
    const robots = await aWatchedActivity(held, 'Robots')
    await seen(held, person, robots)
    const withRobots = await aPaper(person, { activityIds: [robots.id] })
    expect(await verdicts(paper)).toEqual(['genuine', 'genuine'])
    const other = await aPaper(person, { name: 'Karim Benali' })
    expect(await Promise.all([paper, withRobots, other].map(verdicts))).toEqual([
      ['revoked', 'revoked'],
      ['revoked', 'revoked'],
      ['genuine', 'genuine'],
    ])
    const again = await aPaper(person)
    expect(again.shortCode).not.toBe(paper.shortCode)
    expect(await Promise.all([paper, other, again].map(verdicts))).toEqual([
      ['revoked', 'revoked'],
      ['revoked', 'revoked'],
      ['genuine', 'genuine'],
    ])
    await erase(await found(person.id), nextDay)
    expect(await Promise.all([other, again].map(verdicts))).toEqual([
      ['revoked', 'revoked'],
      ['erased', 'erased'],
    ])
  })

  test('it is downloaded no more', async () => {
    const { held, person, entry } = await anAttestedPerson()
    await undo(held, entry)
    await expect(aPaper(person)).rejects.toThrow('not-come')
  })
})

describe('erased', () => {
  test('with its person’s data, it is still signed, and says nothing any more', async () => {
    const { person, paper } = await anAttestedPerson()
    await erase(await found(person.id), nextDay)
    expect(await verifyCode(paper.address)).toEqual({ verdict: 'erased' })
    expect(await verifyShortCode(paper.shortCode)).toEqual({ verdict: 'erased' })
    expect(await tablesHolding('Benali')).toEqual([])
    expect(await db.select().from(attestations)).toMatchObject([
      { printed: null, registrationId: null, activityIds: [], revokedAt: null },
    ])
  })

  test('one that was revoked stays revoked', async () => {
    const { held, person, entry, paper } = await anAttestedPerson()
    await undo(held, entry)
    await erase(await found(person.id), nextDay)
    expect(await verifyCode(paper.address)).toEqual({ verdict: 'revoked' })
    expect(await tablesHolding('Benali')).toEqual([])
  })

  test('once the retention of the edition is over, and not a day before', async () => {
    const { paper } = await anAttestedPerson()
    await eraseAfterRetention(parisTime('2026-03-16', '23:59'))
    expect(await verifyCode(paper.address)).toMatchObject({ verdict: 'genuine' })
    await eraseAfterRetention(parisTime('2026-03-17', '00:01'))
    expect(await verifyCode(paper.address)).toEqual({ verdict: 'erased' })
    expect(await tablesHolding('Benali')).toEqual([])
  })
})

test('a person’s copy of their data holds their attestations', async () => {
  const { person, paper } = await anAttestedPerson()
  expect(await copyData(await found(person.id))).toMatchObject({
    attestations: [
      { codeCourt: paper.shortCode, nom: 'Samira Benali', activites: [], delivreeLe: nextDay, valable: true },
    ],
  })
})
