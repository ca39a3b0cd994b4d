import { expect, test } from 'vitest'
import { invitationPath } from '~/features/device/invitation-address.server'
import { pairDevice } from '~/features/device/pair.server'
import { config } from '~/lib/config.server'
import { welcomeText } from '~/operations.server'
import { anEdition } from './factories/edition'
import { anInvitation } from './factories/invitation'
import { aMember } from './factories/member'

const secretIn = (text: string) => /\/porte#([\w-]{44})\n/.exec(text)?.[1]

test('the terminal gives a way in to the example edition’s door, the same until a phone took it', async () => {
  expect(config.demo).toBe(true)
  await aMember({ role: 'organiser' })
  const edition = await anEdition({ isDemonstration: true })
  const other = invitationPath(await anInvitation(edition, { label: 'Entrée' })).split('#')[1]
  const secret = secretIn(await welcomeText())
  expect(secret).toBeDefined()
  expect(secret).not.toBe(other)
  expect(secretIn(await welcomeText())).toBe(secret)

  expect(await pairDevice({ secret, now: new Date() })).toMatchObject({
    name: 'Bénévole',
    edition: { slug: edition.slug },
  })
  expect(secretIn(await welcomeText())).not.toBe(secret)
})

test('no phone is let in to the door of an edition that is no example', async () => {
  await aMember({ role: 'organiser' })
  await anEdition()
  expect(secretIn(await welcomeText())).toBeUndefined()
})
