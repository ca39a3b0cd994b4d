import { Link } from '@remix-run/react'
import { Table } from '~/ui/table'

type Import = { id: string; title: string; when: string; isConfirmed: boolean }

/** The files that wait to be confirmed, and those that were. */
export function LastImports({ imports }: { imports: Import[] }) {
  if (imports.length === 0) return null
  return (
    <section aria-labelledby="last-imports" className="grid gap-4">
      <h2 id="last-imports">Derniers fichiers</h2>
      <Table
        caption="Un fichier qui attend plus d’un jour est oublié."
        rows={imports}
        rowKey={row => row.id}
        columns={[
          {
            heading: 'Fichier',
            cell: row => (
              <Link to={row.id} relative="path" className="inline-flex min-h-touch items-center wrap-anywhere">
                {row.title}
              </Link>
            ),
          },
          { heading: 'Reçu', cell: row => row.when },
          { heading: 'État', cell: row => (row.isConfirmed ? 'Importé' : 'À confirmer') },
        ]}
      />
    </section>
  )
}
