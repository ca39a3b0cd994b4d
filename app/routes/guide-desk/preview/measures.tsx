import { MOST_WORDS, type measureContent } from '~/features/guide/measure'
import { readabilityWords } from '~/lib/markdown/readability'
import { Tag } from '~/ui/tag'

type Props = ReturnType<typeof measureContent> & { isSheet: boolean }

/** How long and how plain a page is, and what to do about it. */
export function Measures({ words, readability, isSheet }: Props) {
  const isLong = isSheet && words >= MOST_WORDS
  return (
    <div className="grid gap-2">
      <p className="flex flex-wrap gap-3">
        <Tag look={isLong ? 'alert' : 'pastel'}>{`${words}\u00a0mots`}</Tag>
        {readability && (
          <Tag look={readability.score < 60 ? 'sun' : 'leaf'}>
            {`${readabilityWords(readability.score)}, indice ${readability.score}`}
          </Tag>
        )}
      </p>
      {isLong && (
        <p>
          Une fiche tient sur une page imprimée sous {MOST_WORDS}
          {'\u00a0'}mots{'\u00a0'}: raccourcissez-la.
        </p>
      )}
      {readability && readability.score < 60 && (
        <p>Des phrases plus courtes et des mots plus courants aideront les personnes qui lisent avec peine.</p>
      )}
      {readability && readability.longestSentence > 25 && (
        <p>
          La phrase la plus longue a {readability.longestSentence}
          {'\u00a0'}mots{'\u00a0'}: coupez-la en deux.
        </p>
      )}
    </div>
  )
}
