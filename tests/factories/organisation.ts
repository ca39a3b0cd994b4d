import type { Organisation } from 'db/schema/organisations'
import sharp from 'sharp'
import { createOrganisations } from '~/features/organisation/create.server'

let count = 0

export async function anOrganisation(name = `Structure ${++count}`): Promise<Organisation> {
  const [organisation] = await createOrganisations([{ name }])
  if (!organisation) throw new Error('The organisation was not written')
  return organisation
}

type Format = 'png' | 'jpeg' | 'webp'

/** A plain red picture, as somebody would send it. */
export async function aPicture({ width = 800, height = 600, format = 'png' as Format } = {}): Promise<Uint8Array> {
  const drawn = sharp({ create: { width, height, channels: 3, background: '#b5452f' } }).toFormat(format)
  return new Uint8Array(await drawn.withExif({ IFD0: { Copyright: 'Une personne' } }).toBuffer())
}
