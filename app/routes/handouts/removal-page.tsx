import { Form } from '@remix-run/react'
import { Button, ButtonLink } from '~/ui/button'

/** Asks once before a line goes. */
export function RemovalPage({ what, back }: { what: string; back: string }) {
  return (
    <div className="grid max-w-2xl gap-6 py-10">
      <h1>Retirer une remise</h1>
      <p>{what}</p>
      <div className="flex flex-wrap gap-3">
        <Form method="post">
          <Button type="submit" look="danger">
            Retirer la remise
          </Button>
        </Form>
        <ButtonLink to={back} look="secondary">
          Garder la remise
        </ButtonLink>
      </div>
    </div>
  )
}
