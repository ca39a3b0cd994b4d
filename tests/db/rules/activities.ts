import { anActivity } from '../../factories/activity'
import type { Rule } from './rule'

export const RULES: Rule[] = [
  ['activities_level', 'an activity has a known level', () => anActivity({ level: 'x' as never })],
  ['activities_age', 'an activity suits somebody of an age', () => anActivity({ ageFrom: 0 })],
  ['activities_age', 'an activity suits people younger than a hundred', () => anActivity({ ageFrom: 100 })],
]
