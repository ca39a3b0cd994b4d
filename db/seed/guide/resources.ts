import type { Content } from '~/features/guide/fields'

export const RESOURCES: Content<'resource'>[] = []
