import { db } from 'db/client.server'
import type { Edition } from 'db/schema/editions'
import { beforeEach, describe, expect, test } from 'vitest'
import { listCheckpoints } from '~/features/check-in/queries.server'
import { noteContact } from '~/features/device/contact.server'
import { invitationPath } from '~/features/device/invitation-address.server'
import { listOpenInvitations } from '~/features/device/invitations.server'
import { pairDevice } from '~/features/device/pair.server'
import { takePaperDevice } from '~/features/device/paper.server'
import { noteSearch } from '~/features/door-list/search-limit.server'
import * as desk from '~/routes/door-desk/desk'
import * as doubles from '~/routes/door-desk/double-admissions'
import * as invitation from '~/routes/door-desk/invitation'
import * as closing from '~/routes/door-desk/invitation-closing'
import * as newInvitation from '~/routes/door-desk/new-invitation'
import * as opening from '~/routes/door-desk/opening'
import * as revocation from '~/routes/door-desk/revocation'
import { aCheckpoint, aDevice, aPhone, aVisitor, aWalkIn, deviceOf, expireDevice } from '../../factories/door'
import { anEdition } from '../../factories/edition'
import { anInvitation } from '../../factories/invitation'
import { aSignedInMember } from '../../factories/member'
import { answerOf, call, statusOf } from '../../support/call'
import { countStatements } from '../../support/count-statements'
import { renderPage } from '../../support/render-page'

const MINUTE = 60_000
let edition: Edition
let cookie: string

beforeEach(async () => {
  edition = await anEdition()
  cookie = await aSignedInMember({ role: 'organiser' })
})

type Form = Record<string, string> | [string, string][]
const here = (form?: Form, more: Record<string, string> = {}) =>
  call('/x', { cookie, form, params: { edition: edition.slug, ...more } })
const deskPage = () => desk.loader(here())
const locationOf = async (answer: unknown) => ((await answer) as Response).headers.get('Location') ?? ''
const hear = (deviceId: string, contact: Partial<Parameters<typeof noteContact>[0]['contact']>, now = new Date()) =>
  noteContact({ deviceId, contact: { waiting: 0, version: 'a1b2c3', ...contact }, now })

