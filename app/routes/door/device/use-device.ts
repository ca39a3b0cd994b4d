import { useEffect, useState, useSyncExternalStore } from 'react'
import { createDevice, type Device } from './device'

/** This phone as a device, at work while the page is open. */
export function useDevice() {
  const [device] = useState<Device>(createDevice)
  useEffect(() => {
    device.start()
    return device.stop
  }, [device])
  return { device, state: useSyncExternalStore(device.subscribe, device.state, device.state) }
}
