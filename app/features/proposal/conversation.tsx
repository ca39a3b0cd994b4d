import type { Language } from 'db/schema/words'
import { useTranslation } from 'react-i18next'
import { clockTime, longDay } from '~/lib/dates'
import type { RemarkAuthor } from './state'

type Parts = {
  remarks: { id: string; author: RemarkAuthor; text: string; createdAt: Date | string }[]
  names: Record<RemarkAuthor, string>
}

/** What was asked and answered, in order; each word with who said it and when. */
export function Conversation({ remarks, names }: Parts) {
  const { i18n } = useTranslation()
  const language = i18n.language as Language
  if (remarks.length === 0) return null
  return (
    <ol className="grid gap-3">
      {remarks.map(({ id, author, text, createdAt }) => {
        const moment = new Date(createdAt)
        const side = author === 'organiser' ? 'bg-soft-pastel' : 'bg-soft-brick'
        return (
          <li key={id} className={`grid gap-1 rounded-brick px-4 py-3 ${side}`}>
            <p className="text-base">
              <strong>{names[author]}</strong>, {longDay(moment, language)}, {clockTime(moment, language)}
            </p>
            <p className="wrap-anywhere whitespace-pre-line">{text}</p>
          </li>
        )
      })}
    </ol>
  )
}
