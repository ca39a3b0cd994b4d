import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { nameOf } from '~/features/attendee/person-name'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { listOwnEnrolments } from '~/features/enrolment/queries.server'
import { cancel } from '~/features/registration/cancel.server'
import { findRegistration } from '~/features/registration/queries.server'
import { groupShortCode } from '~/features/ticket/short-code'
import { authorise, isUuid, notFound } from '~/lib/http.server'
import { Button, ButtonLink } from '~/ui/button'

export const meta: MetaFunction = () => [{ title: 'Annuler une inscription · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))
  const { id, firstName, lastName, shortCode, cancelledAt } = await findOwn(edition.id, params.registration)
  return {
    list: `/organisation/editions/${edition.slug}/inscriptions`,
    person: { firstName, lastName, shortCode },
    isCancelled: cancelledAt !== null,
    choices: (await listOwnEnrolments(id)).map(({ title }) => title),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))
  const { id, shortCode } = await findOwn(edition.id, params.registration)
  await cancel({ registrationId: id, now: new Date(), actor: member })
  return redirect(`/organisation/editions/${edition.slug}/inscriptions?annulee=${shortCode}`)
}

async function findOwn(editionId: string, id: string | undefined) {
  const registration = isUuid(id) ? await findRegistration(id) : undefined
  return registration?.editionId === editionId ? registration : notFound()
}

export default function RegistrationCancellation() {
  const { list, person, isCancelled, choices } = useLoaderData<typeof loader>()
  return (
    <div className="grid max-w-2xl gap-6 py-8">
      <h1 className="text-3xl sm:text-4xl">Annuler cette inscription ?</h1>
      <p className="text-xl">
        <strong className="wrap-anywhere">{nameOf(person)}</strong>, billet {groupShortCode(person.shortCode)}
      </p>
      {isCancelled ? (
        <p>Elle est déjà annulée.</p>
      ) : (
        <p>
          La place est rendue et le billet ne sert plus. La personne peut reprendre son inscription depuis son billet,
          tant qu’il reste des places.
        </p>
      )}
      {choices.length > 0 && <p>Ses places aussi sont rendues, à qui attend : {choices.join(', ')}.</p>}
      <div className="flex flex-wrap gap-3">
        {!isCancelled && (
          <Form method="post">
            <Button type="submit" look="danger">
              Oui, annuler
            </Button>
          </Form>
        )}
        <ButtonLink to={list} look="secondary">
          {isCancelled ? 'Revenir à la liste' : 'Non, garder'}
        </ButtonLink>
      </div>
    </div>
  )
}
