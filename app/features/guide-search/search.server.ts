import { db, rows } from 'db/client.server'
import type { ActivityKind, GuideKind } from 'db/schema/words'
import { type SQL, sql } from 'drizzle-orm'
import { pageAddress } from '~/features/guide/kinds'
import { END, type Marked, START, splitMarks } from './marks'
import { programme } from './programme.server'

export type FoundKind = GuideKind | 'activity'
export type Found = {
  kind: FoundKind
  address: string
  title: Marked
  /** Its sentence in lists. */
  summary: Marked
  /** Words of the text around those that were asked for, where title and sentence hold none of them. */
  context: Marked
  /** Of an activity. */
  activityKind: ActivityKind | null
  edition: string | null
  startsAt: Date | null
  /** Its place among those of its kind, and among all: 1, 2, 3… */
  rank: number
  overall: number
  /** How many of its kind were found. */
  total: number
}

type Asked = { query: string; now: Date; kind?: FoundKind; most: number }

/** What a word is worth where it is found; a page that holds it in several places has the sum. */
const WORTH = {
  title: sql.raw('12'),
  keywords: sql.raw('6'),
  summary: sql.raw('3'),
  body: sql.raw('1'),
  misspelt: sql.raw('6'),
}
/** Shorter words are never taken for misspelt ones. */
const SHORTEST = sql.raw('4')
/** How like a word of ours a misspelt one is, at least: the share of their groups of three letters that they have in common. */
const LIKENESS = sql.raw('0.4')
/** When all words stand in a row, as in "sans diplôme". */
const IN_A_ROW = sql.raw('1.5')
/** What people write around what they look for; Postgres leaves out articles and pronouns by itself. */
const SAYING_NOTHING =
  'aime aimer adore veux veut voudrais vouloir cherche chercher trouver trouve peux peut pouvoir faire fais fait comment besoin envie ' +
  'être avoir quoi quel quelle où quand pourquoi est-ce travailler travail métier métiers'

/**
 * Published pages of the guide and activities to come that hold some of the words, the best first: those that hold the most
 * and the rarest words, then those that hold them in their title. `most` of each kind at most. Accents, capitals and
 * endings do not count; a word that stands nowhere is taken for a misspelt one. Any text may be asked for, none is an error.
 */
export async function searchAll({ query, now, kind, most }: Asked): Promise<Found[]> {
  const asked = query.toWellFormed().replaceAll('\0', ' ')
  return db.transaction(async transaction => {
    await transaction.execute(sql`set local pg_trgm.strict_word_similarity_threshold = ${LIKENESS}`)
    // How many pages a misspelt word is like is not guessed well: the index is faster however many.
    await transaction.execute(sql`set local enable_seqscan = off`)
    const found = await rows<Row>(statement({ asked, now, kind, most }), transaction)
    return found.map(asFound)
  })
}

/** A document has one line a field, item or paragraph: those that end without a full stop would run together. */
const BETWEEN_LINES = /(?<![.!?:])\n/g

type Row = {
  [Key in 'title' | 'summary']: string
} & Pick<Found, 'kind' | 'activityKind' | 'edition'> & {
    startsAt: string | null
    slug: string
    context: string | null
    rank: string
    overall: string
    total: string
  }

function asFound({ slug, title, summary, context, startsAt, rank, overall, total, ...row }: Row): Found {
  const { kind, edition } = row
  return {
    ...row,
    address: kind === 'activity' ? `/editions/${edition}/programme/${slug}` : pageAddress({ kind, slug }),
    startsAt: startsAt === null ? null : new Date(startsAt),
    title: splitMarks(title),
    summary: splitMarks(summary),
    context: splitMarks((context ?? '').replace(BETWEEN_LINES, ' · ')),
    rank: Number(rank),
    overall: Number(overall),
    total: Number(total),
  }
}