describe('the devices', () => {
  test('are told with where they scan, what they sent, how they are and when they were last heard', async () => {
    const back = await aCheckpoint(edition, 'Entrée côté métro')
    const phone = await aPhone(edition, { label: 'Métro', checkpointIds: [back.id] })
    await hear(phone.deviceId, { battery: 62, waiting: 3 })
    const { devices } = await deskPage()
    expect(devices).toMatchObject([
      {
        name: 'Métro 1',
        state: { word: 'en ligne' },
        about: 'Téléphone de l’accueil, Entrée côté métro',
        battery: 'batterie 62\u00a0%',
        isBatteryLow: false,
        waiting: '3 passages à envoyer',
        facts: expect.stringMatching(/^0 passage · vu à [\d\u00a0h]+$/),
      },
    ])
  })

  test('a device tells whether its page is the one of now, where that is known', async () => {
    const { deviceId } = await aPhone(edition)
    await hear(deviceId, { version: 'a1b2c3' })
    const factsAt = async (version?: string) => {
      const given = call('/x', { cookie, params: { edition: edition.slug } }, { version })
      return (await desk.loader(given)).devices[0]?.facts
    }
    expect(await factsAt('a1b2c3')).toMatch(/ · page à jour$/)
    expect(await factsAt('d4e5f6')).toMatch(/ · page ancienne\u00a0: à fermer, puis à rouvrir$/)
    expect(await factsAt(undefined)).not.toContain('page')
  })

  test('a device tells how many people it let in', async () => {
    const device = await aDevice(edition)
    await device.scan({ registrationId: (await aVisitor(edition)).id })
    await device.send(aWalkIn(device.entrance.id))
    const page = await deskPage()
    expect(page.devices[0]?.facts).toBe('2 passages')
    expect(page.participants).toBe(2)
  })

  test('a device tells how many times it looked somebody up', async () => {
    const { deviceId } = await aPhone(edition)
    const factsAfter = async () => {
      await noteSearch(deviceId, new Date())
      return (await deskPage()).devices[0]?.facts
    }
    expect(await factsAfter()).toBe('0 passage · 1 recherche')
    expect(await factsAfter()).toBe('0 passage · 2 recherches')
  })

  test('one is silent after a minute without a word, and not yet open before the first', async () => {
    const [silent, fresh] = [await aPhone(edition, { label: 'A' }), await aPhone(edition, { label: 'B' })]
    await hear(silent.deviceId, {}, new Date(Date.now() - MINUTE))
    const words = (await deskPage()).devices.map(({ name, state }) => [name, state.word])
    expect(words).toEqual([
      [silent.name, 'sans nouvelles'],
      [fresh.name, 'pas encore ouvert'],
    ])
  })

  test('a battery at 20 % or less calls for a charger', async () => {
    const { deviceId } = await aPhone(edition)
    await hear(deviceId, { battery: 20 })
    expect((await deskPage()).devices[0]?.isBatteryLow).toBe(true)
    await hear(deviceId, { battery: 21 })
    expect((await deskPage()).devices[0]?.isBatteryLow).toBe(false)
  })

  test('those revoked or at their end stand apart, sheets of paper and other editions’ nowhere', async () => {
    const [used, revoked, over] = [await aPhone(edition), await aPhone(edition), await aPhone(edition)]
    await revocation.action(here({}, { device: revoked.deviceId }))
    await expireDevice(over.deviceId)
    await takePaperDevice(edition, new Date(), db)
    await aPhone(await anEdition())
    const page = await deskPage()
    expect(page.devices.map(({ id }) => id)).toEqual([used.deviceId])
    expect(page.gone.map(({ id, state }) => [id, state.word]).sort()).toEqual(
      [
        [revoked.deviceId, 'révoqué'],
        [over.deviceId, 'fini'],
      ].sort(),
    )
  })

  test('three devices and invitations cost as many statements as one', async () => {
    await aPhone(edition)
    const one = await countStatements(deskPage)
    await aPhone(edition)
    await aPhone(edition)
    expect(await countStatements(deskPage)).toBe(one)
  })

  test('revoking asks once, tells what it has not sent, and ends its right to write', async () => {
    const { deviceId, token, name } = await aPhone(edition)
    await hear(deviceId, { waiting: 2 })
    expect(await revocation.loader(here(undefined, { device: deviceId }))).toMatchObject({ name, waiting: 2 })
    expect(await deviceOf(token)).toBeDefined()
    expect(await locationOf(revocation.action(here({}, { device: deviceId })))).toMatch(/\/accueil\?fait=revoque$/)
    expect(await deviceOf(token)).toBeUndefined()
  })

  test('another edition’s device, or none, is not found', async () => {
    const { deviceId } = await aPhone(await anEdition())
    for (const device of [deviceId, crypto.randomUUID(), 'x']) {
      expect(await statusOf(revocation.loader(here(undefined, { device })))).toBe(404)
      expect(await statusOf(revocation.action(here({}, { device })))).toBe(404)
    }
  })
})

