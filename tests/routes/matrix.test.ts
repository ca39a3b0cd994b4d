import { db } from 'db/client.server'
import { interviews } from 'db/schema/after-work'
import { auditEntries } from 'db/schema/audit'
import { imports } from 'db/schema/imports'
import { contacts } from 'db/schema/organisations'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { deactivateMember } from '~/features/account/edit-member.server'
import { findMember } from '~/features/account/session.server'
import { addRecruiter } from '~/features/after-work/recruiters.server'
import { listEvidence, listMilestones, listSteps } from '~/features/impact-plan/queries.server'
import { listMeasures } from '~/features/indicator/queries.server'
import { createVenue } from '~/features/venue/create.server'
import { parisDay } from '~/lib/dates'
import { anActivity } from '../factories/activity'
import { anAfterWork, anOffer } from '../factories/after-work'
import { aPhone } from '../factories/door'
import { anEdition } from '../factories/edition'
import { aGroup } from '../factories/group'
import { aGuideChange, aGuideImage, aGuidePage } from '../factories/guide'
import { aHandout } from '../factories/handout'
import { anIndicator, aPlan } from '../factories/impact'
import { anInvitation } from '../factories/invitation'
import { aMailing } from '../factories/mailing'
import { aMember, aSignedInMember, theMember } from '../factories/member'
import { anUnreachableMessage } from '../factories/message'
import { anOrganisation } from '../factories/organisation'
import { aPartnerLink } from '../factories/partner-link'
import { aProposal } from '../factories/proposal'
import { aRegistration } from '../factories/registration'
import { aSurveyText } from '../factories/survey'
import { answerOf, call, statusOf } from '../support/call'
import { type OrganiserRoute, organiserRoutes } from '../support/organiser-routes'
import { renderPage } from '../support/render-page'
import { LINES, type Policy } from './matrix-lines'

const ROUTES = await organiserRoutes()

type Params = Record<string, string>
type Person =
  | 'stranger'
  | 'deactivated'
  | 'admin'
  | 'organiser of all'
  | 'organiser here'
  | 'organiser elsewhere'
  | 'partner'
  | 'recruiter'
  | 'adviser'

/** Partner and recruiter belong to the organisation of the addresses. */
const MAY: Record<Policy, Person[]> = {
  everybody: ['admin', 'organiser of all', 'organiser here', 'organiser elsewhere', 'partner', 'recruiter', 'adviser'],
  members: ['admin'],
  'all editions': ['admin', 'organiser of all'],
  'any edition': ['admin', 'organiser of all', 'organiser here', 'organiser elsewhere'],
  'this edition': ['admin', 'organiser of all', 'organiser here'],
  'an organisation': ['partner', 'recruiter'],
  'own organisation': ['admin', 'organiser of all', 'partner', 'recruiter'],
  'organisation readers': [
    'admin',
    'organiser of all',
    'organiser here',
    'organiser elsewhere',
    'partner',
    'recruiter',
  ],
  recruiters: ['recruiter'],
  advisers: ['adviser'],
  'guide proposers': ['admin', 'organiser of all', 'organiser here', 'organiser elsewhere', 'partner', 'adviser'],
  'this company': ['admin', 'organiser of all', 'organiser here', 'recruiter'],
}
let lastYear = 2020
const SIGNED_OUT: Person[] = ['stranger', 'deactivated']

