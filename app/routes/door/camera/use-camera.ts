import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { type CameraFault, chooseCamera, closeStream, hasTorch, listCameras, openChosen, switchTorch } from './stream'

/**
 * The camera shown in the video element, open while the page is visible: closed when the phone is locked or the page
 * left, opened again on return and whenever its track ends.
 */
export function useCamera(video: RefObject<HTMLVideoElement>) {
  const stream = useRef<MediaStream>()
  const [fault, setFault] = useState<CameraFault>()
  const [cameras, setCameras] = useState<MediaDeviceInfo[]>([])
  const [torch, setTorch] = useState<'none' | 'off' | 'on'>('none')
  const [attempt, setAttempt] = useState(0)
  const reopen = useCallback(() => setAttempt(count => count + 1), [])

  const show = useCallback(
    async (opened: MediaStream) => {
      stream.current = opened
      opened.getVideoTracks()[0]?.addEventListener('ended', reopen)
      setFault(undefined)
      setTorch(hasTorch(opened) ? 'off' : 'none')
      if (video.current) {
        video.current.srcObject = opened
        await video.current.play().catch(() => {})
      }
      setCameras(await listCameras())
    },
    [video, reopen],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt opens the stream again
  useEffect(() => {
    let isLeft = false
    const isWanted = () => !isLeft && !document.hidden
    const followVisibility = () => (document.hidden ? closeStream(stream.current) : reopen())

    if (isWanted()) openChosen({ isWanted, onOpen: show, onFault: setFault })
    document.addEventListener('visibilitychange', followVisibility)
    return () => {
      isLeft = true
      document.removeEventListener('visibilitychange', followVisibility)
      closeStream(stream.current)
    }
  }, [attempt])

  return {
    fault,
    cameras,
    torch,
    reopen,
    toggleTorch() {
      if (stream.current) switchTorch(stream.current, torch === 'off')
      setTorch(torch === 'off' ? 'on' : 'off')
    },
    nextCamera() {
      const current = stream.current?.getVideoTracks()[0]?.getSettings().deviceId
      const index = cameras.findIndex(camera => camera.deviceId === current)
      const next = cameras[(index + 1) % cameras.length]
      if (next) chooseCamera(next.deviceId)
      reopen()
    },
  }
}
