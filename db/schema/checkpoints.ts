import { foreignKey, pgTable, smallint, text, unique, uuid } from 'drizzle-orm/pg-core'
import { activities } from './activities'
import { id } from './columns'
import { editions } from './editions'

/** Where tickets are seen: an entrance (no activity) or one activity. */
export const checkpoints = pgTable(
  'checkpoints',
  {
    id: id(),
    editionId: uuid()
      .notNull()
      .references(() => editions.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    activityId: uuid(),
    position: smallint().notNull().default(0),
  },
  checkpoint => [
    unique('checkpoints_id_in_edition').on(checkpoint.id, checkpoint.editionId),
    unique('checkpoints_name_in_edition').on(checkpoint.editionId, checkpoint.name),
    foreignKey({
      name: 'checkpoints_activity_of_the_edition',
      columns: [checkpoint.activityId, checkpoint.editionId],
      foreignColumns: [activities.id, activities.editionId],
    }),
  ],
)
