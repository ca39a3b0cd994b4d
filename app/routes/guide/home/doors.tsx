import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'

/** The three ways in: questions, a game, or all the sheets. */
export function Doors({ sheets }: { sheets: number }) {
  const { t } = useTranslation('guide')
  const doors = [
    { to: '/guide/orientation', look: 'bg-soft-sun', title: t('home.orientation'), text: t('home.orientationText') },
    { to: '/guide/metiers', look: 'bg-soft-brick', title: t('home.jobs'), text: t('home.jobsText', { count: sheets }) },
    { to: '/guide/vrai-ou-faux', look: 'bg-soft-leaf', title: t('home.quiz'), text: t('home.quizText') },
  ]
  return (
    <section className="grid gap-4">
      <h2>{t('home.doors')}</h2>
      <ul className="grid gap-3 md:grid-cols-3">
        {doors.map(({ to, look, title, text }) => (
          <li key={to} className="grid max-w-none">
            <Link
              to={to}
              className={`grid content-start gap-1 rounded-brick border-2 border-ink p-4 text-ink no-underline hover:outline-2 hover:outline-ink ${look}`}
            >
              <span className="font-heading text-xl leading-tight font-bold underline">{title}</span>
              <span className="text-base">{text}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
