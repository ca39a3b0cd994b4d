import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { requireMember } from '~/features/account/session.server'
import { titleOf } from '~/features/guide/content'
import { differencesOf } from '~/features/guide/differences'
import { fieldsOf } from '~/features/guide/fields'
import { canEditGuide } from '~/features/guide/policy'
import { findDraft } from '~/features/guide/queries.server'
import { mergeChange } from '~/features/guide-change/merge'
import { findChange } from '~/features/guide-change/queries.server'
import { longDay } from '~/lib/dates'
import { authorise, notFound } from '~/lib/http.server'
import { ownValue } from '~/lib/own-value'
import { Button, ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { memberNames, nameAmong } from '../page/find-addressed.server'
import { DifferenceList } from '../page-form/difference-list'
import { titleFinder } from '../page-form/title-finder.server'
import { StateTag } from './state-tag'

const NOTICES = {
  accepted: { tone: 'success', title: 'La modification est dans le brouillon. Relisez-le, puis publiez.' },
  declined: { tone: 'success', title: 'La modification n’est pas retenue. Votre mot est parti.' },
  'decided-already': { tone: 'info', title: 'Cette modification avait déjà sa réponse\u00a0: elle n’a pas changé.' },
  overtaken: { tone: 'error', title: 'La page vient de changer. Relisez ce qui suit avant d’accepter.' },
} as const

export const meta: MetaFunction = () => [{ title: 'Modification proposée · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEditGuide(member))
  const { change, page, read } = (await findChange(params.change)) ?? notFound()
  const { draft } = (await findDraft(page.id)) ?? notFound()
  const { kind } = page
  const texts = { kind, read: read.content, proposed: change.content, now: draft.content }
  const { disputed } = mergeChange(texts)
  const findTitle = await titleFinder(kind)
  return {
    id: change.id,
    pageId: page.id,
    title: titleOf(kind, read.content),
    author: nameAmong(await memberNames(), change.memberId),
    day: longDay(change.createdAt, 'fr'),
    reason: change.reason,
    decision: change.decision,
    answer: change.answer,
    draft: draft.number,
    differences: differencesOf(kind, read.content, change.content, findTitle),
    since: change.decision === null ? differencesOf(kind, read.content, draft.content, findTitle) : [],
    disputed: fieldsOf(kind)
      .filter(([name]) => disputed.includes(name))
      .map(([, { label }]) => label),
    notice: ownValue(NOTICES, new URL(request.url).searchParams.get('fait')),
  }
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>

export default function GuideChange() {
  const change = useLoaderData<typeof loader>()
  const { title, author, day, reason, decision, answer, notice, differences, since, pageId } = change
  return (
    <div className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-6 py-10">
      <header className="grid gap-2">
        <p>
          <Link to="/organisation/guide/modifications" className="inline-flex min-h-touch items-center">
            Modifications proposées
          </Link>
        </p>
        <h1 className="text-3xl sm:text-4xl">{title}</h1>
        <p className="flex flex-wrap items-center gap-3">
          <StateTag decision={decision} /> {author}, le {day}
        </p>
      </header>
      {notice && <Notice {...notice} />}
      {reason && <Words title="Pourquoi" text={reason} />}
      <section aria-labelledby="proposed" className="grid gap-4">
        <h2 id="proposed">Ce qui est proposé</h2>
        <DifferenceList differences={differences} />
      </section>
      {since.length > 0 && (
        <section aria-labelledby="since" className="grid gap-4">
          <h2 id="since">Ce qui a changé depuis dans la page</h2>
          <DifferenceList differences={since} />
        </section>
      )}
      {decision === null && <Decision change={change} />}
      {answer && <Words title="Réponse" text={answer} />}
      <p className="flex flex-wrap gap-x-6">
        <Link to={`/organisation/guide/${pageId}`} className="inline-flex min-h-touch items-center">
          Voir le brouillon de la page
        </Link>
        {decision === 'accepted' && (
          <Link to={`/organisation/guide/${pageId}/publication`} className="inline-flex min-h-touch items-center">
            Publier la page
          </Link>
        )}
      </p>
    </div>
  )
}

function Words({ title, text }: { title: string; text: string }) {
  return (
    <section className="grid gap-1 border-s-4 border-brick ps-4">
      <h2 className="text-xl">{title}</h2>
      <p className="whitespace-pre-wrap wrap-anywhere">{text}</p>
    </section>
  )
}

function Decision({ change: { id, draft, disputed } }: { change: Shown }) {
  const own = `/organisation/guide/modifications/${id}`
  return (
    <section aria-labelledby="decision" className="grid gap-4">
      <h2 id="decision">Décider</h2>
      {disputed.length > 0 && (
        <Notice tone="info" title={`Changé des deux côtés\u00a0: ${disputed.join(', ')}.`}>
          <p>Si vous acceptez, ce qui est proposé l’emporte. L’autre texte reste dans les versions.</p>
        </Notice>
      )}
      <p>Accepter met ces mots dans le brouillon. Rien n’est en ligne avant la publication.</p>
      <div className="flex flex-wrap gap-3">
        <form method="post" action={`${own}/acceptation`}>
          <input type="hidden" name="read" value={draft} />
          <Button type="submit">Accepter la modification</Button>
        </form>
        <ButtonLink to={`${own}/refus`} look="secondary">
          Ne pas la retenir
        </ButtonLink>
      </div>
    </section>
  )
}
