import type { GuideKind } from 'db/schema/words'
import { findNextEdition } from '~/features/edition/queries.server'
import { listAllPublished, listPublished, type PublishedPage } from '~/features/guide/queries.server'
import { FAMILIES, type Family } from '~/features/guide/words'
import type { Leaflet } from './leaflet.server'

/** What everybody may read of the guide, by kind, as it is printed. `readFirst` stands before all; `article` holds the others. */
export type PrintedGuide = { [Kind in GuideKind]: PublishedPage<Kind>[] } & { readFirst: PublishedPage<'article'>[] }

/** The article that says how to read the guide, by its first address: it stays its own under any title. */
const READ_FIRST = 'comment-lire-ce-guide'

/** Every published page, each kind in the order of its titles. */
export async function findPrintedGuide(): Promise<PrintedGuide> {
  const [pages, readFirst] = await Promise.all([listAllPublished(), listPublished('article', [READ_FIRST])])
  const of = <Kind extends GuideKind>(kind: Kind) =>
    pages.filter((page): page is PublishedPage<Kind> => page.kind === kind)
  return {
    readFirst,
    job: of('job'),
    training: of('training'),
    misconception: of('misconception'),
    use: of('use'),
    resource: of('resource'),
    structure: of('structure'),
    portrait: of('portrait'),
    article: of('article').filter(({ id }) => !readFirst.some(first => first.id === id)),
    archive: of('archive'),
  }
}

/** A job sheet with the pages it names. */
export type Sheet = {
  page: PublishedPage<'job'>
  related: PublishedPage<'job'>[]
  trainings: PublishedPage<'training'>[]
}

/** The sheet of a job of the guide. */
export function sheetOf(guide: PrintedGuide, page: PublishedPage<'job'>): Sheet {
  return {
    page,
    related: guide.job.filter(({ slug }) => page.content.related.includes(slug)),
    trainings: guide.training.filter(({ content }) => content.jobs.includes(page.slug)),
  }
}

/** The families that have sheets, in their order, with them. */
export function familiesOf(guide: PrintedGuide): { family: Family; jobs: PublishedPage<'job'>[] }[] {
  return (Object.keys(FAMILIES) as Family[])
    .map(family => ({ family, jobs: guide.job.filter(({ content }) => content.family === family) }))
    .filter(({ jobs }) => jobs.length > 0)
}

/** The leaflet of a family; undefined when nothing of it is published. */
export async function findLeaflet(family: string | undefined, now: Date): Promise<Leaflet | undefined> {
  const guide = await findPrintedGuide()
  const found = familiesOf(guide).find(each => each.family === family)
  if (!found) return undefined
  const slugs = new Set(found.jobs.map(({ slug }) => slug))
  const trainings = guide.training.filter(({ content }) => content.jobs.some(slug => slugs.has(slug)))
  return { ...found, trainings, next: await findNextEdition(now) }
}
