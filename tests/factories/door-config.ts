import type { DoorConfig } from '~/features/door-list/state'

export const ENTRANCE = { id: '11111111-1111-4111-8111-111111111111', name: 'Entrée' }

/** An edition as a phone knows it: number 6, one entrance, tickets signed by that key. */
export function aDoorConfig(publicKey?: string): DoorConfig {
  const edition = { id: ENTRANCE.id, slug: 'colomiers', name: 'Colomiers', number: 6 }
  const keys = publicKey ? [{ editionNumber: 6, keyId: 0, publicKey, editionName: 'Colomiers' }] : []
  return {
    version: '1',
    edition: { ...edition, heldOn: null, startsAt: null, endsAt: null },
    checkpoints: [ENTRANCE],
    keys,
    devices: [],
    places: [],
  }
}
