import { ButtonLink } from '~/ui/button'
import { Table } from '~/ui/table'

type Props = {
  progress: { id: number; percent: number; day: string; note: string | null }[]
  address: string
}

/** What was noted, the newest first: the first line is the one shown. */
export function ProgressHistory({ progress, address }: Props) {
  return (
    <section aria-labelledby="progress" className="grid grid-cols-[minmax(0,1fr)] gap-3 border-t-2 border-ink pt-4">
      <h2 id="progress">Avancement</h2>
      {progress.length === 0 ? (
        <p>
          Rien n’a encore été noté{'\u00a0'}: la page publique dit «{'\u00a0'}avancement non connu{'\u00a0'}».
        </p>
      ) : (
        <Table
          caption="Du plus récent au plus ancien. Le premier est montré sur la page publique."
          rows={progress}
          rowKey={({ id }) => String(id)}
          columns={[
            { heading: 'Constaté le', cell: ({ day }) => day },
            { heading: 'Avancement', cell: ({ percent }) => `${percent}\u00a0%`, isNumber: true },
            { heading: 'Note', cell: ({ note }) => note },
          ]}
        />
      )}
      <p>
        <ButtonLink to={address} look="secondary">
          Noter l’avancement
        </ButtonLink>
      </p>
    </section>
  )
}
