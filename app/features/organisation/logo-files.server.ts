import { findFile, putFile, removeFile } from '~/features/file/store.server'
import type { DrawnLogo } from './draw-logo.server'

export type LogoSize = keyof DrawnLogo

const MEDIA_TYPE = 'image/webp'
const keyOf = (logoKey: string, size: LogoSize) => `logos/${logoKey}${size === 'small' ? '-small' : ''}.webp`

/** Keeps both sizes of a logo under its key. */
export async function putLogoFiles(logoKey: string, { whole, small }: DrawnLogo): Promise<void> {
  await putFile(keyOf(logoKey, 'whole'), { mediaType: MEDIA_TYPE, content: whole })
  await putFile(keyOf(logoKey, 'small'), { mediaType: MEDIA_TYPE, content: small })
}

/** The WebP of a logo in one of its sizes. */
export async function findLogoFile(logoKey: string, size: LogoSize): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const found = await findFile(keyOf(logoKey, size))
  return found?.content
}

/** Forgets both sizes. */
export async function removeLogoFiles(logoKey: string): Promise<void> {
  await removeFile(keyOf(logoKey, 'whole'))
  await removeFile(keyOf(logoKey, 'small'))
}
