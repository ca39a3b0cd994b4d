import { browserSupportsWebAuthn } from '@simplewebauthn/browser'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'

type Props<Options> = {
  /** The address that gives the challenge. */
  challenge: string
  ask: (options: Options) => Promise<unknown>
  button: string
  children?: ReactNode
}

/** A form that the key of this device completes, then sent as any form is. */
export function KeyForm<Options>({ challenge, ask, button, children }: Props<Options>) {
  const [isAble, setAble] = useState<boolean>()
  const [fault, setFault] = useState<string>()
  const credential = useRef<HTMLInputElement>(null)
  useEffect(() => setAble(browserSupportsWebAuthn()), [])

  async function answer(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    setFault(undefined)
    try {
      const given = await fetch(challenge, { method: 'POST' })
      if (!given.ok) return setFault(SENTENCES[given.status] ?? SENTENCES[0])
      const made = await ask((await given.json()) as Options)
      if (credential.current) credential.current.value = JSON.stringify(made)
      form.submit()
    } catch (error) {
      setFault(sentenceOf(error))
    }
  }

  if (isAble === false) {
    return (
      <Notice tone="error" title="Ce navigateur ne sait pas utiliser de clé">
        Essayez avec un navigateur à jour, ou continuez avec le lien reçu par e-mail.
      </Notice>
    )
  }
  return (
    <form method="post" onSubmit={answer} className="grid gap-5">
      <noscript>
        <Notice tone="error" title="Les clés ont besoin de JavaScript">
          Il est coupé dans ce navigateur. Le lien reçu par e-mail, lui, marche sans.
        </Notice>
      </noscript>
      {fault && <Notice tone="error" title={fault} />}
      {children}
      <input ref={credential} type="hidden" name="credential" />
      <div>
        <Button type="submit" disabled={!isAble}>
          {button}
        </Button>
      </div>
    </form>
  )
}

const SENTENCES: Record<number, string> = {
  0: 'La connexion au site a échoué. Recommencez dans un instant.',
  409: 'Par prudence, déconnectez-vous puis entrez à nouveau\u00a0: cette session est ouverte depuis plus d’un jour.',
  429: 'Trop d’essais en peu de temps. Attendez dix minutes, puis recommencez.',
}

function sentenceOf(error: unknown): string | undefined {
  const name = error instanceof Error ? error.name : ''
  if (name === 'InvalidStateError') return 'Cet appareil a déjà une clé pour ce compte.'
  if (name === 'NotAllowedError') return 'La clé n’a pas répondu. Recommencez quand vous voulez.'
  return SENTENCES[0]
}
