import { Form } from '@remix-run/react'
import { clockTime } from '~/lib/dates'
import { Button } from '~/ui/button'

type Props = {
  base: string
  isOpen: boolean
  isOver: boolean
  from: Date
  /** Those with a place who have not come. */
  missing: number
  nobodyCame: boolean
}

/** Frees at one touch the places of those who have not come; before its time it says from when. */
export function ReleaseBox({ base, isOpen, isOver, from, missing, nobodyCame }: Props) {
  if (isOver) return <p className="text-stone">Cette activité est finie.</p>
  if (!isOpen) {
    return (
      <p className="rounded-brick border-2 border-line bg-white px-4 py-3">
        À partir de {clockTime(from, 'fr')}, vous pourrez libérer ici les places des personnes qui ne sont pas venues.
      </p>
    )
  }
  if (missing === 0) return <p>Aucune place à libérer : toutes les personnes attendues sont là.</p>
  return (
    <Form
      method="post"
      action={`${base}/porte/liberation`}
      className="no-print grid gap-2 rounded-brick border-2 border-ink bg-soft-sun p-5"
    >
      {nobodyCame && (
        <>
          <input type="hidden" name="anyway" value="on" />
          <p className="font-bold">
            Personne n’a été scanné pour cette activité. Scannez d’abord les personnes présentes : sans cela, elles
            perdraient leur place.
          </p>
        </>
      )}
      <div>
        <Button type="submit" look={nobodyCame ? 'danger' : 'primary'}>
          {missing > 1
            ? `Libérer les ${missing} places des personnes absentes`
            : 'Libérer la place de la personne absente'}
        </Button>
      </div>
      <p className="text-base">Chaque place libérée peut être rendue plus bas.</p>
    </Form>
  )
}