function statement({ asked, now, kind, most }: Omit<Asked, 'query'> & { asked: string }): SQL {
  return sql`
    with words as materialized (
      select distinct word, part.lexeme
      from regexp_split_to_table(plain_words(${asked}), '[^a-z0-9]+') as word, unnest(to_tsvector('plain_french', word)) as part
      where part.lexeme <> all(tsvector_to_array(to_tsvector('plain_french', ${SAYING_NOTHING})))
    ),
    programme as materialized (${programme(now)}),
    exact as materialized (
      select lexeme, page_id as id, ${worth(sql`about`)} as worth
        from words join guide_documents on about @@ lexeme::tsquery
      union all
      select lexeme, page_id, ${WORTH.body} from words join guide_documents on rest @@ lexeme::tsquery
      union all
      select lexeme, id, ${worth(sql`about`)} from words join programme on about @@ lexeme::tsquery
    ),
    misspelt as materialized (
      select * from words where length(word) >= ${SHORTEST} and lexeme not in (select lexeme from exact)
    ),
    alike as (
      select word, lexeme, page_id as id, title, strict_word_similarity(word, spelling) as likeness
        from misspelt join guide_documents on word <<% spelling
      union all
      select word, lexeme, id, title, strict_word_similarity(word, spelling) from misspelt join programme on word <<% spelling
    ),
    near as (
      select lexeme, id, ${WORTH.misspelt} * (likeness + strict_word_similarity(word, plain_words(title))) as worth from (
        select *, max(likeness) over (partition by lexeme) as best from alike
      ) as one where likeness > 0.8 * best
    ),
    hits as materialized (
      select lexeme, id, sum(worth) as worth from (select * from exact union all select * from near) as hit group by 1, 2
    ),
    rarities as materialized (
      select lexeme, ln(2 + (select count(*) from guide_documents)::float8 / count(*)) as rarity from hits group by 1
    ),
    scores as (
      select id, sum(worth * rarity) * sum(rarity) / (select sum(rarity) from rarities) as score, max(worth) as best
      from hits join rarities using (lexeme) group by 1
    ),
    candidates as (
      select page_id as id, kind, slug, about from guide_documents join guide_pages on guide_pages.id = page_id
      union all
      select id, 'activity', slug, about from programme
    ),
    ranked as (
      select id, candidates.kind, slug, best, row_number() over (partition by kind order by points desc, slug collate "C") as rank,
        row_number() over (order by points desc, slug collate "C") as overall, count(*) over (partition by kind) as total
      from scores join candidates using (id),
        lateral (select score * case when about @@ phraseto_tsquery('plain_french', ${asked}) then ${IN_A_ROW} else 1 end as points)
    ),
    shown as (
      select ranked.*, edition, programme.kind as "activityKind",
        to_char(starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "startsAt",
        coalesce(page.title, programme.title) as title, coalesce(page.summary, programme.summary) as summary, body
      from ranked left join guide_documents as page on page_id = ranked.id left join programme on programme.id = ranked.id
      where rank <= ${most} ${kind ? sql`and ranked.kind = ${kind}` : sql``}
    ),
    marks as (select string_agg(lexeme, ' | ')::tsquery as lexemes from words)
    select kind, slug, edition, "activityKind", "startsAt", rank, overall, total,
      ts_headline('plain_french', title, lexemes, ${`HighlightAll=true,${SELECTION}`}) as title,
      ts_headline('plain_french', summary, lexemes, ${`HighlightAll=true,${SELECTION}`}) as summary,
      case when best <= ${WORTH.body} then ts_headline('plain_french', body, lexemes, ${`MaxFragments=1,MinWords=8,MaxWords=20,${SELECTION}`}) end as context
    from shown, marks
    order by overall`
}

const SELECTION = `StartSel=${START},StopSel=${END}`

/** What a word that stands in `about` is worth. */
function worth(about: SQL): SQL {
  const places = [
    [':A', WORTH.title],
    [':B', WORTH.keywords],
    [':C', WORTH.summary],
  ] as const
  return sql.join(
    places.map(([place, worth]) => sql`(${about} @@ (lexeme || ${sql.raw(`'${place}'`)})::tsquery)::int * ${worth}`),
    sql` + `,
  )
}
