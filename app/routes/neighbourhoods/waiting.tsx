import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { countChanges } from '~/features/neighbourhood/confirm-perimeters.server'
import { CHANGES, type Change } from '~/features/neighbourhood/plan-perimeters'
import { listNeighbourhoodNames } from '~/features/neighbourhood/queries.server'
import { previewPerimeters } from '~/features/neighbourhood/waiting-perimeters.server'
import { longDay } from '~/lib/dates'
import { authorise } from '~/lib/http.server'
import { formatNumber } from '~/lib/numbers'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { Table } from '~/ui/table'

const LISTED_AT_MOST = 200

const CHANGE_WORDS: Record<Change, string> = {
  added: 'Ajouté',
  changed: 'Contour changé',
  corrected: 'Corrigé, même jour',
  ended: 'N’est plus en vigueur',
  kept: 'Absent du fichier, gardé',
  unchanged: 'Inchangé',
}

export const meta: MetaFunction = () => [{ title: 'Relire des périmètres · LNPSQ' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const waiting = await previewPerimeters()
  if (!waiting) throw redirect('/organisation/quartiers')

  const { stamp, planned } = waiting
  const names = await listNeighbourhoodNames(planned.filter(one => !one.name).map(one => one.code))
  const told = planned
    .filter(({ change }) => change !== 'unchanged')
    .sort((a, b) => Number(Boolean(b.isInArea)) - Number(Boolean(a.isInArea)))
  return {
    day: longDay(waiting.day, 'fr'),
    stamp,
    isOther: new URL(request.url).searchParams.has('autre'),
    counts: countChanges(planned),
    changes: told.slice(0, LISTED_AT_MOST).map(({ code, name, city, change, before }) => ({
      code,
      name: name ?? names.get(code) ?? code,
      city: city ?? '',
      change,
      since: before && longDay(before.inForceFrom, 'fr'),
    })),
    untold: Math.max(0, told.length - LISTED_AT_MOST),
  }
}

export default function WaitingPerimeters() {
  const { day, stamp, isOther, counts, changes, untold } = useLoaderData<typeof loader>()
  const isNew = CHANGES.some(change => !['kept', 'unchanged'].includes(change) && counts[change] > 0)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 py-8">
      <header className="grid gap-2">
        <p>
          <Link to="/organisation/quartiers" className="inline-flex min-h-touch items-center">
            Quartiers prioritaires
          </Link>
        </p>
        <h1>Relire avant d’importer</h1>
        <p className="text-stone">{`Périmètres en vigueur depuis le ${day}`}</p>
      </header>
      {isOther && (
        <Notice tone="error" title="Un autre fichier est arrivé entre-temps">
          <p>Rien n’a été écrit. Relisez celui-ci.</p>
        </Notice>
      )}
      <Counts counts={counts} />
      <section aria-label="Décision" className="grid max-w-3xl gap-4">
        {counts.ended > 0 && (
          <Notice title="Des quartiers cessent d’être en vigueur">
            <p>
              Ceux des départements de ce fichier qui n’y sont pas. Si le fichier n’est pas complet pour un département,
              ne confirmez pas.
            </p>
          </Notice>
        )}
        {!isNew && <p>Ce fichier n’apporte rien de nouveau.</p>}
        <div className="flex flex-wrap gap-3">
          {isNew && (
            <Form method="post" action="confirmation" relative="path">
              <input type="hidden" name="stamp" value={stamp} />
              <Button type="submit">Importer ces périmètres</Button>
            </Form>
          )}
          <Form method="post" action="oubli" relative="path">
            <Button type="submit" look="secondary">
              Oublier ce fichier
            </Button>
          </Form>
        </div>
      </section>
      {changes.length > 0 && (
        <Table
          caption={
            untold > 0
              ? `Les ${changes.length} premiers changements\u00a0; ${formatNumber(untold, 'fr')} autres ne sont pas montrés ici.`
              : 'Ce qui change'
          }
          rows={changes}
          rowKey={row => row.code}
          columns={[
            { heading: 'Quartier', cell: row => row.name },
            { heading: 'Changement', cell: row => CHANGE_WORDS[row.change] },
            { heading: 'Commune', cell: row => row.city },
            { heading: 'Code', cell: row => row.code },
            { heading: 'Ancien contour, depuis le', cell: row => row.since ?? '' },
          ]}
        />
      )}
    </div>
  )
}

function Counts({ counts }: { counts: Record<Change, number> }) {
  return (
    <dl className="grid two-columns gap-3 md:grid-cols-3">
      {CHANGES.filter(change => counts[change] > 0 || !['corrected', 'kept'].includes(change)).map(change => (
        <div key={change} className="grid gap-1 rounded-brick border-2 border-line bg-white p-4">
          <dt className="text-base text-stone">{CHANGE_WORDS[change]}</dt>
          <dd className="font-heading text-3xl font-bold tabular-nums">{formatNumber(counts[change], 'fr')}</dd>
        </div>
      ))}
    </dl>
  )
}
