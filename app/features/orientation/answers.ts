import { LEVELS, type Level, LIKES, type Like, PLACES, type Place, TIMES, type Time } from '~/features/guide/words'

/** What somebody said of themselves; null, or an empty list: they did not say, or it does not matter. */
export type Answers = { likes: Like[]; level: Level | null; time: Time | null; place: Place | null }

/** The questions in their order, each with its name in addresses. */
export const QUESTIONS = { likes: 'gouts', level: 'niveau', time: 'temps', place: 'lieu' } as const
export type Question = keyof typeof QUESTIONS

export const MOST_LIKES = 3

/** The answers that an address carries; what it does not know is left out. */
export function readAnswers(search: URLSearchParams): Answers {
  const given = (question: Question) => search.getAll(QUESTIONS[question])
  const one = <Key extends string>(question: Question, words: Record<Key, string>) =>
    keysOf(words).find(key => key === given(question)[0]) ?? null
  return {
    likes: keysOf(LIKES).filter(like => given('likes').includes(like)),
    level: one('level', LEVELS),
    time: one('time', TIMES),
    place: one('place', PLACES),
  }
}

/** The same answers as pairs of an address, those of one question left out if asked. */
export function answerPairs(answers: Answers, without?: Question): [name: string, value: string][] {
  return questions()
    .filter(question => question !== without)
    .flatMap(question =>
      [answers[question] ?? []].flat().map((value): [string, string] => [QUESTIONS[question], value]),
    )
}

/** `?niveau=bac`, or nothing when nothing was answered. */
export function searchOf(answers: Answers, without?: Question): string {
  const pairs = answerPairs(answers, without)
  return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : ''
}

/** The trainings for the level and the time that were answered. */
export function trainingsAddress({ level, time }: Answers): string {
  const wishes = new URLSearchParams({ ...(level && { niveau: level }), ...(time && { duree: time }) })
  return `/guide/formations${wishes.size > 0 ? `?${wishes}` : ''}`
}

/** The question asked at an address: the first one has none of its own. */
export function questionAt(step: string | undefined): Question | undefined {
  const [first, ...others] = questions()
  return step === undefined ? first : others.find(question => QUESTIONS[question] === step)
}

/** The address of a question, or of the sheets after the last one. */
export function stepAddress(question: Question | undefined): string {
  if (question === 'likes') return '/guide/orientation'
  return `/guide/orientation/${question ? QUESTIONS[question] : 'metiers'}`
}

/** The questions, in their order. */
export function questions(): Question[] {
  return keysOf(QUESTIONS)
}

function keysOf<Key extends string>(table: Record<Key, string>): Key[] {
  return Object.keys(table) as Key[]
}
