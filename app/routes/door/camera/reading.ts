import type { ReaderOptions } from 'zxing-wasm/reader'

/**
 * How the fallback decoder reads a picture. QR alone: a camera's noise looks like other codes, and pieces of a QR like the micro
 * codes that `QRCode` stands for too (Model 2 is the QR of ISO/IEC 18004 that everybody writes).
 */
export const READING: ReaderOptions = { formats: ['QRCodeModel2'], maxNumberOfSymbols: 2, tryRotate: false }
