import { expect, test } from 'vitest'
import { type Acting, canManageMembers, canOrganise, canOrganiseEverything, roleIn } from '~/features/account/policy'
import { canReadEditionJournal, canReadJournal } from '~/features/audit/policy'

const here = { id: 'here' }
const elsewhere = { id: 'elsewhere' }
const member = (values: Partial<Acting> = {}): Acting => ({ role: null, editionRoles: {}, isAdmin: false, ...values })

test('the role in one edition goes before the role in all of them', () => {
  const both = member({ role: 'organiser', editionRoles: { here: 'partner' } })

  expect([roleIn(both, here), roleIn(both, elsewhere)]).toEqual(['partner', 'organiser'])
  expect([canOrganise(both, here), canOrganise(both, elsewhere)]).toEqual([false, true])
})

test('who organises one edition organises no other, nor what they share', () => {
  const one = member({ editionRoles: { here: 'organiser' } })

  expect([canOrganise(one, here), canOrganise(one, elsewhere), canOrganiseEverything(one)]).toEqual([
    true,
    false,
    false,
  ])
  expect([canReadEditionJournal(one, here), canReadEditionJournal(one, elsewhere)]).toEqual([true, false])
})

test('without a role, nothing is allowed', () => {
  expect(roleIn(member(), here)).toBeNull()
  expect([canOrganise(member(), here), canOrganiseEverything(member()), canManageMembers(member())]).toEqual([
    false,
    false,
    false,
  ])
})

test('only an administrator manages members and reads the whole journal', () => {
  const organiser = member({ role: 'organiser' })
  const admin = member({ role: 'organiser', isAdmin: true })

  expect([canManageMembers(organiser), canReadJournal(organiser)]).toEqual([false, false])
  expect([canManageMembers(admin), canReadJournal(admin)]).toEqual([true, true])
})
