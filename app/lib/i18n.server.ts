import { createCookie } from '@remix-run/node'
import type { Language } from 'db/schema/words'
import { LANGUAGES } from 'db/schema/words'
import i18next, { type i18n, type Namespace, type TFunction } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { LanguageDetector } from 'remix-i18next/server'
import { en } from '~/locales/en'
import { fr } from '~/locales/fr'

const YEAR = 365 * 24 * 60 * 60

export const languageCookie = createCookie('lang', { path: '/', sameSite: 'lax', httpOnly: true, maxAge: YEAR })

const detector = new LanguageDetector({
  supportedLanguages: [...LANGUAGES],
  fallbackLanguage: 'fr',
  cookie: languageCookie,
  searchParamKey: 'lang',
  order: ['searchParams', 'cookie', 'header'],
})

const catalogues = i18next.createInstance()
catalogues.use(initReactI18next).init({
  resources: { fr, en },
  lng: 'fr',
  fallbackLng: 'fr',
  defaultNS: 'common',
  initImmediate: false,
  interpolation: { escapeValue: false },
})

const translators = new Map<Language, i18n>(
  LANGUAGES.map(language => [language, catalogues.cloneInstance({ lng: language, initImmediate: false })]),
)

/** The language of the page: the address bar's `lang`, then the cookie, then the browser's wish. Organisers and doors read French. */
export async function findLanguage(request: Request): Promise<Language> {
  if (/^\/(organisation|porte)(\/|$)/.test(new URL(request.url).pathname)) return 'fr'
  return (await detector.detect(request)) as Language
}

/** The translator of a language, for pages and messages. */
export function translatorFor(language: Language): i18n {
  return translators.get(language) ?? catalogues
}

/** A `t` for loaders and actions: titles, messages beside fields. */
export async function findT<Ns extends Namespace>(request: Request, namespace: Ns): Promise<TFunction<Ns>> {
  const language = await findLanguage(request)
  return translatorFor(language).getFixedT(language, namespace) as unknown as TFunction<Ns>
}
