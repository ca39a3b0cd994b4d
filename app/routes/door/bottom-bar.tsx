import { formatNumber } from '~/lib/numbers'
import { Button } from '~/ui/button'
import type { ShowScreen } from './use-door'

type Props = { participants: number; isByHand: boolean; onUndo?: () => void; onShow: ShowScreen }

/** The count, and the ways in other than the camera, in thumb's reach. */
export function BottomBar({ participants, isByHand, onUndo, onShow }: Props) {
  return (
    <footer className="border-t-2 border-ink bg-paper pb-[env(safe-area-inset-bottom)]">
      <div className="mx-auto grid max-w-2xl gap-2 p-[16px]">
        <div className="flex min-h-touch items-center justify-between gap-3">
          <p className="flex items-center gap-2">
            <span className="font-heading text-4xl leading-none font-bold tabular-nums">
              {formatNumber(participants, 'fr')}
            </span>
            <span className="w-min text-base leading-tight">
              {participants > 1 ? 'personnes entrées' : 'personne entrée'}
            </span>
          </p>
          {onUndo && (
            <button
              type="button"
              onClick={onUndo}
              className="min-h-touch cursor-pointer px-2 text-end leading-tight font-bold text-pastel underline underline-offset-4"
            >
              Dernière entrée
            </button>
          )}
        </div>
        <div className="grid grid-cols-2 gap-3">
          <Button look="secondary" className="px-2! leading-tight" onClick={() => onShow({ name: 'walk-in' })}>
            Sans billet
          </Button>
          {isByHand ? (
            <Button look="secondary" className="px-2! leading-tight" onClick={() => onShow({ name: 'camera' })}>
              Caméra
            </Button>
          ) : (
            <Button look="secondary" className="px-2! leading-tight" onClick={() => onShow({ name: 'by-hand' })}>
              Code ou nom
            </Button>
          )}
        </div>
      </div>
    </footer>
  )
}
