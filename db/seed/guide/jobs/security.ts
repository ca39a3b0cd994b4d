import type { Content } from '~/features/guide/fields'

export const SECURITY: Content<'job'>[] = []
