import { drawWebp } from '~/lib/pictures/still-picture.server'

// Twice what the visitors' page shows, for sharp screens.
const WHOLE = { width: 400, height: 200 }
const SMALL = { width: 240, height: 120 }

export type DrawnLogo = { whole: Uint8Array<ArrayBuffer>; small: Uint8Array<ArrayBuffer> }

/** A logo as WebP in two sizes; undefined for what is no picture that can be drawn again. */
export async function drawLogo(file: Uint8Array): Promise<DrawnLogo | undefined> {
  const [whole, small] = (await drawWebp(file, [WHOLE, SMALL])) ?? []
  return whole && small && { whole: whole.content, small: small.content }
}
