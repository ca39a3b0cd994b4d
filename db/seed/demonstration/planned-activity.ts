import type { ActivityKind, ActivityLevel, TalkFormat } from 'db/schema/words'
import type { OrganisationName } from '../partners'

/** The rooms of the example's venue. */
export const ROOMS = {
  hall: { name: 'Grand hall', capacity: 200 },
  room1: { name: 'Salle 1', capacity: 16 },
  room2: { name: 'Salle 2', capacity: 12 },
  room3: { name: 'Salle 3', capacity: 16 },
  auditorium: { name: 'Auditorium', capacity: 80 },
  gondola: { name: 'La nacelle', capacity: 25 },
  lounge: { name: 'Espace rencontres', capacity: 60 },
} as const

type Hours = [from: string, to: string]
/** An activity of the example as the lists of the programme write it. */
export type PlannedActivity = {
  kind: ActivityKind
  format?: TalkFormat
  title: string
  summary: string
  theme: string
  room: keyof typeof ROOMS
  hours: Hours
  capacity?: number
  hosts: OrganisationName[]
  speakers?: { name: string; about: string | null }[]
  level?: ActivityLevel
  languages?: string
  ageFrom?: number
  /** Sessions of one workshop have the same word here, and addresses of their own. */
  series?: string
  slug?: string
}
