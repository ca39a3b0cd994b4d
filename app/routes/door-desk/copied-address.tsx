import { useEffect, useState } from 'react'
import { Button } from '~/ui/button'
import { TextField } from '~/ui/field'

type Props = { address: string; isForOne: boolean }

/** An invitation's address, to select, or to copy where the browser can. */
export function CopiedAddress({ address, isForOne }: Props) {
  const [canCopy, setCanCopy] = useState(false)
  const [isCopied, setIsCopied] = useState(false)
  useEffect(() => setCanCopy(Boolean(navigator.clipboard)), [])
  return (
    <div className="grid gap-2">
      <TextField
        id="address"
        label={isForOne ? 'Adresse à envoyer, à une seule personne' : 'Adresse à envoyer à l’équipe'}
        hint={
          'Qui a cette adresse peut scanner des billets\u00a0: ne la publiez pas' +
          (isForOne ? '.' : ', et fermez l’invitation quand l’équipe est au complet.')
        }
        readOnly
        value={address}
      />
      {canCopy && (
        <p className="flex flex-wrap items-center gap-3">
          <Button
            look="secondary"
            onClick={() =>
              navigator.clipboard.writeText(address).then(
                () => setIsCopied(true),
                () => setCanCopy(false),
              )
            }
          >
            Copier l’adresse
          </Button>
          <span aria-live="polite">{isCopied && 'Adresse copiée.'}</span>
        </p>
      )}
    </div>
  )
}
