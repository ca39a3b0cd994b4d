import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { TextField } from '~/ui/field'

type Parts = { stand: { path: string; edition: { slug: string } }; typed?: string; error?: string }

/** The short code of a ticket, which has no power but to stamp its passport, and the ways to a ticket. */
export function CodeForm({ stand, typed, error }: Parts) {
  const { t } = useTranslation('passport')
  return (
    <>
      <Form
        method="post"
        action={`${stand.path}/billet`}
        noValidate
        className="grid gap-3 rounded-brick border-2 border-ink bg-white p-5"
      >
        <h2>{t('open.title')}</h2>
        <p>{t('open.text')}</p>
        <TextField
          id="code"
          name="code"
          label={t('open.label')}
          hint={t('open.hint')}
          defaultValue={typed}
          errors={error ? [error] : undefined}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-invalid={error ? true : undefined}
        />
        <Button type="submit">{t('open.button')}</Button>
        <p className="text-base text-stone">{t('open.other')}</p>
      </Form>
      <ul className="grid">
        <li>
          <Link to={`/editions/${stand.edition.slug}/inscription`} className="inline-flex min-h-touch items-center">
            {t('open.register')}
          </Link>
        </li>
        <li>
          <Link to="/billet" className="inline-flex min-h-touch items-center">
            {t('open.find')}
          </Link>
        </li>
      </ul>
    </>
  )
}
