import { useEffect } from 'react'

/**
 * Links and forms of a page that runs in the browser go on loading whole pages, as on pages without script: the others
 * have neither script nor catalogue there. A button that submits nothing keeps its own work.
 */
export function useWholePages(): void {
  useEffect(() => {
    const keepFromScripts = (event: Event) => {
      const isToLeave = event.type === 'submit' || (event.target as Element).closest('a')
      if (isToLeave) event.stopImmediatePropagation()
    }
    for (const kind of ['click', 'submit']) window.addEventListener(kind, keepFromScripts, true)
    return () => {
      for (const kind of ['click', 'submit']) window.removeEventListener(kind, keepFromScripts, true)
    }
  }, [])
}
