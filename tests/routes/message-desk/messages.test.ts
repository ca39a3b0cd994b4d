import { db } from 'db/client.server'
import { messages } from 'db/schema/messages'
import { beforeEach, expect, test, vi } from 'vitest'
import { config } from '~/lib/config.server'
import EditionMessages, * as editionList from '~/routes/message-desk/edition-list'
import * as editionRetry from '~/routes/message-desk/edition-retry'
import * as letter from '~/routes/message-desk/letter'
import * as file from '~/routes/message-desk/letter-file'
import Messages, * as list from '~/routes/message-desk/list'
import MessagePage, * as one from '~/routes/message-desk/message'
import * as retry from '~/routes/message-desk/retry'
import { anEdition } from '../../factories/edition'
import { aMailing } from '../../factories/mailing'
import { aSignedInMember } from '../../factories/member'
import { aMessage, anUnreachableMessage } from '../../factories/message'
import { aRegistration } from '../../factories/registration'
import { answerOf, call, statusOf } from '../../support/call'
import { renderPage } from '../../support/render-page'

const at = (time: string) => new Date(`2026-12-01T${time}:00Z`)
const ALL = '/organisation/messages'
let cookie: string
beforeEach(async () => {
  cookie = await aSignedInMember()
})

const asked = (params: Record<string, string> = {}, form?: Record<string, string>) =>
  call(ALL, { cookie, params, form })

test('every message stands with what became of it, in words', async () => {
  await aMessage({ sentAt: at('10:00'), deliveredAt: at('10:05'), recipient: 'karim@exemple.fr' })
  await aMessage({ template: 'sign-in', subject: 'Votre lien', gaveUpAt: at('11:00'), gaveUpFor: 'blocked' })
  const page = await renderPage(Messages, await list.loader(call(ALL, { cookie })))
  for (const words of [
    'Remis',
    'karim@exemple.fr',
    'Abandonné',
    'ou la personne a signalé nos messages comme indésirables.',
    'Lien de connexion',
    'mardi 1er décembre 2026, 12 h',
  ]) {
    expect(page.replaceAll('\u00a0', ' ')).toContain(words)
  }
})

test('a filter of the address keeps one state, and an unknown one keeps all', async () => {
  await aMessage({ sentAt: at('10:00') })
  await aMessage()
  const shown = async (query: string) => (await list.loader(call(`${ALL}?${query}`, { cookie }))).total
  expect([await shown('etat=sent'), await shown('etat=toString'), await shown('modele=x')]).toEqual([1, 2, 2])
})

test('an organiser of one edition reads its messages, and sends again what could not leave', async () => {
  const [edition, elsewhere] = [await anEdition(), await anEdition()]
  cookie = await aSignedInMember({ role: null, editionRoles: { [edition.id]: 'organiser' } })
  const message = await anUnreachableMessage((await aRegistration({ edition })).id)
  const other = await anUnreachableMessage((await aRegistration({ edition: elsewhere })).id)
  const params = { edition: edition.slug }

  const page = await renderPage(EditionMessages, await editionList.loader(asked(params)))
  expect(page).toContain(`/organisation/editions/${edition.slug}/messages/${message.id}/relance`)
  expect(page).not.toContain(other.id)

  const again = (id: string) => answerOf(editionRetry.action(asked({ ...params, message: id }, {})))
  expect(((await again(message.id)) as Response).headers.get('Location')).toMatch(/\?fait=queued$/)
  expect(((await again(message.id)) as Response).headers.get('Location')).toMatch(/\?fait=left$/)
  expect(await statusOf(again(other.id))).toBe(404)
  expect(await statusOf(retry.action(asked({ message: other.id }, {})))).toBe(403)
  expect(await db.$count(messages)).toBe(2)
})

