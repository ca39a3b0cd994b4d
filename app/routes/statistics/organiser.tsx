import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireMember } from '~/features/account/session.server'
import { isOver } from '~/features/edition/moments'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { FiguresBlocks } from '~/features/figures/figures-blocks'
import { findOrganiserFigures } from '~/features/figures/organiser-figures.server'
import { countLive } from '~/features/live/count-live.server'
import { isLivePage } from '~/features/live/live'
import { LiveFigures } from '~/features/live/live-figures'
import { canSeeAllFigures } from '~/features/statistics/policy'
import { distances } from '~/features/target/distances'
import { findTargets } from '~/features/target/queries.server'
import { TargetList } from '~/features/target/target-list'
import { authorise, notFound } from '~/lib/http.server'
import { findT } from '~/lib/i18n.server'
import { ownValue } from '~/lib/own-value'
import { Notice } from '~/ui/notice'
import { DeclaredCounts } from './declared-counts'
import { FiguresHeading } from './figures-heading'
import { FirstFigure } from './first-figure'
import { PageContents } from './page-contents'
import { Publication, type State } from './publication-box'

const DONE = {
  figes: 'Les chiffres sont figés et publiés.',
  'trop-tot': 'L’édition n’est pas finie.',
  'rien-a-figer': 'Personne n’est compté\u00a0: il n’y a rien à figer.',
}

export const handle = { hydrate: isLivePage }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canSeeAllFigures(member, edition))

  const now = new Date()
  const { slug, name, heldOn, year, publishedAt, disclosureThreshold } = edition
  const [figures, targets] = await Promise.all([
    findOrganiserFigures(edition, await findT(request, 'statistics')),
    findTargets(edition.id),
  ])
  const { counted, declared, headline, frozen } = figures
  const t = await findT(request, 'report')
  return {
    edition: { slug, name, heldOn, year },
    publication: {
      slug,
      state: stateOf({
        isFrozen: frozen !== undefined,
        isDeclared: declared !== undefined,
        isOver: isOver(edition, now),
      }),
      threshold: frozen?.threshold ?? disclosureThreshold,
      isVisible: publishedAt !== null && publishedAt <= now,
    },
    live: frozen ? undefined : await countLive(edition, now),
    distances: distances(targets, headline),
    done: ownValue(DONE, new URL(request.url).searchParams.get('fait')),
    counted,
    contents: counted?.blocks.map(({ id, caption }) => ({
      id,
      name: t(`sheets.${id}` as 'sheets.age', { defaultValue: caption }),
    })),
    declared,
  }
}

function stateOf({ isFrozen, isDeclared, isOver }: Record<'isFrozen' | 'isDeclared' | 'isOver', boolean>): State {
  if (isDeclared) return 'declared'
  if (isFrozen) return 'frozen'
  return isOver ? 'over' : 'to-come'
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: `Chiffres · ${data.edition.name} · LNPSQ` }] : []

export default function OrganiserStatistics() {
  const {
    edition,
    publication,
    live,
    distances,
    done,
    counted,
    contents = [],
    declared,
  } = useLoaderData<typeof loader>()
  return (
    <div className="grid gap-10 py-8 print:block print:space-y-8">
      <FiguresHeading edition={edition} current="Chiffres" />
      {done && <Notice tone={publication.state === 'frozen' ? 'success' : 'error'}>{done}</Notice>}
      {live && <LiveFigures live={live} slug={edition.slug} />}
      <Publication {...publication} />
      {distances.length > 0 && (
        <section aria-labelledby="targets" className="grid gap-4">
          <h2 id="targets">Objectifs</h2>
          <TargetList distances={distances} />
        </section>
      )}
      {counted && (
        <FiguresSection figure={counted.figure} aside={<PageContents contents={contents} slug={edition.slug} />}>
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

type SectionProps = {
  figure: Parameters<typeof FirstFigure>[0]['figure']
  aside?: React.ReactNode
  children: React.ReactNode
}

function FiguresSection({ figure, aside, children }: SectionProps) {
  return (
    <section className="grid gap-x-12 gap-y-10 border-t-2 border-ink pt-8 lg:grid-cols-[16rem_minmax(0,1fr)] print:block print:space-y-8">
      <div className="grid content-start gap-6">
        <FirstFigure figure={figure} level={2} />
        {aside}
      </div>
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-12 print:block print:space-y-8">
        {children}
      </div>
    </section>
  )
}