/** What one edition holds, as the parts of an address. */
async function anAddressedWorld(): Promise<{ params: Params; editionId: string; organisationId: string }> {
  const edition = await anEdition()
  const organisation = await anOrganisation()
  const { id: organisationId } = organisation
  const activity = await anActivity({ editionId: edition.id, capacity: 5, startsAt: edition.startsAt ?? undefined })
  const venue = await createVenue({ name: 'Hall', city: 'Toulouse', rooms: [{ name: 'A' }] })
  const [contact] = await db.insert(contacts).values({ organisationId, name: 'Camille' }).returning()
  const lines = [
    ['prenom', 'nom'],
    ['Samira', 'B'],
  ]
  const [file] = await db
    .insert(imports)
    .values({ editionId: edition.id, subject: 'registrations', fileName: 'a.csv', lines })
    .returning()
  const { id: registrationId } = await aRegistration({ edition })
  const afterWork = await anAfterWork({ edition })
  const seat = { activityId: afterWork.id, organisationId }
  await addRecruiter({ ...seat, actor: null })
  const [interview] = await db
    .insert(interviews)
    .values({ ...seat, registrationId, round: 1, tableNumber: 1 })
    .returning()
  const link = await aPartnerLink(organisation)
  const impact = await anImpactWorld(edition.id)
  const params = {
    ...impact,
    ...(await aGuideWorld()),
    edition: edition.slug,
    organisation: organisation.slug,
    activity: activity.slug,
    venue: venue.id,
    room: venue.rooms[0]?.id ?? '',
    contact: contact?.id ?? '',
    import: file?.id ?? '',
    proposal: (await aProposal({ editionId: edition.id })).id,
    registration: registrationId,
    text: (await aSurveyText(edition.id)).id,
    afterWork: afterWork.id,
    offer: (await anOffer(afterWork, organisation)).id,
    interview: interview?.id ?? '',
    member: (await theMember(await aMember())).id,
    key: crypto.randomUUID(),
    link: link.id,
    handout: (await aHandout({ editionId: edition.id })).id,
    message: (await anUnreachableMessage(registrationId)).id,
    attached: 'agenda.ics',
    template: 'ticket',
    language: 'fr',
    mailing: (await aMailing({ editionId: edition.id })).id,
    outside: (await aHandout({ organisationId })).id,
    group: (await aGroup(edition)).id,
    model: 'registrations.csv',
    file: 'inscriptions.csv',
    paper: 'affiche.pdf',
    subject: 'rome',
    invitation: (await anInvitation(edition)).id,
    device: (await aPhone(edition)).deviceId,
  }
  return { params, editionId: edition.id, organisationId }
}

/** A plan and an indicator, as the parts of an address. */
async function anImpactWorld(editionId: string): Promise<Params> {
  const year = ++lastYear
  const { plan, axis, action } = await aPlan({
    fromYear: year,
    toYear: year,
    milestones: [{ year, title: 'Lancement' }],
    axes: [
      {
        title: 'Métiers',
        actions: [{ title: `Action ${year}`, steps: [{ title: 'Étape' }], evidence: [{ editionId }] }],
      },
    ],
  })
  const indicator = await anIndicator({ measures: [{ year: 2019, value: 1, source: 'Rapport' }] })
  return {
    plan: plan.slug,
    axis: axis.id,
    action: action.slug,
    milestone: (await listMilestones()).find(({ planId }) => planId === plan.id)?.id ?? '',
    step: (await listSteps(action.id))[0]?.id ?? '',
    evidence: (await listEvidence(action.id))[0]?.id ?? '',
    indicator: indicator.slug,
    measure: (await listMeasures(indicator.id))[0]?.id ?? '',
  }
}

/** A page of the guide and a picture, as the parts of an address. */
async function aGuideWorld(): Promise<Params> {
  const [page, image] = [await aGuidePage('use'), await aGuideImage()]
  const change = await aGuideChange(page)
  return { page: page.id, number: '1', chapter: 'usages', image: image.id, change: change.id }
}

