import type { Content } from '~/features/guide/fields'

export const CREATION: Content<'job'>[] = []
