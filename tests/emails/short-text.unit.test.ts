import { followUpText, type ShortTemplate, shortText } from 'emails/short-text'
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
    expect(text.startsWith('Le Numérique Prend Ses Quartiers')).toBe(true)
    expect(text.endsWith(` ${LINK}`)).toBe(true)
  },
)

const QUESTION = `https://numerique-quartiers.fr/suite/${'x'.repeat(44)}/1`

test.each([
  ['fr', `Le Numérique Prend Ses Quartiers du 29/10 : et depuis ? Répondre, ou stop : ${QUESTION}`],
  ['en', `Le Numérique Prend Ses Quartiers, 29/10: what came next? Answer, or stop: ${QUESTION}`],
] as const)(
  'the question of a month later (%s) names the day, says where to stop, and is one message',
  (language, said) => {
    const text = followUpText({ language, heldOn: '2026-10-29', link: QUESTION })
    expect(text).toBe(said)
    expect(text).toMatch(GSM)
    expect(text.length).toBeLessThanOrEqual(160)
  },
)
