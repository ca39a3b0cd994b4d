import { globSync, readFileSync } from 'node:fs'
import { ACTIVITY_KINDS, ACTIVITY_LEVELS, CONTRACTS, INTERVIEW_OUTCOMES, TALK_FORMATS } from 'db/schema/words'
import { expect, test } from 'vitest'
import { changeLines, SUBJECT_WORDS, subjectWord } from '~/features/audit/words'
import { FIELDS } from '~/features/guide/fields'

test('every noun that the application writes in the journal has its word', () => {
  const written = globSync('app/features/**/*.ts').flatMap(file => {
    const text = readFileSync(file, 'utf8')
    if (!text.includes('recordDeed') && !text.includes('subjectId')) return []
    return [...text.matchAll(/\bsubject: '([a-z-]+)'/g)].map(([, subject]) => subject ?? '')
  })

  expect([...new Set(written)].filter(subject => !SUBJECT_WORDS[subject])).toEqual([])
  expect(written.length).toBeGreaterThan(10)
})

test('a change is told in words, before and after', () => {
  expect(changeLines({ role: 'partner', isAdmin: false }, { role: 'organiser', isAdmin: true })).toEqual([
    'rôle\u00a0: partenaire → organisation',
    'administre les membres\u00a0: non → oui',
  ])
  expect(changeLines(null, { deactivatedAt: '2026-12-15T13:00:00.000Z' })).toEqual([
    'désactivé\u00a0: mardi 15\u00a0décembre 2026 à 14\u00a0h',
  ])
  expect(changeLines({ capacity: 8 }, { capacity: null })).toEqual(['places\u00a0: 8 → rien'])
})

test('what an activity, a contract and an interview may be is told in French', () => {
  const choices = [...ACTIVITY_KINDS, ...TALK_FORMATS, ...ACTIVITY_LEVELS, ...CONTRACTS, ...INTERVIEW_OUTCOMES]
  const untold = choices.filter(choice => changeLines(null, { subject: choice })[0]?.endsWith(`\u00a0: ${choice}`))

  expect(untold).toEqual([])
  expect(changeLines({ contract: 'temporary' }, { contract: 'fixed-term' })).toEqual(['contrat\u00a0: Intérim → CDD'])
})

test('a value that every object inherits stands as it was typed', () => {
  expect(changeLines({ name: '__proto__' }, { name: 'toString' })).toEqual(['nom\u00a0: __proto__ → toString'])
  expect(subjectWord('constructor')).toBe('constructor')
})

test('every field of the guide has its French name, and what is chosen in it its words', () => {
  const untold = Object.values(FIELDS)
    .flatMap(Object.keys)
    .filter(name => changeLines(null, { [name]: 'x' })[0] === `${name}\u00a0: x`)
  // In French as in the code.
  expect([...new Set(untold)].sort()).toEqual(['latitude', 'longitude', 'sources', 'type'])
  expect(changeLines({ family: 'data', likes: [] }, { family: 'telecom', likes: ['people', 'outside'] })).toEqual([
    'famille\u00a0: Données et intelligence artificielle → Télécoms et fibre',
    'pour qui aime\u00a0: rien → Aider et parler avec les gens, Être dehors, bouger',
  ])
})

test('of a long text, the journal keeps the first words', () => {
  expect(changeLines(null, { tasks: 'mot '.repeat(200) })[0]).toMatch(/^ce que l’on fait\u00a0: (mot ){74}mot…$/)
})
