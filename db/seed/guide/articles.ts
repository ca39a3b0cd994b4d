import type { Content } from '~/features/guide/fields'

export const ARTICLES: Content<'article'>[] = []
