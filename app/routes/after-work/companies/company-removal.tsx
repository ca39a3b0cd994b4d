import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { listInterviews } from '~/features/after-work/interviews.server'
import { removeRecruiter } from '~/features/after-work/recruiters.server'
import { authorise } from '~/lib/http.server'
import { Button, ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { findCompany } from './find-company.server'

export const meta: MetaFunction = () => [{ title: 'Retirer une entreprise · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const { edition, afterWork, base, company } = await findCompany(params)
  authorise(canOrganise(member, edition))
  const isRefused = new URL(request.url).searchParams.get('fait') === 'in-use'
  const meets = (await listInterviews(afterWork.id)).some(({ organisationId }) => organisationId === company.id)
  const isInUse = isRefused || meets || company.offers.length > 0
  return { name: company.name, afterWork: afterWork.title, base, isInUse }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const { edition, afterWork, base, company } = await findCompany(params)
  authorise(canOrganise(member, edition))
  const seat = { activityId: afterWork.id, organisationId: company.id }
  const { outcome } = await removeRecruiter({ ...seat, actor: member })
  if (outcome === 'in-use') return redirect(`${base}/entreprises/${company.slug}/retrait?fait=in-use`, 303)
  return redirect(`${base}?fait=retiree`, 303)
}

export default function CompanyRemoval() {
  const { name, afterWork, base, isInUse } = useLoaderData<typeof loader>()
  return (
    <div className="grid max-w-2xl gap-6 py-10">
      <h1>Retirer {name}</h1>
      <p>{afterWork}</p>
      {isInUse ? (
        <>
          <Notice title="Cette entreprise ne se retire plus.">
            <p>
              Elle a des offres ici, ou a eu des entretiens prévus. Si elle ne vient pas, retirez ses offres une par
              une, puis cochez-la parmi les absentes sur la page des tours.
            </p>
          </Notice>
          <p className="flex flex-wrap gap-3">
            <ButtonLink to={`${base}/tours`}>Voir les tours</ButtonLink>
            <ButtonLink to={base} look="secondary">
              Revenir à l’after-work
            </ButtonLink>
          </p>
        </>
      ) : (
        <div className="flex flex-wrap gap-3">
          <Form method="post">
            <Button type="submit" look="danger">
              Retirer l’entreprise
            </Button>
          </Form>
          <ButtonLink to={base} look="secondary">
            Garder l’entreprise
          </ButtonLink>
        </div>
      )}
    </div>
  )
}
