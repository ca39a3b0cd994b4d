import { db } from 'db/client.server'
import { auditEntries } from 'db/schema/audit'
import type { Edition } from 'db/schema/editions'
import { mailings } from 'db/schema/mailings'
import { messages } from 'db/schema/messages'
import { and, eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { parisTime } from '~/lib/dates'
import * as copy from '~/routes/mailings/copy'
import * as edit from '~/routes/mailings/edit'
import Mailings, * as list from '~/routes/mailings/list'
import MailingPage, * as one from '~/routes/mailings/mailing'
import NewMailing, * as form from '~/routes/mailings/new'
import * as removal from '~/routes/mailings/removal'
import { anActivity } from '../../factories/activity'
import { anEdition } from '../../factories/edition'
import { aWorkshop, enrolAll, people } from '../../factories/enrolment'
import { aMailing } from '../../factories/mailing'
import { aSignedInMember } from '../../factories/member'
import { aRegistration } from '../../factories/registration'
import { answerOf, call, statusOf } from '../../support/call'
import { renderPage } from '../../support/render-page'

const WORDS = { audience: 'registered', subject: 'Prenez un manteau', body: 'Le hall est froid.' }
let edition: Edition
let cookie: string

beforeEach(async () => {
  edition = await anEdition()
  cookie = await aSignedInMember()
})

const asked = (more: { mailing?: string; form?: Record<string, string>; url?: string } = {}) =>
  call(more.url ?? '/x', {
    cookie,
    params: { edition: edition.slug, ...(more.mailing ? { mailing: more.mailing } : {}) },
    form: more.form,
  })

test('an organiser writes, reads again whom it reaches, sends, and sees it sent', async () => {
  await aRegistration({ edition, firstName: 'Samira', email: 'samira@exemple.fr' })
  await aRegistration({ edition, firstName: 'Paul' })
  expect(await renderPage(NewMailing, await form.loader(asked()))).toContain('Toutes les personnes inscrites')
  expect(await statusOf(form.action(asked({ form: WORDS })))).toBe(303)
  const [mailing] = await db.select().from(mailings)
  const mailingId = mailing?.id ?? ''

  const draft = await renderPage(MailingPage, await one.loader(asked({ mailing: mailingId })))
  for (const said of [
    '1 personne</strong> sur 2',
    '1 sans adresse e-mail',
    'Envoyer à 1 personne',
    'Le hall est froid.',
  ])
    expect(draft.replaceAll('<!-- -->', '')).toContain(said)
  expect(await db.$count(messages)).toBe(0)

  expect(await statusOf(one.action(asked({ mailing: mailingId, form: {} })))).toBe(303)
  expect(await db.$count(messages)).toBe(1)
  const sent = await renderPage(MailingPage, await one.loader(asked({ mailing: mailingId, url: '/x?fait=sent' })))
  expect(sent).toContain('L’envoi est écrit\u00a0: il part vers chaque personne entre 8\u00a0h et 21\u00a0h.')
  expect(sent).not.toContain('Envoyer à')
  for (const said of ['pour 1 personne', '1 gardé ici', `/messages?envoi=${mailingId}`])
    expect(sent.replaceAll('<!-- -->', '')).toContain(said)
  expect(await renderPage(Mailings, await list.loader(asked()))).toContain('Prenez un manteau')
})

test('two activities of one title differ by their hour, and only audiences that have somebody are offered', async () => {
  const [two, four] = [parisTime('2099-12-15', '14:00'), parisTime('2099-12-15', '16:00')]
  const [first, second] = [
    await aWorkshop({ edition, title: 'Robots', capacity: 1, startsAt: two }),
    await aWorkshop({
      edition,
      title: 'Robots',
      slug: 'robots-2',
      capacity: 3,
      startsAt: four,
      endsAt: parisTime('2099-12-15', '17:00'),
    }),
  ]
  await aWorkshop({ edition, title: 'Drones' })
  await enrolAll(first, await people(first, 2))
  await enrolAll(second, await people(second, 1))
  const { audiences } = await form.loader(asked())
  expect(audiences.map(({ words }) => words.replaceAll('\u00a0', ' ')).sort()).toEqual([
    'Les personnes qui attendent une place : « Robots », 14 h (1 personne)',
    'Les personnes qui ont une place : « Robots », 14 h (1 personne)',
    'Les personnes qui ont une place : « Robots », 16 h (1 personne)',
    'Toutes les personnes inscrites (3 personnes)',
  ])
  const kept = await aMailing({ editionId: edition.id, audience: 'waiting', activityId: second.id })
  expect(await renderPage(MailingPage, await one.loader(asked({ mailing: kept.id })))).toContain('16\u00a0h')
  const again = (await edit.loader(asked({ mailing: kept.id }))) as { audiences: { value: string }[] }
  expect(again.audiences.map(({ value }) => value)).toContain(`waiting:${second.id}`)
})

test.each([
  ['audience', ''],
  ['audience', 'everybody'],
  ['audience', 'enrolled'],
  ['audience', 'enrolled:0'],
  ['subject', ''],
  ['subject', 'a'.repeat(91)],
  ['body', ''],
  ['body', 'a'.repeat(3001)],
])('a bad %s is refused beside its field, typed values kept: %s', async (field, typed) => {
  const mailing = await aMailing({ editionId: edition.id })
  const words = { ...WORDS, [field]: typed }
  const answers = [
    await answerOf(form.action(asked({ form: words }))),
    await answerOf(edit.action(asked({ form: words, mailing: mailing.id }))),
  ]
  for (const answer of answers) {
    expect(answer).toMatchObject({
      init: { status: 422 },
      data: { reply: { error: { [field]: [expect.stringMatching(/\.$/)] } } },
    })
  }
  expect(await db.select().from(mailings)).toEqual([mailing])
})

test('an activity of another edition is no choice', async () => {
  const elsewhere = await anActivity({ kind: 'workshop', capacity: 3 })
  const answer = await answerOf(form.action(asked({ form: { ...WORDS, audience: `enrolled:${elsewhere.id}` } })))
  expect(answer).toMatchObject({ init: { status: 422 }, data: { reply: { error: { audience: expect.anything() } } } })
  const own = await aWorkshop({ edition })
  expect(await statusOf(form.action(asked({ form: { ...WORDS, audience: `enrolled:${own.id}` } })))).toBe(303)
})

test('a draft is changed and thrown away, a copy goes to its reader alone', async () => {
  const mailing = await aMailing({ editionId: edition.id })
  const change = { ...WORDS, subject: 'Prenez un pull' }
  expect(await statusOf(edit.action(asked({ mailing: mailing.id, form: change })))).toBe(303)
  expect(await statusOf(copy.action(asked({ mailing: mailing.id, form: {} })))).toBe(303)
  expect(await db.select().from(messages)).toMatchObject([
    { template: 'test-copy', subject: 'Exemplaire\u00a0: Prenez un pull', registrationId: null },
  ])
  const sendings = await db
    .select()
    .from(auditEntries)
    .where(and(eq(auditEntries.verb, 'send'), eq(auditEntries.editionId, edition.id)))
  expect(sendings).toMatchObject([{ subject: 'message', label: 'Exemplaire de «\u00a0Prenez un pull\u00a0»' }])
  expect(await statusOf(removal.action(asked({ mailing: mailing.id, form: {} })))).toBe(303)
  expect(await db.$count(mailings)).toBe(0)
})

test('a mailing of another edition is not found', async () => {
  const elsewhere = await aMailing({ editionId: (await anEdition()).id })
  for (const loader of [one.loader, edit.loader, removal.loader, copy.loader])
    expect(await statusOf(loader(asked({ mailing: elsewhere.id })))).toBe(404)
  for (const action of [one.action, edit.action, removal.action, copy.action])
    expect(await statusOf(action(asked({ mailing: elsewhere.id, form: WORDS })))).toBe(404)
})
