import type { Printed } from 'db/schema/attestations'
import { useTranslation } from 'react-i18next'
import { groupShortCode } from '~/features/ticket/short-code'
import { Fact, Facts } from '~/ui/facts'
import { Notice } from '~/ui/notice'
import { ISSUER, linesOf, type Word } from './canonical'
import type { Verdict } from './verify.server'

const TONES = { genuine: 'success', erased: 'info', revoked: 'error', forged: 'error' } as const

/** What an attestation is worth; of a genuine one, what is printed, word for word, and nothing more. */
export function VerdictPart(answer: Verdict) {
  const { t } = useTranslation('attestation')
  const { verdict } = answer
  return (
    <>
      <Notice tone={TONES[verdict]} title={t(`verify.verdicts.${verdict}`)}>
        <p>{t(`verify.verdicts.${verdict}Text`)}</p>
      </Notice>
      {answer.verdict === 'genuine' && (
        <section className="grid gap-3">
          <div className="rounded-brick border-2 border-ink bg-white px-4 [&>dl>:first-child]:border-t-0">
            <Facts>
              <Fact label={t('verify.words.code')}>
                <strong className="tabular-nums">{groupShortCode(answer.shortCode)}</strong>
              </Fact>
              {factsOf(answer.printed).map(([word, values]) => (
                <Fact key={word} label={t(`verify.words.${word}`, { count: values.length })}>
                  {values.length === 0 && t('verify.noActivity')}
                  {values.map(value => (
                    <strong key={value} lang="fr" className="block wrap-anywhere">
                      {value}
                    </strong>
                  ))}
                </Fact>
              ))}
              <Fact label={t('verify.signedBy')}>
                <strong>{ISSUER}</strong>
              </Fact>
            </Facts>
          </div>
          <p className="text-base text-stone">{t('verify.declared')}</p>
        </section>
      )}
    </>
  )
}

/** As on the paper: all activities in one fact, said too when there is none. */
function factsOf({ activities, ...printed }: Printed): [Word, string[]][] {
  const facts = linesOf({ ...printed, activities: [] }).map(([word, value]): [Word, string[]] => [word, [value]])
  return facts.toSpliced(-1, 0, ['activity', activities])
}
