import type { FirstFigure as Figure } from '~/features/figures/first-figure'
import { Tag } from '~/ui/tag'

/** The number, as large as the phone allows, and the sentence that goes with it: a title. */
export function FirstFigure({ figure, heading, level = 1 }: { figure: Figure; heading?: string; level?: 1 | 2 }) {
  const Heading = `h${level}` as const
  const isLong = figure.number.length > 5
  return (
    <div className="grid content-start gap-5">
      <Heading className="grid gap-2">
        {heading && <span className="sr-only">{`${heading}. `}</span>}
        <span className={`leading-none text-brick ${isLong ? 'text-5xl' : 'text-8xl lg:text-9xl'}`}>
          {figure.number}
        </span>{' '}
        {figure.text && <span className="text-2xl lg:text-3xl">{figure.text}</span>}
      </Heading>
      {figure.nature && (
        <p>
          <Tag look="brick">{figure.nature}</Tag>
        </p>
      )}
      {figure.notes.map(note => (
        <p key={note} className="text-base text-stone">
          {note}
        </p>
      ))}
    </div>
  )
}
