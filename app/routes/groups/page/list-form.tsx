import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { TextAreaField } from '~/ui/field'

type Parts = { base: string; list?: string; errors?: string[] }

/** Where a list is pasted; it is checked in a table before anybody is registered. */
export function ListForm({ base, list, errors }: Parts) {
  const { t } = useTranslation('groups')
  return (
    <Form method="post" action={`${base}/liste`} className="grid gap-4">
      <TextAreaField
        id="list"
        name="list"
        rows={8}
        spellCheck={false}
        autoComplete="off"
        placeholder={t('paste.example')}
        label={t('paste.label')}
        hint={t('paste.hint')}
        defaultValue={list}
        errors={errors}
      />
      <p className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <Button type="submit">{t('paste.send')}</Button>
        <Link to={`${base}/personnes`} className="inline-flex min-h-touch items-center">
          {t('paste.or')}
        </Link>
      </p>
    </Form>
  )
}
