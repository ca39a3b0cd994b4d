import type { Content } from '~/features/guide/fields'

export const STRUCTURES: Content<'structure'>[] = []
