import { VERDICTS } from 'db/schema/words'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeEach, expect, test } from 'vitest'
import type { DeviceState } from '~/routes/door/device/device'
import { AT_START } from '~/routes/door/device/memory'
import { ProgrammeScreen } from '~/routes/kiosk/programme-screen'
import { StartScreen } from '~/routes/kiosk/start-screen'
import { chooseTeamCode, hasTeamCode, isTeamCode } from '~/routes/kiosk/team/team-code'
import { TeamMenu } from '~/routes/kiosk/team/team-screens'
import { staysFor } from '~/routes/kiosk/use-return'
import { VerdictScreen } from '~/routes/kiosk/verdict-screen'
import { KIOSK_WORDS, type KioskVerdict } from '~/routes/kiosk/words'

const nothing = () => {}
const { fr, en } = KIOSK_WORDS

beforeEach(() => {
  const kept = new Map<string, string>()
  Object.assign(globalThis, {
    localStorage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    },
  })
})

test('the kiosk starts on three choices, in both languages', () => {
  for (const word of ['J’ai un billet', 'Je n’ai pas de billet', 'Mon programme']) expect(start({})).toContain(word)
  for (const word of ['I have a ticket', 'I have no ticket', 'My programme'])
    expect(start({ words: en })).toContain(word)
  expect(start({})).not.toContain('pas de réseau')
  expect(start({ isOffline: true })).toContain('pas de réseau')
})

test('nobody is turned away: every verdict that stops a ticket offers a new one, or to come in without', () => {
  const screen = (verdict: KioskVerdict) =>
    renderToStaticMarkup(
      createElement(VerdictScreen, {
        words: fr,
        verdict,
        onProgramme: nothing,
        onRegister: nothing,
        onEnter: nothing,
        onClose: nothing,
      }),
    )
  const stopping = VERDICTS.filter(verdict => !['welcome', 'already-in'].includes(verdict))
  for (const way of [fr.register.title, fr.enter.title]) {
    expect(stopping.filter(verdict => !screen(verdict).includes(way))).toEqual([])
    expect(screen('welcome')).not.toContain(way)
  }
  expect(stopping.filter(verdict => !screen(verdict).includes('pas encore comptée'))).toEqual([])
  expect(screen('group')).toContain('une personne de l’accueil')
})

test('a programme says when and where, in the visitor’s language and the city’s time', () => {
  const activities = [
    {
      title: 'Réparer',
      startsAt: '2019-10-08T12:00:00Z',
      endsAt: '2019-10-08T13:30:00Z',
      room: 'Salle A',
      place: 'waiting' as const,
    },
  ]
  const screen = (language: 'fr' | 'en') =>
    renderToStaticMarkup(
      createElement(ProgrammeScreen, { words: KIOSK_WORDS[language], language, activities, onClose: nothing }),
    )
  expect(screen('fr')).toContain('de\u00a014\u00a0h à\u00a015\u00a0h\u00a030')
  expect(screen('fr')).toContain('Sur liste d’attente')
  expect(screen('en')).toContain('from\u00a014:00 to\u00a015:30')
  expect(screen('en')).toContain('Salle A')
})

test('a verdict that asks for nothing leaves the camera to the next person; others wait to be read', () => {
  const stays = (verdict: KioskVerdict) => staysFor({ name: 'verdict', verdict, ticket: '' })
  expect(['welcome', 'already-in', 'group'].map(verdict => stays(verdict as KioskVerdict))).toEqual([6, 6, 30])
  expect(['cancelled', 'wrong-edition', 'unknown', 'forged'].map(verdict => stays(verdict as KioskVerdict))).toEqual([
    30, 30, 30, 30,
  ])
  expect(staysFor({ name: 'own-programme', activities: [] })).toBe(30)
  expect(staysFor({ name: 'start' })).toBeUndefined()
  expect(staysFor({ name: 'team-transfer' })).toBe(120)
  expect(staysFor({ name: 'team-transfer', isCodeShown: true })).toBeUndefined()
})

test('the team reads of a group that the kiosk took for one person', () => {
  const refused = [{ id: 'a', deviceId: 'd', edition: 'colomiers', at: 0, refused: 'group' }] as DeviceState['refused']
  const menu = (device: DeviceState) =>
    renderToStaticMarkup(createElement(TeamMenu, { device, told: nothing, onTransfer: nothing, onResume: nothing }))
  expect(menu({ ...AT_START, refused })).toContain('Un groupe à compter')
  expect(menu(AT_START)).not.toContain('à compter')
  expect(start({ missed: 2 })).toContain('Équipe · 2 groupes à compter')
  expect(start({})).not.toContain('à compter')
})

test('leaving the kiosk takes the four digits that the team chose', () => {
  expect(isTeamCode('')).toBe(false)
  for (const bad of ['', '12', '12345', 'abcd', '12 4']) expect(chooseTeamCode(bad)).toBe(false)
  expect(hasTeamCode()).toBe(false)
  expect(chooseTeamCode('2019')).toBe(true)
  expect(isTeamCode('2018')).toBe(false)
  expect(isTeamCode('2019')).toBe(true)
})

function start(changes: Partial<Parameters<typeof StartScreen>[0]>): string {
  const acts = { onWish: nothing, onLanguage: nothing, onTeam: nothing }
  const props = { words: fr, edition: 'Colomiers', isOffline: false, missed: 0, ...acts, ...changes }
  return renderToStaticMarkup(createElement(StartScreen, props))
}
