import { useState } from 'react'
import { Button } from '~/ui/button'
import { signal, wakeSound } from '../outcome/outcome-signal'

/** What the browser cannot know: whether somebody hears. */
export function SoundTrial() {
  const [isPlayed, setIsPlayed] = useState(false)
  function play() {
    wakeSound()
    signal({ kind: 'welcome' })
    setIsPlayed(true)
  }
  return (
    <div className="grid gap-2 border-t border-line pt-3">
      <p role="status">
        <strong>Son et vibration</strong>
        <br />
        {isPlayed
          ? 'Deux notes, de plus en plus haut. Rien entendu\u00a0? Montez le volume et quittez le mode silencieux.'
          : 'Écoutez ce que fait un billet accepté.'}
      </p>
      <Button look="secondary" className="min-h-14" onClick={play}>
        Écouter
      </Button>
    </div>
  )
}
