import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { getDefaultScanner, scanImageData, ZBarConfigType, ZBarSymbolType } from '@undecaf/zbar-wasm'
import jsQR from 'jsqr'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { READING } from '~/routes/door/camera/reading'
import type { toImageData } from './collection'

export type Image = ReturnType<typeof toImageData>
export type Decode = (image: Image) => Promise<string | undefined>

const wasmFile = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')

/** Each reads QR alone. The first is the scanner's own, with the very options of the door. */
export async function decoders(): Promise<Record<string, Decode>> {
  await prepareZXingModule({
    overrides: { wasmBinary: readFileSync(wasmFile).buffer as ArrayBuffer },
    fireImmediately: true,
  })
  const zbar = await getDefaultScanner()
  zbar.setConfig(ZBarSymbolType.ZBAR_NONE, ZBarConfigType.ZBAR_CFG_ENABLE, 0)
  zbar.setConfig(ZBarSymbolType.ZBAR_QRCODE, ZBarConfigType.ZBAR_CFG_ENABLE, 1)
  return {
    'zxing-wasm': async image => (await readBarcodes(image, READING)).find(code => code.isValid)?.text,
    'zbar-wasm': async image => (await scanImageData(image as ImageData, zbar))[0]?.decode(),
    jsqr: async ({ data, width, height }) => jsQR(data, width, height)?.data,
  }
}
