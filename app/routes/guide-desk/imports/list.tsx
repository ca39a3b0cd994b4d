import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { requireMember } from '~/features/account/session.server'
import { canEditGuide } from '~/features/guide/policy'
import { listOutdatedSheets } from '~/features/rome/sheets.server'
import { authorise } from '~/lib/http.server'
import { ownValue } from '~/lib/own-value'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { CodedSheets } from './coded-sheets'

const NOTICES = {
  importe: { tone: 'success', title: 'L’import est fait.' },
  oublie: { tone: 'success', title: 'Le fichier est oublié, rien n’a été écrit.' },
  rien: { tone: 'info', title: 'Aucun fichier n’attendait.' },
} as const

export const meta: MetaFunction = () => [{ title: 'Imports du guide · LNPSQ' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEditGuide(member))
  return {
    notice: ownValue(NOTICES, new URL(request.url).searchParams.get('fait')),
    sheets: await listOutdatedSheets(),
  }
}

export default function GuideImports() {
  const { notice, sheets } = useLoaderData<typeof loader>()
  return (
    <div className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-8 py-10">
      <header className="grid gap-2">
        <p>
          <Link to="/organisation/guide" className="inline-flex min-h-touch items-center">
            Toutes les pages du guide
          </Link>
        </p>
        <h1>Imports</h1>
        <p>Un fichier officiel est d’abord lu. Vous voyez ce qu’il change, puis vous confirmez.</p>
      </header>
      {notice && <Notice {...notice} />}
      <section aria-labelledby="structures" className="grid gap-4">
        <h2 id="structures">Structures</h2>
        <p>
          Les lieux de médiation numérique (CSV) ou les structures de data·inclusion (JSON), en Haute-Garonne. Ce que
          vous avez corrigé à la main reste.
        </p>
        <div>
          <ButtonLink to="/organisation/guide/imports/structures">Importer des structures</ButtonLink>
        </div>
      </section>
      <section aria-labelledby="rome" className="grid gap-4">
        <h2 id="rome">Codes ROME</h2>
        <p>Les codes et les titres officiels des métiers, que nomment les fiches métiers.</p>
        <CodedSheets title="Ces fiches nomment un code qui n’existe plus" sheets={sheets} />
        <div>
          <ButtonLink to="/organisation/guide/imports/rome">Importer les codes ROME</ButtonLink>
        </div>
      </section>
    </div>
  )
}
