import type { Language } from 'db/schema/words'
import { useTranslation } from 'react-i18next'
import { groupShortCode, spellShortCode } from '~/features/ticket/short-code'
import { clockTime } from '~/lib/dates'
import type { Candidacy, Meeting } from './find-candidacy.server'

type Props = { candidacy: Candidacy; person: { firstName: string | null; shortCode: string } }

/** A person's own interviews in time order, to keep or to print; afterwards what came of each. */
export function Meetings({ candidacy: { interviews, hasPlace, isPlanned, isOver }, person }: Props) {
  const { t } = useTranslation('afterWork')
  if (interviews.length === 0 && (!hasPlace || isOver)) return null
  return (
    <section className="grid gap-3 border-t-4 border-brick pt-3 print:text-[13pt]">
      <h2>{t('interviews.title')}</h2>
      {interviews[0] ? (
        <How person={person} minutes={interviews[0].minutes} isOver={isOver} />
      ) : (
        <p>{t(isPlanned ? 'interviews.none' : 'interviews.soon')}</p>
      )}
      {interviews.length > 0 && (
        <ol className="grid border-t border-line">
          {interviews.map(meeting => (
            <li key={meeting.id} className="max-w-none break-inside-avoid border-b border-line py-3">
              <OneMeeting meeting={meeting} />
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function How({ person, minutes, isOver }: Pick<Props, 'person'> & { minutes: number; isOver: boolean }) {
  const { t } = useTranslation('afterWork')
  if (isOver) return null
  return (
    <>
      {person.firstName && (
        <p className="hidden font-heading text-2xl font-bold wrap-anywhere print:block">{person.firstName}</p>
      )}
      <p>
        {t('interviews.code')} <ShortCode code={person.shortCode} />
      </p>
      <p>{t('interviews.hint', { count: minutes })}</p>
    </>
  )
}

function ShortCode({ code }: { code: string }) {
  return (
    <strong className="whitespace-nowrap print:text-2xl">
      <span aria-hidden="true">{groupShortCode(code)}</span>
      <span className="sr-only">{spellShortCode(code)}</span>
    </strong>
  )
}

function OneMeeting({ meeting }: { meeting: Meeting }) {
  const { t, i18n } = useTranslation('afterWork')
  const { startsAt, company, tableNumber } = meeting
  return (
    <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1 print:flex-nowrap">
      <p className="w-[5.5rem] shrink-0 font-heading text-xl font-bold whitespace-nowrap tabular-nums">
        {clockTime(startsAt, i18n.language as Language)}
      </p>
      <div className="grid min-w-0 flex-[1_1_10rem] gap-1">
        <p className="print:flex print:justify-between print:gap-4">
          <strong lang="fr" className="wrap-anywhere">
            {company}
          </strong>
          <span className="print:hidden">{' · '}</span>
          <span className="whitespace-nowrap text-stone">{t('interviews.table', { number: tableNumber })}</span>
        </p>
        <WhatCame meeting={meeting} />
      </div>
    </div>
  )
}

function WhatCame({ meeting: { outcome, outcomeWording, isPast } }: { meeting: Meeting }) {
  const { t } = useTranslation('afterWork')
  if (!outcome) return isPast && <p className="text-stone">{t('interviews.waiting')}</p>
  return (
    <>
      <p className="font-bold">{t(`outcomes.${outcome}`)}</p>
      {outcomeWording && (
        <>
          <p className="text-base text-stone">{t('interviews.says')}</p>
          <blockquote lang="fr" className="border-s-4 border-sun ps-3 whitespace-pre-line wrap-anywhere">
            {outcomeWording}
          </blockquote>
        </>
      )}
    </>
  )
}
