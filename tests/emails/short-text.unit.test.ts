import { type ShortTemplate, shortText } from 'emails/short-text'
import { expect, test } from 'vitest'

const LINK = `https://numerique-quartiers.fr/billet/${'x'.repeat(44)}`
const TEMPLATES = [
  'place-promoted',
  'activity-moved',
  'activity-cancelled',
  'edition-changed',
  'reminder-2-hours',
] satisfies ShortTemplate[]
/** The signs of one text message of 160 (GSM 03.38) that French and English need. */
const GSM = /^[A-Za-z0-9àéèùìòäöüñÇÉ@£$¥ !"#%&'()*+,\-./:;<=>?_]*$/

test.each(TEMPLATES.flatMap(template => [[template, 'fr'] as const, [template, 'en'] as const]))(
  'the text message %s (%s) is one message, and holds nothing but its sentence and the link',
  (template, language) => {
    const text = shortText(template, { language, link: LINK })
    expect(text).toMatch(GSM)
    expect(text.length).toBeLessThanOrEqual(160)
    expect(text.endsWith(` ${LINK}`)).toBe(true)
  },
)
