import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireMember } from '~/features/account/session.server'
import { canRecruitFor } from '~/features/after-work/policy'
import { editOffer, findOffer } from '~/features/job-offer/offers.server'
import { OfferSchema } from '~/features/job-offer/schema'
import { listRomeTitles } from '~/features/rome/titles.server'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { OfferForm } from './offer-form'
import { RomeLine } from './rome-line'
import { offersPage } from './ways-back'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? 'Offre'} · LNPSQ` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const offer = (await findOffer(params.offer)) ?? notFound()
  authorise(canRecruitFor(member, offer))
  const { id, title, contract, place, skills, posts, romeCode } = offer
  const titles = await listRomeTitles(romeCode ? [romeCode] : [])
  return {
    id,
    title,
    romeTitle: titles.get(romeCode ?? ''),
    stored: { title, contract, place, skills, posts, romeCode },
    isWithdrawn: offer.withdrawnAt !== null,
    company: offer.company.name,
    afterWork: offer.afterWork.title,
    back: offersPage(member, offer),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const offer = (await findOffer(params.offer)) ?? notFound()
  authorise(canRecruitFor(member, offer))

  const form = await parseForm(request, OfferSchema)
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)

  await editOffer({ offer, values: form.value, actor: member })
  return redirect(`${offersPage(member, offer)}?fait=offre-modifiee`, 303)
}

export default function OfferPage() {
  const { id, title, romeTitle, stored, isWithdrawn, company, afterWork, back } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const address = `/organisation/offres/${id}`
  return (
    <div className="grid max-w-2xl grid-cols-[minmax(0,1fr)] gap-6 py-10">
      <header className="grid gap-1">
        <h1 className="wrap-anywhere">{title}</h1>
        <p className="text-stone">
          {company} · {afterWork}
        </p>
        <RomeLine code={stored.romeCode} title={romeTitle} />
      </header>
      {isWithdrawn && (
        <Notice title="Cette offre est retirée : personne ne la voit.">
          <Form method="post" action={`${address}/retablissement`} className="pt-2">
            <Button type="submit" look="secondary">
              La remettre en ligne
            </Button>
          </Form>
        </Notice>
      )}
      <OfferForm reply={answer?.reply} stored={stored} submit="Enregistrer" back={back} />
      {!isWithdrawn && (
        <Form method="post" action={`${address}/retrait`} className="border-t border-line pt-6">
          <Button type="submit" look="danger">
            Retirer l’offre
          </Button>
        </Form>
      )}
    </div>
  )
}
