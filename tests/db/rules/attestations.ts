import { db } from 'db/client.server'
import { attestationKeys, attestations } from 'db/schema/attestations'
import { anAttestedPerson } from '../../factories/attestation'
import { anEdition } from '../../factories/edition'
import type { Rule } from './rule'

const another = (values: Partial<typeof attestations.$inferInsert>) => async () => {
  await anAttestedPerson()
  const [row] = await db.select().from(attestations)
  if (!row) throw new Error('No attestation')
  const { id: _, ...same } = row
  return db.insert(attestations).values({ ...same, shortCode: 'K7M4XDQ2PR', ...values })
}

export const RULES: Rule[] = [
  [
    'attestations_short_code_unique',
    'two attestations share no short code',
    async () => {
      await another({})()
      const [row] = await db.select().from(attestations)
      return db.insert(attestations).values({ ...row, id: crypto.randomUUID() } as typeof attestations.$inferInsert)
    },
  ],
  [
    'attestations_short_code',
    'the short code of an attestation can be read aloud',
    another({ shortCode: 'K7M4XDQ2PU' }),
  ],
  [
    'attestations_details_and_person_go_together',
    'an attestation whose words are erased names nobody',
    another({ printed: null }),
  ],
  [
    'attestations_details_and_person_go_together',
    'an attestation that names nobody keeps no words',
    another({ registrationId: null }),
  ],
  [
    'attestations_registration_of_the_edition',
    'an attestation is for somebody of the edition',
    async () => another({ editionId: (await anEdition()).id })(),
  ],
  [
    'attestation_keys_id_is_a_byte',
    'the number of a key fits its attestations',
    () => db.insert(attestationKeys).values({ keyId: 256, publicKey: 'x', privateKey: 'd' }),
  ],
]
