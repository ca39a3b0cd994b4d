import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { requireMember } from '~/features/account/session.server'
import { CarriedLogSchema, MOST_LOG_BYTES, type Received, receiveLog } from '~/features/carried-log/receive.server'
import { canScanTickets } from '~/features/check-in/policy'
import type { RefusalReason } from '~/features/check-in/protocol'
import type { CarriedLog } from '~/features/device/protocol'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { findFrozen } from '~/features/statistics/freeze.server'
import { clockTime } from '~/lib/dates'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { Button } from '~/ui/button'
import { TextField } from '~/ui/field'
import { formFields } from '~/ui/form-fields'
import { Notice } from '~/ui/notice'
import { passages } from './words'

const NO_LOG = 'Ce fichier n’est pas un journal de la porte, ou il est abîmé.'
const REFUSALS = {
  'not-proven': 'Ce journal a été modifié, ou aucun appareil invité ici ne l’a écrit.',
  'organisers-only': NO_LOG,
  'other-edition': 'Ce journal est celui d’une autre édition\u00a0: importez-le dans la sienne.',
}

/** Why passages of a log are not taken, after how many. */
const REASONS: Record<Exclude<RefusalReason, 'group'>, string> = {
  invalid: 'le site ne sait pas le lire',
  'foreign-checkpoint': 'noté là où ce téléphone ne devait pas scanner',
  'in-the-future': 'daté d’un jour à venir, l’heure du téléphone était fausse',
  'id-taken': 'déjà noté par un autre téléphone',
}

const FileSchema = z.object({
  // Without a choice, browsers send a file without a name.
  file: z
    .instanceof(File, { error: 'Choisissez un fichier.' })
    .refine(file => file.name !== '' || file.size > 0, 'Choisissez un fichier.'),
})

export const meta: MetaFunction = () => [{ title: 'Importer un journal · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canScanTickets(member, edition))
  return {
    desk: `/organisation/editions/${edition.slug}/accueil`,
    isFrozen: (await findFrozen(edition.id)) !== undefined,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canScanTickets(member, edition))

  const form = await parseForm(request, FileSchema, MOST_LOG_BYTES)
  if (form.status !== 'success') return refuse(form.error?.file ?? ['Choisissez un fichier.'])
  const log = CarriedLogSchema.safeParse(parseJson(await form.value.file.text()))
  if (!log.success) return refuse([NO_LOG])

  const bearer = { organiser: member, editionId: edition.id }
  const received = await receiveLog({ log: log.data, bearer, now: new Date() })
  if (received.outcome !== 'received') return refuse([REFUSALS[received.outcome]])
  return data({ reply: undefined, told: tellReceived(received, log.data) }, 200)
}

/** The file itself is not sent back: no browser would take it again. */
function refuse(sentences: string[]) {
  return data({ reply: { initialValue: {}, error: { file: sentences } }, told: undefined }, 422)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function tellReceived({ results, known }: Received, { entries }: CarriedLog) {
  const refused = results.filter(answer => answer.verdict === 'refused')
  const byReason = [...Map.groupBy(refused, ({ reason }) => reason)]
  const inWords = byReason.map(([reason, answers]) => {
    const why = reason === 'group' ? groupWords(momentsOf(entries, answers)) : REASONS[reason]
    return `${passages(answers.length)}\u00a0: ${why}.`
  })
  return { taken: results.length - refused.length, known, refused: inWords }
}

const ScanMoment = z.object({ id: z.uuid().toLowerCase(), scannedAt: z.iso.datetime({ offset: true }) })

/** When the scans were made that these answers are of. */
function momentsOf(entries: unknown[], answers: { id: string | null }[]): Date[] {
  const ids = new Set(answers.map(({ id }) => id))
  const scans = entries.flatMap(entry => ScanMoment.safeParse(entry).data ?? [])
  return scans.filter(({ id }) => ids.has(id)).map(({ scannedAt }) => new Date(scannedAt))
}

/** So that somebody who was there remembers which group it was. */
function groupWords(moments: Date[]): string {
  const times = moments.map(moment => clockTime(moment, 'fr'))
  return `billet d’un groupe lu à ${new Intl.ListFormat('fr').format(times)}, dont personne n’est compté`
}

export default function LogImport() {
  const { desk, isFrozen } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { defaultValue: _, ...file } = formFields(answer?.reply)('file')
  return (
    <div className="grid max-w-2xl gap-6 py-8">
      <header className="grid gap-2">
        <p>
          <Link to={desk} className="inline-flex min-h-touch items-center">
            Accueil
          </Link>
        </p>
        <h1>Importer le journal d’un téléphone</h1>
        <p>
          Quand un téléphone n’a pas retrouvé le réseau, son menu permet de transmettre ce qu’il a noté&nbsp;: montré à
          un autre téléphone, ou enregistré dans un fichier. Apportez ce fichier ici. Un passage importé deux fois n’est
          compté qu’une fois.
        </p>
      </header>
      {answer?.told && <Told {...answer.told} desk={desk} />}
      {isFrozen && (
        <Notice tone="error" title="Les chiffres de cette édition sont figés">
          <p>Ce que vous importez rejoint le journal de la porte, mais ne change plus aucun chiffre publié.</p>
        </Notice>
      )}
      <Form method="post" encType="multipart/form-data" noValidate className="grid gap-6">
        <TextField
          {...file}
          type="file"
          label="Fichier du journal"
          hint="Son nom commence par «&nbsp;journal&nbsp;». 8&nbsp;Mo au plus."
          accept="application/json,.json"
        />
        <div>
          <Button type="submit">Importer le journal</Button>
        </div>
      </Form>
    </div>
  )
}

function Told({ taken, known, refused, desk }: ReturnType<typeof tellReceived> & { desk: string }) {
  return (
    <Notice
      tone={refused.length > 0 ? 'error' : 'success'}
      title={taken > 0 ? `${passages(taken)} de plus dans le journal` : 'Rien de nouveau dans ce fichier'}
    >
      {known > 0 && <p>{`${passages(known)} ${known > 1 ? 'y étaient' : 'y était'} déjà.`}</p>}
      {refused.length > 0 && (
        <>
          <p>Ce qui n’a pas pu être pris&nbsp;:</p>
          <ul className="list-disc ps-5">
            {refused.map(sentence => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      <p>
        <Link to={`${desk}/doubles`} className="inline-flex min-h-touch items-center">
          Voir les doubles entrées
        </Link>
      </p>
    </Notice>
  )
}
