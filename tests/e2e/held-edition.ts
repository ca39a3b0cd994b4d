import postgres from 'postgres'

/** What is written down of an edition held three days ago, so that its figures are known beforehand. */
export const HELD = {
  slug: 'empalot-tenue',
  name: 'Empalot',
  /** 50 with a registration, 12 at the door. */
  participants: 62,
  workshop: { title: 'Piloter un drone', attended: 16, confirmed: 18, waiting: 6 },
  stand: { title: 'Démonter un ordinateur', attended: 33 },
  offer: { title: 'Technicienne ou technicien réseau', marks: 14 },
  interviews: 25,
}

/** Writes that edition straight into the application's database: the organisation of that address holds three things there and recruits. */
export async function seedHeldEdition(databaseUrl: string, organisation: string): Promise<void> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} })
  await sql.begin(async write => {
    await write.unsafe(EDITION)
    await write`insert into held_host select id from organisations where slug = ${organisation}`
    await write.unsafe(PROGRAMME)
    await write.unsafe(PEOPLE)
    await write.unsafe(RECRUITING)
  })
  await sql.end()
}

/** Moments of that day: `at('14:00')`. */
const at = (time: string) =>
  `(((now() at time zone 'Europe/Paris')::date - 3 + time '${time}') at time zone 'Europe/Paris')`

const EDITION = `
  create temporary table held_host (id uuid);
  insert into editions (number, slug, name, summary, themes, year, held_on, starts_at, ends_at, published_at,
    registration_opens_at, registration_closes_at)
  select 40, '${HELD.slug}', '${HELD.name}', 'Un après-midi pour essayer.', '{Robotique}', extract(year from day), day,
    ${at('13:30')}, ${at('17:30')}, now() - interval '60 days', now() - interval '60 days', ${at('17:30')}
  from (select (now() at time zone 'Europe/Paris')::date - 3 as day) held`

const edition = `(select id from editions where slug = '${HELD.slug}')`
const activity = (slug: string) => `(select id from activities where edition_id = ${edition} and slug = '${slug}')`
const checkpoint = (name: string) => `(select id from checkpoints where edition_id = ${edition} and name = '${name}')`
const device = `(select id from devices where edition_id = ${edition})`

const PROGRAMME = `
  insert into activities (edition_id, slug, kind, format, title, summary, theme, starts_at, ends_at, capacity) values
    (${edition}, 'drone', 'workshop', null, '${HELD.workshop.title}', 'On décolle.', 'Robotique', ${at('14:00')}, ${at('15:00')}, 20),
    (${edition}, 'ordinateur', 'stand', null, '${HELD.stand.title}', 'On regarde dedans.', 'Matériel', ${at('13:30')}, ${at('17:30')}, null),
    (${edition}, 'metiers', 'talk', 'round-table', 'Trois métiers, trois parcours', 'On écoute.', 'Métiers', ${at('15:30')}, ${at('16:15')}, 60),
    (${edition}, 'ailleurs', 'workshop', null, 'Coder un jeu', 'On code.', 'Jeux', ${at('14:00')}, ${at('15:00')}, 12),
    (${edition}, 'recrutement', 'after-work', null, 'After-work', 'On se rencontre.', 'Emploi', ${at('15:00')}, ${at('17:30')}, 40);
  insert into activity_hosts select a.id, h.id from activities a, held_host h
    where a.edition_id = ${edition} and a.slug in ('drone', 'ordinateur', 'metiers');
  insert into participations select ${edition}, id, 'partner' from held_host;
  insert into checkpoints (edition_id, name, activity_id)
    values (${edition}, 'Drone', ${activity('drone')}), (${edition}, 'Ordinateur', ${activity('ordinateur')});
  insert into checkpoints (edition_id, name) select ${edition}, 'Porte'
    where not exists (select from checkpoints where edition_id = ${edition} and activity_id is null);
  update checkpoints set name = 'Porte' where edition_id = ${edition} and activity_id is null;
  insert into devices (edition_id, name, token_hash) values (${edition}, 'A', 'held')`

