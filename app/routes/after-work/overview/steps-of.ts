import { roundTime } from '~/features/after-work/evening'
import type { AfterWork, CandidateRow, RecruitingCompany } from '~/features/after-work/queries.server'
import { timeRange } from '~/lib/dates'
import { counted } from '../counted'
import { pagesOf } from '../slips/pages-of'

export type Step = { title: string; isDone: boolean; says: string; warning?: string; link: string; to: string }
type Evening = {
  afterWork: AfterWork
  companies: RecruitingCompany[]
  candidates: CandidateRow[]
  activityPage: string
}

/** What is to be done before the evening, in order, and where each stands. */
export function stepsOf(evening: Evening): Step[] {
  return [companiesStep(evening), settingsStep(evening), candidatesStep(evening), planStep(evening), slipsStep(evening)]
}

function companiesStep({ companies }: Evening): Step {
  const offers = companies.flatMap(company => company.offers).filter(({ withdrawnAt }) => withdrawnAt === null)
  const bare = companies.filter(company => company.offers.every(({ withdrawnAt }) => withdrawnAt !== null))
  return {
    title: 'Les entreprises et leurs offres',
    isDone: companies.length > 0,
    says:
      companies.length === 0
        ? 'Aucune entreprise pour l’instant.'
        : [
            counted(companies.length, 'entreprise', 'entreprises'),
            counted(tablesOf(companies), 'table', 'tables'),
            `${counted(offers.length, 'offre', 'offres')}.`,
          ].join(', '),
    warning: bare.length > 0 ? `Sans offre\u00a0: ${bare.map(({ name }) => name).join(', ')}.` : undefined,
    link: companies.length === 0 ? 'Ajouter une entreprise' : 'Voir les entreprises',
    to: companies.length === 0 ? '#add' : '#companies',
  }
}

function settingsStep({ afterWork: { settings, startsAt, endsAt }, activityPage }: Evening): Step {
  const to = `${activityPage}/after-work/reglages`
  const title = 'Les réglages des tours'
  if (!settings) return { title, isDone: false, says: 'Pas encore choisis.', link: 'Régler les tours', to }
  const { firstRoundAt, rounds, roundMinutes, minimum } = settings
  const hours = timeRange(firstRoundAt, roundTime(settings, rounds + 1), 'fr')
  const least = counted(minimum, 'entretien', 'entretiens')
  return {
    title,
    isDone: true,
    warning:
      firstRoundAt < startsAt || roundTime(settings, rounds + 1) > endsAt
        ? 'Ces tours sortent des heures de l’after-work.'
        : undefined,
    says: `${counted(rounds, 'tour', 'tours')} de ${roundMinutes}\u00a0minutes, ${hours}\u00a0; ${least} au moins par personne.`,
    link: 'Changer les réglages',
    to,
  }
}

function candidatesStep({ afterWork: { capacity }, candidates, activityPage }: Evening): Step {
  const people = counted(candidates.length, 'personne a une place', 'personnes ont une place')
  const choosing = candidates.filter(({ wishes }) => wishes.length > 0).length
  const chose = choosing === 0 ? 'aucune n’a choisi d’offre' : counted(choosing, 'a choisi', 'ont choisi')
  return {
    title: 'Les candidats et candidates',
    isDone: candidates.length > 0,
    says:
      candidates.length === 0
        ? 'Personne pour l’instant. Les places se prennent depuis le billet, ou ici.'
        : `${people}${capacity === null ? '' : ` sur ${capacity}`}\u00a0; ${chose}${choosing === 0 ? '' : ' des offres'}.`,
    link: 'Voir les réservations',
    to: `${activityPage}/inscrits`,
  }
}

function planStep(evening: Evening): Step {
  const { afterWork, candidates, activityPage } = evening
  const planned = candidates.reduce((sum, { interviews }) => sum + interviews, 0)
  const minimum = afterWork.settings?.minimum ?? 0
  const below = candidates.filter(({ interviews }) => interviews < minimum).length
  const short = counted(below, 'personne en a', 'personnes en ont')
  return {
    title: 'Les tours',
    isDone: planned > 0,
    says: planned === 0 ? 'Pas encore calculés.' : `${counted(planned, 'entretien prévu', 'entretiens prévus')}.`,
    warning: planned === 0 ? capacityWarning(evening) : below > 0 ? `${short} moins de ${minimum}.` : undefined,
    link: planned === 0 ? 'Calculer les tours' : 'Voir les tours',
    to: `${activityPage}/after-work/tours`,
  }
}

/** Said before the rounds are computed, when there are not enough tables for the minimum. */
function capacityWarning({ afterWork: { settings }, companies, candidates }: Evening): string | undefined {
  if (!settings || companies.length === 0) return undefined
  if (companies.length < settings.minimum) {
    const few = counted(companies.length, 'entreprise', 'entreprises')
    return `Avec ${few}, personne ne peut avoir ${counted(settings.minimum, 'entretien', 'entretiens')}.`
  }
  const possible = settings.rounds * tablesOf(companies)
  const wanted = candidates.length * settings.minimum
  if (possible >= wanted) return undefined
  return `Il faut ${counted(wanted, 'entretien', 'entretiens')}, les tables en permettent ${possible}\u00a0: ajoutez des tables ou des tours.`
}

function slipsStep({ candidates, activityPage }: Evening): Step {
  const isPlanned = candidates.some(({ interviews }) => interviews > 0)
  const pages = counted(pagesOf(candidates.length), 'page', 'pages')
  return {
    title: 'Les fiches à donner',
    isDone: false,
    says: isPlanned
      ? `${counted(candidates.length, 'fiche', 'fiches')}, sur ${pages} A4.`
      : 'Elles se font une fois les tours calculés.',
    link: 'Voir les fiches',
    to: `${activityPage}/after-work/fiches`,
  }
}

function tablesOf(companies: RecruitingCompany[]): number {
  return companies.reduce((sum, { tables }) => sum + tables, 0)
}
