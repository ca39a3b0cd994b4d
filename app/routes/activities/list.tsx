import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { KindTag } from '~/features/activity/kind-tag'
import { listProgramme } from '~/features/activity/queries.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { filterProgramme, readProgrammeFilter } from '~/features/programme/programme-filter'
import { listRooms } from '~/features/venue/queries.server'
import { timeRange } from '~/lib/dates'
import { authorise, notFound } from '~/lib/http.server'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { Table } from '~/ui/table'
import { Tag } from '~/ui/tag'
import { BulkActions } from './list/bulk-actions'
import { ListFilters } from './list/list-filters'
import { NOTICES, noticeOf } from './words'

export const meta: MetaFunction = () => [{ title: 'Activités · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))
  const query = new URL(request.url).searchParams
  const filter = { ...readProgrammeFilter(query), salle: query.get('salle') ?? '', etat: query.get('etat') ?? '' }
  const [programme, rooms] = await Promise.all([listProgramme(edition.id), listRooms(edition.venueId)])
  const found = filterProgramme(programme, filter)
    .filter(({ roomId }) => filter.salle === '' || (roomId ?? 'aucune') === filter.salle)
    .filter(({ cancelledAt }) => filter.etat === '' || (cancelledAt === null) === (filter.etat === 'prevue'))
  return {
    list: `/organisation/editions/${edition.slug}/activites`,
    notice: noticeOf(request),
    filter,
    rooms: rooms.map(({ id, name }) => ({ id, name })),
    total: programme.length,
    activities: found.map(activity => ({
      ...{ id: activity.id, slug: activity.slug, title: activity.title, kind: activity.kind, format: activity.format },
      ...{ room: activity.room, capacity: activity.capacity, placesTaken: activity.placesTaken },
      isCancelled: activity.cancelledAt !== null,
      hours: timeRange(activity.startsAt, activity.endsAt, 'fr'),
      hosts: activity.hosts.map(({ name }) => name).join(', '),
    })),
  }
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>['activities'][number]

export default function Activities() {
  const { list, notice, filter, rooms, total, activities } = useLoaderData<typeof loader>()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 py-10">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1>Activités</h1>
        <div className="flex flex-wrap gap-3">
          <ButtonLink to={`${list}-en-lot/ordre`} look="secondary">
            Changer l’ordre
          </ButtonLink>
          <ButtonLink to={`${list}/nouvelle`}>Ajouter une activité</ButtonLink>
        </div>
      </div>
      {notice && <Notice tone={notice === NOTICES.rien ? 'info' : 'success'} title={notice} />}
      <ListFilters list={list} filter={filter} rooms={rooms} />
      {total === 0 && <p>Le programme est vide. Ajoutez une première activité, ou importez un tableau.</p>}
      {total > 0 && activities.length === 0 && <p>Aucune activité ne répond à ces choix.</p>}
      {activities.length > 0 && (
        <form method="post" className="grid grid-cols-[minmax(0,1fr)] gap-4">
          <Table<Row>
            caption={activities.length === total ? `${total} activités` : `${activities.length} activités sur ${total}`}
            rowKey={({ id }) => id}
            rows={activities}
            columns={[
              { heading: 'Activité', cell: activity => <Title activity={activity} list={list} /> },
              { heading: 'Type', cell: activity => <KindTag activity={activity} /> },
              { heading: 'Heures', cell: ({ hours }) => hours },
              { heading: 'Salle', cell: ({ room }) => room ?? '—' },
              { heading: 'Structures', cell: ({ hosts }) => hosts || '—' },
              { heading: 'Places', isNumber: true, cell: placesOf },
            ]}
          />
          <BulkActions list={list} rooms={rooms} offersNews={activities.some(({ placesTaken }) => placesTaken > 0)} />
        </form>
      )}
    </div>
  )
}

function Title({ activity: { id, slug, title, isCancelled }, list }: { activity: Row; list: string }) {
  return (
    <span className="flex items-center gap-3">
      <input
        type="checkbox"
        name="activities"
        value={id}
        aria-label={`Choisir ${title}`}
        className="size-6 shrink-0 accent-pastel"
      />
      <span>
        <Link to={`${list}/${slug}`} className="inline-flex min-h-touch items-center font-bold">
          {title}
        </Link>{' '}
        {isCancelled && <Tag look="alert">annulée</Tag>}
      </span>
    </span>
  )
}

function placesOf({ capacity, placesTaken }: Row): string {
  return capacity === null ? '—' : `${placesTaken} / ${capacity}`
}
