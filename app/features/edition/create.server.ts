import { type Database, db } from 'db/client.server'
import { checkpoints } from 'db/schema/checkpoints'
import { type DeclaredFigure, declaredFigures, type Edition, editions } from 'db/schema/editions'
import { createTicketKey } from '~/features/ticket/keys.server'

/** Opens a new edition with what its door needs: one entrance, and a first key for its tickets. */
export async function createEdition(values: typeof editions.$inferInsert, database: Database = db): Promise<Edition> {
  return database.transaction(async transaction => {
    const [edition] = await transaction.insert(editions).values(values).returning()
    if (!edition) throw new Error('The edition was not written')
    await transaction.insert(checkpoints).values({ editionId: edition.id, name: 'Entrée' })
    await createTicketKey(edition.id, transaction)
    return edition
  })
}

/** Writes down the figures that a report gives of an edition held before the app, in the report's order. */
export async function declareFigures(
  editionId: string,
  figures: Omit<DeclaredFigure, 'editionId' | 'position'>[],
  database: Database = db,
): Promise<void> {
  if (figures.length === 0) return
  await database.insert(declaredFigures).values(figures.map((figure, position) => ({ ...figure, editionId, position })))
}