test('a message opens as it would arrive: its letter, its text with links, its files', async () => {
  const { id: registrationId } = await aRegistration({ edition: await anEdition() })
  const message = await anUnreachableMessage(registrationId)
  const params = { message: message.id }
  const page = await renderPage(MessagePage, await one.loader(asked(params)))
  for (const words of ['samira@exemple.fr', `${ALL}/${message.id}/lettre`, 'agenda.ics', 'Relancer', config.mailFrom]) {
    expect(page.replaceAll('&lt;', '<').replaceAll('&gt;', '>')).toContain(words)
  }
  const shown = (await answerOf(letter.loader(asked(params)))) as Response
  expect(shown.headers.get('Cache-Control')).toBe('no-store')
  expect(await shown.text()).toContain('<head><base target="_blank"/>')
  const calendar = (await answerOf(file.loader(asked({ ...params, attached: 'agenda.ics' })))) as Response
  expect(await calendar.text()).toContain('BEGIN:VCALENDAR')
  expect(await statusOf(file.loader(asked({ ...params, attached: 'billet.png' })))).toBe(404)
})

test('a message says what its state means and what to do, and leads back to its edition', async () => {
  const edition = await anEdition()
  const { id: registrationId } = await aRegistration({ edition })
  const back = await aMessage({ registrationId, sentAt: at('10:00'), bouncedAt: at('10:01') })
  const alone = await aMessage({ template: 'sign-in', sentAt: at('10:00') })
  const page = async (message: string) => renderPage(MessagePage, await one.loader(asked({ message })))
  const found = await page(back.id)
  expect(found).toContain('appelez la personne')
  expect(found).toContain(`/organisation/editions/${edition.slug}/messages`)
  expect(await page(alone.id)).not.toContain('/organisation/editions/')
})

test('the messages of one mailing stand apart, failures first', async () => {
  const edition = await anEdition()
  const mailing = await aMailing({ editionId: edition.id })
  const occasion = `mailing ${mailing.id}`
  const written = async (more: object) =>
    aMessage({ registrationId: (await aRegistration({ edition })).id, template: 'mailing', ...more })
  await written({ occasion, sentAt: at('10:00') })
  await written({ occasion, sentAt: at('10:00'), bouncedAt: at('10:01') })
  await written({ sentAt: at('10:00') })
  const url = `${ALL}?envoi=${mailing.id}`
  const read = await editionList.loader(call(url, { cookie, params: { edition: edition.slug } }))
  expect(read.total).toBe(2)
  const page = await renderPage(EditionMessages, read)
  expect(page.indexOf('>Revenu')).toBeLessThan(page.indexOf('>Envoyé'))
  expect(page).toContain(`etat=bounced&amp;envoi=${mailing.id}`)
})

test('a message that rightly never leaves alarms nobody', async () => {
  await aMessage({ gaveUpAt: at('10:00'), gaveUpFor: 'stopped' })
  await aMessage({ gaveUpAt: at('10:00'), gaveUpFor: 'stopped' })
  const page = await renderPage(Messages, await list.loader(call(ALL, { cookie })))
  expect(page).toContain('a déjà répondu, ou a annulé son inscription.')
  expect(page).toContain('Abandonnés')
  expect(page).not.toContain('bg-soft-alert')
})

test('only who may change the texts is led to them from an edition', async () => {
  const edition = await anEdition()
  const page = async () => renderPage(EditionMessages, await editionList.loader(asked({ edition: edition.slug })))
  expect(await page()).toContain('/organisation/messages/modeles')
  cookie = await aSignedInMember({ role: null, editionRoles: { [edition.id]: 'organiser' } })
  expect(await page()).not.toContain('/organisation/messages/modeles')
})

test('elsewhere than on this machine nobody reads what a message holds', async () => {
  const { id } = await aMessage({ text: 'https://lnpsq.fr/billet/secret' })
  vi.spyOn(config, 'showsOutbox', 'get').mockReturnValue(false)
  const params = { message: id }
  const answer = await one.loader(asked(params))
  expect(JSON.stringify(answer)).not.toContain('secret')
  expect(await statusOf(letter.loader(asked(params)))).toBe(404)
  expect(await statusOf(file.loader(asked({ ...params, attached: 'agenda.ics' })))).toBe(404)
})

test('what has left shows its state without its content', async () => {
  const { id } = await aMessage({ sentAt: at('10:00') })
  const page = await renderPage(MessagePage, await one.loader(asked({ message: id })))
  expect(page).toContain('Envoyé')
  expect(await statusOf(letter.loader(asked({ message: id })))).toBe(404)
})
