import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { findNeighbourhoodsMap } from '~/features/neighbourhood/area-map.server'
import { findAreaShare } from '~/features/neighbourhood/population.server'
import { countElsewhere } from '~/features/neighbourhood/queries.server'
import { MOST_PERIMETER_BYTES } from '~/features/neighbourhood/read-perimeters.server'
import { isWaiting, receivePerimeters } from '~/features/neighbourhood/waiting-perimeters.server'
import { parisDay } from '~/lib/dates'
import { authorise, parseForm } from '~/lib/http.server'
import { formatNumber } from '~/lib/numbers'
import { ownValue } from '~/lib/own-value'
import { ButtonLink } from '~/ui/button'
import { ChartFigure } from '~/ui/chart'
import { Notice } from '~/ui/notice'
import { Table } from '~/ui/table'
import { PerimetersForm } from './perimeters-form'

const FORM_BYTES = MOST_PERIMETER_BYTES + 10_000

const DONE: Record<string, string> = {
  importe: 'Les périmètres sont à jour',
  oublie: 'Le fichier est oublié, rien n’a été écrit',
  rien: 'Aucun fichier n’attend',
}

const PerimetersSchema = z.object({
  day: z.iso
    .date({ error: 'Écrivez un jour, comme 01/01/2024.', abort: true })
    .refine(day => day >= '2014-01-01' && day < '2100-01-01', 'Écrivez un jour entre 2014 et 2099.'),
  // Without a choice, browsers send a file without a name.
  file: z
    .instanceof(File, { error: 'Choisissez un fichier.' })
    .refine(file => file.name !== '' || file.size > 0, 'Choisissez un fichier.'),
})

export const meta: MetaFunction = () => [{ title: 'Quartiers prioritaires · LNPSQ' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const today = parisDay(new Date())
  return {
    done: ownValue(DONE, new URL(request.url).searchParams.get('fait') ?? ''),
    isWaiting: await isWaiting(),
    map: await findNeighbourhoodsMap(today, 'fr'),
    share: await findAreaShare(today),
    elsewhere: await countElsewhere(today),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))

  const form = await parseForm(request, PerimetersSchema, FORM_BYTES)
  if (form.status !== 'success') return refuse(form.payload.day, form.error ?? {})

  const { day, file } = form.value
  const bytes = Buffer.from(await file.arrayBuffer())
  const received = await receivePerimeters({ bytes, day, actor: member })
  if (received.outcome === 'unreadable') return refuse(day, { file: [received.reason] })
  return redirect('/organisation/quartiers/import', 303)
}

/** The file itself is not sent back: no browser would take it again. */
function refuse(day: unknown, error: Record<string, string[] | null>) {
  return data({ reply: { initialValue: { day: typeof day === 'string' ? day : '' }, error } }, 422)
}

export default function Neighbourhoods() {
  const { done, isWaiting, map, share, elsewhere } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-10 py-8">
      <header className="grid gap-4">
        <h1>Quartiers prioritaires</h1>
        {done && !answer && <Notice tone="success" title={done} />}
        {isWaiting && (
          <Notice title="Un fichier attend d’être relu">
            <p className="pt-2">
              <ButtonLink to="import">Le relire</ButtonLink>
            </p>
          </Notice>
        )}
      </header>
      {map ? (
        <ChartFigure id="map" title={map.title} pictures={map.pictures}>
          {share && (
            <p>
              {`${formatNumber(share.people, 'fr')} personnes y habitent, soit ${share.percent}\u00a0% des ${formatNumber(share.population, 'fr')} habitants de Toulouse Métropole.`}
            </p>
          )}
          {elsewhere > 0 && (
            <p>{`${formatNumber(elsewhere, 'fr')} autres quartiers, hors de l’agglomération, sont connus aussi.`}</p>
          )}
          <p className="text-base text-stone">{map.notes.join(' ')}</p>
          <Table
            caption={map.caption}
            rows={map.rows}
            rowKey={row => row.key}
            columns={map.columns.map((heading, index) => ({
              heading,
              cell: (row: { cells: string[] }) => row.cells[index],
              isNumber: index === 2,
            }))}
          />
        </ChartFigure>
      ) : (
        <p>Aucun périmètre n’est en vigueur aujourd’hui.</p>
      )}
      <PerimetersForm reply={answer?.reply} />
    </div>
  )
}
