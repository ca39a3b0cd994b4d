import ical, { type ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'

export type CalendarEvent = {
  /** The same for ever: an agenda that reads the file again moves the event instead of doubling it. */
  id: string
  /** Grows each time that the event moves, is cancelled or takes place again. */
  revision: number
  revisedAt: Date
  title: string
  description?: string
  place?: string
  /** Degrees, WGS84. */
  position?: { latitude: number; longitude: number }
  url: string
  /** Moments, written in UTC; or, for an event of the whole day, that day as `2019-10-08`. */
  startsAt: Date | string
  endsAt?: Date
  isCancelled?: boolean
  /** Hoped for, not promised. */
  isTentative?: boolean
}

/** Events as an iCalendar file (RFC 5545), to open in any agenda; a cancellation (RFC 5546) when none of them takes place. */
export function calendarText(events: CalendarEvent[], now: Date): string {
  const isCancellation = events.every(({ isCancelled }) => isCancelled)
  const calendar = ical({
    prodId: { company: 'LNPSQ', product: 'lnpsq', language: 'FR' },
    method: isCancellation ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  })
  for (const event of events) addEvent(calendar, event, now)
  return `${calendar}\r\n`
}

/** The same as the answer to a request. */
export function calendarFile(...events: CalendarEvent[]): Response {
  return new Response(calendarText(events, new Date()), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="agenda.ics"',
      'Cache-Control': 'private, no-cache',
      Vary: 'Accept-Language, Cookie',
    },
  })
}

function addEvent(calendar: ICalCalendar, event: CalendarEvent, now: Date): void {
  const { position, startsAt } = event
  calendar.createEvent({
    id: event.id,
    sequence: event.revision,
    stamp: now,
    lastModified: event.revisedAt,
    summary: event.title,
    description: event.description,
    location: event.place
      ? { title: event.place, ...(position && { geo: { lat: position.latitude, lon: position.longitude } }) }
      : undefined,
    url: event.url,
    status: statusOf(event),
    ...(typeof startsAt === 'string'
      ? { start: new Date(`${startsAt}T00:00:00Z`), allDay: true, timezone: 'UTC' }
      : { start: startsAt, end: event.endsAt }),
  })
}

function statusOf({ isCancelled, isTentative }: CalendarEvent): ICalEventStatus {
  if (isCancelled) return ICalEventStatus.CANCELLED
  return isTentative ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED
}
