import { Form, Link } from '@remix-run/react'
import { clockTime } from '~/lib/dates'
import { Button, ButtonLink } from '~/ui/button'

type Props = { base: string; isPlanned: boolean; hasStarted: boolean; firstRoundAt: Date }

/** Computes the rounds; those computed before are replaced only once asked. */
export function PlanBox({ base, isPlanned, hasStarted, firstRoundAt }: Props) {
  if (hasStarted && isPlanned) return null
  if (hasStarted) {
    return (
      <p>
        Le premier tour était à {clockTime(firstRoundAt, 'fr')}. Pour calculer les tours, donnez d’abord au premier une
        heure à venir dans <Link to={`${base}/reglages`}>les réglages</Link>.
      </p>
    )
  }
  if (isPlanned) {
    return (
      <p className="no-print">
        <ButtonLink to={`${base}/tours/calcul`} look="secondary">
          Recalculer tous les tours
        </ButtonLink>
      </p>
    )
  }
  return (
    <Form method="post" action={`${base}/tours/calcul`} className="grid gap-3">
      <p>
        Chaque personne rencontre d’abord les entreprises dont une offre lui plaît, chacune une seule fois. Rien n’est
        encore calculé.
      </p>
      <div>
        <Button type="submit">Calculer les tours</Button>
      </div>
    </Form>
  )
}
