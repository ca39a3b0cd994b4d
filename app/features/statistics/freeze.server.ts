import { createHash, randomBytes } from 'node:crypto'
import { db } from 'db/client.server'
import { scans, walkIns } from 'db/schema/door'
import { type Edition, editions } from 'db/schema/editions'
import { frozenFigures } from 'db/schema/figures'
import { and, eq, exists, isNull, or } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { isOver } from '~/features/edition/moments'
import { listDeclaredFigures } from '~/features/edition/queries.server'
import { placeOf } from '~/lib/background.server'
import { countFigures } from './count.server'
import { type Headline, headlineOf } from './headline'
import { countParticipants } from './participants.server'
import { isDueForFreezing } from './policy'
import { publishedAfterWork, publishedFigures } from './published'
import type { EditionFigures } from './tally'

export type Frozen = {
  frozenAt: Date
  /** What was published is hidden below it. */
  threshold: number
  figures: EditionFigures
  /** SHA-256 of a hidden salt and of the figures' canonical JSON, in hexadecimal: it tells nothing of them. */
  stamp: string
}

type Asked = { edition: Edition; now: Date; actor: Actor }

type Outcome = 'frozen' | 'already' | 'too-early' | 'declared' | 'nobody-came'

/**
 * Counts an edition's figures once for all: what is erased later changes them no more. Doing it again, or twice at once,
 * keeps the first. Nothing is frozen where a report declares the figures, nor where nobody came: such a day was put off. An
 * actor who is null: the application by itself.
 */
export async function freezeFigures({ edition, now, actor }: Asked): Promise<{ outcome: Outcome }> {
  if (!isOver(edition, now)) return { outcome: 'too-early' }
  if (await findFrozen(edition.id)) return { outcome: 'already' }
  if ((await listDeclaredFigures(edition.id)).length > 0) return { outcome: 'declared' }

  // Whoever reads a day that was put off asks again and again: the rest is counted only when somebody came.
  if ((await countParticipants(edition.id)) === 0) return { outcome: 'nobody-came' }

  const figures = await countFigures(edition)
  const threshold = edition.disclosureThreshold
  const afterWork = figures.afterWork && publishedAfterWork(figures.afterWork, threshold)
  const content = canonical(figures)
  const salt = randomBytes(32).toString('hex')
  return db.transaction(async transaction => {
    const written = await transaction
      .insert(frozenFigures)
      .values({
        editionId: edition.id,
        frozenAt: now,
        memberId: actor?.id,
        threshold,
        figures: JSON.parse(content),
        headline: headlineOf(publishedFigures(figures, threshold), afterWork) as Record<string, number>,
        salt,
        stamp: stampOf(content, salt),
      })
      .onConflictDoNothing()
      .returning({ stamp: frozenFigures.stamp })
    const [frozen] = written
    if (!frozen) return { outcome: 'already' }
    const deed = { subject: 'figures', subjectId: edition.id, editionId: edition.id, label: edition.name }
    await recordDeed({ actor, verb: 'publish', ...deed, after: { stamp: frozen.stamp } }, transaction)
    return { outcome: 'frozen' }
  })
}

/** The frozen figures of an edition, if they are. One statement. */
export async function findFrozen(editionId: string): Promise<Frozen | undefined> {
  const [found] = await db.select().from(frozenFigures).where(eq(frozenFigures.editionId, editionId))
  if (!found) return undefined
  const { frozenAt, threshold, figures, stamp } = found
  return { frozenAt, threshold, figures: figures as unknown as EditionFigures, stamp }
}

/** Freezes the editions that are due. Gives back how many it froze; one that fails keeps the others from nothing. */
export async function freezeDueEditions(now: Date): Promise<number> {
  const scanned = db.select({ id: scans.id }).from(scans).where(eq(scans.editionId, editions.id))
  const counted = db.select({ id: walkIns.id }).from(walkIns).where(eq(walkIns.editionId, editions.id))
  const open = await db
    .select({ edition: editions })
    .from(editions)
    .leftJoin(frozenFigures, eq(frozenFigures.editionId, editions.id))
    .where(and(isNull(frozenFigures.editionId), or(exists(scanned), exists(counted))))
  let frozen = 0
  for (const { edition } of open) {
    if (!isDueForFreezing(edition, now)) continue
    const answer = await freezeFigures({ edition, now, actor: null }).catch(error => {
      console.error(`The figures of edition ${edition.number} could not be frozen: ${placeOf(error)}`)
    })
    if (answer?.outcome === 'frozen') frozen++
  }
  return frozen
}

export type FrozenHeadline = { editionId: string; frozenAt: Date; headline: Headline }

/** What was published of each frozen edition, to compare them. One statement. */
export async function listHeadlines(): Promise<FrozenHeadline[]> {
  const { editionId, frozenAt, headline } = frozenFigures
  return db.select({ editionId, frozenAt, headline }).from(frozenFigures) as Promise<FrozenHeadline[]>
}

/** True when the frozen figures of an edition are still those that were stamped. */
export async function isStampRight(editionId: string): Promise<boolean> {
  const [found] = await db.select().from(frozenFigures).where(eq(frozenFigures.editionId, editionId))
  return found !== undefined && found.stamp === stampOf(canonical(found.figures), found.salt)
}

function stampOf(content: string, salt: string): string {
  return createHash('sha256').update(salt).update(content).digest('hex')
}

/** JSON with its keys in alphabetical order, as RFC 8785 has it: Postgres keeps no order of keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
