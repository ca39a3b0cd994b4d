import type { ReaderOptions } from 'zxing-wasm/reader'

/** How the fallback decoder reads a picture. QR alone: a camera's noise looks like other codes. */
export const READING: ReaderOptions = { formats: ['QRCode'], maxNumberOfSymbols: 2, tryRotate: false }
