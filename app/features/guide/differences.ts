import type { GuideKind } from 'db/schema/words'
import { longDay } from '~/lib/dates'
import { ownValue } from '~/lib/own-value'
import { type Field, fieldsOf } from './fields'

/** A field that is not the same in two contents, each side as a person reads it; empty: nothing was said. */
export type Difference = { name: string; label: string; before: string; after: string }

/** The fields of a kind that differ between two contents, in the order of its form; ticking in another order changes nothing. */
export function differencesOf(
  kind: GuideKind,
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): Difference[] {
  return fieldsOf(kind)
    .map(([name, field]) => ({
      ...{ name, label: field.label },
      before: said(field, before[name]),
      after: said(field, after[name]),
    }))
    .filter(difference => difference.before !== difference.after)
}

/** A content whose ticked lists keep the order they had, when the same boxes are ticked: a form sends them in its own order. */
export function withOrderOf<Sent extends object>(kind: GuideKind, before: Record<string, unknown>, sent: Sent): Sent {
  const ordered: Record<string, unknown> = Object.fromEntries(Object.entries(sent))
  for (const [name, { type }] of fieldsOf(kind)) {
    const isTicked = type === 'pages' || type === 'choices'
    if (isTicked && inOrder(before[name]) === inOrder(ordered[name])) ordered[name] = before[name] ?? []
  }
  return ordered as Sent
}

function inOrder(ticked: unknown): string {
  return JSON.stringify([ticked ?? []].flat().map(String).sort())
}

function said(field: Field, value: unknown): string {
  const texts = [value ?? []].flat().map(String)
  if (field.type === 'day') return texts.map(day => longDay(day, 'fr')).join()
  if (field.type === 'lines') return texts.join('\n')
  const isChosen = field.type === 'choice' || field.type === 'choices'
  const words = isChosen ? texts.map(key => ownValue(field.words, key) ?? key) : texts
  return words.sort().join(', ')
}
