import { answerColumns } from '~/features/registration/answer-columns'
import { type Answers, AnswersSchema } from '~/features/registration/schema'
import { slugify } from '~/lib/slug'
import { fr } from '~/locales/fr'
import type { CellError } from './plan'
import { choicesOf, GENDER_WORDS, isSilence, SITUATION_WORDS, wordOf, YES_NO_WORDS } from './words'

/** What a line may name, found in the database once for the whole file. */
export type Known = {
  districts: ReadonlyMap<string, District>
  /** By slug of their name. */
  neighbourhoods: ReadonlyMap<string, string>
  organisations: ReadonlyMap<string, string>
  /** Why nobody can have come yet, in a sentence; undefined from the edition's day on. */
  tooEarly: string | undefined
}
type District = { slug: string; name: string; city: string; neighbourhoodCode: string | null }

export type Person = ReturnType<typeof answerColumns> &
  Pick<Answers, 'email' | 'phone'> & { prescriberId: string | null; hasCome: boolean }

type Cells = (name: string) => string

/** The person that a line describes, or what is wrong with each of its cells. */
export function readPerson(cells: Cells, known: Known): { person: Person } | { errors: CellError[] } {
  const errors: CellError[] = []
  const refuse = (column: string, message: string) => void errors.push({ column, message })

  const choice = <Word extends string>(column: string, words: Record<Word, readonly string[]>): Word | null => {
    const text = cells(column)
    if (isSilence(text)) return null
    const word = wordOf(words, text)
    if (!word) refuse(column, `Écrivez ${choicesOf(words)}, ou laissez vide.`)
    return word ?? null
  }

  const gender = choice('genre', GENDER_WORDS)
  const situation = choice('situation', SITUATION_WORDS)
  const firstVisit = choice('premiere_visite', YES_NO_WORDS)
  const hasCome = choice('present', YES_NO_WORDS) === 'yes'
  if (hasCome && known.tooEarly) refuse('present', known.tooEarly)
  const home = readHome(cells('quartier'), known)
  if (typeof home === 'string') refuse('quartier', home)
  const prescriber = cells('prescripteur')
  const prescriberId = prescriber ? known.organisations.get(slugify(prescriber)) : null
  if (prescriberId === undefined)
    refuse('prescripteur', 'Aucune structure ne porte ce nom\u00a0: ajoutez-la d’abord, ou corrigez.')

  const given = AnswersSchema.safeParse({
    firstName: cells('prenom'),
    lastName: cells('nom'),
    email: cells('email'),
    phone: cells('telephone'),
    birthYear: cells('annee_naissance'),
  })
  if (!given.success) {
    for (const { path, message } of given.error.issues) refuse(COLUMN_OF[String(path[0])] ?? '', sentenceOf(message))
  }
  if (errors.length > 0 || !given.success || typeof home === 'string' || prescriberId === undefined) return { errors }

  const answers = { ...given.data, gender, situation, firstVisit, qpv: home.qpv }
  const columns = answerColumns(answers, home.district)
  const { email, phone } = answers
  const neighbourhoodCode = home.neighbourhoodCode ?? columns.neighbourhoodCode
  return { person: { ...columns, neighbourhoodCode, email, phone, prescriberId, hasCome } }
}

const COLUMN_OF: Record<string, string> = {
  firstName: 'prenom',
  lastName: 'nom',
  email: 'email',
  phone: 'telephone',
  birthYear: 'annee_naissance',
}

type Home = { qpv: Answers['qpv']; district: District | null; neighbourhoodCode: string | null }
const NOWHERE: Home = { qpv: null, district: null, neighbourhoodCode: null }

/** A district, a priority neighbourhood by its code or name, yes, no, or nothing; a sentence for anything else. */
function readHome(text: string, { districts, neighbourhoods }: Known): Home | string {
  if (isSilence(text)) return NOWHERE
  const yesOrNo = wordOf(YES_NO_WORDS, text)
  if (yesOrNo || /^hors[ -]?qpv$/i.test(text)) return { ...NOWHERE, qpv: yesOrNo ?? 'no' }
  const district = districts.get(slugify(text))
  if (district) return { ...NOWHERE, district }
  const neighbourhoodCode = neighbourhoods.get(slugify(text))
  if (neighbourhoodCode) return { ...NOWHERE, qpv: 'yes', neighbourhoodCode }
  return 'Ce quartier n’est pas connu\u00a0: écrivez son nom comme à l’inscription, le code du quartier prioritaire, oui ou non.'
}

/** The sentence that the registration page would say. */
function sentenceOf(message: string): string {
  const [key = '', max = ''] = message.split(' ')
  return fr.registration.errors[key as keyof typeof fr.registration.errors]?.replace('{{max}}', max) ?? 'À corriger.'
}
