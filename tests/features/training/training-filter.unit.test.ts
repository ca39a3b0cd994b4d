import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readContent } from '~/features/guide/content'
import type { Content } from '~/features/guide/fields'
import { COSTS, LEVELS, REMOTES, TIMES } from '~/features/guide/words'
import { filterTrainings, readTrainingFilter } from '~/features/training/training-filter'

const aTraining = (values: Partial<Content<'training'>> = {}) => ({
  content: readContent('training', { title: 'Une', level: 'none', cost: 'free', ...values }),
})
const titles = (trainings: ReturnType<typeof aTraining>[]) => trainings.map(({ content }) => content.title)
const answers = (query: string, trainings: ReturnType<typeof aTraining>[]) =>
  filterTrainings(trainings, readTrainingFilter(new URLSearchParams(query)))
const found = (query: string, trainings: ReturnType<typeof aTraining>[]) => titles(answers(query, trainings).fitting)

test('a training asks for no more than the level one has', () => {
  const trainings = [
    aTraining({ title: 'Sans', level: 'none' }),
    aTraining({ title: 'Bac', level: 'bac' }),
    aTraining({ title: 'Bac + 2', level: 'bac2' }),
  ]
  expect(found('niveau=none', trainings)).toEqual(['Sans'])
  expect(found('niveau=bac', trainings)).toEqual(['Sans', 'Bac'])
  expect(found('niveau=bac5', trainings)).toEqual(['Sans', 'Bac', 'Bac + 2'])
})

test('a training whose level or duration nobody knows is kept apart as soon as it is asked for', () => {
  const trainings = [
    aTraining({ title: 'Sans diplôme', level: 'none', time: 'months' }),
    aTraining({ title: 'Niveau inconnu', level: null, time: 'months' }),
    aTraining({ title: 'Durée inconnue', level: 'none', time: null }),
    aTraining({ title: 'Longue', level: null, time: 'years' }),
  ]
  const apart = (query: string) => titles(answers(query, trainings).toAsk)
  expect([found('', trainings), apart('')]).toEqual([titles(trainings), []])
  expect(found('niveau=none', trainings)).toEqual(['Sans diplôme', 'Durée inconnue'])
  expect(apart('niveau=none')).toEqual(['Niveau inconnu', 'Longue'])
  expect(found('niveau=none&duree=months', trainings)).toEqual(['Sans diplôme'])
  expect(apart('niveau=none&duree=months')).toEqual(['Niveau inconnu', 'Durée inconnue'])
})

test('a training on site and remote answers either wish', () => {
  const trainings = [
    aTraining({ title: 'Sur place', remote: 'site' }),
    aTraining({ title: 'Les deux', remote: 'both' }),
    aTraining({ title: 'On ne sait pas', remote: null }),
  ]
  expect(found('lieu=site', trainings)).toEqual(['Sur place', 'Les deux'])
  expect(found('lieu=remote', trainings)).toEqual(['Les deux'])
})

test('a training answers all the wishes at once', () => {
  const trainings = [
    aTraining({ title: 'Courte', time: 'months', cost: 'free' }),
    aTraining({ title: 'Longue', time: 'years', cost: 'free' }),
    aTraining({ title: 'Payante', time: 'months', cost: 'paid' }),
  ]
  expect(found('duree=months&prix=free', trainings)).toEqual(['Courte'])
})

test('a wish that makes no sense is left out', () => {
  expect(readTrainingFilter(new URLSearchParams('niveau=docteur&duree=&prix=toString&lieu=lune&x=1'))).toEqual({})
})

test('whatever the wishes, what is left was there, and without wishes everything is', () => {
  const key = <K extends string>(words: Record<K, string>) => fc.constantFrom(...(Object.keys(words) as K[]))
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
  const wishes = fc.record({ niveau: maybe(key(LEVELS)), duree: maybe(key(TIMES)), prix: maybe(key(COSTS)) })
  const unknown = fc.constant(null)
  const training = fc.record({
    level: fc.oneof(key(LEVELS), unknown),
    time: fc.oneof(key(TIMES), unknown),
    cost: key(COSTS),
    remote: key(REMOTES),
  })
  fc.assert(
    fc.property(fc.array(training.map(aTraining)), wishes, (trainings, filter) => {
      const { fitting, toAsk } = filterTrainings(trainings, filter)
      const left = trainings.filter(one => fitting.includes(one) || toAsk.includes(one))
      expect(left).toHaveLength(fitting.length + toAsk.length)
      expect(filterTrainings(trainings, {})).toEqual({ fitting: trainings, toAsk: [] })
      expect(filterTrainings(left, filter)).toEqual({ fitting, toAsk })
    }),
  )
})
