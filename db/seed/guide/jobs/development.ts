import type { Content } from '~/features/guide/fields'

export const DEVELOPMENT: Content<'job'>[] = []
