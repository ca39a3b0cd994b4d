import { Fact, Facts } from '~/ui/facts'
import type { ToldAction } from './tell-action.server'

/** Who, for whom, when. */
export function ActionFacts({ facts }: Pick<ToldAction, 'facts'>) {
  if (facts.length === 0) return null
  return (
    <Facts>
      {facts.map(({ label, text }) => (
        <Fact key={label} label={label}>
          <span lang="fr">{text}</span>
        </Fact>
      ))}
    </Facts>
  )
}
