import { db } from 'db/client.server'
import { messages } from 'db/schema/messages'
import { expect, test } from 'vitest'
import { countSent } from '~/features/message/queries.server'

const now = new Date('2026-12-15T12:00:00Z')
const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000)

test('what left for an address is counted by template and by hour, what waits is not', async () => {
  const letter = { template: 'ticket', recipient: 'samira@exemple.fr', subject: '', html: '', text: '' }
  await db.insert(messages).values([
    { ...letter, sentAt: before(5) },
    { ...letter, sentAt: before(59) },
    { ...letter, sentAt: before(61) },
    { ...letter, sentAt: null },
    { ...letter, template: 'sign-in', sentAt: before(5) },
    { ...letter, recipient: 'karim@exemple.fr', sentAt: before(5) },
  ])

  expect(await countSent({ recipient: 'samira@exemple.fr', template: 'ticket', since: before(60) })).toBe(2)
})
