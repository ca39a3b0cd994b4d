import type { QuizMoment } from 'db/schema/words'

const MOMENT_PARTS: Record<QuizMoment, string> = { before: 'avant', after: 'apres' }
const MOST_QUESTIONS = 999

/** The moment that an address names. */
export function momentAt(part: string | undefined): QuizMoment | undefined {
  return (Object.keys(MOMENT_PARTS) as QuizMoment[]).find(moment => MOMENT_PARTS[moment] === part)
}

/** Where the quiz of everybody begins, or that of an edition before or after a visit. */
export function quizAddress(of?: { slug: string; moment: QuizMoment }): string {
  return of ? `/editions/${of.slug}/vrai-ou-faux/${MOMENT_PARTS[of.moment]}` : '/guide/vrai-ou-faux'
}

/** The number of a question among so many, or among the most there may be, from 1; undefined for anything else. */
export function readNumber(text: string | undefined, total: number = MOST_QUESTIONS): number | undefined {
  if (!text || !/^[1-9]\d{0,2}$/.test(text)) return undefined
  return Number(text) <= total ? Number(text) : undefined
}

/**
 * The answers given so far, a sign for each question: `1` right, `0` wrong, `-` passed over. They are in the address alone:
 * nothing else remembers them. What does not read so is forgotten.
 */
export function readTrail(text: string | null): string {
  return text && text.length <= MOST_QUESTIONS && /^[01-]+$/.test(text) ? text : ''
}

/** The trail with the answer to a question, numbered from 1; the questions before it that nobody answered are passed over. */
export function withAnswer(trail: string, number: number, isRight: boolean): string {
  const before = trail.slice(0, number - 1).padEnd(number - 1, '-')
  return `${before}${isRight ? '1' : '0'}${trail.slice(number)}`
}

/** How many were right among those answered. */
export function scoreOf(trail: string): { right: number; answered: number } {
  const answered = [...trail].filter(sign => sign !== '-')
  return { right: answered.filter(sign => sign === '1').length, answered: answered.length }
}

/** `?r=10`, or nothing before the first answer. */
export function trailSearch(trail: string): string {
  return trail ? `?r=${trail}` : ''
}
