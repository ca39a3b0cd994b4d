import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { groupPath } from '~/features/group/link.server'
import { findPerson, removePerson, wholeName } from '~/features/group/people.server'
import { notFound } from '~/lib/http.server'
import { Button, ButtonLink } from '~/ui/button'
import { GroupFrame, ShutGroup } from '../page/frame'
import { groupHeading, openGroup, requireGroup } from '../page/open-group.server'

export { groupHeaders as headers, groupMeta as meta } from '../page/frame'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shut, group } = await openGroup(request, params.secret)
  if (shut) return shut
  const person = (await findPerson(group.id, params.person)) ?? notFound()
  return { ...(await groupHeading(request, group)), person: wholeName(person) }
}

export async function action({ params }: ActionFunctionArgs) {
  const group = await requireGroup(params.secret)
  const person = (await findPerson(group.id, params.person)) ?? notFound()
  const { outcome } = await removePerson({ group, person, now: new Date() })
  return redirect(`${groupPath(group.id)}?fait=${outcome}`, 303)
}

export default function RemovalPage() {
  const page = useLoaderData<typeof loader>()
  const { t } = useTranslation('groups')
  if (page.state !== 'open') return <ShutGroup state={page.state} />
  return (
    <GroupFrame base={page.base} title={t('removal.title', { name: page.person ?? t('people.nameless') })}>
      <p>{t(page.settled ? `outcomes.${page.settled}` : 'removal.text')}</p>
      <div className="flex flex-wrap gap-3">
        {!page.settled && (
          <Form method="post">
            <Button type="submit" look="danger">
              {t('removal.confirm')}
            </Button>
          </Form>
        )}
        <ButtonLink to={page.base} look="secondary">
          {t('removal.keep')}
        </ButtonLink>
      </div>
    </GroupFrame>
  )
}