const scanned = (place: string, most: number, time: string) => `
  insert into scans (id, edition_id, checkpoint_id, device_id, registration_id, scanned_at)
    select gen_random_uuid(), ${edition}, ${checkpoint(place)}, ${device}, id, ${at(time)} + n * interval '1 minute'
    from held_people where n <= ${most}`

const PEOPLE = `
  create temporary table held_people as select n, gen_random_uuid() as id from generate_series(1, 60) n;
  insert into registrations (id, edition_id, first_name, birth_year, gender, qpv, situation, ticket_serial, short_code)
    select id, ${edition}, 'Personne ' || n, extract(year from now()) - (array[14, 22, 33, 50, null])[1 + n % 5],
      case when n % 8 = 0 then null when n % 5 < 3 then 'woman' else 'man' end, case when n % 7 = 0 then null when n % 3 = 0 then 'yes' else 'no' end,
      case when n % 2 = 0 then 'job-seeker' else 'student' end, lpad(to_hex(n), 16, '0'), 'H' || lpad(n::text, 5, '0')
    from held_people;
  ${scanned('Porte', 50, '13:30')};
  ${scanned('Drone', HELD.workshop.attended, '14:00')};
  ${scanned('Ordinateur', HELD.stand.attended, '14:30')};
  insert into walk_ins (id, edition_id, checkpoint_id, device_id, gender, age_band, qpv, arrived_at)
    select gen_random_uuid(), ${edition}, ${checkpoint('Porte')}, ${device}, case when n % 2 = 0 then 'woman' else 'man' end,
      '26-45', case when n % 2 = 0 then 'yes' else 'no' end, ${at('14:10')} + n * interval '1 minute'
    from generate_series(1, 12) n;
  insert into enrolments (edition_id, activity_id, registration_id, confirmed_at)
    select ${edition}, ${activity('drone')}, id, case when n <= ${HELD.workshop.confirmed} then now() - interval '9 days' end
    from held_people where n <= ${HELD.workshop.confirmed + HELD.workshop.waiting};
  insert into enrolments (edition_id, activity_id, registration_id, confirmed_at, cancelled_at, ending)
    select ${edition}, ${activity('drone')}, id, now() - interval '9 days', now() - interval '8 days', 'attendee'
    from held_people where n between 40 and 42`

const OUTCOMES = `(case when n <= 7 then 'seen-again' when n <= 10 then 'offer' when n <= 16 then 'hired' when n <= 21 then 'no' end)`
const RECRUITING = `
  insert into recruiters (activity_id, organisation_id) select ${activity('recrutement')}, id from held_host;
  insert into participations select ${edition}, id, 'recruiter' from held_host;
  insert into enrolments (edition_id, activity_id, registration_id, confirmed_at)
    select ${edition}, ${activity('recrutement')}, id, now() - interval '9 days' from held_people where n <= 30;
  insert into job_offers (activity_id, organisation_id, title, contract, place, skills, posts)
    select ${activity('recrutement')}, id, '${HELD.offer.title}', 'permanent', 'Toulouse', 'Aider les gens.', 2 from held_host
    union all
    select ${activity('recrutement')}, id, 'Raccorder des logements', 'apprenticeship', 'Colomiers', 'Aimer le fil.', 1 from held_host;
  insert into offer_interests (registration_id, offer_id)
    select p.id, o.id from held_people p, job_offers o where o.activity_id = ${activity('recrutement')}
      and p.n <= case when o.posts = 2 then ${HELD.offer.marks} else 3 end;
  insert into interviews (activity_id, organisation_id, registration_id, round, table_number, outcome, outcome_at)
    select ${activity('recrutement')}, h.id, p.id, p.n, 1, ${OUTCOMES}, case when ${OUTCOMES} is not null then now() end
    from held_people p, held_host h where p.n <= ${HELD.interviews}`
