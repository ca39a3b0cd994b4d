import type { Content } from '~/features/guide/fields'

export const MISCONCEPTIONS: Content<'misconception'>[] = []
