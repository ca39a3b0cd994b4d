import type { Language } from 'db/schema/words'
import { z } from 'zod'
import { organiserTexts, withFrenchSpaces } from '~/lib/typed-text'
import { mistakeIn, namesIn } from './sentences'

const LONGEST = 500

/** A letter's sentences as they are typed; one left empty is ours. */
export function typedSentences(originals: Record<string, string>, language: Language) {
  return ofEach(originals, original => typed(language).transform(text => text ?? original))
}

/** The same, with their placeholders checked; null for a sentence that is ours, word for word. */
export function sentencesSchema(originals: Record<string, string>, language: Language) {
  const allowed = namesIn(originals)
  return ofEach(originals, original =>
    typed(language).transform((text, context) => {
      if (text === null || text === original) return null
      const mistake = mistakeIn(text, original, allowed)
      if (mistake) context.addIssue({ code: 'custom', message: mistake })
      return text
    }),
  )
}

function typed(language: Language) {
  const text = organiserTexts('').optional({ max: LONGEST })
  return text.transform(typed => (typed && language === 'fr' ? withFrenchSpaces(typed) : typed))
}

function ofEach<Field extends z.ZodType>(originals: Record<string, string>, fieldOf: (original: string) => Field) {
  const fields = Object.entries(originals).map(([key, original]) => [key, fieldOf(original)])
  return z.object(Object.fromEntries(fields) as Record<string, Field>)
}
