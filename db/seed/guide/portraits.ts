import type { Content } from '~/features/guide/fields'

export const PORTRAITS: Content<'portrait'>[] = []
