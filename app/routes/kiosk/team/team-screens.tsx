import { type FormEvent, useState } from 'react'
import { Button } from '~/ui/button'
import { TextField } from '~/ui/field'
import type { DeviceState } from '../../door/device/device'
import { MissedGroups, type Told } from '../../door/group/missed-groups'
import { kioskDesk } from '../desk'
import { chooseTeamCode, isTeamCode } from './team-code'

const FOUR_DIGITS = 'Écrivez quatre chiffres.'

/** Once, before the kiosk is left to visitors. */
export function ChooseCode({ onDone }: { onDone: () => void }) {
  return (
    <div className="mx-auto grid max-w-2xl content-center gap-5 p-5">
      <h1>Préparer la borne</h1>
      <ol className="grid list-decimal gap-2 ps-6">
        <li>Posez la tablette, branchée, caméra dégagée.</li>
        <li>
          Épinglez l’écran si la tablette le permet : « Épingler l’application » sur Android, « Accès guidé » sur iPad.
        </li>
        <li>Choisissez un code : il sert à sortir de la borne.</li>
      </ol>
      <p className="font-bold">
        Dès que la borne est ouverte, chaque entrée compte pour de vrai, même avant le jour de l’édition.
      </p>
      <CodeForm
        label="Code de l’équipe"
        hint="Quatre chiffres, à retenir."
        submit="Ouvrir la borne"
        check={code => (chooseTeamCode(code) ? undefined : FOUR_DIGITS)}
        onDone={onDone}
      />
    </div>
  )
}

/** Between visitors and what the team does. */
export function AskCode({ onDone }: { onDone: () => void }) {
  return (
    <div className="grid max-w-2xl gap-5">
      <p>Réservé à l’équipe de l’accueil.</p>
      <CodeForm
        label="Code de l’équipe"
        hint="Les quatre chiffres choisis à l’ouverture de la borne."
        submit="Continuer"
        check={code => (isTeamCode(code) ? undefined : 'Ce n’est pas le code.')}
        onDone={onDone}
      />
    </div>
  )
}

type CodeParts = {
  label: string
  hint: string
  submit: string
  /** What is wrong with the code, if anything. */
  check: (code: string) => string | undefined
  onDone: () => void
}

function CodeForm({ label, hint, submit, check, onDone }: CodeParts) {
  const [fault, setFault] = useState<string>()
  function read(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const field = event.currentTarget.elements.namedItem('code') as HTMLInputElement
    const found = check(field.value.trim())
    setFault(found)
    if (!found) return onDone()
    field.value = ''
    field.focus()
  }
  return (
    <form onSubmit={read} noValidate autoComplete="off" className="grid gap-4">
      <TextField
        id="code"
        name="code"
        label={label}
        hint={hint}
        errors={fault ? [fault] : undefined}
        type="password"
        inputMode="numeric"
        maxLength={4}
        autoComplete="off"
      />
      <Button type="submit" className="min-h-14">
        {submit}
      </Button>
    </form>
  )
}

type MenuParts = { device: DeviceState; told: Told; onTransfer: () => void; onResume: () => void }

/** The kiosk as the team sees it. */
export function TeamMenu({ device, told, onTransfer, onResume }: MenuParts) {
  const { network, waiting } = device
  return (
    <div className="grid max-w-2xl gap-5">
      <MissedGroups refused={device.refused} told={told} className="rounded-brick border-2" />
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        <dt className="text-stone">Appareil</dt>
        <dd className="font-bold">{device.pairing?.name}</dd>
        <dt className="text-stone">Compte les entrées à</dt>
        <dd className="font-bold">{kioskDesk(device)?.checkpoint.name}</dd>
        <dt className="text-stone">Réseau</dt>
        <dd className="font-bold">
          {network === 'online' ? 'en ligne' : 'hors ligne'}
          {waiting > 0 && ` · ${waiting} en attente`}
        </dd>
      </dl>
      <Button className="min-h-14" onClick={onResume}>
        Reprendre la borne
      </Button>
      <Button look="secondary" className="min-h-14" onClick={onTransfer}>
        Transmettre sans réseau
      </Button>
      <a
        href="/"
        className="flex min-h-14 items-center justify-center rounded-brick border-2 border-pastel px-4 font-bold no-underline"
      >
        Sortir de la borne
      </a>
      <p>Pour scanner à une porte avec cette tablette, ouvrez-y une invitation de porte.</p>
    </div>
  )
}
