import type { Content } from '~/features/guide/fields'

type Structure = Content<'structure'>
type Told = Partial<Structure>

/** Cities of Toulouse Métropole that have a structure in this list. */
const NEAR = ['Blagnac', 'Castelginest', 'Colomiers', 'Cugnaux', 'Saint-Jean', 'Saint-Orens-de-Gameville', 'Toulouse']

const EMPLOI = 'Les emplois de l’inclusion, exemples de structures publiés avec son code, relevé du 23 novembre 2026'
const ANCT_2024 = 'Agence nationale de la cohésion des territoires, septembre 2024'
const ANCT_2021 = 'Adresse et téléphone : carte France services, 2021'

// One place a line: name | city | address | postcode | position | telephone. Nobody has checked them on the spot; a position that
// was only the middle of its city is left out.
const FRANCE_TRAVAIL = `
France Travail Labège | Labège | 298 allée du Lac | 31670 | 43.535481, 1.512887
France Travail Portet-sur-Garonne | Portet-sur-Garonne | 6 rue de l’Hôtel-de-Ville | 31120 | 43.520834, 1.398049
France Travail Castelginest | Castelginest | 12 rue du Pont-Vieil | 31780 | 43.692661, 1.427729
France Travail Blagnac | Blagnac | 11 mail Louis-Aragon | 31700 | 43.644661, 1.377464
France Travail Saint-Jean | Saint-Jean | 6 chemin du Bois-du-Saget | 31240 | 43.662513, 1.497988
France Travail Colomiers | Colomiers | 25 boulevard Victor-Hugo | 31770 | 43.613571, 1.309383
France Travail Toulouse La Cépière | Toulouse | 4 chemin du Pigeonnier-de-la-Cépière | 31100 | 43.586132, 1.400742
France Travail Villefranche-de-Lauragais | Villefranche-de-Lauragais | 7 place des Cerisiers | 31290 | 43.398401, 1.71743
France Travail Toulouse Saint-Michel | Toulouse | 2 avenue de l’URSS | 31400
France Travail Saint-Gaudens Arrieu | Saint-Gaudens | 5 B avenue Anselme-Arrieu | 31800 | 43.109223, 0.720565
France Travail Toulouse Bellefontaine | Toulouse | 63 allée de Bellefontaine | 31100 | 43.565759, 1.399923
France Travail Muret | Muret | 181-187 avenue Jacques-Douzans | 31600 | 43.47225, 1.33074
France Travail Toulouse Occitane | Toulouse | 6 A place Occitane | 31000 | 43.603475, 1.448614
France Travail Toulouse Jolimont | Toulouse | 7 avenue Léon-Blum | 31500 | 43.614368, 1.461299
France Travail Toulouse Cartoucherie | Toulouse | 82 voie du TOEC | 31300 | 43.596897, 1.403433
France Travail Toulouse La Plaine | Toulouse | 1 impasse René-Couzinet | 31500 | 43.582804, 1.492372
France Travail Toulouse Borderouge | Toulouse | 6 rue Françoise-d’Eaubonne | 31200 | 43.643708, 1.452534`

const FRANCE_SERVICES = `
France services, La Poste d’Aurignac | Aurignac | Place du Foirail | 31420 | 43.216277, 0.882811 | 05 61 90 85 70
France services Auterive, Bassin Auterivain | Auterive | RD 820, ZI Robert-Lavigne | 31190 | 43.36867, 1.445539 | 05 61 50 99 41
France services, La Poste de Bagnères-de-Luchon | Bagnères-de-Luchon
France services Baziège | Baziège
France services Boulogne-sur-Gesse | Boulogne-sur-Gesse
France services, La Poste de Cadours | Cadours | Rue d’Essling | 31480 | 43.727758, 1.047943 | 05 61 85 66 44
France services Volvestre, Carbonne | Carbonne | 111 avenue de Toulouse | 31390 | 43.303087, 1.224475 | 05 36 17 20 00
France services de Castanet-Tolosan | Castanet-Tolosan
France services de Castelnau-d’Estrétefonds | Castelnau-d’Estrétefonds
France services de Cazères, Cœur de Garonne | Cazères
France services de Cugnaux | Cugnaux
France services L’Isle-en-Dodon | L’Isle-en-Dodon
France services de Mane, Cagire Garonne Salat | Mane
France services Nailloux, Terres du Lauragais | Nailloux | 1 rue de la République | 31560 | 43.35671, 1.623405
France services Plaisance-du-Touch | Plaisance-du-Touch
France services de Portet-sur-Garonne | Portet-sur-Garonne
France services Rieumes, Cœur de Garonne | Rieumes | 2 place du Marché-à-la-Volaille | 31370 | 43.41314, 1.119217 | 09 67 51 89 96
France services de Saint-Félix-Lauragais | Saint-Félix-Lauragais
France services, La Poste de Saint-Lys | Saint-Lys
France services de Saint-Orens | Saint-Orens-de-Gameville
France services, La Poste du Mirail | Toulouse
France services Toulouse Pradettes | Toulouse
France services de Toulouse Les Minimes | Toulouse
France services Val’Aïgo, Villemur-sur-Tarn | Villemur-sur-Tarn | 2 avenue Saint-Exupéry | 31340 | 43.86082, 1.500555 | 05 61 09 91 38`