async function aWorld() {
  const [here, elsewhere] = [await anAddressedWorld(), await anAddressedWorld()]
  const only = (editionId: string) => ({ role: null, editionRoles: { [editionId]: 'organiser' as const } })
  const gone = await aSignedInMember({ email: 'partie@exemple.fr', isAdmin: true })
  const cookies: Record<Person, string> = {
    stranger: '',
    deactivated: gone,
    admin: await aSignedInMember({ isAdmin: true }),
    'organiser of all': await aSignedInMember(),
    'organiser here': await aSignedInMember(only(here.editionId)),
    'organiser elsewhere': await aSignedInMember(only(elsewhere.editionId)),
    partner: await aSignedInMember({ role: 'partner', organisationId: here.organisationId }),
    recruiter: await aSignedInMember({ role: 'recruiter', organisationId: here.organisationId }),
    adviser: await aSignedInMember({ role: 'adviser', organisationId: here.organisationId }),
  }
  await deactivateMember(await theMember('partie@exemple.fr'), null, new Date())
  return { here: here.params, elsewhere: elsewhere.params, cookies, people: Object.keys(cookies) as Person[] }
}

const addressOf = ({ path }: OrganiserRoute, params: Params) =>
  `/organisation${path.replace(/:(\w+)/g, (_, name) => params[name] ?? '')}`

const lineOf = ({ path }: OrganiserRoute) => {
  const line = LINES[path]
  if (!line) throw new Error(`${path} has no line in the matrix`)
  return { policy: line[0], read: line[1] }
}

function expectedOf(route: OrganiserRoute, person: Person): number {
  const { policy, read } = lineOf(route)
  if (SIGNED_OUT.includes(person)) return 302
  return MAY[policy].includes(person) ? (read ?? 0) : 403
}

test('every address of the organisers’ space has its line, and every line its address', () => {
  expect(Object.keys(LINES).sort()).toEqual(ROUTES.map(({ path }) => path).sort())
})

test('everybody reads what is theirs to read, and nothing else', async () => {
  const { here, cookies, people } = await aWorld()
  const wrong: string[] = []
  for (const route of ROUTES) {
    const { loader } = await route.module()
    if (!loader) continue
    for (const person of people) {
      const expected = expectedOf(route, person)
      const answer = await answerOf(loader(call(addressOf(route, here), { cookie: cookies[person], params: here })))
      const status = await statusOf(answer)
      if (status !== expected) wrong.push(`${person} reads ${route.path}: ${status}, not ${expected}`)
      if (SIGNED_OUT.includes(person) && !isSignInPage(answer)) wrong.push(`${person} is led astray by ${route.path}`)
      if (answer instanceof Response) await answer.body?.cancel()
    }
  }
  expect(wrong).toEqual([])
})

test('who may not write is refused before a word of theirs is read', async () => {
  const { here, cookies, people } = await aWorld()
  const before = await db.$count(auditEntries)
  const wrong: string[] = []
  for (const route of ROUTES) {
    const { action } = await route.module()
    if (!action) continue
    for (const person of people.filter(person => !MAY[writers(route)].includes(person))) {
      const args = call(addressOf(route, here), { cookie: cookies[person], params: here, form: { name: 'x' } })
      const status = await statusOf(action(args))
      const expected = SIGNED_OUT.includes(person) ? 302 : 403
      if (status !== expected) wrong.push(`${person} writes to ${route.path}: ${status}, not ${expected}`)
      if (args.request.bodyUsed) wrong.push(`${route.path} reads what ${person} sends`)
    }
  }
  expect(wrong).toEqual([])
  expect(await db.$count(auditEntries)).toBe(before)
})

test('the things of another edition, organisation or venue are not found under this one', async () => {
  const { here, elsewhere, cookies } = await aWorld()
  const owned = [
    'activity',
    'afterWork',
    'axis',
    'contact',
    'evidence',
    'group',
    'handout',
    'import',
    'link',
    'measure',
    'milestone',
    'proposal',
    'registration',
    'room',
    'step',
    'text',
  ]
  const wrong: string[] = []
  for (const route of ROUTES) {
    const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name = '']) => name).filter(name => owned.includes(name))
    const { loader, action } = await route.module()
    for (const name of names) {
      const params = { ...here, [name]: elsewhere[name] ?? '' }
      const asked = { cookie: cookies.admin, params }
      const read = loader && (await statusOf(loader(call(addressOf(route, params), asked))))
      const written = action && (await statusOf(action(call(addressOf(route, params), { ...asked, form: {} }))))
      for (const status of [read, written]) {
        if (status !== undefined && status !== 404) wrong.push(`${route.path} with a foreign ${name}: ${status}`)
      }
    }
  }
  expect(wrong).toEqual([])
})

