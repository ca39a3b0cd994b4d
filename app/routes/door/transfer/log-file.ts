import type { CarriedLog } from '~/features/device/protocol'

/** Hands the log over as a file, as a download does. */
export function saveFile(log: CarriedLog, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(fileOf(log, name))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** Whether this phone sends files by its own means: messages, nearby phones… */
export function canShare(log: CarriedLog, name: string): boolean {
  return Boolean(navigator.canShare?.({ files: [fileOf(log, name)] }))
}

/** Opens the phone's own way of sending; nothing happens when the person gives up. */
export async function shareFile(log: CarriedLog, name: string): Promise<void> {
  await navigator.share({ files: [fileOf(log, name)] }).catch(() => {})
}

function fileOf(log: CarriedLog, name: string): File {
  return new File([JSON.stringify(log)], name, { type: 'application/json' })
}
