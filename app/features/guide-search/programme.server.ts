import { type SQL, sql } from 'drizzle-orm'

/** The activities that are still to come, with their words as searches read them. They are few: nothing is kept of it. */
export function programme(now: Date): SQL {
  return sql`
    select id, slug, edition, kind, starts_at, title, summary,
      setweight(to_tsvector('plain_french', title), 'A') || setweight(to_tsvector('plain_french', others), 'B')
        || setweight(to_tsvector('plain_french', summary), 'C') as about,
      plain_words(title || ' ' || others) as spelling
    from (
      select activities.id, activities.slug, editions.slug as edition, activities.kind, activities.starts_at, activities.title,
        activities.summary, concat_ws(' ', theme, (
          select string_agg(organisations.name, ' ' order by organisations.slug) from activity_hosts
          join organisations on organisations.id = organisation_id where activity_id = activities.id
        )) as others
      from activities join editions on editions.id = edition_id
      where activities.cancelled_at is null and activities.ends_at > ${now.toISOString()}::timestamptz
        and editions.published_at <= ${now.toISOString()}::timestamptz
    ) as coming`
}
