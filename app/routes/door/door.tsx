import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useState } from 'react'
import { requireMember } from '~/features/account/session.server'
import { canScanTickets } from '~/features/check-in/policy'
import { listCheckpoints } from '~/features/check-in/queries.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { countParticipants } from '~/features/statistics/participants.server'
import { authorise, notFound } from '~/lib/http.server'
import { FrenchErrorPage } from '../error-page'
import { BottomBar } from './bottom-bar'
import { ByHand } from './by-hand/by-hand'
import { CameraView } from './camera/camera-view'
import { OutcomeScreen } from './outcome/outcome-screen'
import { TopBar } from './top-bar'
import { UndoScreen } from './undo-screen'
import { useDoor } from './use-door'
import { useHandheldReader } from './use-handheld-reader'
import { useOpenScreen } from './use-open-screen'
import { WalkIn } from './walk-in'

export const handle = { hydrate: true }
export { FrenchErrorPage as ErrorBoundary }

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: `Accueil de ${data.edition.name} · LNPSQ` }] : []

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canScanTickets(member, edition))

  const [points, participants] = await Promise.all([listCheckpoints(edition.id), countParticipants(edition.id)])
  const asked = new URL(request.url).searchParams.get('point')
  const first = points.find(({ id }) => id === asked) ?? points[0]
  return { edition: { slug: edition.slug, name: edition.name }, points, first, participants }
}

/** The door: a camera that never stops, and one screen over it at a time. */
export default function Door() {
  const { edition, points, first, participants } = useLoaderData<typeof loader>()
  const [point, setPoint] = useState(first)
  const door = useDoor({ edition: edition.slug, checkpointId: point?.id ?? '', participants })
  const { screen, show } = door
  useHandheldReader(door.scan)
  useOpenScreen()

  return (
    <div className="fixed inset-0 flex flex-col bg-paper">
      <TopBar edition={edition.name} points={points} point={point} onPoint={setPoint} network={door.network} />
      <main className="relative flex min-h-0 flex-1 flex-col">
        <CameraView isPaused={screen.name !== 'camera' || door.isBusy} onCode={door.scan} />
        {door.isBusy && <Checking />}
        {screen.name === 'by-hand' && <ByHand edition={edition.slug} door={door} />}
        {screen.name === 'walk-in' && <WalkIn onDone={door.countWalkIn} onClose={door.close} />}
        {screen.name === 'undo' && door.last && (
          <UndoScreen last={door.last} onConfirm={door.undoLast} onClose={door.close} />
        )}
        {screen.name === 'outcome' && (
          <OutcomeScreen
            key={screen.id}
            outcome={screen.outcome}
            onClose={door.close}
            onWalkIn={() => show({ name: 'walk-in' })}
          />
        )}
      </main>
      <BottomBar
        participants={door.participants}
        canUndo={Boolean(door.last)}
        isByHand={screen.name === 'by-hand'}
        onShow={show}
      />
    </div>
  )
}

function Checking() {
  return (
    <p
      role="status"
      className="absolute inset-x-0 top-4 z-10 mx-auto w-fit rounded-brick border-2 border-white bg-ink px-4 py-1 font-bold text-white"
    >
      Vérification…
    </p>
  )
}
