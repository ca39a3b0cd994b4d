import { createDecoder, isDecoderKept } from '../camera/decoder'
import { drawTrial, TRIAL } from './trial-code'

const PATIENCE = 4000
const BETWEEN_LOOKS = 200

/** True once the camera that the page shows gives a picture; it opens slowly on some phones. */
export async function cameraSees(): Promise<boolean> {
  for (let waited = 0; waited < PATIENCE; waited += BETWEEN_LOOKS) {
    const video = document.querySelector('video')
    const isLive = video?.srcObject instanceof MediaStream && video.srcObject.active
    if (isLive && video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) return true
    await new Promise(resolve => setTimeout(resolve, BETWEEN_LOOKS))
  }
  return false
}

/** Whether a code drawn here is read, and whether it would be without network after the page was closed. */
export async function decoderReads(): Promise<{ reads: boolean; isKept: boolean }> {
  try {
    const decode = await createDecoder()
    const texts = await decode(drawTrial())
    return { reads: texts.includes(TRIAL), isKept: await isDecoderKept() }
  } catch {
    return { reads: false, isKept: false }
  }
}

/** Asks the browser to promise that it erases nothing; true when it does. */
export async function memoryIsPromised(): Promise<boolean> {
  try {
    return (await navigator.storage.persisted()) || (await navigator.storage.persist())
  } catch {
    return false
  }
}
