import { db } from 'db/client.server'
import { contacts, organisations } from 'db/schema/organisations'
import { beforeEach, describe, expect, test } from 'vitest'
import { addContact, listContacts } from '~/features/organisation/contacts.server'
import * as contact from '~/routes/organisations/contact'
import * as contactRemoval from '~/routes/organisations/contact-removal'
import * as deletion from '~/routes/organisations/deletion'
import { loader as list } from '~/routes/organisations/list'
import * as logo from '~/routes/organisations/logo'
import { loader as logoFile } from '~/routes/organisations/logo-file'
import * as logoRemoval from '~/routes/organisations/logo-removal'
import * as newOrganisation from '~/routes/organisations/new'
import * as newContact from '~/routes/organisations/new-contact'
import * as page from '~/routes/organisations/organisation'
import { loader as own } from '~/routes/organisations/own'
import { aSignedInMember } from '../../factories/member'
import { anOrganisation, aPicture } from '../../factories/organisation'
import { answerOf, call, statusOf } from '../../support/call'

const actor = null
const locationOf = async (answer: unknown) => ((await answerOf(answer)) as Response).headers.get('Location')
const params = { organisation: 'afpa' }
let organiser: string

beforeEach(async () => {
  organiser = await aSignedInMember({ role: 'organiser' })
})

async function aPartnerOf(name: string) {
  const organisation = await anOrganisation(name)
  return { organisation, cookie: await aSignedInMember({ role: 'partner', organisationId: organisation.id }) }
}

async function aContact(organisation: { id: string; name: string }) {
  const values = { name: 'Camille Durand', position: null, email: null, phone: null }
  await addContact({ organisation, values, actor })
  const [found] = await listContacts(organisation.id)
  if (!found) throw new Error('No contact')
  return found
}

describe('who may', () => {
  test('partners, recruiters and advisers see neither the list nor another’s organisation, and change nothing', async () => {
    const { id } = await aContact(await anOrganisation('AFPA'))
    const inside = { ...params, contact: id }
    for (const role of ['partner', 'recruiter', 'adviser'] as const) {
      const cookie = await aSignedInMember({ role, organisationId: (await anOrganisation(`Ailleurs ${role}`)).id })
      expect(await statusOf(list(call('/', { cookie })))).toBe(403)
      expect(await statusOf(newOrganisation.loader(call('/', { cookie })))).toBe(403)
      expect(await statusOf(newOrganisation.action(call('/', { cookie, form: { name: 'X' } })))).toBe(403)
      for (const route of [page, deletion, logo, logoRemoval, newContact, contact, contactRemoval]) {
        expect(await statusOf(route.loader(call('/', { cookie, params: inside })))).toBe(403)
        expect(await statusOf(route.action(call('/', { cookie, params: inside, form: { name: 'X' } })))).toBe(403)
      }
    }
    expect(await db.select().from(contacts)).toMatchObject([{ name: 'Camille Durand' }])
  })

  test('a partner changes the website of the own organisation, not its name, and does not delete it', async () => {
    const { cookie } = await aPartnerOf('AFPA')
    expect(await locationOf(own(call('/', { cookie })))).toBe('/organisation/structures/afpa')
    expect(await statusOf(page.loader(call('/', { cookie, params })))).toBe(200)
    const form = { name: 'Autre', website: 'www.afpa.exemple.fr' }
    expect(await statusOf(page.action(call('/', { cookie, params, form })))).toBe(303)
    expect(await db.select().from(organisations)).toMatchObject([
      { name: 'AFPA', website: 'https://www.afpa.exemple.fr/' },
    ])
    expect(await statusOf(deletion.action(call('/', { cookie, params, form: {} })))).toBe(403)
  })

  test('a partner without an organisation is told so; an adviser has no such page', async () => {
    expect(await statusOf(own(call('/', { cookie: await aSignedInMember({ role: 'partner' }) })))).toBe(200)
    expect(await statusOf(own(call('/', { cookie: await aSignedInMember({ role: 'adviser' }) })))).toBe(403)
  })

  test('an unknown organisation, or a contact of another one, is not found', async () => {
    await anOrganisation('AFPA')
    const { id } = await aContact(await anOrganisation('Simplon'))
    const cookie = organiser
    for (const organisation of ['inconnue', 'Ça', '\0']) {
      expect(await statusOf(page.loader(call('/', { cookie, params: { organisation } })))).toBe(404)
    }
    for (const route of [contact, contactRemoval]) {
      for (const foreign of [id, 'x']) {
        const inside = { ...params, contact: foreign }
        expect(await statusOf(route.loader(call('/', { cookie, params: inside })))).toBe(404)
        expect(await statusOf(route.action(call('/', { cookie, params: inside, form: { name: 'X' } })))).toBe(404)
      }
    }
    expect(await db.$count(contacts)).toBe(1)
  })
})

