import type { Content } from '~/features/guide/fields'

export const TRAININGS: Content<'training'>[] = []
