import { Form } from '@remix-run/react'
import { ACTIVITY_KINDS, type Language } from 'db/schema/words'
import { useTranslation } from 'react-i18next'
import type { ProgrammeFilter } from '~/features/programme/programme-filter'
import { clockHour } from '~/lib/dates'
import { slugify } from '~/lib/slug'
import { Button } from '~/ui/button'
import { SelectField, TextField } from '~/ui/field'

type Props = { slug: string; filter: ProgrammeFilter; choices: { themes: string[]; hours: number[] } }

/** What the reader is looking for; the answer's address says it all and can be shared. */
export function ProgrammeFilters({ slug, filter, choices }: Props) {
  const { t, i18n } = useTranslation('edition')
  const language = i18n.language as Language
  return (
    <Form
      action={`/editions/${slug}/programme`}
      aria-label={t('programme.filters')}
      role="search"
      className="no-print grid two-columns items-end gap-3 rounded-brick bg-soft-pastel p-4 lg:grid-cols-[1fr_1.5fr_1.4fr_1.2fr_auto]"
    >
      <SelectField id="type" name="type" label={t('programme.kind')} defaultValue={filter.type}>
        <option value="">{t('programme.all')}</option>
        {ACTIVITY_KINDS.map(kind => (
          <option key={kind} value={kind}>
            {t(`kinds.${kind}`)}
          </option>
        ))}
      </SelectField>
      <SelectField id="theme" name="theme" label={t('programme.theme')} defaultValue={filter.theme}>
        <option value="">{t('programme.all')}</option>
        {choices.themes.map(theme => (
          <option key={theme} value={slugify(theme)} lang="fr">
            {theme}
          </option>
        ))}
      </SelectField>
      <SelectField id="heure" name="heure" label={t('programme.hour')} defaultValue={filter.heure}>
        <option value="">{t('programme.anyTime')}</option>
        {choices.hours.map(hour => (
          <option key={hour} value={hour}>
            {t('programme.hourRange', { from: clockHour(hour, language), to: clockHour(hour + 1, language) })}
          </option>
        ))}
      </SelectField>
      <TextField
        id="q"
        name="q"
        type="search"
        maxLength={80}
        label={t('programme.text')}
        placeholder={t('programme.textHint')}
        defaultValue={filter.q}
      />
      <Button className="col-span-2 lg:col-span-1">{t('programme.submit')}</Button>
    </Form>
  )
}
