import { type RouteConfigEntry, route } from '@remix-run/route-config'

/** Where anybody verifies an attestation: by its QR, or by its short code. */
export const attestationAddresses: RouteConfigEntry[] = [
  route('a/:code', 'routes/attestation/code.tsx'),
  route('attestations', 'routes/attestation/typed-code.tsx'),
]

/** Under a ticket: the page where the person asks for one. */
export const ownAttestationAddresses: RouteConfigEntry[] = [route('attestation', 'routes/attestation/attestation.tsx')]

/** Files: no page, no layout. */
export const attestationFileAddresses: RouteConfigEntry[] = [
  route('attestations/cles.json', 'routes/attestation/keys.ts'),
  route('billet/:secret/attestation.pdf', 'routes/attestation/file.ts'),
]
