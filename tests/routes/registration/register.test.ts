import { db } from 'db/client.server'
import { messages } from 'db/schema/messages'
import { registrations } from 'db/schema/registrations'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { backgroundDone } from '~/lib/background.server'
import Register, { action, loader } from '~/routes/registration/register'
import { loader as ticketLoader } from '~/routes/ticket/ticket'
import { anEdition } from '../../factories/edition'
import { aRegistration } from '../../factories/registration'
import { answerOf, call, statusOf } from '../../support/call'
import { renderPage } from '../../support/render-page'

type Refusal = {
  init: { status: number }
  data: { outcome: string; reply: { initialValue: Record<string, string>; error: Record<string, string[]> } }
}

const LOCATION = /^\/billet\/([\w-]{44})$/

afterEach(backgroundDone)

const post = async (slug: string, form: Record<string, string>, more: { cookie?: string; tooOften?: boolean } = {}) =>
  answerOf(
    action(
      call(
        `/editions/${slug}/inscription`,
        { form, params: { edition: slug }, cookie: more.cookie },
        { asksTooOften: more.tooOften ?? false },
      ),
    ),
  )

const secretIn = (answer: unknown) => LOCATION.exec((answer as Response).headers.get('Location') ?? '')?.[1] ?? ''
const cookiesOf = (answer: unknown) =>
  (answer as Response).headers
    .getSetCookie()
    .map(cookie => cookie.split(';')[0])
    .join('; ')
const countRows = async () => (await db.select().from(registrations)).length

describe('the form', () => {
  test('leads to the ticket and leaves a word of confirmation', async () => {
    const { slug } = await anEdition()
    const answer = (await post(slug, { firstName: 'Samira' })) as Response
    expect(answer.status).toBe(303)
    expect(secretIn(answer)).not.toBe('')

    const cookie = cookiesOf(answer)
    const page = await ticketLoader(call('/billet/x', { cookie, params: { secret: secretIn(answer) } }))
    expect(page.data).toMatchObject({ notice: 'registered', registration: { firstName: 'Samira' }, state: 'valid' })
  })

  test('of an edition that does not exist, or is not published, is not found', async () => {
    const { slug } = await anEdition({ publishedAt: null })
    expect(await statusOf(post(slug, {}))).toBe(404)
    expect(await statusOf(post('nulle-part', {}))).toBe(404)
    expect(await statusOf(loader(call('/editions/x/inscription', { params: { edition: slug } })))).toBe(404)
  })

  test('says kindly when it is too early, too late or full', async () => {
    const soon = new Date(Date.now() + 60_000)
    const past = new Date(Date.now() - 60_000)
    const full = await anEdition({ capacity: 1 })
    await aRegistration({ edition: full })
    for (const [edition, state] of [
      [await anEdition({ registrationOpensAt: soon }), 'not-open'],
      [await anEdition({ registrationClosesAt: past }), 'closed'],
      [full, 'full'],
    ] as const) {
      const page = await loader(call('/', { params: { edition: edition.slug } }))
      expect(page.state).toBe(state)
      const answer = (await post(edition.slug, {})) as Refusal
      expect(answer).toMatchObject({ init: { status: 409 }, data: { outcome: state } })
    }
    expect(await countRows()).toBe(1)
  })
})

test('a first visit is asked, never answered beforehand, and kept as said', async () => {
  const { slug } = await anEdition()
  const page = await renderPage(Register, await loader(call('/', { params: { edition: slug } })))
  const answers = [...page.matchAll(/<input[^>]*name="firstVisit"[^>]*>/g)].map(([input]) => input)
  expect(answers.map(input => /value="(\w*)"/.exec(input)?.[1])).toEqual(['yes', 'no', ''])
  expect(answers.filter(input => input.includes('checked'))).toEqual([answers[2]])

  for (const firstVisit of ['yes', 'no', '']) await post(slug, { firstVisit })
  const kept = await db.select({ firstVisit: registrations.firstVisit }).from(registrations)
  expect(kept.map(row => row.firstVisit)).toEqual(expect.arrayContaining(['no', 'yes', null]))
})

