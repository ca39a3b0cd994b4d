import { Button } from '~/ui/button'
import type { Last } from './use-door'

type Props = { last: Last; onConfirm: (last: Last) => void; onClose: () => void }

/** Asks once before the last entry is taken back. */
export function UndoScreen({ last, onConfirm, onClose }: Props) {
  return (
    <section className="absolute inset-0 flex flex-col overflow-y-auto bg-paper">
      <div className="m-auto grid w-full max-w-2xl gap-4 p-4">
        <h2>Annuler la dernière entrée ?</h2>
        <p>{last.firstName ? `L’entrée de ${last.firstName} ne comptera plus.` : 'Cette entrée ne comptera plus.'}</p>
        <Button look="danger" className="min-h-14" onClick={() => onConfirm(last)}>
          Oui, annuler l’entrée
        </Button>
        <Button look="secondary" className="min-h-14" onClick={onClose}>
          Non, la garder
        </Button>
      </div>
    </section>
  )
}
