import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import type { OwnProgramme } from '~/features/device/protocol'
import { requireDevice } from '~/features/device/require.server'
import { listOwnEnrolments } from '~/features/enrolment/queries.server'
import { findRegistrationBySerial } from '~/features/registration/queries.server'
import { parseTicket } from '~/features/ticket/format'
import { findEditionOfCode } from '~/features/ticket/queries.server'
import { answerJson, readJson } from '~/lib/http.server'

const TicketSchema = z.object({ ticket: z.string().max(500) })

/** What the person of a ticket chose, for whoever holds it up. */
export async function action({ request }: ActionFunctionArgs) {
  const device = await requireDevice(request, new Date())
  const { ticket } = await readJson(request, TicketSchema)
  const edition = await findEditionOfCode(ticket)
  const person = await findRegistrationBySerial(parseTicket(ticket)?.serial ?? '')
  if (!person || edition?.id !== device.editionId) return answerJson({ message: 'Not a ticket of this edition.' }, 404)

  const chosen = await listOwnEnrolments(person.id)
  const programme: OwnProgramme = {
    activities: chosen.map(({ title, startsAt, endsAt, room, confirmedAt }) => ({
      title,
      startsAt: startsAt?.toISOString() ?? null,
      endsAt: endsAt?.toISOString() ?? null,
      room,
      place: confirmedAt ? 'confirmed' : 'waiting',
    })),
  }
  return answerJson(programme)
}

export function loader() {
  return answerJson({ message: 'Use POST.' }, 405)
}