describe('organisers', () => {
  test('add, find, change and delete an organisation', async () => {
    const cookie = organiser
    const form = { name: 'AFPA', website: '' }
    expect(await locationOf(newOrganisation.action(call('/', { cookie, form })))).toContain('/structures/afpa')
    expect(await newOrganisation.action(call('/', { cookie, form }))).toMatchObject({ init: { status: 422 } })
    expect((await list(call('/?q=af', { cookie }))).organisations).toMatchObject([{ name: 'AFPA', editions: 0 }])
    expect((await list(call('/?q=zz', { cookie }))).organisations).toEqual([])
    expect(await locationOf(deletion.action(call('/', { cookie, params, form: {} })))).toContain('supprimee')
    expect(await db.$count(organisations)).toBe(0)
  })

  test.each([
    [{ name: '', website: '' }, 'name'],
    [{ name: '!!!', website: '' }, 'name'],
    [{ name: 'Nouvelle', website: '' }, 'name'],
    [{ name: 'A'.repeat(101), website: '' }, 'name'],
    [{ name: 'AFPA', website: 'javascript:alert(1)' }, 'website'],
    [{ name: 'AFPA', website: 'http://localhost' }, 'website'],
  ])('are told what is wrong with %j, and find what they typed', async (form, field) => {
    const answer = await newOrganisation.action(call('/', { cookie: organiser, form }))
    expect(answer).toMatchObject({
      init: { status: 422 },
      data: { reply: { error: { [field]: [expect.any(String)] } } },
    })
    expect(await db.$count(organisations)).toBe(0)
  })

  test('keep contacts with an e-mail and a telephone that are ones', async () => {
    await anOrganisation('AFPA')
    const ask = (form: Record<string, string>) => newContact.action(call('/', { cookie: organiser, params, form }))
    expect(await ask({ name: 'Camille', email: 'camille@', phone: '12' })).toMatchObject({
      init: { status: 422 },
      data: {
        reply: {
          initialValue: { name: 'Camille' },
          error: { email: [expect.any(String)], phone: [expect.any(String)] },
        },
      },
    })
    expect(await statusOf(ask({ name: 'Camille', email: 'Camille@exemple.fr', phone: '05 61 00 00 00' }))).toBe(303)
    const [written] = await db.select().from(contacts)
    expect(written).toMatchObject({ email: 'camille@exemple.fr', phone: '+33561000000' })

    const inside = { ...params, contact: written?.id ?? '' }
    const form = { name: 'Dominique' }
    expect(await statusOf(contact.action(call('/', { cookie: organiser, params: inside, form })))).toBe(303)
    expect(await db.select().from(contacts)).toMatchObject([{ name: 'Dominique', email: null }])
    expect(await statusOf(contactRemoval.action(call('/', { cookie: organiser, params: inside, form: {} })))).toBe(303)
    expect(await db.$count(contacts)).toBe(0)
  })
})

describe('a logo', () => {
  const send = (file: Uint8Array | undefined, name = 'logo.png') => {
    const form = new FormData()
    if (file) form.set('logo', new File([Buffer.from(file)], name))
    else form.set('logo', '')
    return logo.action(call('/', { cookie: organiser, params, form }))
  }

  test('sent by an organiser is shown to everybody, for ever under its own address', async () => {
    await anOrganisation('AFPA')
    expect(await statusOf(send(await aPicture()))).toBe(303)
    const { logo: address } = await page.loader(call('/', { cookie: organiser, params }))

    const answer = await logoFile(call(address ?? '', { params }))
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=31536000, immutable',
    })
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(8, 12)
        .toString(),
    ).toBe('WEBP')

    const again = { params, headers: { 'If-None-Match': answer.headers.get('ETag') ?? '' } }
    expect((await logoFile(call(address ?? '', again))).status).toBe(304)
    const bare = await logoFile(call('/structures/afpa/logo.webp?v=ancien', { params }))
    expect(bare.headers.get('Cache-Control')).toBe('public, no-cache')
  })

  test('that is too big, missing, or no picture gets its sentence', async () => {
    await anOrganisation('AFPA')
    const sentenceOf = async (answer: unknown) => ((await answer) as { data: { errors: string[] } }).data.errors[0]
    expect(await sentenceOf(send(new Uint8Array(2 * 1024 * 1024 + 1)))).toContain('trop lourd')
    expect(await sentenceOf(send(new Uint8Array(9 * 1024 * 1024)))).toContain('trop lourd')
    expect(await sentenceOf(send(undefined))).toContain('Choisissez')
    expect(await sentenceOf(send(new Uint8Array()))).toContain('Choisissez')
    expect(await sentenceOf(send(Buffer.from('<svg/>'), 'logo.png'))).toContain('image PNG')
    expect(await db.select().from(organisations)).toMatchObject([{ logoKey: null }])
  })

  test('is not found when there is none, or once it is taken away', async () => {
    await anOrganisation('AFPA')
    expect(await statusOf(logoFile(call('/', { params })))).toBe(404)
    await send(await aPicture())
    expect(await statusOf(logoRemoval.action(call('/', { cookie: organiser, params, form: {} })))).toBe(303)
    expect(await statusOf(logoFile(call('/', { params })))).toBe(404)
    expect(await statusOf(logoFile(call('/', { params: { organisation: 'inconnue' } })))).toBe(404)
  })
})
