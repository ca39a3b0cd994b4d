import { anEdition } from '../../factories/edition'
import { aGroup, aPersonOf } from '../../factories/group'
import { aRegistration } from '../../factories/registration'
import type { Rule } from './rule'

const two = (values: Parameters<typeof aGroup>[1]) => async () => {
  const edition = await anEdition()
  await aGroup(edition, values)
  await aGroup(edition, values)
}

export const RULES: Rule[] = [
  ['groups_ticketSerial_unique', 'two groups share no ticket', two({ ticketSerial: '0123456789abcdef' })],
  ['groups_short_code_in_edition', 'two groups of an edition share no short code', two({ shortCode: 'K7M4XD' })],
  [
    'groups_serial',
    'a group’s ticket has a serial of 16 hexadecimal digits',
    async () => aGroup(await anEdition(), { ticketSerial: 'ABC' }),
  ],
  [
    'groups_erased_holds_nothing',
    'an erased group has no name',
    async () => aGroup(await anEdition(), { erasedAt: new Date(), name: 'Garantie jeunes' }),
  ],
  [
    'groups_erased_holds_nothing',
    'an erased group does not say who accompanies it',
    async () => aGroup(await anEdition(), { erasedAt: new Date(), adviserName: 'Camille' }),
  ],
  [
    'registrations_agreement_given_or_withdrawn',
    'an agreement is given or taken back, not both',
    async () => {
      const group = await aGroup(await anEdition())
      return aPersonOf(group, { consentAdviserAt: new Date(), consentAdviserWithdrawnAt: new Date() })
    },
  ],
  [
    'registrations_group_of_the_edition',
    'a registration is in a group of its own edition',
    async () => {
      const group = await aGroup(await anEdition())
      return aRegistration({ edition: await anEdition(), groupId: group.id })
    },
  ],
]