test('ids that cannot be are not found, whoever asks', async () => {
  const { here, cookies } = await aWorld()
  const wrong: string[] = []
  for (const route of ROUTES.filter(({ path }) => path.includes(':'))) {
    const { loader, action } = await route.module()
    for (const id of ['x', 'nul\0', '00000000-0000-0000-0000-000000000000', "'; --"]) {
      const last = route.path.match(/:(\w+)(?!.*:)/)?.[1] ?? ''
      const asked = { cookie: cookies.admin, params: { ...here, [last]: id } }
      const read = loader && (await statusOf(loader(call('/organisation', asked))))
      const written = action && (await statusOf(action(call('/organisation', { ...asked, form: {} }))))
      for (const status of [read, written]) {
        if (status !== undefined && status !== 404) wrong.push(`${route.path} with ${JSON.stringify(id)}: ${status}`)
      }
    }
  }
  expect(wrong).toEqual([])
})

test('a word of the address that every object inherits says nothing, like one that nobody knows', async () => {
  const { here, cookies } = await aWorld()
  const wrong: string[] = []
  for (const route of ROUTES) {
    const { loader, default: Page } = await route.module()
    if (!loader || !Page) continue
    const cookie = cookies[MAY[lineOf(route).policy][0] ?? 'admin']
    const noticesAt = async (query: string) => {
      const answer = await answerOf(loader(call(`${addressOf(route, here)}?${query}`, { cookie, params: here })))
      if (answer instanceof Response) return answer.status
      return (await renderPage(Page, answer)).match(/role="(status|alert)"/g)?.length ?? 0
    }
    for (const word of ['__proto__', 'toString']) {
      const found = await noticesAt(`fait=${word}`).catch(String)
      const usual = await noticesAt('fait=inconnu')
      if (found !== usual) wrong.push(`${route.path} with ${word}: ${found}, not ${usual}`)
    }
  }
  expect(wrong).toEqual([])
})

test('an empty form from somebody who may write is answered, never with a fault', async () => {
  const { here, cookies } = await aWorld()
  const wrong: string[] = []
  const last = ['/deconnexion']
  const inOrder = [...ROUTES].sort((one, other) => Number(last.includes(one.path)) - Number(last.includes(other.path)))
  for (const route of inOrder) {
    const { action } = await route.module()
    if (!action) continue
    const person = MAY[writers(route)][0] ?? 'admin'
    const args = call(addressOf(route, here), { cookie: cookies[person], params: here, form: {} })
    const status = await statusOf(action(args))
    if (![200, 201, 302, 303, 404, 422].includes(status)) wrong.push(`${route.path}: ${status}`)
  }
  expect(wrong).toEqual([])
})

