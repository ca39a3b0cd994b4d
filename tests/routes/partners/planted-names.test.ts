import { db } from 'db/client.server'
import { frozenFigures } from 'db/schema/figures'
import { registrations } from 'db/schema/registrations'
import { expect, test } from 'vitest'
import { partnerPath } from '~/features/partner-figures/link-address.server'
import * as edition from '~/routes/partners/edition'
import * as embed from '~/routes/partners/embed'
import * as picture from '~/routes/partners/figures-picture'
import * as overview from '~/routes/partners/overview'
import * as ownEdition from '~/routes/partners/own-edition'
import * as ownOverview from '~/routes/partners/own-overview'
import * as publicPage from '~/routes/statistics/public'
import * as csv from '~/routes/statistics/public-csv'
import * as json from '~/routes/statistics/public-json'
import * as xlsx from '~/routes/statistics/public-xlsx'
import * as report from '~/routes/statistics/report-pdf'
import { aSignedInMember } from '../../factories/member'
import { anOrganisation } from '../../factories/organisation'
import { aPartnerLink } from '../../factories/partner-link'
import { aPlantedWorld, PLANTED, planted } from '../../factories/planted-world'
import { answerOf, call } from '../../support/call'
import { renderPage } from '../../support/render-page'
import { tablesHolding } from '../../support/tables-holding'
import { wordsIn } from '../../support/words-in'

type Doors = { cookie: string; secret: string; slug: string }

/** The planted world, and the two doors of a partner who takes part in it. */
async function aWorld(title?: string): Promise<Doors> {
  const partner = await anOrganisation('Simplon')
  const { slug } = await aPlantedWorld(partner, title)
  const secret =
    partnerPath((await aPartnerLink(partner)).id)
      .split('/')
      .at(-1) ?? ''
  const name = { name: planted('membre'), email: 'qzxwkmembre@exemple.fr' }
  return { slug, secret, cookie: await aSignedInMember({ role: 'partner', organisationId: partner.id, ...name }) }
}

/** Every answer that a partner may get, in both languages: what pages show and what their data hold, then the files. */
async function everyAnswer({ cookie, secret, slug }: Doors): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const language of ['fr', 'en']) {
    const ask = (params: Record<string, string>, path = '/') => call(`${path}?lang=${language}`, { cookie, params })
    const pages = {
      'link overview': [overview, ask({ secret })],
      'link edition': [edition, ask({ secret, edition: slug })],
      'own overview': [ownOverview, ask({}, '/organisation/chiffres')],
      'own edition': [ownEdition, ask({ edition: slug }, '/organisation/chiffres/x')],
      embed: [embed, ask({ edition: slug })],
      'public page': [publicPage, ask({ edition: slug })],
    } as const
    for (const [name, [route, asked]] of Object.entries(pages)) {
      const answer = await answerOf<unknown>(route.loader(asked))
      if (answer instanceof Response) throw new Error(`${name}: ${answer.status}`)
      found[`${language} ${name}`] = (await renderPage(route.default, answer)) + JSON.stringify(answer)
    }
    for (const [name, route] of Object.entries({ picture, csv, json, xlsx, report })) {
      const answer = await answerOf(route.loader(ask({ edition: slug })))
      if (answer.status !== 200) throw new Error(`${name}: ${answer.status}`)
      const body = await wordsIn(new Uint8Array(await answer.arrayBuffer()))
      found[`${language} ${name}`] = JSON.stringify([...answer.headers]) + body
    }
  }
  return found
}

/** The answers that hold a planted word, however spaced or cased. */
function tellingIn(answers: Record<string, string>): string[] {
  return Object.entries(answers).flatMap(([name, text]) => {
    const plain = text.toLowerCase().replace(/[\s\u00a0\u202f]+/g, '')
    return Object.values(PLANTED).some(word => plain.includes(word)) ? [name] : []
  })
}

const WHERE_NAMES_STAND = [
  'activity_speakers',
  'audit_entries',
  'contacts',
  'devices',
  'imports',
  'interviews',
  'members',
  'messages',
  'passkeys',
  'proposal_remarks',
  'proposals',
  'registrations',
  'verifications',
]

test('no partner ever reads a name, a contact, a code or a word about somebody', async () => {
  const doors = await aWorld()
  expect(await tablesHolding(PLANTED.name)).toEqual(expect.arrayContaining(WHERE_NAMES_STAND))
  expect(await tablesHolding(PLANTED.phone)).toEqual(['contacts', 'proposals', 'registrations'])
  expect(await tablesHolding(PLANTED.serial)).toEqual(['registrations'])
  expect(await db.$count(frozenFigures)).toBe(1)

  const answers = await everyAnswer(doors)
  expect(Object.keys(answers)).toHaveLength(22)
  // What is searched is what partners read: the forty people are there, in number.
  const empty = Object.entries(answers).flatMap(([name, text]) => (text.includes('40') ? [] : [name]))
  expect(empty).toEqual([])
  expect(tellingIn(answers)).toEqual([])
})

test('the search finds a name wherever it goes: in a page, in a ZIP, in a PDF', async () => {
  const answers = await everyAnswer(await aWorld(planted('titre')))
  const telling = ['link edition', 'own edition', 'public page', 'xlsx', 'report'].map(name => `fr ${name}`)
  expect(tellingIn(answers)).toEqual(expect.arrayContaining(telling))
  expect(tellingIn(answers)).not.toContain('fr link overview')
})

test('what the erasure takes from people changes no figure that a partner reads', async () => {
  const doors = await aWorld()
  const pageOf = async () => JSON.stringify((await answerOf<unknown>(edition.loader(linkOf(doors)))) as object)
  const before = await pageOf()
  await db.update(registrations).set({ firstName: null, lastName: null, gender: null, birthYear: null, qpv: null })
  expect(await pageOf()).toBe(before)
})

function linkOf({ secret, slug }: Doors) {
  return call('/?lang=fr', { params: { secret, edition: slug } })
}
