import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { doubtsOf, readList } from '~/features/group/paste'
import { expected, listPeople } from '~/features/group/queries.server'
import { ListSchema } from '~/features/group/schema'
import { MOST } from '~/features/group/size'
import { parseForm } from '~/lib/http.server'
import { findT } from '~/lib/i18n.server'
import { Notice } from '~/ui/notice'
import { GroupFrame, ShutGroup, Wording } from '../page/frame'
import { ListForm } from '../page/list-form'
import { groupHeading, openGroup, requireGroup } from '../page/open-group.server'
import { PeopleTable } from './people-table'

export { groupHeaders as headers, groupMeta as meta } from '../page/frame'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shut, group } = await openGroup(request, params.secret)
  return shut ?? groupHeading(request, group)
}

/** Reads a list and shows it in the table: nothing is written. */
export async function action({ request, params }: ActionFunctionArgs) {
  const group = await requireGroup(params.secret)
  const t = await findT(request, 'groups')
  const form = await parseForm(request, ListSchema)
  const list = form.status === 'success' ? (form.value.list ?? '') : String(form.reply().initialValue?.list ?? '')
  const refuse = (sentence: string) => data({ list, errors: [sentence], people: undefined, doubts: [], known: 0 }, 422)
  if (form.status !== 'success') return refuse(t('paste.tooLong'))

  const found = readList(list)
  if (found.length === 0) return refuse(t('paste.none'))
  if (found.length > MOST) return refuse(t('paste.tooMany'))
  const there = new Set(expected(await listPeople(group.id)).map(nameKey))
  const people = found.filter(person => !there.has(nameKey(person)))
  if (people.length === 0) return refuse(t('paste.allKnown'))
  return data({ list, errors: undefined, people, doubts: doubtsOf(people), known: found.length - people.length }, 200)
}

export default function PastePage() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('groups')
  const { t: tForm } = useTranslation('registration')
  if (page.state !== 'open') return <ShutGroup state={page.state} />

  const { base, told, edition } = page
  if (!answer?.people) {
    return (
      <GroupFrame base={base} title={t('paste.title')}>
        <ListForm base={base} list={answer?.list} errors={answer?.errors} />
      </GroupFrame>
    )
  }
  const sentences = { digits: t('paste.digits'), year: tForm('errors.birthYear') }
  return (
    <GroupFrame base={base} title={t('paste.checkTitle')}>
      <p>{t('paste.checkText')}</p>
      {answer.known > 0 && <Notice title={t('paste.known', { count: answer.known })} />}
      <Wording told={told} days={edition.retentionDays} />
      <PeopleTable
        base={base}
        rows={answer.people.length}
        typed={typedRows(answer.people)}
        errors={Object.fromEntries(answer.doubts.map(([field, doubt]) => [field, [sentences[doubt]]]))}
      />
    </GroupFrame>
  )
}

type Names = { firstName: string | null; lastName: string | null }

/** The same for two ways to write one name: accents, capitals and order aside. */
function nameKey({ firstName, lastName }: Names): string {
  const letters = `${firstName ?? ''} ${lastName ?? ''}`.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return (
    letters
      .match(/\p{L}+/gu)
      ?.sort()
      .join(' ') ?? ''
  )
}

function typedRows(people: ReturnType<typeof readList>): Record<string, string> {
  const fields = people.flatMap((person, row) => Object.entries(person).map(([name, value]) => [name + row, value]))
  return Object.fromEntries(fields)
}
