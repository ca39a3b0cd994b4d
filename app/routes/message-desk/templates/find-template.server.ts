import { LANGUAGES, type Language } from 'db/schema/words'
import { TEMPLATES, type Template } from 'emails/samples'
import { type EditableTemplate, TEXTS } from 'emails/texts'
import { findWords } from '~/features/message-text/words.server'
import { notFound } from '~/lib/http.server'
import { ownValue } from '~/lib/own-value'

type Params = { template?: string; language?: string }

/** The kind of letter that an address names; 404 when there is none. */
export function findTemplate({ template: id = '' }: Params) {
  const template = ownValue(TEMPLATES, id) ?? notFound()
  return { id, template, address: `/organisation/messages/modeles/${id}` }
}

/** The sentences of a letter in one language that an address names; 404 when they are not to be changed. */
export function findEditable(params: Params) {
  const { id, template, address } = findTemplate(params)
  const language = LANGUAGES.find(one => one === params.language) ?? notFound()
  if (!isEditable(id)) notFound()
  return { id, template, language, originals: TEXTS[id][language], address }
}

/** All letters' texts, with those of one letter as they are today. */
export async function textsToday(id: string): Promise<typeof TEXTS> {
  return isEditable(id) ? { ...TEXTS, [id]: await findWords(id) } : TEXTS
}

/** True for a letter whose sentences organisers may change. */
export function isEditable(id: string): id is EditableTemplate {
  return Object.hasOwn(TEXTS, id)
}

/** The language that `?langue=` asks for, if the letter is written in it; else French. */
export function languageAsked(request: Request, { languages }: Template): Language {
  const asked = new URL(request.url).searchParams.get('langue')
  return languages.find(one => one === asked) ?? 'fr'
}
