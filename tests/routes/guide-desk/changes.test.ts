import { db } from 'db/client.server'
import { guideChanges } from 'db/schema/guide'
import { expect, test } from 'vitest'
import { saveDraft } from '~/features/guide/edit.server'
import { findPublished } from '~/features/guide/queries.server'
import { listChangesOf } from '~/features/guide-change/queries.server'
import * as acceptance from '~/routes/guide-desk/changes/acceptance'
import * as change from '~/routes/guide-desk/changes/change'
import * as list from '~/routes/guide-desk/changes/list'
import * as own from '~/routes/guide-desk/changes/own'
import * as proposal from '~/routes/guide-desk/changes/proposal'
import * as refusal from '~/routes/guide-desk/changes/refusal'
import { aContent, aGuideChange, aGuideDraft, aGuidePage, publishedAnew } from '../../factories/guide'
import { aSignedInMember, theMember } from '../../factories/member'
import { answerOf, call, statusOf } from '../../support/call'
import { renderPage } from '../../support/render-page'

const locationOf = async (answer: unknown) => ((await answerOf(answer)) as Response).headers.get('Location')
const COLIS = { read: '1', title: 'Suivre un colis', summary: 'Un colis dit où il est.' }

test('somebody who is not signed in signs in, and comes back to the form', async () => {
  const { id: page } = await aGuidePage('use')
  const path = `/organisation/guide/${page}/proposition`
  const location = await locationOf(proposal.loader(call(path, { params: { page } })))
  expect(location).toBe(`/connexion?suite=${encodeURIComponent(path)}`)
})

test('a partner proposes other words, and follows them', async () => {
  const { id: page } = await aGuidePage('use')
  const email = 'partenaire@exemple.fr'
  const cookie = await aSignedInMember({ role: 'partner', email })
  const form = { ...COLIS, summary: 'On sait où est son colis.', reason: 'Plus simple.' }
  const location = await locationOf(proposal.action(call('/', { cookie, params: { page }, form })))
  expect(location).toBe('/organisation/guide/mes-propositions?fait=proposee')
  expect(await listChangesOf((await theMember(email)).id)).toMatchObject([
    { change: { reason: 'Plus simple.', content: { summary: 'On sait où est son colis.' } } },
  ])
  const shown = await renderPage(own.default, await own.loader(call('/', { cookie })))
  for (const words of ['Suivre un colis', 'En une phrase', 'en attente']) expect(shown).toContain(words)
  const other = await aSignedInMember({ role: 'partner' })
  expect(await own.loader(call('/', { cookie: other }))).toMatchObject({ changes: [] })
})

test('a partner reads the titles of published pages alone, as published; those named already stay named', async () => {
  const known = await aGuidePage('job', { feminine: 'Ancienne', masculine: 'Ancien' })
  await publishedAnew({ ...known, kind: 'job' }, { feminine: 'Connue', masculine: 'Connu' })
  const content = aContent('job', { feminine: 'Secrète', masculine: 'Secret' })
  await saveDraft({ page: { ...known, kind: 'job' }, read: 2, content, actor: null })
  await aGuideDraft('job', { feminine: 'Cachée', masculine: 'Caché' })
  await aGuideDraft('job', { feminine: 'Nommée', masculine: 'Nommé' })
  const { id: page } = await aGuidePage('use', { jobs: ['ancienne', 'nommee'] })
  const cookie = await aSignedInMember({ role: 'partner' })
  const { form } = await proposal.loader(call('/', { cookie, params: { page } }))
  expect(form.ticked.jobs).toEqual(['ancienne', 'nommee'])
  expect(form.pages.jobs).toEqual([
    { value: 'ancienne', label: 'Connue, connu' },
    { value: 'nommee', label: 'Page qui n’est pas dans le guide\u00a0: nommee' },
  ])
})

test('without a reason, or with bad words, nothing is proposed and nothing typed is lost', async () => {
  const { id: page } = await aGuidePage('use')
  const cookie = await aSignedInMember({ role: 'adviser' })
  const form = { ...COLIS, title: '', summary: 'Autre', reason: '' }
  const answer = await proposal.action(call('/', { cookie, params: { page }, form }))
  expect(answer).toMatchObject({
    init: { status: 422 },
    data: {
      reply: {
        initialValue: { summary: 'Autre' },
        error: { title: [expect.any(String)], reason: ['Écrivez quelques mots.'] },
      },
    },
  })
  const params = { page }
  const same = await proposal.action(call('/', { cookie, params, form: { ...COLIS, reason: 'Pour rien' } }))
  expect(same).toMatchObject({ init: { status: 422 }, data: { isSame: true } })
  const shown = await renderPage(
    proposal.default,
    await proposal.loader(call('/', { cookie, params })),
    (same as { data: unknown }).data,
  )
  expect(shown).toContain('Vous n’avez rien changé dans la page.')
  expect(shown).toContain('>Pour rien</textarea>')
})

test('onto a page published anew meanwhile, nothing is proposed at once and nothing typed is lost', async () => {
  const page = await aGuidePage('use')
  await publishedAnew({ ...page, kind: 'use' }, { keywords: ['paquet'] })
  const cookie = await aSignedInMember({ role: 'partner' })
  const params = { page: page.id }
  const form = { ...COLIS, summary: 'On sait où est son colis.', reason: 'Plus simple.' }
  const late = await proposal.action(call('/', { cookie, params, form }))
  expect(late).toMatchObject({ init: { status: 409 }, data: { read: 2 } })
  const { data } = late as { data: unknown }
  const shown = await renderPage(proposal.default, await proposal.loader(call('/', { cookie, params })), data)
  for (const words of [
    'La page a changé',
    'value="On sait où est son colis."',
    '>Plus simple.</textarea>',
    'value="2"',
  ]) {
    expect(shown).toContain(words)
  }
  expect(await statusOf(proposal.action(call('/', { cookie, params, form: { ...form, read: '2' } })))).toBe(303)
})

