import { expect, test } from 'vitest'
import { countFigures } from '~/features/statistics/count.server'
import { action as register } from '~/routes/door-api/registration'
import { aDevice, anUndo, aScan, aWalkIn } from '../../factories/door'
import { anEdition } from '../../factories/edition'
import { askDoor } from '../../support/ask-door'

test('a walk-in who takes a ticket is counted once, with all that was said', async () => {
  const edition = await anEdition()
  const { token, entrance, send } = await aDevice(edition)
  const said = { ageBand: '16-25', gender: 'woman', qpv: 'yes' }
  const walkIn = aWalkIn(entrance.id, said)
  await send(walkIn)
  const before = await countFigures(edition)
  expect(before).toMatchObject({ attended: 1, walkIns: 1 })

  const { ticket } = await (await askDoor(register, { token, body: said })).json()
  await send(aScan(entrance.id, { ticket, shownVerdict: 'welcome' }), anUndo(walkIn.id))
  const after = await countFigures(edition)
  expect(after).toMatchObject({ registered: 1, attended: 1, walkIns: 0 })
  for (const question of ['age', 'gender', 'qpv'] as const) {
    expect(after.breakdowns[question].attended).toEqual(before.breakdowns[question].attended)
  }
})
