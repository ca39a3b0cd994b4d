export type Detector = { detect(source: CanvasImageSource): Promise<{ rawValue: string }[]> }
type DetectorClass = {
  new (options: { formats: string[] }): Detector
  getSupportedFormats(): Promise<string[]>
}

const browserDetector = () => (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector

/** True where the browser reads QR by itself; in its service workers too. */
export async function readsQr(): Promise<boolean> {
  const formats = await browserDetector()
    ?.getSupportedFormats()
    .catch((): string[] => [])
  return Boolean(formats?.includes('qr_code'))
}

/** The browser's own decoder, of QR alone; undefined where it has none. */
export async function nativeDetector(): Promise<Detector | undefined> {
  const Native = browserDetector()
  return Native && (await readsQr()) ? new Native({ formats: ['qr_code'] }) : undefined
}
