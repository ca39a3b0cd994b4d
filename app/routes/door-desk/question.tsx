import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Button, ButtonLink } from '~/ui/button'

type Props = { title: string; yes: string; no: string; back: string; children: ReactNode }

/** Asks once before something ends. */
export function Question({ title, yes, no, back, children }: Props) {
  return (
    <div className="grid max-w-2xl gap-6 py-8">
      <h1 className="wrap-anywhere">{title}</h1>
      {children}
      <div className="flex flex-wrap gap-3">
        <Form method="post">
          <Button type="submit" look="danger">
            {yes}
          </Button>
        </Form>
        <ButtonLink to={back} look="secondary">
          {no}
        </ButtonLink>
      </div>
    </div>
  )
}
