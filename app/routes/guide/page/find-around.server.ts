import { findNextEdition } from '~/features/edition/queries.server'
import { type AnyPage, listPublished } from '~/features/guide/queries.server'
import { forLink } from '~/features/guide-link/page-links'
import { listActivitiesAbout, listPagesAbout } from '~/features/guide-link/queries.server'
import { listOffersOfRome } from '~/features/job-offer/by-rome.server'
import { listRomeTitles } from '~/features/rome/titles.server'

export type Around = Awaited<ReturnType<typeof findAround>>

/** What a page of the guide leads to: sheets, pages about it, its activities and offers at the next edition. */
export async function findAround(page: AnyPage, now: Date) {
  const isJob = page.kind === 'job'
  const romeCode = isJob ? page.content.rome : null
  const [jobs, about, titles, edition] = await Promise.all([
    listPublished('job', jobsNamedBy(page)),
    isJob ? listPagesAbout(page.id) : [],
    listRomeTitles(romeCode ? [romeCode] : []),
    findNextEdition(now),
  ])
  const [activities, offers] = await Promise.all([
    edition ? listActivitiesAbout(page, edition) : [],
    edition && romeCode ? listOffersOfRome(edition, romeCode) : [],
  ])
  const aboutOf = (...kinds: string[]) => about.filter(({ kind }) => kinds.includes(kind)).map(forLink)
  return {
    jobs: jobs.filter(({ id }) => id !== page.id).map(forLink),
    trainings: aboutOf('training'),
    portraits: aboutOf('portrait'),
    others: aboutOf('misconception', 'use', 'resource', 'article'),
    romeTitle: romeCode ? titles.get(romeCode) : undefined,
    edition: edition && { slug: edition.slug, name: edition.name },
    activities,
    offers,
  }
}

function jobsNamedBy(page: AnyPage): string[] {
  if (page.kind === 'job') return page.content.related
  return 'jobs' in page.content ? page.content.jobs : []
}
