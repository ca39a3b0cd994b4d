import { useParams } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { Paper } from '~/features/door-sheet/papers'
import { Button } from '~/ui/button'
import { SelectField } from '~/ui/field'

type Card = { paper: Paper; title: string; text: string; button: string; children?: ReactNode }

/** One paper, and what may be chosen of it. Its choices are the address of the file. */
export function PaperCard({ paper, title, text, button, children }: Card) {
  const { edition } = useParams()
  return (
    <form
      method="get"
      action={`/organisation/editions/${edition}/papiers/${paper}.pdf`}
      className="grid content-between gap-4 rounded-brick border-2 border-ink bg-white p-5"
    >
      <div className="grid gap-4">
        <div className="grid gap-1">
          <h2>{title}</h2>
          <p>{text}</p>
        </div>
        {children}
      </div>
      <div>
        <Button type="submit" look="secondary">
          {button}
        </Button>
      </div>
    </form>
  )
}

type Choices = {
  id: string
  name: string
  label: string
  hint?: string
  choices: readonly (readonly [string, string])[]
}

export function ChoiceField({ choices, ...field }: Choices) {
  return (
    <SelectField {...field}>
      {choices.map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </SelectField>
  )
}
