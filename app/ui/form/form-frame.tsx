import { Form, Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Button, ButtonLink } from '~/ui/button'

type Way = { to: string; label: string }
type Props = { title: string; above?: Way; button: string; back: Way; look?: 'danger'; children: ReactNode }

/** A page with one form: its title, its fields, its button, and the way back. */
export function FormFrame({ title, above, button, back, look, children }: Props) {
  return (
    <div className="grid max-w-2xl gap-6 py-10">
      {above && (
        <p>
          <Link to={above.to} className="inline-flex min-h-touch items-center">
            {above.label}
          </Link>
        </p>
      )}
      <h1 className="text-3xl sm:text-4xl">{title}</h1>
      <Form method="post" noValidate className="grid gap-6">
        {children}
        <div className="flex flex-wrap gap-3">
          <Button type="submit" look={look}>
            {button}
          </Button>
          <ButtonLink to={back.to} look="secondary">
            {back.label}
          </ButtonLink>
        </div>
      </Form>
    </div>
  )
}