describe('opening the door on the organiser’s own phone', () => {
  test('leads to the door with an invitation good once', async () => {
    const location = await locationOf(opening.action(here({})))
    expect(location).toMatch(/^\/porte#[\w-]{44}$/)
    const secret = location.split('#')[1]
    expect(await pairDevice({ secret, now: new Date() })).toMatchObject({ kind: 'door', name: 'Camille' })
    expect(await pairDevice({ secret, now: new Date() })).toBeUndefined()
  })

  test('makes a kiosk of it when asked', async () => {
    const location = await locationOf(opening.action(here({ kind: 'kiosk' })))
    expect(location).toMatch(/^\/porte\/borne#[\w-]{44}$/)
    expect(await pairDevice({ secret: location.split('#')[1], now: new Date() })).toMatchObject({ kind: 'kiosk' })
    expect(await statusOf(opening.action(here({ kind: 'fridge' })))).toBe(400)
  })
})

describe('an invitation', () => {
  const create = (form: Form) => newInvitation.action(here(form))
  const complete = { way: 'shown', kind: 'door', label: 'Entrée côté métro' }

  test('is made for the places ticked, and shown as a code', async () => {
    const back = await aCheckpoint(edition, 'Entrée côté métro')
    const location = await locationOf(create({ ...complete, points: back.id }))
    const id = location.split('/').at(-1) ?? ''
    const page = await invitation.loader(here(undefined, { invitation: id }))
    expect(page).toMatchObject({
      label: 'Entrée côté métro',
      isForOne: false,
      open: {
        about: 'Téléphone de l’accueil, Entrée côté métro',
        address: expect.stringContaining('/porte#'),
        qr: { side: expect.any(Number) },
      },
    })
    // At night an hour ends on the next day.
    expect(page.open?.reach).toMatch(/^0 appareil sur 20, jusqu’(à|au)/)
    expect(await listOpenInvitations(edition.id, new Date())).toMatchObject([{ checkpoints: ['Entrée côté métro'] }])
  })

  test('for an hour is a code alone, one that is sent has an address to copy too', async () => {
    const shown = async (way: string) => {
      const id = (await locationOf(create({ ...complete, way }))).split('/').at(-1) ?? ''
      return renderPage(invitation.default, await invitation.loader(here(undefined, { invitation: id })))
    }
    expect(await shown('shown')).not.toMatch(/<input|porte#/)
    expect(await shown('sent')).toMatch(/à une seule personne[\s\S]*<input[^>]*readOnly[^>]*porte#/i)
    expect(await shown('sent-to-many')).toMatch(/à l’équipe[\s\S]*<input[^>]*readOnly[^>]*porte#/i)
  })

  test('says how many devices came with it', async () => {
    const one = await anInvitation(edition)
    for (let phone = 0; phone < 2; phone++) {
      await pairDevice({ secret: invitationPath(one).split('#')[1], now: new Date() })
    }
    const page = await invitation.loader(here(undefined, { invitation: one.id }))
    expect(page.open?.reach).toMatch(/^2 appareils sur 20/)
  })

  test('is refused without a way, a device or a name, beside the field, with what was typed', async () => {
    const refused = [
      ['label', { ...complete, label: '  ' }],
      ['label', { ...complete, label: 'x'.repeat(41) }],
      ['way', { ...complete, way: 'own' }],
      ['kind', { ...complete, kind: 'fridge' }],
      ['points', { ...complete, points: crypto.randomUUID() }],
    ] as const
    for (const [field, form] of refused) {
      expect(await create(form)).toMatchObject({
        init: { status: 422 },
        data: { reply: { initialValue: { way: form.way }, error: { [field]: expect.anything() } } },
      })
    }
    const [foreign] = await listCheckpoints((await anEdition()).id)
    expect(await statusOf(create({ ...complete, points: foreign?.id ?? '' }))).toBe(422)
    expect(await listOpenInvitations(edition.id, new Date())).toEqual([])
  })

  test('once closed, shows no code, lets nobody in and leaves the desk', async () => {
    const one = await anInvitation(edition)
    expect((await deskPage()).invitations).toHaveLength(1)
    expect(await locationOf(closing.action(here({}, { invitation: one.id })))).toMatch(/\/accueil\?fait=fermee$/)
    expect((await invitation.loader(here(undefined, { invitation: one.id }))).open).toBeUndefined()
    expect(await pairDevice({ secret: invitationPath(one).split('#')[1], now: new Date() })).toBeUndefined()
    expect((await deskPage()).invitations).toEqual([])
  })

  test('of another edition, or none, is not found', async () => {
    const foreign = await anInvitation(await anEdition())
    for (const id of [foreign.id, crypto.randomUUID(), 'x']) {
      expect(await statusOf(invitation.loader(here(undefined, { invitation: id })))).toBe(404)
      expect(await statusOf(closing.loader(here(undefined, { invitation: id })))).toBe(404)
      expect(await statusOf(closing.action(here({}, { invitation: id })))).toBe(404)
    }
  })
})

test('double admissions are told with the place, the times and the devices', async () => {
  const [front, back] = [await aDevice(edition), await aDevice(edition)]
  const { id } = await aVisitor(edition, { firstName: 'Samira' })
  const seen = { registrationId: id, shownVerdict: 'welcome' }
  await front.scan({ ...seen, scannedAt: '2019-10-08T12:00:00.000Z' })
  await back.scan({ ...seen, scannedAt: '2019-10-08T12:05:00.000Z' })

  const page = await doubles.loader(here())
  expect(page.doubles).toMatchObject([
    {
      firstName: 'Samira',
      checkpoint: front.entrance.name,
      sightings: [
        `mardi 8\u00a0octobre 2019 à 14\u00a0h, par ${front.name}`,
        `mardi 8\u00a0octobre 2019 à 14\u00a0h\u00a005, par ${back.name}`,
      ],
    },
  ])
  expect((await deskPage()).doubles).toBe(1)
})

test('the pages show what their loaders tell', async () => {
  await aPhone(edition, { label: 'Entrée du fond' })
  const { id } = await anInvitation(edition, { label: 'Bénévoles' })
  const pages = [
    [desk, {}, /Entrée du fond 1[\s\S]*Bénévoles/],
    [invitation, { invitation: id }, /Bénévoles[\s\S]*<svg/],
    [newInvitation, {}, /Inviter des téléphones/],
    [doubles, {}, /Doubles entrées/],
  ] as const
  for (const [route, params, shown] of pages) {
    const answer = await answerOf<unknown>(route.loader(here(undefined, params)))
    expect(await renderPage(route.default, answer)).toMatch(shown)
  }
})
