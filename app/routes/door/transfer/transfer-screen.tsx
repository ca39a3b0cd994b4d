import { type ChangeEvent, useCallback, useEffect, useRef, useState } from 'react'
import { parseLog } from '~/features/carried-log/pack'
import type { CarriedLog } from '~/features/device/protocol'
import { parisClock } from '~/lib/dates'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'
import type { DeviceState } from '../device/device'
import { canShare, shareFile } from './log-file'
import { MovingCode } from './moving-code'
import { fileName, listOwnLogs, type OwnLog } from './own-logs'
import { ReceivedLogs } from './received-list'
import { forwardReceived, keepReceived, listReceived, type ReceivedLog } from './received-logs'
import { SaveButton } from './save-button'
import { countScans, receivedScans } from './scans-words'

type Props = {
  state: Pick<DeviceState, 'phase' | 'waiting' | 'received'>
  /** The moving code is shown, or hidden. */
  onCode?: (isShown: boolean) => void
  onClose: () => void
}

/** Carrying what was not sent, when no network comes back: a code that moves, or a file. */
export function TransferScreen({ state, onCode, onClose }: Props) {
  const { own, received, reload } = useLogs(state)
  // A phone that is over sends nothing by itself, and takes nothing from others.
  const isEnded = state.phase === 'ended'
  const [shown, setShown] = useState<CarriedLog>()
  const show = (log: CarriedLog | undefined) => {
    setShown(log)
    onCode?.(log !== undefined)
  }
  const [notice, setNotice] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])

  async function open(event: ChangeEvent<HTMLInputElement>) {
    const input = event.target
    const log = parseLog((await input.files?.[0]?.text()) ?? '')
    input.value = ''
    if (!log) return setNotice('Ce fichier n’est pas un journal de la porte.')
    await keepReceived(log)
    setNotice(`${receivedScans(log.entries.length)}.`)
    await forwardReceived().catch(() => {})
    reload()
  }

  return (
    <section className="absolute inset-0 z-10 overflow-y-auto bg-paper">
      <div className="mx-auto grid max-w-2xl gap-6 p-4">
        <div className="grid gap-2">
          <h2 ref={heading} tabIndex={-1} className="outline-none">
            Transmettre sans réseau
          </h2>
          <p>Rien ne se perd : un scan transmis deux fois n’est compté qu’une fois.</p>
        </div>
        {own && own.length + received.length === 0 && (
          <Notice tone="success" title="Tout est envoyé">
            <p>Ce téléphone n’a plus rien à transmettre.</p>
          </Notice>
        )}
        {own?.map(one => (
          <OwnPart key={one.log.deviceId} own={one} onShow={() => show(one.log)} />
        ))}
        {!isEnded && <Receive notice={notice} onFile={open} />}
        <ReceivedLogs logs={received} isEnded={isEnded} onShow={show} onChange={reload} />
        <Button look="secondary" className="min-h-14" onClick={onClose}>
          Fermer
        </Button>
      </div>
      {shown && <MovingCode log={shown} onClose={() => show(undefined)} />}
    </section>
  )
}

function Receive({ notice, onFile }: { notice: string; onFile: (event: ChangeEvent<HTMLInputElement>) => void }) {
  return (
    <section className="grid gap-3 border-t-2 border-line pt-4">
      <h3>Recevoir d’un autre téléphone</h3>
      <p>
        Revenez aux billets et visez le code mobile que l’autre téléphone montre. Ou ouvrez le fichier qu’il vous a
        envoyé.
      </p>
      <label className="flex min-h-14 cursor-pointer items-center justify-center rounded-brick border-2 border-pastel px-4 font-bold text-pastel focus-within:outline-3 focus-within:outline-offset-2 focus-within:outline-pastel">
        Ouvrir un fichier
        <input type="file" accept="application/json,.json" onChange={onFile} className="sr-only" />
      </label>
      <p role="status" className="font-bold empty:hidden">
        {notice}
      </p>
    </section>
  )
}

function OwnPart({ own, onShow }: { own: OwnLog; onShow: () => void }) {
  const { log, device } = own
  const name = fileName(own, parisClock(new Date()))
  return (
    <section className="grid gap-3 rounded-brick border-2 border-ink bg-white p-4">
      <h3>
        {countScans(log.entries.length)} pas encore {log.entries.length > 1 ? 'envoyés' : 'envoyé'}
      </h3>
      <p className="text-base text-stone">{device}</p>
      <Button className="min-h-14" onClick={onShow}>
        Montrer à un autre téléphone
      </Button>
      <SaveButton log={log} name={name} />
      {canShare(log, name) && (
        <Button look="secondary" className="min-h-14" onClick={() => shareFile(log, name)}>
          Envoyer le fichier
        </Button>
      )}
      <p className="text-base">
        Le fichier se remet à l’équipe d’organisation, qui l’ouvre dans l’accueil de l’édition. Il ne contient aucun
        nom.
      </p>
    </section>
  )
}

/** Read again when what this phone has not sent, or has of others, changes. */
function useLogs({ waiting, received: count }: Pick<DeviceState, 'waiting' | 'received'>) {
  const [own, setOwn] = useState<OwnLog[]>()
  const [received, setReceived] = useState<ReceivedLog[]>([])
  const reload = useCallback(() => {
    listOwnLogs().then(setOwn)
    listReceived().then(setReceived)
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the numbers tell that the logs changed
  useEffect(reload, [reload, waiting, count])
  return { own, received, reload }
}
