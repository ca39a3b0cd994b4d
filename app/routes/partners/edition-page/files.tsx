import { useTranslation } from 'react-i18next'

const FILES = [
  { key: 'report', file: 'bilan.pdf', format: 'PDF' },
  { key: 'xlsx', file: 'statistiques.xlsx', format: 'XLSX' },
  { key: 'csv', file: 'statistiques.csv', format: 'CSV' },
  { key: 'json', file: 'statistiques.json', format: 'JSON' },
] as const

/** The public files of an edition's figures, by what one does with them. */
export function Files({ slug }: { slug: string }) {
  const { t } = useTranslation('partner')
  return (
    <div className="no-print grid gap-4">
      <p>{t('files.text')}</p>
      <ul className="grid gap-3 sm:grid-cols-2">
        {FILES.map(({ key, file, format }) => (
          <li key={key} className="grid">
            <a
              href={`/editions/${slug}/${file}`}
              className="flex min-h-touch items-center gap-4 rounded-brick border-2 border-line bg-white p-4 hover:border-ink"
            >
              <span className="w-14 shrink-0 font-heading font-bold text-brick">{format}</span>
              {t(`files.${key}`)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
