import { useState } from 'react'
import type { CarriedLog } from '~/features/device/protocol'
import { Button } from '~/ui/button'
import { saveFile } from './log-file'

/** Makes a file of a log, and says how it is called: not every browser shows that it came. */
export function SaveButton({ log, name }: { log: CarriedLog; name: string }) {
  const [saved, setSaved] = useState('')
  return (
    <div className="grid">
      <Button
        look="secondary"
        className="min-h-14"
        onClick={() => {
          saveFile(log, name)
          setSaved(name)
        }}
      >
        Enregistrer un fichier
      </Button>
      <p role="status" className="font-bold wrap-anywhere not-empty:mt-2">
        {saved && `Fichier enregistré\u00a0: ${saved}`}
      </p>
    </div>
  )
}
