import type { Edition } from 'db/schema/editions'
import { longDay } from '~/lib/dates'
import { PageHeading } from '~/ui/page-heading'

type Props = {
  edition: Pick<Edition, 'slug' | 'name' | 'heldOn' | 'year'>
  current: 'Chiffres' | 'Objectifs' | 'Remises' | 'Témoignages' | 'Vrai ou faux' | 'Avis' | 'Suites'
}

/** Which edition, when; and the way from one page of its figures to the others. */
export function FiguresHeading({ edition: { slug, name, heldOn, year }, current }: Props) {
  const base = `/organisation/editions/${slug}`
  return (
    <PageHeading
      above={heldOn ? longDay(heldOn, 'fr') : String(year)}
      title={name}
      label="Pages des chiffres"
      pages={[
        ['Chiffres', `${base}/statistiques`],
        ['Objectifs', `${base}/objectifs`],
        ['Remises', `${base}/remises`],
        ['Témoignages', `${base}/temoignages`],
        ['Vrai ou faux', `${base}/vrai-ou-faux`],
        ['Avis', `${base}/avis`],
        ['Suites', `${base}/suites`],
        ['Toutes les éditions', '/chiffres'],
      ]}
      current={current}
    />
  )
}
