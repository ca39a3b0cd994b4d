import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { TextField } from '~/ui/field'
import { LONGEST_QUERY } from './asked'

/** One field for everything one may look for. */
export function SearchForm({ query = '' }: { query?: string }) {
  const { t } = useTranslation('guide')
  return (
    <Form
      action="/recherche"
      role="search"
      className="grid max-w-3xl items-end gap-3 rounded-brick bg-soft-pastel p-4 sm:grid-cols-[1fr_auto]"
    >
      <TextField
        id="q"
        name="q"
        type="search"
        maxLength={LONGEST_QUERY}
        label={t('home.search')}
        hint={t('home.searchHint')}
        defaultValue={query}
      />
      <Button>{t('home.submit')}</Button>
    </Form>
  )
}
