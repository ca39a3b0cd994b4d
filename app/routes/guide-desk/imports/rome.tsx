import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireMember } from '~/features/account/session.server'
import { canEditGuide } from '~/features/guide/policy'
import { previewCodes, receiveCodes } from '~/features/rome/import.server'
import { countCodes, type RomeChange } from '~/features/rome/plan-codes'
import { listSheetsOf } from '~/features/rome/sheets.server'
import { authorise } from '~/lib/http.server'
import { Table } from '~/ui/table'
import { CodedSheets } from './coded-sheets'
import { ImportFrame } from './import-frame'
import { received } from './received.server'
import { Counts, Decision, Faults } from './waiting'

const ADDRESS = '/organisation/guide/imports/rome'
const LISTED_AT_MOST = 200

const CHANGE_WORDS: Record<RomeChange, string> = {
  added: 'Nouveau',
  renamed: 'Titre changé',
  back: 'De retour',
  gone: 'Disparu',
  unchanged: 'Inchangé',
}

export const meta: MetaFunction = () => [{ title: 'Importer les codes ROME · LNPSQ' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEditGuide(member))
  const waiting = await previewCodes()
  if (!waiting) return { waiting: undefined, isOther: false }
  const { stamp, faults, planned } = waiting
  const changes = planned.filter(({ change }) => change !== 'unchanged')
  const gone = changes.filter(({ change }) => change === 'gone').map(({ code }) => code)
  return {
    isOther: new URL(request.url).searchParams.has('autre'),
    waiting: {
      ...{ stamp, faults },
      counts: countCodes(planned),
      untold: Math.max(0, changes.length - LISTED_AT_MOST),
      changes: changes.slice(0, LISTED_AT_MOST),
      sheets: await listSheetsOf(gone),
    },
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEditGuide(member))
  return received(request, ADDRESS, bytes => receiveCodes({ bytes, actor: member }))
}

export default function RomeImport() {
  const { waiting, isOther } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <ImportFrame
      title="Codes ROME"
      about="Les codes et les titres officiels des métiers, publiés par France Travail."
      hint="unix_referentiel_code_rome_v460_utf8.csv, ou la liste JSON des codes. 10 Mo au plus."
      isOther={isOther}
      reply={answer?.reply}
    >
      {waiting && <WaitingCodes waiting={waiting} />}
    </ImportFrame>
  )
}

type WaitingFile = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['waiting']>

function WaitingCodes({ waiting: { stamp, counts, changes, untold, faults, sheets } }: { waiting: WaitingFile }) {
  return (
    <>
      <Counts counts={(Object.keys(CHANGE_WORDS) as RomeChange[]).map(key => [CHANGE_WORDS[key], counts[key]])} />
      <CodedSheets title="Des fiches nomment un code qui disparaît" sheets={sheets} />
      <Decision address={ADDRESS} stamp={stamp} isNew={changes.length > 0} confirm="Importer ces codes" />
      <Faults faults={faults} />
      {changes.length > 0 && (
        <Table
          caption={untold > 0 ? `Les ${changes.length} premiers changements, et ${untold} autres` : 'Ce qui change'}
          rows={changes}
          rowKey={({ code }) => code}
          columns={[
            { heading: 'Code', cell: ({ code }) => code },
            { heading: 'Changement', cell: ({ change }) => CHANGE_WORDS[change] },
            { heading: 'Titre', cell: ({ title }) => title },
            { heading: 'Ancien titre', cell: ({ before }) => before ?? '' },
          ]}
        />
      )}
    </>
  )
}
