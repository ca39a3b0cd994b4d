import { db } from 'db/client.server'
import { guideVersions } from 'db/schema/guide'
import { expect, test } from 'vitest'
import { readContent } from '~/features/guide/content'
import { saveDraft } from '~/features/guide/edit.server'
import type { Content } from '~/features/guide/fields'
import { findDraft, listDraftsOf, listPublished } from '~/features/guide/queries.server'
import {
  confirmStructures,
  forgetStructures,
  previewStructures,
  receiveStructures,
} from '~/features/structure-import/import.server'
import { countStructures } from '~/features/structure-import/plan-structures'
import { aGuideDraft, aGuidePage } from '../../factories/guide'
import { aMember, theMember } from '../../factories/member'

const HEADER = 'id,pivot,nom,commune,code_postal,adresse,date_maj,telephone,site_web,horaires'
const PIX =
  'a1,00000000000000,Espace Pix,Toulouse,31100,1 rue du Pré,2026-01-01,0561000000,https://pix.fr,Mo-Fr 09:00-12:00'
const HUB = 'a2,,Hub,Muret,31600,,2026-01-01,,,'
const organiser = async () => theMember(await aMember())
const received = async (text: string | Buffer) =>
  receiveStructures({ bytes: Buffer.from(text as string), actor: await organiser() })
const lines = (...all: string[]) => [HEADER, ...all].join('\n')
const stampOf = async () => (await previewStructures())?.stamp ?? ''
const all = async () => (await listDraftsOf('structure')).sort((a, b) => a.page.slug.localeCompare(b.page.slug))
const told = async () =>
  (await previewStructures())?.planned.map(({ title, change, changed, kept }) => ({ title, change, changed, kept }))

async function imported(text: string) {
  await received(text)
  return confirmStructures({ stamp: await stampOf(), actor: await organiser() })
}

/** An organiser's correction of the page at this place of the list. */
async function corrected(index: number, values: Partial<Content<'structure'>>) {
  const found = (await all())[index]
  if (!found) throw new Error('No such page')
  const { page, draft } = found
  const content = readContent('structure', { ...draft.content, ...values })
  await saveDraft({ page: { id: page.id, kind: 'structure' }, read: draft.number, content, actor: await organiser() })
}

test('a confirmed file writes drafts to be checked, which nobody else reads', async () => {
  await received(lines(PIX, HUB))
  expect(await all()).toEqual([])
  expect(await confirmStructures({ stamp: await stampOf(), actor: await organiser() })).toBe('written')
  const [pix, hub] = await all()
  expect(pix).toMatchObject({
    page: { slug: 'espace-pix', sourceId: 'mediation:a1', reviewedOn: null, publishedAt: null },
    draft: {
      number: 1,
      content: {
        title: 'Espace Pix',
        type: 'digital-place',
        phone: '05 61 00 00 00',
        web: 'https://pix.fr/',
        hours: '- lundi à vendredi\u00a0: 9\u00a0h à 12\u00a0h',
        sources: ['Cartographie nationale des lieux de médiation numérique'],
      },
    },
  })
  expect(hub).toMatchObject({ page: { slug: 'hub' }, draft: { content: { city: 'Muret', phone: null } } })
  expect(await listPublished('structure')).toEqual([])
})

test('the same file a second time changes nothing, with semicolons and a mark of order too', async () => {
  await imported(lines(PIX, HUB))
  expect(await imported(`\uFEFF${lines(PIX, HUB).replaceAll(',', ';')}`)).toBe('written')
  expect(await db.$count(guideVersions)).toBe(2)
  await received(lines(PIX, HUB))
  expect(countStructures((await previewStructures())?.planned ?? [])).toMatchObject({ unchanged: 2, added: 0 })
})

test('what the file changes is a new draft; what it no longer says, or no longer holds, stays', async () => {
  await imported(lines(PIX, HUB))
  const text = lines(PIX.replace('0561000000', '').replace('1 rue du Pré', '2 rue du Pré'))
  await received(text)
  expect(await told()).toEqual([
    { title: 'Espace Pix', change: 'changed', changed: ['Adresse'], kept: [] },
    { title: 'Hub', change: 'gone', changed: [], kept: [] },
  ])
  await imported(text)
  const [pix, hub] = await all()
  expect(pix?.draft).toMatchObject({ number: 2, content: { address: '2 rue du Pré', phone: '05 61 00 00 00' } })
  expect(hub?.draft.number).toBe(1)
})

test('what a person has corrected since the last import stays, import after import, and is told', async () => {
  await imported(lines(PIX))
  await corrected(0, { phone: '05 34 00 00 00' })
  const text = lines(PIX.replace('0561000000', '0561999999').replace('1 rue du Pré', '2 rue du Pré'))
  await received(text)
  expect(await told()).toEqual([{ title: 'Espace Pix', change: 'changed', changed: ['Adresse'], kept: ['Téléphone'] }])
  await imported(text)
  await imported(text)
  expect((await all())[0]?.draft).toMatchObject({
    number: 3,
    content: { address: '2 rue du Pré', phone: '05 34 00 00 00' },
  })
})

test('a structure already there by hand is met by its name and postcode, and only its empty fields are filled', async () => {
  const page = await aGuidePage('structure', {
    title: 'ESPACE PIX',
    postcode: '31100',
    city: 'Toulouse',
    hours: 'Le lundi',
  })
  await imported(lines(PIX))
  const found = await findDraft(page.id)
  expect(await all()).toHaveLength(1)
  expect(found).toMatchObject({
    page: { sourceId: 'mediation:a1', publishedVersion: 1 },
    draft: { number: 2, content: { title: 'ESPACE PIX', hours: 'Le lundi', address: '1 rue du Pré' } },
  })
})

