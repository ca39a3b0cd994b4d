import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { requireMember } from '~/features/account/session.server'
import { isOver } from '~/features/edition/moments'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { FiguresBlocks } from '~/features/figures/figures-blocks'
import { findOrganiserFigures } from '~/features/figures/organiser-figures.server'
import { areFiguresPublic, canSeeAllFigures } from '~/features/statistics/policy'
import { longDay } from '~/lib/dates'
import { authorise, notFound } from '~/lib/http.server'
import { findT } from '~/lib/i18n.server'
import { DeclaredCounts } from './declared-counts'
import { FirstFigure } from './first-figure'
import { Publication } from './publication-box'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canSeeAllFigures(member, edition))

  const now = new Date()
  const { slug, name, number, heldOn, year, publishedAt, disclosureThreshold } = edition
  return {
    edition: { slug, name, number, threshold: disclosureThreshold },
    when: heldOn ? longDay(heldOn, 'fr') : String(year),
    publication: {
      isVisible: publishedAt !== null && publishedAt <= now,
      isOver: isOver(edition, now),
      isPublic: areFiguresPublic(edition, now),
    },
    ...(await findOrganiserFigures(edition, await findT(request, 'statistics'))),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: `Chiffres · ${data.edition.name} · LNPSQ` }] : []

export default function OrganiserStatistics() {
  const { edition, when, publication, counted, declared } = useLoaderData<typeof loader>()
  return (
    <div className="grid gap-10 py-8 print:block print:space-y-8">
      <header className="grid gap-2">
        <p className="no-print">
          <Link to="/organisation" className="inline-flex min-h-touch items-center">
            Toutes les éditions
          </Link>
        </p>
        <h1>Chiffres</h1>
        <p className="text-stone">{`${edition.name}, ${when}`}</p>
      </header>
      <Publication edition={edition} isCounted={counted !== undefined} {...publication} />
      {counted && (
        <FiguresSection figure={counted.figure}>
          <FiguresBlocks blocks={counted.blocks} numbersLabel="Les nombres" isOpen />
        </FiguresSection>
      )}
      {declared && (
        <FiguresSection figure={declared.figure}>
          <FiguresBlocks blocks={declared.blocks} numbersLabel="Les nombres" isOpen />
          <DeclaredCounts counts={declared.counts} />
        </FiguresSection>
      )}
    </div>
  )
}

function FiguresSection({
  figure,
  children,
}: {
  figure: Parameters<typeof FirstFigure>[0]['figure']
  children: React.ReactNode
}) {
  return (
    <section className="grid gap-x-12 gap-y-10 border-t-2 border-ink pt-8 lg:grid-cols-[16rem_minmax(0,1fr)] print:block print:space-y-8">
      <FirstFigure figure={figure} level={2} />
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-12 print:block print:space-y-8">
        {children}
      </div>
    </section>
  )
}