describe('bad input', () => {
  const hostile = '<script>alert(1)</script>'
  const refused: [string, string, string][] = [
    ['firstName', 'a'.repeat(81), 'tooLong 80'],
    ['lastName', 'a'.repeat(10_000), 'tooLong 80'],
    ['email', `${'a'.repeat(250)}@exemple.fr`, 'tooLong 254'],
    ['email', 'samira@', 'email'],
    ['phone', '0612', 'phone'],
    ['phone', '1'.repeat(41), 'tooLong 40'],
    ['birthYear', '98', 'birthYear'],
    ['birthYear', '1899', 'birthYear'],
    ['birthYear', '2999', 'birthYear'],
    ['birthYear', '-1e3', 'birthYear'],
    ['gender', hostile, 'choice'],
    ['qpv', 'maybe', 'choice'],
    ['district', 'montmartre', 'choice'],
    ['district', 'a'.repeat(81), 'tooLong 80'],
    ['situation', 'king', 'choice'],
    ['firstVisit', 'perhaps', 'choice'],
    ['needs', 'a'.repeat(501), 'tooLong 500'],
    ['firstName', 'Sam\u0000ira', 'controlCharacters'],
    ['firstName', 'Sam\u2028ira', 'controlCharacters'],
    ['needs', 'a\u0007b', 'controlCharacters'],
    ['consentContact', 'maybe', 'choice'],
  ]

  test.each(refused)('in %s is refused there, and all that was typed is kept (%#)', async (field, typed, error) => {
    const { slug } = await anEdition()
    const form = { firstName: hostile, needs: 'Un fauteuil\nprès de la scène', [field]: typed }
    const answer = (await post(slug, form)) as Refusal
    expect(answer.init.status).toBe(422)
    expect(answer.data.reply.error).toEqual({ [field]: [error] })
    expect(answer.data.reply.initialValue).toMatchObject(form)
    expect(await countRows()).toBe(0)
  })

  test('that is only strange is kept as it is', async () => {
    const { slug } = await anEdition()
    await post(slug, {
      firstName: ' Renée-Éloïse ',
      lastName: hostile,
      phone: '06 12 34 56 78',
      email: 'SAM@Exemple.FR',
    })
    expect(await db.select().from(registrations)).toMatchObject([
      { firstName: 'Renée-Éloïse', lastName: hostile, phone: '+33612345678', email: 'sam@exemple.fr' },
    ])
  })

  test('of any shape is answered, never a crash', async () => {
    const { slug } = await anEdition()
    const name = fc.constantFrom('firstName', 'email', 'qpv', 'needs[0]', 'phone.x', '__proto__.x', '__intent__', 'a')
    await fc.assert(
      fc.asyncProperty(fc.dictionary(name, fc.string({ unit: 'binary', maxLength: 100 })), async form => {
        expect([303, 422]).toContain(await statusOf(post(slug, form)))
      }),
      { numRuns: 60 },
    )
  })

  test('that is no form at all is a bad request', async () => {
    const { slug } = await anEdition()
    const request = new Request('http://localhost/', {
      method: 'POST',
      body: '{}',
      headers: { 'Content-Type': 'application/json' },
    })
    const { context } = call('/')
    expect(await statusOf(action({ request, params: { edition: slug }, context }))).toBe(400)
  })
})

test('a robot that fills the hidden field is answered like anyone, and nothing is written', async () => {
  const { slug } = await anEdition()
  const answer = (await post(slug, { firstName: 'Bot', email: 'bot@exemple.fr', website: 'http://spam' })) as Response
  const human = (await post(slug, { firstName: 'Samira' })) as Response
  expect(shapeOf(answer)).toEqual(shapeOf(human))
  expect(await countRows()).toBe(1)
  expect(await db.select().from(messages)).toEqual([])
})

test('someone who asks too often is told so, what they typed is kept, and nothing is written', async () => {
  const { slug } = await anEdition()
  const answer = (await post(slug, { firstName: 'Samira' }, { tooOften: true })) as Refusal
  expect(answer).toMatchObject({ init: { status: 429 }, data: { reply: { initialValue: { firstName: 'Samira' } } } })
  expect(await countRows()).toBe(0)
})

describe('a contact that is already registered', () => {
  test('cannot be told from a free one by a stranger', async () => {
    const { slug, ...edition } = await anEdition({ capacity: 50 })
    await aRegistration({ edition, firstName: 'Samira', email: 'known@exemple.fr', phone: '+33612345678' })
    const known = (await post(slug, { firstName: 'X', email: 'known@exemple.fr', phone: '0612345678' })) as Response
    const free = (await post(slug, { firstName: 'X', email: 'other@exemple.fr', phone: '0612345679' })) as Response
    expect(shapeOf(known)).toEqual(shapeOf(free))
    expect(await pagesOf(known)).toEqual(await pagesOf(free))
  })

  test('leads the browser that made it back to its first ticket', async () => {
    const { slug } = await anEdition()
    const form = { email: 'samira@exemple.fr' }
    const first = await post(slug, form)
    const second = await post(slug, form, { cookie: cookiesOf(first) })
    expect(secretIn(second)).toBe(secretIn(first))
    expect(await countRows()).toBe(1)
  })

  test('is not given away by a cookie that someone made up', async () => {
    const { slug, ...edition } = await anEdition()
    const { id } = await aRegistration({ edition, email: 'samira@exemple.fr' })
    const bare = encodeURIComponent(btoa(JSON.stringify([id])))
    for (const forged of [bare, `${bare}.c2lnbmF0dXJl`]) {
      await post(slug, { email: 'samira@exemple.fr' }, { cookie: `tickets=${forged}` })
    }
    expect(await countRows()).toBe(3)
  })
})

/** All that a browser sees of the answer, secrets and dates blotted out. */
function shapeOf(answer: Response) {
  const headers = [...answer.headers].map(([name, value]) => [
    name,
    value.replace(/[\w%+/=-]{40,}(\.[\w%+/=-]+)?/g, '…'),
  ])
  return { status: answer.status, headers }
}

/** What the ticket's own pages say, codes blotted out. */
async function pagesOf(answer: Response) {
  const params = { secret: secretIn(answer) }
  const { loader: answersLoader } = await import('~/routes/ticket/answers')
  const { loader: copyLoader } = await import('~/routes/ticket/copy')
  const { loader: consentsLoader } = await import('~/routes/ticket/consents')
  const ticket = (await ticketLoader(call('/', { params }))).data
  const { values } = await answersLoader(call('/', { params }))
  const copy = await (await copyLoader(call('/', { params }))).json()
  const blotted = { registration: { firstName: ticket.registration.firstName }, qr: null, notice: ticket.notice }
  return JSON.parse(
    JSON.stringify({
      ticket: { ...ticket, ...blotted },
      values: { ...values, email: values.email?.length, phone: values.phone?.length },
      consents: await consentsLoader(call('/', { params })),
      copy: {
        ...copy,
        inscription: Object.keys(copy.inscription),
        reponses: { ...copy.reponses, email: copy.reponses.email?.length, telephone: copy.reponses.telephone?.length },
      },
    }),
  )
}
