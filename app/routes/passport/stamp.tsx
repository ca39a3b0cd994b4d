import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { countAt, listCounted, listStamping, type Stamping } from '~/features/passport/cookies.server'
import { stampPath } from '~/features/passport/link.server'
import { stampTime } from '~/features/passport/moments'
import { PassportCard } from '~/features/passport/passport-card'
import { findPassport, findStand, listOwnPassports } from '~/features/passport/queries.server'
import { visitStand } from '~/features/passport/stamp.server'
import { toldPassport } from '~/features/passport/told'
import { giftInSentence } from '~/features/passport/words'
import { notFound } from '~/lib/http.server'
import { findT } from '~/lib/i18n.server'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { PRIVATE } from '../ticket/private'
import { CodeForm } from './code-form'
import { StandHeading } from './stand-heading'

export { privateHeaders as headers, privateMeta as meta } from '../ticket/private'

/** What the QR of a stand opens. Reading it stamps nothing: a camera that only looks counts nobody. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const now = new Date()
  const stand = (await findStand(params.secret, now)) ?? notFound()
  const t = await findT(request, 'passport')
  const passport = await findPassport(stand.editionId)
  const stamping = await listStamping(request)
  const own = passport ? await listOwnPassports(stand.editionId, idsOf(stamping)) : []
  const byLink = new Set(idsOf(stamping.filter(({ by }) => by === 'link')))
  const page = {
    title: t('metaTitle', { title: stand.title }),
    stand: { title: stand.title, edition: stand.edition, path: stampPath(stand.id) },
    time: stampTime(stand.edition, now),
    passport: passport && { stampsNeeded: passport.stampsNeeded, gift: passport.gift },
    own: own.map(each => ({
      ...toldPassport(each, byLink.has(each.registrationId) ? 'link' : 'code'),
      isStamped: each.stamps.some(({ activityId }) => activityId === stand.id),
    })),
    isCounted: (await listCounted(request)).includes(stand.id),
  }
  return data(page, { headers: PRIVATE })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const now = new Date()
  const stand = (await findStand(params.secret, now)) ?? notFound()
  if (context.asksTooOften) return data({ outcome: 'too-many' as const }, 429)
  const here = stampPath(stand.id)
  if (stampTime(stand.edition, now) !== 'open') return redirect(here, 303)

  const passport = await findPassport(stand.editionId)
  const own = passport ? await listOwnPassports(stand.editionId, idsOf(await listStamping(request))) : []
  const counted = await listCounted(request)
  const isCounted = counted.includes(stand.id)
  const registrationIds = own.map(({ registrationId }) => registrationId)
  if (registrationIds.length > 0 || !isCounted) await visitStand({ stand, registrationIds, isCounted, now })
  const headers = { 'Set-Cookie': await countAt(stand.id, counted) }
  return redirect(here, { status: 303, headers })
}

function idsOf(stamping: Stamping[]): string[] {
  return stamping.map(({ id }) => id)
}

export default function StampPage() {
  const { stand, time, passport, own, isCounted } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('passport')
  const isDone = own.length > 0 && own.every(({ isStamped }) => isStamped)
  const isOpen = time === 'open'
  return (
    <div className="page grid max-w-2xl gap-6 py-8">
      <StandHeading {...stand} />
      {answer && <Notice tone="error" title={t('tooMany')} />}
      {!isOpen && <p>{t(time)}</p>}
      {isOpen && isDone && <Notice tone="success" title={t('done')} />}
      {isOpen && own.length > 0 && !isDone && (
        <Form method="post">
          <Button type="submit" className="w-full text-xl sm:w-auto">
            {t('stampButton', { count: own.length })}
          </Button>
        </Form>
      )}
      {isOpen && own.length === 0 && <Nameless isCounted={isCounted} passport={passport} stand={stand} />}
      {passport &&
        own.map(each => (
          <PassportCard key={each.registrationId} own={each} isNamed={own.length > 1} passport={passport} />
        ))}
      {own.length > 0 && (
        <Form method="post" action={`${stand.path}/oubli`}>
          <Button type="submit" look="secondary">
            {t('forget')}
          </Button>
        </Form>
      )}
    </div>
  )
}

type NamelessParts = {
  isCounted: boolean
  passport: { stampsNeeded: number; gift: string } | undefined
  stand: { path: string; edition: { slug: string } }
}

/** This browser knows no ticket: a visit may be counted all the same, and a ticket opened. */
function Nameless({ isCounted, passport, stand }: NamelessParts) {
  const { t } = useTranslation('passport')
  return (
    <>
      {passport && (
        <p className="font-bold text-balance">
          {t('rule', { count: passport.stampsNeeded, gift: giftInSentence(passport.gift) })}
        </p>
      )}
      {isCounted && (
        <Notice tone="success" title={t('counted')}>
          <p>{t('countedText')}</p>
        </Notice>
      )}
      {passport && <CodeForm stand={stand} />}
      {!isCounted && (
        <Form method="post" className="grid gap-2">
          <p>{t('countText')}</p>
          <div>
            <Button type="submit" look={passport ? 'secondary' : 'primary'}>
              {passport ? t('count') : t('countOnly')}
            </Button>
          </div>
        </Form>
      )}
    </>
  )
}
