import { Link, Outlet, useLocation } from '@remix-run/react'
import { LANGUAGES } from 'db/schema/words'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { SkipLink } from '~/ui/skip-link'
import { ErrorPage } from './error-page'

export default function VisitorLayout() {
  return (
    <Frame>
      <Outlet />
    </Frame>
  )
}

/** A page that says no still leads everywhere. */
export function ErrorBoundary() {
  return (
    <Frame>
      <ErrorPage />
    </Frame>
  )
}

/** Header and footer of every visitor page. */
function Frame({ children }: { children: ReactNode }) {
  const { t } = useTranslation('common')
  return (
    <>
      <SkipLink>{t('skipToContent')}</SkipLink>
      <header className="no-print border-b-2 border-ink">
        <div className="page flex min-h-16 flex-wrap items-center gap-x-5">
          <Link
            to="/"
            className="inline-flex min-h-touch flex-1 items-center font-heading leading-tight font-bold text-base text-balance text-ink no-underline sm:text-lg"
          >
            {t('name')}
          </Link>
          <nav
            aria-label={t('menu.label')}
            className="flex flex-wrap items-center gap-x-5 max-md:order-last max-md:w-full"
          >
            <HeaderLink to="/editions">{t('menu.editions')}</HeaderLink>
            <HeaderLink to="/guide">{t('menu.guide')}</HeaderLink>
            <HeaderLink to="/billet">{t('menu.findTicket')}</HeaderLink>
          </nav>
          <LanguageSwitch />
        </div>
      </header>
      <main id="content">{children}</main>
      <Footer />
    </>
  )
}

function HeaderLink({ to, children }: { to: string; children: string }) {
  return (
    <Link to={to} className="inline-flex min-h-touch items-center font-bold text-ink">
      {children}
    </Link>
  )
}

/** The same page in the other languages: its address with another `lang`. */
function LanguageSwitch() {
  const { t, i18n } = useTranslation('common')
  const { pathname, search } = useLocation()
  return (
    <ul aria-label={t('language.label')} className="flex gap-3">
      {LANGUAGES.filter(language => language !== i18n.language).map(language => {
        const query = new URLSearchParams(search)
        query.set('lang', language)
        return (
          <li key={language}>
            <a
              href={`${pathname}?${query}`}
              lang={language}
              hrefLang={language}
              className="inline-flex min-h-touch items-center font-bold"
            >
              {t(`language.${language}`)}
            </a>
          </li>
        )
      })}
    </ul>
  )
}

function Footer() {
  const { t } = useTranslation('common')
  return (
    <footer className="no-print mt-16">
      <div className="brick-line" aria-hidden="true" />
      <div className="page grid gap-2 py-8 text-base">
        <p>{t('footer.who')}</p>
        <p className="flex flex-wrap gap-x-6">
          <Link to="/impact" className="inline-flex min-h-touch items-center">
            {t('footer.impact')}
          </Link>
          <Link to="/mentions-legales" className="inline-flex min-h-touch items-center">
            {t('footer.legal')}
          </Link>
          <Link to="/vos-donnees" className="inline-flex min-h-touch items-center">
            {t('footer.privacy')}
          </Link>
          <Link to="/organisation" className="inline-flex min-h-touch items-center">
            {t('footer.organisers')}
          </Link>
        </p>
      </div>
    </footer>
  )
}
