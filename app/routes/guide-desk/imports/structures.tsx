import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { requireMember } from '~/features/account/session.server'
import { canEditGuide } from '~/features/guide/policy'
import { previewStructures, receiveStructures } from '~/features/structure-import/import.server'
import { countStructures, type StructureChange } from '~/features/structure-import/plan-structures'
import { authorise } from '~/lib/http.server'
import { Table } from '~/ui/table'
import { ImportFrame } from './import-frame'
import { received } from './received.server'
import { Counts, Decision, Faults } from './waiting'

const ADDRESS = '/organisation/guide/imports/structures'
const LISTED_AT_MOST = 200

const CHANGE_WORDS: Record<StructureChange, string> = {
  added: 'Nouvelle',
  changed: 'Changée',
  unchanged: 'Inchangée',
  gone: 'Plus dans le fichier, gardée',
  elsewhere: 'Venue d’un autre fichier, gardée',
}

const SOURCE_WORDS = {
  mediation: 'Lieux de médiation numérique (CSV)',
  'data-inclusion': 'data·inclusion (JSON)',
} as const

export const meta: MetaFunction = () => [{ title: 'Importer des structures · LNPSQ' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEditGuide(member))
  const preview = await previewStructures()
  if (!preview) return { waiting: undefined, isOther: false }
  const { stamp, source, faults, elsewhere, planned } = preview
  const told = planned.filter(({ change, kept }) => change !== 'unchanged' || kept.length > 0)
  return {
    isOther: new URL(request.url).searchParams.has('autre'),
    waiting: {
      ...{ stamp, faults, elsewhere, source: SOURCE_WORDS[source], counts: countStructures(planned) },
      isNew: planned.some(({ change }) => change === 'added' || change === 'changed'),
      untold: Math.max(0, told.length - LISTED_AT_MOST),
      changes: told.slice(0, LISTED_AT_MOST).map(({ sourceId, title, city, change, changed, kept, known }) => ({
        ...{ sourceId, title, city, change, pageId: known?.pageId },
        changed: changed.join(', '),
        kept: kept.join(', '),
      })),
    },
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEditGuide(member))
  return received(request, ADDRESS, bytes => receiveStructures({ bytes, actor: member }))
}

export default function StructuresImport() {
  const { waiting, isOther } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <ImportFrame
      title="Structures"
      about="Seules celles de la Haute-Garonne sont reprises. Elles restent des brouillons jusqu’à leur publication."
      hint="Le CSV national des lieux de médiation numérique, ou le JSON de data·inclusion. 10 Mo au plus."
      isOther={isOther}
      reply={answer?.reply}
    >
      {waiting && <WaitingStructures waiting={waiting} />}
    </ImportFrame>
  )
}

type WaitingFile = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['waiting']>
type Row = WaitingFile['changes'][number]

function WaitingStructures({ waiting }: { waiting: WaitingFile }) {
  const { stamp, source, counts, changes, untold, faults, elsewhere, isNew } = waiting
  return (
    <>
      <p>
        {source}
        {elsewhere > 0 && `. Lignes d’autres départements, laissées de côté\u00a0: ${elsewhere}.`}
      </p>
      <Counts counts={(Object.keys(CHANGE_WORDS) as StructureChange[]).map(key => [CHANGE_WORDS[key], counts[key]])} />
      <Decision address={ADDRESS} stamp={stamp} isNew={isNew} confirm="Importer ces structures" />
      <Faults faults={faults} />
      {changes.length > 0 && (
        <Table<Row>
          caption={untold > 0 ? `Les ${changes.length} premiers changements, et ${untold} autres` : 'Ce qui change'}
          rows={changes}
          rowKey={({ sourceId }) => sourceId}
          columns={[
            { heading: 'Structure', cell: row => <Title row={row} /> },
            { heading: 'Ville', cell: ({ city }) => city },
            { heading: 'Changement', cell: ({ change }) => CHANGE_WORDS[change] },
            { heading: 'Ce qui change', cell: ({ changed }) => changed },
            { heading: 'Corrigé à la main, gardé', cell: ({ kept }) => kept },
          ]}
        />
      )}
    </>
  )
}

function Title({ row: { title, pageId } }: { row: Row }) {
  if (!pageId) return title
  return (
    <Link to={`/organisation/guide/${pageId}`} className="inline-flex min-h-touch min-w-40 items-center">
      {title}
    </Link>
  )
}
