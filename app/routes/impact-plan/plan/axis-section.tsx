import { Link } from '@remix-run/react'
import { ButtonLink } from '~/ui/button'
import { Table } from '~/ui/table'
import { RankButtons } from './rank-buttons'

type Action = { slug: string; title: string; lead: string | null; percent: number | null; isWithdrawn: boolean }
type Axis = { id: string; title: string; actions: Action[] }
type Props = { axis: Axis; address: string; isFirst: boolean; isLast: boolean }

/** An axis and its actions, in the order of the public page. */
export function AxisSection({ axis, address, isFirst, isLast }: Props) {
  const { id, title, actions } = axis
  const rows = actions.map((action, index) => ({ ...action, index }))
  return (
    <section aria-labelledby={`axe-${id}`} className="grid grid-cols-[minmax(0,1fr)] gap-3 border-t-2 border-ink pt-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <h2 id={`axe-${id}`}>{title}</h2>
        <RankButtons action={`${address}/rang`} title={`l’axe ${title}`} isFirst={isFirst} isLast={isLast} />
      </div>
      {actions.length === 0 ? (
        <p>Aucune action dans cet axe.</p>
      ) : (
        <Table
          caption={`${actions.length} ${actions.length === 1 ? 'action' : 'actions'}`}
          rows={rows}
          rowKey={({ slug }) => slug}
          columns={[
            {
              heading: 'Action',
              cell: ({ slug, title, isWithdrawn }) => (
                <span className="grid min-w-40">
                  <Link
                    to={`/organisation/plan-action/actions/${slug}`}
                    className="inline-flex min-h-touch items-center font-bold"
                  >
                    {title}
                  </Link>
                  {isWithdrawn && <span className="text-stone">retirée</span>}
                </span>
              ),
            },
            { heading: 'Pilote', cell: ({ lead }) => lead ?? '–' },
            {
              heading: 'Avancement',
              cell: ({ percent }) => (percent === null ? 'non connu' : `${percent}\u00a0%`),
              isNumber: true,
            },
            {
              heading: 'Rang',
              cell: ({ slug, title, index }) => (
                <RankButtons
                  action={`/organisation/plan-action/actions/${slug}/rang`}
                  title={title}
                  isFirst={index === 0}
                  isLast={index === rows.length - 1}
                />
              ),
            },
          ]}
        />
      )}
      <p className="flex flex-wrap gap-3">
        <ButtonLink to={`${address}/actions/nouvelle`} look="secondary">
          Ajouter une action
        </ButtonLink>
        <ButtonLink to={address} look="secondary">
          Modifier l’axe
        </ButtonLink>
      </p>
    </section>
  )
}
