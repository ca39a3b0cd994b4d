import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { DeviceState } from '~/routes/door/device/device'
import type { Outcome } from '~/routes/door/outcome/outcome'
import { OutcomeScreen } from '~/routes/door/outcome/outcome-screen'

test('a verdict that counted nobody has one button that counts, the last one, in thumb’s reach', () => {
  for (const kind of ['cancelled', 'wrong-edition', 'unknown', 'forged'] as const)
    expect(buttonsOf({ kind })).toEqual(['Sans compter', 'Compter cette personne'])
  for (const kind of ['welcome', 'already-in', 'group', 'group-code', 'undone'] as const)
    expect(buttonsOf({ kind })).toEqual(['Billet suivant'])
  expect(buttonsOf({ kind: 'walk-in', answers: {} })).toEqual(['Donner un billet', 'Billet suivant'])
})

test('in a rehearsal a verdict says that nothing counts, and its edge is striped', () => {
  const counted = [
    { kind: 'welcome' },
    { kind: 'welcome', place: 'confirmed' },
    { kind: 'walk-in' },
    { kind: 'group', came: { count: 2, of: 3 } },
  ] as const
  for (const outcome of counted) {
    expect(screenOf(outcome)).toMatch(/comptée/)
    const rehearsed = screenOf({ ...outcome, isRehearsal: true })
    expect(rehearsed).toMatch(/Répétition\u00a0: (pas comptée|personne n’est compté)</)
    expect([rehearsed, screenOf(outcome)].map(screen => screen.includes('border-image'))).toEqual([true, false])
  }
})

function buttonsOf(outcome: Outcome): string[] {
  return [...screenOf(outcome).matchAll(/<button[^>]*>([^<]*)/g)].map(([, text]) => text ?? '')
}

function screenOf(outcome: Outcome): string {
  const phone = { network: 'online' } as DeviceState
  const nothing = () => {}
  const props = { outcome, phone, onClose: nothing, onCount: nothing, onTicket: nothing }
  return renderToStaticMarkup(createElement(OutcomeScreen, props))
}
