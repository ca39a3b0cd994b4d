import type { Activity } from 'db/schema/activities'
import type { Edition } from 'db/schema/editions'
import type { Room } from 'db/schema/venues'
import { roundTime } from '~/features/after-work/evening'
import type { AfterWork } from '~/features/after-work/queries.server'
import { parisDay } from '~/lib/dates'

type Prepared = Pick<
  Edition,
  'summary' | 'heldOn' | 'startsAt' | 'endsAt' | 'venueId' | 'registrationOpensAt' | 'registrationClosesAt'
>
type Planned = Pick<Activity, 'slug' | 'title' | 'kind' | 'roomId' | 'startsAt' | 'endsAt' | 'capacity' | 'cancelledAt'>

export type Missing = {
  /** Forbids to publish; the others are warnings. */
  isBlocking: boolean
  sentence: string
  /** Where it is mended, under the edition's own pages. */
  page: string
}

type World = {
  edition: Prepared
  activities: readonly Planned[]
  rooms: readonly Pick<Room, 'id' | 'name' | 'capacity'>[]
  afterWorks?: readonly Pick<AfterWork, 'slug' | 'title' | 'startsAt' | 'endsAt' | 'companies' | 'settings'>[]
  /** Activities that ask for the same room or speaker at the same time. */
  clashes?: number
  /** Activities that one organisation holds at the same time. */
  remarks?: number
}

/** What an edition lacks before everybody may see it, what forbids to publish first; cancelled activities lack nothing. */
export function findMissing({
  edition,
  activities,
  rooms,
  afterWorks = [],
  clashes = 0,
  remarks = 0,
}: World): Missing[] {
  const kept = activities.filter(({ cancelledAt }) => cancelledAt === null)
  const byId = new Map(rooms.map(room => [room.id, room]))
  const found = [
    ...missingFromEdition(edition, kept.length),
    ...(clashes > 0 ? [warning(clashSentence(clashes), 'planning')] : []),
    ...kept.flatMap(activity => [
      ...missingFromActivity(activity, byId.get(activity.roomId ?? '')),
      ...misplaced(activity, edition),
    ]),
    ...afterWorks.flatMap(missingFromAfterWork),
    ...(remarks > 0 ? [warning(remarkSentence(remarks), 'planning')] : []),
  ]
  return found.toSorted((a, b) => Number(b.isBlocking) - Number(a.isBlocking))
}

/** How many things forbid to publish an edition whose programme holds that many activities: they are all the edition's own. */
export function countBlocking(edition: Prepared, activities: number): number {
  return missingFromEdition(edition, activities).filter(({ isBlocking }) => isBlocking).length
}

function missingFromEdition(edition: Prepared, activities: number): Missing[] {
  const { heldOn, startsAt, endsAt, venueId, summary, registrationOpensAt, registrationClosesAt } = edition
  const found: (Missing | false)[] = [
    !heldOn && blocking('Le jour n’est pas choisi.', 'reglages#day'),
    !(startsAt && endsAt) && blocking('Les heures d’ouverture ne sont pas choisies.', 'reglages#from'),
    !venueId && blocking('Le lieu n’est pas choisi.', 'reglages#venue'),
    activities === 0 && blocking('Le programme est vide.', 'activites'),
    !summary && warning('La présentation n’est pas écrite.', 'reglages#summary'),
    !(registrationOpensAt && registrationClosesAt) &&
      warning('Le début et la fin des inscriptions ne sont pas choisis.', 'ouverture-inscriptions'),
  ]
  return found.filter(one => one !== false)
}

function missingFromActivity(
  { slug, title, kind, roomId, capacity }: Planned,
  room: World['rooms'][number] | undefined,
) {
  const page = `activites/${slug}`
  const found: (Missing | false)[] = [
    kind === 'workshop' && roomId === null && warning(`L’atelier ${quoted(title)} n’a pas de salle.`, page),
    kind === 'workshop' &&
      capacity === null &&
      warning(`L’atelier ${quoted(title)} n’a pas de nombre de places.`, page),
    room !== undefined &&
      room.capacity !== null &&
      capacity !== null &&
      capacity > room.capacity &&
      warning(
        `${quoted(title)} a ${capacity} places, mais la salle ${room.name} ne peut recevoir que ${room.capacity} personnes.`,
        page,
      ),
  ]
  return found.filter(one => one !== false)
}

function missingFromAfterWork({
  slug,
  title,
  startsAt,
  endsAt,
  companies,
  settings,
}: NonNullable<World['afterWorks']>[number]) {
  const page = `activites/${slug}/after-work`
  const isOutside =
    settings !== null && (settings.firstRoundAt < startsAt || roundTime(settings, settings.rounds + 1) > endsAt)
  const found: (Missing | false)[] = [
    companies === 0 && warning(`${quoted(title)} n’a pas encore d’entreprise qui recrute.`, page),
    isOutside && warning(`Les tours d’entretiens de ${quoted(title)} sortent de ses heures.`, `${page}/reglages`),
  ]
  return found.filter(one => one !== false)
}

function misplaced({ slug, title, kind, startsAt, endsAt }: Planned, edition: Prepared): Missing[] {
  const page = `activites/${slug}`
  const { heldOn, startsAt: opensAt, endsAt: closesAt } = edition
  if (heldOn && parisDay(startsAt) !== heldOn) return [warning(`${quoted(title)} tombe un autre jour.`, page)]
  const isEarly = opensAt !== null && startsAt < opensAt
  // An after-work is made to last after the doors have closed.
  const isLate = closesAt !== null && endsAt > closesAt && kind !== 'after-work'
  return isEarly || isLate ? [warning(`${quoted(title)} sort des heures d’ouverture.`, page)] : []
}

function clashSentence(clashes: number): string {
  return clashes === 1
    ? 'Un conflit dans le planning\u00a0: une salle ou une personne est demandée deux fois à la même heure.'
    : `${clashes}\u00a0conflits dans le planning\u00a0: une salle ou une personne est demandée deux fois à la même heure.`
}

function remarkSentence(remarks: number): string {
  const times = remarks === 1 ? '' : `, ${remarks}\u00a0fois`
  return `Une structure tient deux activités à la même heure${times}\u00a0: y envoie-t-elle assez de monde\u00a0?`
}

function quoted(title: string): string {
  return `«\u00a0${title}\u00a0»`
}

function blocking(sentence: string, page: string): Missing {
  return { isBlocking: true, sentence, page }
}

function warning(sentence: string, page: string): Missing {
  return { isBlocking: false, sentence, page }
}
