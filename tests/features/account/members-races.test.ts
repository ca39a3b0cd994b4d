import { expect, test } from 'vitest'
import { deactivateMember, editMember } from '~/features/account/edit-member.server'
import { listMembersBy } from '~/features/account/members.server'
import { aMember, theMember } from '../../factories/member'

const DEMOTED = { name: 'Camille', role: 'organiser' as const, editionRoles: {}, isAdmin: false, organisationId: null }

test('ten administrators who all leave at once: one is left', async () => {
  const emails = await Promise.all(Array.from({ length: 10 }, () => aMember({ isAdmin: true })))
  const admins = await Promise.all(emails.map(theMember))

  const answers = await Promise.all(
    admins.map((admin, index) =>
      index % 2 ? editMember(admin, DEMOTED, admin) : deactivateMember(admin, admin, new Date()),
    ),
  )

  expect(answers.filter(({ outcome }) => outcome === 'last-admin')).toHaveLength(1)
  expect(await listMembersBy({ role: 'admin', state: 'active' })).toHaveLength(1)
})
