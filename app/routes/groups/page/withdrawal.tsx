import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { EditionTag } from '~/features/edition/edition-tag'
import { isOver } from '~/features/edition/moments'
import { withdrawAgreement } from '~/features/registration/group-people.server'
import { parseTicket } from '~/features/ticket/format'
import { findEditionOfCode } from '~/features/ticket/queries.server'
import { notFound } from '~/lib/http.server'
import { findT } from '~/lib/i18n.server'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'

export { groupHeaders as headers, groupMeta as meta } from './frame'

/** Says the same of every ticket: in a group or not, agreed or not. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const edition = (await findEditionOfCode(params.code ?? '')) ?? notFound()
  const t = await findT(request, 'groups')
  return {
    title: `${t('withdrawal.title')} · LNPSQ`,
    edition: { number: edition.number, name: edition.name },
    isOver: isOver(edition, new Date()),
  }
}

/** Whoever holds a card takes its agreement back: it can only tell less of somebody, and never gives one. */
export async function action({ params }: ActionFunctionArgs) {
  const edition = (await findEditionOfCode(params.code ?? '')) ?? notFound()
  const { serial } = parseTicket(params.code ?? '') ?? notFound()
  await withdrawAgreement({ editionId: edition.id, ticketSerial: serial, now: new Date() })
  return data({ isDone: true })
}

export default function Withdrawal() {
  const { edition, isOver } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('groups')
  return (
    <div className="page grid max-w-2xl gap-6 py-10">
      <p>
        <EditionTag edition={edition} />
      </p>
      <h1>{t('withdrawal.title')}</h1>
      {answer?.isDone ? (
        <Notice tone="success" title={t(isOver ? 'withdrawal.doneAfter' : 'withdrawal.done')} />
      ) : (
        <>
          <p>{t('withdrawal.text')}</p>
          <Form method="post">
            <Button type="submit">{t('withdrawal.confirm')}</Button>
          </Form>
        </>
      )}
    </div>
  )
}
