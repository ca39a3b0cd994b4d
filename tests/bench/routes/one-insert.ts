import { randomBytes } from 'node:crypto'
import type { ActionFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { db } from 'db/client.server'
import { registrations } from 'db/schema/registrations'

/** The insert of a registration and nothing else: no rule, no capacity, no validation. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData()
  await db.insert(registrations).values({
    editionId: String(form.get('editionId')),
    firstName: String(form.get('firstName')),
    ticketSerial: randomBytes(8).toString('hex'),
    shortCode: randomBytes(5).toString('hex'),
  })
  throw redirect('/bench/vide', 303)
}
