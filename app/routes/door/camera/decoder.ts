import wasmAddress from 'zxing-wasm/reader/zxing_reader.wasm?url'
import { type Detector, nativeDetector, readsQr } from './native'
import { READING } from './reading'

/** The texts of the QR codes in a picture; never throws. */
export type Decode = (picture: ImageBitmap | HTMLVideoElement | HTMLCanvasElement) => Promise<string[]>

/** The browser's own decoder where it reads QR, else WebAssembly served by us. QR alone. */
export async function createDecoder(): Promise<Decode> {
  const detector = await nativeDetector()
  return detector ? nativeDecoder(detector) : wasmDecoder()
}

/** True when the decoder is there without network too, in a page opened anew. */
export async function isDecoderKept(): Promise<boolean> {
  return (await readsQr()) || Boolean(await caches.match(wasmAddress))
}

function nativeDecoder(detector: Detector): Decode {
  return async picture => {
    const found = await detector.detect(picture).catch(() => [])
    return found.map(code => code.rawValue)
  }
}

async function wasmDecoder(): Promise<Decode> {
  const { prepareZXingModule, readBarcodes } = await import('zxing-wasm/reader')
  await prepareZXingModule({ overrides: { locateFile: () => wasmAddress }, fireImmediately: true })
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { willReadFrequently: true })

  return async picture => {
    const size = fitted(picture)
    if (!context || !size.width || !size.height) return []
    canvas.width = size.width
    canvas.height = size.height
    context.drawImage(picture, 0, 0, size.width, size.height)
    const image = context.getImageData(0, 0, size.width, size.height)
    const found = await readBarcodes(image, READING).catch(() => [])
    return found.filter(code => code.isValid).map(code => code.text)
  }
}

const LONGEST_SIDE = 1000

function fitted(picture: Parameters<Decode>[0]) {
  const [width, height] =
    picture instanceof HTMLVideoElement ? [picture.videoWidth, picture.videoHeight] : [picture.width, picture.height]
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height, 1))
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}
