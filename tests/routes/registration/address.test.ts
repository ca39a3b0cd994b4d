import { db } from 'db/client.server'
import { perimeters, priorityNeighbourhoods } from 'db/schema/neighbourhoods'
import { registrations } from 'db/schema/registrations'
import { seedReference } from 'db/seed/reference.server'
import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { checkAddress, forgetAnswers } from '~/features/neighbourhood/check-address.server'
import { copyData } from '~/features/registration/data-copy.server'
import { findRegistrationBySecret } from '~/features/registration/queries.server'
import { ticketLink } from '~/features/ticket/link.server'
import { backgroundDone } from '~/lib/background.server'
import { config } from '~/lib/config.server'
import Register, { action, loader } from '~/routes/registration/register'
import Answers, { action as answersAction, loader as answersLoader } from '~/routes/ticket/answers'
import Ticket, { loader as ticketLoader } from '~/routes/ticket/ticket'
import { anEdition } from '../../factories/edition'
import { aRegistration } from '../../factories/registration'
import { answerOf, call } from '../../support/call'
import { geocoderAnswer, startGeocoder } from '../../support/geocoder-server'
import { renderPage } from '../../support/render-page'
import { tablesHolding } from '../../support/tables-holding'

const ADDRESS = '8 place Abbal, 31100 Toulouse'
const usual = config.geocoderUrl
let server: Awaited<ReturnType<typeof startGeocoder>>
const answer = (...places: Parameters<typeof geocoderAnswer>) =>
  server.answerWith(response => void response.end(geocoderAnswer(...places)))
const breakDown = () => server.answerWith(response => void response.writeHead(500).end())
let logged = ''

beforeAll(async () => {
  server = await startGeocoder(() => {})
  config.geocoderUrl = server.url
})
afterAll(async () => {
  config.geocoderUrl = usual
  await server.stop()
})
beforeEach(async () => {
  await seedReference()
  forgetAnswers()
  server.asked.length = 0
  answer({})
  logged = ''
  // A slow machine is no silent service.
  vi.spyOn(AbortSignal, 'timeout').mockReturnValue(new AbortController().signal)
  vi.spyOn(console, 'error').mockImplementation((...words) => {
    logged += words.join(' ')
  })
})
afterEach(async () => {
  await backgroundDone()
  vi.restoreAllMocks()
})

async function send(form: Record<string, string>, values: Parameters<typeof anEdition>[0] = {}) {
  const { slug } = await anEdition(values)
  return answerOf(action(call(`/editions/${slug}/inscription`, { form, params: { edition: slug } })))
}

async function post(form: Record<string, string>) {
  const answer = await send(form)
  const [row] = await db.select().from(registrations)
  return { answer, row, page: await ticketPage(answer) }
}

/** What the person reads next. */
async function ticketPage(answer: unknown): Promise<string> {
  const headers = (answer as Response).headers
  const secret = headers?.get('Location')?.split('/').at(-1)
  if (!secret) return ''
  const cookie = headers.getSetCookie().map(cookie => cookie.split(';')[0])
  const loaded = await ticketLoader(call('/billet/x', { cookie: cookie.join('; '), params: { secret } }))
  return renderPage(Ticket, loaded.data)
}

const secretOf = (id: string) => ticketLink(id).split('/').at(-1) ?? ''

test('the form asks for an address beside the list, and says that it is not kept', async () => {
  const { slug } = await anEdition()
  const page = await renderPage(Register, await loader(call('/', { params: { edition: slug } })))
  expect(page).toContain('Ou écrivez votre adresse')
  expect(page).toMatch(
    /aria-describedby="address-hint"[^>]*name="address"|name="address"[^>]*aria-describedby="address-hint"/,
  )
  expect(page).toContain('nous ne la gardons pas')
})

test('an address in a priority neighbourhood leaves its code, the answer yes and nothing else', async () => {
  const { answer, row, page } = await post({ address: ADDRESS, qpv: 'no' })
  expect(row).toMatchObject({ qpv: 'yes', neighbourhoodCode: 'QN03107M', districtSlug: null })
  expect(page).toContain('Grand Mirail')
  expect(page).toContain('href="/reponses#district"')
  expect(await tablesHolding('Abbal')).toEqual([])
  const headers = JSON.stringify([...(answer as Response).headers])
  expect(headers.toLowerCase()).not.toContain('abbal')
})

test('an address elsewhere in the area leaves the answer no', async () => {
  answer({ position: [1.4442, 43.6045] })
  const { row, page } = await post({ address: '1 place du Capitole, Toulouse' })
  expect(row).toMatchObject({ qpv: 'no', neighbourhoodCode: null })
  expect(page).toContain('n’est pas dans un quartier prioritaire')
})