const THIRD_PLACES = `
Le Tracteur | Cintegabelle
Le 100e Singe | Escalquens
La Résidence INCO.org | Saint-Bertrand-de-Comminges
Maison de l’Avenir Comminges-Pyrénées | Saint-Gaudens
If, Les Imaginations fertiles | Toulouse`

const structure = (told: Told): Structure => ({ ...NOTHING, ...told })

function placesOf(table: string): Told[] {
  return table
    .trim()
    .split('\n')
    .map(line => {
      const [title, city, address = null, postcode = null, position = '', phone = null] = line.split(' | ')
      const [latitude, longitude = null] = position ? position.split(', ') : [null]
      return { title, city, address, postcode, latitude, longitude, phone }
    })
}

const NOTHING: Structure = {
  title: '',
  type: 'other',
  address: null,
  postcode: null,
  city: '',
  latitude: null,
  longitude: null,
  phone: null,
  email: null,
  web: null,
  hours: null,
  access: null,
  services: null,
  public: null,
  keywords: [],
  sources: [],
}

export const STRUCTURES: Structure[] = [
  ...placesOf(FRANCE_TRAVAIL).map(place =>
    structure({
      ...place,
      type: 'france-travail',
      services: 'On vous aide à trouver un emploi ou une formation.',
      public: 'Les personnes en recherche d’emploi.',
      keywords: ['pôle emploi', 'chômage', 'ANPE', 'conseiller', 'formation'],
      sources: [EMPLOI],
    }),
  ),
  ...placesOf(FRANCE_SERVICES).map(place =>
    structure({
      ...place,
      type: 'france-services',
      services: 'On vous aide à remplir vos papiers en ligne.',
      keywords: ['démarches', 'papiers', 'maison de services', 'aide'],
      sources: place.address ? [ANCT_2024, ANCT_2021] : [ANCT_2024],
    }),
  ),
  ...placesOf(THIRD_PLACES).map(place =>
    structure({
      ...place,
      services: 'C’est un tiers-lieu : un lieu où l’on travaille et où l’on apprend ensemble.',
      keywords: ['tiers-lieu', 'fabrique de territoire', 'coworking'],
      sources: [ANCT_2024],
    }),
  ),
  structure({
    title: 'Mission Locale Toulouse',
    city: 'Toulouse',
    type: 'mission-locale',
    services: `On vous aide à trouver un métier, une formation ou un emploi.

Les antennes : Bagatelle, Centre, Mirail, Quartiers Est, Quartiers Nord.`,
    public: 'Les jeunes de 16 à 25 ans qui ne vont plus à l’école. Jusqu’à 29 ans avec une reconnaissance de handicap.',
    keywords: ['jeune', 'ado', 'MLT', 'Reynerie', 'Bellefontaine', 'antenne'],
    sources: ['Département de la Haute-Garonne, mai 2023', 'toulouse-aerospace.fr, avril 2024'],
  }),
  structure({
    title: 'Mission Locale Haute-Garonne',
    city: 'Haute-Garonne, hors Toulouse',
    type: 'mission-locale',
    services: `On vous aide à trouver un métier, une formation ou un emploi.

Les antennes : Nord-Ouest, Nord-Est, Ouest Colomiers, Comminges, Lauragais, Muretain, Sud Garonne.`,
    public: 'Les jeunes de 16 à 25 ans qui ne vont plus à l’école.',
    keywords: ['jeune', 'ado', 'Colomiers', 'Muret', 'antenne'],
    sources: ['Département de la Haute-Garonne, mai 2023'],
  }),
  structure({
    title: 'Info Jeunes Occitanie',
    address: '17 rue de Metz',
    postcode: '31000',
    city: 'Toulouse',
    type: 'information-jeunesse',
    services: `On y trouve des réponses sur les études, les métiers et la vie de tous les jours.

Les lieux : Esquirol, Soupetard, Quartiers Nord, Empalot, le Mirail.`,
    public: 'Les jeunes.',
    keywords: ['CRIJ', 'jeune', 'orientation', 'Info Jeunes', 'études'],
    sources: ['toulouse7.com, 2010, pour l’adresse', 'touleco.fr, La Boussole des jeunes, pour les lieux'],
  }),
]

/** The structures of Toulouse Métropole that can be found on foot: a whole address and a position. */
export function isFound({ address, postcode, city, latitude }: Structure): boolean {
  return NEAR.includes(city) && Boolean(address && postcode && latitude)
}
