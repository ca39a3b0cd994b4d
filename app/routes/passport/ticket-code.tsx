import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { countAt, listCounted, listStamping, stampWith } from '~/features/passport/cookies.server'
import { stampPath } from '~/features/passport/link.server'
import { stampTime } from '~/features/passport/moments'
import { findHolder, findPassport, findStand } from '~/features/passport/queries.server'
import { ShortCodeSchema } from '~/features/passport/schema'
import { visitStand } from '~/features/passport/stamp.server'
import { notFound, parseForm } from '~/lib/http.server'
import { findT } from '~/lib/i18n.server'
import { CodeForm } from './code-form'
import { StandHeading } from './stand-heading'

export { privateHeaders as headers, privateMeta as meta } from '../ticket/private'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const stand = (await findStandWithPassport(params.secret)) ?? notFound()
  const t = await findT(request, 'passport')
  return {
    title: t('metaTitle', { title: stand.title }),
    stand: { title: stand.title, edition: stand.edition, path: stampPath(stand.id) },
  }
}

/** Remembers a ticket in this browser by its short code, and stamps its passport at once. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const stand = (await findStandWithPassport(params.secret)) ?? notFound()
  const now = new Date()
  if (stampTime(stand.edition, now) !== 'open') return redirect(stampPath(stand.id), 303)
  const form = await parseForm(request, ShortCodeSchema)
  if (context.asksTooOften) return data({ reply: form.reply(), fault: 'tooMany' as const }, 429)
  const holder =
    form.status === 'success' ? await findHolder(stand.editionId, { shortCode: form.value.code }) : undefined
  if (!holder) return data({ reply: form.reply(), fault: 'wrong' as const }, 422)

  const counted = await listCounted(request)
  await visitStand({ stand, registrationIds: [holder], isCounted: counted.includes(stand.id), now })
  const headers = new Headers()
  headers.append('Set-Cookie', await stampWith({ id: holder, by: 'code' }, await listStamping(request)))
  headers.append('Set-Cookie', await countAt(stand.id, counted))
  return redirect(stampPath(stand.id), { status: 303, headers })
}

async function findStandWithPassport(secret: string | undefined) {
  const stand = await findStand(secret, new Date())
  return stand && (await findPassport(stand.editionId)) ? stand : undefined
}

export default function TicketCode() {
  const { stand } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('passport')
  const typed = answer?.reply.initialValue?.code
  return (
    <div className="page grid max-w-2xl gap-6 py-8">
      <StandHeading {...stand} />
      <CodeForm
        stand={stand}
        typed={typeof typed === 'string' ? typed : undefined}
        error={answer && t(`open.${answer.fault}`)}
      />
    </div>
  )
}