test('a structure that came from another file is left as it is', async () => {
  await imported(lines(PIX))
  const list = [{ id: 's1', nom: 'Espace Pix', commune: 'Toulouse', code_postal: '31100', adresse: 'Ailleurs' }]
  await received(JSON.stringify(list))
  expect(await told()).toEqual([{ title: 'Espace Pix', change: 'elsewhere', changed: [], kept: [] }])
  await imported(JSON.stringify(list))
  expect(await all()).toHaveLength(1)
})

test('data·inclusion is read from its JSON', async () => {
  const one = {
    ...{ id: 'dora--1', nom: 'Mission locale', commune: 'Toulouse', code_postal: '31000', adresse: '3 place A' },
    ...{
      telephone: '+33 5 61 00 00 00',
      courriel: 'a@exemple.fr',
      typologie: 'ML',
      presentation_resume: 'Pour les jeunes.',
    },
    ...{ latitude: 43.6045, longitude: 1.4442, siret: null, thematiques: ['mobilite'] },
  }
  await imported(JSON.stringify([one]))
  expect((await all())[0]).toMatchObject({
    page: { sourceId: 'data-inclusion:dora--1' },
    draft: {
      content: {
        ...{ type: 'mission-locale', phone: '05 61 00 00 00', email: 'a@exemple.fr', services: 'Pour les jeunes.' },
        ...{ latitude: '43.6045', longitude: '1.4442', sources: ['data·inclusion'] },
      },
    },
  })
})

test('a structure whose words are nothing but signs is told among the lines in error', async () => {
  const one = { id: 'dora--1', nom: 'Mission locale', commune: 'Toulouse', code_postal: '31000' }
  await received(JSON.stringify([{ ...one, presentation_resume: '*_'.repeat(700) }]))
  const reason = expect.stringContaining('trop de signes')
  expect(await previewStructures()).toMatchObject({ planned: [], faults: [{ line: 1, reason }] })
})

test('a structure that nobody could reach as it is written is told among the lines in error', async () => {
  const one = { id: 'dora--1', nom: 'Mission locale', commune: 'Toulouse', code_postal: '31000' }
  const written = [
    { telephone: 'appelez nous' },
    { code_postal: '3110' },
    { courriel: 'x@' },
    { latitude: 12.5, longitude: 1 },
  ]
  await received(JSON.stringify(written.map((cells, index) => ({ ...one, ...cells, id: `dora--${index}` }))))
  const reasons = ['un seul numéro', 'cinq chiffres', 'adresse e-mail', 'autour de la Haute-Garonne']
  expect((await previewStructures())?.faults).toEqual(
    reasons.map((said, index) => ({ line: index + 1, reason: expect.stringContaining(said) })),
  )
})

test('other departments are left out, lines in error are told, the others go in', async () => {
  const bad = [
    'a3,,,Toulouse,31000,,,,,',
    ',,Sans id,Toulouse,31000,,,,,',
    'a5,,Site,Toulouse,31000,,,,pas une adresse,',
  ]
  await received(lines(PIX, 'p1,,Paris,Paris,75001,,,,,', ...bad, PIX))
  const preview = await previewStructures()
  expect(preview?.planned.map(({ title }) => title)).toEqual(['Espace Pix'])
  expect(preview?.elsewhere).toBe(1)
  expect(preview?.faults).toEqual([
    { line: 4, reason: 'Ce champ est nécessaire\u00a0: nom.' },
    { line: 5, reason: 'L’identifiant manque ou n’est pas lisible.' },
    { line: 6, reason: 'Cette adresse n’en est pas une. Exemple\u00a0: www.pix.fr' },
    { line: 7, reason: 'Cet identifiant est déjà plus haut.' },
  ])
})

test('a file of anything else is refused with a sentence, and nothing waits', async () => {
  const files = [
    '',
    'a,b\n1,2',
    HEADER,
    '[',
    '[1]',
    '[]',
    '{}',
    '%PDF-1.7',
    Buffer.from([0, 1, 255]),
    Buffer.alloc(10_000_001, '['),
  ]
  for (const file of files) {
    expect(await received(file)).toEqual({ outcome: 'unreadable', reason: expect.stringMatching(/\.$/) })
  }
  expect(await previewStructures()).toBeUndefined()
})

test('what is confirmed is the very file that was read over, once', async () => {
  await received(lines(PIX))
  const stamp = await stampOf()
  await received(lines(HUB))
  const actor = await organiser()
  expect(await confirmStructures({ stamp, actor })).toBe('other')
  await forgetStructures(actor)
  expect(await confirmStructures({ stamp, actor })).toBe('nothing')
  await received(lines(PIX))
  const again = { stamp: await stampOf(), actor }
  await Promise.all([confirmStructures(again), confirmStructures(again)])
  expect(await all()).toHaveLength(1)
})

test('two thousand structures go in, each at its own address', async () => {
  await aGuideDraft('structure', { title: 'Espace', postcode: '31999' })
  const many = Array.from(
    { length: 2000 },
    (_, index) => `b${index},,Espace,Toulouse,31${index % 10}00,${index} rue,,,,`,
  )
  await imported(lines(...many))
  const pages = await all()
  expect(pages).toHaveLength(2001)
  expect(new Set(pages.map(({ page }) => page.slug)).size).toBe(2001)
})
