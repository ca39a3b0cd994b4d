import { useTranslation } from 'react-i18next'
import type { PublishedPage } from '~/features/guide/queries.server'
import { STRUCTURE_TYPES } from '~/features/guide/words'
import { telAddress } from '~/lib/text/tel-address'
import { Fact, Facts } from '~/ui/facts'
import { Markdown } from '~/ui/markdown/markdown'
import { Tag } from '~/ui/tag'
import { PageFrame } from './page-frame'
import { TextPart } from './parts'
import { WebButton } from './web-button'

/** A place that helps: where it is, when it is open, how to call and to come. */
export function Structure({ page }: { page: PublishedPage<'structure'> }) {
  const { t } = useTranslation('guide')
  const { title, type, address, postcode, city, phone, email, web, hours, access, services } = page.content
  const heading = (
    <div className="grid justify-items-start gap-2">
      <Tag look="pastel">
        <span lang="fr">{STRUCTURE_TYPES[type]}</span>
      </Tag>
      <h1 lang="fr">{title}</h1>
    </div>
  )
  return (
    <PageFrame page={page} title={heading}>
      <div className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-8">
        <Facts>
          <Fact label={t('structure.address')}>
            <address lang="fr" className="not-italic">
              {address && <span className="block">{address}</span>}
              {postcode} {city}
            </address>
          </Fact>
          {phone && (
            <Fact label={t('structure.phone')}>
              <a href={telAddress(phone)} className="inline-flex min-h-touch items-center font-bold">
                {phone}
              </a>
            </Fact>
          )}
          {email && (
            <Fact label={t('structure.email')}>
              <a href={`mailto:${email}`} className="inline-flex min-h-touch items-center wrap-anywhere">
                {email}
              </a>
            </Fact>
          )}
          <Text label={t('structure.hours')} text={hours} />
          <Text label={t('structure.access')} text={access} />
        </Facts>
        <WebButton web={web} />
        <TextPart title={t('structure.services')} text={services} />
        <TextPart title={t('structure.public')} text={page.content.public} />
      </div>
    </PageFrame>
  )
}

function Text({ label, text }: { label: string; text: string | null }) {
  if (!text) return null
  return (
    <Fact label={label}>
      <div lang="fr">
        <Markdown text={text} level={3} />
      </div>
    </Fact>
  )
}