test('an address in a priority neighbourhood of another area leaves its code too', async () => {
  const muret = { code: 'QN03101M', name: 'Saint Jean', city: 'Muret', isInArea: false, inForceFrom: '2024-01-01' }
  const [west, south] = [1.32, 43.45]
  const ring = [
    [west, south],
    [west + 0.01, south],
    [west, south + 0.01],
    [west, south],
  ]
  const box = { west, south, east: west + 0.01, north: south + 0.01 }
  await db.insert(priorityNeighbourhoods).values(muret)
  try {
    await db
      .insert(perimeters)
      .values({ code: muret.code, inForceFrom: '2024-01-01', coordinates: [[ring]], ...box, source: 'ANCT' })
    answer({ position: [1.322, 43.452], city: 'Muret', citycode: '31395' })
    const { row, page } = await post({ address: '1 rue Clément Ader, Muret' })
    expect(row).toMatchObject({ qpv: 'yes', neighbourhoodCode: 'QN03101M' })
    expect(page).toContain('Saint Jean')
    answer({ position: [1.4, 43.452], city: 'Muret', citycode: '31395' })
    expect(await checkAddress('2 rue Clément Ader, Muret', '2026-10-08', new Date())).toEqual({ outcome: 'outside' })
  } finally {
    await db.delete(registrations)
    await db.delete(perimeters)
    await db.delete(priorityNeighbourhoods).where(eq(priorityNeighbourhoods.code, muret.code))
  }
})

test('an address that nobody can place changes no answer, and the way to the list is shown', async () => {
  answer({ type: 'street' })
  const { row, page } = await post({ address: 'Rue du Taur, Toulouse', qpv: 'yes' })
  expect(row).toMatchObject({ qpv: 'yes', neighbourhoodCode: null })
  expect(page).toContain('Choisir mon quartier dans la liste')
})

test('a service that does not answer holds no registration up, and no log tells the address', async () => {
  breakDown()
  const { answer, row, page } = await post({ address: ADDRESS, firstName: 'Samira' })
  expect((answer as Response).status).toBe(303)
  expect(row).toMatchObject({ firstName: 'Samira', qpv: null, neighbourhoodCode: null })
  expect(page).toContain('ne répond pas en ce moment')
  expect(page).toContain('Choisir mon quartier dans la liste')
  expect(logged).toContain('answered 500')
  expect(logged.toLowerCase()).not.toContain('abbal')
})

test('a district chosen in the list wins, and the address is sent nowhere', async () => {
  const { row, page } = await post({ address: ADDRESS, district: 'empalot' })
  expect(row).toMatchObject({ districtSlug: 'empalot', neighbourhoodCode: 'QN03109M' })
  expect(server.asked).toEqual([])
  expect(page).not.toContain('adresse est dans')
})

test('“not in the list” lets the address speak', async () => {
  expect((await post({ address: ADDRESS, district: 'unknown' })).row).toMatchObject({ neighbourhoodCode: 'QN03107M' })
})

test('a form refused for another reason keeps the address in its field and sends it nowhere', async () => {
  const { answer } = await post({ address: ADDRESS, email: 'samira' })
  expect(answer).toMatchObject({ init: { status: 422 }, data: { reply: { initialValue: { address: ADDRESS } } } })
  expect(server.asked).toEqual([])
})

test('too long an address is refused beside its field', async () => {
  const { answer } = await post({ address: 'x'.repeat(201) })
  expect(answer).toMatchObject({ init: { status: 422 }, data: { reply: { error: { address: ['tooLong 200'] } } } })
})

test('robots and closed doors ask the service nothing', async () => {
  await send({ address: ADDRESS, website: 'https://spam.example' })
  await send({ address: ADDRESS }, { registrationClosesAt: new Date(Date.now() - 1000) })
  expect(server.asked).toEqual([])
})

test('the page of the answers corrects by an address, and says what is noted without a district', async () => {
  const edition = await anEdition()
  const { id } = await aRegistration({ edition, qpv: 'yes', neighbourhoodCode: 'QN03109M' })
  const params = { secret: secretOf(id) }
  const change = (form: Record<string, string>) => answersAction(call('/', { form, params }))
  const row = async () => (await db.select().from(registrations))[0]
  expect(await renderPage(Answers, await answersLoader(call('/', { params })))).toContain('Empalot\u00a0».')

  await change({ qpv: 'yes' })
  expect(await row()).toMatchObject({ qpv: 'yes', neighbourhoodCode: 'QN03109M' })
  const answered = await change({ qpv: 'yes', address: ADDRESS })
  expect(await row()).toMatchObject({ qpv: 'yes', neighbourhoodCode: 'QN03107M' })
  expect(await ticketPage(answered)).toContain('Grand Mirail')
  breakDown()
  await change({ qpv: 'yes', address: '9 place Abbal, Toulouse' })
  expect(await row()).toMatchObject({ qpv: 'yes', neighbourhoodCode: 'QN03107M' })
  await change({ qpv: 'no' })
  expect(await row()).toMatchObject({ qpv: 'no', neighbourhoodCode: null })
  expect(await tablesHolding('Abbal')).toEqual([])
  const copy = await copyData((await findRegistrationBySecret(params.secret)) as never)
  expect(JSON.stringify(copy)).not.toContain('Abbal')
})
