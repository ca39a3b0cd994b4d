import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

const wasmFile = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')

/** The text of the QR in a picture (PNG or JPEG), read by the same decoder as the door's. */
export async function readQr(picture: Buffer): Promise<string | undefined> {
  const [text] = await readAllQr(picture)
  return text
}

/** The texts of all those in it. */
export async function readAllQr(picture: Buffer): Promise<string[]> {
  prepareZXingModule({ overrides: { wasmBinary: readFileSync(wasmFile).buffer as ArrayBuffer } })
  const codes = await readBarcodes(new Uint8Array(picture), { formats: ['QRCodeModel2'] })
  return codes.filter(({ isValid }) => isValid).map(({ text }) => text)
}
