import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { TEMPLATES } from 'emails/samples'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { authorise } from '~/lib/http.server'
import { Table } from '~/ui/table'
import { Tag } from '~/ui/tag'
import { isEditable } from './find-template.server'

export const meta: MetaFunction = () => [{ title: 'Modèles de messages · LNPSQ' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const templates = Object.entries(TEMPLATES)
  return {
    templates: templates.map(([id, { name, when, to }]) => ({ id, name, when, to, isEditable: isEditable(id) })),
  }
}

export default function Templates() {
  const { templates } = useLoaderData<typeof loader>()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 py-10">
      <p>
        <Link to="/organisation/messages" className="inline-flex min-h-touch items-center">
          Tous les messages
        </Link>
      </p>
      <h1>Modèles de messages</h1>
      <p className="max-w-2xl">
        Ce que l’application écrit d’elle-même. Ouvrez un modèle pour le voir tel qu’il arrive, ou pour changer ses
        textes.
      </p>
      <Table
        caption="Quand ils partent, et vers qui"
        rows={templates}
        rowKey={({ id }) => id}
        columns={[
          {
            heading: 'Modèle',
            cell: ({ id, name }) => (
              <Link to={id} className="inline-flex min-h-touch min-w-40 items-center font-bold">
                {name}
              </Link>
            ),
          },
          { heading: 'Quand', cell: ({ when }) => when },
          { heading: 'À', cell: ({ to }) => to, isWide: true },
          {
            heading: 'Textes',
            cell: ({ isEditable }) => (isEditable ? <Tag look="pastel">Modifiables</Tag> : 'Fixes'),
          },
        ]}
      />
    </div>
  )
}
