import { Link } from '@remix-run/react'
import { ButtonLink } from '~/ui/button'
import { Table } from '~/ui/table'

type Measure = {
  id: string
  when: string
  value: string
  source: string
  note: string | null
  enteredOn: string
  correctedOn: string | null
}
type Props = { measures: Measure[]; address: string }

/** Every number typed, corrected ones too: nothing is lost. */
export function MeasureHistory({ measures, address }: Props) {
  return (
    <section aria-labelledby="measures" className="grid grid-cols-[minmax(0,1fr)] gap-3 border-t-2 border-ink pt-4">
      <h2 id="measures">Mesures</h2>
      {measures.length === 0 ? (
        <p>Rien n’a encore été mesuré.</p>
      ) : (
        <Table
          caption="Les nombres montrés, et ceux qu’une correction a remplacés."
          rows={measures}
          rowKey={({ id }) => id}
          columns={[
            { heading: 'Quand', cell: ({ when }) => when },
            {
              heading: 'Nombre',
              cell: ({ value, correctedOn }) => (correctedOn ? <s>{value}</s> : value),
              isNumber: true,
            },
            {
              heading: 'Source et note',
              cell: ({ source, note }) => (
                <span className="grid min-w-52">
                  {source}
                  {note && <span className="text-stone">{note}</span>}
                </span>
              ),
            },
            { heading: 'Saisi le', cell: ({ enteredOn }) => <span className="block min-w-28">{enteredOn}</span> },
            {
              heading: 'État',
              cell: ({ id, when, correctedOn }) =>
                correctedOn ? (
                  `remplacé le ${correctedOn}`
                ) : (
                  <Link to={`${address}/${id}`} className="inline-flex min-h-touch items-center">
                    Corriger<span className="sr-only"> {when}</span>
                  </Link>
                ),
            },
          ]}
        />
      )}
      <p>
        <ButtonLink to={`${address}/nouvelle`} look="secondary">
          Ajouter une mesure
        </ButtonLink>
      </p>
    </section>
  )
}
