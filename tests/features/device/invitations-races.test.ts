import { db } from 'db/client.server'
import { devices } from 'db/schema/devices'
import { and, eq, isNull } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { deactivateMember } from '~/features/account/edit-member.server'
import { invitationPath } from '~/features/device/invitation-address.server'
import { pairDevice } from '~/features/device/pair.server'
import { anEdition } from '../../factories/edition'
import { anInvitation } from '../../factories/invitation'
import { aMember, theMember } from '../../factories/member'

test('no phone slips in while the member who invited it is deactivated', async () => {
  const edition = await anEdition()
  for (let round = 0; round < 10; round++) {
    const actor = await theMember(await aMember())
    const secret = invitationPath(await anInvitation(edition, { actor })).split('#')[1]
    const comeIn = () => pairDevice({ secret, now: new Date() })
    await Promise.all([comeIn(), comeIn(), deactivateMember(actor, null, new Date()), comeIn(), comeIn()])
    const active = and(eq(devices.memberId, actor.id), isNull(devices.revokedAt))
    expect(await db.select().from(devices).where(active)).toEqual([])
  }
})
