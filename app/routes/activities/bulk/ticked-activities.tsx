import { CheckboxField } from '~/ui/field'
import type { Reply } from '~/ui/form-fields'

/** `isHeld`: somebody holds a place there. */
export type Tickable = { id: string; title: string; hours: string; isHeld: boolean }

/** The activities of an edition as boxes, those that were ticked still ticked. */
export function TickedActivities({ activities, reply }: { activities: Tickable[]; reply?: Reply }) {
  const ticked = [reply?.initialValue?.activities ?? []].flat()
  const errors = reply?.error?.activities
  return (
    <fieldset id="activities" aria-describedby={errors ? 'activities-error' : undefined} className="grid gap-1">
      <legend className="font-bold">Activités</legend>
      {errors && (
        <p id="activities-error" className="font-bold text-alert">
          <span aria-hidden="true">! </span>
          {errors.join(' ')}
        </p>
      )}
      <div className="grid gap-x-6 sm:grid-cols-2">
        {activities.map(({ id, title, hours }) => (
          <CheckboxField
            key={id}
            id={id}
            name="activities"
            value={id}
            label={`${title}, ${hours}`}
            defaultChecked={ticked.includes(id)}
          />
        ))}
      </div>
    </fieldset>
  )
}
