import { db } from 'db/client.server'
import { passportGifts, passports, stamps, standVisits } from 'db/schema/passports'
import { anEdition } from '../../factories/edition'
import { aStand } from '../../factories/passport'
import { aRegistration } from '../../factories/registration'
import type { Rule } from './rule'

const at = new Date('2026-12-15T14:00:00Z')

const passport = (stampsNeeded: number) => async () =>
  db.insert(passports).values({ editionId: (await anEdition()).id, stampsNeeded, gift: 'Un carnet' })

/** A stand and a visitor of one edition, and of another. */
async function twoEditions() {
  const [here, elsewhere] = [await anEdition(), await anEdition()]
  const [own, foreign] = [await aStand(here), await aStand(elsewhere)]
  const [visitor, stranger] = [await aRegistration({ edition: here }), await aRegistration({ edition: elsewhere })]
  return { editionId: here.id, own: own.id, foreign: foreign.id, visitor: visitor.id, stranger: stranger.id }
}

export const RULES: Rule[] = [
  ['passports_stamps_needed', 'a passport asks for a stamp', passport(0)],
  ['passports_stamps_needed', 'a passport asks for thirty stamps at most', passport(31)],
  [
    'stamps_registration_of_the_edition',
    'a stamp is for somebody of the edition',
    async () => {
      const { editionId, own, stranger } = await twoEditions()
      return db.insert(stamps).values({ registrationId: stranger, activityId: own, editionId, stampedAt: at })
    },
  ],
  [
    'stamps_activity_of_the_edition',
    'a stamp is of a stand of the edition',
    async () => {
      const { editionId, foreign, visitor } = await twoEditions()
      return db.insert(stamps).values({ registrationId: visitor, activityId: foreign, editionId, stampedAt: at })
    },
  ],
  [
    'stamps_registration_id_activity_id_pk',
    'a stand stamps a passport once',
    async () => {
      const { editionId, own, visitor } = await twoEditions()
      const stamp = { registrationId: visitor, activityId: own, editionId, stampedAt: at }
      return db.insert(stamps).values([stamp, stamp])
    },
  ],
  [
    'passport_gifts_pkey',
    'a gift is given once',
    async () => {
      const gift = { registrationId: (await twoEditions()).visitor, givenAt: at }
      return db.insert(passportGifts).values([gift, gift])
    },
  ],
  [
    'stand_visits_activity_of_the_edition',
    'a visit is of a stand of the edition',
    async () => {
      const { editionId, foreign } = await twoEditions()
      return db.insert(standVisits).values({ activityId: foreign, editionId, visitedAt: at })
    },
  ],
]
