import type { Activity } from 'db/schema/activities'
import { KindTag } from '~/features/activity/kind-tag'
import type { Reply } from '~/ui/form-fields'
import { Table } from '~/ui/table'

type Row = Pick<Activity, 'id' | 'title' | 'kind' | 'format'> & { room: string | null }

/** Activities that start together, each with the small field of its rank. */
export function RankedGroup({ title, activities, reply }: { title: string; activities: Row[]; reply?: Reply }) {
  const ranked = activities.map((activity, index) => ({ ...activity, rank: rankOf(activity.id, index + 1, reply) }))
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <h2>{title}</h2>
      <Table
        caption={`${activities.length} activités commencent ensemble`}
        rows={ranked}
        rowKey={({ id }) => id}
        columns={[
          { heading: 'Rang et activité', cell: activity => <RankField {...activity} {...activity.rank} /> },
          { heading: 'Type', cell: activity => <KindTag activity={activity} /> },
          { heading: 'Salle', cell: ({ room }) => room ?? '—' },
        ]}
      />
    </section>
  )
}

/** What stands in the field: the rank of today, or what was typed and why it is refused. */
function rankOf(id: string, today: number, reply?: Reply): { value: string; errors?: string[] | null } {
  const sent = (name: string) => [reply?.initialValue?.[name] ?? []].flat()
  const index = sent('activities').indexOf(id)
  if (index < 0) return { value: String(today) }
  return { value: String(sent('positions')[index] ?? ''), errors: reply?.error?.[`positions[${index}]`] }
}

type Field = { id: string; title: string; value: string; errors?: string[] | null }

function RankField({ id, title, value, errors }: Field) {
  return (
    <span className="grid gap-1">
      <input type="hidden" name="activities" value={id} />
      <label className="flex items-center gap-3">
        <input
          id={id}
          name="positions"
          inputMode="numeric"
          autoComplete="off"
          size={3}
          defaultValue={value}
          aria-label={`Rang de ${title}`}
          aria-invalid={errors ? true : undefined}
          aria-describedby={errors ? `${id}-error` : undefined}
          className="min-h-touch w-16 shrink-0 rounded-brick border-2 border-line bg-white px-3 py-2 tabular-nums aria-invalid:border-alert"
        />
        <span className="min-w-40">{title}</span>
      </label>
      {errors && (
        <span id={`${id}-error`} className="font-bold text-alert">
          <span aria-hidden="true">! </span>
          {errors.join(' ')}
        </span>
      )}
    </span>
  )
}
