import { db } from 'db/client.server'
import { quizCounts } from 'db/schema/guide-uses'
import type { QuizMoment } from 'db/schema/words'
import { sql } from 'drizzle-orm'

type Answer = {
  pageId: string
  isRight: boolean
  /** Null: outside every edition. */
  of: { editionId: string; moment: QuizMoment } | null
}

/** Counts an answer. One statement, so that none is lost among answers given at once; it says nothing of who gave it. */
export async function countAnswer({ pageId, isRight, of }: Answer): Promise<void> {
  const right = isRight ? 1 : 0
  await db
    .insert(quizCounts)
    .values({ pageId, editionId: of?.editionId, moment: of?.moment, answers: 1, right })
    .onConflictDoUpdate({
      target: [quizCounts.pageId, quizCounts.editionId, quizCounts.moment],
      set: { answers: sql`${quizCounts.answers} + 1`, right: sql`${quizCounts.right} + ${right}` },
    })
}