/** What can be done with a short form: each leaves who did it in the journal. In an order that leaves the others possible. */
const DEEDS: [path: string, form?: Record<string, string>][] = [
  ['/membres/nouveau', { name: 'Inès', email: 'ines@exemple.fr', role: 'adviser' }],
  ['/membres/:member', { name: 'Inès', role: 'partner' }],
  ['/membres/:member/sessions/fermeture'],
  ['/membres/:member/desactivation'],
  ['/membres/:member/reactivation'],
  ['/structures/nouvelle', { name: 'Association Octet' }],
  ['/structures/:organisation/liens', { lastDay: parisDay(new Date()) }],
  ['/structures/:organisation/liens/:link/fermeture'],
  ['/structures/:organisation/contacts/nouveau', { name: 'Camille' }],
  ['/structures/:organisation/contacts/:contact/retrait'],
  ['/lieux/nouveau', { name: 'Hall', city: 'Toulouse' }],
  ['/lieux/:venue/salles/nouvelle', { name: 'B' }],
  ['/lieux/:venue/salles/:room/retrait'],
  ['/plan-action/nouveau', { title: 'Suite', fromYear: '2090', toYear: '2091', strategicGoal: 'Continuer.' }],
  ['/plan-action/:plan/publication', { visibility: 'private' }],
  ['/plan-action/:plan/jalons/nouveau', { year: '2019', title: 'Ouverture' }],
  ['/plan-action/:plan/jalons/:milestone', { year: '2019', title: 'Fermeture' }],
  ['/plan-action/:plan/jalons/:milestone/retrait'],
  ['/plan-action/:plan/axes/nouveau', { title: 'Compétences' }],
  ['/plan-action/:plan/axes/:axis', { title: 'Filière' }],
  ['/plan-action/:plan/axes/:axis/rang', { direction: 'down' }],
  ['/plan-action/:plan/axes/:axis/actions/nouvelle', { title: 'Boîte à métiers' }],
  ['/plan-action/actions/:action/presentation', { title: 'Guide' }],
  ['/plan-action/actions/:action/rang', { direction: 'down' }],
  ['/plan-action/actions/:action/retrait'],
  ['/plan-action/actions/:action/retablissement'],
  ['/plan-action/actions/:action/avancement', { percent: '40', notedOn: '2019-12-31' }],
  ['/plan-action/actions/:action/etapes/nouvelle', { title: 'Atelier' }],
  ['/plan-action/actions/:action/etapes/:step', { title: 'Atelier', doneOn: '2019' }],
  ['/plan-action/actions/:action/etapes/:step/retrait'],
  ['/plan-action/actions/:action/preuves/:evidence/retrait'],
  ['/plan-action/actions/:action/preuves/nouvelle', { url: 'https://exemple.fr/', title: 'Article' }],
  [
    '/plan-action/indicateurs/nouveau',
    { title: 'Emplois', theme: 'Le plan', definition: 'Les emplois.', unit: 'count' },
  ],
  ['/plan-action/indicateurs/:indicator/definition', { title: 'Emplois', theme: 'Le plan', definition: 'Autre.' }],
  ['/plan-action/indicateurs/:indicator/publication', { visibility: 'private' }],
  ['/plan-action/indicateurs/:indicator/mesures/nouvelle', { year: '2020', value: '3', source: 'Rapport' }],
  ['/plan-action/indicateurs/:indicator/mesures/:measure', { value: '2', source: 'Rapport' }],
  ['/plan-action/:plan/presentation', { title: 'Plan', fromYear: '2080', toYear: '2081', strategicGoal: 'Agir.' }],
  ['/guide/nouvelle/:chapter', { title: 'Drones', summary: 'Ils volent.' }],
  ['/guide/:page/proposition', { read: '1', title: 'Colis', summary: 'Où ?', reason: 'Plus clair' }],
  ['/guide/modifications/:change/refus', { answer: 'Merci, une autre fois.' }],
  ['/guide/liens'],
  ['/guide/imports/:subject/oubli'],
  ['/guide/:page/relecture'],
  ['/guide/:page', { read: '1', title: 'Colis', summary: 'Où est-il ?' }],
  ['/guide/:page/versions/:number/reprise'],
  ['/guide/:page/publication', { read: '3', reviewed: 'on' }],
  ['/guide/:page/retrait'],
  ['/guide/images/:image', { alt: 'Un drone' }],
  ['/guide/images/:image/retrait'],
  ['/offres/:offer', { title: 'Dev', contract: 'permanent', place: 'Toulouse', skills: 'Coder', posts: '1' }],
  ['/offres/:offer/retrait'],
  ['/offres/:offer/retablissement'],
  ['/editions/:edition/propositions/:proposal/question', { text: 'Quel matériel ?' }],
  ['/editions/:edition/propositions/:proposal/refus', { text: 'Merci, une autre fois.' }],
  ['/editions/:edition/activites/:afterWork/after-work/entreprises/:organisation', { tables: '2' }],
  [
    '/editions/:edition/activites/:afterWork/after-work/reglages',
    { firstRound: '14:00', rounds: '6', minutes: '10', minimum: '2' },
  ],
  ['/editions/:edition/activites/:activity/copie'],
  ['/editions/:edition/activites/:activity/seance'],
  ['/editions/:edition/activites/:activity/point-de-controle'],
  ['/editions/:edition/inscriptions/:registration/annulation'],
  ['/editions/:edition/groupes/:group/fermeture'],
  ['/editions/:edition/groupes/:group/reouverture'],
  ['/editions/:edition/imports/:import/oubli'],
  ['/remises/:outside/retrait'],
  ['/editions/:edition/objectifs', { women: '40' }],
  ['/editions/:edition/passeport', { stampsNeeded: '5', gift: 'Un carnet' }],
  ['/editions/:edition/passeport/retrait'],
  ['/editions/:edition/envois/nouveau', { audience: 'registered', subject: 'Manteau', body: 'Il fait froid.' }],
  [
    '/editions/:edition/envois/:mailing/modification',
    { audience: 'registered', subject: 'Pull', body: 'Il fait froid.' },
  ],
  ['/editions/:edition/envois/:mailing/exemplaire'],
  ['/editions/:edition/envois/:mailing/retrait'],
  ['/messages/:message/relance'],
  ['/messages/modeles/:template/exemplaire'],
  ['/messages/modeles/:template/textes/:language', { title: 'À mardi\u00a0!' }],
  ['/messages/modeles/:template/textes/:language/origine'],
  ['/editions/:edition/remises', { item: 'guides', copies: '250', givenOn: '2026-12-15' }],
  ['/editions/:edition/remises/:handout', { item: 'goodies', copies: '3', givenOn: '2026-12-15' }],
  ['/editions/:edition/remises/:handout/retrait'],
  ['/editions/:edition/avis/:text/publication'],
  ['/editions/:edition/avis/:text/mise-de-cote'],
  ['/editions/:edition/avis/:text/effacement'],
  ['/editions/:edition/ouverture-inscriptions/fin'],
  ['/editions/:edition/accueil/ouverture'],
  ['/editions/:edition/accueil/invitations/nouvelle', { way: 'shown', kind: 'door', label: 'Entrée' }],
  ['/editions/:edition/accueil/invitations/:invitation/fermeture'],
  ['/editions/:edition/accueil/appareils/:device/revocation'],
  ['/editions/:edition/archivage', { place: 'archived' }],
]

