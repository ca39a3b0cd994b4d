import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { DeviceState } from '~/routes/door/device/device'
import { AT_START } from '~/routes/door/device/memory'
import { EndedDevice } from '~/routes/door/opening/ended-device'
import { ReceivedLogs } from '~/routes/door/transfer/received-list'
import { ClosedKiosk } from '~/routes/kiosk/team/closed-kiosk'

const log = { format: 'lnpsq-journal' as const, version: 1 as const, deviceId: 'd', entries: [{}], proof: 'p' }
const missed = {
  id: 'a',
  deviceId: 'd',
  edition: 'colomiers',
  at: 0,
  refused: 'group',
} as DeviceState['refused'][number]

test('a phone that is over thanks once nothing is left on it, neither its own nor of others', () => {
  expect(ended({})).toContain('Merci de votre aide')
  for (const left of [{ waiting: 2 }, { received: 1 }]) {
    expect(ended(left)).not.toContain('Merci')
    expect(ended(left)).toContain('Les transmettre')
    expect(closedKiosk(left)).toContain('href="/porte"')
  }
  expect(ended({ received: 1 })).toContain('Le journal d’un autre téléphone n’est pas envoyé.')
  expect(closedKiosk({})).not.toContain('href="/porte"')
})

test('a group that a phone missed is told after its end too', () => {
  expect(ended({ waiting: 1, refused: [missed] })).toContain('Un groupe à compter')
})

test('a log of another leaves by itself, or by somebody’s hand once the phone is over', () => {
  const list = (isEnded: boolean) => {
    const logs = [{ proof: 'p', receivedAt: 0, log }]
    return renderToStaticMarkup(createElement(ReceivedLogs, { logs, isEnded, onShow: nothing, onChange: nothing }))
  }
  expect(list(false)).toContain('ils partiront d’eux-mêmes')
  expect(list(true)).toContain('Ce téléphone ne les enverra plus')
  for (const way of ['Montrer à un autre téléphone', 'Enregistrer un fichier']) expect(list(true)).toContain(way)
})

function nothing() {}

function ended(changes: Partial<DeviceState>): string {
  const state: DeviceState = { ...AT_START, phase: 'ended', ended: 'revoked', ...changes }
  return renderToStaticMarkup(createElement(EndedDevice, { state, told: async () => {} }))
}

function closedKiosk(changes: Partial<DeviceState>): string {
  return renderToStaticMarkup(createElement(ClosedKiosk, { device: { ...AT_START, phase: 'ended', ...changes } }))
}
