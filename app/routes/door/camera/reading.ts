import type { ReaderOptions } from 'zxing-wasm/reader'

/** How the fallback decoder reads a picture. QR alone: it takes noise for other codes. */
export const READING: ReaderOptions = { formats: ['QRCode'], maxNumberOfSymbols: 2 }