test('what a member does leaves its entry in the journal, with who did it', async () => {
  const { here, cookies } = await aWorld()
  await aSignedInMember({ email: 'visee@exemple.fr' })
  const params = { ...here, member: (await theMember('visee@exemple.fr')).id }
  const admin = await findMember(new Request('http://localhost:3000/', { headers: { cookie: cookies.admin } }))
  const byAdmin = () => db.$count(auditEntries, eq(auditEntries.memberId, admin?.id ?? ''))

  const silent: string[] = []
  for (const [path, form = {}] of DEEDS) {
    const route = ROUTES.find(one => one.path === path)
    const { action } = (await route?.module()) ?? {}
    if (!route || !action) throw new Error(`Nothing is written at ${path}`)
    const before = await byAdmin()
    const status = await statusOf(action(call(addressOf(route, params), { cookie: cookies.admin, params, form })))
    if ((await byAdmin()) === before) silent.push(`${path}: ${status}`)
  }
  expect(silent).toEqual([])
})

/** A page that many read may be written by fewer. */
function writers(route: OrganiserRoute): Policy {
  const fewer: Record<string, Policy> = {
    '/structures/:organisation': 'own organisation',
    '/lieux/:venue': 'all editions',
  }
  return fewer[route.path] ?? lineOf(route).policy
}

function isSignInPage(answer: unknown): boolean {
  return answer instanceof Response && (answer.headers.get('Location') ?? '').startsWith('/connexion?suite=')
}
