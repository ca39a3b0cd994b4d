import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { groupPath } from '~/features/group/link.server'
import { registerInGroup } from '~/features/group/register.server'
import { peopleOf, ROW_FIELDS, TableSchema } from '~/features/group/schema'
import { MOST } from '~/features/group/size'
import { errorSentences, type FormReply } from '~/features/registration/refused-form'
import { parseForm } from '~/lib/http.server'
import { findLanguage } from '~/lib/i18n.server'
import { Notice } from '~/ui/notice'
import { GroupFrame, ShutGroup, Wording } from '../page/frame'
import { groupHeading, openGroup, requireGroup } from '../page/open-group.server'
import { PeopleTable } from './people-table'

export { groupHeaders as headers, groupMeta as meta } from '../page/frame'

const LENGTHS = [10, 20, 40, MOST]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shut, group } = await openGroup(request, params.secret)
  if (shut) return shut
  const asked = Number(new URL(request.url).searchParams.get('lignes'))
  return { ...(await groupHeading(request, group)), rows: LENGTHS.find(length => length === asked) ?? 10 }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const group = await requireGroup(params.secret)
  const form = await parseForm(request, TableSchema)
  if (form.status !== 'success') return data({ reply: form.reply(), refusal: undefined }, 422)

  const people = peopleOf(form.value)
  const language = await findLanguage(request)
  const { outcome } = await registerInGroup({ group, people, language, now: new Date() })
  if (outcome !== 'registered') return data({ reply: form.reply(), refusal: outcome }, 422)
  return redirect(`${groupPath(group.id)}?fait=registered`, 303)
}

export default function PeoplePage() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('groups')
  const { t: tForm } = useTranslation('registration')
  if (page.state !== 'open') return <ShutGroup state={page.state} />

  const { base, told, edition } = page
  const rows = answer ? typedLength(answer.reply) : page.rows
  return (
    <GroupFrame base={base} title={answer ? t('paste.checkTitle') : t('table.title')}>
      {answer?.refusal && (
        <Notice tone="error" title={t(`outcomes.${answer.refusal}`)}>
          <p>{t('keptTyped')}</p>
        </Notice>
      )}
      {!answer && <p>{t('table.text')}</p>}
      {!answer && <Lengths base={base} rows={rows} />}
      <Wording told={told} days={edition.retentionDays} />
      <PeopleTable
        base={base}
        rows={rows}
        typed={answer?.reply.initialValue ?? undefined}
        errors={errorSentences(answer?.reply, tForm)}
      />
    </GroupFrame>
  )
}

/** Rows enough for all that was typed, and two at least. */
function typedLength({ initialValue }: FormReply): number {
  const isTyped = (row: number) => [...ROW_FIELDS, 'agrees'].some(name => initialValue?.[name + row])
  const last = Array.from({ length: MOST }, (_, row) => row).findLast(isTyped) ?? 0
  return Math.max(2, last + 1)
}

function Lengths({ base, rows }: { base: string; rows: number }) {
  const { t } = useTranslation('groups')
  return (
    <nav aria-label={t('table.rows')} className="flex flex-wrap gap-x-5">
      {LENGTHS.map(length => (
        <Link
          key={length}
          to={`${base}/personnes?lignes=${length}`}
          aria-current={length === rows ? 'page' : undefined}
          className="inline-flex min-h-touch items-center aria-[current=page]:font-bold aria-[current=page]:text-ink"
        >
          {t('table.rowsCount', { count: length })}
        </Link>
      ))}
      <Link to={`${base}/liste`} className="inline-flex min-h-touch items-center">
        {t('table.or')}
      </Link>
    </nav>
  )
}
