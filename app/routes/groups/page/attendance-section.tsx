import { useTranslation } from 'react-i18next'
import { Button, ButtonLink } from '~/ui/button'

type Named = { id: string; name: string | undefined }
type Told = {
  came: Named[]
  absent: Named[]
  others: { count: number; came?: number }
  withdrawn: number
  total?: number
  count: number
}

/** Who came, by name for those who agreed that it be told; of the others a number at most. */
export function AttendanceSection({ base, until, attendance }: { base: string; until?: string; attendance: Told }) {
  const { t } = useTranslation('groups')
  const { came, absent, others, withdrawn, total, count } = attendance
  return (
    <section aria-labelledby="attendance" className="grid max-w-3xl gap-6">
      <h2 id="attendance">{t('attendance.title')}</h2>
      <p className="text-xl">
        {total === undefined
          ? t('attendance.totalHidden', { count: came.length, all: count })
          : t('attendance.total', { count: total, all: count })}
      </p>
      <Names title={t('attendance.came')} people={came} proofs={base} />
      <Names title={t('attendance.absent')} people={absent} hint={t('attendance.absentHint')} />
      {others.count > 0 && (
        <section className="grid gap-2">
          <h3>{t('attendance.others')}</h3>
          <p>
            {others.came === undefined
              ? t('attendance.othersHidden', { count: others.count })
              : t('attendance.othersTold', others)}
          </p>
        </section>
      )}
      {withdrawn > 0 && <p>{t('attendance.withdrawn', { count: withdrawn })}</p>}
      <div>
        <ButtonLink to={`${base}/attestation.pdf`} reloadDocument>
          {t('attendance.proof')}
        </ButtonLink>
      </div>
      {until && <p className="text-base text-stone">{t('attendance.until', { day: until })}</p>}
    </section>
  )
}

type NamesParts = { title: string; people: Named[]; hint?: string; proofs?: string }

/** `proofs`: the group's page, below which each one's attestation is. */
function Names({ title, people, hint, proofs }: NamesParts) {
  const { t } = useTranslation('groups')
  const { t: tProof } = useTranslation('attestation')
  return (
    <section className="grid gap-2">
      <h3>
        {title} ({people.length})
      </h3>
      {proofs && people.length > 0 && <p className="text-base text-stone">{tProof('adviser')}</p>}
      {hint && people.length > 0 && <p className="text-base text-stone">{hint}</p>}
      {people.length === 0 ? (
        <p>{t('attendance.nobody')}</p>
      ) : (
        <ul className="grid gap-x-8 sm:grid-cols-2">
          {people.map(({ id, name }, index) => (
            <li
              key={id}
              className="flex flex-wrap items-center justify-between gap-x-4 border-t border-line py-2 wrap-anywhere"
            >
              <span id={proofs && `came-${index}`}>{name ?? t('people.nameless')}</span>
              {proofs && name && (
                <form method="post" action={`${proofs}/personnes/${id}/attestation.pdf`}>
                  <Button type="submit" look="secondary" aria-describedby={`came-${index}`}>
                    {tProof('download')}
                  </Button>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
