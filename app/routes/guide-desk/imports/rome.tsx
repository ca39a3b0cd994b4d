import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { requireMember } from '~/features/account/session.server'
import { canEditGuide } from '~/features/guide/policy'
import { previewCodes, receiveCodes } from '~/features/rome/import.server'
import { countCodes, type RomeChange } from '~/features/rome/plan-codes'
import { listSheetsOf } from '~/features/rome/sheets.server'
import { authorise, parseForm } from '~/lib/http.server'
import { Notice } from '~/ui/notice'
import { Table } from '~/ui/table'
import { FileForm } from './file-form'
import { FileSchema, MOST_SENT_BYTES } from './schema.server'
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
  const form = await parseForm(request, FileSchema, MOST_SENT_BYTES)
  if (form.status !== 'success') return refuse(form.error ?? {})
  const bytes = Buffer.from(await form.value.file.arrayBuffer())
  const received = await receiveCodes({ bytes, actor: member })
  if (received.outcome === 'unreadable') return refuse({ file: [received.reason] })
  return redirect(ADDRESS, 303)
}

/** The file itself is not sent back: no browser would take it again. */
function refuse(error: Record<string, string[] | null>) {
  return data({ reply: { error } }, 422)
}

export default function RomeImport() {
  const { waiting, isOther } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 py-10">
      <header className="grid gap-2">
        <p>
          <Link to="/organisation/guide/imports" className="inline-flex min-h-touch items-center">
            Imports
          </Link>
        </p>
        <h1>Codes ROME</h1>
        <p>Les codes et les titres officiels des métiers, publiés par France Travail.</p>
      </header>
      {isOther && (
        <Notice tone="error" title="Un autre fichier est arrivé entre-temps">
          <p>Rien n’a été écrit. Relisez celui-ci.</p>
        </Notice>
      )}
      {waiting && !answer ? (
        <WaitingCodes waiting={waiting} />
      ) : (
        <FileForm
          reply={answer?.reply}
          hint="unix_referentiel_code_rome_v460_utf8.csv, ou la liste JSON des codes. 10 Mo au plus."
          accept=".csv,.json,text/csv,application/json"
        />
      )}
    </div>
  )
}

type WaitingFile = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['waiting']>

function WaitingCodes({ waiting: { stamp, counts, changes, untold, faults, sheets } }: { waiting: WaitingFile }) {
  return (
    <>
      <Counts counts={(Object.keys(CHANGE_WORDS) as RomeChange[]).map(key => [CHANGE_WORDS[key], counts[key]])} />
      {sheets.length > 0 && (
        <Notice title="Des fiches nomment un code qui disparaît">
          <ul>
            {sheets.map(({ id, title, code }) => (
              <li key={id}>
                <Link to={`/organisation/guide/${id}`} className="inline-flex min-h-touch items-center">
                  {title} ({code})
                </Link>
              </li>
            ))}
          </ul>
        </Notice>
      )}
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