test('a partner follows a change by the title that everyone reads', async () => {
  const page = await aGuidePage('use')
  const email = 'partenaire@exemple.fr'
  const cookie = await aSignedInMember({ role: 'partner', email })
  await aGuideChange(page, { summary: 'Autrement.' }, (await theMember(email)).id)
  await publishedAnew({ ...page, kind: 'use' }, { title: 'Où est mon colis' })
  const draft = aContent('use', { title: 'SECRET' })
  await saveDraft({ page: { ...page, kind: 'use' }, read: 2, content: draft, actor: null })
  expect(await own.loader(call('/', { cookie }))).toMatchObject({ changes: [{ title: 'Où est mon colis' }] })
})

test('changes are listed fifty at a time', async () => {
  const { id: pageId } = await aGuidePage('use')
  const many = Array.from({ length: 51 }, () => ({ pageId, version: 1, content: {} }))
  await db.insert(guideChanges).values(many)
  const cookie = await aSignedInMember()
  const read = (search: string) => list.loader(call(`/${search}`, { cookie }))
  const first = await read('')
  expect(first).toMatchObject({ page: 1, pages: 2 })
  expect(await renderPage(list.default, first)).toContain('href="/organisation/guide/modifications?page=2"')
  const last = await read('?page=2')
  expect(last).toMatchObject({ page: 2, pages: 2 })
  expect(new Set([...first.changes, ...last.changes].map(({ id }) => id)).size).toBe(51)
  expect(last.changes).toHaveLength(1)
  for (const search of ['?page=1e999', '?page=99', '?page=2.5']) expect(await read(search)).toEqual(last)
  for (const search of ['?page=0', '?page=x', '?page=-1']) expect(await read(search)).toEqual(first)
})

test('a page that is none has no form, and a change that is none has no page', async () => {
  const cookie = await aSignedInMember()
  for (const id of ['x', crypto.randomUUID()]) {
    expect(await statusOf(proposal.loader(call('/', { cookie, params: { page: id } })))).toBe(404)
    expect(await statusOf(change.loader(call('/', { cookie, params: { change: id } })))).toBe(404)
    expect(await statusOf(acceptance.action(call('/', { cookie, params: { change: id }, form: {} })))).toBe(404)
    expect(await statusOf(refusal.action(call('/', { cookie, params: { change: id }, form: {} })))).toBe(404)
  }
})

test('an organiser reads what changes, and accepts it', async () => {
  const page = await aGuidePage('use')
  const { id } = await aGuideChange(page, { summary: 'On sait où est son colis.' })
  const cookie = await aSignedInMember()
  const params = { change: id }
  expect(await change.loader(call('/', { cookie, params }))).toMatchObject({
    differences: [{ label: 'En une phrase', before: 'Un colis dit où il est.', after: 'On sait où est son colis.' }],
    since: [],
    draft: 1,
  })
  const form = { read: '1' }
  expect(await locationOf(acceptance.action(call('/', { cookie, params, form })))).toMatch(/\?fait=accepted$/)
  expect(await locationOf(acceptance.action(call('/', { cookie, params, form })))).toMatch(/\?fait=decided-already$/)
  expect(await locationOf(refusal.loader(call('/', { cookie, params })))).toMatch(/\?fait=decided-already$/)
  expect((await findPublished('use', page.slug))?.content.summary).toBe('Un colis dit où il est.')
  const shown = await renderPage(change.default, await change.loader(call('/?fait=accepted', { cookie, params })))
  expect(shown).toContain('Publier la page')
  expect(shown).not.toContain('Accepter la modification')
})

test('an organiser sees both texts when the page has changed since', async () => {
  const page = await aGuidePage('use')
  const { id } = await aGuideChange(page, { summary: 'Proposé.' })
  const content = aContent('use', { summary: 'Changé.' })
  await saveDraft({ page, read: 1, content, actor: null })
  const cookie = await aSignedInMember()
  const params = { change: id }
  const shown = await renderPage(change.default, await change.loader(call('/', { cookie, params })))
  for (const words of ['Proposé.', 'Changé.', 'Changé des deux côtés\u00a0: En une phrase.']) {
    expect(shown).toContain(words)
  }
  for (const form of [{ read: '1' }, { read: 'x' }, {} as Record<string, string>]) {
    expect(await locationOf(acceptance.action(call('/', { cookie, params, form })))).toMatch(/\?fait=overtaken$/)
  }
})

test('a change is declined with a word', async () => {
  const { id } = await aGuideChange(await aGuidePage('use'))
  const cookie = await aSignedInMember()
  const params = { change: id }
  expect(await refusal.action(call('/', { cookie, params, form: { answer: '' } }))).toMatchObject({
    init: { status: 422 },
    data: { reply: { error: { answer: ['Écrivez quelques mots.'] } } },
  })
  const form = { answer: 'Merci, déjà dit.' }
  expect(await locationOf(refusal.action(call('/', { cookie, params, form })))).toMatch(/\?fait=declined$/)
  const shown = await renderPage(change.default, await change.loader(call('/?fait=declined', { cookie, params })))
  expect(shown).toContain('Merci, déjà dit.')
})
