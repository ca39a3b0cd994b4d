import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { IMPORT_SUBJECTS } from 'db/schema/words'
import { z } from 'zod'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { listImports, receiveFile } from '~/features/import/files.server'
import { canImport } from '~/features/import/policy'
import { SUBJECT_WORDS } from '~/features/import/words'
import { clockTime, longDay } from '~/lib/dates'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { MOST_FILE_BYTES } from '~/lib/spreadsheet.server'
import { FileForm } from './file-form'
import { LastImports } from './last-imports'
import { Models } from './models'

const FORM_BYTES = MOST_FILE_BYTES + 10_000

const FileSchema = z.object({
  subject: z.enum(IMPORT_SUBJECTS, 'Choisissez ce que contient le fichier.'),
  // Without a choice, browsers send a file without a name.
  file: z
    .instanceof(File, { error: 'Choisissez un fichier.' })
    .refine(file => file.name !== '' || file.size > 0, 'Choisissez un fichier.'),
})

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))
  const found = await listImports(edition.id)
  return {
    edition: { slug: edition.slug, name: edition.name },
    subjects: IMPORT_SUBJECTS.filter(subject => canImport(member, edition, subject)),
    isForgotten: new URL(request.url).searchParams.has('oublie'),
    imports: found.map(({ id, subject, fileName, createdAt, confirmedAt }) => ({
      id,
      title: `${SUBJECT_WORDS[subject]}, ${fileName}`,
      when: `${longDay(createdAt, 'fr')}, ${clockTime(createdAt, 'fr')}`,
      isConfirmed: confirmedAt !== null,
    })),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))

  const form = await parseForm(request, FileSchema, FORM_BYTES)
  if (form.status !== 'success') return refuse(form.payload.subject, form.error ?? {})

  const { subject, file } = form.value
  authorise(canImport(member, edition, subject))
  const bytes = Buffer.from(await file.arrayBuffer())
  const received = await receiveFile({ bytes, fileName: file.name, subject, edition, actor: member })
  if (received.outcome === 'unreadable') return refuse(subject, { file: [received.reason] })
  return redirect(`/organisation/editions/${edition.slug}/imports/${received.importId}`, 303)
}

/** The file itself is not sent back: no browser would take it again. */
function refuse(subject: unknown, error: Record<string, string[] | null>) {
  const initialValue = { subject: typeof subject === 'string' ? subject : '' }
  return data({ reply: { initialValue, error } }, 422)
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: `Importer · ${data.edition.name} · LNPSQ` }] : []

export default function Imports() {
  const { edition, subjects, imports, isForgotten } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="grid gap-10 py-8">
      <header className="grid gap-2">
        <h1>Importer</h1>
        <p className="text-stone">{edition.name}</p>
      </header>
      <FileForm subjects={subjects} reply={answer?.reply} isForgotten={isForgotten} />
      <Models subjects={subjects} address={`/organisation/editions/${edition.slug}/imports/modeles`} />
      <LastImports imports={imports} />
    </div>
  )
}
