import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { EditionTag } from '~/features/edition/edition-tag'
import { DayAndPlace } from '~/features/ticket/day-and-place'
import { findEditionOfCode } from '~/features/ticket/queries.server'
import { findT } from '~/lib/i18n.server'
import { ButtonLink } from '~/ui/button'
import { PRIVATE } from './private'

export { privateHeaders as headers, privateMeta as meta } from './private'

/** What a QR's own address shows to any camera: the edition, nothing of the person, never whether it was used. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const t = await findT(request, 'ticket')
  const edition = await findEditionOfCode(params.code ?? '')
  return data({ title: t('code.metaTitle'), edition }, { status: edition ? 200 : 404, headers: PRIVATE })
}

export default function Code() {
  const { edition } = useLoaderData<typeof loader>()
  const { t } = useTranslation('ticket')
  const { t: tGroups } = useTranslation('groups')
  if (!edition) return <Unknown />
  return (
    <div className="page grid max-w-2xl gap-6 py-10">
      <p>
        <EditionTag edition={edition} />
      </p>
      <h1>{t('code.title')}</h1>
      <DayAndPlace edition={edition} />
      <p>{t('code.text')}</p>
      <div>
        <ButtonLink to={`/editions/${edition.slug}/programme`}>{t('programme')}</ButtonLink>
      </div>
      <p>
        <Link to="accord" className="inline-flex min-h-touch items-center">
          {tGroups('withdrawal.link')}
        </Link>
      </p>
    </div>
  )
}

function Unknown() {
  const { t } = useTranslation('ticket')
  return (
    <div className="page grid max-w-2xl gap-6 py-10">
      <h1>{t('code.unknownTitle')}</h1>
      <p>{t('code.unknownText')}</p>
      <div>
        <ButtonLink to="/billet" look="secondary">
          {t('code.find')}
        </ButtonLink>
      </div>
    </div>
  )
}
