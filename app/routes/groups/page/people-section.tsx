import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button, ButtonLink } from '~/ui/button'

type Line = { id: string; name: string | undefined; birthYear: number | null; agrees: boolean }
type Parts = { base: string; people: Line[]; removed: Line[]; settled?: 'closed' | 'day-come' }

/** The list, which the adviser keeps until the day. */
export function PeopleSection({ base, people, removed, settled }: Parts) {
  const { t } = useTranslation('groups')
  const agreeing = people.filter(({ agrees }) => agrees).length
  return (
    <section aria-labelledby="people" className="grid gap-4">
      <h2 id="people">{t('people.title', { count: people.length })}</h2>
      <p>{t('people.agreeing', { count: agreeing })}</p>
      {settled && <p>{t(`outcomes.${settled}`)}</p>}
      <div className="flex flex-wrap gap-3">
        <ButtonLink to={`${base}/liste`} look="secondary">
          {t('people.add')}
        </ButtonLink>
        {agreeing < people.length && (
          <ButtonLink to={`${base}/accords`} look="secondary">
            {t('people.agreements')}
          </ButtonLink>
        )}
      </div>
      <ul className="grid">
        {people.map(person => (
          <PersonLine key={person.id} base={base} person={person} mayRemove={!settled} />
        ))}
      </ul>
      {!settled && removed.length > 0 && <Removed base={base} removed={removed} />}
    </section>
  )
}

type PersonParts = { base: string; person: Line; mayRemove: boolean }

function PersonLine({ base, person, mayRemove }: PersonParts) {
  const { t } = useTranslation('groups')
  const { id, name = t('people.nameless'), birthYear, agrees } = person
  const change = { to: `${base}/personnes/${id}`, word: t('people.change'), label: t('people.changeOf', { name }) }
  const remove = {
    to: `${base}/personnes/${id}/retrait`,
    word: t('people.remove'),
    label: t('people.removeOf', { name }),
  }
  const links = mayRemove ? [change, remove] : [change]
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-5 border-t border-line py-1">
      <div className="min-w-0 grow basis-56">
        <p className="font-bold wrap-anywhere">
          {name} {birthYear && <span className="font-normal text-stone">· {birthYear}</span>}
        </p>
        <p className="text-base">
          <span aria-hidden="true">{agrees ? '✓' : '–'}</span> {t(agrees ? 'people.yes' : 'people.no')}
        </p>
      </div>
      <p className="flex gap-x-5">
        {links.map(({ to, word, label }) => (
          <Link key={to} to={to} aria-label={label} className="inline-flex min-h-touch items-center">
            {word}
          </Link>
        ))}
      </p>
    </li>
  )
}

function Removed({ base, removed }: { base: string; removed: Line[] }) {
  const { t } = useTranslation('groups')
  return (
    <details>
      <summary className="inline-flex min-h-touch cursor-pointer items-center font-bold text-pastel underline">
        {t('people.removed', { count: removed.length })}
      </summary>
      <ul className="grid">
        {removed.map(({ id, name = t('people.nameless') }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-5 border-t border-line py-1">
            <span className="min-w-0 wrap-anywhere text-stone">{name}</span>
            <Form method="post" action={`${base}/personnes/${id}/reprise`}>
              <Button type="submit" look="secondary" aria-label={t('people.restoreOf', { name })}>
                {t('people.restore')}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </details>
  )
}
