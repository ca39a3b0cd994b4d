import type { Database } from 'db/client.server'
import { type FirstPage, writeFirstPages } from '~/features/guide/first-pages.server'
import { writeRomeCodes } from '~/features/rome/write.server'
import { ARCHIVES } from './archives'
import { ARTICLES } from './articles'
import { ARTIFICIAL_INTELLIGENCE } from './jobs/artificial-intelligence'
import { CREATION } from './jobs/creation'
import { DATA } from './jobs/data'
import { DEVELOPMENT } from './jobs/development'
import { INFRASTRUCTURE } from './jobs/infrastructure'
import { MEDIATION } from './jobs/mediation'
import { ONLINE } from './jobs/online'
import { SECURITY } from './jobs/security'
import { SUPPORT } from './jobs/support'
import { TELECOM } from './jobs/telecom'
import { WEBSITES } from './jobs/websites'
import { MISCONCEPTIONS } from './misconceptions'
import { PORTRAITS } from './portraits'
import { RESOURCES } from './resources'
import { ROME } from './rome'
import { isFound, STRUCTURES } from './structures'
import { TRAININGS } from './trainings'
import { USES } from './uses'

export const JOBS = [
  ...INFRASTRUCTURE,
  ...DEVELOPMENT,
  ...WEBSITES,
  ...DATA,
  ...ARTIFICIAL_INTELLIGENCE,
  ...SECURITY,
  ...CREATION,
  ...ONLINE,
  ...SUPPORT,
  ...MEDIATION,
  ...TELECOM,
]

/** The guide's first pages. A demonstration also publishes the structures one can find; everyone reads that nobody checked them. */
export function firstPages(demo = false): FirstPage[] {
  const published = { isPublished: true }
  return [
    ...JOBS.map(content => ({ kind: 'job' as const, content, ...published })),
    ...TRAININGS.map(content => ({ kind: 'training' as const, content, ...published })),
    ...MISCONCEPTIONS.map(content => ({ kind: 'misconception' as const, content, ...published })),
    ...USES.map(content => ({ kind: 'use' as const, content, ...published })),
    ...RESOURCES.map(content => ({ kind: 'resource' as const, content, ...published })),
    ...STRUCTURES.map(content => ({ kind: 'structure' as const, content, isPublished: demo && isFound(content) })),
    // Waits for its person, and for their agreement.
    ...PORTRAITS.map(content => ({ kind: 'portrait' as const, content, isPublished: false })),
    ...ARTICLES.map(content => ({ kind: 'article' as const, content, ...published })),
    ...ARCHIVES.map(content => ({ kind: 'archive' as const, content, ...published })),
  ]
}

export async function seedGuide(now: Date, database: Database, demo = false): Promise<void> {
  await writeFirstPages(firstPages(demo), now, database)
  await writeRomeCodes(ROME, database)
}
