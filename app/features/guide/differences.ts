import type { GuideKind } from 'db/schema/words'
import { longDay } from '~/lib/dates'
import { ownValue } from '~/lib/own-value'
import { type Field, fieldsOf } from './fields'

/** A field that is not the same in two contents, each side as a person reads it; empty: nothing was said. */
export type Difference = { name: string; label: string; before: string; after: string }

/** The title of the page of a kind that has, or had, an address. */
export type TitleFinder = (kind: GuideKind, slug: string) => string | undefined

/**
 * The fields of a kind that differ between two contents, in the order of its form; ticking in another order changes nothing.
 * Pages that are named stand by their address, or by their title when `findTitle` knows it.
 */
export function differencesOf(
  kind: GuideKind,
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  findTitle?: TitleFinder,
): Difference[] {
  return fieldsOf(kind)
    .map(([name, field]) => ({
      ...{ name, label: field.label },
      before: said(field, before[name], findTitle),
      after: said(field, after[name], findTitle),
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

function said(field: Field, value: unknown, findTitle?: TitleFinder): string {
  const texts = [value ?? []].flat().map(String)
  if (field.type === 'day') return texts.map(day => longDay(day, 'fr')).join()
  if (field.type === 'lines') return texts.join('\n')
  return texts
    .map(text => wordOf(field, text, findTitle) ?? text)
    .sort()
    .join(', ')
}

function wordOf(field: Field, text: string, findTitle?: TitleFinder): string | undefined {
  if (field.type === 'pages') return findTitle?.(field.kind, text)
  if (field.type === 'choice' || field.type === 'choices') return ownValue(field.words, text)
  return undefined
}
