export type CameraFault = 'refused' | 'absent' | 'busy'

type Capabilities = MediaTrackCapabilities & { torch?: boolean }

/** This camera, else the one at the back of the phone. */
async function openStream(cameraId: string | undefined): Promise<MediaStream> {
  if (!navigator.mediaDevices?.getUserMedia) throw new DOMException('No camera here', 'NotFoundError')
  return navigator.mediaDevices.getUserMedia({
    audio: false,
    video: {
      ...(cameraId ? { deviceId: { exact: cameraId } } : { facingMode: { ideal: 'environment' } }),
      width: { ideal: 1280 },
      height: { ideal: 720 },
    },
  })
}

function faultOf(error: unknown): CameraFault {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused'
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'absent' : 'busy'
}

export async function listCameras(): Promise<MediaDeviceInfo[]> {
  const devices = (await navigator.mediaDevices?.enumerateDevices()) ?? []
  return devices.filter(device => device.kind === 'videoinput' && device.deviceId)
}

export function hasTorch(stream: MediaStream): boolean {
  const capabilities = stream.getVideoTracks()[0]?.getCapabilities?.() as Capabilities | undefined
  return Boolean(capabilities?.torch)
}

export async function switchTorch(stream: MediaStream, isOn: boolean): Promise<void> {
  const torch = { advanced: [{ torch: isOn } as MediaTrackConstraintSet] }
  await stream
    .getVideoTracks()[0]
    ?.applyConstraints(torch)
    .catch(() => {})
}

export function closeStream(stream: MediaStream | undefined): void {
  for (const track of stream?.getTracks() ?? []) track.stop()
}

type Keeping = {
  isWanted: () => boolean
  onOpen: (stream: MediaStream) => void
  onFault: (fault: CameraFault) => void
}

const CHOSEN = 'accueil:camera'

/** Remembers the camera to open from now on. */
export function chooseCamera(cameraId: string): void {
  localStorage.setItem(CHOSEN, cameraId)
}

/** Opens the remembered camera, or another one when it is gone. */
export async function openChosen({ isWanted, onOpen, onFault }: Keeping): Promise<void> {
  try {
    const stream = await openStream(localStorage.getItem(CHOSEN) ?? undefined)
    if (isWanted()) onOpen(stream)
    else closeStream(stream)
  } catch (error) {
    if (faultOf(error) === 'absent' && localStorage.getItem(CHOSEN)) {
      localStorage.removeItem(CHOSEN)
      return openChosen({ isWanted, onOpen, onFault })
    }
    if (isWanted()) onFault(faultOf(error))
  }
}
