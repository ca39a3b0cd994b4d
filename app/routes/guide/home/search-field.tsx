import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { TextField } from '~/ui/field'

/** One field for everything one may look for. */
export function SearchField() {
  const { t } = useTranslation('guide')
  return (
    <Form
      action="/recherche"
      role="search"
      className="grid max-w-3xl items-end gap-3 rounded-brick bg-soft-pastel p-4 sm:grid-cols-[1fr_auto]"
    >
      <TextField id="q" name="q" type="search" maxLength={100} label={t('home.search')} hint={t('home.searchHint')} />
      <Button>{t('home.submit')}</Button>
    </Form>
  )
}
