const MOST_PIXELS = 25_000_000

export type Drawn = { content: Uint8Array<ArrayBuffer>; width: number; height: number }

const SIGNATURES = [
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  [0xff, 0xd8, 0xff],
]

/**
 * A picture re-encoded as WebP, once for each of the sizes it must fit in, nothing of the file kept but its colours: no
 * metadata, no animation. Undefined for what is not a whole, still PNG, JPEG or WebP of 25 million pixels at most, whatever
 * its name says.
 */
export async function drawWebp(
  file: Uint8Array,
  sizes: readonly { width: number; height: number }[],
): Promise<Drawn[] | undefined> {
  if (!isPicture(file)) return undefined
  // Loaded when a picture is sent: most processes never need it.
  const { default: sharp } = await import('sharp')
  sharp.cache(false)
  sharp.concurrency(1)
  try {
    const picture = sharp(file, { limitInputPixels: MOST_PIXELS, failOn: 'warning', animated: true })
    const { pages = 1 } = await picture.metadata()
    if (pages > 1) return undefined
    const upright = picture.autoOrient()
    const drawn: Drawn[] = []
    for (const size of sizes) {
      const fitted = upright.clone().resize({ ...size, fit: 'inside', withoutEnlargement: true })
      const { data, info } = await fitted.webp({ quality: 80, effort: 6 }).toBuffer({ resolveWithObject: true })
      drawn.push({ content: new Uint8Array(data), width: info.width, height: info.height })
    }
    return drawn
  } catch {
    return undefined
  }
}

/** Only the three formats are handed to the decoder, told by their first bytes. */
function isPicture(file: Uint8Array): boolean {
  const isWebp = textAt(file, 0) === 'RIFF' && textAt(file, 8) === 'WEBP'
  return isWebp || SIGNATURES.some(signature => signature.every((byte, index) => file[index] === byte))
}

function textAt(file: Uint8Array, start: number): string {
  return String.fromCharCode(...file.subarray(start, start + 4))
}
