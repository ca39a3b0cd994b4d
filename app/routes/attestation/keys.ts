import { listPublicKeys } from '~/features/attestation/keys.server'

/** The public keys, for whoever verifies an attestation without us. */
export async function loader() {
  return Response.json(await listPublicKeys(), {
    headers: { 'Cache-Control': 'public, max-age=3600', 'Access-Control-Allow-Origin': '*' },
  })
}
